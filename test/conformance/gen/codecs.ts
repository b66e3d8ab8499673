import { createCodecRegistry } from "../../../src/codec/codec.ts";
import { codecs_connectrpc_conformance_v1_client_compat } from "./connectrpc/conformance/v1/client_compat_codec.ts";
import { codecs_connectrpc_conformance_v1_config } from "./connectrpc/conformance/v1/config_codec.ts";
import { codecs_connectrpc_conformance_v1_server_compat } from "./connectrpc/conformance/v1/server_compat_codec.ts";
import { codecs_connectrpc_conformance_v1_service } from "./connectrpc/conformance/v1/service_codec.ts";
import { codecs_google_protobuf_any } from "./google/protobuf/any_codec.ts";
import { codecs_google_protobuf_empty } from "./google/protobuf/empty_codec.ts";
import { codecs_google_protobuf_struct } from "./google/protobuf/struct_codec.ts";

// @generated. Do not edit.

/** The codecs of all messages. Code that needs few of them imports the files beside the messages instead. */
export const codecs = createCodecRegistry(
  codecs_connectrpc_conformance_v1_client_compat,
  codecs_connectrpc_conformance_v1_config,
  codecs_connectrpc_conformance_v1_server_compat,
  codecs_connectrpc_conformance_v1_service,
  codecs_google_protobuf_any,
  codecs_google_protobuf_empty,
  codecs_google_protobuf_struct,
);
