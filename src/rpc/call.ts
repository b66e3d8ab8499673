import type { DescMethod, DescService } from "@bufbuild/protobuf";
import { Code, ConnectError, type ContextValues, type HandlerContext } from "@connectrpc/connect";

/** setTimeout takes no more: a longer deadline is as good as none. */
const longestTimerMs = 0x7fffffff;

export interface CallInit {
  readonly request: Request;
  readonly method: DescMethod;
  readonly protocolName: "connect" | "grpc-web";
  readonly values: ContextValues;
  readonly timeoutMs: number;
}

/**
 * What a handler is given beside its message. Most handlers touch little of it, so signal, timer and headers are made
 * when they are first asked for.
 */
export class Call implements HandlerContext {
  readonly method: DescMethod;
  readonly protocolName: string;
  readonly values: ContextValues;
  private readonly request: Request;
  private readonly allowedMs: number;
  private readonly startedAt: number;
  private controller: AbortController | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private onEnd: ((error: unknown) => void) | undefined;
  private ownResponseHeader: Headers | undefined;
  private ownResponseTrailer: Headers | undefined;

  constructor(init: CallInit) {
    this.request = init.request;
    this.method = init.method;
    this.protocolName = init.protocolName;
    this.values = init.values;
    this.allowedMs = init.timeoutMs;
    this.startedAt = Date.now();
  }

  get service(): DescService {
    return this.method.parent;
  }

  get requestMethod(): string {
    return this.request.method;
  }

  get url(): string {
    return this.request.url;
  }

  /** Throws `invalid_argument` for an idempotency key that is no UTF-8: workerd makes the same text of any two of them. */
  get requestHeader(): Headers {
    const { headers } = this.request;
    if (headers.get("idempotency-key")?.includes("\ufffd") === true) {
      throw new ConnectError("The header idempotency-key is not UTF-8", Code.InvalidArgument);
    }
    return headers;
  }

  get responseHeader(): Headers {
    this.ownResponseHeader ??= new Headers();
    return this.ownResponseHeader;
  }

  get responseTrailer(): Headers {
    this.ownResponseTrailer ??= new Headers();
    return this.ownResponseTrailer;
  }

  /** Undefined unless somebody touched them. */
  get touchedResponseHeader(): Headers | undefined {
    return this.ownResponseHeader;
  }

  get touchedResponseTrailer(): Headers | undefined {
    return this.ownResponseTrailer;
  }

  /** Aborts at the deadline, when the client goes away, and when the call is over. */
  get signal(): AbortSignal {
    if (this.controller === undefined) {
      const controller = new AbortController();
      this.controller = controller;
      this.armDeadline();
      const client = this.request.signal;
      if (client.aborted) {
        this.end(clientGone());
      } else {
        client.addEventListener("abort", () => this.end(clientGone()), { signal: controller.signal });
      }
    }
    return this.controller.signal;
  }

  // An arrow, because handlers may take it off the context.
  readonly timeoutMs = (): number => this.startedAt + this.allowedMs - Date.now();

  /** Ends the call: the timer stops and the signal aborts, with `error` as its reason. Later ends change nothing. */
  end(error?: ConnectError): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.controller !== undefined && !this.controller.signal.aborted) {
      this.controller.abort(error ?? new ConnectError("The call is over", Code.Canceled));
    }
    const onEnd = this.onEnd;
    this.onEnd = undefined;
    if (error !== undefined) {
      onEnd?.(error);
    }
  }

  /**
   * Waits for a handler's answer, but no longer than the deadline and the client do. A handler that answers without
   * waiting for anything costs no timer.
   */
  async settle<T>(answer: Promise<T>): Promise<T> {
    const quick = await settleQuickly(answer);
    if (quick !== undefined) {
      return quick.value;
    }
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    this.onEnd = reject;
    this.armDeadline();
    answer.then(resolve, reject);
    return promise;
  }

  /** Calls `wake` with the error when the call ends before its time. One listener at a time. */
  watchEnd(wake: ((error: unknown) => void) | undefined): void {
    this.onEnd = wake;
  }

  /** Starts the deadline's timer, if it does not run. */
  armDeadline(): void {
    if (this.timer === undefined) {
      this.timer = setTimeout(
        () => this.end(new ConnectError("The deadline has passed", Code.DeadlineExceeded)),
        Math.min(Math.max(this.timeoutMs(), 0), longestTimerMs),
      );
    }
  }
}

function clientGone(): ConnectError {
  return new ConnectError("The client has gone away", Code.Canceled);
}

/** Turns of the microtask queue that an answer from memory may take, an async function in another for instance. */
const quickTurns = 4;

/**
 * The value of a promise that settles without waiting for the outside world, undefined when it does not.
 * Throws what it rejects with.
 */
export async function settleQuickly<T>(answer: Promise<T>): Promise<{ readonly value: T } | undefined> {
  let settled: { value: T } | undefined;
  let failed = false;
  let failure: unknown;
  answer.then(
    (value) => {
      settled = { value };
    },
    (error) => {
      failed = true;
      failure = error;
    },
  );
  for (let turn = 0; turn < quickTurns; turn++) {
    await undefined;
    if (settled !== undefined) {
      return settled;
    }
    if (failed) {
      throw failure;
    }
  }
  return undefined;
}
