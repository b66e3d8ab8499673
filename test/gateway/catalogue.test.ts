import { type Connection, createConnection, type ResultSetHeader } from "mysql2/promise";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ofEveryServer, ofSomeServers } from "../../src/gateway/mysql/builtin-functions.ts";
import { readCatalogue, unknownCatalogue } from "../../src/gateway/mysql/catalogue.ts";
import { createAdmin } from "../../src/gateway/mysql/mysql2-admin.ts";
import { readTraits } from "../../src/gateway/mysql/statement.ts";
import { eventually, runAsRoot, startGateway, type TestGateway } from "./setup.ts";

// What a statement's text does not tell: a name may be a function that somebody made, a view that calls one,
// a table with a trigger that does.

let server: TestGateway;
/** The owner of the server, past the gateway. */
let root: Connection;

beforeAll(async () => {
  server = await startGateway({ writePoolSize: 4, readPoolSize: 4 });
  const socketPath = server.gateway.engines.mysql.socketPath as string;
  await runAsRoot(server, [
    "SET GLOBAL log_bin_trust_function_creators = 1",
    "CREATE DATABASE free",
    "CREATE TABLE naru.items (id INT PRIMARY KEY, name VARCHAR(50))",
    "INSERT INTO naru.items VALUES (1, 'one'), (2, 'two')",
  ]);
  root = await createConnection({ user: "root", socketPath, database: "free" });
});

afterAll(async () => {
  await root.end();
  await server.stop();
});

function readNow() {
  const admin = createAdmin({ user: "root", socketPath: server.gateway.engines.mysql.socketPath as string });
  return admin.use(({ pipeline }) => readCatalogue(pipeline)).finally(admin.close);
}

describe("a function that is taken for the server's own", () => {
  /**
   * Whether anybody can make a function that a call of this name runs: a server warns where its own is run.
   */
  async function isFree(name: string): Promise<boolean> {
    try {
      const sql = `CREATE FUNCTION ${name}(a INT) RETURNS INT DETERMINISTIC RETURN a`;
      const [{ warningStatus }] = await root.query<ResultSetHeader>(sql);
      await root.query(`DROP FUNCTION ${name}`);
      return warningStatus === 0;
    } catch {
      return false;
    }
  }

  it("is nobody else's on this server, and each that it has is known", async () => {
    const { natives } = await readNow();
    const free = new Set<string>();
    for (const name of [...ofEveryServer, ...ofSomeServers]) {
      if (await isFree(name)) {
        free.add(name);
      }
    }
    expect([...ofEveryServer, ...natives].filter((name) => free.has(name))).toEqual([]);
    expect(ofSomeServers.filter((name) => !natives.has(name) && !free.has(name))).toEqual([]);
    expect(free.size).toBeGreaterThan(20);
  }, 60_000);

  it("is not one of the same name that somebody has made", async () => {
    const { natives } = await readNow();
    const name = ofSomeServers.find((each) => !natives.has(each)) as string;
    await root.query(`CREATE FUNCTION ${name}(a INT) RETURNS INT DETERMINISTIC RETURN a`);
    const { natives: after } = await readNow();
    await root.query(`DROP FUNCTION ${name}`);
    expect(after).toEqual(natives);
    expect(readTraits(`SELECT ${name}(1) FROM t`, after)).toMatchObject({ isRead: false, isPlain: false });
  });
});

describe("while nothing is known of a server", () => {
  it.each([
    ["SELECT * FROM t", true],
    ["INSERT INTO t VALUES (1)", true],
    ["BEGIN", false],
    ["COMMIT", false],
    ["SAVEPOINT a", false],
  ])("a statement may do more than it says when it uses tables: %s", (sql, hidesMore) => {
    expect(unknownCatalogue.hidesMore(sql, "naru", readTraits(sql))).toBe(hidesMore);
  });
});

const leaky = [
  `CREATE FUNCTION free.leak(a INT) RETURNS INT DETERMINISTIC
     BEGIN SET @leaked = 'yes'; SET SESSION group_concat_max_len = 4321; RETURN GET_LOCK('leaked', 0); END`,
  "CREATE FUNCTION naru.nvl3(a INT) RETURNS INT DETERMINISTIC BEGIN SET @leaked = 'yes'; RETURN a; END",
  "CREATE VIEW naru.calls AS SELECT id, free.leak(id) AS l FROM naru.items",
  "CREATE VIEW naru.locks AS SELECT id, GET_LOCK('leaked', 0) AS l FROM naru.items",
  "CREATE VIEW naru.within AS SELECT id FROM naru.calls WHERE l = 1",
  "CREATE VIEW free.`of another` AS SELECT l FROM naru.within JOIN naru.calls USING (id)",
  "CREATE TABLE naru.logged (id INT PRIMARY KEY AUTO_INCREMENT, n INT)",
  "CREATE TRIGGER naru.logs BEFORE INSERT ON naru.logged FOR EACH ROW SET NEW.n = GET_LOCK('leaked', 0)",
];

describe("what a view or a trigger does to the session that uses it", () => {
  beforeAll(() => runAsRoot(server, leaky));

  const leaks = [
    "SELECT * FROM calls",
    "SELECT id FROM `calls` WHERE l = 1",
    "select ID from CALLS".replace("CALLS", "calls"),
    "SELECT l FROM locks",
    "SELECT * FROM within",
    "SELECT * FROM free.`of another`",
    "SELECT (SELECT MAX(l) FROM naru.calls) AS m",
    "WITH a AS (SELECT * FROM calls) SELECT * FROM a",
    "TABLE locks",
    "SELECT nvl3(1)",
    "SELECT * FROM items WHERE free.leak(id) = 1",
    "INSERT INTO logged (n) VALUES (1)",
    "INSERT INTO logged (n) SELECT l FROM calls",
    "UPDATE items SET name = 'x' WHERE id IN (SELECT id FROM calls) AND id = 3",
  ];
  const seen =
    "SELECT CONCAT_WS(' ', COALESCE(@leaked, 'no'), @@group_concat_max_len, COALESCE(IS_USED_LOCK('leaked') = CONNECTION_ID(), 0)) AS seen";

  it.each(["writer", "reader"])("is seen by no other, of sixty who come and go: %s", async (user) => {
    const [usual] = (await server.client(user).execute(seen, null, { as: "array" })).rows as [string][];
    const wrong: unknown[] = [];
    await eventually(async () => {
      const { natives } = await readNow();
      expect(natives.size).toBeGreaterThan(0);
    });
    await Promise.all(
      Array.from({ length: 60 }, async (_, n) => {
        await server
          .client(user)
          .execute(leaks[n % leaks.length] as string)
          .catch(() => undefined);
        for (let i = 0; i < 3; i++) {
          await server.client(user).execute("SELECT * FROM items WHERE id = ?", [i]);
          const [found] = (await server.client(user).execute(seen, null, { as: "array" })).rows as [string][];
          if (String(found) !== String(usual)) {
            wrong.push([leaks[n % leaks.length], found]);
          }
        }
      }),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ["made through the gateway", async (sql: string) => void (await server.client().execute(sql))],
    ["made at run time", async (sql: string) => executeImmediate(sql)],
    ["made by a procedure", async (sql: string) => callMaker(sql)],
    ["made past the gateway", async (sql: string) => void (await root.query(sql))],
  ])(
    "is known of a view that was %s",
    async (how, make) => {
      const name = `later_${how.split(" ")[1]}`;
      const read = () => server.client().execute(`SELECT l FROM ${name}`);
      await expect(read()).rejects.toThrow("errno 1146");
      await make(`CREATE VIEW naru.${name} AS SELECT GET_LOCK('later', 0) AS l`);
      if (!how.includes("gateway") || how.includes("past")) {
        // Procedures, and what others do: known after a while.
        const lane = async () =>
          expect(
            (await readNow()).hidesMore(`SELECT l FROM ${name}`, "naru", readTraits("SELECT l FROM t")),
          ).toBe(true);
        await eventually(lane);
        await new Promise((resolve) => setTimeout(resolve, 5500));
        await read();
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
      await Promise.all(Array.from({ length: 20 }, read));
      // Nobody holds it: each gave it back.
      await eventually(async () => {
        const { rows } = await server.client().execute("SELECT IS_FREE_LOCK('later') AS f");
        expect(Number((rows[0] as { f: unknown }).f)).toBe(1);
      });
      await root.query(`DROP VIEW naru.${name}`);
    },
    20_000,
  );

  async function executeImmediate(sql: string): Promise<void> {
    const connection = server.client().connection();
    await connection.execute(`PREPARE make FROM '${sql.replaceAll("'", "''")}'`);
    await connection.execute("EXECUTE make");
    await connection.execute("DEALLOCATE PREPARE make");
  }

  async function callMaker(sql: string): Promise<void> {
    await root.query("DROP PROCEDURE IF EXISTS naru.make");
    await root.query(`CREATE PROCEDURE naru.make() ${sql}`);
    await server.client().execute("CALL make()");
  }

  it("leaves views and tables that do no more than they say as quick as they were", async () => {
    await server
      .client()
      .execute("CREATE VIEW plain AS SELECT UPPER(name) AS n, COUNT(*) AS c FROM items GROUP BY name");
    await server.client().execute("CREATE VIEW plainer AS SELECT n FROM plain");
    const catalogue = await readNow();
    for (const sql of [
      "SELECT * FROM plain",
      "SELECT n FROM plainer WHERE n = 'ONE'",
      "SELECT * FROM items",
    ]) {
      const traits = readTraits(sql, catalogue.natives);
      expect([traits.isLaneRead, catalogue.hidesMore(sql, "naru", traits)]).toEqual([true, false]);
    }
    const insert = "INSERT INTO items VALUES (9, 'nine')";
    expect(catalogue.hidesMore(insert, "naru", readTraits(insert))).toBe(false);
    for (const sql of [
      "SELECT * FROM sys.version",
      "SELECT * FROM within",
      "INSERT INTO logged VALUES (1, 1)",
    ]) {
      expect(catalogue.hidesMore(sql, "naru", readTraits(sql))).toBe(true);
    }
    expect(catalogue.hidesMore("SELECT * FROM processlist", "sys", readTraits("SELECT * FROM t"))).toBe(true);
  });
});
