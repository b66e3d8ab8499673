import type { DatabaseSync, SQLInputValue, SQLOutputValue } from "node:sqlite";
import { type Buckets, mergeText, parseBuckets, quantilesOf } from "../buckets.ts";
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
export class UnknownLabelError extends Error {
  override readonly name = "UnknownLabelError";
}

/**
 * Answers a query from the rollups: those of ten seconds where the time asks for them and they are still
 * kept, of a minute otherwise.
 *
 * @param fineSinceMs - When the oldest rollups of ten seconds that are kept begin, Unix time in milliseconds.
 * @throws UnknownLabelError for a label that rollups are not kept by.
 */
export function queryRollups(db: DatabaseSync, query: MetricsQuery, fineSinceMs = 0): readonly MetricsRow[] {
  const { fromMs, toMs, stepMs, groupBy = [], where = {}, limit = defaultLimit } = query;
  for (const label of [...groupBy, ...Object.keys(where)] as LabelColumn[]) {
    if (!rollupLabels.includes(label as never)) {
      throw new UnknownLabelError(`Metrics are not kept by "${label}": ${rollupLabels.join(", ")}`);
    }
  }
  const step = isFine(query) && query.fromMs >= fineSinceMs ? 10 : 60;
  const conditions = Object.keys(where).map((label) => `AND ${label} = ?`);
  const statement = db.prepare(
    `SELECT at, ${[...groupBy, ...valueColumns].join(", ")}, buckets FROM rollups
     WHERE step = ? AND at >= ? AND at < ? ${conditions.join(" ")} ORDER BY at`,
  );
  // Rows as lists: as objects of two dozen properties they take three times as long.
  statement.setReturnArrays(true);
  const from = Math.floor(fromMs / 1000 / step) * step;
  const given: SQLInputValue[] = [step, from, Math.ceil(toMs / 1000), ...Object.values(where)];
  const groups = new Map<string, Group>();
  for (const row of statement.all(...given) as unknown as SQLOutputValue[][]) {
    const atMs = stepMs === undefined ? fromMs : Math.floor((Number(row[0]) * 1000) / stepMs) * stepMs;
    let key = String(atMs);
    for (let i = 1; i <= groupBy.length; i++) {
      key += `\n${row[i]}`;
    }
    let group = groups.get(key);
    if (group === undefined) {
      const labels = row.slice(1, 1 + groupBy.length).map(String);
      group = { atMs, labels, values: valueColumns.map(() => 0), buckets: new Map() };
      groups.set(key, group);
    }
    addRow(group, row, 1 + groupBy.length);
  }
  return [...groups.values()].slice(0, limit).map(toRow);
}

/** Whether a minute is too coarse for what is asked. */
function isFine({ fromMs, toMs, stepMs }: MetricsQuery): boolean {
  return stepMs === undefined ? toMs - fromMs < 600_000 : stepMs % 60_000 !== 0;
}

/** Adds a row, whose values begin at `first` and are followed by its buckets. */
function addRow({ values, buckets }: Group, row: readonly SQLOutputValue[], first: number): void {
  for (let column = 0; column < values.length; column++) {
    const value = Number(row[first + column]);
    const before = values[column] as number;
    values[column] = column === peakColumn ? Math.max(before, value) : before + value;
  }
  mergeText(buckets, String(row[first + values.length]));
}

function toRow({ atMs, labels, values, buckets }: Group): MetricsRow {
  const sums = Object.fromEntries(valueColumns.map((name, column) => [name, values[column]]));
  const [p50 = 0, p95 = 0, p99 = 0] = quantilesOf(buckets, Object.values(quantiles)) ?? [];
  return { atMs, labels, sums: sums as MetricsRow["sums"], p50, p95, p99, isSampled: false };
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
