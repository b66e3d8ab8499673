import { create, toJsonString } from "@bufbuild/protobuf";
import { Code, ConnectError, type ContextValues, type Transport } from "@connectrpc/connect";
import { createAsyncIterable } from "@connectrpc/connect/protocol";
import {
  type BatchRequest,
  BatchRequestSchema,
  BatchService,
} from "../../gen/naru/batch/v1/batch_service_pb.ts";
import type { Caller } from "../transport/caller.ts";
import { settleAnswered } from "./answers.ts";
import type { SplitHeaders } from "./headers.ts";
import type { BatchingOptions } from "./options.ts";
import type { WireFormat } from "./wire-format.ts";

/** A call that is ready to travel with others. */
export interface PackedCall extends SplitHeaders {
  readonly caller: Caller;
  /** In the binary format. */
  readonly message: Uint8Array<ArrayBuffer>;
  /** As a `BatchCall` has it. */
  readonly priority: number;
  /** For the transport's interceptors. */
  readonly contextValues: ContextValues | undefined;
}

/** A batch that is about to leave. */
export interface Batch {
  readonly id: string;
  /** Alike in what they share: headers, context values, and whether they have a time. */
  readonly calls: readonly PackedCall[];
  readonly header: HeadersInit;
  readonly contextValues: ContextValues | undefined;
  /** Of the transport. Learns from the answer. */
  readonly format: WireFormat;
}

/**
 * Sends calls as one request and settles each with its own outcome. Answers with those that the server has
 * certainly not seen, because it has no batches or the transport writes JSON.
 */
export async function sendBatch(
  transport: Transport,
  batch: Batch,
  { stream, roundTrips, clock, onBatch }: BatchingOptions,
): Promise<readonly Caller[]> {
  const { id, calls, header, contextValues, format } = batch;
  const { execute, executeStream } = BatchService.method;
  const controller = new AbortController();
  const waiting = new Map(calls.map(({ caller }, index) => [index + 1, caller]));
  const callers = [...waiting.values()];
  for (const [place, caller] of waiting) {
    caller.onLeave = () => {
      waiting.delete(place);
      if (waiting.size === 0) {
        controller.abort();
      }
    };
  }
  const timesMs = callers.map((caller) => caller.remainingMs());
  // Where one has no time none has, and any of them says so for all.
  const timeoutMs = timesMs[0] === undefined ? undefined : Math.max(...(timesMs as number[]));
  const options = [controller.signal, timeoutMs, header] as const;
  onBatch?.(transport, options, { id, contextValues, callers });
  const ownTimesMs = timesMs.map((ms = 0) => (ms === timeoutMs ? 0 : ms));
  const request = createRequest(batch, ownTimesMs);
  const sentAt = clock.now();
  let isAnswered = false;
  try {
    const response = stream
      ? await transport.stream(executeStream, ...options, createAsyncIterable([request]), contextValues)
      : await transport.unary(execute, ...options, request, contextValues);
    format.learn(response.header);
    for await (const message of response.stream ? response.message : [response.message]) {
      if (!isAnswered) {
        isAnswered = true;
        roundTrips.add(Math.max(0, clock.now() - sentAt - message.processingTimeMs));
      }
      settleAnswered(message, waiting);
    }
    if (waiting.size > 0) {
      throw new ConnectError("batch has no answer to this call", Code.Internal);
    }
    return [];
  } catch (reason) {
    // A stream may still be open, when it was malformed.
    controller.abort();
    const error = ConnectError.from(reason, Code.Internal);
    if (!isAnswered && (error.code === Code.Unimplemented || isUnwritable(request, error, format))) {
      return [...waiting.values()];
    }
    for (const caller of waiting.values()) {
      caller.reject(copyError(error));
    }
    return [];
  }
}

/** `timesMs` has 0 for a call that has the batch's own. One that has less gives up by itself then. */
function createRequest({ id, calls, format }: Batch, timesMs: readonly number[]): BatchRequest {
  return create(BatchRequestSchema, {
    requestId: id,
    requests: calls.map(({ caller, message }) => ({
      // The name of the method says it already; but JSON would have nothing of a message without its type.
      typeUrl: format.name === "proto" ? "" : `type.googleapis.com/${caller.call.method.input.typeName}`,
      value: message,
    })),
    calls: calls.map(({ caller, priority, idempotencyKey, headers }, index) => {
      const { method } = caller.call;
      const timeoutMs = timesMs[index] ?? 0;
      if (timeoutMs > 0) {
        caller.expireAfter(timeoutMs);
      }
      const name = `${method.parent.typeName}/${method.name}`;
      return { id: index + 1, method: name, timeoutMs, priority, idempotencyKey, headers };
    }),
  });
}

/** Whether the transport writes JSON, has no registry of the types, and so could not write the request. */
function isUnwritable(request: BatchRequest, error: ConnectError, format: WireFormat): boolean {
  try {
    toJsonString(BatchRequestSchema, request);
  } catch (reason) {
    // Nobody else says of these very messages that JSON does not know their types.
    if (!error.isWireError && error.rawMessage === (reason as Error).message) {
      format.name = "json";
      return true;
    }
  }
  return false;
}

/**
 * Each caller gets an error of its own. What they have in common says that it was one request (`requestOf`).
 */
function copyError({ rawMessage, code, metadata, details, isWireError, cause }: ConnectError): ConnectError {
  const copy = new ConnectError(rawMessage, code, metadata, undefined, cause);
  copy.details = details;
  copy.isWireError = isWireError;
  return copy;
}
