import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { EngineBinary } from "./find.ts";

/** What an acknowledged write survives: the engine's or gateway's sudden end, or also the machine's. */
export type Durability = "process" | "machine";

/** Where a private MySQL-compatible server lives. */
export interface MysqlPlace {
  readonly binary: EngineBinary;
  readonly dataDir: string;
  readonly socketPath: string;
}

/** MySQL 8's mode, which is PlanetScale's; MariaDB's own default lacks ONLY_FULL_GROUP_BY. */
const sqlMode =
  "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION";
const markerName = "naru-engine.json";
const bootstrapTimeoutMs = 60_000;

/**
 * The collation of a private server: the one that orders and compares as MySQL 8's utf8mb4_0900_ai_ci does (no padding,
 * all of Unicode). `undefined` leaves MySQL its own default, which it is.
 */
export function chooseCollation(binary: EngineBinary): string | undefined {
  if (binary.family === "mysql") {
    return undefined;
  }
  const [major = 0, minor = 0] = binary.version.split(".").map(Number);
  return major > 10 || (major === 10 && minor >= 10)
    ? "utf8mb4_uca1400_nopad_ai_ci"
    : "utf8mb4_unicode_520_nopad_ci";
}

/**
 * Creates the system tables when the data directory is new. About 0.4 s with MariaDB.
 *
 * @throws Error when the directory belongs to the other family (MySQL against MariaDB), or when the bootstrap fails.
 */
export async function bootstrapMysql(place: MysqlPlace): Promise<void> {
  const marker = join(place.dataDir, markerName);
  if (existsSync(marker)) {
    const family = (JSON.parse(readFileSync(marker, "utf8")) as { family: string }).family;
    if (family !== place.binary.family) {
      throw new Error(
        `Cannot open a data directory of ${family} with ${place.binary.path}: ${place.dataDir} (remove it to begin anew)`,
      );
    }
    return;
  }
  // Made beside and renamed: a bootstrap that is cut short leaves nothing that looks like a data directory.
  const draft = `${place.dataDir}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  if (place.binary.family === "mariadb") {
    await bootstrapMariadb(place.binary, draft);
  } else {
    await runBootstrap(place.binary, [...listCommonArgs(place.binary, draft), "--initialize-insecure"], "");
  }
  writeFileSync(
    join(draft, markerName),
    JSON.stringify({ family: place.binary.family, version: place.binary.version }),
  );
  rmSync(place.dataDir, { recursive: true, force: true });
  renameSync(draft, place.dataDir);
}

/** The arguments of a private server: no network, its own socket, durable. */
export function listMysqlArgs(place: MysqlPlace, durability: Durability): string[] {
  const collation = chooseCollation(place.binary);
  return [
    ...listCommonArgs(place.binary, place.dataDir),
    `--socket=${place.socketPath}`,
    `--pid-file=${join(place.dataDir, "server.pid")}`,
    "--skip-networking",
    "--skip-log-bin",
    // 2 hands each commit to the kernel before it is acknowledged: it outlives the process. 1 also syncs it to disk.
    `--innodb-flush-log-at-trx-commit=${durability === "machine" ? 1 : 2}`,
    "--innodb-doublewrite=ON",
    "--innodb-buffer-pool-size=128M",
    "--performance-schema=OFF",
    "--max-connections=500",
    "--max-allowed-packet=64M",
    "--default-time-zone=+00:00",
    `--sql-mode=${sqlMode}`,
    "--character-set-server=utf8mb4",
    ...(collation === undefined
      ? ["--mysqlx=OFF"]
      : [`--collation-server=${collation}`, "--skip-name-resolve"]),
  ];
}

function listCommonArgs(binary: EngineBinary, dataDir: string): string[] {
  const own =
    binary.family === "mariadb"
      ? [`--lc-messages-dir=${findShareDir(binary)}`, "--innodb-log-file-size=16M"]
      : [];
  // As root the server refuses to start unless it is told to stay root.
  const user = process.getuid?.() === 0 ? ["--user=root"] : [];
  // Temporary tables beside the data: in /tmp those of two servers may have the same name.
  return ["--no-defaults", ...user, `--datadir=${dataDir}`, `--tmpdir=${dataDir}`, ...own];
}

async function bootstrapMariadb(binary: EngineBinary, dataDir: string): Promise<void> {
  const share = findShareDir(binary);
  const scripts = ["system_tables", "performance_tables", "system_tables_data"].map((name) => {
    const path = ["mysql", "mariadb"].map((prefix) => join(share, `${prefix}_${name}.sql`)).find(existsSync);
    return path === undefined ? "" : readFileSync(path, "utf8");
  });
  const sql = [
    "create database if not exists mysql;",
    "use mysql;",
    // Root logs in through the socket of a directory that only this user can enter, so without a password.
    "SET @auth_root_socket=NULL;",
    ...scripts,
  ].join("\n");
  const args = [
    ...listCommonArgs(binary, dataDir),
    "--bootstrap",
    "--enforce-storage-engine=",
    "--max-allowed-packet=8M",
  ];
  await runBootstrap(binary, args, sql);
}

function findShareDir(binary: EngineBinary): string {
  const found = binary.shareDirs.find((dir) =>
    ["mysql", "mariadb"].some((prefix) => existsSync(join(dir, `${prefix}_system_tables.sql`))),
  );
  if (found === undefined) {
    throw new Error(`Cannot find the system tables of ${binary.path} in: ${binary.shareDirs.join(", ")}`);
  }
  return found;
}

async function runBootstrap(binary: EngineBinary, args: readonly string[], input: string): Promise<void> {
  const running = promisify(execFile)(binary.path, args, {
    env: { ...process.env, ...binary.env },
    timeout: bootstrapTimeoutMs,
    maxBuffer: 16 * 1024 * 1024,
  });
  running.child.stdin?.on("error", () => {});
  running.child.stdin?.end(input);
  try {
    await running;
  } catch (error) {
    const text =
      (error as { stderr?: string }).stderr?.trim().split("\n").slice(-8).join("\n") ?? String(error);
    throw new Error(`Cannot create a data directory with ${binary.path}:\n${text}`, { cause: error });
  }
}
