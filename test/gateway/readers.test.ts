import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catchError, startGateway, type TestGateway } from "./setup.ts";

// A reader may not write, whatever it sends, on MySQL and on MariaDB.

let server: TestGateway;

beforeAll(async () => {
  server = await startGateway({ readPoolSize: 6, transactionIdleMs: 1500 });
  for (const sql of [
    "CREATE TABLE safe (id INT PRIMARY KEY AUTO_INCREMENT, n INT)",
    "INSERT INTO safe VALUES (1, 0)",
    `CREATE PROCEDURE writes() BEGIN
      SET SESSION TRANSACTION READ WRITE; START TRANSACTION READ WRITE; UPDATE safe SET n = n + 1; COMMIT;
    END`,
    "CREATE PROCEDURE unlocks() SET SESSION TRANSACTION READ WRITE",
    `CREATE FUNCTION unlock_session() RETURNS INT DETERMINISTIC BEGIN
      SET SESSION sql_mode = ''; RETURN 1;
    END`,
  ]) {
    expect((await server.execute(sql)).error).toBeNull();
  }
});

afterAll(() => server.stop());

async function read(): Promise<unknown> {
  const { rows } = await server.client().execute("SELECT COUNT(*) AS count, SUM(n) AS sum FROM safe");
  return rows[0];
}

const write = "UPDATE safe SET n = n + 1";
const refused = /\(errno (1792|1142|1064|1305|1290)\)/;

describe("a reader is refused", () => {
  it.each([
    ["START TRANSACTION READ WRITE"],
    ["start /* c */ transaction read /*! write */"],
    ["START TRANSACTION WITH CONSISTENT SNAPSHOT, READ WRITE"],
    ["SET SESSION TRANSACTION READ WRITE"],
    ["SET TRANSACTION READ WRITE"],
    ["SET LOCAL TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE"],
    ["SET GLOBAL TRANSACTION READ WRITE"],
    ["SET transaction_read_only = 0"],
    ["SET SESSION transaction_read_only = OFF"],
    ["SET @@session.transaction_read_only = 'OFF'"],
    ["SET @@transaction_read_only = false"],
    ["SET tx_read_only = 0"],
    ["SET SESSION tx_read_only = @@autocommit - 1"],
    ["SET time_zone = '+00:00', `transaction_read_only` := DEFAULT"],
    ["/*!50003 SET SESSION TRANSACTION READ WRITE */"],
    ["/*!99999 SELECT 1 */ SET SESSION TRANSACTION READ WRITE"],
    ["SET /*M!100000 SESSION */ TRANSACTION READ WRITE"],
    ["SET sql_mode = 'ANSI_QUOTES'"],
    ["SET sql_mode = 'NO_BACKSLASH_ESCAPES'"],
    ["SET sql_mode = 4"],
    ["SET NAMES utf8mb4, transaction_read_only = 0"],
    ["CALL writes()"],
    ["CALL unlocks()"],
    ["EXECUTE IMMEDIATE 'SET SESSION TRANSACTION READ WRITE'"],
    ["PREPARE p FROM 'START TRANSACTION READ WRITE'"],
    ["BEGIN NOT ATOMIC SET SESSION TRANSACTION READ WRITE; END"],
    ["BEGIN; UPDATE safe SET n = n + 1"],
    ["SELECT 1; UPDATE safe SET n = n + 1"],
    ["SET STATEMENT max_statement_time = 1 FOR UPDATE safe SET n = n + 1"],
    ["SET GLOBAL max_connections = 151"],
    ["SET PERSIST max_connections = 151"],
    ["SELECT 1 INTO OUTFILE '/tmp/naru-reader'"],
    ["SELECT 1 INTO/**/DUMPFILE '/tmp/naru-reader'"],
    ["(SELECT 1) UNION (SELECT 2) INTO OUTFILE '/tmp/naru-reader'"],
    ["WITH a AS (SELECT 1) SELECT * FROM a INTO OUTFILE '/tmp/naru-reader'"],
    ["LOAD DATA INFILE '/tmp/x' INTO TABLE safe"],
    ["KILL 1"],
    ["FLUSH TABLES WITH READ LOCK"],
    ["LOCK TABLES safe WRITE"],
    ["XA START 'a'"],
    ["HANDLER safe OPEN"],
    ["SHUTDOWN"],
    ["SELECT * FROM safe FOR UPDATE"],
    ["SELECT * FROM safe FOR SHARE"],
    ["select * from safe for/* c */share of safe nowait"],
    ["SELECT * FROM safe FOR SHARE SKIP LOCKED"],
    ["SELECT * FROM safe LOCK IN SHARE MODE"],
    ["SELECT * FROM safe LOCK IN -- c\n SHARE MODE"],
    ["SELECT * FROM safe /*!50003 LOCK IN SHARE MODE */"],
    ["(SELECT * FROM safe LOCK IN SHARE MODE)"],
    ["SELECT * FROM (SELECT * FROM safe LOCK IN SHARE MODE) AS a"],
    ["SELECT 1 UNION (SELECT n FROM safe FOR UPDATE)"],
    ["SELECT (SELECT MAX(n) FROM safe LOCK IN SHARE MODE) AS m"],
    ["WITH a AS (SELECT * FROM safe FOR UPDATE) SELECT * FROM a"],
    ["TABLE safe FOR UPDATE"],
    ["WITH a AS (SELECT 1 AS id) UPDATE safe JOIN a USING (id) SET n = n + 1"],
    ["EXPLAIN ANALYZE UPDATE safe SET n = n + 1"],
    ["ANALYZE UPDATE safe SET n = n + 1"],
    ["CREATE TEMPORARY TABLE own (id INT)"],
    ["REPLACE INTO safe VALUES (1, 7)"],
    ["TRUNCATE safe"],
    ["DROP TABLE safe"],
    [write],
  ])("%s", async (sql) => {
    const before = await read();
    const session = server.client("reader").connection();
    const error = await session.execute(sql).then(
      () => undefined,
      (failure: Error) => failure,
    );
    // What one server does not know, and one that only explains, is no harm.
    expect(error === undefined ? "(errno 1792)" : error.message).toMatch(refused);
    const after = await session.execute(write).then(
      () => undefined,
      (failure: Error) => failure,
    );
    expect(after?.message ?? "it wrote").toMatch(refused);
    await session.execute("COMMIT").catch(() => undefined);
    expect(await read()).toEqual(before);
  });

  it("but not for columns that have such names", async () => {
    await server.client().execute("CREATE TABLE stakes (id INT PRIMARY KEY, share INT, mode INT)");
    await server.client().execute("INSERT INTO stakes VALUES (1, 50, 2)");
    const reader = server.client("reader");
    for (const sql of [
      "SELECT share FROM stakes",
      "SELECT s.share, mode AS share FROM stakes s WHERE share = 50 AND 50 IN (share)",
      "SELECT id, `share` FROM stakes ORDER BY share",
    ]) {
      expect((await reader.execute(sql)).rows).toHaveLength(1);
    }
  });

  it("nor does what it reads keep writers waiting", async () => {
    const reader = server.client("reader").connection();
    await reader.execute("START TRANSACTION");
    for (const lock of ["FOR SHARE", "LOCK IN SHARE MODE", "FOR UPDATE"]) {
      await expect(reader.execute(`SELECT * FROM safe ${lock}`)).rejects.toThrow(/errno 1792/);
      const beganMs = performance.now();
      await server.client().execute("UPDATE safe SET n = n + 0");
      expect(performance.now() - beganMs).toBeLessThan(1000);
    }
    await reader.execute("ROLLBACK");
  });

  it("with the code of one who may not, and in words", async () => {
    const error = await catchError(server.client("reader").execute("START TRANSACTION READ WRITE"));
    expect(error.body).toMatchObject({ code: "PERMISSION_DENIED" });
    expect(error.message).toContain("A reader may only read");
    expect(error.message).toContain("(errno 1142) (sqlstate 42000)");
  });

  it("and no file is written for it", () => {
    expect(existsSync("/tmp/naru-reader")).toBe(false);
    expect(existsSync(join(server.dataDir, "naru-reader"))).toBe(false);
  });
});

describe("a reader for whom a function has opened the way", () => {
  let variable: string;
  beforeAll(async () => {
    const { error } = await server.execute("SELECT @@transaction_read_only");
    variable = error === null ? "transaction_read_only" : "tx_read_only";
    for (const sql of [
      `CREATE FUNCTION open_way() RETURNS INT DETERMINISTIC BEGIN SET SESSION ${variable} = 0; RETURN 1; END`,
      "CREATE FUNCTION write_one() RETURNS INT MODIFIES SQL DATA BEGIN UPDATE safe SET n = n + 1; RETURN 1; END",
      "CREATE VIEW way AS SELECT open_way() AS opened",
    ]) {
      expect((await server.execute(sql)).error).toBeNull();
    }
  });

  it.each([
    ["by itself", []],
    ["with a lock", ["SELECT GET_LOCK('way', 0)"]],
    ["in a transaction", ["START TRANSACTION"]],
  ])("still may not write: %s", async (_what, first) => {
    const before = await read();
    for (const opening of ["SELECT open_way()", "SELECT opened FROM way"]) {
      const session = server.client("reader").connection();
      for (const sql of [...first, opening]) {
        await session.execute(sql);
      }
      for (const sql of [
        write,
        "WITH a AS (SELECT 1) SELECT * FROM a, safe FOR UPDATE",
        "CREATE TABLE t (a INT)",
      ]) {
        expect((await catchError(session.execute(sql))).message).toContain("(errno 1792)");
      }
      await session.execute("ROLLBACK");
      await session.execute("SELECT RELEASE_ALL_LOCKS()");
    }
    expect((await catchError(server.client("reader").execute("SELECT write_one()"))).message).toContain(
      "(errno 1792)",
    );
    expect(await read()).toEqual(before);
  });
});

describe("a reader may", () => {
  it.each([
    ["START TRANSACTION READ ONLY"],
    ["START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY"],
    ["SET TRANSACTION READ ONLY"],
    ["SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED, READ ONLY"],
    ["SET autocommit = 1"],
    ["SET NAMES utf8mb4"],
    ["SET sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE'"],
    ["SET @a = (SELECT MAX(n) FROM safe)"],
    ["SELECT n INTO @a FROM safe"],
    ["SELECT /*! STRAIGHT_JOIN */ n FROM safe"],
    ["SELECT REPLACE('a', 'a', 'b'), INSERT('abc', 1, 1, 'x') FROM safe"],
    ["SELECT unlock_session()"],
    ["WITH a AS (SELECT n FROM safe) SELECT * FROM a"],
    ["SHOW TABLES"],
    ["EXPLAIN SELECT * FROM safe"],
    ["SELECT 'UPDATE safe; DROP TABLE safe' AS text"],
  ])("send %s, and is a reader after it", async (sql) => {
    const session = server.client("reader").connection();
    await session.execute(sql);
    expect((await session.execute("SELECT n FROM safe")).rows).toEqual([{ n: 0 }]);
    expect((await catchError(session.execute(write))).message).toContain("errno 1792");
  });
});
