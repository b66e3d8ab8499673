import type { ClientSignal } from "../client-signal.ts";
import type { BackendConnection, BackendError, BackendPool, Outcome } from "./backend.ts";
import { SessionError } from "./errors.ts";
import {
  createHeld,
  type Held,
  isBound,
  isConnectionLost,
  isHolding,
  noteFailure,
  noteOutcome,
  releaseHeld,
  runKillable,
} from "./held.ts";
import { runsWithoutDatabase } from "./missing-database.ts";
import { isRead, readTraits, type StatementTraits } from "./statement.ts";
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
  /** Settles when the statements before have ended: those of one session run one after the other, in order. */
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
  readonly signal: ClientSignal;
}

/** What is more or longer is not carried in the token; the session stays on its connection instead. */
const maxSettings = 20;
const maxSettingLength = 500;
const nothing: Outcome = { kind: "done", rowsAffected: "0", insertId: "0", inTransaction: false };

/** Runs a statement on the connection that its session holds, or on a free one. Never rejects. */
export async function runStatement(run: Run): Promise<SessionAnswer> {
  const { live, state } = run;
  const traits = readTraits(run.sql);
  if (traits.kind === "ignore") {
    return { outcome: nothing, state };
  }
  if (live.held === undefined && (state.inTransaction || state.bound)) {
    const lost = answerLost(traits, state);
    if (lost !== undefined) {
      return lost;
    }
  }
  const isUnbound = live.held === undefined;
  const first = await runOnce(run, traits);
  return isUnbound && isHungUp(run, first.error) && isRepeatable(run, traits)
    ? await runOnce(run, traits)
    : first;
}

async function runOnce(run: Run, traits: StatementTraits): Promise<SessionAnswer> {
  const { live, pool, state, signal } = run;
  try {
    if (live.held === undefined) {
      const free = signal.aborted ? undefined : pool.take();
      const isReady =
        free?.database === state.database && state.settings.length === 0 && !traits.readsInsertId;
      live.held = free !== undefined && isReady ? createHeld(free) : await openHeldTwice(run, traits, free);
    }
  } catch (error) {
    return { error, state: run.state };
  }
  return await runHeld(run, live.held, traits);
}

/** A server can hang up on an idle connection just as it is taken; the statement has not been sent yet. */
async function openHeldTwice(
  run: Run,
  traits: StatementTraits,
  free: BackendConnection | undefined,
): Promise<Held> {
  try {
    return await openHeld(run, traits, free);
  } catch (error) {
    if (isHungUp(run, error)) {
      return await openHeld(run, traits);
    }
    throw error;
  }
}

/** The server hung up, on somebody who still waits. No connection to be had (2003) is another matter. */
function isHungUp({ signal }: Run, error: unknown): boolean {
  return isConnectionLost(error) && (error as BackendError).errno !== 2003 && !signal.aborted;
}

/**
 * Whether a statement may run again, on another connection, when its own was lost before it answered. BEGIN has done
 * nothing yet; a read does nothing, where the server has been told so and the session has not changed its mind.
 */
function isRepeatable({ pool, sql, state }: Run, traits: StatementTraits): boolean {
  if (traits.kind === "begin") {
    return true;
  }
  const leavesNothing = traits.kind === "other" && traits.keeps === "nothing" && !traits.soils;
  return pool.isReadOnly && leavesNothing && state.settings.length === 0 && isRead(sql);
}

/**
 * A statement of a session whose connection is gone. It never runs on another one: outside its transaction it would be
 * committed by itself. ROLLBACK is what the client sends next, and has already happened.
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

async function openHeld(run: Run, traits: StatementTraits, free?: BackendConnection): Promise<Held> {
  const { state } = run;
  const held = createHeld(free ?? (await run.pool.acquire(run.signal)));
  try {
    await held.connection.useDatabase(state.database).catch((error: unknown) => {
      if (!runsWithoutDatabase(error, run.sql)) {
        throw error;
      }
    });
    for (const setting of state.settings) {
      held.soiled = true;
      await held.connection.query(setting);
    }
    if (traits.readsInsertId && state.lastInsertId !== "0") {
      held.soiled = true;
      await held.connection.query(`SET last_insert_id = ${BigInt(state.lastInsertId)}`);
    }
    return held;
  } catch (error) {
    held.lost = isConnectionLost(error);
    await releaseHeld(held);
    throw error;
  }
}

async function runHeld(run: Run, held: Held, traits: StatementTraits): Promise<SessionAnswer> {
  const { live, signal } = run;
  const wasInTransaction = held.inTransaction;
  let outcome: Outcome | undefined;
  let error: unknown;
  try {
    if (traits.kind === "use") {
      await held.connection.useDatabase(traits.database ?? "");
      outcome = { ...nothing, inTransaction: wasInTransaction };
    } else {
      outcome = await runKillable(held, run);
    }
  } catch (failure) {
    error = failure;
  }
  if (outcome === undefined) {
    await noteFailure(held, traits, error);
  } else {
    noteOutcome(held, traits, outcome);
  }
  const repeat = outcome !== undefined && traits.repeatable;
  held.keepsState ||= repeat && !fitsToken(run);
  held.soiled ||= repeat;
  const gone = signal.aborted && held.inTransaction;
  if (held.lost || gone || !isHolding(held)) {
    live.held = undefined;
    // The answer does not wait until the connection is clean again.
    void releaseHeld(held);
  }
  // A transaction that the failed statement took with it (deadlock) is lost, not over: the client does not know yet.
  const lostTransaction =
    error !== undefined && wasInTransaction && (held.lost || gone || !held.inTransaction);
  const state: SessionState = {
    id: run.state.id,
    role: run.state.role,
    home: run.state.home,
    database: outcome !== undefined && traits.kind === "use" ? (traits.database ?? "") : run.state.database,
    inTransaction: held.inTransaction || lostTransaction,
    bound: isBound(held),
    lastInsertId:
      outcome?.kind === "done" && outcome.insertId !== "0" ? outcome.insertId : run.state.lastInsertId,
    settings: repeat && !held.keepsState ? [...run.state.settings, run.sql] : run.state.settings,
  };
  return outcome === undefined ? { error, state } : { outcome, state };
}

function fitsToken({ sql, state }: Run): boolean {
  return state.settings.length < maxSettings && sql.length <= maxSettingLength;
}
