import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { pinned } from "./pin.ts";

/** An order to the load generator. It ends after `calls` or `durationMs`. */
export interface LoadRequest {
  readonly port: number;
  /** The bytes of one HTTP/1.1 request; every call is the same. */
  readonly requestBase64: string;
  readonly connections: number;
  readonly calls?: number;
  readonly durationMs?: number;
  /** Open loop: calls are due at this rate. Needs `durationMs`. Default: closed loop. */
  readonly ratePerSec?: number;
  /** The process whose CPU time is counted. Default none. */
  readonly serverPid?: number;
}

export interface LoadResult {
  readonly calls: number;
  readonly seconds: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  /** CPU time of the server in all its threads. */
  readonly serverCpuUs: number;
  /** CPU time of the generator itself; in open loop it spins. */
  readonly ownCpuUs: number;
}

/** What the generator's process says to an order. */
export type GeneratorAnswer = { readonly result: LoadResult } | { readonly error: string };

/** Takes one order at a time. */
export interface LoadGenerator {
  /** Throws when a call is answered with another status than 200, or a connection breaks. */
  run(request: LoadRequest): Promise<LoadResult>;
  close(): Promise<void>;
}

/** Starts the generator on a core of its own, where cores can be chosen. */
export function startLoadGenerator(): LoadGenerator {
  const script = fileURLToPath(new URL("./generator-process.ts", import.meta.url));
  const [command, ...args] = pinned("generator", [process.execPath, script]);
  const child = spawn(command!, args, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const exited = once(child, "exit");
  let answered: ((answer: GeneratorAnswer) => void) | undefined;
  child.on("message", (answer: GeneratorAnswer) => answered?.(answer));
  exited.then(() => answered?.({ error: "The load generator ended" }));
  return {
    async run(request) {
      const answer = await new Promise<GeneratorAnswer>((resolve) => {
        answered = resolve;
        child.send(request);
      });
      if ("error" in answer) {
        throw new Error(answer.error);
      }
      return answer.result;
    },
    async close() {
      if (child.connected) {
        child.disconnect();
      }
      await exited;
    },
  };
}
