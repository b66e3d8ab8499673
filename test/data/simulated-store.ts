import type { Select } from "../../src/data/cache/entry.ts";
import { maxBoundMs } from "../../src/data/cache/freshness.ts";
import { unusedVersionMs } from "../../src/data/cache/redis-store.ts";
import {
  type CacheStore,
  type FillRequest,
  type Found,
  type LookupRequest,
  type SettleRequest,
  type StoreTimes,
  type TagState,
  validateStoreTimes,
  type WriteRequest,
} from "../../src/data/cache/store.ts";

/** For caches whose loads ask no database. */
export const noSelect: Select = () => Promise.reject(new Error("No load of this test selects"));

/** Ways to break the protocol, each of which the model has to notice. */
export type Sabotage =
  | "no mark"
  | "no lag"
  | "no check at fill"
  | "no epoch"
  | "counting versions"
  | "settle keeps the version"
  | "no lag after a lease"
  | "old results without an age"
  | "known results beside other writes"
  | "known results without a mark"
  | "clocks that agree"
  | "no mark for what broke off";

interface Version {
  id: string;
  lagUntil: number;
  readonly marks: Map<string, number>;
  expires: number;
  previous?: { readonly id: string; readonly until: number } | undefined;
}

interface Expiring {
  readonly value: string;
  readonly expires: number;
}

/** The operations of a CacheStore, each one done at once. */
export interface SimulatedStore {
  lookup(request: LookupRequest): Found;
  fill(request: FillRequest): boolean;
  mark(request: WriteRequest): void;
  settle(request: SettleRequest): readonly (string | undefined)[];
  /** Forgets everything, as a Redis does that starts without its data. */
  lose(): void;
}

/** What the scripts of `redis-store.ts` do, without Redis: `store.test.ts` compares the two. */
export function createSimulatedStore(
  now: () => number,
  given: Partial<StoreTimes> = {},
  sabotage?: Sabotage,
): SimulatedStore {
  const times = validateStoreTimes(given);
  const lagMs = sabotage === "no lag" ? 0 : times.lagMs;
  const versions = new Map<string, Version>();
  const entries = new Map<string, Expiring>();
  const locks = new Map<string, Expiring>();
  let epoch: number | undefined;
  let counter = 0;

  const live = (map: Map<string, Expiring>, key: string): string | undefined => {
    const found = map.get(key);
    return found !== undefined && now() < found.expires ? found.value : undefined;
  };
  const version = (name: string): Version | undefined => {
    const found = versions.get(name);
    return found !== undefined && now() < found.expires ? found : undefined;
  };
  const unique = (id: string): string => (sabotage === "counting versions" ? String(++counter) : id);

  const inspect = (names: readonly string[], absent: string | undefined, first = 4) => {
    epoch ??= now();
    let level = 0;
    const raise = (markedUntil: number) => {
      const lagUntil = sabotage === "no lag after a lease" ? markedUntil : markedUntil + lagMs;
      level = Math.max(level, now() < markedUntil ? 2 : now() < lagUntil ? 1 : 0);
    };
    if (sabotage !== "no epoch") {
      raise(epoch + times.leaseMs);
    }
    const ids: string[] = [];
    for (const [i, name] of names.entries()) {
      let found = version(name);
      if (found === undefined) {
        if (absent === undefined) {
          return { stamp: undefined, level };
        }
        found = {
          id: unique(`${absent}:${i + first}`),
          lagUntil: 0,
          marks: new Map(),
          expires: now() + unusedVersionMs,
        };
        versions.set(name, found);
      } else if (absent !== undefined && found.expires - now() < unusedVersionMs / 2) {
        found.expires = now() + unusedVersionMs;
      }
      level = Math.max(level, now() < found.lagUntil ? 1 : 0);
      for (const leaseEnd of found.marks.values()) {
        raise(leaseEnd);
      }
      ids.push(found.id);
    }
    return { stamp: ids.join(","), level };
  };

  const outlive = (names: readonly string[], ttlMs: number): void => {
    for (const name of names) {
      const found = version(name);
      if (found !== undefined) {
        found.expires = Math.max(found.expires, now() + ttlMs + unusedVersionMs);
      }
    }
  };

  /** How long ago a stamp was that of now, by the versions' previous ids. */
  const ageOf = (names: readonly string[], stamp: string): number | undefined => {
    let oldest = 0;
    for (const [i, id] of stamp.split(",").filter(Boolean).entries()) {
      const found = version(names[i] ?? "");
      if (found?.id !== id) {
        if (found?.previous?.id !== id) {
          return undefined;
        }
        oldest = Math.max(oldest, now() - found.previous.until + 1);
      }
    }
    return oldest;
  };

  /** Whether no other write of these versions was under way since `since`. */
  const isAlone = (names: readonly string[], { writer, since }: { writer: string; since: number }) => {
    if (sabotage === "known results beside other writes") {
      return true;
    }
    return (
      since >= (epoch ?? 0) + times.leaseMs &&
      now() < since + times.leaseMs &&
      names.every((name) => {
        const { lagUntil = 0, marks = new Map<string, number>() } = version(name) ?? {};
        const isMarked = [...marks].some(([other, ends]) => other !== writer && ends > since);
        return !isMarked && lagUntil - lagMs < since;
      })
    );
  };

  const move = (name: string, given: { id: string; index: number; remember: boolean }): Version => {
    const { id, index, remember } = given;
    const known = version(name);
    const found: Version = known ?? { id: "", lagUntil: 0, marks: new Map(), expires: 0 };
    if (!remember) {
      found.previous = undefined;
    } else if (known !== undefined && !(known.previous && known.previous.until + maxBoundMs > now())) {
      found.previous = { id: known.id, until: now() };
    }
    found.id = unique(`${id}:${index + 2}`);
    found.expires = now() + times.versionTtlMs;
    versions.set(name, found);
    return found;
  };

  return {
    lookup: ({ key, versions: names, known, id, maxAgeMs = 0 }) => {
      const { stamp = "", level } = inspect(names, id);
      const state = (["open", "lagging", "marked"] satisfies TagState[])[level] ?? "marked";
      let found: Found = { state, stamp, current: false, payload: undefined, leader: false, ageMs: 0 };
      if (level < 2 && stamp === known) {
        return { ...found, current: true };
      }
      const entry = live(entries, key);
      if (entry !== undefined) {
        const storedUnder = entry.slice(0, entry.indexOf("\n"));
        const ageMs = ageOf(names, storedUnder);
        if (ageMs !== undefined && ageMs <= maxAgeMs && (ageMs > 0 || level < 2)) {
          const payload = entry.slice(storedUnder.length + 1);
          found = { ...found, payload, ageMs: sabotage === "old results without an age" ? 0 : ageMs };
          if (ageMs === 0) {
            return found;
          }
        }
      }
      if (level === 2) {
        return found;
      }
      const held = live(locks, key);
      if (held?.startsWith(`${stamp}\n`) && held !== `${stamp}\n${id}`) {
        return found;
      }
      locks.set(key, { value: `${stamp}\n${id}`, expires: now() + times.fillLeaseMs });
      return { ...found, leader: true };
    },
    fill: ({ key, versions: names, stamp, payload, ttlMs, id }) => {
      const at = inspect(names, undefined);
      if (sabotage !== "no check at fill" && (at.stamp !== stamp || at.level === 2)) {
        return false;
      }
      const held = live(locks, key);
      if (sabotage !== "no check at fill" && held !== undefined && held !== `${stamp}\n${id}`) {
        return false;
      }
      const storedUnder = sabotage === "no check at fill" ? at.stamp : stamp;
      entries.set(key, { value: `${storedUnder}\n${payload}`, expires: now() + ttlMs });
      outlive(names, ttlMs);
      locks.delete(key);
      return true;
    },
    mark: ({ versions: names, writer, id }) => {
      inspect([], undefined);
      if (sabotage === "no mark") {
        return;
      }
      for (const [i, name] of names.entries()) {
        const { marks } = move(name, { id, index: i, remember: true });
        for (const [dead, leaseEnd] of marks) {
          if (leaseEnd + lagMs <= now()) {
            marks.delete(dead);
          }
        }
        marks.set(writer, now() + times.leaseMs);
      }
    },
    settle: ({ versions: names, writer: named, id, keepsMark = false, known = [] }) => {
      const writer = keepsMark ? "" : named;
      inspect([], undefined);
      const ends = names.map((name) => version(name)?.marks.get(writer)).filter((end) => end !== undefined);
      const unmarked = sabotage === "known results without a mark" ? Number.POSITIVE_INFINITY : 0;
      const since = ends.length > 0 ? Math.min(...ends) - times.leaseMs : unmarked;
      const alone = known.map(({ versions }) => isAlone(versions, { writer, since }));
      for (const [i, name] of names.entries()) {
        const before = version(name)?.id;
        const isMarked = version(name)?.marks.has(writer) ?? false;
        const found = move(name, { id, index: i, remember: isMarked });
        if (sabotage === "settle keeps the version" && before !== undefined) {
          found.id = before;
        }
        found.lagUntil = now() + lagMs;
        found.marks.delete(writer);
      }
      let at = names.length + 2;
      return known.map(({ key, versions, payload, ttlMs }, i) => {
        const first = at + 1;
        at += 1 + versions.length;
        if (!alone[i]) {
          return undefined;
        }
        const { stamp = "" } = inspect(versions, id, first);
        entries.set(key, { value: `${stamp}\n${payload}`, expires: now() + ttlMs });
        outlive(versions, ttlMs);
        return stamp;
      });
    },
    lose: () => {
      versions.clear();
      entries.clear();
      locks.clear();
      epoch = undefined;
      counter = 0;
    },
  };
}

/** The simulated store as a CacheStore, without any delay. */
export function toCacheStore(store: SimulatedStore): CacheStore {
  return {
    lookup: async (request) => store.lookup(request),
    fill: async (request) => store.fill(request),
    mark: async (request) => store.mark(request),
    settle: async (request) => store.settle(request),
  };
}
