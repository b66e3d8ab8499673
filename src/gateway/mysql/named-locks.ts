import type { BackendConnection } from "./backend.ts";
import { isConnectionLost } from "./connection-lost.ts";
import { Lexer } from "./lexer.ts";
import { readResult } from "./outcome-rows.ts";

/**
 * What a statement may do to locks by name: GET_LOCK, RELEASE_LOCK, RELEASE_ALL_LOCKS, wherever in it they
 * stand.
 */
export interface LockCalls {
  /** The names that GET_LOCK is given, as expressions that mean the same wherever they stand. */
  readonly names: readonly string[];
  /**
   * It is given a name that is known only while the statement runs: a column, a variable, something random.
   */
  readonly isUnknown: boolean;
  /** It does nothing but give all locks back. */
  readonly releasesAll: boolean;
}

/** The locks that a session may have. */
export interface Locks {
  /** Names, as expressions. */
  readonly names: ReadonlySet<string>;
  /** There may be others, whose names are not known. */
  readonly hasUnknown: boolean;
}

export const noLocks: Locks = { names: new Set(), hasUnknown: false };

/** Functions whose value is always the same for the same text. */
const steady = new Set([
  "CONCAT",
  "CONCAT_WS",
  "MD5",
  "SHA",
  "SHA1",
  "SHA2",
  "LOWER",
  "UPPER",
  "LEFT",
  "RIGHT",
]);

const releaseAll = /^\s*(?:SELECT|DO)\s+RELEASE_ALL_LOCKS\s*\(\s*\)\s*(?:(?:AS\s+)?\w+\s*)?;?\s*$/i;

export function releasesAllLocks(sql: string): boolean {
  return releaseAll.test(sql);
}

/**
 * The first argument of a call, of which `from` is just behind the bracket; undefined when it is not always
 * the same.
 */
export function readLockName(sql: string, from: number): string | undefined {
  const rest = sql.slice(from);
  const lexer = new Lexer(rest);
  let depth = 0;
  let isEmpty = true;
  for (let kind = lexer.next(); kind !== "end"; kind = lexer.next()) {
    if (depth === 0 && (lexer.is(",") || lexer.is(")"))) {
      return isEmpty || lexer.isUnsure ? undefined : rest.slice(0, lexer.start).trim();
    }
    isEmpty = false;
    if (lexer.is("(")) {
      depth++;
    } else if (lexer.is(")")) {
      depth--;
    } else if (kind === "word" ? !steady.has(lexer.word) : !isSteadyToken(lexer)) {
      return undefined;
    }
  }
  return undefined;
}

function isSteadyToken(lexer: Lexer): boolean {
  return lexer.kind === "string" || lexer.kind === "number" || lexer.is(",");
}

/**
 * The locks that a session has after a statement: the server is asked, for only it knows what was run of it,
 * and how often.
 */
export async function settleLocks(
  before: Locks,
  { names, isUnknown, releasesAll }: LockCalls,
  { connection, hasSucceeded }: { connection: BackendConnection; hasSucceeded: boolean },
): Promise<Locks> {
  if (releasesAll && hasSucceeded) {
    return noLocks;
  }
  let hasUnknown = before.hasUnknown || isUnknown;
  const held = new Set<string>();
  for (const name of new Set([...before.names, ...names])) {
    try {
      const answer = await connection.query(`SELECT IS_USED_LOCK(${name}) <=> CONNECTION_ID() LIMIT 1`);
      if (readResult(answer).rows[0]?.[0]?.toString() === "1") {
        held.add(name);
      }
    } catch (error) {
      if (isConnectionLost(error)) {
        throw error;
      }
      // No name that a lock can have, or, where the statement could use it, one that means something else
      // alone.
      hasUnknown ||= hasSucceeded;
    }
  }
  return { names: held, hasUnknown };
}
