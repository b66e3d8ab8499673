import type { Empty } from "@bufbuild/protobuf/wkt";
import { EmptySchema } from "@bufbuild/protobuf/wkt";
import type { Bytes } from "../../../../../src/codec/runtime-write.ts";
import { writeUnknown } from "../../../../../src/codec/runtime-write.ts";
import type { Reader } from "../../../../../src/codec/runtime-read.ts";
import { enter, readTag, readUnknown } from "../../../../../src/codec/runtime-read.ts";
import { defineCodec } from "../../../../../src/codec/runtime-codec.ts";

// @generated from file google/protobuf/empty.proto. Do not edit.

export function writeEmpty(m: Empty, b: Bytes, p: number): number {
  if (m.$unknown !== undefined) p = writeUnknown(b, p, m.$unknown);
  return p;
}

export function createEmpty(): Empty {
  return { $typeName: "google.protobuf.Empty" };
}

export function readEmpty(r: Reader, end: number, m: Empty): Empty {
  enter(r, "google.protobuf.Empty");
  while (r.p < end) {
    const t = readTag(r);
    switch (t >>> 3) {
      default:
        readUnknown(r, t, m);
    }
  }
  r.left++;
  return m;
}

export const EmptyCodec = /*@__PURE__*/ defineCodec(EmptySchema, { create: createEmpty, write: writeEmpty, read: readEmpty });

export const codecs_google_protobuf_empty = [EmptyCodec];
