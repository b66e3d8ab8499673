import { type DescMethodUnary, fromBinary } from "@bufbuild/protobuf";
import { Code, ConnectError, type ContextValues, type Transport } from "@connectrpc/connect";
import { toFailure } from "../resilience/failure.ts";
import type { Caller } from "../transport/caller.ts";
import {
  type BatchedAnswer,
  type BatchPart,
  decodeBatch,
  encodeBatch,
  executeMethod,
  executeStreamMethod,
} from "./codec.ts";
import type { BatchingOptions } from "./options.ts";

/** A call that waits for its answer, first for others to travel with, then for the server. */
export interface PackedCall extends Caller, BatchPart {
  readonly method: DescMethodUnary;
  /** Headers and context values of the request, the same in all calls of a batch. */
  readonly shared: [name: string, value: string][];
  readonly contextValues: ContextValues | undefined;
}

/**
 * Sends calls as one request and settles each with its own outcome. Answers with those that the server has
 * certainly not seen, because it or the transport cannot take a batch, and with the reason.
 */
export async function sendBatch(
  transport: Transport,
  calls: readonly PackedCall[],
  { id, stream, roundTrips, clock, onBatch }: BatchingOptions & { readonly id: string },
): Promise<{ readonly unsent: PackedCall[]; readonly why: string } | undefined> {
  const { shared, contextValues } = calls[0]!;
  const sentAt = clock.now();
  const controller = new AbortController();
  const waiting = new Map(calls.map((call, index) => [index + 1, call]));
  const timesMs = calls.map((call) => call.rest()[2]);
  // The calls of a batch are alike in having a time or not, so that any of them stands for all where it has
  // none.
  const timeoutMs = timesMs[0] === undefined ? undefined : Math.max(...(timesMs as number[]));
  const options = [controller.signal, timeoutMs, shared] as const;
  const ownTimesMs = calls.map((call, index) => {
    call.onLeave = () => {
      waiting.delete(index + 1);
      if (waiting.size === 0) {
        controller.abort();
      }
    };
    const ms = timesMs[index] ?? 0;
    if (ms <= 0 || ms === timeoutMs) {
      return 0;
    }
    call.expireAfter(ms);
    return ms;
  });
  onBatch?.(transport, options, { id, calls });
  const message = encodeBatch(id, calls, ownTimesMs);
  let heard = false;
  const hear = (answer: ReturnType<typeof decodeBatch>): void => {
    if (!heard) {
      heard = true;
      roundTrips.add(Math.max(0, clock.now() - sentAt - answer.processingMs));
    }
    for (const each of answer.answers) {
      const call = waiting.get(each.id);
      if (call) {
        waiting.delete(each.id);
        settle(call, each);
      }
    }
  };
  try {
    if (stream) {
      const input = (async function* () {
        yield message;
      })();
      const response = await transport.stream(executeStreamMethod, ...options, input, contextValues);
      for await (const part of response.message) {
        hear(decodeBatch(part));
      }
    } else {
      hear(decodeBatch((await transport.unary(executeMethod, ...options, message, contextValues)).message));
    }
    if (waiting.size > 0) {
      throw new ConnectError("batch has no answer to this call", Code.Internal);
    }
    return undefined;
  } catch (reason) {
    // A stream may still be open, when it was malformed.
    controller.abort();
    const error = toFailure(reason, Code.Internal);
    const absent = error.code === Code.Unimplemented;
    if (!heard && (absent || !message.written)) {
      const why = absent ? "server has no batches" : "transport writes JSON";
      return { unsent: [...waiting.values()], why };
    }
    for (const call of waiting.values()) {
      call.reject(copyError(error));
    }
    return undefined;
  }
}

function settle(call: PackedCall, { outcome, header, trailer }: BatchedAnswer): void {
  const { method } = call;
  try {
    if (outcome instanceof ConnectError) {
      throw outcome;
    }
    const { type, value } = outcome;
    if (type !== "" && type !== method.output.typeName) {
      throw new ConnectError(`batch has an answer of type ${type}`, Code.Internal);
    }
    const message = fromBinary(method.output, value);
    call.resolve({ stream: false, service: method.parent, method, header, trailer, message });
  } catch (error) {
    call.reject(ConnectError.from(error, Code.Internal));
  }
}

/**
 * Each caller gets an error of its own. What they have in common says that it was one request (`requestOf`).
 */
function copyError(error: ConnectError): ConnectError {
  const { rawMessage, code, metadata, details, isWireError, cause } = error;
  return Object.assign(new ConnectError(rawMessage, code, metadata, undefined, cause), {
    details,
    isWireError,
  });
}
