import type { ServerCompatRequest, ServerCompatResponse } from "./server_compat_pb.ts";
import { ServerCompatRequestSchema, ServerCompatResponseSchema } from "./server_compat_pb.ts";
import type { Bytes } from "../../../../../../src/codec/runtime-write.ts";
import { endLength, hasBytes, UNUSUAL, writeBool, writeBytes, writeInt32, writeString, writeUint32, writeUnknown } from "../../../../../../src/codec/runtime-write.ts";
import { createTLSCreds, readTLSCreds, writeTLSCreds } from "./config_codec.ts";
import type { Reader } from "../../../../../../src/codec/runtime-read.ts";
import { enter, readBool, readBytes, readEnd, readEnum, readString, readTag, readUint32, readUnknown } from "../../../../../../src/codec/runtime-read.ts";
import { defineCodec } from "../../../../../../src/codec/runtime-codec.ts";

// @generated from file connectrpc/conformance/v1/server_compat.proto. Do not edit.

export function writeServerCompatRequest(m: ServerCompatRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.ServerCompatRequest") throw UNUSUAL;
  if (m.protocol !== 0) {
    b[p++] = 8; p = writeInt32(b, p, m.protocol);
  }
  if (m.httpVersion !== 0) {
    b[p++] = 16; p = writeInt32(b, p, m.httpVersion);
  }
  if (m.useTls !== false) {
    b[p++] = 32; p = writeBool(b, p, m.useTls);
  }
  if (hasBytes(m.clientTlsCert)) {
    b[p++] = 42; p = writeBytes(b, p, m.clientTlsCert);
  }
  if (m.messageReceiveLimit !== 0) {
    b[p++] = 48; p = writeUint32(b, p, m.messageReceiveLimit);
  }
  if (m.serverCreds !== undefined) {
    b[p++] = 58; p = endLength(b, ++p, writeTLSCreds(m.serverCreds, b, p));
  }
  if (m.$unknown !== undefined) p = writeUnknown(b, p, m.$unknown);
  return p;
}

export function createServerCompatRequest(): ServerCompatRequest {
  return { $typeName: "connectrpc.conformance.v1.ServerCompatRequest", protocol: 0, httpVersion: 0, useTls: false, clientTlsCert: new Uint8Array(0), messageReceiveLimit: 0 };
}

export function readServerCompatRequest(r: Reader, end: number, m: ServerCompatRequest): ServerCompatRequest {
  enter(r, "connectrpc.conformance.v1.ServerCompatRequest");
  while (r.p < end) {
    const t = readTag(r);
    switch (t >>> 3) {
      case 1:
        m.protocol = readEnum(r);
        break;
      case 2:
        m.httpVersion = readEnum(r);
        break;
      case 4:
        m.useTls = readBool(r);
        break;
      case 5:
        m.clientTlsCert = readBytes(r);
        break;
      case 6:
        m.messageReceiveLimit = readUint32(r);
        break;
      case 7:
        m.serverCreds = readTLSCreds(r, readEnd(r), m.serverCreds ?? createTLSCreds());
        break;
      default:
        readUnknown(r, t, m);
    }
  }
  r.left++;
  return m;
}

export const ServerCompatRequestCodec = /*@__PURE__*/ defineCodec(ServerCompatRequestSchema, { create: createServerCompatRequest, write: writeServerCompatRequest, read: readServerCompatRequest });

export function writeServerCompatResponse(m: ServerCompatResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.ServerCompatResponse") throw UNUSUAL;
  if (m.host !== "") {
    b[p++] = 10; p = writeString(b, p, m.host);
  }
  if (m.port !== 0) {
    b[p++] = 16; p = writeUint32(b, p, m.port);
  }
  if (hasBytes(m.pemCert)) {
    b[p++] = 26; p = writeBytes(b, p, m.pemCert);
  }
  if (m.$unknown !== undefined) p = writeUnknown(b, p, m.$unknown);
  return p;
}

export function createServerCompatResponse(): ServerCompatResponse {
  return { $typeName: "connectrpc.conformance.v1.ServerCompatResponse", host: "", port: 0, pemCert: new Uint8Array(0) };
}

export function readServerCompatResponse(r: Reader, end: number, m: ServerCompatResponse): ServerCompatResponse {
  enter(r, "connectrpc.conformance.v1.ServerCompatResponse");
  while (r.p < end) {
    const t = readTag(r);
    switch (t >>> 3) {
      case 1:
        m.host = readString(r);
        break;
      case 2:
        m.port = readUint32(r);
        break;
      case 3:
        m.pemCert = readBytes(r);
        break;
      default:
        readUnknown(r, t, m);
    }
  }
  r.left++;
  return m;
}

export const ServerCompatResponseCodec = /*@__PURE__*/ defineCodec(ServerCompatResponseSchema, { create: createServerCompatResponse, write: writeServerCompatResponse, read: readServerCompatResponse });

export const codecs_connectrpc_conformance_v1_server_compat = [ServerCompatRequestCodec, ServerCompatResponseCodec];
