import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg } from "node:os";
import { dirname, resolve } from "node:path";
import { styleText } from "node:util";
import { defineCommand, runMain } from "citty";
import { projectRoot } from "../../../src/cli/project.ts";
import { whyNoLink } from "../../link/link.ts";
import { type DataBench, formatOutcomes, formatRounds, type Outcome, toOutcome } from "../data/outcome.ts";
import { exitOnSignals } from "../rpc/process-end.ts";
import { cachedBench } from "./cached.ts";
import { cpuBench } from "./cpu.ts";
import { firstReplyBench } from "./first-reply.ts";
import { measureSlowLink } from "./slow-link.ts";
import { wireBench } from "./wire.ts";

/** Fifty calls at once over a link of 100 ms and 1.6 Mbit/s. */
const slowLinkBench: DataBench = {
  name: "slow-link",
  title: "50 calls at once over a link of 100 ms and 1.6 Mbit/s, by a client that has just started",
  async run({ quick }) {
    const why = whyNoLink();
    if (why !== undefined) {
      console.error(why);
      return [];
    }
    const figures = await measureSlowLink({ rounds: quick ? 3 : 7, calls: 50 });
    const [single, sdk] = figures;
    return [
      ...figures.map(({ title, rounds }) => toOutcome({ name: `slow link: ${title}`, unit: "ms", rounds })),
      toOutcome(
        {
          name: "slow link: client SDK ÷ one by one",
          unit: "",
          rounds: sdk!.rounds.map((ms, round) => ms / (single?.rounds[round] ?? Number.NaN)),
        },
        { is: "at most", bound: 0.25 },
      ),
    ];
  },
};

const benches: readonly DataBench[] = [cpuBench, cachedBench, wireBench, firstReplyBench, slowLinkBench];

const bench = defineCommand({
  meta: { name: "bench:batch", description: "Batches against single calls and tRPC's, on the same workerd" },
  args: {
    quick: { type: "boolean", description: "A fraction of the time, for a first look", default: false },
    case: {
      type: "string",
      description: "Only those whose names match this regular expression",
      default: "",
    },
    json: { type: "string", description: "Where the figures go", default: "bench-results/batch.json" },
  },
  async run({ args }) {
    const chosen = benches.filter(({ name }) => new RegExp(args.case).test(name));
    if (chosen.length === 0) {
      throw new RangeError(`No case matches "${args.case}": ${benches.map(({ name }) => name).join(", ")}`);
    }
    console.log(
      `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, load average ${loadavg()[0]!.toFixed(1)}; sides interleaved, order alternating\n`,
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
