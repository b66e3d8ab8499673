import { createCodecRegistry } from "../../../src/codec/codec.ts";
import { codecs_google_protobuf_any } from "./google/protobuf/any_codec.ts";
import { codecs_google_protobuf_duration } from "./google/protobuf/duration_codec.ts";
import { codecs_google_protobuf_empty } from "./google/protobuf/empty_codec.ts";
import { codecs_google_protobuf_field_mask } from "./google/protobuf/field_mask_codec.ts";
import { codecs_google_protobuf_struct } from "./google/protobuf/struct_codec.ts";
import { codecs_google_protobuf_timestamp } from "./google/protobuf/timestamp_codec.ts";
import { codecs_google_protobuf_wrappers } from "./google/protobuf/wrappers_codec.ts";
import { codecs_naru_codec_test_v1_all_types2 } from "./naru/codec/test/v1/all_types2_codec.ts";
import { codecs_naru_codec_test_v1_all_types3 } from "./naru/codec/test/v1/all_types3_codec.ts";
import { codecs_naru_codec_test_v1_all_types_e } from "./naru/codec/test/v1/all_types_e_codec.ts";
import { withRules } from "../../../src/codec/runtime-codec.ts";
import { codecs_naru_codec_test_v1_rules } from "./naru/codec/test/v1/rules_codec.ts";
import { rules_naru_codec_test_v1_rules } from "./naru/codec/test/v1/rules_rules.ts";
import { codecs_naru_codec_test_v1_rules_proto2 } from "./naru/codec/test/v1/rules_proto2_codec.ts";
import { rules_naru_codec_test_v1_rules_proto2 } from "./naru/codec/test/v1/rules_proto2_rules.ts";

// @generated. Do not edit.

/** The codecs of all messages. Code that needs few of them imports the files beside the messages instead. */
export const codecs = createCodecRegistry(
  codecs_google_protobuf_any,
  codecs_google_protobuf_duration,
  codecs_google_protobuf_empty,
  codecs_google_protobuf_field_mask,
  codecs_google_protobuf_struct,
  codecs_google_protobuf_timestamp,
  codecs_google_protobuf_wrappers,
  codecs_naru_codec_test_v1_all_types2,
  codecs_naru_codec_test_v1_all_types3,
  codecs_naru_codec_test_v1_all_types_e,
  withRules(codecs_naru_codec_test_v1_rules, rules_naru_codec_test_v1_rules),
  withRules(codecs_naru_codec_test_v1_rules_proto2, rules_naru_codec_test_v1_rules_proto2),
);
