import type { PoolStats } from "../mysql/backend.ts";
import { type QueryCounts, queryBoundsMs } from "./query-meter.ts";

/** What the metrics are read from. */
export interface MetricsSource {
  readonly pools: Readonly<Record<"writer" | "reader", PoolStats>>;
  readonly queries: Readonly<Record<"writer" | "reader", QueryCounts>>;
  readonly sessions: { readonly holding: number; readonly transactions: number; readonly expired: number };
  readonly redis: { readonly connected: boolean; readonly subscriptions: number };
}

type Kind = "gauge" | "counter" | "histogram" | "summary";

/** The media type of Prometheus's text format. */
export const metricsType = "text/plain; version=0.0.4; charset=utf-8";

/** Writes the metrics in Prometheus's text format. */
export function formatMetrics({ pools, queries, sessions, redis }: MetricsSource): string {
  const lines: string[] = [];
  const begin = (name: string, kind: Kind, help: string): void => {
    lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${kind}`);
  };
  const ofPools = (
    name: string,
    about: { readonly kind: Kind; readonly help: string },
    read: (pool: PoolStats) => number,
  ): void => {
    begin(name, about.kind, about.help);
    for (const [role, pool] of Object.entries(pools)) {
      lines.push(`${name}{pool="${role}"} ${read(pool)}`);
    }
  };
  const gauge = (help: string) => ({ kind: "gauge" as const, help });
  const counter = (help: string) => ({ kind: "counter" as const, help });

  ofPools("db_connections_active", gauge("Connections in use."), (pool) => pool.active);
  ofPools("db_connections_idle", gauge("Connections that wait for work."), (pool) => pool.idle);
  ofPools("db_connections_total", gauge("Connections that are open."), (pool) => pool.total);
  ofPools("db_connections_max", gauge("Connections that the pool may have now."), (pool) => pool.size);
  ofPools("db_connections_core", gauge("Connections that the pool keeps."), (pool) => pool.core);
  ofPools("db_connections_queued", gauge("Callers that wait for a connection."), (pool) => pool.queued);
  ofPools(
    "db_connections_utilisation_ratio",
    gauge("Connections in use over the last minute, as a share of the maximum."),
    (pool) => pool.lastMinute.utilisation,
  );
  ofPools(
    "db_connections_created_total",
    counter("Connections that were opened."),
    (pool) => pool.totals.created,
  );
  ofPools(
    "db_connections_failed_total",
    counter("Connections that broke, could not be opened, or were not to be had in time."),
    (pool) => pool.totals.failed,
  );
  ofPools(
    "db_connections_acquired_total",
    counter("Connections that were handed out."),
    (pool) => pool.totals.acquired,
  );
  begin("db_connection_wait_seconds", "summary", "How long callers waited for a connection.");
  for (const [role, { totals }] of Object.entries(pools)) {
    lines.push(`db_connection_wait_seconds_sum{pool="${role}"} ${totals.waitedMs / 1000}`);
    lines.push(`db_connection_wait_seconds_count{pool="${role}"} ${totals.asked}`);
  }

  begin("db_queries_total", "counter", "Statements, by their outcome.");
  for (const [role, { total, failed }] of Object.entries(queries)) {
    lines.push(`db_queries_total{pool="${role}",status="ok"} ${total - failed}`);
    lines.push(`db_queries_total{pool="${role}",status="error"} ${failed}`);
  }
  begin("db_query_duration_seconds", "histogram", "How long statements took, their wait included.");
  for (const [role, counts] of Object.entries(queries)) {
    lines.push(...formatHistogram(`pool="${role}"`, counts));
  }

  const single = (
    name: string,
    about: { readonly kind: Kind; readonly help: string },
    value: number,
  ): void => {
    begin(name, about.kind, about.help);
    lines.push(`${name} ${value}`);
  };
  single("db_sessions_holding", gauge("Sessions that have a connection of their own."), sessions.holding);
  single("db_transactions_open", gauge("Transactions that are open."), sessions.transactions);
  single("db_sessions_expired_total", counter("Sessions that ended by silence."), sessions.expired);
  single("redis_connected", gauge("Whether there is a connection to Redis."), redis.connected ? 1 : 0);
  single("redis_subscriptions_active", gauge("Subscriptions of clients."), redis.subscriptions);
  return `${lines.join("\n")}\n`;
}

/** Prometheus's buckets are cumulative. */
function formatHistogram(labels: string, { total, sumMs, buckets }: QueryCounts): string[] {
  const name = "db_query_duration_seconds";
  let below = 0;
  const lines = queryBoundsMs.map((bound, index) => {
    below += buckets[index] ?? 0;
    return `${name}_bucket{${labels},le="${bound / 1000}"} ${below}`;
  });
  return [
    ...lines,
    `${name}_bucket{${labels},le="+Inf"} ${total}`,
    `${name}_sum{${labels}} ${sumMs / 1000}`,
    `${name}_count{${labels}} ${total}`,
  ];
}
