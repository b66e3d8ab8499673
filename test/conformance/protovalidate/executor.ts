import { readFileSync, writeSync } from "node:fs";
import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import { checkRules } from "../../../src/cli/rule-check.ts";
import type { CodecRegistry } from "../../../src/codec/codec.ts";
import { toInvalidArgument } from "../../../src/rpc/violations.ts";
import {
  type AnyMessage,
  RequestSchema,
  ResponseSchema,
  type Result,
  ResultSchema,
} from "./gen/harness_pb.ts";

/**
 * Answers one suite of the official runner, which starts the program anew for each: reads the request, writes
 * the response. `codecs` are those of the suite's messages.
 */
export function answerSuite(codecs: CodecRegistry): void {
  const { cases } = fromBinary(RequestSchema, readFileSync(0));
  const results = Object.fromEntries(
    Object.entries(cases).map(([name, message]) => [name, judge(codecs, message)]),
  );
  writeAll(toBinary(ResponseSchema, create(ResponseSchema, { results })));
}

function judge(codecs: CodecRegistry, { typeUrl, value }: AnyMessage): Result {
  const codec = codecs.find(typeUrl.slice(typeUrl.lastIndexOf("/") + 1));
  if (codec === undefined) {
    return fail("unexpectedError", `There is no code for ${typeUrl}`);
  }
  try {
    const problem = checkRules(codec);
    if (problem !== undefined) {
      return fail("compilationError", problem);
    }
    const violations = codec.validate?.(codec.decode(value));
    if (violations === undefined) {
      return create(ResultSchema, { result: { case: "success", value: true } });
    }
    // As a client gets them.
    const [detail] = toInvalidArgument(violations).details;
    const { value: bytes } = detail as { readonly value: Uint8Array };
    return create(ResultSchema, { result: { case: "validationError", value: bytes } });
  } catch (error) {
    const { name } = error as Error;
    return fail(name === "RuntimeError" ? "runtimeError" : "unexpectedError", String(error));
  }
}

function fail(kind: "compilationError" | "runtimeError" | "unexpectedError", value: string): Result {
  return create(ResultSchema, { result: { case: kind, value } });
}

function writeAll(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    at += writeSync(1, bytes, at);
  }
}
