import { spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConnection as connectDirect } from "mysql2/promise";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { acquireDataLock } from "../../src/engines/data-lock.ts";
import { findServer } from "../../src/engines/find.ts";
import { isAlive } from "../../src/engines/processes.ts";
import { superviseEngine } from "../../src/engines/supervisor.ts";
import { createGateway } from "../../src/gateway/gateway.ts";
import { kill, startChild } from "./child-process.ts";
import { catchError, createClient, password, startGateway } from "./setup.ts";

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "naru-engines-"));
});

afterEach(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

describe("a data directory", () => {
  it("has one gateway at a time, and says who has it", async () => {
    const server = await startGateway({ dataDir });
    try {
      const { message } = await catchError(createGateway({ password, port: 0, dataDir }));
      expect(message).toMatch(
        /^Data directory is in use by this process since \d{4}-.*, http:\/\/127\.0\.0\.1:\d+: .*gateway\.lock$/,
      );
      expect((await server.client().execute("SELECT 1 AS a")).rows).toEqual([{ a: server.integer(1) }]);
    } finally {
      await server.stop();
    }
  });

  it("of another process names that process", async () => {
    const child = await startChild(dataDir);
    const { message } = await catchError(createGateway({ password, port: 0, dataDir }));
    expect(message).toContain(`in use by process ${child.pid} since `);
    expect(message).toContain(child.url);
    kill(child.pid, "SIGTERM");
    await child.ended;
  });

  it("of the other kind of server is left alone, and said to be there", async () => {
    const said: string[] = [];
    const first = await startGateway({ dataDir, onProgress: (text) => said.push(text) });
    const own = first.family as string;
    await first.execute("CREATE TABLE kept (id INT)");
    await first.gateway.close();
    expect(said.join("\n")).not.toContain("is left as it is");
    rmSync(join(dataDir, "mysql"), { recursive: true, force: true });
    const other = own === "mysql" ? "mariadb" : "mysql";
    const marker = JSON.stringify({ family: other, version: "9.7.4" });
    mkdirSync(join(dataDir, "mysql"));
    writeFileSync(join(dataDir, "mysql", "naru-engine.json"), marker);
    writeFileSync(join(dataDir, "mysql", "ibdata1"), "the other one's");
    const second = await startGateway({ dataDir, onProgress: (text) => said.push(text) });
    expect((await second.client().execute("SELECT 1")).size).toBe(1);
    expect(said.join("\n")).toMatch(
      /is left as it is, in \S*\/mysql: "npm run naru -- engine migrate" copies/,
    );
    await second.gateway.close();
    expect(readFileSync(join(dataDir, "mysql", "naru-engine.json"), "utf8")).toBe(marker);
    expect(readFileSync(join(dataDir, "mysql", "ibdata1"), "utf8")).toBe("the other one's");
    expect(readdirSync(join(dataDir, "mysql")).sort()).toEqual(["ibdata1", "naru-engine.json"]);
  });

  it("that cannot be read gives the end of the server's log, and nothing stays behind", async () => {
    const { gateway, family } = await startGateway({ dataDir });
    await gateway.close();
    writeFileSync(join(dataDir, family as string, "ibdata1"), "nonsense");
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
    const options = { startTimeoutMs: 1000, stallTimeoutMs: 15_000, stopTimeoutMs: 1000, log: () => {} };
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
  ] as const)("%s is known by what it says", (name, text, family, version) => {
    writeProgram(name, `echo '${text}'`);
    const binary = findServer(family, { dirs: [dataDir] });
    expect(binary).toMatchObject({ path: join(dataDir, name), family, version });
  });

  it.each([
    ["redis-server", "Redis server v=7.0.15 sha=00000000:0 malloc=jemalloc-5.3.0 bits=64"],
    ["valkey-server", "Valkey server v=8.0.1 sha=00000000:0 malloc=jemalloc-5.3.0 bits=64"],
  ])("%s is known by what it says", (name, text) => {
    writeProgram(name, `echo '${text}'`);
    const binary = findServer("redis", { dirs: [dataDir] });
    expect(binary).toMatchObject({ path: join(dataDir, name), family: "redis" });
  });

  it("that does not run is passed over", () => {
    const [broken, whole] = ["broken", "whole"].map((name) => join(dataDir, name)) as [string, string];
    for (const dir of [broken, whole]) {
      mkdirSync(dir);
    }
    writeProgram("broken/mysqld", "exit 1");
    writeProgram("whole/mysqld", "echo 'mysqld  Ver 8.4.3'");
    expect(findServer("mysql", { dirs: [broken, whole] })?.path).toBe(join(whole, "mysqld"));
    expect(findServer("mysql", { dirs: [join(dataDir, "nowhere")] })).toBeUndefined();
  });
});

describe("engines that are given", () => {
  it("are used, and left as they are when the gateway closes", async () => {
    const owner = await startGateway({ dataDir });
    const { mysql, redis } = owner.gateway.engines;
    const root = await connectDirect({ user: "root", socketPath: mysql.socketPath as string });
    await root.query("CREATE USER 'replica%1'@localhost IDENTIFIED BY 'p@ss'");
    await root.query("GRANT SELECT ON *.* TO 'replica%1'@localhost");
    await root.end();
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
