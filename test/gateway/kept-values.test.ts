import type { Connection } from "@planetscale/database";
import { createConnection, type Connection as Direct } from "mysql2/promise";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startGateway, type TestGateway } from "./setup.ts";

// What a session sets, it finds again on whichever connection it gets, as one who has a connection of his own
// does.

let server: TestGateway;
let direct: Direct;

beforeAll(async () => {
  server = await startGateway({ writePoolSize: 6, transactionIdleMs: 60_000 });
  direct = await createConnection({
    user: "root",
    socketPath: server.gateway.engines.mysql.socketPath as string,
    database: "naru",
    charset: "utf8mb4",
  });
  await direct.query(
    "SET SESSION sql_mode = 'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION', time_zone = '+00:00'",
  );
  // The same collation as the gateway's connections.
  const [first] = (await server.client().execute("SELECT @@collation_connection AS c")).rows as {
    c: string;
  }[];
  await direct.query(`SET NAMES utf8mb4 COLLATE ${first?.c}`);
});

afterAll(async () => {
  await direct.end();
  await server.stop();
});

/** Others come and go, so that the session gets another connection. */
async function bustle(): Promise<void> {
  await Promise.all(
    Array.from({ length: 12 }, async () => {
      const other = server.client().connection();
      await other.execute("SET @v = 'of another', sql_mode = ''");
      await other.execute("SELECT @v");
    }),
  );
}

/** A variable that is NULL has no type that would matter. */
const look =
  "SELECT IF(@v IS NULL, 'nothing', CONCAT_WS('|', COALESCE(HEX(@v), 'NULL'), COLLATION(@v), CHARSET(@v), COALESCE(LENGTH(@v), 'NULL'), COALESCE(@v = 'A', 'NULL'))) AS seen";

async function seen(connection: Connection): Promise<string> {
  const { rows } = await connection.execute(look);
  return String((rows[0] as { seen: unknown }).seen);
}

async function seenDirectly(statements: readonly string[]): Promise<string> {
  await direct.query("SET @v = NULL");
  const [[before]] = (await direct.query(
    "SELECT @@sql_mode AS m, @@collation_connection AS c LIMIT 1",
  )) as unknown as [{ m: string; c: string }[]];
  for (const sql of statements) {
    await direct.query(sql).catch(() => undefined);
  }
  const [found] = (await direct.query(`${look} LIMIT 1`)) as unknown as [{ seen: unknown }[]];
  await direct.query(
    `SET SESSION sql_mode = '${before?.m}', sql_select_limit = DEFAULT, collation_connection = ${before?.c}`,
  );
  return String(found[0]?.seen);
}

const types = [
  "'a'",
  "'A' COLLATE utf8mb4_bin",
  "_latin1'\\xe9'".replace("\\xe9", "é"),
  "CONVERT('é' USING latin1)",
  "_binary'a'",
  "x'00ff27'",
  "b'101'",
  "CAST('a' AS BINARY)",
  "''",
  "NULL",
  "TRUE",
  "-1",
  "9223372036854775807",
  "18446744073709551615",
  "CAST(5 AS UNSIGNED)",
  "1.50",
  "CAST(5 AS DECIMAL(10, 0))",
  "CAST(-0.10 AS DECIMAL(20, 10))",
  "1e0",
  "1.0e-300",
  "0.1e0 + 0.2e0",
  "1e100",
  "PI()",
  "-0e0",
  "NOW() IS NULL",
  "DATE('2024-02-29')",
  "TIME('12:34:56.789')",
  "JSON_OBJECT('a', 1)",
  "'it''s'",
  "'a\\\\b'",
  "'a\\nb'",
  "'\"'",
  '"it\'s"',
  "'😀'",
  "REPEAT('x', 400)",
  "REPEAT('x', 5000)",
  "REPEAT('é', 251)",
  "CONCAT('a', CHAR(0), 'b')",
  "CHAR(255)",
  "UUID() IS NULL",

  "(SELECT 'sub')",
  "1 = 1",
  "'a' 'b'",
  "N'national'",
  "0x41",
  "1/3",
  "10 DIV 3",
  "~0",
];

describe("a user variable", () => {
  it.each(types)("keeps its value, type and collation: %s", async (value) => {
    const expected = await seenDirectly([`SET @v = ${value}`]);
    const session = server.client().connection();
    const made = await session.execute(`SET @v = ${value}`).then(
      () => true,
      () => false,
    );
    await bustle();
    expect(made).toBe(true);
    expect(await seen(session)).toBe(expected);
    await session.execute("SET @v = CONCAT(@v)");
    await session.execute("ROLLBACK RELEASE").catch(() => undefined);
  });

  it.each([
    ["by SELECT INTO", ["SELECT 'A' COLLATE utf8mb4_bin INTO @v"]],
    ["by :=", ["SELECT @v := 5 + 0.5"]],
    ["in a comment that is code", ["/*!50000 SET @v = 'A' */"]],
    ["in a comment that is code of a newer version", ["/*!80000 SET @v = 5 */"]],
    ["in a comment that is code of MariaDB", ["/*M! SET @v = 5 */"]],
    ["and others in one statement", ["SET @w = 1, @v = 'A', @x = NOW()"]],
    ["twice", ["SET @v = 1, @V = 'A'"]],
    ["while backslashes are letters", ["SET sql_mode = 'NO_BACKSLASH_ESCAPES'", "SET @v = 'a\\\\'"]],
    ["before backslashes are letters", ["SET @v = 'a\\\\b'", "SET sql_mode = 'NO_BACKSLASH_ESCAPES'"]],
    [
      "between both",
      ["SET sql_mode = 'NO_BACKSLASH_ESCAPES'", "SET @v = 'a\\\\nb'", "SET sql_mode = ''", "SET @w = 1"],
    ],
    ["before double quotes are names", ['SET @v = "A"', "SET sql_mode = 'ANSI_QUOTES'"]],
    ["before another collation", ["SET @v = 'A'", "SET NAMES utf8mb4 COLLATE utf8mb4_bin"]],
    ["before another collation, by its variable", ["SET @v = 'A'", "SET collation_connection = utf8mb4_bin"]],
    [
      "after another collation",
      ["SET NAMES utf8mb4 COLLATE utf8mb4_bin", "SET @v = 'A'", "SET @w = LOWER(@v)"],
    ],
    ["while no SELECT has rows", ["SET sql_select_limit = 0", "SET @v = CONCAT('A', '')"]],
    ["while SELECTs are short", ["SET sql_select_limit = 1", "SET @v = REPEAT('A', 3)", "SET @w = NOW()"]],
  ])("is kept that was set %s", async (_how, statements) => {
    const expected = await seenDirectly(statements);
    const session = server.client().connection();
    for (const sql of statements) {
      await session.execute(sql).catch(() => undefined);
    }
    await bustle();
    await session.execute("SET sql_select_limit = DEFAULT");
    expect(await seen(session)).toBe(expected);
    await session.execute("ROLLBACK RELEASE").catch(() => undefined);
  });

  it("of 30 MB is kept, or its statement says why not", async () => {
    const session = server.client().connection();
    const error = await session.execute("SET @v = REPEAT('x', 30000000)").then(
      () => undefined,
      (failure: Error) => failure,
    );
    await bustle();
    const { rows } = await session.execute("SELECT LENGTH(@v) AS n");
    expect(String((rows[0] as { n: unknown }).n)).toBe(error === undefined ? "30000000" : "null");
    await session.execute("ROLLBACK RELEASE");
  });
});

describe("the names of columns", () => {
  it.each([
    "SELECT LAST_INSERT_ID()",
    "SELECT (0|0), LAST_INSERT_ID()",
    "SELECT (0| 0), (0|0), LAST_INSERT_ID(), ROW_COUNT(), FOUND_ROWS(), last_insert_id( )",
    "SELECT CAST((-1|0) AS SIGNED), ROW_COUNT()",
    "SELECT CAST((-1|  0) AS SIGNED), (0| 0), ROW_COUNT(), LAST_INSERT_ID(), CAST((-1| 0) AS SIGNED)",
    "SELECT LAST_INSERT_ID() + 1, 'LAST_INSERT_ID()', \"a\" , `id`, 1 AS `LAST_INSERT_ID()` FROM (SELECT 1 AS id) t",
    "SELECT @@identity, @@last_insert_id, @@session.last_insert_id",
    "SELECT  LAST_INSERT_ID ( ) AS a, ( SELECT LAST_INSERT_ID() )",
    "SELECT /* c */ LAST_INSERT_ID(/* d */), 1 + 1 , 'x'  'y', N'é', _utf8mb4'z', -1, NOW() IS NULL",
    "SELECT IF(LAST_INSERT_ID() = 0, 'none', 'one'), CASE WHEN ROW_COUNT() < 0 THEN 1 ELSE 2 END",
    'SELECT COUNT(*), FOUND_ROWS(), \'a\\\'b\', "c""d" FROM (SELECT 1) t',
  ])("are those of the server: %s", async (sql) => {
    const named = async (): Promise<unknown> => {
      try {
        const [, fields] = await direct.query(sql);
        return fields.map(({ name }) => name);
      } catch (error) {
        return `errno ${(error as { errno: number }).errno}`;
      }
    };
    const session = server.client().connection();
    for (const first of ["SELECT 1", "BEGIN"]) {
      await session.execute(first);
      const found = await session.execute(sql).then(
        ({ fields }) => fields.map(({ name }) => name),
        (error: Error) => /errno \d+/.exec(error.message)?.[0],
      );
      expect(found).toEqual(await named());
    }
    await session.execute("ROLLBACK RELEASE");
  });
});

describe("every variable of a session that the server lets it set", () => {
  it("leaves the gateway's own statements as they are", async () => {
    const [variables] = (await direct.query("SHOW SESSION VARIABLES")) as unknown as [
      { Variable_name: string; Value: string }[],
    ];
    const wrong: unknown[] = [];
    let count = 0;
    for (const { Variable_name: name, Value: value } of variables) {
      for (const literal of literalsFor(value)) {
        const settable = await direct.query(`SET SESSION ${name} = ${literal}`).then(
          () => true,
          () => false,
        );
        if (!settable) {
          continue;
        }
        await direct.query(`SET SESSION ${name} = DEFAULT`).catch(() => undefined);
        count++;
        const session = server.client().connection();
        const told = await session.execute(`SET SESSION ${name} = ${literal}`).then(
          () => "taken",
          (error: { body?: { code?: string } }) => error.body?.code,
        );
        if (told !== "taken") {
          continue;
        }
        // Computed, so that the server has to be asked.
        let v: unknown;
        try {
          await session.execute("SET @v = CONCAT('k', 'ept')");
          await session.execute("SELECT GET_LOCK('l', 0)");
          await session.execute("SELECT RELEASE_LOCK('l')");
          const { rows } = await session.execute("SELECT @v AS v LIMIT 1");
          v = (rows[0] as { v?: unknown } | undefined)?.v;
        } catch (error) {
          v = error;
        }
        if (v !== "kept") {
          wrong.push([name, literal, String(v)]);
        }
        await session.execute("ROLLBACK RELEASE").catch(() => undefined);
      }
    }
    expect(count).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
    const { holding } = (await server.status()).mysql.sessions;
    expect(holding).toBe(0);
  }, 120_000);

  function literalsFor(value: string): readonly string[] {
    if (/^-?\d+$/.test(value)) {
      return ["0", "1", value];
    }
    return /^(ON|OFF)$/.test(value) ? ["ON", "OFF"] : [`'${value.replaceAll(/['\\]/g, "\\$&")}'`];
  }
});
