import type { ActRequest, ActResponse, CreateRoomRequest, CreateRoomResponse, GameEvent, GameScore, GameState, GetStateRequest, GetStateResponse, JoinRoomRequest, JoinRoomResponse, LeaveRoomRequest, LeaveRoomResponse, LightPlayerInfo, RecordEventsRequest, RecordEventsResponse, RefusedEvent, WatchRoomRequest, WatchRoomResponse } from "./game_service_pb.ts";
import type { Registry } from "@bufbuild/protobuf";
import { UNUSUAL } from "../../../../codec/unusual.ts";
import { checkExtensions, jsonEnum, jsonInt, jsonLong, jsonString } from "../../../../codec/runtime-json-write.ts";
import type { JsonReader } from "../../../../codec/runtime-json-read.ts";
import { jsonKeys, openJson, readJsonEnum, readJsonInt32, readJsonInt64, readJsonList, readJsonString, readJsonUnknown } from "../../../../codec/runtime-json-read.ts";
import { ActRequestCodec, ActResponseCodec, createGameEvent, createGameScore, createGameState, createLightPlayerInfo, createRefusedEvent, CreateRoomRequestCodec, CreateRoomResponseCodec, GameEventCodec, GameScoreCodec, GameStateCodec, GetStateRequestCodec, GetStateResponseCodec, JoinRoomRequestCodec, JoinRoomResponseCodec, LeaveRoomRequestCodec, LeaveRoomResponseCodec, LightPlayerInfoCodec, RecordEventsRequestCodec, RecordEventsResponseCodec, RefusedEventCodec, WatchRoomRequestCodec, WatchRoomResponseCodec } from "./game_service_codec.ts";
import { extend } from "../../../../codec/runtime-codec.ts";

// @generated from file naru/game/v1/game_service.proto. Do not edit.

export function writeJsonLightPlayerInfo(m: LightPlayerInfo, o: Registry | undefined): string {
  if (m.$typeName !== "naru.game.v1.LightPlayerInfo") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.userId !== 0) s += (s === "" ? "{\"userId\":" : ",\"userId\":") + jsonInt(m.userId);
  if (m.nickname !== "") s += (s === "" ? "{\"nickname\":" : ",\"nickname\":") + jsonString(m.nickname);
  if (m.role !== 0) s += (s === "" ? "{\"role\":" : ",\"role\":") + jsonEnum(m.role, n_naru_game_v1_PlayerRole);
  if (m.status !== 0) s += (s === "" ? "{\"status\":" : ",\"status\":") + jsonEnum(m.status, n_naru_game_v1_PlayerStatus);
  if (m.posX !== 0) s += (s === "" ? "{\"posX\":" : ",\"posX\":") + jsonInt(m.posX);
  if (m.posY !== 0) s += (s === "" ? "{\"posY\":" : ",\"posY\":") + jsonInt(m.posY);
  if (m.posZ !== 0) s += (s === "" ? "{\"posZ\":" : ",\"posZ\":") + jsonInt(m.posZ);
  if (m.rotation !== 0) s += (s === "" ? "{\"rotation\":" : ",\"rotation\":") + jsonInt(m.rotation);
  if (m.kills !== 0) s += (s === "" ? "{\"kills\":" : ",\"kills\":") + jsonInt(m.kills);
  if (m.deaths !== 0) s += (s === "" ? "{\"deaths\":" : ",\"deaths\":") + jsonInt(m.deaths);
  if (m.score !== 0) s += (s === "" ? "{\"score\":" : ",\"score\":") + jsonInt(m.score);
  return s === "" ? "{}" : s + "}";
}

export function readJsonLightPlayerInfo(j: unknown, m: LightPlayerInfo, r: JsonReader): LightPlayerInfo {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "userId":
        m.userId = readJsonInt32(v);
        break;
      case "nickname":
        m.nickname = readJsonString(v);
        break;
      case "role":
        m.role = readJsonEnum(v, v_naru_game_v1_PlayerRole);
        break;
      case "status":
        m.status = readJsonEnum(v, v_naru_game_v1_PlayerStatus);
        break;
      case "posX":
        m.posX = readJsonInt32(v);
        break;
      case "posY":
        m.posY = readJsonInt32(v);
        break;
      case "posZ":
        m.posZ = readJsonInt32(v);
        break;
      case "rotation":
        m.rotation = readJsonInt32(v);
        break;
      case "kills":
        m.kills = readJsonInt32(v);
        break;
      case "deaths":
        m.deaths = readJsonInt32(v);
        break;
      case "score":
        m.score = readJsonInt32(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["user_id", "pos_x", "pos_y", "pos_z"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonGameScore(m: GameScore, o: Registry | undefined): string {
  if (m.$typeName !== "naru.game.v1.GameScore") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.red !== 0) s += (s === "" ? "{\"red\":" : ",\"red\":") + jsonInt(m.red);
  if (m.blue !== 0) s += (s === "" ? "{\"blue\":" : ",\"blue\":") + jsonInt(m.blue);
  if (m.leaderId !== 0) s += (s === "" ? "{\"leaderId\":" : ",\"leaderId\":") + jsonInt(m.leaderId);
  if (m.leaderScore !== 0) s += (s === "" ? "{\"leaderScore\":" : ",\"leaderScore\":") + jsonInt(m.leaderScore);
  return s === "" ? "{}" : s + "}";
}

export function readJsonGameScore(j: unknown, m: GameScore, r: JsonReader): GameScore {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "red":
        m.red = readJsonInt32(v);
        break;
      case "blue":
        m.blue = readJsonInt32(v);
        break;
      case "leaderId":
        m.leaderId = readJsonInt32(v);
        break;
      case "leaderScore":
        m.leaderScore = readJsonInt32(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["leader_id", "leader_score"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonGameEvent(m: GameEvent, o: Registry | undefined): string {
  if (m.$typeName !== "naru.game.v1.GameEvent") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.sequence !== 0n) s += (s === "" ? "{\"sequence\":" : ",\"sequence\":") + jsonLong(m.sequence);
  if (m.type !== 0) s += (s === "" ? "{\"type\":" : ",\"type\":") + jsonEnum(m.type, n_naru_game_v1_GameEventType);
  if (m.userId !== 0) s += (s === "" ? "{\"userId\":" : ",\"userId\":") + jsonInt(m.userId);
  if (m.targetId !== 0) s += (s === "" ? "{\"targetId\":" : ",\"targetId\":") + jsonInt(m.targetId);
  if (m.posX !== 0) s += (s === "" ? "{\"posX\":" : ",\"posX\":") + jsonInt(m.posX);
  if (m.posY !== 0) s += (s === "" ? "{\"posY\":" : ",\"posY\":") + jsonInt(m.posY);
  if (m.posZ !== 0) s += (s === "" ? "{\"posZ\":" : ",\"posZ\":") + jsonInt(m.posZ);
  if (m.value !== 0) s += (s === "" ? "{\"value\":" : ",\"value\":") + jsonInt(m.value);
  if (m.occurredAt !== 0n) s += (s === "" ? "{\"occurredAt\":" : ",\"occurredAt\":") + jsonLong(m.occurredAt);
  if (m.text !== "") s += (s === "" ? "{\"text\":" : ",\"text\":") + jsonString(m.text);
  return s === "" ? "{}" : s + "}";
}

export function readJsonGameEvent(j: unknown, m: GameEvent, r: JsonReader): GameEvent {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "sequence":
        m.sequence = readJsonInt64(v);
        break;
      case "type":
        m.type = readJsonEnum(v, v_naru_game_v1_GameEventType);
        break;
      case "userId":
        m.userId = readJsonInt32(v);
        break;
      case "targetId":
        m.targetId = readJsonInt32(v);
        break;
      case "posX":
        m.posX = readJsonInt32(v);
        break;
      case "posY":
        m.posY = readJsonInt32(v);
        break;
      case "posZ":
        m.posZ = readJsonInt32(v);
        break;
      case "value":
        m.value = readJsonInt32(v);
        break;
      case "occurredAt":
        m.occurredAt = readJsonInt64(v);
        break;
      case "text":
        m.text = readJsonString(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["user_id", "target_id", "pos_x", "pos_y", "pos_z", "occurred_at"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonGameState(m: GameState, o: Registry | undefined): string {
  if (m.$typeName !== "naru.game.v1.GameState") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.roomId !== 0) s += (s === "" ? "{\"roomId\":" : ",\"roomId\":") + jsonInt(m.roomId);
  if (m.gamePhase !== 0) s += (s === "" ? "{\"gamePhase\":" : ",\"gamePhase\":") + jsonEnum(m.gamePhase, n_naru_game_v1_GamePhase);
  if (m.roundNumber !== 0) s += (s === "" ? "{\"roundNumber\":" : ",\"roundNumber\":") + jsonInt(m.roundNumber);
  if (m.remainingTime !== 0) s += (s === "" ? "{\"remainingTime\":" : ",\"remainingTime\":") + jsonInt(m.remainingTime);
  if (m.players.length !== 0) {
    s += (s === "" ? "{\"players\":" : ",\"players\":") + "[";
    for (let i = 0, a = m.players; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonLightPlayerInfo(a[i]!, o);
    s += "]";
  }
  if (m.score !== undefined) s += (s === "" ? "{\"score\":" : ",\"score\":") + writeJsonGameScore(m.score, o);
  if (m.recentEvents.length !== 0) {
    s += (s === "" ? "{\"recentEvents\":" : ",\"recentEvents\":") + "[";
    for (let i = 0, a = m.recentEvents; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonGameEvent(a[i]!, o);
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}

export function readJsonGameState(j: unknown, m: GameState, r: JsonReader): GameState {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "roomId":
        m.roomId = readJsonInt32(v);
        break;
      case "gamePhase":
        m.gamePhase = readJsonEnum(v, v_naru_game_v1_GamePhase);
        break;
      case "roundNumber":
        m.roundNumber = readJsonInt32(v);
        break;
      case "remainingTime":
        m.remainingTime = readJsonInt32(v);
        break;
      case "players":
        for (const i of readJsonList(v)) m.players.push(readJsonLightPlayerInfo(i, createLightPlayerInfo(), r));
        break;
      case "score":
        m.score = readJsonGameScore(v, createGameScore(), r);
        break;
      case "recentEvents":
        for (const i of readJsonList(v)) m.recentEvents.push(readJsonGameEvent(i, createGameEvent(), r));
        break;
      default:
        readJsonUnknown(k, v, r, ["room_id", "game_phase", "round_number", "remaining_time", "recent_events"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonCreateRoomRequest(m: CreateRoomRequest, o: Registry | undefined): string {
  if (m.$typeName !== "naru.game.v1.CreateRoomRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.name !== "") s += (s === "" ? "{\"name\":" : ",\"name\":") + jsonString(m.name);
  if (m.maxPlayers !== 0) s += (s === "" ? "{\"maxPlayers\":" : ",\"maxPlayers\":") + jsonInt(m.maxPlayers);
  if (m.roundSeconds !== 0) s += (s === "" ? "{\"roundSeconds\":" : ",\"roundSeconds\":") + jsonInt(m.roundSeconds);
  if (m.idempotencyKey !== "") s += (s === "" ? "{\"idempotencyKey\":" : ",\"idempotencyKey\":") + jsonString(m.idempotencyKey);
  return s === "" ? "{}" : s + "}";
}

export function readJsonCreateRoomRequest(j: unknown, m: CreateRoomRequest, r: JsonReader): CreateRoomRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "name":
        m.name = readJsonString(v);
        break;
      case "maxPlayers":
        m.maxPlayers = readJsonInt32(v);
        break;
      case "roundSeconds":
        m.roundSeconds = readJsonInt32(v);
        break;
      case "idempotencyKey":
        m.idempotencyKey = readJsonString(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["max_players", "round_seconds", "idempotency_key"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonCreateRoomResponse(m: CreateRoomResponse, o: Registry | undefined): string {
  if (m.$typeName !== "naru.game.v1.CreateRoomResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.state !== undefined) s += (s === "" ? "{\"state\":" : ",\"state\":") + writeJsonGameState(m.state, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonCreateRoomResponse(j: unknown, m: CreateRoomResponse, r: JsonReader): CreateRoomResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "state":
        m.state = readJsonGameState(v, createGameState(), r);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonJoinRoomRequest(m: JoinRoomRequest, o: Registry | undefined): string {
  if (m.$typeName !== "naru.game.v1.JoinRoomRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.roomId !== 0) s += (s === "" ? "{\"roomId\":" : ",\"roomId\":") + jsonInt(m.roomId);
  if (m.role !== 0) s += (s === "" ? "{\"role\":" : ",\"role\":") + jsonEnum(m.role, n_naru_game_v1_PlayerRole);
  return s === "" ? "{}" : s + "}";
}

export function readJsonJoinRoomRequest(j: unknown, m: JoinRoomRequest, r: JsonReader): JoinRoomRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "roomId":
        m.roomId = readJsonInt32(v);
        break;
      case "role":
        m.role = readJsonEnum(v, v_naru_game_v1_PlayerRole);
        break;
      default:
        readJsonUnknown(k, v, r, ["room_id"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonJoinRoomResponse(m: JoinRoomResponse, o: Registry | undefined): string {
  if (m.$typeName !== "naru.game.v1.JoinRoomResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.state !== undefined) s += (s === "" ? "{\"state\":" : ",\"state\":") + writeJsonGameState(m.state, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonJoinRoomResponse(j: unknown, m: JoinRoomResponse, r: JsonReader): JoinRoomResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "state":
        m.state = readJsonGameState(v, createGameState(), r);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonLeaveRoomRequest(m: LeaveRoomRequest, o: Registry | undefined): string {
  if (m.$typeName !== "naru.game.v1.LeaveRoomRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.roomId !== 0) s += (s === "" ? "{\"roomId\":" : ",\"roomId\":") + jsonInt(m.roomId);
  return s === "" ? "{}" : s + "}";
}

export function readJsonLeaveRoomRequest(j: unknown, m: LeaveRoomRequest, r: JsonReader): LeaveRoomRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "roomId":
        m.roomId = readJsonInt32(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["room_id"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonLeaveRoomResponse(m: LeaveRoomResponse, o: Registry | undefined): string {
  checkExtensions(m, o);
  let s = "";
  return s === "" ? "{}" : s + "}";
}

export function readJsonLeaveRoomResponse(j: unknown, m: LeaveRoomResponse, r: JsonReader): LeaveRoomResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonGetStateRequest(m: GetStateRequest, o: Registry | undefined): string {
  if (m.$typeName !== "naru.game.v1.GetStateRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.roomId !== 0) s += (s === "" ? "{\"roomId\":" : ",\"roomId\":") + jsonInt(m.roomId);
  return s === "" ? "{}" : s + "}";
}

export function readJsonGetStateRequest(j: unknown, m: GetStateRequest, r: JsonReader): GetStateRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "roomId":
        m.roomId = readJsonInt32(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["room_id"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonGetStateResponse(m: GetStateResponse, o: Registry | undefined): string {
  if (m.$typeName !== "naru.game.v1.GetStateResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.state !== undefined) s += (s === "" ? "{\"state\":" : ",\"state\":") + writeJsonGameState(m.state, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonGetStateResponse(j: unknown, m: GetStateResponse, r: JsonReader): GetStateResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "state":
        m.state = readJsonGameState(v, createGameState(), r);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonActRequest(m: ActRequest, o: Registry | undefined): string {
  if (m.$typeName !== "naru.game.v1.ActRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.roomId !== 0) s += (s === "" ? "{\"roomId\":" : ",\"roomId\":") + jsonInt(m.roomId);
  if (m.actionId !== 0n) s += (s === "" ? "{\"actionId\":" : ",\"actionId\":") + jsonLong(m.actionId);
  if (m.type !== 0) s += (s === "" ? "{\"type\":" : ",\"type\":") + jsonEnum(m.type, n_naru_game_v1_ActionType);
  if (m.targetId !== 0) s += (s === "" ? "{\"targetId\":" : ",\"targetId\":") + jsonInt(m.targetId);
  if (m.posX !== 0) s += (s === "" ? "{\"posX\":" : ",\"posX\":") + jsonInt(m.posX);
  if (m.posY !== 0) s += (s === "" ? "{\"posY\":" : ",\"posY\":") + jsonInt(m.posY);
  if (m.posZ !== 0) s += (s === "" ? "{\"posZ\":" : ",\"posZ\":") + jsonInt(m.posZ);
  if (m.rotation !== 0) s += (s === "" ? "{\"rotation\":" : ",\"rotation\":") + jsonInt(m.rotation);
  if (m.value !== 0) s += (s === "" ? "{\"value\":" : ",\"value\":") + jsonInt(m.value);
  if (m.text !== "") s += (s === "" ? "{\"text\":" : ",\"text\":") + jsonString(m.text);
  return s === "" ? "{}" : s + "}";
}

export function readJsonActRequest(j: unknown, m: ActRequest, r: JsonReader): ActRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "roomId":
        m.roomId = readJsonInt32(v);
        break;
      case "actionId":
        m.actionId = readJsonInt64(v);
        break;
      case "type":
        m.type = readJsonEnum(v, v_naru_game_v1_ActionType);
        break;
      case "targetId":
        m.targetId = readJsonInt32(v);
        break;
      case "posX":
        m.posX = readJsonInt32(v);
        break;
      case "posY":
        m.posY = readJsonInt32(v);
        break;
      case "posZ":
        m.posZ = readJsonInt32(v);
        break;
      case "rotation":
        m.rotation = readJsonInt32(v);
        break;
      case "value":
        m.value = readJsonInt32(v);
        break;
      case "text":
        m.text = readJsonString(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["room_id", "action_id", "target_id", "pos_x", "pos_y", "pos_z"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonActResponse(m: ActResponse, o: Registry | undefined): string {
  if (m.$typeName !== "naru.game.v1.ActResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.event !== undefined) s += (s === "" ? "{\"event\":" : ",\"event\":") + writeJsonGameEvent(m.event, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonActResponse(j: unknown, m: ActResponse, r: JsonReader): ActResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "event":
        m.event = readJsonGameEvent(v, createGameEvent(), r);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonWatchRoomRequest(m: WatchRoomRequest, o: Registry | undefined): string {
  if (m.$typeName !== "naru.game.v1.WatchRoomRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.roomId !== 0) s += (s === "" ? "{\"roomId\":" : ",\"roomId\":") + jsonInt(m.roomId);
  if (m.afterSequence !== 0n) s += (s === "" ? "{\"afterSequence\":" : ",\"afterSequence\":") + jsonLong(m.afterSequence);
  return s === "" ? "{}" : s + "}";
}

export function readJsonWatchRoomRequest(j: unknown, m: WatchRoomRequest, r: JsonReader): WatchRoomRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "roomId":
        m.roomId = readJsonInt32(v);
        break;
      case "afterSequence":
        m.afterSequence = readJsonInt64(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["room_id", "after_sequence"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonWatchRoomResponse(m: WatchRoomResponse, o: Registry | undefined): string {
  if (m.$typeName !== "naru.game.v1.WatchRoomResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.event !== undefined) s += (s === "" ? "{\"event\":" : ",\"event\":") + writeJsonGameEvent(m.event, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonWatchRoomResponse(j: unknown, m: WatchRoomResponse, r: JsonReader): WatchRoomResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "event":
        m.event = readJsonGameEvent(v, createGameEvent(), r);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonRecordEventsRequest(m: RecordEventsRequest, o: Registry | undefined): string {
  if (m.$typeName !== "naru.game.v1.RecordEventsRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.eventId !== "") s += (s === "" ? "{\"eventId\":" : ",\"eventId\":") + jsonString(m.eventId);
  if (m.roomId !== 0) s += (s === "" ? "{\"roomId\":" : ",\"roomId\":") + jsonInt(m.roomId);
  if (m.event !== undefined) s += (s === "" ? "{\"event\":" : ",\"event\":") + writeJsonGameEvent(m.event, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonRecordEventsRequest(j: unknown, m: RecordEventsRequest, r: JsonReader): RecordEventsRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "eventId":
        m.eventId = readJsonString(v);
        break;
      case "roomId":
        m.roomId = readJsonInt32(v);
        break;
      case "event":
        m.event = readJsonGameEvent(v, createGameEvent(), r);
        break;
      default:
        readJsonUnknown(k, v, r, ["event_id", "room_id"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonRecordEventsResponse(m: RecordEventsResponse, o: Registry | undefined): string {
  if (m.$typeName !== "naru.game.v1.RecordEventsResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.accepted !== 0) s += (s === "" ? "{\"accepted\":" : ",\"accepted\":") + jsonInt(m.accepted);
  if (m.refused.length !== 0) {
    s += (s === "" ? "{\"refused\":" : ",\"refused\":") + "[";
    for (let i = 0, a = m.refused; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonRefusedEvent(a[i]!, o);
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}

export function readJsonRecordEventsResponse(j: unknown, m: RecordEventsResponse, r: JsonReader): RecordEventsResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "accepted":
        m.accepted = readJsonInt32(v);
        break;
      case "refused":
        for (const i of readJsonList(v)) m.refused.push(readJsonRefusedEvent(i, createRefusedEvent(), r));
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonRefusedEvent(m: RefusedEvent, o: Registry | undefined): string {
  if (m.$typeName !== "naru.game.v1.RefusedEvent") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.index !== 0) s += (s === "" ? "{\"index\":" : ",\"index\":") + jsonInt(m.index);
  if (m.eventId !== "") s += (s === "" ? "{\"eventId\":" : ",\"eventId\":") + jsonString(m.eventId);
  if (m.code !== "") s += (s === "" ? "{\"code\":" : ",\"code\":") + jsonString(m.code);
  if (m.message !== "") s += (s === "" ? "{\"message\":" : ",\"message\":") + jsonString(m.message);
  return s === "" ? "{}" : s + "}";
}

export function readJsonRefusedEvent(j: unknown, m: RefusedEvent, r: JsonReader): RefusedEvent {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "index":
        m.index = readJsonInt32(v);
        break;
      case "eventId":
        m.eventId = readJsonString(v);
        break;
      case "code":
        m.code = readJsonString(v);
        break;
      case "message":
        m.message = readJsonString(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["event_id"]);
    }
  }
  r.left++;
  return m;
}

const n_naru_game_v1_PlayerRole = { [0]: "\"PLAYER_ROLE_UNSPECIFIED\"", [1]: "\"PLAYER_ROLE_RED\"", [2]: "\"PLAYER_ROLE_BLUE\"" };
const n_naru_game_v1_PlayerStatus = { [0]: "\"PLAYER_STATUS_UNSPECIFIED\"", [1]: "\"PLAYER_STATUS_READY\"", [2]: "\"PLAYER_STATUS_ALIVE\"", [3]: "\"PLAYER_STATUS_DOWN\"", [4]: "\"PLAYER_STATUS_AWAY\"" };
const v_naru_game_v1_PlayerRole = /*@__PURE__*/ new Map<unknown, number>([["PLAYER_ROLE_UNSPECIFIED", 0], ["PLAYER_ROLE_RED", 1], ["PLAYER_ROLE_BLUE", 2]]);
const v_naru_game_v1_PlayerStatus = /*@__PURE__*/ new Map<unknown, number>([["PLAYER_STATUS_UNSPECIFIED", 0], ["PLAYER_STATUS_READY", 1], ["PLAYER_STATUS_ALIVE", 2], ["PLAYER_STATUS_DOWN", 3], ["PLAYER_STATUS_AWAY", 4]]);
const n_naru_game_v1_GameEventType = { [0]: "\"GAME_EVENT_TYPE_UNSPECIFIED\"", [1]: "\"GAME_EVENT_TYPE_JOINED\"", [2]: "\"GAME_EVENT_TYPE_LEFT\"", [3]: "\"GAME_EVENT_TYPE_MOVED\"", [4]: "\"GAME_EVENT_TYPE_ATTACKED\"", [5]: "\"GAME_EVENT_TYPE_SCORED\"", [6]: "\"GAME_EVENT_TYPE_PHASE_CHANGED\"", [7]: "\"GAME_EVENT_TYPE_CHAT\"" };
const v_naru_game_v1_GameEventType = /*@__PURE__*/ new Map<unknown, number>([["GAME_EVENT_TYPE_UNSPECIFIED", 0], ["GAME_EVENT_TYPE_JOINED", 1], ["GAME_EVENT_TYPE_LEFT", 2], ["GAME_EVENT_TYPE_MOVED", 3], ["GAME_EVENT_TYPE_ATTACKED", 4], ["GAME_EVENT_TYPE_SCORED", 5], ["GAME_EVENT_TYPE_PHASE_CHANGED", 6], ["GAME_EVENT_TYPE_CHAT", 7]]);
const n_naru_game_v1_GamePhase = { [0]: "\"GAME_PHASE_UNSPECIFIED\"", [1]: "\"GAME_PHASE_LOBBY\"", [2]: "\"GAME_PHASE_PLAYING\"", [3]: "\"GAME_PHASE_FINISHED\"" };
const v_naru_game_v1_GamePhase = /*@__PURE__*/ new Map<unknown, number>([["GAME_PHASE_UNSPECIFIED", 0], ["GAME_PHASE_LOBBY", 1], ["GAME_PHASE_PLAYING", 2], ["GAME_PHASE_FINISHED", 3]]);
const n_naru_game_v1_ActionType = { [0]: "\"ACTION_TYPE_UNSPECIFIED\"", [1]: "\"ACTION_TYPE_MOVE\"", [2]: "\"ACTION_TYPE_ATTACK\"", [3]: "\"ACTION_TYPE_SCORE\"", [4]: "\"ACTION_TYPE_CHAT\"", [5]: "\"ACTION_TYPE_START\"", [6]: "\"ACTION_TYPE_FINISH\"" };
const v_naru_game_v1_ActionType = /*@__PURE__*/ new Map<unknown, number>([["ACTION_TYPE_UNSPECIFIED", 0], ["ACTION_TYPE_MOVE", 1], ["ACTION_TYPE_ATTACK", 2], ["ACTION_TYPE_SCORE", 3], ["ACTION_TYPE_CHAT", 4], ["ACTION_TYPE_START", 5], ["ACTION_TYPE_FINISH", 6]]);

export const json_naru_game_v1_game_service = [
  /*@__PURE__*/ extend(LightPlayerInfoCodec, { writeJson: writeJsonLightPlayerInfo, readJson: readJsonLightPlayerInfo }),
  /*@__PURE__*/ extend(GameScoreCodec, { writeJson: writeJsonGameScore, readJson: readJsonGameScore }),
  /*@__PURE__*/ extend(GameEventCodec, { writeJson: writeJsonGameEvent, readJson: readJsonGameEvent }),
  /*@__PURE__*/ extend(GameStateCodec, { writeJson: writeJsonGameState, readJson: readJsonGameState }),
  /*@__PURE__*/ extend(CreateRoomRequestCodec, { writeJson: writeJsonCreateRoomRequest, readJson: readJsonCreateRoomRequest }),
  /*@__PURE__*/ extend(CreateRoomResponseCodec, { writeJson: writeJsonCreateRoomResponse, readJson: readJsonCreateRoomResponse }),
  /*@__PURE__*/ extend(JoinRoomRequestCodec, { writeJson: writeJsonJoinRoomRequest, readJson: readJsonJoinRoomRequest }),
  /*@__PURE__*/ extend(JoinRoomResponseCodec, { writeJson: writeJsonJoinRoomResponse, readJson: readJsonJoinRoomResponse }),
  /*@__PURE__*/ extend(LeaveRoomRequestCodec, { writeJson: writeJsonLeaveRoomRequest, readJson: readJsonLeaveRoomRequest }),
  /*@__PURE__*/ extend(LeaveRoomResponseCodec, { writeJson: writeJsonLeaveRoomResponse, readJson: readJsonLeaveRoomResponse }),
  /*@__PURE__*/ extend(GetStateRequestCodec, { writeJson: writeJsonGetStateRequest, readJson: readJsonGetStateRequest }),
  /*@__PURE__*/ extend(GetStateResponseCodec, { writeJson: writeJsonGetStateResponse, readJson: readJsonGetStateResponse }),
  /*@__PURE__*/ extend(ActRequestCodec, { writeJson: writeJsonActRequest, readJson: readJsonActRequest }),
  /*@__PURE__*/ extend(ActResponseCodec, { writeJson: writeJsonActResponse, readJson: readJsonActResponse }),
  /*@__PURE__*/ extend(WatchRoomRequestCodec, { writeJson: writeJsonWatchRoomRequest, readJson: readJsonWatchRoomRequest }),
  /*@__PURE__*/ extend(WatchRoomResponseCodec, { writeJson: writeJsonWatchRoomResponse, readJson: readJsonWatchRoomResponse }),
  /*@__PURE__*/ extend(RecordEventsRequestCodec, { writeJson: writeJsonRecordEventsRequest, readJson: readJsonRecordEventsRequest }),
  /*@__PURE__*/ extend(RecordEventsResponseCodec, { writeJson: writeJsonRecordEventsResponse, readJson: readJsonRecordEventsResponse }),
  /*@__PURE__*/ extend(RefusedEventCodec, { writeJson: writeJsonRefusedEvent, readJson: readJsonRefusedEvent }),
];
