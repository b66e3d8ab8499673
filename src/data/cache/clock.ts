/** Time as the cache needs it. */
export interface Clock {
  /** Milliseconds since any fixed moment of this isolate. */
  now(): number;
  /** Resolves after `ms`, or at once when `signal` aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/**
 * The clock of the platform.
 *
 * ```ts
 * import { systemClock } from "../src/index.ts";
 *
 * const pause = (signal: AbortSignal): Promise<void> => systemClock.sleep(5_000, signal);
 * ```
 */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      const finish = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", finish);
        resolve();
      };
      const timer = setTimeout(finish, ms);
      signal?.addEventListener("abort", finish, { once: true });
      if (signal?.aborted) {
        finish();
      }
    }),
};

/**
 * The value of `promise`, which is of the same request, or undefined when it does not come within `ms`.
 * Throws its error.
 *
 * ```ts
 * import { systemClock, waitAtMost } from "../src/index.ts";
 *
 * // Undefined when it takes longer than a second.
 * const quick = (work: Promise<string>): Promise<string | undefined> => waitAtMost(work, 1_000, systemClock);
 * ```
 */
export async function waitAtMost<T>(promise: Promise<T>, ms: number, clock: Clock): Promise<T | undefined> {
  const given = new AbortController();
  try {
    return await Promise.race([promise, clock.sleep(ms, given.signal).then(() => undefined)]);
  } finally {
    given.abort();
  }
}
