import type { Catalog, Catalog_Entry, Catalog_Origin, Catalog_State, Catalog_Stock, Common, Common_Inner, Common_Innermost, Common_Kind, Common_Outer, GameEvent, GameScore, GameState, LightPlayerInfo, ListUsersResponse, Numbers, Texts, Tile, Tile_Feature, Tile_GeomType, Tile_Layer, Tile_Value, UserInfo } from "./shapes_pb.ts";
import { Catalog_EntrySchema, Catalog_OriginSchema, Catalog_StockSchema, CatalogSchema, Common_InnermostSchema, Common_InnerSchema, Common_OuterSchema, CommonSchema, GameEventSchema, GameScoreSchema, GameStateSchema, LightPlayerInfoSchema, ListUsersResponseSchema, NumbersSchema, TextsSchema, Tile_FeatureSchema, Tile_LayerSchema, Tile_ValueSchema, TileSchema, UserInfoSchema } from "./shapes_pb.ts";
import type { Bytes } from "../../../../../../../src/codec/runtime-encode.ts";
import { ensure } from "../../../../../../../src/codec/runtime-encode.ts";
import { unusual } from "../../../../../../../src/codec/unusual.ts";
import { endLength, endLengthRoom, hasBytes, writeBool, writeBytes, writeDouble, writeFixed32, writeFixed64, writeFloat, writeInt32, writeInt64, writeSfixed64, writeSint32, writeSint64, writeString, writeUint32, writeUint64, writeUnknown } from "../../../../../../../src/codec/runtime-write.ts";
import type { Reader } from "../../../../../../../src/codec/runtime-read.ts";
import { enter, leave, longBool, longInt64, longSint64, longTag, longUint64, longVarint, readBool, readDouble, readEnd, readFixed32, readFixed64, readFloat, readInt32, readInt64, readSfixed64, readTag, setEntry } from "../../../../../../../src/codec/runtime-read.ts";
import { readBytes, readString, readText } from "../../../../../../../src/codec/runtime-read-text.ts";
import { readUnknown, skipInEntry } from "../../../../../../../src/codec/runtime-unknown.ts";
import type { AnyGeneratedCodec } from "../../../../../../../src/codec/runtime-codec.ts";
import { defineCodec } from "../../../../../../../src/codec/runtime-codec.ts";
import { readPackedDouble, readPackedFixed32, readPackedFloat, readPackedInt32, readPackedSint32, readPackedUint32 } from "../../../../../../../src/codec/runtime-read-packed.ts";
import { writePackedDouble, writePackedFixed32, writePackedFloat } from "../../../../../../../src/codec/runtime-write-packed.ts";

// @generated from file naru/bench/v1/shapes.proto. Do not edit.

export function writeCommon(m: Common, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.bench.v1.Common") throw unusual;
  ensure(b, p, 0);
  if (m.text !== "") { b[p++] = 10; p = writeString(b, p, m.text);}
  if (m.count !== 0) { b[p++] = 16; p = writeUint32(b, p, m.count);}
  if (m.inner !== undefined) { b[p++] = 26; p = endLength(b, ++p, writeCommon_Inner(m.inner, b, p));}
  if (!Object.is(m.ratio, 0)) { b[p++] = 37; p = writeFloat(b, p, m.ratio);}
  return writeUnknown(b, p, m);
}

export function createCommon(): Common {
  return { $typeName: "naru.bench.v1.Common", text: "", count: 0, ratio: 0 };
}

export function readCommon(r: Reader, end: number, m: Common): Common {
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
        case 2: m.count = v >>> 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: m.text = readText(b, p, e); p = e; continue;
          case 3: r.p = p; m.inner = readCommon_Inner(r, e, m.inner ?? createCommon_Inner()); p = r.p; continue;
        }
      }
    }
    switch (t) {
      case 37: r.p = p; m.ratio = readFloat(r); p = r.p; continue;
    }
    p = readUnknown(r, s, end, t, m, CommonSchema);
  }
  leave(r, p, end);
  return m;
}

export const CommonCodec = /*@__PURE__*/ defineCodec(CommonSchema, { create: createCommon, write: writeCommon, read: readCommon });

export function writeCommon_Inner(m: Common_Inner, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.bench.v1.Common.Inner") throw unusual;
  ensure(b, p, 0);
  if (m.day !== 0) { b[p++] = 8; p = writeInt32(b, p, m.day);}
  if (m.innermost !== undefined) { b[p++] = 18; p = endLength(b, ++p, writeCommon_Innermost(m.innermost, b, p));}
  if (m.outer !== undefined) { b[p++] = 26; p = endLength(b, ++p, writeCommon_Outer(m.outer, b, p));}
  return writeUnknown(b, p, m);
}

export function createCommon_Inner(): Common_Inner {
  return { $typeName: "naru.bench.v1.Common.Inner", day: 0 };
}

export function readCommon_Inner(r: Reader, end: number, m: Common_Inner): Common_Inner {
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
        case 1: m.day = v | 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 2: r.p = p; m.innermost = readCommon_Innermost(r, e, m.innermost ?? createCommon_Innermost()); p = r.p; continue;
          case 3: r.p = p; m.outer = readCommon_Outer(r, e, m.outer ?? createCommon_Outer()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, Common_InnerSchema);
  }
  leave(r, p, end);
  return m;
}

export const Common_InnerCodec = /*@__PURE__*/ defineCodec(Common_InnerSchema, { create: createCommon_Inner, write: writeCommon_Inner, read: readCommon_Inner });

export function writeCommon_Innermost(m: Common_Innermost, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.bench.v1.Common.Innermost") throw unusual;
  ensure(b, p, 0);
  if (m.long !== 0n) { b[p++] = 8; p = writeInt64(b, p, m.long);}
  if (m.kind !== 0) { b[p++] = 16; p = writeInt32(b, p, m.kind);}
  if (m.offset !== 0) { b[p++] = 24; p = writeSint32(b, p, m.offset);}
  return writeUnknown(b, p, m);
}

export function createCommon_Innermost(): Common_Innermost {
  return { $typeName: "naru.bench.v1.Common.Innermost", long: 0n, kind: 0, offset: 0 };
}

export function readCommon_Innermost(r: Reader, end: number, m: Common_Innermost): Common_Innermost {
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
        case 1: m.long = p - s < 4 ? BigInt(v) : longInt64(); continue;
        case 2: m.kind = (v | 0) as Common_Kind; continue;
        case 3: m.offset = (v >>> 1) ^ -(v & 1); continue;
      }
    }
    p = readUnknown(r, s, end, t, m, Common_InnermostSchema);
  }
  leave(r, p, end);
  return m;
}

export const Common_InnermostCodec = /*@__PURE__*/ defineCodec(Common_InnermostSchema, { create: createCommon_Innermost, write: writeCommon_Innermost, read: readCommon_Innermost });

export function writeCommon_Outer(m: Common_Outer, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.bench.v1.Common.Outer") throw unusual;
  ensure(b, p, 0);
  if (m.flags.length !== 0) {
    ensure(b, p, 1 * m.flags.length);
    b[p++] = 10; const k = endLengthRoom(m.flags.length), s = p += k;
    for (let i = 0, a = m.flags; i < a.length; i++) p = writeBool(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (!Object.is(m.weight, 0)) { b[p++] = 17; p = writeDouble(b, p, m.weight);}
  return writeUnknown(b, p, m);
}

export function createCommon_Outer(): Common_Outer {
  return { $typeName: "naru.bench.v1.Common.Outer", flags: [], weight: 0 };
}

export function readCommon_Outer(r: Reader, end: number, m: Common_Outer): Common_Outer {
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
        case 1: m.flags.push(p - s < 4 ? v !== 0 : longBool()); continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: r.p = p; for (const a = m.flags; r.p < e; ) a.push(readBool(r)); p = r.p; continue;
        }
      }
    }
    switch (t) {
      case 17: r.p = p; m.weight = readDouble(r); p = r.p; continue;
    }
    p = readUnknown(r, s, end, t, m, Common_OuterSchema);
  }
  leave(r, p, end);
  return m;
}

export const Common_OuterCodec = /*@__PURE__*/ defineCodec(Common_OuterSchema, { create: createCommon_Outer, write: writeCommon_Outer, read: readCommon_Outer });

export function writeTile(m: Tile, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.bench.v1.Tile") throw unusual;
  ensure(b, p, 0);
  for (let i = 0, a = m.layers; i < a.length; i++) { b[p++] = 26; p = endLength(b, ++p, writeTile_Layer(a[i]!, b, p));}
  return writeUnknown(b, p, m);
}

export function createTile(): Tile {
  return { $typeName: "naru.bench.v1.Tile", layers: [] };
}

export function readTile(r: Reader, end: number, m: Tile): Tile {
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
          case 3: r.p = p; m.layers.push(readTile_Layer(r, e, createTile_Layer())); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, TileSchema);
  }
  leave(r, p, end);
  return m;
}

export const TileCodec = /*@__PURE__*/ defineCodec(TileSchema, { create: createTile, write: writeTile, read: readTile });

export function writeTile_Layer(m: Tile_Layer, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.bench.v1.Tile.Layer") throw unusual;
  ensure(b, p, 0);
  if (m.name !== "") { b[p++] = 10; p = writeString(b, p, m.name);}
  for (let i = 0, a = m.features; i < a.length; i++) { b[p++] = 18; p = endLength(b, ++p, writeTile_Feature(a[i]!, b, p));}
  for (let i = 0, a = m.keys; i < a.length; i++) { b[p++] = 26; p = writeString(b, p, a[i]!); ensure(b, p, 0);}
  for (let i = 0, a = m.values; i < a.length; i++) { b[p++] = 34; p = endLength(b, ++p, writeTile_Value(a[i]!, b, p));}
  if (m.extent !== 0) { b[p++] = 40; p = writeUint32(b, p, m.extent);}
  if (m.version !== 0) { b[p++] = 120; p = writeUint32(b, p, m.version);}
  return writeUnknown(b, p, m);
}

export function createTile_Layer(): Tile_Layer {
  return { $typeName: "naru.bench.v1.Tile.Layer", version: 0, name: "", features: [], keys: [], values: [], extent: 0 };
}

export function readTile_Layer(r: Reader, end: number, m: Tile_Layer): Tile_Layer {
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
        case 15: m.version = v >>> 0; continue;
        case 5: m.extent = v >>> 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: m.name = readText(b, p, e); p = e; continue;
          case 2: r.p = p; m.features.push(readTile_Feature(r, e, createTile_Feature())); p = r.p; continue;
          case 3: m.keys.push(readText(b, p, e)); p = e; continue;
          case 4: r.p = p; m.values.push(readTile_Value(r, e, createTile_Value())); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, Tile_LayerSchema);
  }
  leave(r, p, end);
  return m;
}

export const Tile_LayerCodec = /*@__PURE__*/ defineCodec(Tile_LayerSchema, { create: createTile_Layer, write: writeTile_Layer, read: readTile_Layer });

export function writeTile_Feature(m: Tile_Feature, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.bench.v1.Tile.Feature") throw unusual;
  ensure(b, p, 0);
  if (m.id !== 0n) { b[p++] = 8; p = writeUint64(b, p, m.id);}
  if (m.tags.length !== 0) {
    ensure(b, p, 10 * m.tags.length);
    b[p++] = 18; const k = endLengthRoom(m.tags.length), s = p += k;
    for (let i = 0, a = m.tags; i < a.length; i++) p = writeUint32(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (m.type !== 0) { b[p++] = 24; p = writeInt32(b, p, m.type);}
  if (m.geometry.length !== 0) {
    ensure(b, p, 10 * m.geometry.length);
    b[p++] = 34; const k = endLengthRoom(m.geometry.length), s = p += k;
    for (let i = 0, a = m.geometry; i < a.length; i++) p = writeUint32(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  return writeUnknown(b, p, m);
}

export function createTile_Feature(): Tile_Feature {
  return { $typeName: "naru.bench.v1.Tile.Feature", id: 0n, tags: [], type: 0, geometry: [] };
}

export function readTile_Feature(r: Reader, end: number, m: Tile_Feature): Tile_Feature {
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
        case 1: m.id = p - s < 4 ? BigInt(v) : longUint64(); continue;
        case 2: m.tags.push(v >>> 0); continue;
        case 3: m.type = (v | 0) as Tile_GeomType; continue;
        case 4: m.geometry.push(v >>> 0); continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 2: r.p = p; readPackedUint32(r, e, m.tags); p = r.p; continue;
          case 4: r.p = p; readPackedUint32(r, e, m.geometry); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, Tile_FeatureSchema);
  }
  leave(r, p, end);
  return m;
}

export const Tile_FeatureCodec = /*@__PURE__*/ defineCodec(Tile_FeatureSchema, { create: createTile_Feature, write: writeTile_Feature, read: readTile_Feature });

export function writeTile_Value(m: Tile_Value, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.bench.v1.Tile.Value") throw unusual;
  ensure(b, p, 0);
  if (m.kind.case === "text") { b[p++] = 10; p = writeString(b, p, m.kind.value);}
  if (m.kind.case === "floatValue") { b[p++] = 21; p = writeFloat(b, p, m.kind.value);}
  if (m.kind.case === "doubleValue") { b[p++] = 25; p = writeDouble(b, p, m.kind.value);}
  if (m.kind.case === "intValue") { b[p++] = 32; p = writeInt64(b, p, m.kind.value);}
  if (m.kind.case === "uintValue") { b[p++] = 40; p = writeUint64(b, p, m.kind.value);}
  if (m.kind.case === "sintValue") { b[p++] = 48; p = writeSint64(b, p, m.kind.value);}
  if (m.kind.case === "boolValue") { b[p++] = 56; p = writeBool(b, p, m.kind.value);}
  return writeUnknown(b, p, m);
}

export function createTile_Value(): Tile_Value {
  return { $typeName: "naru.bench.v1.Tile.Value", kind: { case: undefined } };
}

export function readTile_Value(r: Reader, end: number, m: Tile_Value): Tile_Value {
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
        case 4: m.kind = { case: "intValue", value: p - s < 4 ? BigInt(v) : longInt64() }; continue;
        case 5: m.kind = { case: "uintValue", value: p - s < 4 ? BigInt(v) : longUint64() }; continue;
        case 6: m.kind = { case: "sintValue", value: p - s < 4 ? BigInt((v >>> 1) ^ -(v & 1)) : longSint64() }; continue;
        case 7: m.kind = { case: "boolValue", value: p - s < 4 ? v !== 0 : longBool() }; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: m.kind = { case: "text", value: readText(b, p, e) }; p = e; continue;
        }
      }
    }
    switch (t) {
      case 21: r.p = p; m.kind = { case: "floatValue", value: readFloat(r) }; p = r.p; continue;
      case 25: r.p = p; m.kind = { case: "doubleValue", value: readDouble(r) }; p = r.p; continue;
    }
    p = readUnknown(r, s, end, t, m, Tile_ValueSchema);
  }
  leave(r, p, end);
  return m;
}

export const Tile_ValueCodec = /*@__PURE__*/ defineCodec(Tile_ValueSchema, { create: createTile_Value, write: writeTile_Value, read: readTile_Value });

export function writeCatalog(m: Catalog, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.bench.v1.Catalog") throw unusual;
  ensure(b, p, 0);
  if (m.name !== "") { b[p++] = 10; p = writeString(b, p, m.name);}
  for (let i = 0, a = m.entries; i < a.length; i++) { b[p++] = 18; p = endLength(b, ++p, writeCatalog_Entry(a[i]!, b, p));}
  for (const k of Object.keys(m.stocks)) {
    b[p++] = 26; const s = ++p;
    b[p++] = 10; p = writeString(b, p, k);
    b[p++] = 18; p = endLength(b, ++p, writeCatalog_Stock(m.stocks[k as never]!, b, p));
    p = endLength(b, s, p);
  }
  for (const k of Object.keys(m.labels)) {
    b[p++] = 34; const s = ++p;
    b[p++] = 8; p = writeInt32(b, p, Number.parseInt(k));
    b[p++] = 18; p = writeString(b, p, m.labels[k as never]!);
    p = endLength(b, s, p);
  }
  return writeUnknown(b, p, m);
}

export function createCatalog(): Catalog {
  return { $typeName: "naru.bench.v1.Catalog", name: "", entries: [], stocks: {}, labels: {} };
}

export function readCatalog(r: Reader, end: number, m: Catalog): Catalog {
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
          case 1: m.name = readText(b, p, e); p = e; continue;
          case 2: r.p = p; m.entries.push(readCatalog_Entry(r, e, createCatalog_Entry())); p = r.p; continue;
          case 3: { let k: string = ""; let u: Catalog_Stock | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 10) k = readString(r, e); else if (t === 18) u = readCatalog_Stock(r, readEnd(r, e), u ?? createCatalog_Stock()); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.stocks, k, u ?? createCatalog_Stock()); } continue;
          case 4: { let k: number = 0; let u: string | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 8) k = readInt32(r); else if (t === 18) u = readString(r, e); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.labels, k, u ?? ""); } continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, CatalogSchema);
  }
  leave(r, p, end);
  return m;
}

export const CatalogCodec = /*@__PURE__*/ defineCodec(CatalogSchema, { create: createCatalog, write: writeCatalog, read: readCatalog });

export function writeCatalog_Entry(m: Catalog_Entry, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.bench.v1.Catalog.Entry") throw unusual;
  ensure(b, p, 0);
  if (m.id !== 0n) { b[p++] = 8; p = writeInt64(b, p, m.id);}
  if (m.title !== "") { b[p++] = 18; p = writeString(b, p, m.title);}
  for (let i = 0, a = m.tags; i < a.length; i++) { b[p++] = 26; p = writeString(b, p, a[i]!); ensure(b, p, 0);}
  if (m.state !== 0) { b[p++] = 32; p = writeInt32(b, p, m.state);}
  if (m.isPublic !== false) { b[p++] = 40; p = writeBool(b, p, m.isPublic);}
  if (!Object.is(m.price, 0)) { b[p++] = 49; p = writeDouble(b, p, m.price);}
  if (hasBytes(m.digest)) { b[p++] = 58; p = writeBytes(b, p, m.digest);}
  if (m.rank !== undefined) { b[p++] = 64; p = writeInt32(b, p, m.rank);}
  if (m.source.case === "url") { b[p++] = 74; p = writeString(b, p, m.source.value);}
  if (m.source.case === "origin") { b[p++] = 82; p = endLength(b, ++p, writeCatalog_Origin(m.source.value, b, p));}
  for (let i = 0, a = m.children; i < a.length; i++) { b[p++] = 90; p = endLength(b, ++p, writeCatalog_Entry(a[i]!, b, p));}
  if (m.createdAt !== 0n) { b[p++] = 97; p = writeFixed64(b, p, m.createdAt);}
  return writeUnknown(b, p, m);
}

export function createCatalog_Entry(): Catalog_Entry {
  return { $typeName: "naru.bench.v1.Catalog.Entry", id: 0n, title: "", tags: [], state: 0, isPublic: false, price: 0, digest: new Uint8Array(0), source: { case: undefined }, children: [], createdAt: 0n };
}

export function readCatalog_Entry(r: Reader, end: number, m: Catalog_Entry): Catalog_Entry {
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
        case 4: m.state = (v | 0) as Catalog_State; continue;
        case 5: m.isPublic = p - s < 4 ? v !== 0 : longBool(); continue;
        case 8: m.rank = v | 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 2: m.title = readText(b, p, e); p = e; continue;
          case 3: m.tags.push(readText(b, p, e)); p = e; continue;
          case 7: m.digest = readBytes(b, p, e); p = e; continue;
          case 9: m.source = { case: "url", value: readText(b, p, e) }; p = e; continue;
          case 10: r.p = p; m.source = { case: "origin", value: readCatalog_Origin(r, e, m.source.case === "origin" ? m.source.value : createCatalog_Origin()) }; p = r.p; continue;
          case 11: r.p = p; m.children.push(readCatalog_Entry(r, e, createCatalog_Entry())); p = r.p; continue;
        }
      }
    }
    switch (t) {
      case 49: r.p = p; m.price = readDouble(r); p = r.p; continue;
      case 97: r.p = p; m.createdAt = readFixed64(r); p = r.p; continue;
    }
    p = readUnknown(r, s, end, t, m, Catalog_EntrySchema);
  }
  leave(r, p, end);
  return m;
}

export const Catalog_EntryCodec = /*@__PURE__*/ defineCodec(Catalog_EntrySchema, { create: createCatalog_Entry, write: writeCatalog_Entry, read: readCatalog_Entry });

export function writeCatalog_Origin(m: Catalog_Origin, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.bench.v1.Catalog.Origin") throw unusual;
  ensure(b, p, 0);
  if (m.country !== "") { b[p++] = 10; p = writeString(b, p, m.country);}
  if (m.offset !== 0n) { b[p++] = 16; p = writeSint64(b, p, m.offset);}
  return writeUnknown(b, p, m);
}

export function createCatalog_Origin(): Catalog_Origin {
  return { $typeName: "naru.bench.v1.Catalog.Origin", country: "", offset: 0n };
}

export function readCatalog_Origin(r: Reader, end: number, m: Catalog_Origin): Catalog_Origin {
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
        case 2: m.offset = p - s < 4 ? BigInt((v >>> 1) ^ -(v & 1)) : longSint64(); continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: m.country = readText(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, Catalog_OriginSchema);
  }
  leave(r, p, end);
  return m;
}

export const Catalog_OriginCodec = /*@__PURE__*/ defineCodec(Catalog_OriginSchema, { create: createCatalog_Origin, write: writeCatalog_Origin, read: readCatalog_Origin });

export function writeCatalog_Stock(m: Catalog_Stock, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.bench.v1.Catalog.Stock") throw unusual;
  ensure(b, p, 0);
  if (m.count !== 0) { b[p++] = 8; p = writeInt32(b, p, m.count);}
  if (m.shelves.length !== 0) {
    ensure(b, p, 10 * m.shelves.length);
    b[p++] = 18; const k = endLengthRoom(m.shelves.length), s = p += k;
    for (let i = 0, a = m.shelves; i < a.length; i++) p = writeInt32(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  return writeUnknown(b, p, m);
}

export function createCatalog_Stock(): Catalog_Stock {
  return { $typeName: "naru.bench.v1.Catalog.Stock", count: 0, shelves: [] };
}

export function readCatalog_Stock(r: Reader, end: number, m: Catalog_Stock): Catalog_Stock {
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
        case 2: m.shelves.push(v | 0); continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 2: r.p = p; readPackedInt32(r, e, m.shelves); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, Catalog_StockSchema);
  }
  leave(r, p, end);
  return m;
}

export const Catalog_StockCodec = /*@__PURE__*/ defineCodec(Catalog_StockSchema, { create: createCatalog_Stock, write: writeCatalog_Stock, read: readCatalog_Stock });

export function writeTexts(m: Texts, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.bench.v1.Texts") throw unusual;
  ensure(b, p, 0);
  if (m.title !== "") { b[p++] = 10; p = writeString(b, p, m.title);}
  if (m.summary !== "") { b[p++] = 18; p = writeString(b, p, m.summary);}
  if (m.body !== "") { b[p++] = 26; p = writeString(b, p, m.body);}
  for (let i = 0, a = m.lines; i < a.length; i++) { b[p++] = 34; p = writeString(b, p, a[i]!); ensure(b, p, 0);}
  for (const k of Object.keys(m.properties)) {
    b[p++] = 42; const s = ++p;
    b[p++] = 10; p = writeString(b, p, k);
    b[p++] = 18; p = writeString(b, p, m.properties[k as never]!);
    p = endLength(b, s, p);
  }
  return writeUnknown(b, p, m);
}

export function createTexts(): Texts {
  return { $typeName: "naru.bench.v1.Texts", title: "", summary: "", body: "", lines: [], properties: {} };
}

export function readTexts(r: Reader, end: number, m: Texts): Texts {
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
          case 1: m.title = readText(b, p, e); p = e; continue;
          case 2: m.summary = readText(b, p, e); p = e; continue;
          case 3: m.body = readText(b, p, e); p = e; continue;
          case 4: m.lines.push(readText(b, p, e)); p = e; continue;
          case 5: { let k: string = ""; let u: string | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 10) k = readString(r, e); else if (t === 18) u = readString(r, e); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.properties, k, u ?? ""); } continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, TextsSchema);
  }
  leave(r, p, end);
  return m;
}

export const TextsCodec = /*@__PURE__*/ defineCodec(TextsSchema, { create: createTexts, write: writeTexts, read: readTexts });

export function writeNumbers(m: Numbers, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.bench.v1.Numbers") throw unusual;
  ensure(b, p, 0);
  if (m.i32 !== 0) { b[p++] = 8; p = writeInt32(b, p, m.i32);}
  if (m.s32 !== 0) { b[p++] = 16; p = writeSint32(b, p, m.s32);}
  if (m.u32 !== 0) { b[p++] = 24; p = writeUint32(b, p, m.u32);}
  if (m.i64 !== 0n) { b[p++] = 32; p = writeInt64(b, p, m.i64);}
  if (m.u64 !== 0n) { b[p++] = 40; p = writeUint64(b, p, m.u64);}
  if (!Object.is(m.d, 0)) { b[p++] = 49; p = writeDouble(b, p, m.d);}
  if (!Object.is(m.f, 0)) { b[p++] = 61; p = writeFloat(b, p, m.f);}
  if (m.f32 !== 0) { b[p++] = 69; p = writeFixed32(b, p, m.f32);}
  if (m.sf64 !== 0n) { b[p++] = 73; p = writeSfixed64(b, p, m.sf64);}
  if (m.b !== false) { b[p++] = 80; p = writeBool(b, p, m.b);}
  if (m.packedI32.length !== 0) {
    ensure(b, p, 10 * m.packedI32.length);
    b[p++] = 90; const k = endLengthRoom(m.packedI32.length), s = p += k;
    for (let i = 0, a = m.packedI32; i < a.length; i++) p = writeInt32(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (m.packedS32.length !== 0) {
    ensure(b, p, 10 * m.packedS32.length);
    b[p++] = 98; const k = endLengthRoom(m.packedS32.length), s = p += k;
    for (let i = 0, a = m.packedS32; i < a.length; i++) p = writeSint32(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (m.packedD.length !== 0) {
    b[p++] = 106; p = writePackedDouble(b, p, m.packedD);
  }
  if (m.packedI64.length !== 0) {
    ensure(b, p, 10 * m.packedI64.length);
    b[p++] = 114; const k = endLengthRoom(m.packedI64.length), s = p += k;
    for (let i = 0, a = m.packedI64; i < a.length; i++) p = writeInt64(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (m.packedF.length !== 0) {
    b[p++] = 122; p = writePackedFloat(b, p, m.packedF);
  }
  if (m.packedF32.length !== 0) {
    b[p++] = 130; b[p++] = 1; p = writePackedFixed32(b, p, m.packedF32);
  }
  return writeUnknown(b, p, m);
}

export function createNumbers(): Numbers {
  return { $typeName: "naru.bench.v1.Numbers", i32: 0, s32: 0, u32: 0, i64: 0n, u64: 0n, d: 0, f: 0, f32: 0, sf64: 0n, b: false, packedI32: [], packedS32: [], packedD: [], packedI64: [], packedF: [], packedF32: [] };
}

export function readNumbers(r: Reader, end: number, m: Numbers): Numbers {
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
        case 1: m.i32 = v | 0; continue;
        case 2: m.s32 = (v >>> 1) ^ -(v & 1); continue;
        case 3: m.u32 = v >>> 0; continue;
        case 4: m.i64 = p - s < 4 ? BigInt(v) : longInt64(); continue;
        case 5: m.u64 = p - s < 4 ? BigInt(v) : longUint64(); continue;
        case 10: m.b = p - s < 4 ? v !== 0 : longBool(); continue;
        case 11: m.packedI32.push(v | 0); continue;
        case 12: m.packedS32.push((v >>> 1) ^ -(v & 1)); continue;
        case 14: m.packedI64.push(p - s < 4 ? BigInt(v) : longInt64()); continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 11: r.p = p; readPackedInt32(r, e, m.packedI32); p = r.p; continue;
          case 12: r.p = p; readPackedSint32(r, e, m.packedS32); p = r.p; continue;
          case 13: r.p = p; m.packedD = readPackedDouble(r, e, m.packedD); p = r.p; continue;
          case 14: r.p = p; for (const a = m.packedI64; r.p < e; ) a.push(readInt64(r)); p = r.p; continue;
          case 15: r.p = p; m.packedF = readPackedFloat(r, e, m.packedF); p = r.p; continue;
          case 16: r.p = p; m.packedF32 = readPackedFixed32(r, e, m.packedF32); p = r.p; continue;
        }
      }
    }
    switch (t) {
      case 49: r.p = p; m.d = readDouble(r); p = r.p; continue;
      case 61: r.p = p; m.f = readFloat(r); p = r.p; continue;
      case 69: r.p = p; m.f32 = readFixed32(r); p = r.p; continue;
      case 73: r.p = p; m.sf64 = readSfixed64(r); p = r.p; continue;
      case 105: r.p = p; m.packedD.push(readDouble(r)); p = r.p; continue;
      case 125: r.p = p; m.packedF.push(readFloat(r)); p = r.p; continue;
      case 133: r.p = p; m.packedF32.push(readFixed32(r)); p = r.p; continue;
    }
    p = readUnknown(r, s, end, t, m, NumbersSchema);
  }
  leave(r, p, end);
  return m;
}

export const NumbersCodec = /*@__PURE__*/ defineCodec(NumbersSchema, { create: createNumbers, write: writeNumbers, read: readNumbers });

export function writeUserInfo(m: UserInfo, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.bench.v1.UserInfo") throw unusual;
  ensure(b, p, 0);
  if (m.userId !== 0) { b[p++] = 8; p = writeInt32(b, p, m.userId);}
  if (m.username !== "") { b[p++] = 18; p = writeString(b, p, m.username);}
  if (m.nickname !== "") { b[p++] = 26; p = writeString(b, p, m.nickname);}
  if (m.level !== 0) { b[p++] = 32; p = writeInt32(b, p, m.level);}
  if (m.lastLogin !== 0n) { b[p++] = 40; p = writeInt64(b, p, m.lastLogin);}
  if (m.email !== "") { b[p++] = 130; b[p++] = 1; p = writeString(b, p, m.email);}
  if (m.profileImage !== "") { b[p++] = 138; b[p++] = 1; p = writeString(b, p, m.profileImage);}
  for (let i = 0, a = m.tags; i < a.length; i++) { b[p++] = 146; b[p++] = 1; p = writeString(b, p, a[i]!); ensure(b, p, 0);}
  if (m.achievements.length !== 0) {
    ensure(b, p, 10 * m.achievements.length);
    b[p++] = 154; b[p++] = 1; const k = endLengthRoom(m.achievements.length), s = p += k;
    for (let i = 0, a = m.achievements; i < a.length; i++) p = writeInt32(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (m.friendIds.length !== 0) {
    ensure(b, p, 10 * m.friendIds.length);
    b[p++] = 162; b[p++] = 1; const k = endLengthRoom(m.friendIds.length), s = p += k;
    for (let i = 0, a = m.friendIds; i < a.length; i++) p = writeInt32(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  return writeUnknown(b, p, m);
}

export function createUserInfo(): UserInfo {
  return { $typeName: "naru.bench.v1.UserInfo", userId: 0, username: "", nickname: "", level: 0, lastLogin: 0n, email: "", profileImage: "", tags: [], achievements: [], friendIds: [] };
}

export function readUserInfo(r: Reader, end: number, m: UserInfo): UserInfo {
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
        case 4: m.level = v | 0; continue;
        case 5: m.lastLogin = p - s < 4 ? BigInt(v) : longInt64(); continue;
        case 19: m.achievements.push(v | 0); continue;
        case 20: m.friendIds.push(v | 0); continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 2: m.username = readText(b, p, e); p = e; continue;
          case 3: m.nickname = readText(b, p, e); p = e; continue;
          case 16: m.email = readText(b, p, e); p = e; continue;
          case 17: m.profileImage = readText(b, p, e); p = e; continue;
          case 18: m.tags.push(readText(b, p, e)); p = e; continue;
          case 19: r.p = p; readPackedInt32(r, e, m.achievements); p = r.p; continue;
          case 20: r.p = p; readPackedInt32(r, e, m.friendIds); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, UserInfoSchema);
  }
  leave(r, p, end);
  return m;
}

export const UserInfoCodec = /*@__PURE__*/ defineCodec(UserInfoSchema, { create: createUserInfo, write: writeUserInfo, read: readUserInfo });

export function writeListUsersResponse(m: ListUsersResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.bench.v1.ListUsersResponse") throw unusual;
  ensure(b, p, 0);
  for (let i = 0, a = m.users; i < a.length; i++) { b[p++] = 10; p = endLength(b, ++p, writeUserInfo(a[i]!, b, p));}
  if (m.nextPageToken !== "") { b[p++] = 18; p = writeString(b, p, m.nextPageToken);}
  return writeUnknown(b, p, m);
}

export function createListUsersResponse(): ListUsersResponse {
  return { $typeName: "naru.bench.v1.ListUsersResponse", users: [], nextPageToken: "" };
}

export function readListUsersResponse(r: Reader, end: number, m: ListUsersResponse): ListUsersResponse {
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
          case 1: r.p = p; m.users.push(readUserInfo(r, e, createUserInfo())); p = r.p; continue;
          case 2: m.nextPageToken = readText(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, ListUsersResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const ListUsersResponseCodec = /*@__PURE__*/ defineCodec(ListUsersResponseSchema, { create: createListUsersResponse, write: writeListUsersResponse, read: readListUsersResponse });

export function writeLightPlayerInfo(m: LightPlayerInfo, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.bench.v1.LightPlayerInfo") throw unusual;
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
  return { $typeName: "naru.bench.v1.LightPlayerInfo", userId: 0, nickname: "", role: 0, status: 0, posX: 0, posY: 0, posZ: 0, rotation: 0, kills: 0, deaths: 0, score: 0 };
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
        case 3: m.role = v | 0; continue;
        case 4: m.status = v | 0; continue;
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
  if (m.$typeName !== "naru.bench.v1.GameScore") throw unusual;
  ensure(b, p, 0);
  if (m.red !== 0) { b[p++] = 8; p = writeInt32(b, p, m.red);}
  if (m.blue !== 0) { b[p++] = 16; p = writeInt32(b, p, m.blue);}
  if (m.leaderId !== 0) { b[p++] = 24; p = writeInt32(b, p, m.leaderId);}
  if (m.leaderScore !== 0) { b[p++] = 32; p = writeInt32(b, p, m.leaderScore);}
  return writeUnknown(b, p, m);
}

export function createGameScore(): GameScore {
  return { $typeName: "naru.bench.v1.GameScore", red: 0, blue: 0, leaderId: 0, leaderScore: 0 };
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
  if (m.$typeName !== "naru.bench.v1.GameEvent") throw unusual;
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
  return { $typeName: "naru.bench.v1.GameEvent", sequence: 0n, type: 0, userId: 0, targetId: 0, posX: 0, posY: 0, posZ: 0, value: 0, occurredAt: 0n, text: "" };
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
        case 2: m.type = v | 0; continue;
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
  if (m.$typeName !== "naru.bench.v1.GameState") throw unusual;
  ensure(b, p, 0);
  if (m.roomId !== 0) { b[p++] = 8; p = writeInt32(b, p, m.roomId);}
  if (m.gamePhase !== 0) { b[p++] = 16; p = writeInt32(b, p, m.gamePhase);}
  if (m.roundNumber !== 0) { b[p++] = 24; p = writeInt32(b, p, m.roundNumber);}
  if (m.remainingTime !== 0) { b[p++] = 32; p = writeInt32(b, p, m.remainingTime);}
  for (let i = 0, a = m.players; i < a.length; i++) { b[p++] = 42; p = endLength(b, ++p, writeLightPlayerInfo(a[i]!, b, p));}
  if (m.score !== undefined) { b[p++] = 50; p = endLength(b, ++p, writeGameScore(m.score, b, p));}
  for (let i = 0, a = m.recentEvents; i < a.length; i++) { b[p++] = 58; p = endLength(b, ++p, writeGameEvent(a[i]!, b, p));}
  return writeUnknown(b, p, m);
}

export function createGameState(): GameState {
  return { $typeName: "naru.bench.v1.GameState", roomId: 0, gamePhase: 0, roundNumber: 0, remainingTime: 0, players: [], recentEvents: [] };
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
        case 2: m.gamePhase = v | 0; continue;
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
        }
      }
    }
    p = readUnknown(r, s, end, t, m, GameStateSchema);
  }
  leave(r, p, end);
  return m;
}

export const GameStateCodec = /*@__PURE__*/ defineCodec(GameStateSchema, { create: createGameState, write: writeGameState, read: readGameState });

export const codecs_naru_bench_v1_shapes: readonly AnyGeneratedCodec[] = /*@__PURE__*/ Array.of<AnyGeneratedCodec>(CommonCodec, Common_InnerCodec, Common_InnermostCodec, Common_OuterCodec, TileCodec, Tile_LayerCodec, Tile_FeatureCodec, Tile_ValueCodec, CatalogCodec, Catalog_EntryCodec, Catalog_OriginCodec, Catalog_StockCodec, TextsCodec, NumbersCodec, UserInfoCodec, ListUsersResponseCodec, LightPlayerInfoCodec, GameScoreCodec, GameEventCodec, GameStateCodec);
