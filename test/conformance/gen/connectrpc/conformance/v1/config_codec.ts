import type { Codec, Compression, Config, ConfigCase, Features, HTTPVersion, Protocol, StreamType, TLSCreds } from "./config_pb.ts";
import { ConfigCaseSchema, ConfigSchema, FeaturesSchema, TLSCredsSchema } from "./config_pb.ts";
import type { Bytes } from "../../../../../../src/codec/runtime-encode.ts";
import { ensure } from "../../../../../../src/codec/runtime-encode.ts";
import { unusual } from "../../../../../../src/codec/unusual.ts";
import { endLength, endLengthRoom, hasBytes, writeBool, writeBytes, writeInt32, writeUnknown } from "../../../../../../src/codec/runtime-write.ts";
import type { Reader } from "../../../../../../src/codec/runtime-read.ts";
import { enter, leave, longBool, longTag, longVarint } from "../../../../../../src/codec/runtime-read.ts";
import { readUnknown } from "../../../../../../src/codec/runtime-unknown.ts";
import type { AnyGeneratedCodec } from "../../../../../../src/codec/runtime-codec.ts";
import { defineCodec } from "../../../../../../src/codec/runtime-codec.ts";
import { readPackedInt32 } from "../../../../../../src/codec/runtime-read-packed.ts";
import { readBytes } from "../../../../../../src/codec/runtime-read-text.ts";

// @generated from file connectrpc/conformance/v1/config.proto. Do not edit.

export function writeConfig(m: Config, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.Config") throw unusual;
  ensure(b, p, 0);
  if (m.features !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeFeatures(m.features, b, p));}
  for (let i = 0, a = m.includeCases; i < a.length; i++) { b[p++] = 18; p = endLength(b, ++p, writeConfigCase(a[i]!, b, p));}
  for (let i = 0, a = m.excludeCases; i < a.length; i++) { b[p++] = 26; p = endLength(b, ++p, writeConfigCase(a[i]!, b, p));}
  return writeUnknown(b, p, m);
}

export function createConfig(): Config {
  return { $typeName: "connectrpc.conformance.v1.Config", includeCases: [], excludeCases: [] };
}

export function readConfig(r: Reader, end: number, m: Config): Config {
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
          case 1: r.p = p; m.features = readFeatures(r, e, m.features ?? createFeatures()); p = r.p; continue;
          case 2: r.p = p; m.includeCases.push(readConfigCase(r, e, createConfigCase())); p = r.p; continue;
          case 3: r.p = p; m.excludeCases.push(readConfigCase(r, e, createConfigCase())); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, ConfigSchema);
  }
  leave(r, p, end);
  return m;
}

export const ConfigCodec = /*@__PURE__*/ defineCodec(ConfigSchema, { create: createConfig, write: writeConfig, read: readConfig });

export function writeFeatures(m: Features, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.Features") throw unusual;
  ensure(b, p, 0);
  if (m.versions.length !== 0) {
    ensure(b, p, 10 * m.versions.length);
    b[p++] = 10; const k = endLengthRoom(m.versions.length), s = p += k;
    for (let i = 0, a = m.versions; i < a.length; i++) p = writeInt32(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (m.protocols.length !== 0) {
    ensure(b, p, 10 * m.protocols.length);
    b[p++] = 18; const k = endLengthRoom(m.protocols.length), s = p += k;
    for (let i = 0, a = m.protocols; i < a.length; i++) p = writeInt32(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (m.codecs.length !== 0) {
    ensure(b, p, 10 * m.codecs.length);
    b[p++] = 26; const k = endLengthRoom(m.codecs.length), s = p += k;
    for (let i = 0, a = m.codecs; i < a.length; i++) p = writeInt32(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (m.compressions.length !== 0) {
    ensure(b, p, 10 * m.compressions.length);
    b[p++] = 34; const k = endLengthRoom(m.compressions.length), s = p += k;
    for (let i = 0, a = m.compressions; i < a.length; i++) p = writeInt32(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (m.streamTypes.length !== 0) {
    ensure(b, p, 10 * m.streamTypes.length);
    b[p++] = 42; const k = endLengthRoom(m.streamTypes.length), s = p += k;
    for (let i = 0, a = m.streamTypes; i < a.length; i++) p = writeInt32(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (m.supportsH2c !== undefined) { b[p++] = 48; p = writeBool(b, p, m.supportsH2c);}
  if (m.supportsTls !== undefined) { b[p++] = 56; p = writeBool(b, p, m.supportsTls);}
  if (m.supportsTlsClientCerts !== undefined) { b[p++] = 64; p = writeBool(b, p, m.supportsTlsClientCerts);}
  if (m.supportsTrailers !== undefined) { b[p++] = 72; p = writeBool(b, p, m.supportsTrailers);}
  if (m.supportsHalfDuplexBidiOverHttp1 !== undefined) { b[p++] = 80; p = writeBool(b, p, m.supportsHalfDuplexBidiOverHttp1);}
  if (m.supportsConnectGet !== undefined) { b[p++] = 88; p = writeBool(b, p, m.supportsConnectGet);}
  if (m.supportsMessageReceiveLimit !== undefined) { b[p++] = 96; p = writeBool(b, p, m.supportsMessageReceiveLimit);}
  return writeUnknown(b, p, m);
}

export function createFeatures(): Features {
  return { $typeName: "connectrpc.conformance.v1.Features", versions: [], protocols: [], codecs: [], compressions: [], streamTypes: [] };
}

export function readFeatures(r: Reader, end: number, m: Features): Features {
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
        case 1: m.versions.push((v | 0) as HTTPVersion); continue;
        case 2: m.protocols.push((v | 0) as Protocol); continue;
        case 3: m.codecs.push((v | 0) as Codec); continue;
        case 4: m.compressions.push((v | 0) as Compression); continue;
        case 5: m.streamTypes.push((v | 0) as StreamType); continue;
        case 6: m.supportsH2c = p - s < 4 ? v !== 0 : longBool(); continue;
        case 7: m.supportsTls = p - s < 4 ? v !== 0 : longBool(); continue;
        case 8: m.supportsTlsClientCerts = p - s < 4 ? v !== 0 : longBool(); continue;
        case 9: m.supportsTrailers = p - s < 4 ? v !== 0 : longBool(); continue;
        case 10: m.supportsHalfDuplexBidiOverHttp1 = p - s < 4 ? v !== 0 : longBool(); continue;
        case 11: m.supportsConnectGet = p - s < 4 ? v !== 0 : longBool(); continue;
        case 12: m.supportsMessageReceiveLimit = p - s < 4 ? v !== 0 : longBool(); continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: r.p = p; readPackedInt32(r, e, m.versions); p = r.p; continue;
          case 2: r.p = p; readPackedInt32(r, e, m.protocols); p = r.p; continue;
          case 3: r.p = p; readPackedInt32(r, e, m.codecs); p = r.p; continue;
          case 4: r.p = p; readPackedInt32(r, e, m.compressions); p = r.p; continue;
          case 5: r.p = p; readPackedInt32(r, e, m.streamTypes); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, FeaturesSchema);
  }
  leave(r, p, end);
  return m;
}

export const FeaturesCodec = /*@__PURE__*/ defineCodec(FeaturesSchema, { create: createFeatures, write: writeFeatures, read: readFeatures });

export function writeConfigCase(m: ConfigCase, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.ConfigCase") throw unusual;
  ensure(b, p, 0);
  if (m.version !== 0) { b[p++] = 8; p = writeInt32(b, p, m.version);}
  if (m.protocol !== 0) { b[p++] = 16; p = writeInt32(b, p, m.protocol);}
  if (m.codec !== 0) { b[p++] = 24; p = writeInt32(b, p, m.codec);}
  if (m.compression !== 0) { b[p++] = 32; p = writeInt32(b, p, m.compression);}
  if (m.streamType !== 0) { b[p++] = 40; p = writeInt32(b, p, m.streamType);}
  if (m.useTls !== undefined) { b[p++] = 48; p = writeBool(b, p, m.useTls);}
  if (m.useTlsClientCerts !== undefined) { b[p++] = 56; p = writeBool(b, p, m.useTlsClientCerts);}
  if (m.useMessageReceiveLimit !== undefined) { b[p++] = 64; p = writeBool(b, p, m.useMessageReceiveLimit);}
  return writeUnknown(b, p, m);
}

export function createConfigCase(): ConfigCase {
  return { $typeName: "connectrpc.conformance.v1.ConfigCase", version: 0, protocol: 0, codec: 0, compression: 0, streamType: 0 };
}

export function readConfigCase(r: Reader, end: number, m: ConfigCase): ConfigCase {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      switch (t >>> 3) {
        case 1: m.version = (v | 0) as HTTPVersion; continue;
        case 2: m.protocol = (v | 0) as Protocol; continue;
        case 3: m.codec = (v | 0) as Codec; continue;
        case 4: m.compression = (v | 0) as Compression; continue;
        case 5: m.streamType = (v | 0) as StreamType; continue;
        case 6: m.useTls = p - s < 4 ? v !== 0 : longBool(); continue;
        case 7: m.useTlsClientCerts = p - s < 4 ? v !== 0 : longBool(); continue;
        case 8: m.useMessageReceiveLimit = p - s < 4 ? v !== 0 : longBool(); continue;
      }
    }
    p = readUnknown(r, s, end, t, m, ConfigCaseSchema);
  }
  leave(r, p, end);
  return m;
}

export const ConfigCaseCodec = /*@__PURE__*/ defineCodec(ConfigCaseSchema, { create: createConfigCase, write: writeConfigCase, read: readConfigCase });

export function writeTLSCreds(m: TLSCreds, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.TLSCreds") throw unusual;
  ensure(b, p, 0);
  if (hasBytes(m.cert)) { b[p++] = 10; p = writeBytes(b, p, m.cert);}
  if (hasBytes(m.key)) { b[p++] = 18; p = writeBytes(b, p, m.key);}
  return writeUnknown(b, p, m);
}

export function createTLSCreds(): TLSCreds {
  return { $typeName: "connectrpc.conformance.v1.TLSCreds", cert: new Uint8Array(0), key: new Uint8Array(0) };
}

export function readTLSCreds(r: Reader, end: number, m: TLSCreds): TLSCreds {
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
          case 1: m.cert = readBytes(b, p, e); p = e; continue;
          case 2: m.key = readBytes(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, TLSCredsSchema);
  }
  leave(r, p, end);
  return m;
}

export const TLSCredsCodec = /*@__PURE__*/ defineCodec(TLSCredsSchema, { create: createTLSCreds, write: writeTLSCreds, read: readTLSCreds });

export const codecs_connectrpc_conformance_v1_config: readonly AnyGeneratedCodec[] = /*@__PURE__*/ Array.of<AnyGeneratedCodec>(ConfigCodec, FeaturesCodec, ConfigCaseCodec, TLSCredsCodec);
