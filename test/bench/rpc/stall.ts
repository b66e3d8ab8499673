import { availableParallelism, cpus, loadavg } from "node:os";
import { styleText } from "node:util";
import { defineCommand, runMain } from "citty";
import { type LoadGenerator, type LoadResult, startLoadGenerator } from "../../../src/load/generator.ts";
import { median } from "../../../src/load/statistics.ts";
import { requireCase } from "./cases.ts";
import { type Contender, startContender, verifyContender } from "./contenders.ts";
import { interleave } from "./measure.ts";
import { exitOnSignals } from "./process-end.ts";
import { alignColumns } from "./report.ts";
import type { SideName } from "./sides.ts";

interface Subject {
  readonly title: string;
  readonly caseName: string;
  readonly side: SideName;
}

/** The calls whose pauses are looked at: one without a body, one with, and Naru's. */
const subjects: readonly Subject[] = [
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
  ["--gc-global", "--max-semi-space-size=4"],
];

/** A garbage collection as `--trace-gc` tells it. */
interface Collection {
  readonly isFull: boolean;
  readonly pauseMs: number;
}

/** One of the flag sets, running. */
interface Trial {
  readonly flags: readonly string[];
  readonly contender: Contender;
  /** Complete when the process has ended. */
  readonly collections: readonly Collection[];
}

interface StallOptions {
  readonly rounds: number;
  readonly callsPerRound: number;
  readonly connections: number;
}

const stall = defineCommand({
  meta: {
    name: "bench:stall",
    description: "How long the collector of a workerd process holds up its calls",
  },
  args: {
    rounds: { type: "string", description: "Rounds of each flag set", default: "5" },
    calls: { type: "string", description: "Calls of one round", default: "20000" },
    connections: { type: "string", description: "Connections of the closed loop", default: "16" },
  },
  async run({ args }) {
    console.log(
      `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, load average ${loadavg()[0]!.toFixed(1)}; ` +
        `${args.rounds} rounds of ${args.calls} calls, flag sets interleaved, medians of the rounds\n`,
    );
    const generator = startLoadGenerator();
    try {
      for (const subject of subjects) {
        const rows = await measurePauses(generator, subject, {
          rounds: Number(args.rounds),
          callsPerRound: Number(args.calls),
          connections: Number(args.connections),
        });
        console.log([styleText("bold", subject.title), ...alignColumns([header, ...rows]), ""].join("\n"));
      }
    } finally {
      await generator.close();
    }
  },
});

const header = [
  "",
  "µs/call",
  "p99 ms",
  "longest ms",
  "full collections",
  "calls between",
  "pause ms",
  "longest pause ms",
];

async function measurePauses(
  generator: LoadGenerator,
  subject: Subject,
  options: StallOptions,
): Promise<string[][]> {
  const trials: Trial[] = [];
  try {
    for (const flags of flagSets) {
      trials.push(await startTrial(subject, flags));
    }
    const run = ({ contender: { server, requestBase64 } }: Trial) =>
      generator.run({
        port: server.port,
        serverPid: server.pid,
        requestBase64,
        connections: options.connections,
        calls: options.callsPerRound,
      });
    const results = await interleave(trials, options.rounds, run);
    // What V8 traced comes when the process ends.
    await Promise.all(trials.map(({ contender }) => contender.server.close()));
    return trials.map((trial) => toRow(trial, results.get(trial)!));
  } finally {
    await Promise.all(trials.map(({ contender }) => contender.server.close()));
  }
}

async function startTrial({ caseName, side }: Subject, flags: readonly string[]): Promise<Trial> {
  const collections: Collection[] = [];
  const contender = await startContender(requireCase(caseName), side, {
    v8Flags: ["--trace-gc", ...flags],
    onLine: (line) => {
      const collection = parseCollection(line);
      if (collection !== undefined) {
        collections.push(collection);
      }
    },
  });
  await verifyContender(requireCase(caseName), contender);
  return { flags, contender, collections };
}

function toRow({ flags, collections }: Trial, results: readonly LoadResult[]): string[] {
  const pauses = collections.filter(({ isFull }) => isFull).map(({ pauseMs }) => pauseMs);
  const calls = results.reduce((sum, each) => sum + each.calls, 0);
  return [
    flags.join(" ") || "V8's defaults",
    median(results.map(({ serverCpuUs, calls }) => serverCpuUs / calls)).toFixed(1),
    median(results.map(({ p99Ms }) => p99Ms)).toFixed(1),
    median(results.map(({ maxMs }) => maxMs)).toFixed(0),
    String(pauses.length),
    ...(pauses.length === 0
      ? ["", "", ""]
      : [(calls / pauses.length).toFixed(0), median(pauses).toFixed(0), Math.max(...pauses).toFixed(0)]),
  ];
}

/** "… Mark-Compact 33.7 (46.0) -> 3.5 (41.0) MB, pooled: 5.0 MB, 235.33 / 0.00 ms …" */
function parseCollection(line: string): Collection | undefined {
  const [, kind, pause] = /(Mark-Compact|Scavenge).*?, ([\d.]+) \/ [\d.]+ ms/.exec(line) ?? [];
  return kind === undefined ? undefined : { isFull: kind === "Mark-Compact", pauseMs: Number(pause) };
}

exitOnSignals();
runMain(stall);
