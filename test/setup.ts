import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openDatabase } from "../src/cli/database.ts";
import { localVariables, startLocalWorker } from "../src/cli/local-worker.ts";
import { applyMigrations, readMigrations } from "../src/cli/migrate.ts";
import { serveStore } from "../src/cli/points.ts";
import { applySeed } from "../src/cli/seed.ts";
import { createGateway } from "../src/gateway/gateway.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Of the worker on workerd, without a slash at the end. */
    workerUrl: string;
    /** Of the data gateway that the worker reaches MySQL and Redis by. */
    gatewayUrl: string;
    /** What the worker was given: passwords and the key of its tokens. */
    secrets: { gatewayPassword: string; jwtSecret: string };
  }
}

/**
 * Starts what `npm start` starts, on free ports and an empty folder, for all tests that go through the
 * worker.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "naru-test-"));
  const secrets = {
    gatewayPassword: "gateway-password-of-the-tests",
    jwtSecret: "the tests sign their tokens with this secret",
  };
  const gateway = await createGateway({
    port: 0,
    password: secrets.gatewayPassword,
    dataDir: join(folder, "data"),
  });
  console.log(
    `The worker's tests run on ${gateway.engines.mysql.version} and ${gateway.engines.redis.version}`,
  );
  const variables = localVariables(gateway.url, secrets);
  const sql = openDatabase(variables.DATABASE_URL);
  await applyMigrations(sql, readMigrations());
  await applySeed(sql);
  const worker = await startLocalWorker({
    port: 0,
    variables: {
      ...variables,
      CORS_ORIGINS: "http://other.example",
      // Round trips are counted exactly, on machines that do much else.
      REDIS_LOOKUP_TIMEOUT_MS: "2000",
    },
    services: { POINTS: serveStore({ ...gateway, password: secrets.gatewayPassword }) },
    persist: join(folder, "worker"),
    watch: false,
  });
  project.provide("workerUrl", worker.url);
  project.provide("gatewayUrl", gateway.url);
  project.provide("secrets", secrets);
  return async () => {
    await worker.close();
    await gateway.close();
    rmSync(folder, { recursive: true, force: true });
  };
}
