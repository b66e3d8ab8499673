import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../../../src/cli/project.ts";

/**
 * Checks an earlier commit out, beside the packages that are installed now, until this process ends.
 *
 * @returns The folder of the checkout.
 * @throws RangeError when there is no such commit.
 */
export function checkOut(commit: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), "naru-before-")), "naru");
  runGit(["worktree", "add", "--quiet", "--detach", folder, commit]);
  process.on("exit", () => {
    runGit(["worktree", "remove", "--force", folder]);
    rmSync(join(folder, ".."), { recursive: true, force: true });
  });
  symlinkSync(join(projectRoot, "node_modules"), join(folder, "node_modules"));
  return folder;
}

function runGit(args: readonly string[]): void {
  const { status, stderr } = spawnSync("git", args, { cwd: projectRoot, encoding: "utf8" });
  if (status !== 0) {
    throw new RangeError(`git ${args[0]} ${args[1]} failed: ${stderr.trim()}`);
  }
}
