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
import { networkFaultKinds, startTcpProxy } from "./tcp-proxy.ts";

const secrets = {
  gatewayPassword: "gateway-password-of-the-faults",
  jwtSecret: "the fault tests sign their tokens with this",
};

/** How long an engine may take to be there again. */
const backMs = 20_000;

/**
 * The worker on workerd, a gateway, MySQL (or what NARU_ENGINE names) and Redis: all as `npm start` has them,
 * and all of them can be hurt.
 */
export interface FaultStack {
  readonly url: string;
  token(userId: number, roles?: readonly string[]): Promise<string>;
  addFaults(rules: readonly Partial<FaultRule>[]): Promise<void>;
  /**
   * Lets answers fail on their way, each piece with this probability: between worker and gateway, and between
   * it and the engines.
   */
  breakNetworks(probability: number, random: () => number): void;
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
  /** Has the engines. The one that is tried reaches them, and is reached, over networks that can fail. */
  const owner = await createGateway({
    port: 0,
    password: secrets.gatewayPassword,
    dataDir: join(folder, "data"),
    log: () => undefined,
  });
  const [mysqlNetwork, redisNetwork] = await Promise.all([
    startTcpProxy({ path: owner.engines.mysql.socketPath! }),
    startTcpProxy({ path: owner.engines.redis.socketPath! }),
  ]);
  const gateway = await createGateway({
    port: 0,
    password: secrets.gatewayPassword,
    mysqlUrl: `mysql://root@127.0.0.1:${mysqlNetwork.port}/naru`,
    redisUrl: `redis://127.0.0.1:${redisNetwork.port}`,
    faultControl: true,
    log: () => undefined,
  });
  const gatewayNetwork = await startTcpProxy({ host: gateway.host, port: gateway.port });
  const networks = [gatewayNetwork, mysqlNetwork, redisNetwork];
  await applyMigrations(openDatabase(localVariables(gateway.url, secrets).DATABASE_URL), readMigrations());
  const variables = localVariables(`http://127.0.0.1:${gatewayNetwork.port}`, secrets);
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
    breakNetworks: (probability, random) => {
      for (const network of networks) {
        network.strike = () =>
          random() < probability
            ? networkFaultKinds[Math.floor(random() * networkFaultKinds.length)]
            : undefined;
      }
    },
    readFaults: async () => {
      const { faults: list } = (await control({})) as { faults: { kind: string; hits: number }[] };
      const ofNetworks = networkFaultKinds.map(
        (kind) => [kind, networks.reduce((sum, { hits }) => sum + hits[kind], 0)] as const,
      );
      return new Map([...list.map(({ kind, hits }) => [kind, hits] as const), ...ofNetworks]);
    },
    clearFaults: async () => {
      for (const network of networks) {
        network.strike = () => undefined;
      }
      await control({ method: "DELETE" });
    },
    kill: async (engine) => {
      const { pid } = owner.engines[engine];
      if (pid === undefined) {
        throw new Error(`There is no ${engine} to kill`);
      }
      process.kill(pid, "SIGKILL");
      const endMs = performance.now() + backMs;
      while (owner.engines[engine].pid === pid || !(await isUp())) {
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
        socketPath: owner.engines.mysql.socketPath!,
        database: "naru",
      });
      const [rows] = await connection.query(sql);
      connection.destroy();
      return rows as Record<string, unknown>[];
    },
    close: async () => {
      await worker.close();
      await gateway.close();
      await Promise.all(networks.map((network) => network.close()));
      await owner.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
