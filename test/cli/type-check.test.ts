import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { projectRoot, stateFolder } from "../../src/cli/project.ts";
import { checkTypes } from "../../src/cli/type-check.ts";

let folder: string;
beforeEach(() => {
  mkdirSync(stateFolder, { recursive: true });
  folder = mkdtempSync(join(stateFolder, "types-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the type check of npm start and of a deploy", () => {
  it("tells two declarations of one name, of which a bundle takes either", async () => {
    const errors = await check("export function write(): void {}\nexport function write(): void {}\n");
    expect(errors).toContain("worker.ts(1,17): error TS2393: Duplicate function implementation.");
  });

  it("says nothing of what compiles", async () => {
    expect(await check("export const a: number = 1;\n")).toBeUndefined();
  });

  it("ends a compiler that does not end, and says so", async () => {
    const errors = await check("export const a: number = 1;\n", 1);
    expect(errors).toContain("The compiler was ended after 0.001 s");
    if (existsSync("/proc")) {
      expect(compilersOf(folder)).toEqual([]);
    }
  });

  it("does not outlive the command that asked for it", async () => {
    const lifeline = JSON.stringify(
      `--import=${new URL("../../src/cli/end-with-caller.mjs", import.meta.url)}`,
    );
    const busy = `spawn(process.execPath, [${lifeline}, "-e", "console.log(process.pid); for (;;);"], { stdio: "inherit" })`;
    const caller = spawn(process.execPath, ["-e", `require("node:child_process").${busy}`]);
    const [pid] = (await once(caller.stdout, "data")) as [Buffer];
    caller.kill("SIGKILL");
    await vi.waitFor(() => expect(() => process.kill(Number(pid), 0)).toThrow("ESRCH"), 10_000);
  });
});

function check(source: string, timeoutMs?: number): Promise<string | undefined> {
  writeFileSync(join(folder, "worker.ts"), source);
  const config = join(folder, "tsconfig.json");
  const extended = join(projectRoot, "tsconfig.json");
  writeFileSync(
    config,
    JSON.stringify({ extends: extended, compilerOptions: { types: [] }, include: ["worker.ts"] }),
  );
  return checkTypes(config, timeoutMs);
}

/** Processes whose command line names the folder. */
function compilersOf(name: string): string[] {
  return readdirSync("/proc").filter((id) => {
    try {
      return /^\d+$/.test(id) && readFileSync(`/proc/${id}/cmdline`, "utf8").includes(name);
    } catch {
      return false;
    }
  });
}
