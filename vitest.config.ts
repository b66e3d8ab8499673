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
  test: {
    // What is written while a test passes says nothing: many provoke errors that are logged. Figures and
    // skips are announced.
    silent: "passed-only",
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
