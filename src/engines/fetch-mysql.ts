import { execFile } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { type Apt, createApt, hasApt } from "./apt.ts";
import { cacheFolder } from "./cache-folder.ts";
import { withDataLock } from "./data-lock.ts";
import { type EngineBinary, findLoader, findSelfContained } from "./find.ts";

/** What is to be fetched, and where to. */
export interface MysqlFetchRequest {
  /** Default: `$XDG_CACHE_HOME/naru/engines`, `~/.cache/naru/engines`. Shared by all checkouts of a user. */
  readonly cacheDir?: string;
  /**
   * Default: `NARU_DEBIAN_MIRROR`, else Debian's own name for the mirror next to the asker. What it says is
   * verified.
   */
  readonly mirror?: string;
  /** Whether to try again at once although a fetch has failed a short while ago. */
  readonly insists: boolean;
  readonly onProgress: (text: string) => void;
}

const run = promisify(execFile);

/**
 * Debian's development suite: the one that has MySQL's long-term series. Its libraries are newer than most
 * machines'.
 */
const suite = "unstable";
const packageName = "mysql-server-core";
/** About 60 MB; a slow line gets this long for each of the two downloads. */
const commandTimeoutMs = 240_000;
/** No network is no reason to wait: what has said nothing for so long is given up. */
const stallMs = 10_000;
/** apt reads 68,000 packages meanwhile, which can be seen only at its end. */
const planTimeoutMs = 60_000;
/** A machine that was offline is not asked to wait again at each start. */
const retryAfterMs = 10 * 60_000;
const workPrefix = "work-mysql-";
const keyringPackage = "debian-archive-keyring";
const keyrings = ["debian-archive-keyring.pgp", "debian-archive-keyring.gpg"];

/** The MySQL that an earlier fetch left in the cache. */
export function findFetchedMysql(cacheDir: string = cacheFolder()): EngineBinary | undefined {
  return findSelfContained(join(cacheDir, "mysql"));
}

/**
 * Fetches MySQL from Debian without root and without installing anything. It comes with all of its libraries,
 * so that it runs on any release of Debian, Ubuntu and their relatives. apt verifies Debian's signature of
 * the lists and by them each package. About 10 s on a good line; under a second to find that there is no
 * network, and 10 s where packets vanish.
 *
 * @throws Error with apt's own words when it cannot be had.
 */
export async function fetchMysql(request: MysqlFetchRequest): Promise<EngineBinary> {
  const cacheDir = request.cacheDir ?? cacheFolder();
  if (!hasApt()) {
    const brew = process.platform === "darwin" ? ' ("brew install mysql" installs it)' : "";
    throw new Error(`there is no apt-get here to fetch it with${brew}`);
  }
  mkdirSync(cacheDir, { recursive: true, mode: 0o700 });
  const failureFile = join(cacheDir, "mysql-failed.json");
  return withDataLock(join(cacheDir, "fetch-mysql.lock"), 2 * commandTimeoutMs, async () => {
    // Another start may have fetched it, or found that it cannot be had, while this one waited.
    const found = findFetchedMysql(cacheDir);
    if (found !== undefined) {
      return found;
    }
    const failure = readFailure(failureFile);
    if (failure !== undefined && !request.insists) {
      throw new Error(`${failure} (tried less than ten minutes ago)`);
    }
    try {
      const binary = await fetchInto(cacheDir, request);
      rmSync(failureFile, { force: true });
      return binary;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      writeFileSync(failureFile, JSON.stringify({ at: Date.now(), reason }));
      throw error;
    }
  });
}

function readFailure(file: string): string | undefined {
  try {
    const { at, reason } = JSON.parse(readFileSync(file, "utf8")) as { at: number; reason: string };
    const age = Date.now() - at;
    return age >= 0 && age < retryAfterMs ? reason : undefined;
  } catch {
    return undefined;
  }
}

async function fetchInto(cacheDir: string, request: MysqlFetchRequest): Promise<EngineBinary> {
  for (const name of readdirSync(cacheDir).filter((entry) => entry.startsWith(workPrefix))) {
    rmSync(join(cacheDir, name), { recursive: true, force: true });
  }
  // A name that is new: an apt whose gateway was killed may still be at work on the last one.
  const workDir = mkdtempSync(join(cacheDir, workPrefix));
  for (const dir of ["lists/partial", "cache/archives/partial", "none", "packages"]) {
    mkdirSync(join(workDir, dir), { recursive: true });
  }
  request.onProgress(`Fetching MySQL from Debian (60 MB, once, not installed, kept in ${cacheDir})`);
  try {
    const keyring = findKeyring("/usr") ?? (await fetchKeyring(workDir));
    const mirror = request.mirror ?? process.env["NARU_DEBIAN_MIRROR"] ?? (await findMirror());
    const configFile = writeAptConfig(workDir, keyring, mirror);
    const apt = (timeoutMs: number, quietMs: number): Apt =>
      createApt({ workDir, settings: [], configFile, stallMs: quietMs, timeoutMs });
    await apt(commandTimeoutMs, stallMs)(["update"]);
    const plan = await apt(
      planTimeoutMs,
      planTimeoutMs,
    )(["--simulate", "--no-install-recommends", "install", packageName]);
    const packages = readPlan(plan);
    await apt(commandTimeoutMs, stallMs)(["download", ...packages]);
    for (const file of readdirSync(workDir).filter((name) => name.endsWith(".deb"))) {
      await run("dpkg-deb", ["-x", join(workDir, file), join(workDir, "packages")]);
    }
    const newRoot = join(workDir, "mysql");
    await collect(join(workDir, "packages"), newRoot);
    writeFileSync(join(newRoot, "packages.txt"), `${packages.join("\n")}\n`);
    // It has run before it gets its name, so what was cut short is never used.
    const tried = findSelfContained(newRoot);
    if (tried === undefined) {
      throw new Error("what Debian has does not run on this machine");
    }
    // Its name appears after its contents are on the disk: after a power cut it is whole or not there.
    await run("sync", ["--file-system", newRoot]);
    const root = join(cacheDir, "mysql");
    rmSync(root, { recursive: true, force: true });
    renameSync(newRoot, root);
    const found = findFetchedMysql(cacheDir);
    if (found === undefined) {
      throw new Error(`what was fetched is gone again from ${root}`);
    }
    return found;
  } finally {
    rmSync(workDir, { recursive: true, force: true });
  }
}

/** The packages that a machine with nothing at all would need; Perl's are for scripts beside the server. */
function readPlan(plan: string): string[] {
  const names = [...plan.matchAll(/^Inst (\S+)/gm)].map((match) => match[1] ?? "");
  return names.filter((name) => !/^(lib)?perl/.test(name));
}

function findKeyring(prefix: string): string | undefined {
  return keyrings.map((name) => join(prefix, "share/keyrings", name)).find((path) => existsSync(path));
}

/** The mirror of Debian that the machine's own apt reads. */
async function findMirror(): Promise<string> {
  const { stdout } = await run("apt-get", ["indextargets", "--format", "$(REPO_URI)"]);
  const mirror = stdout.split("\n").find((uri) => /\/debian\/?$/.test(uri));
  if (mirror === undefined) {
    throw new Error(
      "this machine's apt reads no mirror of Debian: set NARU_DEBIAN_MIRROR to the address of one, or install a mysqld",
    );
  }
  return mirror.replace(/\/$/, "");
}

/** Ubuntu has Debian's keys as a package of its own, verified by Ubuntu's. */
async function fetchKeyring(workDir: string): Promise<string> {
  const settings = [`Dir::Cache=${workDir}/cache`];
  const apt = (more: readonly string[]): Apt =>
    createApt({ workDir, settings: [...settings, ...more], stallMs, timeoutMs: planTimeoutMs });
  try {
    await apt([])(["download", keyringPackage]);
  } catch {
    // A container's image has no lists until somebody reads some.
    const own = [`Dir::State::lists=${workDir}/lists`];
    await apt(own)(["update"]);
    await apt(own)(["download", keyringPackage]);
    rmSync(join(workDir, "lists"), { recursive: true });
    mkdirSync(join(workDir, "lists/partial"), { recursive: true });
  }
  const file = readdirSync(workDir).find((name) => name.startsWith(`${keyringPackage}_`));
  const unpacked = join(workDir, "keyring");
  if (file !== undefined) {
    await run("dpkg-deb", ["-x", join(workDir, file), unpacked]);
    rmSync(join(workDir, file));
  }
  const keyring = findKeyring(join(unpacked, "usr"));
  if (keyring === undefined) {
    throw new Error("Debian's keys are not on this machine and its package archives do not have them");
  }
  return keyring;
}

/** The machine's settings (a proxy) hold, but for its sources, its preferences and what it has installed. */
function writeAptConfig(workDir: string, keyring: string, mirror: string): string {
  writeFileSync(join(workDir, "status"), "");
  writeFileSync(
    join(workDir, "sources.list"),
    `deb [signed-by=${keyring} target=Packages] ${mirror} ${suite} main\n`,
  );
  const settings: Readonly<Record<string, string>> = {
    "Dir::State": workDir,
    "Dir::State::lists": join(workDir, "lists"),
    "Dir::State::status": join(workDir, "status"),
    "Dir::Cache": join(workDir, "cache"),
    "Dir::Etc::sourcelist": join(workDir, "sources.list"),
    "Dir::Etc::sourceparts": join(workDir, "none"),
    "Dir::Etc::preferences": join(workDir, "none/preferences"),
    "Dir::Etc::preferencesparts": join(workDir, "none"),
    "APT::Default-Release": "",
    // What could not be downloaded is an error and not a warning.
    "APT::Update::Error-Mode": "any",
    "Acquire::Languages": "none",
  };
  const path = join(workDir, "apt.conf");
  const lines = Object.entries(settings).map(([name, value]) => `${name} "${value}";\n`);
  // Foreign architectures have lists of their own, and what the machine does after an update is about its own
  // packages.
  const cleared = ["APT::Architectures", "APT::Update::Post-Invoke", "APT::Update::Post-Invoke-Success"];
  writeFileSync(path, [...cleared.map((name) => `#clear ${name};\n`), ...lines].join(""));
  return path;
}

/**
 * Takes the server, the libraries that it names and its messages out of the packages: 130 of their 270 MB.
 */
async function collect(from: string, to: string): Promise<void> {
  const libraries = ["usr/lib", "lib"]
    .map((dir) => join(from, dir))
    .filter((dir) => existsSync(dir))
    .flatMap((dir) =>
      readdirSync(dir)
        .filter((name) => name.includes("-linux-gnu"))
        .map((name) => join(dir, name)),
    );
  const loader = libraries.map(findLoader).find((path) => path !== undefined);
  const server = join(from, "usr/sbin/mysqld");
  if (loader === undefined || !existsSync(server)) {
    throw new Error("Debian's packages have no MySQL server, or no loader for it");
  }
  for (const dir of ["sbin", "lib", "share"]) {
    mkdirSync(join(to, dir), { recursive: true, mode: 0o700 });
  }
  const { stdout } = await run(loader, ["--library-path", libraries.join(":"), "--list", server]);
  for (const [, path = ""] of stdout.matchAll(/=> (\/\S.*) \(0x/g)) {
    copyFileSync(realpathSync(path), join(to, "lib", basename(path)));
  }
  copyFileSync(realpathSync(loader), join(to, "lib", basename(loader)));
  copyFileSync(server, join(to, "sbin/mysqld"));
  cpSync(join(from, "usr/share/mysql"), join(to, "share/mysql"), { recursive: true });
  cpSync(join(from, "usr/share/doc", packageName, "copyright"), join(to, "share/copyright"), {
    dereference: true,
  });
}
