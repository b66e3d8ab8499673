import { isHarmlessCall, type Natives } from "./builtin-functions.ts";

/**
 * Signs and words with which a statement has to be read token by token, be they in a string: escapes,
 * comments, variables, double quotes, several statements, and what writes to files, locks, or counts.
 */
const unusual = String.raw`[\\@;#"]|--|\/\*|:=|\b(?:OUTFILE|DUMPFILE|FOR|SHARE|SQL_CALC_FOUND_ROWS|SLEEP|BENCHMARK)\b`;
const unusualInWrite = new RegExp(unusual, "i");
const unusualInRead = new RegExp(String.raw`${unusual}|\b(?:INTO|INSERT|UPDATE|DELETE|REPLACE)\b`, "i");
/** The head of a write, up to its list of columns. */
const writeHead = /^(?:INSERT\s+INTO\s+[\w$.`]+\s*\(?|UPDATE\s|DELETE\s+FROM\s)/i;

/**
 * The first look at a statement, which does for nearly all: that it is a SELECT, an INSERT, an UPDATE or a
 * DELETE of which no part, in whichever way it is read, could do more than that. It costs a tenth of reading
 * tokens.
 */
export function readFast(sql: string, natives: Natives): "read" | "write" | undefined {
  if (/^SELECT\s/i.test(sql)) {
    return !unusualInRead.test(sql) && hasHarmlessCalls(sql, 7, natives) ? "read" : undefined;
  }
  const head = writeHead.exec(sql)?.[0];
  return head !== undefined && !unusualInWrite.test(sql) && hasHarmlessCalls(sql, head.length, natives)
    ? "write"
    : undefined;
}

/** Whether what stands before each bracket is nothing that could be called, or a function without effect. */
function hasHarmlessCalls(sql: string, from: number, natives: Natives): boolean {
  for (let at = sql.indexOf("(", from); at >= 0; at = sql.indexOf("(", at + 1)) {
    let end = at;
    while (end > 0 && sql.charCodeAt(end - 1) <= 32) {
      end--;
    }
    let start = end;
    while (start > 0 && isNamePart(sql.charCodeAt(start - 1))) {
      start--;
    }
    if (end > start && !isHarmlessCall(sql.slice(start, end).toUpperCase(), end !== at, natives)) {
      return false;
    }
  }
  return true;
}

/** Of a name, its quotes and what it is a member of: all of it has to be known. */
function isNamePart(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 36 ||
    code === 46 ||
    code === 96 ||
    code >= 128
  );
}
