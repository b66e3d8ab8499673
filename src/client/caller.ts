import type { DescMessage, DescMethodUnary, MessageInitShape } from "@bufbuild/protobuf";
import { Code, ConnectError, type ContextValues, type UnaryResponse } from "@connectrpc/connect";
import type { Clock } from "./clock.ts";

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
  readonly promise: Promise<UnaryResponse>;
  readonly isSettled: boolean;
  /** The call as it was made, but for what is left of its time. A time that is none, 0 or less, is as it was given. */
  rest(): UnaryCall;
  /** Gives up after `delayMs`. */
  expireAfter(delayMs: number): void;
  /** The first time counts. The caller's signal is let go. */
  settle(outcome: UnaryResponse | ConnectError | Promise<UnaryResponse>): void;
  /** Called when the caller cancelled or the time is over. */
  onLeave: () => void;
}

export function createCaller(call: UnaryCall, clock: Clock): Caller {
  const [, signal, timeoutMs = 0] = call;
  const madeAt = clock.now();
  let resolve!: (response: UnaryResponse | Promise<UnaryResponse>) => void;
  let reject!: (error: ConnectError) => void;
  const promise = new Promise<UnaryResponse>((...both) => {
    [resolve, reject] = both;
  });
  let stopTimer: (() => void) | undefined;
  const leave = (error: ConnectError): void => {
    caller.onLeave();
    caller.settle(error);
  };
  const cancel = (): void => leave(ConnectError.from(signal?.reason, Code.Canceled));
  const caller = {
    promise,
    isSettled: false,
    rest: (): UnaryCall => {
      const rest: UnaryCall = [...call];
      if (timeoutMs > 0) {
        // 0 would be no deadline at all.
        rest[2] = Math.max(1, Math.ceil(timeoutMs - (clock.now() - madeAt)));
      }
      return rest;
    },
    expireAfter: (delayMs: number): void => {
      stopTimer = clock.schedule(
        () => leave(new ConnectError("the operation timed out", Code.DeadlineExceeded)),
        delayMs,
      );
    },
    settle: (outcome: UnaryResponse | ConnectError | Promise<UnaryResponse>): void => {
      caller.isSettled = true;
      signal?.removeEventListener("abort", cancel);
      stopTimer?.();
      if (outcome instanceof ConnectError) {
        reject(outcome);
      } else {
        resolve(outcome);
      }
    },
    onLeave: (): void => undefined,
  };
  signal?.addEventListener("abort", cancel);
  return caller;
}
