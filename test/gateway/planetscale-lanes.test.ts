import { once } from "node:events";
import { connect, type Socket } from "node:net";
import mysql from "mysql2/promise";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readTraits } from "../../src/gateway/mysql/statement.ts";
import { numbersUpTo } from "../numbers.ts";
import { basic, catchError, eventually, startGateway, type TestGateway } from "./setup.ts";

// Reads that are sent to the server down one connection, without waiting for each other's answers.

let server: TestGateway;
let direct: mysql.Connection;

beforeAll(async () => {
  server = await startGateway({ readPoolSize: 20 });
  direct = await mysql.createConnection({
    user: "root",
    socketPath: server.gateway.engines.mysql.socketPath as string,
    database: "naru",
  });
  await direct.query("CREATE TABLE quick (id INT PRIMARY KEY, text TEXT)");
  await direct.query(`INSERT INTO quick SELECT seq, REPEAT(seq, seq * 20) FROM ${numbersUpTo(200)}`);
  await direct.query("CREATE TABLE guarded (id INT PRIMARY KEY)");
  await direct.query("INSERT INTO guarded VALUES (7)");
  // Connections that are new have no database yet, and serve one read each.
  await readAtOnce(60);
});

afterEach(() => direct.query("UNLOCK TABLES"));

afterAll(async () => {
  await direct.end();
  await server.stop();
});

/** Each from a client of its own, as they come from many callers: a session's first statement. */
function read(sql: string, args: readonly unknown[] = []) {
  return server.client("reader").execute(sql, [...args]);
}

function readAtOnce(count: number) {
  return Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const { rows } = await read("SELECT id, text FROM quick WHERE id = ?", [n + 1]);
      return rows[0] as { id: number; text: string };
    }),
  );
}

async function open(): Promise<Socket> {
  const socket = connect(server.gateway.port, "127.0.0.1");
  await once(socket, "connect");
  return socket;
}

/** The only cell of the answer. All that ask in one turn are heard in one. */
async function ask(socket: Socket, query: string): Promise<string> {
  const body = JSON.stringify({ query, session: null });
  const head = `POST /psdb.v1alpha1.Database/Execute HTTP/1.1\r\nHost: gateway\r\nAuthorization: ${basic("reader")}`;
  socket.write(`${head}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  const [answer] = (await once(socket, "data")) as [Buffer];
  return /"values":"([^"]*)"/.exec(answer.toString())?.[1] ?? "";
}

async function lock(): Promise<void> {
  await direct.query("LOCK TABLES guarded WRITE");
}

/** The connections on which reads of the guarded table wait. */
async function listWaiting(): Promise<number[]> {
  const [rows] = await direct.query<mysql.RowDataPacket[]>(
    "SELECT ID AS id FROM information_schema.PROCESSLIST WHERE INFO LIKE 'SELECT id FROM guarded%'",
  );
  return rows.map(({ id }) => Number(id));
}

describe("reads at the same time", () => {
  it("share connections", async () => {
    const sockets = await Promise.all(Array.from({ length: 16 }, open));
    try {
      // Not after the first lanes, which are slow before their code is compiled.
      await eventually(async () => {
        const links = await Promise.all(sockets.map((socket) => ask(socket, "SELECT CONNECTION_ID()")));
        expect(new Set(links).size).toBeLessThanOrEqual(8);
      });
    } finally {
      for (const socket of sockets) {
        socket.destroy();
      }
    }
  });

  it("have each its own answer", async () => {
    for (const [index, { id, text }] of (await readAtOnce(60)).entries()) {
      expect(id).toBe(index + 1);
      expect(text).toBe(String(id).repeat(id * 20));
    }
  });

  it("fail each by itself", async () => {
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, n) =>
        n % 4 === 1 ? catchError(read(`SELECT ${n} AS n FROM missing`)) : read(`SELECT ${n} AS n`),
      ),
    );
    for (const [n, answer] of answers.entries()) {
      if (n % 4 === 1) {
        expect((answer as Error).message).toContain("errno 1146");
      } else {
        expect(answer).toMatchObject({ rows: [{ n: server.integer(n) }] });
      }
    }
  });

  it("are not kept waiting by one that is", async () => {
    await lock();
    const guarded = read("SELECT id FROM guarded");
    const answers = await readAtOnce(60);
    expect(answers).toHaveLength(60);
    expect(await listWaiting()).toHaveLength(1);
    await direct.query("UNLOCK TABLES");
    expect((await guarded).rows).toEqual([{ id: 7 }]);
  });

  it("are killed on the server when their clients go, and others are not", async () => {
    await lock();
    const leaving = new AbortController();
    const reads = ["SELECT id FROM guarded WHERE id = 7", "SELECT id FROM guarded WHERE id > 0"].map(
      (query, index) =>
        server.execute(query, null, {
          headers: { authorization: basic("reader") },
          ...(index === 0 && { signal: leaving.signal }),
          body: JSON.stringify({ query, session: null }),
        }),
    );
    const left = catchError(reads[0]!);
    await eventually(async () => expect(await listWaiting()).toHaveLength(2));
    leaving.abort();
    await left;
    await eventually(async () => expect(await listWaiting()).toHaveLength(1));
    await direct.query("UNLOCK TABLES");
    expect((await reads[1]!).result?.rows).toHaveLength(1);
  });

  it("are run again when their connections are lost", async () => {
    await lock();
    const reads = Array.from({ length: 4 }, () => read("SELECT id FROM guarded"));
    await eventually(async () => expect(await listWaiting()).toHaveLength(4));
    const before = await listWaiting();
    for (const id of before) {
      await direct.query(`KILL ${id}`);
    }
    await eventually(async () => {
      const after = await listWaiting();
      expect(after).toHaveLength(4);
      expect(after.some((id) => before.includes(id))).toBe(false);
    });
    await direct.query("UNLOCK TABLES");
    expect((await Promise.all(reads)).map(({ rows }) => rows)).toEqual(reads.map(() => [{ id: 7 }]));
  });
});

describe("a statement that may leave something behind", () => {
  it.each([
    "SELECT @here := 5",
    "SELECT GET_LOCK('lane', 0)",
    "SELECT id FROM guarded FOR UPDATE",
    "SELECT 1 INTO @there",
    "SELECT LAST_INSERT_ID()",
  ])("has a connection of its own: %s", (sql) => {
    expect(readTraits(sql).isLaneRead).toBe(false);
    expect(readTraits("SELECT id, updated_at FROM quick WHERE id = 4711").isLaneRead).toBe(true);
  });
});
