import mysql from "mysql2/promise";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { GatewayOptions } from "../../src/gateway/gateway.ts";
import { catchError, createClient, eventually, startGateway, type TestGateway } from "./setup.ts";

let server: TestGateway;
let direct: mysql.Connection;

async function start(options: Partial<GatewayOptions>): Promise<void> {
  server = await startGateway(options);
  const socketPath = server.gateway.engines.mysql.socketPath as string;
  direct = await mysql.createConnection({ user: "root", socketPath });
}

afterEach(async () => {
  await direct.end();
  await server.stop();
});

/** Ends, on the server's side, every connection that is like `where`. */
async function kill(where: string): Promise<number> {
  const [rows] = await direct.query<mysql.RowDataPacket[]>(
    `SELECT id FROM information_schema.processlist WHERE id != CONNECTION_ID() AND user = 'naru' AND ${where}`,
  );
  for (const { id } of rows) {
    await direct.query(`KILL ${id}`).catch(() => undefined);
  }
  return rows.length;
}

async function readAtOnce(user: string, count: number): Promise<unknown[]> {
  const client = server.client(user);
  const results = await Promise.all(
    Array.from({ length: count }, (_, n) => client.execute("SELECT ? AS n, SLEEP(0.05)", [n])),
  );
  return results.map(({ rows }) => Number((rows[0] as { n: unknown }).n));
}

describe("connections that the server ends", () => {
  beforeEach(() => start({ poolAdjustMs: 3_600_000 }));

  it.each(["reader", "writer"])(
    "while they are idle are replaced without a failed query of a %s",
    async (user) => {
      const all = Array.from({ length: 12 }, (_, n) => n);
      for (let round = 0; round < 5; round++) {
        expect(await readAtOnce(user, 12)).toEqual(all);
        expect(await kill("command = 'Sleep'")).toBeGreaterThan(5);
      }
      expect(await readAtOnce(user, 12)).toEqual(all);
    },
  );

  it("under a reader's statement have it run again on another one", async () => {
    const reading = server.client("reader").execute("SELECT 7 AS n, SLEEP(0.5)");
    await eventually(async () => expect(await kill("info LIKE 'SELECT 7%'")).toBe(1));
    expect((await reading).rows).toMatchObject([{ n: server.integer(7) }]);
  });

  it("under a write tell the client, who alone can know whether to repeat it", async () => {
    await server.execute("CREATE TABLE written (id INT PRIMARY KEY AUTO_INCREMENT, n INT)");
    await direct.query("LOCK TABLES naru.written READ");
    const writing = catchError(server.client().execute("INSERT INTO written (n) VALUES (5)"));
    await eventually(async () => expect(await kill("info LIKE 'INSERT INTO written%'")).toBe(1));
    expect((await writing).message).toMatch(/\(errno (2013|1927)\)/);
    await direct.query("UNLOCK TABLES");
    expect((await server.client().execute("SELECT * FROM written")).rows).toEqual([]);
  });

  it("under a writer's read tell the client too: it may call what writes", async () => {
    const reading = catchError(server.client().execute("SELECT 8 AS n, SLEEP(0.5)"));
    await eventually(async () => expect(await kill("info LIKE 'SELECT 8%'")).toBe(1));
    expect((await reading).message).toMatch(/\(errno (2013|1927)\)/);
  });

  it("in a reader's transaction end the transaction: its read is not run outside of it", async () => {
    const session = server.client("reader").connection();
    await session.execute("START TRANSACTION");
    const reading = catchError(session.execute("SELECT 9 AS n, SLEEP(0.5)"));
    await eventually(async () => expect(await kill("info LIKE 'SELECT 9%'")).toBe(1));
    expect((await reading).message).toMatch(/\(errno (2013|1927)\)/);
    expect((await catchError(session.execute("SELECT 1"))).body).toMatchObject({ code: "ABORTED" });
  });

  it("of a reader who asked to write are not taken for those of one who cannot", async () => {
    const session = server.client("reader").connection();
    await session.execute("SET SESSION TRANSACTION READ WRITE");
    const reading = catchError(session.execute("SELECT 10 AS n, SLEEP(0.5)"));
    await eventually(async () => expect(await kill("info LIKE 'SELECT 10%'")).toBe(1));
    expect((await reading).message).toMatch(/\(errno (2013|1927)\)/);
  });

  it("because they were idle for its wait_timeout leave the pool by themselves", async () => {
    await direct.query("SET GLOBAL wait_timeout = 1");
    expect(await readAtOnce("reader", 3)).toEqual([0, 1, 2]);
    expect((await server.status()).mysql.pools.reader.total).toBeGreaterThan(0);
    await eventually(async () => expect((await server.status()).mysql.pools.reader.total).toBe(0));
    expect(await readAtOnce("reader", 3)).toEqual([0, 1, 2]);
  });
});

describe("a pool of MySQL connections", () => {
  it("grows under load and says why", async () => {
    await start({ readPoolSize: 10, poolLimit: 40, poolAdjustMs: 300 });
    const client = server.client("reader");
    await Promise.all(Array.from({ length: 160 }, () => client.execute("SELECT SLEEP(0.25)")));
    const { reader, writer } = (await server.status()).mysql.pools;
    const grown = reader.adjustments.filter(({ kind }) => kind === "grow");
    expect(grown[0]?.reason).toMatch(/^utilisation \d+ % and mean wait \d+ ms: grown by 30 %$/);
    expect(reader.size).toBeGreaterThan(10);
    expect(reader.suggestions).toMatchObject([{ severity: "high" }]);
    expect(writer.adjustments.every(({ kind }) => kind !== "grow")).toBe(true);
  });

  it("lets a client that goes away leave the queue at once, and serves the next in line", async () => {
    await start({ writePoolSize: 1, poolLimit: 1, poolWaitMs: 60_000 });
    const holder = server.client().connection();
    await holder.execute("BEGIN");
    const controller = new AbortController();
    const leaver = createClient(server.url);
    leaver.config.fetch = (input, init) =>
      fetch(input, { ...(init as RequestInit), signal: controller.signal });
    const leaving = catchError(leaver.execute("SELECT 1"));
    await eventually(async () => expect((await server.status()).mysql.pools.writer.queued).toBe(1));
    const staying = server.client().execute("SELECT 2 AS n");
    await eventually(async () => expect((await server.status()).mysql.pools.writer.queued).toBe(2));
    controller.abort();
    await leaving;
    await eventually(async () => expect((await server.status()).mysql.pools.writer.queued).toBe(1));
    await holder.execute("ROLLBACK");
    expect((await staying).rows).toEqual([{ n: server.integer(2) }]);
  });

  it("keeps its core open and closes what is dead by its own check", async () => {
    await start({ poolCheckMs: 50 });
    await eventually(async () => {
      const { reader, writer } = (await server.status()).mysql.pools;
      expect([reader.idle, writer.idle]).toEqual([5, 5]);
    });
    expect(await kill("command = 'Sleep'")).toBeGreaterThanOrEqual(10);
    await eventually(async () => {
      const { reader, writer } = (await server.status()).mysql.pools;
      expect([reader.idle, writer.idle, reader.totals.created >= 10]).toEqual([5, 5, true]);
    });
  });

  it("tells what it has done in its last minute", async () => {
    await start({});
    await readAtOnce("reader", 4);
    const { reader } = (await server.status()).mysql.pools;
    expect(reader).toMatchObject({ size: 20, core: 5, limit: 70, active: 0, queued: 0 });
    expect(reader.idle).toBe(reader.total);
    const { created } = reader.totals;
    expect(reader.totals).toMatchObject({ acquired: 4, returned: 4, created: reader.total, failed: 0 });
    expect(reader.lastMinute.creationsPerS * reader.lastMinute.seconds).toBeCloseTo(created);
    expect(reader.lastMinute.meanHeldMs).toBeGreaterThan(25);
    expect(reader.lastMinute.failureShare).toBe(0);
  });
});
