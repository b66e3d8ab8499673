import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

export interface LinkOptions {
  /** The port of loopback that is reached over the link. */
  readonly port: number;
  /** Milliseconds each way: half of the round trip. */
  readonly delayMs: number;
  /** To the client. Default without limit. */
  readonly downKbit?: number;
  /** From the client. Default without limit. */
  readonly upKbit?: number;
  /** The probability that a packet is lost, each way. Default 0. */
  readonly loss?: number;
  /** Of the losses. Default 1. */
  readonly seed?: number;
}

/** What a direction has carried, IP and TCP headers included. */
export interface Carried {
  readonly packets: number;
  readonly bytes: number;
  readonly lost: number;
}

export interface Link {
  /** What a client in the namespace calls, without a slash at the end. */
  readonly url: string;
  /**
   * A command in front of another: it then runs at the far end of the link, where it can reach nothing but
   * `url`.
   */
  readonly prefix: readonly string[];
  counts(): Promise<{ readonly down: Carried; readonly up: Carried }>;
  close(): Promise<void>;
}

/** Why there can be no link on this machine, and what to do. Undefined when there can. */
export function whyNoLink(): string | undefined {
  if (process.platform !== "linux") {
    return "a slow link needs Linux: network namespaces and TUN devices";
  }
  for (const [command, argument, remedy] of [
    ["go", "version", "https://go.dev/dl"],
    ["ip", "-V", "apt-get install iproute2"],
  ] as const) {
    if (!succeeds(command, argument)) {
      return `a slow link needs "${command}": ${remedy}`;
    }
  }
  const name = `naru-probe-${process.pid}`;
  const device = `np${process.pid % 60_000}`;
  const may =
    succeeds("ip", "netns", "add", name) &&
    succeeds("ip", "netns", "del", name) &&
    succeeds("ip", "tuntap", "add", "dev", device, "mode", "tun") &&
    succeeds("ip", "link", "del", device);
  return may
    ? undefined
    : "a slow link needs root and /dev/net/tun (in a container: --cap-add NET_ADMIN,SYS_ADMIN --device /dev/net/tun)";
}

function succeeds(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const running = new Set<ChildProcess>();
// The emulator removes its namespace when its input ends, which the end of this process does too; this is for
// a crash of it.
process.on("exit", () => {
  for (const child of running) {
    child.kill();
  }
});

/** Opens a link to a port of loopback from a network namespace of its own. */
export async function openLink(options: LinkOptions): Promise<Link> {
  const folder = mkdtempSync(join(tmpdir(), "naru-link-"));
  const binary = join(folder, "link");
  execFileSync("go", ["build", "-o", binary, "."], { cwd: join(import.meta.dirname, "emulator") });
  const child = spawn(
    binary,
    [
      `-target=127.0.0.1:${options.port}`,
      `-delay=${options.delayMs}ms`,
      `-down=${options.downKbit ?? 0}`,
      `-up=${options.upKbit ?? 0}`,
      `-loss=${options.loss ?? 0}`,
      `-seed=${options.seed ?? 1}`,
    ],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  running.add(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const read = async () => JSON.parse((await lines.next()).value ?? "null");
  const opened = (await read()) as { namespace: string; host: string; port: number } | null;
  if (opened === null) {
    throw new Error("The emulator of the link did not start: see above");
  }
  return {
    url: `http://${opened.host}:${opened.port}`,
    prefix: ["ip", "netns", "exec", opened.namespace],
    counts() {
      child.stdin.write("?\n");
      return read();
    },
    async close() {
      const ended = once(child, "close");
      child.stdin.end();
      await ended;
      running.delete(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
