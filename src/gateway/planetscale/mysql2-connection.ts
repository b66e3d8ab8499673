import type { Connection, QueryError } from "mysql2";
import { atTurnEnd } from "../turn.ts";
import { BackendError, type Outcome } from "./backend.ts";
import { explainGap } from "./engine-gaps.ts";
import { createGuard, type GuardedStream } from "./mysql2-guard.ts";
import { createPipeline, type Pipeline } from "./mysql2-pipeline.ts";
import { createQuery, type RawCommand } from "./mysql2-query.ts";
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

/** A mysql2 connection whose calls always settle, and which knows its default database. */
export interface Mysql2Connection {
  /** The default database, if it is known. */
  readonly database: string | undefined;
  /** @throws BackendError */
  query(sql: string): Promise<Outcome>;
  readonly pipeline: Pipeline;
  /** @throws BackendError */
  useDatabase(name: string): Promise<void>;
  /** @throws BackendError */
  reset(): Promise<void>;
  /** Resolves when the server answers. @throws BackendError */
  ping(): Promise<void>;
  /** What is under way fails with `reason`; in a pipeline its first alone, the others as by a lost connection. */
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
  /** The statements behind it in a pipeline can be run elsewhere; what has its connection to itself may have a transaction there. */
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
  const query = (sql: string): Promise<Outcome> =>
    settle((done) => {
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
    });
  const pipeline = createPipeline({
    addCommand: (command) => commands.addCommand(command),
    toBackendError: explain,
    guard,
  });
  const wrapped: Mysql2Connection = {
    pipeline,
    get database() {
      return database;
    },
    query: (sql) => {
      // The connection that drops its own database has none afterwards, also when one of that name is made anew.
      if (/^\s*DROP\s+(DATABASE|SCHEMA)\b/i.test(sql)) {
        database = undefined;
      }
      return query(sql);
    },
    useDatabase: async (name) => {
      if (database !== name) {
        await query(`USE \`${name.replaceAll("`", "``")}\``);
        database = name;
      }
    },
    reset: () => settle<void>((done) => commands.reset((error) => done(error, undefined))),
    ping: () => settle<void>((done) => commands.ping((error) => done(error, undefined))),
    destroy: (reason) => {
      raw.destroy();
      // mysql2 only says goodbye, which a server that hangs never answers, and its callbacks would never be called.
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
    // 1053: the server is shutting down; 1927: MariaDB's word for a killed connection.
    const connectionLost = error.fatal === true || error.errno === 1053 || error.errno === 1927;
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
