import type { DatabaseSync } from "node:sqlite";
import parserPackage from "node-sql-parser/build/mysql.js";
import { formatDateTime } from "./functions.ts";
import { type RenderedColumn, renderSelect, type SqlNode } from "./render-sql.ts";
import { AnalyticsSqlError } from "./sql-error.ts";

/** An answer as Analytics Engine's SQL API gives it. */
export interface AnalyticsAnswer {
  readonly format: "JSON" | "JSONEachRow" | "TabSeparated";
  readonly meta: readonly { readonly name: string; readonly type: string }[];
  readonly data: readonly Readonly<Record<string, unknown>>[];
  readonly rows: number;
  readonly rows_before_limit_at_least: number;
}

/** As the platform's: longer statements are refused. */
const maxBytes = 10 * 1024;

/** Rows that one answer may have: it is made as a whole. */
const maxRows = 10_000;

const formats = ["JSON", "JSONEachRow", "TabSeparated"] as const;

/**
 * Answers a statement in the subset of Analytics Engine's SQL that `docs/observability.md` lists, from the
 * table `points`.
 *
 * @throws AnalyticsSqlError for anything else.
 */
export function runAnalyticsSql(db: DatabaseSync, text: string): AnalyticsAnswer {
  const { sql, columns, format } = translate(text);
  const data = readRows(db, sql).map((row) =>
    Object.fromEntries(columns.map(({ name, type }) => [name, toOutput(row[name], type)])),
  );
  return {
    format,
    meta: columns.map(({ name, type }) => ({ name, type })),
    data,
    rows: data.length,
    rows_before_limit_at_least: data.length,
  };
}

function readRows(db: DatabaseSync, sql: string): readonly Readonly<Record<string, unknown>>[] {
  const rows: Record<string, unknown>[] = [];
  try {
    for (const row of db.prepare(sql).iterate()) {
      if (rows.length === maxRows) {
        throw new AnalyticsSqlError(`The answer has more than ${maxRows} rows: add a LIMIT`);
      }
      rows.push(row);
    }
  } catch (error) {
    throw isStatementError(error) ? new AnalyticsSqlError((error as Error).message) : error;
  }
  return rows;
}

/** SQLITE_ERROR: what only SQLite has found to be wrong with a statement, such as an aggregate in WHERE. */
function isStatementError(error: unknown): boolean {
  return (error as { readonly errcode?: number }).errcode === 1;
}

/** The statement for SQLite, and what its columns are. */
export function translate(text: string): {
  readonly sql: string;
  readonly columns: readonly RenderedColumn[];
  readonly format: AnalyticsAnswer["format"];
} {
  if (Buffer.byteLength(text) > maxBytes) {
    throw new AnalyticsSqlError(`The statement is longer than ${maxBytes} bytes: ${Buffer.byteLength(text)}`);
  }
  const { statement, format } = takeFormat(text);
  const { sql, columns } = renderSelect(parse(statement), statement);
  return { sql, columns, format };
}

/** Takes FORMAT off the end, which is no part of SQL. */
function takeFormat(text: string): { statement: string; format: AnalyticsAnswer["format"] } {
  const found = /\s+FORMAT\s+(\w+)\s*;?\s*$/i.exec(text);
  if (found === null) {
    return { statement: text.replace(/;\s*$/, ""), format: "JSON" };
  }
  const format = formats.find((each) => each.toLowerCase() === found[1]?.toLowerCase());
  if (format === undefined) {
    throw new AnalyticsSqlError(`There is no format "${found[1]}": ${formats.join(", ")}`, found.index + 1);
  }
  return { statement: text.slice(0, found.index), format };
}

/**
 * A function with parameters before its arguments, `quantileExactWeighted(0.95)(x, w)`, as one with more
 * arguments.
 */
const parametric = /\b(quantileExactWeighted|quantileWeighted|topK|topKWeighted)\s*\(\s*([\d.]+)\s*\)\s*\(/gi;

/** `count()` without what is counted. */
const bareCount = /\bcount\(\s*\)/gi;

/** A name of a column of the answer, which may be any word. */
const aliases = /\bAS\s+(\w+)\b/gi;

/**
 * Parses a statement as MySQL's, whose grammar Analytics Engine's is closest to once these two are said
 * otherwise.
 */
function parse(statement: string): SqlNode {
  const masked = maskTexts(statement);
  let rewritten = "";
  let last = 0;
  /** Where characters were put in or taken out, and how many. */
  const shifts: { readonly at: number; readonly by: number }[] = [];
  const found = [parametric, bareCount, aliases]
    .flatMap((pattern) => [...masked.matchAll(pattern)])
    .sort((a, b) => a.index - b.index);
  for (const match of found) {
    const [all] = match;
    const replacement = rewrite(match);
    rewritten += statement.slice(last, match.index) + replacement;
    last = match.index + all.length;
    shifts.push({ at: rewritten.length, by: all.length - replacement.length });
  }
  rewritten += statement.slice(last);
  try {
    const parsed: unknown = new parserPackage.Parser().astify(rewritten, { database: "mysql" });
    const nodes = Array.isArray(parsed) ? parsed : [parsed];
    if (nodes.length !== 1) {
      throw new AnalyticsSqlError("One statement at a time");
    }
    return nodes[0] as SqlNode;
  } catch (error) {
    const { location } = error as { readonly location?: { readonly start: { readonly offset: number } } };
    if (error instanceof AnalyticsSqlError || location === undefined) {
      throw error instanceof AnalyticsSqlError ? error : new AnalyticsSqlError((error as Error).message);
    }
    const at = location.start.offset;
    const shift = shifts.reduce((sum, { at: from, by }) => (from <= at ? sum + by : sum), 0);
    const near = rewritten.slice(at, at + 20);
    throw new AnalyticsSqlError(
      near === "" ? "The statement ends too early" : `Cannot parse near "${near}"`,
      at + shift,
    );
  }
}

/** What stands for a place that the parser can't read. */
function rewrite([all, name, parameter]: RegExpExecArray): string {
  if (name === undefined) {
    return "count(*)";
  }
  return parameter === undefined ? `${all.slice(0, -name.length)}\`${name}\`` : `${name}(${parameter}, `;
}

/**
 * The statement with the insides of its texts blotted out, so that what stands in them is not taken for SQL.
 */
function maskTexts(statement: string): string {
  return statement.replaceAll(/'(?:[^'\\]|\\.|'')*'/g, (text) => `'${"x".repeat(text.length - 2)}'`);
}

/** As Analytics Engine writes it: whole numbers of 64 bits as text, times without a zone. */
function toOutput(value: unknown, type: string): unknown {
  if (value === null || value === undefined) {
    return type === "String" ? "" : null;
  }
  switch (type) {
    case "UInt64":
      return String(value);
    case "DateTime":
      return formatDateTime(Number(value));
    case "Array(String)":
      return JSON.parse(String(value)) as unknown;
    default:
      return value;
  }
}

/** The answer's body, and its media type. */
export function formatAnswer({ format, ...answer }: AnalyticsAnswer): { body: string; type: string } {
  switch (format) {
    case "JSON":
      return { body: JSON.stringify(answer), type: "application/json" };
    case "JSONEachRow":
      return {
        body: answer.data.map((row) => `${JSON.stringify(row)}\n`).join(""),
        type: "application/x-ndjson",
      };
    case "TabSeparated":
      return {
        body: answer.data.map((row) => `${Object.values(row).map(toTabText).join("\t")}\n`).join(""),
        type: "text/tab-separated-values; charset=utf-8",
      };
  }
}

function toTabText(value: unknown): string {
  const text = Array.isArray(value) ? JSON.stringify(value) : String(value ?? "\\N");
  return text.replaceAll("\t", "\\t").replaceAll("\n", "\\n");
}
