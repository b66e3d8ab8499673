import type { DescMethod, DescService } from "@bufbuild/protobuf";
import { Code, ConnectError, type ContextValues, type HandlerContext } from "@connectrpc/connect";
import { startDeadlineTimer } from "../deadline-timer.ts";
import { keepAlive, waitUntilKey } from "./lifetime.ts";

export interface CallInit {
  readonly request: Request;
  readonly method: DescMethod;
  readonly protocolName: "connect" | "grpc-web";
  readonly values: ContextValues;
  readonly timeoutMs: number;
  /**
   * Whether the call ends when its client goes away although its handler does not ask for the signal. Default
   * false.
   */
  readonly watchesClient?: boolean;
  /** When it began, Unix time in milliseconds. Default: now. */
  readonly startedAtMs?: number | undefined;
}

/**
 * What a handler is given beside its message. Most handlers touch little of it, so signal, timer and headers
 * are made when they are first asked for.
 */
export class Call implements HandlerContext {
  readonly method: DescMethod;
  readonly protocolName: string;
  readonly values: ContextValues;
  private readonly request: Request;
  private readonly allowedMs: number;
  private readonly startedAt: number;
  private readonly watchesClient: boolean;
  private controller: AbortController | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private onEnd: ((error: unknown) => void) | undefined;
  private ownResponseHeader: Headers | undefined;
  private ownResponseTrailer: Headers | undefined;
  private isOver = false;
  private endError: ConnectError | undefined;
  private unfinished: (() => void)[] | undefined;
  private isSealed = false;

  constructor(init: CallInit) {
    this.request = init.request;
    this.method = init.method;
    this.protocolName = init.protocolName;
    this.values = init.values;
    this.allowedMs = init.timeoutMs;
    this.startedAt = init.startedAtMs ?? Date.now();
    this.watchesClient = init.watchesClient === true;
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

  /**
   * Throws `invalid_argument` for an idempotency key that is no UTF-8: workerd makes the same text of any two
   * of them.
   */
  get requestHeader(): Headers {
    const { headers } = this.request;
    if (headers.get("idempotency-key")?.includes("\ufffd") === true) {
      throw new ConnectError("The header idempotency-key is not UTF-8", Code.InvalidArgument);
    }
    return headers;
  }

  get responseHeader(): Headers {
    if (this.ownResponseHeader === undefined) {
      this.ownResponseHeader = new Headers();
      if (this.isSealed) {
        seal(this.ownResponseHeader);
      }
    }
    return this.ownResponseHeader;
  }

  /** True once headers cannot reach the caller any more: from then on setting one throws. */
  get headersSent(): boolean {
    return this.isSealed;
  }

  /** The answer begins, with the headers that are set by now. */
  sendHeaders(): void {
    this.isSealed = true;
    if (this.ownResponseHeader !== undefined) {
      seal(this.ownResponseHeader);
    }
  }

  /** What ended the call before its time: its deadline, or the client that went away. */
  get failure(): ConnectError | undefined {
    return this.endError;
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
      if (this.isOver) {
        // Who asks late, in a `finally` for instance, is told the truth.
        controller.abort(this.endError ?? callOver());
        return controller.signal;
      }
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

  /**
   * Ends the call: the timer stops and the signal aborts, with `error` as its reason. Later ends change
   * nothing.
   */
  end(error?: ConnectError): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (!this.isOver) {
      this.isOver = true;
      this.endError = error;
      for (const startGrace of this.unfinished ?? []) {
        startGrace();
      }
    }
    if (this.controller !== undefined && !this.controller.signal.aborted) {
      this.controller.abort(error ?? callOver());
    }
    const onEnd = this.onEnd;
    this.onEnd = undefined;
    if (error !== undefined) {
      onEnd?.(error);
    }
  }

  /**
   * Waits for a handler's answer, but no longer than the deadline and the client do. A handler that answers
   * without waiting for anything costs no timer.
   */
  async settle<T>(answer: Promise<T>): Promise<T> {
    const quick = await settleQuickly(answer);
    if (quick !== undefined) {
      return quick.value;
    }
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    this.onEnd = reject;
    this.armDeadline();
    if (this.watchesClient) {
      void this.signal;
    }
    answer.then(resolve, reject);
    this.outlive(answer);
    return promise;
  }

  /**
   * Lets work of the handler come to its end although the call may be over first, or the client gone: locks
   * are given back and what takes several steps is done. Bounded in time; `work` may reject.
   */
  outlive(work: Promise<unknown>): void {
    const waitUntil = this.values.get(waitUntilKey);
    if (waitUntil !== undefined) {
      const startGrace = keepAlive(waitUntil, work);
      if (this.isOver) {
        startGrace();
      } else {
        this.unfinished ??= [];
        this.unfinished.push(startGrace);
      }
    }
  }

  /** Calls `wake` with the error when the call ends before its time. One listener at a time. */
  watchEnd(wake: ((error: unknown) => void) | undefined): void {
    this.onEnd = wake;
  }

  /** Starts the deadline's timer, if it does not run. */
  armDeadline(): void {
    this.timer ??= startDeadlineTimer(this.timeoutMs(), (error) => this.end(error));
  }
}

/** A header that is set too late would be lost without a word. */
function seal(headers: Headers): void {
  for (const name of ["append", "delete", "set"] as const) {
    Object.defineProperty(headers, name, { value: refuseHeader });
  }
}

function refuseHeader(): never {
  throw new Error(
    "The answer has begun without this header: take context.responseHeader before the handler waits for something, and the answer waits for the first message",
  );
}

function callOver(): ConnectError {
  return new ConnectError("The call is over", Code.Canceled);
}

function clientGone(): ConnectError {
  return new ConnectError("The client has gone away", Code.Canceled);
}

/**
 * Turns of the microtask queue that an answer from memory may take, an async function in another for
 * instance.
 */
const quickTurns = 8;

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
