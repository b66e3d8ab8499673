import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listCandidates } from "../../src/engines/choose.ts";
import type { MysqlFamily } from "../../src/engines/data-folder.ts";
import { translateDdl } from "../../src/engines/dialect.ts";
import { type Migrated, migrateEngine } from "../../src/engines/migrate.ts";
import { executeOnce } from "../../src/gateway/mysql/mysql2-admin.ts";
import { catchError, startGateway, type TestGateway } from "./setup.ts";

// Both servers are needed here, whichever one the other tests run on.

const everyByte = Uint8Array.from({ length: 256 }, (_, index) => index);
const text = 'it\'s "so" \\ \n\r\0\u001a %_ é😀';
const statements: readonly (string | [sql: string, args: (string | Uint8Array)[]])[] = [
  `CREATE TABLE kinds (id BIGINT UNSIGNED PRIMARY KEY AUTO_INCREMENT, i INT, d DECIMAL(30,10), f FLOAT, g DOUBLE, b BIT(10),
   at DATETIME(6), ts TIMESTAMP(3) NULL, t TIME, y YEAR, c CHAR(4), v VARCHAR(200), x VARBINARY(300), lb LONGBLOB, lt LONGTEXT,
   e ENUM('a', 'it''s'), s SET('p', 'q'), j JSON, p POINT, twice INT AS (i * 2), note TEXT NOT NULL DEFAULT ('none'), KEY (v))`,
  [
    `INSERT INTO kinds (i, d, f, g, b, at, ts, t, y, c, v, x, lb, lt, e, s, j, p) VALUES (-5, 12345678901234567890.0123456789, 0.1, 1.1e-300,
     b'1010101010', '2024-02-29 23:59:59.123456', '2038-01-01 00:00:00.5', '-838:59:59', 1999, 'é😀', ?, ?, ?, ?, 'it''s', 'p,q',
     '{"a": [1, null, "ü"], "big": 9007199254740993}', POINT(1.5, -2))`,
    [text, everyByte, everyByte, text],
  ],
  "INSERT INTO kinds (id) VALUES (18446744073709551614)",
  "CREATE TABLE parent (id INT PRIMARY KEY)",
  "CREATE TABLE `odd ``name` (id INT PRIMARY KEY, parent_id INT, CONSTRAINT fk FOREIGN KEY (parent_id) REFERENCES parent (id), CHECK (id < 100))",
  "INSERT INTO parent VALUES (0), (1)",
  "INSERT INTO `odd ``name` VALUES (1, 1)",
  "CREATE VIEW aaa_above AS SELECT * FROM zzz_below",
  "CREATE TABLE log (n INT)",
  "CREATE TRIGGER noted AFTER INSERT ON parent FOR EACH ROW INSERT INTO log VALUES (NEW.id)",
  "CREATE FUNCTION double_of(n INT) RETURNS INT DETERMINISTIC RETURN n * 2",
  "CREATE PROCEDURE show_two() BEGIN SELECT 2 AS two; END",
  "CREATE DATABASE second",
  "CREATE TABLE second.numbers (id INT PRIMARY KEY AUTO_INCREMENT, n INT)",
];
/** Read before and after, and compared. */
const questions = [
  "SELECT id, i, d, f + 0e0 AS f, g, b, at, ts, t, y, c, v, x, lb, lt, e, s, p, twice, note FROM kinds ORDER BY id",
  "SELECT JSON_EXTRACT(j, '$.a[2]') AS u, JSON_EXTRACT(j, '$.big') AS big FROM kinds WHERE j IS NOT NULL",
  "SELECT * FROM `odd ``name`",
  "SELECT * FROM aaa_above",
  "SELECT CAST(double_of(21) AS CHAR) AS answer",
  "SELECT * FROM second.numbers ORDER BY id",
];

async function isThere(family: MysqlFamily): Promise<boolean> {
  const request = { choice: family, dataDir: tmpdir(), onProgress: () => {}, onMissed: () => {} };
  return !(await listCandidates(request).next()).done;
}

const both = (await isThere("mysql")) && (await isThere("mariadb"));
if (!both) {
  console.warn(
    "engine-migrate.test.ts is skipped: MySQL and MariaDB are needed, and one of them cannot be had",
  );
}

async function ask(server: TestGateway): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const sql of questions) {
    answers.push((await server.client().execute(sql)).rows);
  }
  return answers;
}

function migrate(dataDir: string, to: MysqlFamily): Promise<Migrated> {
  return migrateEngine({
    dataDir,
    to,
    durability: "process",
    onProgress: () => {},
    log: () => {},
    probeMysql: (socketPath) => executeOnce({ user: "root", socketPath }, "DO 0"),
  });
}

describe.skipIf(!both).each([
  ["mariadb", "mysql"],
  ["mysql", "mariadb"],
] as const)("data of %s that is copied to %s", (from, to) => {
  let dataDir: string;
  let before: unknown[];
  let done: Migrated;
  let server: TestGateway;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), "naru-migrate-"));
    const source = await startGateway({ dataDir, engine: from });
    await source.client().execute("CREATE TABLE zzz_below (id INT PRIMARY KEY)");
    for (const statement of statements) {
      const [sql, args = []] = typeof statement === "string" ? [statement] : statement;
      await source.client().execute(sql, args as string[]);
    }
    for (let first = 0; first < 20_000; first += 5_000) {
      const rows = Array.from({ length: 5_000 }, (_, n) => `(${first + n})`).join(",");
      await source.client().execute(`INSERT INTO second.numbers (n) VALUES ${rows}`);
    }
    before = await ask(source);
    expect(await catchError(migrate(dataDir, to))).toMatchObject({
      message: expect.stringContaining("is in use by this process"),
    });
    await source.gateway.close();
    if (from === "mariadb") {
      // As earlier versions of Naru had it.
      renameSync(join(dataDir, "mariadb"), join(dataDir, "mysql"));
    }
    // The target has had data of its own, as after a start that chose it.
    const other = await startGateway({ dataDir, engine: to });
    await other.client().execute("CREATE TABLE mine (id INT)");
    await other.gateway.close();
    done = await migrate(dataDir, to);
    server = await startGateway({ dataDir, engine: to });
  }, 180_000);

  afterAll(() => server?.stop());

  it("is the same there, every value of it", async () => {
    expect(done.leftOut).toEqual([]);
    expect(done.rows).toBe(20_000 + 2 + 2 + 1);
    const after = await ask(server);
    expect(after).toEqual(before);
    expect((before[0] as { lt: string }[])[0]?.lt).toBe(text);
  });

  it("has its triggers, procedures and counters", async () => {
    const client = server.client();
    await client.execute("INSERT INTO parent VALUES (7)");
    expect((await client.execute("SELECT n FROM log ORDER BY n")).rows).toContainEqual({ n: 7 });
    expect((await client.execute("CALL show_two()")).rows).toEqual([{ two: server.integer(2) }]);
    const { insertId } = await client.execute("INSERT INTO second.numbers (n) VALUES (5)");
    expect(Number(insertId)).toBeGreaterThan(20_000);
    expect((await catchError(client.execute("INSERT INTO `odd ``name` VALUES (2, 99)"))).message).toContain(
      "errno 1452",
    );
  });

  it("leaves the source and what was there before", async () => {
    expect(done.aside).toBeDefined();
    expect(existsSync(join(done.aside as string, "naru-engine.json"))).toBe(true);
    // Data of MariaDB that was under MySQL's name still is, and is opened.
    expect(JSON.parse(readFileSync(join(dataDir, "mysql", "naru-engine.json"), "utf8"))).toMatchObject({
      family: from,
    });
    await server.gateway.close();
    const old = await startGateway({ dataDir, engine: from });
    expect(await ask(old)).toEqual(before);
    await old.gateway.close();
    expect(existsSync(join(dataDir, `${to}.copy`))).toBe(false);
  });
});

describe("a copy that cannot be made", () => {
  it("says that there is nothing to copy, and changes nothing", async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "naru-migrate-"));
    const { message } = await catchError(migrate(dataDir, "mysql"));
    expect(message).toMatch(/^There is no data of mariadb to copy in /);
    expect(existsSync(join(dataDir, "gateway.lock"))).toBe(false);
    rmSync(dataDir, { recursive: true });
  });
});

describe("what one server prints for the other", () => {
  const collations = { mariadb: "utf8mb4_unicode_520_nopad_ci" };

  it.each([
    [
      "`j` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL CHECK (json_valid(`j`))",
      "`j` json NOT NULL",
    ],
    [
      "  `j` longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT '{\"a\": \"it''s\"}' CHECK (json_valid(`j`))",
      "  `j` json DEFAULT ('{\"a\": \"it''s\"}')",
    ],
    ["  `t` text DEFAULT 'x',", "  `t` text DEFAULT ('x'),"],
    ["  `v` varchar(9) DEFAULT 'x',", "  `v` varchar(9) DEFAULT 'x',"],
    [") COLLATE=utf8mb4_uca1400_nopad_ai_ci", ") COLLATE=utf8mb4_0900_ai_ci"],
    [") COLLATE=utf8mb4_unicode_520_nopad_ci", ") COLLATE=utf8mb4_0900_ai_ci"],
    ["CREATE DEFINER=`ro``ot`@`localhost` TRIGGER t", "CREATE TRIGGER t"],
  ])("MySQL takes %s as %s", (ddl, expected) => {
    expect(translateDdl(ddl, "mysql", collations)).toBe(expected);
  });

  it.each([
    [") COLLATE=utf8mb4_0900_ai_ci", ") COLLATE=utf8mb4_unicode_520_nopad_ci"],
    ["`note` text DEFAULT (_utf8mb4'none')", "`note` text DEFAULT ('none')"],
  ])("MariaDB takes %s as %s", (ddl, expected) => {
    expect(translateDdl(ddl, "mariadb", collations)).toBe(expected);
  });
});
