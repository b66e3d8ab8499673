import { defineCommand, runMain } from "citty";
import { measureCounts } from "./counted-calls.ts";
import { printGoals } from "./goals.ts";
import { measurePointCost } from "./point-cost.ts";
import { measureDisk, measurePages } from "./store-speed.ts";

await runMain(
  defineCommand({
    meta: {
      name: "bench:metrics",
      description: "What metrics cost, whether they count every call, and how fast they are read",
    },
    args: {
      calls: { type: "string", description: "Calls that are counted", default: "100000" },
      part: {
        type: "string",
        description: "Only the parts whose names match: cost, pages, disk, counts",
        default: "",
      },
    },
    async run({ args }) {
      const parts = {
        cost: measurePointCost,
        pages: async () => measurePages(),
        disk: async () => measureDisk(),
        counts: () => measureCounts(Number(args.calls)),
      };
      let isMet = true;
      for (const [name, measure] of Object.entries(parts)) {
        if (new RegExp(args.part).test(name)) {
          console.log(`\n${name} …`);
          isMet = printGoals(await measure()) && isMet;
        }
      }
      process.exit(isMet ? 0 : 1);
    },
  }),
);
