import type { AllTypesE, AllTypesE_NestedMessage, ForeignAllTypesE, ImplicitE, RequiredE } from "./all_types_e_pb.ts";
import type { Registry } from "@bufbuild/protobuf";
import { UNUSUAL } from "../../../../../../../src/codec/unusual.ts";
import { checkExtensions, jsonBool, jsonByLibrary, jsonBytes, jsonEnum, jsonFloat, jsonInt, jsonLong, jsonNull, jsonString } from "../../../../../../../src/codec/runtime-json-write.ts";
import { AnySchema, BoolValueSchema, BytesValueSchema, DoubleValueSchema, DurationSchema, FieldMaskSchema, FloatValueSchema, Int32ValueSchema, Int64ValueSchema, ListValueSchema, StringValueSchema, StructSchema, TimestampSchema, UInt32ValueSchema, UInt64ValueSchema, ValueSchema } from "@bufbuild/protobuf/wkt";
import { fromStruct, toStruct } from "../../../../../../../src/codec/runtime-struct.ts";
import { readJsonEmpty, writeJsonEmpty } from "../../../../google/protobuf/empty_json.ts";
import { hasBytes } from "../../../../../../../src/codec/runtime-write.ts";
import type { JsonReader } from "../../../../../../../src/codec/runtime-json-read.ts";
import { jsonKeys, openJson, openJsonWrapper, readJsonBool, readJsonBoolKey, readJsonByLibrary, readJsonBytes, readJsonDouble, readJsonEnum, readJsonFloat, readJsonInt32, readJsonInt32Key, readJsonInt64, readJsonList, readJsonMap, readJsonNull, readJsonString, readJsonUint32, readJsonUint32Key, readJsonUint64, readJsonUnknown } from "../../../../../../../src/codec/runtime-json-read.ts";
import { AllTypesE_NestedMessageCodec, AllTypesECodec, createAllTypesE, createAllTypesE_NestedMessage, createForeignAllTypesE, createImplicitE, createRequiredE, ForeignAllTypesECodec, ImplicitECodec, RequiredECodec } from "./all_types_e_codec.ts";
import { setEntry } from "../../../../../../../src/codec/runtime-read.ts";
import { createEmpty } from "../../../../google/protobuf/empty_codec.ts";
import { extend } from "../../../../../../../src/codec/runtime-codec.ts";

// @generated from file naru/codec/test/v1/all_types_e.proto. Do not edit.

export function writeJsonAllTypesE(m: AllTypesE, o: Registry | undefined): string {
  if (m.$typeName !== "naru.codec.test.v1.AllTypesE") throw UNUSUAL;
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
  if (m.optNested !== undefined && Object.hasOwn(m, "optNested")) s += (s === "" ? "{\"optNested\":" : ",\"optNested\":") + writeJsonAllTypesE_NestedMessage(m.optNested, o);
  if (m.optForeign !== undefined && Object.hasOwn(m, "optForeign")) s += (s === "" ? "{\"optForeign\":" : ",\"optForeign\":") + writeJsonForeignAllTypesE(m.optForeign, o);
  if (m.optNestedEnum !== undefined && Object.hasOwn(m, "optNestedEnum")) s += (s === "" ? "{\"optNestedEnum\":" : ",\"optNestedEnum\":") + jsonEnum(m.optNestedEnum, n_naru_codec_test_v1_AllTypesE_NestedEnum);
  if (m.optForeignEnum !== undefined && Object.hasOwn(m, "optForeignEnum")) s += (s === "" ? "{\"optForeignEnum\":" : ",\"optForeignEnum\":") + jsonEnum(m.optForeignEnum, n_naru_codec_test_v1_ForeignEnumE);
  if (m.recursive !== undefined && Object.hasOwn(m, "recursive")) s += (s === "" ? "{\"recursive\":" : ",\"recursive\":") + writeJsonAllTypesE(m.recursive, o);
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
    for (let i = 0, a = m.repeatedNested; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonAllTypesE_NestedMessage(a[i]!, o);
    s += "]";
  }
  if (m.repeatedForeign.length !== 0) {
    s += (s === "" ? "{\"repeatedForeign\":" : ",\"repeatedForeign\":") + "[";
    for (let i = 0, a = m.repeatedForeign; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonForeignAllTypesE(a[i]!, o);
    s += "]";
  }
  if (m.repeatedNestedEnum.length !== 0) {
    s += (s === "" ? "{\"repeatedNestedEnum\":" : ",\"repeatedNestedEnum\":") + "[";
    for (let i = 0, a = m.repeatedNestedEnum; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonEnum(a[i]!, n_naru_codec_test_v1_AllTypesE_NestedEnum);
    s += "]";
  }
  if (m.repeatedForeignEnum.length !== 0) {
    s += (s === "" ? "{\"repeatedForeignEnum\":" : ",\"repeatedForeignEnum\":") + "[";
    for (let i = 0, a = m.repeatedForeignEnum; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonEnum(a[i]!, n_naru_codec_test_v1_ForeignEnumE);
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
      s += c + jsonString(k) + ":" + writeJsonAllTypesE_NestedMessage(m.mapStringNested[k as never]!, o);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.mapStringEnum)) {
      if (c === "{") s += (s === "" ? "{\"mapStringEnum\":" : ",\"mapStringEnum\":") + "";
      s += c + jsonString(k) + ":" + jsonEnum(m.mapStringEnum[k as never]!, n_naru_codec_test_v1_AllTypesE_NestedEnum);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.mapBoolRecursive)) {
      if (c === "{") s += (s === "" ? "{\"mapBoolRecursive\":" : ",\"mapBoolRecursive\":") + "";
      s += c + jsonString(k) + ":" + writeJsonAllTypesE(m.mapBoolRecursive[k as never]!, o);
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
    for (let i = 0, a = m.packedEnum; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonEnum(a[i]!, n_naru_codec_test_v1_AllTypesE_NestedEnum);
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
    for (let i = 0, a = m.unpackedEnum; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonEnum(a[i]!, n_naru_codec_test_v1_AllTypesE_NestedEnum);
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
  if (m.choice.case === "oneofNested") s += (s === "" ? "{\"oneofNested\":" : ",\"oneofNested\":") + writeJsonAllTypesE_NestedMessage(m.choice.value, o);
  if (m.choice.case === "oneofEnum") s += (s === "" ? "{\"oneofEnum\":" : ",\"oneofEnum\":") + jsonEnum(m.choice.value, n_naru_codec_test_v1_AllTypesE_NestedEnum);
  if (m.choice.case === "oneofWrapper") s += (s === "" ? "{\"oneofWrapper\":" : ",\"oneofWrapper\":") + jsonByLibrary(Int32ValueSchema, m.choice.value, o);
  if (m.choice.case === "oneofStruct") s += (s === "" ? "{\"oneofStruct\":" : ",\"oneofStruct\":") + jsonByLibrary(StructSchema, toStruct(m.choice.value), o);
  if (m.choice.case === "oneofNull") s += (s === "" ? "{\"oneofNull\":" : ",\"oneofNull\":") + jsonNull(m.choice.value);
  if (m.choice.case === "oneofDelimited") s += (s === "" ? "{\"oneofDelimited\":" : ",\"oneofDelimited\":") + writeJsonAllTypesE_NestedMessage(m.choice.value, o);
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
  if (m.implicitInt32 !== 0) s += (s === "" ? "{\"implicitInt32\":" : ",\"implicitInt32\":") + jsonInt(m.implicitInt32);
  if (m.implicitInt64 !== 0n) s += (s === "" ? "{\"implicitInt64\":" : ",\"implicitInt64\":") + jsonLong(m.implicitInt64);
  if (m.implicitUint32 !== 0) s += (s === "" ? "{\"implicitUint32\":" : ",\"implicitUint32\":") + jsonInt(m.implicitUint32);
  if (m.implicitUint64 !== 0n) s += (s === "" ? "{\"implicitUint64\":" : ",\"implicitUint64\":") + jsonLong(m.implicitUint64);
  if (m.implicitSint32 !== 0) s += (s === "" ? "{\"implicitSint32\":" : ",\"implicitSint32\":") + jsonInt(m.implicitSint32);
  if (m.implicitSint64 !== 0n) s += (s === "" ? "{\"implicitSint64\":" : ",\"implicitSint64\":") + jsonLong(m.implicitSint64);
  if (m.implicitFixed32 !== 0) s += (s === "" ? "{\"implicitFixed32\":" : ",\"implicitFixed32\":") + jsonInt(m.implicitFixed32);
  if (m.implicitFixed64 !== 0n) s += (s === "" ? "{\"implicitFixed64\":" : ",\"implicitFixed64\":") + jsonLong(m.implicitFixed64);
  if (m.implicitSfixed32 !== 0) s += (s === "" ? "{\"implicitSfixed32\":" : ",\"implicitSfixed32\":") + jsonInt(m.implicitSfixed32);
  if (m.implicitSfixed64 !== 0n) s += (s === "" ? "{\"implicitSfixed64\":" : ",\"implicitSfixed64\":") + jsonLong(m.implicitSfixed64);
  if (!Object.is(m.implicitFloat, 0)) s += (s === "" ? "{\"implicitFloat\":" : ",\"implicitFloat\":") + jsonFloat(m.implicitFloat);
  if (!Object.is(m.implicitDouble, 0)) s += (s === "" ? "{\"implicitDouble\":" : ",\"implicitDouble\":") + jsonFloat(m.implicitDouble);
  if (m.implicitBool !== false) s += (s === "" ? "{\"implicitBool\":" : ",\"implicitBool\":") + jsonBool(m.implicitBool);
  if (m.implicitString !== "") s += (s === "" ? "{\"implicitString\":" : ",\"implicitString\":") + jsonString(m.implicitString);
  if (hasBytes(m.implicitBytes)) s += (s === "" ? "{\"implicitBytes\":" : ",\"implicitBytes\":") + jsonBytes(m.implicitBytes);
  if (m.implicitEnum !== 0) s += (s === "" ? "{\"implicitEnum\":" : ",\"implicitEnum\":") + jsonEnum(m.implicitEnum, n_naru_codec_test_v1_ForeignEnumOpen);
  if (m.closedEnum !== undefined && Object.hasOwn(m, "closedEnum")) s += (s === "" ? "{\"closedEnum\":" : ",\"closedEnum\":") + jsonEnum(m.closedEnum, n_naru_codec_test_v1_ForeignEnumClosed);
  if (m.closedEnums.length !== 0) {
    s += (s === "" ? "{\"closedEnums\":" : ",\"closedEnums\":") + "[";
    for (let i = 0, a = m.closedEnums; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonEnum(a[i]!, n_naru_codec_test_v1_ForeignEnumClosed);
    s += "]";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.closedById)) {
      if (c === "{") s += (s === "" ? "{\"closedById\":" : ",\"closedById\":") + "";
      s += c + jsonString(k) + ":" + jsonEnum(m.closedById[k as never]!, n_naru_codec_test_v1_ForeignEnumClosed);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  if (m.lenientString !== undefined && Object.hasOwn(m, "lenientString")) s += (s === "" ? "{\"lenientString\":" : ",\"lenientString\":") + jsonString(m.lenientString);
  if (m.lenientStrings.length !== 0) {
    s += (s === "" ? "{\"lenientStrings\":" : ",\"lenientStrings\":") + "[";
    for (let i = 0, a = m.lenientStrings; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonString(a[i]!);
    s += "]";
  }
  if (m.delimited !== undefined && Object.hasOwn(m, "delimited")) s += (s === "" ? "{\"delimited\":" : ",\"delimited\":") + writeJsonAllTypesE_NestedMessage(m.delimited, o);
  if (m.delimiteds.length !== 0) {
    s += (s === "" ? "{\"delimiteds\":" : ",\"delimiteds\":") + "[";
    for (let i = 0, a = m.delimiteds; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonAllTypesE_NestedMessage(a[i]!, o);
    s += "]";
  }
  if (m.delimitedRecursive !== undefined && Object.hasOwn(m, "delimitedRecursive")) s += (s === "" ? "{\"delimitedRecursive\":" : ",\"delimitedRecursive\":") + writeJsonAllTypesE(m.delimitedRecursive, o);
  if (m.withDefault !== undefined && Object.hasOwn(m, "withDefault")) s += (s === "" ? "{\"withDefault\":" : ",\"withDefault\":") + jsonInt(m.withDefault);
  if (m.closedWithDefault !== undefined && Object.hasOwn(m, "closedWithDefault")) s += (s === "" ? "{\"closedWithDefault\":" : ",\"closedWithDefault\":") + jsonEnum(m.closedWithDefault, n_naru_codec_test_v1_ForeignEnumClosed);
  if (m.closedChoice.case === "closedInOneof") s += (s === "" ? "{\"closedInOneof\":" : ",\"closedInOneof\":") + jsonEnum(m.closedChoice.value, n_naru_codec_test_v1_ForeignEnumClosed);
  if (m.closedChoice.case === "otherInOneof") s += (s === "" ? "{\"otherInOneof\":" : ",\"otherInOneof\":") + jsonString(m.closedChoice.value);
  if (m.split.case === "splitHigh") s += (s === "" ? "{\"splitHigh\":" : ",\"splitHigh\":") + jsonString(m.split.value);
  if (m.threeByteTag !== undefined && Object.hasOwn(m, "threeByteTag")) s += (s === "" ? "{\"threeByteTag\":" : ",\"threeByteTag\":") + jsonInt(m.threeByteTag);
  if (m.far !== undefined && Object.hasOwn(m, "far")) s += (s === "" ? "{\"far\":" : ",\"far\":") + jsonInt(m.far);
  return s === "" ? "{}" : s + "}";
}

export function readJsonAllTypesE(j: unknown, m: AllTypesE, r: JsonReader): AllTypesE {
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
        m.optNested = readJsonAllTypesE_NestedMessage(v, createAllTypesE_NestedMessage(), r);
        break;
      case "optForeign":
        m.optForeign = readJsonForeignAllTypesE(v, createForeignAllTypesE(), r);
        break;
      case "optNestedEnum":
        m.optNestedEnum = readJsonEnum(v, v_naru_codec_test_v1_AllTypesE_NestedEnum);
        break;
      case "optForeignEnum":
        m.optForeignEnum = readJsonEnum(v, v_naru_codec_test_v1_ForeignEnumE);
        break;
      case "recursive":
        m.recursive = readJsonAllTypesE(v, createAllTypesE(), r);
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
        for (const i of readJsonList(v)) m.repeatedNested.push(readJsonAllTypesE_NestedMessage(i, createAllTypesE_NestedMessage(), r));
        break;
      case "repeatedForeign":
        for (const i of readJsonList(v)) m.repeatedForeign.push(readJsonForeignAllTypesE(i, createForeignAllTypesE(), r));
        break;
      case "repeatedNestedEnum":
        for (const i of readJsonList(v)) m.repeatedNestedEnum.push(readJsonEnum(i, v_naru_codec_test_v1_AllTypesE_NestedEnum));
        break;
      case "repeatedForeignEnum":
        for (const i of readJsonList(v)) m.repeatedForeignEnum.push(readJsonEnum(i, v_naru_codec_test_v1_ForeignEnumE));
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
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.mapStringNested, readJsonString(n), readJsonAllTypesE_NestedMessage(e[n], createAllTypesE_NestedMessage(), r)); }
        break;
      case "mapStringEnum":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.mapStringEnum, readJsonString(n), readJsonEnum(e[n], v_naru_codec_test_v1_AllTypesE_NestedEnum)); }
        break;
      case "mapBoolRecursive":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.mapBoolRecursive, readJsonBoolKey(n), readJsonAllTypesE(e[n], createAllTypesE(), r)); }
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
        for (const i of readJsonList(v)) m.packedEnum.push(readJsonEnum(i, v_naru_codec_test_v1_AllTypesE_NestedEnum));
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
        for (const i of readJsonList(v)) m.unpackedEnum.push(readJsonEnum(i, v_naru_codec_test_v1_AllTypesE_NestedEnum));
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
        if (m.choice.case !== undefined) throw UNUSUAL; m.choice = { case: "oneofNested", value: readJsonAllTypesE_NestedMessage(v, createAllTypesE_NestedMessage(), r) };
        break;
      case "oneofEnum":
        if (m.choice.case !== undefined) throw UNUSUAL; m.choice = { case: "oneofEnum", value: readJsonEnum(v, v_naru_codec_test_v1_AllTypesE_NestedEnum) };
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
      case "oneofDelimited":
        if (m.choice.case !== undefined) throw UNUSUAL; m.choice = { case: "oneofDelimited", value: readJsonAllTypesE_NestedMessage(v, createAllTypesE_NestedMessage(), r) };
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
      case "implicitInt32":
        m.implicitInt32 = readJsonInt32(v);
        break;
      case "implicitInt64":
        m.implicitInt64 = readJsonInt64(v);
        break;
      case "implicitUint32":
        m.implicitUint32 = readJsonUint32(v);
        break;
      case "implicitUint64":
        m.implicitUint64 = readJsonUint64(v);
        break;
      case "implicitSint32":
        m.implicitSint32 = readJsonInt32(v);
        break;
      case "implicitSint64":
        m.implicitSint64 = readJsonInt64(v);
        break;
      case "implicitFixed32":
        m.implicitFixed32 = readJsonUint32(v);
        break;
      case "implicitFixed64":
        m.implicitFixed64 = readJsonUint64(v);
        break;
      case "implicitSfixed32":
        m.implicitSfixed32 = readJsonInt32(v);
        break;
      case "implicitSfixed64":
        m.implicitSfixed64 = readJsonInt64(v);
        break;
      case "implicitFloat":
        m.implicitFloat = readJsonFloat(v);
        break;
      case "implicitDouble":
        m.implicitDouble = readJsonDouble(v);
        break;
      case "implicitBool":
        m.implicitBool = readJsonBool(v);
        break;
      case "implicitString":
        m.implicitString = readJsonString(v);
        break;
      case "implicitBytes":
        m.implicitBytes = readJsonBytes(v);
        break;
      case "implicitEnum":
        m.implicitEnum = readJsonEnum(v, v_naru_codec_test_v1_ForeignEnumOpen);
        break;
      case "closedEnum":
        m.closedEnum = readJsonEnum(v, v_naru_codec_test_v1_ForeignEnumClosed);
        break;
      case "closedEnums":
        for (const i of readJsonList(v)) m.closedEnums.push(readJsonEnum(i, v_naru_codec_test_v1_ForeignEnumClosed));
        break;
      case "closedById":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.closedById, readJsonInt32Key(n), readJsonEnum(e[n], v_naru_codec_test_v1_ForeignEnumClosed)); }
        break;
      case "lenientString":
        m.lenientString = readJsonString(v);
        break;
      case "lenientStrings":
        for (const i of readJsonList(v)) m.lenientStrings.push(readJsonString(i));
        break;
      case "delimited":
        m.delimited = readJsonAllTypesE_NestedMessage(v, createAllTypesE_NestedMessage(), r);
        break;
      case "delimiteds":
        for (const i of readJsonList(v)) m.delimiteds.push(readJsonAllTypesE_NestedMessage(i, createAllTypesE_NestedMessage(), r));
        break;
      case "delimitedRecursive":
        m.delimitedRecursive = readJsonAllTypesE(v, createAllTypesE(), r);
        break;
      case "withDefault":
        m.withDefault = readJsonInt32(v);
        break;
      case "closedWithDefault":
        m.closedWithDefault = readJsonEnum(v, v_naru_codec_test_v1_ForeignEnumClosed);
        break;
      case "closedInOneof":
        if (m.closedChoice.case !== undefined) throw UNUSUAL; m.closedChoice = { case: "closedInOneof", value: readJsonEnum(v, v_naru_codec_test_v1_ForeignEnumClosed) };
        break;
      case "otherInOneof":
        if (m.closedChoice.case !== undefined) throw UNUSUAL; m.closedChoice = { case: "otherInOneof", value: readJsonString(v) };
        break;
      default:
        readJsonUnknown(k, v, r, ["opt_int32", "opt_int64", "opt_uint32", "opt_uint64", "opt_sint32", "opt_sint64", "opt_fixed32", "opt_fixed64", "opt_sfixed32", "opt_sfixed64", "opt_float", "opt_double", "opt_bool", "opt_string", "opt_bytes", "opt_nested", "opt_foreign", "opt_nested_enum", "opt_foreign_enum", "has_own_property", "repeated_int32", "repeated_int64", "repeated_uint32", "repeated_uint64", "repeated_sint32", "repeated_sint64", "repeated_fixed32", "repeated_fixed64", "repeated_sfixed32", "repeated_sfixed64", "repeated_float", "repeated_double", "repeated_bool", "repeated_string", "repeated_bytes", "repeated_nested", "repeated_foreign", "repeated_nested_enum", "repeated_foreign_enum", "map_int32_int32", "map_int64_int64", "map_uint32_uint32", "map_uint64_uint64", "map_sint32_sint32", "map_sint64_sint64", "map_fixed32_fixed32", "map_fixed64_fixed64", "map_sfixed32_sfixed32", "map_sfixed64_sfixed64", "map_int32_float", "map_int32_double", "map_bool_bool", "map_string_string", "map_string_bytes", "map_string_nested", "map_string_enum", "map_bool_recursive", "packed_int32", "packed_int64", "packed_uint32", "packed_uint64", "packed_sint32", "packed_sint64", "packed_fixed32", "packed_fixed64", "packed_sfixed32", "packed_sfixed64", "packed_float", "packed_double", "packed_bool", "packed_enum", "unpacked_int32", "unpacked_int64", "unpacked_uint32", "unpacked_uint64", "unpacked_sint32", "unpacked_sint64", "unpacked_fixed32", "unpacked_fixed64", "unpacked_sfixed32", "unpacked_sfixed64", "unpacked_float", "unpacked_double", "unpacked_bool", "unpacked_enum", "oneof_int32", "oneof_int64", "oneof_uint32", "oneof_uint64", "oneof_sint32", "oneof_sint64", "oneof_fixed32", "oneof_fixed64", "oneof_sfixed32", "oneof_sfixed64", "oneof_float", "oneof_double", "oneof_bool", "oneof_string", "oneof_bytes", "oneof_nested", "oneof_enum", "oneof_wrapper", "oneof_struct", "oneof_null", "oneof_delimited", "split_low", "split_high", "double_wrapper", "float_wrapper", "int64_wrapper", "uint64_wrapper", "int32_wrapper", "uint32_wrapper", "bool_wrapper", "string_wrapper", "bytes_wrapper", "repeated_double_wrapper", "repeated_float_wrapper", "repeated_int64_wrapper", "repeated_uint64_wrapper", "repeated_int32_wrapper", "repeated_uint32_wrapper", "repeated_bool_wrapper", "repeated_string_wrapper", "repeated_bytes_wrapper", "duration_field", "timestamp_field", "field_mask_field", "struct_field", "any_field", "value_field", "list_value_field", "empty_field", "repeated_duration", "repeated_timestamp", "repeated_field_mask", "repeated_struct", "repeated_any", "repeated_value", "repeated_list_value", "map_string_struct", "map_string_wrapper", "map_int32_value", "null_value", "int64_as_string", "uint64_as_string", "fixed64s_as_string", "three_byte_tag", "implicit_int32", "implicit_int64", "implicit_uint32", "implicit_uint64", "implicit_sint32", "implicit_sint64", "implicit_fixed32", "implicit_fixed64", "implicit_sfixed32", "implicit_sfixed64", "implicit_float", "implicit_double", "implicit_bool", "implicit_string", "implicit_bytes", "implicit_enum", "closed_enum", "closed_enums", "closed_by_id", "lenient_string", "lenient_strings", "delimited_recursive", "with_default", "closed_with_default", "closed_in_oneof", "other_in_oneof"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonAllTypesE_NestedMessage(m: AllTypesE_NestedMessage, o: Registry | undefined): string {
  if (m.$typeName !== "naru.codec.test.v1.AllTypesE.NestedMessage") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.a !== undefined && Object.hasOwn(m, "a")) s += (s === "" ? "{\"a\":" : ",\"a\":") + jsonInt(m.a);
  if (m.corecursive !== undefined && Object.hasOwn(m, "corecursive")) s += (s === "" ? "{\"corecursive\":" : ",\"corecursive\":") + writeJsonAllTypesE(m.corecursive, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonAllTypesE_NestedMessage(j: unknown, m: AllTypesE_NestedMessage, r: JsonReader): AllTypesE_NestedMessage {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "a":
        m.a = readJsonInt32(v);
        break;
      case "corecursive":
        m.corecursive = readJsonAllTypesE(v, createAllTypesE(), r);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonForeignAllTypesE(m: ForeignAllTypesE, o: Registry | undefined): string {
  if (m.$typeName !== "naru.codec.test.v1.ForeignAllTypesE") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.c !== undefined && Object.hasOwn(m, "c")) s += (s === "" ? "{\"c\":" : ",\"c\":") + jsonInt(m.c);
  return s === "" ? "{}" : s + "}";
}

export function readJsonForeignAllTypesE(j: unknown, m: ForeignAllTypesE, r: JsonReader): ForeignAllTypesE {
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

export function writeJsonImplicitE(m: ImplicitE, o: Registry | undefined): string {
  if (m.$typeName !== "naru.codec.test.v1.ImplicitE") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.id !== 0) s += (s === "" ? "{\"id\":" : ",\"id\":") + jsonInt(m.id);
  if (m.child !== undefined) s += (s === "" ? "{\"child\":" : ",\"child\":") + writeJsonImplicitE(m.child, o);
  if (m.choice.case === "number") s += (s === "" ? "{\"number\":" : ",\"number\":") + jsonInt(m.choice.value);
  if (m.choice.case === "text") s += (s === "" ? "{\"text\":" : ",\"text\":") + jsonString(m.choice.value);
  return s === "" ? "{}" : s + "}";
}

export function readJsonImplicitE(j: unknown, m: ImplicitE, r: JsonReader): ImplicitE {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "id":
        m.id = readJsonInt32(v);
        break;
      case "child":
        m.child = readJsonImplicitE(v, createImplicitE(), r);
        break;
      case "number":
        if (m.choice.case !== undefined) throw UNUSUAL; m.choice = { case: "number", value: readJsonInt32(v) };
        break;
      case "text":
        if (m.choice.case !== undefined) throw UNUSUAL; m.choice = { case: "text", value: readJsonString(v) };
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonRequiredE(m: RequiredE, o: Registry | undefined): string {
  if (m.$typeName !== "naru.codec.test.v1.RequiredE") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.id !== undefined && Object.hasOwn(m, "id")) s += (s === "" ? "{\"id\":" : ",\"id\":") + jsonInt(m.id); else throw UNUSUAL;
  if (m.child !== undefined && Object.hasOwn(m, "child")) s += (s === "" ? "{\"child\":" : ",\"child\":") + writeJsonRequiredE(m.child, o); else throw UNUSUAL;
  return s === "" ? "{}" : s + "}";
}

export function readJsonRequiredE(j: unknown, m: RequiredE, r: JsonReader): RequiredE {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "id":
        m.id = readJsonInt32(v);
        break;
      case "child":
        m.child = readJsonRequiredE(v, createRequiredE(), r);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

const n_naru_codec_test_v1_AllTypesE_NestedEnum = { [0]: "\"FOO\"", [1]: "\"BAR\"", [2]: "\"BAZ\"", [-1]: "\"NEG\"" };
const n_naru_codec_test_v1_ForeignEnumE = { [0]: "\"FOREIGNE_FOO\"", [1]: "\"FOREIGNE_BAR\"", [2]: "\"FOREIGNE_BAZ\"" };
const n_naru_codec_test_v1_ForeignEnumOpen = { [0]: "\"OPEN_ZERO\"", [1]: "\"OPEN_ONE\"" };
const n_naru_codec_test_v1_ForeignEnumClosed = { [1]: "\"CLOSED_ONE\"", [2]: "\"CLOSED_TWO\"", [-5]: "\"CLOSED_MINUS\"" };
const v_naru_codec_test_v1_AllTypesE_NestedEnum = /*@__PURE__*/ new Map<unknown, number>([["FOO", 0], ["BAR", 1], ["BAZ", 2], ["NEG", -1]]);
const v_naru_codec_test_v1_ForeignEnumE = /*@__PURE__*/ new Map<unknown, number>([["FOREIGNE_FOO", 0], ["FOREIGNE_BAR", 1], ["FOREIGNE_BAZ", 2]]);
const v_naru_codec_test_v1_ForeignEnumOpen = /*@__PURE__*/ new Map<unknown, number>([["OPEN_ZERO", 0], ["OPEN_ONE", 1]]);
const v_naru_codec_test_v1_ForeignEnumClosed = /*@__PURE__*/ new Map<unknown, number>([["CLOSED_ONE", 1], ["CLOSED_TWO", 2], ["CLOSED_MINUS", -5]]);

export const json_naru_codec_test_v1_all_types_e = [
  /*@__PURE__*/ extend(AllTypesECodec, { writeJson: writeJsonAllTypesE, readJson: readJsonAllTypesE }),
  /*@__PURE__*/ extend(AllTypesE_NestedMessageCodec, { writeJson: writeJsonAllTypesE_NestedMessage, readJson: readJsonAllTypesE_NestedMessage }),
  /*@__PURE__*/ extend(ForeignAllTypesECodec, { writeJson: writeJsonForeignAllTypesE, readJson: readJsonForeignAllTypesE }),
  /*@__PURE__*/ extend(ImplicitECodec, { writeJson: writeJsonImplicitE, readJson: readJsonImplicitE }),
  /*@__PURE__*/ extend(RequiredECodec, { writeJson: writeJsonRequiredE, readJson: readJsonRequiredE }),
];
