import type { ListValue, Struct, Value } from "@bufbuild/protobuf/wkt";
import { ListValueSchema, StructSchema, ValueSchema } from "@bufbuild/protobuf/wkt";
import type { Bytes } from "../../../../../src/codec/runtime-write.ts";
import { endLength, UNUSUAL, writeBool, writeDouble, writeInt32, writeString, writeUnknown } from "../../../../../src/codec/runtime-write.ts";
import type { Reader } from "../../../../../src/codec/runtime-read.ts";
import { enter, readBool, readDouble, readEnd, readEnum, readString, readTag, readUnknown, setEntry, skip } from "../../../../../src/codec/runtime-read.ts";
import { defineCodec } from "../../../../../src/codec/runtime-codec.ts";

// @generated from file google/protobuf/struct.proto. Do not edit.

export function writeStruct(m: Struct, b: Bytes, p: number): number {
  if (m.$typeName !== "google.protobuf.Struct") throw UNUSUAL;
  for (const k of Object.keys(m.fields)) {
    b[p++] = 10; const s = ++p;
    b[p++] = 10; p = writeString(b, p, k);
    b[p++] = 18; p = endLength(b, ++p, writeValue(m.fields[k as never]!, b, p));
    p = endLength(b, s, p);
  }
  if (m.$unknown !== undefined) p = writeUnknown(b, p, m.$unknown);
  return p;
}

export function createStruct(): Struct {
  return { $typeName: "google.protobuf.Struct", fields: {} };
}

export function readStruct(r: Reader, end: number, m: Struct): Struct {
  enter(r, "google.protobuf.Struct");
  while (r.p < end) {
    const t = readTag(r);
    switch (t >>> 3) {
      case 1:
        {
          let k: string = "";
          let v: Value | undefined;
          for (const e = readEnd(r); r.p < e; ) {
            const t = readTag(r);
            if (t >>> 3 === 1) k = readString(r);
            else if (t >>> 3 === 2) v = readValue(r, readEnd(r), v ?? createValue());
            else skip(r, t);
          }
          setEntry(m.fields, k, v ?? createValue());
        }
        break;
      default:
        readUnknown(r, t, m);
    }
  }
  r.left++;
  return m;
}

export const StructCodec = /*@__PURE__*/ defineCodec(StructSchema, { create: createStruct, write: writeStruct, read: readStruct });

export function writeValue(m: Value, b: Bytes, p: number): number {
  if (m.$typeName !== "google.protobuf.Value") throw UNUSUAL;
  if (m.kind.case === "nullValue") {
    b[p++] = 8; p = writeInt32(b, p, m.kind.value);
  }
  if (m.kind.case === "numberValue") {
    b[p++] = 17; p = writeDouble(b, p, m.kind.value);
  }
  if (m.kind.case === "stringValue") {
    b[p++] = 26; p = writeString(b, p, m.kind.value);
  }
  if (m.kind.case === "boolValue") {
    b[p++] = 32; p = writeBool(b, p, m.kind.value);
  }
  if (m.kind.case === "structValue") {
    b[p++] = 42; p = endLength(b, ++p, writeStruct(m.kind.value, b, p));
  }
  if (m.kind.case === "listValue") {
    b[p++] = 50; p = endLength(b, ++p, writeListValue(m.kind.value, b, p));
  }
  if (m.$unknown !== undefined) p = writeUnknown(b, p, m.$unknown);
  return p;
}

export function createValue(): Value {
  return { $typeName: "google.protobuf.Value", kind: { case: undefined } };
}

export function readValue(r: Reader, end: number, m: Value): Value {
  enter(r, "google.protobuf.Value");
  while (r.p < end) {
    const t = readTag(r);
    switch (t >>> 3) {
      case 1:
        m.kind = { case: "nullValue", value: readEnum(r) };
        break;
      case 2:
        m.kind = { case: "numberValue", value: readDouble(r) };
        break;
      case 3:
        m.kind = { case: "stringValue", value: readString(r) };
        break;
      case 4:
        m.kind = { case: "boolValue", value: readBool(r) };
        break;
      case 5:
        m.kind = { case: "structValue", value: readStruct(r, readEnd(r), m.kind.case === "structValue" ? m.kind.value : createStruct()) };
        break;
      case 6:
        m.kind = { case: "listValue", value: readListValue(r, readEnd(r), m.kind.case === "listValue" ? m.kind.value : createListValue()) };
        break;
      default:
        readUnknown(r, t, m);
    }
  }
  r.left++;
  return m;
}

export const ValueCodec = /*@__PURE__*/ defineCodec(ValueSchema, { create: createValue, write: writeValue, read: readValue });

export function writeListValue(m: ListValue, b: Bytes, p: number): number {
  if (m.$typeName !== "google.protobuf.ListValue") throw UNUSUAL;
  for (let i = 0, a = m.values; i < a.length; i++) {
    b[p++] = 10; p = endLength(b, ++p, writeValue(a[i]!, b, p));
  }
  if (m.$unknown !== undefined) p = writeUnknown(b, p, m.$unknown);
  return p;
}

export function createListValue(): ListValue {
  return { $typeName: "google.protobuf.ListValue", values: [] };
}

export function readListValue(r: Reader, end: number, m: ListValue): ListValue {
  enter(r, "google.protobuf.ListValue");
  while (r.p < end) {
    const t = readTag(r);
    switch (t >>> 3) {
      case 1:
        m.values.push(readValue(r, readEnd(r), createValue()));
        break;
      default:
        readUnknown(r, t, m);
    }
  }
  r.left++;
  return m;
}

export const ListValueCodec = /*@__PURE__*/ defineCodec(ListValueSchema, { create: createListValue, write: writeListValue, read: readListValue });

export const codecs_google_protobuf_struct = [StructCodec, ValueCodec, ListValueCodec];
