import { createCodecRegistry } from "../../../src/codec/codec.ts";
import { combine } from "../../../src/codec/runtime-codec.ts";
import { codecs_google_protobuf_any } from "./google/protobuf/any_codec.ts";
import { codecs_google_protobuf_duration } from "./google/protobuf/duration_codec.ts";
import { codecs_google_protobuf_empty } from "./google/protobuf/empty_codec.ts";
import { json_google_protobuf_empty } from "./google/protobuf/empty_json.ts";
import { codecs_google_protobuf_field_mask } from "./google/protobuf/field_mask_codec.ts";
import { codecs_google_protobuf_struct } from "./google/protobuf/struct_codec.ts";
import { codecs_google_protobuf_timestamp } from "./google/protobuf/timestamp_codec.ts";
import { codecs_google_protobuf_wrappers } from "./google/protobuf/wrappers_codec.ts";
import { codecs_naru_codec_test_v1_all_types2 } from "./naru/codec/test/v1/all_types2_codec.ts";
import { json_naru_codec_test_v1_all_types2 } from "./naru/codec/test/v1/all_types2_json.ts";
import { codecs_naru_codec_test_v1_all_types3 } from "./naru/codec/test/v1/all_types3_codec.ts";
import { json_naru_codec_test_v1_all_types3 } from "./naru/codec/test/v1/all_types3_json.ts";
import { codecs_naru_codec_test_v1_all_types_e } from "./naru/codec/test/v1/all_types_e_codec.ts";
import { json_naru_codec_test_v1_all_types_e } from "./naru/codec/test/v1/all_types_e_json.ts";
import { codecs_naru_codec_test_v1_rules } from "./naru/codec/test/v1/rules_codec.ts";
import { json_naru_codec_test_v1_rules } from "./naru/codec/test/v1/rules_json.ts";
import { rules_naru_codec_test_v1_rules } from "./naru/codec/test/v1/rules_rules.ts";
import { codecs_naru_codec_test_v1_rules_proto2 } from "./naru/codec/test/v1/rules_proto2_codec.ts";
import { json_naru_codec_test_v1_rules_proto2 } from "./naru/codec/test/v1/rules_proto2_json.ts";
import { rules_naru_codec_test_v1_rules_proto2 } from "./naru/codec/test/v1/rules_proto2_rules.ts";

// @generated. Do not edit.

/** The codecs of all messages. Code that needs few of them imports the files beside the messages instead. */
export const codecs = createCodecRegistry(
  combine(codecs_google_protobuf_any),
  combine(codecs_google_protobuf_duration),
  combine(codecs_google_protobuf_empty, json_google_protobuf_empty),
  combine(codecs_google_protobuf_field_mask),
  combine(codecs_google_protobuf_struct),
  combine(codecs_google_protobuf_timestamp),
  combine(codecs_google_protobuf_wrappers),
  combine(codecs_naru_codec_test_v1_all_types2, json_naru_codec_test_v1_all_types2),
  combine(codecs_naru_codec_test_v1_all_types3, json_naru_codec_test_v1_all_types3),
  combine(codecs_naru_codec_test_v1_all_types_e, json_naru_codec_test_v1_all_types_e),
  combine(codecs_naru_codec_test_v1_rules, json_naru_codec_test_v1_rules, rules_naru_codec_test_v1_rules),
  combine(codecs_naru_codec_test_v1_rules_proto2, json_naru_codec_test_v1_rules_proto2, rules_naru_codec_test_v1_rules_proto2),
);
