import type { HealthCheckRequest, HealthCheckResponse, HealthCheckResponse_ServingStatus } from "./health_pb.ts";
import { HealthCheckRequestSchema, HealthCheckResponseSchema } from "./health_pb.ts";
import type { Bytes } from "../../../../codec/runtime-encode.ts";
import { ensure } from "../../../../codec/runtime-encode.ts";
import { unusual } from "../../../../codec/unusual.ts";
import { writeInt32, writeString, writeUnknown } from "../../../../codec/runtime-write.ts";
import type { Reader } from "../../../../codec/runtime-read.ts";
import { enter, leave, longTag, longVarint } from "../../../../codec/runtime-read.ts";
import { readText } from "../../../../codec/runtime-read-text.ts";
import { readUnknown } from "../../../../codec/runtime-unknown.ts";
import type { AnyGeneratedCodec } from "../../../../codec/runtime-codec.ts";
import { defineCodec } from "../../../../codec/runtime-codec.ts";

// @generated from file grpc/health/v1/health.proto. Do not edit.

export function writeHealthCheckRequest(m: HealthCheckRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "grpc.health.v1.HealthCheckRequest") throw unusual;
  ensure(b, p, 0);
  if (m.service !== "") { b[p++] = 10; p = writeString(b, p, m.service);}
  return writeUnknown(b, p, m);
}

export function createHealthCheckRequest(): HealthCheckRequest {
  return { $typeName: "grpc.health.v1.HealthCheckRequest", service: "" };
}

export function readHealthCheckRequest(r: Reader, end: number, m: HealthCheckRequest): HealthCheckRequest {
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
          case 1: m.service = readText(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, HealthCheckRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const HealthCheckRequestCodec = /*@__PURE__*/ defineCodec(HealthCheckRequestSchema, { create: createHealthCheckRequest, write: writeHealthCheckRequest, read: readHealthCheckRequest });

export function writeHealthCheckResponse(m: HealthCheckResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "grpc.health.v1.HealthCheckResponse") throw unusual;
  ensure(b, p, 0);
  if (m.status !== 0) { b[p++] = 8; p = writeInt32(b, p, m.status);}
  return writeUnknown(b, p, m);
}

export function createHealthCheckResponse(): HealthCheckResponse {
  return { $typeName: "grpc.health.v1.HealthCheckResponse", status: 0 };
}

export function readHealthCheckResponse(r: Reader, end: number, m: HealthCheckResponse): HealthCheckResponse {
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
        case 1: m.status = (v | 0) as HealthCheckResponse_ServingStatus; continue;
      }
    }
    p = readUnknown(r, s, end, t, m, HealthCheckResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const HealthCheckResponseCodec = /*@__PURE__*/ defineCodec(HealthCheckResponseSchema, { create: createHealthCheckResponse, write: writeHealthCheckResponse, read: readHealthCheckResponse });

export const codecs_grpc_health_v1_health: readonly AnyGeneratedCodec[] = /*@__PURE__*/ Array.of<AnyGeneratedCodec>(HealthCheckRequestCodec, HealthCheckResponseCodec);
