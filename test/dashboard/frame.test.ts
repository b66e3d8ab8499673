import { describe, expect, test } from "vitest";
import { formatNumber, sumUp, toFrame } from "../../src/dashboard/ops/frame.ts";
import { describeHealth } from "../../src/dashboard/ops/health.ts";
import type { Alert, Series } from "../../src/dashboard/ops/messages.ts";
import { toAlert } from "../../src/dashboard/ops/messages.ts";

const start = 1_800_000_000_000;
const series = (name: string, values: readonly (readonly [number, number])[], labels = {}): Series => ({
  name,
  labels,
  at: values.map(([step]) => start + step * 10_000),
  values: values.map(([, value]) => value),
});
const range = { fromMs: start, toMs: start + 52_500, stepSeconds: 10 };

describe("a frame", () => {
  const frame = toFrame(
    [
      series("grpc_requests_total", [
        [0, 100],
        [2, 50],
        [5, 7],
      ]),
      series("grpc_request_faults_total", [
        [0, 0],
        [2, 5],
      ]),
      series("grpc_request_duration_seconds", [[0, 0.012]], { quantile: "0.95" }),
      series("cache_hits_total", [[0, 30]], { level: "memory" }),
      series("cache_hits_total", [[0, 10]], { level: "redis" }),
      series("cache_misses_total", [[0, 10]]),
    ],
    range,
  );

  test("has a step for each stretch of time, no data where nobody told, and no step that is not over", () => {
    expect(frame.times).toHaveLength(5);
    expect(frame.rate).toEqual([10, null, 5, null, null]);
    expect(frame.errors).toEqual([0, null, 10, null, null]);
    expect(frame.p95).toEqual([12, null, null, null, null]);
  });

  test("adds up what it shows", () => {
    expect(frame.total).toMatchObject({ calls: 150, faults: 5, hitRate: 0.8, at: start / 1000 + 20 });
    expect(toFrame([], range).total).toBeUndefined();
  });

  test("sums a line up in a sentence, for who does not see it", () => {
    const format = (value: number) => `${formatNumber(value)} ms`;
    expect(sumUp("p95", [4, null, 12, 8], format)).toBe("p95 is 8 ms now, between 4 ms and 12 ms");
    expect(sumUp("p95", [null, 4, null], format)).toBe("p95 is 4 ms");
    expect(sumUp("p95", [null], format)).toBe("p95: no data");
  });
});

describe("health in one line", () => {
  const alert = (severity: Alert["severity"], startedAt = start): Alert => ({
    name: "errors",
    severity,
    summary: "5 % of the calls failed",
    startedAt,
    resolvedAt: 0,
  });

  const nothing = { frame: undefined, open: [], diagnosis: [], maxErrorRate: 0.01 };
  const frameOf = (calls: number, faults: number) =>
    toFrame(
      [series("grpc_requests_total", [[4, calls]]), series("grpc_request_faults_total", [[4, faults]])],
      range,
    );

  test("does not say that all is fine while no incident has begun yet", () => {
    expect(describeHealth({ ...nothing, frame: frameOf(100, 20) })).toEqual({
      mark: "bad",
      text: "Not fine: 20 % of the last calls failed",
    });
    expect(describeHealth({ ...nothing, frame: frameOf(100, 1) }).mark).toBe("good");
    const failed = { check: "mysql", outcome: "fail", finding: "mysql is away", impact: "", action: "" };
    expect(describeHealth({ ...nothing, frame: frameOf(100, 0), diagnosis: [failed] })).toEqual({
      mark: "bad",
      text: "Not fine: mysql is away",
    });
  });

  test("names the worst, and says since when", () => {
    expect(
      describeHealth({ ...nothing, open: [alert("medium"), alert("critical", start + 60_000)] }),
    ).toMatchObject({
      mark: "bad",
      text: expect.stringMatching(/^Not fine since \d\d:\d\d: 5 % of the calls failed and 1 more$/),
    });
    expect(describeHealth({ ...nothing, open: [alert("medium")] })).toMatchObject({ mark: "wait" });
  });

  test("takes no data for no data, and what is only unusual for fine", () => {
    expect(describeHealth({ ...nothing, open: [alert("low")] })).toEqual({
      mark: "unknown",
      text: "No data: nothing was called in this time",
    });
  });

  test("takes a severity of a newer worker for bad", () => {
    expect(toAlert({ severity: "SEVERITY_APOCALYPTIC" }).severity).toBe("high");
  });
});
