import type { Connection, QueryError } from "mysql2";
import { atTurnEnd } from "../http/turn.ts";
import { BackendError, type Outcome, type Wanted } from "./backend.ts";
import { explainGap } from "./engine-gaps.ts";
import { createGuard, type GuardedStream } from "./mysql2-guard.ts";
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
  const pending = new Set<(error: BackendError) => void>();
  const commands = raw as unknown as RawConnection;
  let database: string | undefined;
  /** The last one that was wanted. */
  let wantedDatabase: string | undefined;
  let insertId: string | undefined = "0";
  let isUsed = false;
  const settle = <T>(start: (done: (error: MysqlFailure | null, value: T) => void) => void): Promise<T> =>
    new Promise((resolve, reject) => {
      pending.add(reject);
      const done = (error: MysqlFailure | null, value: T): void => {
        pending.delete(reject);
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
  const note = (outcome: Outcome): Outcome => {
    if (outcome.kind === "done" && outcome.insertId !== "0") {
      // It may be one that the statement itself gave, which LAST_INSERT_ID() does not tell.
      insertId = undefined;
    }
    if (outcome.changes?.database !== undefined) {
      database = outcome.changes.database === "" ? undefined : outcome.changes.database;
    }
    return outcome;
  };
  const explain = (failure: Error, sql: string): BackendError => {
    const error = toBackendError(failure);
    const gap = explainGap(error, { sql, family: commands._isMariaDB ? "mariadb" : "mysql" });
    const { errno, sqlState } = error;
    return gap === undefined
      ? error
      : new BackendError(`${error.message}; ${gap}`, errno, { sqlState, cause: error });
  };
  /** The statement that has the connection to itself. */
  let running: RawCommand | undefined;
  let ending: Ending | undefined;
  /**
   * The statements behind it in a pipeline can be run elsewhere; what has its connection to itself may have a
   * transaction there.
   */
  const endStatement = (reason: BackendError): void => {
    if (control !== undefined && ending === undefined) {
      if (pipeline.isBusy) {
        control.cut(reason);
      } else {
        const cut = (): void => control.cut(reason);
        const killed = control.kill();
        killed.catch(cut);
        ending = { killed, timer: setTimeout(cut, killTimeoutMs) };
      }
    }
  };
  /** A kill that came too late would end the next statement: it gets one that nobody waits for. */
  const finishEnding = async ({ killed, timer }: Ending): Promise<void> => {
    clearTimeout(timer);
    try {
      await killed;
      await query("DO 0").catch(() => query("DO 0"));
    } catch {
      wrapped.destroy();
    }
  };
  const guard =
    control === undefined
      ? undefined
      : createGuard(control.limits, {
          stream: () => commands.stream,
          end: endStatement,
          cut: (reason) => control.cut(reason),
        });
  if (guard !== undefined) {
    raw.once("connect", () => guard.watch());
  }
  const query = async (sql: string): Promise<Outcome> => {
    isUsed = true;
    try {
      return note(await settle<Outcome>((done) => runAlone(sql, done)));
    } catch (error) {
      // An error does not tell what the statement had done before it failed.
      insertId = undefined;
      throw error;
    }
  };
  const runAlone = (sql: string, done: (error: Error | null, outcome: Outcome) => void): void => {
    const command = createQuery({ sql, guard }, (error, outcome) => {
      running = undefined;
      if (ending === undefined) {
        done(error === null ? null : explain(error, sql), outcome as Outcome);
        return;
      }
      const ended = finishEnding(ending);
      ending = undefined;
      void ended.then(() => done(error, outcome as Outcome));
    });
    running = command;
    commands.addCommand(command);
  };
  const plain = createPipeline({
    addCommand: (command) => commands.addCommand(command),
    toBackendError: explain,
    guard,
  });
  const pipeline: Pipeline = {
    get isBusy() {
      return plain.isBusy;
    },
    fail: plain.fail,
    add: (sql, done) => {
      isUsed = true;
      plain.add(sql, done);
    },
  };
  const queryAll = async (statements: readonly string[]): Promise<Outcome[]> => {
    const answers = statements.map(
      (sql) =>
        new Promise<Outcome>((resolve, reject) => {
          plain.add(sql, (error, outcome) =>
            error === undefined ? resolve(note(outcome as Outcome)) : reject(error),
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
  };
  const prime = async (wanted: Wanted): Promise<void> => {
    const statements = [...(wanted.settings ?? [])];
    const name = wanted.database;
    if (name !== undefined && name !== database) {
      statements.unshift(`USE ${quoteName(name)}`);
      database = undefined;
    }
    const isOther = wanted.insertId !== undefined && wanted.insertId !== insertId;
    if (isOther) {
      statements.push(`SET last_insert_id = ${BigInt(wanted.insertId)}`);
    }
    const before = insertId;
    if (statements.length > 0) {
      // Until all have succeeded, what it is is not known.
      insertId = undefined;
      await queryAll(statements);
    }
    insertId = isOther ? wanted.insertId : before;
    database = name ?? database;
    wantedDatabase = name ?? wantedDatabase;
  };
  const wrapped: Mysql2Connection = {
    pipeline,
    get database() {
      return database;
    },
    get insertId() {
      return insertId;
    },
    get isUsed() {
      return isUsed;
    },
    query,
    queryAll,
    prime,
    isInTransaction: () =>
      settle<boolean>((done) => {
        commands.addCommand(createPing((error, inTransaction) => done(error, inTransaction === true)));
      }),
    reset: async (prepare) => {
      const cleared = settle<void>((done) => commands.reset((error) => done(error, undefined)));
      database = undefined;
      await Promise.all([cleared, prepare()]);
      insertId = "0";
      isUsed = false;
      if (wantedDatabase !== undefined) {
        // It may be gone by now; whoever needs it will be told.
        await prime({ database: wantedDatabase }).catch(() => undefined);
      }
    },
    ping: () => settle<void>((done) => commands.ping((error) => done(error, undefined))),
    destroy: (reason) => {
      raw.destroy();
      // mysql2 only says goodbye, which a server that hangs never answers, and its callbacks would never be
      // called.
      commands.stream.destroy();
      clearTimeout(ending?.timer);
      ending = undefined;
      const lost = new BackendError(lostMessage, 2013, { connectionLost: true });
      running?.onResult(reason ?? lost);
      for (const reject of pending) {
        reject(reason ?? lost);
      }
      pending.clear();
      pipeline.fail(lost, reason);
    },
  };
  return wrapped;
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
