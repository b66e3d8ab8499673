import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeAccountSql } from "./account.ts";
import { cacheFolder } from "./cache-folder.ts";
import { type ChoiceRequest, type EngineChoice, listCandidates } from "./choose.ts";
import { findDataFolder, type MysqlFamily, makeDataFolder, writeMarker } from "./data-folder.ts";
import { describeChoice, describeMissing } from "./describe.ts";
import type { EngineBinary } from "./find.ts";
import { bootstrapMariadb, listMariadbArgs } from "./mariadb.ts";
import { bootstrapMysql, listMysqlArgs } from "./mysql.ts";
import type { Durability } from "./place.ts";
import { type SupervisedEngine, superviseEngine } from "./supervisor.ts";

/** How long engines may take to start and to stop. */
export const engineTimes = {
  /**
   * InnoDB's recovery of a large, hard-killed data directory takes a while; an empty one starts in 0.1 to 1
   * s.
   */
  startTimeoutMs: 60_000,
  stopTimeoutMs: 10_000,
} as const;

/** What the choice of a server needs to know. */
export interface ServerRequest extends Pick<ChoiceRequest, "places"> {
  readonly engine: EngineChoice;
  readonly dataDir: string;
  readonly onProgress: (text: string) => void;
  readonly log: (level: "info" | "warn", text: string) => void;
}

/** How a server is started. */
export interface ServerStart {
  readonly dataDir: string;
  readonly socketPath: string;
  /** Of the log and the file with the process id: "mysql". */
  readonly name: string;
  readonly durability: Durability;
  /** A server that gives no answer for so long is killed and started again, ms. */
  readonly stallTimeoutMs: number;
  readonly log: (level: "info" | "warn", text: string) => void;
  readonly probeMysql: (socketPath: string) => Promise<void>;
}

/**
 * Chooses a server for MySQL, says which and why, and makes its data folder if there is none. One that cannot
 * make it is passed over for the next one, aloud.
 *
 * @throws Error with every reason when there is none.
 */
export async function prepareServer(
  request: ServerRequest,
): Promise<{ binary: EngineBinary; folder: string }> {
  const { engine: choice, dataDir, onProgress, places } = request;
  const missed: string[] = [];
  const onMissed = (text: string): void => {
    missed.push(text);
    request.log("warn", text);
  };
  for await (const candidate of listCandidates({ choice, dataDir, onProgress, onMissed, places })) {
    const { binary } = candidate;
    const folder = findDataFolder(dataDir, binary.family as MysqlFamily);
    try {
      await makeDataFolder(folder, binary, (dir) => bootstrap(binary, dir));
    } catch (error) {
      onMissed(error instanceof Error ? error.message : String(error));
      continue;
    }
    onProgress(describeChoice(candidate, { dataDir, choice }));
    return { binary, folder: folder.path };
  }
  throw new Error([describeMissing("mysql"), ...missed].join("\n"));
}

/** Creates a server's own tables in an empty directory. */
export function bootstrap(binary: EngineBinary, dir: string): Promise<void> {
  return binary.family === "mysql"
    ? bootstrapMysql(binary, dir, join(cacheFolder(), "templates"))
    : bootstrapMariadb(binary, dir);
}

/** Starts a server on its data folder, closed to files and code. @throws Error with the end of its log. */
export async function startServer(
  binary: EngineBinary,
  folder: string,
  start: ServerStart,
): Promise<SupervisedEngine> {
  const { dataDir, socketPath, name } = start;
  const pluginDir = join(dataDir, "no-plugins");
  mkdirSync(pluginDir, { recursive: true, mode: 0o700 });
  const initFile = join(dataDir, `${name}-accounts.sql`);
  writeFileSync(initFile, writeAccountSql(binary), { mode: 0o600 });
  const place = { binary, dataDir: folder, socketPath, pluginDir, initFile };
  const listArgs = binary.family === "mysql" ? listMysqlArgs : listMariadbArgs;
  const [command, ...first] = binary.command;
  const process = await superviseEngine(
    {
      name,
      command,
      args: [...first, ...listArgs(place, start.durability)],
      env: binary.env,
      mark: socketPath,
      logPath: join(dataDir, `${name}.log`),
      pidPath: join(dataDir, `${name}.pid`),
      probe: () => start.probeMysql(socketPath),
    },
    { ...engineTimes, stallTimeoutMs: start.stallTimeoutMs, log: start.log },
  );
  writeMarker(folder, binary);
  return process;
}
