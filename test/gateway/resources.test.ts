import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { numbersUpTo } from "../numbers.ts";
import { type Child, kill, startChild } from "./child-process.ts";
import { basic, password } from "./setup.ts";

/** The memory of a gateway in a process of its own, which does nothing else. */
let child: Child;
let dataDir: string;
const mebibyte = 1024 * 1024;

/** Whether nothing has taken more than it may in the present process. */
let isSound = false;

async function startGateway(): Promise<void> {
  dataDir = mkdtempSync(join(tmpdir(), "naru-resources-"));
  child = await startChild(dataDir);
  isSound = true;
  // The code is there, and what the first calls take.
  for (let count = 0; count < 50; count++) {
    await execute("SELECT 1");
    await command(["ping"]);
  }
  await execute(`SELECT seq, REPEAT('x', 1000) AS t FROM ${numbersUpTo(10_000)}`);
}

async function stopGateway(): Promise<void> {
  kill(child.pid, "SIGTERM");
  await child.ended;
  rmSync(dataDir, { recursive: true, force: true });
}

beforeAll(startGateway);
afterAll(stopGateway);

async function execute(query: string, user = "writer"): Promise<string> {
  const response = await fetch(`${child.url}/psdb.v1alpha1.Database/Execute`, {
    method: "POST",
    headers: { authorization: basic(user), "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return await response.text();
}

async function command(parts: readonly string[]): Promise<string> {
  const headers = { authorization: `Bearer ${password}` };
  const response = await fetch(child.url, { method: "POST", headers, body: JSON.stringify(parts) });
  return await response.text();
}

function readRss(): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]) / 1024;
}

/** The most that the gateway took while something ran, above what it had before, MiB. */
async function measureGrowth(run: () => Promise<unknown>): Promise<number> {
  const before = readRss();
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, readRss());
  }, 5);
  try {
    await run();
  } finally {
    clearInterval(timer);
  }
  return Math.max(most, readRss()) - before;
}

const onLinux = process.platform === "linux" ? describe : describe.skip;

onLinux("a result that is too large leaves the gateway as it was", () => {
  it.each([
    [
      "3,000,000 rows",
      "writer",
      `SELECT seq, 'some text' AS t FROM ${numbersUpTo(3_000_000)}`,
      "Row count exceeded 100000",
    ],
    [
      "3,000,000 rows of a reader",
      "reader",
      `SELECT seq, 'text' AS t FROM ${numbersUpTo(3_000_000)}`,
      "Row count exceeded 100000",
    ],
    [
      "20,000 rows of 10 kB",
      "writer",
      `SELECT seq, REPEAT('x', 10000) AS t FROM ${numbersUpTo(20_000)}`,
      "Result is larger than allowed: 33554432 bytes",
    ],
    [
      "one cell of 60 MB",
      "writer",
      "SELECT REPEAT('x', 60000000) AS t",
      "A row is larger than an answer may be",
    ],
    [
      "one cell of 60 MB of a reader",
      "reader",
      "SELECT REPEAT('y', 60000000) AS t",
      "A row is larger than an answer may be",
    ],
    // On a busy machine the collector comes late. A second measurement is of a new process: in the old one
    // what it took before would count as there already.
  ])("%s", { retry: 2 }, async (_name, user, sql, message) => {
    if (!isSound) {
      await stopGateway();
      await startGateway();
    }
    isSound = false;
    let answer = "";
    const beganMs = performance.now();
    const growth = await measureGrowth(async () => {
      answer = await execute(sql, user);
    });
    expect(answer.slice(0, 5000)).toContain(message);
    expect(answer).toContain('"code":"RESOURCE_EXHAUSTED"');
    expect(performance.now() - beganMs).toBeLessThan(5000);
    expect(growth).toBeLessThan(64);
    isSound = true;
  });

  it("many at once as little as one", async () => {
    const growth = await measureGrowth(async () => {
      const sql = `SELECT seq FROM ${numbersUpTo(1_000_000)}`;
      const answers = await Promise.all(Array.from({ length: 12 }, () => execute(sql)));
      for (const answer of answers) {
        expect(answer).toContain("RESOURCE_EXHAUSTED");
      }
    });
    expect(growth).toBeLessThan(128);
  });
});

onLinux("long answers under way together", () => {
  it("are all given, in less memory than they have together", async () => {
    let lengths: number[] = [];
    const growth = await measureGrowth(async () => {
      const sql = `SELECT seq, REPEAT('x', 1000) AS t FROM ${numbersUpTo(10_000)}`;
      lengths = await Promise.all(Array.from({ length: 10 }, async () => (await execute(sql)).length));
    });
    expect(Math.min(...lengths)).toBeGreaterThan(13 * 1000 * 1000);
    expect(growth).toBeLessThan(128);
  });
});

onLinux("strangers", () => {
  /** Sends what is begun of a request, and waits until the server answers or hangs up. */
  async function send(head: string, body: Buffer): Promise<string> {
    const socket: Socket = connect(Number(new URL(child.url).port), "127.0.0.1");
    return await new Promise((resolve) => {
      let text = "";
      socket.on("data", (chunk) => {
        text += chunk.toString("latin1");
      });
      socket.on("error", () => resolve(text));
      socket.on("close", () => resolve(text));
      socket.write(head);
      socket.write(body);
    });
  }

  it.each([
    ["of the usual form", `Content-Length: ${16 * mebibyte}`],
    ["in chunks", "Transfer-Encoding: chunked"],
  ])("with a wrong password get no memory for their bodies: %s", async (_name, framing) => {
    const body = Buffer.alloc(16 * mebibyte - 1, 0x20);
    const chunked = framing.startsWith("Transfer");
    const head = `POST /psdb.v1alpha1.Database/Execute HTTP/1.1\r\nHost: g\r\nAuthorization: ${basic("writer", "wrong")}\r\n${framing}\r\n\r\n${chunked ? "ffffff\r\n" : ""}`;
    let answers: string[] = [];
    const growth = await measureGrowth(async () => {
      answers = await Promise.all(Array.from({ length: 40 }, () => send(head, body)));
    });
    expect(growth).toBeLessThan(64);
    // A client that is still sending may miss the answer when its connection is closed; most do not.
    expect(answers.filter((answer) => answer.startsWith("HTTP/1.1 401")).length).toBeGreaterThan(20);
  });
});

onLinux("replies of Redis that are too large leave the gateway as it was", () => {
  it("a string, several, a list of a million", async () => {
    await command(["eval", "redis.call('set', 'big', string.rep('x', 100000000))", "0"]);
    const growth = await measureGrowth(async () => {
      for (const parts of [
        ["get", "big"],
        ["mget", "big", "big"],
        ["eval", "local t = {} for i = 1, 1200000 do t[i] = 'x' end return t", "0"],
        ["eval", "return {redis.call('get', 'big'), 'x'}", "0"],
      ]) {
        expect(await command(parts)).toBe(
          '{"error":"ERR response is larger than allowed: 33554432 bytes; the command was run"}',
        );
      }
    });
    expect(growth).toBeLessThan(64);
    expect(await command(["ping"])).toBe('{"result":"PONG"}');
    await command(["flushall"]);
  });
});
