import type { BytesRules, CelRules, EnumRules, FormatRules, HoldsCelRules, Item, MapRules, NoRules, NumberRules, OneofRules, PresenceRules, RepeatedRules, StringRules, TimeRules } from "./rules_pb.ts";
import type { Registry } from "@bufbuild/protobuf";
import { UNUSUAL } from "../../../../../../../src/codec/unusual.ts";
import { checkExtensions, jsonBool, jsonByLibrary, jsonBytes, jsonEnum, jsonFloat, jsonInt, jsonLong, jsonString } from "../../../../../../../src/codec/runtime-json-write.ts";
import { hasBytes, isZero } from "../../../../../../../src/codec/runtime-write.ts";
import type { JsonReader } from "../../../../../../../src/codec/runtime-json-read.ts";
import { jsonKeys, openJson, openJsonWrapper, readJsonBool, readJsonBoolKey, readJsonByLibrary, readJsonBytes, readJsonDouble, readJsonEnum, readJsonFloat, readJsonInt32, readJsonInt32Key, readJsonInt64, readJsonList, readJsonMap, readJsonString, readJsonUint32, readJsonUint32Key, readJsonUint64, readJsonUnknown } from "../../../../../../../src/codec/runtime-json-read.ts";
import { setEntry } from "../../../../../../../src/codec/runtime-read.ts";
import { BytesRulesCodec, CelRulesCodec, createCelRules, createItem, createNoRules, EnumRulesCodec, FormatRulesCodec, HoldsCelRulesCodec, ItemCodec, MapRulesCodec, NoRulesCodec, NumberRulesCodec, OneofRulesCodec, PresenceRulesCodec, RepeatedRulesCodec, StringRulesCodec, TimeRulesCodec } from "./rules_codec.ts";
import { AnySchema, DurationSchema, FieldMaskSchema, Int32ValueSchema, StringValueSchema, TimestampSchema } from "@bufbuild/protobuf/wkt";
import { extend } from "../../../../../../../src/codec/runtime-codec.ts";

// @generated from file naru/codec/test/v1/rules.proto. Do not edit.

export function writeJsonNumberRules(m: NumberRules, o: Registry | undefined): string {
  if (m.$typeName !== "naru.codec.test.v1.NumberRules") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.int32Const !== 0) s += (s === "" ? "{\"int32Const\":" : ",\"int32Const\":") + jsonInt(m.int32Const);
  if (m.int32Gt !== 0) s += (s === "" ? "{\"int32Gt\":" : ",\"int32Gt\":") + jsonInt(m.int32Gt);
  if (m.int32Gte !== 0) s += (s === "" ? "{\"int32Gte\":" : ",\"int32Gte\":") + jsonInt(m.int32Gte);
  if (m.int32Lt !== 0) s += (s === "" ? "{\"int32Lt\":" : ",\"int32Lt\":") + jsonInt(m.int32Lt);
  if (m.int32Lte !== 0) s += (s === "" ? "{\"int32Lte\":" : ",\"int32Lte\":") + jsonInt(m.int32Lte);
  if (m.int32GtLt !== 0) s += (s === "" ? "{\"int32GtLt\":" : ",\"int32GtLt\":") + jsonInt(m.int32GtLt);
  if (m.int32GteLte !== 0) s += (s === "" ? "{\"int32GteLte\":" : ",\"int32GteLte\":") + jsonInt(m.int32GteLte);
  if (m.int32GtLteEx !== 0) s += (s === "" ? "{\"int32GtLteEx\":" : ",\"int32GtLteEx\":") + jsonInt(m.int32GtLteEx);
  if (m.int32GteLtEx !== 0) s += (s === "" ? "{\"int32GteLtEx\":" : ",\"int32GteLtEx\":") + jsonInt(m.int32GteLtEx);
  if (m.int32GtLtSame !== 0) s += (s === "" ? "{\"int32GtLtSame\":" : ",\"int32GtLtSame\":") + jsonInt(m.int32GtLtSame);
  if (m.int32In !== 0) s += (s === "" ? "{\"int32In\":" : ",\"int32In\":") + jsonInt(m.int32In);
  if (m.int32NotIn !== 0) s += (s === "" ? "{\"int32NotIn\":" : ",\"int32NotIn\":") + jsonInt(m.int32NotIn);
  if (m.int64Const !== 0n) s += (s === "" ? "{\"int64Const\":" : ",\"int64Const\":") + jsonLong(m.int64Const);
  if (m.int64Gt !== 0n) s += (s === "" ? "{\"int64Gt\":" : ",\"int64Gt\":") + jsonLong(m.int64Gt);
  if (m.int64Gte !== 0n) s += (s === "" ? "{\"int64Gte\":" : ",\"int64Gte\":") + jsonLong(m.int64Gte);
  if (m.int64Lt !== 0n) s += (s === "" ? "{\"int64Lt\":" : ",\"int64Lt\":") + jsonLong(m.int64Lt);
  if (m.int64Lte !== 0n) s += (s === "" ? "{\"int64Lte\":" : ",\"int64Lte\":") + jsonLong(m.int64Lte);
  if (m.int64GtLt !== 0n) s += (s === "" ? "{\"int64GtLt\":" : ",\"int64GtLt\":") + jsonLong(m.int64GtLt);
  if (m.int64GteLte !== 0n) s += (s === "" ? "{\"int64GteLte\":" : ",\"int64GteLte\":") + jsonLong(m.int64GteLte);
  if (m.int64GtLteEx !== 0n) s += (s === "" ? "{\"int64GtLteEx\":" : ",\"int64GtLteEx\":") + jsonLong(m.int64GtLteEx);
  if (m.int64GteLtEx !== 0n) s += (s === "" ? "{\"int64GteLtEx\":" : ",\"int64GteLtEx\":") + jsonLong(m.int64GteLtEx);
  if (m.int64GtLtSame !== 0n) s += (s === "" ? "{\"int64GtLtSame\":" : ",\"int64GtLtSame\":") + jsonLong(m.int64GtLtSame);
  if (m.int64In !== 0n) s += (s === "" ? "{\"int64In\":" : ",\"int64In\":") + jsonLong(m.int64In);
  if (m.int64NotIn !== 0n) s += (s === "" ? "{\"int64NotIn\":" : ",\"int64NotIn\":") + jsonLong(m.int64NotIn);
  if (m.uint32Const !== 0) s += (s === "" ? "{\"uint32Const\":" : ",\"uint32Const\":") + jsonInt(m.uint32Const);
  if (m.uint32Gt !== 0) s += (s === "" ? "{\"uint32Gt\":" : ",\"uint32Gt\":") + jsonInt(m.uint32Gt);
  if (m.uint32Gte !== 0) s += (s === "" ? "{\"uint32Gte\":" : ",\"uint32Gte\":") + jsonInt(m.uint32Gte);
  if (m.uint32Lt !== 0) s += (s === "" ? "{\"uint32Lt\":" : ",\"uint32Lt\":") + jsonInt(m.uint32Lt);
  if (m.uint32Lte !== 0) s += (s === "" ? "{\"uint32Lte\":" : ",\"uint32Lte\":") + jsonInt(m.uint32Lte);
  if (m.uint32GtLt !== 0) s += (s === "" ? "{\"uint32GtLt\":" : ",\"uint32GtLt\":") + jsonInt(m.uint32GtLt);
  if (m.uint32GteLte !== 0) s += (s === "" ? "{\"uint32GteLte\":" : ",\"uint32GteLte\":") + jsonInt(m.uint32GteLte);
  if (m.uint32GtLteEx !== 0) s += (s === "" ? "{\"uint32GtLteEx\":" : ",\"uint32GtLteEx\":") + jsonInt(m.uint32GtLteEx);
  if (m.uint32GteLtEx !== 0) s += (s === "" ? "{\"uint32GteLtEx\":" : ",\"uint32GteLtEx\":") + jsonInt(m.uint32GteLtEx);
  if (m.uint32GtLtSame !== 0) s += (s === "" ? "{\"uint32GtLtSame\":" : ",\"uint32GtLtSame\":") + jsonInt(m.uint32GtLtSame);
  if (m.uint32In !== 0) s += (s === "" ? "{\"uint32In\":" : ",\"uint32In\":") + jsonInt(m.uint32In);
  if (m.uint32NotIn !== 0) s += (s === "" ? "{\"uint32NotIn\":" : ",\"uint32NotIn\":") + jsonInt(m.uint32NotIn);
  if (m.uint64Const !== 0n) s += (s === "" ? "{\"uint64Const\":" : ",\"uint64Const\":") + jsonLong(m.uint64Const);
  if (m.uint64Gt !== 0n) s += (s === "" ? "{\"uint64Gt\":" : ",\"uint64Gt\":") + jsonLong(m.uint64Gt);
  if (m.uint64Gte !== 0n) s += (s === "" ? "{\"uint64Gte\":" : ",\"uint64Gte\":") + jsonLong(m.uint64Gte);
  if (m.uint64Lt !== 0n) s += (s === "" ? "{\"uint64Lt\":" : ",\"uint64Lt\":") + jsonLong(m.uint64Lt);
  if (m.uint64Lte !== 0n) s += (s === "" ? "{\"uint64Lte\":" : ",\"uint64Lte\":") + jsonLong(m.uint64Lte);
  if (m.uint64GtLt !== 0n) s += (s === "" ? "{\"uint64GtLt\":" : ",\"uint64GtLt\":") + jsonLong(m.uint64GtLt);
  if (m.uint64GteLte !== 0n) s += (s === "" ? "{\"uint64GteLte\":" : ",\"uint64GteLte\":") + jsonLong(m.uint64GteLte);
  if (m.uint64GtLteEx !== 0n) s += (s === "" ? "{\"uint64GtLteEx\":" : ",\"uint64GtLteEx\":") + jsonLong(m.uint64GtLteEx);
  if (m.uint64GteLtEx !== 0n) s += (s === "" ? "{\"uint64GteLtEx\":" : ",\"uint64GteLtEx\":") + jsonLong(m.uint64GteLtEx);
  if (m.uint64GtLtSame !== 0n) s += (s === "" ? "{\"uint64GtLtSame\":" : ",\"uint64GtLtSame\":") + jsonLong(m.uint64GtLtSame);
  if (m.uint64In !== 0n) s += (s === "" ? "{\"uint64In\":" : ",\"uint64In\":") + jsonLong(m.uint64In);
  if (m.uint64NotIn !== 0n) s += (s === "" ? "{\"uint64NotIn\":" : ",\"uint64NotIn\":") + jsonLong(m.uint64NotIn);
  if (m.sint32Const !== 0) s += (s === "" ? "{\"sint32Const\":" : ",\"sint32Const\":") + jsonInt(m.sint32Const);
  if (m.sint32Gt !== 0) s += (s === "" ? "{\"sint32Gt\":" : ",\"sint32Gt\":") + jsonInt(m.sint32Gt);
  if (m.sint32Gte !== 0) s += (s === "" ? "{\"sint32Gte\":" : ",\"sint32Gte\":") + jsonInt(m.sint32Gte);
  if (m.sint32Lt !== 0) s += (s === "" ? "{\"sint32Lt\":" : ",\"sint32Lt\":") + jsonInt(m.sint32Lt);
  if (m.sint32Lte !== 0) s += (s === "" ? "{\"sint32Lte\":" : ",\"sint32Lte\":") + jsonInt(m.sint32Lte);
  if (m.sint32GtLt !== 0) s += (s === "" ? "{\"sint32GtLt\":" : ",\"sint32GtLt\":") + jsonInt(m.sint32GtLt);
  if (m.sint32GteLte !== 0) s += (s === "" ? "{\"sint32GteLte\":" : ",\"sint32GteLte\":") + jsonInt(m.sint32GteLte);
  if (m.sint32GtLteEx !== 0) s += (s === "" ? "{\"sint32GtLteEx\":" : ",\"sint32GtLteEx\":") + jsonInt(m.sint32GtLteEx);
  if (m.sint32GteLtEx !== 0) s += (s === "" ? "{\"sint32GteLtEx\":" : ",\"sint32GteLtEx\":") + jsonInt(m.sint32GteLtEx);
  if (m.sint32GtLtSame !== 0) s += (s === "" ? "{\"sint32GtLtSame\":" : ",\"sint32GtLtSame\":") + jsonInt(m.sint32GtLtSame);
  if (m.sint32In !== 0) s += (s === "" ? "{\"sint32In\":" : ",\"sint32In\":") + jsonInt(m.sint32In);
  if (m.sint32NotIn !== 0) s += (s === "" ? "{\"sint32NotIn\":" : ",\"sint32NotIn\":") + jsonInt(m.sint32NotIn);
  if (m.sint64Const !== 0n) s += (s === "" ? "{\"sint64Const\":" : ",\"sint64Const\":") + jsonLong(m.sint64Const);
  if (m.sint64Gt !== 0n) s += (s === "" ? "{\"sint64Gt\":" : ",\"sint64Gt\":") + jsonLong(m.sint64Gt);
  if (m.sint64Gte !== 0n) s += (s === "" ? "{\"sint64Gte\":" : ",\"sint64Gte\":") + jsonLong(m.sint64Gte);
  if (m.sint64Lt !== 0n) s += (s === "" ? "{\"sint64Lt\":" : ",\"sint64Lt\":") + jsonLong(m.sint64Lt);
  if (m.sint64Lte !== 0n) s += (s === "" ? "{\"sint64Lte\":" : ",\"sint64Lte\":") + jsonLong(m.sint64Lte);
  if (m.sint64GtLt !== 0n) s += (s === "" ? "{\"sint64GtLt\":" : ",\"sint64GtLt\":") + jsonLong(m.sint64GtLt);
  if (m.sint64GteLte !== 0n) s += (s === "" ? "{\"sint64GteLte\":" : ",\"sint64GteLte\":") + jsonLong(m.sint64GteLte);
  if (m.sint64GtLteEx !== 0n) s += (s === "" ? "{\"sint64GtLteEx\":" : ",\"sint64GtLteEx\":") + jsonLong(m.sint64GtLteEx);
  if (m.sint64GteLtEx !== 0n) s += (s === "" ? "{\"sint64GteLtEx\":" : ",\"sint64GteLtEx\":") + jsonLong(m.sint64GteLtEx);
  if (m.sint64GtLtSame !== 0n) s += (s === "" ? "{\"sint64GtLtSame\":" : ",\"sint64GtLtSame\":") + jsonLong(m.sint64GtLtSame);
  if (m.sint64In !== 0n) s += (s === "" ? "{\"sint64In\":" : ",\"sint64In\":") + jsonLong(m.sint64In);
  if (m.sint64NotIn !== 0n) s += (s === "" ? "{\"sint64NotIn\":" : ",\"sint64NotIn\":") + jsonLong(m.sint64NotIn);
  if (m.fixed32Const !== 0) s += (s === "" ? "{\"fixed32Const\":" : ",\"fixed32Const\":") + jsonInt(m.fixed32Const);
  if (m.fixed32Gt !== 0) s += (s === "" ? "{\"fixed32Gt\":" : ",\"fixed32Gt\":") + jsonInt(m.fixed32Gt);
  if (m.fixed32Gte !== 0) s += (s === "" ? "{\"fixed32Gte\":" : ",\"fixed32Gte\":") + jsonInt(m.fixed32Gte);
  if (m.fixed32Lt !== 0) s += (s === "" ? "{\"fixed32Lt\":" : ",\"fixed32Lt\":") + jsonInt(m.fixed32Lt);
  if (m.fixed32Lte !== 0) s += (s === "" ? "{\"fixed32Lte\":" : ",\"fixed32Lte\":") + jsonInt(m.fixed32Lte);
  if (m.fixed32GtLt !== 0) s += (s === "" ? "{\"fixed32GtLt\":" : ",\"fixed32GtLt\":") + jsonInt(m.fixed32GtLt);
  if (m.fixed32GteLte !== 0) s += (s === "" ? "{\"fixed32GteLte\":" : ",\"fixed32GteLte\":") + jsonInt(m.fixed32GteLte);
  if (m.fixed32GtLteEx !== 0) s += (s === "" ? "{\"fixed32GtLteEx\":" : ",\"fixed32GtLteEx\":") + jsonInt(m.fixed32GtLteEx);
  if (m.fixed32GteLtEx !== 0) s += (s === "" ? "{\"fixed32GteLtEx\":" : ",\"fixed32GteLtEx\":") + jsonInt(m.fixed32GteLtEx);
  if (m.fixed32GtLtSame !== 0) s += (s === "" ? "{\"fixed32GtLtSame\":" : ",\"fixed32GtLtSame\":") + jsonInt(m.fixed32GtLtSame);
  if (m.fixed32In !== 0) s += (s === "" ? "{\"fixed32In\":" : ",\"fixed32In\":") + jsonInt(m.fixed32In);
  if (m.fixed32NotIn !== 0) s += (s === "" ? "{\"fixed32NotIn\":" : ",\"fixed32NotIn\":") + jsonInt(m.fixed32NotIn);
  if (m.fixed64Const !== 0n) s += (s === "" ? "{\"fixed64Const\":" : ",\"fixed64Const\":") + jsonLong(m.fixed64Const);
  if (m.fixed64Gt !== 0n) s += (s === "" ? "{\"fixed64Gt\":" : ",\"fixed64Gt\":") + jsonLong(m.fixed64Gt);
  if (m.fixed64Gte !== 0n) s += (s === "" ? "{\"fixed64Gte\":" : ",\"fixed64Gte\":") + jsonLong(m.fixed64Gte);
  if (m.fixed64Lt !== 0n) s += (s === "" ? "{\"fixed64Lt\":" : ",\"fixed64Lt\":") + jsonLong(m.fixed64Lt);
  if (m.fixed64Lte !== 0n) s += (s === "" ? "{\"fixed64Lte\":" : ",\"fixed64Lte\":") + jsonLong(m.fixed64Lte);
  if (m.fixed64GtLt !== 0n) s += (s === "" ? "{\"fixed64GtLt\":" : ",\"fixed64GtLt\":") + jsonLong(m.fixed64GtLt);
  if (m.fixed64GteLte !== 0n) s += (s === "" ? "{\"fixed64GteLte\":" : ",\"fixed64GteLte\":") + jsonLong(m.fixed64GteLte);
  if (m.fixed64GtLteEx !== 0n) s += (s === "" ? "{\"fixed64GtLteEx\":" : ",\"fixed64GtLteEx\":") + jsonLong(m.fixed64GtLteEx);
  if (m.fixed64GteLtEx !== 0n) s += (s === "" ? "{\"fixed64GteLtEx\":" : ",\"fixed64GteLtEx\":") + jsonLong(m.fixed64GteLtEx);
  if (m.fixed64GtLtSame !== 0n) s += (s === "" ? "{\"fixed64GtLtSame\":" : ",\"fixed64GtLtSame\":") + jsonLong(m.fixed64GtLtSame);
  if (m.fixed64In !== 0n) s += (s === "" ? "{\"fixed64In\":" : ",\"fixed64In\":") + jsonLong(m.fixed64In);
  if (m.fixed64NotIn !== 0n) s += (s === "" ? "{\"fixed64NotIn\":" : ",\"fixed64NotIn\":") + jsonLong(m.fixed64NotIn);
  if (m.sfixed32Const !== 0) s += (s === "" ? "{\"sfixed32Const\":" : ",\"sfixed32Const\":") + jsonInt(m.sfixed32Const);
  if (m.sfixed32Gt !== 0) s += (s === "" ? "{\"sfixed32Gt\":" : ",\"sfixed32Gt\":") + jsonInt(m.sfixed32Gt);
  if (m.sfixed32Gte !== 0) s += (s === "" ? "{\"sfixed32Gte\":" : ",\"sfixed32Gte\":") + jsonInt(m.sfixed32Gte);
  if (m.sfixed32Lt !== 0) s += (s === "" ? "{\"sfixed32Lt\":" : ",\"sfixed32Lt\":") + jsonInt(m.sfixed32Lt);
  if (m.sfixed32Lte !== 0) s += (s === "" ? "{\"sfixed32Lte\":" : ",\"sfixed32Lte\":") + jsonInt(m.sfixed32Lte);
  if (m.sfixed32GtLt !== 0) s += (s === "" ? "{\"sfixed32GtLt\":" : ",\"sfixed32GtLt\":") + jsonInt(m.sfixed32GtLt);
  if (m.sfixed32GteLte !== 0) s += (s === "" ? "{\"sfixed32GteLte\":" : ",\"sfixed32GteLte\":") + jsonInt(m.sfixed32GteLte);
  if (m.sfixed32GtLteEx !== 0) s += (s === "" ? "{\"sfixed32GtLteEx\":" : ",\"sfixed32GtLteEx\":") + jsonInt(m.sfixed32GtLteEx);
  if (m.sfixed32GteLtEx !== 0) s += (s === "" ? "{\"sfixed32GteLtEx\":" : ",\"sfixed32GteLtEx\":") + jsonInt(m.sfixed32GteLtEx);
  if (m.sfixed32GtLtSame !== 0) s += (s === "" ? "{\"sfixed32GtLtSame\":" : ",\"sfixed32GtLtSame\":") + jsonInt(m.sfixed32GtLtSame);
  if (m.sfixed32In !== 0) s += (s === "" ? "{\"sfixed32In\":" : ",\"sfixed32In\":") + jsonInt(m.sfixed32In);
  if (m.sfixed32NotIn !== 0) s += (s === "" ? "{\"sfixed32NotIn\":" : ",\"sfixed32NotIn\":") + jsonInt(m.sfixed32NotIn);
  if (m.sfixed64Const !== 0n) s += (s === "" ? "{\"sfixed64Const\":" : ",\"sfixed64Const\":") + jsonLong(m.sfixed64Const);
  if (m.sfixed64Gt !== 0n) s += (s === "" ? "{\"sfixed64Gt\":" : ",\"sfixed64Gt\":") + jsonLong(m.sfixed64Gt);
  if (m.sfixed64Gte !== 0n) s += (s === "" ? "{\"sfixed64Gte\":" : ",\"sfixed64Gte\":") + jsonLong(m.sfixed64Gte);
  if (m.sfixed64Lt !== 0n) s += (s === "" ? "{\"sfixed64Lt\":" : ",\"sfixed64Lt\":") + jsonLong(m.sfixed64Lt);
  if (m.sfixed64Lte !== 0n) s += (s === "" ? "{\"sfixed64Lte\":" : ",\"sfixed64Lte\":") + jsonLong(m.sfixed64Lte);
  if (m.sfixed64GtLt !== 0n) s += (s === "" ? "{\"sfixed64GtLt\":" : ",\"sfixed64GtLt\":") + jsonLong(m.sfixed64GtLt);
  if (m.sfixed64GteLte !== 0n) s += (s === "" ? "{\"sfixed64GteLte\":" : ",\"sfixed64GteLte\":") + jsonLong(m.sfixed64GteLte);
  if (m.sfixed64GtLteEx !== 0n) s += (s === "" ? "{\"sfixed64GtLteEx\":" : ",\"sfixed64GtLteEx\":") + jsonLong(m.sfixed64GtLteEx);
  if (m.sfixed64GteLtEx !== 0n) s += (s === "" ? "{\"sfixed64GteLtEx\":" : ",\"sfixed64GteLtEx\":") + jsonLong(m.sfixed64GteLtEx);
  if (m.sfixed64GtLtSame !== 0n) s += (s === "" ? "{\"sfixed64GtLtSame\":" : ",\"sfixed64GtLtSame\":") + jsonLong(m.sfixed64GtLtSame);
  if (m.sfixed64In !== 0n) s += (s === "" ? "{\"sfixed64In\":" : ",\"sfixed64In\":") + jsonLong(m.sfixed64In);
  if (m.sfixed64NotIn !== 0n) s += (s === "" ? "{\"sfixed64NotIn\":" : ",\"sfixed64NotIn\":") + jsonLong(m.sfixed64NotIn);
  if (!Object.is(m.floatConst, 0)) s += (s === "" ? "{\"floatConst\":" : ",\"floatConst\":") + jsonFloat(m.floatConst);
  if (!Object.is(m.floatGt, 0)) s += (s === "" ? "{\"floatGt\":" : ",\"floatGt\":") + jsonFloat(m.floatGt);
  if (!Object.is(m.floatGte, 0)) s += (s === "" ? "{\"floatGte\":" : ",\"floatGte\":") + jsonFloat(m.floatGte);
  if (!Object.is(m.floatLt, 0)) s += (s === "" ? "{\"floatLt\":" : ",\"floatLt\":") + jsonFloat(m.floatLt);
  if (!Object.is(m.floatLte, 0)) s += (s === "" ? "{\"floatLte\":" : ",\"floatLte\":") + jsonFloat(m.floatLte);
  if (!Object.is(m.floatGtLt, 0)) s += (s === "" ? "{\"floatGtLt\":" : ",\"floatGtLt\":") + jsonFloat(m.floatGtLt);
  if (!Object.is(m.floatGteLte, 0)) s += (s === "" ? "{\"floatGteLte\":" : ",\"floatGteLte\":") + jsonFloat(m.floatGteLte);
  if (!Object.is(m.floatGtLteEx, 0)) s += (s === "" ? "{\"floatGtLteEx\":" : ",\"floatGtLteEx\":") + jsonFloat(m.floatGtLteEx);
  if (!Object.is(m.floatGteLtEx, 0)) s += (s === "" ? "{\"floatGteLtEx\":" : ",\"floatGteLtEx\":") + jsonFloat(m.floatGteLtEx);
  if (!Object.is(m.floatGtLtSame, 0)) s += (s === "" ? "{\"floatGtLtSame\":" : ",\"floatGtLtSame\":") + jsonFloat(m.floatGtLtSame);
  if (!Object.is(m.floatIn, 0)) s += (s === "" ? "{\"floatIn\":" : ",\"floatIn\":") + jsonFloat(m.floatIn);
  if (!Object.is(m.floatNotIn, 0)) s += (s === "" ? "{\"floatNotIn\":" : ",\"floatNotIn\":") + jsonFloat(m.floatNotIn);
  if (!Object.is(m.doubleConst, 0)) s += (s === "" ? "{\"doubleConst\":" : ",\"doubleConst\":") + jsonFloat(m.doubleConst);
  if (!Object.is(m.doubleGt, 0)) s += (s === "" ? "{\"doubleGt\":" : ",\"doubleGt\":") + jsonFloat(m.doubleGt);
  if (!Object.is(m.doubleGte, 0)) s += (s === "" ? "{\"doubleGte\":" : ",\"doubleGte\":") + jsonFloat(m.doubleGte);
  if (!Object.is(m.doubleLt, 0)) s += (s === "" ? "{\"doubleLt\":" : ",\"doubleLt\":") + jsonFloat(m.doubleLt);
  if (!Object.is(m.doubleLte, 0)) s += (s === "" ? "{\"doubleLte\":" : ",\"doubleLte\":") + jsonFloat(m.doubleLte);
  if (!Object.is(m.doubleGtLt, 0)) s += (s === "" ? "{\"doubleGtLt\":" : ",\"doubleGtLt\":") + jsonFloat(m.doubleGtLt);
  if (!Object.is(m.doubleGteLte, 0)) s += (s === "" ? "{\"doubleGteLte\":" : ",\"doubleGteLte\":") + jsonFloat(m.doubleGteLte);
  if (!Object.is(m.doubleGtLteEx, 0)) s += (s === "" ? "{\"doubleGtLteEx\":" : ",\"doubleGtLteEx\":") + jsonFloat(m.doubleGtLteEx);
  if (!Object.is(m.doubleGteLtEx, 0)) s += (s === "" ? "{\"doubleGteLtEx\":" : ",\"doubleGteLtEx\":") + jsonFloat(m.doubleGteLtEx);
  if (!Object.is(m.doubleGtLtSame, 0)) s += (s === "" ? "{\"doubleGtLtSame\":" : ",\"doubleGtLtSame\":") + jsonFloat(m.doubleGtLtSame);
  if (!Object.is(m.doubleIn, 0)) s += (s === "" ? "{\"doubleIn\":" : ",\"doubleIn\":") + jsonFloat(m.doubleIn);
  if (!Object.is(m.doubleNotIn, 0)) s += (s === "" ? "{\"doubleNotIn\":" : ",\"doubleNotIn\":") + jsonFloat(m.doubleNotIn);
  if (!Object.is(m.floatFinite, 0)) s += (s === "" ? "{\"floatFinite\":" : ",\"floatFinite\":") + jsonFloat(m.floatFinite);
  if (!Object.is(m.floatNotFinite, 0)) s += (s === "" ? "{\"floatNotFinite\":" : ",\"floatNotFinite\":") + jsonFloat(m.floatNotFinite);
  if (!Object.is(m.floatFraction, 0)) s += (s === "" ? "{\"floatFraction\":" : ",\"floatFraction\":") + jsonFloat(m.floatFraction);
  if (!Object.is(m.doubleFinite, 0)) s += (s === "" ? "{\"doubleFinite\":" : ",\"doubleFinite\":") + jsonFloat(m.doubleFinite);
  if (!Object.is(m.doubleNotFinite, 0)) s += (s === "" ? "{\"doubleNotFinite\":" : ",\"doubleNotFinite\":") + jsonFloat(m.doubleNotFinite);
  if (!Object.is(m.doubleFraction, 0)) s += (s === "" ? "{\"doubleFraction\":" : ",\"doubleFraction\":") + jsonFloat(m.doubleFraction);
  if (!isZero(m.textInt64)) s += (s === "" ? "{\"textInt64\":" : ",\"textInt64\":") + jsonString(m.textInt64);
  return s === "" ? "{}" : s + "}";
}

export function readJsonNumberRules(j: unknown, m: NumberRules, r: JsonReader): NumberRules {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "int32Const":
        m.int32Const = readJsonInt32(v);
        break;
      case "int32Gt":
        m.int32Gt = readJsonInt32(v);
        break;
      case "int32Gte":
        m.int32Gte = readJsonInt32(v);
        break;
      case "int32Lt":
        m.int32Lt = readJsonInt32(v);
        break;
      case "int32Lte":
        m.int32Lte = readJsonInt32(v);
        break;
      case "int32GtLt":
        m.int32GtLt = readJsonInt32(v);
        break;
      case "int32GteLte":
        m.int32GteLte = readJsonInt32(v);
        break;
      case "int32GtLteEx":
        m.int32GtLteEx = readJsonInt32(v);
        break;
      case "int32GteLtEx":
        m.int32GteLtEx = readJsonInt32(v);
        break;
      case "int32GtLtSame":
        m.int32GtLtSame = readJsonInt32(v);
        break;
      case "int32In":
        m.int32In = readJsonInt32(v);
        break;
      case "int32NotIn":
        m.int32NotIn = readJsonInt32(v);
        break;
      case "int64Const":
        m.int64Const = readJsonInt64(v);
        break;
      case "int64Gt":
        m.int64Gt = readJsonInt64(v);
        break;
      case "int64Gte":
        m.int64Gte = readJsonInt64(v);
        break;
      case "int64Lt":
        m.int64Lt = readJsonInt64(v);
        break;
      case "int64Lte":
        m.int64Lte = readJsonInt64(v);
        break;
      case "int64GtLt":
        m.int64GtLt = readJsonInt64(v);
        break;
      case "int64GteLte":
        m.int64GteLte = readJsonInt64(v);
        break;
      case "int64GtLteEx":
        m.int64GtLteEx = readJsonInt64(v);
        break;
      case "int64GteLtEx":
        m.int64GteLtEx = readJsonInt64(v);
        break;
      case "int64GtLtSame":
        m.int64GtLtSame = readJsonInt64(v);
        break;
      case "int64In":
        m.int64In = readJsonInt64(v);
        break;
      case "int64NotIn":
        m.int64NotIn = readJsonInt64(v);
        break;
      case "uint32Const":
        m.uint32Const = readJsonUint32(v);
        break;
      case "uint32Gt":
        m.uint32Gt = readJsonUint32(v);
        break;
      case "uint32Gte":
        m.uint32Gte = readJsonUint32(v);
        break;
      case "uint32Lt":
        m.uint32Lt = readJsonUint32(v);
        break;
      case "uint32Lte":
        m.uint32Lte = readJsonUint32(v);
        break;
      case "uint32GtLt":
        m.uint32GtLt = readJsonUint32(v);
        break;
      case "uint32GteLte":
        m.uint32GteLte = readJsonUint32(v);
        break;
      case "uint32GtLteEx":
        m.uint32GtLteEx = readJsonUint32(v);
        break;
      case "uint32GteLtEx":
        m.uint32GteLtEx = readJsonUint32(v);
        break;
      case "uint32GtLtSame":
        m.uint32GtLtSame = readJsonUint32(v);
        break;
      case "uint32In":
        m.uint32In = readJsonUint32(v);
        break;
      case "uint32NotIn":
        m.uint32NotIn = readJsonUint32(v);
        break;
      case "uint64Const":
        m.uint64Const = readJsonUint64(v);
        break;
      case "uint64Gt":
        m.uint64Gt = readJsonUint64(v);
        break;
      case "uint64Gte":
        m.uint64Gte = readJsonUint64(v);
        break;
      case "uint64Lt":
        m.uint64Lt = readJsonUint64(v);
        break;
      case "uint64Lte":
        m.uint64Lte = readJsonUint64(v);
        break;
      case "uint64GtLt":
        m.uint64GtLt = readJsonUint64(v);
        break;
      case "uint64GteLte":
        m.uint64GteLte = readJsonUint64(v);
        break;
      case "uint64GtLteEx":
        m.uint64GtLteEx = readJsonUint64(v);
        break;
      case "uint64GteLtEx":
        m.uint64GteLtEx = readJsonUint64(v);
        break;
      case "uint64GtLtSame":
        m.uint64GtLtSame = readJsonUint64(v);
        break;
      case "uint64In":
        m.uint64In = readJsonUint64(v);
        break;
      case "uint64NotIn":
        m.uint64NotIn = readJsonUint64(v);
        break;
      case "sint32Const":
        m.sint32Const = readJsonInt32(v);
        break;
      case "sint32Gt":
        m.sint32Gt = readJsonInt32(v);
        break;
      case "sint32Gte":
        m.sint32Gte = readJsonInt32(v);
        break;
      case "sint32Lt":
        m.sint32Lt = readJsonInt32(v);
        break;
      case "sint32Lte":
        m.sint32Lte = readJsonInt32(v);
        break;
      case "sint32GtLt":
        m.sint32GtLt = readJsonInt32(v);
        break;
      case "sint32GteLte":
        m.sint32GteLte = readJsonInt32(v);
        break;
      case "sint32GtLteEx":
        m.sint32GtLteEx = readJsonInt32(v);
        break;
      case "sint32GteLtEx":
        m.sint32GteLtEx = readJsonInt32(v);
        break;
      case "sint32GtLtSame":
        m.sint32GtLtSame = readJsonInt32(v);
        break;
      case "sint32In":
        m.sint32In = readJsonInt32(v);
        break;
      case "sint32NotIn":
        m.sint32NotIn = readJsonInt32(v);
        break;
      case "sint64Const":
        m.sint64Const = readJsonInt64(v);
        break;
      case "sint64Gt":
        m.sint64Gt = readJsonInt64(v);
        break;
      case "sint64Gte":
        m.sint64Gte = readJsonInt64(v);
        break;
      case "sint64Lt":
        m.sint64Lt = readJsonInt64(v);
        break;
      case "sint64Lte":
        m.sint64Lte = readJsonInt64(v);
        break;
      case "sint64GtLt":
        m.sint64GtLt = readJsonInt64(v);
        break;
      case "sint64GteLte":
        m.sint64GteLte = readJsonInt64(v);
        break;
      case "sint64GtLteEx":
        m.sint64GtLteEx = readJsonInt64(v);
        break;
      case "sint64GteLtEx":
        m.sint64GteLtEx = readJsonInt64(v);
        break;
      case "sint64GtLtSame":
        m.sint64GtLtSame = readJsonInt64(v);
        break;
      case "sint64In":
        m.sint64In = readJsonInt64(v);
        break;
      case "sint64NotIn":
        m.sint64NotIn = readJsonInt64(v);
        break;
      case "fixed32Const":
        m.fixed32Const = readJsonUint32(v);
        break;
      case "fixed32Gt":
        m.fixed32Gt = readJsonUint32(v);
        break;
      case "fixed32Gte":
        m.fixed32Gte = readJsonUint32(v);
        break;
      case "fixed32Lt":
        m.fixed32Lt = readJsonUint32(v);
        break;
      case "fixed32Lte":
        m.fixed32Lte = readJsonUint32(v);
        break;
      case "fixed32GtLt":
        m.fixed32GtLt = readJsonUint32(v);
        break;
      case "fixed32GteLte":
        m.fixed32GteLte = readJsonUint32(v);
        break;
      case "fixed32GtLteEx":
        m.fixed32GtLteEx = readJsonUint32(v);
        break;
      case "fixed32GteLtEx":
        m.fixed32GteLtEx = readJsonUint32(v);
        break;
      case "fixed32GtLtSame":
        m.fixed32GtLtSame = readJsonUint32(v);
        break;
      case "fixed32In":
        m.fixed32In = readJsonUint32(v);
        break;
      case "fixed32NotIn":
        m.fixed32NotIn = readJsonUint32(v);
        break;
      case "fixed64Const":
        m.fixed64Const = readJsonUint64(v);
        break;
      case "fixed64Gt":
        m.fixed64Gt = readJsonUint64(v);
        break;
      case "fixed64Gte":
        m.fixed64Gte = readJsonUint64(v);
        break;
      case "fixed64Lt":
        m.fixed64Lt = readJsonUint64(v);
        break;
      case "fixed64Lte":
        m.fixed64Lte = readJsonUint64(v);
        break;
      case "fixed64GtLt":
        m.fixed64GtLt = readJsonUint64(v);
        break;
      case "fixed64GteLte":
        m.fixed64GteLte = readJsonUint64(v);
        break;
      case "fixed64GtLteEx":
        m.fixed64GtLteEx = readJsonUint64(v);
        break;
      case "fixed64GteLtEx":
        m.fixed64GteLtEx = readJsonUint64(v);
        break;
      case "fixed64GtLtSame":
        m.fixed64GtLtSame = readJsonUint64(v);
        break;
      case "fixed64In":
        m.fixed64In = readJsonUint64(v);
        break;
      case "fixed64NotIn":
        m.fixed64NotIn = readJsonUint64(v);
        break;
      case "sfixed32Const":
        m.sfixed32Const = readJsonInt32(v);
        break;
      case "sfixed32Gt":
        m.sfixed32Gt = readJsonInt32(v);
        break;
      case "sfixed32Gte":
        m.sfixed32Gte = readJsonInt32(v);
        break;
      case "sfixed32Lt":
        m.sfixed32Lt = readJsonInt32(v);
        break;
      case "sfixed32Lte":
        m.sfixed32Lte = readJsonInt32(v);
        break;
      case "sfixed32GtLt":
        m.sfixed32GtLt = readJsonInt32(v);
        break;
      case "sfixed32GteLte":
        m.sfixed32GteLte = readJsonInt32(v);
        break;
      case "sfixed32GtLteEx":
        m.sfixed32GtLteEx = readJsonInt32(v);
        break;
      case "sfixed32GteLtEx":
        m.sfixed32GteLtEx = readJsonInt32(v);
        break;
      case "sfixed32GtLtSame":
        m.sfixed32GtLtSame = readJsonInt32(v);
        break;
      case "sfixed32In":
        m.sfixed32In = readJsonInt32(v);
        break;
      case "sfixed32NotIn":
        m.sfixed32NotIn = readJsonInt32(v);
        break;
      case "sfixed64Const":
        m.sfixed64Const = readJsonInt64(v);
        break;
      case "sfixed64Gt":
        m.sfixed64Gt = readJsonInt64(v);
        break;
      case "sfixed64Gte":
        m.sfixed64Gte = readJsonInt64(v);
        break;
      case "sfixed64Lt":
        m.sfixed64Lt = readJsonInt64(v);
        break;
      case "sfixed64Lte":
        m.sfixed64Lte = readJsonInt64(v);
        break;
      case "sfixed64GtLt":
        m.sfixed64GtLt = readJsonInt64(v);
        break;
      case "sfixed64GteLte":
        m.sfixed64GteLte = readJsonInt64(v);
        break;
      case "sfixed64GtLteEx":
        m.sfixed64GtLteEx = readJsonInt64(v);
        break;
      case "sfixed64GteLtEx":
        m.sfixed64GteLtEx = readJsonInt64(v);
        break;
      case "sfixed64GtLtSame":
        m.sfixed64GtLtSame = readJsonInt64(v);
        break;
      case "sfixed64In":
        m.sfixed64In = readJsonInt64(v);
        break;
      case "sfixed64NotIn":
        m.sfixed64NotIn = readJsonInt64(v);
        break;
      case "floatConst":
        m.floatConst = readJsonFloat(v);
        break;
      case "floatGt":
        m.floatGt = readJsonFloat(v);
        break;
      case "floatGte":
        m.floatGte = readJsonFloat(v);
        break;
      case "floatLt":
        m.floatLt = readJsonFloat(v);
        break;
      case "floatLte":
        m.floatLte = readJsonFloat(v);
        break;
      case "floatGtLt":
        m.floatGtLt = readJsonFloat(v);
        break;
      case "floatGteLte":
        m.floatGteLte = readJsonFloat(v);
        break;
      case "floatGtLteEx":
        m.floatGtLteEx = readJsonFloat(v);
        break;
      case "floatGteLtEx":
        m.floatGteLtEx = readJsonFloat(v);
        break;
      case "floatGtLtSame":
        m.floatGtLtSame = readJsonFloat(v);
        break;
      case "floatIn":
        m.floatIn = readJsonFloat(v);
        break;
      case "floatNotIn":
        m.floatNotIn = readJsonFloat(v);
        break;
      case "doubleConst":
        m.doubleConst = readJsonDouble(v);
        break;
      case "doubleGt":
        m.doubleGt = readJsonDouble(v);
        break;
      case "doubleGte":
        m.doubleGte = readJsonDouble(v);
        break;
      case "doubleLt":
        m.doubleLt = readJsonDouble(v);
        break;
      case "doubleLte":
        m.doubleLte = readJsonDouble(v);
        break;
      case "doubleGtLt":
        m.doubleGtLt = readJsonDouble(v);
        break;
      case "doubleGteLte":
        m.doubleGteLte = readJsonDouble(v);
        break;
      case "doubleGtLteEx":
        m.doubleGtLteEx = readJsonDouble(v);
        break;
      case "doubleGteLtEx":
        m.doubleGteLtEx = readJsonDouble(v);
        break;
      case "doubleGtLtSame":
        m.doubleGtLtSame = readJsonDouble(v);
        break;
      case "doubleIn":
        m.doubleIn = readJsonDouble(v);
        break;
      case "doubleNotIn":
        m.doubleNotIn = readJsonDouble(v);
        break;
      case "floatFinite":
        m.floatFinite = readJsonFloat(v);
        break;
      case "floatNotFinite":
        m.floatNotFinite = readJsonFloat(v);
        break;
      case "floatFraction":
        m.floatFraction = readJsonFloat(v);
        break;
      case "doubleFinite":
        m.doubleFinite = readJsonDouble(v);
        break;
      case "doubleNotFinite":
        m.doubleNotFinite = readJsonDouble(v);
        break;
      case "doubleFraction":
        m.doubleFraction = readJsonDouble(v);
        break;
      case "textInt64":
        m.textInt64 = String(readJsonInt64(v));
        break;
      default:
        readJsonUnknown(k, v, r, ["int32_const", "int32_gt", "int32_gte", "int32_lt", "int32_lte", "int32_gt_lt", "int32_gte_lte", "int32_gt_lte_ex", "int32_gte_lt_ex", "int32_gt_lt_same", "int32_in", "int32_not_in", "int64_const", "int64_gt", "int64_gte", "int64_lt", "int64_lte", "int64_gt_lt", "int64_gte_lte", "int64_gt_lte_ex", "int64_gte_lt_ex", "int64_gt_lt_same", "int64_in", "int64_not_in", "uint32_const", "uint32_gt", "uint32_gte", "uint32_lt", "uint32_lte", "uint32_gt_lt", "uint32_gte_lte", "uint32_gt_lte_ex", "uint32_gte_lt_ex", "uint32_gt_lt_same", "uint32_in", "uint32_not_in", "uint64_const", "uint64_gt", "uint64_gte", "uint64_lt", "uint64_lte", "uint64_gt_lt", "uint64_gte_lte", "uint64_gt_lte_ex", "uint64_gte_lt_ex", "uint64_gt_lt_same", "uint64_in", "uint64_not_in", "sint32_const", "sint32_gt", "sint32_gte", "sint32_lt", "sint32_lte", "sint32_gt_lt", "sint32_gte_lte", "sint32_gt_lte_ex", "sint32_gte_lt_ex", "sint32_gt_lt_same", "sint32_in", "sint32_not_in", "sint64_const", "sint64_gt", "sint64_gte", "sint64_lt", "sint64_lte", "sint64_gt_lt", "sint64_gte_lte", "sint64_gt_lte_ex", "sint64_gte_lt_ex", "sint64_gt_lt_same", "sint64_in", "sint64_not_in", "fixed32_const", "fixed32_gt", "fixed32_gte", "fixed32_lt", "fixed32_lte", "fixed32_gt_lt", "fixed32_gte_lte", "fixed32_gt_lte_ex", "fixed32_gte_lt_ex", "fixed32_gt_lt_same", "fixed32_in", "fixed32_not_in", "fixed64_const", "fixed64_gt", "fixed64_gte", "fixed64_lt", "fixed64_lte", "fixed64_gt_lt", "fixed64_gte_lte", "fixed64_gt_lte_ex", "fixed64_gte_lt_ex", "fixed64_gt_lt_same", "fixed64_in", "fixed64_not_in", "sfixed32_const", "sfixed32_gt", "sfixed32_gte", "sfixed32_lt", "sfixed32_lte", "sfixed32_gt_lt", "sfixed32_gte_lte", "sfixed32_gt_lte_ex", "sfixed32_gte_lt_ex", "sfixed32_gt_lt_same", "sfixed32_in", "sfixed32_not_in", "sfixed64_const", "sfixed64_gt", "sfixed64_gte", "sfixed64_lt", "sfixed64_lte", "sfixed64_gt_lt", "sfixed64_gte_lte", "sfixed64_gt_lte_ex", "sfixed64_gte_lt_ex", "sfixed64_gt_lt_same", "sfixed64_in", "sfixed64_not_in", "float_const", "float_gt", "float_gte", "float_lt", "float_lte", "float_gt_lt", "float_gte_lte", "float_gt_lte_ex", "float_gte_lt_ex", "float_gt_lt_same", "float_in", "float_not_in", "double_const", "double_gt", "double_gte", "double_lt", "double_lte", "double_gt_lt", "double_gte_lte", "double_gt_lte_ex", "double_gte_lt_ex", "double_gt_lt_same", "double_in", "double_not_in", "float_finite", "float_not_finite", "float_fraction", "double_finite", "double_not_finite", "double_fraction", "text_int64"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonFormatRules(m: FormatRules, o: Registry | undefined): string {
  if (m.$typeName !== "naru.codec.test.v1.FormatRules") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.email !== "") s += (s === "" ? "{\"email\":" : ",\"email\":") + jsonString(m.email);
  if (m.hostname !== "") s += (s === "" ? "{\"hostname\":" : ",\"hostname\":") + jsonString(m.hostname);
  if (m.ip !== "") s += (s === "" ? "{\"ip\":" : ",\"ip\":") + jsonString(m.ip);
  if (m.ipv4 !== "") s += (s === "" ? "{\"ipv4\":" : ",\"ipv4\":") + jsonString(m.ipv4);
  if (m.ipv6 !== "") s += (s === "" ? "{\"ipv6\":" : ",\"ipv6\":") + jsonString(m.ipv6);
  if (m.uri !== "") s += (s === "" ? "{\"uri\":" : ",\"uri\":") + jsonString(m.uri);
  if (m.uriRef !== "") s += (s === "" ? "{\"uriRef\":" : ",\"uriRef\":") + jsonString(m.uriRef);
  if (m.address !== "") s += (s === "" ? "{\"address\":" : ",\"address\":") + jsonString(m.address);
  if (m.uuid !== "") s += (s === "" ? "{\"uuid\":" : ",\"uuid\":") + jsonString(m.uuid);
  if (m.tuuid !== "") s += (s === "" ? "{\"tuuid\":" : ",\"tuuid\":") + jsonString(m.tuuid);
  if (m.ipWithPrefixlen !== "") s += (s === "" ? "{\"ipWithPrefixlen\":" : ",\"ipWithPrefixlen\":") + jsonString(m.ipWithPrefixlen);
  if (m.ipv4WithPrefixlen !== "") s += (s === "" ? "{\"ipv4WithPrefixlen\":" : ",\"ipv4WithPrefixlen\":") + jsonString(m.ipv4WithPrefixlen);
  if (m.ipv6WithPrefixlen !== "") s += (s === "" ? "{\"ipv6WithPrefixlen\":" : ",\"ipv6WithPrefixlen\":") + jsonString(m.ipv6WithPrefixlen);
  if (m.ipPrefix !== "") s += (s === "" ? "{\"ipPrefix\":" : ",\"ipPrefix\":") + jsonString(m.ipPrefix);
  if (m.ipv4Prefix !== "") s += (s === "" ? "{\"ipv4Prefix\":" : ",\"ipv4Prefix\":") + jsonString(m.ipv4Prefix);
  if (m.ipv6Prefix !== "") s += (s === "" ? "{\"ipv6Prefix\":" : ",\"ipv6Prefix\":") + jsonString(m.ipv6Prefix);
  if (m.hostAndPort !== "") s += (s === "" ? "{\"hostAndPort\":" : ",\"hostAndPort\":") + jsonString(m.hostAndPort);
  if (m.ulid !== "") s += (s === "" ? "{\"ulid\":" : ",\"ulid\":") + jsonString(m.ulid);
  if (m.protobufFqn !== "") s += (s === "" ? "{\"protobufFqn\":" : ",\"protobufFqn\":") + jsonString(m.protobufFqn);
  if (m.protobufDotFqn !== "") s += (s === "" ? "{\"protobufDotFqn\":" : ",\"protobufDotFqn\":") + jsonString(m.protobufDotFqn);
  if (m.emailOff !== "") s += (s === "" ? "{\"emailOff\":" : ",\"emailOff\":") + jsonString(m.emailOff);
  if (m.httpHeaderNameTrue !== "") s += (s === "" ? "{\"httpHeaderNameTrue\":" : ",\"httpHeaderNameTrue\":") + jsonString(m.httpHeaderNameTrue);
  if (m.httpHeaderNameFalse !== "") s += (s === "" ? "{\"httpHeaderNameFalse\":" : ",\"httpHeaderNameFalse\":") + jsonString(m.httpHeaderNameFalse);
  if (m.httpHeaderValueTrue !== "") s += (s === "" ? "{\"httpHeaderValueTrue\":" : ",\"httpHeaderValueTrue\":") + jsonString(m.httpHeaderValueTrue);
  if (m.httpHeaderValueFalse !== "") s += (s === "" ? "{\"httpHeaderValueFalse\":" : ",\"httpHeaderValueFalse\":") + jsonString(m.httpHeaderValueFalse);
  if (m.unspecifiedTrue !== "") s += (s === "" ? "{\"unspecifiedTrue\":" : ",\"unspecifiedTrue\":") + jsonString(m.unspecifiedTrue);
  return s === "" ? "{}" : s + "}";
}

export function readJsonFormatRules(j: unknown, m: FormatRules, r: JsonReader): FormatRules {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "email":
        m.email = readJsonString(v);
        break;
      case "hostname":
        m.hostname = readJsonString(v);
        break;
      case "ip":
        m.ip = readJsonString(v);
        break;
      case "ipv4":
        m.ipv4 = readJsonString(v);
        break;
      case "ipv6":
        m.ipv6 = readJsonString(v);
        break;
      case "uri":
        m.uri = readJsonString(v);
        break;
      case "uriRef":
        m.uriRef = readJsonString(v);
        break;
      case "address":
        m.address = readJsonString(v);
        break;
      case "uuid":
        m.uuid = readJsonString(v);
        break;
      case "tuuid":
        m.tuuid = readJsonString(v);
        break;
      case "ipWithPrefixlen":
        m.ipWithPrefixlen = readJsonString(v);
        break;
      case "ipv4WithPrefixlen":
        m.ipv4WithPrefixlen = readJsonString(v);
        break;
      case "ipv6WithPrefixlen":
        m.ipv6WithPrefixlen = readJsonString(v);
        break;
      case "ipPrefix":
        m.ipPrefix = readJsonString(v);
        break;
      case "ipv4Prefix":
        m.ipv4Prefix = readJsonString(v);
        break;
      case "ipv6Prefix":
        m.ipv6Prefix = readJsonString(v);
        break;
      case "hostAndPort":
        m.hostAndPort = readJsonString(v);
        break;
      case "ulid":
        m.ulid = readJsonString(v);
        break;
      case "protobufFqn":
        m.protobufFqn = readJsonString(v);
        break;
      case "protobufDotFqn":
        m.protobufDotFqn = readJsonString(v);
        break;
      case "emailOff":
        m.emailOff = readJsonString(v);
        break;
      case "httpHeaderNameTrue":
        m.httpHeaderNameTrue = readJsonString(v);
        break;
      case "httpHeaderNameFalse":
        m.httpHeaderNameFalse = readJsonString(v);
        break;
      case "httpHeaderValueTrue":
        m.httpHeaderValueTrue = readJsonString(v);
        break;
      case "httpHeaderValueFalse":
        m.httpHeaderValueFalse = readJsonString(v);
        break;
      case "unspecifiedTrue":
        m.unspecifiedTrue = readJsonString(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["uri_ref", "ip_with_prefixlen", "ipv4_with_prefixlen", "ipv6_with_prefixlen", "ip_prefix", "ipv4_prefix", "ipv6_prefix", "host_and_port", "protobuf_fqn", "protobuf_dot_fqn", "email_off", "http_header_name_true", "http_header_name_false", "http_header_value_true", "http_header_value_false", "unspecified_true"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonStringRules(m: StringRules, o: Registry | undefined): string {
  if (m.$typeName !== "naru.codec.test.v1.StringRules") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.const !== "") s += (s === "" ? "{\"const\":" : ",\"const\":") + jsonString(m.const);
  if (m.len !== "") s += (s === "" ? "{\"len\":" : ",\"len\":") + jsonString(m.len);
  if (m.minLen !== "") s += (s === "" ? "{\"minLen\":" : ",\"minLen\":") + jsonString(m.minLen);
  if (m.maxLen !== "") s += (s === "" ? "{\"maxLen\":" : ",\"maxLen\":") + jsonString(m.maxLen);
  if (m.both !== "") s += (s === "" ? "{\"both\":" : ",\"both\":") + jsonString(m.both);
  if (m.lenBytes !== "") s += (s === "" ? "{\"lenBytes\":" : ",\"lenBytes\":") + jsonString(m.lenBytes);
  if (m.minBytes !== "") s += (s === "" ? "{\"minBytes\":" : ",\"minBytes\":") + jsonString(m.minBytes);
  if (m.maxBytes !== "") s += (s === "" ? "{\"maxBytes\":" : ",\"maxBytes\":") + jsonString(m.maxBytes);
  if (m.pattern !== "") s += (s === "" ? "{\"pattern\":" : ",\"pattern\":") + jsonString(m.pattern);
  if (m.patternRe2 !== "") s += (s === "" ? "{\"patternRe2\":" : ",\"patternRe2\":") + jsonString(m.patternRe2);
  if (m.patternDot !== "") s += (s === "" ? "{\"patternDot\":" : ",\"patternDot\":") + jsonString(m.patternDot);
  if (m.patternSlow !== "") s += (s === "" ? "{\"patternSlow\":" : ",\"patternSlow\":") + jsonString(m.patternSlow);
  if (m.patternSpace !== "") s += (s === "" ? "{\"patternSpace\":" : ",\"patternSpace\":") + jsonString(m.patternSpace);
  if (m.patternSlug !== "") s += (s === "" ? "{\"patternSlug\":" : ",\"patternSlug\":") + jsonString(m.patternSlug);
  if (m.patternAny !== "") s += (s === "" ? "{\"patternAny\":" : ",\"patternAny\":") + jsonString(m.patternAny);
  if (m.patternEmpty !== "") s += (s === "" ? "{\"patternEmpty\":" : ",\"patternEmpty\":") + jsonString(m.patternEmpty);
  if (m.prefix !== "") s += (s === "" ? "{\"prefix\":" : ",\"prefix\":") + jsonString(m.prefix);
  if (m.suffix !== "") s += (s === "" ? "{\"suffix\":" : ",\"suffix\":") + jsonString(m.suffix);
  if (m.contains !== "") s += (s === "" ? "{\"contains\":" : ",\"contains\":") + jsonString(m.contains);
  if (m.notContains !== "") s += (s === "" ? "{\"notContains\":" : ",\"notContains\":") + jsonString(m.notContains);
  if (m.in !== "") s += (s === "" ? "{\"in\":" : ",\"in\":") + jsonString(m.in);
  if (m.notIn !== "") s += (s === "" ? "{\"notIn\":" : ",\"notIn\":") + jsonString(m.notIn);
  if (m.many !== "") s += (s === "" ? "{\"many\":" : ",\"many\":") + jsonString(m.many);
  return s === "" ? "{}" : s + "}";
}

export function readJsonStringRules(j: unknown, m: StringRules, r: JsonReader): StringRules {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "const":
        m.const = readJsonString(v);
        break;
      case "len":
        m.len = readJsonString(v);
        break;
      case "minLen":
        m.minLen = readJsonString(v);
        break;
      case "maxLen":
        m.maxLen = readJsonString(v);
        break;
      case "both":
        m.both = readJsonString(v);
        break;
      case "lenBytes":
        m.lenBytes = readJsonString(v);
        break;
      case "minBytes":
        m.minBytes = readJsonString(v);
        break;
      case "maxBytes":
        m.maxBytes = readJsonString(v);
        break;
      case "pattern":
        m.pattern = readJsonString(v);
        break;
      case "patternRe2":
        m.patternRe2 = readJsonString(v);
        break;
      case "patternDot":
        m.patternDot = readJsonString(v);
        break;
      case "patternSlow":
        m.patternSlow = readJsonString(v);
        break;
      case "patternSpace":
        m.patternSpace = readJsonString(v);
        break;
      case "patternSlug":
        m.patternSlug = readJsonString(v);
        break;
      case "patternAny":
        m.patternAny = readJsonString(v);
        break;
      case "patternEmpty":
        m.patternEmpty = readJsonString(v);
        break;
      case "prefix":
        m.prefix = readJsonString(v);
        break;
      case "suffix":
        m.suffix = readJsonString(v);
        break;
      case "contains":
        m.contains = readJsonString(v);
        break;
      case "notContains":
        m.notContains = readJsonString(v);
        break;
      case "in":
        m.in = readJsonString(v);
        break;
      case "notIn":
        m.notIn = readJsonString(v);
        break;
      case "many":
        m.many = readJsonString(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["min_len", "max_len", "len_bytes", "min_bytes", "max_bytes", "pattern_re2", "pattern_dot", "pattern_slow", "pattern_space", "pattern_slug", "pattern_any", "pattern_empty", "not_contains", "not_in"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonBytesRules(m: BytesRules, o: Registry | undefined): string {
  if (m.$typeName !== "naru.codec.test.v1.BytesRules") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (hasBytes(m.const)) s += (s === "" ? "{\"const\":" : ",\"const\":") + jsonBytes(m.const);
  if (hasBytes(m.len)) s += (s === "" ? "{\"len\":" : ",\"len\":") + jsonBytes(m.len);
  if (hasBytes(m.minLen)) s += (s === "" ? "{\"minLen\":" : ",\"minLen\":") + jsonBytes(m.minLen);
  if (hasBytes(m.maxLen)) s += (s === "" ? "{\"maxLen\":" : ",\"maxLen\":") + jsonBytes(m.maxLen);
  if (hasBytes(m.pattern)) s += (s === "" ? "{\"pattern\":" : ",\"pattern\":") + jsonBytes(m.pattern);
  if (hasBytes(m.prefix)) s += (s === "" ? "{\"prefix\":" : ",\"prefix\":") + jsonBytes(m.prefix);
  if (hasBytes(m.suffix)) s += (s === "" ? "{\"suffix\":" : ",\"suffix\":") + jsonBytes(m.suffix);
  if (hasBytes(m.contains)) s += (s === "" ? "{\"contains\":" : ",\"contains\":") + jsonBytes(m.contains);
  if (hasBytes(m.in)) s += (s === "" ? "{\"in\":" : ",\"in\":") + jsonBytes(m.in);
  if (hasBytes(m.notIn)) s += (s === "" ? "{\"notIn\":" : ",\"notIn\":") + jsonBytes(m.notIn);
  if (hasBytes(m.ip)) s += (s === "" ? "{\"ip\":" : ",\"ip\":") + jsonBytes(m.ip);
  if (hasBytes(m.ipv4)) s += (s === "" ? "{\"ipv4\":" : ",\"ipv4\":") + jsonBytes(m.ipv4);
  if (hasBytes(m.ipv6)) s += (s === "" ? "{\"ipv6\":" : ",\"ipv6\":") + jsonBytes(m.ipv6);
  if (hasBytes(m.uuid)) s += (s === "" ? "{\"uuid\":" : ",\"uuid\":") + jsonBytes(m.uuid);
  if (hasBytes(m.ipOff)) s += (s === "" ? "{\"ipOff\":" : ",\"ipOff\":") + jsonBytes(m.ipOff);
  return s === "" ? "{}" : s + "}";
}

export function readJsonBytesRules(j: unknown, m: BytesRules, r: JsonReader): BytesRules {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "const":
        m.const = readJsonBytes(v);
        break;
      case "len":
        m.len = readJsonBytes(v);
        break;
      case "minLen":
        m.minLen = readJsonBytes(v);
        break;
      case "maxLen":
        m.maxLen = readJsonBytes(v);
        break;
      case "pattern":
        m.pattern = readJsonBytes(v);
        break;
      case "prefix":
        m.prefix = readJsonBytes(v);
        break;
      case "suffix":
        m.suffix = readJsonBytes(v);
        break;
      case "contains":
        m.contains = readJsonBytes(v);
        break;
      case "in":
        m.in = readJsonBytes(v);
        break;
      case "notIn":
        m.notIn = readJsonBytes(v);
        break;
      case "ip":
        m.ip = readJsonBytes(v);
        break;
      case "ipv4":
        m.ipv4 = readJsonBytes(v);
        break;
      case "ipv6":
        m.ipv6 = readJsonBytes(v);
        break;
      case "uuid":
        m.uuid = readJsonBytes(v);
        break;
      case "ipOff":
        m.ipOff = readJsonBytes(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["min_len", "max_len", "not_in", "ip_off"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonEnumRules(m: EnumRules, o: Registry | undefined): string {
  if (m.$typeName !== "naru.codec.test.v1.EnumRules") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.defined !== 0) s += (s === "" ? "{\"defined\":" : ",\"defined\":") + jsonEnum(m.defined, n_naru_codec_test_v1_Color);
  if (m.dense !== 0) s += (s === "" ? "{\"dense\":" : ",\"dense\":") + jsonEnum(m.dense, n_naru_codec_test_v1_Dense);
  if (m.constant !== 0) s += (s === "" ? "{\"constant\":" : ",\"constant\":") + jsonEnum(m.constant, n_naru_codec_test_v1_Color);
  if (m.in !== 0) s += (s === "" ? "{\"in\":" : ",\"in\":") + jsonEnum(m.in, n_naru_codec_test_v1_Color);
  if (m.notIn !== 0) s += (s === "" ? "{\"notIn\":" : ",\"notIn\":") + jsonEnum(m.notIn, n_naru_codec_test_v1_Color);
  if (m.colors.length !== 0) {
    s += (s === "" ? "{\"colors\":" : ",\"colors\":") + "[";
    for (let i = 0, a = m.colors; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonEnum(a[i]!, n_naru_codec_test_v1_Color);
    s += "]";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.byName)) {
      if (c === "{") s += (s === "" ? "{\"byName\":" : ",\"byName\":") + "";
      s += c + jsonString(k) + ":" + jsonEnum(m.byName[k as never]!, n_naru_codec_test_v1_Color);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  if (m.explicit !== undefined) s += (s === "" ? "{\"explicit\":" : ",\"explicit\":") + jsonEnum(m.explicit, n_naru_codec_test_v1_Color);
  if (m.choice.case === "chosen") s += (s === "" ? "{\"chosen\":" : ",\"chosen\":") + jsonEnum(m.choice.value, n_naru_codec_test_v1_Color);
  if (m.choice.case === "isNone") s += (s === "" ? "{\"isNone\":" : ",\"isNone\":") + jsonBool(m.choice.value);
  return s === "" ? "{}" : s + "}";
}

export function readJsonEnumRules(j: unknown, m: EnumRules, r: JsonReader): EnumRules {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "defined":
        m.defined = readJsonEnum(v, v_naru_codec_test_v1_Color);
        break;
      case "dense":
        m.dense = readJsonEnum(v, v_naru_codec_test_v1_Dense);
        break;
      case "constant":
        m.constant = readJsonEnum(v, v_naru_codec_test_v1_Color);
        break;
      case "in":
        m.in = readJsonEnum(v, v_naru_codec_test_v1_Color);
        break;
      case "notIn":
        m.notIn = readJsonEnum(v, v_naru_codec_test_v1_Color);
        break;
      case "colors":
        for (const i of readJsonList(v)) m.colors.push(readJsonEnum(i, v_naru_codec_test_v1_Color));
        break;
      case "byName":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.byName, readJsonString(n), readJsonEnum(e[n], v_naru_codec_test_v1_Color)); }
        break;
      case "explicit":
        m.explicit = readJsonEnum(v, v_naru_codec_test_v1_Color);
        break;
      case "chosen":
        if (m.choice.case !== undefined) throw UNUSUAL; m.choice = { case: "chosen", value: readJsonEnum(v, v_naru_codec_test_v1_Color) };
        break;
      case "isNone":
        if (m.choice.case !== undefined) throw UNUSUAL; m.choice = { case: "isNone", value: readJsonBool(v) };
        break;
      default:
        readJsonUnknown(k, v, r, ["not_in", "by_name", "is_none"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonItem(m: Item, o: Registry | undefined): string {
  if (m.$typeName !== "naru.codec.test.v1.Item") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.name !== "") s += (s === "" ? "{\"name\":" : ",\"name\":") + jsonString(m.name);
  if (m.child !== undefined) s += (s === "" ? "{\"child\":" : ",\"child\":") + writeJsonItem(m.child, o);
  if (m.children.length !== 0) {
    s += (s === "" ? "{\"children\":" : ",\"children\":") + "[";
    for (let i = 0, a = m.children; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonItem(a[i]!, o);
    s += "]";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.byName)) {
      if (c === "{") s += (s === "" ? "{\"byName\":" : ",\"byName\":") + "";
      s += c + jsonString(k) + ":" + writeJsonItem(m.byName[k as never]!, o);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  if (m.choice.case === "inOneof") s += (s === "" ? "{\"inOneof\":" : ",\"inOneof\":") + writeJsonItem(m.choice.value, o);
  if (m.choice.case === "number") s += (s === "" ? "{\"number\":" : ",\"number\":") + jsonInt(m.choice.value);
  return s === "" ? "{}" : s + "}";
}

export function readJsonItem(j: unknown, m: Item, r: JsonReader): Item {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "name":
        m.name = readJsonString(v);
        break;
      case "child":
        m.child = readJsonItem(v, createItem(), r);
        break;
      case "children":
        for (const i of readJsonList(v)) m.children.push(readJsonItem(i, createItem(), r));
        break;
      case "byName":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.byName, readJsonString(n), readJsonItem(e[n], createItem(), r)); }
        break;
      case "inOneof":
        if (m.choice.case !== undefined) throw UNUSUAL; m.choice = { case: "inOneof", value: readJsonItem(v, createItem(), r) };
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

export function writeJsonNoRules(m: NoRules, o: Registry | undefined): string {
  if (m.$typeName !== "naru.codec.test.v1.NoRules") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.id !== 0) s += (s === "" ? "{\"id\":" : ",\"id\":") + jsonInt(m.id);
  if (m.child !== undefined) s += (s === "" ? "{\"child\":" : ",\"child\":") + writeJsonNoRules(m.child, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonNoRules(j: unknown, m: NoRules, r: JsonReader): NoRules {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "id":
        m.id = readJsonInt32(v);
        break;
      case "child":
        m.child = readJsonNoRules(v, createNoRules(), r);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonRepeatedRules(m: RepeatedRules, o: Registry | undefined): string {
  if (m.$typeName !== "naru.codec.test.v1.RepeatedRules") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.min.length !== 0) {
    s += (s === "" ? "{\"min\":" : ",\"min\":") + "[";
    for (let i = 0, a = m.min; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonString(a[i]!);
    s += "]";
  }
  if (m.max.length !== 0) {
    s += (s === "" ? "{\"max\":" : ",\"max\":") + "[";
    for (let i = 0, a = m.max; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonString(a[i]!);
    s += "]";
  }
  if (m.unique.length !== 0) {
    s += (s === "" ? "{\"unique\":" : ",\"unique\":") + "[";
    for (let i = 0, a = m.unique; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonInt(a[i]!);
    s += "]";
  }
  if (m.uniqueDoubles.length !== 0) {
    s += (s === "" ? "{\"uniqueDoubles\":" : ",\"uniqueDoubles\":") + "[";
    for (let i = 0, a = m.uniqueDoubles; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonFloat(a[i]!);
    s += "]";
  }
  if (m.uniqueBytes.length !== 0) {
    s += (s === "" ? "{\"uniqueBytes\":" : ",\"uniqueBytes\":") + "[";
    for (let i = 0, a = m.uniqueBytes; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonBytes(a[i]!);
    s += "]";
  }
  if (m.uniqueLongs.length !== 0) {
    s += (s === "" ? "{\"uniqueLongs\":" : ",\"uniqueLongs\":") + "[";
    for (let i = 0, a = m.uniqueLongs; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonString(a[i]!);
    s += "]";
  }
  if (m.items.length !== 0) {
    s += (s === "" ? "{\"items\":" : ",\"items\":") + "[";
    for (let i = 0, a = m.items; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonString(a[i]!);
    s += "]";
  }
  if (m.ignoredItems.length !== 0) {
    s += (s === "" ? "{\"ignoredItems\":" : ",\"ignoredItems\":") + "[";
    for (let i = 0, a = m.ignoredItems; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonString(a[i]!);
    s += "]";
  }
  if (m.neverItems.length !== 0) {
    s += (s === "" ? "{\"neverItems\":" : ",\"neverItems\":") + "[";
    for (let i = 0, a = m.neverItems; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonInt(a[i]!);
    s += "]";
  }
  if (m.messages.length !== 0) {
    s += (s === "" ? "{\"messages\":" : ",\"messages\":") + "[";
    for (let i = 0, a = m.messages; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonItem(a[i]!, o);
    s += "]";
  }
  if (m.ignoredMessages.length !== 0) {
    s += (s === "" ? "{\"ignoredMessages\":" : ",\"ignoredMessages\":") + "[";
    for (let i = 0, a = m.ignoredMessages; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonItem(a[i]!, o);
    s += "]";
  }
  if (m.wrappers.length !== 0) {
    s += (s === "" ? "{\"wrappers\":" : ",\"wrappers\":") + "[";
    for (let i = 0, a = m.wrappers; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonByLibrary(Int32ValueSchema, a[i]!, o);
    s += "]";
  }
  if (m.durations.length !== 0) {
    s += (s === "" ? "{\"durations\":" : ",\"durations\":") + "[";
    for (let i = 0, a = m.durations; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonByLibrary(DurationSchema, a[i]!, o);
    s += "]";
  }
  if (m.ifAny.length !== 0) {
    s += (s === "" ? "{\"ifAny\":" : ",\"ifAny\":") + "[";
    for (let i = 0, a = m.ifAny; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonString(a[i]!);
    s += "]";
  }
  if (m.required.length !== 0) {
    s += (s === "" ? "{\"required\":" : ",\"required\":") + "[";
    for (let i = 0, a = m.required; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonString(a[i]!);
    s += "]";
  }
  if (m.notZero.length !== 0) {
    s += (s === "" ? "{\"notZero\":" : ",\"notZero\":") + "[";
    for (let i = 0, a = m.notZero; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonFloat(a[i]!);
    s += "]";
  }
  if (m.allTrue.length !== 0) {
    s += (s === "" ? "{\"allTrue\":" : ",\"allTrue\":") + "[";
    for (let i = 0, a = m.allTrue; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonBool(a[i]!);
    s += "]";
  }
  if (m.longItems.length !== 0) {
    s += (s === "" ? "{\"longItems\":" : ",\"longItems\":") + "[";
    for (let i = 0, a = m.longItems; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonString(a[i]!);
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}

export function readJsonRepeatedRules(j: unknown, m: RepeatedRules, r: JsonReader): RepeatedRules {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "min":
        for (const i of readJsonList(v)) m.min.push(readJsonString(i));
        break;
      case "max":
        for (const i of readJsonList(v)) m.max.push(readJsonString(i));
        break;
      case "unique":
        for (const i of readJsonList(v)) m.unique.push(readJsonInt32(i));
        break;
      case "uniqueDoubles":
        for (const i of readJsonList(v)) m.uniqueDoubles.push(readJsonDouble(i));
        break;
      case "uniqueBytes":
        for (const i of readJsonList(v)) m.uniqueBytes.push(readJsonBytes(i));
        break;
      case "uniqueLongs":
        for (const i of readJsonList(v)) m.uniqueLongs.push(String(readJsonInt64(i)));
        break;
      case "items":
        for (const i of readJsonList(v)) m.items.push(readJsonString(i));
        break;
      case "ignoredItems":
        for (const i of readJsonList(v)) m.ignoredItems.push(readJsonString(i));
        break;
      case "neverItems":
        for (const i of readJsonList(v)) m.neverItems.push(readJsonInt32(i));
        break;
      case "messages":
        for (const i of readJsonList(v)) m.messages.push(readJsonItem(i, createItem(), r));
        break;
      case "ignoredMessages":
        for (const i of readJsonList(v)) m.ignoredMessages.push(readJsonItem(i, createItem(), r));
        break;
      case "wrappers":
        for (const i of readJsonList(v)) m.wrappers.push(readJsonByLibrary(Int32ValueSchema, i, r));
        break;
      case "durations":
        for (const i of readJsonList(v)) m.durations.push(readJsonByLibrary(DurationSchema, i, r));
        break;
      case "ifAny":
        for (const i of readJsonList(v)) m.ifAny.push(readJsonString(i));
        break;
      case "required":
        for (const i of readJsonList(v)) m.required.push(readJsonString(i));
        break;
      case "notZero":
        for (const i of readJsonList(v)) m.notZero.push(readJsonFloat(i));
        break;
      case "allTrue":
        for (const i of readJsonList(v)) m.allTrue.push(readJsonBool(i));
        break;
      case "longItems":
        for (const i of readJsonList(v)) m.longItems.push(String(readJsonInt64(i)));
        break;
      default:
        readJsonUnknown(k, v, r, ["unique_doubles", "unique_bytes", "unique_longs", "ignored_items", "never_items", "ignored_messages", "if_any", "not_zero", "all_true", "long_items"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonMapRules(m: MapRules, o: Registry | undefined): string {
  if (m.$typeName !== "naru.codec.test.v1.MapRules") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  {
    let c = "{";
    for (const k of Object.keys(m.min)) {
      if (c === "{") s += (s === "" ? "{\"min\":" : ",\"min\":") + "";
      s += c + jsonString(k) + ":" + jsonString(m.min[k as never]!);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.max)) {
      if (c === "{") s += (s === "" ? "{\"max\":" : ",\"max\":") + "";
      s += c + jsonString(k) + ":" + jsonString(m.max[k as never]!);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.keys)) {
      if (c === "{") s += (s === "" ? "{\"keys\":" : ",\"keys\":") + "";
      s += c + jsonString(k) + ":" + jsonString(m.keys[k as never]!);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.values)) {
      if (c === "{") s += (s === "" ? "{\"values\":" : ",\"values\":") + "";
      s += c + jsonString(k) + ":" + jsonLong(m.values[k as never]!);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.items)) {
      if (c === "{") s += (s === "" ? "{\"items\":" : ",\"items\":") + "";
      s += c + jsonString(k) + ":" + writeJsonItem(m.items[k as never]!, o);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.byNumber)) {
      if (c === "{") s += (s === "" ? "{\"byNumber\":" : ",\"byNumber\":") + "";
      s += c + jsonString(k) + ":" + jsonBytes(m.byNumber[k as never]!);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.ignored)) {
      if (c === "{") s += (s === "" ? "{\"ignored\":" : ",\"ignored\":") + "";
      s += c + jsonString(k) + ":" + writeJsonItem(m.ignored[k as never]!, o);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.wrappers)) {
      if (c === "{") s += (s === "" ? "{\"wrappers\":" : ",\"wrappers\":") + "";
      s += c + jsonString(k) + ":" + jsonByLibrary(StringValueSchema, m.wrappers[k as never]!, o);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.required)) {
      if (c === "{") s += (s === "" ? "{\"required\":" : ",\"required\":") + "";
      s += c + jsonString(k) + ":" + jsonString(m.required[k as never]!);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.times)) {
      if (c === "{") s += (s === "" ? "{\"times\":" : ",\"times\":") + "";
      s += c + jsonString(k) + ":" + jsonByLibrary(TimestampSchema, m.times[k as never]!, o);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.ifAny)) {
      if (c === "{") s += (s === "" ? "{\"ifAny\":" : ",\"ifAny\":") + "";
      s += c + jsonString(k) + ":" + jsonString(m.ifAny[k as never]!);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.ignoredKeys)) {
      if (c === "{") s += (s === "" ? "{\"ignoredKeys\":" : ",\"ignoredKeys\":") + "";
      s += c + jsonString(k) + ":" + jsonInt(m.ignoredKeys[k as never]!);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  {
    let c = "{";
    for (const k of Object.keys(m.colors)) {
      if (c === "{") s += (s === "" ? "{\"colors\":" : ",\"colors\":") + "";
      s += c + jsonString(k) + ":" + jsonEnum(m.colors[k as never]!, n_naru_codec_test_v1_Color);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  return s === "" ? "{}" : s + "}";
}

export function readJsonMapRules(j: unknown, m: MapRules, r: JsonReader): MapRules {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "min":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.min, readJsonString(n), readJsonString(e[n])); }
        break;
      case "max":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.max, readJsonInt32Key(n), readJsonString(e[n])); }
        break;
      case "keys":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.keys, readJsonString(n), readJsonString(e[n])); }
        break;
      case "values":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.values, readJsonInt64(n), readJsonInt64(e[n])); }
        break;
      case "items":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.items, readJsonBoolKey(n), readJsonItem(e[n], createItem(), r)); }
        break;
      case "byNumber":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.byNumber, readJsonUint32Key(n), readJsonBytes(e[n])); }
        break;
      case "ignored":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.ignored, readJsonString(n), readJsonItem(e[n], createItem(), r)); }
        break;
      case "wrappers":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.wrappers, readJsonString(n), readJsonByLibrary(StringValueSchema, e[n], r)); }
        break;
      case "required":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.required, readJsonString(n), readJsonString(e[n])); }
        break;
      case "times":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.times, readJsonUint64(n), readJsonByLibrary(TimestampSchema, e[n], r)); }
        break;
      case "ifAny":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.ifAny, readJsonString(n), readJsonString(e[n])); }
        break;
      case "ignoredKeys":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.ignoredKeys, readJsonString(n), readJsonInt32(e[n])); }
        break;
      case "colors":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.colors, readJsonInt32Key(n), readJsonEnum(e[n], v_naru_codec_test_v1_Color)); }
        break;
      default:
        readJsonUnknown(k, v, r, ["by_number", "if_any", "ignored_keys"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonPresenceRules(m: PresenceRules, o: Registry | undefined): string {
  if (m.$typeName !== "naru.codec.test.v1.PresenceRules") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.required !== "") s += (s === "" ? "{\"required\":" : ",\"required\":") + jsonString(m.required);
  if (m.requiredNumber !== 0) s += (s === "" ? "{\"requiredNumber\":" : ",\"requiredNumber\":") + jsonInt(m.requiredNumber);
  if (m.requiredExplicit !== undefined) s += (s === "" ? "{\"requiredExplicit\":" : ",\"requiredExplicit\":") + jsonInt(m.requiredExplicit);
  if (m.requiredMessage !== undefined) s += (s === "" ? "{\"requiredMessage\":" : ",\"requiredMessage\":") + writeJsonItem(m.requiredMessage, o);
  if (hasBytes(m.requiredBytes)) s += (s === "" ? "{\"requiredBytes\":" : ",\"requiredBytes\":") + jsonBytes(m.requiredBytes);
  if (!Object.is(m.requiredDouble, 0)) s += (s === "" ? "{\"requiredDouble\":" : ",\"requiredDouble\":") + jsonFloat(m.requiredDouble);
  if (m.requiredEnum !== 0) s += (s === "" ? "{\"requiredEnum\":" : ",\"requiredEnum\":") + jsonEnum(m.requiredEnum, n_naru_codec_test_v1_Color);
  if (m.ifSet !== "") s += (s === "" ? "{\"ifSet\":" : ",\"ifSet\":") + jsonString(m.ifSet);
  if (m.explicit !== undefined) s += (s === "" ? "{\"explicit\":" : ",\"explicit\":") + jsonString(m.explicit);
  if (m.explicitIfSet !== undefined) s += (s === "" ? "{\"explicitIfSet\":" : ",\"explicitIfSet\":") + jsonString(m.explicitIfSet);
  if (m.never !== "") s += (s === "" ? "{\"never\":" : ",\"never\":") + jsonString(m.never);
  if (m.neverMessage !== undefined) s += (s === "" ? "{\"neverMessage\":" : ",\"neverMessage\":") + writeJsonItem(m.neverMessage, o);
  if (!Object.is(m.ifSetDouble, 0)) s += (s === "" ? "{\"ifSetDouble\":" : ",\"ifSetDouble\":") + jsonFloat(m.ifSetDouble);
  if (m.requiredBool !== false) s += (s === "" ? "{\"requiredBool\":" : ",\"requiredBool\":") + jsonBool(m.requiredBool);
  if (m.requiredWrapper !== undefined) s += (s === "" ? "{\"requiredWrapper\":" : ",\"requiredWrapper\":") + jsonLong(m.requiredWrapper);
  if (m.wrapper !== undefined) s += (s === "" ? "{\"wrapper\":" : ",\"wrapper\":") + jsonString(m.wrapper);
  if (m.bytesWrapper !== undefined) s += (s === "" ? "{\"bytesWrapper\":" : ",\"bytesWrapper\":") + jsonBytes(m.bytesWrapper);
  if (m.ifSetEnum !== 0) s += (s === "" ? "{\"ifSetEnum\":" : ",\"ifSetEnum\":") + jsonEnum(m.ifSetEnum, n_naru_codec_test_v1_Color);
  return s === "" ? "{}" : s + "}";
}

export function readJsonPresenceRules(j: unknown, m: PresenceRules, r: JsonReader): PresenceRules {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "required":
        m.required = readJsonString(v);
        break;
      case "requiredNumber":
        m.requiredNumber = readJsonInt32(v);
        break;
      case "requiredExplicit":
        m.requiredExplicit = readJsonInt32(v);
        break;
      case "requiredMessage":
        m.requiredMessage = readJsonItem(v, createItem(), r);
        break;
      case "requiredBytes":
        m.requiredBytes = readJsonBytes(v);
        break;
      case "requiredDouble":
        m.requiredDouble = readJsonDouble(v);
        break;
      case "requiredEnum":
        m.requiredEnum = readJsonEnum(v, v_naru_codec_test_v1_Color);
        break;
      case "ifSet":
        m.ifSet = readJsonString(v);
        break;
      case "explicit":
        m.explicit = readJsonString(v);
        break;
      case "explicitIfSet":
        m.explicitIfSet = readJsonString(v);
        break;
      case "never":
        m.never = readJsonString(v);
        break;
      case "neverMessage":
        m.neverMessage = readJsonItem(v, createItem(), r);
        break;
      case "ifSetDouble":
        m.ifSetDouble = readJsonDouble(v);
        break;
      case "requiredBool":
        m.requiredBool = readJsonBool(v);
        break;
      case "requiredWrapper":
        m.requiredWrapper = openJsonWrapper(r, readJsonInt64(v));
        break;
      case "wrapper":
        m.wrapper = openJsonWrapper(r, readJsonString(v));
        break;
      case "bytesWrapper":
        m.bytesWrapper = openJsonWrapper(r, readJsonBytes(v));
        break;
      case "ifSetEnum":
        m.ifSetEnum = readJsonEnum(v, v_naru_codec_test_v1_Color);
        break;
      default:
        readJsonUnknown(k, v, r, ["required_number", "required_explicit", "required_message", "required_bytes", "required_double", "required_enum", "if_set", "explicit_if_set", "never_message", "if_set_double", "required_bool", "required_wrapper", "bytes_wrapper", "if_set_enum"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonOneofRules(m: OneofRules, o: Registry | undefined): string {
  if (m.$typeName !== "naru.codec.test.v1.OneofRules") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.a !== "") s += (s === "" ? "{\"a\":" : ",\"a\":") + jsonString(m.a);
  if (m.b !== 0) s += (s === "" ? "{\"b\":" : ",\"b\":") + jsonInt(m.b);
  if (m.c !== undefined) s += (s === "" ? "{\"c\":" : ",\"c\":") + writeJsonItem(m.c, o);
  if (m.d.length !== 0) {
    s += (s === "" ? "{\"d\":" : ",\"d\":") + "[";
    for (let i = 0, a = m.d; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonString(a[i]!);
    s += "]";
  }
  if (m.e !== undefined) s += (s === "" ? "{\"e\":" : ",\"e\":") + jsonBool(m.e);
  if (m.must.case === "f") s += (s === "" ? "{\"f\":" : ",\"f\":") + jsonString(m.must.value);
  if (m.must.case === "g") s += (s === "" ? "{\"g\":" : ",\"g\":") + writeJsonItem(m.must.value, o);
  if (m.must.case === "h") s += (s === "" ? "{\"h\":" : ",\"h\":") + jsonByLibrary(Int32ValueSchema, m.must.value, o);
  if (m.must.case === "i") s += (s === "" ? "{\"i\":" : ",\"i\":") + jsonByLibrary(TimestampSchema, m.must.value, o);
  if (m.may.case === "j") s += (s === "" ? "{\"j\":" : ",\"j\":") + jsonString(m.may.value);
  if (m.may.case === "k") s += (s === "" ? "{\"k\":" : ",\"k\":") + jsonInt(m.may.value);
  return s === "" ? "{}" : s + "}";
}

export function readJsonOneofRules(j: unknown, m: OneofRules, r: JsonReader): OneofRules {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "a":
        m.a = readJsonString(v);
        break;
      case "b":
        m.b = readJsonInt32(v);
        break;
      case "c":
        m.c = readJsonItem(v, createItem(), r);
        break;
      case "d":
        for (const i of readJsonList(v)) m.d.push(readJsonString(i));
        break;
      case "e":
        m.e = readJsonBool(v);
        break;
      case "f":
        if (m.must.case !== undefined) throw UNUSUAL; m.must = { case: "f", value: readJsonString(v) };
        break;
      case "g":
        if (m.must.case !== undefined) throw UNUSUAL; m.must = { case: "g", value: readJsonItem(v, createItem(), r) };
        break;
      case "h":
        if (m.must.case !== undefined) throw UNUSUAL; m.must = { case: "h", value: readJsonByLibrary(Int32ValueSchema, v, r) };
        break;
      case "i":
        if (m.must.case !== undefined) throw UNUSUAL; m.must = { case: "i", value: readJsonByLibrary(TimestampSchema, v, r) };
        break;
      case "j":
        if (m.may.case !== undefined) throw UNUSUAL; m.may = { case: "j", value: readJsonString(v) };
        break;
      case "k":
        if (m.may.case !== undefined) throw UNUSUAL; m.may = { case: "k", value: readJsonInt32(v) };
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonTimeRules(m: TimeRules, o: Registry | undefined): string {
  if (m.$typeName !== "naru.codec.test.v1.TimeRules") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.const !== undefined) s += (s === "" ? "{\"const\":" : ",\"const\":") + jsonByLibrary(DurationSchema, m.const, o);
  if (m.lt !== undefined) s += (s === "" ? "{\"lt\":" : ",\"lt\":") + jsonByLibrary(DurationSchema, m.lt, o);
  if (m.lte !== undefined) s += (s === "" ? "{\"lte\":" : ",\"lte\":") + jsonByLibrary(DurationSchema, m.lte, o);
  if (m.gt !== undefined) s += (s === "" ? "{\"gt\":" : ",\"gt\":") + jsonByLibrary(DurationSchema, m.gt, o);
  if (m.gte !== undefined) s += (s === "" ? "{\"gte\":" : ",\"gte\":") + jsonByLibrary(DurationSchema, m.gte, o);
  if (m.gtLt !== undefined) s += (s === "" ? "{\"gtLt\":" : ",\"gtLt\":") + jsonByLibrary(DurationSchema, m.gtLt, o);
  if (m.gteLteEx !== undefined) s += (s === "" ? "{\"gteLteEx\":" : ",\"gteLteEx\":") + jsonByLibrary(DurationSchema, m.gteLteEx, o);
  if (m.in !== undefined) s += (s === "" ? "{\"in\":" : ",\"in\":") + jsonByLibrary(DurationSchema, m.in, o);
  if (m.notIn !== undefined) s += (s === "" ? "{\"notIn\":" : ",\"notIn\":") + jsonByLibrary(DurationSchema, m.notIn, o);
  if (m.tConst !== undefined) s += (s === "" ? "{\"tConst\":" : ",\"tConst\":") + jsonByLibrary(TimestampSchema, m.tConst, o);
  if (m.tLt !== undefined) s += (s === "" ? "{\"tLt\":" : ",\"tLt\":") + jsonByLibrary(TimestampSchema, m.tLt, o);
  if (m.tGte !== undefined) s += (s === "" ? "{\"tGte\":" : ",\"tGte\":") + jsonByLibrary(TimestampSchema, m.tGte, o);
  if (m.tGtLte !== undefined) s += (s === "" ? "{\"tGtLte\":" : ",\"tGtLte\":") + jsonByLibrary(TimestampSchema, m.tGtLte, o);
  if (m.tGteLtEx !== undefined) s += (s === "" ? "{\"tGteLtEx\":" : ",\"tGteLtEx\":") + jsonByLibrary(TimestampSchema, m.tGteLtEx, o);
  if (m.ltNow !== undefined) s += (s === "" ? "{\"ltNow\":" : ",\"ltNow\":") + jsonByLibrary(TimestampSchema, m.ltNow, o);
  if (m.gtNow !== undefined) s += (s === "" ? "{\"gtNow\":" : ",\"gtNow\":") + jsonByLibrary(TimestampSchema, m.gtNow, o);
  if (m.within !== undefined) s += (s === "" ? "{\"within\":" : ",\"within\":") + jsonByLibrary(TimestampSchema, m.within, o);
  if (m.ltNowGt !== undefined) s += (s === "" ? "{\"ltNowGt\":" : ",\"ltNowGt\":") + jsonByLibrary(TimestampSchema, m.ltNowGt, o);
  if (m.ltGtNow !== undefined) s += (s === "" ? "{\"ltGtNow\":" : ",\"ltGtNow\":") + jsonByLibrary(TimestampSchema, m.ltGtNow, o);
  if (m.ltNowOff !== undefined) s += (s === "" ? "{\"ltNowOff\":" : ",\"ltNowOff\":") + jsonByLibrary(TimestampSchema, m.ltNowOff, o);
  if (m.anyIn !== undefined) s += (s === "" ? "{\"anyIn\":" : ",\"anyIn\":") + jsonByLibrary(AnySchema, m.anyIn, o);
  if (m.anyNotIn !== undefined) s += (s === "" ? "{\"anyNotIn\":" : ",\"anyNotIn\":") + jsonByLibrary(AnySchema, m.anyNotIn, o);
  if (m.maskConst !== undefined) s += (s === "" ? "{\"maskConst\":" : ",\"maskConst\":") + jsonByLibrary(FieldMaskSchema, m.maskConst, o);
  if (m.maskIn !== undefined) s += (s === "" ? "{\"maskIn\":" : ",\"maskIn\":") + jsonByLibrary(FieldMaskSchema, m.maskIn, o);
  if (m.maskNotIn !== undefined) s += (s === "" ? "{\"maskNotIn\":" : ",\"maskNotIn\":") + jsonByLibrary(FieldMaskSchema, m.maskNotIn, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonTimeRules(j: unknown, m: TimeRules, r: JsonReader): TimeRules {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "const":
        m.const = readJsonByLibrary(DurationSchema, v, r);
        break;
      case "lt":
        m.lt = readJsonByLibrary(DurationSchema, v, r);
        break;
      case "lte":
        m.lte = readJsonByLibrary(DurationSchema, v, r);
        break;
      case "gt":
        m.gt = readJsonByLibrary(DurationSchema, v, r);
        break;
      case "gte":
        m.gte = readJsonByLibrary(DurationSchema, v, r);
        break;
      case "gtLt":
        m.gtLt = readJsonByLibrary(DurationSchema, v, r);
        break;
      case "gteLteEx":
        m.gteLteEx = readJsonByLibrary(DurationSchema, v, r);
        break;
      case "in":
        m.in = readJsonByLibrary(DurationSchema, v, r);
        break;
      case "notIn":
        m.notIn = readJsonByLibrary(DurationSchema, v, r);
        break;
      case "tConst":
        m.tConst = readJsonByLibrary(TimestampSchema, v, r);
        break;
      case "tLt":
        m.tLt = readJsonByLibrary(TimestampSchema, v, r);
        break;
      case "tGte":
        m.tGte = readJsonByLibrary(TimestampSchema, v, r);
        break;
      case "tGtLte":
        m.tGtLte = readJsonByLibrary(TimestampSchema, v, r);
        break;
      case "tGteLtEx":
        m.tGteLtEx = readJsonByLibrary(TimestampSchema, v, r);
        break;
      case "ltNow":
        m.ltNow = readJsonByLibrary(TimestampSchema, v, r);
        break;
      case "gtNow":
        m.gtNow = readJsonByLibrary(TimestampSchema, v, r);
        break;
      case "within":
        m.within = readJsonByLibrary(TimestampSchema, v, r);
        break;
      case "ltNowGt":
        m.ltNowGt = readJsonByLibrary(TimestampSchema, v, r);
        break;
      case "ltGtNow":
        m.ltGtNow = readJsonByLibrary(TimestampSchema, v, r);
        break;
      case "ltNowOff":
        m.ltNowOff = readJsonByLibrary(TimestampSchema, v, r);
        break;
      case "anyIn":
        m.anyIn = readJsonByLibrary(AnySchema, v, r);
        break;
      case "anyNotIn":
        m.anyNotIn = readJsonByLibrary(AnySchema, v, r);
        break;
      case "maskConst":
        m.maskConst = readJsonByLibrary(FieldMaskSchema, v, r);
        break;
      case "maskIn":
        m.maskIn = readJsonByLibrary(FieldMaskSchema, v, r);
        break;
      case "maskNotIn":
        m.maskNotIn = readJsonByLibrary(FieldMaskSchema, v, r);
        break;
      default:
        readJsonUnknown(k, v, r, ["gt_lt", "gte_lte_ex", "not_in", "t_const", "t_lt", "t_gte", "t_gt_lte", "t_gte_lt_ex", "lt_now", "gt_now", "lt_now_gt", "lt_gt_now", "lt_now_off", "any_in", "any_not_in", "mask_const", "mask_in", "mask_not_in"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonCelRules(m: CelRules, o: Registry | undefined): string {
  if (m.$typeName !== "naru.codec.test.v1.CelRules") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.low !== 0) s += (s === "" ? "{\"low\":" : ",\"low\":") + jsonInt(m.low);
  if (m.high !== 0) s += (s === "" ? "{\"high\":" : ",\"high\":") + jsonInt(m.high);
  if (m.item !== undefined) s += (s === "" ? "{\"item\":" : ",\"item\":") + writeJsonItem(m.item, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonCelRules(j: unknown, m: CelRules, r: JsonReader): CelRules {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "low":
        m.low = readJsonInt32(v);
        break;
      case "high":
        m.high = readJsonInt32(v);
        break;
      case "item":
        m.item = readJsonItem(v, createItem(), r);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonHoldsCelRules(m: HoldsCelRules, o: Registry | undefined): string {
  if (m.$typeName !== "naru.codec.test.v1.HoldsCelRules") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.rules !== undefined) s += (s === "" ? "{\"rules\":" : ",\"rules\":") + writeJsonCelRules(m.rules, o);
  if (m.list.length !== 0) {
    s += (s === "" ? "{\"list\":" : ",\"list\":") + "[";
    for (let i = 0, a = m.list; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonCelRules(a[i]!, o);
    s += "]";
  }
  if (m.name !== "") s += (s === "" ? "{\"name\":" : ",\"name\":") + jsonString(m.name);
  return s === "" ? "{}" : s + "}";
}

export function readJsonHoldsCelRules(j: unknown, m: HoldsCelRules, r: JsonReader): HoldsCelRules {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "rules":
        m.rules = readJsonCelRules(v, createCelRules(), r);
        break;
      case "list":
        for (const i of readJsonList(v)) m.list.push(readJsonCelRules(i, createCelRules(), r));
        break;
      case "name":
        m.name = readJsonString(v);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

const n_naru_codec_test_v1_Color = { [0]: "\"COLOR_UNSPECIFIED\"", [1]: "\"COLOR_RED\"", [3]: "\"COLOR_BLUE\"", [-2]: "\"COLOR_NEGATIVE\"" };
const n_naru_codec_test_v1_Dense = { [0]: "\"DENSE_UNSPECIFIED\"", [1]: "\"DENSE_ONE\"", [2]: "\"DENSE_TWO\"" };
const v_naru_codec_test_v1_Color = /*@__PURE__*/ new Map<unknown, number>([["COLOR_UNSPECIFIED", 0], ["COLOR_RED", 1], ["COLOR_BLUE", 3], ["COLOR_NEGATIVE", -2]]);
const v_naru_codec_test_v1_Dense = /*@__PURE__*/ new Map<unknown, number>([["DENSE_UNSPECIFIED", 0], ["DENSE_ONE", 1], ["DENSE_TWO", 2]]);

export const json_naru_codec_test_v1_rules = [
  /*@__PURE__*/ extend(NumberRulesCodec, { writeJson: writeJsonNumberRules, readJson: readJsonNumberRules }),
  /*@__PURE__*/ extend(FormatRulesCodec, { writeJson: writeJsonFormatRules, readJson: readJsonFormatRules }),
  /*@__PURE__*/ extend(StringRulesCodec, { writeJson: writeJsonStringRules, readJson: readJsonStringRules }),
  /*@__PURE__*/ extend(BytesRulesCodec, { writeJson: writeJsonBytesRules, readJson: readJsonBytesRules }),
  /*@__PURE__*/ extend(EnumRulesCodec, { writeJson: writeJsonEnumRules, readJson: readJsonEnumRules }),
  /*@__PURE__*/ extend(ItemCodec, { writeJson: writeJsonItem, readJson: readJsonItem }),
  /*@__PURE__*/ extend(NoRulesCodec, { writeJson: writeJsonNoRules, readJson: readJsonNoRules }),
  /*@__PURE__*/ extend(RepeatedRulesCodec, { writeJson: writeJsonRepeatedRules, readJson: readJsonRepeatedRules }),
  /*@__PURE__*/ extend(MapRulesCodec, { writeJson: writeJsonMapRules, readJson: readJsonMapRules }),
  /*@__PURE__*/ extend(PresenceRulesCodec, { writeJson: writeJsonPresenceRules, readJson: readJsonPresenceRules }),
  /*@__PURE__*/ extend(OneofRulesCodec, { writeJson: writeJsonOneofRules, readJson: readJsonOneofRules }),
  /*@__PURE__*/ extend(TimeRulesCodec, { writeJson: writeJsonTimeRules, readJson: readJsonTimeRules }),
  /*@__PURE__*/ extend(CelRulesCodec, { writeJson: writeJsonCelRules, readJson: readJsonCelRules }),
  /*@__PURE__*/ extend(HoldsCelRulesCodec, { writeJson: writeJsonHoldsCelRules, readJson: readJsonHoldsCelRules }),
];
