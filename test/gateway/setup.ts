import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "@planetscale/database";
import { Redis } from "@upstash/redis";
import { createConnection } from "mysql2/promise";
import { createGateway, type Gateway, type GatewayOptions } from "../../src/gateway/gateway.ts";
import type { PoolStats } from "../../src/gateway/mysql/backend.ts";

/** The password of every gateway in these tests. */
export const password = "gateway-test-password";

/** A gateway on engines of its own, and clients for it. */
export interface TestGateway {
  readonly gateway: Gateway;
  readonly url: string;
  readonly dataDir: string;
  /** "mysql" or "mariadb". */
  readonly family: string | undefined;
  /**
   * What a client reads where a statement says `SELECT 5`: MySQL, as PlanetScale, gives an integer that is no
   * column's the type INT64, which database-js keeps as text; MariaDB gives it INT32.
   */
  integer(value: number): number | string;
  /** A database-js client: `user` is a role, with a database ("reader", "writer.other"). */
  client(user?: string): Client;
  redis(options?: { automaticDeserialization?: boolean; enableAutoPipelining?: boolean }): Redis;
  /** A request to the PlanetScale protocol as it is on the wire. */
  execute(query: string, session?: unknown, init?: RequestInit): Promise<ExecuteAnswer>;
  /** A request to the Upstash protocol as it is on the wire. */
  command(path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  status(): Promise<Status>;
  stop(): Promise<void>;
}

/** What `/status` answers. */
export interface Status {
  readonly limits: {
    readonly answers: Readonly<Record<"usedBytes" | "limitBytes" | "waiting", number>>;
    readonly requests: Readonly<Record<"usedBytes" | "limitBytes" | "waiting", number>>;
    readonly strangers: number;
  };
  readonly mysql: {
    readonly engine: { readonly pid: number | null; readonly restarts: number };
    readonly pools: Readonly<Record<"writer" | "reader", PoolStats>>;
    readonly sessions: Readonly<Record<"live" | "holding" | "transactions" | "expired", number>>;
  };
  readonly redis: { readonly connected: boolean; readonly subscriptions: number };
}

/** What Execute answers. */
export interface ExecuteAnswer {
  readonly session: Record<string, unknown> | null;
  readonly result: {
    readonly rowsAffected?: string;
    readonly insertId?: string;
    readonly fields?: readonly Record<string, unknown>[];
    readonly rows?: readonly { readonly lengths: readonly string[]; readonly values?: string }[];
  } | null;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly timing: number;
}

/** Starts a gateway with private engines in a new directory, and quiet. */
export async function startGateway(options: Partial<GatewayOptions> = {}): Promise<TestGateway> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), "naru-test-"));
  const gateway = await createGateway({ port: 0, password, dataDir, log: () => {}, ...options });
  const family = gateway.engines.mysql.version?.split(" ")[0];
  return {
    gateway,
    url: gateway.url,
    dataDir,
    family,
    integer: (value) => (family === "mysql" ? String(value) : value),
    client: (user = "writer") => createClient(gateway.url, user),
    redis: (redisOptions = {}) =>
      new Redis({
        url: gateway.url,
        token: password,
        retry: { retries: 0 },
        enableTelemetry: false,
        ...redisOptions,
      }),
    execute: async (query, session = null, init = {}) => {
      const response = await fetch(`${gateway.url}/psdb.v1alpha1.Database/Execute`, {
        method: "POST",
        headers: { authorization: basic("writer"), "content-type": "application/json" },
        body: JSON.stringify({ query, session }),
        ...init,
      });
      return (await response.json()) as ExecuteAnswer;
    },
    command: (path, body, headers = {}) =>
      fetch(`${gateway.url}${path}`, {
        method: "POST",
        headers: { authorization: `Bearer ${password}`, ...headers },
        ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
      }),
    status: () => readStatus(gateway.url),
    stop: async () => {
      await gateway.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A database-js client of a gateway. */
export function createClient(url: string, user = "writer"): Client {
  return new Client({ url: url.replace("http://", `http://${user}:${password}@`) });
}

/**
 * A gateway of its own on the engines of another one, whose account may everything, as that of a server that
 * was given may.
 */
export interface OwnersGateway extends Pick<TestGateway, "client" | "status"> {
  close(): Promise<void>;
}

/** Starts one beside `server`, quiet. */
export async function startOwnersGateway(
  { gateway: { engines } }: TestGateway,
  options: Partial<GatewayOptions> = {},
): Promise<OwnersGateway> {
  const gateway = await createGateway({
    port: 0,
    password,
    mysqlUrl: `mysql://root@localhost/naru?socketPath=${engines.mysql.socketPath}`,
    redisUrl: engines.redis.url,
    log: () => {},
    ...options,
  });
  return {
    client: (user = "writer") => createClient(gateway.url, user),
    status: () => readStatus(gateway.url),
    close: () => gateway.close(),
  };
}

async function readStatus(url: string): Promise<Status> {
  const response = await fetch(`${url}/status`, { headers: { authorization: basic("writer") } });
  return (await response.json()) as Status;
}

/**
 * What only the owner of the private server may do there: the gateway's own account may not.
 *
 * @throws Error
 */
export async function runAsRoot({ gateway }: TestGateway, statements: readonly string[]): Promise<void> {
  const { socketPath } = gateway.engines.mysql;
  const root = await createConnection({ user: "root", socketPath: socketPath as string });
  try {
    for (const sql of statements) {
      await root.query(sql);
    }
  } finally {
    await root.end();
  }
}

/** A Basic header. */
export function basic(user: string, secret: string = password): string {
  return `Basic ${Buffer.from(`${user}:${secret}`).toString("base64")}`;
}

/** The error that a promise rejects with. @throws Error when it does not. */
export async function catchError(
  promise: Promise<unknown>,
): Promise<Error & { status?: number; body?: unknown }> {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error("No error was thrown");
}

/** Calls `check` until it does not throw, for at most `timeoutMs`; for effects that nothing announces. */
export async function eventually<T>(check: () => Promise<T> | T, timeoutMs = 5000): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > deadline) {
        throw error;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
