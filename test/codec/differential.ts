import { isDeepStrictEqual } from "node:util";
import { type DescMessage, fromBinary, type Message, toBinary } from "@bufbuild/protobuf";
import type { Codec, DecodeOptions } from "../../src/codec/codec.ts";
import type { Random } from "./random.ts";
import { randomMessage } from "./random-message.ts";
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

/** One random message of the codec's type, encoded and decoded here and by protobuf-es. Throws where they differ. */
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
  if (!isSameOutcome(expected, actual))
    throw new DifferenceError("encode", codec.desc, message, expected, actual);
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
  if ("value" in expected) tally.decoded++;
  else tally.rejected++;
}

function isSameOutcome(expected: Outcome<unknown>, actual: Outcome<unknown>): boolean {
  if ("value" in expected !== "value" in actual) return false;
  if ("value" in expected) return isDeepStrictEqual((actual as { value: unknown }).value, expected.value);
  return true;
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
