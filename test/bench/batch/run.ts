import { whyNoLink } from "../../link/link.ts";
import { type DataBench, toOutcome } from "../data/outcome.ts";
import { runSuite } from "../suite.ts";
import { cachedBench } from "./cached.ts";
import { cpuBench } from "./cpu.ts";
import { firstReplyBench } from "./first-reply.ts";
import { measureSlowLink } from "./slow-link.ts";
import { wireBench } from "./wire.ts";

/** Fifty calls at once over a link of 100 ms and 1.6 Mbit/s. */
const slowLinkBench: DataBench = {
  name: "slow-link",
  title: "50 calls at once over a link of 100 ms and 1.6 Mbit/s, by a client that has just started",
  async run({ quick }) {
    const why = whyNoLink();
    if (why !== undefined) {
      console.error(why);
      return [];
    }
    const figures = await measureSlowLink({ rounds: quick ? 3 : 7, calls: 50 });
    const [single, sdk] = figures;
    return [
      ...figures.map(({ title, rounds }) => toOutcome({ name: `slow link: ${title}`, unit: "ms", rounds })),
      toOutcome(
        {
          name: "slow link: client SDK ÷ one by one",
          unit: "",
          rounds: sdk!.rounds.map((ms, round) => ms / (single?.rounds[round] ?? Number.NaN)),
        },
        { is: "at most", bound: 0.25 },
      ),
    ];
  },
};

runSuite({
  script: "test/bench/batch/run.ts",
  name: "bench:batch",
  description: "Batches against single calls and tRPC's, on the same workerd",
  setting: "sides interleaved, order alternating",
  file: "bench-results/batch.json",
  benches: [cpuBench, cachedBench, wireBench, firstReplyBench, slowLinkBench],
});
