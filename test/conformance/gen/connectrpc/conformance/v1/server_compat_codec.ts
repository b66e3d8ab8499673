import type { ServerCompatRequest, ServerCompatResponse } from "./server_compat_pb.ts";
import { ServerCompatRequestSchema, ServerCompatResponseSchema } from "./server_compat_pb.ts";
import type { Bytes } from "../../../../../../src/codec/runtime-encode.ts";
import { ensure } from "../../../../../../src/codec/runtime-encode.ts";
import { unusual } from "../../../../../../src/codec/unusual.ts";
import { endLength, hasBytes, writeBool, writeBytes, writeInt32, writeString, writeUint32, writeUnknown } from "../../../../../../src/codec/runtime-write.ts";
import { createTLSCreds, readTLSCreds, writeTLSCreds } from "./config_codec.ts";
import type { Reader } from "../../../../../../src/codec/runtime-read.ts";
import { enter, leave, longBool, longTag, longVarint } from "../../../../../../src/codec/runtime-read.ts";
import type { HTTPVersion, Protocol } from "./config_pb.ts";
import { readBytes, readText } from "../../../../../../src/codec/runtime-read-text.ts";
import { readUnknown } from "../../../../../../src/codec/runtime-unknown.ts";
import type { AnyGeneratedCodec } from "../../../../../../src/codec/runtime-codec.ts";
import { defineCodec } from "../../../../../../src/codec/runtime-codec.ts";

// @generated from file connectrpc/conformance/v1/server_compat.proto. Do not edit.

export function writeServerCompatRequest(m: ServerCompatRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.ServerCompatRequest") throw unusual;
  ensure(b, p, 0);
  if (m.protocol !== 0) { b[p++] = 8; p = writeInt32(b, p, m.protocol);}
  if (m.httpVersion !== 0) { b[p++] = 16; p = writeInt32(b, p, m.httpVersion);}
  if (m.useTls !== false) { b[p++] = 32; p = writeBool(b, p, m.useTls);}
  if (hasBytes(m.clientTlsCert)) { b[p++] = 42; p = writeBytes(b, p, m.clientTlsCert);}
  if (m.messageReceiveLimit !== 0) { b[p++] = 48; p = writeUint32(b, p, m.messageReceiveLimit);}
  if (m.serverCreds !== undefined) { b[p++] = 58; p = endLength(b, ++p, writeTLSCreds(m.serverCreds, b, p));}
  return writeUnknown(b, p, m);
}

export function createServerCompatRequest(): ServerCompatRequest {
  return { $typeName: "connectrpc.conformance.v1.ServerCompatRequest", protocol: 0, httpVersion: 0, useTls: false, clientTlsCert: new Uint8Array(0), messageReceiveLimit: 0 };
}

export function readServerCompatRequest(r: Reader, end: number, m: ServerCompatRequest): ServerCompatRequest {
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
        case 1: m.protocol = (v | 0) as Protocol; continue;
        case 2: m.httpVersion = (v | 0) as HTTPVersion; continue;
        case 4: m.useTls = p - s < 4 ? v !== 0 : longBool(); continue;
        case 6: m.messageReceiveLimit = v >>> 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 5: m.clientTlsCert = readBytes(b, p, e); p = e; continue;
          case 7: r.p = p; m.serverCreds = readTLSCreds(r, e, m.serverCreds ?? createTLSCreds()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, ServerCompatRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const ServerCompatRequestCodec = /*@__PURE__*/ defineCodec(ServerCompatRequestSchema, { create: createServerCompatRequest, write: writeServerCompatRequest, read: readServerCompatRequest });

export function writeServerCompatResponse(m: ServerCompatResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.ServerCompatResponse") throw unusual;
  ensure(b, p, 0);
  if (m.host !== "") { b[p++] = 10; p = writeString(b, p, m.host);}
  if (m.port !== 0) { b[p++] = 16; p = writeUint32(b, p, m.port);}
  if (hasBytes(m.pemCert)) { b[p++] = 26; p = writeBytes(b, p, m.pemCert);}
  return writeUnknown(b, p, m);
}

export function createServerCompatResponse(): ServerCompatResponse {
  return { $typeName: "connectrpc.conformance.v1.ServerCompatResponse", host: "", port: 0, pemCert: new Uint8Array(0) };
}

export function readServerCompatResponse(r: Reader, end: number, m: ServerCompatResponse): ServerCompatResponse {
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
        case 2: m.port = v >>> 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: m.host = readText(b, p, e); p = e; continue;
          case 3: m.pemCert = readBytes(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, ServerCompatResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const ServerCompatResponseCodec = /*@__PURE__*/ defineCodec(ServerCompatResponseSchema, { create: createServerCompatResponse, write: writeServerCompatResponse, read: readServerCompatResponse });

export const codecs_connectrpc_conformance_v1_server_compat: readonly AnyGeneratedCodec[] = /*@__PURE__*/ Array.of<AnyGeneratedCodec>(ServerCompatRequestCodec, ServerCompatResponseCodec);
