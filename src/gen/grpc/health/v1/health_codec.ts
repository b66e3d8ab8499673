import type { HealthCheckRequest, HealthCheckResponse } from "./health_pb.ts";
import { HealthCheckRequestSchema, HealthCheckResponseSchema } from "./health_pb.ts";
import type { Bytes } from "../../../../codec/runtime-write.ts";
import { UNUSUAL, writeInt32, writeString, writeUnknown } from "../../../../codec/runtime-write.ts";
import type { Reader } from "../../../../codec/runtime-read.ts";
import { enter, readEnum, readString, readTag, readUnknown } from "../../../../codec/runtime-read.ts";
import { defineCodec } from "../../../../codec/runtime-codec.ts";

// @generated from file grpc/health/v1/health.proto. Do not edit.

export function writeHealthCheckRequest(m: HealthCheckRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "grpc.health.v1.HealthCheckRequest") throw UNUSUAL;
  if (m.service !== "") {
    b[p++] = 10; p = writeString(b, p, m.service);
  }
  if (m.$unknown !== undefined) p = writeUnknown(b, p, m.$unknown);
  return p;
}

export function createHealthCheckRequest(): HealthCheckRequest {
  return { $typeName: "grpc.health.v1.HealthCheckRequest", service: "" };
}

export function readHealthCheckRequest(r: Reader, end: number, m: HealthCheckRequest): HealthCheckRequest {
  enter(r, "grpc.health.v1.HealthCheckRequest");
  while (r.p < end) {
    const t = readTag(r);
    switch (t >>> 3) {
      case 1:
        m.service = readString(r);
        break;
      default:
        readUnknown(r, t, m);
    }
  }
  r.left++;
  return m;
}

export const HealthCheckRequestCodec = /*@__PURE__*/ defineCodec(HealthCheckRequestSchema, { create: createHealthCheckRequest, write: writeHealthCheckRequest, read: readHealthCheckRequest });

export function writeHealthCheckResponse(m: HealthCheckResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "grpc.health.v1.HealthCheckResponse") throw UNUSUAL;
  if (m.status !== 0) {
    b[p++] = 8; p = writeInt32(b, p, m.status);
  }
  if (m.$unknown !== undefined) p = writeUnknown(b, p, m.$unknown);
  return p;
}

export function createHealthCheckResponse(): HealthCheckResponse {
  return { $typeName: "grpc.health.v1.HealthCheckResponse", status: 0 };
}

export function readHealthCheckResponse(r: Reader, end: number, m: HealthCheckResponse): HealthCheckResponse {
  enter(r, "grpc.health.v1.HealthCheckResponse");
  while (r.p < end) {
    const t = readTag(r);
    switch (t >>> 3) {
      case 1:
        m.status = readEnum(r);
        break;
      default:
        readUnknown(r, t, m);
    }
  }
  r.left++;
  return m;
}

export const HealthCheckResponseCodec = /*@__PURE__*/ defineCodec(HealthCheckResponseSchema, { create: createHealthCheckResponse, write: writeHealthCheckResponse, read: readHealthCheckResponse });

export const codecs_grpc_health_v1_health = [HealthCheckRequestCodec, HealthCheckResponseCodec];
