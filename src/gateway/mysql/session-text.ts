import { changeHead } from "../http/long-text.ts";
import type { Outcome } from "./backend.ts";
import { isUsualMode } from "./set-statement.ts";
import type { StatementTraits } from "./statement.ts";
import type { Substitution } from "./statement-body.ts";
import type { SessionState } from "./token.ts";

/** A statement with the values of its session in place of the calls that ask a connection for them. */
export interface SessionText {
  readonly sql: string;
  /** Gives the columns the names that they would have had. */
  restoreNames(outcome: Outcome): Outcome;
}

/** `isHeld`: the connection knows the session's own LAST_INSERT_ID(). */
export function writeSessionText(
  sql: string,
  { substitutions }: StatementTraits,
  { state, isHeld }: { state: SessionState; isHeld: boolean },
): SessionText {
  if (substitutions.length === 0 || hasUnusualMode(state)) {
    return { sql, restoreNames: (outcome) => outcome };
  }
  const values: Readonly<Record<Substitution["value"], bigint | undefined>> = {
    insertId: isHeld ? undefined : BigInt(state.lastInsertId),
    rowCount: BigInt(state.rowCount),
    foundRows: BigInt(state.foundRows),
  };
  const originals = new Map<string, string>();
  let text = "";
  let at = 0;
  for (const { start, end, value } of substitutions) {
    const number = values[value];
    if (number !== undefined) {
      let mark = originals.size;
      const write = (): string => toBigint(number, { isSigned: value !== "insertId", mark });
      // One that the client has written too is a column of its own name.
      while ([sql, ...originals.keys()].some((other) => other.includes(write()))) {
        mark++;
      }
      const literal = write();
      text += sql.slice(at, start) + literal;
      at = end;
      originals.set(literal, sql.slice(start, end));
    }
  }
  return {
    sql: text + sql.slice(at),
    restoreNames: (outcome) => {
      if (outcome.kind !== "rows") {
        return outcome;
      }
      // The names stand in front of the rows. No cell has such a text: they are in base64.
      const text = changeHead(outcome.text, (head) => {
        let named = head;
        for (const [literal, original] of originals) {
          named = named.replaceAll(literal, () => JSON.stringify(original).slice(1, -1));
        }
        return named;
      });
      return { ...outcome, text };
    },
  };
}

/**
 * Whether the session has its text cut into words otherwise than usual: what it says is not known for certain
 * then.
 */
export function hasUnusualMode({ settings }: SessionState): boolean {
  const mode = settings.find(({ name }) => name === "sql_mode")?.sql;
  return mode !== undefined && !isUsualMode(mode.slice(mode.indexOf("=") + 1).trim());
}

/**
 * A number of the type BIGINT: MariaDB gives a small one by itself a smaller type. `mark` tells it from
 * others of one text.
 */
function toBigint(value: bigint, { isSigned, mark }: { isSigned: boolean; mark: number }): string {
  const unsigned = `(${value}|${" ".repeat(mark)}0)`;
  return isSigned ? `CAST(${unsigned} AS SIGNED)` : unsigned;
}
