import { defineCommand, runMain } from "citty";

runMain(
  defineCommand({
    meta: { name: "naru", description: "An RPC back end for the edge" },
    subCommands: {
      start: () => import("./start.ts").then((module) => module.start),
      gateway: () => import("./gateway.ts").then((module) => module.gateway),
      migrate: () => import("./migrate.ts").then((module) => module.migrate),
      seed: () => import("./seed.ts").then((module) => module.seed),
      token: () => import("./token.ts").then((module) => module.token),
      check: () => import("./check.ts").then((module) => module.check),
      generate: () => import("./generate.ts").then((module) => module.generate),
      client: () => import("./client.ts").then((module) => module.client),
      events: () => import("./events.ts").then((module) => module.events),
      build: () => import("./build.ts").then((module) => module.build),
    },
  }),
);
