import type { ClientCompatRequest, ClientCompatRequest_Cancel, ClientCompatResponse, ClientErrorResult, ClientResponseResult, WireDetails } from "./client_compat_pb.ts";
import { ClientCompatRequest_CancelSchema, ClientCompatRequestSchema, ClientCompatResponseSchema, ClientErrorResultSchema, ClientResponseResultSchema, WireDetailsSchema } from "./client_compat_pb.ts";
import type { Bytes } from "../../../../../../src/codec/runtime-encode.ts";
import { ensure } from "../../../../../../src/codec/runtime-encode.ts";
import { unusual } from "../../../../../../src/codec/unusual.ts";
import { endLength, hasBytes, writeBool, writeBytes, writeInt32, writeString, writeUint32, writeUnknown } from "../../../../../../src/codec/runtime-write.ts";
import { createTLSCreds, readTLSCreds, writeTLSCreds } from "./config_codec.ts";
import { createConformancePayload, createError, createHeader, createRawHTTPRequest, readConformancePayload, readError, readHeader, readRawHTTPRequest, writeConformancePayload, writeError, writeHeader, writeRawHTTPRequest } from "./service_codec.ts";
import { createAny, readAny, writeAny } from "../../../google/protobuf/any_codec.ts";
import type { Reader } from "../../../../../../src/codec/runtime-read.ts";
import { enter, leave, longBool, longTag, longVarint } from "../../../../../../src/codec/runtime-read.ts";
import type { Codec, Compression, HTTPVersion, Protocol, StreamType } from "./config_pb.ts";
import { readBytes, readText } from "../../../../../../src/codec/runtime-read-text.ts";
import { readUnknown } from "../../../../../../src/codec/runtime-unknown.ts";
import type { AnyGeneratedCodec } from "../../../../../../src/codec/runtime-codec.ts";
import { defineCodec } from "../../../../../../src/codec/runtime-codec.ts";
import { createEmpty, readEmpty, writeEmpty } from "../../../google/protobuf/empty_codec.ts";
import { createStruct, readStruct, writeStruct } from "../../../google/protobuf/struct_codec.ts";
import { addStruct, toStruct } from "../../../../../../src/codec/runtime-struct.ts";

// @generated from file connectrpc/conformance/v1/client_compat.proto. Do not edit.

export function writeClientCompatRequest(m: ClientCompatRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.ClientCompatRequest") throw unusual;
  ensure(b, p, 0);
  if (m.testName !== "") { b[p++] = 10; p = writeString(b, p, m.testName);}
  if (m.httpVersion !== 0) { b[p++] = 16; p = writeInt32(b, p, m.httpVersion);}
  if (m.protocol !== 0) { b[p++] = 24; p = writeInt32(b, p, m.protocol);}
  if (m.codec !== 0) { b[p++] = 32; p = writeInt32(b, p, m.codec);}
  if (m.compression !== 0) { b[p++] = 40; p = writeInt32(b, p, m.compression);}
  if (m.host !== "") { b[p++] = 50; p = writeString(b, p, m.host);}
  if (m.port !== 0) { b[p++] = 56; p = writeUint32(b, p, m.port);}
  if (hasBytes(m.serverTlsCert)) { b[p++] = 66; p = writeBytes(b, p, m.serverTlsCert);}
  if (m.clientTlsCreds !== undefined) { b[p++] = 74; p = endLength(b, ++p, writeTLSCreds(m.clientTlsCreds, b, p));}
  if (m.messageReceiveLimit !== 0) { b[p++] = 80; p = writeUint32(b, p, m.messageReceiveLimit);}
  if (m.service !== undefined) { b[p++] = 90; p = writeString(b, p, m.service);}
  if (m.method !== undefined) { b[p++] = 98; p = writeString(b, p, m.method);}
  if (m.streamType !== 0) { b[p++] = 104; p = writeInt32(b, p, m.streamType);}
  if (m.useGetHttpMethod !== false) { b[p++] = 112; p = writeBool(b, p, m.useGetHttpMethod);}
  for (let i = 0, a = m.requestHeaders; i < a.length; i++) { b[p++] = 122; p = endLength(b, ++p, writeHeader(a[i]!, b, p));}
  for (let i = 0, a = m.requestMessages; i < a.length; i++) { b[p++] = 130; b[p++] = 1; p = endLength(b, ++p, writeAny(a[i]!, b, p));}
  if (m.timeoutMs !== undefined) { b[p++] = 136; b[p++] = 1; p = writeUint32(b, p, m.timeoutMs);}
  if (m.requestDelayMs !== 0) { b[p++] = 144; b[p++] = 1; p = writeUint32(b, p, m.requestDelayMs);}
  if (m.cancel !== undefined) { b[p++] = 154; b[p++] = 1; p = endLength(b, ++p, writeClientCompatRequest_Cancel(m.cancel, b, p));}
  if (m.rawRequest !== undefined) { b[p++] = 162; b[p++] = 1; p = endLength(b, ++p, writeRawHTTPRequest(m.rawRequest, b, p));}
  return writeUnknown(b, p, m);
}

export function createClientCompatRequest(): ClientCompatRequest {
  return { $typeName: "connectrpc.conformance.v1.ClientCompatRequest", testName: "", httpVersion: 0, protocol: 0, codec: 0, compression: 0, host: "", port: 0, serverTlsCert: new Uint8Array(0), messageReceiveLimit: 0, streamType: 0, useGetHttpMethod: false, requestHeaders: [], requestMessages: [], requestDelayMs: 0 };
}

export function readClientCompatRequest(r: Reader, end: number, m: ClientCompatRequest): ClientCompatRequest {
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
        case 2: m.httpVersion = (v | 0) as HTTPVersion; continue;
        case 3: m.protocol = (v | 0) as Protocol; continue;
        case 4: m.codec = (v | 0) as Codec; continue;
        case 5: m.compression = (v | 0) as Compression; continue;
        case 7: m.port = v >>> 0; continue;
        case 10: m.messageReceiveLimit = v >>> 0; continue;
        case 13: m.streamType = (v | 0) as StreamType; continue;
        case 14: m.useGetHttpMethod = p - s < 4 ? v !== 0 : longBool(); continue;
        case 17: m.timeoutMs = v >>> 0; continue;
        case 18: m.requestDelayMs = v >>> 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: m.testName = readText(b, p, e); p = e; continue;
          case 6: m.host = readText(b, p, e); p = e; continue;
          case 8: m.serverTlsCert = readBytes(b, p, e); p = e; continue;
          case 9: r.p = p; m.clientTlsCreds = readTLSCreds(r, e, m.clientTlsCreds ?? createTLSCreds()); p = r.p; continue;
          case 11: m.service = readText(b, p, e); p = e; continue;
          case 12: m.method = readText(b, p, e); p = e; continue;
          case 15: r.p = p; m.requestHeaders.push(readHeader(r, e, createHeader())); p = r.p; continue;
          case 16: r.p = p; m.requestMessages.push(readAny(r, e, createAny())); p = r.p; continue;
          case 19: r.p = p; m.cancel = readClientCompatRequest_Cancel(r, e, m.cancel ?? createClientCompatRequest_Cancel()); p = r.p; continue;
          case 20: r.p = p; m.rawRequest = readRawHTTPRequest(r, e, m.rawRequest ?? createRawHTTPRequest()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, ClientCompatRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const ClientCompatRequestCodec = /*@__PURE__*/ defineCodec(ClientCompatRequestSchema, { create: createClientCompatRequest, write: writeClientCompatRequest, read: readClientCompatRequest });

export function writeClientCompatRequest_Cancel(m: ClientCompatRequest_Cancel, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.ClientCompatRequest.Cancel") throw unusual;
  ensure(b, p, 0);
  if (m.cancelTiming.case === "beforeCloseSend") { b[p++] = 10; p = endLength(b, ++p, writeEmpty(m.cancelTiming.value, b, p));}
  if (m.cancelTiming.case === "afterCloseSendMs") { b[p++] = 16; p = writeUint32(b, p, m.cancelTiming.value);}
  if (m.cancelTiming.case === "afterNumResponses") { b[p++] = 24; p = writeUint32(b, p, m.cancelTiming.value);}
  return writeUnknown(b, p, m);
}

export function createClientCompatRequest_Cancel(): ClientCompatRequest_Cancel {
  return { $typeName: "connectrpc.conformance.v1.ClientCompatRequest.Cancel", cancelTiming: { case: undefined } };
}

export function readClientCompatRequest_Cancel(r: Reader, end: number, m: ClientCompatRequest_Cancel): ClientCompatRequest_Cancel {
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
        case 2: m.cancelTiming = { case: "afterCloseSendMs", value: v >>> 0 }; continue;
        case 3: m.cancelTiming = { case: "afterNumResponses", value: v >>> 0 }; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: r.p = p; m.cancelTiming = { case: "beforeCloseSend", value: readEmpty(r, e, m.cancelTiming.case === "beforeCloseSend" ? m.cancelTiming.value : createEmpty()) }; p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, ClientCompatRequest_CancelSchema);
  }
  leave(r, p, end);
  return m;
}

export const ClientCompatRequest_CancelCodec = /*@__PURE__*/ defineCodec(ClientCompatRequest_CancelSchema, { create: createClientCompatRequest_Cancel, write: writeClientCompatRequest_Cancel, read: readClientCompatRequest_Cancel });

export function writeClientCompatResponse(m: ClientCompatResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.ClientCompatResponse") throw unusual;
  ensure(b, p, 0);
  if (m.testName !== "") { b[p++] = 10; p = writeString(b, p, m.testName);}
  if (m.result.case === "response") { b[p++] = 18; p = endLength(b, ++p, writeClientResponseResult(m.result.value, b, p));}
  if (m.result.case === "error") { b[p++] = 26; p = endLength(b, ++p, writeClientErrorResult(m.result.value, b, p));}
  return writeUnknown(b, p, m);
}

export function createClientCompatResponse(): ClientCompatResponse {
  return { $typeName: "connectrpc.conformance.v1.ClientCompatResponse", testName: "", result: { case: undefined } };
}

export function readClientCompatResponse(r: Reader, end: number, m: ClientCompatResponse): ClientCompatResponse {
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
          case 1: m.testName = readText(b, p, e); p = e; continue;
          case 2: r.p = p; m.result = { case: "response", value: readClientResponseResult(r, e, m.result.case === "response" ? m.result.value : createClientResponseResult()) }; p = r.p; continue;
          case 3: r.p = p; m.result = { case: "error", value: readClientErrorResult(r, e, m.result.case === "error" ? m.result.value : createClientErrorResult()) }; p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, ClientCompatResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const ClientCompatResponseCodec = /*@__PURE__*/ defineCodec(ClientCompatResponseSchema, { create: createClientCompatResponse, write: writeClientCompatResponse, read: readClientCompatResponse });

export function writeClientResponseResult(m: ClientResponseResult, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.ClientResponseResult") throw unusual;
  ensure(b, p, 0);
  for (let i = 0, a = m.responseHeaders; i < a.length; i++) { b[p++] = 10; p = endLength(b, ++p, writeHeader(a[i]!, b, p));}
  for (let i = 0, a = m.payloads; i < a.length; i++) { b[p++] = 18; p = endLength(b, ++p, writeConformancePayload(a[i]!, b, p));}
  if (m.error !== undefined) { b[p++] = 26; p = endLength(b, ++p, writeError(m.error, b, p));}
  for (let i = 0, a = m.responseTrailers; i < a.length; i++) { b[p++] = 34; p = endLength(b, ++p, writeHeader(a[i]!, b, p));}
  if (m.numUnsentRequests !== 0) { b[p++] = 40; p = writeInt32(b, p, m.numUnsentRequests);}
  if (m.httpStatusCode !== undefined) { b[p++] = 48; p = writeInt32(b, p, m.httpStatusCode);}
  for (let i = 0, a = m.feedback; i < a.length; i++) { b[p++] = 58; p = writeString(b, p, a[i]!); ensure(b, p, 0);}
  return writeUnknown(b, p, m);
}

export function createClientResponseResult(): ClientResponseResult {
  return { $typeName: "connectrpc.conformance.v1.ClientResponseResult", responseHeaders: [], payloads: [], responseTrailers: [], numUnsentRequests: 0, feedback: [] };
}

export function readClientResponseResult(r: Reader, end: number, m: ClientResponseResult): ClientResponseResult {
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
        case 5: m.numUnsentRequests = v | 0; continue;
        case 6: m.httpStatusCode = v | 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: r.p = p; m.responseHeaders.push(readHeader(r, e, createHeader())); p = r.p; continue;
          case 2: r.p = p; m.payloads.push(readConformancePayload(r, e, createConformancePayload())); p = r.p; continue;
          case 3: r.p = p; m.error = readError(r, e, m.error ?? createError()); p = r.p; continue;
          case 4: r.p = p; m.responseTrailers.push(readHeader(r, e, createHeader())); p = r.p; continue;
          case 7: m.feedback.push(readText(b, p, e)); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, ClientResponseResultSchema);
  }
  leave(r, p, end);
  return m;
}

export const ClientResponseResultCodec = /*@__PURE__*/ defineCodec(ClientResponseResultSchema, { create: createClientResponseResult, write: writeClientResponseResult, read: readClientResponseResult });

export function writeClientErrorResult(m: ClientErrorResult, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.ClientErrorResult") throw unusual;
  ensure(b, p, 0);
  if (m.message !== "") { b[p++] = 10; p = writeString(b, p, m.message);}
  return writeUnknown(b, p, m);
}

export function createClientErrorResult(): ClientErrorResult {
  return { $typeName: "connectrpc.conformance.v1.ClientErrorResult", message: "" };
}

export function readClientErrorResult(r: Reader, end: number, m: ClientErrorResult): ClientErrorResult {
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
          case 1: m.message = readText(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, ClientErrorResultSchema);
  }
  leave(r, p, end);
  return m;
}

export const ClientErrorResultCodec = /*@__PURE__*/ defineCodec(ClientErrorResultSchema, { create: createClientErrorResult, write: writeClientErrorResult, read: readClientErrorResult });

export function writeWireDetails(m: WireDetails, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.WireDetails") throw unusual;
  ensure(b, p, 0);
  if (m.actualStatusCode !== 0) { b[p++] = 8; p = writeInt32(b, p, m.actualStatusCode);}
  if (m.connectErrorRaw !== undefined) { b[p++] = 18; p = endLength(b, ++p, writeStruct(toStruct(m.connectErrorRaw), b, p));}
  for (let i = 0, a = m.actualHttpTrailers; i < a.length; i++) { b[p++] = 26; p = endLength(b, ++p, writeHeader(a[i]!, b, p));}
  if (m.actualGrpcwebTrailers !== undefined) { b[p++] = 34; p = writeString(b, p, m.actualGrpcwebTrailers);}
  return writeUnknown(b, p, m);
}

export function createWireDetails(): WireDetails {
  return { $typeName: "connectrpc.conformance.v1.WireDetails", actualStatusCode: 0, actualHttpTrailers: [] };
}

export function readWireDetails(r: Reader, end: number, m: WireDetails): WireDetails {
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
        case 1: m.actualStatusCode = v | 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 2: r.p = p; m.connectErrorRaw = addStruct(m.connectErrorRaw, readStruct(r, e, createStruct())); p = r.p; continue;
          case 3: r.p = p; m.actualHttpTrailers.push(readHeader(r, e, createHeader())); p = r.p; continue;
          case 4: m.actualGrpcwebTrailers = readText(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, WireDetailsSchema);
  }
  leave(r, p, end);
  return m;
}

export const WireDetailsCodec = /*@__PURE__*/ defineCodec(WireDetailsSchema, { create: createWireDetails, write: writeWireDetails, read: readWireDetails });

export const codecs_connectrpc_conformance_v1_client_compat: readonly AnyGeneratedCodec[] = /*@__PURE__*/ Array.of<AnyGeneratedCodec>(ClientCompatRequestCodec, ClientCompatRequest_CancelCodec, ClientCompatResponseCodec, ClientResponseResultCodec, ClientErrorResultCodec, WireDetailsCodec);
