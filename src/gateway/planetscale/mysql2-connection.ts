import type { Connection, QueryError } from "mysql2";
import { atTurnEnd } from "../turn.ts";
import { BackendError, type Outcome } from "./backend.ts";
import { createPipeline, type Pipeline } from "./mysql2-pipeline.ts";
import { createQuery, type RawCommand } from "./mysql2-query.ts";

/** mysql2's errors, those of the server and those of the connection. */
interface MysqlFailure extends NodeJS.ErrnoException {
  readonly sqlState?: string | undefined;
  readonly sqlMessage?: string;
  readonly fatal?: boolean;
}

/** What this file uses of mysql2 beyond its types. */
interface RawConnection {
  addCommand(command: RawCommand): void;
  readonly stream: { destroy(): void };
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
  destroy(): void;
}

/**
 * Errors after which the server closes the connection: it shuts down (1053); the connection was killed, as MariaDB (1927) and
 * MySQL (3169) say it; it was idle for its wait_timeout (4031, MySQL).
 */
const lostErrnos = new Set([1053, 1927, 3169, 4031]);
const lostMessage = "Lost connection to MySQL server during query";

/** Wraps a connection of mysql2. */
export function wrapConnection(raw: Connection): Mysql2Connection {
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
  const query = (sql: string): Promise<Outcome> =>
    settle((done) => {
      commands.addCommand(createQuery(sql, (error, outcome) => done(error, outcome as Outcome)));
    });
  const pipeline = createPipeline((command) => commands.addCommand(command), toBackendError);
  return {
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
    destroy: () => {
      raw.destroy();
      // mysql2 only says goodbye, which a server that hangs never answers, and its callbacks would never be called.
      commands.stream.destroy();
      for (const reject of pending) {
        reject(new BackendError(lostMessage, 2013, { connectionLost: true }));
      }
      pending.clear();
      pipeline.fail(new BackendError(lostMessage, 2013, { connectionLost: true }));
    },
  };
}

/** mysql2's error in our form. */
function toBackendError(failure: Error): BackendError {
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
