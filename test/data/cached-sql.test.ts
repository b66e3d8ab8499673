import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Cache, createCache } from "../../src/data/cache/cache.ts";
import type { Select } from "../../src/data/cache/entry.ts";
import { bounded, strict } from "../../src/data/cache/freshness.ts";
import { createRedisStore } from "../../src/data/cache/redis-store.ts";
import { type CachedSql, createCachedSql, defineQuery } from "../../src/data/cached-sql.ts";
import type { SqlClient, SqlResult, SqlValue } from "../../src/data/mysql.ts";
import { createPlanetScaleClient } from "../../src/data/planetscale.ts";
import { password, startGateway, type TestGateway } from "../gateway/setup.ts";
import { numbersUpTo } from "../numbers.ts";
import { createUpstashClient } from "../upstash-client.ts";
import { undeclaredTables } from "./declared-tags.ts";

interface UserRow {
  readonly id: number;
  readonly name: string;
  readonly score: bigint;
  readonly born: Date | null;
  readonly face: Uint8Array | null;
}

const selectUser = defineQuery<[id: number], UserRow>({
  sql: "SELECT id, name, score, born, face FROM users WHERE id = ?",
  tags: (id) => [`users/${id}`],
  freshness: strict,
});
const countUsers = defineQuery<[], { readonly n: bigint }>({
  sql: "SELECT COUNT(*) AS n FROM users",
  tags: () => ["users"],
  freshness: bounded(1_000),
});
const echo = defineQuery<[value: SqlValue], { readonly v: unknown }>({
  sql: "SELECT ? AS v FROM users LIMIT 1",
  tags: () => ["users"],
  freshness: strict,
});

let gateway: TestGateway;
let statements: string[];
let time = 1_000_000;
const lagMs = 50;
const leaseMs = 1_000;

beforeAll(async () => {
  gateway = await startGateway();
  const sql = openSql("writer");
  await sql.execute(
    `CREATE TABLE users (id INT PRIMARY KEY AUTO_INCREMENT, name VARCHAR(40), score BIGINT, born DATETIME(3), face BLOB)`,
  );
});
afterAll(() => gateway.stop());
beforeEach(async () => {
  const writer = openSql("writer");
  await writer.execute("TRUNCATE users");
  await writer.execute(
    "INSERT INTO users VALUES (7, 'Zoë', 9007199254740993, '2026-01-02 03:04:05.006', x'00ff')",
  );
  const redis = openRedis();
  await redis.command("FLUSHALL");
  await createRedisStore(redis, { now: () => time }).lookup({
    key: "",
    versions: [],
    known: undefined,
    id: "",
  });
  time += leaseMs + lagMs;
  statements = [];
});

function openRedis() {
  const options = { url: gateway.url, token: password, timeoutMs: 5_000, subscriptionIdleMs: 1_000 };
  return createUpstashClient(options, new AbortController().signal);
}

function openSql(role: "reader" | "writer"): SqlClient {
  const url = gateway.url.replace("http://", `http://${role}:${password}@`);
  return createPlanetScaleClient(
    { url, statementTimeoutMs: 5_000 },
    { signal: new AbortController().signal },
  );
}

function createTestCache(): Cache {
  return createCache({ lagMs, leaseMs, clock: { now: () => time, sleep: async () => undefined } });
}

/** One request on an isolate; `done` waits for what it left to do. */
function openRequest(cache: Cache, tenant = ""): CachedSql & { done(): Promise<void> } {
  const left: Promise<unknown>[] = [];
  const waitUntil = (work: Promise<unknown>) => void left.push(work);
  const count = (role: "reader" | "writer"): SqlClient => {
    const sql = openSql(role);
    return {
      ...sql,
      query: (text, values) => {
        statements.push(role);
        return sql.query(text, values);
      },
    };
  };
  const select: Select = (endpoint, { sql, values }) => count(endpoint).query(sql, values);
  const session = cache.createSession({
    select,
    store: createRedisStore(openRedis(), { lagMs, leaseMs, now: () => time }),
    enqueue: async () => undefined,
    waitUntil,
  });
  const cached = createCachedSql(session, {
    select,
    createWriter: () => count("writer"),
    retry: (work) => work(),
    keySpace: `test ${tenant}`,
    afterwards: (work) => waitUntil(work()),
  });
  return {
    ...cached,
    done: async () => {
      while (left.length > 0) {
        await Promise.all(left.splice(0));
      }
    },
  };
}

describe("cached SQL on real engines", () => {
  it("gives rows with their types, from the database, from Redis and from memory", async () => {
    const cache = createTestCache();
    const expected = [
      {
        id: 7,
        name: "Zoë",
        score: 9_007_199_254_740_993n,
        born: new Date("2026-01-02T03:04:05.006Z"),
        face: new Uint8Array([0, 255]),
      },
    ];
    for (const from of [cache, createTestCache(), cache]) {
      const request = openRequest(from);
      expect(await request.read(selectUser, 7)).toEqual(expected);
      await request.done();
    }
    expect(statements).toEqual(["reader"]);
  });

  it("shows a write to every isolate as soon as it was acknowledged", async () => {
    const [here, there] = [createTestCache(), createTestCache()];
    const request = openRequest(there);
    await request.read(selectUser, 7);
    await request.done();
    await openRequest(here).write({ tags: ["users/7"] }, (sql) =>
      sql.transaction((tx) => tx.execute("UPDATE users SET name = ? WHERE id = ?", ["Zoe", 7])),
    );
    expect(await openRequest(there).read(selectUser, 7)).toMatchObject([{ name: "Zoe" }]);
    expect(statements).toEqual(["reader", "writer"]);
  });

  it("keeps that a row is missing until the row comes into being", async () => {
    const cache = createTestCache();
    for (let i = 0; i < 2; i++) {
      const request = openRequest(cache);
      expect(await request.read(selectUser, 8)).toEqual([]);
      await request.done();
    }
    expect(statements).toEqual(["reader"]);
    await openRequest(cache).write(
      { tags: ["users/+"], touched: ({ insertId }: SqlResult) => [`users/${insertId}`] },
      (sql) => sql.execute("INSERT INTO users (name, score) VALUES (?, 0)", ["Ann"]),
    );
    expect(await openRequest(cache).read(selectUser, 8)).toMatchObject([{ name: "Ann" }]);
  });

  it("answers a bounded query without Redis", async () => {
    const cache = createTestCache();
    const request = openRequest(cache);
    await request.read(countUsers);
    await request.done();
    await openRedis().command("FLUSHALL");
    expect(await openRequest(cache).read(countUsers)).toEqual([{ n: 1n }]);
    expect(statements).toHaveLength(1);
  });

  it("tells values of different types apart", async () => {
    const cache = createTestCache();
    const values: SqlValue[] = [1, 1n, "1", true, null, new Date(1), new Uint8Array([49]), "[1]", "null"];
    for (const value of values) {
      const request = openRequest(cache);
      await request.read(echo, value);
      await request.done();
    }
    expect(statements).toHaveLength(values.length);
  });

  it("tells tenants apart", async () => {
    const cache = createTestCache();
    for (const tenant of ["a", "b", "a"]) {
      const request = openRequest(cache, tenant);
      await request.read(selectUser, 7);
      await request.done();
    }
    expect(statements).toHaveLength(2);
  });

  it("does not keep 1,000 rows", async () => {
    const cache = createTestCache();
    const series = defineQuery<[limit: number], { readonly seq: bigint }>({
      sql: `SELECT seq FROM ${numbersUpTo(1000)} LIMIT ?`,
      tags: () => ["numbers"],
      freshness: strict,
    });
    for (const limit of [1_000, 1_000, 999, 999]) {
      const request = openRequest(cache);
      expect(await request.read(series, limit)).toHaveLength(limit);
      await request.done();
    }
    expect(statements).toHaveLength(3);
  });

  it("gives everybody the same rows, which nobody can change", async () => {
    const cache = createTestCache();
    const request = openRequest(cache);
    const rows = await request.read(selectUser, 7);
    expect(Object.isFrozen(rows) && Object.isFrozen(rows[0])).toBe(true);
  });

  it("fetches ahead", async () => {
    const cache = createTestCache();
    const request = openRequest(cache);
    request.prefetch(selectUser, 7);
    await request.done();
    await openRequest(cache).read(selectUser, 7);
    expect(statements).toEqual(["reader"]);
  });
});

it("the queries of this test declare all their tables", () => {
  for (const [query, args] of [
    [selectUser, [7]],
    [countUsers, []],
  ] as const) {
    expect(undeclaredTables(query.sql, (query.tags as (...args: unknown[]) => string[])(...args))).toEqual(
      [],
    );
  }
});
