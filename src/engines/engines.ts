import { createHash } from "node:crypto";
import { chmodSync, lstatSync, mkdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hasApt } from "./apt.ts";
import type { EngineChoice } from "./choose.ts";
import { acquireDataLock, type DataLock } from "./data-lock.ts";
import { describeMissing } from "./describe.ts";
import { fetchEngines, findFetched } from "./fetch-debian.ts";
import { type EngineBinary, findServer } from "./find.ts";
import { chooseCollation } from "./mariadb.ts";
import type { Durability } from "./place.ts";
import { listRedisArgs } from "./redis.ts";
import { engineTimes, prepareServer, startServer } from "./server.ts";
import { type SupervisedEngine, superviseEngine } from "./supervisor.ts";

/** What the private engines need to know. */
export interface PrivateEnginesOptions {
  readonly need: readonly ("mysql" | "redis")[];
  readonly dataDir: string;
  readonly durability: Durability;
  readonly engine: EngineChoice;
  /** An engine that gives no answer for so long is killed and started again, ms. */
  readonly stallTimeoutMs: number;
  readonly onProgress: (text: string) => void;
  readonly log: (level: "info" | "warn", text: string) => void;
  /** Resolves when the MySQL server behind the socket answers. */
  readonly probeMysql: (socketPath: string) => Promise<void>;
  /** Resolves when the Redis behind the socket answers. */
  readonly probeRedis: (socketPath: string) => Promise<void>;
}

/** A private engine and how to reach it. */
export interface PrivateEngine {
  readonly socketPath: string;
  readonly binary: EngineBinary;
  readonly process: SupervisedEngine;
  /** The collation for connections; only for MariaDB, whose default differs from MySQL 8's. */
  readonly collation: string | undefined;
}

/** The private engines of one data directory. */
export interface PrivateEngines {
  readonly mysql: PrivateEngine | undefined;
  readonly redis: PrivateEngine | undefined;
  /** Adds the gateway's address to what a second gateway on the same directory is told. */
  describe(text: string): void;
  /** Lets both engines flush and stop, then frees the directory. */
  stop(): Promise<void>;
}

/**
 * Starts private instances of the engines that are needed, on their own data directory and sockets, from the
 * machine's programs or from fetched ones.
 *
 * @throws Error when another gateway holds the directory, when there is no way to an engine (with the ways to
 *   get one), or when an engine does not start (with the end of its log).
 */
export async function startPrivateEngines(options: PrivateEnginesOptions): Promise<PrivateEngines> {
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  const dataDir = realpathSync(options.dataDir);
  const lock = acquireDataLock(join(dataDir, "gateway.lock"));
  const socketDir = createSocketDir(dataDir);
  const running: SupervisedEngine[] = [];
  try {
    const start = { dataDir, socketDir, options };
    const [mysql, redis] = await settleBoth(
      [
        options.need.includes("mysql") ? startMysql(start) : undefined,
        options.need.includes("redis") ? startRedis(start) : undefined,
      ],
      running,
    );
    return {
      mysql,
      redis,
      describe: (text) => lock.describe(text),
      stop: () => stopAll(running, socketDir, lock),
    };
  } catch (error) {
    await stopAll(running, socketDir, lock);
    throw error;
  }
}

async function settleBoth(
  starting: readonly (Promise<PrivateEngine> | undefined)[],
  running: SupervisedEngine[],
): Promise<(PrivateEngine | undefined)[]> {
  const settled = await Promise.allSettled(starting);
  for (const one of settled) {
    if (one.status === "fulfilled" && one.value !== undefined) {
      running.push(one.value.process);
    }
  }
  // Both have settled before the first failure is thrown, so what did start is known and can be stopped.
  return settled.map((one) => {
    if (one.status === "rejected") {
      throw one.reason;
    }
    return one.value;
  });
}

async function stopAll(
  running: readonly SupervisedEngine[],
  socketDir: string,
  lock: DataLock,
): Promise<void> {
  try {
    await Promise.all(running.map((engine) => engine.stop()));
  } finally {
    rmSync(socketDir, { recursive: true, force: true });
    lock.release();
  }
}

interface EngineStart {
  readonly dataDir: string;
  readonly socketDir: string;
  readonly options: PrivateEnginesOptions;
}

async function startMysql({ dataDir, socketDir, options }: EngineStart): Promise<PrivateEngine> {
  const { binary, folder } = await prepareServer({ ...options, dataDir });
  const socketPath = join(socketDir, "mysql.sock");
  const process = await startServer(binary, folder, { ...options, dataDir, socketPath, name: "mysql" });
  const collation = binary.family === "mariadb" ? chooseCollation(binary) : undefined;
  return { socketPath, binary, process, collation };
}

async function startRedis({ dataDir, socketDir, options }: EngineStart): Promise<PrivateEngine> {
  const binary = await requireRedis(options.onProgress);
  const place = { binary, dataDir: join(dataDir, "redis"), socketPath: join(socketDir, "redis.sock") };
  const [command, ...first] = binary.command;
  const process = await superviseEngine(
    {
      name: "redis",
      command,
      args: [...first, ...listRedisArgs(place, options.durability)],
      env: binary.env,
      mark: place.socketPath,
      logPath: join(dataDir, "redis.log"),
      pidPath: join(dataDir, "redis.pid"),
      probe: () => options.probeRedis(place.socketPath),
    },
    { ...engineTimes, stallTimeoutMs: options.stallTimeoutMs, log: options.log },
  );
  return { socketPath: place.socketPath, binary, process, collation: undefined };
}

/**
 * A directory of this user alone with a short path: a Unix socket's path is limited to about 104 characters,
 * and a checkout's path can be longer.
 */
export function createSocketDir(dataDir: string): string {
  const name = `naru-${createHash("sha256").update(dataDir).digest("hex").slice(0, 12)}`;
  const base = tmpdir().length <= 60 ? tmpdir() : "/tmp";
  const dir = join(base, name);
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const stat = lstatSync(dir);
  // The temporary directory is shared: whoever made this name first must be this user.
  if (!stat.isDirectory() || stat.uid !== process.getuid?.()) {
    throw new Error(`Cannot use the socket directory: ${dir} belongs to another user`);
  }
  chmodSync(dir, 0o700);
  return dir;
}

export async function requireRedis(onProgress: (text: string) => void): Promise<EngineBinary> {
  const found = findServer("redis") ?? findFetched().redis;
  if (found !== undefined) {
    return found;
  }
  if (!hasApt()) {
    throw new Error(describeMissing("redis"));
  }
  try {
    await fetchEngines({ need: ["redis"], onProgress });
  } catch (error) {
    throw new Error(`${describeMissing("redis")}\n${String(error)}`, { cause: error });
  }
  const fetched = findFetched().redis;
  if (fetched === undefined) {
    throw new Error(describeMissing("redis"));
  }
  return fetched;
}
