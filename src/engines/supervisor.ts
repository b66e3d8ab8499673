import { type ChildProcess, spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { watchLiveness } from "./liveness.ts";
import { endProcess, isAlive, readCommandLine } from "./processes.ts";

/** How to run one engine and how to see that it is ready. */
export interface EngineProcess {
  /** For messages and file names: "mysql" or "redis". */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Added to the environment (the library path of engines that are not installed). */
  readonly env: Readonly<Record<string, string>>;
  /** A path that is in the command line of this engine and of no other: how an orphan is recognised. */
  readonly mark: string;
  readonly logPath: string;
  readonly pidPath: string;
  /** Resolves when the engine answers; rejects until then. Tried every 10 ms. */
  readonly probe: () => Promise<void>;
}

export interface SupervisorOptions {
  /** How long an engine may take to answer after its start, crash recovery included. */
  readonly startTimeoutMs: number;
  /** An engine that gives no answer for so long is killed, and started again. */
  readonly stallTimeoutMs: number;
  /** How long an engine may take to flush and stop before it is killed. */
  readonly stopTimeoutMs: number;
  readonly log: (level: "info" | "warn", text: string) => void;
}

/** A running engine that is started again when it dies. */
export interface SupervisedEngine {
  /** The process id now; changes with a restart, `undefined` between two runs. */
  readonly pid: number | undefined;
  readonly restarts: number;
  /**
   * Kills the engine, which is then started again: what it has acknowledged is kept. `reason` goes to the
   * log.
   */
  restart(reason: string): void;
  stop(): Promise<void>;
}

/**
 * The first wait before a restart; it doubles up to `restartMaxDelayMs`, so a broken data directory is not a
 * busy loop.
 */
const restartMinDelayMs = 50;
const restartMaxDelayMs = 10_000;
/** An engine that ran this long before it died is restarted with the first, short wait. */
const stableAfterMs = 30_000;
const maxLogBytes = 1_000_000;

/**
 * Starts an engine, waits until it answers, and restarts it with a growing delay whenever it dies. An orphan
 * of an earlier gateway on the same data directory is ended first. The engine ends with this process, however
 * this process ends.
 *
 * @throws Error with the end of the engine's log when it does not come up the first time.
 */
export async function superviseEngine(
  engine: EngineProcess,
  options: SupervisorOptions,
): Promise<SupervisedEngine> {
  await endOrphan(engine, options);
  let child: ChildProcess | undefined;
  let restarts = 0;
  let stopping = false;
  let delayMs = restartMinDelayMs;
  let restartTimer: NodeJS.Timeout | undefined;

  const run = async (): Promise<void> => {
    const started = startEngine(engine);
    child = started;
    const startedAt = performance.now();
    let ready = false;
    let endWatch = (): void => {};
    started.once("exit", (code, signal) => {
      child = undefined;
      endWatch();
      if (stopping || !ready) {
        return;
      }
      if (performance.now() - startedAt > stableAfterMs) {
        delayMs = restartMinDelayMs;
      }
      options.log("warn", `${engine.name} died (${signal ?? `exit code ${code}`}); it is started again`);
      scheduleRestart();
    });
    await waitUntilReady(engine, started, options.startTimeoutMs);
    ready = true;
    if (started.exitCode !== null || started.signalCode !== null) {
      throw new Error(describeFailure(engine));
    }
    endWatch = watchLiveness({
      probe: engine.probe,
      stallTimeoutMs: options.stallTimeoutMs,
      onStalled: () => restart(`it has answered nobody for ${options.stallTimeoutMs} ms`),
    });
  };
  const restart = (reason: string): void => {
    if (child !== undefined && !stopping) {
      options.log("warn", `${engine.name} is killed: ${reason}`);
      child.kill("SIGKILL");
    }
  };
  const scheduleRestart = (): void => {
    restartTimer = setTimeout(() => {
      restarts++;
      run().catch((error: unknown) => {
        child?.kill("SIGKILL");
        if (!stopping) {
          options.log("warn", String(error));
          scheduleRestart();
        }
      });
    }, delayMs);
    delayMs = Math.min(delayMs * 2, restartMaxDelayMs);
  };

  const stop = async (): Promise<void> => {
    stopping = true;
    clearTimeout(restartTimer);
    if (child?.pid !== undefined) {
      await endProcess(child.pid, options.stopTimeoutMs);
    }
    rmSync(engine.pidPath, { force: true });
  };
  try {
    await run();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    get pid() {
      return child?.pid;
    },
    get restarts() {
      return restarts;
    },
    restart,
    stop,
  };
}

function startEngine(engine: EngineProcess): ChildProcess {
  if (existsSync(engine.logPath) && statSync(engine.logPath).size > maxLogBytes) {
    renameSync(engine.logPath, `${engine.logPath}.old`);
  }
  const log = openSync(engine.logPath, "a");
  // Detached: the terminal's Ctrl-C reaches the gateway alone, which then stops the engines in the right
  // order.
  const child = spawn(engine.command, engine.args, {
    detached: true,
    env: { ...process.env, ...engine.env },
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  // A command that cannot be run is reported by waitUntilReady; without a listener it would end the process.
  child.on("error", () => {});
  if (child.pid !== undefined) {
    writeFileSync(engine.pidPath, String(child.pid));
    endWithThisProcess(child);
  }
  child.unref();
  return child;
}

/**
 * A shell that waits on a pipe from this process. When this process ends, by SIGKILL too, the pipe closes and
 * the shell ends the engine. Works on every Unix, and unlike PR_SET_PDEATHSIG it does not fire when only a
 * thread ends.
 */
function endWithThisProcess(child: ChildProcess): void {
  const watcher = spawn("/bin/sh", ["-c", `read -r line || kill -TERM ${child.pid}`], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  watcher.on("error", () => {});
  watcher.stdin?.on("error", () => {});
  child.once("exit", () => watcher.stdin?.end("gone\n"));
  watcher.unref();
  (watcher.stdin as unknown as { unref?: () => void } | null)?.unref?.();
}

async function waitUntilReady(engine: EngineProcess, child: ChildProcess, timeoutMs: number): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) {
      throw new Error(describeFailure(engine));
    }
    try {
      await engine.probe();
      return;
    } catch (error) {
      if (performance.now() > deadline) {
        throw new Error(`${describeFailure(engine)} (waited ${timeoutMs} ms)`, { cause: error });
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function describeFailure(engine: EngineProcess): string {
  let tail = "";
  try {
    tail = readFileSync(engine.logPath, "utf8").trimEnd().split("\n").slice(-8).join("\n");
  } catch {
    // No log: the command itself could not be run.
  }
  return `Cannot start ${engine.name}: ${engine.command}\n${tail}`;
}

async function endOrphan(engine: EngineProcess, options: SupervisorOptions): Promise<void> {
  let pid: number;
  try {
    pid = Number.parseInt(readFileSync(engine.pidPath, "utf8"), 10);
  } catch {
    return;
  }
  // The id may belong to an unrelated process by now; only one that names our path is ours to end.
  if (pid > 1 && isAlive(pid) && readCommandLine(pid)?.includes(engine.mark) === true) {
    options.log("warn", `${engine.name} of an earlier run is still there (process ${pid}); it is ended`);
    await endProcess(pid, options.stopTimeoutMs);
  }
  rmSync(engine.pidPath, { force: true });
}
