import type { ClientSignal } from "../http/client-signal.ts";
import {
  type BackendConnection,
  BackendError,
  type BackendPool,
  type Outcome,
  type Wanted,
} from "./backend.ts";
import { isConnectionLost } from "./connection-lost.ts";
import { SessionError } from "./errors.ts";
import {
  createHeld,
  type Held,
  isBound,
  isHolding,
  noteFailure,
  noteOutcome,
  releaseHeld,
  runKillable,
  settleThings,
} from "./held.ts";
import { runsWithoutDatabase } from "./missing-database.ts";
import { applySettings, requireCell } from "./session-settings.ts";
import { writeSessionText } from "./session-text.ts";
import type { Setting } from "./set-statement.ts";
import { isTransaction, type StatementTraits } from "./statement.ts";
import type { SessionState } from "./token.ts";

/** The answer to one statement: an outcome or an error, and the session to go on with. */
export interface SessionAnswer {
  readonly outcome?: Outcome;
  readonly error?: unknown;
  readonly state: SessionState;
}

/** A session that the gateway has something of: a connection held, or statements in line. */
export interface Live {
  readonly id: string;
  /**
   * Settles when the statements before have ended: those of one session run one after the other, in order.
   */
  tail: Promise<unknown>;
  pending: number;
  held: Held | undefined;
  timer: NodeJS.Timeout | undefined;
}

/** One statement of a session, and what it is run with. */
export interface Run {
  readonly live: Live;
  readonly pool: BackendPool;
  readonly state: SessionState;
  readonly sql: string;
  /** Of its text. */
  readonly traits: StatementTraits;
  readonly signal: ClientSignal;
}

const noSettings: readonly Setting[] = [];
const nothing: Outcome = { kind: "done", rowsAffected: "0", insertId: "0", inTransaction: false };

/** Runs a statement on the connection that its session holds, or on a free one. Never rejects. */
export async function runStatement(run: Run): Promise<SessionAnswer> {
  const { live, state } = run;
  const { traits } = run;
  if (traits.kind === "ignore") {
    return { outcome: nothing, state };
  }
  if (live.held === undefined && (state.inTransaction || state.bound)) {
    const lost = answerLost(traits, state);
    if (lost !== undefined) {
      return lost;
    }
  }
  const refused = refuse(run);
  if (refused !== undefined) {
    return { error: refused, state };
  }
  const isUnbound = live.held === undefined;
  const first = await runOnce(run);
  return isUnbound && isHungUp(run, first.error) && isRepeatable(run) ? await runOnce(run) : first;
}

/** What this session may not send, or not now. */
function refuse({ live, pool, traits }: Run): Error | undefined {
  if (pool.isReadOnly && traits.reader === "may not") {
    const message = "A reader may only read: this statement may write, or make the session one that may";
    return new BackendError(message, 1142, { sqlState: "42000" });
  }
  if (pool.isReadOnly && traits.reader === "writes") {
    // The server's own words. It is not asked: something that it ran before may have let its session write.
    const message = "Cannot execute statement in a READ ONLY transaction";
    return new BackendError(message, 1792, { sqlState: "25006" });
  }
  if (traits.refusal !== undefined) {
    return new SessionError("INVALID_ARGUMENT", traits.refusal);
  }
  return traits.needsHeld !== undefined && live.held === undefined
    ? new SessionError(
        "FAILED_PRECONDITION",
        `Only one connection knows ${traits.needsHeld}, and this session may get another for each statement: use a transaction`,
      )
    : undefined;
}

async function runOnce(run: Run): Promise<SessionAnswer> {
  const { live, pool, state, signal } = run;
  const isHeld = live.held !== undefined;
  try {
    if (live.held === undefined) {
      const free = signal.aborted ? undefined : pool.take();
      live.held =
        free !== undefined && isReady(free, run) ? createHeld(free) : await openHeldTwice(run, free);
    }
  } catch (error) {
    return { error, state };
  }
  return await runHeld(run, live.held, isHeld);
}

/** What a statement needs of a connection that is not its session's yet. */
function want({ state, sql, traits }: Run): Wanted & { readonly isClean: boolean } {
  const { settings, nextTransaction } = state;
  const forNow = nextTransaction.length > 0 && isTransaction(sql, traits) ? nextTransaction : noSettings;
  return {
    database: traits.kind === "use" ? undefined : state.database,
    settings: [...settings, ...forNow].map(({ sql }) => `SET ${sql}`),
    insertId: traits.isPlain && traits.kind !== "begin" ? undefined : state.lastInsertId,
    isClean: !traits.isPlain || settings.length > 0 || forNow.length > 0,
  };
}

/** Whether a connection is as the statement needs it: nearly always. */
function isReady(connection: BackendConnection, { state, traits }: Run): boolean {
  return (
    traits.isPlain &&
    connection.database === state.database &&
    state.settings.length === 0 &&
    state.nextTransaction.length === 0 &&
    (traits.kind !== "begin" || connection.insertId === state.lastInsertId)
  );
}

/** A server can hang up on an idle connection just as it is taken; the statement has not been sent yet. */
async function openHeldTwice(run: Run, free: BackendConnection | undefined): Promise<Held> {
  try {
    return await openHeld(run, free);
  } catch (error) {
    if (isHungUp(run, error)) {
      return await openHeld(run);
    }
    throw error;
  }
}

/** The server hung up, on somebody who still waits. No connection to be had (2003) is another matter. */
function isHungUp({ signal }: Run, error: unknown): boolean {
  return isConnectionLost(error) && (error as BackendError).errno !== 2003 && !signal.aborted;
}

/**
 * Whether a statement may run again, on another connection, when its own was lost before it answered. BEGIN
 * has done nothing yet; what is known to read does nothing, where the server does not let it write.
 */
function isRepeatable({ pool, state, traits }: Run): boolean {
  return (
    traits.kind === "begin" ||
    (pool.isReadOnly && traits.isRead && traits.kind === "other" && state.settings.length === 0)
  );
}

/**
 * A statement of a session whose connection is gone. It never runs on another one: outside its transaction it
 * would be committed by itself. ROLLBACK is what the client sends next, and has already happened.
 */
function answerLost(traits: StatementTraits, state: SessionState): SessionAnswer | undefined {
  const fresh = { ...state, inTransaction: false, bound: false };
  if (traits.kind === "rollback") {
    return { outcome: nothing, state: fresh };
  }
  if (traits.kind === "begin" && !state.bound) {
    return undefined;
  }
  const what = state.inTransaction ? "transaction" : "session state";
  const error = new SessionError(
    "ABORTED",
    `${what} not found: it has been rolled back (idle too long, deadlock, lost connection or restart); send ROLLBACK and begin again`,
  );
  return { error, state };
}

async function openHeld(run: Run, free?: BackendConnection): Promise<Held> {
  const held = createHeld(free ?? (await run.pool.acquire(run.signal)));
  const wanted = want(run);
  try {
    if (wanted.isClean && held.connection.isUsed) {
      await held.connection.reset();
    }
    held.soiled = wanted.settings !== undefined && wanted.settings.length > 0;
    await held.connection.prime(wanted).catch(async (error: unknown) => {
      if (!runsWithoutDatabase(error, run.sql)) {
        throw error;
      }
      const { database: _, ...rest } = wanted;
      await held.connection.prime(rest);
    });
    return held;
  } catch (error) {
    held.lost = isConnectionLost(error);
    await releaseHeld(held);
    throw error;
  }
}

async function runHeld(run: Run, held: Held, isHeld: boolean): Promise<SessionAnswer> {
  const { live, signal, traits } = run;
  const wasInTransaction = held.inTransaction;
  let outcome: Outcome | undefined;
  let error: unknown;
  try {
    outcome = await runOn(held, run, isHeld);
  } catch (failure) {
    error = failure;
  }
  if (outcome === undefined) {
    await noteFailure(held, traits, error);
  } else {
    noteOutcome(held, traits, outcome);
  }
  const told = learn(run, outcome);
  const after = outcome !== undefined && hasMoreToLearn(held, traits) ? await ask(held, run, told) : told;
  if (!held.lost && (traits.soils || traits.locks !== undefined)) {
    const { database } = run.state;
    await settleThings(held, {
      traits,
      sql: run.sql,
      database,
      hasSucceeded: outcome !== undefined,
    }).catch(() => {
      held.lost = true;
    });
  }
  const gone = signal.aborted && held.inTransaction;
  if (held.lost || gone || !isHolding(held)) {
    live.held = undefined;
    // The answer does not wait until the connection is clean again.
    void releaseHeld(held);
  }
  // A transaction that the failed statement took with it (deadlock) is lost, not over: the client does not
  // know yet.
  const lostTransaction =
    error !== undefined && wasInTransaction && (held.lost || gone || !held.inTransaction);
  const state: SessionState = {
    ...after,
    inTransaction: held.inTransaction || lostTransaction,
    bound: isBound(held),
  };
  return outcome === undefined ? { error, state } : { outcome, state };
}

async function runOn(held: Held, run: Run, isHeld: boolean): Promise<Outcome> {
  const { traits, state } = run;
  if (traits.kind === "use") {
    await held.connection.prime({ database: traits.database ?? "" });
    return { ...nothing, inTransaction: held.inTransaction };
  }
  if (traits.substitutions.length === 0) {
    return await runKillable(held, run);
  }
  const text = writeSessionText(run.sql, traits, { state, isHeld });
  return text.restoreNames(await runKillable(held, { ...run, sql: text.sql }));
}

/** The session after a statement, as far as the statement's answer tells. */
function learn(run: Run, outcome: Outcome | undefined): SessionState {
  const { state, traits } = run;
  if (outcome === undefined) {
    return { ...state, rowCount: -1 };
  }
  const isRows = outcome.kind === "rows";
  const database = traits.kind === "use" ? traits.database : outcome.changes?.database;
  const isForNow = state.nextTransaction.length > 0 && isTransaction(run.sql, traits);
  return {
    ...state,
    database: database === undefined || database === "" ? state.database : database,
    lastInsertId: !isRows && outcome.insertId !== "0" ? outcome.insertId : state.lastInsertId,
    nextTransaction: isForNow ? noSettings : state.nextTransaction,
    rowCount: isRows ? -1 : Math.min(Number(outcome.rowsAffected), Number.MAX_SAFE_INTEGER),
    foundRows: isRows ? outcome.rowCount : state.foundRows,
  };
}

/** Whether a statement may have done to the session what its answer does not tell. */
function hasMoreToLearn(held: Held, traits: StatementTraits): boolean {
  return traits.soils || traits.asksFoundRows || held.hasUnknownInsertId;
}

/** Asks the server for the rest. */
async function ask(held: Held, run: Run, told: SessionState): Promise<SessionState> {
  const { traits } = run;
  let after = told;
  try {
    if (run.pool.isReadOnly && traits.soils && isHolding(held) && !held.lost) {
      // A function can make its session one that may write.
      await held.connection.query("SET SESSION TRANSACTION READ ONLY");
    }
    if (traits.asksFoundRows && !held.lost) {
      after = {
        ...after,
        foundRows: Number(requireCell(await held.connection.query("SELECT FOUND_ROWS() LIMIT 1"))),
      };
    }
    if (!held.lost) {
      const set = await applySettings(after, traits, held.connection);
      held.keepsState ||= set === undefined;
      after = set ?? after;
    }
    if (held.hasUnknownInsertId && !isHolding(held) && !held.lost) {
      after = {
        ...after,
        lastInsertId: requireCell(await held.connection.query("SELECT LAST_INSERT_ID() LIMIT 1")),
      };
    }
  } catch (error) {
    held.lost ||= isConnectionLost(error);
    // What is not known stays where it is.
    held.keepsState = true;
  }
  return after;
}
