import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { EngineBinary } from "./find.ts";
import { type Durability, listDataArgs, listServerArgs, type MysqlPlace, runBootstrap } from "./place.ts";

/**
 * The collation of a private MariaDB: the one that orders and compares as MySQL 8's utf8mb4_0900_ai_ci does
 * (no padding, all of Unicode).
 */
export function chooseCollation({ version }: EngineBinary): string {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 10 || (major === 10 && minor >= 10)
    ? "utf8mb4_uca1400_nopad_ai_ci"
    : "utf8mb4_unicode_520_nopad_ci";
}

/**
 * Creates MariaDB's system tables in an empty directory. About 0.4 s.
 *
 * @throws Error with the server's own words.
 */
export async function bootstrapMariadb(binary: EngineBinary, dataDir: string): Promise<void> {
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
    ...listOwnArgs(binary, dataDir),
    "--bootstrap",
    "--enforce-storage-engine=",
    "--max-allowed-packet=8M",
  ];
  await runBootstrap(binary, args, sql);
}

/** The arguments of a private MariaDB. */
export function listMariadbArgs(place: MysqlPlace, durability: Durability): string[] {
  return [
    ...listOwnArgs(place.binary, place.dataDir),
    ...listServerArgs(place, durability),
    `--collation-server=${chooseCollation(place.binary)}`,
    // MariaDB has no value that forbids all files, as MySQL has: this directory is empty.
    `--secure-file-priv=${place.pluginDir}`,
    "--skip-symbolic-links",
  ];
}

function listOwnArgs(binary: EngineBinary, dataDir: string): string[] {
  return [
    ...listDataArgs(dataDir),
    `--lc-messages-dir=${findShareDir(binary)}`,
    "--innodb-log-file-size=16M",
  ];
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
