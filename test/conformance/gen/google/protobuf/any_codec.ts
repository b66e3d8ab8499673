import type { Any } from "@bufbuild/protobuf/wkt";
import { AnySchema } from "@bufbuild/protobuf/wkt";
import type { Bytes } from "../../../../../src/codec/runtime-encode.ts";
import { ensure } from "../../../../../src/codec/runtime-encode.ts";
import { unusual } from "../../../../../src/codec/unusual.ts";
import { hasBytes, writeBytes, writeString, writeUnknown } from "../../../../../src/codec/runtime-write.ts";
import type { Reader } from "../../../../../src/codec/runtime-read.ts";
import { enter, leave, longTag, longVarint } from "../../../../../src/codec/runtime-read.ts";
import { readBytes, readText } from "../../../../../src/codec/runtime-read-text.ts";
import { readUnknown } from "../../../../../src/codec/runtime-unknown.ts";
import type { AnyGeneratedCodec } from "../../../../../src/codec/runtime-codec.ts";
import { defineCodec } from "../../../../../src/codec/runtime-codec.ts";

// @generated from file google/protobuf/any.proto. Do not edit.

export function writeAny(m: Any, b: Bytes, p: number): number {
  if (m.$typeName !== "google.protobuf.Any") throw unusual;
  ensure(b, p, 0);
  if (m.typeUrl !== "") { b[p++] = 10; p = writeString(b, p, m.typeUrl);}
  if (hasBytes(m.value)) { b[p++] = 18; p = writeBytes(b, p, m.value);}
  return writeUnknown(b, p, m);
}

export function createAny(): Any {
  return { $typeName: "google.protobuf.Any", typeUrl: "", value: new Uint8Array(0) };
}

export function readAny(r: Reader, end: number, m: Any): Any {
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
          case 1: m.typeUrl = readText(b, p, e); p = e; continue;
          case 2: m.value = readBytes(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, AnySchema);
  }
  leave(r, p, end);
  return m;
}

export const AnyCodec = /*@__PURE__*/ defineCodec(AnySchema, { create: createAny, write: writeAny, read: readAny });

export const codecs_google_protobuf_any: readonly AnyGeneratedCodec[] = /*@__PURE__*/ Array.of<AnyGeneratedCodec>(AnyCodec);
