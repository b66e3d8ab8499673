import mysql from "mysql2/promise";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readClosely, readTraits } from "../../src/gateway/mysql/statement.ts";
import { eventually, startGateway, type TestGateway } from "./setup.ts";

// What a lost connection may have done: only what is known to have done nothing is run again.

describe("a statement is known to do nothing but read", () => {
  it.each([
    "SELECT 1",
    "select id, name from users where id = 4711 and name = 'it''s'",
    "SELECT `u`.`id`, COUNT(*), MAX(o.total) FROM `users` AS u JOIN orders o ON (o.user_id = u.id) GROUP BY u.id",
    "SELECT COALESCE(a, b), CAST(a AS CHAR(10)), CASE WHEN (a > 1) THEN 2 END FROM t WHERE a IN (1, 2) AND NOT (b = 3)",
    "(SELECT 1) UNION ALL (SELECT 2)",
    "/* a comment */ SELECT 1 -- and another",
    "SELECT 'UPDATE', \"DELETE\", `INSERT` FROM t",
    "SELECT t.update, t.`delete` FROM t",
    "SELECT REPLACE(a, 'x', 'y'), INSERT(a, 1, 1, 'z') FROM t",
    "SELECT /*! STRAIGHT_JOIN */ 1",
    "SELECT /*!50003 SQL_NO_CACHE */ 1",
    "SELECT /*+ MAX_EXECUTION_TIME(100) */ 1",
    "WITH a AS (SELECT 1), b (x, y) AS (SELECT 1, 2) SELECT * FROM a, b".replace(", b (x, y)", ", b"),
    "WITH RECURSIVE a (n) AS (SELECT 1 UNION SELECT n + 1 FROM a WHERE n < 5) SELECT * FROM a",
    "SELECT a->>'$.b', JSON_EXTRACT(a, '$.c') FROM t",
    "SELECT ROW_NUMBER() OVER (PARTITION BY a ORDER BY b) FROM t",
    "SELECT * FROM t WHERE MATCH (a) AGAINST ('x' IN BOOLEAN MODE)",
    "VALUES ROW(1, 2)",
    "TABLE t",
    "SHOW TABLES",
    "EXPLAIN SELECT 1",
    "SELECT 1;",
  ])("%s", (sql) => {
    expect(readTraits(sql)).toMatchObject({ kind: "other", isRead: true });
  });
});

describe("a statement is not taken for one that only reads", () => {
  it.each([
    "BEGIN NOT ATOMIC UPDATE t SET a = 1; END",
    "begin/**/not atomic select 1; end",
    "BEGIN /*! NOT ATOMIC UPDATE t SET a = 1; END */",
    "START SLAVE",
    "WITH a AS (SELECT 1) UPDATE t SET a = 1",
    "WITH a AS (SELECT 1) DELETE FROM t",
    "WITH/**/a/**/AS/**/(SELECT 1)/**/UPDATE/**/t SET a = 1",
    "/*!UPDATE t SET a = 1*/",
    "/*!50003 UPDATE t SET a = 1 */",
    "/*M!100100 UPDATE t SET a = 1 */",
    "/*!99999 SELECT 1 */ UPDATE t SET a = 1",
    "SELECT 1 /*!99999 , 2 */",
    "SELECT 1 /*M! INTO OUTFILE 'x' */",
    "-- SELECT\nUPDATE t SET a = 1",
    "# SELECT\nUPDATE t SET a = 1",
    "SELECT '\\' , ' /*! FROM t FOR UPDATE */ -- ' \n, 1 FROM t FOR UPDATE",
    "EXPLAIN ANALYZE UPDATE t SET a = 1",
    "EXPLAIN ANALYZE FORMAT=TREE DELETE FROM t",
    "ANALYZE UPDATE t SET a = 1",
    "DESCRIBE UPDATE t SET a = 1",
    "SELECT GET_LOCK('a', 1)",
    "SELECT get_lock/**/('a', 1)",
    "SELECT RELEASE_LOCK('a')",
    "SELECT NEXTVAL(s)",
    "SELECT NEXT VALUE FOR s",
    "SELECT next/**/value/**/for s",
    "SELECT PREVIOUS VALUE FOR s",
    "SELECT SETVAL(s, 5)",
    "SELECT my_function(1)",
    "SELECT `my_function`(1)",
    "SELECT db.my_function(1)",
    "SELECT db.`count`(1)",
    "SELECT COUNT (1)",
    "SELECT sys_exec('x')",
    "SELECT LAST_INSERT_ID(5)",
    "SELECT 1 INTO @a",
    "SELECT 1 INTO/**/@a",
    "SELECT @a := 1",
    "SELECT 1 INTO OUTFILE 'x'",
    "SELECT 1INTO OUTFILE 'x' FROM t INTO DUMPFILE 'y'",
    "SELECT 1.INTO OUTFILE 'x'",
    "SELECT 1e1INTO OUTFILE 'x'",
    "SELECT * FROM t FOR UPDATE",
    "(SELECT * FROM t) FOR UPDATE",
    "SELECT 1; UPDATE t SET a = 1",
    "SELECT 1 /* unclosed",
    "DO my_function()",
    "CALL p()",
    "EXECUTE IMMEDIATE 'SELECT 1'",
    "EXECUTE p",
    "PREPARE p FROM 'SELECT 1'",
    "HANDLER t READ FIRST",
    "SET @a = 1",
    "XA RECOVER",
    "",
  ])("%s", (sql) => {
    const { kind, isRead, isLaneRead } = readTraits(sql);
    expect({ isRead: kind !== "other" ? false : isRead, isLaneRead, isBegin: kind === "begin" }).toEqual({
      isRead: false,
      isLaneRead: false,
      isBegin: false,
    });
  });

  it.each(["BEGIN", "BEGIN WORK", "begin;", "/* a */ BEGIN -- b", "START TRANSACTION", "/*!50003 BEGIN */"])(
    "and %s only begins a transaction",
    (sql) => {
      expect(readTraits(sql)).toMatchObject({ kind: "begin", isPlain: true });
    },
  );
});

describe("the first look at a statement", () => {
  it("never says more than a close one does", () => {
    const parts = [
      "SELECT ",
      "INSERT INTO t (a) ",
      "UPDATE t SET a = ",
      "DELETE FROM t WHERE a = ",
      "(",
      ")",
      "a",
      "`b`",
      "'c'",
      "''",
      "1",
      "1.5",
      ", ",
      " FROM t ",
      " INTO @x ",
      " INTO OUTFILE 'f' ",
      "COUNT(",
      "f(",
      "db.f(",
      "`f`(",
      "NOW()",
      "IN (",
      " -- ",
      "\n",
      "/* ",
      " */",
      "/*! ",
      "#",
      "\\",
      '"',
      ";",
      ":=",
      "@v",
      " FOR UPDATE",
      " VALUES (",
      "GET_LOCK(",
      "SLEEP(",
    ];
    let seed = 7;
    const random = (): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fff_ffff;
      return seed / 0x8000_0000;
    };
    let usual = 0;
    for (let n = 0; n < 40_000; n++) {
      const head = parts[Math.floor(random() * 4)]!;
      const sql =
        head +
        Array.from({ length: 1 + random() * 7 }, () => parts[Math.floor(random() * parts.length)]).join("");
      const fast = readTraits(sql);
      const close = readClosely(sql);
      if (fast.isPlain && !close.isPlain) {
        // A text that ends within a string is refused by every server.
        expect({ sql, isClosed: (sql.split("'").length + sql.split("`").length) % 2 === 0 }).toEqual({
          sql,
          isClosed: false,
        });
      }
      usual += close.isPlain ? 1 : 0;
    }
    expect(usual).toBeGreaterThan(4000);
  });
});

describe("a connection that is lost", () => {
  let server: TestGateway;
  let direct: mysql.Connection;
  beforeAll(async () => {
    server = await startGateway();
    const { mysql: engine } = server.gateway.engines;
    direct = await mysql.createConnection({
      user: "root",
      socketPath: engine.socketPath ?? new URL(engine.url).searchParams.get("socketPath") ?? "",
      database: "naru",
    });
    // MyISAM keeps what was done before the connection was lost.
    await direct.query("CREATE TABLE done (id INT PRIMARY KEY AUTO_INCREMENT, n INT) ENGINE = MyISAM");
    await direct.query(
      "CREATE FUNCTION note(n INT) RETURNS INT MODIFIES SQL DATA BEGIN INSERT INTO done (n) VALUES (n); RETURN SLEEP(5); END",
    );
  });
  afterAll(async () => {
    await direct.end();
    await server.stop();
  });

  /** `onFound` is called before the statement is killed: it may be told so before this connection is. */
  async function killRunning(text: string, onFound: () => void): Promise<void> {
    await eventually(async () => {
      const [found] = await direct.query<mysql.RowDataPacket[]>(
        "SELECT id FROM information_schema.processlist WHERE info LIKE ? AND id != CONNECTION_ID()",
        [`%${text}%`],
      );
      expect(found).toHaveLength(1);
      onFound();
      await direct.query(`KILL ${found[0]?.["id"]}`);
    });
  }

  it.each([
    [
      "a block that looks like BEGIN",
      "BEGIN NOT ATOMIC INSERT INTO done (n) VALUES (1); DO SLEEP(5); END",
      "SLEEP(5)",
      1,
    ],
    [
      "a block in a comment that is code",
      "BEGIN /*M!100000 NOT ATOMIC INSERT INTO done (n) VALUES (2); DO SLEEP(5); END */",
      "SLEEP(5)",
      2,
    ],
    ["a SELECT that calls a function", "SELECT note(3)", "note(3)", 3],
  ])("does not have %s run twice", async (_what, sql, running, n) => {
    const outcome = server
      .client()
      .execute(sql)
      .then(
        () => ({ message: "the comment is none to this server" }),
        (error: Error) => error,
      );
    let isKnown = false;
    await Promise.race([
      outcome,
      killRunning(running, () => {
        isKnown = true;
      }),
    ]);
    const { message } = await outcome;
    if (!isKnown) {
      expect(message).toMatch(/errno 1064|the comment is none/);
      return;
    }
    expect(message).toMatch(/\(errno (2013|1927)\)/);
    const [rows] = await direct.query("SELECT COUNT(*) AS count FROM done WHERE n = ?", [n]);
    expect(rows).toEqual([{ count: 1 }]);
  });
});
