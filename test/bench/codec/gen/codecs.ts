import { createCodecRegistry } from "../../../../src/codec/codec.ts";
import { combine } from "../../../../src/codec/runtime-codec.ts";
import { codecs_naru_bench_v1_shapes } from "./naru/bench/v1/shapes_codec.ts";
import { json_naru_bench_v1_shapes } from "./naru/bench/v1/shapes_json.ts";

// @generated. Do not edit.

/** The codecs of all messages. Code that needs few of them imports the files beside the messages instead. */
export const codecs = createCodecRegistry(
  combine(codecs_naru_bench_v1_shapes, json_naru_bench_v1_shapes),
);
