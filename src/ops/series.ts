import type { LabelColumn } from "../metrics/columns.ts";
import type { MetricsRow } from "../metrics/query.ts";

/** A value with the labels that tell it from others of its row. */
type Reading = readonly [labels: Readonly<Record<string, string>>, value: number];

/** A row, and how many of its calls ended by a fault of the server. */
export interface MetricRow extends MetricsRow {
  readonly faults: number;
}

/** What one row of the store says of a metric. */
type Read = (row: MetricRow, seconds: number) => readonly Reading[];

/** Values of one metric over time, for one set of labels. */
export interface Series {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  /** When each step begins, Unix time in milliseconds. */
  readonly at: readonly number[];
  readonly values: readonly number[];
}

/** Calls that ended by a fault of the server. Their codes are a label that not every query groups by. */
export const faultsMetric = "grpc_request_faults_total";

const single = (value: number): readonly Reading[] => [[{}, value]];

/**
 * The metrics by their names in Prometheus. What counts there is here what came in each step; durations are
 * seconds.
 */
const metrics: Readonly<Record<string, Read>> = {
  grpc_requests_total: ({ sums }) => single(sums.calls),
  [faultsMetric]: ({ faults }) => single(faults),
  grpc_request_duration_seconds: ({ sums, p50, p95, p99 }) => [
    [{ quantile: "0.5" }, p50 / 1000],
    [{ quantile: "0.95" }, p95 / 1000],
    [{ quantile: "0.99" }, p99 / 1000],
    [{ quantile: "mean" }, ratio(sums.duration_ms / 1000, sums.calls)],
  ],
  // Little's law: what is in flight is what comes, times how long it stays.
  grpc_active_connections: ({ sums }, seconds) => single(sums.duration_ms / 1000 / seconds),
  db_queries_total: ({ sums }) => single(sums.sql_round_trips),
  db_query_duration_seconds: ({ sums }) => single(ratio(sums.sql_ms / 1000, sums.sql_round_trips)),
  cache_hits_total: ({ sums }) => [
    [{ level: "memory" }, sums.memory_hits],
    [{ level: "colo" }, sums.colo_hits],
    [{ level: "redis" }, sums.redis_hits],
  ],
  cache_stale_hits_total: ({ sums }) => single(sums.stale_hits),
  cache_misses_total: ({ sums }) => single(sums.misses),
  network_request_duration_seconds: ({ sums }) => [
    [{ operation: "sql" }, ratio(sums.sql_ms / 1000, sums.sql_round_trips)],
    [{ operation: "redis" }, ratio(sums.redis_ms / 1000, sums.redis_round_trips)],
  ],
  network_wait_seconds_total: ({ sums }) => single(sums.wait_ms / 1000),
  network_bytes_transferred_total: ({ sums }) => [
    [{ operation: "receive" }, sums.bytes_in],
    [{ operation: "send" }, sums.bytes_out],
  ],
};

/** The names of all metrics. */
export const metricNames: readonly string[] = Object.keys(metrics);

/** Whether there is a metric of this name. */
export function isMetric(name: string): boolean {
  return Object.hasOwn(metrics, name);
}

/**
 * The series of a metric. A step of which nobody told has no value, which is not 0.
 *
 * @param seconds - That each row covers.
 */
export function toSeries(
  name: string,
  rows: readonly MetricRow[],
  { groupBy, seconds }: { readonly groupBy: readonly LabelColumn[]; readonly seconds: number },
): readonly Series[] {
  const read = isMetric(name) ? metrics[name] : undefined;
  const found = new Map<string, { labels: Record<string, string>; at: number[]; values: number[] }>();
  for (const row of read === undefined ? [] : rows) {
    const groups = Object.fromEntries(groupBy.map((label, i) => [label, row.labels[i] ?? ""]));
    for (const [labels, value] of read?.(row, seconds) ?? []) {
      const all = { ...groups, ...labels };
      const key = JSON.stringify(all);
      let series = found.get(key);
      if (series === undefined) {
        series = { labels: all, at: [], values: [] };
        found.set(key, series);
      }
      series.at.push(row.atMs);
      series.values.push(value);
    }
  }
  return Array.from(found.values(), (series) => ({ name, ...series }));
}

function ratio(sum: number, count: number): number {
  return count === 0 ? 0 : sum / count;
}
