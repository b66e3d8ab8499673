import { describe, expect, it } from "vitest";
import { AnalyticsPoints, fitInto } from "../../src/metrics/analytics-points.ts";
import { valueColumns } from "../../src/metrics/columns.ts";
import type { CallStart } from "../../src/observer.ts";
import { callPointOf } from "./call-points.ts";
import { pointOf } from "./points.ts";

interface Written {
  readonly indexes?: readonly unknown[];
  readonly blobs?: readonly unknown[];
  readonly doubles?: readonly number[];
}

function open() {
  const written: Written[] = [];
  const points = new AnalyticsPoints({ writeDataPoint: (point) => void written.push(point as Written) });
  const request = new Request("http://localhost/");
  const add = (protocol: CallStart["protocol"], given = {}) =>
    points.add(callPointOf(0, given), { request, protocol } as CallStart);
  return { written, add };
}

const sumOf = (points: readonly Written[], column: (typeof valueColumns)[number]): number => {
  const calls = valueColumns.indexOf("calls");
  const at = valueColumns.indexOf(column);
  return points.reduce(
    (sum, { doubles = [] }) => sum + (column === "calls" ? 1 : (doubles[at] ?? 0)) * (doubles[calls] ?? 0),
    0,
  );
};

describe("points for Analytics Engine", () => {
  it("are written at once, with one index", () => {
    const { written, add } = open();
    add("connect");
    expect(written).toHaveLength(1);
    expect(written[0]?.indexes).toEqual(["test.v1.Things/Get"]);
    expect(written[0]?.blobs?.length).toBeLessThanOrEqual(20);
    expect(written[0]?.doubles?.length).toBeLessThanOrEqual(20);
  });

  it("of a batch are written when it has ended", () => {
    const { written, add } = open();
    add("batch");
    add("batch");
    expect(written).toHaveLength(0);
    add("connect", { method: "naru.batch.v1.BatchService/Execute" });
    expect(written).toHaveLength(3);
  });

  it.each([250, 400, 5_000])(
    "of a batch of %d calls fit into one invocation, and none is silent",
    (calls) => {
      const { written, add } = open();
      for (let i = 0; i < calls; i++) {
        add("batch", {
          method: `test.v1.Things/M${i % 7}`,
          duration_ms: i % 10,
          code: i % 5 ? "ok" : "internal",
        });
      }
      add("connect", { method: "naru.batch.v1.BatchService/Execute" });
      expect(written.length).toBeLessThanOrEqual(250);
      expect(sumOf(written, "calls")).toBe(calls + 1);
      const ofCalls = written.filter(({ indexes }) => indexes?.[0] !== "naru.batch.v1.BatchService/Execute");
      expect(sumOf(ofCalls, "duration_ms")).toBeCloseTo(
        Array.from({ length: calls }, (_, i) => i % 10).reduce((a, b) => a + b, 0),
        3,
      );
      const failed = ofCalls.filter(({ blobs }) => blobs?.[1] === "internal");
      expect(sumOf(failed, "calls")).toBe(Math.ceil(calls / 5));
    },
  );

  it("of calls that end after their batch are not lost", () => {
    const { written, add } = open();
    add("batch");
    add("connect", { method: "naru.batch.v1.BatchService/Execute" });
    add("batch", { code: "canceled" });
    add("batch", { code: "canceled" });
    expect(sumOf(written, "calls")).toBe(4);
  });

  it("of more kinds than fit are still told in number", () => {
    const points = Array.from({ length: 1_000 }, (_, i) => pointOf(0, { method: `test.v1.Things/M${i}` }));
    const fitted = fitInto(points, 100);
    expect(fitted).toHaveLength(100);
    expect(sumOf(fitted, "calls")).toBe(1_000);
  });
});
