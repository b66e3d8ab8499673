import type { Duration } from "@bufbuild/protobuf/wkt";
import { DurationSchema } from "@bufbuild/protobuf/wkt";
import type { Bytes } from "../../../../../src/codec/runtime-encode.ts";
import { ensure } from "../../../../../src/codec/runtime-encode.ts";
import { unusual } from "../../../../../src/codec/unusual.ts";
import { writeInt32, writeInt64, writeUnknown } from "../../../../../src/codec/runtime-write.ts";
import type { Reader } from "../../../../../src/codec/runtime-read.ts";
import { enter, leave, longInt64, longTag, longVarint } from "../../../../../src/codec/runtime-read.ts";
import { readUnknown } from "../../../../../src/codec/runtime-unknown.ts";
import type { AnyGeneratedCodec } from "../../../../../src/codec/runtime-codec.ts";
import { defineCodec } from "../../../../../src/codec/runtime-codec.ts";

// @generated from file google/protobuf/duration.proto. Do not edit.

export function writeDuration(m: Duration, b: Bytes, p: number): number {
  if (m.$typeName !== "google.protobuf.Duration") throw unusual;
  ensure(b, p, 0);
  if (m.seconds !== 0n) { b[p++] = 8; p = writeInt64(b, p, m.seconds);}
  if (m.nanos !== 0) { b[p++] = 16; p = writeInt32(b, p, m.nanos);}
  return writeUnknown(b, p, m);
}

export function createDuration(): Duration {
  return { $typeName: "google.protobuf.Duration", seconds: 0n, nanos: 0 };
}

export function readDuration(r: Reader, end: number, m: Duration): Duration {
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
        case 1: m.seconds = p - s < 4 ? BigInt(v) : longInt64(); continue;
        case 2: m.nanos = v | 0; continue;
      }
    }
    p = readUnknown(r, s, end, t, m, DurationSchema);
  }
  leave(r, p, end);
  return m;
}

export const DurationCodec = /*@__PURE__*/ defineCodec(DurationSchema, { create: createDuration, write: writeDuration, read: readDuration });

export const codecs_google_protobuf_duration: readonly AnyGeneratedCodec[] = /*@__PURE__*/ Array.of<AnyGeneratedCodec>(DurationCodec);
