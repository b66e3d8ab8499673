import type { ServerCompatRequest, ServerCompatResponse } from "./server_compat_pb.ts";
import type { Registry } from "@bufbuild/protobuf";
import { UNUSUAL } from "../../../../../../src/codec/unusual.ts";
import { checkExtensions, jsonBool, jsonBytes, jsonEnum, jsonInt, jsonString } from "../../../../../../src/codec/runtime-json-write.ts";
import { hasBytes } from "../../../../../../src/codec/runtime-write.ts";
import { readJsonTLSCreds, writeJsonTLSCreds } from "./config_json.ts";
import type { JsonReader } from "../../../../../../src/codec/runtime-json-read.ts";
import { jsonKeys, openJson, readJsonBool, readJsonBytes, readJsonEnum, readJsonString, readJsonUint32, readJsonUnknown } from "../../../../../../src/codec/runtime-json-read.ts";
import { createTLSCreds } from "./config_codec.ts";
import { extend } from "../../../../../../src/codec/runtime-codec.ts";
import { ServerCompatRequestCodec, ServerCompatResponseCodec } from "./server_compat_codec.ts";

// @generated from file connectrpc/conformance/v1/server_compat.proto. Do not edit.

export function writeJsonServerCompatRequest(m: ServerCompatRequest, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.ServerCompatRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.protocol !== 0) s += (s === "" ? "{\"protocol\":" : ",\"protocol\":") + jsonEnum(m.protocol, n_connectrpc_conformance_v1_Protocol);
  if (m.httpVersion !== 0) s += (s === "" ? "{\"httpVersion\":" : ",\"httpVersion\":") + jsonEnum(m.httpVersion, n_connectrpc_conformance_v1_HTTPVersion);
  if (m.useTls !== false) s += (s === "" ? "{\"useTls\":" : ",\"useTls\":") + jsonBool(m.useTls);
  if (hasBytes(m.clientTlsCert)) s += (s === "" ? "{\"clientTlsCert\":" : ",\"clientTlsCert\":") + jsonBytes(m.clientTlsCert);
  if (m.messageReceiveLimit !== 0) s += (s === "" ? "{\"messageReceiveLimit\":" : ",\"messageReceiveLimit\":") + jsonInt(m.messageReceiveLimit);
  if (m.serverCreds !== undefined) s += (s === "" ? "{\"serverCreds\":" : ",\"serverCreds\":") + writeJsonTLSCreds(m.serverCreds, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonServerCompatRequest(j: unknown, m: ServerCompatRequest, r: JsonReader): ServerCompatRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "protocol":
        m.protocol = readJsonEnum(v, v_connectrpc_conformance_v1_Protocol);
        break;
      case "httpVersion":
        m.httpVersion = readJsonEnum(v, v_connectrpc_conformance_v1_HTTPVersion);
        break;
      case "useTls":
        m.useTls = readJsonBool(v);
        break;
      case "clientTlsCert":
        m.clientTlsCert = readJsonBytes(v);
        break;
      case "messageReceiveLimit":
        m.messageReceiveLimit = readJsonUint32(v);
        break;
      case "serverCreds":
        m.serverCreds = readJsonTLSCreds(v, createTLSCreds(), r);
        break;
      default:
        readJsonUnknown(k, v, r, ["http_version", "use_tls", "client_tls_cert", "message_receive_limit", "server_creds"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonServerCompatResponse(m: ServerCompatResponse, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.ServerCompatResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.host !== "") s += (s === "" ? "{\"host\":" : ",\"host\":") + jsonString(m.host);
  if (m.port !== 0) s += (s === "" ? "{\"port\":" : ",\"port\":") + jsonInt(m.port);
  if (hasBytes(m.pemCert)) s += (s === "" ? "{\"pemCert\":" : ",\"pemCert\":") + jsonBytes(m.pemCert);
  return s === "" ? "{}" : s + "}";
}

export function readJsonServerCompatResponse(j: unknown, m: ServerCompatResponse, r: JsonReader): ServerCompatResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "host":
        m.host = readJsonString(v);
        break;
      case "port":
        m.port = readJsonUint32(v);
        break;
      case "pemCert":
        m.pemCert = readJsonBytes(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["pem_cert"]);
    }
  }
  r.left++;
  return m;
}

const n_connectrpc_conformance_v1_Protocol = { [0]: "\"PROTOCOL_UNSPECIFIED\"", [1]: "\"PROTOCOL_CONNECT\"", [2]: "\"PROTOCOL_GRPC\"", [3]: "\"PROTOCOL_GRPC_WEB\"" };
const n_connectrpc_conformance_v1_HTTPVersion = { [0]: "\"HTTP_VERSION_UNSPECIFIED\"", [1]: "\"HTTP_VERSION_1\"", [2]: "\"HTTP_VERSION_2\"", [3]: "\"HTTP_VERSION_3\"" };
const v_connectrpc_conformance_v1_Protocol = /*@__PURE__*/ new Map<unknown, number>([["PROTOCOL_UNSPECIFIED", 0], ["PROTOCOL_CONNECT", 1], ["PROTOCOL_GRPC", 2], ["PROTOCOL_GRPC_WEB", 3]]);
const v_connectrpc_conformance_v1_HTTPVersion = /*@__PURE__*/ new Map<unknown, number>([["HTTP_VERSION_UNSPECIFIED", 0], ["HTTP_VERSION_1", 1], ["HTTP_VERSION_2", 2], ["HTTP_VERSION_3", 3]]);

export const json_connectrpc_conformance_v1_server_compat = [
  /*@__PURE__*/ extend(ServerCompatRequestCodec, { writeJson: writeJsonServerCompatRequest, readJson: readJsonServerCompatRequest }),
  /*@__PURE__*/ extend(ServerCompatResponseCodec, { writeJson: writeJsonServerCompatResponse, readJson: readJsonServerCompatResponse }),
];
