import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineCommand } from "citty";
import { projectRoot } from "./project.ts";

const generated = "src/gen";

export const generate = defineCommand({
  meta: { name: "generate", description: "Makes src/gen from proto/" },
  args: {
    check: { type: "boolean", description: "Change nothing; fail if something would change", default: false },
  },
  run({ args }) {
    if (!args.check) {
      process.exitCode = run("buf", ["generate"], projectRoot);
      return;
    }
    const folder = mkdtempSync(join(tmpdir(), "naru-generate-"));
    try {
      // A copy is generated into and compared, so that a check never writes into the checkout.
      cpSync(join(projectRoot, generated), join(folder, "before"), { recursive: true });
      const status = run("buf", ["generate", "--output", folder], projectRoot);
      process.exitCode =
        status || run("diff", ["-r", "-q", join(folder, "before"), join(folder, generated)], projectRoot);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

function run(program: string, args: readonly string[], cwd: string): number {
  return spawnSync(program, args, { cwd, stdio: "inherit" }).status ?? 1;
}
