import { createCodecRegistry } from "../../../../src/codec/codec.ts";
import type { AnyGeneratedCodec } from "../../../../src/codec/runtime-codec.ts";
import { defineCodec } from "../../../../src/codec/runtime-codec.ts";
import { MirrorAllRequestSchema, MirrorAllResponseSchema, MirrorLastRequestSchema, MirrorLastResponseSchema, MirrorRequestSchema, MirrorResponseSchema } from "./naru/skew/v1/mirror_service_pb.ts";
import { createMirrorAllRequest, createMirrorLastRequest, createMirrorRequest, readMirrorAllRequest, readMirrorLastRequest, readMirrorRequest, writeMirrorAllResponse, writeMirrorLastResponse, writeMirrorResponse } from "./naru/skew/v1/mirror_service_codec.ts";

// @generated. Do not edit.

/**
 * For servers: decodes and validates what methods take, encodes what they give. The other way round, and for all other
 * messages, protobuf-es does the work.
 */
export const serverCodecs = createCodecRegistry(Array.of<AnyGeneratedCodec>(
  defineCodec(MirrorRequestSchema, { create: createMirrorRequest, read: readMirrorRequest, }),
  defineCodec(MirrorResponseSchema, { write: writeMirrorResponse, }),
  defineCodec(MirrorAllRequestSchema, { create: createMirrorAllRequest, read: readMirrorAllRequest, }),
  defineCodec(MirrorAllResponseSchema, { write: writeMirrorAllResponse, }),
  defineCodec(MirrorLastRequestSchema, { create: createMirrorLastRequest, read: readMirrorLastRequest, }),
  defineCodec(MirrorLastResponseSchema, { write: writeMirrorLastResponse, }),
));
