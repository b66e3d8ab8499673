import { Code } from "@connectrpc/connect";
import { type Config, Connection, DatabaseError, type ExecutedQuery, format } from "@planetscale/database";
import { connectError } from "../connect-error.ts";
import { errorOfSignal, unavailable } from "./deadline.ts";
import { createFailure, failureOfErrno } from "./failures.ts";
import {
  errnoDeadlock,
  isConflict,
  type SqlClient,
  SqlError,
  type SqlResult,
  type SqlRow,
  type SqlSession,
  type SqlValue,
} from "./mysql.ts";
import { createRowChannel } from "./row-channel.ts";

export interface PlanetScaleOptions {
  /** `https://user:password@host` of the primary or of a replica. */
  readonly url: string;
  /** Milliseconds for one statement, within the call's own deadline. */
  readonly statementTimeoutMs: number;
}

/** What ends a statement, and what sends it. */
export interface StatementScope {
  readonly signal: AbortSignal;
  /** Default `fetch`. */
  readonly send?: typeof fetch;
}

const maxTransactionAttempts = 3;

/**
 * SqlClient by `@planetscale/database`, which has neither timeout nor signal, shares a session among
 * concurrent statements and hides the error behind that of a failed ROLLBACK: hence a connection for each
 * use, a fetch that carries the signal, and a transaction of our own.
 */
export function createPlanetScaleClient(options: PlanetScaleOptions, scope: StatementScope): SqlClient {
  const begin = () => connect(options, scope);
  return {
    query: (sql, values) => begin().query(sql, values),
    execute: (sql, values) => repeatDeadlocks(() => begin().execute(sql, values)),
    transaction: (work) => runTransaction(begin, work),
  };
}

/** A statement that MySQL chose as the victim of a deadlock was rolled back: it is safe to run again. */
async function repeatDeadlocks<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (
        attempt === maxTransactionAttempts ||
        !(error instanceof SqlError) ||
        error.errno !== errnoDeadlock
      ) {
        throw error;
      }
    }
  }
}

async function runTransaction<T>(begin: () => SqlSession, work: (tx: SqlSession) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const tx = begin();
    await tx.execute("BEGIN");
    let result: T;
    try {
      result = await work(tx);
    } catch (error) {
      // The gateway rolls an abandoned transaction back by itself, so this failure changes nothing.
      await tx.execute("ROLLBACK").catch(() => undefined);
      if (isConflict(error) && attempt < maxTransactionAttempts) {
        continue;
      }
      throw error;
    }
    await tx.execute("COMMIT");
    return result;
  }
}

/** A connection of the driver: one for each use. */
export function connect(
  { url, statementTimeoutMs }: PlanetScaleOptions,
  { signal, send = (input, init) => fetch(input, init) }: StatementScope,
): SqlSession {
  const channel = createRowChannel((input, init) =>
    send(input, {
      ...init,
      signal: AbortSignal.any([signal, AbortSignal.timeout(statementTimeoutMs)]),
    }),
  );
  const config: Config = { url, format: (sql, values) => format(sql, values), fetch: channel.fetch };
  const driver = new Connection(config);
  const run = async <T>(
    sql: string,
    values: readonly SqlValue[] | undefined,
    read: (executed: ExecutedQuery<object>) => T,
  ): Promise<T> => {
    // An empty list would still run the formatter, which reads a "?" in a literal as a placeholder.
    const wire = values === undefined || values.length === 0 ? null : values.map(toWire);
    try {
      return read(await driver.execute(sql, wire));
    } catch (error) {
      throw toSqlError(error, signal);
    }
  };
  return {
    query: <Row = SqlRow>(sql: string, values?: readonly SqlValue[]) =>
      run(sql, values, (executed) => {
        // Without columns it is no answer to a SELECT, and must not be taken for "no rows".
        if (executed.fields.length === 0) {
          throw new RangeError("Cannot read an answer without columns");
        }
        return channel.take(executed) as Row[];
      }),
    execute: (sql, values) =>
      run(sql, values, ({ rowsAffected, insertId }): SqlResult => {
        if (!Number.isSafeInteger(rowsAffected)) {
          throw new RangeError("Cannot read how many rows were affected");
        }
        return { rowsAffected, insertId: BigInt(insertId) };
      }),
  };
}

/**
 * The driver sends a Date with a "T" between date and time, which MySQL accepts with a warning, and NaN as
 * the name of a column.
 */
function toWire(value: SqlValue): unknown {
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new RangeError(`Cannot send a number that is not finite: ${value}`);
  }
  if (typeof value === "string" && !value.isWellFormed()) {
    // UTF-8 cannot say it, and the database would keep another text.
    throw new RangeError("Cannot send text with half of a surrogate pair");
  }
  return value instanceof Date ? value.toISOString().slice(0, 23).replace("T", " ") : value;
}

const database = "The database";
const payloadTooLarge = 413;
const errnoPattern = /^(.*?) \(errno (\d+)\) \(sqlstate ([A-Z0-9]+)\)/s;

function toSqlError(error: unknown, signal: AbortSignal): Error {
  if (!(error instanceof DatabaseError)) {
    return unavailable(database, error, signal);
  }
  const code = (error.body as { code?: unknown } | undefined)?.code;
  if (code === "UNAVAILABLE") {
    return unavailable(database, error, signal);
  }
  const match = errnoPattern.exec(error.message);
  if (match) {
    const errno = Number(match[2]);
    const failure = failureOfErrno(errno);
    if (failure !== undefined) {
      return errorOfSignal(signal) ?? createFailure(database, failure, error);
    }
    return new SqlError(match[1] ?? "", {
      errno,
      sqlState: match[3] ?? "",
      cause: error,
    });
  }
  if (code === "ABORTED") {
    return connectError(Code.Aborted, "The transaction was lost", { cause: error });
  }
  if (code === "RESOURCE_EXHAUSTED" || code === "resource_exhausted") {
    const failure = error.status === payloadTooLarge ? "too_large" : "full";
    return errorOfSignal(signal) ?? createFailure(database, failure, error);
  }
  return unavailable(database, error, signal);
}
