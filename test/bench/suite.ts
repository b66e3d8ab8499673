import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg } from "node:os";
import { dirname, resolve } from "node:path";
import { styleText } from "node:util";
import { defineCommand, runMain } from "citty";
import { projectRoot } from "../../src/cli/project.ts";
import { compareWithCommit } from "./against.ts";
import { type DataBench, formatOutcomes, formatRounds, type Outcome } from "./data/outcome.ts";
import { exitOnSignals } from "./rpc/process-end.ts";

export interface Suite {
  /** The file that runs it, from the folder of the project. */
  readonly script: string;
  /** As in `npm run`. */
  readonly name: string;
  readonly description: string;
  readonly benches: readonly DataBench[];
  /** What the figures were taken on, beside the machine. */
  readonly setting: string;
  /** Where the figures go unless `--json` says otherwise. */
  readonly file: string;
}

/**
 * Runs the benchmarks that the command line chooses, prints their figures beside their goals, and keeps them
 * as JSON.
 */
export function runSuite({ script, name, description, benches, setting, file }: Suite): void {
  const command = defineCommand({
    meta: { name, description },
    args: {
      quick: { type: "boolean", description: "A fraction of the time, for a first look", default: false },
      case: {
        type: "string",
        description: "Only those whose names match this regular expression",
        default: "",
      },
      against: {
        type: "string",
        description: "An earlier commit: run it as it was then and as it is now, in turns",
      },
      rounds: { type: "string", description: "Runs of each side with --against", default: "5" },
      json: { type: "string", description: "Where the figures go", default: file },
    },
    async run({ args }) {
      const chosen = benches.filter((each) => new RegExp(args.case).test(each.name));
      if (chosen.length === 0) {
        const names = benches.map((each) => each.name).join(", ");
        throw new RangeError(`No case matches "${args.case}": ${names}`);
      }
      console.log(
        `${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, load average ${loadavg()[0]!.toFixed(1)}; ${setting}\n`,
      );
      if (args.against !== undefined) {
        for (const { name: each, title } of chosen) {
          const rounds = Number(args.rounds);
          const options = { script, commit: args.against, case: each, quick: args.quick, rounds };
          console.log(`${styleText("bold", title)}\n${compareWithCommit(options)}\n`);
        }
        return;
      }
      const results: { case: string; outcomes: Outcome[] }[] = [];
      for (const [index, each] of chosen.entries()) {
        console.error(`${index + 1} of ${chosen.length}: ${each.name}`);
        const outcomes = await each.run({ quick: args.quick });
        results.push({ case: each.name, outcomes });
        console.log(`${styleText("bold", each.title)}\n${formatRounds(outcomes)}\n`);
      }
      console.log(formatOutcomes(results.flatMap(({ outcomes }) => outcomes)));
      const target = resolve(projectRoot, args.json);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, `${JSON.stringify(results, undefined, 2)}\n`);
      // Connections that clients keep open would hold the process.
      process.exit();
    },
  });
  exitOnSignals();
  runMain(command);
}
