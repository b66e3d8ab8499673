import mysql, {
  type Connection,
  type ConnectionOptions,
  type FieldPacket,
  type PoolConnection,
  type QueryError,
  type ResultSetHeader,
} from "mysql2";
import {
  type BackendConnection,
  BackendError,
  type BackendField,
  type BackendPool,
  type Outcome,
} from "./backend.ts";

/** How to reach a MySQL server, and how many connections to keep to it. */
export interface Mysql2PoolOptions {
  readonly connection: ConnectionOptions;
  readonly size: number;
  /** How long a statement waits for a free connection. */
  readonly waitMs: number;
  /** Statements that make a new or reset connection what this pool hands out ("SET NAMES …"). */
  readonly prepare: readonly string[];
}

const serverStatusInTransaction = 1;
/** Statements that may wait for a connection; more are refused at once, so a stalled server does not fill the memory. */
const maxWaiting = 10_000;
/** An administrative command (ping, kill) that takes longer counts as failed. */
const adminTimeoutMs = 1000;

/** mysql2's errors, those of the server and those of the connection. */
interface MysqlFailure extends NodeJS.ErrnoException {
  readonly sqlState?: string | undefined;
  readonly sqlMessage?: string;
  readonly fatal?: boolean;
}

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
  const known = new WeakMap<PoolConnection, { database: string | undefined }>();

  return {
    acquire: async (signal) => {
      const raw = await acquireRaw(pool, options.waitMs, signal);
      let state = known.get(raw);
      if (state === undefined) {
        state = { database: undefined };
        try {
          await runAll(raw, options.prepare);
        } catch (error) {
          raw.destroy();
          throw error;
        }
        known.set(raw, state);
      }
      return createConnection(raw, state, options.prepare);
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
      await new Promise<void>((resolve) => pool.end(() => resolve()));
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

function createConnection(
  raw: PoolConnection,
  state: { database: string | undefined },
  prepare: readonly string[],
): BackendConnection {
  return {
    threadId: raw.threadId ?? 0,
    query: (sql) => runQuery(raw, sql),
    useDatabase: async (name) => {
      if (state.database !== name) {
        await runQuery(raw, `USE ${quoteIdentifier(name)}`);
        state.database = name;
      }
    },
    reset: async () => {
      await new Promise<void>((resolve, reject) => {
        (raw as unknown as { reset(done: (error: QueryError | null) => void): void }).reset((error) =>
          error ? reject(toBackendError(error)) : resolve(),
        );
      });
      await runAll(raw, prepare);
    },
    release: () => raw.release(),
    destroy: () => raw.destroy(),
  };
}

async function runAll(raw: Connection, statements: readonly string[]): Promise<void> {
  for (const statement of statements) {
    await runQuery(raw, statement);
  }
}

function runQuery(raw: Connection, sql: string): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    raw.query(
      // Cells stay the server's own bytes: the client casts them by the field's type.
      { sql, rowsAsArray: true, typeCast: (field) => field.buffer() },
      (error, rows, fields) => {
        if (error) {
          reject(toBackendError(error));
        } else {
          resolve(toOutcome(rows, fields));
        }
      },
    );
  });
}

function toOutcome(rows: unknown, fields: unknown): Outcome {
  if (!Array.isArray(rows)) {
    return toDone(rows as ResultSetHeader);
  }
  const list = fields as (FieldPacket | FieldPacket[] | undefined)[];
  // A CALL gives several results and a closing status; the first result with rows is the answer, as in Vitess.
  const nested = list.findIndex((one) => Array.isArray(one));
  const closing =
    nested === -1 ? undefined : (rows.findLast((row) => isHeader(row)) as ResultSetHeader | undefined);
  if (nested !== -1) {
    const outcome = toOutcome(rows[nested], list[nested]);
    return closing === undefined ? outcome : { ...outcome, inTransaction: toDone(closing).inTransaction };
  }
  return { kind: "rows", fields: (list as FieldPacket[]).map(toField), rows: rows as (Buffer | null)[][] };
}

function isHeader(row: unknown): boolean {
  return typeof row === "object" && row !== null && !Array.isArray(row) && "affectedRows" in row;
}

function toDone(header: ResultSetHeader): Outcome & { readonly kind: "done" } {
  return {
    kind: "done",
    rowsAffected: String(header.affectedRows),
    // mysql2 reads the id as signed; a BIGINT UNSIGNED key above 2^63 would come out negative.
    insertId: BigInt.asUintN(64, BigInt(header.insertId)).toString(),
    inTransaction: ((header.serverStatus ?? 0) & serverStatusInTransaction) !== 0,
  };
}

function toField(field: FieldPacket): BackendField {
  const raw = field as unknown as {
    schema?: string;
    characterSet?: number;
    columnLength?: number;
    extendedFormat?: string;
    flags: number;
  };
  return {
    name: field.name,
    orgName: field.orgName ?? "",
    table: field.table ?? "",
    orgTable: field.orgTable ?? "",
    database: raw.schema ?? "",
    columnType: field.columnType ?? 253,
    columnLength: raw.columnLength ?? 0,
    characterSet: raw.characterSet ?? 255,
    decimals: field.decimals ?? 0,
    flags: raw.flags,
    isJson: raw.extendedFormat === "json",
  };
}

function quoteIdentifier(name: string): string {
  return `\`${name.replaceAll("`", "``")}\``;
}

function toBackendError(error: MysqlFailure): BackendError {
  if (error.errno !== undefined && error.sqlState !== undefined && error.sqlState !== "") {
    // 1053: the server is shutting down; 1927: MariaDB's word for a killed connection.
    const connectionLost = error.fatal === true || error.errno === 1053 || error.errno === 1927;
    const message = error.sqlMessage ?? error.message;
    return new BackendError(message, error.errno, { sqlState: error.sqlState, connectionLost, cause: error });
  }
  if (/ECONNREFUSED|ENOENT|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN/.test(error.code ?? "")) {
    const message = `Can't connect to MySQL server (${error.code})`;
    return new BackendError(message, 2003, { connectionLost: true, cause: error });
  }
  if (error.message === "Queue limit reached.") {
    return new BackendError("Too many statements wait for a connection", 1040, {
      sqlState: "08004",
      cause: error,
    });
  }
  return new BackendError("Lost connection to MySQL server during query", 2013, {
    connectionLost: true,
    cause: error,
  });
}

/** One connection for pings and kills, which must work when the pool is full; opened again after a failure. */
function createAdmin(settings: ConnectionOptions): { run(sql: string): Promise<void>; close(): void } {
  let open: Connection | undefined;
  const drop = (connection: Connection): void => {
    if (open === connection) {
      open = undefined;
    }
    connection.destroy();
  };
  return {
    run: async (sql) => {
      if (open === undefined) {
        const connection = mysql.createConnection({ ...settings, connectTimeout: adminTimeoutMs });
        connection.on("error", () => drop(connection));
        connection.on("end", () => drop(connection));
        open = connection;
      }
      const connection = open;
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => {
          reject(
            new BackendError(`MySQL does not answer within ${adminTimeoutMs} ms`, 2013, {
              connectionLost: true,
            }),
          );
        }, adminTimeoutMs);
      });
      try {
        await Promise.race([runQuery(connection, sql), late]);
      } catch (error) {
        // 1094: the statement to be killed has ended by itself, its connection too.
        if (!(error instanceof BackendError) || error.errno !== 1094) {
          drop(connection);
          throw error;
        }
      } finally {
        clearTimeout(timer);
      }
    },
    close: () => {
      if (open !== undefined) {
        drop(open);
      }
    },
  };
}
