import { spawnSync } from "node:child_process";
import { defineCommand } from "citty";
import { projectRoot } from "./project.ts";

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** What to do about a failure. */
  readonly remedy: string;
}

/** What continuous integration checks beside the tests, in its order. */
const steps: readonly Step[] = [
  { name: "format and lint", command: ["biome", "check", "."], remedy: 'See above, or "npm run format"' },
  { name: "contract", command: ["buf", "lint"], remedy: "See above" },
  {
    name: "contract's format",
    command: ["buf", "format", "--diff", "--exit-code"],
    remedy: '"npm run format"',
  },
  { name: "types", command: ["tsc", "-p", "."], remedy: "See above" },
  {
    name: "generated code is current",
    command: ["node", "src/cli/main.ts", "generate", "--check"],
    remedy: '"npm run generate"',
  },
  {
    name: "deployable",
    command: ["wrangler", "deploy", "--dry-run", "--env", "production", "--outdir", ".naru/deploy"],
    remedy: "See above",
  },
];

export const check = defineCommand({
  meta: {
    name: "check",
    description: "Everything that continuous integration checks, in its order; then the tests",
  },
  args: { tests: { type: "boolean", description: "Run the tests too", default: true } },
  run({ args }) {
    const tests: Step = { name: "tests", command: ["vitest", "run"], remedy: "See above" };
    const failed = (args.tests ? [...steps, tests] : steps).filter((step) => !passes(step));
    const all = args.tests ? steps.length + 1 : steps.length;
    console.log(`\n${all - failed.length} passed, ${failed.length} failed`);
    process.exitCode = failed.length === 0 ? 0 : 1;
  },
});

function passes({ name, command, remedy }: Step): boolean {
  const began = performance.now();
  console.log(`\n▸ ${name}: ${command.join(" ")}`);
  const [program, ...args] = command as [string, ...string[]];
  const { status } = spawnSync(program, args, {
    cwd: projectRoot,
    stdio: "inherit",
    env: { ...process.env, WRANGLER_SEND_METRICS: "false", WRANGLER_HIDE_BANNER: "true" },
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(status === 0 ? `✔ ${name} (${seconds} s)` : `✘ ${name} (${seconds} s): ${remedy}`);
  return status === 0;
}
