import type { ConnectionOptions } from "mysql2";
import { parseMysqlUrl } from "./addresses.ts";
import { type PrivateEngine, type PrivateEngines, startPrivateEngines } from "./engines/engines.ts";
import type { GatewayOptions } from "./options.ts";
import type { BackendPool } from "./planetscale/backend.ts";
import { executeOnce } from "./planetscale/mysql2-admin.ts";
import { createMysql2Pool } from "./planetscale/mysql2-pool.ts";
import { createSessions, type Sessions } from "./planetscale/sessions.ts";
import { smallest } from "./pool/sizing.ts";
import { createQueryMeter, type QueryMeter } from "./status/query-meter.ts";
import type { RedisBackend, RedisSubscriber } from "./upstash/backend.ts";
import {
  createIoredisBackend,
  createIoredisSubscriber,
  parseRedisUrl,
  probeRedis,
  type RedisAddress,
} from "./upstash/ioredis-backend.ts";

/** An engine behind the gateway, for tests and tools that want a connection of their own. */
export interface EngineInfo {
  /** "given" by a URL, or "private": the gateway's own child process. */
  readonly kind: "given" | "private";
  /** The URL that was given, without its password; the socket's for a private engine. */
  readonly url: string;
  /** A private engine's socket (MySQL: user root, no password). */
  readonly socketPath: string | undefined;
  /** A private engine's process now; another one after a restart, undefined while there is none. */
  readonly pid: number | undefined;
  /** A private engine's program and version: "mariadb 10.11.19". */
  readonly version: string | undefined;
  /** How often a private engine has been started again. */
  readonly restarts: number;
}

/** Everything that the gateway has open towards its engines. */
export interface Connections {
  readonly pools: { readonly writer: BackendPool; readonly reader: BackendPool };
  readonly sessions: Sessions;
  readonly queries: QueryMeter;
  readonly redis: RedisBackend;
  readonly subscriber: RedisSubscriber;
  readonly engines: { readonly mysql: EngineInfo; readonly redis: EngineInfo };
  describe(text: string): void;
  /** Rolls back, closes the connections, then stops the private engines. */
  close(): Promise<void>;
}

/** How long the first connection to Redis may take before the gateway starts without it. */
const redisReadyMs = 2000;

/** Starts the private engines that are needed and opens pools to all. @throws Error when an engine does not start. */
export async function openConnections(options: GatewayOptions): Promise<Connections> {
  const need = [
    ...(options.mysqlUrl === undefined ? (["mysql"] as const) : []),
    ...(options.redisUrl === undefined ? (["redis"] as const) : []),
  ];
  const engines =
    need.length === 0
      ? undefined
      : await startPrivateEngines({
          need,
          dataDir: options.dataDir,
          durability: options.durability,
          onProgress: options.onProgress,
          log: options.log,
          probeMysql: (socketPath) => executeOnce({ user: "root", socketPath }, "DO 0"),
          probeRedis: (socketPath) => probeRedis({ path: socketPath }),
        });
  try {
    return await connectAll(options, engines);
  } catch (error) {
    await engines?.stop();
    throw error;
  }
}

interface RolePool {
  readonly address: ConnectionOptions;
  readonly size: number;
  readonly isReadOnly: boolean;
}

async function connectAll(
  options: GatewayOptions,
  engines: PrivateEngines | undefined,
): Promise<Connections> {
  const { mysql, redis: privateRedis } = engines ?? {};
  const writerAddress: ConnectionOptions =
    mysql === undefined
      ? parseMysqlUrl(options.mysqlUrl ?? "")
      : { user: "root", socketPath: mysql.socketPath };
  if (mysql !== undefined) {
    await executeOnce(
      writerAddress,
      `CREATE DATABASE IF NOT EXISTS \`${options.database.replaceAll("`", "``")}\``,
    );
  }
  const readerAddress = options.readerUrl === undefined ? writerAddress : parseMysqlUrl(options.readerUrl);
  const names =
    mysql?.collation === undefined ? "SET NAMES utf8mb4" : `SET NAMES utf8mb4 COLLATE ${mysql.collation}`;
  const createRolePool = (name: string, role: RolePool): BackendPool =>
    createMysql2Pool({
      connection: role.address,
      size: { core: Math.min(smallest.core, role.size), max: role.size },
      limit: Math.max(role.size, options.poolLimit),
      waitMs: options.poolWaitMs,
      connectTimeoutMs: options.connectTimeoutMs,
      adjustEveryMs: options.poolAdjustMs,
      checkEveryMs: options.poolCheckMs,
      prepare: role.isReadOnly ? [names, "SET SESSION TRANSACTION READ ONLY"] : [names],
      isReadOnly: role.isReadOnly,
      countsMatchedRows: options.countsMatchedRows,
      clock: options.clock,
      onAdjusted: (text) => options.log("info", `Pool of ${name} resized ${text}`),
    });
  const pools = {
    writer: createRolePool("writers", {
      address: writerAddress,
      size: options.writePoolSize,
      isReadOnly: false,
    }),
    reader: createRolePool("readers", {
      address: readerAddress,
      size: options.readPoolSize,
      isReadOnly: options.readerReadOnly,
    }),
  };
  const queries = createQueryMeter();
  const sessions = createSessions({
    pools,
    queries,
    seam: options.seam,
    idleMs: options.transactionIdleMs,
    log: options.log,
    clock: options.clock,
  });
  const redisAddress: RedisAddress =
    privateRedis === undefined ? parseRedisUrl(options.redisUrl ?? "") : { path: privateRedis.socketPath };
  const redis = createIoredisBackend(redisAddress);
  const subscriber = createIoredisSubscriber(redisAddress);
  await Promise.all([redis.waitUntilConnected(redisReadyMs), subscriber.waitUntilConnected(redisReadyMs)]);
  return {
    pools,
    sessions,
    queries,
    redis,
    subscriber,
    engines: {
      mysql: describeEngine(mysql, "mysql", options.mysqlUrl),
      redis: describeEngine(privateRedis, "redis", options.redisUrl),
    },
    describe: (text) => engines?.describe(text),
    close: async () => {
      await sessions.close();
      await Promise.all([pools.writer.close(), pools.reader.close(), redis.close(), subscriber.close()]);
      await engines?.stop();
    },
  };
}

function describeEngine(
  engine: PrivateEngine | undefined,
  name: string,
  givenUrl: string | undefined,
): EngineInfo {
  if (engine === undefined) {
    const url = new URL(givenUrl ?? "");
    url.password = "";
    return {
      kind: "given",
      url: url.href,
      socketPath: undefined,
      pid: undefined,
      version: undefined,
      restarts: 0,
    };
  }
  return {
    kind: "private",
    url:
      name === "mysql"
        ? `mysql://root@localhost/?socketPath=${engine.socketPath}`
        : `unix://${engine.socketPath}`,
    socketPath: engine.socketPath,
    version: `${engine.binary.family} ${engine.binary.version}`,
    get pid() {
      return engine.process.pid;
    },
    get restarts() {
      return engine.process.restarts;
    },
  };
}
