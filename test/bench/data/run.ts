import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg } from "node:os";
import { dirname, resolve } from "node:path";
import { styleText } from "node:util";
import { defineCommand, runMain } from "citty";
import { projectRoot } from "../../../src/cli/project.ts";
import { exitOnSignals } from "../rpc/process-end.ts";
import { cachedReadBench } from "./cached-read.ts";
import { flightsBench } from "./flights.ts";
import { gatewayBench } from "./gateway.ts";
import { insertBench } from "./insert.ts";
import { type DataBench, formatOutcomes, formatRounds, type Outcome } from "./outcome.ts";
import { amplificationBench, hedgingBench, withoutRedisBench } from "./resilience.ts";
import { rowsBench } from "./rows.ts";
import { zipfBench } from "./zipf.ts";

const benches: readonly DataBench[] = [
  rowsBench,
  insertBench,
  flightsBench,
  gatewayBench,
  zipfBench,
  hedgingBench,
  amplificationBench,
  cachedReadBench,
  withoutRedisBench,
];

const bench = defineCommand({
  meta: { name: "bench:data", description: "MySQL, Redis and their cache, on real engines" },
  args: {
    quick: { type: "boolean", description: "A fraction of the time, for a first look", default: false },
    case: {
      type: "string",
      description: "Only those whose names match this regular expression",
      default: "",
    },
    json: { type: "string", description: "Where the figures go", default: "bench-results/data.json" },
  },
  async run({ args }) {
    const chosen = benches.filter(({ name }) => new RegExp(args.case).test(name));
    if (chosen.length === 0) {
      throw new RangeError(`No case matches "${args.case}": ${benches.map(({ name }) => name).join(", ")}`);
    }
    console.log(
      `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, load average ${loadavg()[0]!.toFixed(1)}; private MariaDB and Redis\n`,
    );
    const results: { case: string; outcomes: Outcome[] }[] = [];
    for (const [index, each] of chosen.entries()) {
      console.error(`${index + 1} of ${chosen.length}: ${each.name}`);
      const outcomes = await each.run({ quick: args.quick });
      results.push({ case: each.name, outcomes });
      console.log(`${styleText("bold", each.title)}\n${formatRounds(outcomes)}\n`);
    }
    console.log(formatOutcomes(results.flatMap(({ outcomes }) => outcomes)));
    const file = resolve(projectRoot, args.json);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(results, undefined, 2)}\n`);
    // Connections that clients keep open would hold the process.
    process.exit();
  },
});

exitOnSignals();
runMain(bench);
