import type { DescMethod } from "@bufbuild/protobuf";
import { Code, ConnectError } from "@connectrpc/connect";
import { toTimeoutMs } from "../transport/timeout.ts";
import type { RetryBudget } from "./budget.ts";
import type { Environment } from "./environment.ts";
import { isRefusal, isTransient, requestOf, toFailure } from "./failure.ts";
import { parsePushback } from "./pushback.ts";

export interface RetryOptions {
  /**
   * Attempts in all, the first one included, or what tells them for each call. 5, gRPC's limit: of a server
   * that fails every fifth request, 4 attempts leave 0.16 % of the calls unanswered, 5 leave 0.03 %.
   */
  readonly maxAttempts: number | (() => number);
  /** Milliseconds before the first retry, ±20 % so that clients do not come back together. 100. */
  readonly initialBackoffMs: number;
  /** 5,000. */
  readonly maxBackoffMs: number;
  /** 2. */
  readonly backoffMultiplier: number;
  /** Codes to try again after. `unavailable`; a lost connection always is one. */
  readonly codes: readonly Code[];
  /** Codes to try again after when the server says how long to wait. `aborted` and `resource_exhausted`. */
  readonly codesWithPushback: readonly Code[];
  /** The longest wait that a server can ask for, ms; more ends the call with its error. 30,000. */
  readonly maxPushbackMs: number;
  /**
   * For calls that name no deadline; 0 names that there is none. Give it here: to the transport, each attempt
   * is a call. None by default.
   */
  readonly defaultTimeoutMs: number | undefined;
  /**
   * How long one attempt may take, ms, within the call's deadline, or what tells it for each. As long as the
   * call.
   */
  readonly attemptTimeoutMs: number | (() => number | undefined) | undefined;
  /**
   * Makes the key of a write that has none; undefined leaves such writes without a retry. 128 random bits.
   */
  readonly createKey: (() => string) | undefined;
  /** What retries may add to the load. One of its own by default; the same one for `withHedging` inside. */
  readonly budget: RetryBudget;
  /** Told after each attempt. What it throws is reported and changes nothing for the call. */
  readonly onAttempt: ((attempt: Attempt) => void) | undefined;
  readonly environment: Environment;
}

/** How an attempt went. */
export interface Attempt {
  readonly method: DescMethod;
  /** From 1. */
  readonly attempt: number;
  /** Undefined when it was answered. */
  readonly error: ConnectError | undefined;
  /** Milliseconds until the next one, or why there is none. */
  readonly next: number | Verdict;
}

export type Verdict =
  | "succeeded"
  /** The caller has gone. */
  | "cancelled"
  /** Not sent: a breaker or the throttling kept it back. */
  | "not_sent"
  /** The code says that another attempt would fail as well. */
  | "final"
  /** A write without an idempotency key: it could be applied twice. */
  | "unsafe"
  | "attempts_used"
  | "deadline"
  /** The server asked for no retry, or a later one than `maxPushbackMs`. */
  | "pushback"
  | "throttled"
  | "over_budget";

/** A call's attempts: what to give to the next one, and whether there is a next one. */
export interface Attempts {
  /** What the attempt that begins now is to be sent with. */
  begin(): { readonly header: HeadersInit | undefined; readonly timeoutMs: number | undefined };
  succeeded(): void;
  /** Returns when it is time for another attempt. Throws the call's error when there is none. */
  failed(reason: unknown): Promise<void>;
}

export interface AttemptedCall {
  readonly method: DescMethod;
  readonly signal: AbortSignal | undefined;
  readonly timeoutMs: number | undefined;
  readonly header: HeadersInit | undefined;
  /** Whether it may be sent again. */
  readonly repeatable: boolean;
}

/** Source: gRPC proposal A6, "Retry Policy". */
export function startAttempts(
  { method, signal, timeoutMs, header, repeatable }: AttemptedCall,
  options: RetryOptions,
): Attempts {
  const { budget, environment, onAttempt } = options;
  const callTimeoutMs = timeoutMs ?? options.defaultTimeoutMs ?? 0;
  const deadline = callTimeoutMs > 0 ? environment.now() + callTimeoutMs : Infinity;
  let attempt = 0;
  let backoffMs = options.initialBackoffMs;
  let isCut = false;

  /** Milliseconds until the next attempt, or why there is none. */
  function decide(error: ConnectError): number | Verdict {
    if (signal?.aborted) {
      return "cancelled";
    }
    if (isRefusal(error)) {
      return "not_sent";
    }
    const now = environment.now();
    const pushbackMs = parsePushback(error.metadata, environment.date());
    const again =
      isTransient(error) ||
      options.codes.includes(error.code) ||
      (pushbackMs !== undefined && options.codesWithPushback.includes(error.code)) ||
      (isCut && error.code === Code.DeadlineExceeded);
    if (again || pushbackMs === -1) {
      budget.failed(requestOf(error));
    }
    if (pushbackMs !== undefined && (pushbackMs < 0 || pushbackMs > options.maxPushbackMs)) {
      return "pushback";
    }
    if (!again) {
      return "final";
    }
    if (!repeatable) {
      return "unsafe";
    }
    if (attempt >= resolve(options.maxAttempts)) {
      return "attempts_used";
    }
    const delayMs = pushbackMs ?? backoffMs * (0.8 + 0.4 * environment.random());
    if (now + delayMs >= deadline) {
      return "deadline";
    }
    backoffMs =
      pushbackMs === undefined
        ? Math.min(options.maxBackoffMs, backoffMs * options.backoffMultiplier)
        : options.initialBackoffMs;
    return budget.take(requestOf(error)) ?? delayMs;
  }

  return {
    begin() {
      const headers = attempt === 0 ? header : withPreviousAttempts(header, attempt);
      attempt++;
      budget.sent();
      const leftMs = Math.max(1, deadline - environment.now());
      const attemptMs = resolve(options.attemptTimeoutMs) ?? Infinity;
      isCut = attemptMs < leftMs;
      const ms = Math.min(leftMs, attemptMs);
      return { header: headers, timeoutMs: toTimeoutMs(ms < Infinity ? ms : timeoutMs) };
    },
    succeeded() {
      budget.answered();
      onAttempt?.({ method, attempt, error: undefined, next: "succeeded" });
    },
    async failed(reason) {
      const error = toFailure(reason);
      const next = decide(error);
      onAttempt?.({ method, attempt, error, next });
      if (typeof next === "string") {
        throw error;
      }
      await environment.sleep(next, signal).catch((aborted) => {
        throw ConnectError.from(aborted, Code.Canceled);
      });
    },
  };
}

/** Says how many attempts came before: gRPC proposal A6, "Exposed Retry Metadata". */
export function withPreviousAttempts(header: HeadersInit | undefined, count: number): Headers {
  const headers = new Headers(header);
  headers.set("grpc-previous-rpc-attempts", `${count}`);
  return headers;
}

function resolve<T extends number | undefined>(value: T | (() => T)): T {
  return typeof value === "function" ? value() : value;
}
