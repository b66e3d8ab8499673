import { isDeepStrictEqual } from "node:util";
import {
  create,
  type DescMessage,
  fromBinary,
  fromJsonString,
  type Message,
  type Registry,
  toBinary,
  toJsonString,
} from "@bufbuild/protobuf";
import { createValidator, violationToProto } from "@bufbuild/protovalidate";
import {
  FieldPathElementSchema,
  FieldPathSchema,
  ViolationSchema,
} from "@bufbuild/protovalidate/gen/buf/validate/validate_pb.js";
import type { Codec, DecodeJsonOptions, DecodeOptions, EncodeJsonOptions } from "../../src/codec/codec.ts";
import { mayBeLoose } from "../../src/codec/json-loose.ts";
import type { FieldPathElement, Violation } from "../../src/codec/violation.ts";
import type { Random } from "./random.ts";
import { mutateJson } from "./random-json.ts";
import { randomMessage } from "./random-message.ts";
import { randomRuleScalar } from "./random-text.ts";
import { mutate, randomWire } from "./random-wire.ts";

/** What a function gave: its value, or the error that it threw. */
type Outcome<T> = { readonly value: T; readonly error?: undefined } | { readonly error: unknown };

function outcome<T>(run: () => T): Outcome<T> {
  try {
    return { value: run() };
  } catch (error) {
    return { error };
  }
}

/** How often each kind of comparison was made. */
export interface Tally {
  encoded: number;
  refused: number;
  decoded: number;
  rejected: number;
}

/** How messages were judged, and how often each rule was broken. */
export interface RulesTally {
  valid: number;
  invalid: number;
  failed: number;
  readonly rules: Map<string, number>;
}

/**
 * One random message of the codec's type, encoded and decoded here and by protobuf-es. Throws where they
 * differ.
 */
export function compareBinary(random: Random, codec: Codec, tally: Tally): void {
  const badOneIn = random.chance(3) ? 12 : 0;
  const message = randomMessage(random, codec.desc, { fields: random.chance(4) ? 30 : 6, badOneIn });
  const bytes = compareEncode(codec, message, tally);
  if (bytes !== undefined) {
    compareDecode(codec, bytes, {}, tally);
    compareDecode(codec, mutate(random, bytes), {}, tally);
  }
  const wire = randomWire(random, codec.desc);
  compareDecode(codec, wire, {}, tally);
  compareDecode(codec, mutate(random, wire), randomOptions(random), tally);
}

function randomOptions(random: Random): DecodeOptions {
  return random.pick([{}, { recursionLimit: random.int(5) }, { readUnknownFields: false }]);
}

/** Encodes here and by protobuf-es; returns the bytes if both did. */
export function compareEncode(codec: Codec, message: Message, tally: Tally): Uint8Array | undefined {
  const expected = outcome(() => toBinary(codec.desc, message));
  const actual = outcome(() => codec.encode(message));
  if (!isSameOutcome(expected, actual)) {
    throw new DifferenceError("encode", codec.desc, message, expected, actual);
  }
  if (!("value" in expected)) {
    tally.refused++;
    return undefined;
  }
  tally.encoded++;
  return expected.value;
}

/** Decodes here and by protobuf-es. */
export function compareDecode(codec: Codec, bytes: Uint8Array, options: DecodeOptions, tally: Tally): void {
  const expected = outcome(() => fromBinary(codec.desc, bytes, options as { recursionLimit?: number }));
  const actual = outcome(() => codec.decode(bytes, options));
  if (!isSameOutcome(expected, actual)) {
    throw new DifferenceError(
      "decode",
      codec.desc,
      [Buffer.from(bytes).toString("hex"), options],
      expected,
      actual,
    );
  }
  if ("value" in expected) {
    tally.decoded++;
  } else {
    tally.rejected++;
  }
}

const validator = createValidator();

/**
 * One random message, valid or nearly so, validated here and by `@bufbuild/protovalidate`. Throws where they
 * differ. `ruled` is the descriptor of the message with its rules: those beside Naru's own messages go
 * without.
 */
export function compareRules(random: Random, codec: Codec, ruled: DescMessage, tally: RulesTally): void {
  const fields = random.pick([0, 1, 3, codec.desc.fields.length]);
  const message = randomMessage(random, codec.desc, { fields, depth: 3, scalar: randomRuleScalar });
  const expected = outcome(() => referenceViolations(ruled, message));
  const actual = outcome(() => (codec.validate?.(message) ?? []).map(toViolationProto));
  if (!isSameOutcome(expected, actual)) {
    throw new DifferenceError("validate", codec.desc, message, expected, actual);
  }
  if (!("value" in expected)) {
    tally.failed++;
  } else if (expected.value.length === 0) {
    tally.valid++;
  } else {
    tally.invalid++;
  }
  if (!("value" in expected)) {
    return;
  }
  for (const { ruleId } of expected.value) {
    tally.rules.set(ruleId, (tally.rules.get(ruleId) ?? 0) + 1);
  }
}

function referenceViolations(desc: DescMessage, message: Message) {
  const result = validator.validate(desc, message);
  if (result.kind === "error") {
    throw result.error;
  }
  return (result.violations ?? []).map((violation) => violationToProto(violation)[0]);
}

function toViolationProto({ field, rule, ruleId, message, forKey }: Violation) {
  const toPath = (elements: readonly FieldPathElement[]) =>
    create(FieldPathSchema, { elements: elements.map((element) => create(FieldPathElementSchema, element)) });
  return create(ViolationSchema, {
    ...(field.length > 0 ? { field: toPath(field) } : {}),
    ...(rule.length > 0 ? { rule: toPath(rule) } : {}),
    ruleId,
    message,
    forKey,
  });
}

function isSameOutcome(expected: Outcome<unknown>, actual: Outcome<unknown>): boolean {
  if ("value" in expected !== "value" in actual) {
    return false;
  }
  if ("value" in expected) {
    return isDeepStrictEqual((actual as { value: unknown }).value, expected.value);
  }
  return true;
}

/**
 * One random message of the codec's type in JSON, written and read here and by protobuf-es. Throws where they
 * differ.
 */
export function compareJson(random: Random, codec: Codec, registry: Registry, tally: Tally): void {
  const { desc } = codec;
  const badOneIn = random.chance(3) ? 12 : 0;
  const message = randomMessage(random, desc, { fields: random.chance(4) ? 30 : 6, badOneIn });
  const options = random.pick<EncodeJsonOptions>([{}, {}, {}, { registry }, { enumAsInteger: true }]);
  const expected = outcome(() => toJsonString(desc, message, options as { registry?: Registry }));
  const actual = outcome(() => codec.encodeJson(message, options));
  if (!isSameOutcome(expected, actual)) {
    throw new DifferenceError("encode JSON", desc, message, expected, actual);
  }
  if (!("value" in expected)) {
    tally.refused++;
    return;
  }
  tally.encoded++;
  compareDecodeJson(codec, expected.value, { registry }, tally);
  const readOptions = random.pick<DecodeJsonOptions>([
    { registry },
    {},
    { ignoreUnknownFields: true },
    { ignoreUnknownFields: true, registry },
    { recursionLimit: random.int(5) },
  ]);
  for (let i = 0; i < 3; i++) {
    compareDecodeJson(codec, mutateJson(random, expected.value), readOptions, tally);
  }
}

function compareDecodeJson(codec: Codec, text: string, options: DecodeJsonOptions, tally: Tally): void {
  const expected = outcome(() => fromJsonString(codec.desc, text, options as { registry?: Registry }));
  const actual = outcome(() => codec.decodeJson(text, options));
  if (!("value" in actual) && (isLoose(text) || ("value" in expected && isLossy(text)))) {
    tally.rejected++;
    return;
  }
  if (!isSameOutcome(expected, actual)) {
    throw new DifferenceError("decode JSON", codec.desc, [text, options], expected, actual);
  }
  if ("value" in expected) {
    tally.decoded++;
  } else {
    tally.rejected++;
  }
}

/**
 * Whether a text may have strings that protobuf-es takes for numbers, durations or times and that are none in
 * JSON.
 */
function isLoose(text: string): boolean {
  try {
    JSON.parse(text);
  } catch {
    return false;
  }
  return mayBeLoose(text);
}

/**
 * Whether JSON.parse makes something else of a text: an integer of another, or text that UTF-8 cannot say.
 */
function isLossy(text: string): boolean {
  let isRounded = false;
  const json: unknown = JSON.parse(text, (_, value: unknown, { source }: { source?: string } = {}) => {
    const isWritten = /^-?[0-9]+$/.test(source ?? "");
    isRounded ||=
      typeof value === "number" &&
      Number.isInteger(value) &&
      !(isWritten && BigInt(source!) === BigInt(value));
    return value;
  });
  return isRounded || /\\u[dD]/.test(JSON.stringify(json));
}

/** Where generated code and protobuf-es disagree. */
export class DifferenceError extends Error {
  constructor(action: string, desc: DescMessage, input: unknown, expected: unknown, actual: unknown) {
    super(`${action} ${desc.typeName} differs`);
    this.name = "DifferenceError";
    this.input = input;
    this.expected = expected;
    this.actual = actual;
  }
  readonly input: unknown;
  readonly expected: unknown;
  readonly actual: unknown;
}
