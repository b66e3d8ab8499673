import type { BytesRules, CelRules, Color, Dense, EnumRules, FormatRules, HoldsCelRules, Item, MapRules, NoRules, NumberRules, OneofRules, PresenceRules, RepeatedRules, StringRules, TimeRules } from "./rules_pb.ts";
import { BytesRulesSchema, CelRulesSchema, EnumRulesSchema, FormatRulesSchema, HoldsCelRulesSchema, ItemSchema, MapRulesSchema, NoRulesSchema, NumberRulesSchema, OneofRulesSchema, PresenceRulesSchema, RepeatedRulesSchema, StringRulesSchema, TimeRulesSchema } from "./rules_pb.ts";
import type { Bytes } from "../../../../../../../src/codec/runtime-encode.ts";
import { ensure } from "../../../../../../../src/codec/runtime-encode.ts";
import { unusual } from "../../../../../../../src/codec/unusual.ts";
import { endLength, endLengthRoom, hasBytes, isZero, toBoolKey, toLong, writeBool, writeBytes, writeDouble, writeFixed32, writeFixed64, writeFloat, writeInt32, writeInt64, writeSfixed32, writeSfixed64, writeSint32, writeSint64, writeString, writeUint32, writeUint64, writeUnknown } from "../../../../../../../src/codec/runtime-write.ts";
import type { Reader } from "../../../../../../../src/codec/runtime-read.ts";
import { enter, leave, longBool, longInt64, longSint64, longTag, longUint64, longVarint, readBool, readDouble, readEnd, readEnum, readFixed32, readFixed64, readFloat, readInt32, readInt64, readSfixed32, readSfixed64, readTag, readUint32, readUint64, setEntry } from "../../../../../../../src/codec/runtime-read.ts";
import { readUnknown, skipInEntry } from "../../../../../../../src/codec/runtime-unknown.ts";
import type { AnyGeneratedCodec } from "../../../../../../../src/codec/runtime-codec.ts";
import { defineCodec } from "../../../../../../../src/codec/runtime-codec.ts";
import { readBytes, readSizedBytes, readString, readText } from "../../../../../../../src/codec/runtime-read-text.ts";
import { readPackedDouble, readPackedFloat, readPackedInt32 } from "../../../../../../../src/codec/runtime-read-packed.ts";
import { writePackedDouble, writePackedFloat } from "../../../../../../../src/codec/runtime-write-packed.ts";
import { createBytesValue, createInt32Value, createInt64Value, createStringValue, readBytesValue, readInt32Value, readInt64Value, readStringValue, writeBytesValue, writeInt32Value, writeInt64Value, writeStringValue } from "../../../../google/protobuf/wrappers_codec.ts";
import { createDuration, readDuration, writeDuration } from "../../../../google/protobuf/duration_codec.ts";
import { createTimestamp, readTimestamp, writeTimestamp } from "../../../../google/protobuf/timestamp_codec.ts";
import type { StringValue, Timestamp } from "@bufbuild/protobuf/wkt";
import { createAny, readAny, writeAny } from "../../../../google/protobuf/any_codec.ts";
import { createFieldMask, readFieldMask, writeFieldMask } from "../../../../google/protobuf/field_mask_codec.ts";

// @generated from file naru/codec/test/v1/rules.proto. Do not edit.

export function writeNumberRules(m: NumberRules, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.codec.test.v1.NumberRules") throw unusual;
  ensure(b, p, 0);
  p = writeNumberRules$part0(m, b, p);
  p = writeNumberRules$part1(m, b, p);
  return writeUnknown(b, p, m);
}

function writeNumberRules$part0(m: NumberRules, b: Bytes, p: number): number {
  ensure(b, p, 0);
  if (m.int32Const !== 0) { b[p++] = 8; p = writeInt32(b, p, m.int32Const);}
  if (m.int32Gt !== 0) { b[p++] = 16; p = writeInt32(b, p, m.int32Gt);}
  if (m.int32Gte !== 0) { b[p++] = 24; p = writeInt32(b, p, m.int32Gte);}
  if (m.int32Lt !== 0) { b[p++] = 32; p = writeInt32(b, p, m.int32Lt);}
  if (m.int32Lte !== 0) { b[p++] = 40; p = writeInt32(b, p, m.int32Lte);}
  if (m.int32GtLt !== 0) { b[p++] = 48; p = writeInt32(b, p, m.int32GtLt);}
  if (m.int32GteLte !== 0) { b[p++] = 56; p = writeInt32(b, p, m.int32GteLte);}
  if (m.int32GtLteEx !== 0) { b[p++] = 64; p = writeInt32(b, p, m.int32GtLteEx);}
  if (m.int32GteLtEx !== 0) { b[p++] = 72; p = writeInt32(b, p, m.int32GteLtEx);}
  if (m.int32GtLtSame !== 0) { b[p++] = 80; p = writeInt32(b, p, m.int32GtLtSame);}
  if (m.int32In !== 0) { b[p++] = 88; p = writeInt32(b, p, m.int32In);}
  if (m.int32NotIn !== 0) { b[p++] = 96; p = writeInt32(b, p, m.int32NotIn);}
  if (m.int64Const !== 0n) { b[p++] = 104; p = writeInt64(b, p, m.int64Const);}
  if (m.int64Gt !== 0n) { b[p++] = 112; p = writeInt64(b, p, m.int64Gt);}
  if (m.int64Gte !== 0n) { b[p++] = 120; p = writeInt64(b, p, m.int64Gte);}
  if (m.int64Lt !== 0n) { b[p++] = 128; b[p++] = 1; p = writeInt64(b, p, m.int64Lt);}
  if (m.int64Lte !== 0n) { b[p++] = 136; b[p++] = 1; p = writeInt64(b, p, m.int64Lte);}
  if (m.int64GtLt !== 0n) { b[p++] = 144; b[p++] = 1; p = writeInt64(b, p, m.int64GtLt);}
  if (m.int64GteLte !== 0n) { b[p++] = 152; b[p++] = 1; p = writeInt64(b, p, m.int64GteLte);}
  if (m.int64GtLteEx !== 0n) { b[p++] = 160; b[p++] = 1; p = writeInt64(b, p, m.int64GtLteEx);}
  if (m.int64GteLtEx !== 0n) { b[p++] = 168; b[p++] = 1; p = writeInt64(b, p, m.int64GteLtEx);}
  if (m.int64GtLtSame !== 0n) { b[p++] = 176; b[p++] = 1; p = writeInt64(b, p, m.int64GtLtSame);}
  if (m.int64In !== 0n) { b[p++] = 184; b[p++] = 1; p = writeInt64(b, p, m.int64In);}
  if (m.int64NotIn !== 0n) { b[p++] = 192; b[p++] = 1; p = writeInt64(b, p, m.int64NotIn);}
  if (m.uint32Const !== 0) { b[p++] = 200; b[p++] = 1; p = writeUint32(b, p, m.uint32Const);}
  if (m.uint32Gt !== 0) { b[p++] = 208; b[p++] = 1; p = writeUint32(b, p, m.uint32Gt);}
  if (m.uint32Gte !== 0) { b[p++] = 216; b[p++] = 1; p = writeUint32(b, p, m.uint32Gte);}
  if (m.uint32Lt !== 0) { b[p++] = 224; b[p++] = 1; p = writeUint32(b, p, m.uint32Lt);}
  if (m.uint32Lte !== 0) { b[p++] = 232; b[p++] = 1; p = writeUint32(b, p, m.uint32Lte);}
  if (m.uint32GtLt !== 0) { b[p++] = 240; b[p++] = 1; p = writeUint32(b, p, m.uint32GtLt);}
  if (m.uint32GteLte !== 0) { b[p++] = 248; b[p++] = 1; p = writeUint32(b, p, m.uint32GteLte);}
  if (m.uint32GtLteEx !== 0) { b[p++] = 128; b[p++] = 2; p = writeUint32(b, p, m.uint32GtLteEx);}
  if (m.uint32GteLtEx !== 0) { b[p++] = 136; b[p++] = 2; p = writeUint32(b, p, m.uint32GteLtEx);}
  if (m.uint32GtLtSame !== 0) { b[p++] = 144; b[p++] = 2; p = writeUint32(b, p, m.uint32GtLtSame);}
  if (m.uint32In !== 0) { b[p++] = 152; b[p++] = 2; p = writeUint32(b, p, m.uint32In);}
  if (m.uint32NotIn !== 0) { b[p++] = 160; b[p++] = 2; p = writeUint32(b, p, m.uint32NotIn);}
  if (m.uint64Const !== 0n) { b[p++] = 168; b[p++] = 2; p = writeUint64(b, p, m.uint64Const);}
  if (m.uint64Gt !== 0n) { b[p++] = 176; b[p++] = 2; p = writeUint64(b, p, m.uint64Gt);}
  if (m.uint64Gte !== 0n) { b[p++] = 184; b[p++] = 2; p = writeUint64(b, p, m.uint64Gte);}
  if (m.uint64Lt !== 0n) { b[p++] = 192; b[p++] = 2; p = writeUint64(b, p, m.uint64Lt);}
  if (m.uint64Lte !== 0n) { b[p++] = 200; b[p++] = 2; p = writeUint64(b, p, m.uint64Lte);}
  if (m.uint64GtLt !== 0n) { b[p++] = 208; b[p++] = 2; p = writeUint64(b, p, m.uint64GtLt);}
  if (m.uint64GteLte !== 0n) { b[p++] = 216; b[p++] = 2; p = writeUint64(b, p, m.uint64GteLte);}
  if (m.uint64GtLteEx !== 0n) { b[p++] = 224; b[p++] = 2; p = writeUint64(b, p, m.uint64GtLteEx);}
  if (m.uint64GteLtEx !== 0n) { b[p++] = 232; b[p++] = 2; p = writeUint64(b, p, m.uint64GteLtEx);}
  if (m.uint64GtLtSame !== 0n) { b[p++] = 240; b[p++] = 2; p = writeUint64(b, p, m.uint64GtLtSame);}
  if (m.uint64In !== 0n) { b[p++] = 248; b[p++] = 2; p = writeUint64(b, p, m.uint64In);}
  if (m.uint64NotIn !== 0n) { b[p++] = 128; b[p++] = 3; p = writeUint64(b, p, m.uint64NotIn);}
  if (m.sint32Const !== 0) { b[p++] = 136; b[p++] = 3; p = writeSint32(b, p, m.sint32Const);}
  if (m.sint32Gt !== 0) { b[p++] = 144; b[p++] = 3; p = writeSint32(b, p, m.sint32Gt);}
  if (m.sint32Gte !== 0) { b[p++] = 152; b[p++] = 3; p = writeSint32(b, p, m.sint32Gte);}
  if (m.sint32Lt !== 0) { b[p++] = 160; b[p++] = 3; p = writeSint32(b, p, m.sint32Lt);}
  if (m.sint32Lte !== 0) { b[p++] = 168; b[p++] = 3; p = writeSint32(b, p, m.sint32Lte);}
  if (m.sint32GtLt !== 0) { b[p++] = 176; b[p++] = 3; p = writeSint32(b, p, m.sint32GtLt);}
  if (m.sint32GteLte !== 0) { b[p++] = 184; b[p++] = 3; p = writeSint32(b, p, m.sint32GteLte);}
  if (m.sint32GtLteEx !== 0) { b[p++] = 192; b[p++] = 3; p = writeSint32(b, p, m.sint32GtLteEx);}
  ensure(b, p, 0);
  if (m.sint32GteLtEx !== 0) { b[p++] = 200; b[p++] = 3; p = writeSint32(b, p, m.sint32GteLtEx);}
  if (m.sint32GtLtSame !== 0) { b[p++] = 208; b[p++] = 3; p = writeSint32(b, p, m.sint32GtLtSame);}
  if (m.sint32In !== 0) { b[p++] = 216; b[p++] = 3; p = writeSint32(b, p, m.sint32In);}
  if (m.sint32NotIn !== 0) { b[p++] = 224; b[p++] = 3; p = writeSint32(b, p, m.sint32NotIn);}
  if (m.sint64Const !== 0n) { b[p++] = 232; b[p++] = 3; p = writeSint64(b, p, m.sint64Const);}
  if (m.sint64Gt !== 0n) { b[p++] = 240; b[p++] = 3; p = writeSint64(b, p, m.sint64Gt);}
  if (m.sint64Gte !== 0n) { b[p++] = 248; b[p++] = 3; p = writeSint64(b, p, m.sint64Gte);}
  if (m.sint64Lt !== 0n) { b[p++] = 128; b[p++] = 4; p = writeSint64(b, p, m.sint64Lt);}
  if (m.sint64Lte !== 0n) { b[p++] = 136; b[p++] = 4; p = writeSint64(b, p, m.sint64Lte);}
  if (m.sint64GtLt !== 0n) { b[p++] = 144; b[p++] = 4; p = writeSint64(b, p, m.sint64GtLt);}
  if (m.sint64GteLte !== 0n) { b[p++] = 152; b[p++] = 4; p = writeSint64(b, p, m.sint64GteLte);}
  if (m.sint64GtLteEx !== 0n) { b[p++] = 160; b[p++] = 4; p = writeSint64(b, p, m.sint64GtLteEx);}
  if (m.sint64GteLtEx !== 0n) { b[p++] = 168; b[p++] = 4; p = writeSint64(b, p, m.sint64GteLtEx);}
  if (m.sint64GtLtSame !== 0n) { b[p++] = 176; b[p++] = 4; p = writeSint64(b, p, m.sint64GtLtSame);}
  if (m.sint64In !== 0n) { b[p++] = 184; b[p++] = 4; p = writeSint64(b, p, m.sint64In);}
  if (m.sint64NotIn !== 0n) { b[p++] = 192; b[p++] = 4; p = writeSint64(b, p, m.sint64NotIn);}
  if (m.fixed32Const !== 0) { b[p++] = 205; b[p++] = 4; p = writeFixed32(b, p, m.fixed32Const);}
  if (m.fixed32Gt !== 0) { b[p++] = 213; b[p++] = 4; p = writeFixed32(b, p, m.fixed32Gt);}
  if (m.fixed32Gte !== 0) { b[p++] = 221; b[p++] = 4; p = writeFixed32(b, p, m.fixed32Gte);}
  if (m.fixed32Lt !== 0) { b[p++] = 229; b[p++] = 4; p = writeFixed32(b, p, m.fixed32Lt);}
  if (m.fixed32Lte !== 0) { b[p++] = 237; b[p++] = 4; p = writeFixed32(b, p, m.fixed32Lte);}
  if (m.fixed32GtLt !== 0) { b[p++] = 245; b[p++] = 4; p = writeFixed32(b, p, m.fixed32GtLt);}
  if (m.fixed32GteLte !== 0) { b[p++] = 253; b[p++] = 4; p = writeFixed32(b, p, m.fixed32GteLte);}
  if (m.fixed32GtLteEx !== 0) { b[p++] = 133; b[p++] = 5; p = writeFixed32(b, p, m.fixed32GtLteEx);}
  if (m.fixed32GteLtEx !== 0) { b[p++] = 141; b[p++] = 5; p = writeFixed32(b, p, m.fixed32GteLtEx);}
  if (m.fixed32GtLtSame !== 0) { b[p++] = 149; b[p++] = 5; p = writeFixed32(b, p, m.fixed32GtLtSame);}
  if (m.fixed32In !== 0) { b[p++] = 157; b[p++] = 5; p = writeFixed32(b, p, m.fixed32In);}
  if (m.fixed32NotIn !== 0) { b[p++] = 165; b[p++] = 5; p = writeFixed32(b, p, m.fixed32NotIn);}
  if (m.fixed64Const !== 0n) { b[p++] = 169; b[p++] = 5; p = writeFixed64(b, p, m.fixed64Const);}
  if (m.fixed64Gt !== 0n) { b[p++] = 177; b[p++] = 5; p = writeFixed64(b, p, m.fixed64Gt);}
  if (m.fixed64Gte !== 0n) { b[p++] = 185; b[p++] = 5; p = writeFixed64(b, p, m.fixed64Gte);}
  if (m.fixed64Lt !== 0n) { b[p++] = 193; b[p++] = 5; p = writeFixed64(b, p, m.fixed64Lt);}
  if (m.fixed64Lte !== 0n) { b[p++] = 201; b[p++] = 5; p = writeFixed64(b, p, m.fixed64Lte);}
  if (m.fixed64GtLt !== 0n) { b[p++] = 209; b[p++] = 5; p = writeFixed64(b, p, m.fixed64GtLt);}
  if (m.fixed64GteLte !== 0n) { b[p++] = 217; b[p++] = 5; p = writeFixed64(b, p, m.fixed64GteLte);}
  if (m.fixed64GtLteEx !== 0n) { b[p++] = 225; b[p++] = 5; p = writeFixed64(b, p, m.fixed64GtLteEx);}
  if (m.fixed64GteLtEx !== 0n) { b[p++] = 233; b[p++] = 5; p = writeFixed64(b, p, m.fixed64GteLtEx);}
  if (m.fixed64GtLtSame !== 0n) { b[p++] = 241; b[p++] = 5; p = writeFixed64(b, p, m.fixed64GtLtSame);}
  if (m.fixed64In !== 0n) { b[p++] = 249; b[p++] = 5; p = writeFixed64(b, p, m.fixed64In);}
  if (m.fixed64NotIn !== 0n) { b[p++] = 129; b[p++] = 6; p = writeFixed64(b, p, m.fixed64NotIn);}
  if (m.sfixed32Const !== 0) { b[p++] = 141; b[p++] = 6; p = writeSfixed32(b, p, m.sfixed32Const);}
  if (m.sfixed32Gt !== 0) { b[p++] = 149; b[p++] = 6; p = writeSfixed32(b, p, m.sfixed32Gt);}
  if (m.sfixed32Gte !== 0) { b[p++] = 157; b[p++] = 6; p = writeSfixed32(b, p, m.sfixed32Gte);}
  if (m.sfixed32Lt !== 0) { b[p++] = 165; b[p++] = 6; p = writeSfixed32(b, p, m.sfixed32Lt);}
  if (m.sfixed32Lte !== 0) { b[p++] = 173; b[p++] = 6; p = writeSfixed32(b, p, m.sfixed32Lte);}
  if (m.sfixed32GtLt !== 0) { b[p++] = 181; b[p++] = 6; p = writeSfixed32(b, p, m.sfixed32GtLt);}
  if (m.sfixed32GteLte !== 0) { b[p++] = 189; b[p++] = 6; p = writeSfixed32(b, p, m.sfixed32GteLte);}
  if (m.sfixed32GtLteEx !== 0) { b[p++] = 197; b[p++] = 6; p = writeSfixed32(b, p, m.sfixed32GtLteEx);}
  if (m.sfixed32GteLtEx !== 0) { b[p++] = 205; b[p++] = 6; p = writeSfixed32(b, p, m.sfixed32GteLtEx);}
  if (m.sfixed32GtLtSame !== 0) { b[p++] = 213; b[p++] = 6; p = writeSfixed32(b, p, m.sfixed32GtLtSame);}
  if (m.sfixed32In !== 0) { b[p++] = 221; b[p++] = 6; p = writeSfixed32(b, p, m.sfixed32In);}
  if (m.sfixed32NotIn !== 0) { b[p++] = 229; b[p++] = 6; p = writeSfixed32(b, p, m.sfixed32NotIn);}
  if (m.sfixed64Const !== 0n) { b[p++] = 233; b[p++] = 6; p = writeSfixed64(b, p, m.sfixed64Const);}
  if (m.sfixed64Gt !== 0n) { b[p++] = 241; b[p++] = 6; p = writeSfixed64(b, p, m.sfixed64Gt);}
  if (m.sfixed64Gte !== 0n) { b[p++] = 249; b[p++] = 6; p = writeSfixed64(b, p, m.sfixed64Gte);}
  if (m.sfixed64Lt !== 0n) { b[p++] = 129; b[p++] = 7; p = writeSfixed64(b, p, m.sfixed64Lt);}
  ensure(b, p, 0);
  if (m.sfixed64Lte !== 0n) { b[p++] = 137; b[p++] = 7; p = writeSfixed64(b, p, m.sfixed64Lte);}
  if (m.sfixed64GtLt !== 0n) { b[p++] = 145; b[p++] = 7; p = writeSfixed64(b, p, m.sfixed64GtLt);}
  if (m.sfixed64GteLte !== 0n) { b[p++] = 153; b[p++] = 7; p = writeSfixed64(b, p, m.sfixed64GteLte);}
  if (m.sfixed64GtLteEx !== 0n) { b[p++] = 161; b[p++] = 7; p = writeSfixed64(b, p, m.sfixed64GtLteEx);}
  if (m.sfixed64GteLtEx !== 0n) { b[p++] = 169; b[p++] = 7; p = writeSfixed64(b, p, m.sfixed64GteLtEx);}
  if (m.sfixed64GtLtSame !== 0n) { b[p++] = 177; b[p++] = 7; p = writeSfixed64(b, p, m.sfixed64GtLtSame);}
  if (m.sfixed64In !== 0n) { b[p++] = 185; b[p++] = 7; p = writeSfixed64(b, p, m.sfixed64In);}
  if (m.sfixed64NotIn !== 0n) { b[p++] = 193; b[p++] = 7; p = writeSfixed64(b, p, m.sfixed64NotIn);}
  if (!Object.is(m.floatConst, 0)) { b[p++] = 205; b[p++] = 7; p = writeFloat(b, p, m.floatConst);}
  if (!Object.is(m.floatGt, 0)) { b[p++] = 213; b[p++] = 7; p = writeFloat(b, p, m.floatGt);}
  if (!Object.is(m.floatGte, 0)) { b[p++] = 221; b[p++] = 7; p = writeFloat(b, p, m.floatGte);}
  if (!Object.is(m.floatLt, 0)) { b[p++] = 229; b[p++] = 7; p = writeFloat(b, p, m.floatLt);}
  if (!Object.is(m.floatLte, 0)) { b[p++] = 237; b[p++] = 7; p = writeFloat(b, p, m.floatLte);}
  if (!Object.is(m.floatGtLt, 0)) { b[p++] = 245; b[p++] = 7; p = writeFloat(b, p, m.floatGtLt);}
  if (!Object.is(m.floatGteLte, 0)) { b[p++] = 253; b[p++] = 7; p = writeFloat(b, p, m.floatGteLte);}
  if (!Object.is(m.floatGtLteEx, 0)) { b[p++] = 133; b[p++] = 8; p = writeFloat(b, p, m.floatGtLteEx);}
  return p;
}

function writeNumberRules$part1(m: NumberRules, b: Bytes, p: number): number {
  ensure(b, p, 0);
  if (!Object.is(m.floatGteLtEx, 0)) { b[p++] = 141; b[p++] = 8; p = writeFloat(b, p, m.floatGteLtEx);}
  if (!Object.is(m.floatGtLtSame, 0)) { b[p++] = 149; b[p++] = 8; p = writeFloat(b, p, m.floatGtLtSame);}
  if (!Object.is(m.floatIn, 0)) { b[p++] = 157; b[p++] = 8; p = writeFloat(b, p, m.floatIn);}
  if (!Object.is(m.floatNotIn, 0)) { b[p++] = 165; b[p++] = 8; p = writeFloat(b, p, m.floatNotIn);}
  if (!Object.is(m.doubleConst, 0)) { b[p++] = 169; b[p++] = 8; p = writeDouble(b, p, m.doubleConst);}
  if (!Object.is(m.doubleGt, 0)) { b[p++] = 177; b[p++] = 8; p = writeDouble(b, p, m.doubleGt);}
  if (!Object.is(m.doubleGte, 0)) { b[p++] = 185; b[p++] = 8; p = writeDouble(b, p, m.doubleGte);}
  if (!Object.is(m.doubleLt, 0)) { b[p++] = 193; b[p++] = 8; p = writeDouble(b, p, m.doubleLt);}
  if (!Object.is(m.doubleLte, 0)) { b[p++] = 201; b[p++] = 8; p = writeDouble(b, p, m.doubleLte);}
  if (!Object.is(m.doubleGtLt, 0)) { b[p++] = 209; b[p++] = 8; p = writeDouble(b, p, m.doubleGtLt);}
  if (!Object.is(m.doubleGteLte, 0)) { b[p++] = 217; b[p++] = 8; p = writeDouble(b, p, m.doubleGteLte);}
  if (!Object.is(m.doubleGtLteEx, 0)) { b[p++] = 225; b[p++] = 8; p = writeDouble(b, p, m.doubleGtLteEx);}
  if (!Object.is(m.doubleGteLtEx, 0)) { b[p++] = 233; b[p++] = 8; p = writeDouble(b, p, m.doubleGteLtEx);}
  if (!Object.is(m.doubleGtLtSame, 0)) { b[p++] = 241; b[p++] = 8; p = writeDouble(b, p, m.doubleGtLtSame);}
  if (!Object.is(m.doubleIn, 0)) { b[p++] = 249; b[p++] = 8; p = writeDouble(b, p, m.doubleIn);}
  if (!Object.is(m.doubleNotIn, 0)) { b[p++] = 129; b[p++] = 9; p = writeDouble(b, p, m.doubleNotIn);}
  if (!Object.is(m.floatFinite, 0)) { b[p++] = 141; b[p++] = 9; p = writeFloat(b, p, m.floatFinite);}
  if (!Object.is(m.floatNotFinite, 0)) { b[p++] = 149; b[p++] = 9; p = writeFloat(b, p, m.floatNotFinite);}
  if (!Object.is(m.floatFraction, 0)) { b[p++] = 157; b[p++] = 9; p = writeFloat(b, p, m.floatFraction);}
  if (!Object.is(m.doubleFinite, 0)) { b[p++] = 161; b[p++] = 9; p = writeDouble(b, p, m.doubleFinite);}
  if (!Object.is(m.doubleNotFinite, 0)) { b[p++] = 169; b[p++] = 9; p = writeDouble(b, p, m.doubleNotFinite);}
  if (!Object.is(m.doubleFraction, 0)) { b[p++] = 177; b[p++] = 9; p = writeDouble(b, p, m.doubleFraction);}
  if (!isZero(m.textInt64)) { b[p++] = 184; b[p++] = 9; p = writeInt64(b, p, toLong(m.textInt64));}
  return p;
}

export function createNumberRules(): NumberRules {
  return { $typeName: "naru.codec.test.v1.NumberRules", int32Const: 0, int32Gt: 0, int32Gte: 0, int32Lt: 0, int32Lte: 0, int32GtLt: 0, int32GteLte: 0, int32GtLteEx: 0, int32GteLtEx: 0, int32GtLtSame: 0, int32In: 0, int32NotIn: 0, int64Const: 0n, int64Gt: 0n, int64Gte: 0n, int64Lt: 0n, int64Lte: 0n, int64GtLt: 0n, int64GteLte: 0n, int64GtLteEx: 0n, int64GteLtEx: 0n, int64GtLtSame: 0n, int64In: 0n, int64NotIn: 0n, uint32Const: 0, uint32Gt: 0, uint32Gte: 0, uint32Lt: 0, uint32Lte: 0, uint32GtLt: 0, uint32GteLte: 0, uint32GtLteEx: 0, uint32GteLtEx: 0, uint32GtLtSame: 0, uint32In: 0, uint32NotIn: 0, uint64Const: 0n, uint64Gt: 0n, uint64Gte: 0n, uint64Lt: 0n, uint64Lte: 0n, uint64GtLt: 0n, uint64GteLte: 0n, uint64GtLteEx: 0n, uint64GteLtEx: 0n, uint64GtLtSame: 0n, uint64In: 0n, uint64NotIn: 0n, sint32Const: 0, sint32Gt: 0, sint32Gte: 0, sint32Lt: 0, sint32Lte: 0, sint32GtLt: 0, sint32GteLte: 0, sint32GtLteEx: 0, sint32GteLtEx: 0, sint32GtLtSame: 0, sint32In: 0, sint32NotIn: 0, sint64Const: 0n, sint64Gt: 0n, sint64Gte: 0n, sint64Lt: 0n, sint64Lte: 0n, sint64GtLt: 0n, sint64GteLte: 0n, sint64GtLteEx: 0n, sint64GteLtEx: 0n, sint64GtLtSame: 0n, sint64In: 0n, sint64NotIn: 0n, fixed32Const: 0, fixed32Gt: 0, fixed32Gte: 0, fixed32Lt: 0, fixed32Lte: 0, fixed32GtLt: 0, fixed32GteLte: 0, fixed32GtLteEx: 0, fixed32GteLtEx: 0, fixed32GtLtSame: 0, fixed32In: 0, fixed32NotIn: 0, fixed64Const: 0n, fixed64Gt: 0n, fixed64Gte: 0n, fixed64Lt: 0n, fixed64Lte: 0n, fixed64GtLt: 0n, fixed64GteLte: 0n, fixed64GtLteEx: 0n, fixed64GteLtEx: 0n, fixed64GtLtSame: 0n, fixed64In: 0n, fixed64NotIn: 0n, sfixed32Const: 0, sfixed32Gt: 0, sfixed32Gte: 0, sfixed32Lt: 0, sfixed32Lte: 0, sfixed32GtLt: 0, sfixed32GteLte: 0, sfixed32GtLteEx: 0, sfixed32GteLtEx: 0, sfixed32GtLtSame: 0, sfixed32In: 0, sfixed32NotIn: 0, sfixed64Const: 0n, sfixed64Gt: 0n, sfixed64Gte: 0n, sfixed64Lt: 0n, sfixed64Lte: 0n, sfixed64GtLt: 0n, sfixed64GteLte: 0n, sfixed64GtLteEx: 0n, sfixed64GteLtEx: 0n, sfixed64GtLtSame: 0n, sfixed64In: 0n, sfixed64NotIn: 0n, floatConst: 0, floatGt: 0, floatGte: 0, floatLt: 0, floatLte: 0, floatGtLt: 0, floatGteLte: 0, floatGtLteEx: 0, floatGteLtEx: 0, floatGtLtSame: 0, floatIn: 0, floatNotIn: 0, doubleConst: 0, doubleGt: 0, doubleGte: 0, doubleLt: 0, doubleLte: 0, doubleGtLt: 0, doubleGteLte: 0, doubleGtLteEx: 0, doubleGteLtEx: 0, doubleGtLtSame: 0, doubleIn: 0, doubleNotIn: 0, floatFinite: 0, floatNotFinite: 0, floatFraction: 0, doubleFinite: 0, doubleNotFinite: 0, doubleFraction: 0, textInt64: "0" };
}

export function readNumberRules(r: Reader, end: number, m: NumberRules): NumberRules {
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
        case 1: m.int32Const = v | 0; continue;
        case 2: m.int32Gt = v | 0; continue;
        case 3: m.int32Gte = v | 0; continue;
        case 4: m.int32Lt = v | 0; continue;
        case 5: m.int32Lte = v | 0; continue;
        case 6: m.int32GtLt = v | 0; continue;
        case 7: m.int32GteLte = v | 0; continue;
        case 8: m.int32GtLteEx = v | 0; continue;
        case 9: m.int32GteLtEx = v | 0; continue;
        case 10: m.int32GtLtSame = v | 0; continue;
        case 11: m.int32In = v | 0; continue;
        case 12: m.int32NotIn = v | 0; continue;
        case 13: m.int64Const = p - s < 4 ? BigInt(v) : longInt64(); continue;
        case 14: m.int64Gt = p - s < 4 ? BigInt(v) : longInt64(); continue;
        case 15: m.int64Gte = p - s < 4 ? BigInt(v) : longInt64(); continue;
        case 16: m.int64Lt = p - s < 4 ? BigInt(v) : longInt64(); continue;
        case 17: m.int64Lte = p - s < 4 ? BigInt(v) : longInt64(); continue;
        case 18: m.int64GtLt = p - s < 4 ? BigInt(v) : longInt64(); continue;
        case 19: m.int64GteLte = p - s < 4 ? BigInt(v) : longInt64(); continue;
        case 20: m.int64GtLteEx = p - s < 4 ? BigInt(v) : longInt64(); continue;
        case 21: m.int64GteLtEx = p - s < 4 ? BigInt(v) : longInt64(); continue;
        case 22: m.int64GtLtSame = p - s < 4 ? BigInt(v) : longInt64(); continue;
        case 23: m.int64In = p - s < 4 ? BigInt(v) : longInt64(); continue;
        case 24: m.int64NotIn = p - s < 4 ? BigInt(v) : longInt64(); continue;
        case 25: m.uint32Const = v >>> 0; continue;
        case 26: m.uint32Gt = v >>> 0; continue;
        case 27: m.uint32Gte = v >>> 0; continue;
        case 28: m.uint32Lt = v >>> 0; continue;
        case 29: m.uint32Lte = v >>> 0; continue;
        case 30: m.uint32GtLt = v >>> 0; continue;
        case 31: m.uint32GteLte = v >>> 0; continue;
        case 32: m.uint32GtLteEx = v >>> 0; continue;
        case 33: m.uint32GteLtEx = v >>> 0; continue;
        case 34: m.uint32GtLtSame = v >>> 0; continue;
        case 35: m.uint32In = v >>> 0; continue;
        case 36: m.uint32NotIn = v >>> 0; continue;
        case 37: m.uint64Const = p - s < 4 ? BigInt(v) : longUint64(); continue;
        case 38: m.uint64Gt = p - s < 4 ? BigInt(v) : longUint64(); continue;
        case 39: m.uint64Gte = p - s < 4 ? BigInt(v) : longUint64(); continue;
        case 40: m.uint64Lt = p - s < 4 ? BigInt(v) : longUint64(); continue;
        case 41: m.uint64Lte = p - s < 4 ? BigInt(v) : longUint64(); continue;
        case 42: m.uint64GtLt = p - s < 4 ? BigInt(v) : longUint64(); continue;
        case 43: m.uint64GteLte = p - s < 4 ? BigInt(v) : longUint64(); continue;
        case 44: m.uint64GtLteEx = p - s < 4 ? BigInt(v) : longUint64(); continue;
        case 45: m.uint64GteLtEx = p - s < 4 ? BigInt(v) : longUint64(); continue;
        case 46: m.uint64GtLtSame = p - s < 4 ? BigInt(v) : longUint64(); continue;
        case 47: m.uint64In = p - s < 4 ? BigInt(v) : longUint64(); continue;
        case 48: m.uint64NotIn = p - s < 4 ? BigInt(v) : longUint64(); continue;
        case 49: m.sint32Const = (v >>> 1) ^ -(v & 1); continue;
        case 50: m.sint32Gt = (v >>> 1) ^ -(v & 1); continue;
        case 51: m.sint32Gte = (v >>> 1) ^ -(v & 1); continue;
        case 52: m.sint32Lt = (v >>> 1) ^ -(v & 1); continue;
        case 53: m.sint32Lte = (v >>> 1) ^ -(v & 1); continue;
        case 54: m.sint32GtLt = (v >>> 1) ^ -(v & 1); continue;
        case 55: m.sint32GteLte = (v >>> 1) ^ -(v & 1); continue;
        case 56: m.sint32GtLteEx = (v >>> 1) ^ -(v & 1); continue;
        case 57: m.sint32GteLtEx = (v >>> 1) ^ -(v & 1); continue;
        case 58: m.sint32GtLtSame = (v >>> 1) ^ -(v & 1); continue;
        case 59: m.sint32In = (v >>> 1) ^ -(v & 1); continue;
        case 60: m.sint32NotIn = (v >>> 1) ^ -(v & 1); continue;
        case 61: m.sint64Const = p - s < 4 ? BigInt((v >>> 1) ^ -(v & 1)) : longSint64(); continue;
        case 62: m.sint64Gt = p - s < 4 ? BigInt((v >>> 1) ^ -(v & 1)) : longSint64(); continue;
        case 63: m.sint64Gte = p - s < 4 ? BigInt((v >>> 1) ^ -(v & 1)) : longSint64(); continue;
        case 64: m.sint64Lt = p - s < 4 ? BigInt((v >>> 1) ^ -(v & 1)) : longSint64(); continue;
        case 65: m.sint64Lte = p - s < 4 ? BigInt((v >>> 1) ^ -(v & 1)) : longSint64(); continue;
        case 66: m.sint64GtLt = p - s < 4 ? BigInt((v >>> 1) ^ -(v & 1)) : longSint64(); continue;
        case 67: m.sint64GteLte = p - s < 4 ? BigInt((v >>> 1) ^ -(v & 1)) : longSint64(); continue;
        case 68: m.sint64GtLteEx = p - s < 4 ? BigInt((v >>> 1) ^ -(v & 1)) : longSint64(); continue;
        case 69: m.sint64GteLtEx = p - s < 4 ? BigInt((v >>> 1) ^ -(v & 1)) : longSint64(); continue;
        case 70: m.sint64GtLtSame = p - s < 4 ? BigInt((v >>> 1) ^ -(v & 1)) : longSint64(); continue;
        case 71: m.sint64In = p - s < 4 ? BigInt((v >>> 1) ^ -(v & 1)) : longSint64(); continue;
        case 72: m.sint64NotIn = p - s < 4 ? BigInt((v >>> 1) ^ -(v & 1)) : longSint64(); continue;
        case 151: m.textInt64 = String(p - s < 4 ? BigInt(v) : longInt64()); continue;
      }
    }
    switch (t) {
      case 589: r.p = p; m.fixed32Const = readFixed32(r); p = r.p; continue;
      case 597: r.p = p; m.fixed32Gt = readFixed32(r); p = r.p; continue;
      case 605: r.p = p; m.fixed32Gte = readFixed32(r); p = r.p; continue;
      case 613: r.p = p; m.fixed32Lt = readFixed32(r); p = r.p; continue;
      case 621: r.p = p; m.fixed32Lte = readFixed32(r); p = r.p; continue;
      case 629: r.p = p; m.fixed32GtLt = readFixed32(r); p = r.p; continue;
      case 637: r.p = p; m.fixed32GteLte = readFixed32(r); p = r.p; continue;
      case 645: r.p = p; m.fixed32GtLteEx = readFixed32(r); p = r.p; continue;
      case 653: r.p = p; m.fixed32GteLtEx = readFixed32(r); p = r.p; continue;
      case 661: r.p = p; m.fixed32GtLtSame = readFixed32(r); p = r.p; continue;
      case 669: r.p = p; m.fixed32In = readFixed32(r); p = r.p; continue;
      case 677: r.p = p; m.fixed32NotIn = readFixed32(r); p = r.p; continue;
      case 681: r.p = p; m.fixed64Const = readFixed64(r); p = r.p; continue;
      case 689: r.p = p; m.fixed64Gt = readFixed64(r); p = r.p; continue;
      case 697: r.p = p; m.fixed64Gte = readFixed64(r); p = r.p; continue;
      case 705: r.p = p; m.fixed64Lt = readFixed64(r); p = r.p; continue;
      case 713: r.p = p; m.fixed64Lte = readFixed64(r); p = r.p; continue;
      case 721: r.p = p; m.fixed64GtLt = readFixed64(r); p = r.p; continue;
      case 729: r.p = p; m.fixed64GteLte = readFixed64(r); p = r.p; continue;
      case 737: r.p = p; m.fixed64GtLteEx = readFixed64(r); p = r.p; continue;
      case 745: r.p = p; m.fixed64GteLtEx = readFixed64(r); p = r.p; continue;
      case 753: r.p = p; m.fixed64GtLtSame = readFixed64(r); p = r.p; continue;
      case 761: r.p = p; m.fixed64In = readFixed64(r); p = r.p; continue;
      case 769: r.p = p; m.fixed64NotIn = readFixed64(r); p = r.p; continue;
      case 781: r.p = p; m.sfixed32Const = readSfixed32(r); p = r.p; continue;
      case 789: r.p = p; m.sfixed32Gt = readSfixed32(r); p = r.p; continue;
      case 797: r.p = p; m.sfixed32Gte = readSfixed32(r); p = r.p; continue;
      case 805: r.p = p; m.sfixed32Lt = readSfixed32(r); p = r.p; continue;
      case 813: r.p = p; m.sfixed32Lte = readSfixed32(r); p = r.p; continue;
      case 821: r.p = p; m.sfixed32GtLt = readSfixed32(r); p = r.p; continue;
      case 829: r.p = p; m.sfixed32GteLte = readSfixed32(r); p = r.p; continue;
      case 837: r.p = p; m.sfixed32GtLteEx = readSfixed32(r); p = r.p; continue;
      case 845: r.p = p; m.sfixed32GteLtEx = readSfixed32(r); p = r.p; continue;
      case 853: r.p = p; m.sfixed32GtLtSame = readSfixed32(r); p = r.p; continue;
      case 861: r.p = p; m.sfixed32In = readSfixed32(r); p = r.p; continue;
      case 869: r.p = p; m.sfixed32NotIn = readSfixed32(r); p = r.p; continue;
      case 873: r.p = p; m.sfixed64Const = readSfixed64(r); p = r.p; continue;
      case 881: r.p = p; m.sfixed64Gt = readSfixed64(r); p = r.p; continue;
      case 889: r.p = p; m.sfixed64Gte = readSfixed64(r); p = r.p; continue;
      case 897: r.p = p; m.sfixed64Lt = readSfixed64(r); p = r.p; continue;
      case 905: r.p = p; m.sfixed64Lte = readSfixed64(r); p = r.p; continue;
      case 913: r.p = p; m.sfixed64GtLt = readSfixed64(r); p = r.p; continue;
      case 921: r.p = p; m.sfixed64GteLte = readSfixed64(r); p = r.p; continue;
      case 929: r.p = p; m.sfixed64GtLteEx = readSfixed64(r); p = r.p; continue;
      case 937: r.p = p; m.sfixed64GteLtEx = readSfixed64(r); p = r.p; continue;
      case 945: r.p = p; m.sfixed64GtLtSame = readSfixed64(r); p = r.p; continue;
      case 953: r.p = p; m.sfixed64In = readSfixed64(r); p = r.p; continue;
      case 961: r.p = p; m.sfixed64NotIn = readSfixed64(r); p = r.p; continue;
      case 973: r.p = p; m.floatConst = readFloat(r); p = r.p; continue;
      case 981: r.p = p; m.floatGt = readFloat(r); p = r.p; continue;
      case 989: r.p = p; m.floatGte = readFloat(r); p = r.p; continue;
      case 997: r.p = p; m.floatLt = readFloat(r); p = r.p; continue;
      case 1005: r.p = p; m.floatLte = readFloat(r); p = r.p; continue;
      case 1013: r.p = p; m.floatGtLt = readFloat(r); p = r.p; continue;
      case 1021: r.p = p; m.floatGteLte = readFloat(r); p = r.p; continue;
      case 1029: r.p = p; m.floatGtLteEx = readFloat(r); p = r.p; continue;
      case 1037: r.p = p; m.floatGteLtEx = readFloat(r); p = r.p; continue;
      case 1045: r.p = p; m.floatGtLtSame = readFloat(r); p = r.p; continue;
      case 1053: r.p = p; m.floatIn = readFloat(r); p = r.p; continue;
      case 1061: r.p = p; m.floatNotIn = readFloat(r); p = r.p; continue;
      case 1065: r.p = p; m.doubleConst = readDouble(r); p = r.p; continue;
      case 1073: r.p = p; m.doubleGt = readDouble(r); p = r.p; continue;
      case 1081: r.p = p; m.doubleGte = readDouble(r); p = r.p; continue;
      case 1089: r.p = p; m.doubleLt = readDouble(r); p = r.p; continue;
      case 1097: r.p = p; m.doubleLte = readDouble(r); p = r.p; continue;
      case 1105: r.p = p; m.doubleGtLt = readDouble(r); p = r.p; continue;
      case 1113: r.p = p; m.doubleGteLte = readDouble(r); p = r.p; continue;
      case 1121: r.p = p; m.doubleGtLteEx = readDouble(r); p = r.p; continue;
      case 1129: r.p = p; m.doubleGteLtEx = readDouble(r); p = r.p; continue;
      case 1137: r.p = p; m.doubleGtLtSame = readDouble(r); p = r.p; continue;
      case 1145: r.p = p; m.doubleIn = readDouble(r); p = r.p; continue;
      case 1153: r.p = p; m.doubleNotIn = readDouble(r); p = r.p; continue;
      case 1165: r.p = p; m.floatFinite = readFloat(r); p = r.p; continue;
      case 1173: r.p = p; m.floatNotFinite = readFloat(r); p = r.p; continue;
      case 1181: r.p = p; m.floatFraction = readFloat(r); p = r.p; continue;
      case 1185: r.p = p; m.doubleFinite = readDouble(r); p = r.p; continue;
      case 1193: r.p = p; m.doubleNotFinite = readDouble(r); p = r.p; continue;
      case 1201: r.p = p; m.doubleFraction = readDouble(r); p = r.p; continue;
    }
    p = readUnknown(r, s, end, t, m, NumberRulesSchema);
  }
  leave(r, p, end);
  return m;
}

export const NumberRulesCodec = /*@__PURE__*/ defineCodec(NumberRulesSchema, { create: createNumberRules, write: writeNumberRules, read: readNumberRules });

export function writeFormatRules(m: FormatRules, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.codec.test.v1.FormatRules") throw unusual;
  ensure(b, p, 0);
  if (m.email !== "") { b[p++] = 10; p = writeString(b, p, m.email);}
  if (m.hostname !== "") { b[p++] = 18; p = writeString(b, p, m.hostname);}
  if (m.ip !== "") { b[p++] = 26; p = writeString(b, p, m.ip);}
  if (m.ipv4 !== "") { b[p++] = 34; p = writeString(b, p, m.ipv4);}
  if (m.ipv6 !== "") { b[p++] = 42; p = writeString(b, p, m.ipv6);}
  if (m.uri !== "") { b[p++] = 50; p = writeString(b, p, m.uri);}
  if (m.uriRef !== "") { b[p++] = 58; p = writeString(b, p, m.uriRef);}
  if (m.address !== "") { b[p++] = 66; p = writeString(b, p, m.address);}
  if (m.uuid !== "") { b[p++] = 74; p = writeString(b, p, m.uuid);}
  if (m.tuuid !== "") { b[p++] = 82; p = writeString(b, p, m.tuuid);}
  if (m.ipWithPrefixlen !== "") { b[p++] = 90; p = writeString(b, p, m.ipWithPrefixlen);}
  if (m.ipv4WithPrefixlen !== "") { b[p++] = 98; p = writeString(b, p, m.ipv4WithPrefixlen);}
  if (m.ipv6WithPrefixlen !== "") { b[p++] = 106; p = writeString(b, p, m.ipv6WithPrefixlen);}
  if (m.ipPrefix !== "") { b[p++] = 114; p = writeString(b, p, m.ipPrefix);}
  if (m.ipv4Prefix !== "") { b[p++] = 122; p = writeString(b, p, m.ipv4Prefix);}
  if (m.ipv6Prefix !== "") { b[p++] = 130; b[p++] = 1; p = writeString(b, p, m.ipv6Prefix);}
  if (m.hostAndPort !== "") { b[p++] = 138; b[p++] = 1; p = writeString(b, p, m.hostAndPort);}
  if (m.ulid !== "") { b[p++] = 146; b[p++] = 1; p = writeString(b, p, m.ulid);}
  if (m.protobufFqn !== "") { b[p++] = 154; b[p++] = 1; p = writeString(b, p, m.protobufFqn);}
  if (m.protobufDotFqn !== "") { b[p++] = 162; b[p++] = 1; p = writeString(b, p, m.protobufDotFqn);}
  if (m.emailOff !== "") { b[p++] = 170; b[p++] = 1; p = writeString(b, p, m.emailOff);}
  if (m.httpHeaderNameTrue !== "") { b[p++] = 178; b[p++] = 1; p = writeString(b, p, m.httpHeaderNameTrue);}
  if (m.httpHeaderNameFalse !== "") { b[p++] = 186; b[p++] = 1; p = writeString(b, p, m.httpHeaderNameFalse);}
  if (m.httpHeaderValueTrue !== "") { b[p++] = 194; b[p++] = 1; p = writeString(b, p, m.httpHeaderValueTrue);}
  if (m.httpHeaderValueFalse !== "") { b[p++] = 202; b[p++] = 1; p = writeString(b, p, m.httpHeaderValueFalse);}
  if (m.unspecifiedTrue !== "") { b[p++] = 210; b[p++] = 1; p = writeString(b, p, m.unspecifiedTrue);}
  return writeUnknown(b, p, m);
}

export function createFormatRules(): FormatRules {
  return { $typeName: "naru.codec.test.v1.FormatRules", email: "", hostname: "", ip: "", ipv4: "", ipv6: "", uri: "", uriRef: "", address: "", uuid: "", tuuid: "", ipWithPrefixlen: "", ipv4WithPrefixlen: "", ipv6WithPrefixlen: "", ipPrefix: "", ipv4Prefix: "", ipv6Prefix: "", hostAndPort: "", ulid: "", protobufFqn: "", protobufDotFqn: "", emailOff: "", httpHeaderNameTrue: "", httpHeaderNameFalse: "", httpHeaderValueTrue: "", httpHeaderValueFalse: "", unspecifiedTrue: "" };
}

export function readFormatRules(r: Reader, end: number, m: FormatRules): FormatRules {
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
          case 1: m.email = readText(b, p, e); p = e; continue;
          case 2: m.hostname = readText(b, p, e); p = e; continue;
          case 3: m.ip = readText(b, p, e); p = e; continue;
          case 4: m.ipv4 = readText(b, p, e); p = e; continue;
          case 5: m.ipv6 = readText(b, p, e); p = e; continue;
          case 6: m.uri = readText(b, p, e); p = e; continue;
          case 7: m.uriRef = readText(b, p, e); p = e; continue;
          case 8: m.address = readText(b, p, e); p = e; continue;
          case 9: m.uuid = readText(b, p, e); p = e; continue;
          case 10: m.tuuid = readText(b, p, e); p = e; continue;
          case 11: m.ipWithPrefixlen = readText(b, p, e); p = e; continue;
          case 12: m.ipv4WithPrefixlen = readText(b, p, e); p = e; continue;
          case 13: m.ipv6WithPrefixlen = readText(b, p, e); p = e; continue;
          case 14: m.ipPrefix = readText(b, p, e); p = e; continue;
          case 15: m.ipv4Prefix = readText(b, p, e); p = e; continue;
          case 16: m.ipv6Prefix = readText(b, p, e); p = e; continue;
          case 17: m.hostAndPort = readText(b, p, e); p = e; continue;
          case 18: m.ulid = readText(b, p, e); p = e; continue;
          case 19: m.protobufFqn = readText(b, p, e); p = e; continue;
          case 20: m.protobufDotFqn = readText(b, p, e); p = e; continue;
          case 21: m.emailOff = readText(b, p, e); p = e; continue;
          case 22: m.httpHeaderNameTrue = readText(b, p, e); p = e; continue;
          case 23: m.httpHeaderNameFalse = readText(b, p, e); p = e; continue;
          case 24: m.httpHeaderValueTrue = readText(b, p, e); p = e; continue;
          case 25: m.httpHeaderValueFalse = readText(b, p, e); p = e; continue;
          case 26: m.unspecifiedTrue = readText(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, FormatRulesSchema);
  }
  leave(r, p, end);
  return m;
}

export const FormatRulesCodec = /*@__PURE__*/ defineCodec(FormatRulesSchema, { create: createFormatRules, write: writeFormatRules, read: readFormatRules });

export function writeStringRules(m: StringRules, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.codec.test.v1.StringRules") throw unusual;
  ensure(b, p, 0);
  if (m.const !== "") { b[p++] = 10; p = writeString(b, p, m.const);}
  if (m.len !== "") { b[p++] = 18; p = writeString(b, p, m.len);}
  if (m.minLen !== "") { b[p++] = 26; p = writeString(b, p, m.minLen);}
  if (m.maxLen !== "") { b[p++] = 34; p = writeString(b, p, m.maxLen);}
  if (m.both !== "") { b[p++] = 42; p = writeString(b, p, m.both);}
  if (m.lenBytes !== "") { b[p++] = 50; p = writeString(b, p, m.lenBytes);}
  if (m.minBytes !== "") { b[p++] = 58; p = writeString(b, p, m.minBytes);}
  if (m.maxBytes !== "") { b[p++] = 66; p = writeString(b, p, m.maxBytes);}
  if (m.pattern !== "") { b[p++] = 74; p = writeString(b, p, m.pattern);}
  if (m.patternRe2 !== "") { b[p++] = 82; p = writeString(b, p, m.patternRe2);}
  if (m.patternDot !== "") { b[p++] = 90; p = writeString(b, p, m.patternDot);}
  if (m.patternSlow !== "") { b[p++] = 98; p = writeString(b, p, m.patternSlow);}
  if (m.patternSpace !== "") { b[p++] = 106; p = writeString(b, p, m.patternSpace);}
  if (m.patternSlug !== "") { b[p++] = 114; p = writeString(b, p, m.patternSlug);}
  if (m.patternAny !== "") { b[p++] = 122; p = writeString(b, p, m.patternAny);}
  if (m.patternEmpty !== "") { b[p++] = 130; b[p++] = 1; p = writeString(b, p, m.patternEmpty);}
  if (m.prefix !== "") { b[p++] = 138; b[p++] = 1; p = writeString(b, p, m.prefix);}
  if (m.suffix !== "") { b[p++] = 146; b[p++] = 1; p = writeString(b, p, m.suffix);}
  if (m.contains !== "") { b[p++] = 154; b[p++] = 1; p = writeString(b, p, m.contains);}
  if (m.notContains !== "") { b[p++] = 162; b[p++] = 1; p = writeString(b, p, m.notContains);}
  if (m.in !== "") { b[p++] = 170; b[p++] = 1; p = writeString(b, p, m.in);}
  if (m.notIn !== "") { b[p++] = 178; b[p++] = 1; p = writeString(b, p, m.notIn);}
  if (m.many !== "") { b[p++] = 186; b[p++] = 1; p = writeString(b, p, m.many);}
  return writeUnknown(b, p, m);
}

export function createStringRules(): StringRules {
  return { $typeName: "naru.codec.test.v1.StringRules", const: "", len: "", minLen: "", maxLen: "", both: "", lenBytes: "", minBytes: "", maxBytes: "", pattern: "", patternRe2: "", patternDot: "", patternSlow: "", patternSpace: "", patternSlug: "", patternAny: "", patternEmpty: "", prefix: "", suffix: "", contains: "", notContains: "", in: "", notIn: "", many: "" };
}

export function readStringRules(r: Reader, end: number, m: StringRules): StringRules {
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
          case 1: m.const = readText(b, p, e); p = e; continue;
          case 2: m.len = readText(b, p, e); p = e; continue;
          case 3: m.minLen = readText(b, p, e); p = e; continue;
          case 4: m.maxLen = readText(b, p, e); p = e; continue;
          case 5: m.both = readText(b, p, e); p = e; continue;
          case 6: m.lenBytes = readText(b, p, e); p = e; continue;
          case 7: m.minBytes = readText(b, p, e); p = e; continue;
          case 8: m.maxBytes = readText(b, p, e); p = e; continue;
          case 9: m.pattern = readText(b, p, e); p = e; continue;
          case 10: m.patternRe2 = readText(b, p, e); p = e; continue;
          case 11: m.patternDot = readText(b, p, e); p = e; continue;
          case 12: m.patternSlow = readText(b, p, e); p = e; continue;
          case 13: m.patternSpace = readText(b, p, e); p = e; continue;
          case 14: m.patternSlug = readText(b, p, e); p = e; continue;
          case 15: m.patternAny = readText(b, p, e); p = e; continue;
          case 16: m.patternEmpty = readText(b, p, e); p = e; continue;
          case 17: m.prefix = readText(b, p, e); p = e; continue;
          case 18: m.suffix = readText(b, p, e); p = e; continue;
          case 19: m.contains = readText(b, p, e); p = e; continue;
          case 20: m.notContains = readText(b, p, e); p = e; continue;
          case 21: m.in = readText(b, p, e); p = e; continue;
          case 22: m.notIn = readText(b, p, e); p = e; continue;
          case 23: m.many = readText(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, StringRulesSchema);
  }
  leave(r, p, end);
  return m;
}

export const StringRulesCodec = /*@__PURE__*/ defineCodec(StringRulesSchema, { create: createStringRules, write: writeStringRules, read: readStringRules });

export function writeBytesRules(m: BytesRules, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.codec.test.v1.BytesRules") throw unusual;
  ensure(b, p, 0);
  if (hasBytes(m.const)) { b[p++] = 10; p = writeBytes(b, p, m.const);}
  if (hasBytes(m.len)) { b[p++] = 18; p = writeBytes(b, p, m.len);}
  if (hasBytes(m.minLen)) { b[p++] = 26; p = writeBytes(b, p, m.minLen);}
  if (hasBytes(m.maxLen)) { b[p++] = 34; p = writeBytes(b, p, m.maxLen);}
  if (hasBytes(m.pattern)) { b[p++] = 42; p = writeBytes(b, p, m.pattern);}
  if (hasBytes(m.prefix)) { b[p++] = 50; p = writeBytes(b, p, m.prefix);}
  if (hasBytes(m.suffix)) { b[p++] = 58; p = writeBytes(b, p, m.suffix);}
  if (hasBytes(m.contains)) { b[p++] = 66; p = writeBytes(b, p, m.contains);}
  if (hasBytes(m.in)) { b[p++] = 74; p = writeBytes(b, p, m.in);}
  if (hasBytes(m.notIn)) { b[p++] = 82; p = writeBytes(b, p, m.notIn);}
  if (hasBytes(m.ip)) { b[p++] = 90; p = writeBytes(b, p, m.ip);}
  if (hasBytes(m.ipv4)) { b[p++] = 98; p = writeBytes(b, p, m.ipv4);}
  if (hasBytes(m.ipv6)) { b[p++] = 106; p = writeBytes(b, p, m.ipv6);}
  if (hasBytes(m.uuid)) { b[p++] = 114; p = writeBytes(b, p, m.uuid);}
  if (hasBytes(m.ipOff)) { b[p++] = 122; p = writeBytes(b, p, m.ipOff);}
  return writeUnknown(b, p, m);
}

export function createBytesRules(): BytesRules {
  return { $typeName: "naru.codec.test.v1.BytesRules", const: new Uint8Array(0), len: new Uint8Array(0), minLen: new Uint8Array(0), maxLen: new Uint8Array(0), pattern: new Uint8Array(0), prefix: new Uint8Array(0), suffix: new Uint8Array(0), contains: new Uint8Array(0), in: new Uint8Array(0), notIn: new Uint8Array(0), ip: new Uint8Array(0), ipv4: new Uint8Array(0), ipv6: new Uint8Array(0), uuid: new Uint8Array(0), ipOff: new Uint8Array(0) };
}

export function readBytesRules(r: Reader, end: number, m: BytesRules): BytesRules {
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
          case 1: m.const = readBytes(b, p, e); p = e; continue;
          case 2: m.len = readBytes(b, p, e); p = e; continue;
          case 3: m.minLen = readBytes(b, p, e); p = e; continue;
          case 4: m.maxLen = readBytes(b, p, e); p = e; continue;
          case 5: m.pattern = readBytes(b, p, e); p = e; continue;
          case 6: m.prefix = readBytes(b, p, e); p = e; continue;
          case 7: m.suffix = readBytes(b, p, e); p = e; continue;
          case 8: m.contains = readBytes(b, p, e); p = e; continue;
          case 9: m.in = readBytes(b, p, e); p = e; continue;
          case 10: m.notIn = readBytes(b, p, e); p = e; continue;
          case 11: m.ip = readBytes(b, p, e); p = e; continue;
          case 12: m.ipv4 = readBytes(b, p, e); p = e; continue;
          case 13: m.ipv6 = readBytes(b, p, e); p = e; continue;
          case 14: m.uuid = readBytes(b, p, e); p = e; continue;
          case 15: m.ipOff = readBytes(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, BytesRulesSchema);
  }
  leave(r, p, end);
  return m;
}

export const BytesRulesCodec = /*@__PURE__*/ defineCodec(BytesRulesSchema, { create: createBytesRules, write: writeBytesRules, read: readBytesRules });

export function writeEnumRules(m: EnumRules, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.codec.test.v1.EnumRules") throw unusual;
  ensure(b, p, 0);
  if (m.defined !== 0) { b[p++] = 8; p = writeInt32(b, p, m.defined);}
  if (m.dense !== 0) { b[p++] = 16; p = writeInt32(b, p, m.dense);}
  if (m.constant !== 0) { b[p++] = 24; p = writeInt32(b, p, m.constant);}
  if (m.in !== 0) { b[p++] = 32; p = writeInt32(b, p, m.in);}
  if (m.notIn !== 0) { b[p++] = 40; p = writeInt32(b, p, m.notIn);}
  if (m.colors.length !== 0) {
    ensure(b, p, 10 * m.colors.length);
    b[p++] = 50; const k = endLengthRoom(m.colors.length), s = p += k;
    for (let i = 0, a = m.colors; i < a.length; i++) p = writeInt32(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  for (const k of Object.keys(m.byName)) {
    b[p++] = 58; const s = ++p;
    b[p++] = 10; p = writeString(b, p, k);
    b[p++] = 16; p = writeInt32(b, p, m.byName[k as never]!);
    p = endLength(b, s, p);
  }
  if (m.explicit !== undefined) { b[p++] = 64; p = writeInt32(b, p, m.explicit);}
  if (m.choice.case === "chosen") { b[p++] = 72; p = writeInt32(b, p, m.choice.value);}
  if (m.choice.case === "isNone") { b[p++] = 80; p = writeBool(b, p, m.choice.value);}
  return writeUnknown(b, p, m);
}

export function createEnumRules(): EnumRules {
  return { $typeName: "naru.codec.test.v1.EnumRules", defined: 0, dense: 0, constant: 0, in: 0, notIn: 0, colors: [], byName: {}, choice: { case: undefined } };
}

export function readEnumRules(r: Reader, end: number, m: EnumRules): EnumRules {
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
        case 1: m.defined = (v | 0) as Color; continue;
        case 2: m.dense = (v | 0) as Dense; continue;
        case 3: m.constant = (v | 0) as Color; continue;
        case 4: m.in = (v | 0) as Color; continue;
        case 5: m.notIn = (v | 0) as Color; continue;
        case 6: m.colors.push((v | 0) as Color); continue;
        case 8: m.explicit = (v | 0) as Color; continue;
        case 9: m.choice = { case: "chosen", value: (v | 0) as Color }; continue;
        case 10: m.choice = { case: "isNone", value: p - s < 4 ? v !== 0 : longBool() }; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 6: r.p = p; readPackedInt32(r, e, m.colors); p = r.p; continue;
          case 7: { let k: string = ""; let u: Color | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 10) k = readString(r, e); else if (t === 16) u = readEnum(r); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.byName, k, u ?? 0); } continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, EnumRulesSchema);
  }
  leave(r, p, end);
  return m;
}

export const EnumRulesCodec = /*@__PURE__*/ defineCodec(EnumRulesSchema, { create: createEnumRules, write: writeEnumRules, read: readEnumRules });

export function writeItem(m: Item, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.codec.test.v1.Item") throw unusual;
  ensure(b, p, 0);
  if (m.name !== "") { b[p++] = 10; p = writeString(b, p, m.name);}
  if (m.child !== undefined) { b[p++] = 18; p = endLength(b, ++p, writeItem(m.child, b, p));}
  for (let i = 0, a = m.children; i < a.length; i++) { b[p++] = 26; p = endLength(b, ++p, writeItem(a[i]!, b, p));}
  for (const k of Object.keys(m.byName)) {
    b[p++] = 34; const s = ++p;
    b[p++] = 10; p = writeString(b, p, k);
    b[p++] = 18; p = endLength(b, ++p, writeItem(m.byName[k as never]!, b, p));
    p = endLength(b, s, p);
  }
  if (m.choice.case === "inOneof") { b[p++] = 42; p = endLength(b, ++p, writeItem(m.choice.value, b, p));}
  if (m.choice.case === "number") { b[p++] = 48; p = writeInt32(b, p, m.choice.value);}
  return writeUnknown(b, p, m);
}

export function createItem(): Item {
  return { $typeName: "naru.codec.test.v1.Item", name: "", children: [], byName: {}, choice: { case: undefined } };
}

export function readItem(r: Reader, end: number, m: Item): Item {
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
        case 6: m.choice = { case: "number", value: v | 0 }; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: m.name = readText(b, p, e); p = e; continue;
          case 2: r.p = p; m.child = readItem(r, e, m.child ?? createItem()); p = r.p; continue;
          case 3: r.p = p; m.children.push(readItem(r, e, createItem())); p = r.p; continue;
          case 4: { let k: string = ""; let u: Item | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 10) k = readString(r, e); else if (t === 18) u = readItem(r, readEnd(r, e), u ?? createItem()); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.byName, k, u ?? createItem()); } continue;
          case 5: r.p = p; m.choice = { case: "inOneof", value: readItem(r, e, m.choice.case === "inOneof" ? m.choice.value : createItem()) }; p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, ItemSchema);
  }
  leave(r, p, end);
  return m;
}

export const ItemCodec = /*@__PURE__*/ defineCodec(ItemSchema, { create: createItem, write: writeItem, read: readItem });

export function writeNoRules(m: NoRules, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.codec.test.v1.NoRules") throw unusual;
  ensure(b, p, 0);
  if (m.id !== 0) { b[p++] = 8; p = writeInt32(b, p, m.id);}
  if (m.child !== undefined) { b[p++] = 18; p = endLength(b, ++p, writeNoRules(m.child, b, p));}
  return writeUnknown(b, p, m);
}

export function createNoRules(): NoRules {
  return { $typeName: "naru.codec.test.v1.NoRules", id: 0 };
}

export function readNoRules(r: Reader, end: number, m: NoRules): NoRules {
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
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 2: r.p = p; m.child = readNoRules(r, e, m.child ?? createNoRules()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, NoRulesSchema);
  }
  leave(r, p, end);
  return m;
}

export const NoRulesCodec = /*@__PURE__*/ defineCodec(NoRulesSchema, { create: createNoRules, write: writeNoRules, read: readNoRules });

export function writeRepeatedRules(m: RepeatedRules, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.codec.test.v1.RepeatedRules") throw unusual;
  ensure(b, p, 0);
  for (let i = 0, a = m.min; i < a.length; i++) { b[p++] = 10; p = writeString(b, p, a[i]!); ensure(b, p, 0);}
  for (let i = 0, a = m.max; i < a.length; i++) { b[p++] = 18; p = writeString(b, p, a[i]!); ensure(b, p, 0);}
  if (m.unique.length !== 0) {
    ensure(b, p, 10 * m.unique.length);
    b[p++] = 26; const k = endLengthRoom(m.unique.length), s = p += k;
    for (let i = 0, a = m.unique; i < a.length; i++) p = writeInt32(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (m.uniqueDoubles.length !== 0) {
    b[p++] = 34; p = writePackedDouble(b, p, m.uniqueDoubles);
  }
  for (let i = 0, a = m.uniqueBytes; i < a.length; i++) { b[p++] = 42; p = writeBytes(b, p, a[i]!); ensure(b, p, 0);}
  if (m.uniqueLongs.length !== 0) {
    ensure(b, p, 10 * m.uniqueLongs.length);
    b[p++] = 50; const k = endLengthRoom(m.uniqueLongs.length), s = p += k;
    for (let i = 0, a = m.uniqueLongs; i < a.length; i++) p = writeInt64(b, p, toLong(a[i]!));
    p = endLength(b, s, p, k);
  }
  for (let i = 0, a = m.items; i < a.length; i++) { b[p++] = 58; p = writeString(b, p, a[i]!); ensure(b, p, 0);}
  for (let i = 0, a = m.ignoredItems; i < a.length; i++) { b[p++] = 66; p = writeString(b, p, a[i]!); ensure(b, p, 0);}
  if (m.neverItems.length !== 0) {
    ensure(b, p, 10 * m.neverItems.length);
    b[p++] = 74; const k = endLengthRoom(m.neverItems.length), s = p += k;
    for (let i = 0, a = m.neverItems; i < a.length; i++) p = writeInt32(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  for (let i = 0, a = m.messages; i < a.length; i++) { b[p++] = 82; p = endLength(b, ++p, writeItem(a[i]!, b, p));}
  for (let i = 0, a = m.ignoredMessages; i < a.length; i++) { b[p++] = 90; p = endLength(b, ++p, writeItem(a[i]!, b, p));}
  for (let i = 0, a = m.wrappers; i < a.length; i++) { b[p++] = 98; p = endLength(b, ++p, writeInt32Value(a[i]!, b, p));}
  for (let i = 0, a = m.durations; i < a.length; i++) { b[p++] = 106; p = endLength(b, ++p, writeDuration(a[i]!, b, p));}
  for (let i = 0, a = m.ifAny; i < a.length; i++) { b[p++] = 114; p = writeString(b, p, a[i]!); ensure(b, p, 0);}
  for (let i = 0, a = m.required; i < a.length; i++) { b[p++] = 122; p = writeString(b, p, a[i]!); ensure(b, p, 0);}
  if (m.notZero.length !== 0) {
    b[p++] = 130; b[p++] = 1; p = writePackedFloat(b, p, m.notZero);
  }
  if (m.allTrue.length !== 0) {
    ensure(b, p, 1 * m.allTrue.length);
    b[p++] = 138; b[p++] = 1; const k = endLengthRoom(m.allTrue.length), s = p += k;
    for (let i = 0, a = m.allTrue; i < a.length; i++) p = writeBool(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (m.longItems.length !== 0) {
    ensure(b, p, 10 * m.longItems.length);
    b[p++] = 146; b[p++] = 1; const k = endLengthRoom(m.longItems.length), s = p += k;
    for (let i = 0, a = m.longItems; i < a.length; i++) p = writeInt64(b, p, toLong(a[i]!));
    p = endLength(b, s, p, k);
  }
  return writeUnknown(b, p, m);
}

export function createRepeatedRules(): RepeatedRules {
  return { $typeName: "naru.codec.test.v1.RepeatedRules", min: [], max: [], unique: [], uniqueDoubles: [], uniqueBytes: [], uniqueLongs: [], items: [], ignoredItems: [], neverItems: [], messages: [], ignoredMessages: [], wrappers: [], durations: [], ifAny: [], required: [], notZero: [], allTrue: [], longItems: [] };
}

export function readRepeatedRules(r: Reader, end: number, m: RepeatedRules): RepeatedRules {
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
        case 3: m.unique.push(v | 0); continue;
        case 6: m.uniqueLongs.push(String(p - s < 4 ? BigInt(v) : longInt64())); continue;
        case 9: m.neverItems.push(v | 0); continue;
        case 17: m.allTrue.push(p - s < 4 ? v !== 0 : longBool()); continue;
        case 18: m.longItems.push(String(p - s < 4 ? BigInt(v) : longInt64())); continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: m.min.push(readText(b, p, e)); p = e; continue;
          case 2: m.max.push(readText(b, p, e)); p = e; continue;
          case 3: r.p = p; readPackedInt32(r, e, m.unique); p = r.p; continue;
          case 4: r.p = p; m.uniqueDoubles = readPackedDouble(r, e, m.uniqueDoubles); p = r.p; continue;
          case 5: m.uniqueBytes.push(readBytes(b, p, e)); p = e; continue;
          case 6: r.p = p; for (const a = m.uniqueLongs; r.p < e; ) a.push(String(readInt64(r))); p = r.p; continue;
          case 7: m.items.push(readText(b, p, e)); p = e; continue;
          case 8: m.ignoredItems.push(readText(b, p, e)); p = e; continue;
          case 9: r.p = p; readPackedInt32(r, e, m.neverItems); p = r.p; continue;
          case 10: r.p = p; m.messages.push(readItem(r, e, createItem())); p = r.p; continue;
          case 11: r.p = p; m.ignoredMessages.push(readItem(r, e, createItem())); p = r.p; continue;
          case 12: r.p = p; m.wrappers.push(readInt32Value(r, e, createInt32Value())); p = r.p; continue;
          case 13: r.p = p; m.durations.push(readDuration(r, e, createDuration())); p = r.p; continue;
          case 14: m.ifAny.push(readText(b, p, e)); p = e; continue;
          case 15: m.required.push(readText(b, p, e)); p = e; continue;
          case 16: r.p = p; m.notZero = readPackedFloat(r, e, m.notZero); p = r.p; continue;
          case 17: r.p = p; for (const a = m.allTrue; r.p < e; ) a.push(readBool(r)); p = r.p; continue;
          case 18: r.p = p; for (const a = m.longItems; r.p < e; ) a.push(String(readInt64(r))); p = r.p; continue;
        }
      }
    }
    switch (t) {
      case 33: r.p = p; m.uniqueDoubles.push(readDouble(r)); p = r.p; continue;
      case 133: r.p = p; m.notZero.push(readFloat(r)); p = r.p; continue;
    }
    p = readUnknown(r, s, end, t, m, RepeatedRulesSchema);
  }
  leave(r, p, end);
  return m;
}

export const RepeatedRulesCodec = /*@__PURE__*/ defineCodec(RepeatedRulesSchema, { create: createRepeatedRules, write: writeRepeatedRules, read: readRepeatedRules });

export function writeMapRules(m: MapRules, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.codec.test.v1.MapRules") throw unusual;
  ensure(b, p, 0);
  for (const k of Object.keys(m.min)) {
    b[p++] = 10; const s = ++p;
    b[p++] = 10; p = writeString(b, p, k);
    b[p++] = 18; p = writeString(b, p, m.min[k as never]!);
    p = endLength(b, s, p);
  }
  for (const k of Object.keys(m.max)) {
    b[p++] = 18; const s = ++p;
    b[p++] = 8; p = writeInt32(b, p, Number.parseInt(k));
    b[p++] = 18; p = writeString(b, p, m.max[k as never]!);
    p = endLength(b, s, p);
  }
  for (const k of Object.keys(m.keys)) {
    b[p++] = 26; const s = ++p;
    b[p++] = 10; p = writeString(b, p, k);
    b[p++] = 18; p = writeString(b, p, m.keys[k as never]!);
    p = endLength(b, s, p);
  }
  for (const k of Object.keys(m.values)) {
    b[p++] = 34; const s = ++p;
    b[p++] = 8; p = writeInt64(b, p, toLong(k));
    b[p++] = 16; p = writeInt64(b, p, m.values[k as never]!);
    p = endLength(b, s, p);
  }
  for (const k of Object.keys(m.items)) {
    b[p++] = 42; const s = ++p;
    b[p++] = 8; p = writeBool(b, p, toBoolKey(k));
    b[p++] = 18; p = endLength(b, ++p, writeItem(m.items[k as never]!, b, p));
    p = endLength(b, s, p);
  }
  for (const k of Object.keys(m.byNumber)) {
    b[p++] = 50; const s = ++p;
    b[p++] = 8; p = writeUint32(b, p, Number.parseInt(k));
    b[p++] = 18; p = writeBytes(b, p, m.byNumber[k as never]!);
    p = endLength(b, s, p);
  }
  for (const k of Object.keys(m.ignored)) {
    b[p++] = 58; const s = ++p;
    b[p++] = 10; p = writeString(b, p, k);
    b[p++] = 18; p = endLength(b, ++p, writeItem(m.ignored[k as never]!, b, p));
    p = endLength(b, s, p);
  }
  for (const k of Object.keys(m.wrappers)) {
    b[p++] = 66; const s = ++p;
    b[p++] = 10; p = writeString(b, p, k);
    b[p++] = 18; p = endLength(b, ++p, writeStringValue(m.wrappers[k as never]!, b, p));
    p = endLength(b, s, p);
  }
  for (const k of Object.keys(m.required)) {
    b[p++] = 74; const s = ++p;
    b[p++] = 10; p = writeString(b, p, k);
    b[p++] = 18; p = writeString(b, p, m.required[k as never]!);
    p = endLength(b, s, p);
  }
  for (const k of Object.keys(m.times)) {
    b[p++] = 82; const s = ++p;
    b[p++] = 8; p = writeUint64(b, p, toLong(k));
    b[p++] = 18; p = endLength(b, ++p, writeTimestamp(m.times[k as never]!, b, p));
    p = endLength(b, s, p);
  }
  for (const k of Object.keys(m.ifAny)) {
    b[p++] = 90; const s = ++p;
    b[p++] = 10; p = writeString(b, p, k);
    b[p++] = 18; p = writeString(b, p, m.ifAny[k as never]!);
    p = endLength(b, s, p);
  }
  for (const k of Object.keys(m.ignoredKeys)) {
    b[p++] = 98; const s = ++p;
    b[p++] = 10; p = writeString(b, p, k);
    b[p++] = 16; p = writeInt32(b, p, m.ignoredKeys[k as never]!);
    p = endLength(b, s, p);
  }
  for (const k of Object.keys(m.colors)) {
    b[p++] = 106; const s = ++p;
    b[p++] = 13; p = writeSfixed32(b, p, Number.parseInt(k));
    b[p++] = 16; p = writeInt32(b, p, m.colors[k as never]!);
    p = endLength(b, s, p);
  }
  return writeUnknown(b, p, m);
}

export function createMapRules(): MapRules {
  return { $typeName: "naru.codec.test.v1.MapRules", min: {}, max: {}, keys: {}, values: {}, items: {}, byNumber: {}, ignored: {}, wrappers: {}, required: {}, times: {}, ifAny: {}, ignoredKeys: {}, colors: {} };
}

export function readMapRules(r: Reader, end: number, m: MapRules): MapRules {
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
          case 1: { let k: string = ""; let u: string | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 10) k = readString(r, e); else if (t === 18) u = readString(r, e); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.min, k, u ?? ""); } continue;
          case 2: { let k: number = 0; let u: string | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 8) k = readInt32(r); else if (t === 18) u = readString(r, e); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.max, k, u ?? ""); } continue;
          case 3: { let k: string = ""; let u: string | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 10) k = readString(r, e); else if (t === 18) u = readString(r, e); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.keys, k, u ?? ""); } continue;
          case 4: { let k: bigint = 0n; let u: bigint | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 8) k = readInt64(r); else if (t === 16) u = readInt64(r); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.values, k, u ?? 0n); } continue;
          case 5: { let k: boolean = false; let u: Item | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 8) k = readBool(r); else if (t === 18) u = readItem(r, readEnd(r, e), u ?? createItem()); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.items, k, u ?? createItem()); } continue;
          case 6: { let k: number = 0; let u: Uint8Array | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 8) k = readUint32(r); else if (t === 18) u = readSizedBytes(r, e); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.byNumber, k, u ?? new Uint8Array(0)); } continue;
          case 7: { let k: string = ""; let u: Item | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 10) k = readString(r, e); else if (t === 18) u = readItem(r, readEnd(r, e), u ?? createItem()); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.ignored, k, u ?? createItem()); } continue;
          case 8: { let k: string = ""; let u: StringValue | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 10) k = readString(r, e); else if (t === 18) u = readStringValue(r, readEnd(r, e), u ?? createStringValue()); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.wrappers, k, u ?? createStringValue()); } continue;
          case 9: { let k: string = ""; let u: string | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 10) k = readString(r, e); else if (t === 18) u = readString(r, e); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.required, k, u ?? ""); } continue;
          case 10: { let k: bigint = 0n; let u: Timestamp | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 8) k = readUint64(r); else if (t === 18) u = readTimestamp(r, readEnd(r, e), u ?? createTimestamp()); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.times, k, u ?? createTimestamp()); } continue;
          case 11: { let k: string = ""; let u: string | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 10) k = readString(r, e); else if (t === 18) u = readString(r, e); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.ifAny, k, u ?? ""); } continue;
          case 12: { let k: string = ""; let u: number | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 10) k = readString(r, e); else if (t === 16) u = readInt32(r); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.ignoredKeys, k, u ?? 0); } continue;
          case 13: { let k: number = 0; let u: Color | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 13) k = readSfixed32(r); else if (t === 16) u = readEnum(r); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.colors, k, u ?? 0); } continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, MapRulesSchema);
  }
  leave(r, p, end);
  return m;
}

export const MapRulesCodec = /*@__PURE__*/ defineCodec(MapRulesSchema, { create: createMapRules, write: writeMapRules, read: readMapRules });

export function writePresenceRules(m: PresenceRules, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.codec.test.v1.PresenceRules") throw unusual;
  ensure(b, p, 0);
  if (m.required !== "") { b[p++] = 10; p = writeString(b, p, m.required);}
  if (m.requiredNumber !== 0) { b[p++] = 16; p = writeInt32(b, p, m.requiredNumber);}
  if (m.requiredExplicit !== undefined) { b[p++] = 24; p = writeInt32(b, p, m.requiredExplicit);}
  if (m.requiredMessage !== undefined) { b[p++] = 34; p = endLength(b, ++p, writeItem(m.requiredMessage, b, p));}
  if (hasBytes(m.requiredBytes)) { b[p++] = 42; p = writeBytes(b, p, m.requiredBytes);}
  if (!Object.is(m.requiredDouble, 0)) { b[p++] = 49; p = writeDouble(b, p, m.requiredDouble);}
  if (m.requiredEnum !== 0) { b[p++] = 56; p = writeInt32(b, p, m.requiredEnum);}
  if (m.ifSet !== "") { b[p++] = 66; p = writeString(b, p, m.ifSet);}
  if (m.explicit !== undefined) { b[p++] = 74; p = writeString(b, p, m.explicit);}
  if (m.explicitIfSet !== undefined) { b[p++] = 82; p = writeString(b, p, m.explicitIfSet);}
  if (m.never !== "") { b[p++] = 90; p = writeString(b, p, m.never);}
  if (m.neverMessage !== undefined) { b[p++] = 98; p = endLength(b, ++p, writeItem(m.neverMessage, b, p));}
  if (!Object.is(m.ifSetDouble, 0)) { b[p++] = 105; p = writeDouble(b, p, m.ifSetDouble);}
  if (m.requiredBool !== false) { b[p++] = 112; p = writeBool(b, p, m.requiredBool);}
  if (m.requiredWrapper !== undefined) { b[p++] = 122; p = endLength(b, ++p, writeInt64Value({ $typeName: "google.protobuf.Int64Value", value: m.requiredWrapper }, b, p));}
  if (m.wrapper !== undefined) { b[p++] = 130; b[p++] = 1; p = endLength(b, ++p, writeStringValue({ $typeName: "google.protobuf.StringValue", value: m.wrapper }, b, p));}
  if (m.bytesWrapper !== undefined) { b[p++] = 138; b[p++] = 1; p = endLength(b, ++p, writeBytesValue({ $typeName: "google.protobuf.BytesValue", value: m.bytesWrapper }, b, p));}
  if (m.ifSetEnum !== 0) { b[p++] = 144; b[p++] = 1; p = writeInt32(b, p, m.ifSetEnum);}
  return writeUnknown(b, p, m);
}

export function createPresenceRules(): PresenceRules {
  return { $typeName: "naru.codec.test.v1.PresenceRules", required: "", requiredNumber: 0, requiredBytes: new Uint8Array(0), requiredDouble: 0, requiredEnum: 0, ifSet: "", never: "", ifSetDouble: 0, requiredBool: false, ifSetEnum: 0 };
}

export function readPresenceRules(r: Reader, end: number, m: PresenceRules): PresenceRules {
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
        case 2: m.requiredNumber = v | 0; continue;
        case 3: m.requiredExplicit = v | 0; continue;
        case 7: m.requiredEnum = (v | 0) as Color; continue;
        case 14: m.requiredBool = p - s < 4 ? v !== 0 : longBool(); continue;
        case 18: m.ifSetEnum = (v | 0) as Color; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: m.required = readText(b, p, e); p = e; continue;
          case 4: r.p = p; m.requiredMessage = readItem(r, e, m.requiredMessage ?? createItem()); p = r.p; continue;
          case 5: m.requiredBytes = readBytes(b, p, e); p = e; continue;
          case 8: m.ifSet = readText(b, p, e); p = e; continue;
          case 9: m.explicit = readText(b, p, e); p = e; continue;
          case 10: m.explicitIfSet = readText(b, p, e); p = e; continue;
          case 11: m.never = readText(b, p, e); p = e; continue;
          case 12: r.p = p; m.neverMessage = readItem(r, e, m.neverMessage ?? createItem()); p = r.p; continue;
          case 15: { const w = createInt64Value(); if (m.requiredWrapper !== undefined) w.value = m.requiredWrapper; r.p = p; m.requiredWrapper = readInt64Value(r, e, w).value; p = r.p; } continue;
          case 16: { const w = createStringValue(); if (m.wrapper !== undefined) w.value = m.wrapper; r.p = p; m.wrapper = readStringValue(r, e, w).value; p = r.p; } continue;
          case 17: { const w = createBytesValue(); if (m.bytesWrapper !== undefined) w.value = m.bytesWrapper; r.p = p; m.bytesWrapper = readBytesValue(r, e, w).value; p = r.p; } continue;
        }
      }
    }
    switch (t) {
      case 49: r.p = p; m.requiredDouble = readDouble(r); p = r.p; continue;
      case 105: r.p = p; m.ifSetDouble = readDouble(r); p = r.p; continue;
    }
    p = readUnknown(r, s, end, t, m, PresenceRulesSchema);
  }
  leave(r, p, end);
  return m;
}

export const PresenceRulesCodec = /*@__PURE__*/ defineCodec(PresenceRulesSchema, { create: createPresenceRules, write: writePresenceRules, read: readPresenceRules });

export function writeOneofRules(m: OneofRules, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.codec.test.v1.OneofRules") throw unusual;
  ensure(b, p, 0);
  if (m.a !== "") { b[p++] = 10; p = writeString(b, p, m.a);}
  if (m.b !== 0) { b[p++] = 16; p = writeInt32(b, p, m.b);}
  if (m.c !== undefined) { b[p++] = 26; p = endLength(b, ++p, writeItem(m.c, b, p));}
  for (let i = 0, a = m.d; i < a.length; i++) { b[p++] = 34; p = writeString(b, p, a[i]!); ensure(b, p, 0);}
  if (m.e !== undefined) { b[p++] = 40; p = writeBool(b, p, m.e);}
  if (m.must.case === "f") { b[p++] = 50; p = writeString(b, p, m.must.value);}
  if (m.must.case === "g") { b[p++] = 58; p = endLength(b, ++p, writeItem(m.must.value, b, p));}
  if (m.must.case === "h") { b[p++] = 66; p = endLength(b, ++p, writeInt32Value(m.must.value, b, p));}
  if (m.must.case === "i") { b[p++] = 74; p = endLength(b, ++p, writeTimestamp(m.must.value, b, p));}
  if (m.may.case === "j") { b[p++] = 82; p = writeString(b, p, m.may.value);}
  if (m.may.case === "k") { b[p++] = 88; p = writeInt32(b, p, m.may.value);}
  return writeUnknown(b, p, m);
}

export function createOneofRules(): OneofRules {
  return { $typeName: "naru.codec.test.v1.OneofRules", a: "", b: 0, d: [], must: { case: undefined }, may: { case: undefined } };
}

export function readOneofRules(r: Reader, end: number, m: OneofRules): OneofRules {
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
        case 2: m.b = v | 0; continue;
        case 5: m.e = p - s < 4 ? v !== 0 : longBool(); continue;
        case 11: m.may = { case: "k", value: v | 0 }; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: m.a = readText(b, p, e); p = e; continue;
          case 3: r.p = p; m.c = readItem(r, e, m.c ?? createItem()); p = r.p; continue;
          case 4: m.d.push(readText(b, p, e)); p = e; continue;
          case 6: m.must = { case: "f", value: readText(b, p, e) }; p = e; continue;
          case 7: r.p = p; m.must = { case: "g", value: readItem(r, e, m.must.case === "g" ? m.must.value : createItem()) }; p = r.p; continue;
          case 8: r.p = p; m.must = { case: "h", value: readInt32Value(r, e, m.must.case === "h" ? m.must.value : createInt32Value()) }; p = r.p; continue;
          case 9: r.p = p; m.must = { case: "i", value: readTimestamp(r, e, m.must.case === "i" ? m.must.value : createTimestamp()) }; p = r.p; continue;
          case 10: m.may = { case: "j", value: readText(b, p, e) }; p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, OneofRulesSchema);
  }
  leave(r, p, end);
  return m;
}

export const OneofRulesCodec = /*@__PURE__*/ defineCodec(OneofRulesSchema, { create: createOneofRules, write: writeOneofRules, read: readOneofRules });

export function writeTimeRules(m: TimeRules, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.codec.test.v1.TimeRules") throw unusual;
  ensure(b, p, 0);
  if (m.const !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeDuration(m.const, b, p));}
  if (m.lt !== undefined) { b[p++] = 18; p = endLength(b, ++p, writeDuration(m.lt, b, p));}
  if (m.lte !== undefined) { b[p++] = 26; p = endLength(b, ++p, writeDuration(m.lte, b, p));}
  if (m.gt !== undefined) { b[p++] = 34; p = endLength(b, ++p, writeDuration(m.gt, b, p));}
  if (m.gte !== undefined) { b[p++] = 42; p = endLength(b, ++p, writeDuration(m.gte, b, p));}
  if (m.gtLt !== undefined) { b[p++] = 50; p = endLength(b, ++p, writeDuration(m.gtLt, b, p));}
  if (m.gteLteEx !== undefined) { b[p++] = 58; p = endLength(b, ++p, writeDuration(m.gteLteEx, b, p));}
  if (m.in !== undefined) { b[p++] = 66; p = endLength(b, ++p, writeDuration(m.in, b, p));}
  if (m.notIn !== undefined) { b[p++] = 74; p = endLength(b, ++p, writeDuration(m.notIn, b, p));}
  if (m.tConst !== undefined) { b[p++] = 90; p = endLength(b, ++p, writeTimestamp(m.tConst, b, p));}
  if (m.tLt !== undefined) { b[p++] = 98; p = endLength(b, ++p, writeTimestamp(m.tLt, b, p));}
  if (m.tGte !== undefined) { b[p++] = 106; p = endLength(b, ++p, writeTimestamp(m.tGte, b, p));}
  if (m.tGtLte !== undefined) { b[p++] = 114; p = endLength(b, ++p, writeTimestamp(m.tGtLte, b, p));}
  if (m.tGteLtEx !== undefined) { b[p++] = 122; p = endLength(b, ++p, writeTimestamp(m.tGteLtEx, b, p));}
  if (m.ltNow !== undefined) { b[p++] = 130; b[p++] = 1; p = endLength(b, ++p, writeTimestamp(m.ltNow, b, p));}
  if (m.gtNow !== undefined) { b[p++] = 138; b[p++] = 1; p = endLength(b, ++p, writeTimestamp(m.gtNow, b, p));}
  if (m.within !== undefined) { b[p++] = 146; b[p++] = 1; p = endLength(b, ++p, writeTimestamp(m.within, b, p));}
  if (m.ltNowGt !== undefined) { b[p++] = 154; b[p++] = 1; p = endLength(b, ++p, writeTimestamp(m.ltNowGt, b, p));}
  if (m.ltGtNow !== undefined) { b[p++] = 162; b[p++] = 1; p = endLength(b, ++p, writeTimestamp(m.ltGtNow, b, p));}
  if (m.ltNowOff !== undefined) { b[p++] = 170; b[p++] = 1; p = endLength(b, ++p, writeTimestamp(m.ltNowOff, b, p));}
  if (m.anyIn !== undefined) { b[p++] = 178; b[p++] = 1; p = endLength(b, ++p, writeAny(m.anyIn, b, p));}
  if (m.anyNotIn !== undefined) { b[p++] = 186; b[p++] = 1; p = endLength(b, ++p, writeAny(m.anyNotIn, b, p));}
  if (m.maskConst !== undefined) { b[p++] = 194; b[p++] = 1; p = endLength(b, ++p, writeFieldMask(m.maskConst, b, p));}
  if (m.maskIn !== undefined) { b[p++] = 202; b[p++] = 1; p = endLength(b, ++p, writeFieldMask(m.maskIn, b, p));}
  if (m.maskNotIn !== undefined) { b[p++] = 210; b[p++] = 1; p = endLength(b, ++p, writeFieldMask(m.maskNotIn, b, p));}
  return writeUnknown(b, p, m);
}

export function createTimeRules(): TimeRules {
  return { $typeName: "naru.codec.test.v1.TimeRules" };
}

export function readTimeRules(r: Reader, end: number, m: TimeRules): TimeRules {
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
          case 1: r.p = p; m.const = readDuration(r, e, m.const ?? createDuration()); p = r.p; continue;
          case 2: r.p = p; m.lt = readDuration(r, e, m.lt ?? createDuration()); p = r.p; continue;
          case 3: r.p = p; m.lte = readDuration(r, e, m.lte ?? createDuration()); p = r.p; continue;
          case 4: r.p = p; m.gt = readDuration(r, e, m.gt ?? createDuration()); p = r.p; continue;
          case 5: r.p = p; m.gte = readDuration(r, e, m.gte ?? createDuration()); p = r.p; continue;
          case 6: r.p = p; m.gtLt = readDuration(r, e, m.gtLt ?? createDuration()); p = r.p; continue;
          case 7: r.p = p; m.gteLteEx = readDuration(r, e, m.gteLteEx ?? createDuration()); p = r.p; continue;
          case 8: r.p = p; m.in = readDuration(r, e, m.in ?? createDuration()); p = r.p; continue;
          case 9: r.p = p; m.notIn = readDuration(r, e, m.notIn ?? createDuration()); p = r.p; continue;
          case 11: r.p = p; m.tConst = readTimestamp(r, e, m.tConst ?? createTimestamp()); p = r.p; continue;
          case 12: r.p = p; m.tLt = readTimestamp(r, e, m.tLt ?? createTimestamp()); p = r.p; continue;
          case 13: r.p = p; m.tGte = readTimestamp(r, e, m.tGte ?? createTimestamp()); p = r.p; continue;
          case 14: r.p = p; m.tGtLte = readTimestamp(r, e, m.tGtLte ?? createTimestamp()); p = r.p; continue;
          case 15: r.p = p; m.tGteLtEx = readTimestamp(r, e, m.tGteLtEx ?? createTimestamp()); p = r.p; continue;
          case 16: r.p = p; m.ltNow = readTimestamp(r, e, m.ltNow ?? createTimestamp()); p = r.p; continue;
          case 17: r.p = p; m.gtNow = readTimestamp(r, e, m.gtNow ?? createTimestamp()); p = r.p; continue;
          case 18: r.p = p; m.within = readTimestamp(r, e, m.within ?? createTimestamp()); p = r.p; continue;
          case 19: r.p = p; m.ltNowGt = readTimestamp(r, e, m.ltNowGt ?? createTimestamp()); p = r.p; continue;
          case 20: r.p = p; m.ltGtNow = readTimestamp(r, e, m.ltGtNow ?? createTimestamp()); p = r.p; continue;
          case 21: r.p = p; m.ltNowOff = readTimestamp(r, e, m.ltNowOff ?? createTimestamp()); p = r.p; continue;
          case 22: r.p = p; m.anyIn = readAny(r, e, m.anyIn ?? createAny()); p = r.p; continue;
          case 23: r.p = p; m.anyNotIn = readAny(r, e, m.anyNotIn ?? createAny()); p = r.p; continue;
          case 24: r.p = p; m.maskConst = readFieldMask(r, e, m.maskConst ?? createFieldMask()); p = r.p; continue;
          case 25: r.p = p; m.maskIn = readFieldMask(r, e, m.maskIn ?? createFieldMask()); p = r.p; continue;
          case 26: r.p = p; m.maskNotIn = readFieldMask(r, e, m.maskNotIn ?? createFieldMask()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, TimeRulesSchema);
  }
  leave(r, p, end);
  return m;
}

export const TimeRulesCodec = /*@__PURE__*/ defineCodec(TimeRulesSchema, { create: createTimeRules, write: writeTimeRules, read: readTimeRules });

export function writeCelRules(m: CelRules, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.codec.test.v1.CelRules") throw unusual;
  ensure(b, p, 0);
  if (m.low !== 0) { b[p++] = 8; p = writeInt32(b, p, m.low);}
  if (m.high !== 0) { b[p++] = 16; p = writeInt32(b, p, m.high);}
  if (m.item !== undefined) { b[p++] = 26; p = endLength(b, ++p, writeItem(m.item, b, p));}
  return writeUnknown(b, p, m);
}

export function createCelRules(): CelRules {
  return { $typeName: "naru.codec.test.v1.CelRules", low: 0, high: 0 };
}

export function readCelRules(r: Reader, end: number, m: CelRules): CelRules {
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
        case 1: m.low = v | 0; continue;
        case 2: m.high = v | 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 3: r.p = p; m.item = readItem(r, e, m.item ?? createItem()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, CelRulesSchema);
  }
  leave(r, p, end);
  return m;
}

export const CelRulesCodec = /*@__PURE__*/ defineCodec(CelRulesSchema, { create: createCelRules, write: writeCelRules, read: readCelRules });

export function writeHoldsCelRules(m: HoldsCelRules, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.codec.test.v1.HoldsCelRules") throw unusual;
  ensure(b, p, 0);
  if (m.rules !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeCelRules(m.rules, b, p));}
  for (let i = 0, a = m.list; i < a.length; i++) { b[p++] = 18; p = endLength(b, ++p, writeCelRules(a[i]!, b, p));}
  if (m.name !== "") { b[p++] = 26; p = writeString(b, p, m.name);}
  return writeUnknown(b, p, m);
}

export function createHoldsCelRules(): HoldsCelRules {
  return { $typeName: "naru.codec.test.v1.HoldsCelRules", list: [], name: "" };
}

export function readHoldsCelRules(r: Reader, end: number, m: HoldsCelRules): HoldsCelRules {
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
          case 1: r.p = p; m.rules = readCelRules(r, e, m.rules ?? createCelRules()); p = r.p; continue;
          case 2: r.p = p; m.list.push(readCelRules(r, e, createCelRules())); p = r.p; continue;
          case 3: m.name = readText(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, HoldsCelRulesSchema);
  }
  leave(r, p, end);
  return m;
}

export const HoldsCelRulesCodec = /*@__PURE__*/ defineCodec(HoldsCelRulesSchema, { create: createHoldsCelRules, write: writeHoldsCelRules, read: readHoldsCelRules });

export const codecs_naru_codec_test_v1_rules: readonly AnyGeneratedCodec[] = /*@__PURE__*/ Array.of<AnyGeneratedCodec>(NumberRulesCodec, FormatRulesCodec, StringRulesCodec, BytesRulesCodec, EnumRulesCodec, ItemCodec, NoRulesCodec, RepeatedRulesCodec, MapRulesCodec, PresenceRulesCodec, OneofRulesCodec, TimeRulesCodec, CelRulesCodec, HoldsCelRulesCodec);
