import { availableParallelism, cpus } from "node:os";
import { styleText } from "node:util";
import { defineCommand, runMain } from "citty";
import { requireCase } from "./cases.ts";
import { startContender, verifyContender } from "./contenders.ts";
import { type LoadGenerator, startLoadGenerator } from "./load.ts";
import { alignColumns } from "./report.ts";
import type { SideName } from "./sides.ts";

/** The calls whose pauses are looked at: one without a body, one with, and Naru's. */
const subjects: readonly { readonly title: string; readonly caseName: string; readonly side: SideName }[] = [
  { title: "bare, GET", caseName: "get", side: "bare" },
  { title: "bare, POST", caseName: "unary", side: "bare" },
  { title: "Naru, POST", caseName: "unary", side: "naru" },
];

/** What the pauses are tried with. The last two shorten them. */
const flagSets: readonly (readonly string[])[] = [
  [],
  ["--single-threaded-gc"],
  ["--max-semi-space-size=64", "--min-semi-space-size=64"],
  ["--max-semi-space-size=1"],
  ["--gc-global"],
  ["--gc-global", "--max-semi-space-size=1"],
];

/** A garbage collection as `--trace-gc` tells it. */
interface Collection {
  readonly isFull: boolean;
  readonly pauseMs: number;
}

runMain(
  defineCommand({
    meta: {
      name: "bench:stall",
      description: "How long the collector of a workerd process holds up its calls",
    },
    args: {
      calls: { type: "string", description: "Calls of each measurement", default: "40000" },
      connections: { type: "string", description: "Connections of the closed loop", default: "16" },
    },
    async run({ args }) {
      console.log(`${cpus()[0]?.model.trim()}, ${availableParallelism()} cores\n`);
      const generator = startLoadGenerator();
      try {
        for (const subject of subjects) {
          const rows = [
            ["", "µs/call", "p99 ms", "longest ms", "full collections", "calls between", "longest pause ms"],
          ];
          for (const flags of flagSets) {
            const row = await measurePauses(generator, {
              ...subject,
              flags,
              calls: Number(args.calls),
              connections: Number(args.connections),
            });
            rows.push([flags.join(" ") || "V8's defaults", ...row]);
          }
          console.log([styleText("bold", subject.title), ...alignColumns(rows), ""].join("\n"));
        }
      } finally {
        await generator.close();
      }
    },
  }),
);

interface PauseOptions {
  readonly caseName: string;
  readonly side: SideName;
  readonly flags: readonly string[];
  readonly calls: number;
  readonly connections: number;
}

async function measurePauses(generator: LoadGenerator, options: PauseOptions): Promise<string[]> {
  const benchCase = requireCase(options.caseName);
  const collections: Collection[] = [];
  const contender = await startContender(benchCase, options.side, {
    v8Flags: ["--trace-gc", ...options.flags],
    onLine: (line) => {
      const collection = parseCollection(line);
      if (collection !== undefined) {
        collections.push(collection);
      }
    },
  });
  const { server, requestBase64 } = contender;
  try {
    await verifyContender(benchCase, contender);
    const result = await generator.run({
      port: server.port,
      serverPid: server.pid,
      requestBase64,
      connections: options.connections,
      calls: options.calls,
    });
    // What V8 traced comes when the process ends.
    await server.close();
    const full = collections.filter(({ isFull }) => isFull);
    const pauses = full.map(({ pauseMs }) => pauseMs);
    return [
      (result.serverCpuUs / result.calls).toFixed(1),
      result.p99Ms.toFixed(1),
      result.maxMs.toFixed(0),
      String(full.length),
      full.length === 0 ? "" : (options.calls / full.length).toFixed(0),
      full.length === 0 ? "" : Math.max(...pauses).toFixed(0),
    ];
  } finally {
    await server.close();
  }
}

/** "… Mark-Compact 33.7 (46.0) -> 3.5 (41.0) MB, pooled: 5.0 MB, 235.33 / 0.00 ms …" */
function parseCollection(line: string): Collection | undefined {
  const [, kind, pause] = /(Mark-Compact|Scavenge).*?, ([\d.]+) \/ [\d.]+ ms/.exec(line) ?? [];
  return kind === undefined ? undefined : { isFull: kind === "Mark-Compact", pauseMs: Number(pause) };
}
