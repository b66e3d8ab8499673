import type { DescMethod, Message } from "@bufbuild/protobuf";
import { MethodOptions_IdempotencyLevel } from "@bufbuild/protobuf/wkt";
import type { HandlerContext } from "@connectrpc/connect";
import type { Codec } from "../codec/codec.ts";
import { BatchService } from "../gen/naru/batch/v1/batch_service_pb.ts";

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
