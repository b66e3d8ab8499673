import mysql, { type ConnectionOptions } from "mysql2";
import { BackendError } from "./backend.ts";
import { type Mysql2Connection, wrapConnection } from "./mysql2-connection.ts";

/** An administrative command (ping, kill) that takes longer counts as failed. */
const adminTimeoutMs = 1000;

/** Runs single statements, one at a time. */
export interface Admin {
  /** @throws BackendError */
  run(sql: string): Promise<void>;
  close(): void;
}

/** Runs one statement on a connection of its own. @throws BackendError, also when there is no answer in time: a second. */
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

/** One connection for pings and kills, which must work when the pool is full; opened again after a failure. */
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
  const runOn = async (connection: Mysql2Connection, sql: string): Promise<void> => {
    const timer = setTimeout(() => drop(connection), timeoutMs);
    try {
      await connection.query(sql);
    } catch (error) {
      // 1094: the statement that was to be killed has ended by itself, and its connection too.
      if (!(error instanceof BackendError) || error.errno !== 1094) {
        drop(connection);
        throw error;
      }
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    run: async (sql) => {
      const kept = current;
      if (kept !== undefined) {
        try {
          await runOn(kept, sql);
          return;
        } catch {
          // The server may have closed it while it was idle: that is no failure yet.
        }
      }
      current ??= open();
      await runOn(current, sql);
    },
    close: () => {
      if (current !== undefined) {
        drop(current);
      }
    },
  };
}
