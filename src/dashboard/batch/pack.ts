import { create, type DescMessage, type DescMethod, type Message } from "@bufbuild/protobuf";
import { type Any, anyPack, anyUnpack } from "@bufbuild/protobuf/wkt";
import { Code, ConnectError } from "@connectrpc/connect";
import {
  type BatchError,
  BatchErrorSchema,
  type BatchRequest,
  BatchRequestSchema,
  type BatchResponse,
  BatchService,
} from "../../gen/naru/batch/v1/batch_service_pb.ts";

/** What a call of a batch may be to the others. A batch that the page sends is "normal" as a whole. */
export const priorities = ["high", "normal", "low"] as const;

export type Priority = (typeof priorities)[number];

/** A call that waits to be sent with others. */
export interface TrayCall {
  readonly method: DescMethod;
  readonly message: Message;
  /** The request as it was typed. */
  readonly text: string;
  priority: Priority;
}

/** How one call of a batch went. */
export interface Fate {
  /** The place of the call in the batch. */
  readonly index: number;
  /** Undefined when it failed. */
  readonly message: Message | undefined;
  readonly error: ConnectError | undefined;
  /** What the message takes, or the error. */
  readonly bytes: number;
  readonly headers: Headers;
  readonly trailers: Headers;
}

/** Why a method cannot be called in a batch, in words for the reader. Undefined when it can. */
export function whyNotBatched(method: DescMethod): string | undefined {
  if (method.parent.typeName === BatchService.typeName) {
    return "A batch cannot be in a batch.";
  }
  return method.methodKind === "unary"
    ? undefined
    : "A stream cannot be in a batch: each call there has one request and one answer.";
}

/** Puts calls into one request. Their ids are their places, from 1. */
export function packBatch(calls: readonly TrayCall[], requestId: string): BatchRequest {
  return create(BatchRequestSchema, {
    requestId,
    requests: calls.map(({ method, message }) => anyPack(method.input, message)),
    priority: priorities.indexOf("normal"),
    calls: calls.map(({ method, priority }, index) => ({
      id: index + 1,
      method: `${method.parent.typeName}/${method.name}`,
      priority: priority === "normal" ? 0 : priorities.indexOf(priority) + 1,
    })),
  });
}

/** Bytes of a message in the format that a batch is sent in. */
export type SizeOf = (schema: DescMessage, message: Message) => number;

/** Finds the call that each answer is for, by its id. Answers with an id that no call has are left out. */
export function readFates(
  response: BatchResponse,
  calls: readonly TrayCall[],
  sizeOf: SizeOf,
): readonly Fate[] {
  const answers = response.responses.map((any, i) => ({
    id: response.responseIds[i] ?? 0,
    read: ({ method }: TrayCall) => readAnswer(any, { method, sizeOf }),
  }));
  const errors = response.errors.map((error) => ({
    id: error.id,
    read: () => ({
      message: undefined,
      error: toConnectError(error),
      bytes: sizeOf(BatchErrorSchema, error),
    }),
  }));
  return [...answers, ...errors].flatMap(({ id, read }): Fate[] => {
    const call = calls[id - 1];
    if (call === undefined) {
      return [];
    }
    const { headers, trailers } = response.metadata.find((each) => each.id === id) ?? {};
    return [{ index: id - 1, ...read(call), headers: new Headers(headers), trailers: new Headers(trailers) }];
  });
}

function readAnswer(any: Any, { method, sizeOf }: { method: DescMethod; sizeOf: SizeOf }) {
  const message = anyUnpack(any, method.output);
  const error =
    message === undefined
      ? new ConnectError(`The answer is no ${method.output.typeName}: "${any.typeUrl}"`, Code.Internal)
      : undefined;
  return { message, error, bytes: message === undefined ? 0 : sizeOf(method.output, message) };
}

function toConnectError({ code, message, details, opaqueDetails }: BatchError): ConnectError {
  const error = new ConnectError(message, code);
  error.details = [
    ...details.map(({ typeUrl, value }) => ({ type: typeUrl.slice(typeUrl.lastIndexOf("/") + 1), value })),
    ...opaqueDetails.map(({ type, value }) => ({ type, value })),
  ];
  return error;
}
