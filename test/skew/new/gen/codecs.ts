import { createCodecRegistry } from "../../../../src/codec/codec.ts";
import { codecs_google_protobuf_any } from "./google/protobuf/any_codec.ts";
import { codecs_google_protobuf_struct } from "./google/protobuf/struct_codec.ts";
import { codecs_google_protobuf_wrappers } from "./google/protobuf/wrappers_codec.ts";
import { codecs_naru_skew_v1_mirror_service } from "./naru/skew/v1/mirror_service_codec.ts";

// @generated. Do not edit.

/** The codecs of all messages. Code that needs few of them imports the files beside the messages instead. */
export const codecs = createCodecRegistry(
  codecs_google_protobuf_any,
  codecs_google_protobuf_struct,
  codecs_google_protobuf_wrappers,
  codecs_naru_skew_v1_mirror_service,
);
