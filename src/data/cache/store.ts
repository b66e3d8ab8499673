import { type CacheTimes, defaultCacheTimes } from "../times.ts";

/**
 * How the tags of an entry stand:
 *
 * - `open`: no write is under way and the replica has all of them. Read from the reader, store.
 * - `lagging`: a write ended within the replica's lag. Read from the writer, store.
 * - `marked`: a write is under way. Read from the writer, store nothing.
 */
export type TagState = "open" | "lagging" | "marked";

/** What a lookup finds. */
export interface Found {
  readonly state: TagState;
  /** The versions of all tags, joined: what a result that is read from now on is stored under. */
  readonly stamp: string;
  /** True when `known` is the stamp of now, so that what the isolate holds is current. */
  readonly current: boolean;
  /**
   * The stored result, when it has the stamp of now and the isolate does not hold it, or is no older than was
   * asked for.
   */
  readonly payload: string | undefined;
  /** How long ago the payload's stamp was that of now; 0 while it is. */
  readonly ageMs: number;
  /** True for the one caller among all isolates that is to fill the entry. */
  readonly leader: boolean;
}

export interface LookupRequest {
  readonly key: string;
  /** Names of versions, as `versionsRead` gives them. */
  readonly versions: readonly string[];
  /** Stamp of what the isolate holds. */
  readonly known: string | undefined;
  /** A unique id: that of the filler, and of versions that are absent. */
  readonly id: string;
  /** How old a result may be, at most `maxBoundMs`. Default 0: of now. */
  readonly maxAgeMs?: number;
}

export interface FillRequest {
  readonly key: string;
  readonly versions: readonly string[];
  /** The stamp that the lookup before the read gave. */
  readonly stamp: string;
  readonly payload: string;
  readonly ttlMs: number;
  /** The lookup's id. */
  readonly id: string;
}

export interface WriteRequest {
  /** Names of versions, as `versionsWritten` gives them. */
  readonly versions: readonly string[];
  /** Which write: the same at its mark and its settling. */
  readonly writer: string;
  /** A unique id that becomes the version. */
  readonly id: string;
}

/** A result that a write knows, for it made or read what has changed after its mark. */
export interface KnownRequest {
  readonly key: string;
  /** Names of versions, as `versionsRead` gives them. */
  readonly versions: readonly string[];
  readonly payload: string;
  readonly ttlMs: number;
}

export interface SettleRequest extends WriteRequest {
  /**
   * Leaves the writer's marks until their lease ends: a part of the write broke off and may still be applied.
   * Default false.
   */
  readonly keepsMark?: boolean;
  /** What is stored along with it. Only for a write whose mark was answered before it read anything. */
  readonly known?: readonly KnownRequest[];
}

/**
 * The shared memory of the cache. Each operation is one atomic step and one round trip, and may be repeated:
 * a second time it only costs hits. `docs/caching.md` argues why the four of them suffice.
 */
export interface CacheStore {
  /** Finds an entry and how its tags stand, and elects who fills it when it is absent. */
  lookup(request: LookupRequest): Promise<Found>;
  /**
   * Stores a result, unless a tag has moved or been marked since `stamp`, or another filler has taken over.
   */
  fill(request: FillRequest): Promise<boolean>;
  /** Moves the versions and marks them as being written until `settle`, or for the time of the lease. */
  mark(request: WriteRequest): Promise<void>;
  /**
   * Moves the versions, takes the writer's marks away, unless it keeps them, and begins the replica's lag.
   * Stores what is known, each result unless another write of its tags was under way since the writer's mark,
   * and gives the stamps that they are stored under.
   */
  settle(request: SettleRequest): Promise<readonly (string | undefined)[]>;
}

export interface StoreTimes extends Pick<CacheTimes, "leaseMs" | "lagMs"> {
  /**
   * How long a version that was written is kept. Ten minutes, or four leases: longer than a lease and any
   * entry. One that is gone costs a read from MySQL.
   */
  readonly versionTtlMs: number;
  /** How long one filler keeps the others waiting. 2,000: a slow statement. */
  readonly fillLeaseMs: number;
}

/** The times of a store, with defaults. @throws RangeError when they contradict each other. */
export function validateStoreTimes(times: Partial<StoreTimes>): StoreTimes {
  const { leaseMs = defaultCacheTimes.leaseMs, lagMs = defaultCacheTimes.lagMs } = times;
  const complete = {
    leaseMs,
    lagMs,
    versionTtlMs: Math.max(600_000, 4 * (leaseMs + lagMs)),
    fillLeaseMs: 2_000,
    ...times,
  };
  for (const [name, value] of Object.entries(complete)) {
    if (!Number.isSafeInteger(value) || value <= 0) {
      throw new RangeError(`${name} must be a positive integer: ${value}`);
    }
  }
  if (complete.versionTtlMs <= complete.leaseMs + complete.lagMs) {
    throw new RangeError(`versionTtlMs must exceed leaseMs and lagMs together: ${complete.versionTtlMs}`);
  }
  return complete;
}
