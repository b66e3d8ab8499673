import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Apt, createApt } from "./apt.ts";
import { cacheFolder } from "./cache-folder.ts";
import { withDataLock } from "./data-lock.ts";
import { type EngineBinary, findUnpacked } from "./find.ts";

const run = promisify(execFile);

/** The names under which distributions carry a server without its service files, best first. */
const packageNames = {
  mariadb: ["mariadb-server-core", "mariadb-server-core-10.6"],
  redis: ["redis-server", "valkey-server"],
} as const;
/** The download is about 9 MB; a slow line gets this long. */
const fetchTimeoutMs = 300_000;
/** With package lists of a whole distribution apt thinks for some seconds without a sign of it. */
const stallMs = 30_000;

/** What is to be fetched, and where to. */
export interface FetchRequest {
  readonly need: readonly ("mariadb" | "redis")[];
  /** Default: `$XDG_CACHE_HOME/naru/engines`, `~/.cache/naru/engines`. Shared by all checkouts of a user. */
  readonly cacheDir?: string;
  readonly onProgress: (text: string) => void;
}

/**
 * The engines that an earlier fetch left in the cache.
 *
 * @param cacheDir as in {@link FetchRequest}.
 */
export function findFetched(cacheDir: string = cacheFolder()): {
  mariadb: EngineBinary | undefined;
  redis: EngineBinary | undefined;
} {
  return findUnpacked(join(cacheDir, "root"));
}

/**
 * Fetches the engines from the distribution's own, signed package archives without root and without
 * installing anything: packages and what is unpacked stay in the cache directory. About 2 s, with new package
 * lists about 5 s.
 *
 * @throws Error with apt's own words when a package cannot be had.
 */
export async function fetchEngines(request: FetchRequest): Promise<void> {
  const cacheDir = request.cacheDir ?? cacheFolder();
  mkdirSync(cacheDir, { recursive: true, mode: 0o700 });
  await withDataLock(join(cacheDir, "fetch.lock"), fetchTimeoutMs, async () => {
    const found = findFetched(cacheDir);
    const need = request.need.filter((engine) => found[engine] === undefined);
    if (need.length > 0) {
      // What the cache has already is fetched again with the rest: the new tree replaces the old one whole.
      const kept = (["mariadb", "redis"] as const).filter((engine) => found[engine] !== undefined);
      await fetchInto(cacheDir, [...need, ...kept], request.onProgress);
    }
  });
}

async function fetchInto(
  cacheDir: string,
  need: readonly ("mariadb" | "redis")[],
  onProgress: (text: string) => void,
): Promise<void> {
  const workDir = join(cacheDir, "work");
  const newRoot = join(workDir, "root");
  const root = join(cacheDir, "root");
  rmSync(workDir, { recursive: true, force: true });
  for (const dir of ["lists/partial", "cache/archives/partial", "root"]) {
    mkdirSync(join(workDir, dir), { recursive: true });
  }
  onProgress(
    `No ${need.join(" or ")} server on this machine: fetching (about 9 MB, not installed, kept in ${cacheDir})`,
  );
  try {
    const packages = await downloadPackages(workDir, need, onProgress);
    for (const file of readdirSync(workDir).filter((name) => name.endsWith(".deb"))) {
      await run("dpkg-deb", ["-x", join(workDir, file), newRoot]);
    }
    rmSync(root, { recursive: true, force: true });
    renameSync(newRoot, root);
    writeFileSync(join(cacheDir, "packages.txt"), `${packages.join("\n")}\n`);
  } finally {
    rmSync(workDir, { recursive: true, force: true });
  }
}

/**
 * With the package lists that the machine has, which saves most of the time; with new ones when those do not
 * do.
 */
async function downloadPackages(
  workDir: string,
  need: readonly ("mariadb" | "redis")[],
  onProgress: (text: string) => void,
): Promise<string[]> {
  const download = async (apt: Apt): Promise<string[]> => {
    const packages = new Set<string>();
    // One after the other: the first run builds apt's cache, which the next ones use.
    for (const engine of need) {
      for (const name of await choosePackage(apt, packageNames[engine])) {
        packages.add(name);
      }
    }
    await apt(["download", ...packages]);
    return [...packages];
  };
  try {
    return await download(createDistributionApt(workDir, []));
  } catch {
    onProgress("The package lists are missing or old: reading new ones");
  }
  const apt = createDistributionApt(workDir, [`Dir::State::lists=${workDir}/lists`]);
  // One source that fails is no reason to stop: the packages may be in another one.
  const updateError = await apt(["update"]).then(
    () => undefined,
    (error: unknown) => error,
  );
  try {
    return await download(apt);
  } catch (error) {
    throw updateError ?? error;
  }
}

function createDistributionApt(workDir: string, settings: readonly string[]): Apt {
  return createApt({
    workDir,
    settings: [...settings, `Dir::Cache=${workDir}/cache`],
    stallMs,
    timeoutMs: fetchTimeoutMs,
  });
}

/** The first of the names that the archive has, with those of its dependencies that this machine lacks. */
async function choosePackage(apt: Apt, names: readonly string[]): Promise<string[]> {
  let failure: unknown;
  for (const name of names) {
    try {
      // A simulated installation lists exactly what is missing here, whatever the release calls its
      // libraries.
      const plan = await apt(["--simulate", "--no-install-recommends", "install", name]);
      const missing = [...plan.matchAll(/^Inst (\S+)/gm)].map((match) => match[1] ?? "");
      return [name, ...missing.filter((other) => other !== name)];
    } catch (error) {
      failure ??= error;
    }
  }
  throw failure;
}
