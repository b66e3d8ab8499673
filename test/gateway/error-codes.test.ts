import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Code, type ConnectError } from "@connectrpc/connect";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { failureOfErrno } from "../../src/data/failures.ts";
import { createPlanetScaleClient } from "../../src/data/planetscale.ts";
import { createGateway, type Gateway } from "../../src/gateway/gateway.ts";
import { toConnectError } from "../../src/rpc/error.ts";
import { numbersUpTo } from "../numbers.ts";
import { createUpstashClient } from "../upstash-client.ts";
import { kill } from "./child-process.ts";
import { password, startGateway, type TestGateway } from "./setup.ts";

let server: TestGateway;
/** A gateway with one connection, on the same engines. */
let narrow: Gateway;

beforeAll(async () => {
  server = await startGateway({ maxRows: 1000, stallTimeoutMs: 60_000 });
  narrow = await createGateway({
    port: 0,
    password,
    mysqlUrl: `mysql://root@localhost/naru?socketPath=${server.gateway.engines.mysql.socketPath}`,
    redisUrl: server.gateway.engines.redis.url,
    writePoolSize: 1,
    poolLimit: 1,
    poolWaitMs: 200,
    maxBodyBytes: 10_000,
    maxAnswerBytes: 1024 * 1024,
    log: () => {},
  });
});

afterAll(async () => {
  await narrow.close();
  await server.stop();
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** What a caller of the worker is told of a failure, and how often the worker's log is written to. */
async function told(run: () => Promise<unknown>): Promise<{ error: ConnectError; logged: number }> {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  try {
    await run();
  } catch (error) {
    return { error: toConnectError(error), logged: log.mock.calls.length };
  }
  throw new Error("Nothing failed");
}

function sql(gateway: { url: string }, timeoutMs = 10_000) {
  const url = gateway.url.replace("//", `//writer:${password}@`);
  return createPlanetScaleClient(
    { url, statementTimeoutMs: timeoutMs },
    { signal: new AbortController().signal },
  );
}

function redis(gateway: { url: string }) {
  const options = { url: gateway.url, token: password, timeoutMs: 5000, subscriptionIdleMs: 5000 };
  return createUpstashClient(options, new AbortController().signal);
}

const pushback = "grpc-retry-pushback-ms";

describe("what a caller of the worker is told", () => {
  it("when all connections are taken: resource_exhausted, and when to come back", async () => {
    const busy = sql(narrow).query("SELECT SLEEP(2)");
    await vi.waitFor(async () => {
      const { error, logged } = await told(() => sql(narrow).query("SELECT 1"));
      expect([error.code, error.rawMessage, logged]).toEqual([
        Code.ResourceExhausted,
        "The database has too much to do",
        0,
      ]);
      expect(Number(error.metadata.get(pushback))).toBeGreaterThanOrEqual(1000);
    });
    await busy;
  });

  it("when MySQL is stalled: unavailable or resource_exhausted with a time to come back, and nothing is logged", async () => {
    const { pid } = server.gateway.engines.mysql;
    kill(pid, "SIGSTOP");
    try {
      const all = await Promise.all(
        Array.from({ length: 4 }, () => told(() => sql(narrow, 1000).query("SELECT 1"))),
      );
      for (const { error, logged } of all) {
        expect([Code.Unavailable, Code.ResourceExhausted]).toContain(error.code);
        expect(error.code === Code.Unavailable || error.metadata.has(pushback)).toBe(true);
        expect(logged).toBe(0);
      }
    } finally {
      kill(pid, "SIGCONT");
    }
  });

  it.each<[string, () => Promise<unknown>, Code]>([
    [
      "too many rows",
      () => sql(server).query(`SELECT seq FROM ${numbersUpTo(2_000)}`),
      Code.ResourceExhausted,
    ],
    [
      "a statement that is too long",
      () => sql(narrow).query(`SELECT '${"x".repeat(20_000)}'`),
      Code.ResourceExhausted,
    ],
    [
      "a statement's own time limit",
      () =>
        sql(server).query(
          server.family === "mariadb"
            ? "SET STATEMENT max_statement_time = 0.01 FOR SELECT SLEEP(5)"
            : `SELECT /*+ MAX_EXECUTION_TIME(10) */ COUNT(*) FROM ${numbersUpTo(10_000_000)}`,
        ),
      Code.DeadlineExceeded,
    ],
    [
      "a reply that is too long",
      () => redis(narrow).command("EVAL", "return string.rep('x', 2000000)", 0),
      Code.ResourceExhausted,
    ],
    [
      "a reply that is too long for a gateway with the usual limits",
      () => redis(server).command("EVAL", `return string.rep('x', ${33 * 1024 * 1024})`, 0),
      Code.ResourceExhausted,
    ],
    [
      "a command that is too long",
      () => redis(narrow).command("SET", "a", "x".repeat(20_000)),
      Code.ResourceExhausted,
    ],
    [
      "a full Redis",
      () => redis(server).command("EVAL", "return redis.error_reply('OOM command not allowed')", 0),
      Code.ResourceExhausted,
    ],
    [
      "a busy Redis",
      () => redis(server).command("EVAL", "return redis.error_reply('BUSY Redis is busy')", 0),
      Code.Unavailable,
    ],
    [
      "a Redis that loads its data",
      () => redis(server).command("EVAL", "return redis.error_reply('LOADING Redis')", 0),
      Code.Unavailable,
    ],
    [
      "a replica",
      () => redis(server).command("EVAL", "return redis.error_reply('READONLY You')", 0),
      Code.Unavailable,
    ],
  ])("of %s: its code, without a line in the log", async (_name, run, code) => {
    const { error, logged } = await told(run);
    expect([Code[error.code], logged]).toEqual([Code[code], 0]);
  });

  it("when an engine is away or the gateway is: unavailable", async () => {
    const nowhere = { url: "http://127.0.0.1:9" };
    for (const run of [() => sql(nowhere).query("SELECT 1"), () => redis(nowhere).command("PING")]) {
      const { error, logged } = await told(run);
      expect([error.code, logged]).toEqual([Code.Unavailable, 0]);
    }
  });

  it("is not internal for anything that the table of the gateway's errors has", () => {
    const page = readFileSync(join(import.meta.dirname, "../../docs/gateway-limits.md"), "utf8");
    const rows = [...page.matchAll(/^\| (\d{4,5})[^|]*\|[^|]*\|[^|]*\| ([a-z_]+)/gm)];
    expect(rows.length).toBeGreaterThan(15);
    const codes = {
      full: "resource_exhausted",
      away: "unavailable",
      too_large: "resource_exhausted",
      late: "deadline_exceeded",
    };
    for (const [, errno, code] of rows) {
      const failure = failureOfErrno(Number(errno));
      expect([errno, failure === undefined ? undefined : codes[failure]]).toEqual([errno, code]);
    }
  });
});
