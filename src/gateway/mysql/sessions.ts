import type { Role } from "../auth.ts";
import type { ClientSignal } from "../http/client-signal.ts";
import type { Clock } from "../pool/clock.ts";
import { passSeam, type Seam } from "../seam.ts";
import type { QueryMeter } from "../status/query-meter.ts";
import type { BackendPool, Outcome } from "./backend.ts";
import { type CatalogueWatch, watchCatalogue } from "./catalogue-watch.ts";
import { SessionError } from "./errors.ts";
import { releaseHeld } from "./held.ts";
import { createLanes, type Lanes } from "./lanes.ts";
import { type Live, type Run, runStatement, type SessionAnswer } from "./session-run.ts";
import { hideMore, readTraits, type StatementTraits } from "./statement.ts";
import type { SessionState } from "./token.ts";

/** What the sessions run on. */
export interface SessionsOptions {
  readonly pools: Readonly<Record<Role, BackendPool>>;
  /** Told of every statement. */
  readonly queries: QueryMeter;
  readonly seam: Seam;
  /**
   * A session that holds a connection and is silent this long loses it, and its transaction is rolled back.
   */
  readonly idleMs: number;
  readonly log: (level: "info" | "warn", text: string) => void;
  readonly clock: Clock;
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
   * `done`, which does not throw, is given the answer: a failure is its `error`. Nothing to wait for when a
   * read shares a connection.
   */
  execute(statement: SessionStatement, done: (answer: SessionAnswer) => void): Promise<void> | undefined;
  stats(): SessionStats;
  /** Resolves when it is known what the servers have, or cannot be for now. */
  ready(): Promise<void>;
  /** Refuses new statements and rolls back what is open and silent. */
  close(): Promise<void>;
}

const closeTimeoutMs = 1000;
const settled = Promise.resolve();

/**
 * Sessions: a statement runs on any free connection until the session has something that only its own
 * connection has (an open transaction, a lock, a temporary table); from then on it stays there, until that is
 * over or the session falls silent.
 */
export function createSessions(options: SessionsOptions): Sessions {
  const lives = new Map<string, Live>();
  const isWatched = options.seam.before !== undefined || options.seam.after !== undefined;
  const { writer, reader } = options.pools;
  const lanes: Readonly<Record<Role, Lanes | undefined>> = {
    writer: writer.isReadOnly ? createLanes(writer, options.clock) : undefined,
    reader: reader.isReadOnly ? createLanes(reader, options.clock) : undefined,
  };
  const catalogues: Readonly<Record<Role, CatalogueWatch>> = {
    writer: watchCatalogue(writer, options.clock),
    reader: watchCatalogue(reader, options.clock),
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

  const executeApart = async (
    { state, isFirst, sql, signal }: SessionStatement,
    traits: StatementTraits,
  ): Promise<SessionAnswer> => {
    if (closing) {
      return { error: new SessionError("UNAVAILABLE", "The gateway is closing"), state };
    }
    let live = lives.get(state.id);
    if (live === undefined) {
      live = { id: state.id, tail: settled, pending: 0, held: undefined, timer: undefined };
      lives.set(state.id, live);
    }
    const turn = live;
    const run: Run = { live, pool: options.pools[state.role], state, sql, traits, signal };
    return catalogues[state.role].during(sql, traits, () =>
      isFirst ? takeFirstTurn(run) : takeTurn(turn, () => answer(run)),
    );
  };

  return {
    execute: (statement, done) => {
      const { state, sql, signal, isFirst } = statement;
      const catalogue = catalogues[state.role].current(options.clock.now());
      const read = readTraits(sql, catalogue.natives);
      const traits = catalogue.hidesMore(sql, state.database, read) ? hideMore(read) : read;
      const shared = isFirst && !isWatched && !closing && traits.isLaneRead ? lanes[state.role] : undefined;
      if (shared === undefined) {
        return executeApart(statement, traits).then(done);
      }
      const sinceMs = options.clock.now();
      const isShared = shared.run({
        sql,
        database: state.database,
        signal,
        done: (error, outcome) => {
          options.queries.record(state.role, options.clock.now() - sinceMs, error !== undefined);
          done(
            outcome === undefined
              ? { error, state: { ...state, rowCount: -1 } }
              : { outcome, state: { ...state, rowCount: -1, foundRows: countRows(outcome) } },
          );
        },
        rerun: () => executeApart(statement, traits).then(done),
      });
      if (isShared) {
        return undefined;
      }
      return executeApart(statement, traits).then((answer) => {
        shared.noteApart(sinceMs);
        done(answer);
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
    ready: async () => {
      await Promise.all([catalogues.writer.ready(), catalogues.reader.ready()]);
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

function countRows(outcome: Outcome): number {
  return outcome.kind === "rows" ? outcome.rowCount : 0;
}
