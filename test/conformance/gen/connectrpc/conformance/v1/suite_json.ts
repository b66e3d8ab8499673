import type { TestCase, TestCase_ExpandedSize, TestSuite } from "./suite_pb.ts";
import type { Registry } from "@bufbuild/protobuf";
import { UNUSUAL } from "../../../../../../src/codec/unusual.ts";
import { checkExtensions, jsonBool, jsonEnum, jsonInt, jsonString } from "../../../../../../src/codec/runtime-json-write.ts";
import type { JsonReader } from "../../../../../../src/codec/runtime-json-read.ts";
import { jsonKeys, openJson, readJsonBool, readJsonEnum, readJsonInt32, readJsonList, readJsonString, readJsonUnknown } from "../../../../../../src/codec/runtime-json-read.ts";
import { createTestCase, createTestCase_ExpandedSize, TestCase_ExpandedSizeCodec, TestCaseCodec, TestSuiteCodec } from "./suite_codec.ts";
import { readJsonClientCompatRequest, readJsonClientResponseResult, writeJsonClientCompatRequest, writeJsonClientResponseResult } from "./client_compat_json.ts";
import { createClientCompatRequest, createClientResponseResult } from "./client_compat_codec.ts";
import { extend } from "../../../../../../src/codec/runtime-codec.ts";

// @generated from file connectrpc/conformance/v1/suite.proto. Do not edit.

export function writeJsonTestSuite(m: TestSuite, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.TestSuite") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.name !== "") s += (s === "" ? "{\"name\":" : ",\"name\":") + jsonString(m.name);
  if (m.mode !== 0) s += (s === "" ? "{\"mode\":" : ",\"mode\":") + jsonEnum(m.mode, n_connectrpc_conformance_v1_TestSuite_TestMode);
  if (m.testCases.length !== 0) {
    s += (s === "" ? "{\"testCases\":" : ",\"testCases\":") + "[";
    for (let i = 0, a = m.testCases; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonTestCase(a[i]!, o);
    s += "]";
  }
  if (m.relevantProtocols.length !== 0) {
    s += (s === "" ? "{\"relevantProtocols\":" : ",\"relevantProtocols\":") + "[";
    for (let i = 0, a = m.relevantProtocols; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonEnum(a[i]!, n_connectrpc_conformance_v1_Protocol);
    s += "]";
  }
  if (m.relevantHttpVersions.length !== 0) {
    s += (s === "" ? "{\"relevantHttpVersions\":" : ",\"relevantHttpVersions\":") + "[";
    for (let i = 0, a = m.relevantHttpVersions; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonEnum(a[i]!, n_connectrpc_conformance_v1_HTTPVersion);
    s += "]";
  }
  if (m.relevantCodecs.length !== 0) {
    s += (s === "" ? "{\"relevantCodecs\":" : ",\"relevantCodecs\":") + "[";
    for (let i = 0, a = m.relevantCodecs; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonEnum(a[i]!, n_connectrpc_conformance_v1_Codec);
    s += "]";
  }
  if (m.relevantCompressions.length !== 0) {
    s += (s === "" ? "{\"relevantCompressions\":" : ",\"relevantCompressions\":") + "[";
    for (let i = 0, a = m.relevantCompressions; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonEnum(a[i]!, n_connectrpc_conformance_v1_Compression);
    s += "]";
  }
  if (m.connectVersionMode !== 0) s += (s === "" ? "{\"connectVersionMode\":" : ",\"connectVersionMode\":") + jsonEnum(m.connectVersionMode, n_connectrpc_conformance_v1_TestSuite_ConnectVersionMode);
  if (m.reliesOnTls !== false) s += (s === "" ? "{\"reliesOnTls\":" : ",\"reliesOnTls\":") + jsonBool(m.reliesOnTls);
  if (m.reliesOnTlsClientCerts !== false) s += (s === "" ? "{\"reliesOnTlsClientCerts\":" : ",\"reliesOnTlsClientCerts\":") + jsonBool(m.reliesOnTlsClientCerts);
  if (m.reliesOnConnectGet !== false) s += (s === "" ? "{\"reliesOnConnectGet\":" : ",\"reliesOnConnectGet\":") + jsonBool(m.reliesOnConnectGet);
  if (m.reliesOnMessageReceiveLimit !== false) s += (s === "" ? "{\"reliesOnMessageReceiveLimit\":" : ",\"reliesOnMessageReceiveLimit\":") + jsonBool(m.reliesOnMessageReceiveLimit);
  return s === "" ? "{}" : s + "}";
}

export function readJsonTestSuite(j: unknown, m: TestSuite, r: JsonReader): TestSuite {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "name":
        m.name = readJsonString(v);
        break;
      case "mode":
        m.mode = readJsonEnum(v, v_connectrpc_conformance_v1_TestSuite_TestMode);
        break;
      case "testCases":
        for (const i of readJsonList(v)) m.testCases.push(readJsonTestCase(i, createTestCase(), r));
        break;
      case "relevantProtocols":
        for (const i of readJsonList(v)) m.relevantProtocols.push(readJsonEnum(i, v_connectrpc_conformance_v1_Protocol));
        break;
      case "relevantHttpVersions":
        for (const i of readJsonList(v)) m.relevantHttpVersions.push(readJsonEnum(i, v_connectrpc_conformance_v1_HTTPVersion));
        break;
      case "relevantCodecs":
        for (const i of readJsonList(v)) m.relevantCodecs.push(readJsonEnum(i, v_connectrpc_conformance_v1_Codec));
        break;
      case "relevantCompressions":
        for (const i of readJsonList(v)) m.relevantCompressions.push(readJsonEnum(i, v_connectrpc_conformance_v1_Compression));
        break;
      case "connectVersionMode":
        m.connectVersionMode = readJsonEnum(v, v_connectrpc_conformance_v1_TestSuite_ConnectVersionMode);
        break;
      case "reliesOnTls":
        m.reliesOnTls = readJsonBool(v);
        break;
      case "reliesOnTlsClientCerts":
        m.reliesOnTlsClientCerts = readJsonBool(v);
        break;
      case "reliesOnConnectGet":
        m.reliesOnConnectGet = readJsonBool(v);
        break;
      case "reliesOnMessageReceiveLimit":
        m.reliesOnMessageReceiveLimit = readJsonBool(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["test_cases", "relevant_protocols", "relevant_http_versions", "relevant_codecs", "relevant_compressions", "connect_version_mode", "relies_on_tls", "relies_on_tls_client_certs", "relies_on_connect_get", "relies_on_message_receive_limit"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonTestCase(m: TestCase, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.TestCase") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.request !== undefined) s += (s === "" ? "{\"request\":" : ",\"request\":") + writeJsonClientCompatRequest(m.request, o);
  if (m.expandRequests.length !== 0) {
    s += (s === "" ? "{\"expandRequests\":" : ",\"expandRequests\":") + "[";
    for (let i = 0, a = m.expandRequests; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonTestCase_ExpandedSize(a[i]!, o);
    s += "]";
  }
  if (m.expectedResponse !== undefined) s += (s === "" ? "{\"expectedResponse\":" : ",\"expectedResponse\":") + writeJsonClientResponseResult(m.expectedResponse, o);
  if (m.otherAllowedErrorCodes.length !== 0) {
    s += (s === "" ? "{\"otherAllowedErrorCodes\":" : ",\"otherAllowedErrorCodes\":") + "[";
    for (let i = 0, a = m.otherAllowedErrorCodes; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonEnum(a[i]!, n_connectrpc_conformance_v1_Code);
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}

export function readJsonTestCase(j: unknown, m: TestCase, r: JsonReader): TestCase {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "request":
        m.request = readJsonClientCompatRequest(v, createClientCompatRequest(), r);
        break;
      case "expandRequests":
        for (const i of readJsonList(v)) m.expandRequests.push(readJsonTestCase_ExpandedSize(i, createTestCase_ExpandedSize(), r));
        break;
      case "expectedResponse":
        m.expectedResponse = readJsonClientResponseResult(v, createClientResponseResult(), r);
        break;
      case "otherAllowedErrorCodes":
        for (const i of readJsonList(v)) m.otherAllowedErrorCodes.push(readJsonEnum(i, v_connectrpc_conformance_v1_Code));
        break;
      default:
        readJsonUnknown(k, v, r, ["expand_requests", "expected_response", "other_allowed_error_codes"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonTestCase_ExpandedSize(m: TestCase_ExpandedSize, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.TestCase.ExpandedSize") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.sizeRelativeToLimit !== undefined) s += (s === "" ? "{\"sizeRelativeToLimit\":" : ",\"sizeRelativeToLimit\":") + jsonInt(m.sizeRelativeToLimit);
  return s === "" ? "{}" : s + "}";
}

export function readJsonTestCase_ExpandedSize(j: unknown, m: TestCase_ExpandedSize, r: JsonReader): TestCase_ExpandedSize {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "sizeRelativeToLimit":
        m.sizeRelativeToLimit = readJsonInt32(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["size_relative_to_limit"]);
    }
  }
  r.left++;
  return m;
}

const n_connectrpc_conformance_v1_TestSuite_TestMode = { [0]: "\"TEST_MODE_UNSPECIFIED\"", [1]: "\"TEST_MODE_CLIENT\"", [2]: "\"TEST_MODE_SERVER\"" };
const n_connectrpc_conformance_v1_Protocol = { [0]: "\"PROTOCOL_UNSPECIFIED\"", [1]: "\"PROTOCOL_CONNECT\"", [2]: "\"PROTOCOL_GRPC\"", [3]: "\"PROTOCOL_GRPC_WEB\"" };
const n_connectrpc_conformance_v1_HTTPVersion = { [0]: "\"HTTP_VERSION_UNSPECIFIED\"", [1]: "\"HTTP_VERSION_1\"", [2]: "\"HTTP_VERSION_2\"", [3]: "\"HTTP_VERSION_3\"" };
const n_connectrpc_conformance_v1_Codec = { [0]: "\"CODEC_UNSPECIFIED\"", [1]: "\"CODEC_PROTO\"", [2]: "\"CODEC_JSON\"", [3]: "\"CODEC_TEXT\"" };
const n_connectrpc_conformance_v1_Compression = { [0]: "\"COMPRESSION_UNSPECIFIED\"", [1]: "\"COMPRESSION_IDENTITY\"", [2]: "\"COMPRESSION_GZIP\"", [3]: "\"COMPRESSION_BR\"", [4]: "\"COMPRESSION_ZSTD\"", [5]: "\"COMPRESSION_DEFLATE\"", [6]: "\"COMPRESSION_SNAPPY\"" };
const n_connectrpc_conformance_v1_TestSuite_ConnectVersionMode = { [0]: "\"CONNECT_VERSION_MODE_UNSPECIFIED\"", [1]: "\"CONNECT_VERSION_MODE_REQUIRE\"", [2]: "\"CONNECT_VERSION_MODE_IGNORE\"" };
const v_connectrpc_conformance_v1_TestSuite_TestMode = /*@__PURE__*/ new Map<unknown, number>([["TEST_MODE_UNSPECIFIED", 0], ["TEST_MODE_CLIENT", 1], ["TEST_MODE_SERVER", 2]]);
const v_connectrpc_conformance_v1_Protocol = /*@__PURE__*/ new Map<unknown, number>([["PROTOCOL_UNSPECIFIED", 0], ["PROTOCOL_CONNECT", 1], ["PROTOCOL_GRPC", 2], ["PROTOCOL_GRPC_WEB", 3]]);
const v_connectrpc_conformance_v1_HTTPVersion = /*@__PURE__*/ new Map<unknown, number>([["HTTP_VERSION_UNSPECIFIED", 0], ["HTTP_VERSION_1", 1], ["HTTP_VERSION_2", 2], ["HTTP_VERSION_3", 3]]);
const v_connectrpc_conformance_v1_Codec = /*@__PURE__*/ new Map<unknown, number>([["CODEC_UNSPECIFIED", 0], ["CODEC_PROTO", 1], ["CODEC_JSON", 2], ["CODEC_TEXT", 3]]);
const v_connectrpc_conformance_v1_Compression = /*@__PURE__*/ new Map<unknown, number>([["COMPRESSION_UNSPECIFIED", 0], ["COMPRESSION_IDENTITY", 1], ["COMPRESSION_GZIP", 2], ["COMPRESSION_BR", 3], ["COMPRESSION_ZSTD", 4], ["COMPRESSION_DEFLATE", 5], ["COMPRESSION_SNAPPY", 6]]);
const v_connectrpc_conformance_v1_TestSuite_ConnectVersionMode = /*@__PURE__*/ new Map<unknown, number>([["CONNECT_VERSION_MODE_UNSPECIFIED", 0], ["CONNECT_VERSION_MODE_REQUIRE", 1], ["CONNECT_VERSION_MODE_IGNORE", 2]]);
const n_connectrpc_conformance_v1_Code = { [0]: "\"CODE_UNSPECIFIED\"", [1]: "\"CODE_CANCELED\"", [2]: "\"CODE_UNKNOWN\"", [3]: "\"CODE_INVALID_ARGUMENT\"", [4]: "\"CODE_DEADLINE_EXCEEDED\"", [5]: "\"CODE_NOT_FOUND\"", [6]: "\"CODE_ALREADY_EXISTS\"", [7]: "\"CODE_PERMISSION_DENIED\"", [8]: "\"CODE_RESOURCE_EXHAUSTED\"", [9]: "\"CODE_FAILED_PRECONDITION\"", [10]: "\"CODE_ABORTED\"", [11]: "\"CODE_OUT_OF_RANGE\"", [12]: "\"CODE_UNIMPLEMENTED\"", [13]: "\"CODE_INTERNAL\"", [14]: "\"CODE_UNAVAILABLE\"", [15]: "\"CODE_DATA_LOSS\"", [16]: "\"CODE_UNAUTHENTICATED\"" };
const v_connectrpc_conformance_v1_Code = /*@__PURE__*/ new Map<unknown, number>([["CODE_UNSPECIFIED", 0], ["CODE_CANCELED", 1], ["CODE_UNKNOWN", 2], ["CODE_INVALID_ARGUMENT", 3], ["CODE_DEADLINE_EXCEEDED", 4], ["CODE_NOT_FOUND", 5], ["CODE_ALREADY_EXISTS", 6], ["CODE_PERMISSION_DENIED", 7], ["CODE_RESOURCE_EXHAUSTED", 8], ["CODE_FAILED_PRECONDITION", 9], ["CODE_ABORTED", 10], ["CODE_OUT_OF_RANGE", 11], ["CODE_UNIMPLEMENTED", 12], ["CODE_INTERNAL", 13], ["CODE_UNAVAILABLE", 14], ["CODE_DATA_LOSS", 15], ["CODE_UNAUTHENTICATED", 16]]);

export const json_connectrpc_conformance_v1_suite = [
  /*@__PURE__*/ extend(TestSuiteCodec, { writeJson: writeJsonTestSuite, readJson: readJsonTestSuite }),
  /*@__PURE__*/ extend(TestCaseCodec, { writeJson: writeJsonTestCase, readJson: readJsonTestCase }),
  /*@__PURE__*/ extend(TestCase_ExpandedSizeCodec, { writeJson: writeJsonTestCase_ExpandedSize, readJson: readJsonTestCase_ExpandedSize }),
];
