import type { ClientSignal } from "../http/client-signal.ts";
import type { Clock } from "./clock.ts";
import { createMeter, type PoolCounts, type PoolRates, type WindowRates } from "./meter.ts";
import type { PoolSize } from "./sizing.ts";

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

interface Waiter<T> {
  readonly sinceMs: number;
  readonly resolve: (connection: T) => void;
  readonly reject: (error: unknown) => void;
}

/** Makes an empty pool: connections are opened when they are first needed. */
export function createPool<T>(options: PoolOptions<T>): Pool<T> {
  const { clock } = options;
  const meter = createMeter(clock.now);
  const entries = new Map<T, Entry<T>>();
  /** The last that came back is the first to go out, so that what is not needed falls idle. */
  const idle: Entry<T>[] = [];
  const waiters = new Set<Waiter<T>>();
  let size = options.size;
  let active = 0;
  let opening = 0;
  /** Idle connections that are being validated: neither idle nor in use. */
  let checking = 0;
  let closed = false;

  const use = {
    get active() {
      return active;
    },
    get size() {
      return size;
    },
  };

  const hand = (entry: Entry<T>): T => {
    entry.sinceMs = meter.advance(use);
    entry.isActive = true;
    active++;
    meter.totals.acquired++;
    meter.totals.asked++;
    return entry.connection;
  };

  const serve = (waiter: Waiter<T>, entry: Entry<T>): void => {
    waiters.delete(waiter);
    const connection = hand(entry);
    meter.totals.waitedMs += entry.sinceMs - waiter.sinceMs;
    waiter.resolve(connection);
  };

  const fail = (waiter: Waiter<T>, error: unknown): void => {
    waiters.delete(waiter);
    const atMs = meter.advance(use);
    meter.totals.asked++;
    meter.totals.waitedMs += atMs - waiter.sinceMs;
    waiter.reject(error);
  };

  const countFailure = (): void => {
    meter.advance(use);
    meter.totals.failed++;
  };

  const forget = (entry: Entry<T>): void => {
    entries.delete(entry.connection);
    const position = idle.indexOf(entry);
    if (position !== -1) {
      idle.splice(position, 1);
    }
    if (entry.isActive) {
      meter.totals.heldMs += meter.advance(use) - entry.sinceMs;
      meter.totals.returned++;
      entry.isActive = false;
      active--;
    }
  };

  const close = (entry: Entry<T>): void => {
    forget(entry);
    options.destroy(entry.connection);
  };

  /** Gives a free connection to the first in line, or lays it by. */
  const offer = (entry: Entry<T>): void => {
    const [first] = waiters;
    if (closed || entries.size > size.max) {
      close(entry);
    } else if (first === undefined) {
      idle.push(entry);
    } else {
      serve(first, entry);
    }
  };

  const open = async (): Promise<void> => {
    opening++;
    try {
      const connection = await options.create();
      const atMs = meter.advance(use);
      meter.totals.created++;
      const entry = { connection, sinceMs: atMs, answeredMs: atMs, isActive: false };
      entries.set(connection, entry);
      opening--;
      offer(entry);
    } catch (error) {
      opening--;
      countFailure();
      const [first] = waiters;
      if (first !== undefined) {
        fail(first, error);
      }
      openForWaiters();
    }
  };

  const openForWaiters = (): void => {
    while (!closed && opening + checking < waiters.size && entries.size + opening < size.max) {
      void open();
    }
  };

  /** @returns Whether the connection answers; one that does not is gone. */
  const check = async (entry: Entry<T>): Promise<boolean> => {
    checking++;
    try {
      await options.validate(entry.connection);
      checking--;
      entry.answeredMs = clock.now();
      return entries.has(entry.connection);
    } catch {
      checking--;
      if (entries.has(entry.connection)) {
        countFailure();
        close(entry);
      }
      return false;
    }
  };

  const checkForWaiter = async (entry: Entry<T>): Promise<void> => {
    if (await check(entry)) {
      offer(entry);
    } else {
      useIdle();
    }
  };

  /** Finds connections for those who wait: idle ones that have to answer first, then new ones. */
  const useIdle = (): void => {
    while (checking + opening < waiters.size && idle.length > 0) {
      const entry = idle.pop()!;
      if (isFresh(entry)) {
        offer(entry);
      } else {
        void checkForWaiter(entry);
      }
    }
    openForWaiters();
  };

  const isFresh = (entry: Entry<T>): boolean =>
    entry.answeredMs !== undefined && clock.now() - entry.answeredMs <= options.validateAfterMs;

  const wait = (signal: ClientSignal): Promise<T> =>
    new Promise((resolve, reject) => {
      const settle = (): void => {
        cancel();
        signal.removeEventListener("abort", onAbort);
      };
      const waiter: Waiter<T> = {
        sinceMs: clock.now(),
        resolve: (connection) => {
          settle();
          resolve(connection);
        },
        reject: (error) => {
          settle();
          reject(error);
        },
      };
      const onAbort = (): void => {
        waiters.delete(waiter);
        waiter.reject(signal.reason);
      };
      const cancel = clock.after(options.waitMs, () => {
        countFailure();
        fail(waiter, options.refuse("timeout"));
      });
      signal.addEventListener("abort", onAbort);
      waiters.add(waiter);
      useIdle();
    });

  const take = (fits?: (connection: T) => boolean): T | undefined => {
    const last = idle[idle.length - 1];
    if (closed || last === undefined || waiters.size > 0 || !isFresh(last)) {
      return undefined;
    }
    if (fits !== undefined && !fits(last.connection)) {
      return undefined;
    }
    idle.pop();
    return hand(last);
  };

  return {
    totals: meter.totals,
    take,
    acquire: async (signal) => {
      if (closed) {
        throw options.refuse("closed");
      }
      signal.throwIfAborted();
      const free = take();
      if (free !== undefined) {
        return free;
      }
      if (waiters.size >= options.maxWaiting) {
        countFailure();
        meter.totals.asked++;
        throw options.refuse("full");
      }
      return await wait(signal);
    },
    release: (connection, uses = 1) => {
      const entry = entries.get(connection);
      if (entry === undefined) {
        return;
      }
      const atMs = meter.advance(use);
      meter.totals.asked += uses - 1;
      meter.totals.acquired += uses - 1;
      meter.totals.returned += uses;
      meter.totals.heldMs += atMs - entry.sinceMs;
      entry.isActive = false;
      entry.sinceMs = atMs;
      entry.answeredMs = atMs;
      active--;
      offer(entry);
    },
    drop: (connection) => {
      const entry = entries.get(connection);
      if (entry === undefined) {
        return;
      }
      countFailure();
      close(entry);
      for (const other of idle) {
        other.answeredMs = undefined;
      }
      openForWaiters();
    },
    resize: (next) => {
      meter.advance(use);
      size = next;
      while (entries.size > size.max && idle.length > 0) {
        close(idle[0]!);
      }
      openForWaiters();
    },
    checkHealth: async () => {
      const atMs = clock.now();
      for (const entry of idle.filter((one) => atMs - one.sinceMs > options.staleAfterMs)) {
        close(entry);
      }
      // Out of the pool while they are asked, so that nobody gets one that does not answer.
      const asked = idle.splice(0);
      await Promise.all(
        asked.map(async (entry) => {
          if (await check(entry)) {
            offer(entry);
          }
        }),
      );
      const missing = size.core - entries.size - opening;
      await Promise.all(Array.from({ length: closed ? 0 : Math.max(0, missing) }, open));
      openForWaiters();
    },
    state: () => ({
      size,
      active,
      idle: entries.size - active,
      total: entries.size,
      queued: waiters.size,
    }),
    recent: () => meter.recent(use),
    takeWindow: () => meter.takeWindow(use),
    close: () => {
      closed = true;
      for (const waiter of waiters) {
        fail(waiter, options.refuse("closed"));
      }
      const left = [...entries.keys()];
      entries.clear();
      idle.length = 0;
      return left;
    },
  };
}
