import { createContextValues } from "@connectrpc/connect";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applyMigrations, readMigrations } from "../../src/cli/migrate.ts";
import { strict } from "../../src/data/cache/freshness.ts";
import { type CachedSql, defineQuery } from "../../src/data/cached-sql.ts";
import type { Data, WorkQueue } from "../../src/data/data.ts";
import { createDataPlane } from "../../src/data/data-plane.ts";
import { SqlError, type SqlValue } from "../../src/data/mysql.ts";
import { password, startGateway, type TestGateway } from "../gateway/setup.ts";
import { type DeclaredQuery, findDeclaredQueries, placeholdersOf } from "./declared-queries.ts";

const { queries } = await findDeclaredQueries();

let gateway: TestGateway;
let sql: CachedSql;
let left: Promise<unknown>[] = [];

beforeAll(async () => {
  gateway = await startGateway();
  const url = gateway.url.replace("http://", `http://writer:${password}@`);
  const plane = createDataPlane({
    database: { writerUrl: url, readerUrl: url, statementTimeoutMs: 20_000 },
    redis: { url: gateway.url, token: password, timeoutMs: 5_000, subscriptionIdleMs: 1_000 },
    objects: {} as Data["objects"],
    queue: {} as WorkQueue,
    invalidations: undefined,
    callerOf: () => undefined,
  });
  const source = plane.open({ readAfterWrite: null, waitUntil: (work) => left.push(work) });
  const data = source.dataOf({
    signal: new AbortController().signal,
    values: createContextValues(),
    responseHeader: new Headers(),
  });
  sql = data.sql;
  await data.redis.failClosed.command("SET", "naru:cache:epoch", Date.now() - 60_000);
  await sql.write({ tags: ["users"] }, async (client) => {
    await applyMigrations(client, readMigrations());
    await client.execute(
      "CREATE TABLE echoes (id INT PRIMARY KEY AUTO_INCREMENT, text LONGTEXT, big BIGINT, raw LONGBLOB)",
    );
    await client.execute("INSERT INTO echoes (text) VALUES ('first')");
  });
});
afterAll(() => gateway.stop());

const settle = async () => {
  const all = left;
  left = [];
  await Promise.all(all);
};

const injections = [
  "' OR '1'='1",
  "1; DROP TABLE users; -- ",
  "\\' OR 1=1 -- ",
  '" OR ""="',
  "') UNION SELECT password FROM mysql.user -- ",
  "?",
  "??? :name $1 %s",
  "`users`",
  "/*! SLEEP(5) */",
  "\u0000' OR 1=1",
  "\u00bf\u0027 OR 1=1",
  "\ud800",
];

describe("every declared statement", () => {
  it.each(queries.map((declared) => [declared.name, declared.query] as const))(
    "takes injections as values: %s",
    async (_, query) => {
      const tables = async () =>
        (await sql.write({ tags: ["users"] }, (client) => client.query("SHOW TABLES"))).length;
      const before = await tables();
      for (const injection of injections) {
        // A page's size must be a number: there MySQL refuses a text.
        const values = Array.from({ length: placeholdersOf(query.sql) }, (__, i) =>
          /LIMIT \?$/.test(query.sql) && i === placeholdersOf(query.sql) - 1 ? 1 : injection,
        );
        const asked: DeclaredQuery["query"] = { ...query, tags: () => ["users"] };
        const rows = await sql.read(asked, ...values).catch((error: unknown) => {
          if (!injection.isWellFormed()) {
            // Half of a pair is no text: it is not sent as another.
            expect(String(error)).toContain("half of a surrogate pair");
            return [];
          }
          // A column of ASCII is not compared with what is beyond it: MySQL's number, and MariaDB's.
          expect(error).toMatchObject({ errno: gateway.family === "mysql" ? 3854 : 1267 });
          return [];
        });
        // Compared with a number a text is its leading digits, and no row has been stored.
        expect(query.sql === "SELECT 1" ? [] : rows).toEqual([]);
      }
      await settle();
      expect(await tables()).toBe(before);
    },
  );
});

const echo = defineQuery<[value: SqlValue], { readonly v: unknown }>({
  sql: "SELECT ? AS v FROM echoes LIMIT 1",
  tags: () => ["echoes"],
  freshness: strict,
});
const echoText = defineQuery<[value: SqlValue], { readonly v: string; readonly n: bigint }>({
  sql: "SELECT CAST(? AS CHAR CHARACTER SET utf8mb4) AS v, 1 AS n FROM echoes LIMIT 1",
  tags: () => ["echoes"],
  freshness: strict,
});

describe("values", () => {
  it.each([
    ["a NUL", "a\u0000b"],
    ["four bytes of UTF-8", "🎮𝒳👨‍👩‍👧"],
    ["every escape", "\\ ' \" \n \r \t \u001a \b %_ `"],
    ["a megabyte", "x'\\".repeat(349_526)],
    ["a megabyte beyond ASCII", "é".repeat(524_288)],
    ["nothing", ""],
  ])("that are texts with %s come back as they were, from MySQL and from Redis", async (_, text) => {
    for (let i = 0; i < 2; i++) {
      const [row] = await sql.read(echoText, text);
      expect(row?.v === text).toBe(true);
      await settle();
    }
  });

  it.each([
    ["2^63 - 1", 9_223_372_036_854_775_807n],
    ["-2^63", -9_223_372_036_854_775_808n],
    ["2^53", 9_007_199_254_740_992n],
  ])("that are %s come back exactly", async (_, value) => {
    for (let i = 0; i < 2; i++) {
      const [row] = await sql.read(echo, value);
      expect(BigInt(row?.v as bigint)).toBe(value);
      await settle();
    }
  });

  it("beyond what a column holds are refused by MySQL, and nothing is cached of it", async () => {
    for (const value of [2n ** 63n, -(2n ** 63n) - 1n, "abc"]) {
      const write = sql.write({ tags: ["echoes/+"] }, (client) =>
        client.execute("INSERT INTO echoes (big) VALUES (?)", [value]),
      );
      await expect(write).rejects.toBeInstanceOf(SqlError);
    }
  });

  it("that are not finite numbers are refused before anything is sent", async () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      await expect(sql.read(echo, value)).rejects.toThrow(
        new RangeError(`Cannot send a number that is not finite: ${value}`),
      );
    }
  });

  it("that are bytes come back as bytes", async () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => i % 256);
    const { insertId } = await sql.write({ tags: ["echoes/+"] }, (client) =>
      client.execute("INSERT INTO echoes (raw) VALUES (?)", [bytes]),
    );
    const raw = defineQuery<[id: bigint], { readonly raw: Uint8Array }>({
      sql: "SELECT raw FROM echoes WHERE id = ?",
      tags: (id) => [`echoes/${id}`],
      freshness: strict,
    });
    for (let i = 0; i < 2; i++) {
      const [row] = await sql.read(raw, insertId);
      expect(Buffer.compare(row?.raw ?? new Uint8Array(), bytes)).toBe(0);
      await settle();
    }
  });

  it("may be 65,535 in one statement", async () => {
    const many = defineQuery<number[], { readonly n: bigint }>({
      sql: `SELECT COUNT(*) AS n FROM echoes WHERE id IN (${Array(65_535).fill("?").join(", ")})`,
      tags: () => ["echoes"],
      freshness: strict,
    });
    const ids = Array.from({ length: 65_535 }, (_, i) => i + 1);
    const [row] = await sql.read(many, ...ids);
    expect(row?.n).toBeGreaterThan(0n);
  });
});
