import type { ConnectError } from "@connectrpc/connect";
import { deadlineExceeded } from "../connect-error.ts";

/** setTimeout takes no more: a longer deadline is as good as none. */
const longestTimerMs = 0x7fffffff;

/**
 * A time by which some calls of a batch have to be done. Calls with the same time share it, with its timer.
 */
export class Deadline {
  readonly atMs: number;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(atMs: number) {
    this.atMs = atMs;
  }

  readonly remainingMs = (): number => this.atMs - Date.now();

  /** Starts the timer. `onPassed` is called once. */
  arm(onPassed: (error: ConnectError) => void): void {
    const delayMs = Math.min(Math.max(this.remainingMs(), 0), longestTimerMs);
    this.timer ??= setTimeout(() => onPassed(deadlineExceeded()), delayMs);
  }

  close(): void {
    clearTimeout(this.timer);
  }
}
