import type { Lexer } from "./lexer.ts";

/**
 * The database that USE names, after its first word; undefined where the text is no USE of the usual form.
 */
export function readUse(lexer: Lexer): string | undefined {
  lexer.next();
  const { sql, start } = lexer;
  // A name may have what no token of SQL has ("naru@replica"), and ends at a space.
  const name = /`((?:[^`]|``)+)`|([^\s;`'"]+)/y;
  name.lastIndex = start;
  const match = name.exec(sql);
  if (match === null) {
    return undefined;
  }
  const rest = sql.slice(name.lastIndex);
  lexer.end = sql.length;
  return /^[\s;]*$/.test(rest) ? (match[1]?.replaceAll("``", "`") ?? match[2]) : undefined;
}
