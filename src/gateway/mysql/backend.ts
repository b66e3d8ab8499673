import type { ClientSignal } from "../http/client-signal.ts";
import type { LongText } from "../http/long-text.ts";
import type { PoolCounts, PoolRates } from "../pool/meter.ts";
import type { Suggestion } from "../pool/suggest.ts";
import type { RecordedAdjustment } from "../pool/tuner.ts";

/** One column of a result, as MySQL's column definition packet has it. */
export interface BackendField {
  readonly name: string;
  readonly orgName: string;
  readonly table: string;
  readonly orgTable: string;
  readonly database: string;
  /** The protocol's column type byte. */
  readonly columnType: number;
  readonly columnLength: number;
  readonly characterSet: number;
  readonly decimals: number;
  readonly flags: number;
  /** MariaDB's JSON, which its protocol otherwise declares to be text. */
  readonly isJson: boolean;
}

/** What the server says a statement did to the session it ran in. */
export interface SessionChanges {
  /** The default database that it chose, "" for none. */
  readonly database?: string;
  /** It changed variables, temporary tables or prepared statements, be it in a trigger. */
  readonly hasState: boolean;
}

/** What a statement gave. */
export type Outcome =
  | {
      readonly kind: "rows";
      /**
       * The `result` of an Execute answer in JSON: fields and rows, whose cells are the bytes of MySQL's text
       * protocol.
       */
      readonly text: LongText;
      readonly rowCount: number;
      /** The only cell of the only row, "" for NULL; absent when there are more, or none. */
      readonly singleCell?: string;
      /** Only known when a procedure gave the rows: a plain SELECT leaves the transaction as it was. */
      readonly inTransaction?: boolean;
      readonly changes?: SessionChanges;
    }
  | {
      readonly kind: "done";
      /** Decimal strings: both are 64-bit unsigned. */
      readonly rowsAffected: string;
      readonly insertId: string;
      readonly inTransaction: boolean;
      readonly changes?: SessionChanges;
    };

/** A failure that MySQL or the way to it reports. */
export class BackendError extends Error {
  override readonly name = "BackendError";
  /** MySQL's error number; 2013 when the connection was lost, 2002 or 2003 when there was none to be had. */
  readonly errno: number;
  readonly sqlState: string;
  /** True when the connection is gone, and with it whatever its session held. */
  readonly connectionLost: boolean;

  constructor(
    message: string,
    errno: number,
    options: { sqlState?: string; connectionLost?: boolean; cause?: unknown },
  ) {
    super(message, { cause: options.cause });
    this.errno = errno;
    this.sqlState = options.sqlState ?? "HY000";
    this.connectionLost = options.connectionLost ?? false;
  }
}

/** Statements that one connection is sent without waiting for answers, which come in the same order. */
export interface BackendPipeline {
  /**
   * `done` is called once: with an error or an outcome. Sent at the end of this turn, with the others of the
   * turn.
   */
  add(sql: string, done: (error: BackendError | undefined, outcome?: Outcome) => void): void;
}

/** What a session expects of its connection. */
export interface Wanted {
  /** The default database; anything will do when it is left out. */
  readonly database?: string | undefined;
  /** SET statements. */
  readonly settings?: readonly string[];
  /** What LAST_INSERT_ID() is to give; anything will do when it is left out. */
  readonly insertId?: string | undefined;
}

/** A connection taken from a pool: used by one session at a time, then released or destroyed. */
export interface BackendConnection {
  readonly threadId: number;
  /** The default database, if it is known. */
  readonly database: string | undefined;
  /** What LAST_INSERT_ID() gives on it, if that is known. */
  readonly insertId: string | undefined;
  /**
   * Whether a statement has run on it since it was opened or reset, and may have left something that it told.
   */
  readonly isUsed: boolean;
  /** @throws BackendError */
  query(sql: string): Promise<Outcome>;
  /** For reads that are sent before those ahead of them have been answered. */
  readonly pipeline: BackendPipeline;
  /**
   * Makes it what a session expects to find, in one round trip, or none.
   *
   * @throws BackendError 1049, and what a setting throws.
   */
  prime(wanted: Wanted): Promise<void>;
  /** Asks whether a transaction is open; what the last statement warned of stays. @throws BackendError */
  isInTransaction(): Promise<boolean>;
  /**
   * Rolls back and clears everything that a session leaves behind: variables, temporary tables, locks.
   * @throws BackendError
   */
  reset(): Promise<void>;
  /** `uses`, by default 1: the statements that shared it, for the pool's counts. */
  release(uses?: number): void;
  destroy(): void;
}

/** A pool's sizes and counts, for the status page and the metrics. */
export interface PoolStats {
  /** The most connections that it may have now. */
  readonly size: number;
  /** How many it keeps when they are not needed. */
  readonly core: number;
  /** What `size` may grow to. */
  readonly limit: number;
  readonly active: number;
  readonly idle: number;
  readonly total: number;
  readonly queued: number;
  readonly lastMinute: PoolRates;
  readonly totals: Readonly<PoolCounts>;
  readonly suggestions: readonly Suggestion[];
  /** Newest first. */
  readonly adjustments: readonly RecordedAdjustment[];
}

/** Connections of one role. */
export interface BackendPool {
  /** Its sessions cannot write: what reads there can be run again. */
  readonly isReadOnly: boolean;
  /**
   * A connection that is free and known to answer, at once; `undefined` when there is none, or the next one
   * does not fit.
   */
  take(fits?: (connection: BackendConnection) => boolean): BackendConnection | undefined;
  /**
   * @throws BackendError when there is no connection in time, or the signal's reason when the caller has
   *   gone.
   */
  acquire(signal: ClientSignal): Promise<BackendConnection>;
  /**
   * Ends the statement that a connection is running, or the connection, through a connection of its own.
   * MySQL forgets now and then the end of a statement that has just begun to wait for a lock; that of a
   * connection it does not.
   */
  kill(threadId: number, what?: "QUERY" | "CONNECTION"): Promise<void>;
  /** Resolves when the server answers. @throws BackendError */
  ping(): Promise<void>;
  /** Asks its server through a connection of its own. @throws BackendError */
  askApart<T>(ask: (pipeline: BackendPipeline) => Promise<T>): Promise<T>;
  stats(): PoolStats;
  close(): Promise<void>;
}
