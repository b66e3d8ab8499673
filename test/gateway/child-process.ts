import { spawn } from "node:child_process";
import { join } from "node:path";
import type { GatewayOptions } from "../../src/gateway/gateway.ts";

/** A gateway in a process of its own. */
export interface Child {
  readonly pid: number;
  readonly url: string;
  readonly mysqlPid: number;
  readonly redisPid: number;
  readonly ended: Promise<number | null>;
}

/** Starts one on a data directory, and waits until it is ready. */
export async function startChild(dataDir: string, options: Partial<GatewayOptions> = {}): Promise<Child> {
  const script = join(import.meta.dirname, "child.ts");
  const child = spawn(process.execPath, [script, dataDir, JSON.stringify(options)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  for await (const chunk of child.stdout) {
    return {
      ...(JSON.parse(String(chunk)) as Omit<Child, "pid" | "ended">),
      pid: child.pid as number,
      ended,
    };
  }
  throw new Error("The child ended before it was ready");
}

export function kill(pid: number | undefined, signal: NodeJS.Signals = "SIGKILL"): void {
  process.kill(pid as number, signal);
}
