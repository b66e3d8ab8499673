import { describe, expect, it } from "vitest";
import { runInterleaving } from "./model-run.ts";
import type { Sabotage } from "./simulated-store.ts";

/** Runs interleavings until one breaks a promise; how many of them did, and all reads. */
async function search(seeds: readonly number[], sabotage?: Sabotage) {
  const total = { broken: 0, reads: 0, hits: 0, exposed: 0 };
  for (const seed of seeds) {
    const outcome = await runInterleaving(seed, sabotage);
    total.broken += outcome.violations.length > 0 ? 1 : 0;
    total.reads += outcome.reads;
    total.hits += outcome.hits;
    total.exposed += outcome.exposed;
  }
  return total;
}

const range = (first: number, count: number): number[] => Array.from({ length: count }, (_, i) => first + i);

describe("the cache's protocol", () => {
  it("keeps its promises in 1,500 random interleavings", async () => {
    const { broken, reads, hits } = await search(range(1, 1_500));
    expect(broken).toBe(0);
    expect(hits / reads).toBeGreaterThan(0.2);
  });

  // Each seed was found by `node test/data/model.ts --sabotage "…"`.
  it.each<[Sabotage, number[]]>([
    ["no mark", range(30, 30)],
    ["no lag", range(1, 20)],
    ["no check at fill", range(50, 20)],
    ["no epoch", range(30, 20)],
    ["counting versions", range(565, 10)],
    ["settle keeps the version", range(70, 15)],
    ["no lag after a lease", range(2_745, 10)],
    ["old results without an age", range(265, 10)],
    ["known results beside other writes", range(28, 20)],
    ["known results without a mark", range(225, 10)],
    ["clocks that agree", range(11_904, 4)],
    ["no mark for what broke off", range(26_974, 4)],
  ])("would break them with %s", async (sabotage, seeds) => {
    expect((await search(seeds, sabotage)).broken).toBeGreaterThan(0);
    expect((await search(seeds)).broken).toBe(0);
  });
});
