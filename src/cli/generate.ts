import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { defineCommand } from "citty";
import type { CodecRegistry } from "../codec/codec.ts";
import { projectRoot } from "./project.ts";
import { checkRules } from "./rule-check.ts";
import { checkTypes } from "./type-check.ts";

const generated = "src/gen";

export const generate = defineCommand({
  meta: { name: "generate", description: "Makes src/gen from proto/" },
  args: {
    check: { type: "boolean", description: "Change nothing; fail if something would change", default: false },
  },
  async run({ args }) {
    if (!args.check) {
      process.exitCode = run("buf", ["generate"], projectRoot) || ((await isSound()) ? 0 : 1);
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

/**
 * Whether what was generated compiles, loads, and has rules that can be evaluated. What does not compile
 * besides, because the contract has changed, is for whoever starts or deploys it.
 */
async function isSound(): Promise<boolean> {
  const lines = (await checkTypes())?.split("\n").filter((line) => line.startsWith(`${generated}/`)) ?? [];
  if (lines.length > 0) {
    console.error(`${lines.join("\n")}\n\nThe generated code does not type-check.`);
    return false;
  }
  const path = pathToFileURL(join(projectRoot, generated, "codecs.ts")).href;
  const { codecs } = (await import(path)) as { codecs: CodecRegistry };
  const failed = [...codecs].flatMap((codec) => {
    const problem = checkRules(codec);
    return problem === undefined ? [] : [`${codec.typeName}: ${problem}`];
  });
  for (const line of failed) {
    console.error(`The rules of a message cannot be evaluated: ${line}`);
  }
  return failed.length === 0;
}

function run(program: string, args: readonly string[], cwd: string): number {
  return spawnSync(program, args, { cwd, stdio: "inherit" }).status ?? 1;
}
