import { describe, expect, it } from "vitest";
import {
  type Adjustment,
  type AdjustSample,
  type AdjustState,
  adjust,
} from "../../../src/gateway/pool/adjust.ts";

const minuteMs = 60_000;
const quiet: AdjustSample = {
  startMs: 0,
  endMs: 5 * minuteMs,
  ratePerS: 0,
  peakRatePerS: 0,
  meanHeldMs: 0,
  meanWaitMs: 0,
  utilisation: 0.5,
};

function stateOf(core: number, max: number): AdjustState {
  return { size: { core, max }, idleSinceMs: undefined };
}

/** Runs one interval of five minutes after the other. */
function runIntervals(
  from: AdjustState,
  samples: readonly Partial<AdjustSample>[],
): (Adjustment | undefined)[] {
  let state = from;
  return samples.map((sample, index) => {
    const times = { startMs: index * 5 * minuteMs, endMs: (index + 1) * 5 * minuteMs };
    const decided = adjust(state, { ...quiet, ...times, ...sample }, 200);
    state = decided.state;
    return decided.adjustment;
  });
}

describe("a pool under pressure", () => {
  const pressed = { ...quiet, utilisation: 0.97, meanWaitMs: 240 };

  it("grows both its sizes by 30 %, and says why", () => {
    expect(adjust(stateOf(10, 20), pressed, 200).adjustment).toEqual({
      kind: "grow",
      from: { core: 10, max: 20 },
      to: { core: 13, max: 26 },
      reason: "utilisation 97 % and mean wait 240 ms: grown by 30 %",
    });
  });

  it("rounds up, so that the smallest pool grows too", () => {
    expect(adjust(stateOf(5, 10), pressed, 200).state.size).toEqual({ core: 7, max: 13 });
    expect(adjust(stateOf(1, 1), pressed, 200).state.size).toEqual({ core: 2, max: 2 });
  });

  it.each([
    ["utilisation of 90 %", { utilisation: 0.9, meanWaitMs: 500 }],
    ["a mean wait of 100 ms", { utilisation: 1, meanWaitMs: 100 }],
  ])("does not grow at %s: it has to be more", (_name, sample) => {
    expect(adjust(stateOf(10, 20), { ...quiet, ...sample }, 200).adjustment).toBeUndefined();
  });

  it("stops at the limit, and records nothing there", () => {
    expect(adjust(stateOf(10, 20), pressed, 22).state.size).toEqual({ core: 13, max: 22 });
    expect(adjust(stateOf(22, 22), pressed, 22).adjustment).toBeUndefined();
  });

  it("keeps a size that is over the limit", () => {
    expect(adjust(stateOf(10, 40), pressed, 30).state.size).toEqual({ core: 13, max: 40 });
  });
});

describe("a pool that is used little", () => {
  const idle = { utilisation: 0.29 };

  it("shrinks by 20 % after 30 minutes and not before, and says why", () => {
    const made = runIntervals(stateOf(20, 50), [idle, idle, idle, idle, idle, idle]);
    expect(made.slice(0, 5)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(made[5]).toEqual({
      kind: "shrink",
      from: { core: 20, max: 50 },
      to: { core: 16, max: 40 },
      reason: "utilisation 29 %, under 30 % for 30 min: shrunk by 20 %",
    });
  });

  it("goes on shrinking while that lasts, never under 5 and 10", () => {
    const made = runIntervals(stateOf(8, 15), Array(12).fill(idle));
    expect(made.slice(5).map((one) => one?.to)).toEqual([
      { core: 6, max: 12 },
      { core: 5, max: 10 },
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("begins to count anew after an interval at 30 %", () => {
    const made = runIntervals(stateOf(20, 50), [
      ...Array(5).fill(idle),
      { utilisation: 0.3 },
      ...Array(5).fill(idle),
    ]);
    expect(made.every((one) => one === undefined)).toBe(true);
  });

  it("does not shrink under what Little's law gives", () => {
    const demand = { ...idle, ratePerS: 1000, peakRatePerS: 1500, meanHeldMs: 12 };
    const made = runIntervals(stateOf(16, 50), Array(10).fill(demand));
    expect(made.slice(5).map((one) => one?.to)).toEqual([
      { core: 15, max: 40 },
      { core: 15, max: 32 },
      { core: 15, max: 30 },
      undefined,
      undefined,
    ]);
  });

  it("keeps a size that was asked for and is under the floor", () => {
    expect(runIntervals(stateOf(2, 4), Array(8).fill(idle)).at(-1)).toBeUndefined();
  });
});

describe("a pool whose load asks for more than it has", () => {
  it("rises to Little's law, and says from what", () => {
    const sample = { ...quiet, ratePerS: 2000, peakRatePerS: 3000, meanHeldMs: 10 };
    expect(adjust(stateOf(5, 20), sample, 200).adjustment).toEqual({
      kind: "demand",
      from: { core: 5, max: 20 },
      to: { core: 24, max: 48 },
      reason: "2000.0/s (peak 3000/s) × 10.0 ms: raised to Little's law",
    });
  });

  it("stays as it is when the law gives less", () => {
    const sample = { ...quiet, ratePerS: 10, peakRatePerS: 30, meanHeldMs: 10 };
    expect(adjust(stateOf(20, 40), sample, 200).adjustment).toBeUndefined();
  });

  it("stays within the limit", () => {
    const sample = { ...quiet, ratePerS: 20_000, peakRatePerS: 30_000, meanHeldMs: 10 };
    expect(adjust(stateOf(5, 20), sample, 70).state.size).toEqual({ core: 70, max: 70 });
  });
});
