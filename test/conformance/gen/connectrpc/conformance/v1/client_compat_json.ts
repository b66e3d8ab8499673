import type { ClientCompatRequest, ClientCompatRequest_Cancel, ClientCompatResponse, ClientErrorResult, ClientResponseResult, WireDetails } from "./client_compat_pb.ts";
import type { Registry } from "@bufbuild/protobuf";
import { UNUSUAL } from "../../../../../../src/codec/unusual.ts";
import { checkExtensions, jsonBool, jsonByLibrary, jsonBytes, jsonEnum, jsonInt, jsonString } from "../../../../../../src/codec/runtime-json-write.ts";
import { hasBytes } from "../../../../../../src/codec/runtime-write.ts";
import { readJsonTLSCreds, writeJsonTLSCreds } from "./config_json.ts";
import { readJsonConformancePayload, readJsonError, readJsonHeader, readJsonRawHTTPRequest, writeJsonConformancePayload, writeJsonError, writeJsonHeader, writeJsonRawHTTPRequest } from "./service_json.ts";
import { AnySchema, StructSchema } from "@bufbuild/protobuf/wkt";
import type { JsonReader } from "../../../../../../src/codec/runtime-json-read.ts";
import { jsonKeys, openJson, readJsonBool, readJsonByLibrary, readJsonBytes, readJsonEnum, readJsonInt32, readJsonList, readJsonString, readJsonUint32, readJsonUnknown } from "../../../../../../src/codec/runtime-json-read.ts";
import { createTLSCreds } from "./config_codec.ts";
import { createConformancePayload, createError, createHeader, createRawHTTPRequest } from "./service_codec.ts";
import { ClientCompatRequest_CancelCodec, ClientCompatRequestCodec, ClientCompatResponseCodec, ClientErrorResultCodec, ClientResponseResultCodec, createClientCompatRequest_Cancel, createClientErrorResult, createClientResponseResult, WireDetailsCodec } from "./client_compat_codec.ts";
import { readJsonEmpty, writeJsonEmpty } from "../../../google/protobuf/empty_json.ts";
import { createEmpty } from "../../../google/protobuf/empty_codec.ts";
import { fromStruct, toStruct } from "../../../../../../src/codec/runtime-struct.ts";
import { extend } from "../../../../../../src/codec/runtime-codec.ts";

// @generated from file connectrpc/conformance/v1/client_compat.proto. Do not edit.

export function writeJsonClientCompatRequest(m: ClientCompatRequest, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.ClientCompatRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.testName !== "") s += (s === "" ? "{\"testName\":" : ",\"testName\":") + jsonString(m.testName);
  if (m.httpVersion !== 0) s += (s === "" ? "{\"httpVersion\":" : ",\"httpVersion\":") + jsonEnum(m.httpVersion, n_connectrpc_conformance_v1_HTTPVersion);
  if (m.protocol !== 0) s += (s === "" ? "{\"protocol\":" : ",\"protocol\":") + jsonEnum(m.protocol, n_connectrpc_conformance_v1_Protocol);
  if (m.codec !== 0) s += (s === "" ? "{\"codec\":" : ",\"codec\":") + jsonEnum(m.codec, n_connectrpc_conformance_v1_Codec);
  if (m.compression !== 0) s += (s === "" ? "{\"compression\":" : ",\"compression\":") + jsonEnum(m.compression, n_connectrpc_conformance_v1_Compression);
  if (m.host !== "") s += (s === "" ? "{\"host\":" : ",\"host\":") + jsonString(m.host);
  if (m.port !== 0) s += (s === "" ? "{\"port\":" : ",\"port\":") + jsonInt(m.port);
  if (hasBytes(m.serverTlsCert)) s += (s === "" ? "{\"serverTlsCert\":" : ",\"serverTlsCert\":") + jsonBytes(m.serverTlsCert);
  if (m.clientTlsCreds !== undefined) s += (s === "" ? "{\"clientTlsCreds\":" : ",\"clientTlsCreds\":") + writeJsonTLSCreds(m.clientTlsCreds, o);
  if (m.messageReceiveLimit !== 0) s += (s === "" ? "{\"messageReceiveLimit\":" : ",\"messageReceiveLimit\":") + jsonInt(m.messageReceiveLimit);
  if (m.service !== undefined) s += (s === "" ? "{\"service\":" : ",\"service\":") + jsonString(m.service);
  if (m.method !== undefined) s += (s === "" ? "{\"method\":" : ",\"method\":") + jsonString(m.method);
  if (m.streamType !== 0) s += (s === "" ? "{\"streamType\":" : ",\"streamType\":") + jsonEnum(m.streamType, n_connectrpc_conformance_v1_StreamType);
  if (m.useGetHttpMethod !== false) s += (s === "" ? "{\"useGetHttpMethod\":" : ",\"useGetHttpMethod\":") + jsonBool(m.useGetHttpMethod);
  if (m.requestHeaders.length !== 0) {
    s += (s === "" ? "{\"requestHeaders\":" : ",\"requestHeaders\":") + "[";
    for (let i = 0, a = m.requestHeaders; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonHeader(a[i]!, o);
    s += "]";
  }
  if (m.requestMessages.length !== 0) {
    s += (s === "" ? "{\"requestMessages\":" : ",\"requestMessages\":") + "[";
    for (let i = 0, a = m.requestMessages; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonByLibrary(AnySchema, a[i]!, o);
    s += "]";
  }
  if (m.timeoutMs !== undefined) s += (s === "" ? "{\"timeoutMs\":" : ",\"timeoutMs\":") + jsonInt(m.timeoutMs);
  if (m.requestDelayMs !== 0) s += (s === "" ? "{\"requestDelayMs\":" : ",\"requestDelayMs\":") + jsonInt(m.requestDelayMs);
  if (m.cancel !== undefined) s += (s === "" ? "{\"cancel\":" : ",\"cancel\":") + writeJsonClientCompatRequest_Cancel(m.cancel, o);
  if (m.rawRequest !== undefined) s += (s === "" ? "{\"rawRequest\":" : ",\"rawRequest\":") + writeJsonRawHTTPRequest(m.rawRequest, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonClientCompatRequest(j: unknown, m: ClientCompatRequest, r: JsonReader): ClientCompatRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "testName":
        m.testName = readJsonString(v);
        break;
      case "httpVersion":
        m.httpVersion = readJsonEnum(v, v_connectrpc_conformance_v1_HTTPVersion);
        break;
      case "protocol":
        m.protocol = readJsonEnum(v, v_connectrpc_conformance_v1_Protocol);
        break;
      case "codec":
        m.codec = readJsonEnum(v, v_connectrpc_conformance_v1_Codec);
        break;
      case "compression":
        m.compression = readJsonEnum(v, v_connectrpc_conformance_v1_Compression);
        break;
      case "host":
        m.host = readJsonString(v);
        break;
      case "port":
        m.port = readJsonUint32(v);
        break;
      case "serverTlsCert":
        m.serverTlsCert = readJsonBytes(v);
        break;
      case "clientTlsCreds":
        m.clientTlsCreds = readJsonTLSCreds(v, createTLSCreds(), r);
        break;
      case "messageReceiveLimit":
        m.messageReceiveLimit = readJsonUint32(v);
        break;
      case "service":
        m.service = readJsonString(v);
        break;
      case "method":
        m.method = readJsonString(v);
        break;
      case "streamType":
        m.streamType = readJsonEnum(v, v_connectrpc_conformance_v1_StreamType);
        break;
      case "useGetHttpMethod":
        m.useGetHttpMethod = readJsonBool(v);
        break;
      case "requestHeaders":
        for (const i of readJsonList(v)) m.requestHeaders.push(readJsonHeader(i, createHeader(), r));
        break;
      case "requestMessages":
        for (const i of readJsonList(v)) m.requestMessages.push(readJsonByLibrary(AnySchema, i, r));
        break;
      case "timeoutMs":
        m.timeoutMs = readJsonUint32(v);
        break;
      case "requestDelayMs":
        m.requestDelayMs = readJsonUint32(v);
        break;
      case "cancel":
        m.cancel = readJsonClientCompatRequest_Cancel(v, createClientCompatRequest_Cancel(), r);
        break;
      case "rawRequest":
        m.rawRequest = readJsonRawHTTPRequest(v, createRawHTTPRequest(), r);
        break;
      default:
        readJsonUnknown(k, v, r, ["test_name", "http_version", "server_tls_cert", "client_tls_creds", "message_receive_limit", "stream_type", "use_get_http_method", "request_headers", "request_messages", "timeout_ms", "request_delay_ms", "raw_request"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonClientCompatRequest_Cancel(m: ClientCompatRequest_Cancel, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.ClientCompatRequest.Cancel") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.cancelTiming.case === "beforeCloseSend") s += (s === "" ? "{\"beforeCloseSend\":" : ",\"beforeCloseSend\":") + writeJsonEmpty(m.cancelTiming.value, o);
  if (m.cancelTiming.case === "afterCloseSendMs") s += (s === "" ? "{\"afterCloseSendMs\":" : ",\"afterCloseSendMs\":") + jsonInt(m.cancelTiming.value);
  if (m.cancelTiming.case === "afterNumResponses") s += (s === "" ? "{\"afterNumResponses\":" : ",\"afterNumResponses\":") + jsonInt(m.cancelTiming.value);
  return s === "" ? "{}" : s + "}";
}

export function readJsonClientCompatRequest_Cancel(j: unknown, m: ClientCompatRequest_Cancel, r: JsonReader): ClientCompatRequest_Cancel {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "beforeCloseSend":
        if (m.cancelTiming.case !== undefined) throw UNUSUAL; m.cancelTiming = { case: "beforeCloseSend", value: readJsonEmpty(v, createEmpty(), r) };
        break;
      case "afterCloseSendMs":
        if (m.cancelTiming.case !== undefined) throw UNUSUAL; m.cancelTiming = { case: "afterCloseSendMs", value: readJsonUint32(v) };
        break;
      case "afterNumResponses":
        if (m.cancelTiming.case !== undefined) throw UNUSUAL; m.cancelTiming = { case: "afterNumResponses", value: readJsonUint32(v) };
        break;
      default:
        readJsonUnknown(k, v, r, ["before_close_send", "after_close_send_ms", "after_num_responses"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonClientCompatResponse(m: ClientCompatResponse, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.ClientCompatResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.testName !== "") s += (s === "" ? "{\"testName\":" : ",\"testName\":") + jsonString(m.testName);
  if (m.result.case === "response") s += (s === "" ? "{\"response\":" : ",\"response\":") + writeJsonClientResponseResult(m.result.value, o);
  if (m.result.case === "error") s += (s === "" ? "{\"error\":" : ",\"error\":") + writeJsonClientErrorResult(m.result.value, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonClientCompatResponse(j: unknown, m: ClientCompatResponse, r: JsonReader): ClientCompatResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "testName":
        m.testName = readJsonString(v);
        break;
      case "response":
        if (m.result.case !== undefined) throw UNUSUAL; m.result = { case: "response", value: readJsonClientResponseResult(v, createClientResponseResult(), r) };
        break;
      case "error":
        if (m.result.case !== undefined) throw UNUSUAL; m.result = { case: "error", value: readJsonClientErrorResult(v, createClientErrorResult(), r) };
        break;
      default:
        readJsonUnknown(k, v, r, ["test_name"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonClientResponseResult(m: ClientResponseResult, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.ClientResponseResult") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.responseHeaders.length !== 0) {
    s += (s === "" ? "{\"responseHeaders\":" : ",\"responseHeaders\":") + "[";
    for (let i = 0, a = m.responseHeaders; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonHeader(a[i]!, o);
    s += "]";
  }
  if (m.payloads.length !== 0) {
    s += (s === "" ? "{\"payloads\":" : ",\"payloads\":") + "[";
    for (let i = 0, a = m.payloads; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonConformancePayload(a[i]!, o);
    s += "]";
  }
  if (m.error !== undefined) s += (s === "" ? "{\"error\":" : ",\"error\":") + writeJsonError(m.error, o);
  if (m.responseTrailers.length !== 0) {
    s += (s === "" ? "{\"responseTrailers\":" : ",\"responseTrailers\":") + "[";
    for (let i = 0, a = m.responseTrailers; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonHeader(a[i]!, o);
    s += "]";
  }
  if (m.numUnsentRequests !== 0) s += (s === "" ? "{\"numUnsentRequests\":" : ",\"numUnsentRequests\":") + jsonInt(m.numUnsentRequests);
  if (m.httpStatusCode !== undefined) s += (s === "" ? "{\"httpStatusCode\":" : ",\"httpStatusCode\":") + jsonInt(m.httpStatusCode);
  if (m.feedback.length !== 0) {
    s += (s === "" ? "{\"feedback\":" : ",\"feedback\":") + "[";
    for (let i = 0, a = m.feedback; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonString(a[i]!);
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}

export function readJsonClientResponseResult(j: unknown, m: ClientResponseResult, r: JsonReader): ClientResponseResult {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "responseHeaders":
        for (const i of readJsonList(v)) m.responseHeaders.push(readJsonHeader(i, createHeader(), r));
        break;
      case "payloads":
        for (const i of readJsonList(v)) m.payloads.push(readJsonConformancePayload(i, createConformancePayload(), r));
        break;
      case "error":
        m.error = readJsonError(v, createError(), r);
        break;
      case "responseTrailers":
        for (const i of readJsonList(v)) m.responseTrailers.push(readJsonHeader(i, createHeader(), r));
        break;
      case "numUnsentRequests":
        m.numUnsentRequests = readJsonInt32(v);
        break;
      case "httpStatusCode":
        m.httpStatusCode = readJsonInt32(v);
        break;
      case "feedback":
        for (const i of readJsonList(v)) m.feedback.push(readJsonString(i));
        break;
      default:
        readJsonUnknown(k, v, r, ["response_headers", "response_trailers", "num_unsent_requests", "http_status_code"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonClientErrorResult(m: ClientErrorResult, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.ClientErrorResult") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.message !== "") s += (s === "" ? "{\"message\":" : ",\"message\":") + jsonString(m.message);
  return s === "" ? "{}" : s + "}";
}

export function readJsonClientErrorResult(j: unknown, m: ClientErrorResult, r: JsonReader): ClientErrorResult {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "message":
        m.message = readJsonString(v);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonWireDetails(m: WireDetails, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.WireDetails") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.actualStatusCode !== 0) s += (s === "" ? "{\"actualStatusCode\":" : ",\"actualStatusCode\":") + jsonInt(m.actualStatusCode);
  if (m.connectErrorRaw !== undefined) s += (s === "" ? "{\"connectErrorRaw\":" : ",\"connectErrorRaw\":") + jsonByLibrary(StructSchema, toStruct(m.connectErrorRaw), o);
  if (m.actualHttpTrailers.length !== 0) {
    s += (s === "" ? "{\"actualHttpTrailers\":" : ",\"actualHttpTrailers\":") + "[";
    for (let i = 0, a = m.actualHttpTrailers; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonHeader(a[i]!, o);
    s += "]";
  }
  if (m.actualGrpcwebTrailers !== undefined) s += (s === "" ? "{\"actualGrpcwebTrailers\":" : ",\"actualGrpcwebTrailers\":") + jsonString(m.actualGrpcwebTrailers);
  return s === "" ? "{}" : s + "}";
}

export function readJsonWireDetails(j: unknown, m: WireDetails, r: JsonReader): WireDetails {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "actualStatusCode":
        m.actualStatusCode = readJsonInt32(v);
        break;
      case "connectErrorRaw":
        m.connectErrorRaw = fromStruct(readJsonByLibrary(StructSchema, v, r));
        break;
      case "actualHttpTrailers":
        for (const i of readJsonList(v)) m.actualHttpTrailers.push(readJsonHeader(i, createHeader(), r));
        break;
      case "actualGrpcwebTrailers":
        m.actualGrpcwebTrailers = readJsonString(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["actual_status_code", "connect_error_raw", "actual_http_trailers", "actual_grpcweb_trailers"]);
    }
  }
  r.left++;
  return m;
}

const n_connectrpc_conformance_v1_HTTPVersion = { [0]: "\"HTTP_VERSION_UNSPECIFIED\"", [1]: "\"HTTP_VERSION_1\"", [2]: "\"HTTP_VERSION_2\"", [3]: "\"HTTP_VERSION_3\"" };
const n_connectrpc_conformance_v1_Protocol = { [0]: "\"PROTOCOL_UNSPECIFIED\"", [1]: "\"PROTOCOL_CONNECT\"", [2]: "\"PROTOCOL_GRPC\"", [3]: "\"PROTOCOL_GRPC_WEB\"" };
const n_connectrpc_conformance_v1_Codec = { [0]: "\"CODEC_UNSPECIFIED\"", [1]: "\"CODEC_PROTO\"", [2]: "\"CODEC_JSON\"", [3]: "\"CODEC_TEXT\"" };
const n_connectrpc_conformance_v1_Compression = { [0]: "\"COMPRESSION_UNSPECIFIED\"", [1]: "\"COMPRESSION_IDENTITY\"", [2]: "\"COMPRESSION_GZIP\"", [3]: "\"COMPRESSION_BR\"", [4]: "\"COMPRESSION_ZSTD\"", [5]: "\"COMPRESSION_DEFLATE\"", [6]: "\"COMPRESSION_SNAPPY\"" };
const n_connectrpc_conformance_v1_StreamType = { [0]: "\"STREAM_TYPE_UNSPECIFIED\"", [1]: "\"STREAM_TYPE_UNARY\"", [2]: "\"STREAM_TYPE_CLIENT_STREAM\"", [3]: "\"STREAM_TYPE_SERVER_STREAM\"", [4]: "\"STREAM_TYPE_HALF_DUPLEX_BIDI_STREAM\"", [5]: "\"STREAM_TYPE_FULL_DUPLEX_BIDI_STREAM\"" };
const v_connectrpc_conformance_v1_HTTPVersion = /*@__PURE__*/ new Map<unknown, number>([["HTTP_VERSION_UNSPECIFIED", 0], ["HTTP_VERSION_1", 1], ["HTTP_VERSION_2", 2], ["HTTP_VERSION_3", 3]]);
const v_connectrpc_conformance_v1_Protocol = /*@__PURE__*/ new Map<unknown, number>([["PROTOCOL_UNSPECIFIED", 0], ["PROTOCOL_CONNECT", 1], ["PROTOCOL_GRPC", 2], ["PROTOCOL_GRPC_WEB", 3]]);
const v_connectrpc_conformance_v1_Codec = /*@__PURE__*/ new Map<unknown, number>([["CODEC_UNSPECIFIED", 0], ["CODEC_PROTO", 1], ["CODEC_JSON", 2], ["CODEC_TEXT", 3]]);
const v_connectrpc_conformance_v1_Compression = /*@__PURE__*/ new Map<unknown, number>([["COMPRESSION_UNSPECIFIED", 0], ["COMPRESSION_IDENTITY", 1], ["COMPRESSION_GZIP", 2], ["COMPRESSION_BR", 3], ["COMPRESSION_ZSTD", 4], ["COMPRESSION_DEFLATE", 5], ["COMPRESSION_SNAPPY", 6]]);
const v_connectrpc_conformance_v1_StreamType = /*@__PURE__*/ new Map<unknown, number>([["STREAM_TYPE_UNSPECIFIED", 0], ["STREAM_TYPE_UNARY", 1], ["STREAM_TYPE_CLIENT_STREAM", 2], ["STREAM_TYPE_SERVER_STREAM", 3], ["STREAM_TYPE_HALF_DUPLEX_BIDI_STREAM", 4], ["STREAM_TYPE_FULL_DUPLEX_BIDI_STREAM", 5]]);

export const json_connectrpc_conformance_v1_client_compat = [
  /*@__PURE__*/ extend(ClientCompatRequestCodec, { writeJson: writeJsonClientCompatRequest, readJson: readJsonClientCompatRequest }),
  /*@__PURE__*/ extend(ClientCompatRequest_CancelCodec, { writeJson: writeJsonClientCompatRequest_Cancel, readJson: readJsonClientCompatRequest_Cancel }),
  /*@__PURE__*/ extend(ClientCompatResponseCodec, { writeJson: writeJsonClientCompatResponse, readJson: readJsonClientCompatResponse }),
  /*@__PURE__*/ extend(ClientResponseResultCodec, { writeJson: writeJsonClientResponseResult, readJson: readJsonClientResponseResult }),
  /*@__PURE__*/ extend(ClientErrorResultCodec, { writeJson: writeJsonClientErrorResult, readJson: readJsonClientErrorResult }),
  /*@__PURE__*/ extend(WireDetailsCodec, { writeJson: writeJsonWireDetails, readJson: readJsonWireDetails }),
];
