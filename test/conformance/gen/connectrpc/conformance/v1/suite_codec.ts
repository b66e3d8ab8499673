import type { TestCase, TestCase_ExpandedSize, TestSuite, TestSuite_ConnectVersionMode, TestSuite_TestMode } from "./suite_pb.ts";
import { TestCase_ExpandedSizeSchema, TestCaseSchema, TestSuiteSchema } from "./suite_pb.ts";
import type { Bytes } from "../../../../../../src/codec/runtime-encode.ts";
import { ensure } from "../../../../../../src/codec/runtime-encode.ts";
import { UNUSUAL } from "../../../../../../src/codec/unusual.ts";
import { endLength, endLengthRoom, writeBool, writeInt32, writeString, writeUnknown } from "../../../../../../src/codec/runtime-write.ts";
import type { Reader } from "../../../../../../src/codec/runtime-read.ts";
import { enter, leave, longBool, longTag, longVarint } from "../../../../../../src/codec/runtime-read.ts";
import type { Code, Codec, Compression, HTTPVersion, Protocol } from "./config_pb.ts";
import { readText } from "../../../../../../src/codec/runtime-read-text.ts";
import { readPackedInt32 } from "../../../../../../src/codec/runtime-read-packed.ts";
import { readUnknown } from "../../../../../../src/codec/runtime-unknown.ts";
import { defineCodec } from "../../../../../../src/codec/runtime-codec.ts";
import { createClientCompatRequest, createClientResponseResult, readClientCompatRequest, readClientResponseResult, writeClientCompatRequest, writeClientResponseResult } from "./client_compat_codec.ts";

// @generated from file connectrpc/conformance/v1/suite.proto. Do not edit.

export function writeTestSuite(m: TestSuite, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.TestSuite") throw UNUSUAL;
  ensure(b, p, 0);
  if (m.name !== "") { b[p++] = 10; p = writeString(b, p, m.name);}
  if (m.mode !== 0) { b[p++] = 16; p = writeInt32(b, p, m.mode);}
  for (let i = 0, a = m.testCases; i < a.length; i++) { b[p++] = 26; p = endLength(b, ++p, writeTestCase(a[i]!, b, p));}
  if (m.relevantProtocols.length !== 0) {
    ensure(b, p, 10 * m.relevantProtocols.length);
    b[p++] = 34; const k = endLengthRoom(m.relevantProtocols.length), s = p += k;
    for (let i = 0, a = m.relevantProtocols; i < a.length; i++) p = writeInt32(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (m.relevantHttpVersions.length !== 0) {
    ensure(b, p, 10 * m.relevantHttpVersions.length);
    b[p++] = 42; const k = endLengthRoom(m.relevantHttpVersions.length), s = p += k;
    for (let i = 0, a = m.relevantHttpVersions; i < a.length; i++) p = writeInt32(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (m.relevantCodecs.length !== 0) {
    ensure(b, p, 10 * m.relevantCodecs.length);
    b[p++] = 50; const k = endLengthRoom(m.relevantCodecs.length), s = p += k;
    for (let i = 0, a = m.relevantCodecs; i < a.length; i++) p = writeInt32(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (m.relevantCompressions.length !== 0) {
    ensure(b, p, 10 * m.relevantCompressions.length);
    b[p++] = 58; const k = endLengthRoom(m.relevantCompressions.length), s = p += k;
    for (let i = 0, a = m.relevantCompressions; i < a.length; i++) p = writeInt32(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (m.connectVersionMode !== 0) { b[p++] = 64; p = writeInt32(b, p, m.connectVersionMode);}
  if (m.reliesOnTls !== false) { b[p++] = 72; p = writeBool(b, p, m.reliesOnTls);}
  if (m.reliesOnTlsClientCerts !== false) { b[p++] = 80; p = writeBool(b, p, m.reliesOnTlsClientCerts);}
  if (m.reliesOnConnectGet !== false) { b[p++] = 88; p = writeBool(b, p, m.reliesOnConnectGet);}
  if (m.reliesOnMessageReceiveLimit !== false) { b[p++] = 96; p = writeBool(b, p, m.reliesOnMessageReceiveLimit);}
  return writeUnknown(b, p, m);
}

export function createTestSuite(): TestSuite {
  return { $typeName: "connectrpc.conformance.v1.TestSuite", name: "", mode: 0, testCases: [], relevantProtocols: [], relevantHttpVersions: [], relevantCodecs: [], relevantCompressions: [], connectVersionMode: 0, reliesOnTls: false, reliesOnTlsClientCerts: false, reliesOnConnectGet: false, reliesOnMessageReceiveLimit: false };
}

export function readTestSuite(r: Reader, end: number, m: TestSuite): TestSuite {
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
        case 2: m.mode = (v | 0) as TestSuite_TestMode; continue;
        case 4: m.relevantProtocols.push((v | 0) as Protocol); continue;
        case 5: m.relevantHttpVersions.push((v | 0) as HTTPVersion); continue;
        case 6: m.relevantCodecs.push((v | 0) as Codec); continue;
        case 7: m.relevantCompressions.push((v | 0) as Compression); continue;
        case 8: m.connectVersionMode = (v | 0) as TestSuite_ConnectVersionMode; continue;
        case 9: m.reliesOnTls = p - s < 4 ? v !== 0 : longBool(); continue;
        case 10: m.reliesOnTlsClientCerts = p - s < 4 ? v !== 0 : longBool(); continue;
        case 11: m.reliesOnConnectGet = p - s < 4 ? v !== 0 : longBool(); continue;
        case 12: m.reliesOnMessageReceiveLimit = p - s < 4 ? v !== 0 : longBool(); continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw UNUSUAL;
        switch (t >>> 3) {
          case 1: m.name = readText(b, p, e); p = e; continue;
          case 3: r.p = p; m.testCases.push(readTestCase(r, e, createTestCase())); p = r.p; continue;
          case 4: r.p = p; readPackedInt32(r, e, m.relevantProtocols); p = r.p; continue;
          case 5: r.p = p; readPackedInt32(r, e, m.relevantHttpVersions); p = r.p; continue;
          case 6: r.p = p; readPackedInt32(r, e, m.relevantCodecs); p = r.p; continue;
          case 7: r.p = p; readPackedInt32(r, e, m.relevantCompressions); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, TestSuiteSchema);
  }
  leave(r, p, end);
  return m;
}

export const TestSuiteCodec = /*@__PURE__*/ defineCodec(TestSuiteSchema, { create: createTestSuite, write: writeTestSuite, read: readTestSuite });

export function writeTestCase(m: TestCase, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.TestCase") throw UNUSUAL;
  ensure(b, p, 0);
  if (m.request !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeClientCompatRequest(m.request, b, p));}
  for (let i = 0, a = m.expandRequests; i < a.length; i++) { b[p++] = 18; p = endLength(b, ++p, writeTestCase_ExpandedSize(a[i]!, b, p));}
  if (m.expectedResponse !== undefined) { b[p++] = 26; p = endLength(b, ++p, writeClientResponseResult(m.expectedResponse, b, p));}
  if (m.otherAllowedErrorCodes.length !== 0) {
    ensure(b, p, 10 * m.otherAllowedErrorCodes.length);
    b[p++] = 34; const k = endLengthRoom(m.otherAllowedErrorCodes.length), s = p += k;
    for (let i = 0, a = m.otherAllowedErrorCodes; i < a.length; i++) p = writeInt32(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  return writeUnknown(b, p, m);
}

export function createTestCase(): TestCase {
  return { $typeName: "connectrpc.conformance.v1.TestCase", expandRequests: [], otherAllowedErrorCodes: [] };
}

export function readTestCase(r: Reader, end: number, m: TestCase): TestCase {
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
        case 4: m.otherAllowedErrorCodes.push((v | 0) as Code); continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw UNUSUAL;
        switch (t >>> 3) {
          case 1: r.p = p; m.request = readClientCompatRequest(r, e, m.request ?? createClientCompatRequest()); p = r.p; continue;
          case 2: r.p = p; m.expandRequests.push(readTestCase_ExpandedSize(r, e, createTestCase_ExpandedSize())); p = r.p; continue;
          case 3: r.p = p; m.expectedResponse = readClientResponseResult(r, e, m.expectedResponse ?? createClientResponseResult()); p = r.p; continue;
          case 4: r.p = p; readPackedInt32(r, e, m.otherAllowedErrorCodes); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, TestCaseSchema);
  }
  leave(r, p, end);
  return m;
}

export const TestCaseCodec = /*@__PURE__*/ defineCodec(TestCaseSchema, { create: createTestCase, write: writeTestCase, read: readTestCase });

export function writeTestCase_ExpandedSize(m: TestCase_ExpandedSize, b: Bytes, p: number): number {
  if (m.$typeName !== "connectrpc.conformance.v1.TestCase.ExpandedSize") throw UNUSUAL;
  ensure(b, p, 0);
  if (m.sizeRelativeToLimit !== undefined) { b[p++] = 8; p = writeInt32(b, p, m.sizeRelativeToLimit);}
  return writeUnknown(b, p, m);
}

export function createTestCase_ExpandedSize(): TestCase_ExpandedSize {
  return { $typeName: "connectrpc.conformance.v1.TestCase.ExpandedSize" };
}

export function readTestCase_ExpandedSize(r: Reader, end: number, m: TestCase_ExpandedSize): TestCase_ExpandedSize {
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
        case 1: m.sizeRelativeToLimit = v | 0; continue;
      }
    }
    p = readUnknown(r, s, end, t, m, TestCase_ExpandedSizeSchema);
  }
  leave(r, p, end);
  return m;
}

export const TestCase_ExpandedSizeCodec = /*@__PURE__*/ defineCodec(TestCase_ExpandedSizeSchema, { create: createTestCase_ExpandedSize, write: writeTestCase_ExpandedSize, read: readTestCase_ExpandedSize });

export const codecs_connectrpc_conformance_v1_suite = [TestSuiteCodec, TestCaseCodec, TestCase_ExpandedSizeCodec];
