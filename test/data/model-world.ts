import type { Clock } from "../../src/data/cache/clock.ts";
import type { ColoCache, ColoEntry } from "../../src/data/cache/colo.ts";
import { skewMs } from "../../src/data/cache/freshness.ts";
import type { CacheStore } from "../../src/data/cache/store.ts";
import type { Random } from "./random.ts";
import type { Sabotage, SimulatedStore } from "./simulated-store.ts";

/** How often things go wrong in one interleaving. */
export interface Faults {
  /** An answer, or the request itself, is lost. */
  readonly loss: number;
  /** Redis goes away or comes back, at each step. */
  readonly outage: number;
  /** Redis starts again without its data, at each step. */
  readonly amnesia: number;
  /** A request dies where it stands, at each step. */
  readonly crash: number;
  /** Time passes, at each step. */
  readonly passage: number;
}

/** A request as the world sees it: a crash ends what it would have received. */
export interface Process {
  crashed: boolean;
  /** A crash may be ordered while this holds. */
  running: boolean;
}

interface Pending {
  readonly run: () => void;
  /** Not before this time. */
  readonly due: number;
}

export interface World {
  readonly now: () => number;
  /** Runs one enabled step, chosen at random. False when there is none left. */
  step(): boolean;
  /** Ends outages and lets all that is under way arrive. */
  calm(): void;
  /** A round trip: `apply` takes effect at one step, its answer arrives at a later one. */
  call<T>(process: Process, apply: () => T): Promise<T>;
  /**
   * A message that arrives once, at the earliest after `delayMs`. `deliver` gives false to be called again.
   */
  send(deliver: () => boolean, delayMs: number): void;
  clock(offsetMs: number): Clock;
  redis(process: Process, store: SimulatedStore): CacheStore;
  /** A data centre's cache that never forgets: only the time in its entries says how old they are. */
  colo(process: Process): ColoCache;
  readonly redisIsAway: boolean;
}

const passages = [1, 1, 25, 200, 999, 1_001, 1_999, 2_001, 5_001, 29_999, 30_001, 60_000, 299_000];

/** All that is under way between processes, Redis and the database, in an order that `random` decides. */
export function createWorld(
  random: Random,
  faults: Faults,
  parts: { store: () => SimulatedStore; processes: readonly Process[]; sabotage: Sabotage | undefined },
): World {
  let time = 1_000_000;
  let away = false;
  let calm = false;
  const pending: Pending[] = [];
  const colo = new Map<string, ColoEntry>();

  const add = (run: () => void, due = 0) => void pending.push({ run, due });

  const call = <T>(process: Process, apply: () => T): Promise<T> => {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const answer = (deliver: () => void) => add(() => void (process.crashed || deliver()));
    const fail = () => answer(() => reject(new Error("Connection lost")));
    const fate =
      calm || !random.chance(faults.loss) ? "arrives" : random.pick(["lost", "unanswered", "late"]);
    if (fate === "lost") {
      fail();
      return promise;
    }
    if (fate === "late") {
      // The caller gives up; the request takes effect whenever it does.
      fail();
    }
    add(() => {
      let value: T;
      try {
        value = apply();
      } catch (error) {
        answer(() => reject(error));
        return;
      }
      if (fate === "arrives") {
        answer(() => resolve(value));
      } else {
        fail();
      }
    });
    return promise;
  };

  const redisCall = <T>(process: Process, apply: () => T): Promise<T> =>
    call(process, () => {
      if (away) {
        throw new Error("Redis is away");
      }
      return apply();
    });

  const pass = () => {
    time += random.pick(passages);
  };

  const disturb = () => {
    if (random.chance(faults.outage)) {
      away = !away;
    }
    if (random.chance(faults.amnesia)) {
      parts.store().lose();
    }
    if (random.chance(faults.crash)) {
      const running = parts.processes.filter((process) => process.running && !process.crashed);
      if (running.length > 0) {
        random.pick(running).crashed = true;
      }
    }
    if (random.chance(faults.passage)) {
      pass();
    }
  };

  return {
    now: () => time,
    call,
    get redisIsAway() {
      return away;
    },
    step: () => {
      if (!calm) {
        disturb();
      }
      let enabled = pending.filter(({ due }) => due <= time);
      if (enabled.length === 0) {
        if (pending.length === 0) {
          return false;
        }
        time = Math.min(...pending.map(({ due }) => due));
        enabled = pending.filter(({ due }) => due <= time);
      }
      const chosen = random.pick(enabled);
      pending.splice(pending.indexOf(chosen), 1);
      chosen.run();
      return true;
    },
    calm: () => {
      calm = true;
      away = false;
    },
    send: (deliver, delayMs) => {
      const attempt = () => {
        if (!deliver()) {
          add(attempt, time + 1_000);
        }
      };
      add(attempt, time + delayMs);
    },
    clock: (offsetMs) => ({
      now: () => time + offsetMs,
      sleep: (ms, signal) =>
        new Promise((resolve) => {
          signal?.addEventListener("abort", () => resolve(), { once: true });
          add(resolve, time + ms);
        }),
    }),
    colo: (process) => ({
      match: (key) =>
        call(process, () => {
          const entry = colo.get(key);
          // As if no other clock could have written it.
          return entry && parts.sabotage === "clocks that agree"
            ? { ...entry, asOf: entry.asOf + skewMs }
            : entry;
        }),
      put: (key, entry) => call(process, () => void colo.set(key, entry)),
    }),
    redis: (process, store) => ({
      lookup: (request) => redisCall(process, () => store.lookup(request)),
      fill: (request) => redisCall(process, () => store.fill(request)),
      mark: (request) => redisCall(process, () => store.mark(request)),
      settle: (request) => redisCall(process, () => store.settle(request)),
    }),
  };
}
