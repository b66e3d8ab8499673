import { Code, ConnectError } from "@connectrpc/connect";

/** setTimeout takes no more: a longer deadline is as good as none. */
const longestTimerMs = 0x7fffffff;

/**
 * A time by which some calls of a batch have to be done. Calls with the same time share it, with its signal and its timer,
 * which are made when they are first needed: most calls need neither.
 */
export class Deadline {
  readonly atMs: number;
  private controller: AbortController | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private reason: ConnectError | undefined;

  constructor(atMs: number) {
    this.atMs = atMs;
  }

  /** Aborts when the time has come, and when the batch is over. */
  get signal(): AbortSignal {
    if (this.controller === undefined) {
      this.controller = new AbortController();
      if (this.reason !== undefined) {
        this.controller.abort(this.reason);
      }
    }
    return this.controller.signal;
  }

  readonly remainingMs = (): number => this.atMs - Date.now();

  /** Starts the timer. `onPassed` is called once, after the signal. */
  arm(onPassed: (error: ConnectError) => void): void {
    const delayMs = Math.min(Math.max(this.remainingMs(), 0), longestTimerMs);
    this.timer ??= setTimeout(() => {
      const error = new ConnectError("The deadline has passed", Code.DeadlineExceeded);
      this.end(error);
      onPassed(error);
    }, delayMs);
  }

  /** Stops the timer and aborts the signal. Later ends change nothing. */
  end(reason: ConnectError): void {
    clearTimeout(this.timer);
    if (this.reason === undefined) {
      this.reason = reason;
      this.controller?.abort(reason);
    }
  }
}
