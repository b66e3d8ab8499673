import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { type Buckets, mergeBuckets, parseBuckets, quantileOf } from "../buckets.ts";
import type { CallTotals } from "../call-families.ts";
import { type LabelColumn, valueColumns } from "../columns.ts";
import { defaultLimit, type MetricsQuery, type MetricsRow, quantiles } from "../query.ts";
import { forEver, peakColumn, rollupLabels } from "./rollup.ts";

/** Rows that are added up for one row of the answer. */
interface Group {
  readonly atMs: number;
  readonly labels: readonly string[];
  readonly values: number[];
  readonly buckets: Buckets;
}

/** What labels the rollups can't answer for are told by. */
export class UnknownLabelError extends Error {}

/**
 * Answers a query from the rollups: those of ten seconds where the step asks for them, of a minute otherwise.
 *
 * @throws UnknownLabelError for a label that rollups are not kept by.
 */
export function queryRollups(db: DatabaseSync, query: MetricsQuery): readonly MetricsRow[] {
  const { fromMs, toMs, stepMs, groupBy = [], where = {}, limit = defaultLimit } = query;
  for (const label of [...groupBy, ...Object.keys(where)] as LabelColumn[]) {
    if (!rollupLabels.includes(label as never)) {
      throw new UnknownLabelError(`Metrics are not kept by "${label}": ${rollupLabels.join(", ")}`);
    }
  }
  const step = isFine(query) ? 10 : 60;
  const conditions = Object.keys(where).map((label) => `AND ${label} = ?`);
  const statement = db.prepare(
    `SELECT at, ${[...rollupLabels, ...valueColumns].join(", ")}, buckets FROM rollups
     WHERE step = ? AND at >= ? AND at < ? ${conditions.join(" ")} ORDER BY at`,
  );
  const from = Math.floor(fromMs / 1000 / step) * step;
  const values: SQLInputValue[] = [step, from, Math.ceil(toMs / 1000), ...Object.values(where)];
  const groups = new Map<string, Group>();
  for (const row of statement.iterate(...values)) {
    const atMs = stepMs === undefined ? fromMs : Math.floor((Number(row["at"]) * 1000) / stepMs) * stepMs;
    const labels = groupBy.map((label) => String(row[label]));
    const key = `${atMs}\n${labels.join("\n")}`;
    let group = groups.get(key);
    if (group === undefined) {
      group = { atMs, labels, values: valueColumns.map(() => 0), buckets: new Map() };
      groups.set(key, group);
    }
    addRow(group, row);
  }
  return [...groups.values()].slice(0, limit).map(toRow);
}

/** Whether a minute is too coarse for what is asked. */
function isFine({ fromMs, toMs, stepMs }: MetricsQuery): boolean {
  return stepMs === undefined ? toMs - fromMs < 600_000 : stepMs % 60_000 !== 0;
}

function addRow({ values, buckets }: Group, row: Record<string, unknown>): void {
  for (const [column, name] of valueColumns.entries()) {
    const value = Number(row[name]);
    const before = values[column] as number;
    values[column] = column === peakColumn ? Math.max(before, value) : before + value;
  }
  mergeBuckets(buckets, parseBuckets(String(row["buckets"])));
}

function toRow({ atMs, labels, values, buckets }: Group): MetricsRow {
  const sums = Object.fromEntries(valueColumns.map((name, column) => [name, values[column]]));
  return {
    atMs,
    labels,
    sums: sums as MetricsRow["sums"],
    p50: quantileOf(buckets, quantiles.p50) ?? 0,
    p95: quantileOf(buckets, quantiles.p95) ?? 0,
    p99: quantileOf(buckets, quantiles.p99) ?? 0,
    isSampled: false,
  };
}

/** All calls since the store began. */
export function readTotals(db: DatabaseSync): readonly CallTotals[] {
  const rows = db.prepare("SELECT * FROM rollups WHERE step = ? AND at = 0").all(forEver);
  return rows.map((row) => ({
    method: String(row["method"]),
    code: String(row["code"]),
    protocol: String(row["protocol"]),
    values: Object.fromEntries(valueColumns.map((name) => [name, Number(row[name])])) as CallTotals["values"],
    buckets: parseBuckets(String(row["buckets"])),
  }));
}
