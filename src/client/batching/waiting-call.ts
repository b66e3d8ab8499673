import { create, toBinary } from "@bufbuild/protobuf";
import type { ContextValues } from "@connectrpc/connect";
import type { Caller } from "../transport/caller.ts";
import { type CallPriority, callPriority, valuesForInterceptors } from "../transport/context.ts";
import type { PackedCall } from "./batch.ts";
import { type SplitHeaders, splitHeaders } from "./headers.ts";

const priorities: Record<CallPriority, number> = { high: 1, normal: 2, low: 3 };

/** A call that waits for others to travel with. What takes work is done when there are others. */
export class WaitingCall {
  readonly caller: Caller;
  #headers: SplitHeaders | undefined;

  constructor(caller: Caller) {
    this.caller = caller;
  }

  /** The call's headers: for the batch, and for itself. */
  get headers(): SplitHeaders {
    this.#headers ??= splitHeaders(this.caller.call.header);
    return this.#headers;
  }

  /** For the transport's interceptors. */
  get contextValues(): ContextValues | undefined {
    return valuesForInterceptors(this.caller.call.contextValues);
  }

  /** Undefined where the call has the transport's own. */
  get hasTimeout(): boolean | undefined {
    const { timeoutMs } = this.caller.call;
    return timeoutMs === undefined ? undefined : timeoutMs > 0;
  }

  /** Whether what belongs to a request is the same for both, and a batch can carry the rest. */
  fits(other: WaitingCall): boolean {
    const { sharedText } = this.headers;
    return (
      sharedText !== undefined &&
      sharedText === other.headers.sharedText &&
      this.hasTimeout === other.hasTimeout &&
      this.contextValues === other.contextValues
    );
  }

  /** The call as a batch has it, or why it cannot be in one: its message is longer than `maxBytes`, say. */
  pack(maxBytes: number): PackedCall | string {
    const { caller, headers, contextValues } = this;
    const { method, input, contextValues: values } = caller.call;
    const priority = priorities[values?.get(callPriority) ?? "normal"];
    try {
      const message = toBinary(method.input, create(method.input, input));
      return message.length > maxBytes
        ? `longer than ${maxBytes} bytes`
        : { caller, message, priority, contextValues, ...headers };
    } catch {
      // The transport has the error for it.
      return "malformed";
    }
  }
}
