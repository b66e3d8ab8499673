import { createCodecRegistry } from "../../../src/codec/codec.ts";
import type { AnyGeneratedCodec } from "../../../src/codec/runtime-codec.ts";
import { defineCodec } from "../../../src/codec/runtime-codec.ts";
import { BidiStreamRequestSchema, BidiStreamResponseSchema, ClientStreamRequestSchema, ClientStreamResponseSchema, IdempotentUnaryRequestSchema, IdempotentUnaryResponseSchema, ServerStreamRequestSchema, ServerStreamResponseSchema, UnaryRequestSchema, UnaryResponseSchema, UnimplementedRequestSchema, UnimplementedResponseSchema } from "./connectrpc/conformance/v1/service_pb.ts";
import { createBidiStreamRequest, createClientStreamRequest, createIdempotentUnaryRequest, createServerStreamRequest, createUnaryRequest, createUnimplementedRequest, readBidiStreamRequest, readClientStreamRequest, readIdempotentUnaryRequest, readServerStreamRequest, readUnaryRequest, readUnimplementedRequest, writeBidiStreamResponse, writeClientStreamResponse, writeIdempotentUnaryResponse, writeServerStreamResponse, writeUnaryResponse, writeUnimplementedResponse } from "./connectrpc/conformance/v1/service_codec.ts";

// @generated. Do not edit.

/**
 * For servers: decodes and validates what methods take, encodes what they give. The other way round, and for all other
 * messages, protobuf-es does the work.
 */
export const serverCodecs = createCodecRegistry(Array.of<AnyGeneratedCodec>(
  defineCodec(UnaryRequestSchema, { create: createUnaryRequest, read: readUnaryRequest, }),
  defineCodec(UnaryResponseSchema, { write: writeUnaryResponse, }),
  defineCodec(IdempotentUnaryRequestSchema, { create: createIdempotentUnaryRequest, read: readIdempotentUnaryRequest, }),
  defineCodec(IdempotentUnaryResponseSchema, { write: writeIdempotentUnaryResponse, }),
  defineCodec(ServerStreamRequestSchema, { create: createServerStreamRequest, read: readServerStreamRequest, }),
  defineCodec(ServerStreamResponseSchema, { write: writeServerStreamResponse, }),
  defineCodec(ClientStreamRequestSchema, { create: createClientStreamRequest, read: readClientStreamRequest, }),
  defineCodec(ClientStreamResponseSchema, { write: writeClientStreamResponse, }),
  defineCodec(BidiStreamRequestSchema, { create: createBidiStreamRequest, read: readBidiStreamRequest, }),
  defineCodec(BidiStreamResponseSchema, { write: writeBidiStreamResponse, }),
  defineCodec(UnimplementedRequestSchema, { create: createUnimplementedRequest, read: readUnimplementedRequest, }),
  defineCodec(UnimplementedResponseSchema, { write: writeUnimplementedResponse, }),
));
