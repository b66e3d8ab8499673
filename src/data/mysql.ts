/** A value that a `?` of a statement can take. `Date` is sent in UTC. */
export type SqlValue = string | number | bigint | boolean | null | Date | Uint8Array;

/**
 * A value in a row. Integers up to 32 bits and floats are numbers, BIGINT is a bigint, DECIMAL a string,
 * DATETIME and TIMESTAMP a Date, JSON is parsed, binary columns are Uint8Array.
 */
export type SqlCell = string | number | bigint | null | Date | Uint8Array | object;

export type SqlRow = Readonly<Record<string, SqlCell>>;

export interface SqlResult {
  /**
   * Rows that were changed or inserted. A row that the WHERE matched and that was as it was to be counts at
   * some endpoints and not at others (CLIENT_FOUND_ROWS): a statement whose count matters must change what it
   * matches.
   */
  readonly rowsAffected: number;
  /** AUTO_INCREMENT id of the first inserted row; 0 when there is none. */
  readonly insertId: bigint;
}

/** What can run inside a transaction. */
export interface SqlSession {
  /** Rows of a SELECT. Throws SqlError, or ConnectError `unavailable`, `deadline_exceeded`, `canceled`. */
  query<Row = SqlRow>(sql: string, values?: readonly SqlValue[]): Promise<Row[]>;
  /** Runs a statement that changes data. Errors as `query`. Never sent twice. */
  execute(sql: string, values?: readonly SqlValue[]): Promise<SqlResult>;
}

/** MySQL as the services see it. One client serves one call and stops with its deadline. */
export interface SqlClient extends SqlSession {
  /**
   * Runs `work` between BEGIN and COMMIT on one session. Anything thrown rolls back and is thrown again, also
   * when ROLLBACK itself fails. A deadlock (errno 1213) or lock timeout before the commit repeats the whole
   * of `work`, up to 3 times: it must have no effect but through `tx`.
   */
  transaction<T>(work: (tx: SqlSession) => Promise<T>): Promise<T>;
}

/**
 * An error that MySQL answered. The text is the server's, cut off before the statement: it holds no argument.
 *
 * ```ts
 * import { type SqlClient, SqlError } from "../src/index.ts";
 *
 * const errnoUnknownTable = 1146;
 *
 * async function hasTable(sql: SqlClient, name: "items" | "orders"): Promise<boolean> {
 *   try {
 *     await sql.query(`SELECT 1 FROM ${name} LIMIT 1`);
 *     return true;
 *   } catch (error) {
 *     if (error instanceof SqlError && error.errno === errnoUnknownTable) {
 *       return false;
 *     }
 *     throw error;
 *   }
 * }
 * ```
 */
export class SqlError extends Error {
  override readonly name = "SqlError";
  /** MySQL's error number, 1062 for a duplicate key; 0 when the server gave none. */
  readonly errno: number;
  readonly sqlState: string;

  constructor(message: string, details: { errno: number; sqlState: string; cause?: unknown }) {
    super(message, { cause: details.cause });
    this.errno = details.errno;
    this.sqlState = details.sqlState;
  }
}

/** MySQL error numbers that the code decides on. */
export const errnoDuplicateKey = 1062;
export const errnoLockWaitTimeout = 1205;
export const errnoDeadlock = 1213;

/** Whether MySQL has ended a transaction in favour of another: it may be run again. */
export function isConflict(error: unknown): error is SqlError {
  return error instanceof SqlError && (error.errno === errnoDeadlock || error.errno === errnoLockWaitTimeout);
}

/**
 * Whether a row was not inserted because there is one with its key.
 *
 * ```ts
 * import { Code, ConnectError } from "@connectrpc/connect";
 * import { isDuplicateKey, type SqlSession } from "../src/index.ts";
 *
 * async function addItem(tx: SqlSession, name: string) {
 *   try {
 *     await tx.execute("INSERT INTO items (name) VALUES (?)", [name]);
 *   } catch (error) {
 *     throw isDuplicateKey(error) ? new ConnectError("There is such an item", Code.AlreadyExists) : error;
 *   }
 * }
 * ```
 */
export function isDuplicateKey(error: unknown): error is SqlError {
  return error instanceof SqlError && error.errno === errnoDuplicateKey;
}
