import { createHash } from "node:crypto";
import { chmodSync, lstatSync, mkdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { acquireDataLock, type DataLock } from "./data-lock.ts";
import { canFetch, fetchEngines, findFetched } from "./fetch-debian.ts";
import { type EngineBinary, findMysqlBinary, findRedisBinary } from "./find.ts";
import { bootstrapMysql, chooseCollation, type Durability, listMysqlArgs } from "./mariadb.ts";
import { listRedisArgs } from "./redis.ts";
import { type SupervisedEngine, superviseEngine } from "./supervisor.ts";

/** What the private engines need to know. */
export interface PrivateEnginesOptions {
  readonly need: readonly ("mysql" | "redis")[];
  readonly dataDir: string;
  readonly durability: Durability;
  /** An engine that answers nobody for so long is killed and started again, ms. */
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

/** InnoDB's recovery of a large, hard-killed data directory takes a while; an empty one starts in 0.1 s. */
const startTimeoutMs = 60_000;
const stopTimeoutMs = 10_000;

/**
 * Starts private instances of the engines that are needed, on their own data directory and sockets, from the machine's
 * programs or from fetched ones.
 *
 * @throws Error when another gateway holds the directory, when there is no way to an engine (with the ways to get one),
 * or when an engine does not start (with the end of its log).
 */
export async function startPrivateEngines(options: PrivateEnginesOptions): Promise<PrivateEngines> {
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  const dataDir = realpathSync(options.dataDir);
  const lock = acquireDataLock(join(dataDir, "gateway.lock"));
  const socketDir = createSocketDir(dataDir);
  const running: SupervisedEngine[] = [];
  try {
    const binaries = await requireBinaries(options);
    const [mysql, redis] = await settleBoth(
      [
        binaries.mysql === undefined
          ? undefined
          : startMysql({ binary: binaries.mysql, dataDir, socketDir, options }),
        binaries.redis === undefined
          ? undefined
          : startRedis({ binary: binaries.redis, dataDir, socketDir, options }),
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
  readonly binary: EngineBinary;
  readonly dataDir: string;
  readonly socketDir: string;
  readonly options: PrivateEnginesOptions;
}

async function startMysql({ binary, dataDir, socketDir, options }: EngineStart): Promise<PrivateEngine> {
  const place = { binary, dataDir: join(dataDir, "mysql"), socketPath: join(socketDir, "mysql.sock") };
  await bootstrapMysql(place);
  const process = await superviseEngine(
    {
      name: "mysql",
      command: binary.path,
      args: listMysqlArgs(place, options.durability),
      env: binary.env,
      mark: place.socketPath,
      logPath: join(dataDir, "mysql.log"),
      pidPath: join(dataDir, "mysql.pid"),
      probe: () => options.probeMysql(place.socketPath),
    },
    { startTimeoutMs, stallTimeoutMs: options.stallTimeoutMs, stopTimeoutMs, log: options.log },
  );
  return { socketPath: place.socketPath, binary, process, collation: chooseCollation(binary) };
}

async function startRedis({ binary, dataDir, socketDir, options }: EngineStart): Promise<PrivateEngine> {
  const place = { binary, dataDir: join(dataDir, "redis"), socketPath: join(socketDir, "redis.sock") };
  const process = await superviseEngine(
    {
      name: "redis",
      command: binary.path,
      args: listRedisArgs(place, options.durability),
      env: binary.env,
      mark: place.socketPath,
      logPath: join(dataDir, "redis.log"),
      pidPath: join(dataDir, "redis.pid"),
      probe: () => options.probeRedis(place.socketPath),
    },
    { startTimeoutMs, stallTimeoutMs: options.stallTimeoutMs, stopTimeoutMs, log: options.log },
  );
  return { socketPath: place.socketPath, binary, process, collation: undefined };
}

/**
 * A directory of this user alone with a short path: a Unix socket's path is limited to about 104 characters, and a
 * checkout's path can be longer.
 */
function createSocketDir(dataDir: string): string {
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

async function requireBinaries(
  options: PrivateEnginesOptions,
): Promise<{ mysql: EngineBinary | undefined; redis: EngineBinary | undefined }> {
  const fetched = findFetched();
  const found = {
    mysql: findMysqlBinary() ?? fetched.mysql,
    redis: findRedisBinary() ?? fetched.redis,
  };
  const missing = options.need.filter((engine) => found[engine] === undefined);
  if (missing.length > 0) {
    if (!canFetch()) {
      throw new Error(describeMissing(missing));
    }
    try {
      await fetchEngines({ need: missing, onProgress: options.onProgress });
    } catch (error) {
      throw new Error(`${describeMissing(missing)}\n${String(error)}`, { cause: error });
    }
    const now = findFetched();
    for (const engine of missing) {
      found[engine] = now[engine];
      if (now[engine] === undefined) {
        throw new Error(describeMissing([engine]));
      }
    }
  }
  return {
    mysql: options.need.includes("mysql") ? found.mysql : undefined,
    redis: options.need.includes("redis") ? found.redis : undefined,
  };
}

function describeMissing(missing: readonly ("mysql" | "redis")[]): string {
  const ways = {
    mysql: [
      "MySQL: set MYSQL_URL=mysql://user:password@host:3306/database to use a server that you have, or install one:",
      "  Debian, Ubuntu: apt-get install mariadb-server-core    Fedora: dnf install mariadb-server",
      "  macOS: brew install mariadb    Alpine: apk add mariadb    Arch: pacman -S mariadb",
    ],
    redis: [
      "Redis: set REDIS_URL=redis://host:6379 to use a server that you have, or install one:",
      "  Debian, Ubuntu: apt-get install redis-server    Fedora: dnf install valkey",
      "  macOS: brew install redis    Alpine: apk add redis    Arch: pacman -S valkey",
    ],
  };
  return [
    "Cannot find a server program, and cannot fetch one.",
    ...missing.flatMap((engine) => ways[engine]),
  ].join("\n");
}
