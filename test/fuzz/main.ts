import { readdirSync, readFileSync } from "node:fs";
import { defineCommand, runMain } from "citty";
import { startStack } from "../workerd/stack.ts";
import { fuzz } from "./fuzz.ts";

/** What the runtime may hold more at the end than after the first requests, in MiB. */
const allowedGrowthMiB = 256;

runMain(
  defineCommand({
    meta: { name: "fuzz", description: "Mutated requests of every protocol against the worker on workerd" },
    args: {
      seconds: { type: "string", description: "How long", default: "60" },
      seed: { type: "string", description: "The same seed sends the same requests", default: "1" },
    },
    async run({ args }) {
      const logged: string[] = [];
      const stack = await startStack({}, (level, text) => {
        // Wrangler's own wrapper for development says so of a request whose body never came.
        if (
          (level === "error" || level === "warn") &&
          !text.startsWith("Failed to drain the unused request body")
        ) {
          logged.push(text);
        }
      });
      try {
        const options = {
          url: new URL(stack.worker.url),
          token: await stack.token(1, ["admin"]),
          seed: Number(args.seed),
          concurrency: 8,
        };
        await fuzz({ ...options, requests: 500, durationMs: 30_000 });
        const before = residentMiB();
        const report = await fuzz({
          ...options,
          requests: Number.POSITIVE_INFINITY,
          durationMs: Number(args.seconds) * 1000,
          onProgress: (sent) => console.log(`${sent} requests, ${residentMiB()} MiB`),
        });
        const growth = residentMiB() - before;
        for (const { index, mutation, request, problem } of report.findings.slice(0, 20)) {
          const { method, path, headers } = request;
          console.log(
            `✘ #${index} (${mutation}): ${problem}\n  ${method} ${path.slice(0, 200)} ${JSON.stringify(headers)}`,
          );
        }
        for (const text of logged.slice(0, 10)) {
          console.log(`✘ logged: ${text.slice(0, 600)}`);
        }
        const statuses = [...report.statuses]
          .sort(([a], [b]) => a - b)
          .map(([status, n]) => `${n} × ${status}`);
        console.log(`${report.sent} requests with seed ${args.seed}: ${statuses.join(", ")}`);
        console.log(`Memory of workerd: ${before} MiB after the warm-up, ${growth} MiB more at the end`);
        const problems = report.findings.length + logged.length + (growth > allowedGrowthMiB ? 1 : 0);
        console.log(problems === 0 ? "No finding" : `${problems} findings`);
        process.exitCode = problems === 0 ? 0 : 1;
      } finally {
        await stack.close();
      }
      // Wrangler leaves watchers behind that would keep the process alive.
      process.exit();
    },
  }),
);

/** What all processes below this one that run workerd hold in memory. */
function residentMiB(): number {
  const processes = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap(readProcess);
  const mine = new Set([process.pid]);
  for (let grown = true; grown; ) {
    const more = processes.filter(({ pid, parent }) => mine.has(parent) && !mine.has(pid));
    grown = more.length > 0;
    for (const { pid } of more) {
      mine.add(pid);
    }
  }
  const resident = processes.filter(({ pid, name }) => mine.has(pid) && name === "workerd");
  return Math.round(resident.reduce((sum, { pages }) => sum + pages * 4096, 0) / 2 ** 20);
}

function readProcess(pid: string) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const name = stat.slice(stat.indexOf("(") + 1, stat.lastIndexOf(")"));
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return [{ pid: Number(pid), name, parent: Number(fields[1]), pages: Number(fields[21]) }];
  } catch {
    // It ended in between.
    return [];
  }
}
