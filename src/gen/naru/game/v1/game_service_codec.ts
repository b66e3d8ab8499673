import type { ActionType, ActRequest, ActResponse, CreateRoomRequest, CreateRoomResponse, GameEvent, GameEventType, GamePhase, GameScore, GameState, GetStateRequest, GetStateResponse, JoinRoomRequest, JoinRoomResponse, LeaveRoomRequest, LeaveRoomResponse, LightPlayerInfo, PlayerRole, PlayerStatus, RecordEventsRequest, RecordEventsResponse, RefusedEvent, WatchRoomRequest, WatchRoomResponse } from "./game_service_pb.ts";
import { ActRequestSchema, ActResponseSchema, CreateRoomRequestSchema, CreateRoomResponseSchema, GameEventSchema, GameScoreSchema, GameStateSchema, GetStateRequestSchema, GetStateResponseSchema, JoinRoomRequestSchema, JoinRoomResponseSchema, LeaveRoomRequestSchema, LeaveRoomResponseSchema, LightPlayerInfoSchema, RecordEventsRequestSchema, RecordEventsResponseSchema, RefusedEventSchema, WatchRoomRequestSchema, WatchRoomResponseSchema } from "./game_service_pb.ts";
import type { Bytes } from "../../../../codec/runtime-encode.ts";
import { ensure } from "../../../../codec/runtime-encode.ts";
import { unusual } from "../../../../codec/unusual.ts";
import { endLength, writeInt32, writeInt64, writeSint32, writeString, writeUnknown } from "../../../../codec/runtime-write.ts";
import type { Reader } from "../../../../codec/runtime-read.ts";
import { enter, leave, longInt64, longTag, longVarint } from "../../../../codec/runtime-read.ts";
import { readText } from "../../../../codec/runtime-read-text.ts";
import { readUnknown } from "../../../../codec/runtime-unknown.ts";
import type { AnyGeneratedCodec } from "../../../../codec/runtime-codec.ts";
import { defineCodec } from "../../../../codec/runtime-codec.ts";

// @generated from file naru/game/v1/game_service.proto. Do not edit.

export function writeLightPlayerInfo(m: LightPlayerInfo, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.game.v1.LightPlayerInfo") throw unusual;
  ensure(b, p, 0);
  if (m.userId !== 0) { b[p++] = 8; p = writeInt32(b, p, m.userId);}
  if (m.nickname !== "") { b[p++] = 18; p = writeString(b, p, m.nickname);}
  if (m.role !== 0) { b[p++] = 24; p = writeInt32(b, p, m.role);}
  if (m.status !== 0) { b[p++] = 32; p = writeInt32(b, p, m.status);}
  if (m.posX !== 0) { b[p++] = 40; p = writeSint32(b, p, m.posX);}
  if (m.posY !== 0) { b[p++] = 48; p = writeSint32(b, p, m.posY);}
  if (m.posZ !== 0) { b[p++] = 56; p = writeSint32(b, p, m.posZ);}
  if (m.rotation !== 0) { b[p++] = 64; p = writeSint32(b, p, m.rotation);}
  if (m.kills !== 0) { b[p++] = 72; p = writeInt32(b, p, m.kills);}
  if (m.deaths !== 0) { b[p++] = 80; p = writeInt32(b, p, m.deaths);}
  if (m.score !== 0) { b[p++] = 88; p = writeInt32(b, p, m.score);}
  return writeUnknown(b, p, m);
}

export function createLightPlayerInfo(): LightPlayerInfo {
  return { $typeName: "naru.game.v1.LightPlayerInfo", userId: 0, nickname: "", role: 0, status: 0, posX: 0, posY: 0, posZ: 0, rotation: 0, kills: 0, deaths: 0, score: 0 };
}

export function readLightPlayerInfo(r: Reader, end: number, m: LightPlayerInfo): LightPlayerInfo {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 5) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      if ((t & 7) === 0) switch (t >>> 3) {
        case 1: m.userId = v | 0; continue;
        case 3: m.role = (v | 0) as PlayerRole; continue;
        case 4: m.status = (v | 0) as PlayerStatus; continue;
        case 5: m.posX = (v >>> 1) ^ -(v & 1); continue;
        case 6: m.posY = (v >>> 1) ^ -(v & 1); continue;
        case 7: m.posZ = (v >>> 1) ^ -(v & 1); continue;
        case 8: m.rotation = (v >>> 1) ^ -(v & 1); continue;
        case 9: m.kills = v | 0; continue;
        case 10: m.deaths = v | 0; continue;
        case 11: m.score = v | 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 2: m.nickname = readText(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, LightPlayerInfoSchema);
  }
  leave(r, p, end);
  return m;
}

export const LightPlayerInfoCodec = /*@__PURE__*/ defineCodec(LightPlayerInfoSchema, { create: createLightPlayerInfo, write: writeLightPlayerInfo, read: readLightPlayerInfo });

export function writeGameScore(m: GameScore, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.game.v1.GameScore") throw unusual;
  ensure(b, p, 0);
  if (m.red !== 0) { b[p++] = 8; p = writeInt32(b, p, m.red);}
  if (m.blue !== 0) { b[p++] = 16; p = writeInt32(b, p, m.blue);}
  if (m.leaderId !== 0) { b[p++] = 24; p = writeInt32(b, p, m.leaderId);}
  if (m.leaderScore !== 0) { b[p++] = 32; p = writeInt32(b, p, m.leaderScore);}
  return writeUnknown(b, p, m);
}

export function createGameScore(): GameScore {
  return { $typeName: "naru.game.v1.GameScore", red: 0, blue: 0, leaderId: 0, leaderScore: 0 };
}

export function readGameScore(r: Reader, end: number, m: GameScore): GameScore {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      switch (t >>> 3) {
        case 1: m.red = v | 0; continue;
        case 2: m.blue = v | 0; continue;
        case 3: m.leaderId = v | 0; continue;
        case 4: m.leaderScore = v | 0; continue;
      }
    }
    p = readUnknown(r, s, end, t, m, GameScoreSchema);
  }
  leave(r, p, end);
  return m;
}

export const GameScoreCodec = /*@__PURE__*/ defineCodec(GameScoreSchema, { create: createGameScore, write: writeGameScore, read: readGameScore });

export function writeGameEvent(m: GameEvent, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.game.v1.GameEvent") throw unusual;
  ensure(b, p, 0);
  if (m.sequence !== 0n) { b[p++] = 8; p = writeInt64(b, p, m.sequence);}
  if (m.type !== 0) { b[p++] = 16; p = writeInt32(b, p, m.type);}
  if (m.userId !== 0) { b[p++] = 24; p = writeInt32(b, p, m.userId);}
  if (m.targetId !== 0) { b[p++] = 32; p = writeInt32(b, p, m.targetId);}
  if (m.posX !== 0) { b[p++] = 40; p = writeSint32(b, p, m.posX);}
  if (m.posY !== 0) { b[p++] = 48; p = writeSint32(b, p, m.posY);}
  if (m.posZ !== 0) { b[p++] = 56; p = writeSint32(b, p, m.posZ);}
  if (m.value !== 0) { b[p++] = 64; p = writeInt32(b, p, m.value);}
  if (m.occurredAt !== 0n) { b[p++] = 72; p = writeInt64(b, p, m.occurredAt);}
  if (m.text !== "") { b[p++] = 130; b[p++] = 1; p = writeString(b, p, m.text);}
  return writeUnknown(b, p, m);
}

export function createGameEvent(): GameEvent {
  return { $typeName: "naru.game.v1.GameEvent", sequence: 0n, type: 0, userId: 0, targetId: 0, posX: 0, posY: 0, posZ: 0, value: 0, occurredAt: 0n, text: "" };
}

export function readGameEvent(r: Reader, end: number, m: GameEvent): GameEvent {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 5) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      if ((t & 7) === 0) switch (t >>> 3) {
        case 1: m.sequence = p - s < 4 ? BigInt(v) : longInt64(); continue;
        case 2: m.type = (v | 0) as GameEventType; continue;
        case 3: m.userId = v | 0; continue;
        case 4: m.targetId = v | 0; continue;
        case 5: m.posX = (v >>> 1) ^ -(v & 1); continue;
        case 6: m.posY = (v >>> 1) ^ -(v & 1); continue;
        case 7: m.posZ = (v >>> 1) ^ -(v & 1); continue;
        case 8: m.value = v | 0; continue;
        case 9: m.occurredAt = p - s < 4 ? BigInt(v) : longInt64(); continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 16: m.text = readText(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, GameEventSchema);
  }
  leave(r, p, end);
  return m;
}

export const GameEventCodec = /*@__PURE__*/ defineCodec(GameEventSchema, { create: createGameEvent, write: writeGameEvent, read: readGameEvent });

export function writeGameState(m: GameState, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.game.v1.GameState") throw unusual;
  ensure(b, p, 0);
  if (m.roomId !== 0) { b[p++] = 8; p = writeInt32(b, p, m.roomId);}
  if (m.gamePhase !== 0) { b[p++] = 16; p = writeInt32(b, p, m.gamePhase);}
  if (m.roundNumber !== 0) { b[p++] = 24; p = writeInt32(b, p, m.roundNumber);}
  if (m.remainingTime !== 0) { b[p++] = 32; p = writeInt32(b, p, m.remainingTime);}
  for (let i = 0, a = m.players; i < a.length; i++) { b[p++] = 42; p = endLength(b, ++p, writeLightPlayerInfo(a[i]!, b, p));}
  if (m.score !== undefined) { b[p++] = 50; p = endLength(b, ++p, writeGameScore(m.score, b, p));}
  for (let i = 0, a = m.recentEvents; i < a.length; i++) { b[p++] = 58; p = endLength(b, ++p, writeGameEvent(a[i]!, b, p));}
  if (m.etag !== "") { b[p++] = 66; p = writeString(b, p, m.etag);}
  return writeUnknown(b, p, m);
}

export function createGameState(): GameState {
  return { $typeName: "naru.game.v1.GameState", roomId: 0, gamePhase: 0, roundNumber: 0, remainingTime: 0, players: [], recentEvents: [], etag: "" };
}

export function readGameState(r: Reader, end: number, m: GameState): GameState {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 5) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      if ((t & 7) === 0) switch (t >>> 3) {
        case 1: m.roomId = v | 0; continue;
        case 2: m.gamePhase = (v | 0) as GamePhase; continue;
        case 3: m.roundNumber = v | 0; continue;
        case 4: m.remainingTime = v | 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 5: r.p = p; m.players.push(readLightPlayerInfo(r, e, createLightPlayerInfo())); p = r.p; continue;
          case 6: r.p = p; m.score = readGameScore(r, e, m.score ?? createGameScore()); p = r.p; continue;
          case 7: r.p = p; m.recentEvents.push(readGameEvent(r, e, createGameEvent())); p = r.p; continue;
          case 8: m.etag = readText(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, GameStateSchema);
  }
  leave(r, p, end);
  return m;
}

export const GameStateCodec = /*@__PURE__*/ defineCodec(GameStateSchema, { create: createGameState, write: writeGameState, read: readGameState });

export function writeCreateRoomRequest(m: CreateRoomRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.game.v1.CreateRoomRequest") throw unusual;
  ensure(b, p, 0);
  if (m.name !== "") { b[p++] = 10; p = writeString(b, p, m.name);}
  if (m.maxPlayers !== 0) { b[p++] = 16; p = writeInt32(b, p, m.maxPlayers);}
  if (m.roundSeconds !== 0) { b[p++] = 24; p = writeInt32(b, p, m.roundSeconds);}
  if (m.idempotencyKey !== "") { b[p++] = 34; p = writeString(b, p, m.idempotencyKey);}
  return writeUnknown(b, p, m);
}

export function createCreateRoomRequest(): CreateRoomRequest {
  return { $typeName: "naru.game.v1.CreateRoomRequest", name: "", maxPlayers: 0, roundSeconds: 0, idempotencyKey: "" };
}

export function readCreateRoomRequest(r: Reader, end: number, m: CreateRoomRequest): CreateRoomRequest {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 5) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      if ((t & 7) === 0) switch (t >>> 3) {
        case 2: m.maxPlayers = v | 0; continue;
        case 3: m.roundSeconds = v | 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: m.name = readText(b, p, e); p = e; continue;
          case 4: m.idempotencyKey = readText(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, CreateRoomRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const CreateRoomRequestCodec = /*@__PURE__*/ defineCodec(CreateRoomRequestSchema, { create: createCreateRoomRequest, write: writeCreateRoomRequest, read: readCreateRoomRequest });

export function writeCreateRoomResponse(m: CreateRoomResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.game.v1.CreateRoomResponse") throw unusual;
  ensure(b, p, 0);
  if (m.state !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeGameState(m.state, b, p));}
  return writeUnknown(b, p, m);
}

export function createCreateRoomResponse(): CreateRoomResponse {
  return { $typeName: "naru.game.v1.CreateRoomResponse" };
}

export function readCreateRoomResponse(r: Reader, end: number, m: CreateRoomResponse): CreateRoomResponse {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 2) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: r.p = p; m.state = readGameState(r, e, m.state ?? createGameState()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, CreateRoomResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const CreateRoomResponseCodec = /*@__PURE__*/ defineCodec(CreateRoomResponseSchema, { create: createCreateRoomResponse, write: writeCreateRoomResponse, read: readCreateRoomResponse });

export function writeJoinRoomRequest(m: JoinRoomRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.game.v1.JoinRoomRequest") throw unusual;
  ensure(b, p, 0);
  if (m.roomId !== 0) { b[p++] = 8; p = writeInt32(b, p, m.roomId);}
  if (m.role !== 0) { b[p++] = 16; p = writeInt32(b, p, m.role);}
  if (m.etag !== "") { b[p++] = 26; p = writeString(b, p, m.etag);}
  if (m.idempotencyKey !== "") { b[p++] = 34; p = writeString(b, p, m.idempotencyKey);}
  return writeUnknown(b, p, m);
}

export function createJoinRoomRequest(): JoinRoomRequest {
  return { $typeName: "naru.game.v1.JoinRoomRequest", roomId: 0, role: 0, etag: "", idempotencyKey: "" };
}

export function readJoinRoomRequest(r: Reader, end: number, m: JoinRoomRequest): JoinRoomRequest {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 5) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      if ((t & 7) === 0) switch (t >>> 3) {
        case 1: m.roomId = v | 0; continue;
        case 2: m.role = (v | 0) as PlayerRole; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 3: m.etag = readText(b, p, e); p = e; continue;
          case 4: m.idempotencyKey = readText(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, JoinRoomRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const JoinRoomRequestCodec = /*@__PURE__*/ defineCodec(JoinRoomRequestSchema, { create: createJoinRoomRequest, write: writeJoinRoomRequest, read: readJoinRoomRequest });

export function writeJoinRoomResponse(m: JoinRoomResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.game.v1.JoinRoomResponse") throw unusual;
  ensure(b, p, 0);
  if (m.state !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeGameState(m.state, b, p));}
  return writeUnknown(b, p, m);
}

export function createJoinRoomResponse(): JoinRoomResponse {
  return { $typeName: "naru.game.v1.JoinRoomResponse" };
}

export function readJoinRoomResponse(r: Reader, end: number, m: JoinRoomResponse): JoinRoomResponse {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 2) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: r.p = p; m.state = readGameState(r, e, m.state ?? createGameState()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, JoinRoomResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const JoinRoomResponseCodec = /*@__PURE__*/ defineCodec(JoinRoomResponseSchema, { create: createJoinRoomResponse, write: writeJoinRoomResponse, read: readJoinRoomResponse });

export function writeLeaveRoomRequest(m: LeaveRoomRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.game.v1.LeaveRoomRequest") throw unusual;
  ensure(b, p, 0);
  if (m.roomId !== 0) { b[p++] = 8; p = writeInt32(b, p, m.roomId);}
  if (m.etag !== "") { b[p++] = 18; p = writeString(b, p, m.etag);}
  if (m.idempotencyKey !== "") { b[p++] = 26; p = writeString(b, p, m.idempotencyKey);}
  return writeUnknown(b, p, m);
}

export function createLeaveRoomRequest(): LeaveRoomRequest {
  return { $typeName: "naru.game.v1.LeaveRoomRequest", roomId: 0, etag: "", idempotencyKey: "" };
}

export function readLeaveRoomRequest(r: Reader, end: number, m: LeaveRoomRequest): LeaveRoomRequest {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 5) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      if ((t & 7) === 0) switch (t >>> 3) {
        case 1: m.roomId = v | 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 2: m.etag = readText(b, p, e); p = e; continue;
          case 3: m.idempotencyKey = readText(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, LeaveRoomRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const LeaveRoomRequestCodec = /*@__PURE__*/ defineCodec(LeaveRoomRequestSchema, { create: createLeaveRoomRequest, write: writeLeaveRoomRequest, read: readLeaveRoomRequest });

export function writeLeaveRoomResponse(m: LeaveRoomResponse, b: Bytes, p: number): number {
  ensure(b, p, 0);
  return writeUnknown(b, p, m);
}

export function createLeaveRoomResponse(): LeaveRoomResponse {
  return { $typeName: "naru.game.v1.LeaveRoomResponse" };
}

export function readLeaveRoomResponse(r: Reader, end: number, m: LeaveRoomResponse): LeaveRoomResponse {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    p = readUnknown(r, s, end, t, m, LeaveRoomResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const LeaveRoomResponseCodec = /*@__PURE__*/ defineCodec(LeaveRoomResponseSchema, { create: createLeaveRoomResponse, write: writeLeaveRoomResponse, read: readLeaveRoomResponse });

export function writeGetStateRequest(m: GetStateRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.game.v1.GetStateRequest") throw unusual;
  ensure(b, p, 0);
  if (m.roomId !== 0) { b[p++] = 8; p = writeInt32(b, p, m.roomId);}
  return writeUnknown(b, p, m);
}

export function createGetStateRequest(): GetStateRequest {
  return { $typeName: "naru.game.v1.GetStateRequest", roomId: 0 };
}

export function readGetStateRequest(r: Reader, end: number, m: GetStateRequest): GetStateRequest {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      switch (t >>> 3) {
        case 1: m.roomId = v | 0; continue;
      }
    }
    p = readUnknown(r, s, end, t, m, GetStateRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const GetStateRequestCodec = /*@__PURE__*/ defineCodec(GetStateRequestSchema, { create: createGetStateRequest, write: writeGetStateRequest, read: readGetStateRequest });

export function writeGetStateResponse(m: GetStateResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.game.v1.GetStateResponse") throw unusual;
  ensure(b, p, 0);
  if (m.state !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeGameState(m.state, b, p));}
  return writeUnknown(b, p, m);
}

export function createGetStateResponse(): GetStateResponse {
  return { $typeName: "naru.game.v1.GetStateResponse" };
}

export function readGetStateResponse(r: Reader, end: number, m: GetStateResponse): GetStateResponse {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 2) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: r.p = p; m.state = readGameState(r, e, m.state ?? createGameState()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, GetStateResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const GetStateResponseCodec = /*@__PURE__*/ defineCodec(GetStateResponseSchema, { create: createGetStateResponse, write: writeGetStateResponse, read: readGetStateResponse });

export function writeActRequest(m: ActRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.game.v1.ActRequest") throw unusual;
  ensure(b, p, 0);
  if (m.roomId !== 0) { b[p++] = 8; p = writeInt32(b, p, m.roomId);}
  if (m.actionId !== 0n) { b[p++] = 16; p = writeInt64(b, p, m.actionId);}
  if (m.type !== 0) { b[p++] = 24; p = writeInt32(b, p, m.type);}
  if (m.targetId !== 0) { b[p++] = 32; p = writeInt32(b, p, m.targetId);}
  if (m.posX !== 0) { b[p++] = 40; p = writeSint32(b, p, m.posX);}
  if (m.posY !== 0) { b[p++] = 48; p = writeSint32(b, p, m.posY);}
  if (m.posZ !== 0) { b[p++] = 56; p = writeSint32(b, p, m.posZ);}
  if (m.rotation !== 0) { b[p++] = 64; p = writeSint32(b, p, m.rotation);}
  if (m.value !== 0) { b[p++] = 72; p = writeInt32(b, p, m.value);}
  if (m.text !== "") { b[p++] = 130; b[p++] = 1; p = writeString(b, p, m.text);}
  return writeUnknown(b, p, m);
}

export function createActRequest(): ActRequest {
  return { $typeName: "naru.game.v1.ActRequest", roomId: 0, actionId: 0n, type: 0, targetId: 0, posX: 0, posY: 0, posZ: 0, rotation: 0, value: 0, text: "" };
}

export function readActRequest(r: Reader, end: number, m: ActRequest): ActRequest {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 5) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      if ((t & 7) === 0) switch (t >>> 3) {
        case 1: m.roomId = v | 0; continue;
        case 2: m.actionId = p - s < 4 ? BigInt(v) : longInt64(); continue;
        case 3: m.type = (v | 0) as ActionType; continue;
        case 4: m.targetId = v | 0; continue;
        case 5: m.posX = (v >>> 1) ^ -(v & 1); continue;
        case 6: m.posY = (v >>> 1) ^ -(v & 1); continue;
        case 7: m.posZ = (v >>> 1) ^ -(v & 1); continue;
        case 8: m.rotation = (v >>> 1) ^ -(v & 1); continue;
        case 9: m.value = v | 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 16: m.text = readText(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, ActRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const ActRequestCodec = /*@__PURE__*/ defineCodec(ActRequestSchema, { create: createActRequest, write: writeActRequest, read: readActRequest });

export function writeActResponse(m: ActResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.game.v1.ActResponse") throw unusual;
  ensure(b, p, 0);
  if (m.event !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeGameEvent(m.event, b, p));}
  return writeUnknown(b, p, m);
}

export function createActResponse(): ActResponse {
  return { $typeName: "naru.game.v1.ActResponse" };
}

export function readActResponse(r: Reader, end: number, m: ActResponse): ActResponse {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 2) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: r.p = p; m.event = readGameEvent(r, e, m.event ?? createGameEvent()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, ActResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const ActResponseCodec = /*@__PURE__*/ defineCodec(ActResponseSchema, { create: createActResponse, write: writeActResponse, read: readActResponse });

export function writeWatchRoomRequest(m: WatchRoomRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.game.v1.WatchRoomRequest") throw unusual;
  ensure(b, p, 0);
  if (m.roomId !== 0) { b[p++] = 8; p = writeInt32(b, p, m.roomId);}
  if (m.afterSequence !== 0n) { b[p++] = 16; p = writeInt64(b, p, m.afterSequence);}
  return writeUnknown(b, p, m);
}

export function createWatchRoomRequest(): WatchRoomRequest {
  return { $typeName: "naru.game.v1.WatchRoomRequest", roomId: 0, afterSequence: 0n };
}

export function readWatchRoomRequest(r: Reader, end: number, m: WatchRoomRequest): WatchRoomRequest {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      switch (t >>> 3) {
        case 1: m.roomId = v | 0; continue;
        case 2: m.afterSequence = p - s < 4 ? BigInt(v) : longInt64(); continue;
      }
    }
    p = readUnknown(r, s, end, t, m, WatchRoomRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const WatchRoomRequestCodec = /*@__PURE__*/ defineCodec(WatchRoomRequestSchema, { create: createWatchRoomRequest, write: writeWatchRoomRequest, read: readWatchRoomRequest });

export function writeWatchRoomResponse(m: WatchRoomResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.game.v1.WatchRoomResponse") throw unusual;
  ensure(b, p, 0);
  if (m.event !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeGameEvent(m.event, b, p));}
  return writeUnknown(b, p, m);
}

export function createWatchRoomResponse(): WatchRoomResponse {
  return { $typeName: "naru.game.v1.WatchRoomResponse" };
}

export function readWatchRoomResponse(r: Reader, end: number, m: WatchRoomResponse): WatchRoomResponse {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 2) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: r.p = p; m.event = readGameEvent(r, e, m.event ?? createGameEvent()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, WatchRoomResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const WatchRoomResponseCodec = /*@__PURE__*/ defineCodec(WatchRoomResponseSchema, { create: createWatchRoomResponse, write: writeWatchRoomResponse, read: readWatchRoomResponse });

export function writeRecordEventsRequest(m: RecordEventsRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.game.v1.RecordEventsRequest") throw unusual;
  ensure(b, p, 0);
  if (m.eventId !== "") { b[p++] = 10; p = writeString(b, p, m.eventId);}
  if (m.roomId !== 0) { b[p++] = 16; p = writeInt32(b, p, m.roomId);}
  if (m.event !== undefined) { b[p++] = 26; p = endLength(b, ++p, writeGameEvent(m.event, b, p));}
  return writeUnknown(b, p, m);
}

export function createRecordEventsRequest(): RecordEventsRequest {
  return { $typeName: "naru.game.v1.RecordEventsRequest", eventId: "", roomId: 0 };
}

export function readRecordEventsRequest(r: Reader, end: number, m: RecordEventsRequest): RecordEventsRequest {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 5) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      if ((t & 7) === 0) switch (t >>> 3) {
        case 2: m.roomId = v | 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: m.eventId = readText(b, p, e); p = e; continue;
          case 3: r.p = p; m.event = readGameEvent(r, e, m.event ?? createGameEvent()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, RecordEventsRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const RecordEventsRequestCodec = /*@__PURE__*/ defineCodec(RecordEventsRequestSchema, { create: createRecordEventsRequest, write: writeRecordEventsRequest, read: readRecordEventsRequest });

export function writeRecordEventsResponse(m: RecordEventsResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.game.v1.RecordEventsResponse") throw unusual;
  ensure(b, p, 0);
  if (m.accepted !== 0) { b[p++] = 8; p = writeInt32(b, p, m.accepted);}
  for (let i = 0, a = m.refused; i < a.length; i++) { b[p++] = 18; p = endLength(b, ++p, writeRefusedEvent(a[i]!, b, p));}
  return writeUnknown(b, p, m);
}

export function createRecordEventsResponse(): RecordEventsResponse {
  return { $typeName: "naru.game.v1.RecordEventsResponse", accepted: 0, refused: [] };
}

export function readRecordEventsResponse(r: Reader, end: number, m: RecordEventsResponse): RecordEventsResponse {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 5) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      if ((t & 7) === 0) switch (t >>> 3) {
        case 1: m.accepted = v | 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 2: r.p = p; m.refused.push(readRefusedEvent(r, e, createRefusedEvent())); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, RecordEventsResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const RecordEventsResponseCodec = /*@__PURE__*/ defineCodec(RecordEventsResponseSchema, { create: createRecordEventsResponse, write: writeRecordEventsResponse, read: readRecordEventsResponse });

export function writeRefusedEvent(m: RefusedEvent, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.game.v1.RefusedEvent") throw unusual;
  ensure(b, p, 0);
  if (m.index !== 0) { b[p++] = 8; p = writeInt32(b, p, m.index);}
  if (m.eventId !== "") { b[p++] = 18; p = writeString(b, p, m.eventId);}
  if (m.code !== "") { b[p++] = 26; p = writeString(b, p, m.code);}
  if (m.message !== "") { b[p++] = 34; p = writeString(b, p, m.message);}
  return writeUnknown(b, p, m);
}

export function createRefusedEvent(): RefusedEvent {
  return { $typeName: "naru.game.v1.RefusedEvent", index: 0, eventId: "", code: "", message: "" };
}

export function readRefusedEvent(r: Reader, end: number, m: RefusedEvent): RefusedEvent {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 5) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      if ((t & 7) === 0) switch (t >>> 3) {
        case 1: m.index = v | 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 2: m.eventId = readText(b, p, e); p = e; continue;
          case 3: m.code = readText(b, p, e); p = e; continue;
          case 4: m.message = readText(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, RefusedEventSchema);
  }
  leave(r, p, end);
  return m;
}

export const RefusedEventCodec = /*@__PURE__*/ defineCodec(RefusedEventSchema, { create: createRefusedEvent, write: writeRefusedEvent, read: readRefusedEvent });

export const codecs_naru_game_v1_game_service: readonly AnyGeneratedCodec[] = /*@__PURE__*/ Array.of<AnyGeneratedCodec>(LightPlayerInfoCodec, GameScoreCodec, GameEventCodec, GameStateCodec, CreateRoomRequestCodec, CreateRoomResponseCodec, JoinRoomRequestCodec, JoinRoomResponseCodec, LeaveRoomRequestCodec, LeaveRoomResponseCodec, GetStateRequestCodec, GetStateResponseCodec, ActRequestCodec, ActResponseCodec, WatchRoomRequestCodec, WatchRoomResponseCodec, RecordEventsRequestCodec, RecordEventsResponseCodec, RefusedEventCodec);
