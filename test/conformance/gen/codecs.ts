import { createCodecRegistry } from "../../../src/codec/codec.ts";
import { combine } from "../../../src/codec/runtime-codec.ts";
import { codecs_connectrpc_conformance_v1_client_compat } from "./connectrpc/conformance/v1/client_compat_codec.ts";
import { json_connectrpc_conformance_v1_client_compat } from "./connectrpc/conformance/v1/client_compat_json.ts";
import { codecs_connectrpc_conformance_v1_config } from "./connectrpc/conformance/v1/config_codec.ts";
import { json_connectrpc_conformance_v1_config } from "./connectrpc/conformance/v1/config_json.ts";
import { codecs_connectrpc_conformance_v1_server_compat } from "./connectrpc/conformance/v1/server_compat_codec.ts";
import { json_connectrpc_conformance_v1_server_compat } from "./connectrpc/conformance/v1/server_compat_json.ts";
import { codecs_connectrpc_conformance_v1_service } from "./connectrpc/conformance/v1/service_codec.ts";
import { json_connectrpc_conformance_v1_service } from "./connectrpc/conformance/v1/service_json.ts";
import { codecs_connectrpc_conformance_v1_suite } from "./connectrpc/conformance/v1/suite_codec.ts";
import { json_connectrpc_conformance_v1_suite } from "./connectrpc/conformance/v1/suite_json.ts";
import { codecs_google_protobuf_any } from "./google/protobuf/any_codec.ts";
import { codecs_google_protobuf_empty } from "./google/protobuf/empty_codec.ts";
import { json_google_protobuf_empty } from "./google/protobuf/empty_json.ts";
import { codecs_google_protobuf_struct } from "./google/protobuf/struct_codec.ts";

// @generated. Do not edit.

/** The codecs of all messages. Code that needs few of them imports the files beside the messages instead. */
export const codecs = createCodecRegistry(
  combine(codecs_connectrpc_conformance_v1_client_compat, json_connectrpc_conformance_v1_client_compat),
  combine(codecs_connectrpc_conformance_v1_config, json_connectrpc_conformance_v1_config),
  combine(codecs_connectrpc_conformance_v1_server_compat, json_connectrpc_conformance_v1_server_compat),
  combine(codecs_connectrpc_conformance_v1_service, json_connectrpc_conformance_v1_service),
  combine(codecs_connectrpc_conformance_v1_suite, json_connectrpc_conformance_v1_suite),
  combine(codecs_google_protobuf_any),
  combine(codecs_google_protobuf_empty, json_google_protobuf_empty),
  combine(codecs_google_protobuf_struct),
);
