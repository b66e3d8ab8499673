/** A clock that stands still until it is told how much time has passed, for the client and the gateway. */
export interface FakeClock {
  /** Milliseconds. */
  now(): number;
  /** As the client's clocks have it. */
  schedule(task: () => void, delayMs: number): () => void;
  /** As the gateway's clocks have it. */
  after(ms: number, callback: () => void): () => void;
  /** Lets time pass, runs what falls due, in order, and lets promises settle in between. */
  advance(ms: number): Promise<void>;
  /** How many timers are set. */
  readonly pending: number;
}

/** Makes a clock that begins at `startMs`. */
export function createFakeClock(startMs = 0): FakeClock {
  let now = startMs;
  const timers = new Set<{ readonly at: number; readonly run: () => void }>();
  const schedule = (run: () => void, delayMs: number) => {
    const timer = { at: now + delayMs, run };
    timers.add(timer);
    return () => void timers.delete(timer);
  };
  return {
    now: () => now,
    schedule,
    after: (ms, callback) => schedule(callback, ms),
    get pending() {
      return timers.size;
    },
    advance: async (ms) => {
      const end = now + ms;
      for (;;) {
        const [next] = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (next === undefined) {
          break;
        }
        timers.delete(next);
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
