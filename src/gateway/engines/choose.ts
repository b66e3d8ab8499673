import { hasApt } from "./apt.ts";
import { canOpen, findDataFolder, type MysqlFamily } from "./data-folder.ts";
import { fetchEngines, findFetched } from "./fetch-debian.ts";
import { fetchMysql, findFetchedMysql } from "./fetch-mysql.ts";
import { type EngineBinary, findServer } from "./find.ts";

/** Which server is wanted: `undefined` is MySQL where it can be had and otherwise MariaDB. */
export type EngineChoice = MysqlFamily | undefined;

/** A server that could be used. */
export interface Candidate {
  readonly binary: EngineBinary;
  /** For people: where it is from. "on this machine: /usr/sbin/mysqld". */
  readonly source: string;
}

export interface ChoiceRequest {
  readonly choice: EngineChoice;
  readonly dataDir: string;
  readonly onProgress: (text: string) => void;
  /** Told why a better candidate was passed over. */
  readonly onMissed: (text: string) => void;
}

/**
 * The servers that could be used, best first. The next one is looked for, or fetched, only when it is asked for: because the
 * one before could not make a data directory.
 */
export async function* listCandidates(request: ChoiceRequest): AsyncGenerator<Candidate> {
  if (request.choice !== "mariadb") {
    yield* listMysql(request);
  }
  if (request.choice !== "mysql") {
    yield* listMariadb(request);
  }
}

async function* listMysql(request: ChoiceRequest): AsyncGenerator<Candidate> {
  const folder = findDataFolder(request.dataDir, "mysql");
  const accepts = (binary: EngineBinary): boolean => canOpen(folder, binary);
  const installed = findServer("mysql", { accepts });
  if (installed !== undefined) {
    yield { binary: installed, source: `on this machine: ${installed.path}` };
  }
  const fetched = findFetchedMysql();
  if (fetched !== undefined && accepts(fetched)) {
    yield { binary: fetched, source: "fetched from Debian earlier" };
    return;
  }
  if (fetched !== undefined) {
    request.onMissed(
      `MySQL ${fetched.version} cannot open what MySQL ${folder.made?.version} made: ${folder.path}`,
    );
    return;
  }
  try {
    const insists = request.choice === "mysql";
    const binary = await fetchMysql({ insists, onProgress: request.onProgress });
    if (accepts(binary)) {
      yield { binary, source: "fetched from Debian just now" };
    }
  } catch (error) {
    request.onMissed(`MySQL cannot be had: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function* listMariadb(request: ChoiceRequest): AsyncGenerator<Candidate> {
  const installed = findServer("mariadb");
  if (installed !== undefined) {
    yield { binary: installed, source: `on this machine: ${installed.path}` };
  }
  const fetched = findFetched().mariadb ?? (await fetchMariadb(request));
  if (fetched !== undefined) {
    yield { binary: fetched, source: "fetched from this machine's distribution" };
  }
}

async function fetchMariadb({ onProgress, onMissed }: ChoiceRequest): Promise<EngineBinary | undefined> {
  if (!hasApt()) {
    return undefined;
  }
  try {
    await fetchEngines({ need: ["mariadb"], onProgress });
    return findFetched().mariadb;
  } catch (error) {
    onMissed(`MariaDB cannot be had: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}
