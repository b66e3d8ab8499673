import { createCodecRegistry } from "../codec/codec.ts";
import { codecs_google_protobuf_any } from "./google/protobuf/any_codec.ts";
import { codecs_google_protobuf_field_mask } from "./google/protobuf/field_mask_codec.ts";
import { codecs_grpc_health_v1_health } from "./grpc/health/v1/health_codec.ts";
import { withRules } from "../codec/runtime-codec.ts";
import { codecs_naru_batch_v1_batch_service } from "./naru/batch/v1/batch_service_codec.ts";
import { rules_naru_batch_v1_batch_service } from "./naru/batch/v1/batch_service_rules.ts";
import { codecs_naru_booking_v1_booking_service } from "./naru/booking/v1/booking_service_codec.ts";
import { rules_naru_booking_v1_booking_service } from "./naru/booking/v1/booking_service_rules.ts";
import { codecs_naru_game_v1_event_service } from "./naru/game/v1/event_service_codec.ts";
import { rules_naru_game_v1_event_service } from "./naru/game/v1/event_service_rules.ts";
import { codecs_naru_game_v1_game_service } from "./naru/game/v1/game_service_codec.ts";
import { rules_naru_game_v1_game_service } from "./naru/game/v1/game_service_rules.ts";
import { codecs_naru_game_v1_user_service } from "./naru/game/v1/user_service_codec.ts";
import { rules_naru_game_v1_user_service } from "./naru/game/v1/user_service_rules.ts";
import { codecs_naru_ops_v1_ops_service } from "./naru/ops/v1/ops_service_codec.ts";
import { rules_naru_ops_v1_ops_service } from "./naru/ops/v1/ops_service_rules.ts";
import { codecs_naru_transfer_v1_transfer_service } from "./naru/transfer/v1/transfer_service_codec.ts";
import { rules_naru_transfer_v1_transfer_service } from "./naru/transfer/v1/transfer_service_rules.ts";

// @generated. Do not edit.

/** The codecs of all messages. Code that needs few of them imports the files beside the messages instead. */
export const codecs = createCodecRegistry(
  codecs_google_protobuf_any,
  codecs_google_protobuf_field_mask,
  codecs_grpc_health_v1_health,
  withRules(codecs_naru_batch_v1_batch_service, rules_naru_batch_v1_batch_service),
  withRules(codecs_naru_booking_v1_booking_service, rules_naru_booking_v1_booking_service),
  withRules(codecs_naru_game_v1_event_service, rules_naru_game_v1_event_service),
  withRules(codecs_naru_game_v1_game_service, rules_naru_game_v1_game_service),
  withRules(codecs_naru_game_v1_user_service, rules_naru_game_v1_user_service),
  withRules(codecs_naru_ops_v1_ops_service, rules_naru_ops_v1_ops_service),
  withRules(codecs_naru_transfer_v1_transfer_service, rules_naru_transfer_v1_transfer_service),
);
