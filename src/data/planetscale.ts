import { Code, ConnectError } from "@connectrpc/connect";
import { type Config, Connection, DatabaseError, format } from "@planetscale/database";
import { unavailable } from "./deadline.ts";
import {
  errnoDeadlock,
  errnoLockWaitTimeout,
  type SqlClient,
  SqlError,
  type SqlResult,
  type SqlRow,
  type SqlSession,
  type SqlValue,
} from "./mysql.ts";
import { createRowChannel } from "./row-channel.ts";

export interface PlanetScaleOptions {
  /** `https://user:password@host` of the primary. Writes and transactions go there. */
  readonly writerUrl: string;
  /** The same for a replica; that of the primary when it is absent. */
  readonly readerUrl: string;
  /** Milliseconds for one statement, within the call's own deadline. */
  readonly statementTimeoutMs: number;
}

const maxTransactionAttempts = 3;

/**
 * SqlClient by `@planetscale/database`, which has neither timeout nor signal, shares a session among concurrent
 * statements and hides the error behind that of a failed ROLLBACK: hence a connection for each use, a fetch
 * that carries the signal, and a transaction of our own.
 */
export function createPlanetScaleClient(options: PlanetScaleOptions, signal: AbortSignal): SqlClient {
  // A replica may lag behind: from the first attempt to write on, also one that failed on what is there, a call reads
  // where it writes.
  let hasWritten = false;
  const open = (url: string) => session(url, options, signal);
  return {
    query: (sql, values) => open(hasWritten ? options.writerUrl : options.readerUrl).query(sql, values),
    execute: async (sql, values) => {
      hasWritten = true;
      return await repeatDeadlocks(() => open(options.writerUrl).execute(sql, values));
    },
    transaction: async (work) => {
      hasWritten = true;
      return await runTransaction(() => open(options.writerUrl), work);
    },
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

async function runTransaction<T>(open: () => SqlSession, work: (tx: SqlSession) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const tx = open();
    await tx.execute("BEGIN");
    let result: T;
    try {
      result = await work(tx);
    } catch (error) {
      // The gateway rolls an abandoned transaction back by itself, so this failure changes nothing.
      await tx.execute("ROLLBACK").catch(() => undefined);
      if (isRetryable(error) && attempt < maxTransactionAttempts) {
        continue;
      }
      throw error;
    }
    await tx.execute("COMMIT");
    return result;
  }
}

function isRetryable(error: unknown): boolean {
  return error instanceof SqlError && (error.errno === errnoDeadlock || error.errno === errnoLockWaitTimeout);
}

function session(url: string, options: PlanetScaleOptions, signal: AbortSignal): SqlSession {
  const channel = createRowChannel((input, init) =>
    fetch(input, {
      ...init,
      signal: AbortSignal.any([signal, AbortSignal.timeout(options.statementTimeoutMs)]),
    }),
  );
  const config: Config = { url, format: (sql, values) => format(sql, values), fetch: channel.fetch };
  const connection = new Connection(config);
  const run = async (sql: string, values: readonly SqlValue[] | undefined) => {
    try {
      // An empty list still runs the formatter, which would read a "?" in a literal as a placeholder.
      return await connection.execute(
        sql,
        values === undefined || values.length === 0 ? null : values.map(toWire),
      );
    } catch (error) {
      throw toSqlError(error, signal);
    }
  };
  return {
    query: async <Row = SqlRow>(sql: string, values?: readonly SqlValue[]) =>
      channel.take(await run(sql, values)) as Row[],
    execute: async (sql, values): Promise<SqlResult> => {
      const { rowsAffected, insertId } = await run(sql, values);
      return { rowsAffected, insertId: BigInt(insertId) };
    },
  };
}

/** The driver sends a Date with a "T" between date and time, which MySQL accepts with a warning. */
function toWire(value: SqlValue): unknown {
  return value instanceof Date ? value.toISOString().slice(0, 23).replace("T", " ") : value;
}

const errnoPattern = /^(.*?) \(errno (\d+)\) \(sqlstate ([A-Z0-9]+)\)/s;

function toSqlError(error: unknown, signal: AbortSignal): Error {
  if (!(error instanceof DatabaseError)) {
    return unavailable("The database", error, signal);
  }
  const code = (error.body as { code?: unknown } | undefined)?.code;
  if (code === "UNAVAILABLE") {
    return unavailable("The database", error, signal);
  }
  const match = errnoPattern.exec(error.message);
  if (match) {
    return new SqlError(match[1] ?? "", {
      errno: Number(match[2]),
      sqlState: match[3] ?? "",
      cause: error,
    });
  }
  if (code === "ABORTED") {
    return new ConnectError("The transaction was lost", Code.Aborted, undefined, undefined, error);
  }
  return unavailable("The database", error, signal);
}
