import type { Config, ConfigCase, Features, TLSCreds } from "./config_pb.ts";
import type { Registry } from "@bufbuild/protobuf";
import { UNUSUAL } from "../../../../../../src/codec/unusual.ts";
import { checkExtensions, jsonBool, jsonBytes, jsonEnum } from "../../../../../../src/codec/runtime-json-write.ts";
import type { JsonReader } from "../../../../../../src/codec/runtime-json-read.ts";
import { jsonKeys, openJson, readJsonBool, readJsonBytes, readJsonEnum, readJsonList, readJsonUnknown } from "../../../../../../src/codec/runtime-json-read.ts";
import { ConfigCaseCodec, ConfigCodec, createConfigCase, createFeatures, FeaturesCodec, TLSCredsCodec } from "./config_codec.ts";
import { hasBytes } from "../../../../../../src/codec/runtime-write.ts";
import { extend } from "../../../../../../src/codec/runtime-codec.ts";

// @generated from file connectrpc/conformance/v1/config.proto. Do not edit.

export function writeJsonConfig(m: Config, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.Config") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.features !== undefined) s += (s === "" ? "{\"features\":" : ",\"features\":") + writeJsonFeatures(m.features, o);
  if (m.includeCases.length !== 0) {
    s += (s === "" ? "{\"includeCases\":" : ",\"includeCases\":") + "[";
    for (let i = 0, a = m.includeCases; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonConfigCase(a[i]!, o);
    s += "]";
  }
  if (m.excludeCases.length !== 0) {
    s += (s === "" ? "{\"excludeCases\":" : ",\"excludeCases\":") + "[";
    for (let i = 0, a = m.excludeCases; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonConfigCase(a[i]!, o);
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}

export function readJsonConfig(j: unknown, m: Config, r: JsonReader): Config {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "features":
        m.features = readJsonFeatures(v, createFeatures(), r);
        break;
      case "includeCases":
        for (const i of readJsonList(v)) m.includeCases.push(readJsonConfigCase(i, createConfigCase(), r));
        break;
      case "excludeCases":
        for (const i of readJsonList(v)) m.excludeCases.push(readJsonConfigCase(i, createConfigCase(), r));
        break;
      default:
        readJsonUnknown(k, v, r, ["include_cases", "exclude_cases"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonFeatures(m: Features, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.Features") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.versions.length !== 0) {
    s += (s === "" ? "{\"versions\":" : ",\"versions\":") + "[";
    for (let i = 0, a = m.versions; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonEnum(a[i]!, n_connectrpc_conformance_v1_HTTPVersion);
    s += "]";
  }
  if (m.protocols.length !== 0) {
    s += (s === "" ? "{\"protocols\":" : ",\"protocols\":") + "[";
    for (let i = 0, a = m.protocols; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonEnum(a[i]!, n_connectrpc_conformance_v1_Protocol);
    s += "]";
  }
  if (m.codecs.length !== 0) {
    s += (s === "" ? "{\"codecs\":" : ",\"codecs\":") + "[";
    for (let i = 0, a = m.codecs; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonEnum(a[i]!, n_connectrpc_conformance_v1_Codec);
    s += "]";
  }
  if (m.compressions.length !== 0) {
    s += (s === "" ? "{\"compressions\":" : ",\"compressions\":") + "[";
    for (let i = 0, a = m.compressions; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonEnum(a[i]!, n_connectrpc_conformance_v1_Compression);
    s += "]";
  }
  if (m.streamTypes.length !== 0) {
    s += (s === "" ? "{\"streamTypes\":" : ",\"streamTypes\":") + "[";
    for (let i = 0, a = m.streamTypes; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonEnum(a[i]!, n_connectrpc_conformance_v1_StreamType);
    s += "]";
  }
  if (m.supportsH2c !== undefined) s += (s === "" ? "{\"supportsH2c\":" : ",\"supportsH2c\":") + jsonBool(m.supportsH2c);
  if (m.supportsTls !== undefined) s += (s === "" ? "{\"supportsTls\":" : ",\"supportsTls\":") + jsonBool(m.supportsTls);
  if (m.supportsTlsClientCerts !== undefined) s += (s === "" ? "{\"supportsTlsClientCerts\":" : ",\"supportsTlsClientCerts\":") + jsonBool(m.supportsTlsClientCerts);
  if (m.supportsTrailers !== undefined) s += (s === "" ? "{\"supportsTrailers\":" : ",\"supportsTrailers\":") + jsonBool(m.supportsTrailers);
  if (m.supportsHalfDuplexBidiOverHttp1 !== undefined) s += (s === "" ? "{\"supportsHalfDuplexBidiOverHttp1\":" : ",\"supportsHalfDuplexBidiOverHttp1\":") + jsonBool(m.supportsHalfDuplexBidiOverHttp1);
  if (m.supportsConnectGet !== undefined) s += (s === "" ? "{\"supportsConnectGet\":" : ",\"supportsConnectGet\":") + jsonBool(m.supportsConnectGet);
  if (m.supportsMessageReceiveLimit !== undefined) s += (s === "" ? "{\"supportsMessageReceiveLimit\":" : ",\"supportsMessageReceiveLimit\":") + jsonBool(m.supportsMessageReceiveLimit);
  return s === "" ? "{}" : s + "}";
}

export function readJsonFeatures(j: unknown, m: Features, r: JsonReader): Features {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "versions":
        for (const i of readJsonList(v)) m.versions.push(readJsonEnum(i, v_connectrpc_conformance_v1_HTTPVersion));
        break;
      case "protocols":
        for (const i of readJsonList(v)) m.protocols.push(readJsonEnum(i, v_connectrpc_conformance_v1_Protocol));
        break;
      case "codecs":
        for (const i of readJsonList(v)) m.codecs.push(readJsonEnum(i, v_connectrpc_conformance_v1_Codec));
        break;
      case "compressions":
        for (const i of readJsonList(v)) m.compressions.push(readJsonEnum(i, v_connectrpc_conformance_v1_Compression));
        break;
      case "streamTypes":
        for (const i of readJsonList(v)) m.streamTypes.push(readJsonEnum(i, v_connectrpc_conformance_v1_StreamType));
        break;
      case "supportsH2c":
        m.supportsH2c = readJsonBool(v);
        break;
      case "supportsTls":
        m.supportsTls = readJsonBool(v);
        break;
      case "supportsTlsClientCerts":
        m.supportsTlsClientCerts = readJsonBool(v);
        break;
      case "supportsTrailers":
        m.supportsTrailers = readJsonBool(v);
        break;
      case "supportsHalfDuplexBidiOverHttp1":
        m.supportsHalfDuplexBidiOverHttp1 = readJsonBool(v);
        break;
      case "supportsConnectGet":
        m.supportsConnectGet = readJsonBool(v);
        break;
      case "supportsMessageReceiveLimit":
        m.supportsMessageReceiveLimit = readJsonBool(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["stream_types", "supports_h2c", "supports_tls", "supports_tls_client_certs", "supports_trailers", "supports_half_duplex_bidi_over_http1", "supports_connect_get", "supports_message_receive_limit"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonConfigCase(m: ConfigCase, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.ConfigCase") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.version !== 0) s += (s === "" ? "{\"version\":" : ",\"version\":") + jsonEnum(m.version, n_connectrpc_conformance_v1_HTTPVersion);
  if (m.protocol !== 0) s += (s === "" ? "{\"protocol\":" : ",\"protocol\":") + jsonEnum(m.protocol, n_connectrpc_conformance_v1_Protocol);
  if (m.codec !== 0) s += (s === "" ? "{\"codec\":" : ",\"codec\":") + jsonEnum(m.codec, n_connectrpc_conformance_v1_Codec);
  if (m.compression !== 0) s += (s === "" ? "{\"compression\":" : ",\"compression\":") + jsonEnum(m.compression, n_connectrpc_conformance_v1_Compression);
  if (m.streamType !== 0) s += (s === "" ? "{\"streamType\":" : ",\"streamType\":") + jsonEnum(m.streamType, n_connectrpc_conformance_v1_StreamType);
  if (m.useTls !== undefined) s += (s === "" ? "{\"useTls\":" : ",\"useTls\":") + jsonBool(m.useTls);
  if (m.useTlsClientCerts !== undefined) s += (s === "" ? "{\"useTlsClientCerts\":" : ",\"useTlsClientCerts\":") + jsonBool(m.useTlsClientCerts);
  if (m.useMessageReceiveLimit !== undefined) s += (s === "" ? "{\"useMessageReceiveLimit\":" : ",\"useMessageReceiveLimit\":") + jsonBool(m.useMessageReceiveLimit);
  return s === "" ? "{}" : s + "}";
}

export function readJsonConfigCase(j: unknown, m: ConfigCase, r: JsonReader): ConfigCase {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "version":
        m.version = readJsonEnum(v, v_connectrpc_conformance_v1_HTTPVersion);
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
      case "streamType":
        m.streamType = readJsonEnum(v, v_connectrpc_conformance_v1_StreamType);
        break;
      case "useTls":
        m.useTls = readJsonBool(v);
        break;
      case "useTlsClientCerts":
        m.useTlsClientCerts = readJsonBool(v);
        break;
      case "useMessageReceiveLimit":
        m.useMessageReceiveLimit = readJsonBool(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["stream_type", "use_tls", "use_tls_client_certs", "use_message_receive_limit"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonTLSCreds(m: TLSCreds, o: Registry | undefined): string {
  if (m.$typeName !== "connectrpc.conformance.v1.TLSCreds") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (hasBytes(m.cert)) s += (s === "" ? "{\"cert\":" : ",\"cert\":") + jsonBytes(m.cert);
  if (hasBytes(m.key)) s += (s === "" ? "{\"key\":" : ",\"key\":") + jsonBytes(m.key);
  return s === "" ? "{}" : s + "}";
}

export function readJsonTLSCreds(j: unknown, m: TLSCreds, r: JsonReader): TLSCreds {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "cert":
        m.cert = readJsonBytes(v);
        break;
      case "key":
        m.key = readJsonBytes(v);
        break;
      default:
        readJsonUnknown(k, v, r, []);
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

export const json_connectrpc_conformance_v1_config = [
  /*@__PURE__*/ extend(ConfigCodec, { writeJson: writeJsonConfig, readJson: readJsonConfig }),
  /*@__PURE__*/ extend(FeaturesCodec, { writeJson: writeJsonFeatures, readJson: readJsonFeatures }),
  /*@__PURE__*/ extend(ConfigCaseCodec, { writeJson: writeJsonConfigCase, readJson: readJsonConfigCase }),
  /*@__PURE__*/ extend(TLSCredsCodec, { writeJson: writeJsonTLSCreds, readJson: readJsonTLSCreds }),
];
