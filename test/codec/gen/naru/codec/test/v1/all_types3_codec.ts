import type { AllTypes3, AllTypes3_NestedEnum, AllTypes3_NestedMessage, ForeignAllTypes3, ForeignEnum3 } from "./all_types3_pb.ts";
import { AllTypes3_NestedMessageSchema, AllTypes3Schema, ForeignAllTypes3Schema } from "./all_types3_pb.ts";
import type { Bytes } from "../../../../../../../src/codec/runtime-encode.ts";
import { ensure } from "../../../../../../../src/codec/runtime-encode.ts";
import { unusual } from "../../../../../../../src/codec/unusual.ts";
import { endLength, endLengthRoom, hasBytes, isZero, toBoolKey, toLong, writeBool, writeBytes, writeDouble, writeFixed32, writeFixed64, writeFloat, writeInt32, writeInt64, writeSfixed32, writeSfixed64, writeSint32, writeSint64, writeString, writeUint32, writeUint64, writeUnknown } from "../../../../../../../src/codec/runtime-write.ts";
import { writePackedDouble, writePackedFixed32, writePackedFloat, writePackedSfixed32 } from "../../../../../../../src/codec/runtime-write-packed.ts";
import { createBoolValue, createBytesValue, createDoubleValue, createFloatValue, createInt32Value, createInt64Value, createStringValue, createUInt32Value, createUInt64Value, readBoolValue, readBytesValue, readDoubleValue, readFloatValue, readInt32Value, readInt64Value, readStringValue, readUInt32Value, readUInt64Value, writeBoolValue, writeBytesValue, writeDoubleValue, writeFloatValue, writeInt32Value, writeInt64Value, writeStringValue, writeUInt32Value, writeUInt64Value } from "../../../../google/protobuf/wrappers_codec.ts";
import { createListValue, createStruct, createValue, readListValue, readStruct, readValue, writeListValue, writeStruct, writeValue } from "../../../../google/protobuf/struct_codec.ts";
import { addStruct, fromStruct, toStruct } from "../../../../../../../src/codec/runtime-struct.ts";
import { createDuration, readDuration, writeDuration } from "../../../../google/protobuf/duration_codec.ts";
import { createTimestamp, readTimestamp, writeTimestamp } from "../../../../google/protobuf/timestamp_codec.ts";
import { createFieldMask, readFieldMask, writeFieldMask } from "../../../../google/protobuf/field_mask_codec.ts";
import { createAny, readAny, writeAny } from "../../../../google/protobuf/any_codec.ts";
import { createEmpty, readEmpty, writeEmpty } from "../../../../google/protobuf/empty_codec.ts";
import type { Reader } from "../../../../../../../src/codec/runtime-read.ts";
import { enter, leave, longBool, longInt64, longSint64, longTag, longUint64, longVarint, readBool, readDouble, readEnd, readEnum, readFixed32, readFixed64, readFloat, readInt32, readInt64, readSfixed32, readSfixed64, readSint32, readSint64, readTag, readUint32, readUint64, setEntry } from "../../../../../../../src/codec/runtime-read.ts";
import type { Int32Value, NullValue, Struct, Value } from "@bufbuild/protobuf/wkt";
import { readBytes, readSizedBytes, readString, readText } from "../../../../../../../src/codec/runtime-read-text.ts";
import { readPackedDouble, readPackedFixed32, readPackedFloat, readPackedInt32, readPackedSfixed32, readPackedSint32, readPackedUint32 } from "../../../../../../../src/codec/runtime-read-packed.ts";
import { readUnknown, skipInEntry } from "../../../../../../../src/codec/runtime-unknown.ts";
import type { AnyGeneratedCodec } from "../../../../../../../src/codec/runtime-codec.ts";
import { defineCodec } from "../../../../../../../src/codec/runtime-codec.ts";

// @generated from file naru/codec/test/v1/all_types3.proto. Do not edit.

export function writeAllTypes3(m: AllTypes3, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.codec.test.v1.AllTypes3") throw unusual;
  ensure(b, p, 0);
  p = writeAllTypes3$part0(m, b, p);
  p = writeAllTypes3$part1(m, b, p);
  return writeUnknown(b, p, m);
}

function writeAllTypes3$part0(m: AllTypes3, b: Bytes, p: number): number {
  ensure(b, p, 0);
  if (m.optInt32 !== 0) { b[p++] = 8; p = writeInt32(b, p, m.optInt32);}
  if (m.optInt64 !== 0n) { b[p++] = 16; p = writeInt64(b, p, m.optInt64);}
  if (m.optUint32 !== 0) { b[p++] = 24; p = writeUint32(b, p, m.optUint32);}
  if (m.optUint64 !== 0n) { b[p++] = 32; p = writeUint64(b, p, m.optUint64);}
  if (m.optSint32 !== 0) { b[p++] = 40; p = writeSint32(b, p, m.optSint32);}
  if (m.optSint64 !== 0n) { b[p++] = 48; p = writeSint64(b, p, m.optSint64);}
  if (m.optFixed32 !== 0) { b[p++] = 61; p = writeFixed32(b, p, m.optFixed32);}
  if (m.optFixed64 !== 0n) { b[p++] = 65; p = writeFixed64(b, p, m.optFixed64);}
  if (m.optSfixed32 !== 0) { b[p++] = 77; p = writeSfixed32(b, p, m.optSfixed32);}
  if (m.optSfixed64 !== 0n) { b[p++] = 81; p = writeSfixed64(b, p, m.optSfixed64);}
  if (!Object.is(m.optFloat, 0)) { b[p++] = 93; p = writeFloat(b, p, m.optFloat);}
  if (!Object.is(m.optDouble, 0)) { b[p++] = 97; p = writeDouble(b, p, m.optDouble);}
  if (m.optBool !== false) { b[p++] = 104; p = writeBool(b, p, m.optBool);}
  if (m.optString !== "") { b[p++] = 114; p = writeString(b, p, m.optString);}
  if (hasBytes(m.optBytes)) { b[p++] = 122; p = writeBytes(b, p, m.optBytes);}
  if (m.split.case === "splitLow") { b[p++] = 128; b[p++] = 1; p = writeInt32(b, p, m.split.value);}
  if (m.optNested !== undefined) { b[p++] = 146; b[p++] = 1; p = endLength(b, ++p, writeAllTypes3_NestedMessage(m.optNested, b, p));}
  if (m.optForeign !== undefined) { b[p++] = 154; b[p++] = 1; p = endLength(b, ++p, writeForeignAllTypes3(m.optForeign, b, p));}
  if (m.optNestedEnum !== 0) { b[p++] = 168; b[p++] = 1; p = writeInt32(b, p, m.optNestedEnum);}
  if (m.optForeignEnum !== 0) { b[p++] = 176; b[p++] = 1; p = writeInt32(b, p, m.optForeignEnum);}
  if (m.recursive !== undefined) { b[p++] = 218; b[p++] = 1; p = endLength(b, ++p, writeAllTypes3(m.recursive, b, p));}
  if (m.hasOwnProperty !== "") { b[p++] = 226; b[p++] = 1; p = writeString(b, p, m.hasOwnProperty);}
  if (m.constructor$ !== 0) { b[p++] = 232; b[p++] = 1; p = writeInt32(b, p, m.constructor$);}
  if (m.repeatedInt32.length !== 0) {
    ensure(b, p, 10 * m.repeatedInt32.length);
    b[p++] = 250; b[p++] = 1; const k = endLengthRoom(m.repeatedInt32.length), s = p += k;
    for (let i = 0, a = m.repeatedInt32; i < a.length; i++) p = writeInt32(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (m.repeatedInt64.length !== 0) {
    ensure(b, p, 10 * m.repeatedInt64.length);
    b[p++] = 130; b[p++] = 2; const k = endLengthRoom(m.repeatedInt64.length), s = p += k;
    for (let i = 0, a = m.repeatedInt64; i < a.length; i++) p = writeInt64(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (m.repeatedUint32.length !== 0) {
    ensure(b, p, 10 * m.repeatedUint32.length);
    b[p++] = 138; b[p++] = 2; const k = endLengthRoom(m.repeatedUint32.length), s = p += k;
    for (let i = 0, a = m.repeatedUint32; i < a.length; i++) p = writeUint32(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (m.repeatedUint64.length !== 0) {
    ensure(b, p, 10 * m.repeatedUint64.length);
    b[p++] = 146; b[p++] = 2; const k = endLengthRoom(m.repeatedUint64.length), s = p += k;
    for (let i = 0, a = m.repeatedUint64; i < a.length; i++) p = writeUint64(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (m.repeatedSint32.length !== 0) {
    ensure(b, p, 10 * m.repeatedSint32.length);
    b[p++] = 154; b[p++] = 2; const k = endLengthRoom(m.repeatedSint32.length), s = p += k;
    for (let i = 0, a = m.repeatedSint32; i < a.length; i++) p = writeSint32(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (m.repeatedSint64.length !== 0) {
    ensure(b, p, 10 * m.repeatedSint64.length);
    b[p++] = 162; b[p++] = 2; const k = endLengthRoom(m.repeatedSint64.length), s = p += k;
    for (let i = 0, a = m.repeatedSint64; i < a.length; i++) p = writeSint64(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (m.repeatedFixed32.length !== 0) {
    b[p++] = 170; b[p++] = 2; p = writePackedFixed32(b, p, m.repeatedFixed32);
  }
  if (m.repeatedFixed64.length !== 0) {
    ensure(b, p, 8 * m.repeatedFixed64.length);
    b[p++] = 178; b[p++] = 2; const k = endLengthRoom(m.repeatedFixed64.length), s = p += k;
    for (let i = 0, a = m.repeatedFixed64; i < a.length; i++) p = writeFixed64(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (m.repeatedSfixed32.length !== 0) {
    b[p++] = 186; b[p++] = 2; p = writePackedSfixed32(b, p, m.repeatedSfixed32);
  }
  if (m.repeatedSfixed64.length !== 0) {
    ensure(b, p, 8 * m.repeatedSfixed64.length);
    b[p++] = 194; b[p++] = 2; const k = endLengthRoom(m.repeatedSfixed64.length), s = p += k;
    for (let i = 0, a = m.repeatedSfixed64; i < a.length; i++) p = writeSfixed64(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (m.repeatedFloat.length !== 0) {
    b[p++] = 202; b[p++] = 2; p = writePackedFloat(b, p, m.repeatedFloat);
  }
  if (m.repeatedDouble.length !== 0) {
    b[p++] = 210; b[p++] = 2; p = writePackedDouble(b, p, m.repeatedDouble);
  }
  if (m.repeatedBool.length !== 0) {
    ensure(b, p, 1 * m.repeatedBool.length);
    b[p++] = 218; b[p++] = 2; const k = endLengthRoom(m.repeatedBool.length), s = p += k;
    for (let i = 0, a = m.repeatedBool; i < a.length; i++) p = writeBool(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  for (let i = 0, a = m.repeatedString; i < a.length; i++) { b[p++] = 226; b[p++] = 2; p = writeString(b, p, a[i]!); ensure(b, p, 0);}
  for (let i = 0, a = m.repeatedBytes; i < a.length; i++) { b[p++] = 234; b[p++] = 2; p = writeBytes(b, p, a[i]!); ensure(b, p, 0);}
  for (let i = 0, a = m.repeatedNested; i < a.length; i++) { b[p++] = 130; b[p++] = 3; p = endLength(b, ++p, writeAllTypes3_NestedMessage(a[i]!, b, p));}
  for (let i = 0, a = m.repeatedForeign; i < a.length; i++) { b[p++] = 138; b[p++] = 3; p = endLength(b, ++p, writeForeignAllTypes3(a[i]!, b, p));}
  if (m.repeatedNestedEnum.length !== 0) {
    ensure(b, p, 10 * m.repeatedNestedEnum.length);
    b[p++] = 154; b[p++] = 3; const k = endLengthRoom(m.repeatedNestedEnum.length), s = p += k;
    for (let i = 0, a = m.repeatedNestedEnum; i < a.length; i++) p = writeInt32(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (m.repeatedForeignEnum.length !== 0) {
    ensure(b, p, 10 * m.repeatedForeignEnum.length);
    b[p++] = 162; b[p++] = 3; const k = endLengthRoom(m.repeatedForeignEnum.length), s = p += k;
    for (let i = 0, a = m.repeatedForeignEnum; i < a.length; i++) p = writeInt32(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  for (const k of Object.keys(m.mapInt32Int32)) {
    b[p++] = 194; b[p++] = 3; const s = ++p;
    b[p++] = 8; p = writeInt32(b, p, Number.parseInt(k));
    b[p++] = 16; p = writeInt32(b, p, m.mapInt32Int32[k as never]!);
    p = endLength(b, s, p);
  }
  for (const k of Object.keys(m.mapInt64Int64)) {
    b[p++] = 202; b[p++] = 3; const s = ++p;
    b[p++] = 8; p = writeInt64(b, p, toLong(k));
    b[p++] = 16; p = writeInt64(b, p, m.mapInt64Int64[k as never]!);
    p = endLength(b, s, p);
  }
  for (const k of Object.keys(m.mapUint32Uint32)) {
    b[p++] = 210; b[p++] = 3; const s = ++p;
    b[p++] = 8; p = writeUint32(b, p, Number.parseInt(k));
    b[p++] = 16; p = writeUint32(b, p, m.mapUint32Uint32[k as never]!);
    p = endLength(b, s, p);
  }
  for (const k of Object.keys(m.mapUint64Uint64)) {
    b[p++] = 218; b[p++] = 3; const s = ++p;
    b[p++] = 8; p = writeUint64(b, p, toLong(k));
    b[p++] = 16; p = writeUint64(b, p, m.mapUint64Uint64[k as never]!);
    p = endLength(b, s, p);
  }
  for (const k of Object.keys(m.mapSint32Sint32)) {
    b[p++] = 226; b[p++] = 3; const s = ++p;
    b[p++] = 8; p = writeSint32(b, p, Number.parseInt(k));
    b[p++] = 16; p = writeSint32(b, p, m.mapSint32Sint32[k as never]!);
    p = endLength(b, s, p);
  }
  for (const k of Object.keys(m.mapSint64Sint64)) {
    b[p++] = 234; b[p++] = 3; const s = ++p;
    b[p++] = 8; p = writeSint64(b, p, toLong(k));
    b[p++] = 16; p = writeSint64(b, p, m.mapSint64Sint64[k as never]!);
    p = endLength(b, s, p);
  }
  for (const k of Object.keys(m.mapFixed32Fixed32)) {
    b[p++] = 242; b[p++] = 3; const s = ++p;
    b[p++] = 13; p = writeFixed32(b, p, Number.parseInt(k));
    b[p++] = 21; p = writeFixed32(b, p, m.mapFixed32Fixed32[k as never]!);
    p = endLength(b, s, p);
  }
  for (const k of Object.keys(m.mapFixed64Fixed64)) {
    b[p++] = 250; b[p++] = 3; const s = ++p;
    b[p++] = 9; p = writeFixed64(b, p, toLong(k));
    b[p++] = 17; p = writeFixed64(b, p, m.mapFixed64Fixed64[k as never]!);
    p = endLength(b, s, p);
  }
  for (const k of Object.keys(m.mapSfixed32Sfixed32)) {
    b[p++] = 130; b[p++] = 4; const s = ++p;
    b[p++] = 13; p = writeSfixed32(b, p, Number.parseInt(k));
    b[p++] = 21; p = writeSfixed32(b, p, m.mapSfixed32Sfixed32[k as never]!);
    p = endLength(b, s, p);
  }
  for (const k of Object.keys(m.mapSfixed64Sfixed64)) {
    b[p++] = 138; b[p++] = 4; const s = ++p;
    b[p++] = 9; p = writeSfixed64(b, p, toLong(k));
    b[p++] = 17; p = writeSfixed64(b, p, m.mapSfixed64Sfixed64[k as never]!);
    p = endLength(b, s, p);
  }
  for (const k of Object.keys(m.mapInt32Float)) {
    b[p++] = 146; b[p++] = 4; const s = ++p;
    b[p++] = 8; p = writeInt32(b, p, Number.parseInt(k));
    b[p++] = 21; p = writeFloat(b, p, m.mapInt32Float[k as never]!);
    p = endLength(b, s, p);
  }
  for (const k of Object.keys(m.mapInt32Double)) {
    b[p++] = 154; b[p++] = 4; const s = ++p;
    b[p++] = 8; p = writeInt32(b, p, Number.parseInt(k));
    b[p++] = 17; p = writeDouble(b, p, m.mapInt32Double[k as never]!);
    p = endLength(b, s, p);
  }
  for (const k of Object.keys(m.mapBoolBool)) {
    b[p++] = 162; b[p++] = 4; const s = ++p;
    b[p++] = 8; p = writeBool(b, p, toBoolKey(k));
    b[p++] = 16; p = writeBool(b, p, m.mapBoolBool[k as never]!);
    p = endLength(b, s, p);
  }
  for (const k of Object.keys(m.mapStringString)) {
    b[p++] = 170; b[p++] = 4; const s = ++p;
    b[p++] = 10; p = writeString(b, p, k);
    b[p++] = 18; p = writeString(b, p, m.mapStringString[k as never]!);
    p = endLength(b, s, p);
  }
  for (const k of Object.keys(m.mapStringBytes)) {
    b[p++] = 178; b[p++] = 4; const s = ++p;
    b[p++] = 10; p = writeString(b, p, k);
    b[p++] = 18; p = writeBytes(b, p, m.mapStringBytes[k as never]!);
    p = endLength(b, s, p);
  }
  for (const k of Object.keys(m.mapStringNested)) {
    b[p++] = 186; b[p++] = 4; const s = ++p;
    b[p++] = 10; p = writeString(b, p, k);
    b[p++] = 18; p = endLength(b, ++p, writeAllTypes3_NestedMessage(m.mapStringNested[k as never]!, b, p));
    p = endLength(b, s, p);
  }
  for (const k of Object.keys(m.mapStringEnum)) {
    b[p++] = 194; b[p++] = 4; const s = ++p;
    b[p++] = 10; p = writeString(b, p, k);
    b[p++] = 16; p = writeInt32(b, p, m.mapStringEnum[k as never]!);
    p = endLength(b, s, p);
  }
  for (const k of Object.keys(m.mapBoolRecursive)) {
    b[p++] = 202; b[p++] = 4; const s = ++p;
    b[p++] = 8; p = writeBool(b, p, toBoolKey(k));
    b[p++] = 18; p = endLength(b, ++p, writeAllTypes3(m.mapBoolRecursive[k as never]!, b, p));
    p = endLength(b, s, p);
  }
  if (m.packedInt32.length !== 0) {
    ensure(b, p, 10 * m.packedInt32.length);
    b[p++] = 210; b[p++] = 4; const k = endLengthRoom(m.packedInt32.length), s = p += k;
    for (let i = 0, a = m.packedInt32; i < a.length; i++) p = writeInt32(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (m.packedInt64.length !== 0) {
    ensure(b, p, 10 * m.packedInt64.length);
    b[p++] = 218; b[p++] = 4; const k = endLengthRoom(m.packedInt64.length), s = p += k;
    for (let i = 0, a = m.packedInt64; i < a.length; i++) p = writeInt64(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (m.packedUint32.length !== 0) {
    ensure(b, p, 10 * m.packedUint32.length);
    b[p++] = 226; b[p++] = 4; const k = endLengthRoom(m.packedUint32.length), s = p += k;
    for (let i = 0, a = m.packedUint32; i < a.length; i++) p = writeUint32(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (m.packedUint64.length !== 0) {
    ensure(b, p, 10 * m.packedUint64.length);
    b[p++] = 234; b[p++] = 4; const k = endLengthRoom(m.packedUint64.length), s = p += k;
    for (let i = 0, a = m.packedUint64; i < a.length; i++) p = writeUint64(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (m.packedSint32.length !== 0) {
    ensure(b, p, 10 * m.packedSint32.length);
    b[p++] = 242; b[p++] = 4; const k = endLengthRoom(m.packedSint32.length), s = p += k;
    for (let i = 0, a = m.packedSint32; i < a.length; i++) p = writeSint32(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (m.packedSint64.length !== 0) {
    ensure(b, p, 10 * m.packedSint64.length);
    b[p++] = 250; b[p++] = 4; const k = endLengthRoom(m.packedSint64.length), s = p += k;
    for (let i = 0, a = m.packedSint64; i < a.length; i++) p = writeSint64(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (m.packedFixed32.length !== 0) {
    b[p++] = 130; b[p++] = 5; p = writePackedFixed32(b, p, m.packedFixed32);
  }
  if (m.packedFixed64.length !== 0) {
    ensure(b, p, 8 * m.packedFixed64.length);
    b[p++] = 138; b[p++] = 5; const k = endLengthRoom(m.packedFixed64.length), s = p += k;
    for (let i = 0, a = m.packedFixed64; i < a.length; i++) p = writeFixed64(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (m.packedSfixed32.length !== 0) {
    b[p++] = 146; b[p++] = 5; p = writePackedSfixed32(b, p, m.packedSfixed32);
  }
  if (m.packedSfixed64.length !== 0) {
    ensure(b, p, 8 * m.packedSfixed64.length);
    b[p++] = 154; b[p++] = 5; const k = endLengthRoom(m.packedSfixed64.length), s = p += k;
    for (let i = 0, a = m.packedSfixed64; i < a.length; i++) p = writeSfixed64(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (m.packedFloat.length !== 0) {
    b[p++] = 162; b[p++] = 5; p = writePackedFloat(b, p, m.packedFloat);
  }
  if (m.packedDouble.length !== 0) {
    b[p++] = 170; b[p++] = 5; p = writePackedDouble(b, p, m.packedDouble);
  }
  if (m.packedBool.length !== 0) {
    ensure(b, p, 1 * m.packedBool.length);
    b[p++] = 178; b[p++] = 5; const k = endLengthRoom(m.packedBool.length), s = p += k;
    for (let i = 0, a = m.packedBool; i < a.length; i++) p = writeBool(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (m.packedEnum.length !== 0) {
    ensure(b, p, 10 * m.packedEnum.length);
    b[p++] = 186; b[p++] = 5; const k = endLengthRoom(m.packedEnum.length), s = p += k;
    for (let i = 0, a = m.packedEnum; i < a.length; i++) p = writeInt32(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  for (let i = 0, a = m.unpackedInt32; i < a.length; i++) { b[p++] = 192; b[p++] = 5; p = writeInt32(b, p, a[i]!); ensure(b, p, 0);}
  for (let i = 0, a = m.unpackedInt64; i < a.length; i++) { b[p++] = 200; b[p++] = 5; p = writeInt64(b, p, a[i]!); ensure(b, p, 0);}
  for (let i = 0, a = m.unpackedUint32; i < a.length; i++) { b[p++] = 208; b[p++] = 5; p = writeUint32(b, p, a[i]!); ensure(b, p, 0);}
  for (let i = 0, a = m.unpackedUint64; i < a.length; i++) { b[p++] = 216; b[p++] = 5; p = writeUint64(b, p, a[i]!); ensure(b, p, 0);}
  for (let i = 0, a = m.unpackedSint32; i < a.length; i++) { b[p++] = 224; b[p++] = 5; p = writeSint32(b, p, a[i]!); ensure(b, p, 0);}
  for (let i = 0, a = m.unpackedSint64; i < a.length; i++) { b[p++] = 232; b[p++] = 5; p = writeSint64(b, p, a[i]!); ensure(b, p, 0);}
  for (let i = 0, a = m.unpackedFixed32; i < a.length; i++) { b[p++] = 245; b[p++] = 5; p = writeFixed32(b, p, a[i]!); ensure(b, p, 0);}
  for (let i = 0, a = m.unpackedFixed64; i < a.length; i++) { b[p++] = 249; b[p++] = 5; p = writeFixed64(b, p, a[i]!); ensure(b, p, 0);}
  for (let i = 0, a = m.unpackedSfixed32; i < a.length; i++) { b[p++] = 133; b[p++] = 6; p = writeSfixed32(b, p, a[i]!); ensure(b, p, 0);}
  for (let i = 0, a = m.unpackedSfixed64; i < a.length; i++) { b[p++] = 137; b[p++] = 6; p = writeSfixed64(b, p, a[i]!); ensure(b, p, 0);}
  for (let i = 0, a = m.unpackedFloat; i < a.length; i++) { b[p++] = 149; b[p++] = 6; p = writeFloat(b, p, a[i]!); ensure(b, p, 0);}
  for (let i = 0, a = m.unpackedDouble; i < a.length; i++) { b[p++] = 153; b[p++] = 6; p = writeDouble(b, p, a[i]!); ensure(b, p, 0);}
  for (let i = 0, a = m.unpackedBool; i < a.length; i++) { b[p++] = 160; b[p++] = 6; p = writeBool(b, p, a[i]!); ensure(b, p, 0);}
  for (let i = 0, a = m.unpackedEnum; i < a.length; i++) { b[p++] = 168; b[p++] = 6; p = writeInt32(b, p, a[i]!); ensure(b, p, 0);}
  if (m.choice.case === "oneofInt32") { b[p++] = 144; b[p++] = 8; p = writeInt32(b, p, m.choice.value);}
  if (m.choice.case === "oneofInt64") { b[p++] = 152; b[p++] = 8; p = writeInt64(b, p, m.choice.value);}
  if (m.choice.case === "oneofUint32") { b[p++] = 160; b[p++] = 8; p = writeUint32(b, p, m.choice.value);}
  if (m.choice.case === "oneofUint64") { b[p++] = 168; b[p++] = 8; p = writeUint64(b, p, m.choice.value);}
  if (m.choice.case === "oneofSint32") { b[p++] = 176; b[p++] = 8; p = writeSint32(b, p, m.choice.value);}
  if (m.choice.case === "oneofSint64") { b[p++] = 184; b[p++] = 8; p = writeSint64(b, p, m.choice.value);}
  if (m.choice.case === "oneofFixed32") { b[p++] = 197; b[p++] = 8; p = writeFixed32(b, p, m.choice.value);}
  if (m.choice.case === "oneofFixed64") { b[p++] = 201; b[p++] = 8; p = writeFixed64(b, p, m.choice.value);}
  if (m.choice.case === "oneofSfixed32") { b[p++] = 213; b[p++] = 8; p = writeSfixed32(b, p, m.choice.value);}
  if (m.choice.case === "oneofSfixed64") { b[p++] = 217; b[p++] = 8; p = writeSfixed64(b, p, m.choice.value);}
  if (m.choice.case === "oneofFloat") { b[p++] = 229; b[p++] = 8; p = writeFloat(b, p, m.choice.value);}
  if (m.choice.case === "oneofDouble") { b[p++] = 233; b[p++] = 8; p = writeDouble(b, p, m.choice.value);}
  if (m.choice.case === "oneofBool") { b[p++] = 240; b[p++] = 8; p = writeBool(b, p, m.choice.value);}
  if (m.choice.case === "oneofString") { b[p++] = 250; b[p++] = 8; p = writeString(b, p, m.choice.value);}
  if (m.choice.case === "oneofBytes") { b[p++] = 130; b[p++] = 9; p = writeBytes(b, p, m.choice.value);}
  if (m.choice.case === "oneofNested") { b[p++] = 138; b[p++] = 9; p = endLength(b, ++p, writeAllTypes3_NestedMessage(m.choice.value, b, p));}
  if (m.choice.case === "oneofEnum") { b[p++] = 144; b[p++] = 9; p = writeInt32(b, p, m.choice.value);}
  if (m.choice.case === "oneofWrapper") { b[p++] = 154; b[p++] = 9; p = endLength(b, ++p, writeInt32Value(m.choice.value, b, p));}
  if (m.choice.case === "oneofStruct") { b[p++] = 162; b[p++] = 9; p = endLength(b, ++p, writeStruct(toStruct(m.choice.value), b, p));}
  if (m.choice.case === "oneofNull") { b[p++] = 168; b[p++] = 9; p = writeInt32(b, p, m.choice.value);}
  if (m.doubleWrapper !== undefined) { b[p++] = 194; b[p++] = 12; p = endLength(b, ++p, writeDoubleValue({ $typeName: "google.protobuf.DoubleValue", value: m.doubleWrapper }, b, p));}
  if (m.floatWrapper !== undefined) { b[p++] = 202; b[p++] = 12; p = endLength(b, ++p, writeFloatValue({ $typeName: "google.protobuf.FloatValue", value: m.floatWrapper }, b, p));}
  if (m.int64Wrapper !== undefined) { b[p++] = 210; b[p++] = 12; p = endLength(b, ++p, writeInt64Value({ $typeName: "google.protobuf.Int64Value", value: m.int64Wrapper }, b, p));}
  if (m.uint64Wrapper !== undefined) { b[p++] = 218; b[p++] = 12; p = endLength(b, ++p, writeUInt64Value({ $typeName: "google.protobuf.UInt64Value", value: m.uint64Wrapper }, b, p));}
  if (m.int32Wrapper !== undefined) { b[p++] = 226; b[p++] = 12; p = endLength(b, ++p, writeInt32Value({ $typeName: "google.protobuf.Int32Value", value: m.int32Wrapper }, b, p));}
  if (m.uint32Wrapper !== undefined) { b[p++] = 234; b[p++] = 12; p = endLength(b, ++p, writeUInt32Value({ $typeName: "google.protobuf.UInt32Value", value: m.uint32Wrapper }, b, p));}
  if (m.boolWrapper !== undefined) { b[p++] = 242; b[p++] = 12; p = endLength(b, ++p, writeBoolValue({ $typeName: "google.protobuf.BoolValue", value: m.boolWrapper }, b, p));}
  if (m.stringWrapper !== undefined) { b[p++] = 250; b[p++] = 12; p = endLength(b, ++p, writeStringValue({ $typeName: "google.protobuf.StringValue", value: m.stringWrapper }, b, p));}
  if (m.bytesWrapper !== undefined) { b[p++] = 130; b[p++] = 13; p = endLength(b, ++p, writeBytesValue({ $typeName: "google.protobuf.BytesValue", value: m.bytesWrapper }, b, p));}
  for (let i = 0, a = m.repeatedDoubleWrapper; i < a.length; i++) { b[p++] = 138; b[p++] = 13; p = endLength(b, ++p, writeDoubleValue(a[i]!, b, p));}
  for (let i = 0, a = m.repeatedFloatWrapper; i < a.length; i++) { b[p++] = 146; b[p++] = 13; p = endLength(b, ++p, writeFloatValue(a[i]!, b, p));}
  for (let i = 0, a = m.repeatedInt64Wrapper; i < a.length; i++) { b[p++] = 154; b[p++] = 13; p = endLength(b, ++p, writeInt64Value(a[i]!, b, p));}
  for (let i = 0, a = m.repeatedUint64Wrapper; i < a.length; i++) { b[p++] = 162; b[p++] = 13; p = endLength(b, ++p, writeUInt64Value(a[i]!, b, p));}
  for (let i = 0, a = m.repeatedInt32Wrapper; i < a.length; i++) { b[p++] = 170; b[p++] = 13; p = endLength(b, ++p, writeInt32Value(a[i]!, b, p));}
  for (let i = 0, a = m.repeatedUint32Wrapper; i < a.length; i++) { b[p++] = 178; b[p++] = 13; p = endLength(b, ++p, writeUInt32Value(a[i]!, b, p));}
  for (let i = 0, a = m.repeatedBoolWrapper; i < a.length; i++) { b[p++] = 186; b[p++] = 13; p = endLength(b, ++p, writeBoolValue(a[i]!, b, p));}
  for (let i = 0, a = m.repeatedStringWrapper; i < a.length; i++) { b[p++] = 194; b[p++] = 13; p = endLength(b, ++p, writeStringValue(a[i]!, b, p));}
  for (let i = 0, a = m.repeatedBytesWrapper; i < a.length; i++) { b[p++] = 202; b[p++] = 13; p = endLength(b, ++p, writeBytesValue(a[i]!, b, p));}
  if (m.durationField !== undefined) { b[p++] = 210; b[p++] = 13; p = endLength(b, ++p, writeDuration(m.durationField, b, p));}
  if (m.timestampField !== undefined) { b[p++] = 218; b[p++] = 13; p = endLength(b, ++p, writeTimestamp(m.timestampField, b, p));}
  return p;
}

function writeAllTypes3$part1(m: AllTypes3, b: Bytes, p: number): number {
  ensure(b, p, 0);
  if (m.fieldMaskField !== undefined) { b[p++] = 226; b[p++] = 13; p = endLength(b, ++p, writeFieldMask(m.fieldMaskField, b, p));}
  if (m.structField !== undefined) { b[p++] = 234; b[p++] = 13; p = endLength(b, ++p, writeStruct(toStruct(m.structField), b, p));}
  if (m.anyField !== undefined) { b[p++] = 242; b[p++] = 13; p = endLength(b, ++p, writeAny(m.anyField, b, p));}
  if (m.valueField !== undefined) { b[p++] = 250; b[p++] = 13; p = endLength(b, ++p, writeValue(m.valueField, b, p));}
  if (m.listValueField !== undefined) { b[p++] = 130; b[p++] = 14; p = endLength(b, ++p, writeListValue(m.listValueField, b, p));}
  if (m.emptyField !== undefined) { b[p++] = 138; b[p++] = 14; p = endLength(b, ++p, writeEmpty(m.emptyField, b, p));}
  for (let i = 0, a = m.repeatedDuration; i < a.length; i++) { b[p++] = 146; b[p++] = 14; p = endLength(b, ++p, writeDuration(a[i]!, b, p));}
  for (let i = 0, a = m.repeatedTimestamp; i < a.length; i++) { b[p++] = 154; b[p++] = 14; p = endLength(b, ++p, writeTimestamp(a[i]!, b, p));}
  for (let i = 0, a = m.repeatedFieldMask; i < a.length; i++) { b[p++] = 162; b[p++] = 14; p = endLength(b, ++p, writeFieldMask(a[i]!, b, p));}
  for (let i = 0, a = m.repeatedStruct; i < a.length; i++) { b[p++] = 170; b[p++] = 14; p = endLength(b, ++p, writeStruct(toStruct(a[i]!), b, p));}
  for (let i = 0, a = m.repeatedAny; i < a.length; i++) { b[p++] = 178; b[p++] = 14; p = endLength(b, ++p, writeAny(a[i]!, b, p));}
  for (let i = 0, a = m.repeatedValue; i < a.length; i++) { b[p++] = 186; b[p++] = 14; p = endLength(b, ++p, writeValue(a[i]!, b, p));}
  for (let i = 0, a = m.repeatedListValue; i < a.length; i++) { b[p++] = 194; b[p++] = 14; p = endLength(b, ++p, writeListValue(a[i]!, b, p));}
  for (const k of Object.keys(m.mapStringStruct)) {
    b[p++] = 202; b[p++] = 14; const s = ++p;
    b[p++] = 10; p = writeString(b, p, k);
    b[p++] = 18; p = endLength(b, ++p, writeStruct(toStruct(m.mapStringStruct[k as never]!), b, p));
    p = endLength(b, s, p);
  }
  for (const k of Object.keys(m.mapStringWrapper)) {
    b[p++] = 210; b[p++] = 14; const s = ++p;
    b[p++] = 10; p = writeString(b, p, k);
    b[p++] = 18; p = endLength(b, ++p, writeInt32Value(m.mapStringWrapper[k as never]!, b, p));
    p = endLength(b, s, p);
  }
  for (const k of Object.keys(m.mapInt32Value)) {
    b[p++] = 218; b[p++] = 14; const s = ++p;
    b[p++] = 8; p = writeInt32(b, p, Number.parseInt(k));
    b[p++] = 18; p = endLength(b, ++p, writeValue(m.mapInt32Value[k as never]!, b, p));
    p = endLength(b, s, p);
  }
  if (m.nullValue !== 0) { b[p++] = 224; b[p++] = 14; p = writeInt32(b, p, m.nullValue);}
  if (!isZero(m.int64AsString)) { b[p++] = 160; b[p++] = 16; p = writeInt64(b, p, toLong(m.int64AsString));}
  if (!isZero(m.uint64AsString)) { b[p++] = 168; b[p++] = 16; p = writeUint64(b, p, toLong(m.uint64AsString));}
  if (m.fixed64sAsString.length !== 0) {
    ensure(b, p, 8 * m.fixed64sAsString.length);
    b[p++] = 178; b[p++] = 16; const k = endLengthRoom(m.fixed64sAsString.length), s = p += k;
    for (let i = 0, a = m.fixed64sAsString; i < a.length; i++) p = writeFixed64(b, p, toLong(a[i]!));
    p = endLength(b, s, p, k);
  }
  if (m.explicitInt32 !== undefined) { b[p++] = 240; b[p++] = 16; p = writeInt32(b, p, m.explicitInt32);}
  if (m.explicitInt64 !== undefined) { b[p++] = 248; b[p++] = 16; p = writeInt64(b, p, m.explicitInt64);}
  if (m.explicitUint32 !== undefined) { b[p++] = 128; b[p++] = 17; p = writeUint32(b, p, m.explicitUint32);}
  if (m.explicitUint64 !== undefined) { b[p++] = 136; b[p++] = 17; p = writeUint64(b, p, m.explicitUint64);}
  if (m.explicitSint32 !== undefined) { b[p++] = 144; b[p++] = 17; p = writeSint32(b, p, m.explicitSint32);}
  if (m.explicitSint64 !== undefined) { b[p++] = 152; b[p++] = 17; p = writeSint64(b, p, m.explicitSint64);}
  if (m.explicitFixed32 !== undefined) { b[p++] = 165; b[p++] = 17; p = writeFixed32(b, p, m.explicitFixed32);}
  if (m.explicitFixed64 !== undefined) { b[p++] = 169; b[p++] = 17; p = writeFixed64(b, p, m.explicitFixed64);}
  if (m.explicitSfixed32 !== undefined) { b[p++] = 181; b[p++] = 17; p = writeSfixed32(b, p, m.explicitSfixed32);}
  if (m.explicitSfixed64 !== undefined) { b[p++] = 185; b[p++] = 17; p = writeSfixed64(b, p, m.explicitSfixed64);}
  if (m.explicitFloat !== undefined) { b[p++] = 197; b[p++] = 17; p = writeFloat(b, p, m.explicitFloat);}
  if (m.explicitDouble !== undefined) { b[p++] = 201; b[p++] = 17; p = writeDouble(b, p, m.explicitDouble);}
  if (m.explicitBool !== undefined) { b[p++] = 208; b[p++] = 17; p = writeBool(b, p, m.explicitBool);}
  if (m.explicitString !== undefined) { b[p++] = 218; b[p++] = 17; p = writeString(b, p, m.explicitString);}
  if (m.explicitBytes !== undefined) { b[p++] = 226; b[p++] = 17; p = writeBytes(b, p, m.explicitBytes);}
  if (m.explicitEnum !== undefined) { b[p++] = 240; b[p++] = 17; p = writeInt32(b, p, m.explicitEnum);}
  if (m.explicitNested !== undefined) { b[p++] = 250; b[p++] = 17; p = endLength(b, ++p, writeAllTypes3_NestedMessage(m.explicitNested, b, p));}
  if (m.explicitInt64AsString !== undefined) { b[p++] = 128; b[p++] = 18; p = writeInt64(b, p, toLong(m.explicitInt64AsString));}
  for (let i = 0, a = m.reservedWords; i < a.length; i++) { b[p++] = 138; b[p++] = 18; p = writeString(b, p, a[i]!); ensure(b, p, 0);}
  if (m.toString$ !== undefined) { b[p++] = 224; b[p++] = 18; p = writeInt32(b, p, m.toString$);}
  if (m.valueOf$ !== undefined) { b[p++] = 232; b[p++] = 18; p = writeInt32(b, p, m.valueOf$);}
  if (m.isPrototypeOf !== undefined && Object.hasOwn(m, "isPrototypeOf")) { b[p++] = 240; b[p++] = 18; p = writeInt32(b, p, m.isPrototypeOf);}
  if (m.toJSON$ !== undefined) { b[p++] = 248; b[p++] = 18; p = writeInt32(b, p, m.toJSON$);}
  if (m.case !== undefined) { b[p++] = 136; b[p++] = 19; p = writeInt32(b, p, m.case);}
  if (m.default !== undefined) { b[p++] = 144; b[p++] = 19; p = writeInt32(b, p, m.default);}
  if (m.hash !== undefined) { b[p++] = 152; b[p++] = 19; p = writeInt32(b, p, m.hash);}
  if (m.split.case === "splitHigh") { b[p++] = 194; b[p++] = 184; b[p++] = 2; p = writeString(b, p, m.split.value);}
  if (m.threeByteTag !== 0) { b[p++] = 128; b[p++] = 226; b[p++] = 9; p = writeInt32(b, p, m.threeByteTag);}
  if (m.far !== 0) { b[p++] = 248; b[p++] = 255; b[p++] = 255; b[p++] = 255; b[p++] = 15; p = writeInt32(b, p, m.far);}
  return p;
}

export function createAllTypes3(): AllTypes3 {
  return { $typeName: "naru.codec.test.v1.AllTypes3", optInt32: 0, optInt64: 0n, optUint32: 0, optUint64: 0n, optSint32: 0, optSint64: 0n, optFixed32: 0, optFixed64: 0n, optSfixed32: 0, optSfixed64: 0n, optFloat: 0, optDouble: 0, optBool: false, optString: "", optBytes: new Uint8Array(0), optNestedEnum: 0, optForeignEnum: 0, hasOwnProperty: "", constructor$: 0, repeatedInt32: [], repeatedInt64: [], repeatedUint32: [], repeatedUint64: [], repeatedSint32: [], repeatedSint64: [], repeatedFixed32: [], repeatedFixed64: [], repeatedSfixed32: [], repeatedSfixed64: [], repeatedFloat: [], repeatedDouble: [], repeatedBool: [], repeatedString: [], repeatedBytes: [], repeatedNested: [], repeatedForeign: [], repeatedNestedEnum: [], repeatedForeignEnum: [], mapInt32Int32: {}, mapInt64Int64: {}, mapUint32Uint32: {}, mapUint64Uint64: {}, mapSint32Sint32: {}, mapSint64Sint64: {}, mapFixed32Fixed32: {}, mapFixed64Fixed64: {}, mapSfixed32Sfixed32: {}, mapSfixed64Sfixed64: {}, mapInt32Float: {}, mapInt32Double: {}, mapBoolBool: {}, mapStringString: {}, mapStringBytes: {}, mapStringNested: {}, mapStringEnum: {}, mapBoolRecursive: {}, packedInt32: [], packedInt64: [], packedUint32: [], packedUint64: [], packedSint32: [], packedSint64: [], packedFixed32: [], packedFixed64: [], packedSfixed32: [], packedSfixed64: [], packedFloat: [], packedDouble: [], packedBool: [], packedEnum: [], unpackedInt32: [], unpackedInt64: [], unpackedUint32: [], unpackedUint64: [], unpackedSint32: [], unpackedSint64: [], unpackedFixed32: [], unpackedFixed64: [], unpackedSfixed32: [], unpackedSfixed64: [], unpackedFloat: [], unpackedDouble: [], unpackedBool: [], unpackedEnum: [], choice: { case: undefined }, split: { case: undefined }, repeatedDoubleWrapper: [], repeatedFloatWrapper: [], repeatedInt64Wrapper: [], repeatedUint64Wrapper: [], repeatedInt32Wrapper: [], repeatedUint32Wrapper: [], repeatedBoolWrapper: [], repeatedStringWrapper: [], repeatedBytesWrapper: [], repeatedDuration: [], repeatedTimestamp: [], repeatedFieldMask: [], repeatedStruct: [], repeatedAny: [], repeatedValue: [], repeatedListValue: [], mapStringStruct: {}, mapStringWrapper: {}, mapInt32Value: {}, nullValue: 0, int64AsString: "0", uint64AsString: "0", fixed64sAsString: [], far: 0, threeByteTag: 0, reservedWords: [] } as unknown as AllTypes3;
}

export function readAllTypes3(r: Reader, end: number, m: AllTypes3): AllTypes3 {
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
        case 1: m.optInt32 = v | 0; continue;
        case 2: m.optInt64 = p - s < 4 ? BigInt(v) : longInt64(); continue;
        case 3: m.optUint32 = v >>> 0; continue;
        case 4: m.optUint64 = p - s < 4 ? BigInt(v) : longUint64(); continue;
        case 5: m.optSint32 = (v >>> 1) ^ -(v & 1); continue;
        case 6: m.optSint64 = p - s < 4 ? BigInt((v >>> 1) ^ -(v & 1)) : longSint64(); continue;
        case 13: m.optBool = p - s < 4 ? v !== 0 : longBool(); continue;
        case 21: m.optNestedEnum = (v | 0) as AllTypes3_NestedEnum; continue;
        case 22: m.optForeignEnum = (v | 0) as ForeignEnum3; continue;
        case 29: m.constructor$ = v | 0; continue;
        case 31: m.repeatedInt32.push(v | 0); continue;
        case 32: m.repeatedInt64.push(p - s < 4 ? BigInt(v) : longInt64()); continue;
        case 33: m.repeatedUint32.push(v >>> 0); continue;
        case 34: m.repeatedUint64.push(p - s < 4 ? BigInt(v) : longUint64()); continue;
        case 35: m.repeatedSint32.push((v >>> 1) ^ -(v & 1)); continue;
        case 36: m.repeatedSint64.push(p - s < 4 ? BigInt((v >>> 1) ^ -(v & 1)) : longSint64()); continue;
        case 43: m.repeatedBool.push(p - s < 4 ? v !== 0 : longBool()); continue;
        case 51: m.repeatedNestedEnum.push((v | 0) as AllTypes3_NestedEnum); continue;
        case 52: m.repeatedForeignEnum.push((v | 0) as ForeignEnum3); continue;
        case 74: m.packedInt32.push(v | 0); continue;
        case 75: m.packedInt64.push(p - s < 4 ? BigInt(v) : longInt64()); continue;
        case 76: m.packedUint32.push(v >>> 0); continue;
        case 77: m.packedUint64.push(p - s < 4 ? BigInt(v) : longUint64()); continue;
        case 78: m.packedSint32.push((v >>> 1) ^ -(v & 1)); continue;
        case 79: m.packedSint64.push(p - s < 4 ? BigInt((v >>> 1) ^ -(v & 1)) : longSint64()); continue;
        case 86: m.packedBool.push(p - s < 4 ? v !== 0 : longBool()); continue;
        case 87: m.packedEnum.push((v | 0) as AllTypes3_NestedEnum); continue;
        case 88: m.unpackedInt32.push(v | 0); continue;
        case 89: m.unpackedInt64.push(p - s < 4 ? BigInt(v) : longInt64()); continue;
        case 90: m.unpackedUint32.push(v >>> 0); continue;
        case 91: m.unpackedUint64.push(p - s < 4 ? BigInt(v) : longUint64()); continue;
        case 92: m.unpackedSint32.push((v >>> 1) ^ -(v & 1)); continue;
        case 93: m.unpackedSint64.push(p - s < 4 ? BigInt((v >>> 1) ^ -(v & 1)) : longSint64()); continue;
        case 100: m.unpackedBool.push(p - s < 4 ? v !== 0 : longBool()); continue;
        case 101: m.unpackedEnum.push((v | 0) as AllTypes3_NestedEnum); continue;
        case 130: m.choice = { case: "oneofInt32", value: v | 0 }; continue;
        case 131: m.choice = { case: "oneofInt64", value: p - s < 4 ? BigInt(v) : longInt64() }; continue;
        case 132: m.choice = { case: "oneofUint32", value: v >>> 0 }; continue;
        case 133: m.choice = { case: "oneofUint64", value: p - s < 4 ? BigInt(v) : longUint64() }; continue;
        case 134: m.choice = { case: "oneofSint32", value: (v >>> 1) ^ -(v & 1) }; continue;
        case 135: m.choice = { case: "oneofSint64", value: p - s < 4 ? BigInt((v >>> 1) ^ -(v & 1)) : longSint64() }; continue;
        case 142: m.choice = { case: "oneofBool", value: p - s < 4 ? v !== 0 : longBool() }; continue;
        case 146: m.choice = { case: "oneofEnum", value: (v | 0) as AllTypes3_NestedEnum }; continue;
        case 149: m.choice = { case: "oneofNull", value: (v | 0) as NullValue }; continue;
        case 16: m.split = { case: "splitLow", value: v | 0 }; continue;
        case 236: m.nullValue = (v | 0) as NullValue; continue;
        case 260: m.int64AsString = String(p - s < 4 ? BigInt(v) : longInt64()); continue;
        case 261: m.uint64AsString = String(p - s < 4 ? BigInt(v) : longUint64()); continue;
        case 536870911: m.far = v | 0; continue;
        case 20000: m.threeByteTag = v | 0; continue;
        case 270: m.explicitInt32 = v | 0; continue;
        case 271: m.explicitInt64 = p - s < 4 ? BigInt(v) : longInt64(); continue;
        case 272: m.explicitUint32 = v >>> 0; continue;
        case 273: m.explicitUint64 = p - s < 4 ? BigInt(v) : longUint64(); continue;
        case 274: m.explicitSint32 = (v >>> 1) ^ -(v & 1); continue;
        case 275: m.explicitSint64 = p - s < 4 ? BigInt((v >>> 1) ^ -(v & 1)) : longSint64(); continue;
        case 282: m.explicitBool = p - s < 4 ? v !== 0 : longBool(); continue;
        case 286: m.explicitEnum = (v | 0) as AllTypes3_NestedEnum; continue;
        case 288: m.explicitInt64AsString = String(p - s < 4 ? BigInt(v) : longInt64()); continue;
        case 300: m.toString$ = v | 0; continue;
        case 301: m.valueOf$ = v | 0; continue;
        case 302: m.isPrototypeOf = v | 0; continue;
        case 303: m.toJSON$ = v | 0; continue;
        case 305: m.case = v | 0; continue;
        case 306: m.default = v | 0; continue;
        case 307: m.hash = v | 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 14: m.optString = readText(b, p, e); p = e; continue;
          case 15: m.optBytes = readBytes(b, p, e); p = e; continue;
          case 18: r.p = p; m.optNested = readAllTypes3_NestedMessage(r, e, m.optNested ?? createAllTypes3_NestedMessage()); p = r.p; continue;
          case 19: r.p = p; m.optForeign = readForeignAllTypes3(r, e, m.optForeign ?? createForeignAllTypes3()); p = r.p; continue;
          case 27: r.p = p; m.recursive = readAllTypes3(r, e, m.recursive ?? createAllTypes3()); p = r.p; continue;
          case 28: m.hasOwnProperty = readText(b, p, e); p = e; continue;
          case 31: r.p = p; readPackedInt32(r, e, m.repeatedInt32); p = r.p; continue;
          case 32: r.p = p; for (const a = m.repeatedInt64; r.p < e; ) a.push(readInt64(r)); p = r.p; continue;
          case 33: r.p = p; readPackedUint32(r, e, m.repeatedUint32); p = r.p; continue;
          case 34: r.p = p; for (const a = m.repeatedUint64; r.p < e; ) a.push(readUint64(r)); p = r.p; continue;
          case 35: r.p = p; readPackedSint32(r, e, m.repeatedSint32); p = r.p; continue;
          case 36: r.p = p; for (const a = m.repeatedSint64; r.p < e; ) a.push(readSint64(r)); p = r.p; continue;
          case 37: r.p = p; m.repeatedFixed32 = readPackedFixed32(r, e, m.repeatedFixed32); p = r.p; continue;
          case 38: r.p = p; for (const a = m.repeatedFixed64; r.p < e; ) a.push(readFixed64(r)); p = r.p; continue;
          case 39: r.p = p; m.repeatedSfixed32 = readPackedSfixed32(r, e, m.repeatedSfixed32); p = r.p; continue;
          case 40: r.p = p; for (const a = m.repeatedSfixed64; r.p < e; ) a.push(readSfixed64(r)); p = r.p; continue;
          case 41: r.p = p; m.repeatedFloat = readPackedFloat(r, e, m.repeatedFloat); p = r.p; continue;
          case 42: r.p = p; m.repeatedDouble = readPackedDouble(r, e, m.repeatedDouble); p = r.p; continue;
          case 43: r.p = p; for (const a = m.repeatedBool; r.p < e; ) a.push(readBool(r)); p = r.p; continue;
          case 44: m.repeatedString.push(readText(b, p, e)); p = e; continue;
          case 45: m.repeatedBytes.push(readBytes(b, p, e)); p = e; continue;
          case 48: r.p = p; m.repeatedNested.push(readAllTypes3_NestedMessage(r, e, createAllTypes3_NestedMessage())); p = r.p; continue;
          case 49: r.p = p; m.repeatedForeign.push(readForeignAllTypes3(r, e, createForeignAllTypes3())); p = r.p; continue;
          case 51: r.p = p; readPackedInt32(r, e, m.repeatedNestedEnum); p = r.p; continue;
          case 52: r.p = p; readPackedInt32(r, e, m.repeatedForeignEnum); p = r.p; continue;
          case 56: { let k: number = 0; let u: number | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 8) k = readInt32(r); else if (t === 16) u = readInt32(r); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.mapInt32Int32, k, u ?? 0); } continue;
          case 57: { let k: bigint = 0n; let u: bigint | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 8) k = readInt64(r); else if (t === 16) u = readInt64(r); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.mapInt64Int64, k, u ?? 0n); } continue;
          case 58: { let k: number = 0; let u: number | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 8) k = readUint32(r); else if (t === 16) u = readUint32(r); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.mapUint32Uint32, k, u ?? 0); } continue;
          case 59: { let k: bigint = 0n; let u: bigint | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 8) k = readUint64(r); else if (t === 16) u = readUint64(r); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.mapUint64Uint64, k, u ?? 0n); } continue;
          case 60: { let k: number = 0; let u: number | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 8) k = readSint32(r); else if (t === 16) u = readSint32(r); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.mapSint32Sint32, k, u ?? 0); } continue;
          case 61: { let k: bigint = 0n; let u: bigint | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 8) k = readSint64(r); else if (t === 16) u = readSint64(r); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.mapSint64Sint64, k, u ?? 0n); } continue;
          case 62: { let k: number = 0; let u: number | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 13) k = readFixed32(r); else if (t === 21) u = readFixed32(r); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.mapFixed32Fixed32, k, u ?? 0); } continue;
          case 63: { let k: bigint = 0n; let u: bigint | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 9) k = readFixed64(r); else if (t === 17) u = readFixed64(r); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.mapFixed64Fixed64, k, u ?? 0n); } continue;
          case 64: { let k: number = 0; let u: number | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 13) k = readSfixed32(r); else if (t === 21) u = readSfixed32(r); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.mapSfixed32Sfixed32, k, u ?? 0); } continue;
          case 65: { let k: bigint = 0n; let u: bigint | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 9) k = readSfixed64(r); else if (t === 17) u = readSfixed64(r); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.mapSfixed64Sfixed64, k, u ?? 0n); } continue;
          case 66: { let k: number = 0; let u: number | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 8) k = readInt32(r); else if (t === 21) u = readFloat(r); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.mapInt32Float, k, u ?? 0); } continue;
          case 67: { let k: number = 0; let u: number | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 8) k = readInt32(r); else if (t === 17) u = readDouble(r); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.mapInt32Double, k, u ?? 0); } continue;
          case 68: { let k: boolean = false; let u: boolean | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 8) k = readBool(r); else if (t === 16) u = readBool(r); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.mapBoolBool, k, u ?? false); } continue;
          case 69: { let k: string = ""; let u: string | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 10) k = readString(r, e); else if (t === 18) u = readString(r, e); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.mapStringString, k, u ?? ""); } continue;
          case 70: { let k: string = ""; let u: Uint8Array | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 10) k = readString(r, e); else if (t === 18) u = readSizedBytes(r, e); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.mapStringBytes, k, u ?? new Uint8Array(0)); } continue;
          case 71: { let k: string = ""; let u: AllTypes3_NestedMessage | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 10) k = readString(r, e); else if (t === 18) u = readAllTypes3_NestedMessage(r, readEnd(r, e), u ?? createAllTypes3_NestedMessage()); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.mapStringNested, k, u ?? createAllTypes3_NestedMessage()); } continue;
          case 72: { let k: string = ""; let u: AllTypes3_NestedEnum | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 10) k = readString(r, e); else if (t === 16) u = readEnum(r); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.mapStringEnum, k, u ?? 0); } continue;
          case 73: { let k: boolean = false; let u: AllTypes3 | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 8) k = readBool(r); else if (t === 18) u = readAllTypes3(r, readEnd(r, e), u ?? createAllTypes3()); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.mapBoolRecursive, k, u ?? createAllTypes3()); } continue;
          case 74: r.p = p; readPackedInt32(r, e, m.packedInt32); p = r.p; continue;
          case 75: r.p = p; for (const a = m.packedInt64; r.p < e; ) a.push(readInt64(r)); p = r.p; continue;
          case 76: r.p = p; readPackedUint32(r, e, m.packedUint32); p = r.p; continue;
          case 77: r.p = p; for (const a = m.packedUint64; r.p < e; ) a.push(readUint64(r)); p = r.p; continue;
          case 78: r.p = p; readPackedSint32(r, e, m.packedSint32); p = r.p; continue;
          case 79: r.p = p; for (const a = m.packedSint64; r.p < e; ) a.push(readSint64(r)); p = r.p; continue;
          case 80: r.p = p; m.packedFixed32 = readPackedFixed32(r, e, m.packedFixed32); p = r.p; continue;
          case 81: r.p = p; for (const a = m.packedFixed64; r.p < e; ) a.push(readFixed64(r)); p = r.p; continue;
          case 82: r.p = p; m.packedSfixed32 = readPackedSfixed32(r, e, m.packedSfixed32); p = r.p; continue;
          case 83: r.p = p; for (const a = m.packedSfixed64; r.p < e; ) a.push(readSfixed64(r)); p = r.p; continue;
          case 84: r.p = p; m.packedFloat = readPackedFloat(r, e, m.packedFloat); p = r.p; continue;
          case 85: r.p = p; m.packedDouble = readPackedDouble(r, e, m.packedDouble); p = r.p; continue;
          case 86: r.p = p; for (const a = m.packedBool; r.p < e; ) a.push(readBool(r)); p = r.p; continue;
          case 87: r.p = p; readPackedInt32(r, e, m.packedEnum); p = r.p; continue;
          case 88: r.p = p; readPackedInt32(r, e, m.unpackedInt32); p = r.p; continue;
          case 89: r.p = p; for (const a = m.unpackedInt64; r.p < e; ) a.push(readInt64(r)); p = r.p; continue;
          case 90: r.p = p; readPackedUint32(r, e, m.unpackedUint32); p = r.p; continue;
          case 91: r.p = p; for (const a = m.unpackedUint64; r.p < e; ) a.push(readUint64(r)); p = r.p; continue;
          case 92: r.p = p; readPackedSint32(r, e, m.unpackedSint32); p = r.p; continue;
          case 93: r.p = p; for (const a = m.unpackedSint64; r.p < e; ) a.push(readSint64(r)); p = r.p; continue;
          case 94: r.p = p; m.unpackedFixed32 = readPackedFixed32(r, e, m.unpackedFixed32); p = r.p; continue;
          case 95: r.p = p; for (const a = m.unpackedFixed64; r.p < e; ) a.push(readFixed64(r)); p = r.p; continue;
          case 96: r.p = p; m.unpackedSfixed32 = readPackedSfixed32(r, e, m.unpackedSfixed32); p = r.p; continue;
          case 97: r.p = p; for (const a = m.unpackedSfixed64; r.p < e; ) a.push(readSfixed64(r)); p = r.p; continue;
          case 98: r.p = p; m.unpackedFloat = readPackedFloat(r, e, m.unpackedFloat); p = r.p; continue;
          case 99: r.p = p; m.unpackedDouble = readPackedDouble(r, e, m.unpackedDouble); p = r.p; continue;
          case 100: r.p = p; for (const a = m.unpackedBool; r.p < e; ) a.push(readBool(r)); p = r.p; continue;
          case 101: r.p = p; readPackedInt32(r, e, m.unpackedEnum); p = r.p; continue;
          case 143: m.choice = { case: "oneofString", value: readText(b, p, e) }; p = e; continue;
          case 144: m.choice = { case: "oneofBytes", value: readBytes(b, p, e) }; p = e; continue;
          case 145: r.p = p; m.choice = { case: "oneofNested", value: readAllTypes3_NestedMessage(r, e, m.choice.case === "oneofNested" ? m.choice.value : createAllTypes3_NestedMessage()) }; p = r.p; continue;
          case 147: r.p = p; m.choice = { case: "oneofWrapper", value: readInt32Value(r, e, m.choice.case === "oneofWrapper" ? m.choice.value : createInt32Value()) }; p = r.p; continue;
          case 148: r.p = p; m.choice = { case: "oneofStruct", value: addStruct(m.choice.case === "oneofStruct" ? m.choice.value : undefined, readStruct(r, e, createStruct())) }; p = r.p; continue;
          case 5000: m.split = { case: "splitHigh", value: readText(b, p, e) }; p = e; continue;
          case 200: { const w = createDoubleValue(); if (m.doubleWrapper !== undefined) w.value = m.doubleWrapper; r.p = p; m.doubleWrapper = readDoubleValue(r, e, w).value; p = r.p; } continue;
          case 201: { const w = createFloatValue(); if (m.floatWrapper !== undefined) w.value = m.floatWrapper; r.p = p; m.floatWrapper = readFloatValue(r, e, w).value; p = r.p; } continue;
          case 202: { const w = createInt64Value(); if (m.int64Wrapper !== undefined) w.value = m.int64Wrapper; r.p = p; m.int64Wrapper = readInt64Value(r, e, w).value; p = r.p; } continue;
          case 203: { const w = createUInt64Value(); if (m.uint64Wrapper !== undefined) w.value = m.uint64Wrapper; r.p = p; m.uint64Wrapper = readUInt64Value(r, e, w).value; p = r.p; } continue;
          case 204: { const w = createInt32Value(); if (m.int32Wrapper !== undefined) w.value = m.int32Wrapper; r.p = p; m.int32Wrapper = readInt32Value(r, e, w).value; p = r.p; } continue;
          case 205: { const w = createUInt32Value(); if (m.uint32Wrapper !== undefined) w.value = m.uint32Wrapper; r.p = p; m.uint32Wrapper = readUInt32Value(r, e, w).value; p = r.p; } continue;
          case 206: { const w = createBoolValue(); if (m.boolWrapper !== undefined) w.value = m.boolWrapper; r.p = p; m.boolWrapper = readBoolValue(r, e, w).value; p = r.p; } continue;
          case 207: { const w = createStringValue(); if (m.stringWrapper !== undefined) w.value = m.stringWrapper; r.p = p; m.stringWrapper = readStringValue(r, e, w).value; p = r.p; } continue;
          case 208: { const w = createBytesValue(); if (m.bytesWrapper !== undefined) w.value = m.bytesWrapper; r.p = p; m.bytesWrapper = readBytesValue(r, e, w).value; p = r.p; } continue;
          case 209: r.p = p; m.repeatedDoubleWrapper.push(readDoubleValue(r, e, createDoubleValue())); p = r.p; continue;
          case 210: r.p = p; m.repeatedFloatWrapper.push(readFloatValue(r, e, createFloatValue())); p = r.p; continue;
          case 211: r.p = p; m.repeatedInt64Wrapper.push(readInt64Value(r, e, createInt64Value())); p = r.p; continue;
          case 212: r.p = p; m.repeatedUint64Wrapper.push(readUInt64Value(r, e, createUInt64Value())); p = r.p; continue;
          case 213: r.p = p; m.repeatedInt32Wrapper.push(readInt32Value(r, e, createInt32Value())); p = r.p; continue;
          case 214: r.p = p; m.repeatedUint32Wrapper.push(readUInt32Value(r, e, createUInt32Value())); p = r.p; continue;
          case 215: r.p = p; m.repeatedBoolWrapper.push(readBoolValue(r, e, createBoolValue())); p = r.p; continue;
          case 216: r.p = p; m.repeatedStringWrapper.push(readStringValue(r, e, createStringValue())); p = r.p; continue;
          case 217: r.p = p; m.repeatedBytesWrapper.push(readBytesValue(r, e, createBytesValue())); p = r.p; continue;
          case 218: r.p = p; m.durationField = readDuration(r, e, m.durationField ?? createDuration()); p = r.p; continue;
          case 219: r.p = p; m.timestampField = readTimestamp(r, e, m.timestampField ?? createTimestamp()); p = r.p; continue;
          case 220: r.p = p; m.fieldMaskField = readFieldMask(r, e, m.fieldMaskField ?? createFieldMask()); p = r.p; continue;
          case 221: r.p = p; m.structField = addStruct(m.structField, readStruct(r, e, createStruct())); p = r.p; continue;
          case 222: r.p = p; m.anyField = readAny(r, e, m.anyField ?? createAny()); p = r.p; continue;
          case 223: r.p = p; m.valueField = readValue(r, e, m.valueField ?? createValue()); p = r.p; continue;
          case 224: r.p = p; m.listValueField = readListValue(r, e, m.listValueField ?? createListValue()); p = r.p; continue;
          case 225: r.p = p; m.emptyField = readEmpty(r, e, m.emptyField ?? createEmpty()); p = r.p; continue;
          case 226: r.p = p; m.repeatedDuration.push(readDuration(r, e, createDuration())); p = r.p; continue;
          case 227: r.p = p; m.repeatedTimestamp.push(readTimestamp(r, e, createTimestamp())); p = r.p; continue;
          case 228: r.p = p; m.repeatedFieldMask.push(readFieldMask(r, e, createFieldMask())); p = r.p; continue;
          case 229: r.p = p; m.repeatedStruct.push(fromStruct(readStruct(r, e, createStruct()))); p = r.p; continue;
          case 230: r.p = p; m.repeatedAny.push(readAny(r, e, createAny())); p = r.p; continue;
          case 231: r.p = p; m.repeatedValue.push(readValue(r, e, createValue())); p = r.p; continue;
          case 232: r.p = p; m.repeatedListValue.push(readListValue(r, e, createListValue())); p = r.p; continue;
          case 233: { let k: string = ""; let u: Struct | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 10) k = readString(r, e); else if (t === 18) u = readStruct(r, readEnd(r, e), u ?? createStruct()); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.mapStringStruct, k, fromStruct(u ?? createStruct())); } continue;
          case 234: { let k: string = ""; let u: Int32Value | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 10) k = readString(r, e); else if (t === 18) u = readInt32Value(r, readEnd(r, e), u ?? createInt32Value()); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.mapStringWrapper, k, u ?? createInt32Value()); } continue;
          case 235: { let k: number = 0; let u: Value | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 8) k = readInt32(r); else if (t === 18) u = readValue(r, readEnd(r, e), u ?? createValue()); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.mapInt32Value, k, u ?? createValue()); } continue;
          case 262: r.p = p; for (const a = m.fixed64sAsString; r.p < e; ) a.push(String(readFixed64(r))); p = r.p; continue;
          case 283: m.explicitString = readText(b, p, e); p = e; continue;
          case 284: m.explicitBytes = readBytes(b, p, e); p = e; continue;
          case 287: r.p = p; m.explicitNested = readAllTypes3_NestedMessage(r, e, m.explicitNested ?? createAllTypes3_NestedMessage()); p = r.p; continue;
          case 289: m.reservedWords.push(readText(b, p, e)); p = e; continue;
        }
      }
    }
    switch (t) {
      case 61: r.p = p; m.optFixed32 = readFixed32(r); p = r.p; continue;
      case 65: r.p = p; m.optFixed64 = readFixed64(r); p = r.p; continue;
      case 77: r.p = p; m.optSfixed32 = readSfixed32(r); p = r.p; continue;
      case 81: r.p = p; m.optSfixed64 = readSfixed64(r); p = r.p; continue;
      case 93: r.p = p; m.optFloat = readFloat(r); p = r.p; continue;
      case 97: r.p = p; m.optDouble = readDouble(r); p = r.p; continue;
      case 301: r.p = p; m.repeatedFixed32.push(readFixed32(r)); p = r.p; continue;
      case 305: r.p = p; m.repeatedFixed64.push(readFixed64(r)); p = r.p; continue;
      case 317: r.p = p; m.repeatedSfixed32.push(readSfixed32(r)); p = r.p; continue;
      case 321: r.p = p; m.repeatedSfixed64.push(readSfixed64(r)); p = r.p; continue;
      case 333: r.p = p; m.repeatedFloat.push(readFloat(r)); p = r.p; continue;
      case 337: r.p = p; m.repeatedDouble.push(readDouble(r)); p = r.p; continue;
      case 645: r.p = p; m.packedFixed32.push(readFixed32(r)); p = r.p; continue;
      case 649: r.p = p; m.packedFixed64.push(readFixed64(r)); p = r.p; continue;
      case 661: r.p = p; m.packedSfixed32.push(readSfixed32(r)); p = r.p; continue;
      case 665: r.p = p; m.packedSfixed64.push(readSfixed64(r)); p = r.p; continue;
      case 677: r.p = p; m.packedFloat.push(readFloat(r)); p = r.p; continue;
      case 681: r.p = p; m.packedDouble.push(readDouble(r)); p = r.p; continue;
      case 757: r.p = p; m.unpackedFixed32.push(readFixed32(r)); p = r.p; continue;
      case 761: r.p = p; m.unpackedFixed64.push(readFixed64(r)); p = r.p; continue;
      case 773: r.p = p; m.unpackedSfixed32.push(readSfixed32(r)); p = r.p; continue;
      case 777: r.p = p; m.unpackedSfixed64.push(readSfixed64(r)); p = r.p; continue;
      case 789: r.p = p; m.unpackedFloat.push(readFloat(r)); p = r.p; continue;
      case 793: r.p = p; m.unpackedDouble.push(readDouble(r)); p = r.p; continue;
      case 1093: r.p = p; m.choice = { case: "oneofFixed32", value: readFixed32(r) }; p = r.p; continue;
      case 1097: r.p = p; m.choice = { case: "oneofFixed64", value: readFixed64(r) }; p = r.p; continue;
      case 1109: r.p = p; m.choice = { case: "oneofSfixed32", value: readSfixed32(r) }; p = r.p; continue;
      case 1113: r.p = p; m.choice = { case: "oneofSfixed64", value: readSfixed64(r) }; p = r.p; continue;
      case 1125: r.p = p; m.choice = { case: "oneofFloat", value: readFloat(r) }; p = r.p; continue;
      case 1129: r.p = p; m.choice = { case: "oneofDouble", value: readDouble(r) }; p = r.p; continue;
      case 2097: r.p = p; m.fixed64sAsString.push(String(readFixed64(r))); p = r.p; continue;
      case 2213: r.p = p; m.explicitFixed32 = readFixed32(r); p = r.p; continue;
      case 2217: r.p = p; m.explicitFixed64 = readFixed64(r); p = r.p; continue;
      case 2229: r.p = p; m.explicitSfixed32 = readSfixed32(r); p = r.p; continue;
      case 2233: r.p = p; m.explicitSfixed64 = readSfixed64(r); p = r.p; continue;
      case 2245: r.p = p; m.explicitFloat = readFloat(r); p = r.p; continue;
      case 2249: r.p = p; m.explicitDouble = readDouble(r); p = r.p; continue;
    }
    p = readUnknown(r, s, end, t, m, AllTypes3Schema);
  }
  leave(r, p, end);
  return m;
}

export const AllTypes3Codec = /*@__PURE__*/ defineCodec(AllTypes3Schema, { create: createAllTypes3, write: writeAllTypes3, read: readAllTypes3 });

export function writeAllTypes3_NestedMessage(m: AllTypes3_NestedMessage, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.codec.test.v1.AllTypes3.NestedMessage") throw unusual;
  ensure(b, p, 0);
  if (m.a !== 0) { b[p++] = 8; p = writeInt32(b, p, m.a);}
  if (m.corecursive !== undefined) { b[p++] = 18; p = endLength(b, ++p, writeAllTypes3(m.corecursive, b, p));}
  return writeUnknown(b, p, m);
}

export function createAllTypes3_NestedMessage(): AllTypes3_NestedMessage {
  return { $typeName: "naru.codec.test.v1.AllTypes3.NestedMessage", a: 0 };
}

export function readAllTypes3_NestedMessage(r: Reader, end: number, m: AllTypes3_NestedMessage): AllTypes3_NestedMessage {
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
        case 1: m.a = v | 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 2: r.p = p; m.corecursive = readAllTypes3(r, e, m.corecursive ?? createAllTypes3()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, AllTypes3_NestedMessageSchema);
  }
  leave(r, p, end);
  return m;
}

export const AllTypes3_NestedMessageCodec = /*@__PURE__*/ defineCodec(AllTypes3_NestedMessageSchema, { create: createAllTypes3_NestedMessage, write: writeAllTypes3_NestedMessage, read: readAllTypes3_NestedMessage });

export function writeForeignAllTypes3(m: ForeignAllTypes3, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.codec.test.v1.ForeignAllTypes3") throw unusual;
  ensure(b, p, 0);
  if (m.c !== 0) { b[p++] = 8; p = writeInt32(b, p, m.c);}
  return writeUnknown(b, p, m);
}

export function createForeignAllTypes3(): ForeignAllTypes3 {
  return { $typeName: "naru.codec.test.v1.ForeignAllTypes3", c: 0 };
}

export function readForeignAllTypes3(r: Reader, end: number, m: ForeignAllTypes3): ForeignAllTypes3 {
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
        case 1: m.c = v | 0; continue;
      }
    }
    p = readUnknown(r, s, end, t, m, ForeignAllTypes3Schema);
  }
  leave(r, p, end);
  return m;
}

export const ForeignAllTypes3Codec = /*@__PURE__*/ defineCodec(ForeignAllTypes3Schema, { create: createForeignAllTypes3, write: writeForeignAllTypes3, read: readForeignAllTypes3 });

export const codecs_naru_codec_test_v1_all_types3: readonly AnyGeneratedCodec[] = /*@__PURE__*/ Array.of<AnyGeneratedCodec>(AllTypes3Codec, AllTypes3_NestedMessageCodec, ForeignAllTypes3Codec);
