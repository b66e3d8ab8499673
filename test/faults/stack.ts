import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mysql from "mysql2/promise";
import { openDatabase } from "../../src/cli/database.ts";
import { localVariables, startLocalWorker } from "../../src/cli/local-worker.ts";
import { applyMigrations, readMigrations } from "../../src/cli/migrate.ts";
import { signToken } from "../../src/cli/token.ts";
import type { FaultRule } from "../../src/gateway/faults/rule.ts";
import { createGateway } from "../../src/gateway/gateway.ts";

const secrets = {
  gatewayPassword: "gateway-password-of-the-faults",
  jwtSecret: "the fault tests sign their tokens with this",
};

/** How long an engine may take to be there again. */
const backMs = 20_000;

/** The worker on workerd, a gateway, MariaDB and Redis: all as `npm start` has them, and all of them can be hurt. */
export interface FaultStack {
  readonly url: string;
  token(userId: number, roles?: readonly string[]): Promise<string>;
  addFaults(rules: readonly Partial<FaultRule>[]): Promise<void>;
  /** What the faults have hit so far, by kind. */
  readFaults(): Promise<Map<string, number>>;
  clearFaults(): Promise<void>;
  /** Kills an engine with SIGKILL, and resolves when both engines answer again. */
  kill(engine: "mysql" | "redis"): Promise<void>;
  /** Does what the cron trigger does each minute. */
  runCron(): Promise<void>;
  /** Rows, past the gateway. */
  query(sql: string): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

export async function startFaultStack(): Promise<FaultStack> {
  const folder = mkdtempSync(join(tmpdir(), "naru-faults-"));
  const gateway = await createGateway({
    port: 0,
    password: secrets.gatewayPassword,
    dataDir: join(folder, "data"),
    faultControl: true,
    log: () => undefined,
  });
  const variables = localVariables(gateway.url, secrets);
  await applyMigrations(openDatabase(variables.DATABASE_URL), readMigrations());
  const headers = { authorization: `Bearer ${secrets.gatewayPassword}` };
  // As in a Redis that has been up for a while: for half a minute after its start nothing is cached.
  await fetch(`${gateway.url}/set/naru:cache:epoch/${Date.now() - 600_000}`, { method: "POST", headers });
  const worker = await startLocalWorker({
    port: 0,
    variables,
    persist: join(folder, "worker"),
    watch: false,
    // What the worker says of its failures would fill the terminal.
    onLog: () => undefined,
  });
  const faults = `${gateway.url}/control/faults`;
  const control = async (init: RequestInit): Promise<unknown> => {
    const response = await fetch(faults, { headers, ...init });
    if (!response.ok) {
      throw new Error(`The gateway refused a fault: ${await response.text()}`);
    }
    return response.json();
  };
  const isUp = async (): Promise<boolean> => {
    const response = await fetch(`${gateway.url}/healthz`).catch(() => undefined);
    return response?.status === 200;
  };
  return {
    url: worker.url,
    token: (userId, roles = []) => signToken(secrets.jwtSecret, { userId, roles, lifetimeSeconds: 3600 }),
    addFaults: async (rules) => {
      const complete = rules.map((rule) => ({ maxCount: 1_000_000, durationMs: 3_600_000, ...rule }));
      await control({ method: "POST", body: JSON.stringify(complete) });
    },
    readFaults: async () => {
      const { faults: list } = (await control({})) as { faults: { kind: string; hits: number }[] };
      return new Map(list.map(({ kind, hits }) => [kind, hits]));
    },
    clearFaults: async () => {
      await control({ method: "DELETE" });
    },
    kill: async (engine) => {
      const { pid } = gateway.engines[engine];
      if (pid === undefined) {
        throw new Error(`There is no ${engine} to kill`);
      }
      process.kill(pid, "SIGKILL");
      const endMs = performance.now() + backMs;
      while (gateway.engines[engine].pid === pid || !(await isUp())) {
        if (performance.now() > endMs) {
          throw new Error(`${engine} was not there again within ${backMs} ms`);
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    runCron: async () => {
      const response = await fetch(`${worker.url}/cdn-cgi/handler/scheduled`);
      await response.body?.cancel();
      if (response.status >= 500) {
        throw new Error(`The cron trigger failed: ${response.status}`);
      }
    },
    query: async (sql) => {
      const connection = await mysql.createConnection({
        user: "root",
        socketPath: gateway.engines.mysql.socketPath!,
        database: "naru",
      });
      const [rows] = await connection.query(sql);
      connection.destroy();
      return rows as Record<string, unknown>[];
    },
    close: async () => {
      await worker.close();
      await gateway.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
