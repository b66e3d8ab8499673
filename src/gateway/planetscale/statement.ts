/** What a statement means for the session that runs it. */
export interface StatementTraits {
  readonly kind: "begin" | "commit" | "rollback" | "use" | "set" | "ignore" | "other";
  /** For `use`: the database that it names. */
  readonly database?: string;
  /**
   * What the session keeps on its connection, so that it has to stay on that connection:
   * `state` for good (temporary tables, user variables, prepared statements, table locks, autocommit=0),
   * `lock` for as long as GET_LOCK and RELEASE_LOCK say, `next_transaction` for one transaction.
   */
  readonly keeps: "nothing" | "state" | "lock" | "next_transaction";
  /** For `set` of system variables only: can be run again on another connection to the same effect. */
  readonly repeatable: boolean;
  /** It may leave something behind that cannot be seen from here (a procedure): the connection is reset after it. */
  readonly soils: boolean;
  readonly releasesLock: boolean;
  /** It asks for the id that an earlier statement of the session generated. */
  readonly readsInsertId: boolean;
}

const plain: StatementTraits = {
  kind: "other",
  keeps: "nothing",
  repeatable: false,
  soils: false,
  releasesLock: false,
  readsInsertId: false,
};

/** A first, cheap look: only statements with one of these words are read closely. */
const suspicious = /GET_LOCK|RELEASE_|:=|LAST_INSERT_ID|SQL_CALC_FOUND_ROWS|INTO\s*@/i;

/**
 * Reads from a statement's text what the session has to keep. Whether a transaction is open is not guessed here: the
 * server's status flag says so.
 */
export function readTraits(sql: string): StatementTraits {
  const start = skipToCode(sql);
  const head = sql.slice(start, start + 200);
  const word = /^[A-Za-z]+/.exec(head)?.[0].toUpperCase() ?? "";
  switch (word) {
    case "BEGIN":
      return { ...plain, kind: "begin" };
    case "START":
      return /^START\s+TRANSACTION/i.test(head) ? { ...plain, kind: "begin" } : plain;
    case "COMMIT":
      return { ...plain, kind: "commit" };
    case "ROLLBACK":
      return /^ROLLBACK\s+(WORK\s+)?TO\b/i.test(head) ? plain : { ...plain, kind: "rollback" };
    case "USE":
      return readUse(head);
    case "SET":
      return readSet(blankLiterals(sql.slice(start)));
    case "CALL":
      return { ...plain, soils: true };
    case "CREATE":
      return /^CREATE\s+(OR\s+REPLACE\s+)?TEMPORARY\b/i.test(head) ? { ...plain, keeps: "state" } : plain;
    case "LOCK":
    case "PREPARE":
    case "EXECUTE":
    case "DEALLOCATE":
    case "HANDLER":
    case "FLUSH":
    case "XA":
      return { ...plain, keeps: "state" };
    default:
      return suspicious.test(sql) ? readExpressions(blankLiterals(sql.slice(start))) : plain;
  }
}

function readUse(head: string): StatementTraits {
  const name = /^USE\s+(?:`((?:[^`]|``)+)`|([^\s;`]+))/i.exec(head);
  const database = name?.[1]?.replaceAll("``", "`") ?? name?.[2] ?? "";
  // PlanetScale's way to choose a replica ("USE main@replica"). The role in the user name chooses here.
  return database.includes("@") ? { ...plain, kind: "ignore" } : { ...plain, kind: "use", database };
}

function readSet(code: string): StatementTraits {
  // PlanetScale's query cache, which neither MySQL nor MariaDB knows.
  if (/boost_cached_queries/i.test(code)) {
    return { ...plain, kind: "ignore" };
  }
  if (/^SET\s+TRANSACTION\b/i.test(code)) {
    return { ...plain, kind: "set", keeps: "next_transaction" };
  }
  if (/^SET\s+(GLOBAL|PERSIST|PERSIST_ONLY|PASSWORD|ROLE|DEFAULT|STATEMENT)\b/i.test(code)) {
    return { ...plain, kind: "set" };
  }
  const userVariable = /(^|[^@\w])@(?!@)/.test(code);
  // What an expression gives may be something else when it is run again.
  const computed = code.includes("(");
  return userVariable || computed || /\bautocommit\b/i.test(code)
    ? { ...plain, kind: "set", keeps: "state" }
    : { ...plain, kind: "set", repeatable: true };
}

function readExpressions(code: string): StatementTraits {
  const takesLock = /\bGET_LOCK\s*\(/i.test(code);
  const keepsState = /:=|\bSQL_CALC_FOUND_ROWS\b|\bINTO\s*@/i.test(code);
  return {
    ...plain,
    keeps: keepsState ? "state" : takesLock ? "lock" : "nothing",
    releasesLock: /\bRELEASE_(ALL_LOCKS|LOCK)\s*\(/i.test(code),
    readsInsertId: /\bLAST_INSERT_ID\b/i.test(code),
  };
}

/** Where the first word is, past white space, brackets and comments. What `/*!` opens is code (MySQL manual 11.7). */
function skipToCode(sql: string): number {
  const skip = /(?:[\s(;]+|--[\s][^\n]*(?:\n|$)|#[^\n]*(?:\n|$)|\/\*M?!\d*|\/\*(?!M?!)[\s\S]*?\*\/)/y;
  let at = 0;
  for (;;) {
    skip.lastIndex = at;
    const match = skip.exec(sql);
    if (match === null || match[0].length === 0) {
      return at;
    }
    at = skip.lastIndex;
  }
}

/** The statement with the contents of its strings, quoted names and comments taken out. */
function blankLiterals(sql: string): string {
  return sql.replace(
    /'(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S]|"")*"|`[^`]*`|\/\*(?!M?!)[\s\S]*?\*\/|--[\s][^\n]*|#[^\n]*/g,
    (literal) => (literal.startsWith("'") || literal.startsWith('"') ? "''" : " "),
  );
}

const longestPlainRead = 16 * 1024;
/** Words that a plain read does not have, be it in a string: what has one is read closely, and has a connection of its own. */
const notPlain =
  /\b(?:INTO|UPDATE|DELETE|INSERT|REPLACE|LOCK|[A-Z]+_LOCKS?|LAST_INSERT_ID|SQL_CALC_FOUND_ROWS|FOUND_ROWS|ROW_COUNT|SLEEP|BENCHMARK)\b|[@;]|:=/i;

/**
 * Whether a statement is one that reads and leaves nothing behind, at a first, cheap look: false where only a closer one
 * could tell.
 */
export function isPlainRead(sql: string): boolean {
  return sql.length <= longestPlainRead && /^SELECT\s/i.test(sql) && !notPlain.test(sql);
}

/** Whether a statement reads and does nothing else, as far as its text tells: it may still call a function that writes. */
export function isRead(sql: string): boolean {
  const code = sql.slice(skipToCode(sql));
  return (
    /^[\s(]*(SELECT|SHOW|WITH|VALUES|TABLE|DESC|DESCRIBE|EXPLAIN)\b/i.test(code) &&
    !/\b(INTO|UPDATE|DELETE|(INSERT|REPLACE)(?!\s*\())\b/i.test(blankLiterals(code))
  );
}
