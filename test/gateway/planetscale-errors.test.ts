import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { numbersUpTo } from "../numbers.ts";
import { catchError, startGateway, type TestGateway } from "./setup.ts";

let server: TestGateway;

beforeAll(async () => {
  server = await startGateway({ maxRows: 1000 });
  for (const sql of [
    "CREATE TABLE parent (id INT PRIMARY KEY)",
    "CREATE TABLE child (id INT PRIMARY KEY, parent_id INT NOT NULL, n TINYINT UNSIGNED, name VARCHAR(3), kind ENUM('a'), CHECK (id < 1000), FOREIGN KEY (parent_id) REFERENCES parent (id))",
    "INSERT INTO parent VALUES (1)",
    "INSERT INTO child VALUES (1, 1, 1, 'one', 'a')",
  ]) {
    const { error } = await server.execute(sql);
    expect(error).toBeNull();
  }
});

afterAll(() => server.stop());

type Failure = readonly [errno: number, sqlState: string, code: string, sql: string];

async function expectError([errno, sqlState, code, sql]: Failure): Promise<void> {
  const error = await catchError(server.client().execute(sql));
  expect(error.name).toBe("DatabaseError");
  expect(error.message).toMatch(new RegExp(` \\(errno ${errno}\\) \\(sqlstate ${sqlState}\\)$`));
  expect({ status: error.status, body: error.body }).toEqual({
    status: 400,
    body: { code, message: error.message },
  });
}

describe("an error has MySQL's number and state, and Vitess's code", () => {
  it.each([
    [1062, "23000", "ALREADY_EXISTS", "INSERT INTO parent VALUES (1)"],
    [1050, "42S01", "ALREADY_EXISTS", "CREATE TABLE parent (id INT)"],
    [1064, "42000", "INVALID_ARGUMENT", "SELEC 1"],
    [1064, "42000", "INVALID_ARGUMENT", "SELECT 1; SELECT 2"],
    [1065, "42000", "INVALID_ARGUMENT", ""],
    [1146, "42S02", "NOT_FOUND", "SELECT * FROM nowhere"],
    [1054, "42S22", "NOT_FOUND", "SELECT nothing FROM parent"],
    [1305, "42000", "NOT_FOUND", "CALL nothing()"],
    [1049, "42000", "INVALID_ARGUMENT", "USE nothing"],
    [1048, "23000", "INVALID_ARGUMENT", "INSERT INTO child VALUES (2, NULL, 1, 'x', 'a')"],
    [1364, "HY000", "INVALID_ARGUMENT", "INSERT INTO child (id) VALUES (2)"],
    [1264, "22003", "INVALID_ARGUMENT", "INSERT INTO child VALUES (2, 1, 300, 'x', 'a')"],
    [1406, "22001", "INVALID_ARGUMENT", "INSERT INTO child VALUES (2, 1, 1, 'long', 'a')"],
    [1265, "01000", "UNKNOWN", "INSERT INTO child VALUES (2, 1, 1, 'x', 'z')"],
    [
      1292,
      "22007",
      "INVALID_ARGUMENT",
      "INSERT INTO parent SELECT '2024-02-30' + INTERVAL 1 DAY FROM parent",
    ],
    [1136, "21S01", "INVALID_ARGUMENT", "INSERT INTO parent VALUES (1, 2)"],
    [1055, "42000", "INVALID_ARGUMENT", "SELECT name FROM child GROUP BY parent_id"],
    [1242, "21000", "FAILED_PRECONDITION", "SELECT (SELECT 1 UNION SELECT 2)"],
    [1451, "23000", "FAILED_PRECONDITION", "DELETE FROM parent"],
    [1452, "23000", "FAILED_PRECONDITION", "INSERT INTO child VALUES (2, 9, 1, 'x', 'a')"],
    [1193, "HY000", "INVALID_ARGUMENT", "SET no_such_variable = 1"],
  ] satisfies Failure[])("%d (%s) is %s: %s", (...failure) => expectError(failure));

  // Where the two families number the same failure differently.
  it.each<{ mysql: Failure; mariadb: Failure }>([
    {
      mysql: [1366, "HY000", "INVALID_ARGUMENT", "INSERT INTO child VALUES (2, 1, 'no', 'x', 'a')"],
      mariadb: [1366, "22007", "INVALID_ARGUMENT", "INSERT INTO child VALUES (2, 1, 'no', 'x', 'a')"],
    },
    {
      mysql: [3819, "HY000", "FAILED_PRECONDITION", "INSERT INTO child VALUES (1000, 1, 1, 'x', 'a')"],
      mariadb: [4025, "23000", "FAILED_PRECONDITION", "INSERT INTO child VALUES (1000, 1, 1, 'x', 'a')"],
    },
    {
      mysql: [
        3024,
        "HY000",
        "DEADLINE_EXCEEDED",
        `SELECT /*+ MAX_EXECUTION_TIME(10) */ COUNT(*) FROM ${numbersUpTo(10_000_000)}`,
      ],
      mariadb: [
        1969,
        "70100",
        "DEADLINE_EXCEEDED",
        "SET STATEMENT max_statement_time = 0.01 FOR SELECT SLEEP(5)",
      ],
    },
    {
      mysql: [
        3948,
        "42000",
        "FAILED_PRECONDITION",
        "LOAD DATA LOCAL INFILE '/etc/hostname' INTO TABLE child",
      ],
      mariadb: [
        4166,
        "HY000",
        "FAILED_PRECONDITION",
        "LOAD DATA LOCAL INFILE '/etc/hostname' INTO TABLE child",
      ],
    },
  ])("$mysql.0 ($mysql.1) of MySQL, $mariadb.0 ($mariadb.1) of MariaDB", ({ mysql, mariadb }) =>
    expectError(server.family === "mysql" ? mysql : mariadb),
  );

  it("in the form that Prisma's adapter parses", async () => {
    const { message } = await catchError(server.client().execute("INSERT INTO parent VALUES (1)"));
    const [, text, errno, state] = /^(.*) \(errno (\d+)\) \(sqlstate ([A-Z0-9]+)\)/.exec(message) ?? [];
    const key = server.family === "mysql" ? "parent.PRIMARY" : "PRIMARY";
    expect(text).toContain(`Duplicate entry '1' for key '${key}'`);
    expect([errno, state]).toEqual(["1062", "23000"]);
  });

  it("does not repeat the statement's other values", async () => {
    const { message } = await catchError(
      server.client().execute("INSERT INTO child VALUES (1, 1, 1, 'tok', 'a')"),
    );
    expect(message).not.toContain("tok");
  });

  it("of a result past the row limit", async () => {
    const { error, result } = await server.execute(`SELECT seq FROM ${numbersUpTo(1001)}`);
    expect(result).toBeNull();
    expect(error).toEqual({
      code: "RESOURCE_EXHAUSTED",
      message: "Row count exceeded 1000 (errno 10001) (sqlstate HY000)",
    });
    expect((await server.client().execute(`SELECT seq FROM ${numbersUpTo(1000)}`)).size).toBe(1000);
  });

  it("leaves the session usable", async () => {
    const connection = server.client().connection();
    await catchError(connection.execute("SELECT * FROM nowhere"));
    expect((await connection.execute("SELECT 1 AS a")).rows).toEqual([{ a: server.integer(1) }]);
  });
});

describe("a database", () => {
  it("is chosen by the user name", async () => {
    await server.execute("CREATE DATABASE other");
    await server.client("writer.other").execute("CREATE TABLE here (id INT)");
    const { rows } = await server
      .client("reader.other")
      .execute("SELECT DATABASE() AS name, COUNT(*) AS n FROM here");
    expect(rows).toEqual([{ name: "other", n: "0" }]);
    expect((await catchError(server.client().execute("SELECT * FROM here"))).message).toContain("errno 1146");
  });

  it("of a name with a dot is one as well", async () => {
    await server.execute("CREATE DATABASE `a.b`");
    expect((await server.client("writer.a.b").execute("SELECT DATABASE() AS name")).rows).toEqual([
      { name: "a.b" },
    ]);
  });

  it("that does not exist is a clear error", async () => {
    const error = await catchError(server.client("writer.nothing").execute("SELECT 1"));
    expect(error.message).toContain("Unknown database 'nothing' (errno 1049) (sqlstate 42000)");
  });

  it("that is dropped and made anew can be used at once", async () => {
    for (let round = 0; round < 3; round++) {
      await server.client().execute("CREATE DATABASE brief");
      const client = server.client("writer.brief");
      await client.execute("CREATE TABLE t (id INT)");
      await client.execute("INSERT INTO t VALUES (1)");
      await client.execute("DROP DATABASE brief");
    }
  });

  it("does not stick to the connection that the next caller gets", async () => {
    for (let round = 0; round < 5; round++) {
      const names = await Promise.all(
        ["writer", "writer.other", "writer.a.b"].map((user) =>
          server.client(user).execute("SELECT DATABASE() AS name"),
        ),
      );
      expect(names.map(({ rows }) => (rows[0] as { name: string }).name)).toEqual(["naru", "other", "a.b"]);
    }
  });
});

describe("a reader", () => {
  it("reads what a writer has written", async () => {
    expect((await server.client("reader").execute("SELECT id FROM parent")).rows).toEqual([{ id: 1 }]);
  });

  it.each([
    ["writes", "INSERT INTO parent VALUES (5)"],
    ["changes tables", "CREATE TABLE more (id INT)"],
  ])("is refused when it %s", async (_what, sql) => {
    const error = await catchError(server.client("reader").execute(sql));
    expect(error.message).toContain("(errno 1792) (sqlstate 25006)");
    expect(error.body).toMatchObject({ code: "FAILED_PRECONDITION" });
  });

  it("is still refused after its connection was reset", async () => {
    const client = server.client("reader");
    for (let round = 0; round < 3; round++) {
      await client.transaction(async (tx) => tx.execute("SELECT * FROM parent"));
      expect((await catchError(client.execute("INSERT INTO parent VALUES (5)"))).message).toContain(
        "errno 1792",
      );
    }
  });
});
