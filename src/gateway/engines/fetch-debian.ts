import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { withDataLock } from "./data-lock.ts";
import { type EngineBinary, findUnpacked } from "./find.ts";

const run = promisify(execFile);

/** The names under which distributions carry a server without its service files, best first. */
const packageNames = {
  mysql: ["mariadb-server-core", "mariadb-server-core-10.6", "mysql-server-core-8.0"],
  redis: ["redis-server", "valkey-server"],
} as const;
/** The download is about 9 MB; a slow line gets this long. */
const fetchTimeoutMs = 300_000;

/** What is to be fetched, and where to. */
export interface FetchRequest {
  readonly need: readonly ("mysql" | "redis")[];
  /** Default: `$XDG_CACHE_HOME/naru/engines`, `~/.cache/naru/engines`. Shared by all checkouts of a user. */
  readonly cacheDir?: string;
  readonly onProgress: (text: string) => void;
}

/** Whether this machine has what the fetch needs: apt-get and dpkg, that is Debian, Ubuntu or a relative. */
export function canFetch(): boolean {
  return process.platform === "linux" && existsSync("/usr/bin/apt-get") && existsSync("/usr/bin/dpkg-deb");
}

/**
 * The engines that an earlier fetch left in the cache.
 *
 * @param cacheDir as in {@link FetchRequest}.
 */
export function findFetched(cacheDir: string = defaultCacheDir()): {
  mysql: EngineBinary | undefined;
  redis: EngineBinary | undefined;
} {
  return findUnpacked(join(cacheDir, "root"));
}

/**
 * Fetches the engines from the distribution's own, signed package archives without root and without installing
 * anything: packages and what is unpacked stay in the cache directory. About 2 s, with new package lists about 5 s.
 *
 * @throws Error with apt's own words when a package cannot be had.
 */
export async function fetchEngines(request: FetchRequest): Promise<void> {
  const cacheDir = request.cacheDir ?? defaultCacheDir();
  mkdirSync(cacheDir, { recursive: true, mode: 0o700 });
  await withDataLock(join(cacheDir, "fetch.lock"), fetchTimeoutMs, async () => {
    const found = findFetched(cacheDir);
    const need = request.need.filter((engine) => found[engine] === undefined);
    if (need.length > 0) {
      // What the cache has already is fetched again with the rest: the new tree replaces the old one whole.
      const kept = (["mysql", "redis"] as const).filter((engine) => found[engine] !== undefined);
      await fetchInto(cacheDir, [...need, ...kept], request.onProgress);
    }
  });
}

function defaultCacheDir(): string {
  const base = process.env.XDG_CACHE_HOME ?? "";
  return join(base === "" ? join(homedir(), ".cache") : base, "naru", "engines");
}

async function fetchInto(
  cacheDir: string,
  need: readonly ("mysql" | "redis")[],
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

/** With the package lists that the machine has, which saves most of the time; with new ones when those do not do. */
async function downloadPackages(
  workDir: string,
  need: readonly ("mysql" | "redis")[],
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
    return await download(createApt(workDir, []));
  } catch {
    onProgress("The package lists are missing or old: reading new ones");
  }
  const apt = createApt(workDir, [`Dir::State::lists=${workDir}/lists`]);
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

type Apt = (args: readonly string[]) => Promise<string>;

function createApt(workDir: string, extra: readonly string[]): Apt {
  const options = [
    ...extra,
    `Dir::Cache=${workDir}/cache`,
    // Container images switch apt's cache off; without it each run reads all lists anew.
    "Dir::Cache::pkgcache=pkgcache.bin",
    "Dir::Cache::srcpkgcache=srcpkgcache.bin",
    "Debug::NoLocking=1",
    // Without root there is no user to hand the download to.
    "APT::Sandbox::User=",
  ].flatMap((option) => ["-o", option]);
  return async (args) => {
    try {
      const { stdout } = await run("apt-get", [...options, ...args], {
        cwd: workDir,
        timeout: fetchTimeoutMs,
        maxBuffer: 16 * 1024 * 1024,
        env: { ...process.env, LC_ALL: "C", DEBIAN_FRONTEND: "noninteractive" },
      });
      return stdout;
    } catch (error) {
      const text = (error as { stderr?: string }).stderr?.trim() ?? String(error);
      throw new Error(`Cannot fetch engines with apt-get ${args[0]}: ${text}`, { cause: error });
    }
  };
}

/** The first of the names that the archive has, with those of its dependencies that this machine lacks. */
async function choosePackage(apt: Apt, names: readonly string[]): Promise<string[]> {
  let failure: unknown;
  for (const name of names) {
    try {
      // A simulated installation lists exactly what is missing here, whatever the release calls its libraries.
      const plan = await apt(["--simulate", "--no-install-recommends", "install", name]);
      const missing = [...plan.matchAll(/^Inst (\S+)/gm)].map((match) => match[1] ?? "");
      return [name, ...missing.filter((other) => other !== name)];
    } catch (error) {
      failure ??= error;
    }
  }
  throw failure;
}
