import { describe, expect, it } from "vitest";
import { valueColumns } from "../../src/metrics/columns.ts";
import type { MetricsRow } from "../../src/metrics/query.ts";
import { findHotspots } from "../../src/ops/hotspots.ts";
import { formatReport, toReport } from "../../src/ops/report.ts";
import { type MetricRow, metricNames, toSeries } from "../../src/ops/series.ts";

function rowOf(
  labels: readonly string[],
  sums: Partial<MetricsRow["sums"]>,
  given: Partial<MetricRow> = {},
): MetricRow {
  const zeros = Object.fromEntries(valueColumns.map((name) => [name, 0])) as MetricsRow["sums"];
  return {
    atMs: 0,
    labels,
    sums: { ...zeros, ...sums },
    p50: 1,
    p95: 2,
    p99: 3,
    isSampled: false,
    faults: 0,
    ...given,
  };
}

describe("the report", () => {
  it("tells totals, means and shares", () => {
    const total = rowOf([], { calls: 200, duration_ms: 5_000, memory_hits: 60, redis_hits: 20, misses: 20 });
    const byCode = [
      rowOf(["ok"], { calls: 190 }),
      rowOf(["internal"], { calls: 4 }),
      rowOf(["not_found"], { calls: 6 }),
    ];
    const report = toReport(total, byCode, 10_000);
    expect(report).toEqual({
      totalRequests: 200,
      failedRequests: 10,
      meanDurationMs: 25,
      p95DurationMs: 2,
      activeConnections: 0.5,
      cacheHitRate: 0.8,
    });
    expect(formatReport(report, { windowMs: 10_000, atMs: 0 })).toBe(
      [
        "Calls       200 in 10 s, 10 failed (5.0 %)",
        "Duration    mean 25.0 ms, p95 2.0 ms",
        "In flight   0.50",
        "Cache hits  80.0 %",
        "As of       1970-01-01T00:00:00.000Z",
      ].join("\n"),
    );
  });

  it("says that there is no data, and not 0, when nothing was called", () => {
    const report = toReport(undefined, [], 10_000);
    expect(report).toMatchObject({ totalRequests: 0, meanDurationMs: undefined, cacheHitRate: undefined });
    expect(formatReport(report, { windowMs: 10_000, atMs: 0 })).toContain("mean no data");
  });
});

describe("series", () => {
  it("have one for each set of labels, and no value where nobody told", () => {
    const rows = [
      rowOf(["a"], { calls: 5 }, { atMs: 0 }),
      rowOf(["b"], { calls: 1 }, { atMs: 0 }),
      rowOf(["a"], { calls: 7 }, { atMs: 120_000 }),
    ];
    expect(toSeries("grpc_requests_total", rows, { groupBy: ["method"], seconds: 60 })).toEqual([
      { name: "grpc_requests_total", labels: { method: "a" }, at: [0, 120_000], values: [5, 7] },
      { name: "grpc_requests_total", labels: { method: "b" }, at: [0], values: [1] },
    ]);
  });

  it("of durations are seconds, by quantile", () => {
    const rows = [rowOf([], { calls: 4, duration_ms: 100 }, { p50: 10, p95: 50, p99: 80 })];
    const series = toSeries("grpc_request_duration_seconds", rows, { groupBy: [], seconds: 60 });
    expect(series.map(({ labels, values }) => [labels["quantile"], values[0]])).toEqual([
      ["0.5", 0.01],
      ["0.95", 0.05],
      ["0.99", 0.08],
      ["mean", 0.025],
    ]);
  });

  it("are finite for every metric, also where nothing was used", () => {
    for (const name of metricNames) {
      const series = toSeries(name, [rowOf([], { calls: 1 })], { groupBy: [], seconds: 10 });
      expect(series.length, name).toBeGreaterThan(0);
      expect(series.flatMap(({ values }) => values).every(Number.isFinite), name).toBe(true);
    }
    expect(toSeries("constructor", [rowOf([], {})], { groupBy: [], seconds: 10 })).toEqual([]);
  });
});

describe("hotspots", () => {
  const rows = [
    rowOf(["a.v1.A/Waits"], { calls: 10, duration_ms: 1_000, wait_ms: 600 }),
    rowOf(["a.v1.A/AsksOften"], { calls: 10, duration_ms: 2_000, sql_ms: 1_500, sql_round_trips: 50 }),
    rowOf(["a.v1.A/Misses"], { calls: 10, duration_ms: 500, sql_ms: 400, sql_round_trips: 10, misses: 10 }),
    rowOf(["a.v1.A/FarRedis"], { calls: 10, duration_ms: 400, redis_ms: 300 }),
    rowOf(["a.v1.A/Both"], { calls: 10, duration_ms: 90, redis_ms: 30, sql_ms: 30 }),
    rowOf(["a.v1.A/Computes"], { calls: 10, duration_ms: 100 }),
  ];

  it("come by their time in all, with their share of it", () => {
    const found = findHotspots(rows, 3);
    expect(found.map(({ operation, impact }) => [operation, impact])).toEqual([
      ["a.v1.A/AsksOften", expect.closeTo(48.9, 1)],
      ["a.v1.A/Waits", expect.closeTo(24.4, 1)],
      ["a.v1.A/Misses", expect.closeTo(12.2, 1)],
    ]);
    expect(findHotspots(rows, 10).reduce((sum, { impact }) => sum + impact, 0)).toBeCloseTo(100);
  });

  it.each([
    ["a.v1.A/Waits", /waits 60\.0 ms a call for one of the six connections/],
    ["a.v1.A/AsksOften", /makes 5\.0 round trips to MySQL a call.*Saves up to 120\.0 ms/],
    ["a.v1.A/Misses", /finds 0 % of its reads in a cache/],
    ["a.v1.A/FarRedis", /75 % of its time waiting for Redis/],
    ["a.v1.A/Both", /33 % of its time in MySQL and 33 % waiting for Redis/],
    ["a.v1.A/Computes", /profile its handler/],
  ])("say of %s what to do", (operation, text) => {
    const found = findHotspots(rows, 10).find((each) => each.operation === operation);
    expect(found?.recommendation).toMatch(text);
    expect(found?.recommendation).toContain(operation);
  });

  it("of nothing are none", () => {
    expect(findHotspots([], 10)).toEqual([]);
  });
});
