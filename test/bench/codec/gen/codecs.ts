import { createCodecRegistry } from "../../../../src/codec/codec.ts";
import { codecs_naru_bench_v1_shapes } from "./naru/bench/v1/shapes_codec.ts";

// @generated. Do not edit.

/** The codecs of all messages. Code that needs few of them imports the files beside the messages instead. */
export const codecs = createCodecRegistry(
  codecs_naru_bench_v1_shapes,
);
