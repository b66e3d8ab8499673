import { join } from "node:path";
import { defineCommand } from "citty";
import { createGateway, type Gateway } from "../gateway/gateway.ts";
import { openDatabase } from "./database.ts";
import { startFront } from "./front.ts";
import { gatewayOptions, untilStopped } from "./local-gateway.ts";
import { type LocalWorker, localVariables, startLocalWorker } from "./local-worker.ts";
import { applyMigrations, readMigrations } from "./migrate.ts";
import { serveStore } from "./points.ts";
import { requirePort } from "./port.ts";
import { readLocalSecrets, readPort, stateFolder } from "./project.ts";
import { applySeed } from "./seed.ts";
import { signToken } from "./token.ts";
import { checkTypes, watchTypes } from "./type-check.ts";

/** Milliseconds between two runs of "* * * * *". */
const cronMs = 60_000;

export const start = defineCommand({
  meta: {
    name: "start",
    description: "Runs everything on this machine: database, Redis, gateway, worker, page",
  },
  args: {
    seed: { type: "boolean", description: "Demo data in an empty database", default: true },
    watch: { type: "boolean", description: "Bundle again when a source changes", default: true },
  },
  async run({ args }) {
    const stopped = untilStopped();
    const began = performance.now();
    const types = checkTypes();
    const options = gatewayOptions();
    await requirePort("GATEWAY_PORT", options.port ?? 0);
    // Before the engines are started, so that a port that is taken is told at once.
    const front = await startFront(readPort("PORT", 8787));
    console.log("Starting MySQL, Redis and the data gateway …");
    let gateway: Gateway | undefined;
    let worker: LocalWorker | undefined;
    try {
      gateway = await createGateway(options);
      await prepareDatabase(gateway, args.seed);
      const errors = await types;
      if (errors !== undefined) {
        console.error(`${errors}\n\nThe worker does not type-check: it is not started.`);
        process.exitCode = 1;
        return;
      }
      console.log("Starting the worker …");
      const secrets = readLocalSecrets();
      worker = await startLocalWorker({
        port: 0,
        variables: localVariables(gateway.url, secrets),
        services: { POINTS: serveStore({ ...gateway, password: secrets.gatewayPassword }) },
        persist: join(stateFolder, "worker"),
        watch: args.watch,
        showsErrors: true,
        onLog: printLog,
        onBuild(succeeded) {
          if (!succeeded) {
            front.shut("The worker does not build: the terminal of npm start says why");
          } else if (worker !== undefined) {
            front.open(worker.url);
          }
        },
      });
      front.open(worker.url);
      const admin = await signToken(secrets.jwtSecret, {
        userId: 1,
        roles: ["admin"],
        lifetimeSeconds: 86_400,
      });
      const token = await signToken(secrets.jwtSecret, { userId: 7, roles: [], lifetimeSeconds: 86_400 });
      console.log(
        greeting({
          worker: front.url,
          gateway: gateway.url,
          token,
          admin,
          seconds: (performance.now() - began) / 1000,
        }),
      );
      const uncron = runCrons(() => worker?.url);
      const unwatch = args.watch ? watchTypes(sayWhatFails()) : undefined;
      await stopped;
      unwatch?.();
      uncron();
      console.log("Stopping …");
    } finally {
      await front.close();
      await worker?.close();
      await gateway?.close();
    }
    // Wrangler leaves watchers behind that would keep the process alive.
    process.exit(0);
  },
});

/**
 * Fires the worker's crons each minute, which the local runtime does not do by itself.
 *
 * @returns What ends it.
 */
function runCrons(url: () => string | undefined): () => void {
  const timer = setInterval(() => {
    // What goes wrong is in the worker's log; while it is built anew there is nobody to ask.
    fetch(`${url()}/cdn-cgi/handler/scheduled`)
      .then((response) => response.body?.cancel())
      .catch(() => undefined);
  }, cronMs);
  return () => clearInterval(timer);
}

/** Tells each change that does not type-check, and the one that mends it. */
function sayWhatFails(): (errors: string | undefined) => void {
  let isWrong = false;
  return (errors) => {
    if (errors !== undefined) {
      console.error(`${errors}\n\nThis does not type-check: it cannot be deployed or started anew.`);
    } else if (isWrong) {
      console.log("It type-checks again.");
    }
    isWrong = errors !== undefined;
  };
}

/** What handlers write with `console`, as they wrote it. */
function printLog(level: string, text: string): void {
  console[level === "error" || level === "warn" ? level : "log"](text);
}

/** Brings the schema up to date and fills an empty database. */
async function prepareDatabase(gateway: Gateway, withSeed: boolean): Promise<void> {
  const password = encodeURIComponent(readLocalSecrets().gatewayPassword);
  const sql = openDatabase(`http://writer:${password}@${new URL(gateway.url).host}`);
  const applied = await applyMigrations(sql, readMigrations(), {
    onApply: ({ name }) => console.log(`  Applying ${name}`),
  });
  if (withSeed && applied.some(({ version }) => version === 1)) {
    console.log("  Inserting the demo data");
    await applySeed(sql);
  }
}

function greeting(running: {
  worker: string;
  gateway: string;
  token: string;
  admin: string;
  seconds: number;
}): string {
  return `
Naru runs (after ${running.seconds.toFixed(1)} s). Ctrl-C stops it.

  Page and playground   ${running.worker}
  Dashboard             ${running.worker}/ops#token=${running.admin}
  Calls                 ${running.worker}/package.Service/Method
  Data gateway          ${running.gateway}

A first call, as user 7:

  curl ${running.worker}/naru.game.v1.UserService/GetUser \\
    -H 'content-type: application/json' \\
    -H 'authorization: Bearer ${running.token}' \\
    -d '{"userId": 7}'
`;
}
