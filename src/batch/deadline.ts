import type { ConnectError } from "@connectrpc/connect";
import { startDeadlineTimer } from "../deadline-timer.ts";

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
    this.timer ??= startDeadlineTimer(this.remainingMs(), onPassed);
  }

  close(): void {
    clearTimeout(this.timer);
  }
}
