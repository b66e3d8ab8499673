import { waitAtMost } from "./clock.ts";
import { isEndOfCall } from "./end-of-call.ts";
import type { CacheEntry, Endpoint, Load, Loaded } from "./entry.ts";
import { type Ended, type Flight, join, waitFor } from "./flights.ts";
import { skewMs } from "./freshness.ts";
import type { Held, Result } from "./memory.ts";
import type { Session } from "./session.ts";
import type { Found } from "./store.ts";
import { versionsRead } from "./tags.ts";

/** Statements that can be joined: more than an isolate has under way. */
const maxFlights = 1_000;

/** A read on its way through the levels. */
interface Read {
  readonly entry: CacheEntry;
  readonly load: Load;
  /** Age that the result may have; 0 when the read is strict. */
  readonly maxAgeMs: number;
  /** Age that it may have if it is refreshed at once. */
  readonly staleMs: number;
}

/**
 * Reads through request, isolate, store and database, in this order. `isAhead`: nobody has asked for it yet.
 */
export function read(
  session: Session,
  entry: CacheEntry,
  { load, isAhead = false }: { load: Load; isAhead?: boolean },
): Promise<Result> {
  const { isolate, state, sources } = session;
  const { memory, stats, options } = isolate;
  const { freshness } = entry;
  stats[isAhead ? "prefetches" : "reads"]++;
  const now = options.clock.now();
  const isUntold = !isolate.untold.isEmpty() && isolate.untold.concerns(versionsRead(entry.tags));
  if (isUntold) {
    tellStore(session);
  }
  if (freshness.mode === "uncached" || isUntold || now < state.bypassUntil) {
    const endpoint = freshness.mode === "uncached" && now >= state.strictUntil ? "reader" : "writer";
    session.countRead(endpoint);
    return load(endpoint, sources.select);
  }
  const isStrict = freshness.mode === "strict" || now < state.strictUntil;
  if (!isStrict) {
    const held = memory.get(entry.key);
    const age = held === undefined ? Number.POSITIVE_INFINITY : now - held.asOf;
    if (held !== undefined && isWithin(age, freshness.maxAgeMs)) {
      session.countRead("memory");
      return Promise.resolve(held.result);
    }
    if (held !== undefined && isWithin(age, freshness.maxAgeMs + freshness.staleMs)) {
      session.countRead("stale");
      renew(session, { entry, load, maxAgeMs: freshness.maxAgeMs, staleMs: 0 });
      return Promise.resolve(held.result);
    }
  }
  return shareUnsent(session, {
    entry,
    load,
    maxAgeMs: isStrict ? 0 : freshness.maxAgeMs,
    staleMs: isStrict || isAhead ? 0 : freshness.maxAgeMs + freshness.staleMs,
  });
}

/** Tells Redis behind the answer what it did not take from writes of this isolate: it may be back by now. */
function tellStore({ isolate: { options, untold }, sources, background }: Session): void {
  for (const invalidation of untold.take()) {
    const told = background.sources.store.settle({ ...invalidation, id: options.id() });
    sources.waitUntil(told.then(() => untold.forget(invalidation)).catch(() => undefined));
  }
}

/** Reads anew behind an answer that is within its bound, unless somebody does so already. */
function renew(session: Session, { entry, load, maxAgeMs }: Read): void {
  const { isolate, sources } = session;
  const { memory, flights, options } = isolate;
  const held = memory.get(entry.key);
  const now = options.clock.now();
  if (held !== undefined && now >= (held.renewingUntil ?? 0) && !flights.has(entry.key)) {
    held.renewingUntil = now + options.joinMs;
    const refresh: Read = { entry, load, maxAgeMs, staleMs: 0 };
    sources.waitUntil(shareUnsent(session.background, refresh).catch(() => undefined));
  }
}

/** Negative ages are those of a clock that was set back. */
function isWithin(ageMs: number, maxAgeMs: number): boolean {
  return ageMs >= 0 && ageMs <= maxAgeMs;
}

/**
 * Joins an identical read of the same request that has not left the isolate yet: what it finds is as new as
 * what this one would find. One that has left may have missed a write that was acknowledged since.
 */
function shareUnsent(session: Session, read: Read): Promise<Result> {
  const { unsent } = session.state;
  const key = `${read.maxAgeMs} ${read.staleMs} ${read.entry.key}`;
  const shared = unsent.get(key);
  if (shared !== undefined) {
    session.countRead("joined");
    // Another call of the request may end before its read does.
    return shared.catch((error) => {
      if (isEndOfCall(error)) {
        // All of them at the same moment: one asks, and the others share again.
        return shareUnsent(session, read);
      }
      throw error;
    });
  }
  const result = Promise.resolve().then(() => {
    unsent.delete(key);
    return readThrough(session, read);
  });
  unsent.set(key, result);
  return result;
}

async function readThrough(session: Session, read: Read): Promise<Result> {
  const { isolate, sources } = session;
  const { memory, flights, stats, options } = isolate;
  const { clock } = options;
  const { key } = read.entry;
  if (read.maxAgeMs > 0) {
    const flight = flights.get(key);
    if (flight !== undefined && isWithin(clock.now() - flight.asOf, read.maxAgeMs)) {
      const result = await waitFor([flight], options);
      // The wait has aged it.
      if (result !== undefined && isWithin(clock.now() - flight.asOf, read.maxAgeMs)) {
        session.countRead("joined");
        return result;
      }
    }
  }
  const near = await askColo(session, read);
  if (near !== undefined) {
    return near;
  }
  const versions = versionsRead(read.entry.tags);
  const id = options.id();
  for (let poll = 0; ; poll++) {
    const held = memory.get(key);
    const asOf = clock.now();
    let found: Found;
    try {
      found = await sources.store.lookup({
        key,
        versions,
        known: held?.stamp,
        id,
        maxAgeMs: read.staleMs,
      });
    } catch (error) {
      if (isEndOfCall(error)) {
        throw error;
      }
      stats.storeFailures++;
      return loadWithoutStore(session, read, asOf);
    }
    if (found.current && held !== undefined) {
      session.countRead("current");
      keep(session, read.entry, { result: held.result, asOf, stamp: held.stamp });
      return held.result;
    }
    if (found.payload !== undefined) {
      const result: Result = { payload: found.payload };
      if (found.ageMs === 0) {
        session.countRead("store");
        keep(session, read.entry, { result, asOf, stamp: found.stamp });
        return result;
      }
      session.countRead("stale");
      memory.put(key, { result, asOf: asOf - found.ageMs, stamp: undefined });
      if (found.leader) {
        const { background } = session;
        sources.waitUntil(loadUnder(background, read, { found, asOf, versions, id }).catch(() => undefined));
      }
      return result;
    }
    if (found.state === "marked") {
      return fly(session, read, { asOf, stamp: undefined, endpoint: "writer" });
    }
    const flight = flights.get(key);
    // Its statement began under the versions of now, so it misses no write that was acknowledged before this
    // read.
    if (flight?.stamp === found.stamp) {
      const result = await join(isolate, key, flight);
      if (result !== undefined) {
        session.countRead("joined");
        return result;
      }
    } else if (!found.leader && poll < options.maxPolls) {
      await clock.sleep(options.pollMs * 2 ** poll);
      continue;
    }
    return loadUnder(session, read, { found, asOf, versions, id });
  }
}

/**
 * What another isolate of the data centre knew to be current, while it is within the bound by any clock that
 * may have written its time. One that is slow or fails is passed over.
 */
async function askColo(session: Session, read: Read): Promise<Result | undefined> {
  const { isolate, sources } = session;
  const { memory, options } = isolate;
  if (read.staleMs <= skewMs || sources.colo === undefined) {
    return undefined;
  }
  const { key } = read.entry;
  const { clock } = options;
  const found = await waitAtMost(sources.colo.match(key), options.coloMs, clock).catch(() => undefined);
  if (found === undefined) {
    return undefined;
  }
  const { payload, asOf, stamp } = found;
  const ageMs = clock.now() - asOf;
  if (!isWithin(ageMs + skewMs, read.staleMs)) {
    return undefined;
  }
  session.countRead("colo");
  const result: Result = { payload };
  memory.put(key, { result, asOf: asOf - skewMs, stamp });
  if (ageMs > read.maxAgeMs) {
    renew(session, read);
  }
  return result;
}

/** Remembers a result in the isolate and, where its age may tell whether it is good, in the data centre. */
function keep({ isolate: { memory }, sources }: Session, entry: CacheEntry, held: Held): void {
  memory.put(entry.key, held);
  const { freshness } = entry;
  if (freshness.mode === "bounded" && sources.colo !== undefined) {
    const { result, asOf, stamp } = held;
    const put = sources.colo.put(
      entry.key,
      { payload: result.payload, asOf, stamp },
      freshness.maxAgeMs + freshness.staleMs,
    );
    sources.waitUntil(put.catch(() => undefined));
  }
}

/** Runs the statement and stores its result under what the lookup found. */
async function loadUnder(
  session: Session,
  read: Read,
  { found, asOf, versions, id }: { found: Found; asOf: number; versions: readonly string[]; id: string },
): Promise<Loaded> {
  const { isolate, sources, background } = session;
  const endpoint: Endpoint = found.state === "open" ? "reader" : "writer";
  const loaded = await fly(session, read, { asOf, stamp: found.stamp, endpoint });
  if (loaded.keep) {
    const { key } = read.entry;
    const { payload } = loaded;
    const ttlMs = Math.min(loaded.ttlMs ?? read.entry.ttlMs, isolate.options.maxTtlMs);
    sources.waitUntil(
      background.sources.store
        .fill({ key, versions, stamp: found.stamp, payload, ttlMs, id })
        .catch(() => undefined),
    );
  }
  return loaded;
}

/**
 * Without versions nothing tells whether the replica has the last write: only a bound that covers its lag
 * lets it be asked.
 */
function loadWithoutStore(session: Session, read: Read, asOf: number): Promise<Loaded> {
  const { lagMs } = session.isolate.options;
  return read.maxAgeMs > lagMs
    ? fly(session, read, { asOf: asOf - lagMs, stamp: undefined, endpoint: "reader" })
    : fly(session, read, { asOf, stamp: undefined, endpoint: "writer" });
}

/** Runs the statement where others can join it, and remembers its result. */
async function fly(
  session: Session,
  { entry, load }: Read,
  { asOf, stamp, endpoint }: { asOf: number; stamp: string | undefined; endpoint: Endpoint },
): Promise<Loaded> {
  const { flights } = session.isolate;
  session.countRead(endpoint);
  const result = load(endpoint, session.sources.select);
  const flight: Flight = { asOf, stamp, waiting: new Set() };
  let ended: Ended = { error: undefined };
  // Replaces one whose request may have died with its connection, and forgets others that nobody came back
  // for.
  flights.delete(entry.key);
  flights.set(entry.key, flight);
  const oldest = flights.size > maxFlights ? flights.keys().next().value : undefined;
  if (oldest !== undefined) {
    flights.delete(oldest);
  }
  try {
    const loaded = await result;
    ended = { result: loaded };
    if (loaded.keep) {
      keep(session, entry, { result: loaded, asOf, stamp });
    }
    return loaded;
  } catch (error) {
    ended = { error };
    throw error;
  } finally {
    if (flights.get(entry.key) === flight) {
      flights.delete(entry.key);
    }
    for (const tell of flight.waiting) {
      tell(ended);
    }
  }
}
