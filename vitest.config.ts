import { defineConfig } from "vitest/config";

/** Tests that call the running worker. Everything else needs no worker. */
const throughTheWorker = [
  "functions",
  "workerd",
  "clients",
  "client/worker",
  "client/resilience/worker",
  "client/transfer/worker",
  "browser",
  "fuzz",
].map((folder) => `test/${folder}/**/*.test.ts`);

export default defineConfig({
  // The client as it is written: its build is for those who install it.
  resolve: {
    alias: [
      { find: /^naru\/client$/, replacement: `${import.meta.dirname}/src/client/index.ts` },
      { find: /^naru\/client\/fflate$/, replacement: `${import.meta.dirname}/src/client/fflate.ts` },
      {
        find: /^naru\/client\/transfer$/,
        replacement: `${import.meta.dirname}/src/client/transfer/index.ts`,
      },
    ],
  },
  test: {
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Most of them wait for engines and timers more than they compute: two files at once, also on two cores.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/gateway/**", ...throughTheWorker],
        },
      },
      { extends: true, test: { name: "gateway", include: ["test/gateway/**/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "worker",
          include: throughTheWorker,
          globalSetup: ["test/setup.ts"],
        },
      },
    ],
  },
});
