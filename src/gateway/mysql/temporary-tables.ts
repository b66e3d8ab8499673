import type { BackendConnection } from "./backend.ts";
import { isConnectionLost } from "./connection-lost.ts";
import { Lexer } from "./lexer.ts";
import { readResult } from "./outcome-rows.ts";

/** The name that a statement gives a temporary table. */
export interface TableName {
  /** Undefined: the default database. */
  readonly database: string | undefined;
  readonly table: string;
}

/** The table that CREATE TEMPORARY TABLE makes; undefined where that cannot be read. */
export function readTemporaryTable(sql: string): TableName | undefined {
  const lexer = new Lexer(sql);
  const isNext = (word: string): boolean => lexer.next() === "word" && lexer.word === word;
  while (lexer.next() !== "end" && lexer.word !== "TEMPORARY") {
    // CREATE, OR, REPLACE.
  }
  if (!isNext("TABLE")) {
    return undefined;
  }
  lexer.next();
  if (lexer.kind === "word" && lexer.word === "IF" && !(isNext("NOT") && isNext("EXISTS") && lexer.next())) {
    return undefined;
  }
  const first = readName(lexer);
  if (lexer.peek() !== ".") {
    return lexer.isUnsure || first === undefined ? undefined : { database: undefined, table: first };
  }
  lexer.next();
  lexer.next();
  const second = readName(lexer);
  return lexer.isUnsure || first === undefined || second === undefined
    ? undefined
    : { database: first, table: second };
}

function readName({ kind, sql, start, end }: Lexer): string | undefined {
  const text = sql.slice(start, end);
  if (kind === "quoted") {
    return text.slice(1, -1).replaceAll("``", "`");
  }
  // A name may begin with a digit.
  return kind === "word" || (kind === "number" && !text.includes(".")) ? text : undefined;
}

/** A name as statements have it, in its database. */
export function quoteTable({ database, table }: TableName, current: string): string {
  return [database ?? current, table].map((name) => `\`${name.replaceAll("`", "``")}\``).join(".");
}

/**
 * Of tables that were temporary, those that still are: the server is asked, for names mean what it takes them
 * for.
 */
export async function stillTemporary(
  names: ReadonlySet<string>,
  connection: BackendConnection,
): Promise<ReadonlySet<string>> {
  const still = new Set<string>();
  for (const name of names) {
    try {
      const { rows } = readResult(await connection.query(`SHOW CREATE TABLE ${name}`));
      if (/^CREATE TEMPORARY\b/i.test(rows[0]?.[1]?.toString("latin1", 0, 100) ?? "")) {
        still.add(name);
      }
    } catch (error) {
      if (isConnectionLost(error)) {
        throw error;
      }
    }
  }
  return still;
}
