import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { CreateUserRequestSchema } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { pairedRatio, quantile } from "../../src/load/statistics.ts";
import { createCorpus, createUserRequests } from "./codec/corpus.ts";
import { type Measurement, measure } from "./codec/measure.ts";
import { createContests, createRuleContests } from "./codec/sides.ts";
import { measureSize } from "./codec/size.ts";

// node test/bench/codec.ts [--case "game state"] [--rounds 31] [--round-ms 10] [--json results.json]
const { values } = parseArgs({
  options: {
    case: { type: "string", default: "." },
    rounds: { type: "string", default: "31" },
    "round-ms": { type: "string", default: "10" },
    json: { type: "string" },
    raw: { type: "boolean", default: false },
  },
});
const options = { rounds: Number(values.rounds), roundMs: Number(values["round-ms"]) };
const wanted = new RegExp(values.case);
const contests = [
  ...createRuleContests(CreateUserRequestSchema, createUserRequests()),
  ...createCorpus().flatMap(createContests),
].filter((contest) => wanted.test(contest.case));

const all: Measurement[] = [];
console.log(
  `Sides in turns, ${options.rounds} rounds of ${options.roundMs} ms each; ns/op: median, and the 10th percentile.`,
);
for (const contest of contests) {
  const measured = measure(contest, options);
  all.push(...measured);
  console.log(`\n${contest.case} (${contest.bytes} bytes)`);
  for (const { side, nsPerOp, rounds } of measured) {
    const times = pairedRatio(rounds, measured[0]!.rounds);
    const row = [
      side.padEnd(18),
      nsPerOp.toFixed(0).padStart(9),
      quantile(rounds, 0.1).toFixed(0).padStart(9),
    ];
    console.log(`  ${row.join(" ")}   ${times.toFixed(2)} × naru`);
    if (values.raw) {
      console.log(`    ${rounds.map((ns) => ns.toFixed(0)).join(" ")}`);
    }
  }
}
const { minified, gzip } = await measureSize();
console.log(`\nCodecs and rules of proto/naru with their runtime: ${minified} bytes minified, ${gzip} gzip`);
if (values.json !== undefined) {
  writeFileSync(values.json, JSON.stringify(all, null, 2));
}
