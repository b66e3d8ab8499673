import type { DiagnoseRequest, GetReportRequest, ListHotspotsRequest, QueryMetricsRequest, WatchMetricsRequest } from "./ops_service_pb.ts";
import type { Violation } from "../../../../codec/violation.ts";
import { isLonger, isShorter, violate } from "../../../../codec/runtime-rules.ts";
import { extend } from "../../../../codec/runtime-codec.ts";
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

const c0 = [{ fieldName: "window_seconds", fieldNumber: 1, fieldType: 5 }];
const c1 = { rule: [{ fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 5 }], ruleId: "int32.gte_lte", message: "must be greater than or equal to 0 and less than or equal to 2592000" };
const c2 = [{ fieldName: "name", fieldNumber: 1, fieldType: 9 }];
const c3 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "min_len", fieldNumber: 2, fieldType: 4 }], ruleId: "string.min_len", message: "must be at least 1 characters" };
const c4 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "max_len", fieldNumber: 3, fieldType: 4 }], ruleId: "string.max_len", message: "must be at most 100 characters" };
const c5 = [{ fieldName: "from", fieldNumber: 2, fieldType: 3 }];
const c6 = { rule: [{ fieldName: "int64", fieldNumber: 4, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 3 }], ruleId: "int64.gte", message: "must be greater than or equal to 0" };
const c7 = [{ fieldName: "to", fieldNumber: 3, fieldType: 3 }];
const c8 = [{ fieldName: "step_seconds", fieldNumber: 4, fieldType: 5 }];
const c9 = { rule: [{ fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 5 }], ruleId: "int32.gte_lte", message: "must be greater than or equal to 0 and less than or equal to 86400" };
const c10 = [{ fieldName: "group_by", fieldNumber: 5, fieldType: 9 }];
const c11 = { rule: [{ fieldName: "repeated", fieldNumber: 18, fieldType: 11 }, { fieldName: "max_items", fieldNumber: 2, fieldType: 4 }], ruleId: "repeated.max_items", message: "must contain no more than 4 item(s)" };
const c12 = [{ fieldName: "names", fieldNumber: 1, fieldType: 9 }];
const c13 = { rule: [{ fieldName: "repeated", fieldNumber: 18, fieldType: 11 }, { fieldName: "max_items", fieldNumber: 2, fieldType: 4 }], ruleId: "repeated.max_items", message: "must contain no more than 50 item(s)" };
const c14 = [{ fieldName: "interval_ms", fieldNumber: 2, fieldType: 5 }];
const c15 = { rule: [{ fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 5 }], ruleId: "int32.gte_lte", message: "must be greater than or equal to 0 and less than or equal to 60000" };
const c16 = [{ fieldName: "limit", fieldNumber: 1, fieldType: 5 }];
const c17 = { rule: [{ fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 5 }], ruleId: "int32.gte_lte", message: "must be greater than or equal to 0 and less than or equal to 100" };
const c18 = [{ fieldName: "checks", fieldNumber: 1, fieldType: 9 }];
const c19 = { rule: [{ fieldName: "repeated", fieldNumber: 18, fieldType: 11 }, { fieldName: "max_items", fieldNumber: 2, fieldType: 4 }], ruleId: "repeated.max_items", message: "must contain no more than 20 item(s)" };

export const rules_naru_ops_v1_ops_service = [
  /*@__PURE__*/ extend(GetReportRequestCodec, { validate: validateGetReportRequest }),
  /*@__PURE__*/ extend(QueryMetricsRequestCodec, { validate: validateQueryMetricsRequest }),
  /*@__PURE__*/ extend(WatchMetricsRequestCodec, { validate: validateWatchMetricsRequest }),
  /*@__PURE__*/ extend(ListHotspotsRequestCodec, { validate: validateListHotspotsRequest }),
  /*@__PURE__*/ extend(DiagnoseRequestCodec, { validate: validateDiagnoseRequest }),
];
