import { describe, expect, it } from "vitest";
import { type PointReport, SentPoints, type SentPointsOptions } from "../../src/metrics/sent-points.ts";
import { pointOf } from "./points.ts";

/** A sender whose time and target the test moves. */
function open(given: Partial<SentPointsOptions> = {}) {
  const reports: PointReport[] = [];
  const left: Promise<unknown>[] = [];
  const sleepers: (() => void)[] = [];
  const clock = { now: 0 };
  const points = new SentPoints({
    send: async (report) => void reports.push(report),
    sleep: () => new Promise((resolve) => sleepers.push(resolve)),
    now: () => clock.now,
    ...given,
  });
  const call = { waitUntil: (work: Promise<unknown>) => void left.push(work) };
  return {
    reports,
    left,
    clock,
    add: (count = 1) => {
      for (let i = 0; i < count; i++) {
        points.add(pointOf(i), call);
      }
    },
    async wake() {
      for (const wake of sleepers.splice(0)) {
        wake();
      }
      await Promise.all(left.splice(0));
    },
  };
}

describe("points on their way to a store", () => {
  it("leave together, behind one of the calls that they tell of", async () => {
    const { add, wake, reports, left } = open();
    add(30);
    expect(left).toHaveLength(1);
    expect(reports).toEqual([]);
    await wake();
    expect(reports.map(({ points, dropped }) => [points.length, dropped])).toEqual([[30, 0]]);
    add();
    await wake();
    expect(reports[1]?.points).toHaveLength(1);
  });

  it("do not wait when there are many", async () => {
    const { add, wake, reports, left } = open({ fullAt: 100 });
    add(150);
    await Promise.resolve();
    expect(reports.map(({ points }) => points.length)).toEqual([100]);
    await wake();
    expect(left).toEqual([]);
    expect(reports.map(({ points }) => points.length)).toEqual([100, 50]);
  });

  it("are sent again when the store did not take them, and lost ones are counted", async () => {
    let isAway = true;
    const reports: PointReport[] = [];
    const { add, wake } = open({
      maxKept: 50,
      send: async (report) => {
        if (isAway) {
          throw new Error("away");
        }
        reports.push(report);
      },
    });
    add(40);
    await wake();
    add(30);
    isAway = false;
    await wake();
    expect(reports.map(({ points, dropped }) => [points.length, dropped])).toEqual([[50, 20]]);
  });

  it("are never more than the bound while the store is away, whatever comes", async () => {
    let largest = 0;
    const { add, wake } = open({
      maxKept: 50,
      send: async ({ points }) => {
        largest = Math.max(largest, points.length);
        throw new Error("away");
      },
    });
    for (let round = 0; round < 20; round++) {
      add(37);
      await wake();
    }
    expect(largest).toBe(50);
  });

  it("go on after the invocation that was to send them has died", async () => {
    const { add, wake, clock, reports, left } = open();
    add(3);
    // Its waitUntil never comes back.
    left.splice(0);
    clock.now = 9_000;
    add();
    expect(left).toEqual([]);
    clock.now = 11_000;
    add();
    expect(left).toHaveLength(1);
    await wake();
    expect(reports.flatMap(({ points }) => points)).toHaveLength(5);
  });

  it("come under an id of their own each time", async () => {
    const { add, wake, reports } = open();
    add();
    await wake();
    add();
    await wake();
    expect(new Set(reports.map(({ id }) => id)).size).toBe(2);
  });
});
