import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { projectRoot, stateFolder } from "../../src/cli/project.ts";
import { checkTypes } from "../../src/cli/type-check.ts";
import * as door from "../../src/index.ts";
import { importsOf, listFiles, readSource } from "./source.ts";

const entry = "src/index.ts";

/** What the front door gives: each name, and the file that it comes from. */
const exported = [...readSource(entry).matchAll(/^export (type )?\{([^}]*)\} from "\.\/([^"]+)";/gm)].flatMap(
  ([, isType, names = "", file = ""]) =>
    names
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "")
      .map((name) => ({
        name: name.replace(/^type /, ""),
        isType: isType !== undefined || name.startsWith("type "),
        path: `src/${file}`,
      })),
);
const values = exported.filter(({ isType }) => !isType);

/** The comment in front of an export. */
function commentOf({ name, path }: (typeof exported)[number]): string {
  const declared = `export (?:async )?(?:function|const|class|interface|type) ${name}\\b`;
  const match = new RegExp(`/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\n${declared}`).exec(readSource(path));
  return (match?.[1] ?? "").replace(/^ \* ?/gm, "");
}

/** The code in a comment. */
function exampleOf(comment: string): string {
  return /```ts\n([\s\S]*?)\n```/.exec(comment)?.[1] ?? "";
}

const examples = new Map(values.map((one) => [one.name, exampleOf(commentOf(one))]));

describe("the front door", () => {
  let folder: string;
  beforeAll(() => {
    mkdirSync(stateFolder, { recursive: true });
    folder = mkdtempSync(join(stateFolder, "front-door-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is all that functions/ imports of the runtime, beside what is generated", () => {
    const others = listFiles("functions/**/*.ts").flatMap((path) =>
      importsOf(path)
        .filter((target) => target.startsWith("src/") && target !== entry && !target.startsWith("src/gen/"))
        .map((target) => `${path} → ${target}`),
    );
    expect(others).toEqual([]);
  });

  it("is found by the package's name", () => {
    const { exports } = JSON.parse(readSource("package.json")) as { exports: Record<string, string> };
    expect(exports["."]).toBe(`./${entry}`);
  });

  it("gives nothing that its source does not list by name", () => {
    expect(Object.keys(door).sort()).toEqual(values.map(({ name }) => name).sort());
  });

  it.each(exported.map((one) => [one.name, one] as const))("says what %s is", (_, one) => {
    expect(commentOf(one).trim().length).toBeGreaterThan(15);
  });

  it.each([...examples])("shows how %s is used", (name, example) => {
    expect(example).toMatch(new RegExp(`\\b${name}\\b`));
  });

  it.each(exported.filter(({ isType }) => isType).map(({ name }) => [name]))(
    "shows where %s is used",
    (name) => {
      expect(
        [...examples.values()].filter((example) => new RegExp(`\\b${name}\\b`).test(example)),
      ).not.toEqual([]);
    },
  );

  it("shows nothing that does not compile", async () => {
    for (const [name, example] of examples) {
      writeFileSync(
        join(folder, `${name}.ts`),
        `${example.replaceAll('"../src/', `"${projectRoot}/src/`)}\nexport {};\n`,
      );
    }
    const config = join(folder, "tsconfig.json");
    const compilerOptions = { types: ["node"], noUnusedLocals: false };
    const extended = join(projectRoot, "tsconfig.json");
    writeFileSync(config, JSON.stringify({ extends: extended, compilerOptions, include: ["*.ts"] }));
    expect(await checkTypes(config)).toBeUndefined();
  }, 60_000);
});
