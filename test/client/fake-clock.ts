import type { Clock } from "../../src/client/transport/clock.ts";

export interface FakeClock extends Clock {
  /** Runs what is due within `ms`, in order. */
  advance(ms: number): Promise<void>;
  /** How many wait. */
  readonly pending: number;
}

/** A clock that stands still until it is told. */
export function createFakeClock(): FakeClock {
  let now = 1000;
  const tasks = new Set<{ at: number; run: () => void }>();
  return {
    now: () => now,
    schedule: (run, delayMs) => {
      const task = { at: now + delayMs, run };
      tasks.add(task);
      return () => tasks.delete(task);
    },
    get pending() {
      return tasks.size;
    },
    advance: async (ms) => {
      const end = now + ms;
      for (;;) {
        const [next] = [...tasks].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (next === undefined) {
          break;
        }
        tasks.delete(next);
        now = next.at;
        next.run();
        await settled();
      }
      now = end;
      await settled();
    },
  };
}

/** When all that can run without the clock has run. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) {
    await new Promise(setImmediate);
  }
}
