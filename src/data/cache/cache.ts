import { bypassForMs, defaultCacheTimes } from "../times.ts";
import { systemClock } from "./clock.ts";
import type {
  CacheEntry,
  CacheOptions,
  CacheStats,
  Isolate,
  Load,
  ReadAfterWrite,
  Session,
  SessionSources,
  SessionState,
} from "./isolate.ts";
import { createMemory, type Result } from "./memory.ts";
import { read } from "./read.ts";
import { createUntold } from "./untold.ts";
import { type WriteOptions, type WriteRun, write } from "./write.ts";

/** The cache as one call sees it. */
export interface CacheSession {
  /** Errors are those of `load`; a store that is away only makes reads slower. */
  read(entry: CacheEntry, load: Load): Promise<Result>;
  /** As `read`, for what the call does not wait for. */
  prefetch(entry: CacheEntry, load: Load): Promise<Result>;
  /** Runs `work` between the mark and the settling of what it touches. Errors are those of `work`. */
  write<T>(options: WriteOptions<T>, work: (run: WriteRun) => Promise<T>): Promise<T>;
  /** The isolate's clock. */
  now(): number;
  /** What the caller is to bring to its next request; undefined when there is nothing to bring. */
  readAfterWrite(): ReadAfterWrite | undefined;
}

/** The cache as one isolate sees it. It holds results and counters, and nothing that belongs to a request. */
export interface Cache {
  /** Opens it for a call. The calls of one request share a `state`. */
  open(sources: SessionSources, state?: SessionState): CacheSession;
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
    open: (sources, state = createSessionState(sources.readAfterWrite)) => {
      const session: Session = { isolate, state, sources };
      return {
        read: (entry, load) => read(session, entry, { load }),
        prefetch: (entry, load) => read(session, entry, { load, background: true }),
        write: (options, work) => write(session, options, work),
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

/** The state of a request whose caller brought `readAfterWrite`. */
export function createSessionState(readAfterWrite?: ReadAfterWrite): SessionState {
  return {
    unsent: new Map(),
    strictUntil: readAfterWrite?.strictUntil ?? Number.NEGATIVE_INFINITY,
    bypassUntil: readAfterWrite?.bypassUntil ?? Number.NEGATIVE_INFINITY,
  };
}

function createStats(): CacheStats {
  return {
    reads: 0,
    prefetches: 0,
    memory: 0,
    stale: 0,
    current: 0,
    colo: 0,
    store: 0,
    joined: 0,
    reader: 0,
    writer: 0,
    storeFailures: 0,
    writes: 0,
    known: 0,
    refused: 0,
    unmarked: 0,
    "in-doubt": 0,
    queued: 0,
    lost: 0,
  };
}
