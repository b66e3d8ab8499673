import type { UInt64Value } from "@bufbuild/protobuf/wkt";
import { UInt64ValueSchema } from "@bufbuild/protobuf/wkt";
import type { Bytes } from "../../../../../../src/codec/runtime-encode.ts";
import { ensure } from "../../../../../../src/codec/runtime-encode.ts";
import { unusual } from "../../../../../../src/codec/unusual.ts";
import { writeUint64, writeUnknown } from "../../../../../../src/codec/runtime-write.ts";
import type { Reader } from "../../../../../../src/codec/runtime-read.ts";
import { enter, leave, longTag, longUint64, longVarint } from "../../../../../../src/codec/runtime-read.ts";
import { readUnknown } from "../../../../../../src/codec/runtime-unknown.ts";
import type { AnyGeneratedCodec } from "../../../../../../src/codec/runtime-codec.ts";
import { defineCodec } from "../../../../../../src/codec/runtime-codec.ts";

// @generated from file google/protobuf/wrappers.proto. Do not edit.

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

export const codecs_google_protobuf_wrappers: readonly AnyGeneratedCodec[] = /*@__PURE__*/ Array.of<AnyGeneratedCodec>(UInt64ValueCodec);
