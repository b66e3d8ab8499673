import type { ReplayDeadEventsRequest } from "./event_service_pb.ts";
import type { Violation } from "../../../../codec/violation.ts";
import { defineRule, element, isLonger, violate } from "../../../../codec/runtime-rules.ts";
import { defineRules } from "../../../../codec/runtime-codec.ts";
import { ReplayDeadEventsRequestCodec } from "./event_service_codec.ts";

// @generated from file naru/game/v1/event_service.proto. Do not edit.

export function validateReplayDeadEventsRequest(m: ReplayDeadEventsRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!(m.limit >= 0 && m.limit <= 500)) o = violate(o, c0, c1);
  if (isLonger(m.cursor, 1024)) o = violate(o, c2, c3);
  return o;
}

const c0 = [/*@__PURE__*/ element("limit", 1, 5)];
const c1 = /*@__PURE__*/ defineRule("int32.gte_lte", "must be greater than or equal to 0 and less than or equal to 500", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("gte", 5, 5));
const c2 = [/*@__PURE__*/ element("cursor", 2, 9)];
const c3 = /*@__PURE__*/ defineRule("string.max_len", "must be at most 1024 characters", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("max_len", 3, 4));

export const rules_naru_game_v1_event_service = [
  /*@__PURE__*/ defineRules(ReplayDeadEventsRequestCodec, validateReplayDeadEventsRequest),
];
