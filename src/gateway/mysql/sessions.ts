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
  return new AllSessions(options);
}

class AllSessions implements Sessions {
  readonly #options: SessionsOptions;
  readonly #lives = new Map<string, Live>();
  readonly #isWatched: boolean;
  readonly #lanes: Readonly<Record<Role, Lanes | undefined>>;
  readonly #catalogues: Readonly<Record<Role, CatalogueWatch>>;
  #isClosing = false;
  #expired = 0;

  constructor(options: SessionsOptions) {
    const { seam, clock } = options;
    const { writer, reader } = options.pools;
    this.#options = options;
    this.#isWatched = seam.before !== undefined || seam.after !== undefined;
    this.#lanes = {
      writer: writer.isReadOnly ? createLanes(writer, clock) : undefined,
      reader: reader.isReadOnly ? createLanes(reader, clock) : undefined,
    };
    this.#catalogues = { writer: watchCatalogue(writer, clock), reader: watchCatalogue(reader, clock) };
  }

  execute(statement: SessionStatement, done: (answer: SessionAnswer) => void): Promise<void> | undefined {
    const { state, sql, isFirst } = statement;
    const catalogue = this.#catalogues[state.role].current(this.#options.clock.now());
    const read = readTraits(sql, catalogue.natives);
    const traits = catalogue.hidesMore(sql, state.database, read) ? hideMore(read) : read;
    const shared =
      isFirst && !this.#isWatched && !this.#isClosing && traits.isLaneRead
        ? this.#lanes[state.role]
        : undefined;
    if (shared === undefined) {
      return this.#executeApart(statement, traits).then(done);
    }
    return this.#executeShared(shared, statement, { traits, done });
  }

  stats(): SessionStats {
    const all = [...this.#lives.values()];
    return {
      live: all.length + (this.#lanes.reader?.pending ?? 0) + (this.#lanes.writer?.pending ?? 0),
      holding: all.filter((live) => live.held !== undefined).length,
      transactions: all.filter((live) => live.held?.inTransaction === true).length,
      expired: this.#expired,
    };
  }

  async ready(): Promise<void> {
    await Promise.all([this.#catalogues.writer.ready(), this.#catalogues.reader.ready()]);
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    const ended = Promise.all([
      this.#lanes.reader?.close(),
      this.#lanes.writer?.close(),
      ...[...this.#lives.values()].map((live) => this.#takeTurn(live, () => this.#expire(live))),
    ]);
    // A server that hangs does not keep the gateway from closing: its connections are cut next.
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((resolve) => {
      timer = setTimeout(resolve, closeTimeoutMs);
    });
    await Promise.race([ended, late]);
    clearTimeout(timer);
  }

  /** A read that may share a connection with others; where none is free for that, it has its own. */
  #executeShared(
    shared: Lanes,
    statement: SessionStatement,
    { traits, done }: { traits: StatementTraits; done: (answer: SessionAnswer) => void },
  ): Promise<void> | undefined {
    const { state, sql, signal } = statement;
    const sinceMs = this.#options.clock.now();
    const isShared = shared.run({
      sql,
      database: state.database,
      signal,
      done: (error, outcome) => {
        this.#options.queries.record(state.role, this.#options.clock.now() - sinceMs, error !== undefined);
        done(
          outcome === undefined
            ? { error, state: { ...state, rowCount: -1 } }
            : { outcome, state: { ...state, rowCount: -1, foundRows: countRows(outcome) } },
        );
      },
      rerun: () => this.#executeApart(statement, traits).then(done),
    });
    if (isShared) {
      return undefined;
    }
    return this.#executeApart(statement, traits).then((answered) => {
      shared.noteApart(sinceMs);
      done(answered);
    });
  }

  async #expire(live: Live): Promise<void> {
    const { held } = live;
    if (held !== undefined) {
      live.held = undefined;
      clearTimeout(live.timer);
      this.#expired++;
      await releaseHeld(held);
    }
  }

  /** The session has nothing more in line: it is forgotten, or its silence begins. */
  #leave(live: Live): void {
    live.pending--;
    if (live.pending === 0 && live.held === undefined) {
      this.#lives.delete(live.id);
    } else if (live.pending === 0) {
      live.timer = setTimeout(() => {
        this.#options.log(
          "info",
          `A session was silent for ${this.#options.idleMs} ms: its transaction is rolled back`,
        );
        this.#lives.delete(live.id);
        void this.#expire(live);
      }, this.#options.idleMs);
      live.timer.unref();
    }
  }

  async #takeTurn<T>(live: Live, work: () => Promise<T>): Promise<T> {
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
      this.#leave(live);
    }
  }

  /** The first statement of a session has nobody to wait for. */
  async #takeFirstTurn(run: Run): Promise<SessionAnswer> {
    const { live } = run;
    live.pending++;
    const answered = this.#answer(run);
    live.tail = answered;
    try {
      return await answered;
    } finally {
      this.#leave(live);
    }
  }

  async #answer(run: Run): Promise<SessionAnswer> {
    const { live, state, sql } = run;
    if (run.signal.aborted) {
      // A transaction from which a statement is missing must not be committed.
      await this.#expire(live);
      return { error: new SessionError("CANCELED", "The client has gone"), state };
    }
    if (!this.#isWatched) {
      const startedAt = performance.now();
      const answered = await runStatement(run);
      this.#options.queries.record(state.role, performance.now() - startedAt, answered.error !== undefined);
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
      expireSession: () => this.#expire(live),
    } as const;
    const startedAt = performance.now();
    try {
      await passSeam(this.#options.seam, operation, async () => {
        result = await runStatement(run);
        if (result.error !== undefined) {
          throw result.error;
        }
      });
      this.#options.queries.record(state.role, performance.now() - startedAt, false);
      return result;
    } catch (error) {
      this.#options.queries.record(state.role, performance.now() - startedAt, true);
      return { error, state: result.state };
    }
  }

  async #executeApart(
    { state, isFirst, sql, signal }: SessionStatement,
    traits: StatementTraits,
  ): Promise<SessionAnswer> {
    if (this.#isClosing) {
      return { error: new SessionError("UNAVAILABLE", "The gateway is closing"), state };
    }
    let live = this.#lives.get(state.id);
    if (live === undefined) {
      live = { id: state.id, tail: settled, pending: 0, held: undefined, timer: undefined };
      this.#lives.set(state.id, live);
    }
    const turn = live;
    const run: Run = { live, pool: this.#options.pools[state.role], state, sql, traits, signal };
    return this.#catalogues[state.role].during(sql, traits, () =>
      isFirst ? this.#takeFirstTurn(run) : this.#takeTurn(turn, () => this.#answer(run)),
    );
  }
}

function countRows(outcome: Outcome): number {
  return outcome.kind === "rows" ? outcome.rowCount : 0;
}
