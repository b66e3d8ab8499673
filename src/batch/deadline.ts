import { Code, ConnectError, type ContextValues, type HandlerContext } from "@connectrpc/connect";

/** setTimeout takes no more: a longer deadline is as good as none. */
const longestTimerMs = 0x7fffffff;

/**
 * A time by which some calls of a batch have to be done. Calls with the same time share it, with its signal and its timer,
 * which are made when they are first needed: most calls need neither.
 */
export class Deadline {
  readonly atMs: number;
  /** What the reads that it is for have in common. */
  reads: ReadScope | undefined;
  private controller: AbortController | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private passed: ConnectError | undefined;

  constructor(atMs: number) {
    this.atMs = atMs;
  }

  /** Aborts when the time has come, and when the batch is over. */
  get signal(): AbortSignal {
    if (this.controller === undefined) {
      this.controller = new AbortController();
      if (this.passed !== undefined) {
        this.controller.abort(this.passed);
      }
    }
    return this.controller.signal;
  }

  readonly remainingMs = (): number => this.atMs - Date.now();

  /** Starts the timer. `onPassed` is called once, after the signal. */
  arm(onPassed: (error: ConnectError) => void): void {
    const delayMs = Math.min(Math.max(this.remainingMs(), 0), longestTimerMs);
    this.timer ??= setTimeout(() => {
      this.passed = new ConnectError("The deadline has passed", Code.DeadlineExceeded);
      this.controller?.abort(this.passed);
      onPassed(this.passed);
    }, delayMs);
  }

  /** The batch is over: nobody waits for what still runs. `reason` is only asked for where somebody listens. */
  close(reason: () => ConnectError): void {
    clearTimeout(this.timer);
    if (this.controller !== undefined && !this.controller.signal.aborted) {
      this.controller.abort(reason());
    }
  }
}

/** Some calls of a batch as if they were one: by the same caller, with the same deadline, and none of them writes. */
export class ReadScope {
  private readonly context: HandlerContext;
  private readonly deadline: Deadline;

  constructor(context: HandlerContext, deadline: Deadline) {
    this.context = context;
    this.deadline = deadline;
  }

  get signal(): AbortSignal {
    return this.deadline.signal;
  }

  get values(): ContextValues {
    return this.context.values;
  }

  get responseHeader(): Headers {
    return this.context.responseHeader;
  }
}
