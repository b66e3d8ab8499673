import type { Proto2Rules, Proto2Rules_Box, Proto2Rules_Boxes } from "./rules_proto2_pb.ts";
import { Proto2Rules_BoxesSchema, Proto2Rules_BoxSchema, Proto2RulesSchema } from "./rules_proto2_pb.ts";
import type { Bytes } from "../../../../../../../src/codec/runtime-encode.ts";
import { ensure } from "../../../../../../../src/codec/runtime-encode.ts";
import { unusual } from "../../../../../../../src/codec/unusual.ts";
import { writeInt32, writeString, writeUnknown } from "../../../../../../../src/codec/runtime-write.ts";
import { prototypeOf } from "../../../../../../../src/codec/runtime-create.ts";
import type { Reader } from "../../../../../../../src/codec/runtime-read.ts";
import { enter, leave, leaveGroup, longTag, longVarint } from "../../../../../../../src/codec/runtime-read.ts";
import { readLenientText } from "../../../../../../../src/codec/runtime-read-text.ts";
import { readUnknown } from "../../../../../../../src/codec/runtime-unknown.ts";
import type { AnyGeneratedCodec } from "../../../../../../../src/codec/runtime-codec.ts";
import { defineCodec } from "../../../../../../../src/codec/runtime-codec.ts";

// @generated from file naru/codec/test/v1/rules_proto2.proto. Do not edit.

export function writeProto2Rules(m: Proto2Rules, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.codec.test.v1.Proto2Rules") throw unusual;
  ensure(b, p, 0);
  if (m.number !== undefined && Object.hasOwn(m, "number")) { b[p++] = 8; p = writeInt32(b, p, m.number);}
  if (m.text !== undefined && Object.hasOwn(m, "text")) { b[p++] = 18; p = writeString(b, p, m.text);}
  if (m.needed !== undefined && Object.hasOwn(m, "needed")) { b[p++] = 24; p = writeInt32(b, p, m.needed);} else throw unusual;
  if (m.wanted !== undefined && Object.hasOwn(m, "wanted")) { b[p++] = 34; p = writeString(b, p, m.wanted);}
  if (m.box !== undefined && Object.hasOwn(m, "box")) { b[p++] = 43; p = writeProto2Rules_Box(m.box, b, p); b[p++] = 44; ensure(b, p, 0);}
  for (let i = 0, a = m.boxes; i < a.length; i++) { b[p++] = 51; p = writeProto2Rules_Boxes(a[i]!, b, p); b[p++] = 52; ensure(b, p, 0);}
  return writeUnknown(b, p, m);
}

let prototypeOfProto2Rules: object | undefined;
export function createProto2Rules(): Proto2Rules {
  prototypeOfProto2Rules ??= prototypeOf(Proto2RulesSchema);
  const m: Proto2Rules = Object.create(prototypeOfProto2Rules);
  (m as { $typeName: string }).$typeName = "naru.codec.test.v1.Proto2Rules";
  m.boxes = [];
  return m;
}

export function readProto2Rules(r: Reader, end: number, m: Proto2Rules): Proto2Rules {
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
        case 1: m.number = v | 0; continue;
        case 3: m.needed = v | 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 2: m.text = readLenientText(b, p, e); p = e; continue;
          case 4: m.wanted = readLenientText(b, p, e); p = e; continue;
        }
      }
    }
    switch (t) {
      case 43: r.p = p; m.box = readProto2Rules_Box(r, end, m.box ?? createProto2Rules_Box(), 44); p = r.p; continue;
      case 51: r.p = p; m.boxes.push(readProto2Rules_Boxes(r, end, createProto2Rules_Boxes(), 52)); p = r.p; continue;
    }
    p = readUnknown(r, s, end, t, m, Proto2RulesSchema);
  }
  leave(r, p, end);
  return m;
}

export const Proto2RulesCodec = /*@__PURE__*/ defineCodec(Proto2RulesSchema, { create: createProto2Rules, write: writeProto2Rules, read: readProto2Rules });

export function writeProto2Rules_Box(m: Proto2Rules_Box, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.codec.test.v1.Proto2Rules.Box") throw unusual;
  ensure(b, p, 0);
  if (m.size !== undefined && Object.hasOwn(m, "size")) { b[p++] = 8; p = writeInt32(b, p, m.size);}
  return writeUnknown(b, p, m);
}

let prototypeOfProto2Rules_Box: object | undefined;
export function createProto2Rules_Box(): Proto2Rules_Box {
  prototypeOfProto2Rules_Box ??= prototypeOf(Proto2Rules_BoxSchema);
  const m: Proto2Rules_Box = Object.create(prototypeOfProto2Rules_Box);
  (m as { $typeName: string }).$typeName = "naru.codec.test.v1.Proto2Rules.Box";
  return m;
}

export function readProto2Rules_Box(r: Reader, end: number, m: Proto2Rules_Box, group = 0): Proto2Rules_Box {
  enter(r);
  const b = r.b;
  let p = r.p;
  let t = 0;
  while (p < end) {
    t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    if (group !== 0 && (t & 7) === 4) break;
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
        case 1: m.size = v | 0; continue;
      }
    }
    p = readUnknown(r, s, end, t, m, Proto2Rules_BoxSchema);
  }
  if (group !== 0) leaveGroup(r, p, t, group);
  else leave(r, p, end);
  return m;
}

export const Proto2Rules_BoxCodec = /*@__PURE__*/ defineCodec(Proto2Rules_BoxSchema, { create: createProto2Rules_Box, write: writeProto2Rules_Box, read: readProto2Rules_Box });

export function writeProto2Rules_Boxes(m: Proto2Rules_Boxes, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.codec.test.v1.Proto2Rules.Boxes") throw unusual;
  ensure(b, p, 0);
  if (m.size !== undefined && Object.hasOwn(m, "size")) { b[p++] = 8; p = writeInt32(b, p, m.size);}
  return writeUnknown(b, p, m);
}

let prototypeOfProto2Rules_Boxes: object | undefined;
export function createProto2Rules_Boxes(): Proto2Rules_Boxes {
  prototypeOfProto2Rules_Boxes ??= prototypeOf(Proto2Rules_BoxesSchema);
  const m: Proto2Rules_Boxes = Object.create(prototypeOfProto2Rules_Boxes);
  (m as { $typeName: string }).$typeName = "naru.codec.test.v1.Proto2Rules.Boxes";
  return m;
}

export function readProto2Rules_Boxes(r: Reader, end: number, m: Proto2Rules_Boxes, group = 0): Proto2Rules_Boxes {
  enter(r);
  const b = r.b;
  let p = r.p;
  let t = 0;
  while (p < end) {
    t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    if (group !== 0 && (t & 7) === 4) break;
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
        case 1: m.size = v | 0; continue;
      }
    }
    p = readUnknown(r, s, end, t, m, Proto2Rules_BoxesSchema);
  }
  if (group !== 0) leaveGroup(r, p, t, group);
  else leave(r, p, end);
  return m;
}

export const Proto2Rules_BoxesCodec = /*@__PURE__*/ defineCodec(Proto2Rules_BoxesSchema, { create: createProto2Rules_Boxes, write: writeProto2Rules_Boxes, read: readProto2Rules_Boxes });

export const codecs_naru_codec_test_v1_rules_proto2: readonly AnyGeneratedCodec[] = /*@__PURE__*/ Array.of<AnyGeneratedCodec>(Proto2RulesCodec, Proto2Rules_BoxCodec, Proto2Rules_BoxesCodec);
