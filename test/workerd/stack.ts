import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../../src/cli/database.ts";
import { type LocalWorker, localVariables, startLocalWorker } from "../../src/cli/local-worker.ts";
import { applyMigrations, readMigrations } from "../../src/cli/migrate.ts";
import { serveStore } from "../../src/cli/points.ts";
import { signToken } from "../../src/cli/token.ts";
import type { SqlClient } from "../../src/data/mysql.ts";
import { createGateway, type Gateway, type GatewayOptions } from "../../src/gateway/gateway.ts";
import type { Seam } from "../../src/gateway/seam.ts";

const secrets = {
  gatewayPassword: "gateway-password-of-the-tests",
  jwtSecret: "the tests sign their tokens with this secret",
};

/** A gateway and a worker of a test's own, which it may break. */
export interface Stack {
  readonly worker: LocalWorker;
  gateway: Gateway;
  readonly sql: SqlClient;
  readonly gatewayPassword: string;
  /** Starts the gateway again on the same data and the same port. Default: with the same password. */
  reopenGateway(password?: string): Promise<void>;
  token(userId: number, roles?: readonly string[]): Promise<string>;
  close(): Promise<void>;
}

export async function startStack(
  variables: Readonly<Record<string, string>> = {},
  {
    onLog,
    seam,
    gateway: options = {},
  }: {
    onLog?: (level: string, text: string) => void;
    seam?: Seam;
    /** Options of the gateway. */
    gateway?: Partial<GatewayOptions>;
  } = {},
): Promise<Stack> {
  const folder = mkdtempSync(join(tmpdir(), "naru-stack-"));
  const open = (port: number, password = secrets.gatewayPassword) =>
    createGateway({
      port,
      password,
      dataDir: join(folder, "data"),
      // Engines that the tests stop would fill the log.
      log: () => undefined,
      ...options,
      ...(seam === undefined ? {} : { seam }),
    });
  const gateway = await open(0);
  const known = localVariables(gateway.url, secrets);
  const sql = openDatabase(known.DATABASE_URL, 10_000);
  await applyMigrations(sql, readMigrations());
  const worker = await startLocalWorker({
    port: 0,
    // Round trips are counted exactly, on machines that do much else.
    services: { POINTS: serveStore({ ...gateway, password: secrets.gatewayPassword }) },
    variables: { ...known, REDIS_LOOKUP_TIMEOUT_MS: "2000", ...variables },
    persist: join(folder, "worker"),
    watch: false,
    ...(onLog === undefined ? {} : { onLog, inspect: true }),
  });
  const stack: Stack = {
    worker,
    gateway,
    sql,
    gatewayPassword: secrets.gatewayPassword,
    async reopenGateway(password) {
      stack.gateway = await open(gateway.port, password);
    },
    token: (userId, roles = []) => signToken(secrets.jwtSecret, { userId, roles, lifetimeSeconds: 600 }),
    async close() {
      await worker.close();
      await stack.gateway.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return stack;
}
