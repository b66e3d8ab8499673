import type { ConnectionOptions } from "mysql2";
import { gatewayUser } from "../engines/account.ts";
import { type PrivateEngine, type PrivateEngines, startPrivateEngines } from "../engines/engines.ts";
import { parseMysqlUrl } from "./addresses.ts";
import type { Memory } from "./memory.ts";
import { BackendError, type BackendPool } from "./mysql/backend.ts";
import { checkServer, executeOnce, probeMysql } from "./mysql/mysql2-admin.ts";
import { createMysql2Pool } from "./mysql/mysql2-pool.ts";
import { createSessions, type Sessions } from "./mysql/sessions.ts";
import type { GatewayOptions } from "./options.ts";
import { smallest } from "./pool/sizing.ts";
import type { RedisBackend, RedisSubscriber } from "./redis/backend.ts";
import { createIoredisSubscriber } from "./redis/ioredis-subscriber.ts";
import { parseRedisUrl, type RedisAddress } from "./redis/redis-address.ts";
import { createRedisBackend } from "./redis/redis-backend.ts";
import { probeRedis } from "./redis/redis-probe.ts";
import { createQueryMeter, type QueryMeter } from "./status/query-meter.ts";

/** An engine behind the gateway, for tests and tools that want a connection of their own. */
export interface EngineInfo {
  /** "given" by a URL, or "private": the gateway's own child process. */
  readonly kind: "given" | "private";
  /** The URL that was given, without its password; the socket's for a private engine. */
  readonly url: string;
  /**
   * A private engine's socket. MySQL: root without a password, who may do what the gateway's own account may
   * not.
   */
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

/**
 * Starts the private engines that are needed and opens pools to all. `answers` is what results are counted
 * in.
 *
 * @throws Error when an engine does not start.
 */
export async function openConnections(options: GatewayOptions, answers: Memory): Promise<Connections> {
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
          engine: options.engine,
          stallTimeoutMs: options.stallTimeoutMs,
          onProgress: options.onProgress,
          log: options.log,
          probeMysql: (socketPath) => probeMysql({ user: "root", socketPath }),
          probeRedis: (socketPath) => probeRedis({ path: socketPath }),
        });
  try {
    return await connectAll(options, engines, answers);
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
  answers: Memory,
): Promise<Connections> {
  const { mysql, redis: privateRedis } = engines ?? {};
  const writerAddress: ConnectionOptions =
    mysql === undefined
      ? parseMysqlUrl(options.mysqlUrl ?? "")
      : { user: gatewayUser, socketPath: mysql.socketPath };
  if (mysql !== undefined) {
    await executeOnce(
      writerAddress,
      `CREATE DATABASE IF NOT EXISTS \`${options.database.replaceAll("`", "``")}\``,
      options.connectTimeoutMs,
    );
  }
  const readerAddress = options.readerUrl === undefined ? writerAddress : parseMysqlUrl(options.readerUrl);
  if (mysql === undefined) {
    await requireUsable({ writer: writerAddress, reader: readerAddress }, options);
  }
  const createRolePool = (name: string, role: RolePool): BackendPool =>
    createMysql2Pool({
      connection: role.address,
      size: { core: Math.min(smallest.core, role.size), max: role.size },
      limit: Math.max(role.size, options.poolLimit),
      limits: {
        maxRows: options.maxRows,
        maxBytes: options.maxAnswerBytes,
        memory: answers,
      },
      waitMs: options.poolWaitMs,
      connectTimeoutMs: options.connectTimeoutMs,
      adjustEveryMs: options.poolAdjustMs,
      checkEveryMs: options.poolCheckMs,
      collation: mysql?.collation,
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
  const replyLimits = { maxBytes: options.maxAnswerBytes, memory: answers };
  const redis = createRedisBackend({
    address: redisAddress,
    limits: replyLimits,
    timeoutMs: options.redisTimeoutMs,
    restart: privateRedis?.process.restart,
    log: options.log,
    clock: options.clock,
  });
  const subscriber = createIoredisSubscriber(redisAddress, replyLimits);
  await Promise.all([
    redis.waitUntilConnected(redisReadyMs),
    subscriber.waitUntilConnected(redisReadyMs),
    sessions.ready(),
  ]);
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
    close: () => closeAll(sessions, [pools.writer, pools.reader, redis, subscriber], engines),
  };
}

async function closeAll(
  sessions: Sessions,
  backends: readonly { close(): Promise<void> }[],
  engines: { stop(): Promise<void> } | undefined,
): Promise<void> {
  try {
    await sessions.close();
    await Promise.all(backends.map((backend) => backend.close()));
  } finally {
    // Whatever went wrong: nobody else ends them.
    await engines?.stop();
  }
}

/**
 * Asks given servers whether sessions can have the usual sql_mode and time zone there. One that is not there
 * yet may come later: each connection is checked again.
 *
 * @throws Error with the reason when a server is there and does not do as it is told.
 */
async function requireUsable(
  addresses: Readonly<Record<string, ConnectionOptions>>,
  options: GatewayOptions,
): Promise<void> {
  for (const [role, address] of Object.entries(addresses)) {
    try {
      await checkServer(address);
    } catch (error) {
      const { message } = error as Error;
      if (!(error instanceof BackendError) || !error.connectionLost) {
        throw new Error(`Cannot use the MySQL server of ${role}s: ${message}`, { cause: error });
      }
      options.log("warn", `The MySQL server of ${role}s does not answer yet: ${message}`);
    }
  }
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
