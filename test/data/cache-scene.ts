import { Code, ConnectError } from "@connectrpc/connect";
import { type Cache, type CacheSession, createCache } from "../../src/data/cache/cache.ts";
import type { ColoCache, ColoEntry } from "../../src/data/cache/colo.ts";
import type { CacheEntry, Endpoint } from "../../src/data/cache/entry.ts";
import { strict } from "../../src/data/cache/freshness.ts";
import type { Invalidation, ReadAfterWrite } from "../../src/data/cache/sources.ts";
import type { Known } from "../../src/data/cache/write.ts";
import { createSimulatedStore, noSelect, type SimulatedStore, toCacheStore } from "./simulated-store.ts";

export const lagMs = 2_000;
export const leaseMs = 30_000;

/** What surrounds the caches of a test. */
interface Scene {
  time: number;
  store: SimulatedStore;
  /** Redis does not answer. */
  away: boolean;
  /** Where MySQL was asked. */
  statements: Endpoint[];
  queued: { invalidation: Invalidation; delayMs: number }[];
  queueIsAway: boolean;
  /** What calls have left to do. */
  background: Promise<unknown>[];
  /** What MySQL says. */
  value: string;
}

export const scene = {} as Scene;

/** Before each test. */
export function resetScene(): void {
  Object.assign(scene, {
    time: 1_000_000,
    store: createSimulatedStore(() => scene.time, { leaseMs, lagMs }),
    away: false,
    statements: [],
    queued: [],
    queueIsAway: false,
    background: [],
    value: "1",
  } satisfies Scene);
  // Begins the epoch, and leaves it behind.
  scene.store.lookup({ key: "", versions: [], known: undefined, id: "" });
  scene.time += leaseMs + lagMs;
}

export function createTestCache(): Cache {
  return createCache({
    lagMs,
    leaseMs,
    joinMs: 20,
    // Its timer sets the clock on.
    coloMs: 0,
    clock: {
      now: () => scene.time,
      sleep: async (ms) => {
        scene.time += ms;
      },
    },
  });
}

/** One whose waits end only with what they wait for. */
export function createPatientCache(): Cache {
  return createCache({
    lagMs,
    leaseMs,
    clock: {
      now: () => scene.time,
      sleep: (ms, signal) =>
        ms === 0
          ? settleMicrotasks()
          : new Promise((resolve) => signal?.addEventListener("abort", () => resolve())),
    },
  });
}

export function createTestColo() {
  const colo = {
    entries: new Map<string, ColoEntry>(),
    asked: 0,
    match: async (key: string) => {
      colo.asked++;
      return colo.entries.get(key);
    },
    put: async (key: string, found: ColoEntry) => void colo.entries.set(key, found),
  };
  return colo;
}

export function open(cache: Cache, readAfterWrite?: ReadAfterWrite, colo?: ColoCache): CacheSession {
  const reachable = toCacheStore({
    ...scene.store,
    lookup: (request) => requireRedis(() => scene.store.lookup(request)),
    fill: (request) => requireRedis(() => scene.store.fill(request)),
    mark: (request) => requireRedis(() => scene.store.mark(request)),
    settle: (request) => requireRedis(() => scene.store.settle(request)),
  });
  return cache.createSession({
    select: noSelect,
    store: reachable,
    enqueue: async (invalidation, delayMs) => {
      if (scene.queueIsAway) {
        throw new Error("The queue is away");
      }
      scene.queued.push({ invalidation, delayMs });
    },
    waitUntil: (work) => scene.background.push(work),
    colo,
    ...(readAfterWrite !== undefined && { readAfterWrite }),
  });
}

function requireRedis<T>(work: () => T): T {
  if (scene.away) {
    throw new ConnectError("Redis is not available", Code.Unavailable);
  }
  return work();
}

export const settleMicrotasks = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export const known = (payload: string): Known[] => [{ entry: entry(), loaded: { payload, keep: true } }];

export const entry = (freshness: CacheEntry["freshness"] = strict, key = "k"): CacheEntry => ({
  key,
  tags: ["users/7"],
  freshness,
  ttlMs: 60_000,
});

export async function read(session: CacheSession, what: CacheEntry = entry()): Promise<string> {
  const { payload } = await session.read(what, async (endpoint) => {
    scene.statements.push(endpoint);
    return { payload: scene.value, keep: true };
  });
  await Promise.all(scene.background.splice(0));
  return payload;
}
