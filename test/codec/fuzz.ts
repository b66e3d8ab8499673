import { parseArgs } from "node:util";
import { createRegistry } from "@bufbuild/protobuf";
import { codecs } from "../../src/gen/codecs.ts";
import { withRules } from "./contract.ts";
import { compareBinary, compareJson, compareRules, type RulesTally, type Tally } from "./differential.ts";
import { codecs as testCodecs } from "./gen/codecs.ts";
import { createRandom } from "./random.ts";

// node test/codec/fuzz.ts --messages 1000000 --rules 100000 --json 100000 --seed 1
const { values } = parseArgs({
  options: {
    messages: { type: "string", default: "100000" },
    rules: { type: "string", default: "100000" },
    json: { type: "string", default: "100000" },
    seed: { type: "string", default: "1" },
  },
});
const random = createRandom(Number(values.seed));
const all = [...testCodecs, ...codecs];

repeat("binary", Number(values.messages), (tally) => compareBinary(random, random.pick(all), tally), {
  encoded: 0,
  refused: 0,
  decoded: 0,
  rejected: 0,
} satisfies Tally);
const registry = createRegistry(...all.map(({ desc }) => desc));
repeat("json", Number(values.json), (tally) => compareJson(random, random.pick(all), registry, tally), {
  encoded: 0,
  refused: 0,
  decoded: 0,
  rejected: 0,
} satisfies Tally);
const validated = all.filter((codec) => codec.validate !== undefined);
// The well-known formats have the most to disagree on.
const formats = validated.filter((codec) => codec.typeName.endsWith(".FormatRules"));
const rules = repeat(
  "rules",
  Number(values.rules),
  (tally) => {
    const codec = random.pick(random.chance(4) ? formats : validated);
    compareRules(random, codec, withRules(codec.desc), tally);
  },
  { valid: 0, invalid: 0, failed: 0, rules: new Map() } satisfies RulesTally,
);
console.log(`rules broken: ${rules.rules.size} of them`);

function repeat<T extends object>(name: string, times: number, once: (tally: T) => void, tally: T): T {
  const step = Math.max(1, Math.floor(times / 20));
  for (let i = 1; i <= times; i++) {
    once(tally);
    if (i % step === 0) {
      console.log(`${name}: ${i} messages`, JSON.stringify(tally));
    }
  }
  return tally;
}
