import type { Clock } from "../../../src/gateway/pool/clock.ts";

/** A clock that stands still until it is told how much time has passed. */
export interface FakeClock extends Clock {
  /** Lets time pass, calls back what falls due, in order, and lets promises settle in between. */
  pass(ms: number): Promise<void>;
  /** Timers that are set. */
  readonly pending: number;
}

/** Makes a clock that begins at 0. */
export function createFakeClock(): FakeClock {
  let nowMs = 0;
  const timers = new Set<{ readonly dueMs: number; readonly callback: () => void }>();
  return {
    now: () => nowMs,
    after: (ms, callback) => {
      const timer = { dueMs: nowMs + ms, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    pass: async (ms) => {
      const untilMs = nowMs + ms;
      for (;;) {
        const [next] = [...timers]
          .filter((timer) => timer.dueMs <= untilMs)
          .sort((a, b) => a.dueMs - b.dueMs);
        if (next === undefined) {
          break;
        }
        timers.delete(next);
        nowMs = next.dueMs;
        next.callback();
        await settle();
      }
      nowMs = untilMs;
      await settle();
    },
    get pending() {
      return timers.size;
    },
  };
}

/** Lets all promises settle that wait for nothing else. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
