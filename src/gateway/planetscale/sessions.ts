import type { Role } from "../auth.ts";
import type { ClientSignal } from "../client-signal.ts";
import type { Clock } from "../pool/clock.ts";
import { passSeam, type Seam } from "../seam.ts";
import type { QueryMeter } from "../status/query-meter.ts";
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
import { createLanes, type Lanes } from "./lanes.ts";
import { isPlainRead, isRead, readTraits, type StatementTraits } from "./statement.ts";
import type { SessionState } from "./token.ts";

/** What the sessions run on. */
export interface SessionsOptions {
  readonly pools: Readonly<Record<Role, BackendPool>>;
  /** Told of every statement. */
  readonly queries: QueryMeter;
  readonly seam: Seam;
  /** A session that holds a connection and is silent this long loses it, and its transaction is rolled back. */
  readonly idleMs: number;
  readonly log: (level: "info" | "warn", text: string) => void;
  readonly clock: Clock;
}

/** The answer to one statement: an outcome or an error, and the session to go on with. */
export interface SessionAnswer {
  readonly outcome?: Outcome;
  readonly error?: unknown;
  readonly state: SessionState;
}

/** A statement and the session that it belongs to. */
export interface SessionStatement {
  readonly state: SessionState;
  /** The session's first: nobody else knows of it yet, so no other statement of it can be under way. */
  readonly isFirst: boolean;
  readonly sql: string;
  readonly signal: ClientSignal;
}

/** Counts for the status page. */
export interface SessionStats {
  readonly live: number;
  readonly holding: number;
  readonly transactions: number;
  readonly expired: number;
}

/** Runs statements in their sessions. */
export interface Sessions {
  /**
   * Starts a session's first statement, if it is a plain read that can share a connection with others; false when it is
   * not, and `execute` is to be called.
   */
  startRead(statement: SessionStatement, done: (answer: SessionAnswer) => void): boolean;
  /** Never rejects: a failure is the answer's `error`. */
  execute(statement: SessionStatement): Promise<SessionAnswer>;
  stats(): SessionStats;
  /** Refuses new statements and rolls back what is open and silent. */
  close(): Promise<void>;
}

/** A session that the gateway has something of: a connection held, or statements in line. */
interface Live {
  readonly id: string;
  /** Settles when the statements before have ended: those of one session run one after the other, in order. */
  tail: Promise<unknown>;
  pending: number;
  held: Held | undefined;
  timer: NodeJS.Timeout | undefined;
}

/** What is more or longer is not carried in the token; the session stays on its connection instead. */
const maxSettings = 20;
const maxSettingLength = 500;
const closeTimeoutMs = 1000;
const settled = Promise.resolve();
const nothing: Outcome = { kind: "done", rowsAffected: "0", insertId: "0", inTransaction: false };

/**
 * Sessions: a statement runs on any free connection until the session has something that only its own connection has (an
 * open transaction, a lock, a temporary table); from then on it stays there, until that is over or the session falls silent.
 */
export function createSessions(options: SessionsOptions): Sessions {
  const lives = new Map<string, Live>();
  const isWatched = options.seam.before !== undefined || options.seam.after !== undefined;
  const { writer, reader } = options.pools;
  const lanes: Readonly<Record<Role, Lanes | undefined>> = {
    writer: writer.isReadOnly ? createLanes(writer, options.clock) : undefined,
    reader: reader.isReadOnly ? createLanes(reader, options.clock) : undefined,
  };
  let closing = false;
  let expired = 0;

  const expire = async (live: Live): Promise<void> => {
    const { held } = live;
    if (held !== undefined) {
      live.held = undefined;
      clearTimeout(live.timer);
      expired++;
      await releaseHeld(held);
    }
  };

  /** The session has nothing more in line: it is forgotten, or its silence begins. */
  const leave = (live: Live): void => {
    live.pending--;
    if (live.pending === 0 && live.held === undefined) {
      lives.delete(live.id);
    } else if (live.pending === 0) {
      live.timer = setTimeout(() => {
        options.log("info", `A session was silent for ${options.idleMs} ms: its transaction is rolled back`);
        lives.delete(live.id);
        void expire(live);
      }, options.idleMs);
      live.timer.unref();
    }
  };

  const takeTurn = async <T>(live: Live, work: () => Promise<T>): Promise<T> => {
    clearTimeout(live.timer);
    live.pending++;
    const before = live.tail;
    let endTurn: (value?: unknown) => void = () => {};
    live.tail = new Promise((resolve) => {
      endTurn = resolve;
    });
    await before;
    try {
      return await work();
    } finally {
      endTurn();
      leave(live);
    }
  };

  /** The first statement of a session has nobody to wait for. */
  const takeFirstTurn = async (run: Run): Promise<SessionAnswer> => {
    const { live } = run;
    live.pending++;
    const answered = answer(run);
    live.tail = answered;
    try {
      return await answered;
    } finally {
      leave(live);
    }
  };

  const answer = async (run: Run): Promise<SessionAnswer> => {
    const { live, state, sql } = run;
    if (run.signal.aborted) {
      // A transaction from which a statement is missing must not be committed.
      await expire(live);
      return { error: new SessionError("CANCELED", "The client has gone"), state };
    }
    if (!isWatched) {
      const startedAt = performance.now();
      const answered = await runStatement(run);
      options.queries.record(state.role, performance.now() - startedAt, answered.error !== undefined);
      return answered;
    }
    let result: SessionAnswer = { state };
    const operation = {
      protocol: "mysql",
      role: state.role,
      database: state.database,
      sql,
      sessionId: state.id,
      inTransaction: state.inTransaction,
      expireSession: () => expire(live),
    } as const;
    const startedAt = performance.now();
    try {
      await passSeam(options.seam, operation, async () => {
        result = await runStatement(run);
        if (result.error !== undefined) {
          throw result.error;
        }
      });
      options.queries.record(state.role, performance.now() - startedAt, false);
      return result;
    } catch (error) {
      options.queries.record(state.role, performance.now() - startedAt, true);
      return { error, state: result.state };
    }
  };

  const execute = async ({ state, isFirst, sql, signal }: SessionStatement): Promise<SessionAnswer> => {
    if (closing) {
      return { error: new SessionError("UNAVAILABLE", "The gateway is closing"), state };
    }
    let live = lives.get(state.id);
    if (live === undefined) {
      live = { id: state.id, tail: settled, pending: 0, held: undefined, timer: undefined };
      lives.set(state.id, live);
    }
    const run: Run = { live, pool: options.pools[state.role], state, sql, signal };
    return isFirst ? takeFirstTurn(run) : takeTurn(live, () => answer(run));
  };

  return {
    execute,
    startRead: (statement, done) => {
      const { state, sql, signal, isFirst } = statement;
      const shared = lanes[state.role];
      if (shared === undefined || !isFirst || isWatched || closing || !isPlainRead(sql)) {
        return false;
      }
      const startedAt = performance.now();
      return shared.run({
        sql,
        database: state.database,
        signal,
        done: (error, outcome) => {
          options.queries.record(state.role, performance.now() - startedAt, error !== undefined);
          done(outcome === undefined ? { error, state } : { outcome, state });
        },
        rerun: () => void execute(statement).then(done),
      });
    },
    stats: () => {
      const all = [...lives.values()];
      return {
        live: all.length + (lanes.reader?.pending ?? 0) + (lanes.writer?.pending ?? 0),
        holding: all.filter((live) => live.held !== undefined).length,
        transactions: all.filter((live) => live.held?.inTransaction === true).length,
        expired,
      };
    },
    close: async () => {
      closing = true;
      const ended = Promise.all([
        lanes.reader?.close(),
        lanes.writer?.close(),
        ...[...lives.values()].map((live) => takeTurn(live, () => expire(live))),
      ]);
      // A server that hangs does not keep the gateway from closing: its connections are cut next.
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise((resolve) => {
        timer = setTimeout(resolve, closeTimeoutMs);
      });
      await Promise.race([ended, late]);
      clearTimeout(timer);
    },
  };
}

interface Run {
  readonly live: Live;
  readonly pool: BackendPool;
  readonly state: SessionState;
  readonly sql: string;
  readonly signal: ClientSignal;
}

async function runStatement(run: Run): Promise<SessionAnswer> {
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
    await held.connection.useDatabase(state.database);
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
