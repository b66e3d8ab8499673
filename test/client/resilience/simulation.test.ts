import { describe, expect, it } from "vitest";
import { simulate } from "./simulation.ts";
import { simulateSlowAnswers } from "./slow-answers.ts";

describe("retries against a server that fails", () => {
  for (const callsPerSecond of [10, 1000]) {
    it(`every fifth request, at ${callsPerSecond} calls/s: 99.9 % are answered, no write is applied twice`, async () => {
      const figures = await simulate({ seed: 11, calls: 3000, callsPerSecond, failureRate: 0.2 });
      expect(figures.answered / figures.calls).toBeGreaterThanOrEqual(0.999);
      expect(figures.amplification).toBeGreaterThan(1.2);
      expect(figures.amplification).toBeLessThanOrEqual(1.3);
      expect(figures.appliedTwice).toBe(0);
    });
  }

  it("four of five requests: the load hardly grows", async () => {
    const figures = await simulate({ seed: 11, calls: 2000, callsPerSecond: 100, failureRate: 0.8 });
    expect(figures.amplification).toBeLessThanOrEqual(1.05);
    expect(figures.appliedTwice).toBe(0);
    expect(figures.givenUp.get("throttled")).toBeGreaterThan(1000);
  });
});

describe("hedging of reads of which each 50th takes a second", () => {
  it("takes the wait of the slowest hundredth to a tenth, for a tenth more requests at most", async () => {
    const plain = await simulateSlowAnswers(1500, { hedged: false });
    const hedged = await simulateSlowAnswers(1500, { hedged: true });
    expect(plain.p99Ms).toBe(1000);
    expect(hedged.p99Ms).toBeLessThan(100);
    expect(hedged.amplification).toBeLessThanOrEqual(1.1);
  });
});
