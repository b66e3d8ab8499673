import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../../src/cli/project.ts";
import { listFiles, readSource } from "./source.ts";

const written = listFiles("*.ts", "*.mjs").filter((path) => !/(^|\/)gen\//.test(path));

describe("files", () => {
  it("have at most 400 lines", () => {
    const long = written
      .map((path) => ({ path, lines: readSource(path).split("\n").length - 1 }))
      .filter(({ lines }) => lines > 400);
    expect(long).toEqual([]);
  });

  it("have comments no wider than their code, 110 columns", () => {
    const wide = written.flatMap((path) =>
      readSource(path)
        .split("\n")
        .map((line, index) => ({ at: `${path}:${index + 1}`, line }))
        // A command to a tool is one line, however long.
        .filter(({ line }) => line.length > 110 && /^\s*(\*|\/\/|\/\*\*) (?!biome-ignore)/.test(line))
        .map(({ at }) => at),
    );
    expect(wide).toEqual([]);
  });

  it("are named in kebab-case", () => {
    const odd = listFiles("src/**/*.ts", "functions/**/*.ts", "test/**/*.ts").filter(
      (path) => !/(^|\/)gen\//.test(path) && !/^[a-z0-9./-]+$/.test(path),
    );
    expect(odd).toEqual([]);
  });

  it("hold no test that is switched off or alone", () => {
    const switched = listFiles("test/**/*.test.ts").filter(
      (path) => path !== "test/repo/files.test.ts" && /\.(only|todo)\(/.test(readSource(path)),
    );
    expect(switched).toEqual([]);
  });
});

describe("packages", () => {
  const lock = JSON.parse(readSource("package-lock.json")) as {
    packages: Record<string, { resolved?: string }>;
  };
  const manifest = JSON.parse(readSource("package.json")) as Record<string, Record<string, string>>;
  const direct = { ...manifest["dependencies"], ...manifest["devDependencies"] };

  it("are locked without the address of a registry", () => {
    expect(Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });

  it("are pinned to one version", () => {
    expect(Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it("have each a reason in docs/dependencies.md", () => {
    const reasons = readSource("docs/dependencies.md");
    expect(Object.keys(direct).filter((name) => !reasons.includes(`\`${name}\``))).toEqual([]);
  });
});

describe("the README", () => {
  it("names only commands that exist", () => {
    const scripts = (JSON.parse(readSource("package.json")) as { scripts: Record<string, string> }).scripts;
    const named = [...readSource("README.md").matchAll(/npm (?:run )?([\w:]+)/g)].map(
      (match) => match[1] ?? "",
    );
    const unknown = named.filter(
      (name) => !["ci", "exec", "i", "install", "run"].includes(name) && !(name in scripts),
    );
    expect(unknown).toEqual([]);
  });
});

describe("pages", () => {
  it.each(listFiles("*.md"))("of %s link to files that exist", (page) => {
    const links = [...readSource(page).matchAll(/\]\(([^)#]+)[^)]*\)/g)].map((match) => match[1] ?? "");
    const missing = links.filter(
      (link) => !/^https?:/.test(link) && !existsSync(join(projectRoot, dirname(page), link)),
    );
    expect(missing).toEqual([]);
  });

  // Rooms that have their rule before their content, and what a reader is told to make.
  const notThere = /^(src\/(metrics|limits|network|ops)\/|(proto\/acme|functions\/hello)\/.*)$/;

  it.each(listFiles("*.md"))("of %s name files that exist", (page) => {
    const named = [...readSource(page).matchAll(/`((?:src|test|functions|proto|docs|\.ci)\/[\w./-]+)`/g)].map(
      (match) => match[1] ?? "",
    );
    const missing = named.filter((path) => !notThere.test(path) && !existsSync(join(projectRoot, path)));
    expect(missing).toEqual([]);
  });
});
