import type { Color, Inner, Item, MirrorAllRequest, MirrorAllResponse, MirrorLastRequest, MirrorLastResponse, MirrorRequest, MirrorResponse } from "./mirror_service_pb.ts";
import { InnerSchema, ItemSchema, MirrorAllRequestSchema, MirrorAllResponseSchema, MirrorLastRequestSchema, MirrorLastResponseSchema, MirrorRequestSchema, MirrorResponseSchema } from "./mirror_service_pb.ts";
import type { Bytes } from "../../../../../../../src/codec/runtime-encode.ts";
import { ensure } from "../../../../../../../src/codec/runtime-encode.ts";
import { unusual } from "../../../../../../../src/codec/unusual.ts";
import { endLength, endLengthRoom, writeInt32, writeInt64, writeString, writeUnknown } from "../../../../../../../src/codec/runtime-write.ts";
import type { Reader } from "../../../../../../../src/codec/runtime-read.ts";
import { enter, leave, longInt64, longTag, longVarint, readEnd, readEnum, readTag, setEntry } from "../../../../../../../src/codec/runtime-read.ts";
import { readUnknown, skipInEntry } from "../../../../../../../src/codec/runtime-unknown.ts";
import type { AnyGeneratedCodec } from "../../../../../../../src/codec/runtime-codec.ts";
import { defineCodec } from "../../../../../../../src/codec/runtime-codec.ts";
import { createAny, readAny, writeAny } from "../../../google/protobuf/any_codec.ts";
import { createStruct, readStruct, writeStruct } from "../../../google/protobuf/struct_codec.ts";
import { addStruct, toStruct } from "../../../../../../../src/codec/runtime-struct.ts";
import { createUInt64Value, readUInt64Value, writeUInt64Value } from "../../../google/protobuf/wrappers_codec.ts";
import { readString, readText } from "../../../../../../../src/codec/runtime-read-text.ts";
import { readPackedInt32 } from "../../../../../../../src/codec/runtime-read-packed.ts";

// @generated from file naru/skew/v1/mirror_service.proto. Do not edit.

export function writeMirrorRequest(m: MirrorRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.skew.v1.MirrorRequest") throw unusual;
  ensure(b, p, 0);
  if (m.item !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeItem(m.item, b, p));}
  return writeUnknown(b, p, m);
}

export function createMirrorRequest(): MirrorRequest {
  return { $typeName: "naru.skew.v1.MirrorRequest" };
}

export function readMirrorRequest(r: Reader, end: number, m: MirrorRequest): MirrorRequest {
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
          case 1: r.p = p; m.item = readItem(r, e, m.item ?? createItem()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, MirrorRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const MirrorRequestCodec = /*@__PURE__*/ defineCodec(MirrorRequestSchema, { create: createMirrorRequest, write: writeMirrorRequest, read: readMirrorRequest });

export function writeMirrorResponse(m: MirrorResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.skew.v1.MirrorResponse") throw unusual;
  ensure(b, p, 0);
  if (m.item !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeItem(m.item, b, p));}
  return writeUnknown(b, p, m);
}

export function createMirrorResponse(): MirrorResponse {
  return { $typeName: "naru.skew.v1.MirrorResponse" };
}

export function readMirrorResponse(r: Reader, end: number, m: MirrorResponse): MirrorResponse {
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
          case 1: r.p = p; m.item = readItem(r, e, m.item ?? createItem()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, MirrorResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const MirrorResponseCodec = /*@__PURE__*/ defineCodec(MirrorResponseSchema, { create: createMirrorResponse, write: writeMirrorResponse, read: readMirrorResponse });

export function writeMirrorAllRequest(m: MirrorAllRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.skew.v1.MirrorAllRequest") throw unusual;
  ensure(b, p, 0);
  for (let i = 0, a = m.items; i < a.length; i++) { b[p++] = 10; p = endLength(b, ++p, writeItem(a[i]!, b, p));}
  return writeUnknown(b, p, m);
}

export function createMirrorAllRequest(): MirrorAllRequest {
  return { $typeName: "naru.skew.v1.MirrorAllRequest", items: [] };
}

export function readMirrorAllRequest(r: Reader, end: number, m: MirrorAllRequest): MirrorAllRequest {
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
          case 1: r.p = p; m.items.push(readItem(r, e, createItem())); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, MirrorAllRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const MirrorAllRequestCodec = /*@__PURE__*/ defineCodec(MirrorAllRequestSchema, { create: createMirrorAllRequest, write: writeMirrorAllRequest, read: readMirrorAllRequest });

export function writeMirrorAllResponse(m: MirrorAllResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.skew.v1.MirrorAllResponse") throw unusual;
  ensure(b, p, 0);
  if (m.item !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeItem(m.item, b, p));}
  return writeUnknown(b, p, m);
}

export function createMirrorAllResponse(): MirrorAllResponse {
  return { $typeName: "naru.skew.v1.MirrorAllResponse" };
}

export function readMirrorAllResponse(r: Reader, end: number, m: MirrorAllResponse): MirrorAllResponse {
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
          case 1: r.p = p; m.item = readItem(r, e, m.item ?? createItem()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, MirrorAllResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const MirrorAllResponseCodec = /*@__PURE__*/ defineCodec(MirrorAllResponseSchema, { create: createMirrorAllResponse, write: writeMirrorAllResponse, read: readMirrorAllResponse });

export function writeMirrorLastRequest(m: MirrorLastRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.skew.v1.MirrorLastRequest") throw unusual;
  ensure(b, p, 0);
  if (m.item !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeItem(m.item, b, p));}
  return writeUnknown(b, p, m);
}

export function createMirrorLastRequest(): MirrorLastRequest {
  return { $typeName: "naru.skew.v1.MirrorLastRequest" };
}

export function readMirrorLastRequest(r: Reader, end: number, m: MirrorLastRequest): MirrorLastRequest {
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
          case 1: r.p = p; m.item = readItem(r, e, m.item ?? createItem()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, MirrorLastRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const MirrorLastRequestCodec = /*@__PURE__*/ defineCodec(MirrorLastRequestSchema, { create: createMirrorLastRequest, write: writeMirrorLastRequest, read: readMirrorLastRequest });

export function writeMirrorLastResponse(m: MirrorLastResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.skew.v1.MirrorLastResponse") throw unusual;
  ensure(b, p, 0);
  if (m.item !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeItem(m.item, b, p));}
  return writeUnknown(b, p, m);
}

export function createMirrorLastResponse(): MirrorLastResponse {
  return { $typeName: "naru.skew.v1.MirrorLastResponse" };
}

export function readMirrorLastResponse(r: Reader, end: number, m: MirrorLastResponse): MirrorLastResponse {
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
          case 1: r.p = p; m.item = readItem(r, e, m.item ?? createItem()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, MirrorLastResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const MirrorLastResponseCodec = /*@__PURE__*/ defineCodec(MirrorLastResponseSchema, { create: createMirrorLastResponse, write: writeMirrorLastResponse, read: readMirrorLastResponse });

export function writeInner(m: Inner, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.skew.v1.Inner") throw unusual;
  ensure(b, p, 0);
  if (m.number !== 0n) { b[p++] = 8; p = writeInt64(b, p, m.number);}
  if (m.color !== 0) { b[p++] = 16; p = writeInt32(b, p, m.color);}
  return writeUnknown(b, p, m);
}

export function createInner(): Inner {
  return { $typeName: "naru.skew.v1.Inner", number: 0n, color: 0 };
}

export function readInner(r: Reader, end: number, m: Inner): Inner {
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
        case 1: m.number = p - s < 4 ? BigInt(v) : longInt64(); continue;
        case 2: m.color = (v | 0) as Color; continue;
      }
    }
    p = readUnknown(r, s, end, t, m, InnerSchema);
  }
  leave(r, p, end);
  return m;
}

export const InnerCodec = /*@__PURE__*/ defineCodec(InnerSchema, { create: createInner, write: writeInner, read: readInner });

export function writeItem(m: Item, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.skew.v1.Item") throw unusual;
  ensure(b, p, 0);
  if (m.id !== 0n) { b[p++] = 8; p = writeInt64(b, p, m.id);}
  if (m.name !== "") { b[p++] = 18; p = writeString(b, p, m.name);}
  if (m.color !== 0) { b[p++] = 24; p = writeInt32(b, p, m.color);}
  if (m.colors.length !== 0) {
    ensure(b, p, 10 * m.colors.length);
    b[p++] = 34; const k = endLengthRoom(m.colors.length), s = p += k;
    for (let i = 0, a = m.colors; i < a.length; i++) p = writeInt32(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  for (const k of Object.keys(m.palette)) {
    b[p++] = 42; const s = ++p;
    b[p++] = 10; p = writeString(b, p, k);
    b[p++] = 16; p = writeInt32(b, p, m.palette[k as never]!);
    p = endLength(b, s, p);
  }
  if (m.inner !== undefined) { b[p++] = 50; p = endLength(b, ++p, writeInner(m.inner, b, p));}
  for (let i = 0, a = m.inners; i < a.length; i++) { b[p++] = 58; p = endLength(b, ++p, writeInner(a[i]!, b, p));}
  if (m.pick.case === "pickedColor") { b[p++] = 64; p = writeInt32(b, p, m.pick.value);}
  if (m.pick.case === "pickedText") { b[p++] = 74; p = writeString(b, p, m.pick.value);}
  if (m.any !== undefined) { b[p++] = 82; p = endLength(b, ++p, writeAny(m.any, b, p));}
  if (m.struct !== undefined) { b[p++] = 90; p = endLength(b, ++p, writeStruct(toStruct(m.struct), b, p));}
  if (m.wrapped !== undefined) { b[p++] = 98; p = endLength(b, ++p, writeUInt64Value({ $typeName: "google.protobuf.UInt64Value", value: m.wrapped }, b, p));}
  for (const k of Object.keys(m.byName)) {
    b[p++] = 106; const s = ++p;
    b[p++] = 10; p = writeString(b, p, k);
    b[p++] = 18; p = endLength(b, ++p, writeInner(m.byName[k as never]!, b, p));
    p = endLength(b, s, p);
  }
  if (m.maybe !== undefined) { b[p++] = 112; p = writeInt32(b, p, m.maybe);}
  return writeUnknown(b, p, m);
}

export function createItem(): Item {
  return { $typeName: "naru.skew.v1.Item", id: 0n, name: "", color: 0, colors: [], palette: {}, inners: [], pick: { case: undefined }, byName: {} };
}

export function readItem(r: Reader, end: number, m: Item): Item {
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
        case 1: m.id = p - s < 4 ? BigInt(v) : longInt64(); continue;
        case 3: m.color = (v | 0) as Color; continue;
        case 4: m.colors.push((v | 0) as Color); continue;
        case 8: m.pick = { case: "pickedColor", value: (v | 0) as Color }; continue;
        case 14: m.maybe = (v | 0) as Color; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 2: m.name = readText(b, p, e); p = e; continue;
          case 4: r.p = p; readPackedInt32(r, e, m.colors); p = r.p; continue;
          case 5: { let k: string = ""; let u: Color | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 10) k = readString(r, e); else if (t === 16) u = readEnum(r); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.palette, k, u ?? 0); } continue;
          case 6: r.p = p; m.inner = readInner(r, e, m.inner ?? createInner()); p = r.p; continue;
          case 7: r.p = p; m.inners.push(readInner(r, e, createInner())); p = r.p; continue;
          case 9: m.pick = { case: "pickedText", value: readText(b, p, e) }; p = e; continue;
          case 10: r.p = p; m.any = readAny(r, e, m.any ?? createAny()); p = r.p; continue;
          case 11: r.p = p; m.struct = addStruct(m.struct, readStruct(r, e, createStruct())); p = r.p; continue;
          case 12: { const w = createUInt64Value(); if (m.wrapped !== undefined) w.value = m.wrapped; r.p = p; m.wrapped = readUInt64Value(r, e, w).value; p = r.p; } continue;
          case 13: { let k: string = ""; let u: Inner | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 10) k = readString(r, e); else if (t === 18) u = readInner(r, readEnd(r, e), u ?? createInner()); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.byName, k, u ?? createInner()); } continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, ItemSchema);
  }
  leave(r, p, end);
  return m;
}

export const ItemCodec = /*@__PURE__*/ defineCodec(ItemSchema, { create: createItem, write: writeItem, read: readItem });

export const codecs_naru_skew_v1_mirror_service: readonly AnyGeneratedCodec[] = /*@__PURE__*/ Array.of<AnyGeneratedCodec>(MirrorRequestCodec, MirrorResponseCodec, MirrorAllRequestCodec, MirrorAllResponseCodec, MirrorLastRequestCodec, MirrorLastResponseCodec, InnerCodec, ItemCodec);
