import { bypassForMs, defaultCacheTimes } from "../times.ts";
import { systemClock } from "./clock.ts";
import type { CacheEntry, Load } from "./entry.ts";
import { createMemory, type Result } from "./memory.ts";
import type { CacheOptions } from "./options.ts";
import { read } from "./read.ts";
import { createSessionState, type Isolate, Session, type SessionState } from "./session.ts";
import type { ReadAfterWrite, SessionSources } from "./sources.ts";
import { type CacheStats, createStats } from "./stats.ts";
import { createUntold } from "./untold.ts";
import { type Alongside, type WriteOptions, type WriteRun, write } from "./write.ts";

/** The cache as one call sees it. */
export interface CacheSession {
  /** Errors are those of `load`; a store that is away only makes reads slower. */
  read(entry: CacheEntry, load: Load): Promise<Result>;
  /** As `read`, for what the call does not wait for. */
  prefetch(entry: CacheEntry, load: Load): Promise<Result>;
  /**
   * Runs `work` between the mark and the settling of what it touches. Gives what `alongside` makes of its
   * result, where there is one. Errors are those of `work`.
   */
  write<T, A>(options: WriteOptions<T> & Alongside<T, A>, work: (run: WriteRun) => Promise<T>): Promise<A>;
  write<T>(options: WriteOptions<T>, work: (run: WriteRun) => Promise<T>): Promise<T>;
  /** The isolate's clock. */
  now(): number;
  /** What the caller is to bring to its next request; undefined when there is nothing to bring. */
  readAfterWrite(): ReadAfterWrite | undefined;
}

/** The cache as one isolate sees it. It holds results and counters, and nothing that belongs to a request. */
export interface Cache {
  /** The cache for a call. The calls of one request share a `state`. */
  createSession(sources: SessionSources, state?: SessionState): CacheSession;
  readonly stats: Readonly<CacheStats>;
  bytes(): number;
}

const defaults: Omit<CacheOptions, "id"> = {
  memoryBytes: 16 << 20,
  ...defaultCacheTimes,
  joinMs: 500,
  pollMs: 25,
  maxPolls: 5,
  markPatienceMs: 1_500,
  coloMs: 20,
  clock: systemClock,
};

/** Builds the cache of an isolate. The protocol and its proof are in `docs/caching.md`. */
export function createCache(options: Partial<CacheOptions> = {}): Cache {
  const complete: CacheOptions = { ...defaults, id: () => crypto.randomUUID(), ...options };
  const isolate: Isolate = {
    options: complete,
    memory: createMemory(complete.memoryBytes),
    flights: new Map(),
    untold: createUntold({ keepMs: bypassForMs(complete), now: complete.clock.now }),
    stats: createStats(),
  };
  return {
    stats: isolate.stats,
    bytes: () => isolate.memory.bytes(),
    createSession: (sources, state = createSessionState(sources.readAfterWrite)) => {
      const session = new Session(isolate, state, sources);
      return {
        read: (entry, load) => read(session, entry, { load }),
        prefetch: (entry, load) => read(session.background, entry, { load, isAhead: true }),
        write: <T>(options: WriteOptions<T>, work: (run: WriteRun) => Promise<T>) =>
          write(session, options, work) as Promise<never>,
        now: () => complete.clock.now(),
        readAfterWrite: () => {
          const { strictUntil, bypassUntil } = state;
          return Math.max(strictUntil, bypassUntil) > complete.clock.now()
            ? { strictUntil, bypassUntil }
            : undefined;
        },
      };
    },
  };
}
