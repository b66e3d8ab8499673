import mysql from "mysql2/promise";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { numbersUpTo } from "../numbers.ts";
import { basic, catchError, createClient, eventually, startGateway, type TestGateway } from "./setup.ts";

let server: TestGateway;

beforeAll(async () => {
  server = await startGateway({ writePoolSize: 8, poolWaitMs: 400, transactionIdleMs: 700 });
  await server.execute("CREATE TABLE numbers (id INT PRIMARY KEY AUTO_INCREMENT, n INT)");
});

afterAll(() => server.stop());

async function holding(): Promise<number> {
  return (await server.status()).mysql.sessions.holding;
}

describe("a session", () => {
  it("is not held on the server when it has nothing there", async () => {
    const connection = server.client().connection();
    await connection.execute("SELECT 1");
    await connection.execute("INSERT INTO numbers (n) VALUES (1)");
    expect((await server.status()).mysql.sessions).toMatchObject({ live: 0, holding: 0 });
  });

  it("keeps its id over all its statements", async () => {
    const first = await server.execute("SELECT 1");
    const second = await server.execute("SELECT 2", first.session);
    expect(second.session?.id).toBe(first.session?.id);
    expect(String(first.session?.id).length).toBeGreaterThanOrEqual(32);
  });

  it("is made by refresh(), and can be used at once", async () => {
    const connection = server.client().connection();
    await connection.refresh();
    expect((await connection.execute("SELECT 5 AS a")).rows).toEqual([{ a: server.integer(5) }]);
  });

  it("reads the id that it generated, on whichever connection", async () => {
    const connection = server.client().connection();
    const { insertId } = await connection.execute("INSERT INTO numbers (n) VALUES (2)");
    await server.client().execute("INSERT INTO numbers (n) VALUES (3)");
    expect((await connection.execute("SELECT LAST_INSERT_ID() AS id")).rows).toEqual([{ id: insertId }]);
    expect((await server.client().execute("SELECT LAST_INSERT_ID() AS id")).rows).toEqual([{ id: "0" }]);
  });

  it("keeps its system variables without a connection of its own", async () => {
    const connection = server.client().connection();
    await connection.execute("SET time_zone = '+02:00', sort_buffer_size = 262144");
    await connection.execute("SET SESSION group_concat_max_len = 7");
    expect(await holding()).toBe(0);
    const sql = "SELECT @@time_zone AS zone, @@sort_buffer_size AS size, @@group_concat_max_len AS len";
    expect((await connection.execute(sql)).rows).toEqual([{ zone: "+02:00", size: "262144", len: "7" }]);
  });

  it("does not leave its variables to the next one", async () => {
    const connection = server.client().connection();
    await connection.execute("SET time_zone = '+09:00'");
    await connection.execute("SELECT 1");
    for (let round = 0; round < 8; round++) {
      expect((await server.client().execute("SELECT @@time_zone AS zone")).rows).toEqual([
        { zone: "+00:00" },
      ]);
    }
  });

  it("keeps a named lock from others until it releases it, and then keeps no connection", async () => {
    const owner = server.client().connection();
    expect((await owner.execute("SELECT GET_LOCK('test', 0) AS got")).rows).toEqual([
      { got: server.integer(1) },
    ]);
    expect((await server.client().execute("SELECT GET_LOCK('test', 0) AS got")).rows).toEqual([
      { got: server.integer(0) },
    ]);
    expect(await holding()).toBe(1);
    await owner.execute("SELECT RELEASE_LOCK('test')");
    expect(await holding()).toBe(0);
    expect((await server.client().execute("SELECT IS_FREE_LOCK('test') AS free")).rows).toEqual([
      { free: server.integer(1) },
    ]);
  });

  it("keeps its connection while one of two locks is left", async () => {
    const owner = server.client().connection();
    await owner.execute("SELECT GET_LOCK('one', 0)");
    await owner.execute("SELECT GET_LOCK('two', 0)");
    await owner.execute("SELECT RELEASE_LOCK('two')");
    expect((await server.client().execute("SELECT IS_FREE_LOCK('one') AS free")).rows).toEqual([
      { free: server.integer(0) },
    ]);
    await owner.execute("SELECT RELEASE_LOCK('one')");
    expect(await holding()).toBe(0);
  });

  it("that lost its lock by silence is told so", async () => {
    const owner = server.client().connection();
    await owner.execute("SELECT GET_LOCK('silent', 0)");
    await eventually(async () => expect(await holding()).toBe(0));
    const error = await catchError(owner.execute("SELECT 1"));
    expect(error.body).toMatchObject({
      code: "ABORTED",
      message: expect.stringContaining("session state not found"),
    });
    await owner.execute("ROLLBACK");
    expect((await owner.execute("SELECT 1 AS a")).rows).toEqual([{ a: server.integer(1) }]);
  });

  it("changes its database with USE", async () => {
    await server.execute("CREATE DATABASE IF NOT EXISTS second");
    const connection = server.client().connection();
    await connection.execute("USE `second`");
    expect((await connection.execute("SELECT DATABASE() AS name")).rows).toEqual([{ name: "second" }]);
    expect((await server.client().execute("SELECT DATABASE() AS name")).rows).toEqual([{ name: "naru" }]);
  });

  it.each([
    "SET @@boost_cached_queries = true",
    "SET @@boost_cached_queries = false",
    "USE `naru@replica`",
    "use @primary",
  ])("passes over PlanetScale's own %s", async (sql) => {
    const connection = server.client().connection();
    await connection.execute(sql);
    expect((await connection.execute("SELECT DATABASE() AS name")).rows).toEqual([{ name: "naru" }]);
  });
});

describe("a session's token", () => {
  it("that was changed is refused", async () => {
    const { session } = await server.execute("BEGIN");
    for (const forged of [
      { ...session, inTransaction: false },
      { ...session, signature: "" },
      { id: "x" },
      "text",
      5,
    ]) {
      const { error, result } = await server.execute("SELECT 1", forged);
      expect(error).toEqual({
        code: "INVALID_ARGUMENT",
        message: "Session is not one that this gateway made",
      });
      expect(result).toBeNull();
    }
    await server.execute("ROLLBACK", session);
  });

  it.each(["reader", "writer.second"])("is refused with the credentials of %s", async (user) => {
    const { session } = await server.execute("SELECT 1");
    const headers = { authorization: basic(user), "content-type": "application/json" };
    const { error } = await server.execute("SELECT 1", session, {
      headers,
      body: JSON.stringify({ query: "SELECT 1", session }),
    });
    expect(error).toEqual({ code: "PERMISSION_DENIED", message: "Session belongs to other credentials" });
  });
});

describe("two sessions", () => {
  it("do not see each other's variables, though they share the connections", async () => {
    const connections = Array.from({ length: 4 }, () => server.client().connection());
    await Promise.all(
      connections.map((one, index) => one.execute(`SET group_concat_max_len = ${100 + index}`)),
    );
    for (let round = 0; round < 3; round++) {
      const results = await Promise.all(
        connections.map((one) => one.execute("SELECT @@group_concat_max_len AS n")),
      );
      expect(results.map(({ rows }) => (rows[0] as { n: string }).n)).toEqual(["100", "101", "102", "103"]);
    }
  });

  it("of several transactions keep to their own", async () => {
    const connections = Array.from({ length: 3 }, () => server.client().connection());
    await Promise.all(connections.map((one) => one.execute("BEGIN")));
    const ids = await Promise.all(connections.map((one) => one.execute("SELECT CONNECTION_ID() AS id")));
    const again = await Promise.all(connections.map((one) => one.execute("SELECT CONNECTION_ID() AS id")));
    expect(again.map(({ rows }) => rows)).toEqual(ids.map(({ rows }) => rows));
    expect(new Set(ids.map(({ rows }) => (rows[0] as { id: string }).id)).size).toBe(3);
    await Promise.all(connections.map((one) => one.execute("COMMIT")));
  });
});

describe("connections", () => {
  it("that are all taken give an error after the wait, and are fine again later", async () => {
    const connections = Array.from({ length: 8 }, () => server.client().connection());
    await Promise.all(connections.map((one) => one.execute("BEGIN")));
    const error = await catchError(server.client().execute("SELECT 1"));
    expect(error.body).toMatchObject({
      code: "RESOURCE_EXHAUSTED",
      message: expect.stringContaining("(errno 1040)"),
    });
    // Health and readers do not depend on the writers' connections.
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    await server.client("reader").execute("SELECT 1");
    await Promise.all(connections.map((one) => one.execute("ROLLBACK")));
    expect((await server.client().execute("SELECT 1 AS a")).rows).toEqual([{ a: server.integer(1) }]);
  });

  it("serve many statements at once, each with its own answer", async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => server.client().execute("SELECT ? AS n", [index])),
    );
    expect(answers.map(({ rows }) => (rows[0] as { n: unknown }).n)).toEqual(
      Array.from({ length: 200 }, (_, n) => server.integer(n)),
    );
    expect((await server.status()).mysql.pools.writer.active).toBe(0);
  });
});

describe("a client that goes away", () => {
  async function direct(): Promise<mysql.Connection> {
    return await mysql.createConnection({
      user: "root",
      socketPath: server.gateway.engines.mysql.socketPath as string,
    });
  }

  async function countRunning(connection: mysql.Connection, text: string): Promise<number> {
    const [rows] = await connection.query<mysql.RowDataPacket[]>(
      "SELECT COUNT(*) AS n FROM information_schema.processlist WHERE info LIKE ? AND id != CONNECTION_ID()",
      [`%${text}%`],
    );
    return Number(rows[0]?.["n"]);
  }

  function createAborting(controller: AbortController): ReturnType<typeof createClient> {
    const client = createClient(server.url);
    client.config.fetch = (input, init) =>
      fetch(input, { ...(init as RequestInit), signal: controller.signal });
    return client;
  }

  it("in the middle of a statement has it killed", async () => {
    const connection = await direct();
    const controller = new AbortController();
    const running = catchError(createAborting(controller).execute("SELECT SLEEP(30) AS left_alone"));
    await eventually(async () => expect(await countRunning(connection, "left_alone")).toBe(1));
    controller.abort();
    expect((await running).name).toBe("AbortError");
    await eventually(async () => expect(await countRunning(connection, "left_alone")).toBe(0), 2000);
    await connection.end();
    await eventually(async () => expect((await server.status()).mysql.pools.writer.active).toBe(0));
  });

  it("has its connection free soon, also of a statement that does not heed its end", async () => {
    const connection = await direct();
    const controller = new AbortController();
    // Nothing asks between the hashes of one row whether to go on: all of it takes seconds.
    const hash = "SHA2(REPEAT('x', 16000000), 512)";
    const sql = `SELECT ${Array.from({ length: 60 }, () => hash).join(", ")}, 'heedless' AS name`;
    const running = catchError(createAborting(controller).execute(sql));
    await eventually(async () => expect(await countRunning(connection, "heedless")).toBe(1));
    controller.abort();
    const leftMs = performance.now();
    await running;
    await eventually(async () => expect((await server.status()).mysql.pools.writer.active).toBe(0));
    expect(performance.now() - leftMs).toBeLessThan(1500);
    expect((await server.client().execute("SELECT 'here' AS a")).rows).toEqual([{ a: "here" }]);
    await connection.end();
  });

  it("in the middle of a transaction has it rolled back at once", async () => {
    const connection = await direct();
    const controller = new AbortController();
    const session = createAborting(controller).connection();
    await session.execute("BEGIN");
    await session.execute("INSERT INTO numbers (n) VALUES (4711)");
    const running = catchError(session.execute("SELECT SLEEP(30) AS in_transaction"));
    await eventually(async () => expect(await countRunning(connection, "in_transaction")).toBe(1));
    controller.abort();
    await running;
    await eventually(async () => expect((await server.status()).mysql.sessions.transactions).toBe(0), 1000);
    const [rows] = await connection.query("SELECT n FROM naru.numbers WHERE n = 4711");
    expect(rows).toEqual([]);
    await connection.end();
  });

  it("leaves connections on which nothing is killed by mistake", async () => {
    for (let round = 0; round < 10; round++) {
      const controller = new AbortController();
      const leaving = Array.from({ length: 4 }, () =>
        catchError(createAborting(controller).execute(`SELECT COUNT(*) FROM ${numbersUpTo(200_000)}`)),
      );
      setImmediate(() => controller.abort());
      await Promise.all(leaving);
      const staying = await Promise.all(
        Array.from({ length: 8 }, () =>
          server.client().execute(`SELECT COUNT(*) AS n FROM ${numbersUpTo(100)}`),
        ),
      );
      expect(staying.map(({ rows }) => rows)).toEqual(Array.from({ length: 8 }, () => [{ n: "100" }]));
    }
  });

  it("while its statement waits for its turn leaves the transaction unfit to be committed", async () => {
    const controller = new AbortController();
    const begun = await server.execute("BEGIN");
    const slow = server.execute("SELECT SLEEP(0.3)", begun.session);
    const inLine = server
      .execute("INSERT INTO numbers (n) VALUES (5)", begun.session, {
        signal: controller.signal,
        headers: { authorization: basic("writer"), "content-type": "application/json" },
        body: JSON.stringify({ query: "INSERT INTO numbers (n) VALUES (5)", session: begun.session }),
      })
      .catch((error: unknown) => error);
    await eventually(async () => expect((await server.status()).mysql.sessions.live).toBe(1));
    controller.abort();
    await inLine;
    await slow;
    const { error } = await server.execute("COMMIT", begun.session);
    expect(error).toMatchObject({ code: "ABORTED" });
  });
});

describe("a session with more than variables", () => {
  it.each([
    ["a user variable", ["SET @a = 5"], "SELECT @a AS v", "5"],
    ["a user variable set in a SELECT", ["SELECT @b := 6"], "SELECT @b AS v", "6"],
    ["a user variable set by INTO", ["SELECT 7 INTO @c"], "SELECT @c AS v", "7"],
    [
      "a temporary table",
      ["CREATE TEMPORARY TABLE tt (v BIGINT)", "INSERT INTO tt VALUES (8)"],
      "SELECT v FROM tt",
      "8",
    ],
    ["a prepared statement", ["PREPARE p FROM 'SELECT 9 AS v'"], "EXECUTE p", undefined],
    [
      "the count without LIMIT",
      [`SELECT SQL_CALC_FOUND_ROWS seq FROM ${numbersUpTo(10)} LIMIT 1`],
      "SELECT FOUND_ROWS() AS v",
      "10",
    ],
  ])("keeps %s on its connection", async (_what, before, sql, expected) => {
    const connection = server.client().connection();
    for (const statement of before) {
      await connection.execute(statement);
    }
    await Promise.all([1, 2, 3].map(() => server.client().execute("SELECT SLEEP(0.01)")));
    const value = expected ?? server.integer(9);
    expect((await connection.execute(sql)).rows).toEqual([{ v: value }]);
  });

  it("does not leave its temporary table, user variable or lock to the next one", async () => {
    await eventually(async () => expect(await holding()).toBe(0));
    const { rows } = await server.client().execute("SELECT @a AS a, IS_FREE_LOCK('test') AS free");
    expect(rows).toEqual([{ a: null, free: server.integer(1) }]);
    expect((await catchError(server.client().execute("SELECT * FROM tt"))).message).toContain("errno 1146");
  });
});
