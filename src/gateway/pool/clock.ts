/** Time as the pools see it: tests bring their own. */
export interface Clock {
  /** Milliseconds that only grow. */
  now(): number;
  /** Calls back once, after `ms`; the function that it returns prevents that. Keeps no process alive. */
  after(ms: number, callback: () => void): () => void;
}

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => performance.now(),
  after: (ms, callback) => {
    const timer = setTimeout(callback, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
