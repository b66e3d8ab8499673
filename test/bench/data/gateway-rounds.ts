import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { projectRoot } from "../../../src/cli/project.ts";
import { readCpuUs } from "../../../src/load/cpu.ts";
import type { LoadGenerator } from "../../../src/load/generator.ts";

/** An order to the process that reads through mysql2 directly. */
export interface DirectRequest {
  readonly socketPath: string;
  readonly poolSize: number;
  readonly inFlight: number;
  readonly calls: number;
  readonly sql: string;
}

/** What one round of one side gave. */
export interface RoundResult {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** For one query: of the gateway's process, or of the one that uses mysql2 and is the caller as well. */
  readonly cpuUs: number;
  /** The same of the callers' process, where that is another one. */
  readonly callerUs: number;
  /** The same of the database. */
  readonly databaseUs: number;
}

/** One way to read. */
export interface Side {
  readonly name: string;
  run(calls: number): Promise<RoundResult>;
}

export interface ChildOptions {
  /** The project whose script it is. Default: this one. */
  readonly root?: string;
  /** What it is run by, with options of Node behind it. Default: Node. */
  readonly command?: readonly string[];
}

/** Starts a script of this folder as a process that is told when its parent is gone. */
export function startChild(
  script: string,
  args: readonly string[] = [],
  { root = projectRoot, command: [program = process.execPath, ...before] = [] }: ChildOptions = {},
): ChildProcess {
  const path = join(root, "test/bench/data", script);
  return spawn(program, [...before, path, ...args], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
}

/** Ends a child that `startChild` started. */
export async function stopChild(child: ChildProcess): Promise<void> {
  const exited = once(child, "exit");
  if (child.connected) {
    child.disconnect();
  }
  await exited;
}

/**
 * Reads over HTTP connections that stay open: through the gateway, or the least that can stand in its place.
 */
export function createHttpSide(
  generator: LoadGenerator,
  options: {
    name: string;
    port: number;
    password: string;
    inFlight: number;
    sql: string;
    pid: number;
    mysqlPid: number;
  },
): Side {
  const body = JSON.stringify({ query: options.sql, session: null });
  const credentials = Buffer.from(`reader:${options.password}`).toString("base64");
  const request = [
    "POST /psdb.v1alpha1.Database/Execute HTTP/1.1",
    `Host: 127.0.0.1:${options.port}`,
    `Authorization: Basic ${credentials}`,
    "Content-Type: application/json",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "",
    body,
  ].join("\r\n");
  return {
    name: options.name,
    run: async (calls) => {
      const before = readCpuUs(options.mysqlPid);
      const result = await generator.run({
        port: options.port,
        requestBase64: Buffer.from(request).toString("base64"),
        connections: options.inFlight,
        calls,
        serverPid: options.pid,
      });
      return {
        perSecond: result.calls / result.seconds,
        p50Ms: result.p50Ms,
        p99Ms: result.p99Ms,
        cpuUs: result.serverCpuUs / result.calls,
        callerUs: result.ownCpuUs / result.calls,
        databaseUs: (readCpuUs(options.mysqlPid) - before) / result.calls,
      };
    },
  };
}

/** Reads through mysql2 in a process of its own. */
export function createDirectSide(
  child: ChildProcess,
  mysqlPid: number,
  request: Omit<DirectRequest, "calls">,
): Side {
  return {
    name: "mysql2",
    run: async (calls) => {
      const before = readCpuUs(mysqlPid);
      const answered = once(child, "message");
      child.send({ ...request, calls });
      const [result] = (await answered) as [Omit<RoundResult, "databaseUs">];
      return { ...result, databaseUs: (readCpuUs(mysqlPid) - before) / calls };
    },
  };
}
