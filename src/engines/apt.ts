import { spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Runs one apt-get command and gives what it prints. @throws Error with apt's own words. */
export type Apt = (args: readonly string[]) => Promise<string>;

export interface AptOptions {
  /** Where downloads go, and everything that apt writes. */
  readonly workDir: string;
  /** As on the command line after `-o`. */
  readonly settings: readonly string[];
  /** A configuration file that is read after the machine's own. */
  readonly configFile?: string;
  /** A command that has downloaded nothing new for so long is ended. */
  readonly stallMs: number;
  /** How long one command may take in all. */
  readonly timeoutMs: number;
}

const watchEveryMs = 250;

/** Whether this machine has what a fetch needs: apt-get and dpkg, that is Debian, Ubuntu or a relative. */
export function hasApt(): boolean {
  return process.platform === "linux" && existsSync("/usr/bin/apt-get") && existsSync("/usr/bin/dpkg-deb");
}

/** An apt-get that needs no root, installs nothing, and gives up soon where there is no network. */
export function createApt(options: AptOptions): Apt {
  const settings = [
    ...options.settings,
    // Container images switch apt's cache off; without it each run reads all lists anew.
    "Dir::Cache::pkgcache=pkgcache.bin",
    "Dir::Cache::srcpkgcache=srcpkgcache.bin",
    "Debug::NoLocking=1",
    // Without root there is no user to hand the download to.
    "APT::Sandbox::User=",
    "Acquire::Retries=0",
    "Acquire::http::Timeout=10",
    "Acquire::https::Timeout=10",
    // What is not signed is not used, whatever the machine allows itself.
    "APT::Get::AllowUnauthenticated=false",
    "Acquire::AllowInsecureRepositories=false",
    "Acquire::AllowDowngradeToInsecureRepositories=false",
  ].flatMap((setting) => ["-o", setting]);
  const config = options.configFile === undefined ? [] : ["-c", options.configFile];
  return (args) => runApt([...config, ...settings, ...args], args[0] ?? "", options);
}

async function runApt(args: readonly string[], name: string, options: AptOptions): Promise<string> {
  // A process group of its own: apt has helpers that do the downloading, which end with it.
  const child = spawn("apt-get", args, {
    cwd: options.workDir,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, LC_ALL: "C", DEBIAN_FRONTEND: "noninteractive" },
  });
  let output = "";
  let errors = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  let ended: string | undefined;
  const end = (reason: string): void => {
    ended ??= reason;
    try {
      process.kill(-(child.pid ?? 0), "SIGKILL");
    } catch {
      // It has ended by itself.
    }
  };
  const stopWatching = watch(options, end);
  // A gateway that is stopped meanwhile leaves no download behind.
  const endWithProcess = (): void => end("the gateway has ended");
  process.once("exit", endWithProcess);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", resolve);
    });
    if (code !== 0) {
      throw new Error(`Cannot fetch engines with apt-get ${name}: ${ended ?? errors.trim()}`);
    }
    return output;
  } finally {
    stopWatching();
    process.off("exit", endWithProcess);
  }
}

/** Ends a command that neither downloads nor writes lists for too long, or that takes too long in all. */
function watch({ workDir, stallMs, timeoutMs }: AptOptions, end: (reason: string) => void): () => void {
  const startedAt = performance.now();
  let changedAt = startedAt;
  let size = countBytes(workDir);
  const timer = setInterval(() => {
    const now = performance.now();
    const newSize = countBytes(workDir);
    if (newSize !== size) {
      size = newSize;
      changedAt = now;
    }
    if (now - changedAt > stallMs) {
      end(`nothing came for ${stallMs / 1000} s`);
    } else if (now - startedAt > timeoutMs) {
      end(`it was not done after ${timeoutMs / 1000} s`);
    }
  }, watchEveryMs);
  return () => clearInterval(timer);
}

function countBytes(dir: string): number {
  let bytes = 0;
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) {
      try {
        bytes += statSync(join(entry.parentPath, entry.name)).size;
      } catch {
        // Renamed meanwhile, which is a change of its own.
      }
    }
  }
  return bytes;
}
