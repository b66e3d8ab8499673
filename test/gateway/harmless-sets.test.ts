import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startGateway, startOwnersGateway, type TestGateway } from "./setup.ts";

// SET statements that clients send by themselves, of sessions that then say nothing more.

let server: TestGateway;
const size = 4;

beforeAll(async () => {
  server = await startGateway({ writePoolSize: size, poolLimit: size, poolWaitMs: 2000 });
  await server.execute("CREATE TABLE accounts (id INT PRIMARY KEY, balance INT)");
  await server.execute("INSERT INTO accounts VALUES (1, 100)");
});

afterAll(() => server.stop());

async function isolationOf(
  connection: ReturnType<ReturnType<TestGateway["client"]>["connection"]>,
): Promise<unknown> {
  const { rows } = await connection.execute("SELECT balance FROM accounts WHERE id = 1");
  await server.client().execute("UPDATE accounts SET balance = balance + 1 WHERE id = 1");
  const again = await connection.execute("SELECT balance FROM accounts WHERE id = 1");
  const [before, after] = [rows[0], again.rows[0]] as { balance: number }[];
  return before?.balance === after?.balance ? "repeatable read" : "read committed";
}

describe("a session holds no connection after", () => {
  it.each([
    "SET TRANSACTION ISOLATION LEVEL READ COMMITTED",
    "SET TRANSACTION ISOLATION LEVEL SERIALIZABLE, READ ONLY",
    "SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED",
    "SET @@session.sql_mode = (SELECT REPLACE(@@sql_mode, 'ONLY_FULL_GROUP_BY', ''))",
    "SET autocommit=1",
    "SET @@SESSION.autocommit = 1",
    "SET autocommit=0",
    "SET NAMES utf8mb4",
    "SET CHARACTER SET utf8mb4",
    "SET SESSION wait_timeout = 100, group_concat_max_len = 7",
    "SET @a = 1, @b = 'x'",
    "SET @now = NOW(), @list = CONCAT('a', 'b')",
    "SET foreign_key_checks = 0",
    "SET time_zone = '+02:00'",
    "SELECT 5 INTO @c",
    "SELECT @d := 6",
    "SELECT SQL_CALC_FOUND_ROWS * FROM accounts LIMIT 1",
    "SAVEPOINT a",
    "UNLOCK TABLES",
    "SELECT LAST_INSERT_ID(5)",
  ])("%s", async (sql) => {
    // Five times as many as there are connections, none of which is given back by silence.
    for (let round = 0; round < 5; round++) {
      const answers = await Promise.all(Array.from({ length: size }, () => server.execute(sql)));
      expect(answers.map(({ error }) => error)).toEqual(answers.map(() => null));
    }
    expect((await server.status()).mysql.sessions).toMatchObject({ holding: 0, live: 0 });
    expect((await server.client().execute("SELECT 'here' AS a")).rows).toEqual([{ a: "here" }]);
  });
});

describe("FLUSH STATUS", () => {
  it("is not for the account of a private server, and holds no connection", async () => {
    for (let round = 0; round < 5; round++) {
      const answers = await Promise.all(Array.from({ length: size }, () => server.execute("FLUSH STATUS")));
      for (const { error } of answers) {
        expect(error?.message).toContain("(errno 1227)");
      }
    }
    expect((await server.status()).mysql.sessions).toMatchObject({ holding: 0, live: 0 });
  });

  it("holds no connection of an account that may", async () => {
    const owners = await startOwnersGateway(server, {
      writePoolSize: size,
      poolLimit: size,
      poolWaitMs: 2000,
    });
    try {
      for (let round = 0; round < 5; round++) {
        await Promise.all(Array.from({ length: size }, () => owners.client().execute("FLUSH STATUS")));
      }
      expect((await owners.client().execute("SELECT 'here' AS a")).rows).toEqual([{ a: "here" }]);
    } finally {
      await owners.close();
    }
  });
});

describe("what SET TRANSACTION said", () => {
  it("is for the session's next transaction, and for no other", async () => {
    const connection = server.client().connection();
    await connection.execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
    await Promise.all(
      Array.from({ length: 8 }, () => server.client().execute("SELECT balance FROM accounts")),
    );
    await connection.execute("BEGIN");
    expect(await isolationOf(connection)).toBe("read committed");
    await connection.execute("COMMIT");
    await connection.execute("BEGIN");
    expect(await isolationOf(connection)).toBe("repeatable read");
    await connection.execute("COMMIT");
  });

  it("outlasts what is no transaction, and is over with one that is a statement", async () => {
    const connection = server.client().connection();
    await connection.execute("SET TRANSACTION READ ONLY");
    for (const sql of ["SELECT 1", "SET @a = 1", "USE naru", "DO 0"]) {
      await connection.execute(sql);
    }
    const { error } = await server.execute(
      "UPDATE accounts SET balance = 0",
      (await server.execute("SET TRANSACTION READ ONLY")).session,
    );
    expect(error?.message).toContain("errno 1792");
    await connection.execute("SELECT balance FROM accounts");
    await connection.execute("UPDATE accounts SET balance = balance WHERE id = 1");
  });

  it("for the session is for all of its transactions, and for nobody else's", async () => {
    const connection = server.client().connection();
    await connection.execute("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED");
    for (let round = 0; round < 2; round++) {
      await connection.execute("BEGIN");
      expect(await isolationOf(connection)).toBe("read committed");
      await connection.execute("COMMIT");
    }
    const other = server.client().connection();
    await other.execute("BEGIN");
    expect(await isolationOf(other)).toBe("repeatable read");
    await other.execute("COMMIT");
  });
});

describe("autocommit", () => {
  it("= 0 is carried, so that what follows waits for COMMIT", async () => {
    const connection = server.client().connection();
    await connection.execute("SET autocommit = 0");
    await connection.execute("UPDATE accounts SET balance = 7 WHERE id = 1");
    await connection.execute("ROLLBACK");
    await connection.execute("UPDATE accounts SET balance = 8 WHERE id = 1");
    await connection.execute("SET autocommit = 1");
    expect((await server.client().execute("SELECT balance FROM accounts")).rows).toEqual([{ balance: 8 }]);
    await connection.execute("UPDATE accounts SET balance = 9 WHERE id = 1");
    expect((await server.client().execute("SELECT balance FROM accounts")).rows).toEqual([{ balance: 9 }]);
    expect((await server.status()).mysql.sessions.holding).toBe(0);
  });
});

describe("a value that a session carries", () => {
  it.each([
    ["18446744073709551615"],
    ["-5"],
    ["1.50"],
    ["1e300"],
    ["'it''s 😀 \\\\ \"x\"'"],
    ["x'00ff'"],
    ["NULL"],
    ["CONCAT('a', 'é')"],
    ["CAST(3 AS DECIMAL(10, 2)) + 1"],
  ])("%s is the same on every connection", async (value) => {
    const sql = "SELECT HEX(CONCAT(@v)) AS v, @v = (SELECT %s) AS same, CHARSET(@v) AS charset".replace(
      "%s",
      value,
    );
    const set = await server.execute(`SET @v = ${value}`);
    const held = await server.execute("BEGIN", set.session);
    const carried = await server.execute(sql, held.session);
    const inOne = await server.execute(`SET @v = ${value}`, carried.session);
    const direct = await server.execute(sql, inOne.session);
    await server.execute("ROLLBACK", direct.session);
    expect(carried.error).toBeNull();
    expect(carried.result?.rows).toEqual(direct.result?.rows);
  });
});
