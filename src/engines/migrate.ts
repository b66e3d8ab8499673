import { existsSync, mkdirSync, realpathSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import mysql from "mysql2/promise";
import { listCandidates } from "./choose.ts";
import { type Copied, copyDatabases } from "./copy-databases.ts";
import { findDataFolder, findMadeFolder, type MysqlFamily, writeMarker } from "./data-folder.ts";
import { acquireDataLock } from "./data-lock.ts";
import { createSocketDir } from "./engines.ts";
import type { EngineBinary } from "./find.ts";
import { chooseCollation } from "./mariadb.ts";
import { bootstrap, type ServerStart, startServer } from "./server.ts";
import type { SupervisedEngine } from "./supervisor.ts";

export interface MigrateRequest extends Pick<ServerStart, "durability" | "log" | "probeMysql"> {
  readonly dataDir: string;
  readonly to: MysqlFamily;
  readonly onProgress: (text: string) => void;
}

/** What was done. */
export interface Migrated extends Copied {
  readonly from: MysqlFamily;
  /** Where the data of the target is now. */
  readonly folder: string;
  /** Where what the target had before is now, if it had anything. */
  readonly aside: string | undefined;
}

/** A copy keeps a server busy: it is given up only when it has answered nobody for two minutes, ms. */
const stallTimeoutMs = 120_000;

/**
 * Copies the private data of one family into a new folder of the other one. The source is only read. What the
 * target had is moved aside, and only once the copy is complete.
 *
 * @throws Error when the gateway runs on the folder, a server cannot be had, or a table cannot be copied.
 *   Then all is as it was.
 */
export async function migrateEngine(request: MigrateRequest): Promise<Migrated> {
  const { to, onProgress } = request;
  const from = to === "mysql" ? "mariadb" : "mysql";
  mkdirSync(request.dataDir, { recursive: true, mode: 0o700 });
  const dataDir = realpathSync(request.dataDir);
  const lock = acquireDataLock(join(dataDir, "gateway.lock"));
  const running: SupervisedEngine[] = [];
  const socketDir = createSocketDir(dataDir);
  const draft = join(dataDir, `${to}.copy`);
  try {
    const source = findMadeFolder(dataDir, from);
    if (source === undefined) {
      throw new Error(`There is no data of ${from} to copy in ${dataDir}`);
    }
    const [fromBinary, toBinary] = [await findBinary(from, request), await findBinary(to, request)];
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true, mode: 0o700 });
    await bootstrap(toBinary, draft);
    writeMarker(draft, toBinary);
    const start = async (name: string, binary: EngineBinary, folder: string): Promise<mysql.Connection> => {
      const socketPath = join(socketDir, `${name}.sock`);
      running.push(
        await startServer(binary, folder, { ...request, dataDir, socketPath, name, stallTimeoutMs }),
      );
      return mysql.createConnection({ user: "root", socketPath, charset: "utf8mb4" });
    };
    const origin = await start("source", fromBinary, source.path);
    const target = await start("target", toBinary, draft);
    const mariadb = chooseCollation(from === "mariadb" ? fromBinary : toBinary);
    const copied = await copyDatabases({
      from: origin,
      to: target,
      family: to,
      collations: { mariadb },
      onProgress,
    });
    await Promise.all([origin.end(), target.end()]);
    await stopAll(running);
    return { ...copied, from, ...put(dataDir, draft, to) };
  } finally {
    await stopAll(running);
    const written = ["source", "target"].flatMap((name) => [`${name}.log`, `${name}-accounts.sql`]);
    for (const path of [draft, ...written.map((name) => join(dataDir, name))]) {
      rmSync(path, { recursive: true, force: true });
    }
    rmSync(socketDir, { recursive: true, force: true });
    lock.release();
  }
}

async function findBinary(family: MysqlFamily, request: MigrateRequest): Promise<EngineBinary> {
  const missed: string[] = [];
  const { dataDir, onProgress } = request;
  const onMissed = (text: string): number => missed.push(text);
  for await (const { binary } of listCandidates({ choice: family, dataDir, onProgress, onMissed })) {
    return binary;
  }
  throw new Error([`There is no ${family} on this machine`, ...missed].join("\n"));
}

/** Gives the copy the place of the target's data. */
function put(
  dataDir: string,
  draft: string,
  family: MysqlFamily,
): { folder: string; aside: string | undefined } {
  const { path } = findDataFolder(dataDir, family);
  let aside: string | undefined;
  if (existsSync(path)) {
    aside = `${path}.before-${new Date().toISOString().replace(/[-:]|\..*/g, "")}`;
    renameSync(path, aside);
  }
  renameSync(draft, path);
  return { folder: path, aside };
}

async function stopAll(running: SupervisedEngine[]): Promise<void> {
  const all = running.splice(0);
  await Promise.all(all.map((engine) => engine.stop()));
}
