import type { ListValue, NullValue, Struct, Value } from "@bufbuild/protobuf/wkt";
import { ListValueSchema, StructSchema, ValueSchema } from "@bufbuild/protobuf/wkt";
import type { Bytes } from "../../../../../../src/codec/runtime-encode.ts";
import { ensure } from "../../../../../../src/codec/runtime-encode.ts";
import { unusual } from "../../../../../../src/codec/unusual.ts";
import { endLength, writeBool, writeDouble, writeInt32, writeString, writeUnknown } from "../../../../../../src/codec/runtime-write.ts";
import type { Reader } from "../../../../../../src/codec/runtime-read.ts";
import { enter, leave, longBool, longTag, longVarint, readDouble, readEnd, readTag, setEntry } from "../../../../../../src/codec/runtime-read.ts";
import { readString, readText } from "../../../../../../src/codec/runtime-read-text.ts";
import { readUnknown, skipInEntry } from "../../../../../../src/codec/runtime-unknown.ts";
import type { AnyGeneratedCodec } from "../../../../../../src/codec/runtime-codec.ts";
import { defineCodec } from "../../../../../../src/codec/runtime-codec.ts";

// @generated from file google/protobuf/struct.proto. Do not edit.

export function writeStruct(m: Struct, b: Bytes, p: number): number {
  if (m.$typeName !== "google.protobuf.Struct") throw unusual;
  ensure(b, p, 0);
  for (const k of Object.keys(m.fields)) {
    b[p++] = 10; const s = ++p;
    b[p++] = 10; p = writeString(b, p, k);
    b[p++] = 18; p = endLength(b, ++p, writeValue(m.fields[k as never]!, b, p));
    p = endLength(b, s, p);
  }
  return writeUnknown(b, p, m);
}

export function createStruct(): Struct {
  return { $typeName: "google.protobuf.Struct", fields: {} };
}

export function readStruct(r: Reader, end: number, m: Struct): Struct {
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
          case 1: { let k: string = ""; let u: Value | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 10) k = readString(r, e); else if (t === 18) u = readValue(r, readEnd(r, e), u ?? createValue()); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.fields, k, u ?? createValue()); } continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, StructSchema);
  }
  leave(r, p, end);
  return m;
}

export const StructCodec = /*@__PURE__*/ defineCodec(StructSchema, { create: createStruct, write: writeStruct, read: readStruct });

export function writeValue(m: Value, b: Bytes, p: number): number {
  if (m.$typeName !== "google.protobuf.Value") throw unusual;
  ensure(b, p, 0);
  if (m.kind.case === "nullValue") { b[p++] = 8; p = writeInt32(b, p, m.kind.value);}
  if (m.kind.case === "numberValue") { b[p++] = 17; p = writeDouble(b, p, m.kind.value);}
  if (m.kind.case === "stringValue") { b[p++] = 26; p = writeString(b, p, m.kind.value);}
  if (m.kind.case === "boolValue") { b[p++] = 32; p = writeBool(b, p, m.kind.value);}
  if (m.kind.case === "structValue") { b[p++] = 42; p = endLength(b, ++p, writeStruct(m.kind.value, b, p));}
  if (m.kind.case === "listValue") { b[p++] = 50; p = endLength(b, ++p, writeListValue(m.kind.value, b, p));}
  return writeUnknown(b, p, m);
}

export function createValue(): Value {
  return { $typeName: "google.protobuf.Value", kind: { case: undefined } };
}

export function readValue(r: Reader, end: number, m: Value): Value {
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
        case 1: m.kind = { case: "nullValue", value: (v | 0) as NullValue }; continue;
        case 4: m.kind = { case: "boolValue", value: p - s < 4 ? v !== 0 : longBool() }; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 3: m.kind = { case: "stringValue", value: readText(b, p, e) }; p = e; continue;
          case 5: r.p = p; m.kind = { case: "structValue", value: readStruct(r, e, m.kind.case === "structValue" ? m.kind.value : createStruct()) }; p = r.p; continue;
          case 6: r.p = p; m.kind = { case: "listValue", value: readListValue(r, e, m.kind.case === "listValue" ? m.kind.value : createListValue()) }; p = r.p; continue;
        }
      }
    }
    switch (t) {
      case 17: r.p = p; m.kind = { case: "numberValue", value: readDouble(r) }; p = r.p; continue;
    }
    p = readUnknown(r, s, end, t, m, ValueSchema);
  }
  leave(r, p, end);
  return m;
}

export const ValueCodec = /*@__PURE__*/ defineCodec(ValueSchema, { create: createValue, write: writeValue, read: readValue });

export function writeListValue(m: ListValue, b: Bytes, p: number): number {
  if (m.$typeName !== "google.protobuf.ListValue") throw unusual;
  ensure(b, p, 0);
  for (let i = 0, a = m.values; i < a.length; i++) { b[p++] = 10; p = endLength(b, ++p, writeValue(a[i]!, b, p));}
  return writeUnknown(b, p, m);
}

export function createListValue(): ListValue {
  return { $typeName: "google.protobuf.ListValue", values: [] };
}

export function readListValue(r: Reader, end: number, m: ListValue): ListValue {
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
          case 1: r.p = p; m.values.push(readValue(r, e, createValue())); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, ListValueSchema);
  }
  leave(r, p, end);
  return m;
}

export const ListValueCodec = /*@__PURE__*/ defineCodec(ListValueSchema, { create: createListValue, write: writeListValue, read: readListValue });

export const codecs_google_protobuf_struct: readonly AnyGeneratedCodec[] = /*@__PURE__*/ Array.of<AnyGeneratedCodec>(StructCodec, ValueCodec, ListValueCodec);
