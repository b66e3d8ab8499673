import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { pinned } from "../../../src/load/pin.ts";
import { compatibility } from "./bundle.ts";

export interface WorkerdOptions {
  /** The module, bundled. */
  readonly code: string;
  readonly variables: Readonly<Record<string, string>>;
  /** Flags for V8, "--trace-gc" for instance. Default none. */
  readonly v8Flags?: readonly string[];
  /** Opens the inspector, for CPU profiles. Default false. */
  readonly inspector?: boolean;
  /**
   * A command that runs workerd, and its arguments: a counter of instructions for instance. Default none: on
   * a core of its own.
   */
  readonly under?: readonly string[];
  /** Whether the worker may fetch from addresses of this machine. Default false. */
  readonly reachesPrivateAddresses?: boolean;
  /** What to do with a line that workerd prints. Default: show it. */
  readonly onLine?: (line: string) => void;
}

/** A workerd process that serves one worker and nothing else: its CPU time is the worker's. */
export interface Workerd {
  readonly pid: number;
  readonly port: number;
  /** Of the inspector, if it is open. */
  readonly inspectorPort: number | undefined;
  close(): Promise<void>;
}

const binary = fileURLToPath(new URL("../../../node_modules/workerd/bin/workerd", import.meta.url));

/** The program itself, which `binary` is a script around: a profiler is to see no other process. */
function nativeBinary(): string {
  const require = createRequire(binary);
  return require.resolve(
    `@cloudflare/workerd-${process.platform}-${process.arch === "x64" ? "64" : process.arch}/bin/workerd`,
  );
}

/** Processes and their folders, which must not outlive this process. */
const running = new Map<ChildProcess, string>();
process.on("exit", () => {
  for (const [child, folder] of running) {
    child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  }
});

/**
 * Starts workerd without miniflare and its proxy in front, on the core of servers where cores can be chosen.
 */
export async function startWorkerd(options: WorkerdOptions): Promise<Workerd> {
  const folder = mkdtempSync(join(tmpdir(), "naru-bench-"));
  writeFileSync(join(folder, "worker.js"), options.code);
  writeFileSync(join(folder, "config.capnp"), createConfig(options));
  const serve = [
    "serve",
    join(folder, "config.capnp"),
    "--socket-addr=http=127.0.0.1:0",
    "--control-fd=3",
    ...(options.inspector === true ? ["--inspector-addr=127.0.0.1:0"] : []),
  ];
  const [command, ...args] =
    options.under === undefined
      ? pinned("server", [binary, ...serve])
      : [...options.under, nativeBinary(), ...serve];
  const child = spawn(command!, args, {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    // Without it workerd ends before it has written what V8 traced.
    env: { ...process.env, KJ_CLEAN_SHUTDOWN: "1" },
  });
  running.set(child, folder);
  const print = options.onLine ?? ((line: string) => console.error(`workerd: ${line}`));
  createInterface(child.stdout!).on("line", print);
  createInterface(child.stderr!).on("line", print);
  const sockets = options.inspector === true ? ["http", "inspector"] : ["http"];
  try {
    const ports = await readPorts(child, sockets);
    return {
      pid: child.pid!,
      port: ports.get("http")!,
      inspectorPort: ports.get("inspector"),
      close: () => stop(child, folder),
    };
  } catch (error) {
    await stop(child, folder);
    throw error;
  }
}

/** The ports that workerd says it listens at. Throws if it ends before it has named all. */
async function readPorts(child: ChildProcess, names: readonly string[]): Promise<Map<string, number>> {
  const ports = new Map<string, number>();
  for await (const line of createInterface(child.stdio[3] as Readable)) {
    const message = JSON.parse(line) as { event: string; socket?: string; port?: number };
    if (message.event === "listen") {
      ports.set(message.socket ?? "http", message.port!);
    } else if (message.event === "listen-inspector") {
      ports.set("inspector", message.port!);
    }
    if (names.every((name) => ports.has(name))) {
      return ports;
    }
  }
  throw new Error("workerd ended before it listened: see its output above");
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill("SIGTERM");
    const impatience = setTimeout(() => child.kill("SIGKILL"), 3000);
    await once(child, "close");
    clearTimeout(impatience);
  }
  running.delete(child);
  rmSync(folder, { recursive: true, force: true });
}

function createConfig({ variables, v8Flags = [], reachesPrivateAddresses = false }: WorkerdOptions): string {
  const bindings = Object.entries(variables).map(
    ([name, value]) => `(name = ${JSON.stringify(name)}, text = ${JSON.stringify(value)})`,
  );
  const network = reachesPrivateAddresses
    ? `, (name = "internet", network = (allow = ["public", "private"]))`
    : "";
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  v8Flags = [${v8Flags.map((flag) => JSON.stringify(flag)).join(", ")}],
  services = [(name = "main", worker = .main)${network}],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const main :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = "${compatibility.date}",
  compatibilityFlags = [${compatibility.flags.map((flag) => JSON.stringify(flag)).join(", ")}],
  bindings = [${bindings.join(", ")}],
);
`;
}
