import type { ActRequest, ActResponse, CreateRoomRequest, CreateRoomResponse, GameEvent, GameState, GetStateRequest, GetStateResponse, JoinRoomRequest, JoinRoomResponse, LeaveRoomRequest, RecordEventsRequest, WatchRoomRequest, WatchRoomResponse } from "./game_service_pb.ts";
import type { Violation } from "../../../../codec/violation.ts";
import { at, isLonger, isShorter, violate, within } from "../../../../codec/runtime-rules.ts";
import { extend } from "../../../../codec/runtime-codec.ts";
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
  return o;
}

export function validateCreateRoomRequest(m: CreateRoomRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (isShorter(m.name, 1)) o = violate(o, c22, c23);
  if (isLonger(m.name, 64)) o = violate(o, c22, c24);
  if (!(m.maxPlayers >= 0 && m.maxPlayers <= 64)) o = violate(o, c25, c26);
  if (!(m.roundSeconds >= 0 && m.roundSeconds <= 7200)) o = violate(o, c27, c28);
  if (isLonger(m.idempotencyKey, 64)) o = violate(o, c29, c24);
  return o;
}

export function validateCreateRoomResponse(m: CreateRoomResponse): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (m.state !== undefined) { { const n = validateGameState(m.state); if (n !== undefined) o = within(o, c30, n); } }
  return o;
}

export function validateJoinRoomRequest(m: JoinRoomRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!(m.roomId > 0)) o = violate(o, c14, c31);
  if (!((m.role as number) >= 0 && (m.role as number) <= 2)) o = violate(o, c32, c2);
  return o;
}

export function validateJoinRoomResponse(m: JoinRoomResponse): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (m.state !== undefined) { { const n = validateGameState(m.state); if (n !== undefined) o = within(o, c30, n); } }
  return o;
}

export function validateLeaveRoomRequest(m: LeaveRoomRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!(m.roomId > 0)) o = violate(o, c14, c31);
  return o;
}

export function validateGetStateRequest(m: GetStateRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!(m.roomId > 0)) o = violate(o, c14, c31);
  return o;
}

export function validateGetStateResponse(m: GetStateResponse): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (m.state !== undefined) { { const n = validateGameState(m.state); if (n !== undefined) o = within(o, c30, n); } }
  return o;
}

export function validateActRequest(m: ActRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!(m.roomId > 0)) o = violate(o, c14, c31);
  if (!(m.actionId > 0n)) o = violate(o, c33, c34);
  if (!((m.type as number) >= 0 && (m.type as number) <= 6)) o = violate(o, c35, c2);
  if ((m.type as number) === 0) o = violate(o, c35, c36);
  if (!(m.targetId >= 0)) o = violate(o, c5, c4);
  if (!(m.posX >= -10000000 && m.posX <= 10000000)) o = violate(o, c6, c37);
  if (!(m.posY >= -10000000 && m.posY <= 10000000)) o = violate(o, c7, c37);
  if (!(m.posZ >= -10000000 && m.posZ <= 10000000)) o = violate(o, c8, c37);
  if (!(m.rotation >= -360000 && m.rotation <= 360000)) o = violate(o, c38, c39);
  if (!(m.value >= 0 && m.value <= 1000)) o = violate(o, c40, c41);
  if (isLonger(m.text, 500)) o = violate(o, c12, c13);
  return o;
}

export function validateActResponse(m: ActResponse): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (m.event !== undefined) { { const n = validateGameEvent(m.event); if (n !== undefined) o = within(o, c42, n); } }
  return o;
}

export function validateWatchRoomRequest(m: WatchRoomRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!(m.roomId > 0)) o = violate(o, c14, c31);
  if (!(m.afterSequence >= 0n)) o = violate(o, c43, c11);
  return o;
}

export function validateWatchRoomResponse(m: WatchRoomResponse): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (m.event !== undefined) { { const n = validateGameEvent(m.event); if (n !== undefined) o = within(o, c42, n); } }
  return o;
}

export function validateRecordEventsRequest(m: RecordEventsRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (isShorter(m.eventId, 8)) o = violate(o, c44, c45);
  if (isLonger(m.eventId, 64)) o = violate(o, c44, c24);
  if (!(m.roomId > 0)) o = violate(o, c46, c31);
  if (!(m.event !== undefined)) o = violate(o, c47, c48); else { { const n = validateGameEvent(m.event); if (n !== undefined) o = within(o, c47, n); } }
  return o;
}

const c1 = [{ fieldName: "type", fieldNumber: 2, fieldType: 14 }];
const c2 = { rule: [{ fieldName: "enum", fieldNumber: 16, fieldType: 11 }, { fieldName: "defined_only", fieldNumber: 2, fieldType: 8 }], ruleId: "enum.defined_only", message: "value must be one of the defined enum values" };
const c3 = [{ fieldName: "user_id", fieldNumber: 3, fieldType: 5 }];
const c4 = { rule: [{ fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 5 }], ruleId: "int32.gte", message: "must be greater than or equal to 0" };
const c5 = [{ fieldName: "target_id", fieldNumber: 4, fieldType: 5 }];
const c6 = [{ fieldName: "pos_x", fieldNumber: 5, fieldType: 17 }];
const c7 = [{ fieldName: "pos_y", fieldNumber: 6, fieldType: 17 }];
const c8 = [{ fieldName: "pos_z", fieldNumber: 7, fieldType: 17 }];
const c10 = [{ fieldName: "occurred_at", fieldNumber: 9, fieldType: 3 }];
const c11 = { rule: [{ fieldName: "int64", fieldNumber: 4, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 3 }], ruleId: "int64.gte", message: "must be greater than or equal to 0" };
const c12 = [{ fieldName: "text", fieldNumber: 16, fieldType: 9 }];
const c13 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "max_len", fieldNumber: 3, fieldType: 4 }], ruleId: "string.max_len", message: "must be at most 500 characters" };
const c14 = [{ fieldName: "room_id", fieldNumber: 1, fieldType: 5 }];
const c20 = [{ fieldName: "recent_events", fieldNumber: 7, fieldType: 11 }];
const c21 = { rule: [{ fieldName: "repeated", fieldNumber: 18, fieldType: 11 }, { fieldName: "max_items", fieldNumber: 2, fieldType: 4 }], ruleId: "repeated.max_items", message: "must contain no more than 10 item(s)" };
const c22 = [{ fieldName: "name", fieldNumber: 1, fieldType: 9 }];
const c23 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "min_len", fieldNumber: 2, fieldType: 4 }], ruleId: "string.min_len", message: "must be at least 1 characters" };
const c24 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "max_len", fieldNumber: 3, fieldType: 4 }], ruleId: "string.max_len", message: "must be at most 64 characters" };
const c25 = [{ fieldName: "max_players", fieldNumber: 2, fieldType: 5 }];
const c26 = { rule: [{ fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 5 }], ruleId: "int32.gte_lte", message: "must be greater than or equal to 0 and less than or equal to 64" };
const c27 = [{ fieldName: "round_seconds", fieldNumber: 3, fieldType: 5 }];
const c28 = { rule: [{ fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 5 }], ruleId: "int32.gte_lte", message: "must be greater than or equal to 0 and less than or equal to 7200" };
const c29 = [{ fieldName: "idempotency_key", fieldNumber: 4, fieldType: 9 }];
const c30 = [{ fieldName: "state", fieldNumber: 1, fieldType: 11 }];
const c31 = { rule: [{ fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 5 }], ruleId: "int32.gt", message: "must be greater than 0" };
const c32 = [{ fieldName: "role", fieldNumber: 2, fieldType: 14 }];
const c33 = [{ fieldName: "action_id", fieldNumber: 2, fieldType: 3 }];
const c34 = { rule: [{ fieldName: "int64", fieldNumber: 4, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 3 }], ruleId: "int64.gt", message: "must be greater than 0" };
const c35 = [{ fieldName: "type", fieldNumber: 3, fieldType: 14 }];
const c36 = { rule: [{ fieldName: "enum", fieldNumber: 16, fieldType: 11 }, { fieldName: "not_in", fieldNumber: 4, fieldType: 5 }], ruleId: "enum.not_in", message: "must not be in list [0]" };
const c37 = { rule: [{ fieldName: "sint32", fieldNumber: 7, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 17 }], ruleId: "sint32.gte_lte", message: "must be greater than or equal to -10000000 and less than or equal to 10000000" };
const c38 = [{ fieldName: "rotation", fieldNumber: 8, fieldType: 17 }];
const c39 = { rule: [{ fieldName: "sint32", fieldNumber: 7, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 17 }], ruleId: "sint32.gte_lte", message: "must be greater than or equal to -360000 and less than or equal to 360000" };
const c40 = [{ fieldName: "value", fieldNumber: 9, fieldType: 5 }];
const c41 = { rule: [{ fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 5 }], ruleId: "int32.gte_lte", message: "must be greater than or equal to 0 and less than or equal to 1000" };
const c42 = [{ fieldName: "event", fieldNumber: 1, fieldType: 11 }];
const c43 = [{ fieldName: "after_sequence", fieldNumber: 2, fieldType: 3 }];
const c44 = [{ fieldName: "event_id", fieldNumber: 1, fieldType: 9 }];
const c45 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "min_len", fieldNumber: 2, fieldType: 4 }], ruleId: "string.min_len", message: "must be at least 8 characters" };
const c46 = [{ fieldName: "room_id", fieldNumber: 2, fieldType: 5 }];
const c47 = [{ fieldName: "event", fieldNumber: 3, fieldType: 11 }];
const c48 = { rule: [{ fieldName: "required", fieldNumber: 25, fieldType: 8 }], ruleId: "required", message: "value is required" };

export const rules_naru_game_v1_game_service = [
  /*@__PURE__*/ extend(GameEventCodec, { validate: validateGameEvent }),
  /*@__PURE__*/ extend(GameStateCodec, { validate: validateGameState }),
  /*@__PURE__*/ extend(CreateRoomRequestCodec, { validate: validateCreateRoomRequest }),
  /*@__PURE__*/ extend(CreateRoomResponseCodec, { validate: validateCreateRoomResponse }),
  /*@__PURE__*/ extend(JoinRoomRequestCodec, { validate: validateJoinRoomRequest }),
  /*@__PURE__*/ extend(JoinRoomResponseCodec, { validate: validateJoinRoomResponse }),
  /*@__PURE__*/ extend(LeaveRoomRequestCodec, { validate: validateLeaveRoomRequest }),
  /*@__PURE__*/ extend(GetStateRequestCodec, { validate: validateGetStateRequest }),
  /*@__PURE__*/ extend(GetStateResponseCodec, { validate: validateGetStateResponse }),
  /*@__PURE__*/ extend(ActRequestCodec, { validate: validateActRequest }),
  /*@__PURE__*/ extend(ActResponseCodec, { validate: validateActResponse }),
  /*@__PURE__*/ extend(WatchRoomRequestCodec, { validate: validateWatchRoomRequest }),
  /*@__PURE__*/ extend(WatchRoomResponseCodec, { validate: validateWatchRoomResponse }),
  /*@__PURE__*/ extend(RecordEventsRequestCodec, { validate: validateRecordEventsRequest }),
];
