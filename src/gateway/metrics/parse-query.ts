import { type LabelColumn, labelColumns } from "../../metrics/columns.ts";
import type { MetricsQuery } from "../../metrics/query.ts";
import { HttpError } from "../http/http.ts";

/** Rows that one answer may have. */
const maxRows = 10_000;

/** @throws HttpError naming what is wrong with it. */
export function parseQuery(given: unknown): MetricsQuery {
  if (typeof given !== "object" || given === null) {
    throw refuse("The query is no object");
  }
  const {
    fromMs,
    toMs,
    stepMs,
    groupBy = [],
    where = {},
    limit = maxRows,
  } = given as Record<string, unknown>;
  if (!isTime(fromMs) || !isTime(toMs) || toMs < fromMs) {
    throw refuse("fromMs and toMs are no times in milliseconds, the second after the first");
  }
  if (stepMs !== undefined && (!isTime(stepMs) || stepMs < 10_000 || stepMs % 10_000 !== 0)) {
    throw refuse(`stepMs is no multiple of 10,000: ${String(stepMs)}`);
  }
  if (stepMs !== undefined && (toMs - fromMs) / stepMs > maxRows) {
    throw refuse(`The steps are more than ${maxRows}: ask for longer ones`);
  }
  if (!Array.isArray(groupBy) || !groupBy.every(isLabel)) {
    throw refuse(`groupBy is no list of ${labelColumns.join(", ")}`);
  }
  if (typeof where !== "object" || where === null || !Object.entries(where).every(isCondition)) {
    throw refuse("where is no object of labels and texts");
  }
  if (!Number.isInteger(limit) || (limit as number) < 1 || (limit as number) > maxRows) {
    throw refuse(`limit is no number from 1 to ${maxRows}: ${String(limit)}`);
  }
  return { fromMs, toMs, stepMs, groupBy, where, limit: limit as number };
}

function refuse(text: string): HttpError {
  return new HttpError(400, "invalid_argument", text);
}

function isTime(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

function isLabel(value: unknown): value is LabelColumn {
  return labelColumns.includes(value as LabelColumn);
}

function isCondition([label, value]: readonly [string, unknown]): boolean {
  return isLabel(label) && typeof value === "string";
}
