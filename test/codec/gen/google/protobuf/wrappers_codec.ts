import type { BoolValue, BytesValue, DoubleValue, FloatValue, Int32Value, Int64Value, StringValue, UInt32Value, UInt64Value } from "@bufbuild/protobuf/wkt";
import { BoolValueSchema, BytesValueSchema, DoubleValueSchema, FloatValueSchema, Int32ValueSchema, Int64ValueSchema, StringValueSchema, UInt32ValueSchema, UInt64ValueSchema } from "@bufbuild/protobuf/wkt";
import type { Bytes } from "../../../../../src/codec/runtime-encode.ts";
import { ensure } from "../../../../../src/codec/runtime-encode.ts";
import { unusual } from "../../../../../src/codec/unusual.ts";
import { hasBytes, writeBool, writeBytes, writeDouble, writeFloat, writeInt32, writeInt64, writeString, writeUint32, writeUint64, writeUnknown } from "../../../../../src/codec/runtime-write.ts";
import type { Reader } from "../../../../../src/codec/runtime-read.ts";
import { enter, leave, longBool, longInt64, longTag, longUint64, longVarint, readDouble, readFloat } from "../../../../../src/codec/runtime-read.ts";
import { readUnknown } from "../../../../../src/codec/runtime-unknown.ts";
import type { AnyGeneratedCodec } from "../../../../../src/codec/runtime-codec.ts";
import { defineCodec } from "../../../../../src/codec/runtime-codec.ts";
import { readBytes, readText } from "../../../../../src/codec/runtime-read-text.ts";

// @generated from file google/protobuf/wrappers.proto. Do not edit.

export function writeDoubleValue(m: DoubleValue, b: Bytes, p: number): number {
  if (m.$typeName !== "google.protobuf.DoubleValue") throw unusual;
  ensure(b, p, 0);
  if (!Object.is(m.value, 0)) { b[p++] = 9; p = writeDouble(b, p, m.value);}
  return writeUnknown(b, p, m);
}

export function createDoubleValue(): DoubleValue {
  return { $typeName: "google.protobuf.DoubleValue", value: 0 };
}

export function readDoubleValue(r: Reader, end: number, m: DoubleValue): DoubleValue {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    switch (t) {
      case 9: r.p = p; m.value = readDouble(r); p = r.p; continue;
    }
    p = readUnknown(r, s, end, t, m, DoubleValueSchema);
  }
  leave(r, p, end);
  return m;
}

export const DoubleValueCodec = /*@__PURE__*/ defineCodec(DoubleValueSchema, { create: createDoubleValue, write: writeDoubleValue, read: readDoubleValue });

export function writeFloatValue(m: FloatValue, b: Bytes, p: number): number {
  if (m.$typeName !== "google.protobuf.FloatValue") throw unusual;
  ensure(b, p, 0);
  if (!Object.is(m.value, 0)) { b[p++] = 13; p = writeFloat(b, p, m.value);}
  return writeUnknown(b, p, m);
}

export function createFloatValue(): FloatValue {
  return { $typeName: "google.protobuf.FloatValue", value: 0 };
}

export function readFloatValue(r: Reader, end: number, m: FloatValue): FloatValue {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    switch (t) {
      case 13: r.p = p; m.value = readFloat(r); p = r.p; continue;
    }
    p = readUnknown(r, s, end, t, m, FloatValueSchema);
  }
  leave(r, p, end);
  return m;
}

export const FloatValueCodec = /*@__PURE__*/ defineCodec(FloatValueSchema, { create: createFloatValue, write: writeFloatValue, read: readFloatValue });

export function writeInt64Value(m: Int64Value, b: Bytes, p: number): number {
  if (m.$typeName !== "google.protobuf.Int64Value") throw unusual;
  ensure(b, p, 0);
  if (m.value !== 0n) { b[p++] = 8; p = writeInt64(b, p, m.value);}
  return writeUnknown(b, p, m);
}

export function createInt64Value(): Int64Value {
  return { $typeName: "google.protobuf.Int64Value", value: 0n };
}

export function readInt64Value(r: Reader, end: number, m: Int64Value): Int64Value {
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
        case 1: m.value = p - s < 4 ? BigInt(v) : longInt64(); continue;
      }
    }
    p = readUnknown(r, s, end, t, m, Int64ValueSchema);
  }
  leave(r, p, end);
  return m;
}

export const Int64ValueCodec = /*@__PURE__*/ defineCodec(Int64ValueSchema, { create: createInt64Value, write: writeInt64Value, read: readInt64Value });

export function writeUInt64Value(m: UInt64Value, b: Bytes, p: number): number {
  if (m.$typeName !== "google.protobuf.UInt64Value") throw unusual;
  ensure(b, p, 0);
  if (m.value !== 0n) { b[p++] = 8; p = writeUint64(b, p, m.value);}
  return writeUnknown(b, p, m);
}

export function createUInt64Value(): UInt64Value {
  return { $typeName: "google.protobuf.UInt64Value", value: 0n };
}

export function readUInt64Value(r: Reader, end: number, m: UInt64Value): UInt64Value {
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
        case 1: m.value = p - s < 4 ? BigInt(v) : longUint64(); continue;
      }
    }
    p = readUnknown(r, s, end, t, m, UInt64ValueSchema);
  }
  leave(r, p, end);
  return m;
}

export const UInt64ValueCodec = /*@__PURE__*/ defineCodec(UInt64ValueSchema, { create: createUInt64Value, write: writeUInt64Value, read: readUInt64Value });

export function writeInt32Value(m: Int32Value, b: Bytes, p: number): number {
  if (m.$typeName !== "google.protobuf.Int32Value") throw unusual;
  ensure(b, p, 0);
  if (m.value !== 0) { b[p++] = 8; p = writeInt32(b, p, m.value);}
  return writeUnknown(b, p, m);
}

export function createInt32Value(): Int32Value {
  return { $typeName: "google.protobuf.Int32Value", value: 0 };
}

export function readInt32Value(r: Reader, end: number, m: Int32Value): Int32Value {
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
        case 1: m.value = v | 0; continue;
      }
    }
    p = readUnknown(r, s, end, t, m, Int32ValueSchema);
  }
  leave(r, p, end);
  return m;
}

export const Int32ValueCodec = /*@__PURE__*/ defineCodec(Int32ValueSchema, { create: createInt32Value, write: writeInt32Value, read: readInt32Value });

export function writeUInt32Value(m: UInt32Value, b: Bytes, p: number): number {
  if (m.$typeName !== "google.protobuf.UInt32Value") throw unusual;
  ensure(b, p, 0);
  if (m.value !== 0) { b[p++] = 8; p = writeUint32(b, p, m.value);}
  return writeUnknown(b, p, m);
}

export function createUInt32Value(): UInt32Value {
  return { $typeName: "google.protobuf.UInt32Value", value: 0 };
}

export function readUInt32Value(r: Reader, end: number, m: UInt32Value): UInt32Value {
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
        case 1: m.value = v >>> 0; continue;
      }
    }
    p = readUnknown(r, s, end, t, m, UInt32ValueSchema);
  }
  leave(r, p, end);
  return m;
}

export const UInt32ValueCodec = /*@__PURE__*/ defineCodec(UInt32ValueSchema, { create: createUInt32Value, write: writeUInt32Value, read: readUInt32Value });

export function writeBoolValue(m: BoolValue, b: Bytes, p: number): number {
  if (m.$typeName !== "google.protobuf.BoolValue") throw unusual;
  ensure(b, p, 0);
  if (m.value !== false) { b[p++] = 8; p = writeBool(b, p, m.value);}
  return writeUnknown(b, p, m);
}

export function createBoolValue(): BoolValue {
  return { $typeName: "google.protobuf.BoolValue", value: false };
}

export function readBoolValue(r: Reader, end: number, m: BoolValue): BoolValue {
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
        case 1: m.value = p - s < 4 ? v !== 0 : longBool(); continue;
      }
    }
    p = readUnknown(r, s, end, t, m, BoolValueSchema);
  }
  leave(r, p, end);
  return m;
}

export const BoolValueCodec = /*@__PURE__*/ defineCodec(BoolValueSchema, { create: createBoolValue, write: writeBoolValue, read: readBoolValue });

export function writeStringValue(m: StringValue, b: Bytes, p: number): number {
  if (m.$typeName !== "google.protobuf.StringValue") throw unusual;
  ensure(b, p, 0);
  if (m.value !== "") { b[p++] = 10; p = writeString(b, p, m.value);}
  return writeUnknown(b, p, m);
}

export function createStringValue(): StringValue {
  return { $typeName: "google.protobuf.StringValue", value: "" };
}

export function readStringValue(r: Reader, end: number, m: StringValue): StringValue {
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
          case 1: m.value = readText(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, StringValueSchema);
  }
  leave(r, p, end);
  return m;
}

export const StringValueCodec = /*@__PURE__*/ defineCodec(StringValueSchema, { create: createStringValue, write: writeStringValue, read: readStringValue });

export function writeBytesValue(m: BytesValue, b: Bytes, p: number): number {
  if (m.$typeName !== "google.protobuf.BytesValue") throw unusual;
  ensure(b, p, 0);
  if (hasBytes(m.value)) { b[p++] = 10; p = writeBytes(b, p, m.value);}
  return writeUnknown(b, p, m);
}

export function createBytesValue(): BytesValue {
  return { $typeName: "google.protobuf.BytesValue", value: new Uint8Array(0) };
}

export function readBytesValue(r: Reader, end: number, m: BytesValue): BytesValue {
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
          case 1: m.value = readBytes(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, BytesValueSchema);
  }
  leave(r, p, end);
  return m;
}

export const BytesValueCodec = /*@__PURE__*/ defineCodec(BytesValueSchema, { create: createBytesValue, write: writeBytesValue, read: readBytesValue });

export const codecs_google_protobuf_wrappers: readonly AnyGeneratedCodec[] = /*@__PURE__*/ Array.of<AnyGeneratedCodec>(DoubleValueCodec, FloatValueCodec, Int64ValueCodec, UInt64ValueCodec, Int32ValueCodec, UInt32ValueCodec, BoolValueCodec, StringValueCodec, BytesValueCodec);
