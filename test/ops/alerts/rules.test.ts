import { describe, expect, it } from "vitest";
import { check, emptyState } from "../../../src/ops/alerts/incidents.ts";
import type { CallSums, Measurements } from "../../../src/ops/alerts/measurements.ts";
import { defaultSettings, rules } from "../../../src/ops/alerts/rules.ts";
import { findTrend, leastShare, median, robustZ } from "../../../src/ops/alerts/statistics.ts";

const minuteMs = 60_000;
const start = Date.UTC(2026, 5, 8, 12);
const sums = (given: Partial<CallSums> = {}): CallSums => ({
  calls: 3_000,
  faults: 0,
  unaryCalls: 3_000,
  unaryMs: 15_000,
  bytes: 3e6,
  ...given,
});
const days = [0, 1, 2, 3, 4, 5, 6];

/** What fires after so many checks that see the same. */
function fire(given: Partial<Measurements>, checks = 12) {
  let state = emptyState;
  const told: string[] = [];
  for (let i = 0; i < checks; i++) {
    const measurements = { toMs: start + i * minuteMs, minutes: [], slow: undefined, ...given };
    const checked = check(state, measurements, defaultSettings);
    state = checked.state;
    told.push(...checked.notifications.map(({ id }) => id));
  }
  return { firing: state.open.map(({ symptom, severity }) => `${severity} ${symptom}`), told };
}

describe("values that are unlike those of earlier days", () => {
  const slow = (halfHour: CallSums, earlierDays = days.map((day) => sums({ calls: 3_000 + 20 * day }))) => ({
    slow: { sixHours: sums(), threeDays: sums(), halfHour, earlierDays },
  });

  it.each([
    ["ten times the latency", sums({ unaryMs: 150_000 }), ["low latency"]],
    ["a tenth of the calls", sums({ calls: 300 }), ["low traffic"]],
    ["the usual, and a little more", sums({ calls: 3_300, unaryMs: 16_000 }), []],
  ])("are shown, and wake nobody: %s", (_, halfHour, expected) => {
    expect(fire(slow(halfHour))).toEqual({ firing: expected, told: [] });
  });

  it("need three checks, four days, and days that differ", () => {
    expect(fire(slow(sums({ unaryMs: 150_000 })), 2).firing).toEqual([]);
    expect(fire(slow(sums({ unaryMs: 150_000 }), [sums(), sums(), sums()])).firing).toEqual([]);
    // Of days that are all the same any other would be far away.
    expect(
      fire(
        slow(
          sums({ calls: 3_010 }),
          days.map(() => sums({ calls: 3_000 })),
        ),
      ).firing,
    ).toEqual([]);
  });
});

describe("throughput", () => {
  const minutes = (unaryMs: number, bytes: number) =>
    Array.from({ length: 20 }, (_, i) => ({
      atMs: start + (i - 5) * minuteMs,
      ...sums({ unaryCalls: 2e6, unaryMs, bytes }),
    }));

  it("is too small only while there is load", () => {
    expect(fire({ minutes: minutes(600 * minuteMs, 1e6) }).firing).toEqual(["medium throughput"]);
    expect(fire({ minutes: minutes(600 * minuteMs, 7e9) }).firing).toEqual([]);
    expect(fire({ minutes: minutes(minuteMs, 0) }).firing).toEqual([]);
  });
});

it("tells nothing, by any rule, where nothing was called", () => {
  const nothing = { calls: 0, faults: 0, unaryCalls: 0, unaryMs: 0, bytes: 0 };
  const slow = { sixHours: nothing, threeDays: nothing, halfHour: nothing, earlierDays: [] };
  expect(fire({ slow }, 30)).toEqual({ firing: [], told: [] });
  for (const rule of rules) {
    const found = rule.find({ toMs: start, minutes: [], slow }, defaultSettings);
    expect([found?.isBreached, Number.isFinite(found?.value)], rule.name).toEqual([false, true]);
  }
});

describe("statistics", () => {
  it("find the middle, and how far a value is from it", () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, Number.NaN]);
    expect(robustZ(10, [1, 2, 3, 4, 100], 0)).toBeCloseTo(7 / 1.4826, 6);
    expect(robustZ(5, [3, 3, 3], 0.5)).toBe(4);
  });

  it("find the lower end of a share as Wilson's interval has it", () => {
    // Known values of 10 of 100, and 1 of 1, at 1.96 standard deviations.
    expect(leastShare(10, 100, 1.96)).toBeCloseTo(0.0552, 3);
    expect(leastShare(1, 1, 1.96)).toBeCloseTo(0.2065, 3);
    expect([leastShare(0, 0, 3), leastShare(0, 50, 3)]).toEqual([0, 0]);
  });

  it("find a slope, and how probable it is by chance", () => {
    const line = (of: (i: number) => number) => days.concat(7, 8, 9).map((i) => ({ at: i, value: of(i) }));
    expect(findTrend(line((i) => 2 * i + 1))).toMatchObject({ slope: 2, level: 19 });
    // All 45 pairs rise: (45 - 1) / sqrt(125).
    expect(findTrend(line((i) => i))?.p).toBeCloseTo(4.15e-5, 6);
    expect(findTrend(line(() => 7))).toMatchObject({ slope: 0, p: 1 });
    expect(findTrend(line((i) => -i))?.p).toBeGreaterThan(0.999);
    expect(findTrend(line((i) => i).slice(0, 7))).toBeUndefined();
  });
});
