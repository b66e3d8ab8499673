import type { BatchCall, BatchRequest } from "./batch_service_pb.ts";
import type { Violation } from "../../../../codec/violation.ts";
import { at, isLonger, violate, within } from "../../../../codec/runtime-rules.ts";
import { extend } from "../../../../codec/runtime-codec.ts";
import { BatchCallCodec, BatchRequestCodec } from "./batch_service_codec.ts";

// @generated from file naru/batch/v1/batch_service.proto. Do not edit.

export function validateBatchRequest(m: BatchRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (isLonger(m.requestId, 64)) o = violate(o, c0, c1);
  if (m.requests.length < 1) o = violate(o, c2, c3);
  if (m.requests.length > 100) o = violate(o, c2, c4);
  if (!(m.priority <= 2)) o = violate(o, c6, c7);
  if (m.calls.length > 100) o = violate(o, c8, c4);
  for (let i = 0, a = m.calls; i < a.length; i++) { const v = a[i]!; { const n = validateBatchCall(v); if (n !== undefined) o = within(o, at(c8, { case: "index", value: BigInt(i) }), n); } }
  return o;
}

export function validateBatchCall(m: BatchCall): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (isLonger(m.method, 200)) o = violate(o, c10, c11);
  if (!(m.priority <= 3)) o = violate(o, c6, c13);
  if (isLonger(m.idempotencyKey, 64)) o = violate(o, c14, c1);
  if (Object.keys(m.headers).length > 32) o = violate(o, c15, c17);
  return o;
}

const c0 = [{ fieldName: "request_id", fieldNumber: 1, fieldType: 9 }];
const c1 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "max_len", fieldNumber: 3, fieldType: 4 }], ruleId: "string.max_len", message: "must be at most 64 characters" };
const c2 = [{ fieldName: "requests", fieldNumber: 2, fieldType: 11 }];
const c3 = { rule: [{ fieldName: "repeated", fieldNumber: 18, fieldType: 11 }, { fieldName: "min_items", fieldNumber: 1, fieldType: 4 }], ruleId: "repeated.min_items", message: "must contain at least 1 item(s)" };
const c4 = { rule: [{ fieldName: "repeated", fieldNumber: 18, fieldType: 11 }, { fieldName: "max_items", fieldNumber: 2, fieldType: 4 }], ruleId: "repeated.max_items", message: "must contain no more than 100 item(s)" };
const c6 = [{ fieldName: "priority", fieldNumber: 4, fieldType: 13 }];
const c7 = { rule: [{ fieldName: "uint32", fieldNumber: 5, fieldType: 11 }, { fieldName: "lte", fieldNumber: 3, fieldType: 13 }], ruleId: "uint32.lte", message: "must be less than or equal to 2" };
const c8 = [{ fieldName: "calls", fieldNumber: 5, fieldType: 11 }];
const c10 = [{ fieldName: "method", fieldNumber: 2, fieldType: 9 }];
const c11 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "max_len", fieldNumber: 3, fieldType: 4 }], ruleId: "string.max_len", message: "must be at most 200 characters" };
const c13 = { rule: [{ fieldName: "uint32", fieldNumber: 5, fieldType: 11 }, { fieldName: "lte", fieldNumber: 3, fieldType: 13 }], ruleId: "uint32.lte", message: "must be less than or equal to 3" };
const c14 = [{ fieldName: "idempotency_key", fieldNumber: 5, fieldType: 9 }];
const c15 = [{ fieldName: "headers", fieldNumber: 16, fieldType: 11 }];
const c17 = { rule: [{ fieldName: "map", fieldNumber: 19, fieldType: 11 }, { fieldName: "max_pairs", fieldNumber: 2, fieldType: 4 }], ruleId: "map.max_pairs", message: "map must be at most 32 entries" };

export const rules_naru_batch_v1_batch_service = [
  /*@__PURE__*/ extend(BatchRequestCodec, { validate: validateBatchRequest }),
  /*@__PURE__*/ extend(BatchCallCodec, { validate: validateBatchCall }),
];
