import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineCommand, runMain } from "citty";
import { alignColumns } from "../bench/rpc/report.ts";
import { createRandom } from "../data/random.ts";
import { buildChecker, checkParts, hasGo } from "./check.ts";
import { createHistory, type History } from "./history.ts";
import { runLoad } from "./load.ts";
import { startStack } from "./stack.ts";

const command = defineCommand({
  meta: {
    name: "test:linearizable",
    description:
      "Profiles, slots and rooms through several workers while connections break and requests arrive late: is there an order of all calls that explains what every client was told?",
  },
  args: {
    seeds: { type: "string", description: "How many histories", default: "20" },
    "first-seed": { type: "string", description: "Of the first one", default: "1" },
    seconds: { type: "string", description: "How long each one is", default: "8" },
    workers: { type: "string", description: "Workers beside each other", default: "3" },
  },
  async run({ args }) {
    if (!hasGo()) {
      console.error("SKIPPED: the checker is a Go program, and there is no go here (https://go.dev/dl)");
      return;
    }
    const [seeds, first, seconds, workers] = [args.seeds, args["first-seed"], args.seconds, args.workers].map(
      Number,
    );
    if (![seeds, first, seconds, workers].every((value) => Number.isInteger(value) && value! > 0)) {
      throw new RangeError("Cannot run: seeds, first-seed, seconds and workers are whole numbers from 1");
    }
    const folder = mkdtempSync(join(tmpdir(), "naru-linearizable-"));
    const program = await buildChecker(folder);
    const ofNetwork = createRandom(first!);
    const stack = await startStack(workers!, ofNetwork);
    const rows: string[][] = [];
    const totals: History[] = [];
    let broken = 0;
    try {
      for (let seed = first!; seed < first! + seeds!; seed++) {
        const random = createRandom(seed);
        const history = createHistory();
        const disturb = async () => {
          const engine = seed % 4 === 0 ? "redis" : seed % 4 === 2 ? "mysql" : undefined;
          if (engine !== undefined) {
            await new Promise((resolve) => setTimeout(resolve, (seconds! * 1_000) / 3));
            await stack.kill(engine);
          }
        };
        await runLoad(stack, history, { random, seconds: seconds!, disturb });
        history.finish();
        const pages = join(folder, `seed-${seed}`);
        mkdirSync(pages);
        const verdicts = await checkParts(program, history.parts, pages);
        const wrong = verdicts.filter(({ result }) => result !== "Ok");
        broken += wrong.length > 0 ? 1 : 0;
        totals.push(history);
        const ops = verdicts.reduce((sum, verdict) => sum + verdict.ops, 0);
        const unknown = history.parts.flatMap((part) => part.ops).filter((op) => op.return === 0).length;
        rows.push([
          String(seed),
          String(ops),
          String(unknown),
          String(history.relaxed),
          tell(history.exposures),
        ]);
        console.log(
          `seed ${seed}: ${ops} calls, ${wrong.length === 0 ? "an order explains them" : "NO ORDER EXPLAINS THEM"}`,
        );
        for (const { name, result } of wrong) {
          console.log(`  ${name}: ${result}, see ${join(pages, `${name}.html`)}`);
        }
      }
    } finally {
      await stack.close();
    }
    console.log(
      `\n${alignColumns([["seed", "calls", "outcome unknown", "reads relaxed", "exposures"], ...rows]).join("\n")}`,
    );
    console.log(`\nRequests: ${tell(new Map(Object.entries(stack.proxy.counts)))}`);
    console.log(`Errors:\n  ${tell(sum(totals.map(({ errors }) => errors)), "\n  ")}`);
    console.log(`\n${seeds} histories, ${broken} that no order explains`);
    process.exitCode = broken === 0 ? 0 : 1;
    // Connections that clients keep open would hold the process.
    process.exit();
  },
});

const tell = (counts: ReadonlyMap<string, number>, separator = ", "): string =>
  [...counts].map(([name, count]) => `${name} ${count}`).join(separator);

function sum(maps: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const total = new Map<string, number>();
  for (const [name, count] of maps.flatMap((map) => [...map])) {
    total.set(name, (total.get(name) ?? 0) + count);
  }
  return total;
}

runMain(command);
