import type { Proto2Rules, Proto2Rules_Box, Proto2Rules_Boxes } from "./rules_proto2_pb.ts";
import type { Violation } from "../../../../../../../src/codec/violation.ts";
import { at, defineRule, element, isShorter, violate, within } from "../../../../../../../src/codec/runtime-rules.ts";
import { defineRules } from "../../../../../../../src/codec/runtime-codec.ts";
import { Proto2Rules_BoxCodec, Proto2Rules_BoxesCodec, Proto2RulesCodec } from "./rules_proto2_codec.ts";

// @generated from file naru/codec/test/v1/rules_proto2.proto. Do not edit.

export function validateProto2Rules(m: Proto2Rules): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (m.number !== undefined && Object.hasOwn(m, "number")) { if (!(m.number > 2)) o = violate(o, c0, c1); }
  if (m.text !== undefined && Object.hasOwn(m, "text")) { if (isShorter(m.text, 3)) o = violate(o, c2, c3); }
  if (m.needed !== undefined && Object.hasOwn(m, "needed")) { if (!(m.needed < 5)) o = violate(o, c4, c5); }
  if (!(m.wanted !== undefined && Object.hasOwn(m, "wanted"))) o = violate(o, c6, c7);
  if (m.box !== undefined && Object.hasOwn(m, "box")) { { const n = validateProto2Rules_Box(m.box); if (n !== undefined) o = within(o, c8, n); } }
  for (let i = 0, a = m.boxes; i < a.length; i++) { const v = a[i]!; { const n = validateProto2Rules_Boxes(v); if (n !== undefined) o = within(o, at(c9, { case: "index", value: BigInt(i) }), n); } }
  return o;
}

export function validateProto2Rules_Box(m: Proto2Rules_Box): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (m.size !== undefined && Object.hasOwn(m, "size")) { if (!(m.size >= 1)) o = violate(o, c10, c11); }
  return o;
}

export function validateProto2Rules_Boxes(m: Proto2Rules_Boxes): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (m.size !== undefined && Object.hasOwn(m, "size")) { if (!(m.size >= 1)) o = violate(o, c10, c11); }
  return o;
}

const c0 = [/*@__PURE__*/ element("number", 1, 5)];
const c1 = /*@__PURE__*/ defineRule("int32.gt", "must be greater than 2", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("gt", 4, 5));
const c2 = [/*@__PURE__*/ element("text", 2, 9)];
const c3 = /*@__PURE__*/ defineRule("string.min_len", "must be at least 3 characters", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("min_len", 2, 4));
const c4 = [/*@__PURE__*/ element("needed", 3, 5)];
const c5 = /*@__PURE__*/ defineRule("int32.lt", "must be less than 5", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("lt", 2, 5));
const c6 = [/*@__PURE__*/ element("wanted", 4, 9)];
const c7 = /*@__PURE__*/ defineRule("required", "value is required", /*@__PURE__*/ element("required", 25, 8));
const c8 = [/*@__PURE__*/ element("box", 5, 10)];
const c9 = [/*@__PURE__*/ element("boxes", 6, 10)];
const c10 = [/*@__PURE__*/ element("size", 1, 5)];
const c11 = /*@__PURE__*/ defineRule("int32.gte", "must be greater than or equal to 1", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("gte", 5, 5));

export const rules_naru_codec_test_v1_rules_proto2 = [
  /*@__PURE__*/ defineRules(Proto2RulesCodec, validateProto2Rules),
  /*@__PURE__*/ defineRules(Proto2Rules_BoxCodec, validateProto2Rules_Box),
  /*@__PURE__*/ defineRules(Proto2Rules_BoxesCodec, validateProto2Rules_Boxes),
];
