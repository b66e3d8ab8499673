import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync, realpathSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

/** An engine's program on this machine. */
export interface EngineBinary {
  readonly path: string;
  readonly family: "mariadb" | "mysql" | "redis";
  /** "9.7.4", "10.11.19", "7.0.15". */
  readonly version: string;
  /**
   * How it is run: the program and its first arguments. The program is a loader where the engine brings its
   * own libraries.
   */
  readonly command: readonly [string, ...string[]];
  /** Environment that the program needs: the library path, when it was unpacked rather than installed. */
  readonly env: Readonly<Record<string, string>>;
  /** Directories in which the program's data files (error messages, system tables) may be, best first. */
  readonly shareDirs: readonly string[];
  /** Where it was unpacked, if it does not know that by itself. */
  readonly home?: string;
}

/** Where a program is looked for, and what it needs to run. */
export interface Search {
  /** Default: PATH, then where servers usually are. */
  readonly dirs?: readonly string[];
  /** Programs that this says no to are passed over. */
  readonly accepts?: (binary: EngineBinary) => boolean;
}

interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  readonly loader?: readonly [string, ...string[]];
  readonly home?: string;
}

/** Older packages of MariaDB call it `mysqld`, newer ones have a link of that name. */
const programNames = {
  mysql: ["mysqld"],
  mariadb: ["mariadbd", "mysqld"],
  redis: ["redis-server", "valkey-server"],
} as const;
/**
 * The oldest versions that will do: MySQL as of 8.0.19 has LATERAL, row aliases and partial revokes; Redis as
 * of 6.0 has the access rules that close it.
 */
const oldest = { mysql: [8, 0, 19], mariadb: [10, 3, 0], redis: [6, 0, 0] } as const;
/** Servers are often kept out of an ordinary user's PATH. */
const serverDirs = ["/usr/sbin", "/usr/local/sbin", "/usr/libexec", "/usr/local/bin", "/usr/local/mysql/bin"];
/**
 * Homebrew on Apple's processors and on Intel's. Versions that are not the current one ("mysql@8.4") are not
 * linked.
 */
const brewDirs = ["/opt/homebrew", "/usr/local"];

/** Looks for the server program of one family on the PATH and in the usual places. */
export function findServer(
  family: EngineBinary["family"],
  { dirs = searchDirs(), accepts }: Search = {},
): EngineBinary | undefined {
  return findFirst(family, dirs, accepts);
}

/**
 * The programs in a directory tree that packages were unpacked into, with the environment that they then
 * need.
 */
export function findUnpacked(root: string): {
  mariadb: EngineBinary | undefined;
  redis: EngineBinary | undefined;
} {
  const dirs = [join(root, "usr/sbin"), join(root, "usr/bin")];
  const libraries = ["usr/lib", "lib"].flatMap((lib) => [
    ...["x86_64-linux-gnu", "aarch64-linux-gnu"].map((triplet) => join(root, lib, triplet)),
    join(root, lib),
  ]);
  const env = { LD_LIBRARY_PATH: libraries.filter((dir) => existsSync(dir)).join(delimiter) };
  const [mariadb, redis] = (["mariadb", "redis"] as const).map((family) =>
    findFirst(family, dirs, undefined, { env }),
  );
  return { mariadb, redis };
}

/**
 * The MySQL in a directory tree that brings all of its libraries, the C library and its loader among them: it
 * runs whatever the machine's own are.
 */
export function findSelfContained(root: string): EngineBinary | undefined {
  const loader = findLoader(join(root, "lib"));
  if (loader === undefined) {
    return undefined;
  }
  return findFirst("mysql", [join(root, "sbin")], undefined, {
    loader: [loader, "--library-path", join(root, "lib")],
    home: root,
  });
}

/** The dynamic loader in a directory: "ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1", "ld64.so.2". */
export function findLoader(dir: string): string | undefined {
  const names = existsSync(dir) ? readdirSync(dir) : [];
  const name = names.find((entry) => /^ld(-linux[\w-]*|64)\.so\.\d+$/.test(entry));
  return name === undefined ? undefined : join(dir, name);
}

function searchDirs(): string[] {
  const brewed = brewDirs.flatMap((prefix) => {
    const kegs = existsSync(join(prefix, "opt")) ? readdirSync(join(prefix, "opt")) : [];
    const servers = kegs.filter((name) => /^(mysql|mariadb|redis|valkey)(@|$)/.test(name));
    // The current version first, then the newest of the others.
    return servers
      .sort(
        (a, b) =>
          Number(a.includes("@")) - Number(b.includes("@")) || b.localeCompare(a, "en", { numeric: true }),
      )
      .map((name) => join(prefix, "opt", name, "bin"));
  });
  const path = (process.env.PATH ?? "").split(delimiter).filter((dir) => dir !== "");
  return [...path, ...serverDirs, join("/opt/homebrew", "bin"), ...brewed];
}

function findFirst(
  family: EngineBinary["family"],
  dirs: readonly string[],
  accepts: (binary: EngineBinary) => boolean = () => true,
  surroundings: Surroundings = {},
): EngineBinary | undefined {
  for (const name of programNames[family]) {
    for (const dir of dirs) {
      const path = join(dir, name);
      const binary = isExecutable(path) ? describeBinary(path, surroundings) : undefined;
      if (binary?.family === family && isNewEnough(binary) && accepts(binary)) {
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

function isNewEnough({ family, version }: EngineBinary): boolean {
  return compareVersions(version, oldest[family].join(".")) >= 0;
}

/** Below 0 when the first is older, above 0 when it is newer. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.split(".").map(Number)) as [number[], number[]];
  const at = left.findIndex((part, index) => part !== (right[index] ?? 0));
  return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

/**
 * `undefined` for a program that does not run or does not say what it is: it is passed over, not an error.
 */
function describeBinary(path: string, { env = {}, loader, home }: Surroundings): EngineBinary | undefined {
  const command: readonly [string, ...string[]] = loader === undefined ? [path] : [...loader, path];
  const [program, ...args] = command;
  let text: string;
  try {
    text = execFileSync(program, [...args, "--version"], {
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
  const found = { path, family, version, command, env, shareDirs: listShareDirs(path) } as const;
  return home === undefined ? found : { ...found, home };
}

function listShareDirs(path: string): string[] {
  const prefixes = [dirname(dirname(path)), dirname(dirname(realpathSync(path))), "/usr"];
  return [
    ...new Set(
      prefixes.flatMap((prefix) => [`${prefix}/share/mysql`, `${prefix}/share/mariadb`, `${prefix}/share`]),
    ),
  ];
}
