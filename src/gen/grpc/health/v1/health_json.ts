import type { HealthCheckRequest, HealthCheckResponse } from "./health_pb.ts";
import type { Registry } from "@bufbuild/protobuf";
import { UNUSUAL } from "../../../../codec/unusual.ts";
import { checkExtensions, jsonEnum, jsonString } from "../../../../codec/runtime-json-write.ts";
import type { JsonReader } from "../../../../codec/runtime-json-read.ts";
import { jsonKeys, openJson, readJsonEnum, readJsonString, readJsonUnknown } from "../../../../codec/runtime-json-read.ts";
import { extend } from "../../../../codec/runtime-codec.ts";
import { HealthCheckRequestCodec, HealthCheckResponseCodec } from "./health_codec.ts";

// @generated from file grpc/health/v1/health.proto. Do not edit.

export function writeJsonHealthCheckRequest(m: HealthCheckRequest, o: Registry | undefined): string {
  if (m.$typeName !== "grpc.health.v1.HealthCheckRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.service !== "") s += (s === "" ? "{\"service\":" : ",\"service\":") + jsonString(m.service);
  return s === "" ? "{}" : s + "}";
}

export function readJsonHealthCheckRequest(j: unknown, m: HealthCheckRequest, r: JsonReader): HealthCheckRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "service":
        m.service = readJsonString(v);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonHealthCheckResponse(m: HealthCheckResponse, o: Registry | undefined): string {
  if (m.$typeName !== "grpc.health.v1.HealthCheckResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.status !== 0) s += (s === "" ? "{\"status\":" : ",\"status\":") + jsonEnum(m.status, n_grpc_health_v1_HealthCheckResponse_ServingStatus);
  return s === "" ? "{}" : s + "}";
}

export function readJsonHealthCheckResponse(j: unknown, m: HealthCheckResponse, r: JsonReader): HealthCheckResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "status":
        m.status = readJsonEnum(v, v_grpc_health_v1_HealthCheckResponse_ServingStatus);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

const n_grpc_health_v1_HealthCheckResponse_ServingStatus = { [0]: "\"UNKNOWN\"", [1]: "\"SERVING\"", [2]: "\"NOT_SERVING\"", [3]: "\"SERVICE_UNKNOWN\"" };
const v_grpc_health_v1_HealthCheckResponse_ServingStatus = /*@__PURE__*/ new Map<unknown, number>([["UNKNOWN", 0], ["SERVING", 1], ["NOT_SERVING", 2], ["SERVICE_UNKNOWN", 3]]);

export const json_grpc_health_v1_health = [
  /*@__PURE__*/ extend(HealthCheckRequestCodec, { writeJson: writeJsonHealthCheckRequest, readJson: readJsonHealthCheckRequest }),
  /*@__PURE__*/ extend(HealthCheckResponseCodec, { writeJson: writeJsonHealthCheckResponse, readJson: readJsonHealthCheckResponse }),
];
