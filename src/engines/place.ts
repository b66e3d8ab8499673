import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { EngineBinary } from "./find.ts";

/** What an acknowledged write survives: the engine's or gateway's sudden end, or also the machine's. */
export type Durability = "process" | "machine";

/** Where a private server that speaks MySQL's protocol lives. */
export interface MysqlPlace {
  readonly binary: EngineBinary;
  readonly dataDir: string;
  readonly socketPath: string;
  /** An empty directory: no program code is loaded into the server from anywhere. */
  readonly pluginDir: string;
  /** Statements that the server runs at each start, before anybody can connect. */
  readonly initFile: string;
}

const bootstrapTimeoutMs = 120_000;

/** MySQL 8's mode, which is PlanetScale's; MariaDB's own default lacks ONLY_FULL_GROUP_BY. */
const sqlMode =
  "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION";

/** What a server is told at its bootstrap and at each start. */
export function listDataArgs(dataDir: string): string[] {
  // As root the server refuses to start unless it is told to stay root.
  const user = process.getuid?.() === 0 ? ["--user=root"] : [];
  // Temporary tables beside the data: in /tmp those of two servers may have the same name.
  return ["--no-defaults", ...user, `--datadir=${dataDir}`, `--tmpdir=${dataDir}`];
}

/**
 * What both families are told at each start: no network, a socket of their own, durable, PlanetScale's
 * settings, no files.
 */
export function listServerArgs(place: MysqlPlace, durability: Durability): string[] {
  return [
    `--socket=${place.socketPath}`,
    `--pid-file=${place.dataDir}/server.pid`,
    `--init-file=${place.initFile}`,
    "--skip-networking",
    "--skip-name-resolve",
    "--skip-log-bin",
    // 2 hands each commit to the kernel before it is acknowledged: it outlives the process. 1 also syncs it
    // to disk.
    `--innodb-flush-log-at-trx-commit=${durability === "machine" ? 1 : 2}`,
    "--innodb-doublewrite=ON",
    "--innodb-buffer-pool-size=128M",
    "--performance-schema=OFF",
    "--event-scheduler=OFF",
    "--max-connections=500",
    "--max-allowed-packet=64M",
    "--default-time-zone=+00:00",
    `--sql-mode=${sqlMode}`,
    "--character-set-server=utf8mb4",
    // An injected statement reads no file, writes none and loads no code, whatever account it runs as.
    "--local-infile=OFF",
    `--plugin-dir=${place.pluginDir}`,
  ];
}

/**
 * Runs a server until it has made its system tables and ended.
 *
 * @throws Error with the end of what it said.
 */
export async function runBootstrap(
  binary: EngineBinary,
  args: readonly string[],
  input: string,
): Promise<void> {
  const [program, ...first] = binary.command;
  const running = promisify(execFile)(program, [...first, ...args], {
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
