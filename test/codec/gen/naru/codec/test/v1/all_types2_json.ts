import type { AllTypes2, AllTypes2_Data, AllTypes2_Datas, AllTypes2_Datas_Inner, AllTypes2_NestedMessage, AllTypes2_OneofGroup, Empty2, ForeignAllTypes2, Required2, Sparse2 } from "./all_types2_pb.ts";
import type { Registry } from "@bufbuild/protobuf";
import { UNUSUAL } from "../../../../../../../src/codec/unusual.ts";
import { checkExtensions, jsonBool, jsonByLibrary, jsonBytes, jsonEnum, jsonFloat, jsonInt, jsonLong, jsonNull, jsonString } from "../../../../../../../src/codec/runtime-json-write.ts";
import { AnySchema, BoolValueSchema, BytesValueSchema, DoubleValueSchema, DurationSchema, FieldMaskSchema, FloatValueSchema, Int32ValueSchema, Int64ValueSchema, ListValueSchema, StringValueSchema, StructSchema, TimestampSchema, UInt32ValueSchema, UInt64ValueSchema, ValueSchema } from "@bufbuild/protobuf/wkt";
import { fromStruct, toStruct } from "../../../../../../../src/codec/runtime-struct.ts";
import { readJsonEmpty, writeJsonEmpty } from "../../../../google/protobuf/empty_json.ts";
import type { JsonReader } from "../../../../../../../src/codec/runtime-json-read.ts";
import { jsonKeys, openJson, openJsonWrapper, readJsonBool, readJsonBoolKey, readJsonByLibrary, readJsonBytes, readJsonDouble, readJsonEnum, readJsonFloat, readJsonInt32, readJsonInt32Key, readJsonInt64, readJsonList, readJsonMap, readJsonNull, readJsonString, readJsonUint32, readJsonUint32Key, readJsonUint64, readJsonUnknown } from "../../../../../../../src/codec/runtime-json-read.ts";
import { AllTypes2_DataCodec, AllTypes2_Datas_InnerCodec, AllTypes2_DatasCodec, AllTypes2_NestedMessageCodec, AllTypes2_OneofGroupCodec, AllTypes2Codec, createAllTypes2, createAllTypes2_Data, createAllTypes2_Datas, createAllTypes2_Datas_Inner, createAllTypes2_NestedMessage, createAllTypes2_OneofGroup, createForeignAllTypes2, createRequired2, Empty2Codec, ForeignAllTypes2Codec, Required2Codec, Sparse2Codec } from "./all_types2_codec.ts";
import { setEntry } from "../../../../../../../src/codec/runtime-read.ts";
import { createEmpty } from "../../../../google/protobuf/empty_codec.ts";
import { extend } from "../../../../../../../src/codec/runtime-codec.ts";

// @generated from file naru/codec/test/v1/all_types2.proto. Do not edit.

export function writeJsonAllTypes2(m: AllTypes2, o: Registry | undefined): string {
  if (m.$typeName !== "naru.codec.test.v1.AllTypes2") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.optInt32 !== undefined && Object.hasOwn(m, "optInt32")) s += (s === "" ? "{\"optInt32\":" : ",\"optInt32\":") + jsonInt(m.optInt32);
  if (m.optInt64 !== undefined && Object.hasOwn(m, "optInt64")) s += (s === "" ? "{\"optInt64\":" : ",\"optInt64\":") + jsonLong(m.optInt64);
  if (m.optUint32 !== undefined && Object.hasOwn(m, "optUint32")) s += (s === "" ? "{\"optUint32\":" : ",\"optUint32\":") + jsonInt(m.optUint32);
  if (m.optUint64 !== undefined && Object.hasOwn(m, "optUint64")) s += (s === "" ? "{\"optUint64\":" : ",\"optUint64\":") + jsonLong(m.optUint64);
  if (m.optSint32 !== undefined && Object.hasOwn(m, "optSint32")) s += (s === "" ? "{\"optSint32\":" : ",\"optSint32\":") + jsonInt(m.optSint32);
  if (m.optSint64 !== undefined && Object.hasOwn(m, "optSint64")) s += (s === "" ? "{\"optSint64\":" : ",\"optSint64\":") + jsonLong(m.optSint64);
  if (m.optFixed32 !== undefined && Object.hasOwn(m, "optFixed32")) s += (s === "" ? "{\"optFixed32\":" : ",\"optFixed32\":") + jsonInt(m.optFixed32);
  if (m.optFixed64 !== undefined && Object.hasOwn(m, "optFixed64")) s += (s === "" ? "{\"optFixed64\":" : ",\"optFixed64\":") + jsonLong(m.optFixed64);
  if (m.optSfixed32 !== undefined && Object.hasOwn(m, "optSfixed32")) s += (s === "" ? "{\"optSfixed32\":" : ",\"optSfixed32\":") + jsonInt(m.optSfixed32);
  if (m.optSfixed64 !== undefined && Object.hasOwn(m, "optSfixed64")) s += (s === "" ? "{\"optSfixed64\":" : ",\"optSfixed64\":") + jsonLong(m.optSfixed64);
  if (m.optFloat !== undefined && Object.hasOwn(m, "optFloat")) s += (s === "" ? "{\"optFloat\":" : ",\"optFloat\":") + jsonFloat(m.optFloat);
  if (m.optDouble !== undefined && Object.hasOwn(m, "optDouble")) s += (s === "" ? "{\"optDouble\":" : ",\"optDouble\":") + jsonFloat(m.optDouble);
  if (m.optBool !== undefined && Object.hasOwn(m, "optBool")) s += (s === "" ? "{\"optBool\":" : ",\"optBool\":") + jsonBool(m.optBool);
  if (m.optString !== undefined && Object.hasOwn(m, "optString")) s += (s === "" ? "{\"optString\":" : ",\"optString\":") + jsonString(m.optString);
  if (m.optBytes !== undefined && Object.hasOwn(m, "optBytes")) s += (s === "" ? "{\"optBytes\":" : ",\"optBytes\":") + jsonBytes(m.optBytes);
  if (m.split.case === "splitLow") s += (s === "" ? "{\"splitLow\":" : ",\"splitLow\":") + jsonInt(m.split.value);
  if (m.optNested !== undefined && Object.hasOwn(m, "optNested")) s += (s === "" ? "{\"optNested\":" : ",\"optNested\":") + writeJsonAllTypes2_NestedMessage(m.optNested, o);
  if (m.optForeign !== undefined && Object.hasOwn(m, "optForeign")) s += (s === "" ? "{\"optForeign\":" : ",\"optForeign\":") + writeJsonForeignAllTypes2(m.optForeign, o);
  if (m.optNestedEnum !== undefined && Object.hasOwn(m, "optNestedEnum")) s += (s === "" ? "{\"optNestedEnum\":" : ",\"optNestedEnum\":") + jsonEnum(m.optNestedEnum, n_naru_codec_test_v1_AllTypes2_NestedEnum);
  if (m.optForeignEnum !== undefined && Object.hasOwn(m, "optForeignEnum")) s += (s === "" ? "{\"optForeignEnum\":" : ",\"optForeignEnum\":") + jsonEnum(m.optForeignEnum, n_naru_codec_test_v1_ForeignEnum2);
  if (m.recursive !== undefined && Object.hasOwn(m, "recursive")) s += (s === "" ? "{\"recursive\":" : ",\"recursive\":") + writeJsonAllTypes2(m.recursive, o);
  if (m.hasOwnProperty !== undefined && Object.hasOwn(m, "hasOwnProperty")) s += (s === "" ? "{\"hasOwnProperty\":" : ",\"hasOwnProperty\":") + jsonString(m.hasOwnProperty);
  if (m.constructor$ !== undefined && Object.hasOwn(m, "constructor$")) s += (s === "" ? "{\"constructor\":" : ",\"constructor\":") + jsonInt(m.constructor$);
  if (m.repeatedInt32.length !== 0) {
    s += (s === "" ? "{\"repeatedInt32\":" : ",\"repeatedInt32\":") + "[";
    for (let i = 0, a = m.repeatedInt32; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonInt(a[i]!);
    s += "]";
  }
  if (m.repeatedInt64.length !== 0) {
    s += (s === "" ? "{\"repeatedInt64\":" : ",\"repeatedInt64\":") + "[";
    for (let i = 0, a = m.repeatedInt64; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonLong(a[i]!);
    s += "]";
  }
  if (m.repeatedUint32.length !== 0) {
    s += (s === "" ? "{\"repeatedUint32\":" : ",\"repeatedUint32\":") + "[";
    for (let i = 0, a = m.repeatedUint32; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonInt(a[i]!);
    s += "]";
  }
  if (m.repeatedUint64.length !== 0) {
    s += (s === "" ? "{\"repeatedUint64\":" : ",\"repeatedUint64\":") + "[";
    for (let i = 0, a = m.repeatedUint64; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonLong(a[i]!);
    s += "]";
  }
  if (m.repeatedSint32.length !== 0) {
    s += (s === "" ? "{\"repeatedSint32\":" : ",\"repeatedSint32\":") + "[";
    for (let i = 0, a = m.repeatedSint32; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonInt(a[i]!);
    s += "]";
  }
  if (m.repeatedSint64.length !== 0) {
    s += (s === "" ? "{\"repeatedSint64\":" : ",\"repeatedSint64\":") + "[";
    for (let i = 0, a = m.repeatedSint64; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonLong(a[i]!);
    s += "]";
  }
  if (m.repeatedFixed32.length !== 0) {
    s += (s === "" ? "{\"repeatedFixed32\":" : ",\"repeatedFixed32\":") + "[";
    for (let i = 0, a = m.repeatedFixed32; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonInt(a[i]!);
    s += "]";
  }
  if (m.repeatedFixed64.length !== 0) {
    s += (s === "" ? "{\"repeatedFixed64\":" : ",\"repeatedFixed64\":") + "[";
    for (let i = 0, a = m.repeatedFixed64; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonLong(a[i]!);
    s += "]";
  }
  if (m.repeatedSfixed32.length !== 0) {
    s += (s === "" ? "{\"repeatedSfixed32\":" : ",\"repeatedSfixed32\":") + "[";
    for (let i = 0, a = m.repeatedSfixed32; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonInt(a[i]!);
    s += "]";
  }
  if (m.repeatedSfixed64.length !== 0) {
    s += (s === "" ? "{\"repeatedSfixed64\":" : ",\"repeatedSfixed64\":") + "[";
    for (let i = 0, a = m.repeatedSfixed64; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonLong(a[i]!);
    s += "]";
  }
  if (m.repeatedFloat.length !== 0) {
    s += (s === "" ? "{\"repeatedFloat\":" : ",\"repeatedFloat\":") + "[";
    for (let i = 0, a = m.repeatedFloat; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonFloat(a[i]!);
    s += "]";
  }
  if (m.repeatedDouble.length !== 0) {
    s += (s === "" ? "{\"repeatedDouble\":" : ",\"repeatedDouble\":") + "[";
    for (let i = 0, a = m.repeatedDouble; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonFloat(a[i]!);
    s += "]";
  }
  if (m.repeatedBool.length !== 0) {
    s += (s === "" ? "{\"repeatedBool\":" : ",\"repeatedBool\":") + "[";
    for (let i = 0, a = m.repeatedBool; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonBool(a[i]!);
    s += "]";
  }
  if (m.repeatedString.length !== 0) {
    s += (s === "" ? "{\"repeatedString\":" : ",\"repeatedString\":") + "[";
    for (let i = 0, a = m.repeatedString; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonString(a[i]!);
    s += "]";
  }
  if (m.repeatedBytes.length !== 0) {
    s += (s === "" ? "{\"repeatedBytes\":" : ",\"repeatedBytes\":") + "[";
    for (let i = 0, a = m.repeatedBytes; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonBytes(a[i]!);
    s += "]";
  }
  if (m.repeatedNested.length !== 0) {
    s += (s === "" ? "{\"repeatedNested\":" : ",\"repeatedNested\":") + "[";
    for (let i = 0, a = m.repeatedNested; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonAllTypes2_NestedMessage(a[i]!, o);
    s += "]";
  }
  if (m.repeatedForeign.length !== 0) {
    s += (s === "" ? "{\"repeatedForeign\":" : ",\"repeatedForeign\":") + "[";
    for (let i = 0, a = m.repeatedForeign; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonForeignAllTypes2(a[i]!, o);
    s += "]";
  }
  if (m.repeatedNestedEnum.length !== 0) {
    s += (s === "" ? "{\"repeatedNestedEnum\":" : ",\"repeatedNestedEnum\":") + "[";
    for (let i = 0, a = m.repeatedNestedEnum; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonEnum(a[i]!, n_naru_codec_test_v1_AllTypes2_NestedEnum);
    s += "]";
  }
  if (m.repeatedForeignEnum.length !== 0) {
    s += (s === "" ? "{\"repeatedForeignEnum\":" : ",\"repeatedForeignEnum\":") + "[";
    for (let i = 0, a = m.repeatedForeignEnum; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonEnum(a[i]!, n_naru_codec_test_v1_ForeignEnum2);
    s += "]";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.mapInt32Int32)) {
      if (c === "{") s += (s === "" ? "{\"mapInt32Int32\":" : ",\"mapInt32Int32\":") + "";
      s += c + jsonString(k) + ":" + jsonInt(m.mapInt32Int32[k as never]!);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.mapInt64Int64)) {
      if (c === "{") s += (s === "" ? "{\"mapInt64Int64\":" : ",\"mapInt64Int64\":") + "";
      s += c + jsonString(k) + ":" + jsonLong(m.mapInt64Int64[k as never]!);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.mapUint32Uint32)) {
      if (c === "{") s += (s === "" ? "{\"mapUint32Uint32\":" : ",\"mapUint32Uint32\":") + "";
      s += c + jsonString(k) + ":" + jsonInt(m.mapUint32Uint32[k as never]!);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.mapUint64Uint64)) {
      if (c === "{") s += (s === "" ? "{\"mapUint64Uint64\":" : ",\"mapUint64Uint64\":") + "";
      s += c + jsonString(k) + ":" + jsonLong(m.mapUint64Uint64[k as never]!);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.mapSint32Sint32)) {
      if (c === "{") s += (s === "" ? "{\"mapSint32Sint32\":" : ",\"mapSint32Sint32\":") + "";
      s += c + jsonString(k) + ":" + jsonInt(m.mapSint32Sint32[k as never]!);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.mapSint64Sint64)) {
      if (c === "{") s += (s === "" ? "{\"mapSint64Sint64\":" : ",\"mapSint64Sint64\":") + "";
      s += c + jsonString(k) + ":" + jsonLong(m.mapSint64Sint64[k as never]!);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.mapFixed32Fixed32)) {
      if (c === "{") s += (s === "" ? "{\"mapFixed32Fixed32\":" : ",\"mapFixed32Fixed32\":") + "";
      s += c + jsonString(k) + ":" + jsonInt(m.mapFixed32Fixed32[k as never]!);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.mapFixed64Fixed64)) {
      if (c === "{") s += (s === "" ? "{\"mapFixed64Fixed64\":" : ",\"mapFixed64Fixed64\":") + "";
      s += c + jsonString(k) + ":" + jsonLong(m.mapFixed64Fixed64[k as never]!);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.mapSfixed32Sfixed32)) {
      if (c === "{") s += (s === "" ? "{\"mapSfixed32Sfixed32\":" : ",\"mapSfixed32Sfixed32\":") + "";
      s += c + jsonString(k) + ":" + jsonInt(m.mapSfixed32Sfixed32[k as never]!);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.mapSfixed64Sfixed64)) {
      if (c === "{") s += (s === "" ? "{\"mapSfixed64Sfixed64\":" : ",\"mapSfixed64Sfixed64\":") + "";
      s += c + jsonString(k) + ":" + jsonLong(m.mapSfixed64Sfixed64[k as never]!);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.mapInt32Float)) {
      if (c === "{") s += (s === "" ? "{\"mapInt32Float\":" : ",\"mapInt32Float\":") + "";
      s += c + jsonString(k) + ":" + jsonFloat(m.mapInt32Float[k as never]!);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.mapInt32Double)) {
      if (c === "{") s += (s === "" ? "{\"mapInt32Double\":" : ",\"mapInt32Double\":") + "";
      s += c + jsonString(k) + ":" + jsonFloat(m.mapInt32Double[k as never]!);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.mapBoolBool)) {
      if (c === "{") s += (s === "" ? "{\"mapBoolBool\":" : ",\"mapBoolBool\":") + "";
      s += c + jsonString(k) + ":" + jsonBool(m.mapBoolBool[k as never]!);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.mapStringString)) {
      if (c === "{") s += (s === "" ? "{\"mapStringString\":" : ",\"mapStringString\":") + "";
      s += c + jsonString(k) + ":" + jsonString(m.mapStringString[k as never]!);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.mapStringBytes)) {
      if (c === "{") s += (s === "" ? "{\"mapStringBytes\":" : ",\"mapStringBytes\":") + "";
      s += c + jsonString(k) + ":" + jsonBytes(m.mapStringBytes[k as never]!);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.mapStringNested)) {
      if (c === "{") s += (s === "" ? "{\"mapStringNested\":" : ",\"mapStringNested\":") + "";
      s += c + jsonString(k) + ":" + writeJsonAllTypes2_NestedMessage(m.mapStringNested[k as never]!, o);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.mapStringEnum)) {
      if (c === "{") s += (s === "" ? "{\"mapStringEnum\":" : ",\"mapStringEnum\":") + "";
      s += c + jsonString(k) + ":" + jsonEnum(m.mapStringEnum[k as never]!, n_naru_codec_test_v1_AllTypes2_NestedEnum);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.mapBoolRecursive)) {
      if (c === "{") s += (s === "" ? "{\"mapBoolRecursive\":" : ",\"mapBoolRecursive\":") + "";
      s += c + jsonString(k) + ":" + writeJsonAllTypes2(m.mapBoolRecursive[k as never]!, o);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  if (m.packedInt32.length !== 0) {
    s += (s === "" ? "{\"packedInt32\":" : ",\"packedInt32\":") + "[";
    for (let i = 0, a = m.packedInt32; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonInt(a[i]!);
    s += "]";
  }
  if (m.packedInt64.length !== 0) {
    s += (s === "" ? "{\"packedInt64\":" : ",\"packedInt64\":") + "[";
    for (let i = 0, a = m.packedInt64; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonLong(a[i]!);
    s += "]";
  }
  if (m.packedUint32.length !== 0) {
    s += (s === "" ? "{\"packedUint32\":" : ",\"packedUint32\":") + "[";
    for (let i = 0, a = m.packedUint32; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonInt(a[i]!);
    s += "]";
  }
  if (m.packedUint64.length !== 0) {
    s += (s === "" ? "{\"packedUint64\":" : ",\"packedUint64\":") + "[";
    for (let i = 0, a = m.packedUint64; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonLong(a[i]!);
    s += "]";
  }
  if (m.packedSint32.length !== 0) {
    s += (s === "" ? "{\"packedSint32\":" : ",\"packedSint32\":") + "[";
    for (let i = 0, a = m.packedSint32; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonInt(a[i]!);
    s += "]";
  }
  if (m.packedSint64.length !== 0) {
    s += (s === "" ? "{\"packedSint64\":" : ",\"packedSint64\":") + "[";
    for (let i = 0, a = m.packedSint64; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonLong(a[i]!);
    s += "]";
  }
  if (m.packedFixed32.length !== 0) {
    s += (s === "" ? "{\"packedFixed32\":" : ",\"packedFixed32\":") + "[";
    for (let i = 0, a = m.packedFixed32; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonInt(a[i]!);
    s += "]";
  }
  if (m.packedFixed64.length !== 0) {
    s += (s === "" ? "{\"packedFixed64\":" : ",\"packedFixed64\":") + "[";
    for (let i = 0, a = m.packedFixed64; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonLong(a[i]!);
    s += "]";
  }
  if (m.packedSfixed32.length !== 0) {
    s += (s === "" ? "{\"packedSfixed32\":" : ",\"packedSfixed32\":") + "[";
    for (let i = 0, a = m.packedSfixed32; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonInt(a[i]!);
    s += "]";
  }
  if (m.packedSfixed64.length !== 0) {
    s += (s === "" ? "{\"packedSfixed64\":" : ",\"packedSfixed64\":") + "[";
    for (let i = 0, a = m.packedSfixed64; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonLong(a[i]!);
    s += "]";
  }
  if (m.packedFloat.length !== 0) {
    s += (s === "" ? "{\"packedFloat\":" : ",\"packedFloat\":") + "[";
    for (let i = 0, a = m.packedFloat; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonFloat(a[i]!);
    s += "]";
  }
  if (m.packedDouble.length !== 0) {
    s += (s === "" ? "{\"packedDouble\":" : ",\"packedDouble\":") + "[";
    for (let i = 0, a = m.packedDouble; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonFloat(a[i]!);
    s += "]";
  }
  if (m.packedBool.length !== 0) {
    s += (s === "" ? "{\"packedBool\":" : ",\"packedBool\":") + "[";
    for (let i = 0, a = m.packedBool; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonBool(a[i]!);
    s += "]";
  }
  if (m.packedEnum.length !== 0) {
    s += (s === "" ? "{\"packedEnum\":" : ",\"packedEnum\":") + "[";
    for (let i = 0, a = m.packedEnum; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonEnum(a[i]!, n_naru_codec_test_v1_AllTypes2_NestedEnum);
    s += "]";
  }
  if (m.unpackedInt32.length !== 0) {
    s += (s === "" ? "{\"unpackedInt32\":" : ",\"unpackedInt32\":") + "[";
    for (let i = 0, a = m.unpackedInt32; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonInt(a[i]!);
    s += "]";
  }
  if (m.unpackedInt64.length !== 0) {
    s += (s === "" ? "{\"unpackedInt64\":" : ",\"unpackedInt64\":") + "[";
    for (let i = 0, a = m.unpackedInt64; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonLong(a[i]!);
    s += "]";
  }
  if (m.unpackedUint32.length !== 0) {
    s += (s === "" ? "{\"unpackedUint32\":" : ",\"unpackedUint32\":") + "[";
    for (let i = 0, a = m.unpackedUint32; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonInt(a[i]!);
    s += "]";
  }
  if (m.unpackedUint64.length !== 0) {
    s += (s === "" ? "{\"unpackedUint64\":" : ",\"unpackedUint64\":") + "[";
    for (let i = 0, a = m.unpackedUint64; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonLong(a[i]!);
    s += "]";
  }
  if (m.unpackedSint32.length !== 0) {
    s += (s === "" ? "{\"unpackedSint32\":" : ",\"unpackedSint32\":") + "[";
    for (let i = 0, a = m.unpackedSint32; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonInt(a[i]!);
    s += "]";
  }
  if (m.unpackedSint64.length !== 0) {
    s += (s === "" ? "{\"unpackedSint64\":" : ",\"unpackedSint64\":") + "[";
    for (let i = 0, a = m.unpackedSint64; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonLong(a[i]!);
    s += "]";
  }
  if (m.unpackedFixed32.length !== 0) {
    s += (s === "" ? "{\"unpackedFixed32\":" : ",\"unpackedFixed32\":") + "[";
    for (let i = 0, a = m.unpackedFixed32; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonInt(a[i]!);
    s += "]";
  }
  if (m.unpackedFixed64.length !== 0) {
    s += (s === "" ? "{\"unpackedFixed64\":" : ",\"unpackedFixed64\":") + "[";
    for (let i = 0, a = m.unpackedFixed64; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonLong(a[i]!);
    s += "]";
  }
  if (m.unpackedSfixed32.length !== 0) {
    s += (s === "" ? "{\"unpackedSfixed32\":" : ",\"unpackedSfixed32\":") + "[";
    for (let i = 0, a = m.unpackedSfixed32; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonInt(a[i]!);
    s += "]";
  }
  if (m.unpackedSfixed64.length !== 0) {
    s += (s === "" ? "{\"unpackedSfixed64\":" : ",\"unpackedSfixed64\":") + "[";
    for (let i = 0, a = m.unpackedSfixed64; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonLong(a[i]!);
    s += "]";
  }
  if (m.unpackedFloat.length !== 0) {
    s += (s === "" ? "{\"unpackedFloat\":" : ",\"unpackedFloat\":") + "[";
    for (let i = 0, a = m.unpackedFloat; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonFloat(a[i]!);
    s += "]";
  }
  if (m.unpackedDouble.length !== 0) {
    s += (s === "" ? "{\"unpackedDouble\":" : ",\"unpackedDouble\":") + "[";
    for (let i = 0, a = m.unpackedDouble; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonFloat(a[i]!);
    s += "]";
  }
  if (m.unpackedBool.length !== 0) {
    s += (s === "" ? "{\"unpackedBool\":" : ",\"unpackedBool\":") + "[";
    for (let i = 0, a = m.unpackedBool; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonBool(a[i]!);
    s += "]";
  }
  if (m.unpackedEnum.length !== 0) {
    s += (s === "" ? "{\"unpackedEnum\":" : ",\"unpackedEnum\":") + "[";
    for (let i = 0, a = m.unpackedEnum; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonEnum(a[i]!, n_naru_codec_test_v1_AllTypes2_NestedEnum);
    s += "]";
  }
  if (m.choice.case === "oneofInt32") s += (s === "" ? "{\"oneofInt32\":" : ",\"oneofInt32\":") + jsonInt(m.choice.value);
  if (m.choice.case === "oneofInt64") s += (s === "" ? "{\"oneofInt64\":" : ",\"oneofInt64\":") + jsonLong(m.choice.value);
  if (m.choice.case === "oneofUint32") s += (s === "" ? "{\"oneofUint32\":" : ",\"oneofUint32\":") + jsonInt(m.choice.value);
  if (m.choice.case === "oneofUint64") s += (s === "" ? "{\"oneofUint64\":" : ",\"oneofUint64\":") + jsonLong(m.choice.value);
  if (m.choice.case === "oneofSint32") s += (s === "" ? "{\"oneofSint32\":" : ",\"oneofSint32\":") + jsonInt(m.choice.value);
  if (m.choice.case === "oneofSint64") s += (s === "" ? "{\"oneofSint64\":" : ",\"oneofSint64\":") + jsonLong(m.choice.value);
  if (m.choice.case === "oneofFixed32") s += (s === "" ? "{\"oneofFixed32\":" : ",\"oneofFixed32\":") + jsonInt(m.choice.value);
  if (m.choice.case === "oneofFixed64") s += (s === "" ? "{\"oneofFixed64\":" : ",\"oneofFixed64\":") + jsonLong(m.choice.value);
  if (m.choice.case === "oneofSfixed32") s += (s === "" ? "{\"oneofSfixed32\":" : ",\"oneofSfixed32\":") + jsonInt(m.choice.value);
  if (m.choice.case === "oneofSfixed64") s += (s === "" ? "{\"oneofSfixed64\":" : ",\"oneofSfixed64\":") + jsonLong(m.choice.value);
  if (m.choice.case === "oneofFloat") s += (s === "" ? "{\"oneofFloat\":" : ",\"oneofFloat\":") + jsonFloat(m.choice.value);
  if (m.choice.case === "oneofDouble") s += (s === "" ? "{\"oneofDouble\":" : ",\"oneofDouble\":") + jsonFloat(m.choice.value);
  if (m.choice.case === "oneofBool") s += (s === "" ? "{\"oneofBool\":" : ",\"oneofBool\":") + jsonBool(m.choice.value);
  if (m.choice.case === "oneofString") s += (s === "" ? "{\"oneofString\":" : ",\"oneofString\":") + jsonString(m.choice.value);
  if (m.choice.case === "oneofBytes") s += (s === "" ? "{\"oneofBytes\":" : ",\"oneofBytes\":") + jsonBytes(m.choice.value);
  if (m.choice.case === "oneofNested") s += (s === "" ? "{\"oneofNested\":" : ",\"oneofNested\":") + writeJsonAllTypes2_NestedMessage(m.choice.value, o);
  if (m.choice.case === "oneofEnum") s += (s === "" ? "{\"oneofEnum\":" : ",\"oneofEnum\":") + jsonEnum(m.choice.value, n_naru_codec_test_v1_AllTypes2_NestedEnum);
  if (m.choice.case === "oneofWrapper") s += (s === "" ? "{\"oneofWrapper\":" : ",\"oneofWrapper\":") + jsonByLibrary(Int32ValueSchema, m.choice.value, o);
  if (m.choice.case === "oneofStruct") s += (s === "" ? "{\"oneofStruct\":" : ",\"oneofStruct\":") + jsonByLibrary(StructSchema, toStruct(m.choice.value), o);
  if (m.choice.case === "oneofNull") s += (s === "" ? "{\"oneofNull\":" : ",\"oneofNull\":") + jsonNull(m.choice.value);
  if (m.choice.case === "oneofgroup") s += (s === "" ? "{\"oneofgroup\":" : ",\"oneofgroup\":") + writeJsonAllTypes2_OneofGroup(m.choice.value, o);
  if (m.doubleWrapper !== undefined && Object.hasOwn(m, "doubleWrapper")) s += (s === "" ? "{\"doubleWrapper\":" : ",\"doubleWrapper\":") + jsonFloat(m.doubleWrapper);
  if (m.floatWrapper !== undefined && Object.hasOwn(m, "floatWrapper")) s += (s === "" ? "{\"floatWrapper\":" : ",\"floatWrapper\":") + jsonFloat(m.floatWrapper);
  if (m.int64Wrapper !== undefined && Object.hasOwn(m, "int64Wrapper")) s += (s === "" ? "{\"int64Wrapper\":" : ",\"int64Wrapper\":") + jsonLong(m.int64Wrapper);
  if (m.uint64Wrapper !== undefined && Object.hasOwn(m, "uint64Wrapper")) s += (s === "" ? "{\"uint64Wrapper\":" : ",\"uint64Wrapper\":") + jsonLong(m.uint64Wrapper);
  if (m.int32Wrapper !== undefined && Object.hasOwn(m, "int32Wrapper")) s += (s === "" ? "{\"int32Wrapper\":" : ",\"int32Wrapper\":") + jsonInt(m.int32Wrapper);
  if (m.uint32Wrapper !== undefined && Object.hasOwn(m, "uint32Wrapper")) s += (s === "" ? "{\"uint32Wrapper\":" : ",\"uint32Wrapper\":") + jsonInt(m.uint32Wrapper);
  if (m.boolWrapper !== undefined && Object.hasOwn(m, "boolWrapper")) s += (s === "" ? "{\"boolWrapper\":" : ",\"boolWrapper\":") + jsonBool(m.boolWrapper);
  if (m.stringWrapper !== undefined && Object.hasOwn(m, "stringWrapper")) s += (s === "" ? "{\"stringWrapper\":" : ",\"stringWrapper\":") + jsonString(m.stringWrapper);
  if (m.bytesWrapper !== undefined && Object.hasOwn(m, "bytesWrapper")) s += (s === "" ? "{\"bytesWrapper\":" : ",\"bytesWrapper\":") + jsonBytes(m.bytesWrapper);
  if (m.repeatedDoubleWrapper.length !== 0) {
    s += (s === "" ? "{\"repeatedDoubleWrapper\":" : ",\"repeatedDoubleWrapper\":") + "[";
    for (let i = 0, a = m.repeatedDoubleWrapper; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonByLibrary(DoubleValueSchema, a[i]!, o);
    s += "]";
  }
  if (m.repeatedFloatWrapper.length !== 0) {
    s += (s === "" ? "{\"repeatedFloatWrapper\":" : ",\"repeatedFloatWrapper\":") + "[";
    for (let i = 0, a = m.repeatedFloatWrapper; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonByLibrary(FloatValueSchema, a[i]!, o);
    s += "]";
  }
  if (m.repeatedInt64Wrapper.length !== 0) {
    s += (s === "" ? "{\"repeatedInt64Wrapper\":" : ",\"repeatedInt64Wrapper\":") + "[";
    for (let i = 0, a = m.repeatedInt64Wrapper; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonByLibrary(Int64ValueSchema, a[i]!, o);
    s += "]";
  }
  if (m.repeatedUint64Wrapper.length !== 0) {
    s += (s === "" ? "{\"repeatedUint64Wrapper\":" : ",\"repeatedUint64Wrapper\":") + "[";
    for (let i = 0, a = m.repeatedUint64Wrapper; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonByLibrary(UInt64ValueSchema, a[i]!, o);
    s += "]";
  }
  if (m.repeatedInt32Wrapper.length !== 0) {
    s += (s === "" ? "{\"repeatedInt32Wrapper\":" : ",\"repeatedInt32Wrapper\":") + "[";
    for (let i = 0, a = m.repeatedInt32Wrapper; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonByLibrary(Int32ValueSchema, a[i]!, o);
    s += "]";
  }
  if (m.repeatedUint32Wrapper.length !== 0) {
    s += (s === "" ? "{\"repeatedUint32Wrapper\":" : ",\"repeatedUint32Wrapper\":") + "[";
    for (let i = 0, a = m.repeatedUint32Wrapper; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonByLibrary(UInt32ValueSchema, a[i]!, o);
    s += "]";
  }
  if (m.repeatedBoolWrapper.length !== 0) {
    s += (s === "" ? "{\"repeatedBoolWrapper\":" : ",\"repeatedBoolWrapper\":") + "[";
    for (let i = 0, a = m.repeatedBoolWrapper; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonByLibrary(BoolValueSchema, a[i]!, o);
    s += "]";
  }
  if (m.repeatedStringWrapper.length !== 0) {
    s += (s === "" ? "{\"repeatedStringWrapper\":" : ",\"repeatedStringWrapper\":") + "[";
    for (let i = 0, a = m.repeatedStringWrapper; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonByLibrary(StringValueSchema, a[i]!, o);
    s += "]";
  }
  if (m.repeatedBytesWrapper.length !== 0) {
    s += (s === "" ? "{\"repeatedBytesWrapper\":" : ",\"repeatedBytesWrapper\":") + "[";
    for (let i = 0, a = m.repeatedBytesWrapper; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonByLibrary(BytesValueSchema, a[i]!, o);
    s += "]";
  }
  if (m.durationField !== undefined && Object.hasOwn(m, "durationField")) s += (s === "" ? "{\"durationField\":" : ",\"durationField\":") + jsonByLibrary(DurationSchema, m.durationField, o);
  if (m.timestampField !== undefined && Object.hasOwn(m, "timestampField")) s += (s === "" ? "{\"timestampField\":" : ",\"timestampField\":") + jsonByLibrary(TimestampSchema, m.timestampField, o);
  if (m.fieldMaskField !== undefined && Object.hasOwn(m, "fieldMaskField")) s += (s === "" ? "{\"fieldMaskField\":" : ",\"fieldMaskField\":") + jsonByLibrary(FieldMaskSchema, m.fieldMaskField, o);
  if (m.structField !== undefined && Object.hasOwn(m, "structField")) s += (s === "" ? "{\"structField\":" : ",\"structField\":") + jsonByLibrary(StructSchema, toStruct(m.structField), o);
  if (m.anyField !== undefined && Object.hasOwn(m, "anyField")) s += (s === "" ? "{\"anyField\":" : ",\"anyField\":") + jsonByLibrary(AnySchema, m.anyField, o);
  if (m.valueField !== undefined && Object.hasOwn(m, "valueField")) s += (s === "" ? "{\"valueField\":" : ",\"valueField\":") + jsonByLibrary(ValueSchema, m.valueField, o);
  if (m.listValueField !== undefined && Object.hasOwn(m, "listValueField")) s += (s === "" ? "{\"listValueField\":" : ",\"listValueField\":") + jsonByLibrary(ListValueSchema, m.listValueField, o);
  if (m.emptyField !== undefined && Object.hasOwn(m, "emptyField")) s += (s === "" ? "{\"emptyField\":" : ",\"emptyField\":") + writeJsonEmpty(m.emptyField, o);
  if (m.repeatedDuration.length !== 0) {
    s += (s === "" ? "{\"repeatedDuration\":" : ",\"repeatedDuration\":") + "[";
    for (let i = 0, a = m.repeatedDuration; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonByLibrary(DurationSchema, a[i]!, o);
    s += "]";
  }
  if (m.repeatedTimestamp.length !== 0) {
    s += (s === "" ? "{\"repeatedTimestamp\":" : ",\"repeatedTimestamp\":") + "[";
    for (let i = 0, a = m.repeatedTimestamp; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonByLibrary(TimestampSchema, a[i]!, o);
    s += "]";
  }
  if (m.repeatedFieldMask.length !== 0) {
    s += (s === "" ? "{\"repeatedFieldMask\":" : ",\"repeatedFieldMask\":") + "[";
    for (let i = 0, a = m.repeatedFieldMask; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonByLibrary(FieldMaskSchema, a[i]!, o);
    s += "]";
  }
  if (m.repeatedStruct.length !== 0) {
    s += (s === "" ? "{\"repeatedStruct\":" : ",\"repeatedStruct\":") + "[";
    for (let i = 0, a = m.repeatedStruct; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonByLibrary(StructSchema, toStruct(a[i]!), o);
    s += "]";
  }
  if (m.repeatedAny.length !== 0) {
    s += (s === "" ? "{\"repeatedAny\":" : ",\"repeatedAny\":") + "[";
    for (let i = 0, a = m.repeatedAny; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonByLibrary(AnySchema, a[i]!, o);
    s += "]";
  }
  if (m.repeatedValue.length !== 0) {
    s += (s === "" ? "{\"repeatedValue\":" : ",\"repeatedValue\":") + "[";
    for (let i = 0, a = m.repeatedValue; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonByLibrary(ValueSchema, a[i]!, o);
    s += "]";
  }
  if (m.repeatedListValue.length !== 0) {
    s += (s === "" ? "{\"repeatedListValue\":" : ",\"repeatedListValue\":") + "[";
    for (let i = 0, a = m.repeatedListValue; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonByLibrary(ListValueSchema, a[i]!, o);
    s += "]";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.mapStringStruct)) {
      if (c === "{") s += (s === "" ? "{\"mapStringStruct\":" : ",\"mapStringStruct\":") + "";
      s += c + jsonString(k) + ":" + jsonByLibrary(StructSchema, toStruct(m.mapStringStruct[k as never]!), o);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.mapStringWrapper)) {
      if (c === "{") s += (s === "" ? "{\"mapStringWrapper\":" : ",\"mapStringWrapper\":") + "";
      s += c + jsonString(k) + ":" + jsonByLibrary(Int32ValueSchema, m.mapStringWrapper[k as never]!, o);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.mapInt32Value)) {
      if (c === "{") s += (s === "" ? "{\"mapInt32Value\":" : ",\"mapInt32Value\":") + "";
      s += c + jsonString(k) + ":" + jsonByLibrary(ValueSchema, m.mapInt32Value[k as never]!, o);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  if (m.nullValue !== undefined && Object.hasOwn(m, "nullValue")) s += (s === "" ? "{\"nullValue\":" : ",\"nullValue\":") + jsonNull(m.nullValue);
  if (m.int64AsString !== undefined && Object.hasOwn(m, "int64AsString")) s += (s === "" ? "{\"int64AsString\":" : ",\"int64AsString\":") + jsonString(m.int64AsString);
  if (m.uint64AsString !== undefined && Object.hasOwn(m, "uint64AsString")) s += (s === "" ? "{\"uint64AsString\":" : ",\"uint64AsString\":") + jsonString(m.uint64AsString);
  if (m.fixed64sAsString.length !== 0) {
    s += (s === "" ? "{\"fixed64sAsString\":" : ",\"fixed64sAsString\":") + "[";
    for (let i = 0, a = m.fixed64sAsString; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonString(a[i]!);
    s += "]";
  }
  if (m.defaultInt32 !== undefined && Object.hasOwn(m, "defaultInt32")) s += (s === "" ? "{\"defaultInt32\":" : ",\"defaultInt32\":") + jsonInt(m.defaultInt32);
  if (m.defaultInt64 !== undefined && Object.hasOwn(m, "defaultInt64")) s += (s === "" ? "{\"defaultInt64\":" : ",\"defaultInt64\":") + jsonLong(m.defaultInt64);
  if (m.defaultUint32 !== undefined && Object.hasOwn(m, "defaultUint32")) s += (s === "" ? "{\"defaultUint32\":" : ",\"defaultUint32\":") + jsonInt(m.defaultUint32);
  if (m.defaultUint64 !== undefined && Object.hasOwn(m, "defaultUint64")) s += (s === "" ? "{\"defaultUint64\":" : ",\"defaultUint64\":") + jsonLong(m.defaultUint64);
  if (m.defaultSint32 !== undefined && Object.hasOwn(m, "defaultSint32")) s += (s === "" ? "{\"defaultSint32\":" : ",\"defaultSint32\":") + jsonInt(m.defaultSint32);
  if (m.defaultSint64 !== undefined && Object.hasOwn(m, "defaultSint64")) s += (s === "" ? "{\"defaultSint64\":" : ",\"defaultSint64\":") + jsonLong(m.defaultSint64);
  if (m.defaultFixed32 !== undefined && Object.hasOwn(m, "defaultFixed32")) s += (s === "" ? "{\"defaultFixed32\":" : ",\"defaultFixed32\":") + jsonInt(m.defaultFixed32);
  if (m.defaultFixed64 !== undefined && Object.hasOwn(m, "defaultFixed64")) s += (s === "" ? "{\"defaultFixed64\":" : ",\"defaultFixed64\":") + jsonLong(m.defaultFixed64);
  if (m.defaultSfixed32 !== undefined && Object.hasOwn(m, "defaultSfixed32")) s += (s === "" ? "{\"defaultSfixed32\":" : ",\"defaultSfixed32\":") + jsonInt(m.defaultSfixed32);
  if (m.defaultSfixed64 !== undefined && Object.hasOwn(m, "defaultSfixed64")) s += (s === "" ? "{\"defaultSfixed64\":" : ",\"defaultSfixed64\":") + jsonLong(m.defaultSfixed64);
  if (m.defaultFloat !== undefined && Object.hasOwn(m, "defaultFloat")) s += (s === "" ? "{\"defaultFloat\":" : ",\"defaultFloat\":") + jsonFloat(m.defaultFloat);
  if (m.defaultDouble !== undefined && Object.hasOwn(m, "defaultDouble")) s += (s === "" ? "{\"defaultDouble\":" : ",\"defaultDouble\":") + jsonFloat(m.defaultDouble);
  if (m.defaultBool !== undefined && Object.hasOwn(m, "defaultBool")) s += (s === "" ? "{\"defaultBool\":" : ",\"defaultBool\":") + jsonBool(m.defaultBool);
  if (m.defaultString !== undefined && Object.hasOwn(m, "defaultString")) s += (s === "" ? "{\"defaultString\":" : ",\"defaultString\":") + jsonString(m.defaultString);
  if (m.defaultBytes !== undefined && Object.hasOwn(m, "defaultBytes")) s += (s === "" ? "{\"defaultBytes\":" : ",\"defaultBytes\":") + jsonBytes(m.defaultBytes);
  if (m.defaultEnum !== undefined && Object.hasOwn(m, "defaultEnum")) s += (s === "" ? "{\"defaultEnum\":" : ",\"defaultEnum\":") + jsonEnum(m.defaultEnum, n_naru_codec_test_v1_AllTypes2_NestedEnum);
  if (m.defaultInt64AsString !== undefined && Object.hasOwn(m, "defaultInt64AsString")) s += (s === "" ? "{\"defaultInt64AsString\":" : ",\"defaultInt64AsString\":") + jsonString(m.defaultInt64AsString);
  if (m.defaultInf !== undefined && Object.hasOwn(m, "defaultInf")) s += (s === "" ? "{\"defaultInf\":" : ",\"defaultInf\":") + jsonFloat(m.defaultInf);
  if (m.defaultNan !== undefined && Object.hasOwn(m, "defaultNan")) s += (s === "" ? "{\"defaultNan\":" : ",\"defaultNan\":") + jsonFloat(m.defaultNan);
  if (m.data !== undefined && Object.hasOwn(m, "data")) s += (s === "" ? "{\"data\":" : ",\"data\":") + writeJsonAllTypes2_Data(m.data, o);
  if (m.datas.length !== 0) {
    s += (s === "" ? "{\"datas\":" : ",\"datas\":") + "[";
    for (let i = 0, a = m.datas; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonAllTypes2_Datas(a[i]!, o);
    s += "]";
  }
  if (m.split.case === "splitHigh") s += (s === "" ? "{\"splitHigh\":" : ",\"splitHigh\":") + jsonString(m.split.value);
  if (m.threeByteTag !== undefined && Object.hasOwn(m, "threeByteTag")) s += (s === "" ? "{\"threeByteTag\":" : ",\"threeByteTag\":") + jsonInt(m.threeByteTag);
  if (m.far !== undefined && Object.hasOwn(m, "far")) s += (s === "" ? "{\"far\":" : ",\"far\":") + jsonInt(m.far);
  return s === "" ? "{}" : s + "}";
}

export function readJsonAllTypes2(j: unknown, m: AllTypes2, r: JsonReader): AllTypes2 {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "optInt32":
        m.optInt32 = readJsonInt32(v);
        break;
      case "optInt64":
        m.optInt64 = readJsonInt64(v);
        break;
      case "optUint32":
        m.optUint32 = readJsonUint32(v);
        break;
      case "optUint64":
        m.optUint64 = readJsonUint64(v);
        break;
      case "optSint32":
        m.optSint32 = readJsonInt32(v);
        break;
      case "optSint64":
        m.optSint64 = readJsonInt64(v);
        break;
      case "optFixed32":
        m.optFixed32 = readJsonUint32(v);
        break;
      case "optFixed64":
        m.optFixed64 = readJsonUint64(v);
        break;
      case "optSfixed32":
        m.optSfixed32 = readJsonInt32(v);
        break;
      case "optSfixed64":
        m.optSfixed64 = readJsonInt64(v);
        break;
      case "optFloat":
        m.optFloat = readJsonFloat(v);
        break;
      case "optDouble":
        m.optDouble = readJsonDouble(v);
        break;
      case "optBool":
        m.optBool = readJsonBool(v);
        break;
      case "optString":
        m.optString = readJsonString(v);
        break;
      case "optBytes":
        m.optBytes = readJsonBytes(v);
        break;
      case "optNested":
        m.optNested = readJsonAllTypes2_NestedMessage(v, createAllTypes2_NestedMessage(), r);
        break;
      case "optForeign":
        m.optForeign = readJsonForeignAllTypes2(v, createForeignAllTypes2(), r);
        break;
      case "optNestedEnum":
        m.optNestedEnum = readJsonEnum(v, v_naru_codec_test_v1_AllTypes2_NestedEnum);
        break;
      case "optForeignEnum":
        m.optForeignEnum = readJsonEnum(v, v_naru_codec_test_v1_ForeignEnum2);
        break;
      case "recursive":
        m.recursive = readJsonAllTypes2(v, createAllTypes2(), r);
        break;
      case "hasOwnProperty":
        m.hasOwnProperty = readJsonString(v);
        break;
      case "constructor":
        m.constructor$ = readJsonInt32(v);
        break;
      case "repeatedInt32":
        for (const i of readJsonList(v)) m.repeatedInt32.push(readJsonInt32(i));
        break;
      case "repeatedInt64":
        for (const i of readJsonList(v)) m.repeatedInt64.push(readJsonInt64(i));
        break;
      case "repeatedUint32":
        for (const i of readJsonList(v)) m.repeatedUint32.push(readJsonUint32(i));
        break;
      case "repeatedUint64":
        for (const i of readJsonList(v)) m.repeatedUint64.push(readJsonUint64(i));
        break;
      case "repeatedSint32":
        for (const i of readJsonList(v)) m.repeatedSint32.push(readJsonInt32(i));
        break;
      case "repeatedSint64":
        for (const i of readJsonList(v)) m.repeatedSint64.push(readJsonInt64(i));
        break;
      case "repeatedFixed32":
        for (const i of readJsonList(v)) m.repeatedFixed32.push(readJsonUint32(i));
        break;
      case "repeatedFixed64":
        for (const i of readJsonList(v)) m.repeatedFixed64.push(readJsonUint64(i));
        break;
      case "repeatedSfixed32":
        for (const i of readJsonList(v)) m.repeatedSfixed32.push(readJsonInt32(i));
        break;
      case "repeatedSfixed64":
        for (const i of readJsonList(v)) m.repeatedSfixed64.push(readJsonInt64(i));
        break;
      case "repeatedFloat":
        for (const i of readJsonList(v)) m.repeatedFloat.push(readJsonFloat(i));
        break;
      case "repeatedDouble":
        for (const i of readJsonList(v)) m.repeatedDouble.push(readJsonDouble(i));
        break;
      case "repeatedBool":
        for (const i of readJsonList(v)) m.repeatedBool.push(readJsonBool(i));
        break;
      case "repeatedString":
        for (const i of readJsonList(v)) m.repeatedString.push(readJsonString(i));
        break;
      case "repeatedBytes":
        for (const i of readJsonList(v)) m.repeatedBytes.push(readJsonBytes(i));
        break;
      case "repeatedNested":
        for (const i of readJsonList(v)) m.repeatedNested.push(readJsonAllTypes2_NestedMessage(i, createAllTypes2_NestedMessage(), r));
        break;
      case "repeatedForeign":
        for (const i of readJsonList(v)) m.repeatedForeign.push(readJsonForeignAllTypes2(i, createForeignAllTypes2(), r));
        break;
      case "repeatedNestedEnum":
        for (const i of readJsonList(v)) m.repeatedNestedEnum.push(readJsonEnum(i, v_naru_codec_test_v1_AllTypes2_NestedEnum));
        break;
      case "repeatedForeignEnum":
        for (const i of readJsonList(v)) m.repeatedForeignEnum.push(readJsonEnum(i, v_naru_codec_test_v1_ForeignEnum2));
        break;
      case "mapInt32Int32":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.mapInt32Int32, readJsonInt32Key(n), readJsonInt32(e[n])); }
        break;
      case "mapInt64Int64":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.mapInt64Int64, readJsonInt64(n), readJsonInt64(e[n])); }
        break;
      case "mapUint32Uint32":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.mapUint32Uint32, readJsonUint32Key(n), readJsonUint32(e[n])); }
        break;
      case "mapUint64Uint64":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.mapUint64Uint64, readJsonUint64(n), readJsonUint64(e[n])); }
        break;
      case "mapSint32Sint32":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.mapSint32Sint32, readJsonInt32Key(n), readJsonInt32(e[n])); }
        break;
      case "mapSint64Sint64":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.mapSint64Sint64, readJsonInt64(n), readJsonInt64(e[n])); }
        break;
      case "mapFixed32Fixed32":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.mapFixed32Fixed32, readJsonUint32Key(n), readJsonUint32(e[n])); }
        break;
      case "mapFixed64Fixed64":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.mapFixed64Fixed64, readJsonUint64(n), readJsonUint64(e[n])); }
        break;
      case "mapSfixed32Sfixed32":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.mapSfixed32Sfixed32, readJsonInt32Key(n), readJsonInt32(e[n])); }
        break;
      case "mapSfixed64Sfixed64":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.mapSfixed64Sfixed64, readJsonInt64(n), readJsonInt64(e[n])); }
        break;
      case "mapInt32Float":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.mapInt32Float, readJsonInt32Key(n), readJsonFloat(e[n])); }
        break;
      case "mapInt32Double":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.mapInt32Double, readJsonInt32Key(n), readJsonDouble(e[n])); }
        break;
      case "mapBoolBool":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.mapBoolBool, readJsonBoolKey(n), readJsonBool(e[n])); }
        break;
      case "mapStringString":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.mapStringString, readJsonString(n), readJsonString(e[n])); }
        break;
      case "mapStringBytes":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.mapStringBytes, readJsonString(n), readJsonBytes(e[n])); }
        break;
      case "mapStringNested":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.mapStringNested, readJsonString(n), readJsonAllTypes2_NestedMessage(e[n], createAllTypes2_NestedMessage(), r)); }
        break;
      case "mapStringEnum":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.mapStringEnum, readJsonString(n), readJsonEnum(e[n], v_naru_codec_test_v1_AllTypes2_NestedEnum)); }
        break;
      case "mapBoolRecursive":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.mapBoolRecursive, readJsonBoolKey(n), readJsonAllTypes2(e[n], createAllTypes2(), r)); }
        break;
      case "packedInt32":
        for (const i of readJsonList(v)) m.packedInt32.push(readJsonInt32(i));
        break;
      case "packedInt64":
        for (const i of readJsonList(v)) m.packedInt64.push(readJsonInt64(i));
        break;
      case "packedUint32":
        for (const i of readJsonList(v)) m.packedUint32.push(readJsonUint32(i));
        break;
      case "packedUint64":
        for (const i of readJsonList(v)) m.packedUint64.push(readJsonUint64(i));
        break;
      case "packedSint32":
        for (const i of readJsonList(v)) m.packedSint32.push(readJsonInt32(i));
        break;
      case "packedSint64":
        for (const i of readJsonList(v)) m.packedSint64.push(readJsonInt64(i));
        break;
      case "packedFixed32":
        for (const i of readJsonList(v)) m.packedFixed32.push(readJsonUint32(i));
        break;
      case "packedFixed64":
        for (const i of readJsonList(v)) m.packedFixed64.push(readJsonUint64(i));
        break;
      case "packedSfixed32":
        for (const i of readJsonList(v)) m.packedSfixed32.push(readJsonInt32(i));
        break;
      case "packedSfixed64":
        for (const i of readJsonList(v)) m.packedSfixed64.push(readJsonInt64(i));
        break;
      case "packedFloat":
        for (const i of readJsonList(v)) m.packedFloat.push(readJsonFloat(i));
        break;
      case "packedDouble":
        for (const i of readJsonList(v)) m.packedDouble.push(readJsonDouble(i));
        break;
      case "packedBool":
        for (const i of readJsonList(v)) m.packedBool.push(readJsonBool(i));
        break;
      case "packedEnum":
        for (const i of readJsonList(v)) m.packedEnum.push(readJsonEnum(i, v_naru_codec_test_v1_AllTypes2_NestedEnum));
        break;
      case "unpackedInt32":
        for (const i of readJsonList(v)) m.unpackedInt32.push(readJsonInt32(i));
        break;
      case "unpackedInt64":
        for (const i of readJsonList(v)) m.unpackedInt64.push(readJsonInt64(i));
        break;
      case "unpackedUint32":
        for (const i of readJsonList(v)) m.unpackedUint32.push(readJsonUint32(i));
        break;
      case "unpackedUint64":
        for (const i of readJsonList(v)) m.unpackedUint64.push(readJsonUint64(i));
        break;
      case "unpackedSint32":
        for (const i of readJsonList(v)) m.unpackedSint32.push(readJsonInt32(i));
        break;
      case "unpackedSint64":
        for (const i of readJsonList(v)) m.unpackedSint64.push(readJsonInt64(i));
        break;
      case "unpackedFixed32":
        for (const i of readJsonList(v)) m.unpackedFixed32.push(readJsonUint32(i));
        break;
      case "unpackedFixed64":
        for (const i of readJsonList(v)) m.unpackedFixed64.push(readJsonUint64(i));
        break;
      case "unpackedSfixed32":
        for (const i of readJsonList(v)) m.unpackedSfixed32.push(readJsonInt32(i));
        break;
      case "unpackedSfixed64":
        for (const i of readJsonList(v)) m.unpackedSfixed64.push(readJsonInt64(i));
        break;
      case "unpackedFloat":
        for (const i of readJsonList(v)) m.unpackedFloat.push(readJsonFloat(i));
        break;
      case "unpackedDouble":
        for (const i of readJsonList(v)) m.unpackedDouble.push(readJsonDouble(i));
        break;
      case "unpackedBool":
        for (const i of readJsonList(v)) m.unpackedBool.push(readJsonBool(i));
        break;
      case "unpackedEnum":
        for (const i of readJsonList(v)) m.unpackedEnum.push(readJsonEnum(i, v_naru_codec_test_v1_AllTypes2_NestedEnum));
        break;
      case "oneofInt32":
        if (m.choice.case !== undefined) throw UNUSUAL; m.choice = { case: "oneofInt32", value: readJsonInt32(v) };
        break;
      case "oneofInt64":
        if (m.choice.case !== undefined) throw UNUSUAL; m.choice = { case: "oneofInt64", value: readJsonInt64(v) };
        break;
      case "oneofUint32":
        if (m.choice.case !== undefined) throw UNUSUAL; m.choice = { case: "oneofUint32", value: readJsonUint32(v) };
        break;
      case "oneofUint64":
        if (m.choice.case !== undefined) throw UNUSUAL; m.choice = { case: "oneofUint64", value: readJsonUint64(v) };
        break;
      case "oneofSint32":
        if (m.choice.case !== undefined) throw UNUSUAL; m.choice = { case: "oneofSint32", value: readJsonInt32(v) };
        break;
      case "oneofSint64":
        if (m.choice.case !== undefined) throw UNUSUAL; m.choice = { case: "oneofSint64", value: readJsonInt64(v) };
        break;
      case "oneofFixed32":
        if (m.choice.case !== undefined) throw UNUSUAL; m.choice = { case: "oneofFixed32", value: readJsonUint32(v) };
        break;
      case "oneofFixed64":
        if (m.choice.case !== undefined) throw UNUSUAL; m.choice = { case: "oneofFixed64", value: readJsonUint64(v) };
        break;
      case "oneofSfixed32":
        if (m.choice.case !== undefined) throw UNUSUAL; m.choice = { case: "oneofSfixed32", value: readJsonInt32(v) };
        break;
      case "oneofSfixed64":
        if (m.choice.case !== undefined) throw UNUSUAL; m.choice = { case: "oneofSfixed64", value: readJsonInt64(v) };
        break;
      case "oneofFloat":
        if (m.choice.case !== undefined) throw UNUSUAL; m.choice = { case: "oneofFloat", value: readJsonFloat(v) };
        break;
      case "oneofDouble":
        if (m.choice.case !== undefined) throw UNUSUAL; m.choice = { case: "oneofDouble", value: readJsonDouble(v) };
        break;
      case "oneofBool":
        if (m.choice.case !== undefined) throw UNUSUAL; m.choice = { case: "oneofBool", value: readJsonBool(v) };
        break;
      case "oneofString":
        if (m.choice.case !== undefined) throw UNUSUAL; m.choice = { case: "oneofString", value: readJsonString(v) };
        break;
      case "oneofBytes":
        if (m.choice.case !== undefined) throw UNUSUAL; m.choice = { case: "oneofBytes", value: readJsonBytes(v) };
        break;
      case "oneofNested":
        if (m.choice.case !== undefined) throw UNUSUAL; m.choice = { case: "oneofNested", value: readJsonAllTypes2_NestedMessage(v, createAllTypes2_NestedMessage(), r) };
        break;
      case "oneofEnum":
        if (m.choice.case !== undefined) throw UNUSUAL; m.choice = { case: "oneofEnum", value: readJsonEnum(v, v_naru_codec_test_v1_AllTypes2_NestedEnum) };
        break;
      case "oneofWrapper":
        if (m.choice.case !== undefined) throw UNUSUAL; m.choice = { case: "oneofWrapper", value: readJsonByLibrary(Int32ValueSchema, v, r) };
        break;
      case "oneofStruct":
        if (m.choice.case !== undefined) throw UNUSUAL; m.choice = { case: "oneofStruct", value: fromStruct(readJsonByLibrary(StructSchema, v, r)) };
        break;
      case "oneofNull":
        if (m.choice.case !== undefined) throw UNUSUAL; m.choice = { case: "oneofNull", value: readJsonNull(v) };
        break;
      case "oneofgroup":
        if (m.choice.case !== undefined) throw UNUSUAL; m.choice = { case: "oneofgroup", value: readJsonAllTypes2_OneofGroup(v, createAllTypes2_OneofGroup(), r) };
        break;
      case "splitLow":
        if (m.split.case !== undefined) throw UNUSUAL; m.split = { case: "splitLow", value: readJsonInt32(v) };
        break;
      case "splitHigh":
        if (m.split.case !== undefined) throw UNUSUAL; m.split = { case: "splitHigh", value: readJsonString(v) };
        break;
      case "doubleWrapper":
        m.doubleWrapper = openJsonWrapper(r, readJsonDouble(v));
        break;
      case "floatWrapper":
        m.floatWrapper = openJsonWrapper(r, readJsonFloat(v));
        break;
      case "int64Wrapper":
        m.int64Wrapper = openJsonWrapper(r, readJsonInt64(v));
        break;
      case "uint64Wrapper":
        m.uint64Wrapper = openJsonWrapper(r, readJsonUint64(v));
        break;
      case "int32Wrapper":
        m.int32Wrapper = openJsonWrapper(r, readJsonInt32(v));
        break;
      case "uint32Wrapper":
        m.uint32Wrapper = openJsonWrapper(r, readJsonUint32(v));
        break;
      case "boolWrapper":
        m.boolWrapper = openJsonWrapper(r, readJsonBool(v));
        break;
      case "stringWrapper":
        m.stringWrapper = openJsonWrapper(r, readJsonString(v));
        break;
      case "bytesWrapper":
        m.bytesWrapper = openJsonWrapper(r, readJsonBytes(v));
        break;
      case "repeatedDoubleWrapper":
        for (const i of readJsonList(v)) m.repeatedDoubleWrapper.push(readJsonByLibrary(DoubleValueSchema, i, r));
        break;
      case "repeatedFloatWrapper":
        for (const i of readJsonList(v)) m.repeatedFloatWrapper.push(readJsonByLibrary(FloatValueSchema, i, r));
        break;
      case "repeatedInt64Wrapper":
        for (const i of readJsonList(v)) m.repeatedInt64Wrapper.push(readJsonByLibrary(Int64ValueSchema, i, r));
        break;
      case "repeatedUint64Wrapper":
        for (const i of readJsonList(v)) m.repeatedUint64Wrapper.push(readJsonByLibrary(UInt64ValueSchema, i, r));
        break;
      case "repeatedInt32Wrapper":
        for (const i of readJsonList(v)) m.repeatedInt32Wrapper.push(readJsonByLibrary(Int32ValueSchema, i, r));
        break;
      case "repeatedUint32Wrapper":
        for (const i of readJsonList(v)) m.repeatedUint32Wrapper.push(readJsonByLibrary(UInt32ValueSchema, i, r));
        break;
      case "repeatedBoolWrapper":
        for (const i of readJsonList(v)) m.repeatedBoolWrapper.push(readJsonByLibrary(BoolValueSchema, i, r));
        break;
      case "repeatedStringWrapper":
        for (const i of readJsonList(v)) m.repeatedStringWrapper.push(readJsonByLibrary(StringValueSchema, i, r));
        break;
      case "repeatedBytesWrapper":
        for (const i of readJsonList(v)) m.repeatedBytesWrapper.push(readJsonByLibrary(BytesValueSchema, i, r));
        break;
      case "durationField":
        m.durationField = readJsonByLibrary(DurationSchema, v, r);
        break;
      case "timestampField":
        m.timestampField = readJsonByLibrary(TimestampSchema, v, r);
        break;
      case "fieldMaskField":
        m.fieldMaskField = readJsonByLibrary(FieldMaskSchema, v, r);
        break;
      case "structField":
        m.structField = fromStruct(readJsonByLibrary(StructSchema, v, r));
        break;
      case "anyField":
        m.anyField = readJsonByLibrary(AnySchema, v, r);
        break;
      case "valueField":
        m.valueField = readJsonByLibrary(ValueSchema, v, r);
        break;
      case "listValueField":
        m.listValueField = readJsonByLibrary(ListValueSchema, v, r);
        break;
      case "emptyField":
        m.emptyField = readJsonEmpty(v, createEmpty(), r);
        break;
      case "repeatedDuration":
        for (const i of readJsonList(v)) m.repeatedDuration.push(readJsonByLibrary(DurationSchema, i, r));
        break;
      case "repeatedTimestamp":
        for (const i of readJsonList(v)) m.repeatedTimestamp.push(readJsonByLibrary(TimestampSchema, i, r));
        break;
      case "repeatedFieldMask":
        for (const i of readJsonList(v)) m.repeatedFieldMask.push(readJsonByLibrary(FieldMaskSchema, i, r));
        break;
      case "repeatedStruct":
        for (const i of readJsonList(v)) m.repeatedStruct.push(fromStruct(readJsonByLibrary(StructSchema, i, r)));
        break;
      case "repeatedAny":
        for (const i of readJsonList(v)) m.repeatedAny.push(readJsonByLibrary(AnySchema, i, r));
        break;
      case "repeatedValue":
        for (const i of readJsonList(v)) m.repeatedValue.push(readJsonByLibrary(ValueSchema, i, r));
        break;
      case "repeatedListValue":
        for (const i of readJsonList(v)) m.repeatedListValue.push(readJsonByLibrary(ListValueSchema, i, r));
        break;
      case "mapStringStruct":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.mapStringStruct, readJsonString(n), fromStruct(readJsonByLibrary(StructSchema, e[n], r))); }
        break;
      case "mapStringWrapper":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.mapStringWrapper, readJsonString(n), readJsonByLibrary(Int32ValueSchema, e[n], r)); }
        break;
      case "mapInt32Value":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.mapInt32Value, readJsonInt32Key(n), readJsonByLibrary(ValueSchema, e[n], r)); }
        break;
      case "nullValue":
        m.nullValue = readJsonNull(v);
        break;
      case "int64AsString":
        m.int64AsString = String(readJsonInt64(v));
        break;
      case "uint64AsString":
        m.uint64AsString = String(readJsonUint64(v));
        break;
      case "fixed64sAsString":
        for (const i of readJsonList(v)) m.fixed64sAsString.push(String(readJsonUint64(i)));
        break;
      case "far":
        m.far = readJsonInt32(v);
        break;
      case "threeByteTag":
        m.threeByteTag = readJsonInt32(v);
        break;
      case "defaultInt32":
        m.defaultInt32 = readJsonInt32(v);
        break;
      case "defaultInt64":
        m.defaultInt64 = readJsonInt64(v);
        break;
      case "defaultUint32":
        m.defaultUint32 = readJsonUint32(v);
        break;
      case "defaultUint64":
        m.defaultUint64 = readJsonUint64(v);
        break;
      case "defaultSint32":
        m.defaultSint32 = readJsonInt32(v);
        break;
      case "defaultSint64":
        m.defaultSint64 = readJsonInt64(v);
        break;
      case "defaultFixed32":
        m.defaultFixed32 = readJsonUint32(v);
        break;
      case "defaultFixed64":
        m.defaultFixed64 = readJsonUint64(v);
        break;
      case "defaultSfixed32":
        m.defaultSfixed32 = readJsonInt32(v);
        break;
      case "defaultSfixed64":
        m.defaultSfixed64 = readJsonInt64(v);
        break;
      case "defaultFloat":
        m.defaultFloat = readJsonFloat(v);
        break;
      case "defaultDouble":
        m.defaultDouble = readJsonDouble(v);
        break;
      case "defaultBool":
        m.defaultBool = readJsonBool(v);
        break;
      case "defaultString":
        m.defaultString = readJsonString(v);
        break;
      case "defaultBytes":
        m.defaultBytes = readJsonBytes(v);
        break;
      case "defaultEnum":
        m.defaultEnum = readJsonEnum(v, v_naru_codec_test_v1_AllTypes2_NestedEnum);
        break;
      case "defaultInt64AsString":
        m.defaultInt64AsString = String(readJsonInt64(v));
        break;
      case "defaultInf":
        m.defaultInf = readJsonDouble(v);
        break;
      case "defaultNan":
        m.defaultNan = readJsonFloat(v);
        break;
      case "data":
        m.data = readJsonAllTypes2_Data(v, createAllTypes2_Data(), r);
        break;
      case "datas":
        for (const i of readJsonList(v)) m.datas.push(readJsonAllTypes2_Datas(i, createAllTypes2_Datas(), r));
        break;
      default:
        readJsonUnknown(k, v, r, ["opt_int32", "opt_int64", "opt_uint32", "opt_uint64", "opt_sint32", "opt_sint64", "opt_fixed32", "opt_fixed64", "opt_sfixed32", "opt_sfixed64", "opt_float", "opt_double", "opt_bool", "opt_string", "opt_bytes", "opt_nested", "opt_foreign", "opt_nested_enum", "opt_foreign_enum", "has_own_property", "repeated_int32", "repeated_int64", "repeated_uint32", "repeated_uint64", "repeated_sint32", "repeated_sint64", "repeated_fixed32", "repeated_fixed64", "repeated_sfixed32", "repeated_sfixed64", "repeated_float", "repeated_double", "repeated_bool", "repeated_string", "repeated_bytes", "repeated_nested", "repeated_foreign", "repeated_nested_enum", "repeated_foreign_enum", "map_int32_int32", "map_int64_int64", "map_uint32_uint32", "map_uint64_uint64", "map_sint32_sint32", "map_sint64_sint64", "map_fixed32_fixed32", "map_fixed64_fixed64", "map_sfixed32_sfixed32", "map_sfixed64_sfixed64", "map_int32_float", "map_int32_double", "map_bool_bool", "map_string_string", "map_string_bytes", "map_string_nested", "map_string_enum", "map_bool_recursive", "packed_int32", "packed_int64", "packed_uint32", "packed_uint64", "packed_sint32", "packed_sint64", "packed_fixed32", "packed_fixed64", "packed_sfixed32", "packed_sfixed64", "packed_float", "packed_double", "packed_bool", "packed_enum", "unpacked_int32", "unpacked_int64", "unpacked_uint32", "unpacked_uint64", "unpacked_sint32", "unpacked_sint64", "unpacked_fixed32", "unpacked_fixed64", "unpacked_sfixed32", "unpacked_sfixed64", "unpacked_float", "unpacked_double", "unpacked_bool", "unpacked_enum", "oneof_int32", "oneof_int64", "oneof_uint32", "oneof_uint64", "oneof_sint32", "oneof_sint64", "oneof_fixed32", "oneof_fixed64", "oneof_sfixed32", "oneof_sfixed64", "oneof_float", "oneof_double", "oneof_bool", "oneof_string", "oneof_bytes", "oneof_nested", "oneof_enum", "oneof_wrapper", "oneof_struct", "oneof_null", "split_low", "split_high", "double_wrapper", "float_wrapper", "int64_wrapper", "uint64_wrapper", "int32_wrapper", "uint32_wrapper", "bool_wrapper", "string_wrapper", "bytes_wrapper", "repeated_double_wrapper", "repeated_float_wrapper", "repeated_int64_wrapper", "repeated_uint64_wrapper", "repeated_int32_wrapper", "repeated_uint32_wrapper", "repeated_bool_wrapper", "repeated_string_wrapper", "repeated_bytes_wrapper", "duration_field", "timestamp_field", "field_mask_field", "struct_field", "any_field", "value_field", "list_value_field", "empty_field", "repeated_duration", "repeated_timestamp", "repeated_field_mask", "repeated_struct", "repeated_any", "repeated_value", "repeated_list_value", "map_string_struct", "map_string_wrapper", "map_int32_value", "null_value", "int64_as_string", "uint64_as_string", "fixed64s_as_string", "three_byte_tag", "default_int32", "default_int64", "default_uint32", "default_uint64", "default_sint32", "default_sint64", "default_fixed32", "default_fixed64", "default_sfixed32", "default_sfixed64", "default_float", "default_double", "default_bool", "default_string", "default_bytes", "default_enum", "default_int64_as_string", "default_inf", "default_nan"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonAllTypes2_NestedMessage(m: AllTypes2_NestedMessage, o: Registry | undefined): string {
  if (m.$typeName !== "naru.codec.test.v1.AllTypes2.NestedMessage") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.a !== undefined && Object.hasOwn(m, "a")) s += (s === "" ? "{\"a\":" : ",\"a\":") + jsonInt(m.a);
  if (m.corecursive !== undefined && Object.hasOwn(m, "corecursive")) s += (s === "" ? "{\"corecursive\":" : ",\"corecursive\":") + writeJsonAllTypes2(m.corecursive, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonAllTypes2_NestedMessage(j: unknown, m: AllTypes2_NestedMessage, r: JsonReader): AllTypes2_NestedMessage {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "a":
        m.a = readJsonInt32(v);
        break;
      case "corecursive":
        m.corecursive = readJsonAllTypes2(v, createAllTypes2(), r);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonAllTypes2_OneofGroup(m: AllTypes2_OneofGroup, o: Registry | undefined): string {
  if (m.$typeName !== "naru.codec.test.v1.AllTypes2.OneofGroup") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.g !== undefined && Object.hasOwn(m, "g")) s += (s === "" ? "{\"g\":" : ",\"g\":") + jsonInt(m.g);
  return s === "" ? "{}" : s + "}";
}

export function readJsonAllTypes2_OneofGroup(j: unknown, m: AllTypes2_OneofGroup, r: JsonReader): AllTypes2_OneofGroup {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "g":
        m.g = readJsonInt32(v);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonAllTypes2_Data(m: AllTypes2_Data, o: Registry | undefined): string {
  if (m.$typeName !== "naru.codec.test.v1.AllTypes2.Data") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.groupInt32 !== undefined && Object.hasOwn(m, "groupInt32")) s += (s === "" ? "{\"groupInt32\":" : ",\"groupInt32\":") + jsonInt(m.groupInt32);
  if (m.groupUint32 !== undefined && Object.hasOwn(m, "groupUint32")) s += (s === "" ? "{\"groupUint32\":" : ",\"groupUint32\":") + jsonInt(m.groupUint32);
  if (m.deep !== undefined && Object.hasOwn(m, "deep")) s += (s === "" ? "{\"deep\":" : ",\"deep\":") + writeJsonAllTypes2(m.deep, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonAllTypes2_Data(j: unknown, m: AllTypes2_Data, r: JsonReader): AllTypes2_Data {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "groupInt32":
        m.groupInt32 = readJsonInt32(v);
        break;
      case "groupUint32":
        m.groupUint32 = readJsonUint32(v);
        break;
      case "deep":
        m.deep = readJsonAllTypes2(v, createAllTypes2(), r);
        break;
      default:
        readJsonUnknown(k, v, r, ["group_int32", "group_uint32"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonAllTypes2_Datas(m: AllTypes2_Datas, o: Registry | undefined): string {
  if (m.$typeName !== "naru.codec.test.v1.AllTypes2.Datas") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.name !== undefined && Object.hasOwn(m, "name")) s += (s === "" ? "{\"name\":" : ",\"name\":") + jsonString(m.name);
  if (m.inner !== undefined && Object.hasOwn(m, "inner")) s += (s === "" ? "{\"inner\":" : ",\"inner\":") + writeJsonAllTypes2_Datas_Inner(m.inner, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonAllTypes2_Datas(j: unknown, m: AllTypes2_Datas, r: JsonReader): AllTypes2_Datas {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "name":
        m.name = readJsonString(v);
        break;
      case "inner":
        m.inner = readJsonAllTypes2_Datas_Inner(v, createAllTypes2_Datas_Inner(), r);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonAllTypes2_Datas_Inner(m: AllTypes2_Datas_Inner, o: Registry | undefined): string {
  if (m.$typeName !== "naru.codec.test.v1.AllTypes2.Datas.Inner") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.x !== undefined && Object.hasOwn(m, "x")) s += (s === "" ? "{\"x\":" : ",\"x\":") + jsonInt(m.x);
  return s === "" ? "{}" : s + "}";
}

export function readJsonAllTypes2_Datas_Inner(j: unknown, m: AllTypes2_Datas_Inner, r: JsonReader): AllTypes2_Datas_Inner {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "x":
        m.x = readJsonInt32(v);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonForeignAllTypes2(m: ForeignAllTypes2, o: Registry | undefined): string {
  if (m.$typeName !== "naru.codec.test.v1.ForeignAllTypes2") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.c !== undefined && Object.hasOwn(m, "c")) s += (s === "" ? "{\"c\":" : ",\"c\":") + jsonInt(m.c);
  return s === "" ? "{}" : s + "}";
}

export function readJsonForeignAllTypes2(j: unknown, m: ForeignAllTypes2, r: JsonReader): ForeignAllTypes2 {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "c":
        m.c = readJsonInt32(v);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonRequired2(m: Required2, o: Registry | undefined): string {
  if (m.$typeName !== "naru.codec.test.v1.Required2") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.id !== undefined && Object.hasOwn(m, "id")) s += (s === "" ? "{\"id\":" : ",\"id\":") + jsonInt(m.id); else throw UNUSUAL;
  if (m.name !== undefined && Object.hasOwn(m, "name")) s += (s === "" ? "{\"name\":" : ",\"name\":") + jsonString(m.name); else throw UNUSUAL;
  if (m.child !== undefined && Object.hasOwn(m, "child")) s += (s === "" ? "{\"child\":" : ",\"child\":") + writeJsonRequired2(m.child, o);
  if (m.kind !== undefined && Object.hasOwn(m, "kind")) s += (s === "" ? "{\"kind\":" : ",\"kind\":") + jsonEnum(m.kind, n_naru_codec_test_v1_ForeignEnum2); else throw UNUSUAL;
  if (m.data !== undefined && Object.hasOwn(m, "data")) s += (s === "" ? "{\"data\":" : ",\"data\":") + jsonBytes(m.data); else throw UNUSUAL;
  if (m.children.length !== 0) {
    s += (s === "" ? "{\"children\":" : ",\"children\":") + "[";
    for (let i = 0, a = m.children; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonRequired2(a[i]!, o);
    s += "]";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.byName)) {
      if (c === "{") s += (s === "" ? "{\"byName\":" : ",\"byName\":") + "";
      s += c + jsonString(k) + ":" + writeJsonRequired2(m.byName[k as never]!, o);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  if (m.choice.case === "inOneof") s += (s === "" ? "{\"inOneof\":" : ",\"inOneof\":") + writeJsonRequired2(m.choice.value, o);
  if (m.choice.case === "number") s += (s === "" ? "{\"number\":" : ",\"number\":") + jsonInt(m.choice.value);
  return s === "" ? "{}" : s + "}";
}

export function readJsonRequired2(j: unknown, m: Required2, r: JsonReader): Required2 {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "id":
        m.id = readJsonInt32(v);
        break;
      case "name":
        m.name = readJsonString(v);
        break;
      case "child":
        m.child = readJsonRequired2(v, createRequired2(), r);
        break;
      case "kind":
        m.kind = readJsonEnum(v, v_naru_codec_test_v1_ForeignEnum2);
        break;
      case "data":
        m.data = readJsonBytes(v);
        break;
      case "children":
        for (const i of readJsonList(v)) m.children.push(readJsonRequired2(i, createRequired2(), r));
        break;
      case "byName":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.byName, readJsonString(n), readJsonRequired2(e[n], createRequired2(), r)); }
        break;
      case "inOneof":
        if (m.choice.case !== undefined) throw UNUSUAL; m.choice = { case: "inOneof", value: readJsonRequired2(v, createRequired2(), r) };
        break;
      case "number":
        if (m.choice.case !== undefined) throw UNUSUAL; m.choice = { case: "number", value: readJsonInt32(v) };
        break;
      default:
        readJsonUnknown(k, v, r, ["by_name", "in_oneof"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonSparse2(m: Sparse2, o: Registry | undefined): string {
  if (m.$typeName !== "naru.codec.test.v1.Sparse2") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.x !== undefined && Object.hasOwn(m, "x")) s += (s === "" ? "{\"x\":" : ",\"x\":") + jsonInt(m.x);
  return s === "" ? "{}" : s + "}";
}

export function readJsonSparse2(j: unknown, m: Sparse2, r: JsonReader): Sparse2 {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "x":
        m.x = readJsonInt32(v);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonEmpty2(m: Empty2, o: Registry | undefined): string {
  checkExtensions(m, o);
  let s = "";
  return s === "" ? "{}" : s + "}";
}

export function readJsonEmpty2(j: unknown, m: Empty2, r: JsonReader): Empty2 {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

const n_naru_codec_test_v1_AllTypes2_NestedEnum = { [0]: "\"FOO\"", [1]: "\"BAR\"", [2]: "\"BAZ\"", [-1]: "\"NEG\"" };
const n_naru_codec_test_v1_ForeignEnum2 = { [0]: "\"FOREIGN2_FOO\"", [1]: "\"FOREIGN2_BAR\"", [2]: "\"FOREIGN2_BAZ\"" };
const v_naru_codec_test_v1_AllTypes2_NestedEnum = /*@__PURE__*/ new Map<unknown, number>([["FOO", 0], ["BAR", 1], ["BAZ", 2], ["NEG", -1]]);
const v_naru_codec_test_v1_ForeignEnum2 = /*@__PURE__*/ new Map<unknown, number>([["FOREIGN2_FOO", 0], ["FOREIGN2_BAR", 1], ["FOREIGN2_BAZ", 2]]);

export const json_naru_codec_test_v1_all_types2 = [
  /*@__PURE__*/ extend(AllTypes2Codec, { writeJson: writeJsonAllTypes2, readJson: readJsonAllTypes2 }),
  /*@__PURE__*/ extend(AllTypes2_NestedMessageCodec, { writeJson: writeJsonAllTypes2_NestedMessage, readJson: readJsonAllTypes2_NestedMessage }),
  /*@__PURE__*/ extend(AllTypes2_OneofGroupCodec, { writeJson: writeJsonAllTypes2_OneofGroup, readJson: readJsonAllTypes2_OneofGroup }),
  /*@__PURE__*/ extend(AllTypes2_DataCodec, { writeJson: writeJsonAllTypes2_Data, readJson: readJsonAllTypes2_Data }),
  /*@__PURE__*/ extend(AllTypes2_DatasCodec, { writeJson: writeJsonAllTypes2_Datas, readJson: readJsonAllTypes2_Datas }),
  /*@__PURE__*/ extend(AllTypes2_Datas_InnerCodec, { writeJson: writeJsonAllTypes2_Datas_Inner, readJson: readJsonAllTypes2_Datas_Inner }),
  /*@__PURE__*/ extend(ForeignAllTypes2Codec, { writeJson: writeJsonForeignAllTypes2, readJson: readJsonForeignAllTypes2 }),
  /*@__PURE__*/ extend(Required2Codec, { writeJson: writeJsonRequired2, readJson: readJsonRequired2 }),
  /*@__PURE__*/ extend(Sparse2Codec, { writeJson: writeJsonSparse2, readJson: readJsonSparse2 }),
  /*@__PURE__*/ extend(Empty2Codec, { writeJson: writeJsonEmpty2, readJson: readJsonEmpty2 }),
];
