import mysql, { type ConnectionOptions, type PoolConnection } from "mysql2";
import { BackendError, type BackendPool } from "./backend.ts";
import { type Mysql2Connection, toBackendError, wrapConnection } from "./mysql2-connection.ts";

/** How to reach a MySQL server, and how many connections to keep to it. */
export interface Mysql2PoolOptions {
  readonly connection: ConnectionOptions;
  readonly size: number;
  /** How long a statement waits for a free connection. */
  readonly waitMs: number;
  /** Statements that make a new or reset connection what this pool hands out ("SET NAMES …"). */
  readonly prepare: readonly string[];
}

/** Statements that may wait for a connection; more are refused at once, so a stalled server does not fill the memory. */
const maxWaiting = 10_000;
/** An administrative command (ping, kill) that takes longer counts as failed. */
const adminTimeoutMs = 1000;
/** A server that does not take leave of its connections within this time has them cut. */
const closeTimeoutMs = 500;

/** Counts that mysql2 does not offer. */
interface PoolInternals {
  readonly _allConnections: { readonly length: number };
  readonly _freeConnections: { readonly length: number };
  readonly _connectionQueue: { readonly length: number };
}

/** A pool on mysql2. Connections are opened when they are first needed. */
export function createMysql2Pool(options: Mysql2PoolOptions): BackendPool {
  const settings: ConnectionOptions = {
    ...options.connection,
    charset: "utf8mb4",
    // rowsAffected counts the rows that matched, as PlanetScale does, not those that changed.
    // mysql2 turns on IGNORE_SPACE, which changes how SQL is read, and LOCAL_FILES, with which a server reads our files.
    flags: ["FOUND_ROWS", "-IGNORE_SPACE", "-LOCAL_FILES"],
    supportBigNumbers: true,
    bigNumberStrings: true,
    enableKeepAlive: true,
  };
  const pool = mysql.createPool({
    ...settings,
    connectionLimit: options.size,
    maxIdle: options.size,
    waitForConnections: true,
    queueLimit: maxWaiting,
  });
  const admin = createAdmin(settings);
  const wrappers = new Map<PoolConnection, Mysql2Connection>();
  const prepareConnection = async (connection: Mysql2Connection): Promise<void> => {
    for (const statement of options.prepare) {
      await connection.query(statement);
    }
  };
  const open = async (raw: PoolConnection): Promise<Mysql2Connection> => {
    const known = wrappers.get(raw);
    if (known !== undefined) {
      return known;
    }
    const connection = wrapConnection(raw);
    wrappers.set(raw, connection);
    const forget = (): boolean => wrappers.delete(raw);
    raw.once("end", forget).once("error", forget);
    try {
      await prepareConnection(connection);
      return connection;
    } catch (error) {
      forget();
      connection.destroy();
      throw error;
    }
  };

  return {
    acquire: async (signal) => {
      const raw = await acquireRaw(pool, options.waitMs, signal);
      const connection = await open(raw);
      return {
        threadId: raw.threadId ?? 0,
        query: connection.query,
        useDatabase: connection.useDatabase,
        reset: async () => {
          await connection.reset();
          await prepareConnection(connection);
        },
        release: () => raw.release(),
        destroy: () => {
          wrappers.delete(raw);
          connection.destroy();
        },
      };
    },
    kill: (threadId) => admin.run(`KILL QUERY ${threadId}`),
    ping: () => admin.run("DO 0"),
    stats: () => {
      const internals = pool as unknown as PoolInternals;
      const all = internals._allConnections.length;
      const idle = internals._freeConnections.length;
      return { size: options.size, active: all - idle, idle, queued: internals._connectionQueue.length };
    },
    close: async () => {
      admin.close();
      const ended = new Promise<void>((resolve) => pool.end(() => resolve()));
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, closeTimeoutMs);
      });
      await Promise.race([ended, late]);
      clearTimeout(timer);
      for (const connection of wrappers.values()) {
        connection.destroy();
      }
    },
  };
}

/** Runs one statement on a connection of its own. @throws BackendError, also when there is no answer within a second. */
export async function executeOnce(connection: ConnectionOptions, sql: string): Promise<void> {
  const admin = createAdmin(connection);
  try {
    await admin.run(sql);
  } finally {
    admin.close();
  }
}

function acquireRaw(pool: mysql.Pool, waitMs: number, signal: AbortSignal): Promise<PoolConnection> {
  return new Promise((resolve, reject) => {
    let settled = false;
    const settle = (finish: () => void): void => {
      settled = true;
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      finish();
    };
    const onAbort = (): void => settle(() => reject(signal.reason));
    const timer = setTimeout(
      () =>
        settle(() =>
          reject(new BackendError(`No free connection within ${waitMs} ms`, 1040, { sqlState: "08004" })),
        ),
      waitMs,
    );
    if (signal.aborted) {
      onAbort();
      return;
    }
    signal.addEventListener("abort", onAbort);
    pool.getConnection((error, connection) => {
      if (settled) {
        // mysql2 cannot take a caller out of its queue: what comes too late goes back.
        connection?.release();
      } else if (error) {
        settle(() => reject(toBackendError(error)));
      } else {
        settle(() => resolve(connection));
      }
    });
  });
}

/** One connection for pings and kills, which must work when the pool is full; opened again after a failure. */
function createAdmin(settings: ConnectionOptions): { run(sql: string): Promise<void>; close(): void } {
  let current: Mysql2Connection | undefined;
  const drop = (connection: Mysql2Connection): void => {
    if (current === connection) {
      current = undefined;
    }
    connection.destroy();
  };
  const open = (): Mysql2Connection => {
    const raw = mysql.createConnection({ ...settings, connectTimeout: adminTimeoutMs });
    const connection = wrapConnection(raw);
    raw.on("error", () => drop(connection));
    raw.on("end", () => drop(connection));
    return connection;
  };
  const runOn = async (connection: Mysql2Connection, sql: string): Promise<void> => {
    const timer = setTimeout(() => drop(connection), adminTimeoutMs);
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
