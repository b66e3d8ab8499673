import type { FieldMask } from "@bufbuild/protobuf/wkt";
import { FieldMaskSchema } from "@bufbuild/protobuf/wkt";
import type { Bytes } from "../../../codec/runtime-write.ts";
import { UNUSUAL, writeString, writeUnknown } from "../../../codec/runtime-write.ts";
import type { Reader } from "../../../codec/runtime-read.ts";
import { enter, readString, readTag, readUnknown } from "../../../codec/runtime-read.ts";
import { defineCodec } from "../../../codec/runtime-codec.ts";

// @generated from file google/protobuf/field_mask.proto. Do not edit.

export function writeFieldMask(m: FieldMask, b: Bytes, p: number): number {
  if (m.$typeName !== "google.protobuf.FieldMask") throw UNUSUAL;
  for (let i = 0, a = m.paths; i < a.length; i++) {
    b[p++] = 10; p = writeString(b, p, a[i]!);
  }
  if (m.$unknown !== undefined) p = writeUnknown(b, p, m.$unknown);
  return p;
}

export function createFieldMask(): FieldMask {
  return { $typeName: "google.protobuf.FieldMask", paths: [] };
}

export function readFieldMask(r: Reader, end: number, m: FieldMask): FieldMask {
  enter(r, "google.protobuf.FieldMask");
  while (r.p < end) {
    const t = readTag(r);
    switch (t >>> 3) {
      case 1:
        m.paths.push(readString(r));
        break;
      default:
        readUnknown(r, t, m);
    }
  }
  r.left++;
  return m;
}

export const FieldMaskCodec = /*@__PURE__*/ defineCodec(FieldMaskSchema, { create: createFieldMask, write: writeFieldMask, read: readFieldMask });

export const codecs_google_protobuf_field_mask = [FieldMaskCodec];
