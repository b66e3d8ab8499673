import mysql, { type ConnectionOptions } from "mysql2";
import type { Clock } from "../pool/clock.ts";
import { createPool } from "../pool/pool.ts";
import type { PoolSize } from "../pool/sizing.ts";
import { suggest } from "../pool/suggest.ts";
import { startTuner } from "../pool/tuner.ts";
import { BackendError, type BackendPool } from "./backend.ts";
import { createAdmin } from "./mysql2-admin.ts";
import { type Mysql2Connection, wrapConnection } from "./mysql2-connection.ts";
import { createPreparer } from "./mysql2-prepare.ts";
import { PooledConnection } from "./pooled-connection.ts";
import type { ResultLimits } from "./result-limits.ts";

/** How to reach a MySQL server, and how many connections to keep to it. */
export interface Mysql2PoolOptions {
  readonly connection: ConnectionOptions;
  /** The size to begin with. */
  readonly size: PoolSize;
  /** The most connections that the pool may grow to. */
  readonly limit: number;
  /** How long a statement waits for a free connection. */
  readonly waitMs: number;
  /** How long a connection may take to open. */
  readonly connectTimeoutMs: number;
  /** How often the size is adjusted. */
  readonly adjustEveryMs: number;
  /** How often idle connections are checked. */
  readonly checkEveryMs: number;
  /** Of its connections; the server's own for utf8mb4 when it is undefined. */
  readonly collation: string | undefined;
  /** What a statement's result may be. */
  readonly limits: ResultLimits;
  /** Its sessions cannot write. */
  readonly isReadOnly: boolean;
  /** As in GatewayOptions. */
  readonly countsMatchedRows: boolean;
  readonly clock: Clock;
  /** Called with each adjustment, for people to read. */
  readonly onAdjusted: (text: string) => void;
}

/**
 * Statements that may wait for a connection; more are refused at once, so a stalled server does not fill the
 * memory.
 */
const maxWaiting = 10_000;
/** A server that does not take leave of its connections within this time has them cut. */
const closeTimeoutMs = 500;
/**
 * A connection that does not answer a ping within this time is dead; one idle for as long is asked before it
 * is used.
 */
const validationMs = 5000;
/** A silent connection's TCP is probed at this interval, so that nothing on the way forgets it. */
const keepAliveMs = 5 * 60_000;
const staleAfterMs = 30 * 60_000;

function toConnectionOptions(options: Mysql2PoolOptions): ConnectionOptions {
  return {
    ...options.connection,
    connectTimeout: options.connectTimeoutMs,
    charset: "utf8mb4",
    // mysql2 turns on IGNORE_SPACE, which changes how SQL is read, and LOCAL_FILES, with which a server reads
    // our files.
    flags: [options.countsMatchedRows ? "FOUND_ROWS" : "-FOUND_ROWS", "-IGNORE_SPACE", "-LOCAL_FILES"],
    supportBigNumbers: true,
    bigNumberStrings: true,
    enableKeepAlive: true,
    keepAliveInitialDelay: keepAliveMs,
  };
}

/** An adaptive pool of mysql2's connections. They are opened when they are first needed. */
export function createMysql2Pool(options: Mysql2PoolOptions): BackendPool {
  const settings = toConnectionOptions(options);
  const { clock } = options;
  const preparer = createPreparer(options);
  /** Cuts a connection whose work takes too long, which makes the work fail. */
  const within = async (ms: number, wrapped: Mysql2Connection, work: Promise<void>): Promise<void> => {
    const cancel = clock.after(ms, () => wrapped.destroy());
    try {
      await work;
    } finally {
      cancel();
    }
  };
  const admin = createAdmin(settings);
  // Not the same: what asks may have to wait for locks, and who kills may not.
  const asking = createAdmin(settings);
  const kill: BackendPool["kill"] = (threadId, what = "QUERY") => admin.run(`KILL ${what} ${threadId}`);
  const create = async (): Promise<PooledConnection> => {
    const raw = mysql.createConnection(settings);
    const wrapped = wrapConnection(raw, {
      limits: options.limits,
      kill: () => kill(pooled.threadId),
      cut: (reason) => {
        wrapped.destroy(reason);
        pool.drop(pooled);
      },
    });
    const pooled = new PooledConnection(raw, wrapped, {
      prepareAgain: () => preparer.prepareAgain(wrapped),
      release: (uses) => pool.release(pooled, uses),
      drop: () => pool.drop(pooled),
    });
    raw.on("error", () => pool.drop(pooled));
    raw.on("end", () => pool.drop(pooled));
    try {
      await within(options.connectTimeoutMs, wrapped, preparer.prepare(wrapped));
      return pooled;
    } catch (error) {
      wrapped.destroy();
      throw error;
    }
  };
  const pool = createPool<PooledConnection>({
    size: options.size,
    create,
    validate: ({ wrapped }) => within(validationMs, wrapped, wrapped.ping()),
    destroy: ({ wrapped }) => wrapped.destroy(),
    waitMs: options.waitMs,
    maxWaiting,
    validateAfterMs: validationMs,
    staleAfterMs,
    clock,
    refuse: (reason) => createRefusal(reason, options.waitMs),
  });
  const tuner = startTuner(pool, {
    adjustEveryMs: options.adjustEveryMs,
    checkEveryMs: options.checkEveryMs,
    limit: options.limit,
    clock,
    wallClock: Date.now,
    onAdjusted: ({ from, to, reason }) =>
      options.onAdjusted(`from ${from.core}–${from.max} to ${to.core}–${to.max} connections: ${reason}`),
  });

  return {
    isReadOnly: options.isReadOnly,
    take: (fits) => pool.take(fits),
    acquire: (signal) => pool.acquire(signal),
    kill,
    ping: () => admin.run("DO 0"),
    askApart: (ask) => asking.use(({ pipeline }) => ask(pipeline)),
    stats: () => {
      const { size, ...counts } = pool.state();
      const lastMinute = pool.recent();
      return {
        size: size.max,
        core: size.core,
        limit: options.limit,
        ...counts,
        lastMinute,
        totals: pool.totals,
        suggestions: suggest(lastMinute),
        adjustments: tuner.adjustments,
      };
    },
    close: async () => {
      tuner.stop();
      admin.close();
      asking.close();
      const left = pool.close();
      await endAll(left);
      for (const { wrapped } of left) {
        wrapped.destroy();
      }
    },
  };
}

/** Takes leave of the server, for a while. */
async function endAll(connections: readonly PooledConnection[]): Promise<void> {
  const ended = Promise.all(
    connections.map(({ raw }) => new Promise<void>((resolve) => raw.end(() => resolve()))),
  );
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, closeTimeoutMs);
  });
  await Promise.race([ended, late]);
  clearTimeout(timer);
}

function createRefusal(reason: "timeout" | "full" | "closed", waitMs: number): BackendError {
  const state = { sqlState: "08004" };
  switch (reason) {
    case "timeout":
      return new BackendError(`No free connection within ${waitMs} ms`, 1040, state);
    case "full":
      return new BackendError("Too many statements wait for a connection", 1040, state);
    case "closed":
      return new BackendError("The gateway is closing", 1053, { ...state, connectionLost: true });
  }
}
