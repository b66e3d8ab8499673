import type { DescMessage, DescMethodUnary, MessageInitShape } from "@bufbuild/protobuf";
import { Code, ConnectError, type ContextValues, type UnaryResponse } from "@connectrpc/connect";
import { getAbortSignalReason } from "@connectrpc/connect/protocol";
import type { Clock } from "./clock.ts";
import { toTimeoutMs } from "./timeout.ts";

/** What a transport is called with. */
export type UnaryCall = [
  method: DescMethodUnary,
  signal: AbortSignal | undefined,
  timeoutMs: number | undefined,
  header: HeadersInit | undefined,
  input: MessageInitShape<DescMessage>,
  contextValues?: ContextValues,
];

/** A caller that waits for an answer, which others may wait for with it. */
export interface Caller {
  readonly call: UnaryCall;
  readonly promise: Promise<UnaryResponse>;
  readonly isSettled: boolean;
  /**
   * The call as it was made, but for what is left of its time. A time that is none, 0 or less, is as it was
   * given.
   */
  rest(): UnaryCall;
  /** Gives up after `delayMs`. */
  expireAfter(delayMs: number): void;
  /** The first outcome counts. The caller's signal is let go. */
  resolve(response: UnaryResponse | Promise<UnaryResponse>): void;
  reject(reason: unknown): void;
  /** Called when the caller cancelled or the time is over. */
  onLeave: () => void;
}

/** The error of a call whose caller does not want it any more. React Native's signals have no reason. */
function canceled(signal: AbortSignal | undefined): ConnectError {
  return ConnectError.from(signal && getAbortSignalReason(signal), Code.Canceled);
}

export function createCaller(call: UnaryCall, clock: Clock): Caller {
  const [, signal, timeoutMs = 0] = call;
  const madeAt = clock.now();
  let stopTimer: (() => void) | undefined;
  let settle!: (outcome: UnaryResponse | Promise<UnaryResponse>) => void;
  const leave = (error: ConnectError): void => {
    caller.onLeave();
    caller.reject(error);
  };
  const cancel = (): void => leave(canceled(signal));
  const caller = {
    call,
    promise: new Promise<UnaryResponse>((resolve) => {
      settle = resolve;
    }),
    isSettled: false,
    rest: (): UnaryCall => {
      if (timeoutMs <= 0) {
        return call;
      }
      const rest: UnaryCall = [...call];
      // 0 would be no deadline at all.
      rest[2] = toTimeoutMs(Math.max(1, timeoutMs - (clock.now() - madeAt)));
      return rest;
    },
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
