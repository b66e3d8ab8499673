import { describe, expect, it } from "vitest";
import { createMeter, type Meter } from "../../../src/gateway/pool/meter.ts";

const use = { active: 0, size: { max: 10 } };
let nowMs = 0;

function startMeter(): Meter {
  nowMs = 500;
  return createMeter(() => nowMs);
}

function ask(meter: Meter, times: number, waitMs = 0): void {
  for (let time = 0; time < times; time++) {
    meter.advance(use);
    meter.totals.asked++;
    meter.totals.waitedMs += waitMs;
  }
}

describe("a meter", () => {
  it("gives rates per second over the interval", () => {
    const meter = startMeter();
    ask(meter, 30, 4);
    meter.totals.returned += 10;
    meter.totals.heldMs += 250;
    meter.totals.created += 5;
    meter.totals.failed += 3;
    nowMs += 10_000;
    expect(meter.takeWindow(use)).toMatchObject({
      startMs: 500,
      endMs: 10_500,
      seconds: 10,
      ratePerS: 3,
      meanHeldMs: 25,
      meanWaitMs: 4,
      creationsPerS: 0.5,
      failuresPerS: 0.3,
      failureShare: 0.1,
    });
  });

  it("begins each interval anew", () => {
    const meter = startMeter();
    ask(meter, 30);
    nowMs += 1000;
    meter.takeWindow(use);
    nowMs += 1000;
    ask(meter, 2);
    expect(meter.takeWindow(use)).toMatchObject({ startMs: 1500, ratePerS: 2, peakRatePerS: 2 });
  });

  it("finds the busiest second, though much quiet time follows", () => {
    const meter = startMeter();
    ask(meter, 3);
    nowMs = 1200;
    ask(meter, 40);
    nowMs = 1900;
    ask(meter, 10);
    nowMs = 2100;
    ask(meter, 7);
    nowMs = 300_500;
    expect(meter.takeWindow(use)).toMatchObject({ ratePerS: 0.2, peakRatePerS: 50 });
  });

  it("averages utilisation over time, not over calls", () => {
    const meter = startMeter();
    nowMs += 1000;
    meter.advance({ active: 0, size: { max: 10 } });
    nowMs += 3000;
    meter.advance({ active: 10, size: { max: 10 } });
    expect(meter.takeWindow(use).utilisation).toBeCloseTo(0.75);
  });

  it("forgets in its last minute what is older, though nothing has happened since", () => {
    const meter = startMeter();
    ask(meter, 100);
    nowMs += 30_000;
    expect(meter.recent(use).ratePerS).toBeCloseTo(100 / 30);
    nowMs += 61_000;
    expect(meter.recent(use)).toMatchObject({ ratePerS: 0, peakRatePerS: 0, meanWaitMs: 0 });
  });

  it("gives zeros, not NaN, when nothing has happened and no time has passed", () => {
    const { seconds, ...rates } = startMeter().recent(use);
    expect([seconds, ...new Set(Object.values(rates))]).toEqual([0, 0]);
  });

  it("counts a share of failures that is never more than all", () => {
    const meter = startMeter();
    meter.totals.failed += 4;
    nowMs += 1000;
    expect(meter.recent(use).failureShare).toBe(1);
  });
});
