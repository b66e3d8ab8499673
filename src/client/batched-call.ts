import type { DescMessage, DescMethodUnary, MessageInitShape } from "@bufbuild/protobuf";
import { Code, ConnectError, type ContextValues, type UnaryResponse } from "@connectrpc/connect";
import type { BatchPart } from "./batch-codec.ts";
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

/** A call that waits for its answer, first for others to travel with, then for the server. */
export interface BatchedCall extends BatchPart {
  readonly method: DescMethodUnary;
  readonly promise: Promise<UnaryResponse>;
  /** As the caller made it, but for what is left of its time. A time that is none, 0 or less, is as the caller gave it. */
  rest(): UnaryCall;
  /** Gives up after `delayMs`. */
  expireAfter(delayMs: number): void;
  /** The first time counts. The caller's signal is let go. */
  settle(outcome: UnaryResponse | ConnectError | Promise<UnaryResponse>): void;
  /** Called when the caller cancelled or the time is over. */
  onLeave: () => void;
}

export function createBatchedCall(
  call: UnaryCall,
  part: Omit<BatchPart, "method">,
  clock: Clock,
): BatchedCall {
  const [method, signal, timeoutMs = 0] = call;
  const madeAt = clock.now();
  let resolve!: (response: UnaryResponse | Promise<UnaryResponse>) => void;
  let reject!: (error: ConnectError) => void;
  const promise = new Promise<UnaryResponse>((...both) => {
    [resolve, reject] = both;
  });
  let stopTimer: (() => void) | undefined;
  const leave = (error: ConnectError): void => {
    batched.onLeave();
    batched.settle(error);
  };
  const cancel = (): void => leave(ConnectError.from(signal?.reason, Code.Canceled));
  const batched: BatchedCall = {
    ...part,
    method,
    promise,
    rest: () => {
      const rest: UnaryCall = [...call];
      if (timeoutMs > 0) {
        // 0 would be no deadline at all.
        rest[2] = Math.max(1, Math.ceil(timeoutMs - (clock.now() - madeAt)));
      }
      return rest;
    },
    expireAfter: (delayMs) => {
      stopTimer = clock.schedule(
        () => leave(new ConnectError("the operation timed out", Code.DeadlineExceeded)),
        delayMs,
      );
    },
    settle: (outcome) => {
      signal?.removeEventListener("abort", cancel);
      stopTimer?.();
      if (outcome instanceof ConnectError) {
        reject(outcome);
      } else {
        resolve(outcome);
      }
    },
    onLeave: () => undefined,
  };
  signal?.addEventListener("abort", cancel);
  return batched;
}
