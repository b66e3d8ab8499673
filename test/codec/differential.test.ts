import { createRegistry, type DescMessage, type Message } from "@bufbuild/protobuf";
import { describe, expect, it } from "vitest";
import type { Codec } from "../../src/codec/codec.ts";
import { GeneratedCodec } from "../../src/codec/runtime-codec.ts";
import { encodeMessage } from "../../src/codec/runtime-encode.ts";
import { decodeMessage } from "../../src/codec/runtime-read.ts";
import { codecs } from "../../src/gen/codecs.ts";
import { withRules } from "./contract.ts";
import { compareBinary, compareJson, compareRules } from "./differential.ts";
import { codecs as testCodecs } from "./gen/codecs.ts";
import { createRandom } from "./random.ts";
import { randomMessage } from "./random-message.ts";

// As test/codec/fuzz.ts, which takes any number of messages and any seed.
const all = [...testCodecs, ...codecs];

describe("generated code", () => {
  it("encodes and decodes 9,000 messages, good and bad, as protobuf-es does", () => {
    const random = createRandom(9_000);
    const tally = { encoded: 0, refused: 0, decoded: 0, rejected: 0 };
    for (let i = 0; i < 9_000; i++) {
      compareBinary(random, random.pick(all), tally);
    }
    // Each outcome was met often enough to mean something.
    expect(Math.min(...Object.values(tally))).toBeGreaterThan(1000);
  });

  it("writes and reads the JSON of 5,000 messages as protobuf-es does", () => {
    const random = createRandom(5000);
    const registry = createRegistry(...all.map(({ desc }) => desc));
    const tally = { encoded: 0, refused: 0, decoded: 0, rejected: 0 };
    for (let i = 0; i < 5000; i++) {
      compareJson(random, random.pick(all), registry, tally);
    }
    expect(Math.min(...Object.values(tally))).toBeGreaterThan(500);
  });

  it("judges 15,000 messages as protovalidate does, to the text and the path", () => {
    const random = createRandom(15_000);
    const validated = all.filter((codec) => codec.validate !== undefined);
    const tally = { valid: 0, invalid: 0, failed: 0, rules: new Map<string, number>() };
    for (let i = 0; i < 15_000; i++) {
      const codec = random.pick(validated);
      compareRules(random, codec, withRules(codec.desc), tally);
    }
    expect(tally.valid).toBeGreaterThan(3000);
    expect(tally.rules.size).toBeGreaterThan(230);
  });

  it("leaves no well-formed message to protobuf-es", () => {
    const random = createRandom(1);
    for (let i = 0; i < 3000; i++) {
      encodeAndDecodeAlone(random.pick(all), (desc) => wellFormed(random, desc));
    }
  });
});

function wellFormed(random: ReturnType<typeof createRandom>, desc: DescMessage): Message {
  return randomMessage(random, desc, { fields: random.pick([3, 30]), hasKnownEnums: true });
}

/** By the generated parts themselves: they throw where the codec would turn to protobuf-es. */
function encodeAndDecodeAlone(codec: Codec, make: (desc: DescMessage) => Message): void {
  if (!(codec instanceof GeneratedCodec)) {
    throw new Error(`Not generated: ${codec.typeName}`);
  }
  const { write, read, create } = codec.parts;
  const message = make(codec.desc);
  let bytes: Uint8Array;
  try {
    bytes = encodeMessage(write!, message);
  } catch (error) {
    // Only a required field that was left out is a reason.
    if (requiresFields(codec.desc)) {
      return;
    }
    throw new Error(`encode ${codec.typeName}`, { cause: [error, message] });
  }
  try {
    decodeMessage(read!, create!(), bytes);
  } catch (error) {
    throw new Error(`decode ${codec.typeName}`, { cause: [error, message] });
  }
}

function requiresFields(desc: DescMessage): boolean {
  return /Required|Proto2Rules/.test(desc.typeName);
}
