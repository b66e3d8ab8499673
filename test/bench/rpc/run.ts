import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg } from "node:os";
import { dirname, resolve } from "node:path";
import { styleText } from "node:util";
import { defineCommand, runMain } from "citty";
import { projectRoot } from "../../../src/cli/project.ts";
import { startLoadGenerator } from "../../../src/load/generator.ts";
import { canPin } from "../../../src/load/pin.ts";
import { type BenchCase, benchCases } from "./cases.ts";
import { checkOut } from "./checkout.ts";
import { countInstructions, whyNoInstructions } from "./instructions.ts";
import { type Figures, type MeasureOptions, measureCase } from "./measure.ts";
import { exitOnSignals } from "./process-end.ts";
import { profileSide } from "./profile.ts";
import { checkGoals, formatCase, formatInstructions, formatOutcomes, type Outcome } from "./report.ts";
import { measureAgainst, type SideName, sidesOf, sideTitles } from "./sides.ts";

const bench = defineCommand({
  meta: {
    name: "bench:rpc",
    description: "CPU, throughput and latency of a call, against peers on the same workerd",
  },
  args: {
    quick: { type: "boolean", description: "A tenth of the time, for a first look", default: false },
    case: {
      type: "string",
      description: "Only cases whose names match this regular expression",
      default: "",
    },
    side: { type: "string", description: "Only sides whose names match", default: "" },
    against: {
      type: "string",
      description: "An earlier commit, to measure as it was then beside how it is now",
    },
    rounds: {
      type: "string",
      description: "Rounds of CPU time: 9, or 3 with --quick; processes that are counted: 2",
    },
    load: { type: "boolean", description: "Measure throughput and latency too", default: true },
    instructions: {
      type: "boolean",
      description: "Instead of CPU time: count instructions by valgrind, which repeats to 0.1 %",
      default: false,
    },
    profile: { type: "string", description: "Instead of measuring: a side to profile under load" },
    native: {
      type: "boolean",
      description: "Profile by perf: sees C++, the collector and the kernel",
      default: false,
    },
    json: { type: "string", description: "Where the figures go", default: "bench-results/rpc.json" },
  },
  async run({ args }) {
    const chosen = benchCases.filter(({ name }) => new RegExp(args.case).test(name));
    if (chosen.length === 0) {
      throw new RangeError(
        `No case matches "${args.case}": ${benchCases.map(({ name }) => name).join(", ")}`,
      );
    }
    if (args.against !== undefined) {
      measureAgainst(checkOut(args.against));
    }
    if (args.profile !== undefined) {
      await profile(chosen, args.profile, args.native);
      return;
    }
    const options = toMeasureOptions(args);
    if (args.instructions) {
      await compareInstructions(chosen, options);
      return;
    }
    console.log(
      `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, load average ${loadavg()[0]!.toFixed(1)}; server and generator ${canPin ? "on a core each" : "not pinned"}; ` +
        `${options.rounds} rounds, sides interleaved, order alternating; CPU is user + system of all threads of workerd\n`,
    );
    const figures: Figures[] = [];
    const outcomes: Outcome[] = [];
    const generator = startLoadGenerator();
    try {
      for (const benchCase of chosen) {
        const measured = await measureCase(benchCase, generator, options);
        figures.push(...measured);
        outcomes.push(...checkGoals(benchCase, measured));
        console.log(formatCase(benchCase, measured));
      }
    } finally {
      await generator.close();
    }
    if (outcomes.length > 0) {
      console.log(formatOutcomes(outcomes));
    }
    const file = resolve(projectRoot, args.json);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(figures, undefined, 2)}\n`);
  },
});

/** Profiles a side in each of the cases chosen. */
async function profile(cases: readonly BenchCase[], name: string, native: boolean): Promise<void> {
  const side = (Object.keys(sideTitles) as SideName[]).find((each) => each === name);
  if (side === undefined) {
    throw new RangeError(`There is no side "${name}": ${Object.keys(sideTitles).join(", ")}`);
  }
  const generator = startLoadGenerator();
  try {
    for (const benchCase of cases.filter((each) => sidesOf(each).includes(side))) {
      const by = native ? "native" : "js";
      console.log(styleText("bold", `${benchCase.title}: ${sideTitles[side]}`));
      console.log(await profileSide(benchCase, generator, { side, durationMs: 5000, by }));
    }
  } finally {
    await generator.close();
  }
}

/** Counts the sides of each case, in a process of its own each round. */
async function compareInstructions(
  cases: readonly BenchCase[],
  { sides, rounds }: MeasureOptions,
): Promise<void> {
  const reason = whyNoInstructions();
  if (reason !== undefined) {
    throw new Error(reason);
  }
  const generator = startLoadGenerator();
  try {
    for (const benchCase of cases) {
      const counts = new Map<SideName, number[][]>();
      for (let run = 0; run < rounds; run++) {
        for (const side of sidesOf(benchCase).filter((each) => sides.includes(each))) {
          console.error(`Counting ${benchCase.name}: ${sideTitles[side]}, process ${run + 1} of ${rounds}`);
          const windows = await countInstructions(benchCase, side, generator);
          counts.set(side, [...(counts.get(side) ?? []), windows]);
        }
      }
      console.log(formatInstructions(benchCase, counts));
    }
  } finally {
    await generator.close();
  }
}

function toMeasureOptions(args: {
  quick: boolean;
  instructions: boolean;
  load: boolean;
  side: string;
  rounds?: string | undefined;
}): MeasureOptions {
  const rounds = Number(args.rounds ?? (args.instructions ? 2 : args.quick ? 3 : 9));
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new RangeError(`Cannot run rounds: "${args.rounds}" is not a whole number from 1`);
  }
  const names = Object.keys(sideTitles) as SideName[];
  return {
    rounds,
    scale: args.quick ? 0.3 : 1,
    loadRounds: args.quick ? 1 : 3,
    loadMs: args.load ? (args.quick ? 700 : 2000) : 0,
    sides: names.filter((name) => new RegExp(args.side).test(name)),
  };
}

exitOnSignals();
runMain(bench);
