import type { BatchCall, BatchError, BatchRequest, BatchResponse } from "./batch_service_pb.ts";
import type { Registry } from "@bufbuild/protobuf";
import { UNUSUAL } from "../../../../codec/unusual.ts";
import { checkExtensions, jsonBool, jsonByLibrary, jsonInt, jsonString } from "../../../../codec/runtime-json-write.ts";
import { AnySchema } from "@bufbuild/protobuf/wkt";
import type { JsonReader } from "../../../../codec/runtime-json-read.ts";
import { jsonKeys, openJson, readJsonBool, readJsonByLibrary, readJsonInt32, readJsonList, readJsonMap, readJsonString, readJsonUint32, readJsonUnknown } from "../../../../codec/runtime-json-read.ts";
import { BatchCallCodec, BatchErrorCodec, BatchRequestCodec, BatchResponseCodec, createBatchCall, createBatchError } from "./batch_service_codec.ts";
import { setEntry } from "../../../../codec/runtime-read.ts";
import { extend } from "../../../../codec/runtime-codec.ts";

// @generated from file naru/batch/v1/batch_service.proto. Do not edit.

export function writeJsonBatchRequest(m: BatchRequest, o: Registry | undefined): string {
  if (m.$typeName !== "naru.batch.v1.BatchRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.requestId !== "") s += (s === "" ? "{\"requestId\":" : ",\"requestId\":") + jsonString(m.requestId);
  if (m.requests.length !== 0) {
    s += (s === "" ? "{\"requests\":" : ",\"requests\":") + "[";
    for (let i = 0, a = m.requests; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonByLibrary(AnySchema, a[i]!, o);
    s += "]";
  }
  if (m.enableCompression !== false) s += (s === "" ? "{\"enableCompression\":" : ",\"enableCompression\":") + jsonBool(m.enableCompression);
  if (m.priority !== 0) s += (s === "" ? "{\"priority\":" : ",\"priority\":") + jsonInt(m.priority);
  if (m.calls.length !== 0) {
    s += (s === "" ? "{\"calls\":" : ",\"calls\":") + "[";
    for (let i = 0, a = m.calls; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonBatchCall(a[i]!, o);
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}

export function readJsonBatchRequest(j: unknown, m: BatchRequest, r: JsonReader): BatchRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "requestId":
        m.requestId = readJsonString(v);
        break;
      case "requests":
        for (const i of readJsonList(v)) m.requests.push(readJsonByLibrary(AnySchema, i, r));
        break;
      case "enableCompression":
        m.enableCompression = readJsonBool(v);
        break;
      case "priority":
        m.priority = readJsonUint32(v);
        break;
      case "calls":
        for (const i of readJsonList(v)) m.calls.push(readJsonBatchCall(i, createBatchCall(), r));
        break;
      default:
        readJsonUnknown(k, v, r, ["request_id", "enable_compression"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonBatchCall(m: BatchCall, o: Registry | undefined): string {
  if (m.$typeName !== "naru.batch.v1.BatchCall") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.id !== 0) s += (s === "" ? "{\"id\":" : ",\"id\":") + jsonInt(m.id);
  if (m.method !== "") s += (s === "" ? "{\"method\":" : ",\"method\":") + jsonString(m.method);
  if (m.timeoutMs !== 0) s += (s === "" ? "{\"timeoutMs\":" : ",\"timeoutMs\":") + jsonInt(m.timeoutMs);
  if (m.priority !== 0) s += (s === "" ? "{\"priority\":" : ",\"priority\":") + jsonInt(m.priority);
  if (m.idempotencyKey !== "") s += (s === "" ? "{\"idempotencyKey\":" : ",\"idempotencyKey\":") + jsonString(m.idempotencyKey);
  {
    let c = "{";
    for (const k of Object.keys(m.headers)) {
      if (c === "{") s += (s === "" ? "{\"headers\":" : ",\"headers\":") + "";
      s += c + jsonString(k) + ":" + jsonString(m.headers[k as never]!);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  return s === "" ? "{}" : s + "}";
}

export function readJsonBatchCall(j: unknown, m: BatchCall, r: JsonReader): BatchCall {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "id":
        m.id = readJsonUint32(v);
        break;
      case "method":
        m.method = readJsonString(v);
        break;
      case "timeoutMs":
        m.timeoutMs = readJsonUint32(v);
        break;
      case "priority":
        m.priority = readJsonUint32(v);
        break;
      case "idempotencyKey":
        m.idempotencyKey = readJsonString(v);
        break;
      case "headers":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.headers, readJsonString(n), readJsonString(e[n])); }
        break;
      default:
        readJsonUnknown(k, v, r, ["timeout_ms", "idempotency_key"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonBatchResponse(m: BatchResponse, o: Registry | undefined): string {
  if (m.$typeName !== "naru.batch.v1.BatchResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.requestId !== "") s += (s === "" ? "{\"requestId\":" : ",\"requestId\":") + jsonString(m.requestId);
  if (m.responses.length !== 0) {
    s += (s === "" ? "{\"responses\":" : ",\"responses\":") + "[";
    for (let i = 0, a = m.responses; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonByLibrary(AnySchema, a[i]!, o);
    s += "]";
  }
  if (m.errors.length !== 0) {
    s += (s === "" ? "{\"errors\":" : ",\"errors\":") + "[";
    for (let i = 0, a = m.errors; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonBatchError(a[i]!, o);
    s += "]";
  }
  if (m.processingTimeMs !== 0) s += (s === "" ? "{\"processingTimeMs\":" : ",\"processingTimeMs\":") + jsonInt(m.processingTimeMs);
  if (m.responseIds.length !== 0) {
    s += (s === "" ? "{\"responseIds\":" : ",\"responseIds\":") + "[";
    for (let i = 0, a = m.responseIds; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonInt(a[i]!);
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}

export function readJsonBatchResponse(j: unknown, m: BatchResponse, r: JsonReader): BatchResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "requestId":
        m.requestId = readJsonString(v);
        break;
      case "responses":
        for (const i of readJsonList(v)) m.responses.push(readJsonByLibrary(AnySchema, i, r));
        break;
      case "errors":
        for (const i of readJsonList(v)) m.errors.push(readJsonBatchError(i, createBatchError(), r));
        break;
      case "processingTimeMs":
        m.processingTimeMs = readJsonInt32(v);
        break;
      case "responseIds":
        for (const i of readJsonList(v)) m.responseIds.push(readJsonUint32(i));
        break;
      default:
        readJsonUnknown(k, v, r, ["request_id", "processing_time_ms", "response_ids"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonBatchError(m: BatchError, o: Registry | undefined): string {
  if (m.$typeName !== "naru.batch.v1.BatchError") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.index !== 0) s += (s === "" ? "{\"index\":" : ",\"index\":") + jsonInt(m.index);
  if (m.code !== 0) s += (s === "" ? "{\"code\":" : ",\"code\":") + jsonInt(m.code);
  if (m.message !== "") s += (s === "" ? "{\"message\":" : ",\"message\":") + jsonString(m.message);
  if (m.details.length !== 0) {
    s += (s === "" ? "{\"details\":" : ",\"details\":") + "[";
    for (let i = 0, a = m.details; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonByLibrary(AnySchema, a[i]!, o);
    s += "]";
  }
  if (m.id !== 0) s += (s === "" ? "{\"id\":" : ",\"id\":") + jsonInt(m.id);
  return s === "" ? "{}" : s + "}";
}

export function readJsonBatchError(j: unknown, m: BatchError, r: JsonReader): BatchError {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "index":
        m.index = readJsonUint32(v);
        break;
      case "code":
        m.code = readJsonInt32(v);
        break;
      case "message":
        m.message = readJsonString(v);
        break;
      case "details":
        for (const i of readJsonList(v)) m.details.push(readJsonByLibrary(AnySchema, i, r));
        break;
      case "id":
        m.id = readJsonUint32(v);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}


export const json_naru_batch_v1_batch_service = [
  /*@__PURE__*/ extend(BatchRequestCodec, { writeJson: writeJsonBatchRequest, readJson: readJsonBatchRequest }),
  /*@__PURE__*/ extend(BatchCallCodec, { writeJson: writeJsonBatchCall, readJson: readJsonBatchCall }),
  /*@__PURE__*/ extend(BatchResponseCodec, { writeJson: writeJsonBatchResponse, readJson: readJsonBatchResponse }),
  /*@__PURE__*/ extend(BatchErrorCodec, { writeJson: writeJsonBatchError, readJson: readJsonBatchError }),
];
