import { describe, expect, it } from "vitest";
import { sizeFor } from "../../../src/gateway/pool/sizing.ts";

describe("the size of a pool", () => {
  it.each([
    ["is 5 and 10 without load", { ratePerS: 0, peakRatePerS: 0, meanHeldMs: 0 }, 5, 10],
    ["is 5 and 10 where the law gives less", { ratePerS: 100, peakRatePerS: 200, meanHeldMs: 10 }, 5, 10],
    ["is rate × time × 1.2 in the core", { ratePerS: 1000, peakRatePerS: 1000, meanHeldMs: 10 }, 12, 24],
    [
      "is peak × time × 1.5 at most, when that is more than twice the core",
      { ratePerS: 1000, peakRatePerS: 4000, meanHeldMs: 10 },
      12,
      60,
    ],
    ["is rounded up", { ratePerS: 1000, peakRatePerS: 1700, meanHeldMs: 10.1 }, 13, 26],
    ["has its maximum by the peak alone", { ratePerS: 1, peakRatePerS: 1000, meanHeldMs: 9 }, 5, 14],
  ])("%s", (_name, demand, core, max) => {
    expect(sizeFor(demand)).toEqual({ core, max });
  });
});
