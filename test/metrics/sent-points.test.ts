import { describe, expect, it } from "vitest";
import { CallUsage } from "../../src/call-usage.ts";
import { valueColumns } from "../../src/metrics/columns.ts";
import { type PointReport, pointsOf } from "../../src/metrics/report.ts";
import { SentPoints, type SentPointsOptions } from "../../src/metrics/sent-points.ts";
import { callPointOf } from "./call-points.ts";
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
    ...given,
  });
  const call = { waitUntil: (work: Promise<unknown>) => void left.push(work) };
  return {
    reports,
    left,
    clock,
    add: (count = 1) => {
      for (let i = 0; i < count; i++) {
        points.add(callPointOf(clock.now), call);
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

/** A sender to a store that is away until it is let come back. */
function openAway(given: Partial<SentPointsOptions>) {
  const store = { isAway: true };
  const reports: PointReport[] = [];
  const send = async (report: PointReport): Promise<void> => {
    if (store.isAway) {
      throw new Error("away");
    }
    reports.push(report);
  };
  return { ...open({ ...given, send }), store, reports };
}

describe("points on their way to a store", () => {
  it("leave together, behind one of the calls that they tell of", async () => {
    const { add, wake, reports, left } = open();
    add(30);
    expect(left).toHaveLength(1);
    expect(reports).toEqual([]);
    await wake();
    expect(reports.map((report) => [pointsOf(report).length, report.dropped])).toEqual([[30, 0]]);
    add();
    await wake();
    expect(reports.map((report) => pointsOf(report).length)).toEqual([30, 1]);
  });

  it("do not wait when there are many", async () => {
    const { add, wake, reports, left } = open({ fullAt: 100 });
    add(150);
    await Promise.resolve();
    expect(reports.map((report) => pointsOf(report).length)).toEqual([100]);
    await wake();
    expect(left).toEqual([]);
    expect(reports.map((report) => pointsOf(report).length)).toEqual([100, 50]);
  });

  it("are sent again when the store did not take them, and lost ones are counted", async () => {
    const { add, wake, store, reports } = openAway({ maxKept: 50 });
    add(40);
    await wake();
    add(30);
    store.isAway = false;
    await wake();
    expect(reports.map((report) => [pointsOf(report).length, report.dropped])).toEqual([
      [40, 0],
      [10, 20],
    ]);
  });

  it("are never more than the bound while the store is away, and the others are counted", async () => {
    const { add, wake, store, reports } = openAway({ maxKept: 50 });
    for (let round = 0; round < 20; round++) {
      add(37);
      await wake();
    }
    store.isAway = false;
    add();
    await wake();
    expect(reports.flatMap((report) => pointsOf(report))).toHaveLength(50);
    expect(reports.reduce((sum, { dropped }) => sum + dropped, 0)).toBe(20 * 37 + 1 - 50);
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
    expect(reports.flatMap((report) => pointsOf(report))).toHaveLength(5);
  });

  it("arrive as they were, whatever their labels", async () => {
    const reports: PointReport[] = [];
    const left: Promise<unknown>[] = [];
    const sent = new SentPoints({
      send: async (report) => void reports.push(report),
      sleep: async () => undefined,
    });
    const given = Array.from({ length: 50 }, (_, i) => ({
      method: `a.v1.A/M${i % 4}`,
      code: i % 3 === 0 ? "ok" : "internal",
      duration_ms: i,
      misses: i % 2,
      trace_id: i % 5 === 0 ? `trace ${i}` : "",
    }));
    for (const [i, each] of given.entries()) {
      sent.add(callPointOf(i, each), { waitUntil: (work) => void left.push(work) });
    }
    await Promise.all(left);
    const arrived = reports.flatMap((report) => pointsOf(JSON.parse(JSON.stringify(report)) as PointReport));
    expect(arrived).toEqual(given.map((each, i) => pointOf(i, each)));
  });

  it("of calls that the isolate answered are added up, and stand for all of them", async () => {
    const reports: PointReport[] = [];
    const left: Promise<unknown>[] = [];
    const sent = new SentPoints({
      send: async (report) => void reports.push(report),
      sleep: async () => undefined,
    });
    const [one, other] = [callPointOf(0).labels, callPointOf(0, { method: "b.v1.B/Get" }).labels];
    for (let i = 0; i < 5_000; i++) {
      const usage = new CallUsage();
      usage.countRead("memory");
      const end = { bytesIn: i % 10, bytesOut: 3, messagesIn: 1, messagesOut: 1, durationMs: 0, usage };
      const call = { startedAtMs: i, waitUntil: (work: Promise<unknown>) => void left.push(work) };
      const labels = i % 5 === 0 ? other : one;
      sent.count(labels, call, { end: { ...end, code: undefined, error: undefined }, inFlight: i % 7 });
    }
    await Promise.all(left);
    const points = reports.flatMap((report) => pointsOf(report));
    expect(points.map(({ index, at, doubles }) => [index, at, doubles[0]])).toEqual([
      ["b.v1.B/Get", 4_995, 1_000],
      ["test.v1.Things/Get", 4_999, 4_000],
    ]);
    const sumOf = (column: (typeof valueColumns)[number]) =>
      points.reduce(
        (sum, { doubles }) => sum + (doubles[0] ?? 0) * (doubles[valueColumns.indexOf(column)] ?? 0),
        0,
      );
    expect(sumOf("bytes_in")).toBeCloseTo(22_500, 6);
    expect(sumOf("bytes_out")).toBeCloseTo(15_000, 6);
    expect(sumOf("memory_hits")).toBeCloseTo(5_000, 6);
    expect(points.map(({ doubles }) => doubles[valueColumns.indexOf("in_flight")])).toEqual([6, 6]);
  });

  it("are sent again under the same id when only the answer was lost", async () => {
    const ids: string[] = [];
    const { add, wake } = open({
      send: async ({ id }) => {
        ids.push(id);
        if (ids.length === 1) {
          throw new Error("The connection broke");
        }
      },
    });
    add();
    await wake();
    add();
    await wake();
    expect(ids).toHaveLength(3);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it("are not lost when an invocation that was taken for dead comes back", async () => {
    const sent: { id: string; count: number; resolve: () => void; reject: (error: Error) => void }[] = [];
    const { add, wake, clock } = open({
      send: (report) =>
        new Promise((resolve, reject) => {
          sent.push({ id: report.id, count: pointsOf(report).length, resolve, reject });
        }),
    });
    add(3);
    const first = wake();
    await expect.poll(() => sent.length).toBe(1);
    clock.now = 20_000;
    add(4);
    const second = wake();
    await expect.poll(() => sent.length).toBe(2);
    // Both have sent the first report, and it is taken twice. Whoever sends the second is refused.
    sent[0]?.resolve();
    sent[1]?.resolve();
    await expect.poll(() => sent.length).toBe(4);
    sent[2]?.reject(new Error("away"));
    sent[3]?.reject(new Error("away"));
    await Promise.all([first, second]);
    clock.now = 40_000;
    add(1);
    const third = wake();
    await expect.poll(() => sent.length).toBe(5);
    expect(sent.map(({ count }) => count)).toEqual([3, 3, 4, 4, 4]);
    sent[4]?.resolve();
    await expect.poll(() => sent.length).toBe(6);
    sent[5]?.resolve();
    await third;
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
