import { create, toBinary } from "@bufbuild/protobuf";
import type { Any } from "@bufbuild/protobuf/wkt";
import type { ConnectError } from "@connectrpc/connect";
import type { BatchError, BatchMetadata } from "../gen/naru/batch/v1/batch_service_pb.ts";
import type { BatchedCall } from "./batched-call.ts";
import { toRecord } from "./headers.ts";
import { toTypeUrl } from "./targets.ts";

export function toAny(typeUrl: string, value: Uint8Array): Any {
  return { $typeName: "google.protobuf.Any", typeUrl, value: value as Uint8Array<ArrayBuffer> };
}

export function toBatchError(error: ConnectError, names: { index: number; id: number }): BatchError {
  return {
    $typeName: "naru.batch.v1.BatchError",
    ...names,
    code: error.code,
    // What a caller sent may be quoted in it, half of a surrogate pair among it.
    message: error.rawMessage.toWellFormed(),
    details: error.details.map(toDetail),
    opaqueDetails: [],
  };
}

function toDetail(detail: ConnectError["details"][number]): Any {
  if ("desc" in detail) {
    const message = create(detail.desc, detail.value);
    return toAny(toTypeUrl(detail.desc.typeName), toBinary(detail.desc, message));
  }
  return toAny(toTypeUrl(detail.type), detail.value);
}

/**
 * The headers and trailers that a call answered with, those of its error among them. Undefined when there are
 * none.
 */
export function toMetadata(
  id: number,
  call: BatchedCall | undefined,
  error?: ConnectError,
): BatchMetadata | undefined {
  const headers = {
    ...(call?.touchedResponseHeader && toRecord(call.touchedResponseHeader)),
    // What another server said to a client of ours belongs to that call.
    ...(error !== undefined && !isFromWire(error) && toRecord(error.metadata)),
  };
  const trailers = call?.touchedResponseTrailer === undefined ? {} : toRecord(call.touchedResponseTrailer);
  return Object.keys(headers).length === 0 && Object.keys(trailers).length === 0
    ? undefined
    : { $typeName: "naru.batch.v1.BatchMetadata", id, headers, trailers };
}

function isFromWire(error: ConnectError): boolean {
  return (error as { isWireError?: boolean }).isWireError === true;
}
