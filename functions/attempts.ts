import { createHash, randomBytes } from "node:crypto";
import { Code, ConnectError } from "@connectrpc/connect";
import { WriteRefused } from "../src/index.ts";

/**
 * One change of a row that has a `version` and `attempts`, however often its statement is sent. Each
 * statement says which version it changes, so that of all that arrive, and whenever they do, one is applied
 * at most; and it leaves its id in the row, by which who was cut off finds out that it was.
 */
export interface Attempt {
  readonly id: string;
  /** Whether its client may send it again. Then it leaves its id also where there was nothing to change. */
  readonly isKeyed: boolean;
  /**
   * The lowest version that a statement of this call has named which was not answered, and so may have
   * changed.
   */
  since: number | undefined;
}

/** The columns that a change finds. */
export interface Versioned {
  readonly version: number;
  readonly attempts: string;
}

/**
 * As long as a column of attempts remembers them: an attempt that is not there was not applied in the last 16
 * versions.
 */
const remembered = 16;
/** 60 random bits in base64url. */
const idLength = 10;
const columnLength = remembered * (idLength + 1);
/** Others may be faster so often. */
const maxTries = 20;

/**
 * `key` is what the client calls this change among those of one kind; without one each call is a change of
 * its own.
 */
export function createAttempt(kind: string, userId: number, key: string): Attempt {
  const name = `${kind} ${userId} ${key}`;
  const bytes = key === "" ? randomBytes(8) : createHash("sha256").update(name).digest();
  return { id: bytes.toString("base64url").slice(0, idLength), isKeyed: key !== "", since: undefined };
}

/** For the SET of a statement: takes the attempt's id. `of` is the table's name in it, with a dot. */
export const setVersion = (of = "") =>
  `${of}version = ${of}version + 1, ${of}attempts = LEFT(CONCAT(?, ' ', ${of}attempts), ${columnLength})`;

/** For a new row: the column's value when the attempt made it. */
export const firstAttempts = ({ id }: Attempt) => `${id} `;

/**
 * Whether the attempt has changed the row. Throws `aborted` when so much has changed since that nobody knows.
 */
export function wasApplied({ id, since }: Attempt, { version, attempts }: Versioned): boolean {
  if (attempts.split(" ").includes(id)) {
    return true;
  }
  if (since !== undefined && version - since > remembered) {
    throw new ConnectError("Much has changed meanwhile: look whether this change was made", Code.Aborted);
  }
  return false;
}

/**
 * Changes a row: `look` finds it, `change` sends the statement for the version that was found and says
 * whether it was applied. Looks again when another change was faster. Gives what `look` found, and whether it
 * is of before this change or of after it.
 */
export async function changeVersion<Row extends Versioned>(
  attempt: Attempt,
  what: string,
  { look, change }: { look: () => Promise<Row | undefined>; change: (row: Row) => Promise<boolean> },
): Promise<{ readonly row: Row | undefined; readonly isAfter: boolean }> {
  for (let tries = 0; tries < maxTries; tries++) {
    const row = await look();
    if (row === undefined || wasApplied(attempt, row)) {
      return { row, isAfter: row !== undefined };
    }
    const { since } = attempt;
    attempt.since ??= row.version;
    if (await change(row)) {
      return { row, isAfter: false };
    }
    // It was answered: it cannot be applied any more.
    attempt.since = since;
  }
  throw new ConnectError(`${what} has just changed: try again`, Code.Aborted);
}

/** Throws `aborted` unless `etag` is empty or that of now. */
export function requireEtag(etag: string, now: string, what: string): void {
  if (etag !== "" && etag !== now) {
    throw new WriteRefused(`${what} has changed: its etag is another one`, Code.Aborted);
  }
}
