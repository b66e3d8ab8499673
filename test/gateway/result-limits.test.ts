import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { numbersUpTo } from "../numbers.ts";
import { basic, catchError, eventually, startGateway, type TestGateway } from "./setup.ts";

const maxAnswerBytes = 1024 * 1024;
let server: TestGateway;

beforeAll(async () => {
  server = await startGateway({
    maxRows: 1000,
    maxAnswerBytes,
    maxBodyBytes: maxAnswerBytes,
    maxBytesInFlight: 2 * maxAnswerBytes,
    roomWaitMs: 300,
    writePoolSize: 3,
  });
  for (const sql of [
    "CREATE TABLE t (id INT PRIMARY KEY)",
    `CREATE PROCEDURE many(a INT, b INT) BEGIN SELECT seq FROM ${numbersUpTo(2_000)} LIMIT a; SELECT seq FROM ${numbersUpTo(2_000)} LIMIT b; END`,
  ]) {
    expect((await server.execute(sql)).error).toBeNull();
  }
});

afterAll(() => server.stop());

const tooManyRows = {
  code: "RESOURCE_EXHAUSTED",
  message: "Row count exceeded 1000 (errno 10001) (sqlstate HY000)",
};
const tooManyBytes = {
  code: "RESOURCE_EXHAUSTED",
  message: `Result is larger than allowed: ${maxAnswerBytes} bytes (errno 10001) (sqlstate HY000)`,
};

describe("a result that is too large", () => {
  it.each([
    ["by one row", `SELECT seq FROM ${numbersUpTo(1_001)}`, tooManyRows],
    ["by many rows", `SELECT seq FROM ${numbersUpTo(1_000_000)}`, tooManyRows],
    ["by wide rows", `SELECT REPEAT('x', 10000) FROM ${numbersUpTo(1_000)}`, tooManyBytes],
    ["in a procedure's second result", "CALL many(600, 600)", tooManyRows],
    ["in a procedure's first result", "CALL many(1500, 1)", tooManyRows],
  ])("%s is refused, and the transaction that it is in goes on", async (_name, sql, error) => {
    let { session } = await server.execute("BEGIN");
    const run = async (statement: string) => {
      const answer = await server.execute(statement, session);
      session = answer.session;
      return answer;
    };
    expect((await run("INSERT INTO t VALUES (1)")).error).toBeNull();
    const refused = await run(sql);
    expect(refused.result).toBeNull();
    expect(refused.error).toEqual(error);
    // A kill that came too late would end one of these.
    for (let count = 0; count < 3; count++) {
      expect((await run("SELECT id FROM t")).result?.rows).toHaveLength(1);
    }
    expect((await run("COMMIT")).error).toBeNull();
    expect((await server.client().execute("SELECT id FROM t")).rows).toEqual([{ id: 1 }]);
    await server.execute("DELETE FROM t");
  });

  it("is none at the limit itself", async () => {
    expect((await server.client().execute(`SELECT seq FROM ${numbersUpTo(1_000)}`)).size).toBe(1000);
    expect((await server.client().execute("CALL many(500, 500)")).size).toBe(500);
  });

  it("by one row, again and again, never hurts what comes next on its connection", async () => {
    const client = server.client();
    for (let round = 0; round < 30; round++) {
      await catchError(client.execute(`SELECT seq FROM ${numbersUpTo(1_001)}`));
      expect((await client.execute("SELECT ? AS n", [round])).rows).toEqual([{ n: server.integer(round) }]);
    }
  });

  it.each(["SELECT REPEAT('x', 30000000)", "SELECT CONCAT(REPEAT('x', 15000000), REPEAT('y', 15000000))"])(
    "in one row larger than an answer cuts its connection, and the client is told what became of its transaction: %s",
    async (sql) => {
      let { session } = await server.execute("BEGIN");
      ({ session } = await server.execute("INSERT INTO t VALUES (7)", session));
      const refused = await server.execute(sql, session);
      expect(refused.error).toEqual({
        code: "RESOURCE_EXHAUSTED",
        message: `A row is larger than an answer may be: ${maxAnswerBytes} bytes; the connection was cut, and its transaction, if there was one, is rolled back (errno 10001) (sqlstate HY000)`,
      });
      const next = await server.execute("INSERT INTO t VALUES (8)", refused.session);
      expect(next.error?.code).toBe("ABORTED");
      expect((await server.execute("ROLLBACK", next.session)).error).toBeNull();
      expect((await server.client().execute("SELECT id FROM t")).rows).toEqual([]);
    },
  );

  it("does not disturb reads that share its connection", async () => {
    const reader = server.client("reader");
    for (let round = 0; round < 5; round++) {
      const all = Array.from({ length: 40 }, (_, n) =>
        n % 10 === 3
          ? catchError(reader.execute(`SELECT seq FROM ${numbersUpTo(100_000)}`)).then(({ body }) => body)
          : reader.execute("SELECT ? AS n", [n]).then(({ rows }) => rows),
      );
      expect(await Promise.all(all)).toEqual(
        all.map((_, n) => (n % 10 === 3 ? tooManyRows : [{ n: server.integer(n) }])),
      );
    }
    await eventually(async () => expect((await server.status()).mysql.pools.reader.active).toBe(0));
  });

  it("is given whole when it is long and allowed, whatever its rows are like", async () => {
    const { rows } = await server
      .client()
      .execute(
        `SELECT seq, REPEAT(CHAR(65 + seq USING utf8mb4), IF(seq = 3, 300000, seq * 20)) AS t, NULL AS n FROM ${numbersUpTo(25)} ORDER BY seq`,
      );
    expect(rows).toEqual(
      Array.from({ length: 25 }, (_, index) => {
        const seq = index + 1;
        return {
          seq: String(seq),
          t: String.fromCharCode(65 + seq).repeat(seq === 3 ? 300_000 : seq * 20),
          n: null,
        };
      }),
    );
  });
});

describe("long results under way together", () => {
  it("that have no room wait, and are refused when others do not make any", async () => {
    const mebibyte = 1024 * 1024;
    const roomy = await startGateway({
      maxAnswerBytes: 16 * mebibyte,
      maxBytesInFlight: 32 * mebibyte,
      roomWaitMs: 300,
      mysqlUrl: `mysql://root@localhost/naru?socketPath=${server.gateway.engines.mysql.socketPath}`,
      redisUrl: server.gateway.engines.redis.url,
    });
    const large = `SELECT seq, REPEAT('x', 1000) AS t FROM ${numbersUpTo(9_000)}`;
    const body = JSON.stringify({ query: large });
    const request = `POST /psdb.v1alpha1.Database/Execute HTTP/1.1\r\nHost: g\r\nAuthorization: ${basic("writer")}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
    const holders: Socket[] = [];
    const used = async (): Promise<number> => (await roomy.status()).limits.answers.usedBytes;
    try {
      // They ask, one after the other, and do not read: their answers stay in the gateway.
      for (const least of [10, 20]) {
        const socket = connect(roomy.gateway.port, "127.0.0.1");
        holders.push(socket);
        socket.on("error", () => undefined).pause();
        socket.write(request);
        await eventually(async () => expect(await used()).toBeGreaterThan(least * mebibyte), 10_000);
      }
      const { error } = await roomy.execute(large);
      expect(error?.code).toBe("RESOURCE_EXHAUSTED");
      expect(error?.message).toMatch(
        /Results under way take all of 33554432 bytes: try again \(errno 1041\)/,
      );
      // What is short goes on.
      expect((await roomy.execute("SELECT 1")).error).toBeNull();
      for (const socket of holders) {
        socket.destroy();
      }
      await eventually(async () => expect((await roomy.execute(large)).error).toBeNull());
      await eventually(async () => expect(await used()).toBe(0));
    } finally {
      await roomy.stop();
    }
  });
});

describe("credentials whose database does not exist", () => {
  it("may make it, and drop it", async () => {
    const client = server.client("writer.made_here");
    expect((await catchError(client.execute("CREATE TABLE t (id INT)"))).message).toContain("errno 1049");
    await client.execute("CREATE DATABASE IF NOT EXISTS made_here");
    await client.execute("CREATE TABLE t (id INT)");
    await client.execute("DROP DATABASE made_here");
    await client.execute("DROP DATABASE IF EXISTS made_here;");
    expect((await catchError(client.execute("SELECT 1"))).message).toContain("errno 1049");
  });

  it("may not as a reader", async () => {
    const error = await catchError(server.client("reader.not_made").execute("CREATE DATABASE not_made"));
    expect(error.message).toContain("errno 1792");
  });
});

describe("what the local engine lacks", () => {
  const isMariaDb = (): boolean => server.gateway.engines.mysql.version?.startsWith("mariadb") === true;

  it("is said in the error", async () => {
    const lacking: [string, string][] = isMariaDb()
      ? [
          ["SELECT * FROM t, LATERAL (SELECT t.id) AS x", "LATERAL"],
          [`SELECT '{"a":1}'->'$.a'`, "the operators -> and ->>"],
          ["SELECT * FROM t FOR SHARE", "FOR SHARE"],
          ["CREATE TABLE u (a TEXT COLLATE utf8mb4_0900_ai_ci)", "the collations utf8mb4_0900_"],
          ["SELECT CAST('{}' AS JSON)", "CAST"],
          ["INSERT INTO t VALUES (1) AS new ON DUPLICATE KEY UPDATE id = new.id", "row aliases"],
          ["SELECT ANY_VALUE(id) FROM t", "that function"],
        ]
      : [["INSERT INTO t VALUES (1) RETURNING id", "RETURNING"]];
    for (const [sql, what] of lacking) {
      const { error } = await server.execute(sql);
      expect(error?.message).toContain(
        `the engine behind this gateway is ${isMariaDb() ? "MariaDB" : "MySQL"}`,
      );
      expect(error?.message).toContain(`which lacks ${what}`);
      expect(error?.message).toMatch(/ \(errno \d+\) \(sqlstate \w+\)$/);
    }
  });

  it("is not said where it is not the cause", async () => {
    const { error } = await server.execute("SELEC 1");
    expect(error?.message).not.toContain("lacks");
  });
});
