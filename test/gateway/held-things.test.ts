import type { Connection } from "@planetscale/database";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eventually, startGateway, type TestGateway } from "./setup.ts";

// What a session has on its connection, it has until it has given it up, in whatever words, and not longer.

let server: TestGateway;

beforeAll(async () => {
  server = await startGateway({ transactionIdleMs: 60_000, writePoolSize: 12 });
  for (const sql of [
    "CREATE DATABASE other",
    "CREATE TABLE things (id INT PRIMARY KEY, name VARCHAR(20))",
    "INSERT INTO things VALUES (1, 'of things')",
    "CREATE TABLE tt (id INT)",
    "INSERT INTO tt VALUES (1), (2), (3)",
  ]) {
    await server.client().execute(sql);
  }
});

afterAll(() => server.stop());

async function cell(connection: Connection, sql: string): Promise<string | null> {
  const { rows } = await connection.execute(sql, null, { as: "array" });
  const value = (rows[0] as unknown[] | undefined)?.[0];
  return value === null || value === undefined ? null : String(value);
}

async function holding(): Promise<number> {
  return (await server.status()).mysql.sessions.holding;
}

async function expectHolding(count: number): Promise<void> {
  await eventually(async () => expect(await holding()).toBe(count));
}

describe("a lock by name", () => {
  const isTaken = async (name: string): Promise<boolean> =>
    (await cell(server.client().connection(), `SELECT IS_FREE_LOCK('${name}')`)) === "0";

  it.each([
    ["plainly", ["SELECT GET_LOCK('a', 0)"], ["SELECT RELEASE_LOCK('a')"]],
    [
      "in an expression that is not 1",
      ["SELECT IF(GET_LOCK('a',0),5,0)"],
      ["SELECT IF(RELEASE_LOCK('a'),7,0)"],
    ],
    ["in a text", ["SELECT CONCAT('got ',GET_LOCK('a',0))"], ["SELECT CONCAT('gave ',RELEASE_LOCK('a'))"]],
    ["without an answer", ["DO GET_LOCK('a', 0)"], ["DO RELEASE_LOCK('a')"]],
    [
      "twice",
      ["SELECT GET_LOCK('a', 0)", "DO GET_LOCK('a', 0)"],
      ["DO RELEASE_LOCK('a')", "SELECT RELEASE_LOCK('a')"],
    ],
    [
      "among columns",
      ["SELECT 5, GET_LOCK('a', 0), id FROM things"],
      ["SELECT id, RELEASE_LOCK('a') FROM things"],
    ],
    [
      "and another",
      ["SELECT GET_LOCK('a', 0) + GET_LOCK('b', 0)"],
      ["SELECT RELEASE_LOCK('b') - RELEASE_LOCK('a')"],
    ],
    ["by a computed name", ["SELECT GET_LOCK(LOWER(CONCAT('A', '')), 0)"], ["SELECT RELEASE_LOCK('a')"]],
    [
      "given back with all others",
      ["SELECT GET_LOCK(name, 0), GET_LOCK('a', 0) FROM things"],
      ["SELECT RELEASE_ALL_LOCKS()"],
    ],
    [
      "by a statement that fails after it",
      ["SELECT GET_LOCK('a', 0), (SELECT 1 UNION SELECT 2)"],
      ["DO RELEASE_LOCK('a')"],
    ],
    [
      "by a write",
      ["UPDATE things SET id = id + GET_LOCK('a', 0) - 1"],
      ["UPDATE things SET id = id + RELEASE_LOCK('a') - 1"],
    ],
  ])("is held until it is given back: %s", async (_how, take, give) => {
    const session = server.client().connection();
    for (const sql of take) {
      await session.execute(sql).catch(() => undefined);
    }
    expect(await isTaken("a")).toBe(true);
    expect(await holding()).toBe(1);
    // Others go on meanwhile, and do not take it along.
    await Promise.all(Array.from({ length: 30 }, () => server.client().execute("SELECT * FROM things")));
    for (const [index, sql] of give.entries()) {
      await session.execute(sql);
      expect(await isTaken("a")).toBe(index < give.length - 1);
    }
    await expectHolding(0);
    await session.execute("SELECT 1");
  });

  it("is held whose name only looks like a text", async () => {
    const session = server.client().connection();
    await session.execute("SET sql_mode = 'ANSI_QUOTES'");
    await session.execute('SELECT GET_LOCK("name", 0) FROM things');
    expect(await isTaken("of things")).toBe(true);
    await session.execute("SELECT RELEASE_ALL_LOCKS()");
    await expectHolding(0);
  });

  it("whose name no lock can have holds nothing", async () => {
    const session = server.client().connection();
    await expect(session.execute(`SELECT GET_LOCK('${"x".repeat(300)}', 0)`)).rejects.toThrow("errno");
    await expectHolding(0);
  });

  it("that is refused holds nothing", async () => {
    const owner = server.client().connection();
    await owner.execute("SELECT GET_LOCK('mine', 0)");
    const other = server.client().connection();
    for (const sql of [
      "SELECT GET_LOCK('mine', 0)",
      "DO GET_LOCK('mine', 0)",
      "SELECT 1 - GET_LOCK('mine', 0)",
    ]) {
      await other.execute(sql);
      await expectHolding(1);
    }
    await owner.execute("DO RELEASE_ALL_LOCKS()");
    await expectHolding(0);
  });

  it("whose release is only said to be is kept", async () => {
    const session = server.client().connection();
    await session.execute("SELECT GET_LOCK('kept', 0)");
    for (const sql of [
      "SELECT IF(0, RELEASE_ALL_LOCKS(), 1)",
      "SELECT RELEASE_LOCK('of nobody')",
      "SELECT 1 AS `RELEASE_LOCK`",
      "SELECT 'RELEASE_LOCK(1)'",
    ]) {
      await session.execute(sql);
      expect(await isTaken("kept")).toBe(true);
    }
    await session.execute("SELECT RELEASE_LOCK('kept')");
    await expectHolding(0);
  });
});

describe("a temporary table", () => {
  it.each([
    ["by its name", ["CREATE TEMPORARY TABLE z1 (a INT)"], ["DROP TABLE z1"]],
    [
      "several at once",
      ["CREATE TEMPORARY TABLE z1 (a INT)", "CREATE TEMPORARY TABLE z2 (a INT)"],
      ["DROP TABLE z1, z2"],
    ],
    [
      "several, of which one is none",
      ["CREATE TEMPORARY TABLE z1 (a INT)"],
      ["DROP TABLE IF EXISTS nothing, `z1`"],
    ],
    [
      "in a comment that is code",
      ["CREATE TEMPORARY TABLE z1 (a INT)"],
      ["DROP /*!50000 TEMPORARY */ TABLE z1"],
    ],
    ["in its database", ["CREATE TEMPORARY TABLE other.z1 (a INT)"], ["DROP TEMPORARY TABLE `other` . `z1`"]],
    [
      "from another database",
      ["CREATE TEMPORARY TABLE z1 (a INT)", "USE other"],
      ["DROP TABLE naru.z1", "USE naru"],
    ],
    [
      "that was made twice",
      ["CREATE TEMPORARY TABLE z1 (a INT)", "CREATE TEMPORARY TABLE IF NOT EXISTS z1 (a INT)"],
      ["DROP TABLE z1"],
    ],
    [
      "at run time",
      ["CREATE TEMPORARY TABLE z1 (a INT)", "PREPARE p FROM 'DROP TABLE z1'"],
      ["EXECUTE p", "DEALLOCATE PREPARE p"],
    ],
  ])("is there until it is dropped: %s", async (_how, make, drop) => {
    const session = server.client().connection();
    for (const sql of make) {
      await session.execute(sql);
    }
    await expectHolding(1);
    await session.execute("SELECT * FROM naru.things");
    for (const sql of drop) {
      await session.execute(sql);
    }
    await expectHolding(0);
    await expect(session.execute("SELECT * FROM z1")).rejects.toThrow("errno 1146");
  });

  it("is not taken for another of the same name, nor for the real one", async () => {
    const session = server.client().connection();
    await session.execute("CREATE TEMPORARY TABLE tt (id INT)");
    await session.execute("CREATE TEMPORARY TABLE other.tt (id INT)");
    const hasCases = (await cell(session, "SELECT @@lower_case_table_names")) === "0";
    if (hasCases) {
      await session.execute("CREATE TEMPORARY TABLE TT (id INT)");
      await session.execute("DROP TABLE TT");
    }
    await session.execute("DROP TABLE other.tt");
    await session.execute("DROP TABLE IF EXISTS `of another name`");
    // Its own, which is empty; the real one keeps its rows.
    await session.execute("DELETE FROM tt");
    expect(await cell(server.client().connection(), "SELECT COUNT(*) FROM tt")).toBe("3");
    await session.execute("DROP TEMPORARY TABLE tt");
    expect(await cell(session, "SELECT COUNT(*) FROM tt")).toBe("3");
    await expectHolding(0);
  });

  it("that could not be made holds nothing", async () => {
    const session = server.client().connection();
    await session.execute("CREATE TEMPORARY TABLE z1 (a INT, a INT)").catch(() => undefined);
    await session
      .execute("CREATE TEMPORARY TABLE z1 SELECT 1 UNION SELECT (SELECT 1 UNION SELECT 2)")
      .catch(() => undefined);
    await expectHolding(0);
  });

  it("that is renamed stays with its session", async () => {
    const session = server.client().connection();
    await session.execute("CREATE TEMPORARY TABLE z1 (a INT)");
    await session.execute("INSERT INTO z1 VALUES (5)");
    await session.execute("ALTER TABLE z1 RENAME TO z2");
    expect(await cell(session, "SELECT a FROM z2")).toBe("5");
    await Promise.all(Array.from({ length: 30 }, () => server.client().execute("SELECT * FROM things")));
    expect(await cell(session, "SELECT a FROM z2")).toBe("5");
  });
});
