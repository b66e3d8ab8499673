import type { FieldMask } from "@bufbuild/protobuf/wkt";
import { FieldMaskSchema } from "@bufbuild/protobuf/wkt";
import type { Bytes } from "../../../../../src/codec/runtime-encode.ts";
import { ensure } from "../../../../../src/codec/runtime-encode.ts";
import { unusual } from "../../../../../src/codec/unusual.ts";
import { writeString, writeUnknown } from "../../../../../src/codec/runtime-write.ts";
import type { Reader } from "../../../../../src/codec/runtime-read.ts";
import { enter, leave, longTag, longVarint } from "../../../../../src/codec/runtime-read.ts";
import { readText } from "../../../../../src/codec/runtime-read-text.ts";
import { readUnknown } from "../../../../../src/codec/runtime-unknown.ts";
import type { AnyGeneratedCodec } from "../../../../../src/codec/runtime-codec.ts";
import { defineCodec } from "../../../../../src/codec/runtime-codec.ts";

// @generated from file google/protobuf/field_mask.proto. Do not edit.

export function writeFieldMask(m: FieldMask, b: Bytes, p: number): number {
  if (m.$typeName !== "google.protobuf.FieldMask") throw unusual;
  ensure(b, p, 0);
  for (let i = 0, a = m.paths; i < a.length; i++) { b[p++] = 10; p = writeString(b, p, a[i]!); ensure(b, p, 0);}
  return writeUnknown(b, p, m);
}

export function createFieldMask(): FieldMask {
  return { $typeName: "google.protobuf.FieldMask", paths: [] };
}

export function readFieldMask(r: Reader, end: number, m: FieldMask): FieldMask {
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
          case 1: m.paths.push(readText(b, p, e)); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, FieldMaskSchema);
  }
  leave(r, p, end);
  return m;
}

export const FieldMaskCodec = /*@__PURE__*/ defineCodec(FieldMaskSchema, { create: createFieldMask, write: writeFieldMask, read: readFieldMask });

export const codecs_google_protobuf_field_mask: readonly AnyGeneratedCodec[] = /*@__PURE__*/ Array.of<AnyGeneratedCodec>(FieldMaskCodec);
