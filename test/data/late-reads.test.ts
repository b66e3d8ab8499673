import { describe, expect, it } from "vitest";
import { type LateReadsOptions, simulateLateReads } from "./late-reads.ts";

/** What hedging makes of the slowest hundredth, once the load has been the same for a few hundred calls. */
async function measure(load: Pick<LateReadsOptions, "medianMs" | "spread">) {
  const options = { seed: 4, calls: 3_000, from: 1_000, ...load };
  const hedged = await simulateLateReads({ ...options, isHedged: true });
  const plain = await simulateLateReads({ ...options, isHedged: false });
  return { ratio: hedged.p99Ms / plain.p99Ms, extra: hedged.extra };
}

describe("hedging of reads of which one in twenty is 200 ms late", () => {
  it("takes the wait of the slowest hundredth away on a quiet machine", async () => {
    const { ratio, extra } = await measure({ medianMs: () => 3, spread: 0.4 });
    expect(ratio).toBeLessThan(0.15);
    expect(extra).toBeLessThan(0.06);
  });

  it("does so on a busy one, whose own times vary, without spending its budget on them", async () => {
    const { ratio, extra } = await measure({ medianMs: () => 8, spread: 0.6 });
    expect(ratio).toBeLessThan(0.25);
    expect(extra).toBeLessThan(0.08);
  });

  it("does so after a slow start, and after a load has come", async () => {
    const started = await measure({ medianMs: (call) => (call < 300 ? 80 : 4), spread: 0.5 });
    expect(started.ratio).toBeLessThan(0.25);
    const loaded = await measure({ medianMs: (call) => (call < 700 ? 4 : 15), spread: 0.5 });
    expect(loaded.ratio).toBeLessThan(0.35);
    expect(loaded.extra).toBeLessThan(0.08);
  });
});
