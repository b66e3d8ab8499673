import { maxTimerMs } from "./timeout.ts";

/** Time as the client sees it. Tests give one of their own. */
export interface Clock {
  /** Milliseconds from any point on. Must not go back. */
  now(): number;
  /** Runs `task` after `delayMs`, unless the function that it returns is called first. */
  schedule(task: () => void, delayMs: number): () => void;
}

/** The platform's own. What is due later than a timer waits for, in 24.8 days, is never run. */
export const systemClock: Clock = {
  now: () => performance.now(),
  schedule: (task, delayMs) => {
    if (delayMs > maxTimerMs) {
      return () => undefined;
    }
    const timer = setTimeout(task, delayMs);
    return () => clearTimeout(timer);
  },
};
