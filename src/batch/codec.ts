import { create, type JsonObject, type JsonValue, type Registry } from "@bufbuild/protobuf";
import { BinaryReader } from "@bufbuild/protobuf/wire";
import { type Any, AnySchema } from "@bufbuild/protobuf/wkt";
import { Code, ConnectError } from "@connectrpc/connect";
import {
  type Codec,
  type DecodeJsonOptions,
  type DecodeOptions,
  definedOnly,
  type EncodeJsonOptions,
} from "../codec/codec.ts";
import { type JsonReadOptions, JsonText } from "../codec/json-text.ts";
import { GeneratedCodec } from "../codec/runtime-codec.ts";
import {
  createBatchRequest,
  readBatchRequest,
  writeBatchResponse,
} from "../gen/naru/batch/v1/batch_service_codec.ts";
import {
  type BatchError,
  BatchErrorDetailSchema,
  type BatchRequest,
  BatchRequestSchema,
  type BatchResponse,
  BatchResponseSchema,
} from "../gen/naru/batch/v1/batch_service_pb.ts";
import { validateBatchRequest } from "../gen/naru/batch/v1/batch_service_rules.ts";
import { toTypeName } from "./targets.ts";

/** Calls in one batch. */
export const maxCalls = 100;

/** A request that JSON says something impossible of: its call fails, and no other. */
export class UnreadableAny implements Any {
  readonly $typeName = "google.protobuf.Any";
  readonly typeUrl: string;
  readonly value = new Uint8Array();
  readonly error: ConnectError;

  constructor(typeUrl: string, error: ConnectError) {
    this.typeUrl = typeUrl;
    this.error = error;
  }
}

/** Counts the calls before it decodes any. */
class BatchRequestCodec extends GeneratedCodec<BatchRequest> {
  override decode(bytes: Uint8Array, options?: DecodeOptions): BatchRequest {
    requireFew(bytes);
    return super.decode(bytes, options);
  }

  override decodeJson(text: string, options?: DecodeJsonOptions): BatchRequest {
    const reading = definedOnly(options);
    const json = new JsonText(BatchRequestSchema, text, reading);
    const requests = requestsOf(json.value);
    if (requests.length > maxCalls) {
      throw tooMany();
    }
    try {
      const batch = json.read(BatchRequestSchema, reading);
      return { ...batch, requests: batch.requests.map(requireType) };
    } catch (error) {
      const read = requests.map((request) => readAny(json, reading, request));
      if (!read.some((request) => request instanceof UnreadableAny)) {
        throw error;
      }
      const envelope = { ...(json.value as JsonObject), requests: [] };
      return { ...json.read(BatchRequestSchema, reading, envelope), requests: read };
    }
  }
}

/** Details of errors may be of types that only their sender knows: in JSON they travel as bytes. */
class BatchResponseCodec extends GeneratedCodec<BatchResponse> {
  override encodeJson(message: BatchResponse, options?: EncodeJsonOptions): string {
    const errors = message.errors.map((error) => withOpaqueDetails(error, options?.registry));
    return super.encodeJson({ ...message, errors }, options);
  }
}

/**
 * The codecs of BatchService's own messages.
 *
 * ```ts
 * import { batchCodecs, batchService, route } from "../src/index.ts";
 * import { BatchService } from "../src/gen/naru/batch/v1/batch_service_pb.ts";
 *
 * const batches = route(BatchService, batchService, batchCodecs);
 * ```
 */
export const batchCodecs: readonly Codec[] = [
  new BatchRequestCodec(BatchRequestSchema, {
    create: createBatchRequest,
    read: readBatchRequest,
    validate: validateBatchRequest,
  }),
  new BatchResponseCodec(BatchResponseSchema, { write: writeBatchResponse }),
];

function requireFew(bytes: Uint8Array): void {
  const reader = new BinaryReader(bytes);
  const counts = {
    [BatchRequestSchema.field.requests.number]: 0,
    [BatchRequestSchema.field.calls.number]: 0,
  };
  while (reader.pos < reader.len) {
    const [number, wireType] = reader.tag();
    const count = counts[number];
    if (count !== undefined) {
      if (count === maxCalls) {
        throw tooMany();
      }
      counts[number] = count + 1;
    }
    reader.skip(wireType, number);
  }
}

function tooMany(): ConnectError {
  return new ConnectError(`A batch holds at most ${maxCalls} calls`, Code.InvalidArgument);
}

/** Nothing for what is no batch: the codec words the error. */
function requestsOf(json: JsonValue): readonly JsonValue[] {
  const requests = (json as { requests?: JsonValue } | null)?.requests;
  return Array.isArray(requests) ? requests : [];
}

function readAny(json: JsonText, options: JsonReadOptions, request: JsonValue): Any {
  try {
    return requireType(json.read(AnySchema, options, request));
  } catch (error) {
    const typeUrl = (request as { "@type"?: unknown } | null)?.["@type"];
    return new UnreadableAny(String(typeUrl ?? ""), ConnectError.from(error, Code.InvalidArgument));
  }
}

/** Without a type, JSON cannot write the answer either. */
function requireType(request: Any): Any {
  return request.typeUrl === ""
    ? new UnreadableAny("", new ConnectError('A request in JSON needs its "@type"', Code.InvalidArgument))
    : request;
}

function withOpaqueDetails(error: BatchError, registry: Registry | undefined): BatchError {
  const isKnown = ({ typeUrl }: Any) => registry?.getMessage(toTypeName(typeUrl)) !== undefined;
  return {
    ...error,
    details: error.details.filter(isKnown),
    opaqueDetails: error.details
      .filter((detail) => !isKnown(detail))
      .map(({ typeUrl, value }) => create(BatchErrorDetailSchema, { type: toTypeName(typeUrl), value })),
  };
}
