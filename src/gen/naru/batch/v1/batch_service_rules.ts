import type { BatchCall, BatchRequest, CancelRequest } from "./batch_service_pb.ts";
import type { Violation } from "../../../../codec/violation.ts";
import { at, defineRule, element, isLonger, isShorter, violate, within } from "../../../../codec/runtime-rules.ts";
import { defineRules } from "../../../../codec/runtime-codec.ts";
import { BatchCallCodec, BatchRequestCodec, CancelRequestCodec } from "./batch_service_codec.ts";

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

export function validateCancelRequest(m: CancelRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (isShorter(m.requestId, 1)) o = violate(o, c0, c18);
  if (isLonger(m.requestId, 64)) o = violate(o, c0, c1);
  if (m.ids.length < 1) o = violate(o, c19, c3);
  if (m.ids.length > 100) o = violate(o, c19, c4);
  return o;
}

const c0 = [/*@__PURE__*/ element("request_id", 1, 9)];
const c1 = /*@__PURE__*/ defineRule("string.max_len", "must be at most 64 characters", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("max_len", 3, 4));
const c2 = [/*@__PURE__*/ element("requests", 2, 11)];
const c3 = /*@__PURE__*/ defineRule("repeated.min_items", "must contain at least 1 item(s)", /*@__PURE__*/ element("repeated", 18, 11), /*@__PURE__*/ element("min_items", 1, 4));
const c4 = /*@__PURE__*/ defineRule("repeated.max_items", "must contain no more than 100 item(s)", /*@__PURE__*/ element("repeated", 18, 11), /*@__PURE__*/ element("max_items", 2, 4));
const c6 = [/*@__PURE__*/ element("priority", 4, 13)];
const c7 = /*@__PURE__*/ defineRule("uint32.lte", "must be less than or equal to 2", /*@__PURE__*/ element("uint32", 5, 11), /*@__PURE__*/ element("lte", 3, 13));
const c8 = [/*@__PURE__*/ element("calls", 5, 11)];
const c10 = [/*@__PURE__*/ element("method", 2, 9)];
const c11 = /*@__PURE__*/ defineRule("string.max_len", "must be at most 200 characters", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("max_len", 3, 4));
const c13 = /*@__PURE__*/ defineRule("uint32.lte", "must be less than or equal to 3", /*@__PURE__*/ element("uint32", 5, 11), /*@__PURE__*/ element("lte", 3, 13));
const c14 = [/*@__PURE__*/ element("idempotency_key", 5, 9)];
const c15 = [/*@__PURE__*/ element("headers", 16, 11)];
const c17 = /*@__PURE__*/ defineRule("map.max_pairs", "map must be at most 32 entries", /*@__PURE__*/ element("map", 19, 11), /*@__PURE__*/ element("max_pairs", 2, 4));
const c18 = /*@__PURE__*/ defineRule("string.min_len", "must be at least 1 characters", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("min_len", 2, 4));
const c19 = [/*@__PURE__*/ element("ids", 2, 13)];

export const rules_naru_batch_v1_batch_service = [
  /*@__PURE__*/ defineRules(BatchRequestCodec, validateBatchRequest),
  /*@__PURE__*/ defineRules(BatchCallCodec, validateBatchCall),
  /*@__PURE__*/ defineRules(CancelRequestCodec, validateCancelRequest),
];
