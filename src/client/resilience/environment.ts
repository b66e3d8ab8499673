import { getAbortSignalReason } from "@connectrpc/connect/protocol";
import { toTimeoutMs } from "../transport/timeout.ts";

/** What time and chance are to the client: its own in tests. */
export interface Environment {
  /** Milliseconds from any point on. Must not go back: a computer's clock is set, and sleeps. */
  now(): number;
  /** Milliseconds since 1970, for dates that a server names. */
  date(): number;
  /** In [0, 1). */
  random(): number;
  /** Rejects with the signal's reason as soon as it is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const platform: Environment = {
  now: () => performance.now(),
  date: () => Date.now(),
  random: () => Math.random(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(timer);
        unlink();
        reject(getAbortSignalReason(signal!));
      };
      const timer = setTimeout(() => {
        unlink();
        resolve();
      }, toTimeoutMs(ms));
      const unlink = onAbort(signal, end);
    }),
};

/**
 * Runs `act` when the signal is aborted, soon if it is. Answers how to take that back; AbortSignal.any is not
 * everywhere.
 */
export function onAbort(signal: AbortSignal | undefined, act: () => void): () => void {
  if (signal?.aborted) {
    Promise.resolve().then(act);
  } else {
    signal?.addEventListener("abort", act);
  }
  return () => signal?.removeEventListener("abort", act);
}
