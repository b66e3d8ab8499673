import type { MetricsRow } from "../metrics/query.ts";

/** An operation that takes a good part of all time. */
export interface Hotspot {
  /** "package.Service/Method". */
  readonly operation: string;
  readonly calls: number;
  readonly totalMs: number;
  readonly meanMs: number;
  readonly p95Ms: number;
  /** Its share of the time of all operations, 0 to 100. */
  readonly impact: number;
  /** The part of its time that it waits for MySQL, and for Redis and free connections, 0 to 1. */
  readonly databaseShare: number;
  readonly networkShare: number;
  readonly recommendation: string;
}

/** From this share on a part of the time is worth a word. */
const largeShare = 0.4;

/** The operations that take the most time in all. `rows` are grouped by method. */
export function findHotspots(rows: readonly MetricsRow[], limit: number): readonly Hotspot[] {
  const all = rows.reduce((sum, { sums }) => sum + sums.duration_ms, 0);
  return rows
    .toSorted((a, b) => b.sums.duration_ms - a.sums.duration_ms)
    .slice(0, limit)
    .map((row) => {
      const { sums, labels, p95 } = row;
      const shares = sharesOf(row);
      return {
        operation: labels[0] ?? "",
        calls: sums.calls,
        totalMs: sums.duration_ms,
        meanMs: sums.duration_ms / sums.calls,
        p95Ms: p95,
        impact: all === 0 ? 0 : (sums.duration_ms / all) * 100,
        databaseShare: shares.database,
        networkShare: shares.network,
        recommendation: recommend(row, shares),
      };
    });
}

/** Statements of one call may run beside each other, and take more time together than the call. */
function sharesOf({ sums }: MetricsRow): { readonly database: number; readonly network: number } {
  const total = sums.duration_ms;
  return {
    database: total === 0 ? 0 : Math.min(1, sums.sql_ms / total),
    network: total === 0 ? 0 : Math.min(1, (sums.redis_ms + sums.wait_ms) / total),
  };
}

/** What to do about it, and what that would save at most. */
function recommend({ sums, labels }: MetricsRow, shares: ReturnType<typeof sharesOf>): string {
  const method = labels[0] ?? "";
  const { calls } = sums;
  const perCall = (value: number) => (value / calls).toFixed(1);
  if (sums.wait_ms > largeShare * sums.duration_ms) {
    return `${method} waits ${perCall(sums.wait_ms)} ms a call for one of the six connections of its request: read less at once, or several rows by one statement. Saves up to ${perCall(sums.wait_ms)} ms a call`;
  }
  if (shares.database > largeShare && sums.sql_round_trips > 1.5 * calls) {
    return `${method} makes ${perCall(sums.sql_round_trips)} round trips to MySQL a call, ${perCall(sums.sql_ms)} ms: join its statements, or read them beside each other. Saves up to ${perCall(sums.sql_ms * (1 - calls / sums.sql_round_trips))} ms a call`;
  }
  if (shares.database > largeShare && sums.misses > 0.5 * calls) {
    return `${method} finds ${percent(1 - sums.misses / reads(sums))} of its reads in a cache: allow them an age (freshness "bounded"), or look at the plan of its statement. Saves up to ${perCall(sums.sql_ms)} ms a call`;
  }
  if (shares.database > largeShare) {
    return `${method} spends ${percent(shares.database)} of its time in MySQL, ${perCall(sums.sql_ms)} ms a call: look at the plans of its statements and at the distance to the database`;
  }
  if (shares.network > largeShare) {
    return `${method} spends ${percent(shares.network)} of its time waiting for Redis, ${perCall(sums.redis_ms)} ms a call: is Redis near the worker?`;
  }
  if (shares.database + shares.network > largeShare) {
    return `${method} spends ${percent(shares.database)} of its time in MySQL and ${percent(shares.network)} waiting for Redis: are both near the worker?`;
  }
  return `${method} spends its time neither in MySQL nor in Redis: profile its handler and what it calls`;
}

function reads(sums: MetricsRow["sums"]): number {
  return sums.memory_hits + sums.colo_hits + sums.redis_hits + sums.misses;
}

function percent(share: number): string {
  return `${Math.round(Math.max(0, share) * 100)} %`;
}
