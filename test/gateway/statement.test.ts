import { describe, expect, it } from "vitest";
import { readTraits } from "../../src/gateway/mysql/statement.ts";

describe("the kind of a statement is read past comments and white space", () => {
  it.each([
    ["BEGIN", "begin"],
    ["  \n\tbegin work", "begin"],
    ["/* hint */ START TRANSACTION READ ONLY", "begin"],
    ["START SLAVE", "other"],
    ["-- note\nCOMMIT", "commit"],
    ["# note\ncommit", "commit"],
    ["/*! ROLLBACK */", "rollback"],
    ["/*!50003 ROLLBACK */", "rollback"],
    ["rollback", "rollback"],
    ["ROLLBACK TO SAVEPOINT a", "other"],
    ["ROLLBACK WORK TO a", "other"],
    ["USE main@replica", "ignore"],
    ["USE `a``b`", "use"],
    ["SET @@boost_cached_queries = true", "ignore"],
    ["SET NAMES utf8mb4", "set"],
    ["(SELECT 1)", "other"],
    ["BEGINNING", "other"],
    ["", "other"],
  ])("%j is %s", (sql, kind) => {
    expect(readTraits(sql).kind).toBe(kind);
  });
});

describe("what a statement keeps on its connection", () => {
  it.each([
    ["SELECT 1", "nothing"],
    ["SELECT 'GET_LOCK(1)', \"@a := 1\", `INTO @x`", "nothing"],
    ["SELECT 'it''s', 'GET_LOCK(1)'", "nothing"],
    ["SELECT 'a\\'', 'GET_LOCK(1)'", "nothing"],
    ["INSERT INTO t VALUES (':=')", "nothing"],
    ["SELECT 1 /* GET_LOCK('a', 1) */", "nothing"],
    ["SELECT @a := 1", "nothing"],
    ["SELECT 1 INTO @a", "nothing"],
    ["SELECT /*! SQL_CALC_FOUND_ROWS */ 1", "nothing"],
    ["SET @a = 1", "nothing"],
    ["SET @a = NOW()", "nothing"],
    ["SET time_zone = 'UTC', @a = 1", "nothing"],
    ["SET autocommit=0", "nothing"],
    ["SET @@autocommit = 0", "nothing"],
    ["SET @@session.time_zone = 'UTC'", "nothing"],
    ["SET NAMES 'utf8mb4'", "nothing"],
    ["SET sql_mode = CONCAT(@@sql_mode, ',ANSI')", "nothing"],
    ["SET GLOBAL max_connections = 10", "nothing"],
    ["SET TRANSACTION ISOLATION LEVEL SERIALIZABLE", "nothing"],
    ["SET SESSION TRANSACTION ISOLATION LEVEL SERIALIZABLE", "nothing"],
    ["CREATE TABLE temporary_things (b INT)", "nothing"],
    ["LOCK TABLES a WRITE", "thing"],
    ["FLUSH TABLES WITH READ LOCK", "thing"],
    ["FLUSH STATUS", "nothing"],
    ["PREPARE a FROM 'SELECT 1'", "thing"],
    ["XA START 'x'", "thing"],
  ])("%j keeps %s", (sql, keeps) => {
    expect(readTraits(sql).keeps).toBe(keeps);
  });

  it("reads 8 MB of literals in well under a second", () => {
    const sql = `INSERT INTO t VALUES ('${"LAST_INSERT_ID ''\\\\".repeat(450_000)}')`;
    const startedAt = performance.now();
    expect(readTraits(sql).substitutions).toEqual([]);
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });
});

describe("what a session has on its connection is given up by its name", () => {
  it.each([
    ["PREPARE p FROM @sql", "DEALLOCATE PREPARE p"],
    ["prepare `p` from 'SELECT 1'", "DROP PREPARE P;"],
    ["HANDLER t OPEN", "HANDLER t CLOSE"],
    ["HANDLER db.t OPEN AS h", "HANDLER h CLOSE"],
    ["LOCK TABLES a READ, b WRITE", "UNLOCK TABLES"],
    ["FLUSH TABLES a, b FOR EXPORT", "UNLOCK TABLES"],
    ["LOCK INSTANCE FOR BACKUP", "UNLOCK INSTANCE"],
    ["BACKUP STAGE START", "BACKUP STAGE END"],
    ["XA PREPARE 'a'", "XA COMMIT 'a'"],
  ])("%s, %s", (making, giving) => {
    const made = readTraits(making);
    expect(made).toMatchObject({ keeps: "thing", thing: expect.any(String) });
    expect(readTraits(giving)).toMatchObject({ releases: "thing", thing: made.thing });
  });

  it.each(["XA RECOVER", "FLUSH STATUS", "EXECUTE p", "DROP TABLE a, b", "CREATE TABLE temporary_a (a INT)"])(
    "%s is none of it",
    (sql) => {
      expect(readTraits(sql)).toMatchObject({ keeps: "nothing", releases: "nothing" });
    },
  );
});

describe("a temporary table", () => {
  it.each<[string, string | undefined, string]>([
    ["CREATE TEMPORARY TABLE a (b INT)", undefined, "a"],
    ["create or replace temporary table If Not Exists `My ``Table` (a INT)", undefined, "My `Table"],
    ["CREATE TEMPORARY TABLE Db . TT SELECT 1", "Db", "TT"],
    ["CREATE TEMPORARY/**/TABLE `a.b`.`c d`(x INT)", "a.b", "c d"],
    ["CREATE TEMPORARY TABLE 1st (x INT)", undefined, "1st"],
    ["CREATE TEMPORARY TABLE temporary (x INT)", undefined, "temporary"],
    ["CREATE /* c */ TEMPORARY TABLE größe LIKE t", undefined, "größe"],
  ])("has its name: %s", (sql, database, table) => {
    expect(readTraits(sql)).toMatchObject({
      keeps: "nothing",
      temporaryTable: { database, table },
      soils: true,
    });
  });

  it.each([
    "CREATE TEMPORARY TABLE",
    "CREATE TEMPORARY TABLE 'a' (b INT)",
    "CREATE TEMPORARY TABLE /*!99999 a */ b (c INT)",
  ])("whose name cannot be read keeps its connection for good: %s", (sql) => {
    expect(readTraits(sql)).toMatchObject({ keeps: "state" });
  });
});

describe("a lock by name", () => {
  it.each<[string, readonly string[], boolean, boolean]>([
    ["SELECT GET_LOCK('a', 0)", ["'a'"], false, false],
    [
      "SELECT IF(GET_LOCK('a',0),5,0), get_lock(CONCAT('b', MD5('c')), 1)",
      ["'a'", "CONCAT('b', MD5('c'))"],
      false,
      false,
    ],
    ["DO GET_LOCK('it''s', 1)", ["'it''s'"], false, false],
    ["SELECT GET_LOCK(name, 0) FROM t", [], true, false],
    ["SELECT GET_LOCK(UUID(), 0)", [], true, false],
    ["SELECT GET_LOCK(@a, 0), GET_LOCK('a', 0)", ["'a'"], true, false],
    ["SELECT GET_LOCK((SELECT 'a'), 0)", [], true, false],
    ["SELECT RELEASE_LOCK('a')", [], false, false],
    ["SELECT RELEASE_ALL_LOCKS()", [], false, true],
    ["DO RELEASE_ALL_LOCKS();", [], false, true],
    ["SELECT IF(0, RELEASE_ALL_LOCKS(), 1)", [], false, false],
    ["INSERT INTO t VALUES (GET_LOCK('a', 0))", ["'a'"], false, false],
  ])("is known by what it is called: %s", (sql, names, isUnknown, releasesAll) => {
    expect(readTraits(sql).locks).toEqual({ names, isUnknown, releasesAll });
  });
});
