import { createHash } from "node:crypto";
import { chmodSync, lstatSync, mkdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeAccountSql } from "./account.ts";
import { hasApt } from "./apt.ts";
import { cacheFolder } from "./cache-folder.ts";
import { type EngineChoice, listCandidates } from "./choose.ts";
import { findDataFolder, type MysqlFamily, makeDataFolder, writeMarker } from "./data-folder.ts";
import { acquireDataLock, type DataLock } from "./data-lock.ts";
import { describeChoice, describeMissing } from "./describe.ts";
import { fetchEngines, findFetched } from "./fetch-debian.ts";
import { type EngineBinary, findServer } from "./find.ts";
import { bootstrapMariadb, chooseCollation, listMariadbArgs } from "./mariadb.ts";
import { bootstrapMysql, listMysqlArgs } from "./mysql.ts";
import type { Durability, MysqlPlace } from "./place.ts";
import { listRedisArgs } from "./redis.ts";
import { type SupervisedEngine, superviseEngine } from "./supervisor.ts";

/** What the private engines need to know. */
export interface PrivateEnginesOptions {
  readonly need: readonly ("mysql" | "redis")[];
  readonly dataDir: string;
  readonly durability: Durability;
  readonly engine: EngineChoice;
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

async function startMysql(start: EngineStart): Promise<PrivateEngine> {
  const { dataDir, options } = start;
  const { place, folder } = await preparePlace(start);
  const { binary, socketPath } = place;
  const [command, ...first] = binary.command;
  const args = listArgs(place, options.durability);
  const process = await superviseEngine(
    {
      name: "mysql",
      command,
      args: [...first, ...args],
      env: binary.env,
      mark: socketPath,
      logPath: join(dataDir, "mysql.log"),
      pidPath: join(dataDir, "mysql.pid"),
      probe: () => options.probeMysql(socketPath),
    },
    { startTimeoutMs, stopTimeoutMs, log: options.log },
  );
  writeMarker(folder, binary);
  const collation = binary.family === "mariadb" ? chooseCollation(binary) : undefined;
  return { socketPath, binary, process, collation };
}

/** Chooses a server, and makes its data folder if there is none. The one that cannot is passed over for the next one. */
async function preparePlace({ dataDir, socketDir, options }: EngineStart) {
  const missed: string[] = [];
  const onMissed = (text: string): void => {
    missed.push(text);
    options.log("warn", text);
  };
  const request = { choice: options.engine, dataDir, onProgress: options.onProgress, onMissed };
  for await (const candidate of listCandidates(request)) {
    const { binary } = candidate;
    const folder = findDataFolder(dataDir, binary.family as MysqlFamily);
    try {
      await makeDataFolder(folder, binary, (dir) =>
        binary.family === "mysql"
          ? bootstrapMysql(binary, dir, join(cacheFolder(), "templates"))
          : bootstrapMariadb(binary, dir),
      );
    } catch (error) {
      onMissed(error instanceof Error ? error.message : String(error));
      continue;
    }
    const pluginDir = join(dataDir, "no-plugins");
    mkdirSync(pluginDir, { recursive: true, mode: 0o700 });
    const initFile = join(dataDir, "accounts.sql");
    writeFileSync(initFile, writeAccountSql(binary), { mode: 0o600 });
    options.onProgress(describeChoice(candidate, { dataDir, choice: options.engine }));
    const socketPath = join(socketDir, "mysql.sock");
    const place = { binary, dataDir: folder.path, socketPath, pluginDir, initFile };
    return { place, folder: folder.path };
  }
  throw new Error([describeMissing("mysql"), ...missed].join("\n"));
}

function listArgs(place: MysqlPlace, durability: Durability): string[] {
  return place.binary.family === "mysql"
    ? listMysqlArgs(place, durability)
    : listMariadbArgs(place, durability);
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
    { startTimeoutMs, stopTimeoutMs, log: options.log },
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

async function requireRedis(onProgress: (text: string) => void): Promise<EngineBinary> {
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
