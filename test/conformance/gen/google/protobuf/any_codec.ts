import type { Any } from "@bufbuild/protobuf/wkt";
import { AnySchema } from "@bufbuild/protobuf/wkt";
import type { Bytes } from "../../../../../src/codec/runtime-write.ts";
import { hasBytes, UNUSUAL, writeBytes, writeString, writeUnknown } from "../../../../../src/codec/runtime-write.ts";
import type { Reader } from "../../../../../src/codec/runtime-read.ts";
import { enter, readBytes, readString, readTag, readUnknown } from "../../../../../src/codec/runtime-read.ts";
import { defineCodec } from "../../../../../src/codec/runtime-codec.ts";

// @generated from file google/protobuf/any.proto. Do not edit.

export function writeAny(m: Any, b: Bytes, p: number): number {
  if (m.$typeName !== "google.protobuf.Any") throw UNUSUAL;
  if (m.typeUrl !== "") {
    b[p++] = 10; p = writeString(b, p, m.typeUrl);
  }
  if (hasBytes(m.value)) {
    b[p++] = 18; p = writeBytes(b, p, m.value);
  }
  if (m.$unknown !== undefined) p = writeUnknown(b, p, m.$unknown);
  return p;
}

export function createAny(): Any {
  return { $typeName: "google.protobuf.Any", typeUrl: "", value: new Uint8Array(0) };
}

export function readAny(r: Reader, end: number, m: Any): Any {
  enter(r, "google.protobuf.Any");
  while (r.p < end) {
    const t = readTag(r);
    switch (t >>> 3) {
      case 1:
        m.typeUrl = readString(r);
        break;
      case 2:
        m.value = readBytes(r);
        break;
      default:
        readUnknown(r, t, m);
    }
  }
  r.left++;
  return m;
}

export const AnyCodec = /*@__PURE__*/ defineCodec(AnySchema, { create: createAny, write: writeAny, read: readAny });

export const codecs_google_protobuf_any = [AnyCodec];
