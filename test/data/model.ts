/**
 * Searches for an interleaving of readers, writers, crashes, replica lag and losses of Redis under which the
 * cache breaks a promise of `docs/caching.md`. The protocol's own code runs; only Redis, MySQL and time are
 * simulated.
 *
 *     node test/data/model.ts --interleavings 1000000 --seed 1
 */
import { parseArgs } from "node:util";
import { runInterleaving } from "./model-run.ts";
import type { Sabotage } from "./simulated-store.ts";

const { values } = parseArgs({
  options: {
    interleavings: { type: "string", default: "100000" },
    seed: { type: "string", default: "1" },
    sabotage: { type: "string" },
  },
});
const interleavings = Number(values.interleavings);
const first = Number(values.seed);
const started = performance.now();
const total = { reads: 0, writes: 0, hits: 0, colo: 0, known: 0, steps: 0, exposed: 0, exposedIn: 0 };
let broken = 0;
for (let seed = first; seed < first + interleavings && broken < 5; seed++) {
  const outcome = await runInterleaving(seed, values.sabotage as Sabotage | undefined);
  total.reads += outcome.reads;
  total.writes += outcome.writes;
  total.hits += outcome.hits;
  total.colo += outcome.colo;
  total.known += outcome.known;
  total.steps += outcome.steps;
  total.exposed += outcome.exposed;
  total.exposedIn += outcome.exposed > 0 ? 1 : 0;
  if (outcome.violations.length > 0) {
    broken++;
    console.log(`seed ${seed}: ${outcome.violations[0]}`);
  }
}
const seconds = (performance.now() - started) / 1_000;
console.log(
  `${interleavings} interleavings, ${total.steps} steps, ${total.reads} reads (${total.hits} from caches, ${total.colo} of them the data centre's), ` +
    `${total.writes} writes (${total.known} results known and stored) in ${seconds.toFixed(0)} s: ${broken} broken promises; ` +
    `${total.exposed} reads in ${total.exposedIn} interleavings saw a stated exposure`,
);
process.exitCode = broken > 0 ? 1 : 0;
