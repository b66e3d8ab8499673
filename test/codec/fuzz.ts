import { parseArgs } from "node:util";
import { codecs } from "../../src/gen/codecs.ts";
import { compareBinary, type Tally } from "./differential.ts";
import { codecs as testCodecs } from "./gen/codecs.ts";
import { createRandom } from "./random.ts";

// node test/codec/fuzz.ts --messages 1000000 --seed 1
const { values } = parseArgs({
  options: { messages: { type: "string", default: "100000" }, seed: { type: "string", default: "1" } },
});
const messages = Number(values.messages);
const random = createRandom(Number(values.seed));
const all = [...testCodecs, ...codecs];
const tally: Tally = { encoded: 0, refused: 0, decoded: 0, rejected: 0 };
const step = Math.max(1, Math.floor(messages / 20));

for (let i = 1; i <= messages; i++) {
  compareBinary(random, random.pick(all), tally);
  if (i % step === 0) console.log(`${i} messages`, JSON.stringify(tally));
}
