import type { ActRequest, ActResponse, CreateRoomRequest, CreateRoomResponse, GameEvent, GameState, GetStateRequest, GetStateResponse, JoinRoomRequest, JoinRoomResponse, LeaveRoomRequest, RecordEventsRequest, WatchRoomRequest, WatchRoomResponse } from "./game_service_pb.ts";
import type { Violation } from "../../../../codec/violation.ts";
import { at, defineRule, element, isLonger, isShorter, violate, within } from "../../../../codec/runtime-rules.ts";
import { defineRules } from "../../../../codec/runtime-codec.ts";
import { ActRequestCodec, ActResponseCodec, CreateRoomRequestCodec, CreateRoomResponseCodec, GameEventCodec, GameStateCodec, GetStateRequestCodec, GetStateResponseCodec, JoinRoomRequestCodec, JoinRoomResponseCodec, LeaveRoomRequestCodec, RecordEventsRequestCodec, WatchRoomRequestCodec, WatchRoomResponseCodec } from "./game_service_codec.ts";

// @generated from file naru/game/v1/game_service.proto. Do not edit.

export function validateGameEvent(m: GameEvent): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!((m.type as number) >= 0 && (m.type as number) <= 7)) o = violate(o, c1, c2);
  if (!(m.userId >= 0)) o = violate(o, c3, c4);
  if (!(m.targetId >= 0)) o = violate(o, c5, c4);
  if (!(m.occurredAt >= 0n)) o = violate(o, c10, c11);
  if (isLonger(m.text, 500)) o = violate(o, c12, c13);
  return o;
}

export function validateGameState(m: GameState): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (m.recentEvents.length > 10) o = violate(o, c20, c21);
  for (let i = 0, a = m.recentEvents; i < a.length; i++) { const v = a[i]!; { const n = validateGameEvent(v); if (n !== undefined) o = within(o, at(c20, { case: "index", value: BigInt(i) }), n); } }
  if (isLonger(m.etag, 32)) o = violate(o, c22, c23);
  return o;
}

export function validateCreateRoomRequest(m: CreateRoomRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (isShorter(m.name, 1)) o = violate(o, c24, c25);
  if (isLonger(m.name, 64)) o = violate(o, c24, c26);
  if (!(m.maxPlayers >= 0 && m.maxPlayers <= 64)) o = violate(o, c27, c28);
  if (!(m.roundSeconds >= 0 && m.roundSeconds <= 7200)) o = violate(o, c29, c30);
  if (isLonger(m.idempotencyKey, 64)) o = violate(o, c31, c26);
  return o;
}

export function validateCreateRoomResponse(m: CreateRoomResponse): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (m.state !== undefined) { { const n = validateGameState(m.state); if (n !== undefined) o = within(o, c32, n); } }
  return o;
}

export function validateJoinRoomRequest(m: JoinRoomRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!(m.roomId > 0)) o = violate(o, c14, c33);
  if (!((m.role as number) >= 0 && (m.role as number) <= 2)) o = violate(o, c34, c2);
  if (isLonger(m.etag, 32)) o = violate(o, c35, c23);
  return o;
}

export function validateJoinRoomResponse(m: JoinRoomResponse): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (m.state !== undefined) { { const n = validateGameState(m.state); if (n !== undefined) o = within(o, c32, n); } }
  return o;
}

export function validateLeaveRoomRequest(m: LeaveRoomRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!(m.roomId > 0)) o = violate(o, c14, c33);
  if (isLonger(m.etag, 32)) o = violate(o, c36, c23);
  return o;
}

export function validateGetStateRequest(m: GetStateRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!(m.roomId > 0)) o = violate(o, c14, c33);
  return o;
}

export function validateGetStateResponse(m: GetStateResponse): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (m.state !== undefined) { { const n = validateGameState(m.state); if (n !== undefined) o = within(o, c32, n); } }
  return o;
}

export function validateActRequest(m: ActRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!(m.roomId > 0)) o = violate(o, c14, c33);
  if (!(m.actionId > 0n)) o = violate(o, c37, c38);
  if (!((m.type as number) >= 0 && (m.type as number) <= 6)) o = violate(o, c39, c2);
  if ((m.type as number) === 0) o = violate(o, c39, c40);
  if (!(m.targetId >= 0)) o = violate(o, c5, c4);
  if (!(m.posX >= -10000000 && m.posX <= 10000000)) o = violate(o, c6, c41);
  if (!(m.posY >= -10000000 && m.posY <= 10000000)) o = violate(o, c7, c41);
  if (!(m.posZ >= -10000000 && m.posZ <= 10000000)) o = violate(o, c8, c41);
  if (!(m.rotation >= -360000 && m.rotation <= 360000)) o = violate(o, c42, c43);
  if (!(m.value >= 0 && m.value <= 1000)) o = violate(o, c44, c45);
  if (isLonger(m.text, 500)) o = violate(o, c12, c13);
  return o;
}

export function validateActResponse(m: ActResponse): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (m.event !== undefined) { { const n = validateGameEvent(m.event); if (n !== undefined) o = within(o, c46, n); } }
  return o;
}

export function validateWatchRoomRequest(m: WatchRoomRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!(m.roomId > 0)) o = violate(o, c14, c33);
  if (!(m.afterSequence >= 0n)) o = violate(o, c47, c11);
  return o;
}

export function validateWatchRoomResponse(m: WatchRoomResponse): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (m.event !== undefined) { { const n = validateGameEvent(m.event); if (n !== undefined) o = within(o, c46, n); } }
  return o;
}

export function validateRecordEventsRequest(m: RecordEventsRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (isShorter(m.eventId, 8)) o = violate(o, c48, c49);
  if (isLonger(m.eventId, 64)) o = violate(o, c48, c26);
  if (!(m.roomId > 0)) o = violate(o, c50, c33);
  if (!(m.event !== undefined)) o = violate(o, c51, c52); else { { const n = validateGameEvent(m.event); if (n !== undefined) o = within(o, c51, n); } }
  return o;
}

const c1 = [/*@__PURE__*/ element("type", 2, 14)];
const c2 = /*@__PURE__*/ defineRule("enum.defined_only", "value must be one of the defined enum values", /*@__PURE__*/ element("enum", 16, 11), /*@__PURE__*/ element("defined_only", 2, 8));
const c3 = [/*@__PURE__*/ element("user_id", 3, 5)];
const c4 = /*@__PURE__*/ defineRule("int32.gte", "must be greater than or equal to 0", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("gte", 5, 5));
const c5 = [/*@__PURE__*/ element("target_id", 4, 5)];
const c6 = [/*@__PURE__*/ element("pos_x", 5, 17)];
const c7 = [/*@__PURE__*/ element("pos_y", 6, 17)];
const c8 = [/*@__PURE__*/ element("pos_z", 7, 17)];
const c10 = [/*@__PURE__*/ element("occurred_at", 9, 3)];
const c11 = /*@__PURE__*/ defineRule("int64.gte", "must be greater than or equal to 0", /*@__PURE__*/ element("int64", 4, 11), /*@__PURE__*/ element("gte", 5, 3));
const c12 = [/*@__PURE__*/ element("text", 16, 9)];
const c13 = /*@__PURE__*/ defineRule("string.max_len", "must be at most 500 characters", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("max_len", 3, 4));
const c14 = [/*@__PURE__*/ element("room_id", 1, 5)];
const c20 = [/*@__PURE__*/ element("recent_events", 7, 11)];
const c21 = /*@__PURE__*/ defineRule("repeated.max_items", "must contain no more than 10 item(s)", /*@__PURE__*/ element("repeated", 18, 11), /*@__PURE__*/ element("max_items", 2, 4));
const c22 = [/*@__PURE__*/ element("etag", 8, 9)];
const c23 = /*@__PURE__*/ defineRule("string.max_len", "must be at most 32 characters", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("max_len", 3, 4));
const c24 = [/*@__PURE__*/ element("name", 1, 9)];
const c25 = /*@__PURE__*/ defineRule("string.min_len", "must be at least 1 characters", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("min_len", 2, 4));
const c26 = /*@__PURE__*/ defineRule("string.max_len", "must be at most 64 characters", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("max_len", 3, 4));
const c27 = [/*@__PURE__*/ element("max_players", 2, 5)];
const c28 = /*@__PURE__*/ defineRule("int32.gte_lte", "must be greater than or equal to 0 and less than or equal to 64", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("gte", 5, 5));
const c29 = [/*@__PURE__*/ element("round_seconds", 3, 5)];
const c30 = /*@__PURE__*/ defineRule("int32.gte_lte", "must be greater than or equal to 0 and less than or equal to 7200", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("gte", 5, 5));
const c31 = [/*@__PURE__*/ element("idempotency_key", 4, 9)];
const c32 = [/*@__PURE__*/ element("state", 1, 11)];
const c33 = /*@__PURE__*/ defineRule("int32.gt", "must be greater than 0", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("gt", 4, 5));
const c34 = [/*@__PURE__*/ element("role", 2, 14)];
const c35 = [/*@__PURE__*/ element("etag", 3, 9)];
const c36 = [/*@__PURE__*/ element("etag", 2, 9)];
const c37 = [/*@__PURE__*/ element("action_id", 2, 3)];
const c38 = /*@__PURE__*/ defineRule("int64.gt", "must be greater than 0", /*@__PURE__*/ element("int64", 4, 11), /*@__PURE__*/ element("gt", 4, 3));
const c39 = [/*@__PURE__*/ element("type", 3, 14)];
const c40 = /*@__PURE__*/ defineRule("enum.not_in", "must not be in list [0]", /*@__PURE__*/ element("enum", 16, 11), /*@__PURE__*/ element("not_in", 4, 5));
const c41 = /*@__PURE__*/ defineRule("sint32.gte_lte", "must be greater than or equal to -10000000 and less than or equal to 10000000", /*@__PURE__*/ element("sint32", 7, 11), /*@__PURE__*/ element("gte", 5, 17));
const c42 = [/*@__PURE__*/ element("rotation", 8, 17)];
const c43 = /*@__PURE__*/ defineRule("sint32.gte_lte", "must be greater than or equal to -360000 and less than or equal to 360000", /*@__PURE__*/ element("sint32", 7, 11), /*@__PURE__*/ element("gte", 5, 17));
const c44 = [/*@__PURE__*/ element("value", 9, 5)];
const c45 = /*@__PURE__*/ defineRule("int32.gte_lte", "must be greater than or equal to 0 and less than or equal to 1000", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("gte", 5, 5));
const c46 = [/*@__PURE__*/ element("event", 1, 11)];
const c47 = [/*@__PURE__*/ element("after_sequence", 2, 3)];
const c48 = [/*@__PURE__*/ element("event_id", 1, 9)];
const c49 = /*@__PURE__*/ defineRule("string.min_len", "must be at least 8 characters", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("min_len", 2, 4));
const c50 = [/*@__PURE__*/ element("room_id", 2, 5)];
const c51 = [/*@__PURE__*/ element("event", 3, 11)];
const c52 = /*@__PURE__*/ defineRule("required", "value is required", /*@__PURE__*/ element("required", 25, 8));

export const rules_naru_game_v1_game_service = [
  /*@__PURE__*/ defineRules(GameEventCodec, validateGameEvent),
  /*@__PURE__*/ defineRules(GameStateCodec, validateGameState),
  /*@__PURE__*/ defineRules(CreateRoomRequestCodec, validateCreateRoomRequest),
  /*@__PURE__*/ defineRules(CreateRoomResponseCodec, validateCreateRoomResponse),
  /*@__PURE__*/ defineRules(JoinRoomRequestCodec, validateJoinRoomRequest),
  /*@__PURE__*/ defineRules(JoinRoomResponseCodec, validateJoinRoomResponse),
  /*@__PURE__*/ defineRules(LeaveRoomRequestCodec, validateLeaveRoomRequest),
  /*@__PURE__*/ defineRules(GetStateRequestCodec, validateGetStateRequest),
  /*@__PURE__*/ defineRules(GetStateResponseCodec, validateGetStateResponse),
  /*@__PURE__*/ defineRules(ActRequestCodec, validateActRequest),
  /*@__PURE__*/ defineRules(ActResponseCodec, validateActResponse),
  /*@__PURE__*/ defineRules(WatchRoomRequestCodec, validateWatchRoomRequest),
  /*@__PURE__*/ defineRules(WatchRoomResponseCodec, validateWatchRoomResponse),
  /*@__PURE__*/ defineRules(RecordEventsRequestCodec, validateRecordEventsRequest),
];
