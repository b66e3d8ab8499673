import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { projectRoot } from "../src/cli/project.ts";

/**
 * Runs what depends on the server behind the gateway once on each: its own tests, the data plane's, the
 * services', the faults'.
 */
const { values } = parseArgs({
  options: { engine: { type: "string", multiple: true }, seconds: { type: "string", default: "20" } },
});
const engines = values.engine ?? ["mysql", "mariadb"];
const suites = ["test/gateway", "test/data/", "test/functions", "test/workerd"];
const commands = [
  ["node_modules/vitest/vitest.mjs", "run", ...suites],
  ["test/faults/run.ts", "--seconds", values.seconds],
];

const failed: string[] = [];
for (const engine of engines) {
  for (const command of commands) {
    console.log(`\n▸ NARU_ENGINE=${engine} ${command.join(" ")}`);
    const { status } = spawnSync(process.execPath, command, {
      cwd: projectRoot,
      stdio: "inherit",
      env: { ...process.env, NARU_ENGINE: engine },
    });
    if (status !== 0) {
      failed.push(`${engine}: ${command[0]}`);
    }
  }
}
console.log(
  failed.length === 0 ? `\nAll passed on ${engines.join(" and ")}` : `\nFailed on ${failed.join(", ")}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
