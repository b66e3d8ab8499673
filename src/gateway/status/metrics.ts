import type { Exposition } from "../../metrics/exposition.ts";
import type { PoolStats } from "../mysql/backend.ts";
import { type QueryCounts, queryBoundsMs } from "./query-meter.ts";

/** What the metrics are read from. */
export interface MetricsSource {
  readonly pools: Readonly<Record<"writer" | "reader", PoolStats>>;
  readonly queries: Readonly<Record<"writer" | "reader", QueryCounts>>;
  readonly sessions: { readonly holding: number; readonly transactions: number; readonly expired: number };
  readonly redis: { readonly connected: boolean; readonly subscriptions: number };
}

/** One metric of each pool. */
type PoolFamily = readonly [
  name: string,
  kind: "gauge" | "counter",
  help: string,
  read: (pool: PoolStats) => number,
];

const poolFamilies: readonly PoolFamily[] = [
  ["db_connections_active", "gauge", "Connections in use.", (pool) => pool.active],
  ["db_connections_idle", "gauge", "Connections that wait for work.", (pool) => pool.idle],
  ["db_connections_open", "gauge", "Connections that are open.", (pool) => pool.total],
  ["db_connections_max", "gauge", "Connections that the pool may have now.", (pool) => pool.size],
  ["db_connections_core", "gauge", "Connections that the pool keeps.", (pool) => pool.core],
  ["db_connections_queued", "gauge", "Callers that wait for a connection.", (pool) => pool.queued],
  [
    "db_connections_utilisation_ratio",
    "gauge",
    "Connections in use over the last minute, as a share of the maximum.",
    (pool) => pool.lastMinute.utilisation,
  ],
  ["db_connections_created_total", "counter", "Connections that were opened.", (pool) => pool.totals.created],
  [
    "db_connections_failed_total",
    "counter",
    "Connections that broke, could not be opened, or were not to be had in time.",
    (pool) => pool.totals.failed,
  ],
  [
    "db_connections_acquired_total",
    "counter",
    "Connections that were handed out.",
    (pool) => pool.totals.acquired,
  ],
];

/** Writes the metrics of pools, statements, sessions and Redis. */
export function writeGatewayFamilies(out: Exposition, source: MetricsSource): void {
  const { pools, queries, sessions, redis } = source;
  for (const [name, kind, help, read] of poolFamilies) {
    out.begin(name, kind, help);
    for (const [role, pool] of Object.entries(pools)) {
      out.add({ pool: role }, read(pool));
    }
  }
  out.begin("db_connection_wait_seconds", "summary", "How long callers waited for a connection.");
  for (const [role, { totals }] of Object.entries(pools)) {
    out.addSum({ pool: role }, { sum: totals.waitedMs / 1000, count: totals.asked });
  }
  writeQueries(out, queries);
  const single = (name: string, kind: "gauge" | "counter", help: string, value: number): void => {
    out.begin(name, kind, help);
    out.add({}, value);
  };
  single("db_sessions_holding", "gauge", "Sessions that have a connection of their own.", sessions.holding);
  single("db_transactions_open", "gauge", "Transactions that are open.", sessions.transactions);
  single("db_sessions_expired_total", "counter", "Sessions that ended by silence.", sessions.expired);
  single("redis_connected", "gauge", "Whether there is a connection to Redis.", redis.connected ? 1 : 0);
  single("redis_subscriptions_active", "gauge", "Subscriptions of clients.", redis.subscriptions);
}

function writeQueries(out: Exposition, queries: MetricsSource["queries"]): void {
  out.begin("db_queries_total", "counter", "Statements, by their outcome.");
  for (const [role, { total, failed }] of Object.entries(queries)) {
    out.add({ pool: role, status: "ok" }, total - failed);
    out.add({ pool: role, status: "error" }, failed);
  }
  out.begin("db_query_duration_seconds", "histogram", "How long statements took, their wait included.");
  for (const [role, { total, sumMs, buckets }] of Object.entries(queries)) {
    let below = 0;
    out.addHistogram(
      { pool: role },
      {
        bounds: queryBoundsMs.map((bound) => bound / 1000),
        cumulative: buckets.map((count) => {
          below += count;
          return below;
        }),
        sum: sumMs / 1000,
        count: total,
      },
    );
  }
}
