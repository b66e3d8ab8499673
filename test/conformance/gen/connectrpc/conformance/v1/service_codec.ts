import type { BidiStreamRequest, BidiStreamResponse, ClientStreamRequest, ClientStreamResponse, ConformancePayload, ConformancePayload_ConnectGetInfo, ConformancePayload_RequestInfo, Error, Header, IdempotentUnaryRequest, IdempotentUnaryResponse, MessageContents, RawHTTPRequest, RawHTTPRequest_EncodedQueryParam, RawHTTPResponse, ServerStreamRequest, ServerStreamResponse, StreamContents, StreamContents_StreamItem, StreamResponseDefinition, UnaryRequest, UnaryResponse, UnaryResponseDefinition, UnimplementedRequest, UnimplementedResponse } from "./service_pb.ts";
import { BidiStreamRequestSchema, BidiStreamResponseSchema, ClientStreamRequestSchema, ClientStreamResponseSchema, ConformancePayload_ConnectGetInfoSchema, ConformancePayload_RequestInfoSchema, ConformancePayloadSchema, ErrorSchema, HeaderSchema, IdempotentUnaryRequestSchema, IdempotentUnaryResponseSchema, MessageContentsSchema, RawHTTPRequest_EncodedQueryParamSchema, RawHTTPRequestSchema, RawHTTPResponseSchema, ServerStreamRequestSchema, ServerStreamResponseSchema, StreamContents_StreamItemSchema, StreamContentsSchema, StreamResponseDefinitionSchema, UnaryRequestSchema, UnaryResponseDefinitionSchema, UnaryResponseSchema, UnimplementedRequestSchema, UnimplementedResponseSchema } from "./service_pb.ts";
import type { Bytes } from "../../../../../../src/codec/runtime-encode.ts";
import { ensure } from "../../../../../../src/codec/runtime-encode.ts";
import { unusual } from "../../../../../../src/codec/unusual.ts";
import { endLength, hasBytes, writeBool, writeBytes, writeInt32, writeInt64, writeString, writeUint32, writeUnknown } from "../../../../../../src/codec/runtime-write.ts";
import type { Reader } from "../../../../../../src/codec/runtime-read.ts";
import { enter, leave, longBool, longInt64, longTag, longVarint } from "../../../../../../src/codec/runtime-read.ts";
import { readBytes, readText } from "../../../../../../src/codec/runtime-read-text.ts";
import { readUnknown } from "../../../../../../src/codec/runtime-unknown.ts";
import type { AnyGeneratedCodec } from "../../../../../../src/codec/runtime-codec.ts";
import { defineCodec } from "../../../../../../src/codec/runtime-codec.ts";
import { createAny, readAny, writeAny } from "../../../google/protobuf/any_codec.ts";
import type { Code, Compression } from "./config_pb.ts";

// @generated from file connectrpc/conformance/v1/service.proto. Do not edit.

export function writeUnaryResponseDefinition(m: UnaryResponseDefinition, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.UnaryResponseDefinition") throw unusual;
  ensure(b, p, 0);
  for (let i = 0, a = m.responseHeaders; i < a.length; i++) { b[p++] = 10; p = endLength(b, ++p, writeHeader(a[i]!, b, p));}
  if (m.response.case === "responseData") { b[p++] = 18; p = writeBytes(b, p, m.response.value);}
  if (m.response.case === "error") { b[p++] = 26; p = endLength(b, ++p, writeError(m.response.value, b, p));}
  for (let i = 0, a = m.responseTrailers; i < a.length; i++) { b[p++] = 34; p = endLength(b, ++p, writeHeader(a[i]!, b, p));}
  if (m.rawResponse !== undefined) { b[p++] = 42; p = endLength(b, ++p, writeRawHTTPResponse(m.rawResponse, b, p));}
  if (m.responseDelayMs !== 0) { b[p++] = 48; p = writeUint32(b, p, m.responseDelayMs);}
  return writeUnknown(b, p, m);
}

export function createUnaryResponseDefinition(): UnaryResponseDefinition {
  return { $typeName: "connectrpc.conformance.v1.UnaryResponseDefinition", responseHeaders: [], response: { case: undefined }, responseTrailers: [], responseDelayMs: 0 };
}

export function readUnaryResponseDefinition(r: Reader, end: number, m: UnaryResponseDefinition): UnaryResponseDefinition {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 5) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      if ((t & 7) === 0) switch (t >>> 3) {
        case 6: m.responseDelayMs = v >>> 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: r.p = p; m.responseHeaders.push(readHeader(r, e, createHeader())); p = r.p; continue;
          case 2: m.response = { case: "responseData", value: readBytes(b, p, e) }; p = e; continue;
          case 3: r.p = p; m.response = { case: "error", value: readError(r, e, m.response.case === "error" ? m.response.value : createError()) }; p = r.p; continue;
          case 4: r.p = p; m.responseTrailers.push(readHeader(r, e, createHeader())); p = r.p; continue;
          case 5: r.p = p; m.rawResponse = readRawHTTPResponse(r, e, m.rawResponse ?? createRawHTTPResponse()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, UnaryResponseDefinitionSchema);
  }
  leave(r, p, end);
  return m;
}

export const UnaryResponseDefinitionCodec = /*@__PURE__*/ defineCodec(UnaryResponseDefinitionSchema, { create: createUnaryResponseDefinition, write: writeUnaryResponseDefinition, read: readUnaryResponseDefinition });

export function writeStreamResponseDefinition(m: StreamResponseDefinition, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.StreamResponseDefinition") throw unusual;
  ensure(b, p, 0);
  for (let i = 0, a = m.responseHeaders; i < a.length; i++) { b[p++] = 10; p = endLength(b, ++p, writeHeader(a[i]!, b, p));}
  for (let i = 0, a = m.responseData; i < a.length; i++) { b[p++] = 18; p = writeBytes(b, p, a[i]!); ensure(b, p, 0);}
  if (m.responseDelayMs !== 0) { b[p++] = 24; p = writeUint32(b, p, m.responseDelayMs);}
  if (m.error !== undefined) { b[p++] = 34; p = endLength(b, ++p, writeError(m.error, b, p));}
  for (let i = 0, a = m.responseTrailers; i < a.length; i++) { b[p++] = 42; p = endLength(b, ++p, writeHeader(a[i]!, b, p));}
  if (m.rawResponse !== undefined) { b[p++] = 50; p = endLength(b, ++p, writeRawHTTPResponse(m.rawResponse, b, p));}
  return writeUnknown(b, p, m);
}

export function createStreamResponseDefinition(): StreamResponseDefinition {
  return { $typeName: "connectrpc.conformance.v1.StreamResponseDefinition", responseHeaders: [], responseData: [], responseDelayMs: 0, responseTrailers: [] };
}

export function readStreamResponseDefinition(r: Reader, end: number, m: StreamResponseDefinition): StreamResponseDefinition {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 5) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      if ((t & 7) === 0) switch (t >>> 3) {
        case 3: m.responseDelayMs = v >>> 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: r.p = p; m.responseHeaders.push(readHeader(r, e, createHeader())); p = r.p; continue;
          case 2: m.responseData.push(readBytes(b, p, e)); p = e; continue;
          case 4: r.p = p; m.error = readError(r, e, m.error ?? createError()); p = r.p; continue;
          case 5: r.p = p; m.responseTrailers.push(readHeader(r, e, createHeader())); p = r.p; continue;
          case 6: r.p = p; m.rawResponse = readRawHTTPResponse(r, e, m.rawResponse ?? createRawHTTPResponse()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, StreamResponseDefinitionSchema);
  }
  leave(r, p, end);
  return m;
}

export const StreamResponseDefinitionCodec = /*@__PURE__*/ defineCodec(StreamResponseDefinitionSchema, { create: createStreamResponseDefinition, write: writeStreamResponseDefinition, read: readStreamResponseDefinition });

export function writeUnaryRequest(m: UnaryRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.UnaryRequest") throw unusual;
  ensure(b, p, 0);
  if (m.responseDefinition !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeUnaryResponseDefinition(m.responseDefinition, b, p));}
  if (hasBytes(m.requestData)) { b[p++] = 18; p = writeBytes(b, p, m.requestData);}
  return writeUnknown(b, p, m);
}

export function createUnaryRequest(): UnaryRequest {
  return { $typeName: "connectrpc.conformance.v1.UnaryRequest", requestData: new Uint8Array(0) };
}

export function readUnaryRequest(r: Reader, end: number, m: UnaryRequest): UnaryRequest {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 2) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: r.p = p; m.responseDefinition = readUnaryResponseDefinition(r, e, m.responseDefinition ?? createUnaryResponseDefinition()); p = r.p; continue;
          case 2: m.requestData = readBytes(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, UnaryRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const UnaryRequestCodec = /*@__PURE__*/ defineCodec(UnaryRequestSchema, { create: createUnaryRequest, write: writeUnaryRequest, read: readUnaryRequest });

export function writeUnaryResponse(m: UnaryResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.UnaryResponse") throw unusual;
  ensure(b, p, 0);
  if (m.payload !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeConformancePayload(m.payload, b, p));}
  return writeUnknown(b, p, m);
}

export function createUnaryResponse(): UnaryResponse {
  return { $typeName: "connectrpc.conformance.v1.UnaryResponse" };
}

export function readUnaryResponse(r: Reader, end: number, m: UnaryResponse): UnaryResponse {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 2) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: r.p = p; m.payload = readConformancePayload(r, e, m.payload ?? createConformancePayload()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, UnaryResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const UnaryResponseCodec = /*@__PURE__*/ defineCodec(UnaryResponseSchema, { create: createUnaryResponse, write: writeUnaryResponse, read: readUnaryResponse });

export function writeIdempotentUnaryRequest(m: IdempotentUnaryRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.IdempotentUnaryRequest") throw unusual;
  ensure(b, p, 0);
  if (m.responseDefinition !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeUnaryResponseDefinition(m.responseDefinition, b, p));}
  if (hasBytes(m.requestData)) { b[p++] = 18; p = writeBytes(b, p, m.requestData);}
  return writeUnknown(b, p, m);
}

export function createIdempotentUnaryRequest(): IdempotentUnaryRequest {
  return { $typeName: "connectrpc.conformance.v1.IdempotentUnaryRequest", requestData: new Uint8Array(0) };
}

export function readIdempotentUnaryRequest(r: Reader, end: number, m: IdempotentUnaryRequest): IdempotentUnaryRequest {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 2) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: r.p = p; m.responseDefinition = readUnaryResponseDefinition(r, e, m.responseDefinition ?? createUnaryResponseDefinition()); p = r.p; continue;
          case 2: m.requestData = readBytes(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, IdempotentUnaryRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const IdempotentUnaryRequestCodec = /*@__PURE__*/ defineCodec(IdempotentUnaryRequestSchema, { create: createIdempotentUnaryRequest, write: writeIdempotentUnaryRequest, read: readIdempotentUnaryRequest });

export function writeIdempotentUnaryResponse(m: IdempotentUnaryResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.IdempotentUnaryResponse") throw unusual;
  ensure(b, p, 0);
  if (m.payload !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeConformancePayload(m.payload, b, p));}
  return writeUnknown(b, p, m);
}

export function createIdempotentUnaryResponse(): IdempotentUnaryResponse {
  return { $typeName: "connectrpc.conformance.v1.IdempotentUnaryResponse" };
}

export function readIdempotentUnaryResponse(r: Reader, end: number, m: IdempotentUnaryResponse): IdempotentUnaryResponse {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 2) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: r.p = p; m.payload = readConformancePayload(r, e, m.payload ?? createConformancePayload()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, IdempotentUnaryResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const IdempotentUnaryResponseCodec = /*@__PURE__*/ defineCodec(IdempotentUnaryResponseSchema, { create: createIdempotentUnaryResponse, write: writeIdempotentUnaryResponse, read: readIdempotentUnaryResponse });

export function writeServerStreamRequest(m: ServerStreamRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.ServerStreamRequest") throw unusual;
  ensure(b, p, 0);
  if (m.responseDefinition !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeStreamResponseDefinition(m.responseDefinition, b, p));}
  if (hasBytes(m.requestData)) { b[p++] = 18; p = writeBytes(b, p, m.requestData);}
  return writeUnknown(b, p, m);
}

export function createServerStreamRequest(): ServerStreamRequest {
  return { $typeName: "connectrpc.conformance.v1.ServerStreamRequest", requestData: new Uint8Array(0) };
}

export function readServerStreamRequest(r: Reader, end: number, m: ServerStreamRequest): ServerStreamRequest {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 2) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: r.p = p; m.responseDefinition = readStreamResponseDefinition(r, e, m.responseDefinition ?? createStreamResponseDefinition()); p = r.p; continue;
          case 2: m.requestData = readBytes(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, ServerStreamRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const ServerStreamRequestCodec = /*@__PURE__*/ defineCodec(ServerStreamRequestSchema, { create: createServerStreamRequest, write: writeServerStreamRequest, read: readServerStreamRequest });

export function writeServerStreamResponse(m: ServerStreamResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.ServerStreamResponse") throw unusual;
  ensure(b, p, 0);
  if (m.payload !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeConformancePayload(m.payload, b, p));}
  return writeUnknown(b, p, m);
}

export function createServerStreamResponse(): ServerStreamResponse {
  return { $typeName: "connectrpc.conformance.v1.ServerStreamResponse" };
}

export function readServerStreamResponse(r: Reader, end: number, m: ServerStreamResponse): ServerStreamResponse {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 2) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: r.p = p; m.payload = readConformancePayload(r, e, m.payload ?? createConformancePayload()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, ServerStreamResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const ServerStreamResponseCodec = /*@__PURE__*/ defineCodec(ServerStreamResponseSchema, { create: createServerStreamResponse, write: writeServerStreamResponse, read: readServerStreamResponse });

export function writeClientStreamRequest(m: ClientStreamRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.ClientStreamRequest") throw unusual;
  ensure(b, p, 0);
  if (m.responseDefinition !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeUnaryResponseDefinition(m.responseDefinition, b, p));}
  if (hasBytes(m.requestData)) { b[p++] = 18; p = writeBytes(b, p, m.requestData);}
  return writeUnknown(b, p, m);
}

export function createClientStreamRequest(): ClientStreamRequest {
  return { $typeName: "connectrpc.conformance.v1.ClientStreamRequest", requestData: new Uint8Array(0) };
}

export function readClientStreamRequest(r: Reader, end: number, m: ClientStreamRequest): ClientStreamRequest {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 2) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: r.p = p; m.responseDefinition = readUnaryResponseDefinition(r, e, m.responseDefinition ?? createUnaryResponseDefinition()); p = r.p; continue;
          case 2: m.requestData = readBytes(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, ClientStreamRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const ClientStreamRequestCodec = /*@__PURE__*/ defineCodec(ClientStreamRequestSchema, { create: createClientStreamRequest, write: writeClientStreamRequest, read: readClientStreamRequest });

export function writeClientStreamResponse(m: ClientStreamResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.ClientStreamResponse") throw unusual;
  ensure(b, p, 0);
  if (m.payload !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeConformancePayload(m.payload, b, p));}
  return writeUnknown(b, p, m);
}

export function createClientStreamResponse(): ClientStreamResponse {
  return { $typeName: "connectrpc.conformance.v1.ClientStreamResponse" };
}

export function readClientStreamResponse(r: Reader, end: number, m: ClientStreamResponse): ClientStreamResponse {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 2) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: r.p = p; m.payload = readConformancePayload(r, e, m.payload ?? createConformancePayload()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, ClientStreamResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const ClientStreamResponseCodec = /*@__PURE__*/ defineCodec(ClientStreamResponseSchema, { create: createClientStreamResponse, write: writeClientStreamResponse, read: readClientStreamResponse });

export function writeBidiStreamRequest(m: BidiStreamRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.BidiStreamRequest") throw unusual;
  ensure(b, p, 0);
  if (m.responseDefinition !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeStreamResponseDefinition(m.responseDefinition, b, p));}
  if (m.fullDuplex !== false) { b[p++] = 16; p = writeBool(b, p, m.fullDuplex);}
  if (hasBytes(m.requestData)) { b[p++] = 26; p = writeBytes(b, p, m.requestData);}
  return writeUnknown(b, p, m);
}

export function createBidiStreamRequest(): BidiStreamRequest {
  return { $typeName: "connectrpc.conformance.v1.BidiStreamRequest", fullDuplex: false, requestData: new Uint8Array(0) };
}

export function readBidiStreamRequest(r: Reader, end: number, m: BidiStreamRequest): BidiStreamRequest {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 5) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      if ((t & 7) === 0) switch (t >>> 3) {
        case 2: m.fullDuplex = p - s < 4 ? v !== 0 : longBool(); continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: r.p = p; m.responseDefinition = readStreamResponseDefinition(r, e, m.responseDefinition ?? createStreamResponseDefinition()); p = r.p; continue;
          case 3: m.requestData = readBytes(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, BidiStreamRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const BidiStreamRequestCodec = /*@__PURE__*/ defineCodec(BidiStreamRequestSchema, { create: createBidiStreamRequest, write: writeBidiStreamRequest, read: readBidiStreamRequest });

export function writeBidiStreamResponse(m: BidiStreamResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.BidiStreamResponse") throw unusual;
  ensure(b, p, 0);
  if (m.payload !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeConformancePayload(m.payload, b, p));}
  return writeUnknown(b, p, m);
}

export function createBidiStreamResponse(): BidiStreamResponse {
  return { $typeName: "connectrpc.conformance.v1.BidiStreamResponse" };
}

export function readBidiStreamResponse(r: Reader, end: number, m: BidiStreamResponse): BidiStreamResponse {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 2) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: r.p = p; m.payload = readConformancePayload(r, e, m.payload ?? createConformancePayload()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, BidiStreamResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const BidiStreamResponseCodec = /*@__PURE__*/ defineCodec(BidiStreamResponseSchema, { create: createBidiStreamResponse, write: writeBidiStreamResponse, read: readBidiStreamResponse });

export function writeUnimplementedRequest(m: UnimplementedRequest, b: Bytes, p: number): number {
  ensure(b, p, 0);
  return writeUnknown(b, p, m);
}

export function createUnimplementedRequest(): UnimplementedRequest {
  return { $typeName: "connectrpc.conformance.v1.UnimplementedRequest" };
}

export function readUnimplementedRequest(r: Reader, end: number, m: UnimplementedRequest): UnimplementedRequest {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    p = readUnknown(r, s, end, t, m, UnimplementedRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const UnimplementedRequestCodec = /*@__PURE__*/ defineCodec(UnimplementedRequestSchema, { create: createUnimplementedRequest, write: writeUnimplementedRequest, read: readUnimplementedRequest });

export function writeUnimplementedResponse(m: UnimplementedResponse, b: Bytes, p: number): number {
  ensure(b, p, 0);
  return writeUnknown(b, p, m);
}

export function createUnimplementedResponse(): UnimplementedResponse {
  return { $typeName: "connectrpc.conformance.v1.UnimplementedResponse" };
}

export function readUnimplementedResponse(r: Reader, end: number, m: UnimplementedResponse): UnimplementedResponse {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    p = readUnknown(r, s, end, t, m, UnimplementedResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const UnimplementedResponseCodec = /*@__PURE__*/ defineCodec(UnimplementedResponseSchema, { create: createUnimplementedResponse, write: writeUnimplementedResponse, read: readUnimplementedResponse });

export function writeConformancePayload(m: ConformancePayload, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.ConformancePayload") throw unusual;
  ensure(b, p, 0);
  if (hasBytes(m.data)) { b[p++] = 10; p = writeBytes(b, p, m.data);}
  if (m.requestInfo !== undefined) { b[p++] = 18; p = endLength(b, ++p, writeConformancePayload_RequestInfo(m.requestInfo, b, p));}
  return writeUnknown(b, p, m);
}

export function createConformancePayload(): ConformancePayload {
  return { $typeName: "connectrpc.conformance.v1.ConformancePayload", data: new Uint8Array(0) };
}

export function readConformancePayload(r: Reader, end: number, m: ConformancePayload): ConformancePayload {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 2) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: m.data = readBytes(b, p, e); p = e; continue;
          case 2: r.p = p; m.requestInfo = readConformancePayload_RequestInfo(r, e, m.requestInfo ?? createConformancePayload_RequestInfo()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, ConformancePayloadSchema);
  }
  leave(r, p, end);
  return m;
}

export const ConformancePayloadCodec = /*@__PURE__*/ defineCodec(ConformancePayloadSchema, { create: createConformancePayload, write: writeConformancePayload, read: readConformancePayload });

export function writeConformancePayload_RequestInfo(m: ConformancePayload_RequestInfo, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.ConformancePayload.RequestInfo") throw unusual;
  ensure(b, p, 0);
  for (let i = 0, a = m.requestHeaders; i < a.length; i++) { b[p++] = 10; p = endLength(b, ++p, writeHeader(a[i]!, b, p));}
  if (m.timeoutMs !== undefined) { b[p++] = 16; p = writeInt64(b, p, m.timeoutMs);}
  for (let i = 0, a = m.requests; i < a.length; i++) { b[p++] = 26; p = endLength(b, ++p, writeAny(a[i]!, b, p));}
  if (m.connectGetInfo !== undefined) { b[p++] = 34; p = endLength(b, ++p, writeConformancePayload_ConnectGetInfo(m.connectGetInfo, b, p));}
  return writeUnknown(b, p, m);
}

export function createConformancePayload_RequestInfo(): ConformancePayload_RequestInfo {
  return { $typeName: "connectrpc.conformance.v1.ConformancePayload.RequestInfo", requestHeaders: [], requests: [] };
}

export function readConformancePayload_RequestInfo(r: Reader, end: number, m: ConformancePayload_RequestInfo): ConformancePayload_RequestInfo {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 5) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      if ((t & 7) === 0) switch (t >>> 3) {
        case 2: m.timeoutMs = p - s < 4 ? BigInt(v) : longInt64(); continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: r.p = p; m.requestHeaders.push(readHeader(r, e, createHeader())); p = r.p; continue;
          case 3: r.p = p; m.requests.push(readAny(r, e, createAny())); p = r.p; continue;
          case 4: r.p = p; m.connectGetInfo = readConformancePayload_ConnectGetInfo(r, e, m.connectGetInfo ?? createConformancePayload_ConnectGetInfo()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, ConformancePayload_RequestInfoSchema);
  }
  leave(r, p, end);
  return m;
}

export const ConformancePayload_RequestInfoCodec = /*@__PURE__*/ defineCodec(ConformancePayload_RequestInfoSchema, { create: createConformancePayload_RequestInfo, write: writeConformancePayload_RequestInfo, read: readConformancePayload_RequestInfo });

export function writeConformancePayload_ConnectGetInfo(m: ConformancePayload_ConnectGetInfo, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.ConformancePayload.ConnectGetInfo") throw unusual;
  ensure(b, p, 0);
  for (let i = 0, a = m.queryParams; i < a.length; i++) { b[p++] = 10; p = endLength(b, ++p, writeHeader(a[i]!, b, p));}
  return writeUnknown(b, p, m);
}

export function createConformancePayload_ConnectGetInfo(): ConformancePayload_ConnectGetInfo {
  return { $typeName: "connectrpc.conformance.v1.ConformancePayload.ConnectGetInfo", queryParams: [] };
}

export function readConformancePayload_ConnectGetInfo(r: Reader, end: number, m: ConformancePayload_ConnectGetInfo): ConformancePayload_ConnectGetInfo {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 2) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: r.p = p; m.queryParams.push(readHeader(r, e, createHeader())); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, ConformancePayload_ConnectGetInfoSchema);
  }
  leave(r, p, end);
  return m;
}

export const ConformancePayload_ConnectGetInfoCodec = /*@__PURE__*/ defineCodec(ConformancePayload_ConnectGetInfoSchema, { create: createConformancePayload_ConnectGetInfo, write: writeConformancePayload_ConnectGetInfo, read: readConformancePayload_ConnectGetInfo });

export function writeError(m: Error, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.Error") throw unusual;
  ensure(b, p, 0);
  if (m.code !== 0) { b[p++] = 8; p = writeInt32(b, p, m.code);}
  if (m.message !== undefined) { b[p++] = 18; p = writeString(b, p, m.message);}
  for (let i = 0, a = m.details; i < a.length; i++) { b[p++] = 26; p = endLength(b, ++p, writeAny(a[i]!, b, p));}
  return writeUnknown(b, p, m);
}

export function createError(): Error {
  return { $typeName: "connectrpc.conformance.v1.Error", code: 0, details: [] };
}

export function readError(r: Reader, end: number, m: Error): Error {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 5) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      if ((t & 7) === 0) switch (t >>> 3) {
        case 1: m.code = (v | 0) as Code; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 2: m.message = readText(b, p, e); p = e; continue;
          case 3: r.p = p; m.details.push(readAny(r, e, createAny())); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, ErrorSchema);
  }
  leave(r, p, end);
  return m;
}

export const ErrorCodec = /*@__PURE__*/ defineCodec(ErrorSchema, { create: createError, write: writeError, read: readError });

export function writeHeader(m: Header, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.Header") throw unusual;
  ensure(b, p, 0);
  if (m.name !== "") { b[p++] = 10; p = writeString(b, p, m.name);}
  for (let i = 0, a = m.value; i < a.length; i++) { b[p++] = 18; p = writeString(b, p, a[i]!); ensure(b, p, 0);}
  return writeUnknown(b, p, m);
}

export function createHeader(): Header {
  return { $typeName: "connectrpc.conformance.v1.Header", name: "", value: [] };
}

export function readHeader(r: Reader, end: number, m: Header): Header {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 2) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: m.name = readText(b, p, e); p = e; continue;
          case 2: m.value.push(readText(b, p, e)); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, HeaderSchema);
  }
  leave(r, p, end);
  return m;
}

export const HeaderCodec = /*@__PURE__*/ defineCodec(HeaderSchema, { create: createHeader, write: writeHeader, read: readHeader });

export function writeRawHTTPRequest(m: RawHTTPRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.RawHTTPRequest") throw unusual;
  ensure(b, p, 0);
  if (m.verb !== "") { b[p++] = 10; p = writeString(b, p, m.verb);}
  if (m.uri !== "") { b[p++] = 18; p = writeString(b, p, m.uri);}
  for (let i = 0, a = m.headers; i < a.length; i++) { b[p++] = 26; p = endLength(b, ++p, writeHeader(a[i]!, b, p));}
  for (let i = 0, a = m.rawQueryParams; i < a.length; i++) { b[p++] = 34; p = endLength(b, ++p, writeHeader(a[i]!, b, p));}
  for (let i = 0, a = m.encodedQueryParams; i < a.length; i++) { b[p++] = 42; p = endLength(b, ++p, writeRawHTTPRequest_EncodedQueryParam(a[i]!, b, p));}
  if (m.body.case === "unary") { b[p++] = 50; p = endLength(b, ++p, writeMessageContents(m.body.value, b, p));}
  if (m.body.case === "stream") { b[p++] = 58; p = endLength(b, ++p, writeStreamContents(m.body.value, b, p));}
  return writeUnknown(b, p, m);
}

export function createRawHTTPRequest(): RawHTTPRequest {
  return { $typeName: "connectrpc.conformance.v1.RawHTTPRequest", verb: "", uri: "", headers: [], rawQueryParams: [], encodedQueryParams: [], body: { case: undefined } };
}

export function readRawHTTPRequest(r: Reader, end: number, m: RawHTTPRequest): RawHTTPRequest {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 2) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: m.verb = readText(b, p, e); p = e; continue;
          case 2: m.uri = readText(b, p, e); p = e; continue;
          case 3: r.p = p; m.headers.push(readHeader(r, e, createHeader())); p = r.p; continue;
          case 4: r.p = p; m.rawQueryParams.push(readHeader(r, e, createHeader())); p = r.p; continue;
          case 5: r.p = p; m.encodedQueryParams.push(readRawHTTPRequest_EncodedQueryParam(r, e, createRawHTTPRequest_EncodedQueryParam())); p = r.p; continue;
          case 6: r.p = p; m.body = { case: "unary", value: readMessageContents(r, e, m.body.case === "unary" ? m.body.value : createMessageContents()) }; p = r.p; continue;
          case 7: r.p = p; m.body = { case: "stream", value: readStreamContents(r, e, m.body.case === "stream" ? m.body.value : createStreamContents()) }; p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, RawHTTPRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const RawHTTPRequestCodec = /*@__PURE__*/ defineCodec(RawHTTPRequestSchema, { create: createRawHTTPRequest, write: writeRawHTTPRequest, read: readRawHTTPRequest });

export function writeRawHTTPRequest_EncodedQueryParam(m: RawHTTPRequest_EncodedQueryParam, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.RawHTTPRequest.EncodedQueryParam") throw unusual;
  ensure(b, p, 0);
  if (m.name !== "") { b[p++] = 10; p = writeString(b, p, m.name);}
  if (m.value !== undefined) { b[p++] = 18; p = endLength(b, ++p, writeMessageContents(m.value, b, p));}
  if (m.base64Encode !== false) { b[p++] = 24; p = writeBool(b, p, m.base64Encode);}
  return writeUnknown(b, p, m);
}

export function createRawHTTPRequest_EncodedQueryParam(): RawHTTPRequest_EncodedQueryParam {
  return { $typeName: "connectrpc.conformance.v1.RawHTTPRequest.EncodedQueryParam", name: "", base64Encode: false };
}

export function readRawHTTPRequest_EncodedQueryParam(r: Reader, end: number, m: RawHTTPRequest_EncodedQueryParam): RawHTTPRequest_EncodedQueryParam {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 5) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      if ((t & 7) === 0) switch (t >>> 3) {
        case 3: m.base64Encode = p - s < 4 ? v !== 0 : longBool(); continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: m.name = readText(b, p, e); p = e; continue;
          case 2: r.p = p; m.value = readMessageContents(r, e, m.value ?? createMessageContents()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, RawHTTPRequest_EncodedQueryParamSchema);
  }
  leave(r, p, end);
  return m;
}

export const RawHTTPRequest_EncodedQueryParamCodec = /*@__PURE__*/ defineCodec(RawHTTPRequest_EncodedQueryParamSchema, { create: createRawHTTPRequest_EncodedQueryParam, write: writeRawHTTPRequest_EncodedQueryParam, read: readRawHTTPRequest_EncodedQueryParam });

export function writeMessageContents(m: MessageContents, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.MessageContents") throw unusual;
  ensure(b, p, 0);
  if (m.data.case === "binary") { b[p++] = 10; p = writeBytes(b, p, m.data.value);}
  if (m.data.case === "text") { b[p++] = 18; p = writeString(b, p, m.data.value);}
  if (m.data.case === "binaryMessage") { b[p++] = 26; p = endLength(b, ++p, writeAny(m.data.value, b, p));}
  if (m.compression !== 0) { b[p++] = 32; p = writeInt32(b, p, m.compression);}
  return writeUnknown(b, p, m);
}

export function createMessageContents(): MessageContents {
  return { $typeName: "connectrpc.conformance.v1.MessageContents", data: { case: undefined }, compression: 0 };
}

export function readMessageContents(r: Reader, end: number, m: MessageContents): MessageContents {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 5) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      if ((t & 7) === 0) switch (t >>> 3) {
        case 4: m.compression = (v | 0) as Compression; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: m.data = { case: "binary", value: readBytes(b, p, e) }; p = e; continue;
          case 2: m.data = { case: "text", value: readText(b, p, e) }; p = e; continue;
          case 3: r.p = p; m.data = { case: "binaryMessage", value: readAny(r, e, m.data.case === "binaryMessage" ? m.data.value : createAny()) }; p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, MessageContentsSchema);
  }
  leave(r, p, end);
  return m;
}

export const MessageContentsCodec = /*@__PURE__*/ defineCodec(MessageContentsSchema, { create: createMessageContents, write: writeMessageContents, read: readMessageContents });

export function writeStreamContents(m: StreamContents, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.StreamContents") throw unusual;
  ensure(b, p, 0);
  for (let i = 0, a = m.items; i < a.length; i++) { b[p++] = 10; p = endLength(b, ++p, writeStreamContents_StreamItem(a[i]!, b, p));}
  return writeUnknown(b, p, m);
}

export function createStreamContents(): StreamContents {
  return { $typeName: "connectrpc.conformance.v1.StreamContents", items: [] };
}

export function readStreamContents(r: Reader, end: number, m: StreamContents): StreamContents {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 2) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: r.p = p; m.items.push(readStreamContents_StreamItem(r, e, createStreamContents_StreamItem())); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, StreamContentsSchema);
  }
  leave(r, p, end);
  return m;
}

export const StreamContentsCodec = /*@__PURE__*/ defineCodec(StreamContentsSchema, { create: createStreamContents, write: writeStreamContents, read: readStreamContents });

export function writeStreamContents_StreamItem(m: StreamContents_StreamItem, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.StreamContents.StreamItem") throw unusual;
  ensure(b, p, 0);
  if (m.flags !== 0) { b[p++] = 8; p = writeUint32(b, p, m.flags);}
  if (m.length !== undefined) { b[p++] = 16; p = writeUint32(b, p, m.length);}
  if (m.payload !== undefined) { b[p++] = 26; p = endLength(b, ++p, writeMessageContents(m.payload, b, p));}
  return writeUnknown(b, p, m);
}

export function createStreamContents_StreamItem(): StreamContents_StreamItem {
  return { $typeName: "connectrpc.conformance.v1.StreamContents.StreamItem", flags: 0 };
}

export function readStreamContents_StreamItem(r: Reader, end: number, m: StreamContents_StreamItem): StreamContents_StreamItem {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 5) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      if ((t & 7) === 0) switch (t >>> 3) {
        case 1: m.flags = v >>> 0; continue;
        case 2: m.length = v >>> 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 3: r.p = p; m.payload = readMessageContents(r, e, m.payload ?? createMessageContents()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, StreamContents_StreamItemSchema);
  }
  leave(r, p, end);
  return m;
}

export const StreamContents_StreamItemCodec = /*@__PURE__*/ defineCodec(StreamContents_StreamItemSchema, { create: createStreamContents_StreamItem, write: writeStreamContents_StreamItem, read: readStreamContents_StreamItem });

export function writeRawHTTPResponse(m: RawHTTPResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.RawHTTPResponse") throw unusual;
  ensure(b, p, 0);
  if (m.statusCode !== 0) { b[p++] = 8; p = writeUint32(b, p, m.statusCode);}
  for (let i = 0, a = m.headers; i < a.length; i++) { b[p++] = 18; p = endLength(b, ++p, writeHeader(a[i]!, b, p));}
  if (m.body.case === "unary") { b[p++] = 26; p = endLength(b, ++p, writeMessageContents(m.body.value, b, p));}
  if (m.body.case === "stream") { b[p++] = 34; p = endLength(b, ++p, writeStreamContents(m.body.value, b, p));}
  for (let i = 0, a = m.trailers; i < a.length; i++) { b[p++] = 42; p = endLength(b, ++p, writeHeader(a[i]!, b, p));}
  return writeUnknown(b, p, m);
}

export function createRawHTTPResponse(): RawHTTPResponse {
  return { $typeName: "connectrpc.conformance.v1.RawHTTPResponse", statusCode: 0, headers: [], body: { case: undefined }, trailers: [] };
}

export function readRawHTTPResponse(r: Reader, end: number, m: RawHTTPResponse): RawHTTPResponse {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 5) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      if ((t & 7) === 0) switch (t >>> 3) {
        case 1: m.statusCode = v >>> 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 2: r.p = p; m.headers.push(readHeader(r, e, createHeader())); p = r.p; continue;
          case 3: r.p = p; m.body = { case: "unary", value: readMessageContents(r, e, m.body.case === "unary" ? m.body.value : createMessageContents()) }; p = r.p; continue;
          case 4: r.p = p; m.body = { case: "stream", value: readStreamContents(r, e, m.body.case === "stream" ? m.body.value : createStreamContents()) }; p = r.p; continue;
          case 5: r.p = p; m.trailers.push(readHeader(r, e, createHeader())); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, RawHTTPResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const RawHTTPResponseCodec = /*@__PURE__*/ defineCodec(RawHTTPResponseSchema, { create: createRawHTTPResponse, write: writeRawHTTPResponse, read: readRawHTTPResponse });

export const codecs_connectrpc_conformance_v1_service: readonly AnyGeneratedCodec[] = /*@__PURE__*/ Array.of<AnyGeneratedCodec>(UnaryResponseDefinitionCodec, StreamResponseDefinitionCodec, UnaryRequestCodec, UnaryResponseCodec, IdempotentUnaryRequestCodec, IdempotentUnaryResponseCodec, ServerStreamRequestCodec, ServerStreamResponseCodec, ClientStreamRequestCodec, ClientStreamResponseCodec, BidiStreamRequestCodec, BidiStreamResponseCodec, UnimplementedRequestCodec, UnimplementedResponseCodec, ConformancePayloadCodec, ConformancePayload_RequestInfoCodec, ConformancePayload_ConnectGetInfoCodec, ErrorCodec, HeaderCodec, RawHTTPRequestCodec, RawHTTPRequest_EncodedQueryParamCodec, MessageContentsCodec, StreamContentsCodec, StreamContents_StreamItemCodec, RawHTTPResponseCodec);
