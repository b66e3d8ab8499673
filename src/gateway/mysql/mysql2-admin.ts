import mysql, { type ConnectionOptions } from "mysql2";
import { BackendError } from "./backend.ts";
import { type Mysql2Connection, wrapConnection } from "./mysql2-connection.ts";
import { createPreparer } from "./mysql2-prepare.ts";

/** An administrative command (ping, kill) that takes longer counts as failed. */
const adminTimeoutMs = 1000;
const checkTimeoutMs = 2000;

/** Runs single statements, one at a time. */
export interface Admin {
  /** @throws BackendError */
  run(sql: string): Promise<void>;
  /** Runs what takes several statements. @throws BackendError */
  use<T>(work: (connection: Mysql2Connection) => Promise<T>): Promise<T>;
  close(): void;
}

/**
 * Runs one statement on a connection of its own.
 *
 * @throws BackendError, also when there is no answer in time: a second.
 */
export async function executeOnce(
  connection: ConnectionOptions,
  sql: string,
  timeoutMs: number = adminTimeoutMs,
): Promise<void> {
  const admin = createAdmin(connection, timeoutMs);
  try {
    await admin.run(sql);
  } finally {
    admin.close();
  }
}

/**
 * Whether sessions can have the usual sql_mode and time zone on a server.
 *
 * @throws BackendError, of a lost connection when there is no answer within 2 s.
 */
export async function checkServer(connection: ConnectionOptions): Promise<void> {
  const raw = mysql.createConnection({ ...connection, charset: "utf8mb4", connectTimeout: checkTimeoutMs });
  raw.on("error", () => {});
  const wrapped = wrapConnection(raw);
  const timer = setTimeout(() => wrapped.destroy(), checkTimeoutMs);
  try {
    await createPreparer({ collation: undefined, isReadOnly: false }).prepare(wrapped);
  } finally {
    clearTimeout(timer);
    wrapped.destroy();
  }
}

/** The server has as many connections as it may: it answers, if only that. */
const errnoTooManyConnections = 1040;

/** Resolves when a server answers. @throws BackendError when it does not within a second. */
export async function probeMysql(connection: ConnectionOptions): Promise<void> {
  try {
    await executeOnce(connection, "DO 0");
  } catch (error) {
    if (!(error instanceof BackendError) || error.errno !== errnoTooManyConnections) {
      throw error;
    }
  }
}

/**
 * One connection for pings and kills, which must work when the pool is full; opened again after a failure.
 */
export function createAdmin(settings: ConnectionOptions, timeoutMs: number = adminTimeoutMs): Admin {
  let current: Mysql2Connection | undefined;
  const drop = (connection: Mysql2Connection): void => {
    if (current === connection) {
      current = undefined;
    }
    connection.destroy();
  };
  const open = (): Mysql2Connection => {
    const raw = mysql.createConnection({ ...settings, connectTimeout: timeoutMs });
    const connection = wrapConnection(raw);
    raw.on("error", () => drop(connection));
    raw.on("end", () => drop(connection));
    return connection;
  };
  const runOn = async <T>(
    connection: Mysql2Connection,
    work: (connection: Mysql2Connection) => Promise<T>,
  ): Promise<T> => {
    const timer = setTimeout(() => drop(connection), timeoutMs);
    try {
      return await work(connection);
    } catch (error) {
      drop(connection);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };
  const use: Admin["use"] = async (work) => {
    const kept = current;
    if (kept !== undefined) {
      try {
        return await runOn(kept, work);
      } catch {
        // The server may have closed it while it was idle: that is no failure yet.
      }
    }
    current ??= open();
    return await runOn(current, work);
  };
  return {
    use,
    run: (sql) =>
      use(async (connection) => {
        try {
          await connection.query(sql);
        } catch (error) {
          // 1094: the statement that was to be killed has ended by itself, and its connection too.
          if (!(error instanceof BackendError) || error.errno !== 1094) {
            throw error;
          }
        }
      }),
    close: () => {
      if (current !== undefined) {
        drop(current);
      }
    },
  };
}
