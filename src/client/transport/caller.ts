import type { DescMessage, DescMethodUnary, MessageInitShape } from "@bufbuild/protobuf";
import {
  Code,
  ConnectError,
  type ContextValues,
  type Transport,
  type UnaryResponse,
} from "@connectrpc/connect";
import { getAbortSignalReason } from "@connectrpc/connect/protocol";
import type { Clock } from "./clock.ts";
import { toTimeoutMs } from "./timeout.ts";

/** What a transport is called with for one unary call. */
export interface UnaryCall {
  readonly method: DescMethodUnary;
  readonly signal: AbortSignal | undefined;
  /** Milliseconds. 0 or less is none. */
  readonly timeoutMs: number | undefined;
  readonly header: HeadersInit | undefined;
  readonly input: MessageInitShape<DescMessage>;
  readonly contextValues: ContextValues | undefined;
}

/** Calls a transport with what `toUnary` has gathered. */
export function callUnary(transport: Transport, call: UnaryCall): Promise<UnaryResponse> {
  return transport.unary(
    call.method,
    call.signal,
    call.timeoutMs,
    call.header,
    call.input,
    call.contextValues,
  );
}

/** The `unary` of a transport, from a function that takes what it is called with as one object. */
export function toUnary(answer: (call: UnaryCall) => Promise<UnaryResponse>): Transport["unary"] {
  return <I extends DescMessage, O extends DescMessage>(
    method: DescMethodUnary<I, O>,
    signal: AbortSignal | undefined,
    timeoutMs: number | undefined,
    header: HeadersInit | undefined,
    input: MessageInitShape<I>,
    contextValues?: ContextValues,
  ) => answer({ method, signal, timeoutMs, header, input, contextValues }) as Promise<UnaryResponse<I, O>>;
}

/** A caller that waits for an answer, which others may wait for with it. */
export interface Caller {
  readonly call: UnaryCall;
  readonly promise: Promise<UnaryResponse>;
  readonly isSettled: boolean;
  /**
   * Milliseconds that are left of the call's time, at least 1. 0 where it is to have none, undefined where
   * that is left to the transport.
   */
  remainingMs(): number | undefined;
  /** Gives up after `delayMs`. */
  expireAfter(delayMs: number): void;
  /** The first outcome counts. The caller's signal is let go. */
  resolve(response: UnaryResponse | Promise<UnaryResponse>): void;
  reject(reason: unknown): void;
  /** Called when the caller cancelled or the time is over. */
  onLeave: () => void;
}

/** `clock` measures the call's time from now on. */
export function createCaller(call: UnaryCall, clock: Clock): Caller {
  const { signal, timeoutMs } = call;
  const madeAt = clock.now();
  let stopTimer: (() => void) | undefined;
  let settle!: (outcome: UnaryResponse | Promise<UnaryResponse>) => void;
  const leave = (error: ConnectError): void => {
    caller.onLeave();
    caller.reject(error);
  };
  const cancel = (): void => {
    // React Native's signals have no reason.
    leave(ConnectError.from(signal && getAbortSignalReason(signal), Code.Canceled));
  };
  const caller = {
    call,
    promise: new Promise<UnaryResponse>((resolve) => {
      settle = resolve;
    }),
    isSettled: false,
    remainingMs: () =>
      timeoutMs && (timeoutMs > 0 ? toTimeoutMs(Math.max(1, timeoutMs - (clock.now() - madeAt))) : 0),
    expireAfter: (delayMs: number): void => {
      stopTimer = clock.schedule(
        () => leave(new ConnectError("the operation timed out", Code.DeadlineExceeded)),
        delayMs,
      );
    },
    resolve: (outcome: UnaryResponse | Promise<UnaryResponse>): void => {
      caller.isSettled = true;
      signal?.removeEventListener("abort", cancel);
      stopTimer?.();
      settle(outcome);
    },
    reject: (reason: unknown): void => {
      if (!caller.isSettled) {
        caller.resolve(Promise.reject(reason));
      }
    },
    onLeave: (): void => undefined,
  };
  signal?.addEventListener("abort", cancel);
  return caller;
}
