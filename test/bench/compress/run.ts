import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { projectRoot } from "../../../src/cli/project.ts";
import { readCpuUs } from "../../../src/load/cpu.ts";
import { bundleWorker } from "../rpc/bundle.ts";
import { startWorkerd } from "../rpc/workerd.ts";
import { type Figures, measureMessage } from "./measure.ts";
import { formatGoal, formatTables } from "./report.ts";
import { createWorkerdSubjects, nodeSubjects, selectMessages } from "./subjects.ts";

// "npm run bench:compress": CPU time and ratio of every way to compress a message, in workerd and in Node.
// What it prints is what src/compress/choose.ts decides by. About four minutes; "--rounds 3 --message '2
// KiB'" takes less.

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "7" },
    /** May be given several times. Default all. */
    message: { type: "string", multiple: true, default: [] },
    /** CPU of a side in a round, in milliseconds. */
    "round-ms": { type: "string", default: "40" },
  },
});
const options = { rounds: Number(values.rounds), roundUs: Number(values["round-ms"]) * 1000 };
const messages = selectMessages(values.message);
const figures: Figures[] = [];

const code = await bundleWorker(fileURLToPath(new URL("worker.ts", import.meta.url)));
const workerd = await startWorkerd({ code, variables: {} });
try {
  const subjects = createWorkerdSubjects(workerd.port);
  for (const message of messages) {
    process.stderr.write(`workerd ${message.name} …\n`);
    const cpu = () => readCpuUs(workerd.pid);
    figures.push(...(await measureMessage(subjects, message, { ...options, readCpuUs: cpu })));
  }
} finally {
  await workerd.close();
}
for (const message of messages) {
  process.stderr.write(`node ${message.name} …\n`);
  const cpu = () => {
    const { user, system } = process.cpuUsage();
    return user + system;
  };
  figures.push(...(await measureMessage(nodeSubjects, message, { ...options, readCpuUs: cpu })));
}

const file = join(projectRoot, "bench-results/compress.json");
mkdirSync(join(projectRoot, "bench-results"), { recursive: true });
writeFileSync(file, `${JSON.stringify({ options, figures }, undefined, 1)}\n`);
console.log(`${formatTables(figures)}\n\n${formatGoal(figures)}`);
console.log(`\nAll rounds: ${file}`);
process.exit();
