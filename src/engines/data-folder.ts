import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compareVersions, type EngineBinary } from "./find.ts";

export type MysqlFamily = "mysql" | "mariadb";

/** A folder in which a private server keeps its data, and who made it. */
export interface DataFolder {
  readonly path: string;
  /** `undefined` when there is no such folder yet. */
  readonly made: { readonly family: MysqlFamily; readonly version: string } | undefined;
}

const markerName = "naru-engine.json";
/**
 * MariaDB's data was once in "mysql" too. So "mysql" belongs to whoever its marker names, and the other one
 * has a folder of its own name.
 */
const folderNames = { mysql: ["mysql", "mysql-server"], mariadb: ["mariadb", "mysql"] } as const;

/**
 * The folder of one family: the one that it has made, otherwise one that is still to be made. Others are left
 * alone.
 */
export function findDataFolder(dataDir: string, family: MysqlFamily): DataFolder {
  const folders = folderNames[family].map((name) => readFolder(join(dataDir, name)));
  const own = findMadeFolder(dataDir, family);
  const free = folders.find(({ path, made }) => made === undefined && !existsSync(path));
  if (own === undefined && free === undefined) {
    const paths = folders.map(({ path }) => path).join(", ");
    throw new Error(`Cannot make a data directory for ${family}: others are there already: ${paths}`);
  }
  return (own ?? free) as DataFolder;
}

/** The folder that one family has made, if it has made one. */
export function findMadeFolder(dataDir: string, family: MysqlFamily): DataFolder | undefined {
  return folderNames[family]
    .map((name) => readFolder(join(dataDir, name)))
    .find(({ made }) => made?.family === family);
}

/**
 * Whether a server can open what another version made: MySQL goes up, one long-term series at a time, and
 * never down.
 */
export function canOpen({ made }: DataFolder, { family, version }: EngineBinary): boolean {
  if (made === undefined || family !== "mysql" || series(made.version) === series(version)) {
    return true;
  }
  const isNewer = compareVersions(version, made.version) > 0;
  return isNewer && (!made.version.startsWith("8.0.") || series(version) === "8.4");
}

/**
 * Makes a data folder with what `fill` puts into it, unless it is there. It is made beside its place and then
 * renamed: one that is cut short leaves nothing that looks like a data folder.
 */
export async function makeDataFolder(
  { path, made }: DataFolder,
  binary: EngineBinary,
  fill: (dir: string) => Promise<void>,
): Promise<void> {
  if (made !== undefined) {
    return;
  }
  const draft = `${path}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  await fill(draft);
  writeMarker(draft, binary);
  renameSync(draft, path);
}

/**
 * Says which version had it last. To be called when the server runs, for it may have changed the files for
 * itself.
 */
export function writeMarker(path: string, { family, version }: EngineBinary): void {
  const text = JSON.stringify({ family, version });
  const marker = join(path, markerName);
  if (!existsSync(marker) || readFileSync(marker, "utf8") !== text) {
    writeFileSync(`${marker}.new`, text);
    renameSync(`${marker}.new`, marker);
  }
}

function readFolder(path: string): DataFolder {
  try {
    const { family, version } = JSON.parse(readFileSync(join(path, markerName), "utf8"));
    const isKnown = (family === "mysql" || family === "mariadb") && typeof version === "string";
    return { path, made: isKnown ? { family, version } : undefined };
  } catch {
    return { path, made: undefined };
  }
}

function series(version: string): string {
  return version.split(".").slice(0, 2).join(".");
}
