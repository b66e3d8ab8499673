import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { isAlive } from "../../src/engines/processes.ts";
import { kill, startChild } from "./child-process.ts";
import { catchError, createClient, eventually, startGateway, type TestGateway } from "./setup.ts";

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "naru-engines-"));
});

afterEach(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

async function execute(server: TestGateway, sql: string): Promise<unknown> {
  const { error } = await server.execute(sql);
  return error;
}

/** One gateway for all tests of a group, up again before each. */
function useGateway(): () => TestGateway {
  let server: TestGateway;
  beforeAll(async () => {
    server = await startGateway();
  });
  beforeEach(async () => {
    await eventually(async () => expect((await fetch(`${server.url}/healthz`)).status).toBe(200), 20_000);
  });
  afterAll(() => server.stop());
  return () => server;
}

describe("a MySQL server that is killed", () => {
  const use = useGateway();

  it("right after it acknowledged commits has all of them when it is back, and nothing of what was open", async () => {
    const server = use();
    const client = server.client();
    await client.execute("CREATE TABLE kept (id INT PRIMARY KEY)");
    const open = client.connection();
    await open.execute("BEGIN");
    await open.execute("INSERT INTO kept VALUES (1000)");
    for (let id = 0; id < 50; id++) {
      await client.transaction((tx) => tx.execute("INSERT INTO kept VALUES (?)", [id]));
    }
    const before = server.gateway.engines.mysql.pid;
    kill(before);
    await eventually(async () => {
      const { rows } = await client.execute("SELECT COUNT(*) AS n, MAX(id) AS max FROM kept");
      expect(rows).toEqual([{ n: "50", max: 49 }]);
    }, 20_000);
    expect(server.gateway.engines.mysql.pid).not.toBe(before);
    expect(server.gateway.engines.mysql.restarts).toBe(1);
    for (const code of ["UNAVAILABLE", "ABORTED", "ABORTED"]) {
      expect((await catchError(open.execute("INSERT INTO kept VALUES (1001)"))).body).toMatchObject({ code });
    }
  });

  it("gives an error at once, in the protocol's own form, while it is away", async () => {
    const server = use();
    kill(server.gateway.engines.mysql.pid);
    const startedAt = performance.now();
    const failures = await Promise.all(
      Array.from({ length: 20 }, () => catchError(server.client().execute("SELECT 1"))),
    );
    expect(performance.now() - startedAt).toBeLessThan(1000);
    expect(failures[0]?.name).toBe("DatabaseError");
    expect(failures[0]?.body).toMatchObject({ code: "UNAVAILABLE" });
    expect(failures[0]?.message).toMatch(/\(errno 20(03|13)\) \(sqlstate HY000\)$/);
    expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({
      status: "degraded",
      mysql: "down",
      redis: "up",
    });
    await eventually(async () => expect((await fetch(`${server.url}/healthz`)).status).toBe(200), 20_000);
  });

  it("in the middle of a statement gives that statement an error", async () => {
    const server = use();
    const running = catchError(server.client().execute("SELECT SLEEP(20)"));
    await eventually(async () => expect((await server.status()).mysql.pools.writer.active).toBe(1));
    kill(server.gateway.engines.mysql.pid);
    expect((await running).message).toContain("(errno 2013)");
  });
});

describe("a MySQL server that hangs", () => {
  it("is told down, its callers can leave, and the gateway can close", async () => {
    const server = await startGateway({ dataDir });
    await server.client().execute("SELECT 1");
    const { pid } = server.gateway.engines.mysql;
    kill(pid, "SIGSTOP");
    const health = await fetch(`${server.url}/healthz`);
    expect(await health.json()).toEqual({ status: "degraded", mysql: "down", redis: "up" });
    const controller = new AbortController();
    const leaving = catchError(server.execute("SELECT 1", null, { signal: controller.signal }));
    await eventually(async () => expect((await server.status()).mysql.sessions.live).toBe(1));
    controller.abort();
    await leaving;
    await eventually(async () => expect((await server.status()).mysql.sessions.live).toBe(0));
    const closed = server.gateway.close();
    await catchError(fetch(`${server.url}/healthz`));
    kill(pid, "SIGCONT");
    await closed;
  });
});

describe("Redis that is killed", () => {
  const use = useGateway();

  it("right after it acknowledged writes has all of them when it is back", async () => {
    const server = use();
    const redis = server.redis();
    const writes = await Promise.all(
      Array.from({ length: 500 }, (_, index) => redis.set(`k:${index}`, index)),
    );
    expect(writes.every((reply) => reply === "OK")).toBe(true);
    kill(server.gateway.engines.redis.pid);
    await eventually(async () => expect(await redis.dbsize()).toBe(500), 10_000);
    expect(await redis.get("k:499")).toBe(499);
    expect(server.gateway.engines.redis.restarts).toBe(1);
    await redis.flushall();
  });

  it("gives an error within a second while it is away, and queues nothing", async () => {
    const server = use();
    kill(server.gateway.engines.redis.pid);
    await eventually(async () => expect((await server.status()).redis.connected).toBe(false));
    const startedAt = performance.now();
    const responses = await Promise.all(
      Array.from({ length: 50 }, () => server.command("/", ["incr", "queued"])),
    );
    const away = responses.filter(({ status }) => status === 503);
    expect(performance.now() - startedAt).toBeLessThan(1000);
    expect(away.length).toBeGreaterThan(0);
    expect(await away[0]?.json()).toEqual({ error: "ERR Redis is not reachable" });
    await eventually(async () => expect(await server.redis().ping()).toBe("PONG"), 10_000);
    expect((await server.redis().get<number>("queued")) ?? 0).toBe(50 - away.length);
  });

  it("ends the subscriptions, so that their clients know", async () => {
    const server = use();
    const response = await server.command("/subscribe/room");
    const text = response.text();
    kill(server.gateway.engines.redis.pid);
    expect(await text).toContain("data: subscribe,room,1");
  });

  it("is told down when it is only stopped", async () => {
    const server = use();
    const { pid } = server.gateway.engines.redis;
    kill(pid, "SIGSTOP");
    const health = await fetch(`${server.url}/healthz`);
    expect(await health.json()).toEqual({ status: "degraded", mysql: "up", redis: "down" });
    kill(pid, "SIGCONT");
    await eventually(async () => expect((await fetch(`${server.url}/healthz`)).status).toBe(200));
  });
});

describe("a gateway that is closed", () => {
  it("has rolled back what was open and kept what was committed", async () => {
    const first = await startGateway({ dataDir });
    await execute(first, "CREATE TABLE pairs (id INT PRIMARY KEY)");
    await execute(first, "INSERT INTO pairs VALUES (1)");
    await first.redis().set("kept", "yes");
    const open = first.client().connection();
    await open.execute("BEGIN");
    await open.execute("INSERT INTO pairs VALUES (2)");
    await first.gateway.close();
    const second = await startGateway({ dataDir, port: first.gateway.port });
    try {
      // The client goes on with its old session: it is told that its transaction is gone.
      expect((await catchError(open.execute("INSERT INTO pairs VALUES (3)"))).body).toMatchObject({
        code: "ABORTED",
      });
      expect((await second.client().execute("SELECT id FROM pairs")).rows).toEqual([{ id: 1 }]);
      expect(await second.redis().get("kept")).toBe("yes");
    } finally {
      await second.stop();
    }
  });

  it("is closed within two seconds, with statements and subscriptions under way, and leaves no process", async () => {
    const server = await startGateway({ dataDir });
    const { mysql, redis } = server.gateway.engines;
    const pids = [mysql.pid, redis.pid] as number[];
    const running = catchError(server.client().execute("SELECT SLEEP(30)"));
    const subscription = await server.command("/subscribe/room");
    const ended = catchError(subscription.text());
    const startedAt = performance.now();
    await Promise.all([server.gateway.close(), server.gateway.close()]);
    expect(performance.now() - startedAt).toBeLessThan(2000);
    expect((await running).message).toContain("fetch failed");
    await ended;
    expect(pids.map(isAlive)).toEqual([false, false]);
    expect(existsSync(dirname(mysql.socketPath as string))).toBe(false);
    expect(existsSync(join(dataDir, "gateway.lock"))).toBe(false);
  });
});

describe("a gateway whose process is killed", () => {
  it("takes its engines along, and the next one finds all that was acknowledged", async () => {
    const child = await startChild(dataDir);
    const client = createClient(child.url);
    await client.execute("CREATE TABLE survivors (id INT PRIMARY KEY)");
    await client.execute("INSERT INTO survivors VALUES (1)");
    kill(child.pid);
    await child.ended;
    await eventually(
      () => expect([child.mysqlPid, child.redisPid].map(isAlive)).toEqual([false, false]),
      10_000,
    );
    const next = await startGateway({ dataDir });
    try {
      expect((await next.client().execute("SELECT id FROM survivors")).rows).toEqual([{ id: 1 }]);
    } finally {
      await next.stop();
    }
  });

  it("can be started again at once, before its engines have ended", async () => {
    const child = await startChild(dataDir);
    await createClient(child.url).execute("CREATE TABLE quick (id INT)");
    kill(child.pid);
    await child.ended;
    const next = await startGateway({ dataDir });
    try {
      expect((await next.client().execute("SELECT * FROM quick")).rows).toEqual([]);
    } finally {
      await next.stop();
    }
  });

  it("ends by itself when it is told to close", async () => {
    const child = await startChild(dataDir);
    kill(child.pid, "SIGTERM");
    expect(await child.ended).toBe(0);
    expect([child.mysqlPid, child.redisPid].map(isAlive)).toEqual([false, false]);
  });
});
