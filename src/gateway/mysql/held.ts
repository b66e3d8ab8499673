import type { ClientSignal } from "../http/client-signal.ts";
import type { BackendConnection, BackendPool, Outcome } from "./backend.ts";
import { isConnectionLost } from "./connection-lost.ts";
import { type Locks, noLocks, settleLocks } from "./named-locks.ts";
import type { StatementTraits } from "./statement.ts";
import { quoteTable, stillTemporary } from "./temporary-tables.ts";

/** A connection in the hands of one session, and what the session has on it. */
export interface Held {
  readonly connection: BackendConnection;
  inTransaction: boolean;
  /** There is no telling when it is done with. */
  keepsState: boolean;
  /** Prepared statements, table locks: by their names. */
  things: ReadonlySet<string>;
  /** Temporary tables, each in its database, in quotes. */
  temporaryTables: ReadonlySet<string>;
  locks: Locks;
  /** LAST_INSERT_ID() may be another than the session was told. */
  hasUnknownInsertId: boolean;
  /** The connection has to be reset before another session gets it. */
  soiled: boolean;
  /** The connection is gone. */
  lost: boolean;
}

/** A statement, who waits for it, and the pool through which it can be killed. */
export interface KillableRun {
  readonly pool: BackendPool;
  readonly sql: string;
  readonly signal: ClientSignal;
}

/**
 * A statement that was told to end and has not within this time has its connection ended in the server, where
 * it would otherwise go on and keep its locks: MySQL forgets the first now and then, see BackendPool.kill.
 */
const killAgainMs = 100;
/** A statement that does not end within this time, whatever it is told, loses its connection here. */
const killTimeoutMs = 2000;

const nothing: ReadonlySet<string> = new Set();

/** A connection fresh from the pool. */
export function createHeld(connection: BackendConnection): Held {
  return {
    connection,
    inTransaction: false,
    keepsState: false,
    things: nothing,
    temporaryTables: nothing,
    locks: noLocks,
    hasUnknownInsertId: false,
    soiled: false,
    lost: false,
  };
}

/** Whether the session has something on the connection besides a transaction. */
export function isBound(held: Held): boolean {
  const { keepsState, things, temporaryTables, locks } = held;
  return (
    keepsState || things.size > 0 || temporaryTables.size > 0 || locks.names.size > 0 || locks.hasUnknown
  );
}

/** Whether the session has to keep the connection. */
export function isHolding(held: Held): boolean {
  return held.inTransaction || isBound(held);
}

/**
 * Runs a statement. When its client goes away it is killed on the server, so that its locks are released.
 */
export async function runKillable(held: Held, run: KillableRun): Promise<Outcome> {
  const { pool, sql, signal } = run;
  const { connection } = held;
  const { threadId } = connection;
  const end = (what: "QUERY" | "CONNECTION"): Promise<unknown> =>
    pool.kill(threadId, what).catch(() => connection.destroy());
  let killed: Promise<unknown> | undefined;
  let again: NodeJS.Timeout | undefined;
  let timer: NodeJS.Timeout | undefined;
  const kill = (): void => {
    // A kill that comes a moment too late stays pending on the connection: the reset takes it off.
    held.soiled = true;
    again = setTimeout(() => {
      // From here on the connection is no more, though its statement may still give its result.
      held.lost = true;
      killed = Promise.all([killed, end("CONNECTION")]);
    }, killAgainMs);
    timer = setTimeout(() => connection.destroy(), killTimeoutMs);
    killed = end("QUERY");
  };
  signal.addEventListener("abort", kill);
  try {
    if (signal.aborted) {
      throw signal.reason;
    }
    return await connection.query(sql);
  } finally {
    signal.removeEventListener("abort", kill);
    clearTimeout(again);
    if (killed !== undefined) {
      await killed;
      clearTimeout(timer);
    }
  }
}

/** Takes down what a statement's result means for the connection. */
export function noteOutcome(held: Held, traits: StatementTraits, outcome: Outcome): void {
  held.inTransaction = outcome.inTransaction ?? held.inTransaction;
  held.keepsState ||= traits.keeps === "state";
  held.hasUnknownInsertId ||= traits.asksInsertId;
  if (traits.keeps === "thing") {
    held.things = new Set(held.things).add(traits.thing ?? "");
  } else if (traits.releases === "thing") {
    held.things = new Set([...held.things].filter((name) => name !== traits.thing));
  }
  if (traits.endsConnection) {
    held.inTransaction = false;
    held.lost = true;
  }
  held.soiled ||= traits.soils || isBound(held) || outcome.changes?.hasState === true;
}

/**
 * Takes down what a statement's failure means for the connection. Asks the server when that leaves it open.
 */
export async function noteFailure(held: Held, traits: StatementTraits, error: unknown): Promise<void> {
  if (isConnectionLost(error)) {
    held.lost = true;
  } else if (held.inTransaction || traits.soils) {
    // Some errors end the transaction (deadlock, full disk), most do not; an error packet carries no status
    // flag.
    try {
      held.inTransaction = await held.connection.isInTransaction();
    } catch {
      held.lost = true;
    }
  }
  held.soiled ||= traits.soils || isBound(held);
}

/**
 * Asks the server which temporary tables and locks are left, where a statement may have made or given up
 * some. One that failed has made no table, though it may have taken locks before.
 *
 * @throws BackendError of a lost connection
 */
export async function settleThings(
  held: Held,
  {
    traits,
    sql,
    database,
    hasSucceeded,
  }: { traits: StatementTraits; sql: string; database: string; hasSucceeded: boolean },
): Promise<void> {
  const { connection } = held;
  const made = traits.temporaryTable;
  if (made !== undefined && hasSucceeded) {
    held.temporaryTables = new Set(held.temporaryTables).add(quoteTable(made, database));
  }
  if (held.temporaryTables.size > 0 && traits.soils) {
    const before = held.temporaryTables.size;
    held.temporaryTables = await stillTemporary(held.temporaryTables, connection);
    // It may be there still, by a name that is not known.
    held.keepsState ||= held.temporaryTables.size < before && /\bRENAME\b/i.test(sql);
  }
  if (traits.locks !== undefined) {
    held.locks = await settleLocks(held.locks, traits.locks, { connection, hasSucceeded });
  }
}

/** Gives a connection back, clean; one that cannot be cleaned is destroyed, which rolls back as well. */
export async function releaseHeld(held: Held): Promise<void> {
  const { connection } = held;
  if (held.lost) {
    connection.destroy();
  } else if (held.soiled || isHolding(held)) {
    try {
      await connection.reset();
      connection.release();
    } catch {
      connection.destroy();
    }
  } else {
    connection.release();
  }
}
