import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../../src/cli/database.ts";
import { type LocalWorker, localVariables, startLocalWorker } from "../../src/cli/local-worker.ts";
import { applyMigrations, readMigrations } from "../../src/cli/migrate.ts";
import { signToken } from "../../src/cli/token.ts";
import type { SqlClient } from "../../src/data/mysql.ts";
import { createGateway } from "../../src/gateway/gateway.ts";
import type { Random } from "../data/random.ts";
import { type LateProxy, startLateProxy } from "./late-proxy.ts";

const secrets = {
  gatewayPassword: "gateway-password-of-the-histories",
  jwtSecret: "the histories sign their tokens with this secret",
};

/**
 * Requests to MySQL are hurt more often than those to Redis: several calls of a request share one of the
 * latter.
 */
const hurts = {
  mysql: { late: 0.04, unanswered: 0.02, slow: 0.1 },
  redis: { late: 0.01, unanswered: 0.01, slow: 0.05 },
};

/** Several workers on workerd, and one gateway that they reach by a network which loses connections. */
export interface Stack {
  readonly workers: readonly string[];
  readonly proxy: LateProxy;
  /** MySQL past the proxy. */
  readonly sql: SqlClient;
  token(userId: number): Promise<string>;
  /** Kills an engine with SIGKILL, and resolves when both engines answer again. */
  kill(engine: "mysql" | "redis"): Promise<void>;
  close(): Promise<void>;
}

/** How long an engine may take to be there again. */
const backMs = 20_000;

export async function startStack(workerCount: number, random: Random): Promise<Stack> {
  const folder = mkdtempSync(join(tmpdir(), "naru-histories-"));
  const gateway = await createGateway({
    port: 0,
    password: secrets.gatewayPassword,
    dataDir: join(folder, "data"),
    log: () => undefined,
  });
  const proxy = await startLateProxy({
    target: gateway.url,
    random,
    hurts: (path) => (path.endsWith("/Execute") ? hurts.mysql : hurts.redis),
    maxLateMs: 3_000,
    maxSlowMs: 150,
  });
  const sql = openDatabase(localVariables(gateway.url, secrets).DATABASE_URL);
  await applyMigrations(sql, readMigrations());
  const headers = { authorization: `Bearer ${secrets.gatewayPassword}` };
  // As in a Redis that has been up for a while: for half a minute after its start nothing is cached.
  await fetch(`${gateway.url}/set/naru:cache:epoch/${Date.now() - 600_000}`, { method: "POST", headers });
  const workers: LocalWorker[] = [];
  for (let i = 0; i < workerCount; i++) {
    const worker = await startLocalWorker({
      port: 0,
      variables: localVariables(proxy.url, secrets),
      persist: join(folder, `worker-${i}`),
      watch: false,
      // What the workers say of the broken connections would fill the terminal.
      onLog: () => undefined,
    });
    workers.push(worker);
  }
  return {
    workers: workers.map(({ url }) => url),
    proxy,
    sql,
    token: (userId) => signToken(secrets.jwtSecret, { userId, roles: ["admin"], lifetimeSeconds: 36_000 }),
    kill: async (engine) => {
      const { pid } = gateway.engines[engine];
      if (pid === undefined) {
        throw new Error(`There is no ${engine} to kill`);
      }
      process.kill(pid, "SIGKILL");
      const endMs = performance.now() + backMs;
      const isUp = async () => (await fetch(`${gateway.url}/healthz`).catch(() => undefined))?.status === 200;
      while (gateway.engines[engine].pid === pid || !(await isUp())) {
        if (performance.now() > endMs) {
          throw new Error(`${engine} was not there again within ${backMs} ms`);
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    close: async () => {
      for (const worker of workers) {
        await worker.close();
      }
      await proxy.close();
      await gateway.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
