import type { ClientSignal } from "../http/client-signal.ts";
import type { Clock } from "./clock.ts";
import { createMeter, type Meter, type PoolCounts, type PoolRates, type WindowRates } from "./meter.ts";
import type { PoolSize } from "./sizing.ts";
import { createWaiter, type Waiter } from "./waiter.ts";

/** What a pool needs to know about the connections that it keeps. */
export interface PoolOptions<T> {
  readonly size: PoolSize;
  /** Opens a connection; bounds its own time. */
  readonly create: () => Promise<T>;
  /** Resolves when the connection answers; bounds its own time. */
  readonly validate: (connection: T) => Promise<void>;
  readonly destroy: (connection: T) => void;
  /** How long a caller waits, ms. */
  readonly waitMs: number;
  /** Callers that may wait at once. */
  readonly maxWaiting: number;
  /** A connection that has been idle longer is validated before it is handed out, ms. */
  readonly validateAfterMs: number;
  /** A connection that has been idle longer is closed, ms. */
  readonly staleAfterMs: number;
  readonly clock: Clock;
  /** The error of a caller who does not get a connection. */
  readonly refuse: (reason: "timeout" | "full" | "closed") => Error;
}

/** A pool now, and in its last minute. */
export interface PoolState {
  readonly size: PoolSize;
  readonly active: number;
  readonly idle: number;
  readonly total: number;
  /** Callers that wait. */
  readonly queued: number;
}

/**
 * Connections for those who ask, in the order in which they ask. Its size can be changed at any time, a
 * caller can leave the queue, and time is the caller's: which is what generic-pool, tarn and lightning-pool
 * do not have together.
 */
export interface Pool<T> {
  /**
   * A connection that is free and fresh, at once; `undefined` when there is none, others wait, or the next
   * one does not fit.
   */
  take(fits?: (connection: T) => boolean): T | undefined;
  /** @throws What `create` or `refuse` gives, or the signal's reason when the caller has gone. */
  acquire(signal: ClientSignal): Promise<T>;
  /**
   * Takes a connection back; one that broke, or that is over the maximum, is closed. `uses`, by default 1: by
   * how many callers who shared it, for the counts.
   */
  release(connection: T, uses?: number): void;
  /**
   * Takes a broken connection out, in use or idle; another takes its place when needed. Others have to answer
   * first.
   */
  drop(connection: T): void;
  resize(size: PoolSize): void;
  /** Closes what is stale or dead, and opens what is missing from the core. Never rejects. */
  checkHealth(): Promise<void>;
  state(): PoolState;
  /** Since the pool was made. */
  readonly totals: Readonly<PoolCounts>;
  /** The last minute. */
  recent(): PoolRates;
  /** Since the last call, for an adjustment. */
  takeWindow(): WindowRates;
  /** Refuses those who wait and gives back what is left, for the owner to close. */
  close(): readonly T[];
}

interface Entry<T> {
  readonly connection: T;
  /** When it was handed out or came back. */
  sinceMs: number;
  /** When it last was known to answer; `undefined` when there is reason for doubt. */
  answeredMs: number | undefined;
  isActive: boolean;
}

/** Makes an empty pool: connections are opened when they are first needed. */
export function createPool<T>(options: PoolOptions<T>): Pool<T> {
  return new ConnectionPool(options);
}

class ConnectionPool<T> implements Pool<T> {
  readonly #options: PoolOptions<T>;
  readonly #meter: Meter;
  readonly #entries = new Map<T, Entry<T>>();
  /** The last that came back is the first to go out, so that what is not needed falls idle. */
  readonly #idle: Entry<T>[] = [];
  readonly #waiters = new Set<Waiter<T>>();
  #size: PoolSize;
  #active = 0;
  #opening = 0;
  /** Idle connections that are being validated: neither idle nor in use. */
  #checking = 0;
  #isClosed = false;

  constructor(options: PoolOptions<T>) {
    this.#options = options;
    this.#meter = createMeter(options.clock.now);
    this.#size = options.size;
  }

  /** For the meter. */
  get active(): number {
    return this.#active;
  }

  /** For the meter. */
  get size(): PoolSize {
    return this.#size;
  }

  get totals(): Readonly<PoolCounts> {
    return this.#meter.totals;
  }

  take(fits?: (connection: T) => boolean): T | undefined {
    const last = this.#idle[this.#idle.length - 1];
    if (this.#isClosed || last === undefined || this.#waiters.size > 0 || !this.#isFresh(last)) {
      return undefined;
    }
    if (fits !== undefined && !fits(last.connection)) {
      return undefined;
    }
    this.#idle.pop();
    return this.#hand(last);
  }

  async acquire(signal: ClientSignal): Promise<T> {
    const { refuse, maxWaiting } = this.#options;
    if (this.#isClosed) {
      throw refuse("closed");
    }
    signal.throwIfAborted();
    const free = this.take();
    if (free !== undefined) {
      return free;
    }
    if (this.#waiters.size >= maxWaiting) {
      this.#countFailure();
      this.#meter.totals.asked++;
      throw refuse("full");
    }
    return await this.#wait(signal);
  }

  release(connection: T, uses = 1): void {
    const entry = this.#entries.get(connection);
    if (entry === undefined) {
      return;
    }
    const { totals } = this.#meter;
    const atMs = this.#meter.advance(this);
    totals.asked += uses - 1;
    totals.acquired += uses - 1;
    totals.returned += uses;
    totals.heldMs += atMs - entry.sinceMs;
    entry.isActive = false;
    entry.sinceMs = atMs;
    entry.answeredMs = atMs;
    this.#active--;
    this.#offer(entry);
  }

  drop(connection: T): void {
    const entry = this.#entries.get(connection);
    if (entry === undefined) {
      return;
    }
    this.#countFailure();
    this.#discard(entry);
    for (const other of this.#idle) {
      other.answeredMs = undefined;
    }
    this.#openForWaiters();
  }

  resize(size: PoolSize): void {
    this.#meter.advance(this);
    this.#size = size;
    while (this.#entries.size > size.max && this.#idle.length > 0) {
      this.#discard(this.#idle[0]!);
    }
    this.#openForWaiters();
  }

  async checkHealth(): Promise<void> {
    const { clock, staleAfterMs } = this.#options;
    const atMs = clock.now();
    for (const entry of this.#idle.filter((one) => atMs - one.sinceMs > staleAfterMs)) {
      this.#discard(entry);
    }
    // Out of the pool while they are asked, so that nobody gets one that does not answer.
    const asked = this.#idle.splice(0);
    await Promise.all(
      asked.map(async (entry) => {
        if (await this.#check(entry)) {
          this.#offer(entry);
        }
      }),
    );
    const missing = this.#isClosed ? 0 : this.#size.core - this.#entries.size - this.#opening;
    await Promise.all(Array.from({ length: Math.max(0, missing) }, () => this.#open()));
    this.#openForWaiters();
  }

  state(): PoolState {
    const active = this.#active;
    const total = this.#entries.size;
    return { size: this.#size, active, idle: total - active, total, queued: this.#waiters.size };
  }

  recent(): PoolRates {
    return this.#meter.recent(this);
  }

  takeWindow(): WindowRates {
    return this.#meter.takeWindow(this);
  }

  close(): readonly T[] {
    this.#isClosed = true;
    for (const waiter of this.#waiters) {
      this.#fail(waiter, this.#options.refuse("closed"));
    }
    const left = [...this.#entries.keys()];
    this.#entries.clear();
    this.#idle.length = 0;
    return left;
  }

  #hand(entry: Entry<T>): T {
    const { totals } = this.#meter;
    entry.sinceMs = this.#meter.advance(this);
    entry.isActive = true;
    this.#active++;
    totals.acquired++;
    totals.asked++;
    return entry.connection;
  }

  #serve(waiter: Waiter<T>, entry: Entry<T>): void {
    this.#waiters.delete(waiter);
    const connection = this.#hand(entry);
    this.#meter.totals.waitedMs += entry.sinceMs - waiter.sinceMs;
    waiter.resolve(connection);
  }

  #fail(waiter: Waiter<T>, error: unknown): void {
    const { totals } = this.#meter;
    this.#waiters.delete(waiter);
    const atMs = this.#meter.advance(this);
    totals.asked++;
    totals.waitedMs += atMs - waiter.sinceMs;
    waiter.reject(error);
  }

  #countFailure(): void {
    this.#meter.advance(this);
    this.#meter.totals.failed++;
  }

  /** Takes a connection out of the pool and closes it. */
  #discard(entry: Entry<T>): void {
    this.#entries.delete(entry.connection);
    const position = this.#idle.indexOf(entry);
    if (position !== -1) {
      this.#idle.splice(position, 1);
    }
    if (entry.isActive) {
      const { totals } = this.#meter;
      totals.heldMs += this.#meter.advance(this) - entry.sinceMs;
      totals.returned++;
      entry.isActive = false;
      this.#active--;
    }
    this.#options.destroy(entry.connection);
  }

  /** Gives a free connection to the first in line, or lays it by. */
  #offer(entry: Entry<T>): void {
    const [first] = this.#waiters;
    if (this.#isClosed || this.#entries.size > this.#size.max) {
      this.#discard(entry);
    } else if (first === undefined) {
      this.#idle.push(entry);
    } else {
      this.#serve(first, entry);
    }
  }

  async #open(): Promise<void> {
    this.#opening++;
    try {
      const connection = await this.#options.create();
      const atMs = this.#meter.advance(this);
      this.#meter.totals.created++;
      const entry = { connection, sinceMs: atMs, answeredMs: atMs, isActive: false };
      this.#entries.set(connection, entry);
      this.#opening--;
      this.#offer(entry);
    } catch (error) {
      this.#opening--;
      this.#countFailure();
      const [first] = this.#waiters;
      if (first !== undefined) {
        this.#fail(first, error);
      }
      this.#openForWaiters();
    }
  }

  #openForWaiters(): void {
    while (
      !this.#isClosed &&
      this.#opening + this.#checking < this.#waiters.size &&
      this.#entries.size + this.#opening < this.#size.max
    ) {
      void this.#open();
    }
  }

  /** @returns Whether the connection answers; one that does not is gone. */
  async #check(entry: Entry<T>): Promise<boolean> {
    this.#checking++;
    try {
      await this.#options.validate(entry.connection);
      this.#checking--;
      entry.answeredMs = this.#options.clock.now();
      return this.#entries.has(entry.connection);
    } catch {
      this.#checking--;
      if (this.#entries.has(entry.connection)) {
        this.#countFailure();
        this.#discard(entry);
      }
      return false;
    }
  }

  async #checkForWaiter(entry: Entry<T>): Promise<void> {
    if (await this.#check(entry)) {
      this.#offer(entry);
    } else {
      this.#useIdle();
    }
  }

  /** Finds connections for those who wait: idle ones that have to answer first, then new ones. */
  #useIdle(): void {
    while (this.#checking + this.#opening < this.#waiters.size && this.#idle.length > 0) {
      const entry = this.#idle.pop()!;
      if (this.#isFresh(entry)) {
        this.#offer(entry);
      } else {
        void this.#checkForWaiter(entry);
      }
    }
    this.#openForWaiters();
  }

  #isFresh({ answeredMs }: Entry<T>): boolean {
    const { clock, validateAfterMs } = this.#options;
    return answeredMs !== undefined && clock.now() - answeredMs <= validateAfterMs;
  }

  #wait(signal: ClientSignal): Promise<T> {
    const { clock, waitMs, refuse } = this.#options;
    const waiter = createWaiter<T>(signal, {
      clock,
      waitMs,
      onTimeout: (late) => {
        this.#countFailure();
        this.#fail(late, refuse("timeout"));
      },
      onAbort: (gone) => this.#waiters.delete(gone),
    });
    this.#waiters.add(waiter);
    this.#useIdle();
    return waiter.promise;
  }
}
