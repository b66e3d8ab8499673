import { type CommandDef, defineCommand, runMain } from "citty";
import { UsageError } from "./port.ts";

const commands = {
  start: () => import("./start.ts").then((module) => module.start),
  gateway: () => import("./gateway.ts").then((module) => module.gateway),
  engine: () => import("./engine.ts").then((module) => module.engine),
  migrate: () => import("./migrate.ts").then((module) => module.migrate),
  seed: () => import("./seed.ts").then((module) => module.seed),
  token: () => import("./token.ts").then((module) => module.token),
  check: () => import("./check.ts").then((module) => module.check),
  generate: () => import("./generate.ts").then((module) => module.generate),
  client: () => import("./client.ts").then((module) => module.client),
  events: () => import("./events.ts").then((module) => module.events),
  doctor: () => import("./doctor.ts").then((module) => module.doctor),
  report: () => import("./report.ts").then((module) => module.report),
  alerts: () => import("./alerts.ts").then((module) => module.alerts),
  build: () => import("./build.ts").then((module) => module.build),
};

/** What was typed wrongly is told in words; a stack would say that Naru is broken. */
// biome-ignore lint/suspicious/noExplicitAny: the arguments of any command
function plainly(command: CommandDef<any>): CommandDef<any> {
  if (command.run === undefined) {
    // One that only has others under it.
    const below = Object.entries((command.subCommands ?? {}) as Record<string, CommandDef>);
    return { ...command, subCommands: Object.fromEntries(below.map(([name, sub]) => [name, plainly(sub)])) };
  }
  return {
    ...command,
    async run(context) {
      try {
        await command.run?.(context);
      } catch (error) {
        if (error instanceof UsageError || error instanceof RangeError) {
          console.error(error.message);
          process.exit(1);
        }
        throw error;
      }
    },
  };
}

runMain(
  defineCommand({
    meta: { name: "naru", description: "An RPC back end for the edge" },
    subCommands: Object.fromEntries(
      Object.entries(commands).map(([name, load]) => [name, () => load().then(plainly)]),
    ),
  }),
);
