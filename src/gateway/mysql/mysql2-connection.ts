import type { Connection, QueryError } from "mysql2";
import { atTurnEnd } from "../http/turn.ts";
import { BackendError, type Outcome, type Wanted } from "./backend.ts";
import { explainGap } from "./engine-gaps.ts";
import { createGuard, type Guard, type GuardedStream } from "./mysql2-guard.ts";
import { createPipeline, type Pipeline } from "./mysql2-pipeline.ts";
import { createPing, createQuery, type RawCommand } from "./mysql2-query.ts";
import type { ResultLimits } from "./result-limits.ts";

/** mysql2's errors, those of the server and those of the connection. */
interface MysqlFailure extends NodeJS.ErrnoException {
  readonly sqlState?: string | undefined;
  readonly sqlMessage?: string;
  readonly fatal?: boolean;
}

/** What this file uses of mysql2 beyond its types. */
interface RawConnection {
  addCommand(command: RawCommand): void;
  /** Known once it is connected. */
  readonly _isMariaDB: boolean;
  readonly stream: GuardedStream & { destroy(): void };
  reset(done: (error: QueryError | null) => void): void;
  ping(done: (error: QueryError | null) => void): void;
}

/** A mysql2 connection whose calls always settle, and which knows what sessions find on it. */
export interface Mysql2Connection {
  readonly database: string | undefined;
  readonly insertId: string | undefined;
  readonly isUsed: boolean;
  /** @throws BackendError */
  query(sql: string): Promise<Outcome>;
  /** Several, in one round trip, whether or not one fails. @throws BackendError, the first one. */
  queryAll(statements: readonly string[]): Promise<Outcome[]>;
  readonly pipeline: Pipeline;
  /** @throws BackendError */
  prime(wanted: Wanted): Promise<void>;
  /** @throws BackendError */
  isInTransaction(): Promise<boolean>;
  /**
   * Clears what a session leaves behind, then runs the statements that make it a connection of its pool, and
   * goes back to the last database that was wanted.
   *
   * @throws BackendError
   */
  reset(prepare: () => Promise<void>): Promise<void>;
  /** Resolves when the server answers. @throws BackendError */
  ping(): Promise<void>;
  /**
   * What is under way fails with `reason`; in a pipeline its first alone, the others as by a lost connection.
   */
  destroy(reason?: BackendError): void;
}

/** What the results of a connection are held against, and what to do about one that is too large. */
export interface ResultControl {
  readonly limits: ResultLimits;
  /** Ends the statement that the connection runs, through another one. */
  kill(): Promise<void>;
  /** Closes the connection, in the way of its owner. */
  cut(reason: BackendError): void;
}

/**
 * Errors after which the server closes the connection: it shuts down (1053); the connection was killed, as
 * MariaDB (1927) and MySQL (3169) say it; it was idle for its wait_timeout (4031, MySQL).
 */
const lostErrnos = new Set([1053, 1927, 3169, 4031]);
const lostMessage = "Lost connection to MySQL server during query";
/** A statement that is killed and does not end within this time loses its connection. */
const killTimeoutMs = 2000;

/** A statement that is being ended because its result is too large. */
interface Ending {
  readonly killed: Promise<void>;
  readonly timer: NodeJS.Timeout;
}

/** Wraps a connection of mysql2. */
export function wrapConnection(raw: Connection, control?: ResultControl): Mysql2Connection {
  return new WrappedConnection(raw, control);
}

class WrappedConnection implements Mysql2Connection {
  readonly #raw: Connection;
  readonly #commands: RawConnection;
  readonly #control: ResultControl | undefined;
  readonly #guard: Guard | undefined;
  /** Calls of mysql2 that have not been answered. */
  readonly #pending = new Set<(error: BackendError) => void>();
  readonly #plain: Pipeline;
  #database: string | undefined;
  /** The last one that was wanted. */
  #wantedDatabase: string | undefined;
  #insertId: string | undefined = "0";
  #isUsed = false;
  /** The statement that has the connection to itself. */
  #running: RawCommand | undefined;
  #ending: Ending | undefined;
  readonly pipeline: Pipeline;

  constructor(raw: Connection, control: ResultControl | undefined) {
    this.#raw = raw;
    this.#commands = raw as unknown as RawConnection;
    this.#control = control;
    this.#guard = control && this.#createGuard(control);
    const plain = createPipeline({
      addCommand: (command) => this.#commands.addCommand(command),
      toBackendError: (error, sql) => this.#explain(error, sql),
      guard: this.#guard,
    });
    this.#plain = plain;
    this.pipeline = {
      get isBusy() {
        return plain.isBusy;
      },
      fail: plain.fail,
      add: (sql, done) => {
        this.#isUsed = true;
        plain.add(sql, done);
      },
    };
  }

  get database(): string | undefined {
    return this.#database;
  }

  get insertId(): string | undefined {
    return this.#insertId;
  }

  get isUsed(): boolean {
    return this.#isUsed;
  }

  async query(sql: string): Promise<Outcome> {
    this.#isUsed = true;
    try {
      return this.#note(await this.#settle<Outcome>((done) => this.#runAlone(sql, done)));
    } catch (error) {
      // An error does not tell what the statement had done before it failed.
      this.#insertId = undefined;
      throw error;
    }
  }

  async queryAll(statements: readonly string[]): Promise<Outcome[]> {
    const answers = statements.map(
      (sql) =>
        new Promise<Outcome>((resolve, reject) => {
          this.#plain.add(sql, (error, outcome) =>
            error === undefined ? resolve(this.#note(outcome as Outcome)) : reject(error),
          );
        }),
    );
    const settled = await Promise.allSettled(answers);
    return settled.map((one) => {
      if (one.status === "rejected") {
        throw one.reason;
      }
      return one.value;
    });
  }

  async prime(wanted: Wanted): Promise<void> {
    const statements = [...(wanted.settings ?? [])];
    const name = wanted.database;
    if (name !== undefined && name !== this.#database) {
      statements.unshift(`USE ${quoteName(name)}`);
      this.#database = undefined;
    }
    const isOther = wanted.insertId !== undefined && wanted.insertId !== this.#insertId;
    if (isOther) {
      statements.push(`SET last_insert_id = ${BigInt(wanted.insertId)}`);
    }
    const before = this.#insertId;
    if (statements.length > 0) {
      // Until all have succeeded, what it is is not known.
      this.#insertId = undefined;
      await this.queryAll(statements);
    }
    this.#insertId = isOther ? wanted.insertId : before;
    this.#database = name ?? this.#database;
    this.#wantedDatabase = name ?? this.#wantedDatabase;
  }

  isInTransaction(): Promise<boolean> {
    return this.#settle<boolean>((done) => {
      const ping = createPing((error, inTransaction) => done(error, inTransaction === true));
      this.#commands.addCommand(ping);
    });
  }

  async reset(prepare: () => Promise<void>): Promise<void> {
    const cleared = this.#settle<void>((done) => this.#commands.reset((error) => done(error, undefined)));
    this.#database = undefined;
    await Promise.all([cleared, prepare()]);
    this.#insertId = "0";
    this.#isUsed = false;
    if (this.#wantedDatabase !== undefined) {
      // It may be gone by now; whoever needs it will be told.
      await this.prime({ database: this.#wantedDatabase }).catch(() => undefined);
    }
  }

  ping(): Promise<void> {
    return this.#settle<void>((done) => this.#commands.ping((error) => done(error, undefined)));
  }

  destroy(reason?: BackendError): void {
    this.#raw.destroy();
    // mysql2 only says goodbye, which a server that hangs never answers, and its callbacks would never be
    // called.
    this.#commands.stream.destroy();
    clearTimeout(this.#ending?.timer);
    this.#ending = undefined;
    const lost = new BackendError(lostMessage, 2013, { connectionLost: true });
    this.#running?.onResult(reason ?? lost);
    for (const reject of this.#pending) {
      reject(reason ?? lost);
    }
    this.#pending.clear();
    this.pipeline.fail(lost, reason);
  }

  #createGuard(control: ResultControl): Guard {
    const guard = createGuard(control.limits, {
      stream: () => this.#commands.stream,
      end: (reason) => this.#endStatement(reason),
      cut: (reason) => control.cut(reason),
    });
    this.#raw.once("connect", () => guard.watch());
    return guard;
  }

  #settle<T>(start: (done: (error: MysqlFailure | null, value: T) => void) => void): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#pending.add(reject);
      const done = (error: MysqlFailure | null, value: T): void => {
        this.#pending.delete(reject);
        if (error) {
          reject(toBackendError(error));
        } else {
          resolve(value);
        }
      };
      atTurnEnd(() => {
        try {
          start(done);
        } catch (error) {
          done(error as MysqlFailure, undefined as never);
        }
      });
    });
  }

  #note(outcome: Outcome): Outcome {
    if (outcome.kind === "done" && outcome.insertId !== "0") {
      // It may be one that the statement itself gave, which LAST_INSERT_ID() does not tell.
      this.#insertId = undefined;
    }
    if (outcome.changes?.database !== undefined) {
      this.#database = outcome.changes.database === "" ? undefined : outcome.changes.database;
    }
    return outcome;
  }

  #explain(failure: Error, sql: string): BackendError {
    const error = toBackendError(failure);
    const gap = explainGap(error, { sql, family: this.#commands._isMariaDB ? "mariadb" : "mysql" });
    const { errno, sqlState } = error;
    return gap === undefined
      ? error
      : new BackendError(`${error.message}; ${gap}`, errno, { sqlState, cause: error });
  }

  #runAlone(sql: string, done: (error: Error | null, outcome: Outcome) => void): void {
    const command = createQuery({ sql, guard: this.#guard }, (error, outcome) => {
      this.#running = undefined;
      if (this.#ending === undefined) {
        done(error === null ? null : this.#explain(error, sql), outcome as Outcome);
        return;
      }
      const ended = this.#finishEnding(this.#ending);
      this.#ending = undefined;
      void ended.then(() => done(error, outcome as Outcome));
    });
    this.#running = command;
    this.#commands.addCommand(command);
  }

  /**
   * The statements behind it in a pipeline can be run elsewhere; what has its connection to itself may have a
   * transaction there.
   */
  #endStatement(reason: BackendError): void {
    const control = this.#control;
    if (control !== undefined && this.#ending === undefined) {
      if (this.pipeline.isBusy) {
        control.cut(reason);
      } else {
        const cut = (): void => control.cut(reason);
        const killed = control.kill();
        killed.catch(cut);
        this.#ending = { killed, timer: setTimeout(cut, killTimeoutMs) };
      }
    }
  }

  /** A kill that came too late would end the next statement: it gets one that nobody waits for. */
  async #finishEnding({ killed, timer }: Ending): Promise<void> {
    clearTimeout(timer);
    try {
      await killed;
      await this.query("DO 0").catch(() => this.query("DO 0"));
    } catch {
      this.destroy();
    }
  }
}

/** mysql2's error in our form. */
function toBackendError(failure: Error): BackendError {
  if (failure instanceof BackendError) {
    return failure;
  }
  const error: MysqlFailure = failure;
  if (error.errno !== undefined && error.sqlState !== undefined && error.sqlState !== "") {
    const connectionLost = error.fatal === true || lostErrnos.has(error.errno);
    const message = error.sqlMessage ?? error.message;
    return new BackendError(message, error.errno, { sqlState: error.sqlState, connectionLost, cause: error });
  }
  if (/ECONNREFUSED|ENOENT|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN/.test(error.code ?? "")) {
    const message = `Can't connect to MySQL server (${error.code})`;
    return new BackendError(message, 2003, { connectionLost: true, cause: error });
  }
  return new BackendError(lostMessage, 2013, {
    connectionLost: true,
    cause: error,
  });
}

function quoteName(name: string): string {
  return `\`${name.replaceAll("`", "``")}\``;
}
