import type { CountDeadEventsRequest, CountDeadEventsResponse, ReplayDeadEventsRequest, ReplayDeadEventsResponse } from "./event_service_pb.ts";
import { CountDeadEventsRequestSchema, CountDeadEventsResponseSchema, ReplayDeadEventsRequestSchema, ReplayDeadEventsResponseSchema } from "./event_service_pb.ts";
import type { Bytes } from "../../../../codec/runtime-encode.ts";
import { ensure } from "../../../../codec/runtime-encode.ts";
import { writeBool, writeInt32, writeString, writeUnknown } from "../../../../codec/runtime-write.ts";
import type { Reader } from "../../../../codec/runtime-read.ts";
import { enter, leave, longBool, longTag, longVarint } from "../../../../codec/runtime-read.ts";
import { readUnknown } from "../../../../codec/runtime-unknown.ts";
import type { AnyGeneratedCodec } from "../../../../codec/runtime-codec.ts";
import { defineCodec } from "../../../../codec/runtime-codec.ts";
import { unusual } from "../../../../codec/unusual.ts";
import { readText } from "../../../../codec/runtime-read-text.ts";

// @generated from file naru/game/v1/event_service.proto. Do not edit.

export function writeCountDeadEventsRequest(m: CountDeadEventsRequest, b: Bytes, p: number): number {
  ensure(b, p, 0);
  return writeUnknown(b, p, m);
}

export function createCountDeadEventsRequest(): CountDeadEventsRequest {
  return { $typeName: "naru.game.v1.CountDeadEventsRequest" };
}

export function readCountDeadEventsRequest(r: Reader, end: number, m: CountDeadEventsRequest): CountDeadEventsRequest {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    p = readUnknown(r, s, end, t, m, CountDeadEventsRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const CountDeadEventsRequestCodec = /*@__PURE__*/ defineCodec(CountDeadEventsRequestSchema, { create: createCountDeadEventsRequest, write: writeCountDeadEventsRequest, read: readCountDeadEventsRequest });

export function writeCountDeadEventsResponse(m: CountDeadEventsResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.game.v1.CountDeadEventsResponse") throw unusual;
  ensure(b, p, 0);
  if (m.count !== 0) { b[p++] = 8; p = writeInt32(b, p, m.count);}
  if (m.isMore !== false) { b[p++] = 16; p = writeBool(b, p, m.isMore);}
  if (m.oldest !== "") { b[p++] = 26; p = writeString(b, p, m.oldest);}
  return writeUnknown(b, p, m);
}

export function createCountDeadEventsResponse(): CountDeadEventsResponse {
  return { $typeName: "naru.game.v1.CountDeadEventsResponse", count: 0, isMore: false, oldest: "" };
}

export function readCountDeadEventsResponse(r: Reader, end: number, m: CountDeadEventsResponse): CountDeadEventsResponse {
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
        case 1: m.count = v | 0; continue;
        case 2: m.isMore = p - s < 4 ? v !== 0 : longBool(); continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 3: m.oldest = readText(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, CountDeadEventsResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const CountDeadEventsResponseCodec = /*@__PURE__*/ defineCodec(CountDeadEventsResponseSchema, { create: createCountDeadEventsResponse, write: writeCountDeadEventsResponse, read: readCountDeadEventsResponse });

export function writeReplayDeadEventsRequest(m: ReplayDeadEventsRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.game.v1.ReplayDeadEventsRequest") throw unusual;
  ensure(b, p, 0);
  if (m.limit !== 0) { b[p++] = 8; p = writeInt32(b, p, m.limit);}
  if (m.cursor !== "") { b[p++] = 18; p = writeString(b, p, m.cursor);}
  return writeUnknown(b, p, m);
}

export function createReplayDeadEventsRequest(): ReplayDeadEventsRequest {
  return { $typeName: "naru.game.v1.ReplayDeadEventsRequest", limit: 0, cursor: "" };
}

export function readReplayDeadEventsRequest(r: Reader, end: number, m: ReplayDeadEventsRequest): ReplayDeadEventsRequest {
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
        case 1: m.limit = v | 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 2: m.cursor = readText(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, ReplayDeadEventsRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const ReplayDeadEventsRequestCodec = /*@__PURE__*/ defineCodec(ReplayDeadEventsRequestSchema, { create: createReplayDeadEventsRequest, write: writeReplayDeadEventsRequest, read: readReplayDeadEventsRequest });

export function writeReplayDeadEventsResponse(m: ReplayDeadEventsResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.game.v1.ReplayDeadEventsResponse") throw unusual;
  ensure(b, p, 0);
  if (m.replayed !== 0) { b[p++] = 8; p = writeInt32(b, p, m.replayed);}
  for (let i = 0, a = m.unreadable; i < a.length; i++) { b[p++] = 18; p = writeString(b, p, a[i]!); ensure(b, p, 0);}
  for (let i = 0, a = m.refused; i < a.length; i++) { b[p++] = 26; p = writeString(b, p, a[i]!); ensure(b, p, 0);}
  if (m.cursor !== "") { b[p++] = 34; p = writeString(b, p, m.cursor);}
  return writeUnknown(b, p, m);
}

export function createReplayDeadEventsResponse(): ReplayDeadEventsResponse {
  return { $typeName: "naru.game.v1.ReplayDeadEventsResponse", replayed: 0, unreadable: [], refused: [], cursor: "" };
}

export function readReplayDeadEventsResponse(r: Reader, end: number, m: ReplayDeadEventsResponse): ReplayDeadEventsResponse {
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
        case 1: m.replayed = v | 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 2: m.unreadable.push(readText(b, p, e)); p = e; continue;
          case 3: m.refused.push(readText(b, p, e)); p = e; continue;
          case 4: m.cursor = readText(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, ReplayDeadEventsResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const ReplayDeadEventsResponseCodec = /*@__PURE__*/ defineCodec(ReplayDeadEventsResponseSchema, { create: createReplayDeadEventsResponse, write: writeReplayDeadEventsResponse, read: readReplayDeadEventsResponse });

export const codecs_naru_game_v1_event_service: readonly AnyGeneratedCodec[] = /*@__PURE__*/ Array.of<AnyGeneratedCodec>(CountDeadEventsRequestCodec, CountDeadEventsResponseCodec, ReplayDeadEventsRequestCodec, ReplayDeadEventsResponseCodec);
