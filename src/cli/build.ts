import { defineCommand } from "citty";

export const build = defineCommand({
  meta: { name: "build", description: "Builds the pages into dist/site; wrangler calls it" },
  async run() {
    const { buildSite } = await import("../dashboard/build.ts");
    await buildSite();
  },
});
