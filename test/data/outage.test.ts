import { describe, expect, it } from "vitest";
import { simulateOutage } from "./outage.ts";

describe("callers that retry as the SDK does, eight at a time, with 1 % of the statements lost", () => {
  for (const outageMs of [600, 2_000, 10_000]) {
    it(`are all answered after an outage of ${outageMs} ms, the first ones soon`, async () => {
      const figures = await simulateOutage({ seed: 1, outageMs, inFlight: 8, dropRate: 0.01 });
      expect(figures.calls).toBeGreaterThan(3_000);
      expect(figures.failed).toBe(0);
      expect(figures.longestMs).toBeLessThan(1_500);
      expect(figures.sentIntoOutage).toBeLessThan(20);
    });
  }
});
