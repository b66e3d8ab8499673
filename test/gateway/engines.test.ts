import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { acquireDataLock } from "../../src/gateway/engines/data-lock.ts";
import { findMysqlBinary, findRedisBinary } from "../../src/gateway/engines/find.ts";
import { isAlive } from "../../src/gateway/engines/processes.ts";
import { superviseEngine } from "../../src/gateway/engines/supervisor.ts";
import { createGateway } from "../../src/gateway/gateway.ts";
import { catchError, createClient, eventually, password, startGateway, type TestGateway } from "./setup.ts";

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "naru-engines-"));
});

afterEach(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

interface Child {
  readonly pid: number;
  readonly url: string;
  readonly mysqlPid: number;
  readonly redisPid: number;
  readonly ended: Promise<number | null>;
}

async function startChild(): Promise<Child> {
  const script = join(import.meta.dirname, "child.ts");
  const child = spawn(process.execPath, [script, dataDir], { stdio: ["ignore", "pipe", "inherit"] });
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

async function execute(server: TestGateway, sql: string): Promise<unknown> {
  const { error } = await server.execute(sql);
  return error;
}

function kill(pid: number | undefined, signal: NodeJS.Signals = "SIGKILL"): void {
  process.kill(pid as number, signal);
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

describe("MariaDB that is killed", () => {
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

describe("MariaDB that hangs", () => {
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
    const child = await startChild();
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
    const child = await startChild();
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
    const child = await startChild();
    kill(child.pid, "SIGTERM");
    expect(await child.ended).toBe(0);
    expect([child.mysqlPid, child.redisPid].map(isAlive)).toEqual([false, false]);
  });
});

describe("a data directory", () => {
  it("has one gateway at a time, and says who has it", async () => {
    const server = await startGateway({ dataDir });
    try {
      const { message } = await catchError(createGateway({ password, port: 0, dataDir }));
      expect(message).toMatch(
        /^Data directory is in use by this process since \d{4}-.*, http:\/\/127\.0\.0\.1:\d+: .*gateway\.lock$/,
      );
      expect((await server.client().execute("SELECT 1 AS a")).rows).toEqual([{ a: 1 }]);
    } finally {
      await server.stop();
    }
  });

  it("of another process names that process", async () => {
    const child = await startChild();
    const { message } = await catchError(createGateway({ password, port: 0, dataDir }));
    expect(message).toContain(`in use by process ${child.pid} since `);
    expect(message).toContain(child.url);
    kill(child.pid, "SIGTERM");
    await child.ended;
  });

  it("of the other kind of server is left alone", async () => {
    mkdirSync(join(dataDir, "mysql"));
    writeFileSync(join(dataDir, "mysql", "naru-engine.json"), '{"family":"other"}');
    const { message } = await catchError(createGateway({ password, port: 0, dataDir }));
    expect(message).toContain("Cannot open a data directory of other with ");
    expect(existsSync(join(dataDir, "gateway.lock"))).toBe(false);
  });

  it("that cannot be read gives the end of the server's log, and nothing stays behind", async () => {
    await (await startGateway({ dataDir })).gateway.close();
    writeFileSync(join(dataDir, "mysql", "ibdata1"), "nonsense");
    const { message } = await catchError(createGateway({ password, port: 0, dataDir, log: () => {} }));
    expect(message).toContain("Cannot start mysql: ");
    expect(message).toContain("[ERROR]");
    expect(existsSync(join(dataDir, "gateway.lock"))).toBe(false);
    expect(existsSync(join(dataDir, "redis.pid"))).toBe(false);
  });
});

describe("a data lock", () => {
  const path = () => join(dataDir, "test.lock");

  it("of a process that is gone is taken over", () => {
    writeFileSync(path(), JSON.stringify({ pid: 2 ** 22 - 1, startTime: "1", since: "", id: "stale" }));
    acquireDataLock(path()).release();
    expect(existsSync(path())).toBe(false);
  });

  it("of a process whose id went to another one is taken over", () => {
    writeFileSync(path(), JSON.stringify({ pid: process.pid, startTime: "1", since: "", id: "stale" }));
    acquireDataLock(path()).release();
  });

  it("that is damaged is taken over", () => {
    writeFileSync(path(), "{");
    acquireDataLock(path()).release();
  });

  it("is not released by one that lost it", () => {
    const lock = acquireDataLock(path());
    const other = JSON.stringify({ pid: process.pid, startTime: "1", since: "", id: "other" });
    writeFileSync(path(), other);
    lock.release();
    expect(readFileSync(path(), "utf8")).toBe(other);
  });
});

describe("an orphan of an earlier run", () => {
  async function supervise(pid: number): Promise<void> {
    writeFileSync(join(dataDir, "engine.pid"), String(pid));
    const engine = {
      name: "engine",
      command: "/bin/sleep",
      args: ["60"],
      env: {},
      mark: dataDir,
      logPath: join(dataDir, "engine.log"),
      pidPath: join(dataDir, "engine.pid"),
      probe: async () => {},
    };
    const options = { startTimeoutMs: 1000, stopTimeoutMs: 1000, log: () => {} };
    const running = await superviseEngine(engine, options);
    expect(readFileSync(engine.pidPath, "utf8")).toBe(String(running.pid));
    await running.stop();
  }

  it("is ended when its command line names our path", async () => {
    const orphan = spawn("/bin/sh", ["-c", "sleep 60; exit", dataDir], { stdio: "ignore" });
    const ended = new Promise<unknown>((resolve) => orphan.once("exit", (_code, signal) => resolve(signal)));
    await supervise(orphan.pid as number);
    expect(await ended).toBe("SIGTERM");
  });

  it("is left alone when the id is another program's by now", async () => {
    const other = spawn("/bin/sleep", ["60"], { stdio: "ignore" });
    await supervise(other.pid as number);
    expect(isAlive(other.pid as number)).toBe(true);
    other.kill();
  });
});

describe("a server program", () => {
  function writeProgram(name: string, text: string): void {
    writeFileSync(join(dataDir, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(dataDir, name), 0o755);
  }

  it.each([
    ["mariadbd", "mariadbd  Ver 10.11.19-MariaDB-0+deb12u1 for debian-linux-gnu", "mariadb", "10.11.19"],
    [
      "mysqld",
      "/usr/sbin/mysqld  Ver 8.0.36-0ubuntu0.22.04.1 for Linux on x86_64 ((Ubuntu))",
      "mysql",
      "8.0.36",
    ],
  ])("%s is known by what it says", (name, text, family, version) => {
    writeProgram(name, `echo '${text}'`);
    expect(findMysqlBinary([dataDir])).toMatchObject({ path: join(dataDir, name), family, version });
  });

  it.each([
    ["redis-server", "Redis server v=7.0.15 sha=00000000:0 malloc=jemalloc-5.3.0 bits=64"],
    ["valkey-server", "Valkey server v=8.0.1 sha=00000000:0 malloc=jemalloc-5.3.0 bits=64"],
  ])("%s is known by what it says", (name, text) => {
    writeProgram(name, `echo '${text}'`);
    expect(findRedisBinary([dataDir])).toMatchObject({ path: join(dataDir, name), family: "redis" });
  });

  it("that does not run is passed over", () => {
    writeProgram("mariadbd", "exit 1");
    writeProgram("mysqld", "echo 'mysqld  Ver 8.0.36'");
    expect(findMysqlBinary([dataDir])?.path).toBe(join(dataDir, "mysqld"));
    expect(findMysqlBinary([join(dataDir, "nowhere")])).toBeUndefined();
  });
});

describe("engines that are given", () => {
  it("are used, and left as they are when the gateway closes", async () => {
    const owner = await startGateway({ dataDir });
    const { mysql, redis } = owner.gateway.engines;
    await owner.execute("CREATE USER 'replica%1'@localhost IDENTIFIED BY 'p@ss'");
    await owner.execute("GRANT SELECT ON *.* TO 'replica%1'@localhost");
    const borrower = await createGateway({
      password,
      port: 0,
      mysqlUrl: `mysql://root@localhost/naru?socketPath=${mysql.socketPath}`,
      readerUrl: `mysql://replica%251:p%40ss@localhost/?socketPath=${mysql.socketPath}`,
      redisUrl: redis.url,
    });
    await createClient(borrower.url).execute("CREATE TABLE shared (id INT)");
    expect(borrower.engines.mysql).toMatchObject({ kind: "given", pid: undefined });
    const users = await Promise.all(
      ["reader", "writer"].map((role) =>
        createClient(borrower.url, role).execute("SELECT CURRENT_USER() AS name"),
      ),
    );
    expect(users.map(({ rows }) => rows)).toEqual([
      [{ name: "replica%1@localhost" }],
      [{ name: "root@localhost" }],
    ]);
    await borrower.close();
    expect((await owner.client().execute("SELECT * FROM shared")).rows).toEqual([]);
    await owner.stop();
  });

  it("may be away when the gateway starts: it says so, and serves what it can", async () => {
    const owner = await startGateway({ dataDir });
    const gateway = await createGateway({
      password,
      port: 0,
      mysqlUrl: "mysql://root:secret@127.0.0.1:1/naru",
      redisUrl: owner.gateway.engines.redis.url,
    });
    expect(await (await fetch(`${gateway.url}/healthz`)).json()).toEqual({
      status: "degraded",
      mysql: "down",
      redis: "up",
    });
    const error = await catchError(createClient(gateway.url).execute("SELECT 1"));
    expect(error.body).toMatchObject({
      code: "UNAVAILABLE",
      message: expect.stringContaining("(errno 2003)"),
    });
    expect(gateway.engines.mysql.url).toBe("mysql://root@127.0.0.1:1/naru");
    await gateway.close();
    await owner.stop();
  });
});
