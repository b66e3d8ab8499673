import type { Config, ConfigCase, Features, TLSCreds } from "./config_pb.ts";
import { ConfigCaseSchema, ConfigSchema, FeaturesSchema, TLSCredsSchema } from "./config_pb.ts";
import type { Bytes } from "../../../../../../src/codec/runtime-write.ts";
import { endLength, hasBytes, UNUSUAL, writeBool, writeBytes, writeInt32, writeUnknown } from "../../../../../../src/codec/runtime-write.ts";
import type { Reader } from "../../../../../../src/codec/runtime-read.ts";
import { enter, readBool, readBytes, readEnd, readEnum, readTag, readUnknown } from "../../../../../../src/codec/runtime-read.ts";
import { defineCodec } from "../../../../../../src/codec/runtime-codec.ts";

// @generated from file connectrpc/conformance/v1/config.proto. Do not edit.

export function writeConfig(m: Config, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.Config") throw UNUSUAL;
  if (m.features !== undefined) {
    b[p++] = 10; p = endLength(b, ++p, writeFeatures(m.features, b, p));
  }
  for (let i = 0, a = m.includeCases; i < a.length; i++) {
    b[p++] = 18; p = endLength(b, ++p, writeConfigCase(a[i]!, b, p));
  }
  for (let i = 0, a = m.excludeCases; i < a.length; i++) {
    b[p++] = 26; p = endLength(b, ++p, writeConfigCase(a[i]!, b, p));
  }
  if (m.$unknown !== undefined) p = writeUnknown(b, p, m.$unknown);
  return p;
}

export function createConfig(): Config {
  return { $typeName: "connectrpc.conformance.v1.Config", includeCases: [], excludeCases: [] };
}

export function readConfig(r: Reader, end: number, m: Config): Config {
  enter(r, "connectrpc.conformance.v1.Config");
  while (r.p < end) {
    const t = readTag(r);
    switch (t >>> 3) {
      case 1:
        m.features = readFeatures(r, readEnd(r), m.features ?? createFeatures());
        break;
      case 2:
        m.includeCases.push(readConfigCase(r, readEnd(r), createConfigCase()));
        break;
      case 3:
        m.excludeCases.push(readConfigCase(r, readEnd(r), createConfigCase()));
        break;
      default:
        readUnknown(r, t, m);
    }
  }
  r.left++;
  return m;
}

export const ConfigCodec = /*@__PURE__*/ defineCodec(ConfigSchema, { create: createConfig, write: writeConfig, read: readConfig });

export function writeFeatures(m: Features, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.Features") throw UNUSUAL;
  if (m.versions.length !== 0) {
    b[p++] = 10; const s = ++p;
    for (let i = 0, a = m.versions; i < a.length; i++) p = writeInt32(b, p, a[i]!);
    p = endLength(b, s, p);
  }
  if (m.protocols.length !== 0) {
    b[p++] = 18; const s = ++p;
    for (let i = 0, a = m.protocols; i < a.length; i++) p = writeInt32(b, p, a[i]!);
    p = endLength(b, s, p);
  }
  if (m.codecs.length !== 0) {
    b[p++] = 26; const s = ++p;
    for (let i = 0, a = m.codecs; i < a.length; i++) p = writeInt32(b, p, a[i]!);
    p = endLength(b, s, p);
  }
  if (m.compressions.length !== 0) {
    b[p++] = 34; const s = ++p;
    for (let i = 0, a = m.compressions; i < a.length; i++) p = writeInt32(b, p, a[i]!);
    p = endLength(b, s, p);
  }
  if (m.streamTypes.length !== 0) {
    b[p++] = 42; const s = ++p;
    for (let i = 0, a = m.streamTypes; i < a.length; i++) p = writeInt32(b, p, a[i]!);
    p = endLength(b, s, p);
  }
  if (m.supportsH2c !== undefined) {
    b[p++] = 48; p = writeBool(b, p, m.supportsH2c);
  }
  if (m.supportsTls !== undefined) {
    b[p++] = 56; p = writeBool(b, p, m.supportsTls);
  }
  if (m.supportsTlsClientCerts !== undefined) {
    b[p++] = 64; p = writeBool(b, p, m.supportsTlsClientCerts);
  }
  if (m.supportsTrailers !== undefined) {
    b[p++] = 72; p = writeBool(b, p, m.supportsTrailers);
  }
  if (m.supportsHalfDuplexBidiOverHttp1 !== undefined) {
    b[p++] = 80; p = writeBool(b, p, m.supportsHalfDuplexBidiOverHttp1);
  }
  if (m.supportsConnectGet !== undefined) {
    b[p++] = 88; p = writeBool(b, p, m.supportsConnectGet);
  }
  if (m.supportsMessageReceiveLimit !== undefined) {
    b[p++] = 96; p = writeBool(b, p, m.supportsMessageReceiveLimit);
  }
  if (m.$unknown !== undefined) p = writeUnknown(b, p, m.$unknown);
  return p;
}

export function createFeatures(): Features {
  return { $typeName: "connectrpc.conformance.v1.Features", versions: [], protocols: [], codecs: [], compressions: [], streamTypes: [] };
}

export function readFeatures(r: Reader, end: number, m: Features): Features {
  enter(r, "connectrpc.conformance.v1.Features");
  while (r.p < end) {
    const t = readTag(r);
    switch (t >>> 3) {
      case 1:
        if ((t & 7) === 2) for (const e = readEnd(r); r.p < e; ) m.versions.push(readEnum(r));
        else m.versions.push(readEnum(r));
        break;
      case 2:
        if ((t & 7) === 2) for (const e = readEnd(r); r.p < e; ) m.protocols.push(readEnum(r));
        else m.protocols.push(readEnum(r));
        break;
      case 3:
        if ((t & 7) === 2) for (const e = readEnd(r); r.p < e; ) m.codecs.push(readEnum(r));
        else m.codecs.push(readEnum(r));
        break;
      case 4:
        if ((t & 7) === 2) for (const e = readEnd(r); r.p < e; ) m.compressions.push(readEnum(r));
        else m.compressions.push(readEnum(r));
        break;
      case 5:
        if ((t & 7) === 2) for (const e = readEnd(r); r.p < e; ) m.streamTypes.push(readEnum(r));
        else m.streamTypes.push(readEnum(r));
        break;
      case 6:
        m.supportsH2c = readBool(r);
        break;
      case 7:
        m.supportsTls = readBool(r);
        break;
      case 8:
        m.supportsTlsClientCerts = readBool(r);
        break;
      case 9:
        m.supportsTrailers = readBool(r);
        break;
      case 10:
        m.supportsHalfDuplexBidiOverHttp1 = readBool(r);
        break;
      case 11:
        m.supportsConnectGet = readBool(r);
        break;
      case 12:
        m.supportsMessageReceiveLimit = readBool(r);
        break;
      default:
        readUnknown(r, t, m);
    }
  }
  r.left++;
  return m;
}

export const FeaturesCodec = /*@__PURE__*/ defineCodec(FeaturesSchema, { create: createFeatures, write: writeFeatures, read: readFeatures });

export function writeConfigCase(m: ConfigCase, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.ConfigCase") throw UNUSUAL;
  if (m.version !== 0) {
    b[p++] = 8; p = writeInt32(b, p, m.version);
  }
  if (m.protocol !== 0) {
    b[p++] = 16; p = writeInt32(b, p, m.protocol);
  }
  if (m.codec !== 0) {
    b[p++] = 24; p = writeInt32(b, p, m.codec);
  }
  if (m.compression !== 0) {
    b[p++] = 32; p = writeInt32(b, p, m.compression);
  }
  if (m.streamType !== 0) {
    b[p++] = 40; p = writeInt32(b, p, m.streamType);
  }
  if (m.useTls !== undefined) {
    b[p++] = 48; p = writeBool(b, p, m.useTls);
  }
  if (m.useTlsClientCerts !== undefined) {
    b[p++] = 56; p = writeBool(b, p, m.useTlsClientCerts);
  }
  if (m.useMessageReceiveLimit !== undefined) {
    b[p++] = 64; p = writeBool(b, p, m.useMessageReceiveLimit);
  }
  if (m.$unknown !== undefined) p = writeUnknown(b, p, m.$unknown);
  return p;
}

export function createConfigCase(): ConfigCase {
  return { $typeName: "connectrpc.conformance.v1.ConfigCase", version: 0, protocol: 0, codec: 0, compression: 0, streamType: 0 };
}

export function readConfigCase(r: Reader, end: number, m: ConfigCase): ConfigCase {
  enter(r, "connectrpc.conformance.v1.ConfigCase");
  while (r.p < end) {
    const t = readTag(r);
    switch (t >>> 3) {
      case 1:
        m.version = readEnum(r);
        break;
      case 2:
        m.protocol = readEnum(r);
        break;
      case 3:
        m.codec = readEnum(r);
        break;
      case 4:
        m.compression = readEnum(r);
        break;
      case 5:
        m.streamType = readEnum(r);
        break;
      case 6:
        m.useTls = readBool(r);
        break;
      case 7:
        m.useTlsClientCerts = readBool(r);
        break;
      case 8:
        m.useMessageReceiveLimit = readBool(r);
        break;
      default:
        readUnknown(r, t, m);
    }
  }
  r.left++;
  return m;
}

export const ConfigCaseCodec = /*@__PURE__*/ defineCodec(ConfigCaseSchema, { create: createConfigCase, write: writeConfigCase, read: readConfigCase });

export function writeTLSCreds(m: TLSCreds, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.TLSCreds") throw UNUSUAL;
  if (hasBytes(m.cert)) {
    b[p++] = 10; p = writeBytes(b, p, m.cert);
  }
  if (hasBytes(m.key)) {
    b[p++] = 18; p = writeBytes(b, p, m.key);
  }
  if (m.$unknown !== undefined) p = writeUnknown(b, p, m.$unknown);
  return p;
}

export function createTLSCreds(): TLSCreds {
  return { $typeName: "connectrpc.conformance.v1.TLSCreds", cert: new Uint8Array(0), key: new Uint8Array(0) };
}

export function readTLSCreds(r: Reader, end: number, m: TLSCreds): TLSCreds {
  enter(r, "connectrpc.conformance.v1.TLSCreds");
  while (r.p < end) {
    const t = readTag(r);
    switch (t >>> 3) {
      case 1:
        m.cert = readBytes(r);
        break;
      case 2:
        m.key = readBytes(r);
        break;
      default:
        readUnknown(r, t, m);
    }
  }
  r.left++;
  return m;
}

export const TLSCredsCodec = /*@__PURE__*/ defineCodec(TLSCredsSchema, { create: createTLSCreds, write: writeTLSCreds, read: readTLSCreds });

export const codecs_connectrpc_conformance_v1_config = [ConfigCodec, FeaturesCodec, ConfigCaseCodec, TLSCredsCodec];
