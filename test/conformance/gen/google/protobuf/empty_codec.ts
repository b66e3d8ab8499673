import type { Empty } from "@bufbuild/protobuf/wkt";
import { EmptySchema } from "@bufbuild/protobuf/wkt";
import type { Bytes } from "../../../../../src/codec/runtime-encode.ts";
import { ensure } from "../../../../../src/codec/runtime-encode.ts";
import { writeUnknown } from "../../../../../src/codec/runtime-write.ts";
import type { Reader } from "../../../../../src/codec/runtime-read.ts";
import { enter, leave, longTag } from "../../../../../src/codec/runtime-read.ts";
import { readUnknown } from "../../../../../src/codec/runtime-unknown.ts";
import type { AnyGeneratedCodec } from "../../../../../src/codec/runtime-codec.ts";
import { defineCodec } from "../../../../../src/codec/runtime-codec.ts";

// @generated from file google/protobuf/empty.proto. Do not edit.

export function writeEmpty(m: Empty, b: Bytes, p: number): number {
  ensure(b, p, 0);
  return writeUnknown(b, p, m);
}

export function createEmpty(): Empty {
  return { $typeName: "google.protobuf.Empty" };
}

export function readEmpty(r: Reader, end: number, m: Empty): Empty {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    p = readUnknown(r, s, end, t, m, EmptySchema);
  }
  leave(r, p, end);
  return m;
}

export const EmptyCodec = /*@__PURE__*/ defineCodec(EmptySchema, { create: createEmpty, write: writeEmpty, read: readEmpty });

export const codecs_google_protobuf_empty: readonly AnyGeneratedCodec[] = /*@__PURE__*/ Array.of<AnyGeneratedCodec>(EmptyCodec);
