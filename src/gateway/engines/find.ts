import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync, realpathSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

/** An engine's program on this machine. */
export interface EngineBinary {
  readonly path: string;
  readonly family: "mariadb" | "mysql" | "redis";
  /** "10.11.19", "8.0.36", "7.0.15". */
  readonly version: string;
  /** Environment that the program needs: the library path, when it was unpacked rather than installed. */
  readonly env: Readonly<Record<string, string>>;
  /** Directories in which the program's data files (error messages, system tables) may be, best first. */
  readonly shareDirs: readonly string[];
}

const mysqlNames = ["mariadbd", "mysqld"];
const redisNames = ["redis-server", "valkey-server"];
/** Servers are often kept out of an ordinary user's PATH. */
const serverDirs = [
  "/usr/sbin",
  "/usr/local/sbin",
  "/usr/libexec",
  "/usr/local/bin",
  "/usr/local/mysql/bin",
  "/opt/homebrew/bin",
  "/opt/homebrew/opt/mariadb/bin",
  "/opt/homebrew/opt/mysql/bin",
];

/**
 * Looks for a MariaDB or MySQL server program on the PATH and in the usual places.
 *
 * @param dirs the directories to look in; by default PATH, then where servers usually are.
 */
export function findMysqlBinary(dirs: readonly string[] = searchDirs()): EngineBinary | undefined {
  return findFirst(mysqlNames, dirs);
}

/** Looks for a Redis or Valkey server program on the PATH and in the usual places. */
export function findRedisBinary(dirs: readonly string[] = searchDirs()): EngineBinary | undefined {
  return findFirst(redisNames, dirs);
}

/** The programs in a directory tree that packages were unpacked into, with the environment that they then need. */
export function findUnpacked(root: string): {
  mysql: EngineBinary | undefined;
  redis: EngineBinary | undefined;
} {
  const dirs = [join(root, "usr/sbin"), join(root, "usr/bin")];
  const libraries = ["usr/lib", "lib"].flatMap((lib) => [
    ...["x86_64-linux-gnu", "aarch64-linux-gnu"].map((triplet) => join(root, lib, triplet)),
    join(root, lib),
  ]);
  const env = { LD_LIBRARY_PATH: libraries.filter((dir) => existsSync(dir)).join(delimiter) };
  return { mysql: findFirst(mysqlNames, dirs, env), redis: findFirst(redisNames, dirs, env) };
}

function searchDirs(): string[] {
  return [...(process.env.PATH ?? "").split(delimiter).filter((dir) => dir !== ""), ...serverDirs];
}

function findFirst(
  names: readonly string[],
  dirs: readonly string[],
  env: Readonly<Record<string, string>> = {},
): EngineBinary | undefined {
  for (const name of names) {
    for (const dir of dirs) {
      const path = join(dir, name);
      const binary = isExecutable(path) ? describeBinary(path, env) : undefined;
      if (binary !== undefined) {
        return binary;
      }
    }
  }
  return undefined;
}

/** Whether there is a program at the path that this user may run. */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** `undefined` for a program that does not run or does not say what it is: it is passed over, not an error. */
function describeBinary(path: string, env: Readonly<Record<string, string>>): EngineBinary | undefined {
  let text: string;
  try {
    text = execFileSync(path, ["--version"], {
      encoding: "utf8",
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return undefined;
  }
  const version = /(?:Ver |v=)(\d+\.\d+\.\d+)/.exec(text)?.[1];
  if (version === undefined) {
    return undefined;
  }
  const family = text.includes("v=") ? "redis" : text.includes("MariaDB") ? "mariadb" : "mysql";
  return { path, family, version, env, shareDirs: listShareDirs(path) };
}

function listShareDirs(path: string): string[] {
  const prefixes = [dirname(dirname(path)), dirname(dirname(realpathSync(path))), "/usr"];
  return [
    ...new Set(
      prefixes.flatMap((prefix) => [`${prefix}/share/mysql`, `${prefix}/share/mariadb`, `${prefix}/share`]),
    ),
  ];
}
