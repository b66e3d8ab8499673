import { quoteName, RenderExpression, type SqlNode } from "./render-expression.ts";
import { blobColumns, doubleColumns } from "./schema.ts";
import { AnalyticsSqlError, placeOf } from "./sql-error.ts";
import type { Rendered, SqlType } from "./sql-functions.ts";

export type { SqlNode } from "./render-expression.ts";

/** A column of the answer. */
export interface RenderedColumn {
  readonly name: string;
  readonly type: SqlType;
}

export interface RenderedSelect {
  readonly sql: string;
  readonly columns: readonly RenderedColumn[];
}

/** The columns of a data set, as Analytics Engine has them. */
const pointColumns: ReadonlyMap<string, SqlType> = new Map<string, SqlType>([
  ["dataset", "String"],
  ["timestamp", "DateTime"],
  ["_sample_interval", "UInt32"],
  ["index1", "String"],
  ...blobColumns.map((name) => [name, "String"] as const),
  ...doubleColumns.map((name) => [name, "Float64"] as const),
]);

/** A table within a table, and no further. */
const maxDepth = 2;

interface SelectColumn {
  readonly name: string;
  readonly node: SqlNode;
}

/**
 * Writes a parsed statement as SQLite's.
 *
 * @param text - The statement as it was given, for the places of errors and the names of columns.
 */
export function renderSelect(node: SqlNode, text: string, depth = 1): RenderedSelect {
  if (node["type"] !== "select") {
    throw new AnalyticsSqlError("Only SELECT is answered", 0);
  }
  refuse(node, text);
  const from = renderFrom(node["from"], { text, depth });
  const columns = readColumns(node, { text, depth, available: from.columns });
  const aliases = new Map(columns.map(({ name, node: of }) => [name, of]));
  const expressions = new RenderExpression({ columns: from.columns, aliases, text });
  const rendered = columns.map(({ name, node: of }) => ({ name, ...expressions.render(of) }));
  const groups = listOf((node["groupby"] as SqlNode | null)?.["columns"]).map((key) =>
    expressions.renderKey(key),
  );
  requireGrouped(rendered, groups, text);
  const where = node["where"] as SqlNode | null;
  const having = node["having"] as SqlNode | null;
  const order = listOf(node["orderby"]).map(
    ({ expr, type }) => `${expressions.renderKey(expr as SqlNode)}${type === "DESC" ? " DESC" : ""}`,
  );
  const sql = [
    `SELECT ${node["distinct"] === "DISTINCT" ? "DISTINCT " : ""}${rendered
      .map(({ name, sql: expression }) => `${expression} AS ${quoteName(name)}`)
      .join(", ")}`,
    `FROM ${from.sql}`,
    conjunction([...from.conditions, ...(where === null ? [] : [expressions.render(where).sql])]),
    groups.length === 0 ? "" : `GROUP BY ${groups.join(", ")}`,
    having === null ? "" : `HAVING ${expressions.renderKey(having)}`,
    order.length === 0 ? "" : `ORDER BY ${order.join(", ")}`,
    renderLimit(node["limit"] as SqlNode | null, text),
  ];
  return {
    sql: sql.filter((part) => part !== "").join(" "),
    columns: rendered.map(({ name, type }) => ({ name, type })),
  };
}

/** What SQL has and Analytics Engine's has not. */
function refuse(node: SqlNode, text: string): void {
  const foreign = [
    ["with", "WITH"],
    ["_next", "UNION"],
    ["window", "WINDOW"],
    ["locking_read", "FOR UPDATE"],
  ] as const;
  for (const [key, word] of foreign) {
    if (node[key] !== null && node[key] !== undefined) {
      throw new AnalyticsSqlError(`There is no ${word}`, placeOf(word.split(" ")[0] ?? word, text));
    }
  }
}

interface Source {
  readonly sql: string;
  readonly columns: ReadonlyMap<string, SqlType>;
  readonly conditions: readonly string[];
}

function renderFrom(given: unknown, { text, depth }: { text: string; depth: number }): Source {
  const tables = listOf(given);
  const [table] = tables;
  if (table === undefined) {
    throw new AnalyticsSqlError("There is no FROM");
  }
  if (tables.length > 1) {
    throw new AnalyticsSqlError(
      "One table at a time: there is no JOIN",
      placeOf("JOIN", text) ?? placeOf(",", text),
    );
  }
  const inner = (table["expr"] as SqlNode | undefined)?.["ast"] as SqlNode | undefined;
  if (inner !== undefined) {
    if (depth >= maxDepth) {
      throw new AnalyticsSqlError("A table within a table is as deep as it goes");
    }
    const { sql, columns } = renderSelect(inner, text, depth + 1);
    return {
      sql: `(${sql})`,
      columns: new Map(columns.map(({ name, type }) => [name, type])),
      conditions: [],
    };
  }
  const name = String(table["table"] ?? "");
  if (!/^\w{1,100}$/.test(name)) {
    throw new AnalyticsSqlError(`"${name}" is no name of a data set`, placeOf(name, text));
  }
  return { sql: "points", columns: pointColumns, conditions: [`dataset = '${name}'`] };
}

function readColumns(
  node: SqlNode,
  { text, depth, available }: { text: string; depth: number; available: ReadonlyMap<string, SqlType> },
): readonly SelectColumn[] {
  // The names of columns without an alias are their text. That of an inner SELECT is not looked for.
  const texts = depth === 1 ? splitSelectList(text) : [];
  return listOf(node["columns"]).flatMap((column, i) => {
    const expression = column["expr"] as SqlNode;
    if (expression["type"] === "column_ref" && expression["column"] === "*") {
      return [...available.keys()].map((name) => ({ name, node: { type: "column_ref", column: name } }));
    }
    const alias = column["as"];
    const name =
      typeof alias === "string"
        ? alias
        : expression["type"] === "column_ref"
          ? expression["column"]
          : undefined;
    return [{ name: typeof name === "string" ? name : (texts[i] ?? `column${i + 1}`), node: expression }];
  });
}

/** The expressions between SELECT and FROM as they are written. */
function splitSelectList(text: string): readonly string[] {
  const list = /^\s*SELECT\s+/i.exec(text);
  const parts: string[] = [];
  let depth = 0;
  let begin = list?.[0].length ?? 0;
  let quote = "";
  for (let at = begin; at < text.length; at++) {
    const letter = text[at] as string;
    if (quote !== "") {
      quote = letter === quote ? "" : quote;
    } else if (letter === "'" || letter === '"' || letter === "`") {
      quote = letter;
    } else if (letter === "(") {
      depth++;
    } else if (letter === ")") {
      depth--;
    } else if (depth === 0 && letter === ",") {
      parts.push(text.slice(begin, at).trim());
      begin = at + 1;
    } else if (depth === 0 && /^\sFROM\s/i.test(text.slice(at, at + 6))) {
      parts.push(text.slice(begin, at).trim());
      break;
    }
  }
  return parts;
}

/** A column beside an aggregate has to be one of those that are grouped by. */
function requireGrouped(
  columns: readonly (Rendered & { readonly name: string })[],
  groups: readonly string[],
  text: string,
): void {
  if (groups.length === 0 && !columns.some(({ isAggregate }) => isAggregate)) {
    return;
  }
  for (const { name, sql, isAggregate, isConstant } of columns) {
    if (!isAggregate && !isConstant && !groups.includes(sql) && !groups.includes(quoteName(name))) {
      throw new AnalyticsSqlError(`"${name}" is neither an aggregate nor in GROUP BY`, placeOf(name, text));
    }
  }
}

function renderLimit(limit: SqlNode | null, text: string): string {
  const values = listOf(limit?.["value"]).map(({ value }) => Number(value));
  if (values.length === 0) {
    return "";
  }
  if (values.some((value) => !Number.isInteger(value) || value < 0)) {
    throw new AnalyticsSqlError("LIMIT takes whole numbers", placeOf("LIMIT", text));
  }
  const [first = 0, second] = values;
  if (second === undefined) {
    return `LIMIT ${first}`;
  }
  return limit?.["seperator"] === "," ? `LIMIT ${second} OFFSET ${first}` : `LIMIT ${first} OFFSET ${second}`;
}

function conjunction(conditions: readonly string[]): string {
  return conditions.length === 0 ? "" : `WHERE ${conditions.map((each) => `(${each})`).join(" AND ")}`;
}

function listOf(value: unknown): readonly SqlNode[] {
  return Array.isArray(value) ? (value as SqlNode[]) : [];
}
