import type { BidiStreamRequest, BidiStreamResponse, ClientStreamRequest, ClientStreamResponse, ConformancePayload, ConformancePayload_ConnectGetInfo, ConformancePayload_RequestInfo, Error, Header, IdempotentUnaryRequest, IdempotentUnaryResponse, MessageContents, RawHTTPRequest, RawHTTPRequest_EncodedQueryParam, RawHTTPResponse, ServerStreamRequest, ServerStreamResponse, StreamContents, StreamContents_StreamItem, StreamResponseDefinition, UnaryRequest, UnaryResponse, UnaryResponseDefinition, UnimplementedRequest, UnimplementedResponse } from "./service_pb.ts";
import type { Registry } from "@bufbuild/protobuf";
import { UNUSUAL } from "../../../../../../src/codec/unusual.ts";
import { checkExtensions, jsonBool, jsonByLibrary, jsonBytes, jsonEnum, jsonInt, jsonLong, jsonString } from "../../../../../../src/codec/runtime-json-write.ts";
import type { JsonReader } from "../../../../../../src/codec/runtime-json-read.ts";
import { jsonKeys, openJson, readJsonBool, readJsonByLibrary, readJsonBytes, readJsonEnum, readJsonInt64, readJsonList, readJsonString, readJsonUint32, readJsonUnknown } from "../../../../../../src/codec/runtime-json-read.ts";
import { BidiStreamRequestCodec, BidiStreamResponseCodec, ClientStreamRequestCodec, ClientStreamResponseCodec, ConformancePayload_ConnectGetInfoCodec, ConformancePayload_RequestInfoCodec, ConformancePayloadCodec, createConformancePayload, createConformancePayload_ConnectGetInfo, createConformancePayload_RequestInfo, createError, createHeader, createMessageContents, createRawHTTPRequest_EncodedQueryParam, createRawHTTPResponse, createStreamContents, createStreamContents_StreamItem, createStreamResponseDefinition, createUnaryResponseDefinition, ErrorCodec, HeaderCodec, IdempotentUnaryRequestCodec, IdempotentUnaryResponseCodec, MessageContentsCodec, RawHTTPRequest_EncodedQueryParamCodec, RawHTTPRequestCodec, RawHTTPResponseCodec, ServerStreamRequestCodec, ServerStreamResponseCodec, StreamContents_StreamItemCodec, StreamContentsCodec, StreamResponseDefinitionCodec, UnaryRequestCodec, UnaryResponseCodec, UnaryResponseDefinitionCodec, UnimplementedRequestCodec, UnimplementedResponseCodec } from "./service_codec.ts";
import { hasBytes } from "../../../../../../src/codec/runtime-write.ts";
import { AnySchema } from "@bufbuild/protobuf/wkt";
import { extend } from "../../../../../../src/codec/runtime-codec.ts";

// @generated from file connectrpc/conformance/v1/service.proto. Do not edit.

export function writeJsonUnaryResponseDefinition(m: UnaryResponseDefinition, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.UnaryResponseDefinition") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.responseHeaders.length !== 0) {
    s += (s === "" ? "{\"responseHeaders\":" : ",\"responseHeaders\":") + "[";
    for (let i = 0, a = m.responseHeaders; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonHeader(a[i]!, o);
    s += "]";
  }
  if (m.response.case === "responseData") s += (s === "" ? "{\"responseData\":" : ",\"responseData\":") + jsonBytes(m.response.value);
  if (m.response.case === "error") s += (s === "" ? "{\"error\":" : ",\"error\":") + writeJsonError(m.response.value, o);
  if (m.responseTrailers.length !== 0) {
    s += (s === "" ? "{\"responseTrailers\":" : ",\"responseTrailers\":") + "[";
    for (let i = 0, a = m.responseTrailers; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonHeader(a[i]!, o);
    s += "]";
  }
  if (m.rawResponse !== undefined) s += (s === "" ? "{\"rawResponse\":" : ",\"rawResponse\":") + writeJsonRawHTTPResponse(m.rawResponse, o);
  if (m.responseDelayMs !== 0) s += (s === "" ? "{\"responseDelayMs\":" : ",\"responseDelayMs\":") + jsonInt(m.responseDelayMs);
  return s === "" ? "{}" : s + "}";
}

export function readJsonUnaryResponseDefinition(j: unknown, m: UnaryResponseDefinition, r: JsonReader): UnaryResponseDefinition {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "responseHeaders":
        for (const i of readJsonList(v)) m.responseHeaders.push(readJsonHeader(i, createHeader(), r));
        break;
      case "responseData":
        if (m.response.case !== undefined) throw UNUSUAL; m.response = { case: "responseData", value: readJsonBytes(v) };
        break;
      case "error":
        if (m.response.case !== undefined) throw UNUSUAL; m.response = { case: "error", value: readJsonError(v, createError(), r) };
        break;
      case "responseTrailers":
        for (const i of readJsonList(v)) m.responseTrailers.push(readJsonHeader(i, createHeader(), r));
        break;
      case "responseDelayMs":
        m.responseDelayMs = readJsonUint32(v);
        break;
      case "rawResponse":
        m.rawResponse = readJsonRawHTTPResponse(v, createRawHTTPResponse(), r);
        break;
      default:
        readJsonUnknown(k, v, r, ["response_headers", "response_data", "response_trailers", "response_delay_ms", "raw_response"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonStreamResponseDefinition(m: StreamResponseDefinition, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.StreamResponseDefinition") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.responseHeaders.length !== 0) {
    s += (s === "" ? "{\"responseHeaders\":" : ",\"responseHeaders\":") + "[";
    for (let i = 0, a = m.responseHeaders; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonHeader(a[i]!, o);
    s += "]";
  }
  if (m.responseData.length !== 0) {
    s += (s === "" ? "{\"responseData\":" : ",\"responseData\":") + "[";
    for (let i = 0, a = m.responseData; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonBytes(a[i]!);
    s += "]";
  }
  if (m.responseDelayMs !== 0) s += (s === "" ? "{\"responseDelayMs\":" : ",\"responseDelayMs\":") + jsonInt(m.responseDelayMs);
  if (m.error !== undefined) s += (s === "" ? "{\"error\":" : ",\"error\":") + writeJsonError(m.error, o);
  if (m.responseTrailers.length !== 0) {
    s += (s === "" ? "{\"responseTrailers\":" : ",\"responseTrailers\":") + "[";
    for (let i = 0, a = m.responseTrailers; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonHeader(a[i]!, o);
    s += "]";
  }
  if (m.rawResponse !== undefined) s += (s === "" ? "{\"rawResponse\":" : ",\"rawResponse\":") + writeJsonRawHTTPResponse(m.rawResponse, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonStreamResponseDefinition(j: unknown, m: StreamResponseDefinition, r: JsonReader): StreamResponseDefinition {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "responseHeaders":
        for (const i of readJsonList(v)) m.responseHeaders.push(readJsonHeader(i, createHeader(), r));
        break;
      case "responseData":
        for (const i of readJsonList(v)) m.responseData.push(readJsonBytes(i));
        break;
      case "responseDelayMs":
        m.responseDelayMs = readJsonUint32(v);
        break;
      case "error":
        m.error = readJsonError(v, createError(), r);
        break;
      case "responseTrailers":
        for (const i of readJsonList(v)) m.responseTrailers.push(readJsonHeader(i, createHeader(), r));
        break;
      case "rawResponse":
        m.rawResponse = readJsonRawHTTPResponse(v, createRawHTTPResponse(), r);
        break;
      default:
        readJsonUnknown(k, v, r, ["response_headers", "response_data", "response_delay_ms", "response_trailers", "raw_response"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonUnaryRequest(m: UnaryRequest, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.UnaryRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.responseDefinition !== undefined) s += (s === "" ? "{\"responseDefinition\":" : ",\"responseDefinition\":") + writeJsonUnaryResponseDefinition(m.responseDefinition, o);
  if (hasBytes(m.requestData)) s += (s === "" ? "{\"requestData\":" : ",\"requestData\":") + jsonBytes(m.requestData);
  return s === "" ? "{}" : s + "}";
}

export function readJsonUnaryRequest(j: unknown, m: UnaryRequest, r: JsonReader): UnaryRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "responseDefinition":
        m.responseDefinition = readJsonUnaryResponseDefinition(v, createUnaryResponseDefinition(), r);
        break;
      case "requestData":
        m.requestData = readJsonBytes(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["response_definition", "request_data"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonUnaryResponse(m: UnaryResponse, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.UnaryResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.payload !== undefined) s += (s === "" ? "{\"payload\":" : ",\"payload\":") + writeJsonConformancePayload(m.payload, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonUnaryResponse(j: unknown, m: UnaryResponse, r: JsonReader): UnaryResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "payload":
        m.payload = readJsonConformancePayload(v, createConformancePayload(), r);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonIdempotentUnaryRequest(m: IdempotentUnaryRequest, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.IdempotentUnaryRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.responseDefinition !== undefined) s += (s === "" ? "{\"responseDefinition\":" : ",\"responseDefinition\":") + writeJsonUnaryResponseDefinition(m.responseDefinition, o);
  if (hasBytes(m.requestData)) s += (s === "" ? "{\"requestData\":" : ",\"requestData\":") + jsonBytes(m.requestData);
  return s === "" ? "{}" : s + "}";
}

export function readJsonIdempotentUnaryRequest(j: unknown, m: IdempotentUnaryRequest, r: JsonReader): IdempotentUnaryRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "responseDefinition":
        m.responseDefinition = readJsonUnaryResponseDefinition(v, createUnaryResponseDefinition(), r);
        break;
      case "requestData":
        m.requestData = readJsonBytes(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["response_definition", "request_data"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonIdempotentUnaryResponse(m: IdempotentUnaryResponse, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.IdempotentUnaryResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.payload !== undefined) s += (s === "" ? "{\"payload\":" : ",\"payload\":") + writeJsonConformancePayload(m.payload, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonIdempotentUnaryResponse(j: unknown, m: IdempotentUnaryResponse, r: JsonReader): IdempotentUnaryResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "payload":
        m.payload = readJsonConformancePayload(v, createConformancePayload(), r);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonServerStreamRequest(m: ServerStreamRequest, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.ServerStreamRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.responseDefinition !== undefined) s += (s === "" ? "{\"responseDefinition\":" : ",\"responseDefinition\":") + writeJsonStreamResponseDefinition(m.responseDefinition, o);
  if (hasBytes(m.requestData)) s += (s === "" ? "{\"requestData\":" : ",\"requestData\":") + jsonBytes(m.requestData);
  return s === "" ? "{}" : s + "}";
}

export function readJsonServerStreamRequest(j: unknown, m: ServerStreamRequest, r: JsonReader): ServerStreamRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "responseDefinition":
        m.responseDefinition = readJsonStreamResponseDefinition(v, createStreamResponseDefinition(), r);
        break;
      case "requestData":
        m.requestData = readJsonBytes(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["response_definition", "request_data"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonServerStreamResponse(m: ServerStreamResponse, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.ServerStreamResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.payload !== undefined) s += (s === "" ? "{\"payload\":" : ",\"payload\":") + writeJsonConformancePayload(m.payload, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonServerStreamResponse(j: unknown, m: ServerStreamResponse, r: JsonReader): ServerStreamResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "payload":
        m.payload = readJsonConformancePayload(v, createConformancePayload(), r);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonClientStreamRequest(m: ClientStreamRequest, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.ClientStreamRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.responseDefinition !== undefined) s += (s === "" ? "{\"responseDefinition\":" : ",\"responseDefinition\":") + writeJsonUnaryResponseDefinition(m.responseDefinition, o);
  if (hasBytes(m.requestData)) s += (s === "" ? "{\"requestData\":" : ",\"requestData\":") + jsonBytes(m.requestData);
  return s === "" ? "{}" : s + "}";
}

export function readJsonClientStreamRequest(j: unknown, m: ClientStreamRequest, r: JsonReader): ClientStreamRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "responseDefinition":
        m.responseDefinition = readJsonUnaryResponseDefinition(v, createUnaryResponseDefinition(), r);
        break;
      case "requestData":
        m.requestData = readJsonBytes(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["response_definition", "request_data"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonClientStreamResponse(m: ClientStreamResponse, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.ClientStreamResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.payload !== undefined) s += (s === "" ? "{\"payload\":" : ",\"payload\":") + writeJsonConformancePayload(m.payload, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonClientStreamResponse(j: unknown, m: ClientStreamResponse, r: JsonReader): ClientStreamResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "payload":
        m.payload = readJsonConformancePayload(v, createConformancePayload(), r);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonBidiStreamRequest(m: BidiStreamRequest, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.BidiStreamRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.responseDefinition !== undefined) s += (s === "" ? "{\"responseDefinition\":" : ",\"responseDefinition\":") + writeJsonStreamResponseDefinition(m.responseDefinition, o);
  if (m.fullDuplex !== false) s += (s === "" ? "{\"fullDuplex\":" : ",\"fullDuplex\":") + jsonBool(m.fullDuplex);
  if (hasBytes(m.requestData)) s += (s === "" ? "{\"requestData\":" : ",\"requestData\":") + jsonBytes(m.requestData);
  return s === "" ? "{}" : s + "}";
}

export function readJsonBidiStreamRequest(j: unknown, m: BidiStreamRequest, r: JsonReader): BidiStreamRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "responseDefinition":
        m.responseDefinition = readJsonStreamResponseDefinition(v, createStreamResponseDefinition(), r);
        break;
      case "fullDuplex":
        m.fullDuplex = readJsonBool(v);
        break;
      case "requestData":
        m.requestData = readJsonBytes(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["response_definition", "full_duplex", "request_data"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonBidiStreamResponse(m: BidiStreamResponse, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.BidiStreamResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.payload !== undefined) s += (s === "" ? "{\"payload\":" : ",\"payload\":") + writeJsonConformancePayload(m.payload, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonBidiStreamResponse(j: unknown, m: BidiStreamResponse, r: JsonReader): BidiStreamResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "payload":
        m.payload = readJsonConformancePayload(v, createConformancePayload(), r);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonUnimplementedRequest(m: UnimplementedRequest, o: Registry | undefined): string {
  checkExtensions(m, o);
  let s = "";
  return s === "" ? "{}" : s + "}";
}

export function readJsonUnimplementedRequest(j: unknown, m: UnimplementedRequest, r: JsonReader): UnimplementedRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonUnimplementedResponse(m: UnimplementedResponse, o: Registry | undefined): string {
  checkExtensions(m, o);
  let s = "";
  return s === "" ? "{}" : s + "}";
}

export function readJsonUnimplementedResponse(j: unknown, m: UnimplementedResponse, r: JsonReader): UnimplementedResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonConformancePayload(m: ConformancePayload, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.ConformancePayload") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (hasBytes(m.data)) s += (s === "" ? "{\"data\":" : ",\"data\":") + jsonBytes(m.data);
  if (m.requestInfo !== undefined) s += (s === "" ? "{\"requestInfo\":" : ",\"requestInfo\":") + writeJsonConformancePayload_RequestInfo(m.requestInfo, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonConformancePayload(j: unknown, m: ConformancePayload, r: JsonReader): ConformancePayload {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "data":
        m.data = readJsonBytes(v);
        break;
      case "requestInfo":
        m.requestInfo = readJsonConformancePayload_RequestInfo(v, createConformancePayload_RequestInfo(), r);
        break;
      default:
        readJsonUnknown(k, v, r, ["request_info"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonConformancePayload_RequestInfo(m: ConformancePayload_RequestInfo, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.ConformancePayload.RequestInfo") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.requestHeaders.length !== 0) {
    s += (s === "" ? "{\"requestHeaders\":" : ",\"requestHeaders\":") + "[";
    for (let i = 0, a = m.requestHeaders; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonHeader(a[i]!, o);
    s += "]";
  }
  if (m.timeoutMs !== undefined) s += (s === "" ? "{\"timeoutMs\":" : ",\"timeoutMs\":") + jsonLong(m.timeoutMs);
  if (m.requests.length !== 0) {
    s += (s === "" ? "{\"requests\":" : ",\"requests\":") + "[";
    for (let i = 0, a = m.requests; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonByLibrary(AnySchema, a[i]!, o);
    s += "]";
  }
  if (m.connectGetInfo !== undefined) s += (s === "" ? "{\"connectGetInfo\":" : ",\"connectGetInfo\":") + writeJsonConformancePayload_ConnectGetInfo(m.connectGetInfo, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonConformancePayload_RequestInfo(j: unknown, m: ConformancePayload_RequestInfo, r: JsonReader): ConformancePayload_RequestInfo {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "requestHeaders":
        for (const i of readJsonList(v)) m.requestHeaders.push(readJsonHeader(i, createHeader(), r));
        break;
      case "timeoutMs":
        m.timeoutMs = readJsonInt64(v);
        break;
      case "requests":
        for (const i of readJsonList(v)) m.requests.push(readJsonByLibrary(AnySchema, i, r));
        break;
      case "connectGetInfo":
        m.connectGetInfo = readJsonConformancePayload_ConnectGetInfo(v, createConformancePayload_ConnectGetInfo(), r);
        break;
      default:
        readJsonUnknown(k, v, r, ["request_headers", "timeout_ms", "connect_get_info"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonConformancePayload_ConnectGetInfo(m: ConformancePayload_ConnectGetInfo, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.ConformancePayload.ConnectGetInfo") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.queryParams.length !== 0) {
    s += (s === "" ? "{\"queryParams\":" : ",\"queryParams\":") + "[";
    for (let i = 0, a = m.queryParams; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonHeader(a[i]!, o);
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}

export function readJsonConformancePayload_ConnectGetInfo(j: unknown, m: ConformancePayload_ConnectGetInfo, r: JsonReader): ConformancePayload_ConnectGetInfo {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "queryParams":
        for (const i of readJsonList(v)) m.queryParams.push(readJsonHeader(i, createHeader(), r));
        break;
      default:
        readJsonUnknown(k, v, r, ["query_params"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonError(m: Error, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.Error") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.code !== 0) s += (s === "" ? "{\"code\":" : ",\"code\":") + jsonEnum(m.code, n_connectrpc_conformance_v1_Code);
  if (m.message !== undefined) s += (s === "" ? "{\"message\":" : ",\"message\":") + jsonString(m.message);
  if (m.details.length !== 0) {
    s += (s === "" ? "{\"details\":" : ",\"details\":") + "[";
    for (let i = 0, a = m.details; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonByLibrary(AnySchema, a[i]!, o);
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}

export function readJsonError(j: unknown, m: Error, r: JsonReader): Error {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "code":
        m.code = readJsonEnum(v, v_connectrpc_conformance_v1_Code);
        break;
      case "message":
        m.message = readJsonString(v);
        break;
      case "details":
        for (const i of readJsonList(v)) m.details.push(readJsonByLibrary(AnySchema, i, r));
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonHeader(m: Header, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.Header") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.name !== "") s += (s === "" ? "{\"name\":" : ",\"name\":") + jsonString(m.name);
  if (m.value.length !== 0) {
    s += (s === "" ? "{\"value\":" : ",\"value\":") + "[";
    for (let i = 0, a = m.value; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonString(a[i]!);
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}

export function readJsonHeader(j: unknown, m: Header, r: JsonReader): Header {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "name":
        m.name = readJsonString(v);
        break;
      case "value":
        for (const i of readJsonList(v)) m.value.push(readJsonString(i));
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonRawHTTPRequest(m: RawHTTPRequest, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.RawHTTPRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.verb !== "") s += (s === "" ? "{\"verb\":" : ",\"verb\":") + jsonString(m.verb);
  if (m.uri !== "") s += (s === "" ? "{\"uri\":" : ",\"uri\":") + jsonString(m.uri);
  if (m.headers.length !== 0) {
    s += (s === "" ? "{\"headers\":" : ",\"headers\":") + "[";
    for (let i = 0, a = m.headers; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonHeader(a[i]!, o);
    s += "]";
  }
  if (m.rawQueryParams.length !== 0) {
    s += (s === "" ? "{\"rawQueryParams\":" : ",\"rawQueryParams\":") + "[";
    for (let i = 0, a = m.rawQueryParams; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonHeader(a[i]!, o);
    s += "]";
  }
  if (m.encodedQueryParams.length !== 0) {
    s += (s === "" ? "{\"encodedQueryParams\":" : ",\"encodedQueryParams\":") + "[";
    for (let i = 0, a = m.encodedQueryParams; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonRawHTTPRequest_EncodedQueryParam(a[i]!, o);
    s += "]";
  }
  if (m.body.case === "unary") s += (s === "" ? "{\"unary\":" : ",\"unary\":") + writeJsonMessageContents(m.body.value, o);
  if (m.body.case === "stream") s += (s === "" ? "{\"stream\":" : ",\"stream\":") + writeJsonStreamContents(m.body.value, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonRawHTTPRequest(j: unknown, m: RawHTTPRequest, r: JsonReader): RawHTTPRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "verb":
        m.verb = readJsonString(v);
        break;
      case "uri":
        m.uri = readJsonString(v);
        break;
      case "headers":
        for (const i of readJsonList(v)) m.headers.push(readJsonHeader(i, createHeader(), r));
        break;
      case "rawQueryParams":
        for (const i of readJsonList(v)) m.rawQueryParams.push(readJsonHeader(i, createHeader(), r));
        break;
      case "encodedQueryParams":
        for (const i of readJsonList(v)) m.encodedQueryParams.push(readJsonRawHTTPRequest_EncodedQueryParam(i, createRawHTTPRequest_EncodedQueryParam(), r));
        break;
      case "unary":
        if (m.body.case !== undefined) throw UNUSUAL; m.body = { case: "unary", value: readJsonMessageContents(v, createMessageContents(), r) };
        break;
      case "stream":
        if (m.body.case !== undefined) throw UNUSUAL; m.body = { case: "stream", value: readJsonStreamContents(v, createStreamContents(), r) };
        break;
      default:
        readJsonUnknown(k, v, r, ["raw_query_params", "encoded_query_params"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonRawHTTPRequest_EncodedQueryParam(m: RawHTTPRequest_EncodedQueryParam, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.RawHTTPRequest.EncodedQueryParam") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.name !== "") s += (s === "" ? "{\"name\":" : ",\"name\":") + jsonString(m.name);
  if (m.value !== undefined) s += (s === "" ? "{\"value\":" : ",\"value\":") + writeJsonMessageContents(m.value, o);
  if (m.base64Encode !== false) s += (s === "" ? "{\"base64Encode\":" : ",\"base64Encode\":") + jsonBool(m.base64Encode);
  return s === "" ? "{}" : s + "}";
}

export function readJsonRawHTTPRequest_EncodedQueryParam(j: unknown, m: RawHTTPRequest_EncodedQueryParam, r: JsonReader): RawHTTPRequest_EncodedQueryParam {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "name":
        m.name = readJsonString(v);
        break;
      case "value":
        m.value = readJsonMessageContents(v, createMessageContents(), r);
        break;
      case "base64Encode":
        m.base64Encode = readJsonBool(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["base64_encode"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonMessageContents(m: MessageContents, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.MessageContents") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.data.case === "binary") s += (s === "" ? "{\"binary\":" : ",\"binary\":") + jsonBytes(m.data.value);
  if (m.data.case === "text") s += (s === "" ? "{\"text\":" : ",\"text\":") + jsonString(m.data.value);
  if (m.data.case === "binaryMessage") s += (s === "" ? "{\"binaryMessage\":" : ",\"binaryMessage\":") + jsonByLibrary(AnySchema, m.data.value, o);
  if (m.compression !== 0) s += (s === "" ? "{\"compression\":" : ",\"compression\":") + jsonEnum(m.compression, n_connectrpc_conformance_v1_Compression);
  return s === "" ? "{}" : s + "}";
}

export function readJsonMessageContents(j: unknown, m: MessageContents, r: JsonReader): MessageContents {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "binary":
        if (m.data.case !== undefined) throw UNUSUAL; m.data = { case: "binary", value: readJsonBytes(v) };
        break;
      case "text":
        if (m.data.case !== undefined) throw UNUSUAL; m.data = { case: "text", value: readJsonString(v) };
        break;
      case "binaryMessage":
        if (m.data.case !== undefined) throw UNUSUAL; m.data = { case: "binaryMessage", value: readJsonByLibrary(AnySchema, v, r) };
        break;
      case "compression":
        m.compression = readJsonEnum(v, v_connectrpc_conformance_v1_Compression);
        break;
      default:
        readJsonUnknown(k, v, r, ["binary_message"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonStreamContents(m: StreamContents, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.StreamContents") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.items.length !== 0) {
    s += (s === "" ? "{\"items\":" : ",\"items\":") + "[";
    for (let i = 0, a = m.items; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonStreamContents_StreamItem(a[i]!, o);
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}

export function readJsonStreamContents(j: unknown, m: StreamContents, r: JsonReader): StreamContents {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "items":
        for (const i of readJsonList(v)) m.items.push(readJsonStreamContents_StreamItem(i, createStreamContents_StreamItem(), r));
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonStreamContents_StreamItem(m: StreamContents_StreamItem, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.StreamContents.StreamItem") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.flags !== 0) s += (s === "" ? "{\"flags\":" : ",\"flags\":") + jsonInt(m.flags);
  if (m.length !== undefined) s += (s === "" ? "{\"length\":" : ",\"length\":") + jsonInt(m.length);
  if (m.payload !== undefined) s += (s === "" ? "{\"payload\":" : ",\"payload\":") + writeJsonMessageContents(m.payload, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonStreamContents_StreamItem(j: unknown, m: StreamContents_StreamItem, r: JsonReader): StreamContents_StreamItem {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "flags":
        m.flags = readJsonUint32(v);
        break;
      case "length":
        m.length = readJsonUint32(v);
        break;
      case "payload":
        m.payload = readJsonMessageContents(v, createMessageContents(), r);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonRawHTTPResponse(m: RawHTTPResponse, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.RawHTTPResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.statusCode !== 0) s += (s === "" ? "{\"statusCode\":" : ",\"statusCode\":") + jsonInt(m.statusCode);
  if (m.headers.length !== 0) {
    s += (s === "" ? "{\"headers\":" : ",\"headers\":") + "[";
    for (let i = 0, a = m.headers; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonHeader(a[i]!, o);
    s += "]";
  }
  if (m.body.case === "unary") s += (s === "" ? "{\"unary\":" : ",\"unary\":") + writeJsonMessageContents(m.body.value, o);
  if (m.body.case === "stream") s += (s === "" ? "{\"stream\":" : ",\"stream\":") + writeJsonStreamContents(m.body.value, o);
  if (m.trailers.length !== 0) {
    s += (s === "" ? "{\"trailers\":" : ",\"trailers\":") + "[";
    for (let i = 0, a = m.trailers; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonHeader(a[i]!, o);
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}

export function readJsonRawHTTPResponse(j: unknown, m: RawHTTPResponse, r: JsonReader): RawHTTPResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "statusCode":
        m.statusCode = readJsonUint32(v);
        break;
      case "headers":
        for (const i of readJsonList(v)) m.headers.push(readJsonHeader(i, createHeader(), r));
        break;
      case "unary":
        if (m.body.case !== undefined) throw UNUSUAL; m.body = { case: "unary", value: readJsonMessageContents(v, createMessageContents(), r) };
        break;
      case "stream":
        if (m.body.case !== undefined) throw UNUSUAL; m.body = { case: "stream", value: readJsonStreamContents(v, createStreamContents(), r) };
        break;
      case "trailers":
        for (const i of readJsonList(v)) m.trailers.push(readJsonHeader(i, createHeader(), r));
        break;
      default:
        readJsonUnknown(k, v, r, ["status_code"]);
    }
  }
  r.left++;
  return m;
}

const n_connectrpc_conformance_v1_Code = { [0]: "\"CODE_UNSPECIFIED\"", [1]: "\"CODE_CANCELED\"", [2]: "\"CODE_UNKNOWN\"", [3]: "\"CODE_INVALID_ARGUMENT\"", [4]: "\"CODE_DEADLINE_EXCEEDED\"", [5]: "\"CODE_NOT_FOUND\"", [6]: "\"CODE_ALREADY_EXISTS\"", [7]: "\"CODE_PERMISSION_DENIED\"", [8]: "\"CODE_RESOURCE_EXHAUSTED\"", [9]: "\"CODE_FAILED_PRECONDITION\"", [10]: "\"CODE_ABORTED\"", [11]: "\"CODE_OUT_OF_RANGE\"", [12]: "\"CODE_UNIMPLEMENTED\"", [13]: "\"CODE_INTERNAL\"", [14]: "\"CODE_UNAVAILABLE\"", [15]: "\"CODE_DATA_LOSS\"", [16]: "\"CODE_UNAUTHENTICATED\"" };
const v_connectrpc_conformance_v1_Code = /*@__PURE__*/ new Map<unknown, number>([["CODE_UNSPECIFIED", 0], ["CODE_CANCELED", 1], ["CODE_UNKNOWN", 2], ["CODE_INVALID_ARGUMENT", 3], ["CODE_DEADLINE_EXCEEDED", 4], ["CODE_NOT_FOUND", 5], ["CODE_ALREADY_EXISTS", 6], ["CODE_PERMISSION_DENIED", 7], ["CODE_RESOURCE_EXHAUSTED", 8], ["CODE_FAILED_PRECONDITION", 9], ["CODE_ABORTED", 10], ["CODE_OUT_OF_RANGE", 11], ["CODE_UNIMPLEMENTED", 12], ["CODE_INTERNAL", 13], ["CODE_UNAVAILABLE", 14], ["CODE_DATA_LOSS", 15], ["CODE_UNAUTHENTICATED", 16]]);
const n_connectrpc_conformance_v1_Compression = { [0]: "\"COMPRESSION_UNSPECIFIED\"", [1]: "\"COMPRESSION_IDENTITY\"", [2]: "\"COMPRESSION_GZIP\"", [3]: "\"COMPRESSION_BR\"", [4]: "\"COMPRESSION_ZSTD\"", [5]: "\"COMPRESSION_DEFLATE\"", [6]: "\"COMPRESSION_SNAPPY\"" };
const v_connectrpc_conformance_v1_Compression = /*@__PURE__*/ new Map<unknown, number>([["COMPRESSION_UNSPECIFIED", 0], ["COMPRESSION_IDENTITY", 1], ["COMPRESSION_GZIP", 2], ["COMPRESSION_BR", 3], ["COMPRESSION_ZSTD", 4], ["COMPRESSION_DEFLATE", 5], ["COMPRESSION_SNAPPY", 6]]);

export const json_connectrpc_conformance_v1_service = [
  /*@__PURE__*/ extend(UnaryResponseDefinitionCodec, { writeJson: writeJsonUnaryResponseDefinition, readJson: readJsonUnaryResponseDefinition }),
  /*@__PURE__*/ extend(StreamResponseDefinitionCodec, { writeJson: writeJsonStreamResponseDefinition, readJson: readJsonStreamResponseDefinition }),
  /*@__PURE__*/ extend(UnaryRequestCodec, { writeJson: writeJsonUnaryRequest, readJson: readJsonUnaryRequest }),
  /*@__PURE__*/ extend(UnaryResponseCodec, { writeJson: writeJsonUnaryResponse, readJson: readJsonUnaryResponse }),
  /*@__PURE__*/ extend(IdempotentUnaryRequestCodec, { writeJson: writeJsonIdempotentUnaryRequest, readJson: readJsonIdempotentUnaryRequest }),
  /*@__PURE__*/ extend(IdempotentUnaryResponseCodec, { writeJson: writeJsonIdempotentUnaryResponse, readJson: readJsonIdempotentUnaryResponse }),
  /*@__PURE__*/ extend(ServerStreamRequestCodec, { writeJson: writeJsonServerStreamRequest, readJson: readJsonServerStreamRequest }),
  /*@__PURE__*/ extend(ServerStreamResponseCodec, { writeJson: writeJsonServerStreamResponse, readJson: readJsonServerStreamResponse }),
  /*@__PURE__*/ extend(ClientStreamRequestCodec, { writeJson: writeJsonClientStreamRequest, readJson: readJsonClientStreamRequest }),
  /*@__PURE__*/ extend(ClientStreamResponseCodec, { writeJson: writeJsonClientStreamResponse, readJson: readJsonClientStreamResponse }),
  /*@__PURE__*/ extend(BidiStreamRequestCodec, { writeJson: writeJsonBidiStreamRequest, readJson: readJsonBidiStreamRequest }),
  /*@__PURE__*/ extend(BidiStreamResponseCodec, { writeJson: writeJsonBidiStreamResponse, readJson: readJsonBidiStreamResponse }),
  /*@__PURE__*/ extend(UnimplementedRequestCodec, { writeJson: writeJsonUnimplementedRequest, readJson: readJsonUnimplementedRequest }),
  /*@__PURE__*/ extend(UnimplementedResponseCodec, { writeJson: writeJsonUnimplementedResponse, readJson: readJsonUnimplementedResponse }),
  /*@__PURE__*/ extend(ConformancePayloadCodec, { writeJson: writeJsonConformancePayload, readJson: readJsonConformancePayload }),
  /*@__PURE__*/ extend(ConformancePayload_RequestInfoCodec, { writeJson: writeJsonConformancePayload_RequestInfo, readJson: readJsonConformancePayload_RequestInfo }),
  /*@__PURE__*/ extend(ConformancePayload_ConnectGetInfoCodec, { writeJson: writeJsonConformancePayload_ConnectGetInfo, readJson: readJsonConformancePayload_ConnectGetInfo }),
  /*@__PURE__*/ extend(ErrorCodec, { writeJson: writeJsonError, readJson: readJsonError }),
  /*@__PURE__*/ extend(HeaderCodec, { writeJson: writeJsonHeader, readJson: readJsonHeader }),
  /*@__PURE__*/ extend(RawHTTPRequestCodec, { writeJson: writeJsonRawHTTPRequest, readJson: readJsonRawHTTPRequest }),
  /*@__PURE__*/ extend(RawHTTPRequest_EncodedQueryParamCodec, { writeJson: writeJsonRawHTTPRequest_EncodedQueryParam, readJson: readJsonRawHTTPRequest_EncodedQueryParam }),
  /*@__PURE__*/ extend(MessageContentsCodec, { writeJson: writeJsonMessageContents, readJson: readJsonMessageContents }),
  /*@__PURE__*/ extend(StreamContentsCodec, { writeJson: writeJsonStreamContents, readJson: readJsonStreamContents }),
  /*@__PURE__*/ extend(StreamContents_StreamItemCodec, { writeJson: writeJsonStreamContents_StreamItem, readJson: readJsonStreamContents_StreamItem }),
  /*@__PURE__*/ extend(RawHTTPResponseCodec, { writeJson: writeJsonRawHTTPResponse, readJson: readJsonRawHTTPResponse }),
];
