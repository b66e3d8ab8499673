import { describe, expect, it } from "vitest";
import type { PoolStats } from "../../../src/gateway/mysql/backend.ts";
import { createMeter } from "../../../src/gateway/pool/meter.ts";
import { writeGatewayFamilies } from "../../../src/gateway/status/metrics.ts";
import { createQueryMeter } from "../../../src/gateway/status/query-meter.ts";
import { Exposition } from "../../../src/metrics/exposition.ts";

function poolOf(values: Partial<PoolStats>): PoolStats {
  const meter = createMeter(() => 0);
  return {
    size: 20,
    core: 5,
    limit: 70,
    active: 0,
    idle: 0,
    total: 0,
    queued: 0,
    lastMinute: meter.recent({ active: 0, size: { max: 20 } }),
    totals: meter.totals,
    suggestions: [],
    adjustments: [],
    ...values,
  };
}

describe("metrics", () => {
  const queries = createQueryMeter();
  for (const tookMs of [0.05, 0.1, 0.5, 20, 5000]) {
    queries.record("reader", tookMs, tookMs === 20);
  }
  const totals = { ...poolOf({}).totals, asked: 4, waitedMs: 250 };
  const out = new Exposition("text");
  writeGatewayFamilies(out, {
    pools: { writer: poolOf({}), reader: poolOf({ active: 3, idle: 2, total: 5, queued: 1, totals }) },
    queries: { writer: queries.read("writer"), reader: queries.read("reader") },
    sessions: { holding: 1, transactions: 1, expired: 0 },
    redis: { connected: true, subscriptions: 2 },
  });
  const text = String(out);

  it.each([
    'db_connections_active{pool="reader"} 3',
    'db_connections_idle{pool="reader"} 2',
    'db_connections_open{pool="reader"} 5',
    'db_connections_queued{pool="reader"} 1',
    'db_connections_max{pool="writer"} 20',
    'db_connection_wait_seconds_sum{pool="reader"} 0.25',
    'db_connection_wait_seconds_count{pool="reader"} 4',
    'db_queries_total{pool="reader",status="ok"} 4',
    'db_queries_total{pool="reader",status="error"} 1',
    "redis_connected 1",
  ])("have a line %s", (line) => {
    expect(text.split("\n")).toContain(line);
  });

  it("have cumulative buckets, each with what took at most as long", () => {
    const buckets = text.split("\n").filter((line) => /duration_seconds_bucket\{pool="reader"/.test(line));
    expect(buckets.map((line) => line.replace(/.*le=/, ""))).toEqual([
      '"0.0001"} 2',
      '"0.001"} 3',
      '"0.01"} 3',
      '"0.1"} 4',
      '"1"} 4',
      '"+Inf"} 5',
    ]);
  });

  it("name and explain each metric once, before its values", () => {
    const names = text.split("\n").flatMap((line) => /^# TYPE (\S+)/.exec(line)?.[1] ?? []);
    expect(new Set(names).size).toBe(names.length);
    let current = "";
    for (const line of text.trimEnd().split("\n")) {
      current = /^# HELP (\S+)/.exec(line)?.[1] ?? current;
      expect(line.replace(/^# (HELP|TYPE) /, "").startsWith(current)).toBe(true);
    }
  });
});
