import type { DiagnoseRequest, GetReportRequest, ListHotspotsRequest, QueryMetricsRequest, WatchMetricsRequest } from "./ops_service_pb.ts";
import type { Violation } from "../../../../codec/violation.ts";
import { defineRule, element, isLonger, isShorter, violate } from "../../../../codec/runtime-rules.ts";
import { defineRules } from "../../../../codec/runtime-codec.ts";
import { DiagnoseRequestCodec, GetReportRequestCodec, ListHotspotsRequestCodec, QueryMetricsRequestCodec, WatchMetricsRequestCodec } from "./ops_service_codec.ts";

// @generated from file naru/ops/v1/ops_service.proto. Do not edit.

export function validateGetReportRequest(m: GetReportRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!(m.windowSeconds >= 0 && m.windowSeconds <= 2592000)) o = violate(o, c0, c1);
  return o;
}

export function validateQueryMetricsRequest(m: QueryMetricsRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (isShorter(m.name, 1)) o = violate(o, c2, c3);
  if (isLonger(m.name, 100)) o = violate(o, c2, c4);
  if (!(m.from >= 0n)) o = violate(o, c5, c6);
  if (!(m.to >= 0n)) o = violate(o, c7, c6);
  if (!(m.stepSeconds >= 0 && m.stepSeconds <= 86400)) o = violate(o, c8, c9);
  if (m.groupBy.length > 4) o = violate(o, c10, c11);
  return o;
}

export function validateWatchMetricsRequest(m: WatchMetricsRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (m.names.length > 50) o = violate(o, c12, c13);
  if (!(m.intervalMs >= 0 && m.intervalMs <= 60000)) o = violate(o, c14, c15);
  return o;
}

export function validateListHotspotsRequest(m: ListHotspotsRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!(m.limit >= 0 && m.limit <= 100)) o = violate(o, c16, c17);
  return o;
}

export function validateDiagnoseRequest(m: DiagnoseRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (m.checks.length > 20) o = violate(o, c18, c19);
  return o;
}

const c0 = [/*@__PURE__*/ element("window_seconds", 1, 5)];
const c1 = /*@__PURE__*/ defineRule("int32.gte_lte", "must be greater than or equal to 0 and less than or equal to 2592000", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("gte", 5, 5));
const c2 = [/*@__PURE__*/ element("name", 1, 9)];
const c3 = /*@__PURE__*/ defineRule("string.min_len", "must be at least 1 characters", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("min_len", 2, 4));
const c4 = /*@__PURE__*/ defineRule("string.max_len", "must be at most 100 characters", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("max_len", 3, 4));
const c5 = [/*@__PURE__*/ element("from", 2, 3)];
const c6 = /*@__PURE__*/ defineRule("int64.gte", "must be greater than or equal to 0", /*@__PURE__*/ element("int64", 4, 11), /*@__PURE__*/ element("gte", 5, 3));
const c7 = [/*@__PURE__*/ element("to", 3, 3)];
const c8 = [/*@__PURE__*/ element("step_seconds", 4, 5)];
const c9 = /*@__PURE__*/ defineRule("int32.gte_lte", "must be greater than or equal to 0 and less than or equal to 86400", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("gte", 5, 5));
const c10 = [/*@__PURE__*/ element("group_by", 5, 9)];
const c11 = /*@__PURE__*/ defineRule("repeated.max_items", "must contain no more than 4 item(s)", /*@__PURE__*/ element("repeated", 18, 11), /*@__PURE__*/ element("max_items", 2, 4));
const c12 = [/*@__PURE__*/ element("names", 1, 9)];
const c13 = /*@__PURE__*/ defineRule("repeated.max_items", "must contain no more than 50 item(s)", /*@__PURE__*/ element("repeated", 18, 11), /*@__PURE__*/ element("max_items", 2, 4));
const c14 = [/*@__PURE__*/ element("interval_ms", 2, 5)];
const c15 = /*@__PURE__*/ defineRule("int32.gte_lte", "must be greater than or equal to 0 and less than or equal to 60000", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("gte", 5, 5));
const c16 = [/*@__PURE__*/ element("limit", 1, 5)];
const c17 = /*@__PURE__*/ defineRule("int32.gte_lte", "must be greater than or equal to 0 and less than or equal to 100", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("gte", 5, 5));
const c18 = [/*@__PURE__*/ element("checks", 1, 9)];
const c19 = /*@__PURE__*/ defineRule("repeated.max_items", "must contain no more than 20 item(s)", /*@__PURE__*/ element("repeated", 18, 11), /*@__PURE__*/ element("max_items", 2, 4));

export const rules_naru_ops_v1_ops_service = [
  /*@__PURE__*/ defineRules(GetReportRequestCodec, validateGetReportRequest),
  /*@__PURE__*/ defineRules(QueryMetricsRequestCodec, validateQueryMetricsRequest),
  /*@__PURE__*/ defineRules(WatchMetricsRequestCodec, validateWatchMetricsRequest),
  /*@__PURE__*/ defineRules(ListHotspotsRequestCodec, validateListHotspotsRequest),
  /*@__PURE__*/ defineRules(DiagnoseRequestCodec, validateDiagnoseRequest),
];
