import { getAbortSignalReason } from "@connectrpc/connect/protocol";
import type { Environment } from "../../../src/client/resilience/environment.ts";

/** Time that passes only when a test says so, and chance that is the same in each run. */
export interface VirtualTime extends Environment {
  /** The lengths of all sleeps so far, in their order, ms. */
  readonly slept: readonly number[];
  /** Lets time pass; what sleeps in it wakes up at its own moment. */
  pass(ms: number): Promise<void>;
  /** Lets time pass from one sleeper's moment to the next until the work is done. */
  run<T>(work: Promise<T>): Promise<T>;
}

interface Sleeper {
  readonly at: number;
  wake(): void;
}

/** All that can go on without time passing goes on first: promises, and what the platform has at hand. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

/** `random` answers 0.5 unless there is a seed: no jitter. */
export function createVirtualTime(seed?: number): VirtualTime {
  let now = 1_000_000;
  const slept: number[] = [];
  let sleepers: Sleeper[] = [];
  const wakeNext = (until: number): boolean => {
    const next = sleepers.reduce<Sleeper | undefined>(
      (first, each) => (first === undefined || each.at < first.at ? each : first),
      undefined,
    );
    if (next === undefined || next.at > until) {
      return false;
    }
    now = Math.max(now, next.at);
    sleepers = sleepers.filter((each) => each !== next);
    next.wake();
    return true;
  };
  return {
    slept,
    now: () => now,
    date: () => now,
    random: seed === undefined ? () => 0.5 : createRandom(seed),
    sleep(ms, signal) {
      slept.push(ms);
      return new Promise((resolve, reject) => {
        const sleeper = { at: now + ms, wake: resolve };
        sleepers.push(sleeper);
        const end = () => {
          sleepers = sleepers.filter((each) => each !== sleeper);
          reject(getAbortSignalReason(signal!));
        };
        if (signal?.aborted) {
          end();
        }
        signal?.addEventListener("abort", end, { once: true });
      });
    },
    async pass(ms) {
      const until = now + ms;
      do {
        await settle();
      } while (wakeNext(until));
      now = until;
    },
    async run(work) {
      let isDone = false;
      const end = () => {
        isDone = true;
      };
      work.then(end, end);
      while (!isDone) {
        await settle();
        wakeNext(Infinity);
      }
      return work;
    },
  };
}

/** Mulberry32: numbers in [0, 1), the same ones for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
