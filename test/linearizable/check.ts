import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Part } from "./history.ts";

/** As checker/main.go writes it. */
export interface PartVerdict {
  readonly name: string;
  readonly result: "Ok" | "Illegal" | "Unknown";
  readonly ops: number;
}

const source = join(import.meta.dirname, "checker");

export function hasGo(): boolean {
  return spawnSync("go", ["version"]).status === 0;
}

/** Builds the checker. @throws Error with what the compiler says. */
export async function buildChecker(folder: string): Promise<string> {
  const program = join(folder, "checker");
  await run("go", ["build", "-o", program, "."], "");
  return program;
}

/** Holds each part against its model. A page for each that is wrong goes into `pages`. */
export async function checkParts(
  program: string,
  parts: readonly Part[],
  pages: string,
): Promise<readonly PartVerdict[]> {
  return JSON.parse(await run(program, ["-pages", pages], JSON.stringify(parts))) as PartVerdict[];
}

function run(command: string, args: readonly string[], input: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: source });
    let output = "";
    let errors = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr.on("data", (chunk) => {
      errors += chunk;
    });
    child.on("error", reject);
    child.on("close", (status) => {
      if (status === 0) {
        resolve(output);
      } else {
        reject(new Error(`${command} ended with ${status}: ${errors}`));
      }
    });
    child.stdin.end(input);
  });
}
