import type { MetricsRow } from "../metrics/query.ts";

/** How all calls of a stretch of time went. What nobody told of is undefined, and not 0. */
export interface Report {
  readonly totalRequests: number;
  /** Calls that ended with another code than "ok". */
  readonly failedRequests: number;
  readonly meanDurationMs: number | undefined;
  readonly p95DurationMs: number | undefined;
  /** In flight, as a mean. */
  readonly activeConnections: number | undefined;
  /** Reads that were answered without MySQL, 0 to 1. */
  readonly cacheHitRate: number | undefined;
}

/**
 * Adds up a stretch of time.
 *
 * @param total - The row of all calls; undefined when there were none.
 * @param byCode - Rows grouped by code.
 */
export function toReport(
  total: MetricsRow | undefined,
  byCode: readonly MetricsRow[],
  windowMs: number,
): Report {
  const failed = byCode
    .filter(({ labels }) => labels[0] !== "ok")
    .reduce((sum, { sums }) => sum + sums.calls, 0);
  if (total === undefined) {
    return {
      totalRequests: 0,
      failedRequests: failed,
      meanDurationMs: undefined,
      p95DurationMs: undefined,
      activeConnections: undefined,
      cacheHitRate: undefined,
    };
  }
  const { sums, p95 } = total;
  const hits = sums.memory_hits + sums.colo_hits + sums.redis_hits;
  const reads = hits + sums.misses;
  return {
    totalRequests: sums.calls,
    failedRequests: failed,
    meanDurationMs: sums.duration_ms / sums.calls,
    p95DurationMs: p95,
    activeConnections: sums.duration_ms / windowMs,
    cacheHitRate: reads === 0 ? undefined : hits / reads,
  };
}

/** The same for people, a line each. */
export function formatReport(report: Report, { windowMs, atMs }: { windowMs: number; atMs: number }): string {
  const { totalRequests, failedRequests, meanDurationMs, p95DurationMs } = report;
  const { activeConnections, cacheHitRate } = report;
  const share = totalRequests === 0 ? "" : ` (${percent(failedRequests / totalRequests)})`;
  const lines: readonly (readonly [string, string])[] = [
    ["Calls", `${totalRequests} in ${windowMs / 1000} s, ${failedRequests} failed${share}`],
    ["Duration", `mean ${milliseconds(meanDurationMs)}, p95 ${milliseconds(p95DurationMs)}`],
    ["In flight", activeConnections === undefined ? "no data" : activeConnections.toFixed(2)],
    ["Cache hits", cacheHitRate === undefined ? "no data" : percent(cacheHitRate)],
    ["As of", new Date(atMs).toISOString()],
  ];
  return lines.map(([name, value]) => `${name.padEnd(12)}${value}`).join("\n");
}

function milliseconds(value: number | undefined): string {
  return value === undefined ? "no data" : `${value.toFixed(1)} ms`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
