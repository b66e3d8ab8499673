import { columnOf, type LabelColumn, type ValueColumn, valueColumns } from "./columns.ts";

/** What is asked of the metrics: sums, and quantiles of the durations, over time and by labels. */
export interface MetricsQuery {
  /** Unix time in milliseconds, inclusive. */
  readonly fromMs: number;
  /** Exclusive. */
  readonly toMs: number;
  /** Milliseconds that each row covers, a multiple of 1,000. Undefined: one row for all of the time. */
  readonly stepMs?: number | undefined;
  /** Default: none. */
  readonly groupBy?: readonly LabelColumn[];
  /** Only points with these labels. Default: all. */
  readonly where?: Readonly<Partial<Record<LabelColumn, string>>>;
  /** Default 10,000. */
  readonly limit?: number;
}

/** One row of an answer. What no point told of has no row: no data is not zero. */
export interface MetricsRow {
  /** When the time that it covers begins, Unix time in milliseconds; `fromMs` without a step. */
  readonly atMs: number;
  /** In the order of `groupBy`. */
  readonly labels: readonly string[];
  /** Over all calls. Of `in_flight` the largest, of everything else the sum. */
  readonly sums: Readonly<Record<ValueColumn, number>>;
  /** Of the durations, in milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** True when some calls stand for others that were not kept. */
  readonly isSampled: boolean;
}

export const quantiles = { p50: 0.5, p95: 0.95, p99: 0.99 } as const;

/** Sums that a row has. */
export const summedColumns = valueColumns.filter((column) => column !== "in_flight");

export const defaultLimit = 10_000;

/**
 * The query for Analytics Engine's SQL API. Every point is weighted by its sampling interval, and what it
 * says of one call by the calls that it stands for.
 */
export function toAnalyticsSql(query: MetricsQuery, dataset: string): string {
  const { fromMs, toMs, stepMs, groupBy = [], where = {}, limit = defaultLimit } = query;
  const calls = columnOf("calls");
  const duration = columnOf("duration_ms");
  const labels = groupBy.map((label) => `${columnOf(label)} AS ${label}`);
  const sums = summedColumns.map((column) =>
    column === "calls"
      ? `sum(_sample_interval * ${calls}) AS calls`
      : `sum(_sample_interval * ${calls} * ${columnOf(column)}) AS ${column}`,
  );
  const columns = [
    ...(stepMs === undefined
      ? []
      : [`intDiv(toUInt32(timestamp), ${stepMs / 1000}) * ${stepMs / 1000} AS at`]),
    ...labels,
    ...sums,
    `max(${columnOf("in_flight")}) AS in_flight`,
    ...Object.entries(quantiles).map(
      ([name, q]) =>
        `quantileExactWeighted(${q})(${duration}, toUInt32(_sample_interval * ${calls})) AS ${name}`,
    ),
    "max(_sample_interval) AS sample_interval",
  ];
  const conditions = [
    `timestamp >= toDateTime(${Math.floor(fromMs / 1000)})`,
    `timestamp < toDateTime(${Math.ceil(toMs / 1000)})`,
    ...Object.entries(where).map(
      ([label, value]) => `${columnOf(label as LabelColumn)} = ${quote(value ?? "")}`,
    ),
  ];
  const keys = [...(stepMs === undefined ? [] : ["at"]), ...groupBy];
  return [
    `SELECT ${columns.join(", ")}`,
    `FROM ${dataset}`,
    `WHERE ${conditions.join(" AND ")}`,
    ...(keys.length === 0 ? [] : [`GROUP BY ${keys.join(", ")}`, `ORDER BY ${keys.join(", ")}`]),
    `LIMIT ${limit}`,
    "FORMAT JSON",
  ].join(" ");
}

function quote(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}

/** A row of Analytics Engine's answer. Numbers of 64 bits come as text. */
export function fromAnalyticsRow(
  row: Readonly<Record<string, unknown>>,
  { fromMs, groupBy = [] }: MetricsQuery,
): MetricsRow {
  const number = (name: string) => Number(row[name] ?? 0);
  const sums = Object.fromEntries([...summedColumns, "in_flight"].map((name) => [name, number(name)]));
  return {
    atMs: row["at"] === undefined ? fromMs : number("at") * 1000,
    labels: groupBy.map((label) => String(row[label] ?? "")),
    sums: sums as MetricsRow["sums"],
    p50: number("p50"),
    p95: number("p95"),
    p99: number("p99"),
    isSampled: number("sample_interval") > 1,
  };
}
