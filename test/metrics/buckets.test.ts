import { describe, expect, it } from "vitest";
import {
  addValue,
  type Buckets,
  bucketOf,
  countUpTo,
  formatBuckets,
  mergeBuckets,
  parseBuckets,
  quantilesOf,
} from "../../src/metrics/buckets.ts";
import { durations, exactQuantile, seeded } from "./points.ts";

describe("exponential buckets", () => {
  it.each([1, 2, 3, 4, 5])(
    "tell p50, p95 and p99 within 5 %% where 1 %% is much slower (seed %d)",
    (seed) => {
      const values = durations(200_000, seeded(seed));
      const buckets: Buckets = new Map();
      for (const value of values) {
        addValue(buckets, value);
      }
      for (const q of [0.5, 0.95, 0.99]) {
        const exact = exactQuantile(values, q);
        // p99 lies at the cliff: what counts is that it is on the right side of it.
        const [low, high] =
          q === 0.99 ? [exactQuantile(values, 0.9895), exactQuantile(values, 0.9905)] : [exact, exact];
        expect(quantilesOf(buckets, [q])?.[0]).toBeGreaterThan(low * 0.95);
        expect(quantilesOf(buckets, [q])?.[0]).toBeLessThan(high * 1.05);
      }
      expect(buckets.size).toBeLessThan(90);
    },
  );

  it("hold a bound in the bucket below it, and the next value in the one above", () => {
    for (let bucket = -40; bucket <= 120; bucket++) {
      expect(bucketOf(2 ** (bucket / 8))).toBe(bucket);
      expect(bucketOf(2 ** (bucket / 8) * 1.001)).toBe(bucket + 1);
    }
  });

  it("keep what is 0, or less by a clock that was set back, in a bucket of its own", () => {
    const buckets: Buckets = new Map();
    for (const value of [0, -5, Number.NaN]) {
      addValue(buckets, value);
    }
    expect(quantilesOf(buckets, [0.99])?.[0]).toBe(0);
    expect(countUpTo(buckets, 1)).toBe(3);
  });

  it("of two places tell together what they would have told as one", () => {
    const random = seeded(9);
    const [a, b, both]: [Buckets, Buckets, Buckets] = [new Map(), new Map(), new Map()];
    for (const [i, value] of durations(10_000, random).entries()) {
      addValue(i % 3 === 0 ? a : b, value);
      addValue(both, value);
    }
    mergeBuckets(a, parseBuckets(formatBuckets(b)));
    expect([...a].sort()).toEqual([...both].sort());
  });

  it("have no quantile when they are empty, which is not 0", () => {
    expect(quantilesOf(new Map(), [0.5])).toBeUndefined();
    expect(parseBuckets(formatBuckets(new Map()))).toEqual(new Map());
  });
});
