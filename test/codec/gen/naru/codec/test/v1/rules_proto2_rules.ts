import type { Proto2Rules, Proto2Rules_Box, Proto2Rules_Boxes } from "./rules_proto2_pb.ts";
import type { Violation } from "../../../../../../../src/codec/violation.ts";
import { at, isShorter, violate, within } from "../../../../../../../src/codec/runtime-rules.ts";
import { extend } from "../../../../../../../src/codec/runtime-codec.ts";
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

const c0 = [{ fieldName: "number", fieldNumber: 1, fieldType: 5 }];
const c1 = { rule: [{ fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 5 }], ruleId: "int32.gt", message: "must be greater than 2" };
const c2 = [{ fieldName: "text", fieldNumber: 2, fieldType: 9 }];
const c3 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "min_len", fieldNumber: 2, fieldType: 4 }], ruleId: "string.min_len", message: "must be at least 3 characters" };
const c4 = [{ fieldName: "needed", fieldNumber: 3, fieldType: 5 }];
const c5 = { rule: [{ fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "lt", fieldNumber: 2, fieldType: 5 }], ruleId: "int32.lt", message: "must be less than 5" };
const c6 = [{ fieldName: "wanted", fieldNumber: 4, fieldType: 9 }];
const c7 = { rule: [{ fieldName: "required", fieldNumber: 25, fieldType: 8 }], ruleId: "required", message: "value is required" };
const c8 = [{ fieldName: "box", fieldNumber: 5, fieldType: 10 }];
const c9 = [{ fieldName: "boxes", fieldNumber: 6, fieldType: 10 }];
const c10 = [{ fieldName: "size", fieldNumber: 1, fieldType: 5 }];
const c11 = { rule: [{ fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 5 }], ruleId: "int32.gte", message: "must be greater than or equal to 1" };

export const rules_naru_codec_test_v1_rules_proto2 = [
  /*@__PURE__*/ extend(Proto2RulesCodec, { validate: validateProto2Rules }),
  /*@__PURE__*/ extend(Proto2Rules_BoxCodec, { validate: validateProto2Rules_Box }),
  /*@__PURE__*/ extend(Proto2Rules_BoxesCodec, { validate: validateProto2Rules_Boxes }),
];
