import { defineCommand, runMain } from "citty";
import type { LocalWorker } from "../../src/cli/local-worker.ts";
import { startStack } from "../workerd/stack.ts";
import { fuzz } from "./fuzz.ts";
import { heapAfterCollection } from "./heap.ts";

/**
 * What the isolate may hold more at the end than after the first requests: caches fill, requests leave
 * nothing.
 */
const allowedGrowthBytes = 16 * 2 ** 20;

/** The longest that the worker lets a call run. */
const deadlineMs = 30_000;

runMain(
  defineCommand({
    meta: { name: "fuzz", description: "Mutated requests of every protocol against the worker on workerd" },
    args: {
      seconds: { type: "string", description: "How long", default: "60" },
      seed: { type: "string", description: "The same seed sends the same requests", default: "1" },
    },
    async run({ args }) {
      const logged: string[] = [];
      const stack = await startStack(
        {},
        {
          onLog: (level, text) => {
            // Wrangler's own wrapper for development says so of a request whose body never came.
            if (
              (level === "error" || level === "warn") &&
              !text.startsWith("Failed to drain the unused request body")
            ) {
              logged.push(text);
            }
          },
        },
      );
      try {
        const options = {
          url: new URL(stack.worker.url),
          token: await stack.token(1, ["admin"]),
          seed: Number(args.seed),
          concurrency: 8,
        };
        await fuzz({ ...options, requests: 500, durationMs: 30_000 });
        const before = await heapOf(stack.worker);
        const report = await fuzz({
          ...options,
          requests: Number.POSITIVE_INFINITY,
          durationMs: Number(args.seconds) * 1000,
          onProgress: (sent) => console.log(`${sent} requests`),
        });
        const growth = await growthOf(stack.worker, before);
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
        console.log(
          `Heap after collection: ${toMiB(before)} MiB after the warm-up, ${toMiB(growth)} MiB more at the end`,
        );
        const problems = report.findings.length + logged.length + (growth > allowedGrowthBytes ? 1 : 0);
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

/**
 * Requests that came without their end are still held until their deadline: what stays after it is a leak.
 */
async function growthOf(worker: LocalWorker, before: number): Promise<number> {
  const until = Date.now() + deadlineMs + 5_000;
  while (true) {
    const growth = (await heapOf(worker)) - before;
    if (growth <= allowedGrowthBytes || Date.now() > until) {
      return growth;
    }
    console.log(`${toMiB(growth)} MiB more: waiting for the last deadlines`);
    await new Promise((resolve) => setTimeout(resolve, 5_000));
  }
}

/**
 * workerd keeps what a request held beyond its end until the isolate is entered by another one, so that an
 * idle isolate holds the bodies of the last requests of all: ordinary requests come first.
 */
async function heapOf({ url, inspectorUrl }: LocalWorker): Promise<number> {
  for (let sent = 0; sent < 5; sent++) {
    const response = await fetch(new URL("/healthz", url));
    await response.arrayBuffer();
  }
  return heapAfterCollection(inspectorUrl ?? "");
}

function toMiB(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1);
}
