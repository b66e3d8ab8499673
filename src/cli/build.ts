import { defineCommand } from "citty";
import { checkTypes } from "./type-check.ts";

export const build = defineCommand({
  meta: { name: "build", description: "Builds the pages into dist/site; wrangler calls it" },
  async run() {
    const { buildSite } = await import("../dashboard/build.ts");
    // While the worker is developed it is built after every change: `naru start` checks the types beside it.
    const isDevelopment = process.env["WRANGLER_COMMAND"] === "dev";
    const [errors] = await Promise.all([isDevelopment ? undefined : checkTypes(), buildSite()]);
    if (errors === undefined) {
      return;
    }
    console.error(`${errors}\n\nThe worker does not type-check: nothing is deployed.`);
    process.exitCode = 1;
  },
});
