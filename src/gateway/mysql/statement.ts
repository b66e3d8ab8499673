import { type Natives, noNatives } from "./builtin-functions.ts";
import { Lexer } from "./lexer.ts";
import { type LockCalls, releasesAllLocks } from "./named-locks.ts";
import { accountRefusal, readSet, type SetTraits } from "./set-statement.ts";
import { type Body, type Substitution, scanBody, toUserVariable } from "./statement-body.ts";
import { readFast } from "./statement-fast.ts";
import { findThing } from "./statement-things.ts";
import { readTemporaryTable, type TableName } from "./temporary-tables.ts";
import { readUse } from "./use-statement.ts";

/** What a statement means for the session that runs it. */
export interface StatementTraits {
  readonly kind: "begin" | "commit" | "rollback" | "use" | "set" | "ignore" | "other";
  /** For `use`: the database that it names. */
  readonly database?: string;
  /** For `set`: what it changes. */
  readonly set?: SetTraits;
  /**
   * What the session keeps on its connection, so that it has to stay on that connection: `state` for good, a
   * `thing` until it is given up (a prepared statement, LOCK TABLES).
   */
  readonly keeps: "nothing" | "state" | "thing";
  readonly releases: "nothing" | "thing";
  readonly thing?: string;
  /** The temporary table that it makes. */
  readonly temporaryTable?: TableName;
  /** It may take or give up locks by name. */
  readonly locks?: LockCalls;
  /**
   * It neither asks for what earlier statements left on a connection, nor leaves anything but that for later
   * ones.
   */
  readonly isPlain: boolean;
  /**
   * It may leave something behind that cannot be seen from here (a procedure): the connection is reset after
   * it.
   */
  readonly soils: boolean;
  /** It is known to read, and to do nothing else: it may run twice. */
  readonly isRead: boolean;
  /** It is also quick by its text: it may share a connection. */
  readonly isLaneRead: boolean;
  /** It may have rows to read or write. */
  readonly usesTables: boolean;
  /** Calls whose values the session itself carries. */
  readonly substitutions: readonly Substitution[];
  /**
   * After it the server is asked for LAST_INSERT_ID(), or for FOUND_ROWS(): the answer does not have them.
   */
  readonly asksInsertId: boolean;
  readonly asksFoundRows: boolean;
  /** User variables that it may change: the server is asked for their values after it. */
  readonly userVariables: readonly string[];
  /** The server hangs up after it. */
  readonly endsConnection: boolean;
  /** Only the connection of the statement before knows: what it asks for, in words. */
  readonly needsHeld?: string;
  /** Why nobody may send it. */
  readonly refusal?: string;
  /**
   * Whether a reader may: `writes` where the server would say no by itself; `engine` where it is to decide.
   */
  readonly reader: "may" | "may not" | "writes" | "engine";
}

/** What could do anything, as far as its text tells. */
const opaque: StatementTraits = {
  kind: "other",
  keeps: "nothing",
  releases: "nothing",
  isPlain: false,
  soils: true,
  isRead: false,
  isLaneRead: false,
  usesTables: true,
  substitutions: [],
  asksInsertId: true,
  asksFoundRows: false,
  userVariables: [],
  endsConnection: false,
  reader: "may not",
};
const steering: StatementTraits = {
  ...opaque,
  isPlain: true,
  soils: false,
  usesTables: false,
  asksInsertId: false,
  reader: "may",
};
const plainWrite: StatementTraits = { ...steering, usesTables: true, reader: "writes" };
const laneRead: StatementTraits = { ...plainWrite, isRead: true, isLaneRead: true, reader: "may" };
/** Changes what the server stores, nothing of the session but perhaps its default database. */
const definition: StatementTraits = { ...opaque, asksInsertId: false, reader: "writes" };
/** Tells about the session or the server, and does nothing. */
const inquiry: StatementTraits = { ...steering, isPlain: false, isRead: true };

const longestLaneRead = 16 * 1024;

/**
 * Reads from a statement's text what the session has to keep. What is not known for certain is taken to do
 * anything. Whether a transaction is open is not guessed here: the server's status flag says so. `natives`
 * are the functions that this server has and not every one.
 */
export function readTraits(sql: string, natives: Natives = noNatives): StatementTraits {
  const fast = readFast(sql, natives);
  if (fast === "write") {
    return plainWrite;
  }
  if (fast === "read" && sql.length <= longestLaneRead) {
    return laneRead;
  }
  return readClosely(sql, natives);
}

/** Reads a statement token by token. */
export function readClosely(sql: string, natives: Natives = noNatives): StatementTraits {
  const lexer = new Lexer(sql);
  do {
    lexer.next();
  } while (lexer.is("(") || lexer.is(";"));
  if (lexer.kind !== "word") {
    return opaque;
  }
  const head = lexer.word;
  switch (head) {
    case "SELECT":
    case "WITH":
    case "VALUES":
    case "TABLE":
      return readQuery(scanBody(lexer, head, natives), sql);
    case "DO":
      return { ...readQuery(scanBody(lexer, head, natives), sql), isLaneRead: false };
    case "INSERT":
    case "REPLACE":
    case "UPDATE":
    case "DELETE":
      return readWrite(scanBody(lexer, head, natives), sql);
  }
  const variables = new Set<string>();
  const traits = readOther(head, lexer, { variables, natives });
  // What two servers read differently may be another statement than it seems.
  const known: StatementTraits = lexer.isUnsure
    ? {
        ...opaque,
        keeps: leavesNothing(traits) ? "nothing" : "state",
      }
    : traits;
  return variables.size === 0 ? known : { ...known, userVariables: [...variables] };
}

/** Whether a statement leaves nothing on its connection, or what is not to be kept. */
function leavesNothing({ kind, keeps, temporaryTable }: StatementTraits): boolean {
  return kind !== "set" && kind !== "use" && keeps === "nothing" && temporaryTable === undefined;
}

function readQuery(body: Body, sql: string): StatementTraits {
  const { isUsual, writes, isSlow } = body;
  if (isUsual && !writes && !isSlow && body.length <= longestLaneRead) {
    return laneRead;
  }
  return {
    ...readExpressions(body, sql),
    isRead: !writes && !body.isOpaque && !body.assigns && !body.intoFile && body.locks === "nothing",
    reader: body.isUnsure || body.intoFile ? "may not" : writes ? "writes" : "may",
  };
}

function readWrite(body: Body, sql: string): StatementTraits {
  return body.isUsual
    ? plainWrite
    : { ...readExpressions(body, sql), reader: body.isUnsure ? "may not" : "writes" };
}

function readExpressions(body: Body, sql: string): StatementTraits {
  const { isOpaque, assigns, locks, substitutions, variables, diagnostics } = body;
  return {
    ...plainWrite,
    ...(locks !== "nothing" && { locks: readLocks(body, sql) }),
    isPlain: !isOpaque && !assigns && !variables && locks === "nothing" && !body.asksFoundRows,
    soils: isOpaque || assigns || locks !== "nothing",
    usesTables: body.usesTables,
    substitutions,
    asksInsertId: body.asksInsertId,
    asksFoundRows: body.asksFoundRows,
    userVariables: assigns || isOpaque ? [...body.userVariables] : [],
    ...(diagnostics && { needsHeld: "what the statement before it warned of" }),
  };
}

function readLocks({ lockNames, hasUnknownLock }: Body, sql: string): LockCalls {
  return { names: lockNames, isUnknown: hasUnknownLock, releasesAll: releasesAllLocks(sql) };
}

function readOther(
  head: string,
  lexer: Lexer,
  { variables, natives }: { variables: Set<string>; natives: Natives },
): StatementTraits {
  switch (head) {
    case "USE":
      return toUse(readUse(lexer));
    case "SET":
      // MariaDB's "SET STATEMENT … FOR …" is another statement's frame.
      return /^\W*SET\s+STATEMENT\b/i.test(lexer.sql) ? opaque : toSet(readSet(lexer));
    case "EXPLAIN":
    case "DESCRIBE":
    case "DESC":
      return readExplain(scanBody(lexer, head, natives), lexer.sql);
  }
  const text = [head, ...readWords(lexer, variables)].join(" ");
  switch (head) {
    case "BEGIN":
      return /^BEGIN( WORK)?$/.test(text) ? { ...steering, kind: "begin" } : opaque;
    case "START":
      return readStart(text);
    case "COMMIT":
    case "ROLLBACK":
      return readEnd(text);
    case "SAVEPOINT":
      return /^SAVEPOINT \S+$/.test(text) ? steering : opaque;
    case "RELEASE":
      return /^RELEASE SAVEPOINT \S+$/.test(text) ? steering : opaque;
    case "SHOW":
    case "HELP":
      return readShow(text);
    case "GET":
      return { ...opaque, needsHeld: "what the statement before it warned of" };
    case "LOAD":
      return { ...opaque, reader: "writes" };
    case "GRANT":
    case "REVOKE":
    case "OPTIMIZE":
    case "TRUNCATE":
    case "RENAME":
      return definition;
    case "ALTER":
      return /^ALTER USER\b/.test(text) ? { ...definition, refusal: accountRefusal } : definition;
  }
  const traits = head === "CREATE" || head === "DROP" ? definition : opaque;
  if (/^CREATE (?:OR REPLACE )?TEMPORARY TABLE\b/.test(text)) {
    const temporaryTable = readTemporaryTable(lexer.sql);
    return temporaryTable === undefined ? { ...traits, keeps: "state" } : { ...traits, temporaryTable };
  }
  const thing = findThing(text);
  return thing === undefined ? traits : { ...traits, [thing.change]: "thing", thing: thing.name };
}

/**
 * The words and signs up to the end, or to the hundredth and the last; a name in quotes is one word without
 * them.
 */
function readWords(lexer: Lexer, variables: Set<string>): string[] {
  const words: string[] = [];
  while (lexer.next() !== "end") {
    if (lexer.is(";")) {
      if (lexer.next() !== "end") {
        lexer.isUnsure = true;
      }
      break;
    }
    const variable = lexer.kind === "variable" ? toUserVariable(lexer) : undefined;
    if (variable !== undefined) {
      variables.add(variable);
    }
    const { kind, word } = lexer;
    words[Math.min(words.length, 100)] =
      kind === "quoted" ? word.slice(1, -1).replaceAll(" ", "_") : kind === "string" ? "''" : word;
  }
  return words;
}

function readStart(text: string): StatementTraits {
  const option = "(WITH CONSISTENT SNAPSHOT|READ ONLY|READ WRITE)";
  if (!new RegExp(`^START TRANSACTION( ${option}( , ${option})*)?$`).test(text)) {
    return opaque;
  }
  return { ...steering, kind: "begin", reader: text.includes("READ WRITE") ? "may not" : "may" };
}

function readEnd(text: string): StatementTraits {
  if (/^ROLLBACK (WORK )?TO (SAVEPOINT )?\S+$/.test(text)) {
    return steering;
  }
  const match = /^(COMMIT|ROLLBACK)( WORK)?( AND (NO )?CHAIN)?( (NO )?RELEASE)?$/.exec(text);
  if (match === null) {
    return opaque;
  }
  const kind = match[1] === "COMMIT" ? "commit" : "rollback";
  return { ...steering, kind, endsConnection: match[5] === " RELEASE" };
}

function readShow(text: string): StatementTraits {
  if (/^SHOW (COUNT \( \* \) )?(WARNINGS|ERRORS)\b/.test(text)) {
    return { ...inquiry, isRead: false, needsHeld: "what the statement before it warned of" };
  }
  return /^SHOW PROFILES?\b/.test(text)
    ? { ...inquiry, isRead: false, needsHeld: "how long the statements before it took" }
    : inquiry;
}

function readExplain(body: Body, sql: string): StatementTraits {
  const { isOpaque, assigns, intoFile, writes, locks } = body;
  const isRead = !isOpaque && !assigns && !intoFile && !writes && locks === "nothing";
  const traits = readExpressions(body, sql);
  return {
    ...traits,
    isPlain: false,
    isRead,
    usesTables: false,
    reader: body.isUnsure || intoFile ? "may not" : writes ? "engine" : "may",
  };
}

function toUse(database: string | undefined): StatementTraits {
  if (database === undefined) {
    return opaque;
  }
  // PlanetScale's way to choose a replica ("USE main@replica"). The role in the user name chooses here.
  return database.includes("@") ? { ...steering, kind: "ignore" } : { ...steering, kind: "use", database };
}

function toSet(set: SetTraits | undefined): StatementTraits {
  if (set === undefined) {
    return { ...opaque, keeps: "state" };
  }
  const { refusal, needsHeld } = set;
  return {
    ...steering,
    kind: set.isIgnored ? "ignore" : "set",
    set,
    isPlain: false,
    soils: true,
    userVariables: set.userVariables,
    reader: set.isForReaders ? "may" : "may not",
    ...(refusal !== undefined && { refusal }),
    ...(needsHeld !== undefined && { needsHeld }),
  };
}

/**
 * Whether a statement is a transaction by itself, so that what SET TRANSACTION said was for it: `SELECT 1` is
 * none.
 */
export function isTransaction(sql: string, { kind, isRead, usesTables }: StatementTraits): boolean {
  return kind === "begin" || (usesTables && (!isRead || /\b(FROM|TABLE)\b/i.test(sql)));
}

/**
 * Whether the body of a trigger may do more than its statements tell: call what is not known, or take locks
 * by name.
 */
export function hidesMore(body: string, natives: Natives): boolean {
  const lexer = new Lexer(body.replaceAll(";", " "));
  const { isOpaque, locks } = scanBody(lexer, "SELECT", natives);
  return isOpaque || locks !== "nothing" || /\bCALL\b/i.test(body);
}

/**
 * What a statement may do that uses a view or a trigger which calls functions: they may do anything, but no
 * more than that.
 */
export function hideMore(traits: StatementTraits): StatementTraits {
  return { ...traits, isPlain: false, isRead: false, isLaneRead: false, soils: true, asksInsertId: true };
}
