/** Time as the client sees it. Tests give one of their own. */
export interface Clock {
  /** Milliseconds from any point on. Must not go back. */
  now(): number;
  /** Runs `task` after `delayMs`, unless the function that it returns is called first. */
  schedule(task: () => void, delayMs: number): () => void;
}

/** The platform's own. */
export const systemClock: Clock = {
  now: () => performance.now(),
  schedule: (task, delayMs) => {
    const timer = setTimeout(task, delayMs);
    return () => clearTimeout(timer);
  },
};
