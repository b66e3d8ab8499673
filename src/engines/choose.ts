import { hasApt } from "./apt.ts";
import { cacheFolder } from "./cache-folder.ts";
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
  /** Where to look, for tests. Default: this machine, the user's cache, Debian. */
  readonly places?: Places | undefined;
}

export interface Places {
  readonly dirs?: readonly string[];
  readonly cacheDir?: string;
  readonly mirror?: string;
}

/**
 * The servers that could be used, best first. The next one is looked for, or fetched, only when it is asked
 * for: because the one before could not make a data directory.
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
  const { dirs, cacheDir } = request.places ?? {};
  const installed = findServer("mysql", { accepts, ...(dirs !== undefined && { dirs }) });
  if (installed !== undefined) {
    yield { binary: installed, source: `on this machine: ${installed.path}` };
  }
  const earlier = findFetchedMysql(cacheDir);
  const fetched = earlier ?? (await fetchNow(request));
  if (fetched === undefined) {
    return;
  }
  if (accepts(fetched)) {
    yield {
      binary: fetched,
      source: `fetched from Debian ${earlier === undefined ? "just now" : "earlier"}`,
    };
  } else {
    request.onMissed(
      `MySQL ${fetched.version} cannot open what MySQL ${folder.made?.version} made: ${folder.path}`,
    );
  }
}

async function fetchNow({
  choice,
  onProgress,
  onMissed,
  places,
}: ChoiceRequest): Promise<EngineBinary | undefined> {
  const { cacheDir, mirror } = places ?? {};
  try {
    return await fetchMysql({
      insists: choice === "mysql",
      onProgress,
      ...(cacheDir !== undefined && { cacheDir }),
      ...(mirror !== undefined && { mirror }),
    });
  } catch (error) {
    onMissed(`MySQL cannot be had: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

async function* listMariadb(request: ChoiceRequest): AsyncGenerator<Candidate> {
  const { dirs, cacheDir } = request.places ?? {};
  const installed = findServer("mariadb", dirs === undefined ? {} : { dirs });
  if (installed !== undefined) {
    yield { binary: installed, source: `on this machine: ${installed.path}` };
  }
  const fetched = findFetched(cacheDir).mariadb ?? (await fetchMariadb(request));
  if (fetched !== undefined) {
    yield { binary: fetched, source: "fetched from this machine's distribution" };
  }
}

async function fetchMariadb({
  onProgress,
  onMissed,
  places,
}: ChoiceRequest): Promise<EngineBinary | undefined> {
  const cacheDir = places?.cacheDir ?? cacheFolder();
  if (!hasApt()) {
    return undefined;
  }
  try {
    await fetchEngines({ need: ["mariadb"], cacheDir, onProgress });
    return findFetched(cacheDir).mariadb;
  } catch (error) {
    onMissed(`MariaDB cannot be had: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}
