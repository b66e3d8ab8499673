import parser from "node-sql-parser";
import { type Tag, tablesOf } from "../../src/data/cache/tags.ts";

const { Parser } = parser;

/**
 * The tables that a statement of MySQL reads or writes, by its syntax tree: also in joins, subqueries and
 * unions.
 */
export function tablesInStatement(sql: string): ReadonlySet<string> {
  const list = new Parser().tableList(sql, { database: "MySQL" });
  return new Set(list.map((entry) => entry.split("::")[2] ?? ""));
}

/**
 * Tables that a statement uses and its tags leave out: writes to them would leave its results in the cache.
 */
export function undeclaredTables(sql: string, tags: readonly Tag[]): string[] {
  const declared = tablesOf(tags);
  return [...tablesInStatement(sql)].filter((table) => !declared.has(table)).sort();
}
