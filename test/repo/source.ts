import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { projectRoot } from "../../src/cli/project.ts";

/** Paths of the files that git tracks or would, from the root of the repository. */
export function listFiles(...patterns: string[]): string[] {
  return execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", ...patterns], {
    cwd: projectRoot,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  })
    .split("\n")
    .filter((path) => path !== "" && existsSync(join(projectRoot, path)));
}

export function readSource(path: string): string {
  return readFileSync(join(projectRoot, path), "utf8");
}

/**
 * What a file imports from the repository, as paths from its root. Imports of types count, those of examples
 * in comments do not.
 */
export function importsOf(path: string): string[] {
  const code = readSource(path).replace(/\/\*\*[\s\S]*?\*\//g, "");
  return [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"(\.[^"]+)"/g)].map((match) =>
    posix.normalize(posix.join(dirname(path), match[1] ?? "")),
  );
}

/** "src/rpc/call.ts" → "rpc"; "src/app.ts" → "". */
export function stageOf(path: string): string | undefined {
  const parts = relative("src", path).split("/");
  return path.startsWith("src/") ? (parts.length > 1 ? parts[0] : "") : undefined;
}
