import type { CacheTimes } from "../times.ts";
import type { Clock } from "./clock.ts";
import type { ColoCache } from "./colo.ts";
import type { Freshness } from "./freshness.ts";
import type { Memory, Result } from "./memory.ts";
import type { CacheStore } from "./store.ts";
import type { Tag } from "./tags.ts";
import type { Untold } from "./untold.ts";

export type Endpoint = "reader" | "writer";

/** What a load gives: a result, and whether it may be kept. */
export interface Loaded extends Result {
  readonly keep: boolean;
  /** How long the store may keep it, in place of the entry's time: shorter for "there is no such row". */
  readonly ttlMs?: number;
}

/** A read that can be answered from the cache. */
export interface CacheEntry {
  /** All that the result depends on beside data: database, SQL, parameters, tenant. */
  readonly key: string;
  readonly tags: readonly Tag[];
  readonly freshness: Freshness;
  /** How long the store keeps it. */
  readonly ttlMs: number;
}

/** Asks MySQL. `inBackground` is for what goes on after the call that began it has ended. */
export type Load = (endpoint: Endpoint, inBackground: boolean) => Promise<Loaded>;

/** A write that the store did not take notice of, to be told again. */
export interface Invalidation {
  readonly versions: readonly string[];
  readonly writer: string;
}

/** What one caller may see: see `read-after-write.ts` for how it travels. */
export interface ReadAfterWrite {
  /** Until this time of the isolate's clock the caller's reads are strict. */
  readonly strictUntil: number;
  /** Until this time they go past the cache: an invalidation is under way in the queue. */
  readonly bypassUntil: number;
}

export interface CacheOptions extends CacheTimes {
  /** Bytes of results in the isolate's memory. 16 MiB: an isolate has 128 in all. */
  readonly memoryBytes: number;
  /**
   * How long a read waits for another one's result before it reads by itself. 500: many at once take their
   * time.
   */
  readonly joinMs: number;
  /**
   * How long a read waits before it asks again whether another isolate has filled the entry; each time twice
   * as long. 25.
   */
  readonly pollMs: number;
  /** How often. 5, which is 775 ms in all. */
  readonly maxPolls: number;
  /**
   * How long a write that is not to go on without its mark tries to make it. 1,500: longer than Redis takes
   * to start again.
   */
  readonly markPatienceMs: number;
  /**
   * How long a read waits for the data centre's cache before it asks Redis. 20: longer than the cache takes
   * when it is of use.
   */
  readonly coloMs: number;
  readonly clock: Clock;
  /** A new unique id. */
  readonly id: () => string;
}

export interface CacheStats {
  reads: number;
  /** Reads ahead, which are not among `reads`. */
  prefetches: number;
  /** Answered with what the same request, or the isolate, already had. */
  memory: number;
  /**
   * Answered with an older result that is still within the read's bound, from memory or from Redis, and
   * refreshed.
   */
  stale: number;
  /** Answered from memory after Redis said that it is current. */
  current: number;
  /** Answered by the data centre's cache. */
  colo: number;
  /** Answered by Redis. */
  store: number;
  /** Answered by another call's statement. */
  joined: number;
  /** Statements, by where they went. */
  reader: number;
  writer: number;
  /** Lookups that Redis did not answer. */
  storeFailures: number;
  writes: number;
  /** Results that writes knew and that were stored with their settling. */
  known: number;
  /** Writes that were not begun without a mark. */
  refused: number;
  /** Writes that went on without a mark. */
  unmarked: number;
  /** Writes of which a part broke off, so that it may be applied later than its lease. */
  "in-doubt": number;
  /** Invalidations that Redis did not take, or has to take once more, and the queue did. */
  queued: number;
  /** Invalidations that neither of them took: results may be old for `maxTtlMs`. */
  lost: number;
}

/** Ways in which a write may be seen late by others: see "Exposures" in `docs/caching.md`. */
export type Exposure = "unmarked" | "in-doubt" | "queued" | "lost";

/** What is of one call and must not outlive its request. */
export interface SessionSources {
  readonly store: CacheStore;
  /** The store for what goes on after the call has ended. Default: `store`. */
  readonly background?: CacheStore;
  /** The data centre's cache, for a call that may use it. */
  readonly colo?: ColoCache | undefined;
  /** Hands an invalidation to a queue that retries it, at the earliest after `delayMs`. */
  enqueue(invalidation: Invalidation, delayMs: number): Promise<void>;
  /** Lets a promise finish after the answer was sent. */
  waitUntil(work: Promise<unknown>): void;
  /** What the caller brought from its last request. */
  readonly readAfterWrite?: ReadAfterWrite;
  /** Told after each write, when `CacheSession.readAfterWrite` says something new. */
  onWritten?(): void;
  /** Told when a write of the call may be seen late by others, as it happens. */
  onExposed?(exposure: Exposure): void;
}

/** What reads of all requests in an isolate share. */
export interface Isolate {
  readonly options: CacheOptions;
  readonly memory: Memory;
  readonly flights: Map<string, Flight>;
  readonly untold: Untold;
  readonly stats: CacheStats;
}

/** How a statement ended. */
export type Ended = { readonly result: Result } | { readonly error: unknown };

/**
 * A statement under way, which others may wait for. Not by its promise: what a request leaves behind on
 * another one's promise is still there when it has been answered, and workerd warns of each.
 */
export interface Flight {
  /** Its result will be current at this time or later. */
  readonly asOf: number;
  /** The versions that it reads under; undefined while they are marked. */
  readonly stamp: string | undefined;
  /** Those to tell. */
  readonly waiting: Set<(ended: Ended) => void>;
  /** True when its call has ended before it was answered, and one of those who waited asks in its place. */
  hasHeir?: boolean;
}

/** What the calls of one request share. */
export interface SessionState {
  /** Reads that have not left the isolate yet. */
  readonly unsent: Map<string, Promise<Result>>;
  strictUntil: number;
  bypassUntil: number;
}

/** One call: what it has of the isolate, of its request and for itself. */
export interface Session {
  readonly isolate: Isolate;
  readonly state: SessionState;
  readonly sources: SessionSources;
  /** For what the call does not wait for: only the store for that is used. */
  readonly inBackground?: boolean;
}
