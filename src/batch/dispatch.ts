import type { DescMethod, Message } from "@bufbuild/protobuf";
import { MethodOptions_IdempotencyLevel } from "@bufbuild/protobuf/wkt";
import { type ConnectError, createContextKey, type HandlerContext } from "@connectrpc/connect";
import type { Codec } from "../codec/codec.ts";
import { BatchService } from "../gen/naru/batch/v1/batch_service_pb.ts";
import type { Lru } from "../lru.ts";
import type { CallRecord } from "../observer.ts";

/** A method that is served, as far as a batch has to know it. */
export interface BatchMethod {
  readonly method: DescMethod;
  /** "package.Service/Method". */
  readonly name: string;
  readonly isPublic: boolean;
  readonly orderKey: ((request: never) => string | number | bigint) | undefined;
  readonly compiled: {
    readonly maxTimeoutMs: number;
    readonly output: Codec;
    readonly readBinary: (bytes: Uint8Array) => Message;
    readonly invoke: (input: Message, context: HandlerContext) => Message | Promise<Message>;
  };
}

/** The ids of the calls that were cancelled of each batch that runs in one isolate. */
export type CancelledCalls = Pick<Lru<Set<number>>, "get" | "set" | "delete">;

/** The same id of two callers names two batches. */
export interface BatchName {
  readonly callerName: string;
  readonly requestId: string;
}

/** What is counted of one call of a batch, and who is told of its end. */
export type BatchedRecord = Pick<
  CallRecord,
  "bytesIn" | "bytesOut" | "messagesIn" | "messagesOut" | "onEnd" | "end"
>;

/** How the calls of one batch are run: what every call goes through, for the caller of the batch. */
export interface Dispatch {
  readonly targets: BatchTargets;
  /**
   * Headers that say something of the caller rather than of the call: the batch's own answer has the last of
   * each too.
   */
  readonly callerHeaders: readonly string[];
  /** Shared by all batches of the isolate. */
  readonly cancelled: CancelledCalls;
  /** Empty for a caller without a token. */
  readonly callerName: string;
  /** For batches that run in other isolates. Both do nothing while it is away. */
  readonly elsewhere: {
    cancel(context: HandlerContext, batch: BatchName, ids: readonly number[]): Promise<unknown>;
    cancelled(context: HandlerContext, batch: BatchName): Promise<readonly number[]>;
  };
  /** Lets the answer of the batch travel as it is. */
  sendUncompressed(): void;
  /**
   * Lets work that may outlast the batch come to its end, for a bounded time from when the function that it
   * gives is called.
   */
  keepAlive(work: Promise<unknown>): () => void;
  /** Whether somebody wants to hear of each call: then `openRecord` is called for all of them. */
  readonly isObserved: boolean;
  /** The record of a call: `name` as the batch has it, `method` when it is served. */
  openRecord(name: string, method: DescMethod | undefined): BatchedRecord;
  /**
   * Takes one call through the gates, before its message is decoded. Gives the error of the gate that refuses it. `onLeave` is
   * given what is to be called at its end.
   */
  enter(
    method: BatchMethod,
    onLeave: (leave: Parameters<BatchedRecord["onEnd"]>[0]) => void,
  ): ConnectError | undefined | Promise<ConnectError | undefined>;
  /** What the caller is told of whatever a call has thrown. */
  toError(error: unknown): ConnectError;
}

/** Set by the app for calls of BatchService. */
export const dispatchKey = createContextKey<Dispatch | undefined>(undefined, {
  description: "naru batch dispatch",
});

/** A method with what can be decided of it once for all batches. */
export interface BatchTarget {
  readonly rpc: BatchMethod;
  /** Different for each method. */
  readonly ordinal: number;
  readonly requestType: string;
  /** What google.protobuf.Any calls the type of the request, and that of the response. */
  readonly requestUrl: string;
  readonly responseUrl: string;
  readonly isRead: boolean;
  /** Why the method cannot be called in a batch, if it cannot. */
  readonly problem: string | undefined;
}

export interface BatchTargets {
  /** By "package.Service/Method". */
  find(name: string): BatchTarget | undefined;
  /** The unary method that takes this type: "ambiguous" when several do. */
  findByRequestType(typeName: string): BatchTarget | "ambiguous" | undefined;
}

const typePrefix = "type.googleapis.com/";

/** The name of an Any's type, which is what follows the last slash. */
export function toTypeName(typeUrl: string): string {
  return typeUrl.slice(typeUrl.lastIndexOf("/") + 1);
}

export function toTypeUrl(typeName: string): string {
  return typePrefix + typeName;
}

/** Prepares what is served for batches, once for each isolate. */
export function createBatchTargets(methods: Iterable<BatchMethod>): BatchTargets {
  const byName = new Map<string, BatchTarget>();
  const byType = new Map<string, BatchTarget | "ambiguous">();
  for (const rpc of methods) {
    const target = createTarget(rpc, byName.size);
    byName.set(rpc.name, target);
    if (target.problem === undefined) {
      byType.set(target.requestType, byType.has(target.requestType) ? "ambiguous" : target);
    }
  }
  return {
    find: (name) => byName.get(name),
    findByRequestType: (typeName) => byType.get(typeName),
  };
}

function createTarget(rpc: BatchMethod, ordinal: number): BatchTarget {
  const { method, name } = rpc;
  return {
    rpc,
    ordinal,
    requestType: method.input.typeName,
    requestUrl: toTypeUrl(method.input.typeName),
    responseUrl: toTypeUrl(method.output.typeName),
    isRead: method.idempotency === MethodOptions_IdempotencyLevel.NO_SIDE_EFFECTS,
    problem:
      method.parent.typeName === BatchService.typeName
        ? "A batch cannot hold another batch"
        : method.methodKind === "unary"
          ? undefined
          : `A batch cannot hold a stream: call ${name} by itself`,
  };
}
