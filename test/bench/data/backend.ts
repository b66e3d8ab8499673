import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mysql, { type Connection } from "mysql2/promise";
import type { FaultRule } from "../../../src/gateway/faults/rule.ts";
import { type ChildOptions, startChild, stopChild } from "./gateway-rounds.ts";

/** What the process of a gateway is told. */
export interface BackendSettings {
  readonly password: string;
  readonly dataDir: string;
  readonly readPoolSize?: number;
  readonly faultControl?: boolean;
  /** As in GatewayOptions. */
  readonly stallTimeoutMs?: number;
  /** Whether it counts what it is asked; costs each statement something. */
  readonly count: boolean;
}

/** What a gateway has been asked since it began, whatever became of it. */
export interface BackendCounts {
  /** Requests for MySQL: BEGIN and COMMIT too. */
  requests: number;
  selects: number;
  /** Of MySQL, all that is no SELECT. */
  writes: number;
  /** Round trips: requests, each with any number of commands. */
  redis: number;
}

/** A gateway with MySQL (or what NARU_ENGINE names) and Redis of its own, in a process of its own. */
export interface Backend {
  readonly url: string;
  readonly port: number;
  readonly password: string;
  readonly socketPath: string;
  readonly pid: number;
  readonly mysqlPid: number;
  /** Past the gateway, to set up. */
  readonly admin: Connection;
  counts(): Promise<BackendCounts>;
  addFault(rule: Partial<FaultRule>): Promise<void>;
  clearFaults(): Promise<void>;
  close(): Promise<void>;
}

/** Waits until nothing has been asked for a while: calls leave work behind that they do not wait for. */
export async function settle(backend: Backend): Promise<BackendCounts> {
  for (let before = await backend.counts(); ; ) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const now = await backend.counts();
    if (now.requests === before.requests && now.redis === before.redis) {
      return now;
    }
    before = now;
  }
}

/** The counts of what `work` asked for. */
export async function countOf(backend: Backend, work: () => Promise<unknown>): Promise<BackendCounts> {
  const before = await backend.counts();
  await work();
  const after = await backend.counts();
  return {
    requests: after.requests - before.requests,
    selects: after.selects - before.selects,
    writes: after.writes - before.writes,
    redis: after.redis - before.redis,
  };
}

/** Starts a gateway; its data is gone when it is closed. */
export async function startBackend(
  settings: Partial<Omit<BackendSettings, "password" | "dataDir">> = {},
  child?: ChildOptions,
): Promise<Backend> {
  const dataDir = mkdtempSync(join(tmpdir(), "naru-bench-"));
  const password = "benchmark-password";
  const options = JSON.stringify({ count: true, faultControl: true, ...settings, password, dataDir });
  const gateway = startChild("gateway-server.ts", [options], child);
  const started = (await once(gateway, "message"))[0] as {
    url: string;
    port: number;
    socketPath: string;
    mysqlPid: number;
  };
  const admin = await mysql.createConnection({
    user: "root",
    socketPath: started.socketPath,
    database: "naru",
  });
  const control = async (method: string, body?: unknown): Promise<void> => {
    const response = await fetch(`${started.url}/control/faults`, {
      method,
      headers: { authorization: `Bearer ${password}` },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) {
      throw new Error(`The gateway refused a fault: ${await response.text()}`);
    }
  };
  // As in a Redis that has been up for a while: for half a minute after its start nothing is cached.
  await fetch(`${started.url}/set/naru:cache:epoch/${Date.now() - 600_000}`, {
    method: "POST",
    headers: { authorization: `Bearer ${password}` },
  });
  return {
    ...started,
    password,
    pid: gateway.pid!,
    admin,
    counts: async () => {
      const answered = once(gateway, "message");
      gateway.send("counts");
      return (await answered)[0] as BackendCounts;
    },
    addFault: (rule) => control("POST", { maxCount: 1_000_000, durationMs: 3_600_000, ...rule }),
    clearFaults: () => control("DELETE"),
    close: async () => {
      await admin.end();
      await stopChild(gateway);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
