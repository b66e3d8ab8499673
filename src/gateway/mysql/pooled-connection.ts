import type { Connection } from "mysql2";
import type { BackendConnection, Outcome, Wanted } from "./backend.ts";
import type { Mysql2Connection } from "./mysql2-connection.ts";

/** What a pool does for a connection of its own. */
export interface Owner {
  /** Makes it a connection of the pool again, after all that was set is cleared. */
  prepareAgain(): Promise<void>;
  release(uses?: number): void;
  drop(): void;
}

/** A connection of mysql2 as a pool keeps it. */
export class PooledConnection implements BackendConnection {
  readonly wrapped: Mysql2Connection;
  readonly raw: Connection;
  readonly #owner: Owner;
  /** Gives it up. May be passed on by itself. */
  readonly destroy = (): void => {
    this.#owner.drop();
    this.wrapped.destroy();
  };

  constructor(raw: Connection, wrapped: Mysql2Connection, owner: Owner) {
    this.raw = raw;
    this.wrapped = wrapped;
    this.#owner = owner;
  }

  get threadId(): number {
    return this.raw.threadId ?? 0;
  }

  get database(): string | undefined {
    return this.wrapped.database;
  }

  get insertId(): string | undefined {
    return this.wrapped.insertId;
  }

  get isUsed(): boolean {
    return this.wrapped.isUsed;
  }

  get pipeline(): Mysql2Connection["pipeline"] {
    return this.wrapped.pipeline;
  }

  query(sql: string): Promise<Outcome> {
    return this.wrapped.query(sql);
  }

  prime(wanted: Wanted): Promise<void> {
    return this.wrapped.prime(wanted);
  }

  isInTransaction(): Promise<boolean> {
    return this.wrapped.isInTransaction();
  }

  reset(): Promise<void> {
    return this.wrapped.reset(() => this.#owner.prepareAgain());
  }

  release(uses?: number): void {
    this.#owner.release(uses);
  }
}
