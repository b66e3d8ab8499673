import type { AllTypes2, AllTypes2_Data, AllTypes2_Datas, AllTypes2_Datas_Inner, AllTypes2_NestedEnum, AllTypes2_NestedMessage, AllTypes2_OneofGroup, Empty2, ForeignAllTypes2, ForeignEnum2, Required2, Sparse2 } from "./all_types2_pb.ts";
import { AllTypes2_Datas_InnerSchema, AllTypes2_DataSchema, AllTypes2_DatasSchema, AllTypes2_NestedMessageSchema, AllTypes2_OneofGroupSchema, AllTypes2Schema, Empty2Schema, ForeignAllTypes2Schema, Required2Schema, Sparse2Schema } from "./all_types2_pb.ts";
import type { Bytes } from "../../../../../../../src/codec/runtime-encode.ts";
import { ensure } from "../../../../../../../src/codec/runtime-encode.ts";
import { unusual } from "../../../../../../../src/codec/unusual.ts";
import { endLength, endLengthRoom, toBoolKey, toLong, writeBool, writeBytes, writeDouble, writeFixed32, writeFixed64, writeFloat, writeInt32, writeInt64, writeSfixed32, writeSfixed64, writeSint32, writeSint64, writeString, writeUint32, writeUint64, writeUnknown } from "../../../../../../../src/codec/runtime-write.ts";
import { writePackedDouble, writePackedFixed32, writePackedFloat, writePackedSfixed32 } from "../../../../../../../src/codec/runtime-write-packed.ts";
import { createBoolValue, createBytesValue, createDoubleValue, createFloatValue, createInt32Value, createInt64Value, createStringValue, createUInt32Value, createUInt64Value, readBoolValue, readBytesValue, readDoubleValue, readFloatValue, readInt32Value, readInt64Value, readStringValue, readUInt32Value, readUInt64Value, writeBoolValue, writeBytesValue, writeDoubleValue, writeFloatValue, writeInt32Value, writeInt64Value, writeStringValue, writeUInt32Value, writeUInt64Value } from "../../../../google/protobuf/wrappers_codec.ts";
import { createListValue, createStruct, createValue, readListValue, readStruct, readValue, writeListValue, writeStruct, writeValue } from "../../../../google/protobuf/struct_codec.ts";
import { addStruct, fromStruct, toStruct } from "../../../../../../../src/codec/runtime-struct.ts";
import { createDuration, readDuration, writeDuration } from "../../../../google/protobuf/duration_codec.ts";
import { createTimestamp, readTimestamp, writeTimestamp } from "../../../../google/protobuf/timestamp_codec.ts";
import { createFieldMask, readFieldMask, writeFieldMask } from "../../../../google/protobuf/field_mask_codec.ts";
import { createAny, readAny, writeAny } from "../../../../google/protobuf/any_codec.ts";
import { createEmpty, readEmpty, writeEmpty } from "../../../../google/protobuf/empty_codec.ts";
import { prototypeOf } from "../../../../../../../src/codec/runtime-create.ts";
import type { Reader } from "../../../../../../../src/codec/runtime-read.ts";
import { enter, leave, leaveGroup, longBool, longInt64, longSint64, longTag, longUint64, longVarint, readBool, readDouble, readEnd, readEnum, readFixed32, readFixed64, readFloat, readInt32, readInt64, readSfixed32, readSfixed64, readSint32, readSint64, readTag, readUint32, readUint64, setEntry } from "../../../../../../../src/codec/runtime-read.ts";
import type { Int32Value, NullValue, Struct, Value } from "@bufbuild/protobuf/wkt";
import { readBytes, readLenientString, readLenientText, readSizedBytes } from "../../../../../../../src/codec/runtime-read-text.ts";
import { readPackedDouble, readPackedFixed32, readPackedFloat, readPackedInt32, readPackedSfixed32, readPackedSint32, readPackedUint32 } from "../../../../../../../src/codec/runtime-read-packed.ts";
import { readUnknown, skipInEntry } from "../../../../../../../src/codec/runtime-unknown.ts";
import type { AnyGeneratedCodec } from "../../../../../../../src/codec/runtime-codec.ts";
import { defineCodec } from "../../../../../../../src/codec/runtime-codec.ts";

// @generated from file naru/codec/test/v1/all_types2.proto. Do not edit.

export function writeAllTypes2(m: AllTypes2, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.codec.test.v1.AllTypes2") throw unusual;
  ensure(b, p, 0);
  p = writeAllTypes2$part0(m, b, p);
  p = writeAllTypes2$part1(m, b, p);
  return writeUnknown(b, p, m);
}

function writeAllTypes2$part0(m: AllTypes2, b: Bytes, p: number): number {
  ensure(b, p, 0);
  if (m.optInt32 !== undefined && Object.hasOwn(m, "optInt32")) { b[p++] = 8; p = writeInt32(b, p, m.optInt32);}
  if (m.optInt64 !== undefined && Object.hasOwn(m, "optInt64")) { b[p++] = 16; p = writeInt64(b, p, m.optInt64);}
  if (m.optUint32 !== undefined && Object.hasOwn(m, "optUint32")) { b[p++] = 24; p = writeUint32(b, p, m.optUint32);}
  if (m.optUint64 !== undefined && Object.hasOwn(m, "optUint64")) { b[p++] = 32; p = writeUint64(b, p, m.optUint64);}
  if (m.optSint32 !== undefined && Object.hasOwn(m, "optSint32")) { b[p++] = 40; p = writeSint32(b, p, m.optSint32);}
  if (m.optSint64 !== undefined && Object.hasOwn(m, "optSint64")) { b[p++] = 48; p = writeSint64(b, p, m.optSint64);}
  if (m.optFixed32 !== undefined && Object.hasOwn(m, "optFixed32")) { b[p++] = 61; p = writeFixed32(b, p, m.optFixed32);}
  if (m.optFixed64 !== undefined && Object.hasOwn(m, "optFixed64")) { b[p++] = 65; p = writeFixed64(b, p, m.optFixed64);}
  if (m.optSfixed32 !== undefined && Object.hasOwn(m, "optSfixed32")) { b[p++] = 77; p = writeSfixed32(b, p, m.optSfixed32);}
  if (m.optSfixed64 !== undefined && Object.hasOwn(m, "optSfixed64")) { b[p++] = 81; p = writeSfixed64(b, p, m.optSfixed64);}
  if (m.optFloat !== undefined && Object.hasOwn(m, "optFloat")) { b[p++] = 93; p = writeFloat(b, p, m.optFloat);}
  if (m.optDouble !== undefined && Object.hasOwn(m, "optDouble")) { b[p++] = 97; p = writeDouble(b, p, m.optDouble);}
  if (m.optBool !== undefined && Object.hasOwn(m, "optBool")) { b[p++] = 104; p = writeBool(b, p, m.optBool);}
  if (m.optString !== undefined && Object.hasOwn(m, "optString")) { b[p++] = 114; p = writeString(b, p, m.optString);}
  if (m.optBytes !== undefined && Object.hasOwn(m, "optBytes")) { b[p++] = 122; p = writeBytes(b, p, m.optBytes);}
  if (m.split.case === "splitLow") { b[p++] = 128; b[p++] = 1; p = writeInt32(b, p, m.split.value);}
  if (m.optNested !== undefined && Object.hasOwn(m, "optNested")) { b[p++] = 146; b[p++] = 1; p = endLength(b, ++p, writeAllTypes2_NestedMessage(m.optNested, b, p));}
  if (m.optForeign !== undefined && Object.hasOwn(m, "optForeign")) { b[p++] = 154; b[p++] = 1; p = endLength(b, ++p, writeForeignAllTypes2(m.optForeign, b, p));}
  if (m.optNestedEnum !== undefined && Object.hasOwn(m, "optNestedEnum")) { b[p++] = 168; b[p++] = 1; p = writeInt32(b, p, m.optNestedEnum);}
  if (m.optForeignEnum !== undefined && Object.hasOwn(m, "optForeignEnum")) { b[p++] = 176; b[p++] = 1; p = writeInt32(b, p, m.optForeignEnum);}
  if (m.recursive !== undefined && Object.hasOwn(m, "recursive")) { b[p++] = 218; b[p++] = 1; p = endLength(b, ++p, writeAllTypes2(m.recursive, b, p));}
  if (m.hasOwnProperty !== undefined && Object.hasOwn(m, "hasOwnProperty")) { b[p++] = 226; b[p++] = 1; p = writeString(b, p, m.hasOwnProperty);}
  if (m.constructor$ !== undefined && Object.hasOwn(m, "constructor$")) { b[p++] = 232; b[p++] = 1; p = writeInt32(b, p, m.constructor$);}
  for (let i = 0, a = m.repeatedInt32; i < a.length; i++) { b[p++] = 248; b[p++] = 1; p = writeInt32(b, p, a[i]!); ensure(b, p, 0);}
  for (let i = 0, a = m.repeatedInt64; i < a.length; i++) { b[p++] = 128; b[p++] = 2; p = writeInt64(b, p, a[i]!); ensure(b, p, 0);}
  for (let i = 0, a = m.repeatedUint32; i < a.length; i++) { b[p++] = 136; b[p++] = 2; p = writeUint32(b, p, a[i]!); ensure(b, p, 0);}
  for (let i = 0, a = m.repeatedUint64; i < a.length; i++) { b[p++] = 144; b[p++] = 2; p = writeUint64(b, p, a[i]!); ensure(b, p, 0);}
  for (let i = 0, a = m.repeatedSint32; i < a.length; i++) { b[p++] = 152; b[p++] = 2; p = writeSint32(b, p, a[i]!); ensure(b, p, 0);}
  for (let i = 0, a = m.repeatedSint64; i < a.length; i++) { b[p++] = 160; b[p++] = 2; p = writeSint64(b, p, a[i]!); ensure(b, p, 0);}
  for (let i = 0, a = m.repeatedFixed32; i < a.length; i++) { b[p++] = 173; b[p++] = 2; p = writeFixed32(b, p, a[i]!); ensure(b, p, 0);}
  for (let i = 0, a = m.repeatedFixed64; i < a.length; i++) { b[p++] = 177; b[p++] = 2; p = writeFixed64(b, p, a[i]!); ensure(b, p, 0);}
  for (let i = 0, a = m.repeatedSfixed32; i < a.length; i++) { b[p++] = 189; b[p++] = 2; p = writeSfixed32(b, p, a[i]!); ensure(b, p, 0);}
  for (let i = 0, a = m.repeatedSfixed64; i < a.length; i++) { b[p++] = 193; b[p++] = 2; p = writeSfixed64(b, p, a[i]!); ensure(b, p, 0);}
  for (let i = 0, a = m.repeatedFloat; i < a.length; i++) { b[p++] = 205; b[p++] = 2; p = writeFloat(b, p, a[i]!); ensure(b, p, 0);}
  for (let i = 0, a = m.repeatedDouble; i < a.length; i++) { b[p++] = 209; b[p++] = 2; p = writeDouble(b, p, a[i]!); ensure(b, p, 0);}
  for (let i = 0, a = m.repeatedBool; i < a.length; i++) { b[p++] = 216; b[p++] = 2; p = writeBool(b, p, a[i]!); ensure(b, p, 0);}
  for (let i = 0, a = m.repeatedString; i < a.length; i++) { b[p++] = 226; b[p++] = 2; p = writeString(b, p, a[i]!); ensure(b, p, 0);}
  for (let i = 0, a = m.repeatedBytes; i < a.length; i++) { b[p++] = 234; b[p++] = 2; p = writeBytes(b, p, a[i]!); ensure(b, p, 0);}
  for (let i = 0, a = m.repeatedNested; i < a.length; i++) { b[p++] = 130; b[p++] = 3; p = endLength(b, ++p, writeAllTypes2_NestedMessage(a[i]!, b, p));}
  for (let i = 0, a = m.repeatedForeign; i < a.length; i++) { b[p++] = 138; b[p++] = 3; p = endLength(b, ++p, writeForeignAllTypes2(a[i]!, b, p));}
  for (let i = 0, a = m.repeatedNestedEnum; i < a.length; i++) { b[p++] = 152; b[p++] = 3; p = writeInt32(b, p, a[i]!); ensure(b, p, 0);}
  for (let i = 0, a = m.repeatedForeignEnum; i < a.length; i++) { b[p++] = 160; b[p++] = 3; p = writeInt32(b, p, a[i]!); ensure(b, p, 0);}
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
    b[p++] = 18; p = endLength(b, ++p, writeAllTypes2_NestedMessage(m.mapStringNested[k as never]!, b, p));
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
    b[p++] = 18; p = endLength(b, ++p, writeAllTypes2(m.mapBoolRecursive[k as never]!, b, p));
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
  if (m.choice.case === "oneofNested") { b[p++] = 138; b[p++] = 9; p = endLength(b, ++p, writeAllTypes2_NestedMessage(m.choice.value, b, p));}
  if (m.choice.case === "oneofEnum") { b[p++] = 144; b[p++] = 9; p = writeInt32(b, p, m.choice.value);}
  if (m.choice.case === "oneofWrapper") { b[p++] = 154; b[p++] = 9; p = endLength(b, ++p, writeInt32Value(m.choice.value, b, p));}
  if (m.choice.case === "oneofStruct") { b[p++] = 162; b[p++] = 9; p = endLength(b, ++p, writeStruct(toStruct(m.choice.value), b, p));}
  if (m.choice.case === "oneofNull") { b[p++] = 168; b[p++] = 9; p = writeInt32(b, p, m.choice.value);}
  if (m.choice.case === "oneofgroup") { b[p++] = 179; b[p++] = 9; p = writeAllTypes2_OneofGroup(m.choice.value, b, p); b[p++] = 180; b[p++] = 9; ensure(b, p, 0);}
  if (m.doubleWrapper !== undefined && Object.hasOwn(m, "doubleWrapper")) { b[p++] = 194; b[p++] = 12; p = endLength(b, ++p, writeDoubleValue({ $typeName: "google.protobuf.DoubleValue", value: m.doubleWrapper }, b, p));}
  if (m.floatWrapper !== undefined && Object.hasOwn(m, "floatWrapper")) { b[p++] = 202; b[p++] = 12; p = endLength(b, ++p, writeFloatValue({ $typeName: "google.protobuf.FloatValue", value: m.floatWrapper }, b, p));}
  if (m.int64Wrapper !== undefined && Object.hasOwn(m, "int64Wrapper")) { b[p++] = 210; b[p++] = 12; p = endLength(b, ++p, writeInt64Value({ $typeName: "google.protobuf.Int64Value", value: m.int64Wrapper }, b, p));}
  if (m.uint64Wrapper !== undefined && Object.hasOwn(m, "uint64Wrapper")) { b[p++] = 218; b[p++] = 12; p = endLength(b, ++p, writeUInt64Value({ $typeName: "google.protobuf.UInt64Value", value: m.uint64Wrapper }, b, p));}
  if (m.int32Wrapper !== undefined && Object.hasOwn(m, "int32Wrapper")) { b[p++] = 226; b[p++] = 12; p = endLength(b, ++p, writeInt32Value({ $typeName: "google.protobuf.Int32Value", value: m.int32Wrapper }, b, p));}
  if (m.uint32Wrapper !== undefined && Object.hasOwn(m, "uint32Wrapper")) { b[p++] = 234; b[p++] = 12; p = endLength(b, ++p, writeUInt32Value({ $typeName: "google.protobuf.UInt32Value", value: m.uint32Wrapper }, b, p));}
  if (m.boolWrapper !== undefined && Object.hasOwn(m, "boolWrapper")) { b[p++] = 242; b[p++] = 12; p = endLength(b, ++p, writeBoolValue({ $typeName: "google.protobuf.BoolValue", value: m.boolWrapper }, b, p));}
  if (m.stringWrapper !== undefined && Object.hasOwn(m, "stringWrapper")) { b[p++] = 250; b[p++] = 12; p = endLength(b, ++p, writeStringValue({ $typeName: "google.protobuf.StringValue", value: m.stringWrapper }, b, p));}
  if (m.bytesWrapper !== undefined && Object.hasOwn(m, "bytesWrapper")) { b[p++] = 130; b[p++] = 13; p = endLength(b, ++p, writeBytesValue({ $typeName: "google.protobuf.BytesValue", value: m.bytesWrapper }, b, p));}
  for (let i = 0, a = m.repeatedDoubleWrapper; i < a.length; i++) { b[p++] = 138; b[p++] = 13; p = endLength(b, ++p, writeDoubleValue(a[i]!, b, p));}
  for (let i = 0, a = m.repeatedFloatWrapper; i < a.length; i++) { b[p++] = 146; b[p++] = 13; p = endLength(b, ++p, writeFloatValue(a[i]!, b, p));}
  for (let i = 0, a = m.repeatedInt64Wrapper; i < a.length; i++) { b[p++] = 154; b[p++] = 13; p = endLength(b, ++p, writeInt64Value(a[i]!, b, p));}
  for (let i = 0, a = m.repeatedUint64Wrapper; i < a.length; i++) { b[p++] = 162; b[p++] = 13; p = endLength(b, ++p, writeUInt64Value(a[i]!, b, p));}
  for (let i = 0, a = m.repeatedInt32Wrapper; i < a.length; i++) { b[p++] = 170; b[p++] = 13; p = endLength(b, ++p, writeInt32Value(a[i]!, b, p));}
  for (let i = 0, a = m.repeatedUint32Wrapper; i < a.length; i++) { b[p++] = 178; b[p++] = 13; p = endLength(b, ++p, writeUInt32Value(a[i]!, b, p));}
  for (let i = 0, a = m.repeatedBoolWrapper; i < a.length; i++) { b[p++] = 186; b[p++] = 13; p = endLength(b, ++p, writeBoolValue(a[i]!, b, p));}
  for (let i = 0, a = m.repeatedStringWrapper; i < a.length; i++) { b[p++] = 194; b[p++] = 13; p = endLength(b, ++p, writeStringValue(a[i]!, b, p));}
  for (let i = 0, a = m.repeatedBytesWrapper; i < a.length; i++) { b[p++] = 202; b[p++] = 13; p = endLength(b, ++p, writeBytesValue(a[i]!, b, p));}
  if (m.durationField !== undefined && Object.hasOwn(m, "durationField")) { b[p++] = 210; b[p++] = 13; p = endLength(b, ++p, writeDuration(m.durationField, b, p));}
  return p;
}

function writeAllTypes2$part1(m: AllTypes2, b: Bytes, p: number): number {
  ensure(b, p, 0);
  if (m.timestampField !== undefined && Object.hasOwn(m, "timestampField")) { b[p++] = 218; b[p++] = 13; p = endLength(b, ++p, writeTimestamp(m.timestampField, b, p));}
  if (m.fieldMaskField !== undefined && Object.hasOwn(m, "fieldMaskField")) { b[p++] = 226; b[p++] = 13; p = endLength(b, ++p, writeFieldMask(m.fieldMaskField, b, p));}
  if (m.structField !== undefined && Object.hasOwn(m, "structField")) { b[p++] = 234; b[p++] = 13; p = endLength(b, ++p, writeStruct(toStruct(m.structField), b, p));}
  if (m.anyField !== undefined && Object.hasOwn(m, "anyField")) { b[p++] = 242; b[p++] = 13; p = endLength(b, ++p, writeAny(m.anyField, b, p));}
  if (m.valueField !== undefined && Object.hasOwn(m, "valueField")) { b[p++] = 250; b[p++] = 13; p = endLength(b, ++p, writeValue(m.valueField, b, p));}
  if (m.listValueField !== undefined && Object.hasOwn(m, "listValueField")) { b[p++] = 130; b[p++] = 14; p = endLength(b, ++p, writeListValue(m.listValueField, b, p));}
  if (m.emptyField !== undefined && Object.hasOwn(m, "emptyField")) { b[p++] = 138; b[p++] = 14; p = endLength(b, ++p, writeEmpty(m.emptyField, b, p));}
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
  if (m.nullValue !== undefined && Object.hasOwn(m, "nullValue")) { b[p++] = 224; b[p++] = 14; p = writeInt32(b, p, m.nullValue);}
  if (m.int64AsString !== undefined && Object.hasOwn(m, "int64AsString")) { b[p++] = 160; b[p++] = 16; p = writeInt64(b, p, toLong(m.int64AsString));}
  if (m.uint64AsString !== undefined && Object.hasOwn(m, "uint64AsString")) { b[p++] = 168; b[p++] = 16; p = writeUint64(b, p, toLong(m.uint64AsString));}
  for (let i = 0, a = m.fixed64sAsString; i < a.length; i++) { b[p++] = 177; b[p++] = 16; p = writeFixed64(b, p, toLong(a[i]!)); ensure(b, p, 0);}
  if (m.defaultInt32 !== undefined && Object.hasOwn(m, "defaultInt32")) { b[p++] = 240; b[p++] = 16; p = writeInt32(b, p, m.defaultInt32);}
  if (m.defaultInt64 !== undefined && Object.hasOwn(m, "defaultInt64")) { b[p++] = 248; b[p++] = 16; p = writeInt64(b, p, m.defaultInt64);}
  if (m.defaultUint32 !== undefined && Object.hasOwn(m, "defaultUint32")) { b[p++] = 128; b[p++] = 17; p = writeUint32(b, p, m.defaultUint32);}
  if (m.defaultUint64 !== undefined && Object.hasOwn(m, "defaultUint64")) { b[p++] = 136; b[p++] = 17; p = writeUint64(b, p, m.defaultUint64);}
  if (m.defaultSint32 !== undefined && Object.hasOwn(m, "defaultSint32")) { b[p++] = 144; b[p++] = 17; p = writeSint32(b, p, m.defaultSint32);}
  if (m.defaultSint64 !== undefined && Object.hasOwn(m, "defaultSint64")) { b[p++] = 152; b[p++] = 17; p = writeSint64(b, p, m.defaultSint64);}
  if (m.defaultFixed32 !== undefined && Object.hasOwn(m, "defaultFixed32")) { b[p++] = 165; b[p++] = 17; p = writeFixed32(b, p, m.defaultFixed32);}
  if (m.defaultFixed64 !== undefined && Object.hasOwn(m, "defaultFixed64")) { b[p++] = 169; b[p++] = 17; p = writeFixed64(b, p, m.defaultFixed64);}
  if (m.defaultSfixed32 !== undefined && Object.hasOwn(m, "defaultSfixed32")) { b[p++] = 181; b[p++] = 17; p = writeSfixed32(b, p, m.defaultSfixed32);}
  if (m.defaultSfixed64 !== undefined && Object.hasOwn(m, "defaultSfixed64")) { b[p++] = 185; b[p++] = 17; p = writeSfixed64(b, p, m.defaultSfixed64);}
  if (m.defaultFloat !== undefined && Object.hasOwn(m, "defaultFloat")) { b[p++] = 197; b[p++] = 17; p = writeFloat(b, p, m.defaultFloat);}
  if (m.defaultDouble !== undefined && Object.hasOwn(m, "defaultDouble")) { b[p++] = 201; b[p++] = 17; p = writeDouble(b, p, m.defaultDouble);}
  if (m.defaultBool !== undefined && Object.hasOwn(m, "defaultBool")) { b[p++] = 208; b[p++] = 17; p = writeBool(b, p, m.defaultBool);}
  if (m.defaultString !== undefined && Object.hasOwn(m, "defaultString")) { b[p++] = 218; b[p++] = 17; p = writeString(b, p, m.defaultString);}
  if (m.defaultBytes !== undefined && Object.hasOwn(m, "defaultBytes")) { b[p++] = 226; b[p++] = 17; p = writeBytes(b, p, m.defaultBytes);}
  if (m.defaultEnum !== undefined && Object.hasOwn(m, "defaultEnum")) { b[p++] = 240; b[p++] = 17; p = writeInt32(b, p, m.defaultEnum);}
  if (m.defaultInt64AsString !== undefined && Object.hasOwn(m, "defaultInt64AsString")) { b[p++] = 248; b[p++] = 17; p = writeInt64(b, p, toLong(m.defaultInt64AsString));}
  if (m.defaultInf !== undefined && Object.hasOwn(m, "defaultInf")) { b[p++] = 129; b[p++] = 18; p = writeDouble(b, p, m.defaultInf);}
  if (m.defaultNan !== undefined && Object.hasOwn(m, "defaultNan")) { b[p++] = 141; b[p++] = 18; p = writeFloat(b, p, m.defaultNan);}
  if (m.data !== undefined && Object.hasOwn(m, "data")) { b[p++] = 147; b[p++] = 18; p = writeAllTypes2_Data(m.data, b, p); b[p++] = 148; b[p++] = 18; ensure(b, p, 0);}
  for (let i = 0, a = m.datas; i < a.length; i++) { b[p++] = 155; b[p++] = 18; p = writeAllTypes2_Datas(a[i]!, b, p); b[p++] = 156; b[p++] = 18; ensure(b, p, 0);}
  if (m.split.case === "splitHigh") { b[p++] = 194; b[p++] = 184; b[p++] = 2; p = writeString(b, p, m.split.value);}
  if (m.threeByteTag !== undefined && Object.hasOwn(m, "threeByteTag")) { b[p++] = 128; b[p++] = 226; b[p++] = 9; p = writeInt32(b, p, m.threeByteTag);}
  if (m.far !== undefined && Object.hasOwn(m, "far")) { b[p++] = 248; b[p++] = 255; b[p++] = 255; b[p++] = 255; b[p++] = 15; p = writeInt32(b, p, m.far);}
  return p;
}

let prototypeOfAllTypes2: object | undefined;
export function createAllTypes2(): AllTypes2 {
  prototypeOfAllTypes2 ??= prototypeOf(AllTypes2Schema);
  const m: AllTypes2 = Object.create(prototypeOfAllTypes2);
  (m as { $typeName: string }).$typeName = "naru.codec.test.v1.AllTypes2";
  m.repeatedInt32 = [];
  m.repeatedInt64 = [];
  m.repeatedUint32 = [];
  m.repeatedUint64 = [];
  m.repeatedSint32 = [];
  m.repeatedSint64 = [];
  m.repeatedFixed32 = [];
  m.repeatedFixed64 = [];
  m.repeatedSfixed32 = [];
  m.repeatedSfixed64 = [];
  m.repeatedFloat = [];
  m.repeatedDouble = [];
  m.repeatedBool = [];
  m.repeatedString = [];
  m.repeatedBytes = [];
  m.repeatedNested = [];
  m.repeatedForeign = [];
  m.repeatedNestedEnum = [];
  m.repeatedForeignEnum = [];
  m.mapInt32Int32 = {};
  m.mapInt64Int64 = {};
  m.mapUint32Uint32 = {};
  m.mapUint64Uint64 = {};
  m.mapSint32Sint32 = {};
  m.mapSint64Sint64 = {};
  m.mapFixed32Fixed32 = {};
  m.mapFixed64Fixed64 = {};
  m.mapSfixed32Sfixed32 = {};
  m.mapSfixed64Sfixed64 = {};
  m.mapInt32Float = {};
  m.mapInt32Double = {};
  m.mapBoolBool = {};
  m.mapStringString = {};
  m.mapStringBytes = {};
  m.mapStringNested = {};
  m.mapStringEnum = {};
  m.mapBoolRecursive = {};
  m.packedInt32 = [];
  m.packedInt64 = [];
  m.packedUint32 = [];
  m.packedUint64 = [];
  m.packedSint32 = [];
  m.packedSint64 = [];
  m.packedFixed32 = [];
  m.packedFixed64 = [];
  m.packedSfixed32 = [];
  m.packedSfixed64 = [];
  m.packedFloat = [];
  m.packedDouble = [];
  m.packedBool = [];
  m.packedEnum = [];
  m.unpackedInt32 = [];
  m.unpackedInt64 = [];
  m.unpackedUint32 = [];
  m.unpackedUint64 = [];
  m.unpackedSint32 = [];
  m.unpackedSint64 = [];
  m.unpackedFixed32 = [];
  m.unpackedFixed64 = [];
  m.unpackedSfixed32 = [];
  m.unpackedSfixed64 = [];
  m.unpackedFloat = [];
  m.unpackedDouble = [];
  m.unpackedBool = [];
  m.unpackedEnum = [];
  m.choice = { case: undefined };
  m.split = { case: undefined };
  m.repeatedDoubleWrapper = [];
  m.repeatedFloatWrapper = [];
  m.repeatedInt64Wrapper = [];
  m.repeatedUint64Wrapper = [];
  m.repeatedInt32Wrapper = [];
  m.repeatedUint32Wrapper = [];
  m.repeatedBoolWrapper = [];
  m.repeatedStringWrapper = [];
  m.repeatedBytesWrapper = [];
  m.repeatedDuration = [];
  m.repeatedTimestamp = [];
  m.repeatedFieldMask = [];
  m.repeatedStruct = [];
  m.repeatedAny = [];
  m.repeatedValue = [];
  m.repeatedListValue = [];
  m.mapStringStruct = {};
  m.mapStringWrapper = {};
  m.mapInt32Value = {};
  m.fixed64sAsString = [];
  m.datas = [];
  return m;
}

export function readAllTypes2(r: Reader, end: number, m: AllTypes2): AllTypes2 {
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
        case 21: if (!(v === -1 || v === 0 || v === 1 || v === 2)) throw unusual; m.optNestedEnum = v as AllTypes2_NestedEnum; continue;
        case 22: if (!(v === 0 || v === 1 || v === 2)) throw unusual; m.optForeignEnum = v as ForeignEnum2; continue;
        case 29: m.constructor$ = v | 0; continue;
        case 31: m.repeatedInt32.push(v | 0); continue;
        case 32: m.repeatedInt64.push(p - s < 4 ? BigInt(v) : longInt64()); continue;
        case 33: m.repeatedUint32.push(v >>> 0); continue;
        case 34: m.repeatedUint64.push(p - s < 4 ? BigInt(v) : longUint64()); continue;
        case 35: m.repeatedSint32.push((v >>> 1) ^ -(v & 1)); continue;
        case 36: m.repeatedSint64.push(p - s < 4 ? BigInt((v >>> 1) ^ -(v & 1)) : longSint64()); continue;
        case 43: m.repeatedBool.push(p - s < 4 ? v !== 0 : longBool()); continue;
        case 51: m.repeatedNestedEnum.push((v | 0) as AllTypes2_NestedEnum); continue;
        case 52: m.repeatedForeignEnum.push((v | 0) as ForeignEnum2); continue;
        case 74: m.packedInt32.push(v | 0); continue;
        case 75: m.packedInt64.push(p - s < 4 ? BigInt(v) : longInt64()); continue;
        case 76: m.packedUint32.push(v >>> 0); continue;
        case 77: m.packedUint64.push(p - s < 4 ? BigInt(v) : longUint64()); continue;
        case 78: m.packedSint32.push((v >>> 1) ^ -(v & 1)); continue;
        case 79: m.packedSint64.push(p - s < 4 ? BigInt((v >>> 1) ^ -(v & 1)) : longSint64()); continue;
        case 86: m.packedBool.push(p - s < 4 ? v !== 0 : longBool()); continue;
        case 87: m.packedEnum.push((v | 0) as AllTypes2_NestedEnum); continue;
        case 88: m.unpackedInt32.push(v | 0); continue;
        case 89: m.unpackedInt64.push(p - s < 4 ? BigInt(v) : longInt64()); continue;
        case 90: m.unpackedUint32.push(v >>> 0); continue;
        case 91: m.unpackedUint64.push(p - s < 4 ? BigInt(v) : longUint64()); continue;
        case 92: m.unpackedSint32.push((v >>> 1) ^ -(v & 1)); continue;
        case 93: m.unpackedSint64.push(p - s < 4 ? BigInt((v >>> 1) ^ -(v & 1)) : longSint64()); continue;
        case 100: m.unpackedBool.push(p - s < 4 ? v !== 0 : longBool()); continue;
        case 101: m.unpackedEnum.push((v | 0) as AllTypes2_NestedEnum); continue;
        case 130: m.choice = { case: "oneofInt32", value: v | 0 }; continue;
        case 131: m.choice = { case: "oneofInt64", value: p - s < 4 ? BigInt(v) : longInt64() }; continue;
        case 132: m.choice = { case: "oneofUint32", value: v >>> 0 }; continue;
        case 133: m.choice = { case: "oneofUint64", value: p - s < 4 ? BigInt(v) : longUint64() }; continue;
        case 134: m.choice = { case: "oneofSint32", value: (v >>> 1) ^ -(v & 1) }; continue;
        case 135: m.choice = { case: "oneofSint64", value: p - s < 4 ? BigInt((v >>> 1) ^ -(v & 1)) : longSint64() }; continue;
        case 142: m.choice = { case: "oneofBool", value: p - s < 4 ? v !== 0 : longBool() }; continue;
        case 146: if (!(v === -1 || v === 0 || v === 1 || v === 2)) throw unusual; m.choice = { case: "oneofEnum", value: v as AllTypes2_NestedEnum }; continue;
        case 149: m.choice = { case: "oneofNull", value: (v | 0) as NullValue }; continue;
        case 16: m.split = { case: "splitLow", value: v | 0 }; continue;
        case 236: m.nullValue = (v | 0) as NullValue; continue;
        case 260: m.int64AsString = String(p - s < 4 ? BigInt(v) : longInt64()); continue;
        case 261: m.uint64AsString = String(p - s < 4 ? BigInt(v) : longUint64()); continue;
        case 536870911: m.far = v | 0; continue;
        case 20000: m.threeByteTag = v | 0; continue;
        case 270: m.defaultInt32 = v | 0; continue;
        case 271: m.defaultInt64 = p - s < 4 ? BigInt(v) : longInt64(); continue;
        case 272: m.defaultUint32 = v >>> 0; continue;
        case 273: m.defaultUint64 = p - s < 4 ? BigInt(v) : longUint64(); continue;
        case 274: m.defaultSint32 = (v >>> 1) ^ -(v & 1); continue;
        case 275: m.defaultSint64 = p - s < 4 ? BigInt((v >>> 1) ^ -(v & 1)) : longSint64(); continue;
        case 282: m.defaultBool = p - s < 4 ? v !== 0 : longBool(); continue;
        case 286: if (!(v === -1 || v === 0 || v === 1 || v === 2)) throw unusual; m.defaultEnum = v as AllTypes2_NestedEnum; continue;
        case 287: m.defaultInt64AsString = String(p - s < 4 ? BigInt(v) : longInt64()); continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 14: m.optString = readLenientText(b, p, e); p = e; continue;
          case 15: m.optBytes = readBytes(b, p, e); p = e; continue;
          case 18: r.p = p; m.optNested = readAllTypes2_NestedMessage(r, e, m.optNested ?? createAllTypes2_NestedMessage()); p = r.p; continue;
          case 19: r.p = p; m.optForeign = readForeignAllTypes2(r, e, m.optForeign ?? createForeignAllTypes2()); p = r.p; continue;
          case 27: r.p = p; m.recursive = readAllTypes2(r, e, m.recursive ?? createAllTypes2()); p = r.p; continue;
          case 28: m.hasOwnProperty = readLenientText(b, p, e); p = e; continue;
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
          case 44: m.repeatedString.push(readLenientText(b, p, e)); p = e; continue;
          case 45: m.repeatedBytes.push(readBytes(b, p, e)); p = e; continue;
          case 48: r.p = p; m.repeatedNested.push(readAllTypes2_NestedMessage(r, e, createAllTypes2_NestedMessage())); p = r.p; continue;
          case 49: r.p = p; m.repeatedForeign.push(readForeignAllTypes2(r, e, createForeignAllTypes2())); p = r.p; continue;
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
          case 69: { let k: string = ""; let u: string | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 10) k = readLenientString(r, e); else if (t === 18) u = readLenientString(r, e); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.mapStringString, k, u ?? ""); } continue;
          case 70: { let k: string = ""; let u: Uint8Array | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 10) k = readLenientString(r, e); else if (t === 18) u = readSizedBytes(r, e); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.mapStringBytes, k, u ?? new Uint8Array(0)); } continue;
          case 71: { let k: string = ""; let u: AllTypes2_NestedMessage | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 10) k = readLenientString(r, e); else if (t === 18) u = readAllTypes2_NestedMessage(r, readEnd(r, e), u ?? createAllTypes2_NestedMessage()); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.mapStringNested, k, u ?? createAllTypes2_NestedMessage()); } continue;
          case 72: { let k: string = ""; let u: AllTypes2_NestedEnum | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 10) k = readLenientString(r, e); else if (t === 16) u = readEnum(r); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.mapStringEnum, k, u ?? 0); } continue;
          case 73: { let k: boolean = false; let u: AllTypes2 | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 8) k = readBool(r); else if (t === 18) u = readAllTypes2(r, readEnd(r, e), u ?? createAllTypes2()); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.mapBoolRecursive, k, u ?? createAllTypes2()); } continue;
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
          case 143: m.choice = { case: "oneofString", value: readLenientText(b, p, e) }; p = e; continue;
          case 144: m.choice = { case: "oneofBytes", value: readBytes(b, p, e) }; p = e; continue;
          case 145: r.p = p; m.choice = { case: "oneofNested", value: readAllTypes2_NestedMessage(r, e, m.choice.case === "oneofNested" ? m.choice.value : createAllTypes2_NestedMessage()) }; p = r.p; continue;
          case 147: r.p = p; m.choice = { case: "oneofWrapper", value: readInt32Value(r, e, m.choice.case === "oneofWrapper" ? m.choice.value : createInt32Value()) }; p = r.p; continue;
          case 148: r.p = p; m.choice = { case: "oneofStruct", value: addStruct(m.choice.case === "oneofStruct" ? m.choice.value : undefined, readStruct(r, e, createStruct())) }; p = r.p; continue;
          case 5000: m.split = { case: "splitHigh", value: readLenientText(b, p, e) }; p = e; continue;
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
          case 233: { let k: string = ""; let u: Struct | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 10) k = readLenientString(r, e); else if (t === 18) u = readStruct(r, readEnd(r, e), u ?? createStruct()); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.mapStringStruct, k, fromStruct(u ?? createStruct())); } continue;
          case 234: { let k: string = ""; let u: Int32Value | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 10) k = readLenientString(r, e); else if (t === 18) u = readInt32Value(r, readEnd(r, e), u ?? createInt32Value()); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.mapStringWrapper, k, u ?? createInt32Value()); } continue;
          case 235: { let k: number = 0; let u: Value | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 8) k = readInt32(r); else if (t === 18) u = readValue(r, readEnd(r, e), u ?? createValue()); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.mapInt32Value, k, u ?? createValue()); } continue;
          case 262: r.p = p; for (const a = m.fixed64sAsString; r.p < e; ) a.push(String(readFixed64(r))); p = r.p; continue;
          case 283: m.defaultString = readLenientText(b, p, e); p = e; continue;
          case 284: m.defaultBytes = readBytes(b, p, e); p = e; continue;
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
      case 1203: r.p = p; m.choice = { case: "oneofgroup", value: readAllTypes2_OneofGroup(r, end, m.choice.case === "oneofgroup" ? m.choice.value : createAllTypes2_OneofGroup(), 1204) }; p = r.p; continue;
      case 2097: r.p = p; m.fixed64sAsString.push(String(readFixed64(r))); p = r.p; continue;
      case 2213: r.p = p; m.defaultFixed32 = readFixed32(r); p = r.p; continue;
      case 2217: r.p = p; m.defaultFixed64 = readFixed64(r); p = r.p; continue;
      case 2229: r.p = p; m.defaultSfixed32 = readSfixed32(r); p = r.p; continue;
      case 2233: r.p = p; m.defaultSfixed64 = readSfixed64(r); p = r.p; continue;
      case 2245: r.p = p; m.defaultFloat = readFloat(r); p = r.p; continue;
      case 2249: r.p = p; m.defaultDouble = readDouble(r); p = r.p; continue;
      case 2305: r.p = p; m.defaultInf = readDouble(r); p = r.p; continue;
      case 2317: r.p = p; m.defaultNan = readFloat(r); p = r.p; continue;
      case 2323: r.p = p; m.data = readAllTypes2_Data(r, end, m.data ?? createAllTypes2_Data(), 2324); p = r.p; continue;
      case 2331: r.p = p; m.datas.push(readAllTypes2_Datas(r, end, createAllTypes2_Datas(), 2332)); p = r.p; continue;
    }
    p = readUnknown(r, s, end, t, m, AllTypes2Schema);
  }
  leave(r, p, end);
  return m;
}

export const AllTypes2Codec = /*@__PURE__*/ defineCodec(AllTypes2Schema, { create: createAllTypes2, write: writeAllTypes2, read: readAllTypes2 });

export function writeAllTypes2_NestedMessage(m: AllTypes2_NestedMessage, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.codec.test.v1.AllTypes2.NestedMessage") throw unusual;
  ensure(b, p, 0);
  if (m.a !== undefined && Object.hasOwn(m, "a")) { b[p++] = 8; p = writeInt32(b, p, m.a);}
  if (m.corecursive !== undefined && Object.hasOwn(m, "corecursive")) { b[p++] = 18; p = endLength(b, ++p, writeAllTypes2(m.corecursive, b, p));}
  return writeUnknown(b, p, m);
}

let prototypeOfAllTypes2_NestedMessage: object | undefined;
export function createAllTypes2_NestedMessage(): AllTypes2_NestedMessage {
  prototypeOfAllTypes2_NestedMessage ??= prototypeOf(AllTypes2_NestedMessageSchema);
  const m: AllTypes2_NestedMessage = Object.create(prototypeOfAllTypes2_NestedMessage);
  (m as { $typeName: string }).$typeName = "naru.codec.test.v1.AllTypes2.NestedMessage";
  return m;
}

export function readAllTypes2_NestedMessage(r: Reader, end: number, m: AllTypes2_NestedMessage): AllTypes2_NestedMessage {
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
          case 2: r.p = p; m.corecursive = readAllTypes2(r, e, m.corecursive ?? createAllTypes2()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, AllTypes2_NestedMessageSchema);
  }
  leave(r, p, end);
  return m;
}

export const AllTypes2_NestedMessageCodec = /*@__PURE__*/ defineCodec(AllTypes2_NestedMessageSchema, { create: createAllTypes2_NestedMessage, write: writeAllTypes2_NestedMessage, read: readAllTypes2_NestedMessage });

export function writeAllTypes2_OneofGroup(m: AllTypes2_OneofGroup, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.codec.test.v1.AllTypes2.OneofGroup") throw unusual;
  ensure(b, p, 0);
  if (m.g !== undefined && Object.hasOwn(m, "g")) { b[p++] = 8; p = writeInt32(b, p, m.g);}
  return writeUnknown(b, p, m);
}

let prototypeOfAllTypes2_OneofGroup: object | undefined;
export function createAllTypes2_OneofGroup(): AllTypes2_OneofGroup {
  prototypeOfAllTypes2_OneofGroup ??= prototypeOf(AllTypes2_OneofGroupSchema);
  const m: AllTypes2_OneofGroup = Object.create(prototypeOfAllTypes2_OneofGroup);
  (m as { $typeName: string }).$typeName = "naru.codec.test.v1.AllTypes2.OneofGroup";
  return m;
}

export function readAllTypes2_OneofGroup(r: Reader, end: number, m: AllTypes2_OneofGroup, group = 0): AllTypes2_OneofGroup {
  enter(r);
  const b = r.b;
  let p = r.p;
  let t = 0;
  while (p < end) {
    t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    if (group !== 0 && (t & 7) === 4) break;
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
        case 1: m.g = v | 0; continue;
      }
    }
    p = readUnknown(r, s, end, t, m, AllTypes2_OneofGroupSchema);
  }
  if (group !== 0) leaveGroup(r, p, t, group);
  else leave(r, p, end);
  return m;
}

export const AllTypes2_OneofGroupCodec = /*@__PURE__*/ defineCodec(AllTypes2_OneofGroupSchema, { create: createAllTypes2_OneofGroup, write: writeAllTypes2_OneofGroup, read: readAllTypes2_OneofGroup });

export function writeAllTypes2_Data(m: AllTypes2_Data, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.codec.test.v1.AllTypes2.Data") throw unusual;
  ensure(b, p, 0);
  if (m.groupInt32 !== undefined && Object.hasOwn(m, "groupInt32")) { b[p++] = 8; p = writeInt32(b, p, m.groupInt32);}
  if (m.groupUint32 !== undefined && Object.hasOwn(m, "groupUint32")) { b[p++] = 16; p = writeUint32(b, p, m.groupUint32);}
  if (m.deep !== undefined && Object.hasOwn(m, "deep")) { b[p++] = 26; p = endLength(b, ++p, writeAllTypes2(m.deep, b, p));}
  return writeUnknown(b, p, m);
}

let prototypeOfAllTypes2_Data: object | undefined;
export function createAllTypes2_Data(): AllTypes2_Data {
  prototypeOfAllTypes2_Data ??= prototypeOf(AllTypes2_DataSchema);
  const m: AllTypes2_Data = Object.create(prototypeOfAllTypes2_Data);
  (m as { $typeName: string }).$typeName = "naru.codec.test.v1.AllTypes2.Data";
  return m;
}

export function readAllTypes2_Data(r: Reader, end: number, m: AllTypes2_Data, group = 0): AllTypes2_Data {
  enter(r);
  const b = r.b;
  let p = r.p;
  let t = 0;
  while (p < end) {
    t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    if (group !== 0 && (t & 7) === 4) break;
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
        case 1: m.groupInt32 = v | 0; continue;
        case 2: m.groupUint32 = v >>> 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 3: r.p = p; m.deep = readAllTypes2(r, e, m.deep ?? createAllTypes2()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, AllTypes2_DataSchema);
  }
  if (group !== 0) leaveGroup(r, p, t, group);
  else leave(r, p, end);
  return m;
}

export const AllTypes2_DataCodec = /*@__PURE__*/ defineCodec(AllTypes2_DataSchema, { create: createAllTypes2_Data, write: writeAllTypes2_Data, read: readAllTypes2_Data });

export function writeAllTypes2_Datas(m: AllTypes2_Datas, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.codec.test.v1.AllTypes2.Datas") throw unusual;
  ensure(b, p, 0);
  if (m.name !== undefined && Object.hasOwn(m, "name")) { b[p++] = 10; p = writeString(b, p, m.name);}
  if (m.inner !== undefined && Object.hasOwn(m, "inner")) { b[p++] = 19; p = writeAllTypes2_Datas_Inner(m.inner, b, p); b[p++] = 20; ensure(b, p, 0);}
  return writeUnknown(b, p, m);
}

let prototypeOfAllTypes2_Datas: object | undefined;
export function createAllTypes2_Datas(): AllTypes2_Datas {
  prototypeOfAllTypes2_Datas ??= prototypeOf(AllTypes2_DatasSchema);
  const m: AllTypes2_Datas = Object.create(prototypeOfAllTypes2_Datas);
  (m as { $typeName: string }).$typeName = "naru.codec.test.v1.AllTypes2.Datas";
  return m;
}

export function readAllTypes2_Datas(r: Reader, end: number, m: AllTypes2_Datas, group = 0): AllTypes2_Datas {
  enter(r);
  const b = r.b;
  let p = r.p;
  let t = 0;
  while (p < end) {
    t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    if (group !== 0 && (t & 7) === 4) break;
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
          case 1: m.name = readLenientText(b, p, e); p = e; continue;
        }
      }
    }
    switch (t) {
      case 19: r.p = p; m.inner = readAllTypes2_Datas_Inner(r, end, m.inner ?? createAllTypes2_Datas_Inner(), 20); p = r.p; continue;
    }
    p = readUnknown(r, s, end, t, m, AllTypes2_DatasSchema);
  }
  if (group !== 0) leaveGroup(r, p, t, group);
  else leave(r, p, end);
  return m;
}

export const AllTypes2_DatasCodec = /*@__PURE__*/ defineCodec(AllTypes2_DatasSchema, { create: createAllTypes2_Datas, write: writeAllTypes2_Datas, read: readAllTypes2_Datas });

export function writeAllTypes2_Datas_Inner(m: AllTypes2_Datas_Inner, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.codec.test.v1.AllTypes2.Datas.Inner") throw unusual;
  ensure(b, p, 0);
  if (m.x !== undefined && Object.hasOwn(m, "x")) { b[p++] = 8; p = writeInt32(b, p, m.x);}
  return writeUnknown(b, p, m);
}

let prototypeOfAllTypes2_Datas_Inner: object | undefined;
export function createAllTypes2_Datas_Inner(): AllTypes2_Datas_Inner {
  prototypeOfAllTypes2_Datas_Inner ??= prototypeOf(AllTypes2_Datas_InnerSchema);
  const m: AllTypes2_Datas_Inner = Object.create(prototypeOfAllTypes2_Datas_Inner);
  (m as { $typeName: string }).$typeName = "naru.codec.test.v1.AllTypes2.Datas.Inner";
  return m;
}

export function readAllTypes2_Datas_Inner(r: Reader, end: number, m: AllTypes2_Datas_Inner, group = 0): AllTypes2_Datas_Inner {
  enter(r);
  const b = r.b;
  let p = r.p;
  let t = 0;
  while (p < end) {
    t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    if (group !== 0 && (t & 7) === 4) break;
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
        case 1: m.x = v | 0; continue;
      }
    }
    p = readUnknown(r, s, end, t, m, AllTypes2_Datas_InnerSchema);
  }
  if (group !== 0) leaveGroup(r, p, t, group);
  else leave(r, p, end);
  return m;
}

export const AllTypes2_Datas_InnerCodec = /*@__PURE__*/ defineCodec(AllTypes2_Datas_InnerSchema, { create: createAllTypes2_Datas_Inner, write: writeAllTypes2_Datas_Inner, read: readAllTypes2_Datas_Inner });

export function writeForeignAllTypes2(m: ForeignAllTypes2, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.codec.test.v1.ForeignAllTypes2") throw unusual;
  ensure(b, p, 0);
  if (m.c !== undefined && Object.hasOwn(m, "c")) { b[p++] = 8; p = writeInt32(b, p, m.c);}
  return writeUnknown(b, p, m);
}

let prototypeOfForeignAllTypes2: object | undefined;
export function createForeignAllTypes2(): ForeignAllTypes2 {
  prototypeOfForeignAllTypes2 ??= prototypeOf(ForeignAllTypes2Schema);
  const m: ForeignAllTypes2 = Object.create(prototypeOfForeignAllTypes2);
  (m as { $typeName: string }).$typeName = "naru.codec.test.v1.ForeignAllTypes2";
  return m;
}

export function readForeignAllTypes2(r: Reader, end: number, m: ForeignAllTypes2): ForeignAllTypes2 {
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
    p = readUnknown(r, s, end, t, m, ForeignAllTypes2Schema);
  }
  leave(r, p, end);
  return m;
}

export const ForeignAllTypes2Codec = /*@__PURE__*/ defineCodec(ForeignAllTypes2Schema, { create: createForeignAllTypes2, write: writeForeignAllTypes2, read: readForeignAllTypes2 });

export function writeRequired2(m: Required2, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.codec.test.v1.Required2") throw unusual;
  ensure(b, p, 0);
  if (m.id !== undefined && Object.hasOwn(m, "id")) { b[p++] = 8; p = writeInt32(b, p, m.id);} else throw unusual;
  if (m.name !== undefined && Object.hasOwn(m, "name")) { b[p++] = 18; p = writeString(b, p, m.name);} else throw unusual;
  if (m.child !== undefined && Object.hasOwn(m, "child")) { b[p++] = 26; p = endLength(b, ++p, writeRequired2(m.child, b, p));}
  if (m.kind !== undefined && Object.hasOwn(m, "kind")) { b[p++] = 32; p = writeInt32(b, p, m.kind);} else throw unusual;
  if (m.data !== undefined && Object.hasOwn(m, "data")) { b[p++] = 42; p = writeBytes(b, p, m.data);} else throw unusual;
  for (let i = 0, a = m.children; i < a.length; i++) { b[p++] = 50; p = endLength(b, ++p, writeRequired2(a[i]!, b, p));}
  for (const k of Object.keys(m.byName)) {
    b[p++] = 58; const s = ++p;
    b[p++] = 10; p = writeString(b, p, k);
    b[p++] = 18; p = endLength(b, ++p, writeRequired2(m.byName[k as never]!, b, p));
    p = endLength(b, s, p);
  }
  if (m.choice.case === "inOneof") { b[p++] = 66; p = endLength(b, ++p, writeRequired2(m.choice.value, b, p));}
  if (m.choice.case === "number") { b[p++] = 72; p = writeInt32(b, p, m.choice.value);}
  return writeUnknown(b, p, m);
}

let prototypeOfRequired2: object | undefined;
export function createRequired2(): Required2 {
  prototypeOfRequired2 ??= prototypeOf(Required2Schema);
  const m: Required2 = Object.create(prototypeOfRequired2);
  (m as { $typeName: string }).$typeName = "naru.codec.test.v1.Required2";
  m.children = [];
  m.byName = {};
  m.choice = { case: undefined };
  return m;
}

export function readRequired2(r: Reader, end: number, m: Required2): Required2 {
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
        case 1: m.id = v | 0; continue;
        case 4: if (!(v === 0 || v === 1 || v === 2)) throw unusual; m.kind = v as ForeignEnum2; continue;
        case 9: m.choice = { case: "number", value: v | 0 }; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 2: m.name = readLenientText(b, p, e); p = e; continue;
          case 3: r.p = p; m.child = readRequired2(r, e, m.child ?? createRequired2()); p = r.p; continue;
          case 5: m.data = readBytes(b, p, e); p = e; continue;
          case 6: r.p = p; m.children.push(readRequired2(r, e, createRequired2())); p = r.p; continue;
          case 7: { let k: string = ""; let u: Required2 | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 10) k = readLenientString(r, e); else if (t === 18) u = readRequired2(r, readEnd(r, e), u ?? createRequired2()); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.byName, k, u ?? createRequired2()); } continue;
          case 8: r.p = p; m.choice = { case: "inOneof", value: readRequired2(r, e, m.choice.case === "inOneof" ? m.choice.value : createRequired2()) }; p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, Required2Schema);
  }
  leave(r, p, end);
  return m;
}

export const Required2Codec = /*@__PURE__*/ defineCodec(Required2Schema, { create: createRequired2, write: writeRequired2, read: readRequired2 });

export function writeSparse2(m: Sparse2, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.codec.test.v1.Sparse2") throw unusual;
  ensure(b, p, 0);
  if (m.x !== undefined && Object.hasOwn(m, "x")) { b[p++] = 248; b[p++] = 255; b[p++] = 255; b[p++] = 255; b[p++] = 15; p = writeInt32(b, p, m.x);}
  return writeUnknown(b, p, m);
}

let prototypeOfSparse2: object | undefined;
export function createSparse2(): Sparse2 {
  prototypeOfSparse2 ??= prototypeOf(Sparse2Schema);
  const m: Sparse2 = Object.create(prototypeOfSparse2);
  (m as { $typeName: string }).$typeName = "naru.codec.test.v1.Sparse2";
  return m;
}

export function readSparse2(r: Reader, end: number, m: Sparse2): Sparse2 {
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
        case 536870911: m.x = v | 0; continue;
      }
    }
    p = readUnknown(r, s, end, t, m, Sparse2Schema);
  }
  leave(r, p, end);
  return m;
}

export const Sparse2Codec = /*@__PURE__*/ defineCodec(Sparse2Schema, { create: createSparse2, write: writeSparse2, read: readSparse2 });

export function writeEmpty2(m: Empty2, b: Bytes, p: number): number {
  ensure(b, p, 0);
  return writeUnknown(b, p, m);
}

let prototypeOfEmpty2: object | undefined;
export function createEmpty2(): Empty2 {
  prototypeOfEmpty2 ??= prototypeOf(Empty2Schema);
  const m: Empty2 = Object.create(prototypeOfEmpty2);
  (m as { $typeName: string }).$typeName = "naru.codec.test.v1.Empty2";
  return m;
}

export function readEmpty2(r: Reader, end: number, m: Empty2): Empty2 {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    p = readUnknown(r, s, end, t, m, Empty2Schema);
  }
  leave(r, p, end);
  return m;
}

export const Empty2Codec = /*@__PURE__*/ defineCodec(Empty2Schema, { create: createEmpty2, write: writeEmpty2, read: readEmpty2 });

export const codecs_naru_codec_test_v1_all_types2: readonly AnyGeneratedCodec[] = /*@__PURE__*/ Array.of<AnyGeneratedCodec>(AllTypes2Codec, AllTypes2_NestedMessageCodec, AllTypes2_OneofGroupCodec, AllTypes2_DataCodec, AllTypes2_DatasCodec, AllTypes2_Datas_InnerCodec, ForeignAllTypes2Codec, Required2Codec, Sparse2Codec, Empty2Codec);
