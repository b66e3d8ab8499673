import { createRegistry } from "@bufbuild/protobuf";
import { expect } from "vitest";
import type { Codec } from "../../src/codec/codec.ts";
import { compareBinary, compareJson, compareRules, type Tally } from "./differential.ts";
import { createRandom } from "./random.ts";

// Some random messages of each codec, in binary and JSON and by their rules, against protobuf-es and
// protovalidate. Of each kind there are `atLeast`.
export function compareAll(codecs: readonly Codec[], count: number, atLeast = 21): void {
  const random = createRandom(1);
  const tally = compareForms(codecs, count);
  const rules = { valid: 0, invalid: 0, failed: 0, rules: new Map<string, number>() };
  for (const codec of codecs) {
    for (let i = 0; i < count; i++) {
      compareRules(random, codec, codec.desc, rules);
    }
  }
  expect(Math.min(tally.encoded, tally.decoded, rules.valid, rules.invalid)).toBeGreaterThanOrEqual(atLeast);
}

/**
 * The same in binary and JSON alone: to have the rules of a thousand types compiled by protovalidate takes
 * minutes.
 */
export function compareForms(codecs: readonly Codec[], count: number): Tally {
  const random = createRandom(1);
  const registry = createRegistry(...codecs.map(({ desc }) => desc));
  const tally = { encoded: 0, refused: 0, decoded: 0, rejected: 0 };
  for (const codec of codecs) {
    for (let i = 0; i < count; i++) {
      compareBinary(random, codec, tally);
      compareJson(random, codec, registry, tally);
    }
  }
  return tally;
}
