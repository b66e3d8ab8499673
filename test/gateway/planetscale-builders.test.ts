import { asc, sql as drizzleSql, eq } from "drizzle-orm";
import { bigint, boolean, datetime, int, json, mysqlTable, varchar } from "drizzle-orm/mysql-core";
import { drizzle } from "drizzle-orm/planetscale-serverless";
import { type Generated, Kysely, sql } from "kysely";
import { PlanetScaleDialect } from "kysely-planetscale";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { catchError, password, startGateway, type TestGateway } from "./setup.ts";

interface Schema {
  players: {
    id: Generated<string>;
    name: string;
    score: number;
    profile: string | null;
    joined: Date | string | null;
  };
}

const players = mysqlTable("players", {
  id: bigint({ mode: "number" }).primaryKey().autoincrement(),
  name: varchar({ length: 50 }).notNull().unique(),
  score: int().notNull().default(0),
  active: boolean().notNull().default(true),
  profile: json().$type<{ level: number }>(),
  joined: datetime({ mode: "date", fsp: 3 }),
});

let server: TestGateway;
let kysely: Kysely<Schema>;

beforeAll(async () => {
  server = await startGateway();
  await server.execute(
    "CREATE TABLE players (id BIGINT PRIMARY KEY AUTO_INCREMENT, name VARCHAR(50) NOT NULL UNIQUE, score INT NOT NULL DEFAULT 0, active BOOLEAN NOT NULL DEFAULT TRUE, profile JSON, joined DATETIME(3))",
  );
  kysely = new Kysely<Schema>({
    dialect: new PlanetScaleDialect({ url: server.url.replace("http://", `http://writer:${password}@`) }),
  });
});

beforeEach(async () => {
  await server.execute("TRUNCATE players");
});

afterAll(() => server.stop());

describe("kysely", () => {
  it("inserts and gives the id", async () => {
    const { insertId, numInsertedOrUpdatedRows } = await kysely
      .insertInto("players")
      .values({ name: "ann", score: 1 })
      .executeTakeFirstOrThrow();
    expect({ insertId, numInsertedOrUpdatedRows }).toEqual({ insertId: 1n, numInsertedOrUpdatedRows: 1n });
  });

  it("selects with conditions and order", async () => {
    await kysely
      .insertInto("players")
      .values([
        { name: "ann", score: 3 },
        { name: "bob", score: 1 },
        { name: "cid", score: 2 },
      ])
      .execute();
    const rows = await kysely
      .selectFrom("players")
      .select(["name", "score"])
      .where("score", ">", 1)
      .orderBy("score", "desc")
      .execute();
    expect(rows).toEqual([
      { name: "ann", score: 3 },
      { name: "cid", score: 2 },
    ]);
  });

  it("counts matched and deleted rows", async () => {
    await kysely.insertInto("players").values({ name: "ann", score: 3 }).execute();
    const updated = await kysely
      .updateTable("players")
      .set({ score: 3 })
      .where("name", "=", "ann")
      .executeTakeFirst();
    const deleted = await kysely.deleteFrom("players").executeTakeFirst();
    expect([updated.numUpdatedRows, deleted.numDeletedRows]).toEqual([1n, 1n]);
  });

  it("reads JSON and dates as values", async () => {
    const joined = new Date("2024-05-06T07:08:09.123Z");
    await kysely
      .insertInto("players")
      .values({ name: "ann", score: 0, profile: JSON.stringify({ level: 3 }), joined })
      .execute();
    const row = await kysely.selectFrom("players").select(["profile", "joined"]).executeTakeFirstOrThrow();
    expect(row).toEqual({ profile: { level: 3 }, joined });
  });

  it("upserts", async () => {
    for (const score of [1, 2]) {
      await kysely
        .insertInto("players")
        .values({ name: "ann", score })
        .onDuplicateKeyUpdate({ score: sql`score + VALUES(score)` })
        .execute();
    }
    expect((await kysely.selectFrom("players").select("score").executeTakeFirst())?.score).toBe(3);
  });

  it("commits a transaction", async () => {
    await kysely.transaction().execute(async (trx) => {
      await trx.insertInto("players").values({ name: "ann", score: 1 }).execute();
      await trx.updateTable("players").set({ score: 10 }).execute();
    });
    expect((await kysely.selectFrom("players").select("score").executeTakeFirst())?.score).toBe(10);
  });

  it("rolls a transaction back", async () => {
    const error = await catchError(
      kysely.transaction().execute(async (trx) => {
        await trx.insertInto("players").values({ name: "ann", score: 1 }).execute();
        await trx.insertInto("players").values({ name: "ann", score: 1 }).execute();
      }),
    );
    expect(error.message).toContain("errno 1062");
    expect(await kysely.selectFrom("players").selectAll().execute()).toEqual([]);
  });

  it.each([
    ["read committed", 5],
    ["repeatable read", 1],
  ] as const)("runs a transaction at the isolation level %s", async (level, expected) => {
    await kysely.insertInto("players").values({ name: "ann", score: 1 }).execute();
    await kysely
      .transaction()
      .setIsolationLevel(level)
      .execute(async (trx) => {
        await trx.selectFrom("players").select("score").execute();
        await kysely.updateTable("players").set({ score: 5 }).execute();
        expect((await trx.selectFrom("players").select("score").executeTakeFirst())?.score).toBe(expected);
      });
  });

  it("reads the tables that there are", async () => {
    const tables = await kysely.introspection.getTables();
    expect(tables.map(({ name }) => name)).toContain("players");
  });
});

describe("drizzle", () => {
  const open = () => drizzle(server.client(), { schema: { players } });

  it("inserts and gives the ids", async () => {
    const ids = await open()
      .insert(players)
      .values([{ name: "ann" }, { name: "bob" }])
      .$returningId();
    expect(ids).toEqual([{ id: 1 }, { id: 2 }]);
  });

  it("reads every kind of value that it wrote", async () => {
    const joined = new Date("2024-05-06T07:08:09.123Z");
    await open()
      .insert(players)
      .values({ name: "ann", score: 7, active: false, profile: { level: 3 }, joined });
    expect(await open().select().from(players)).toEqual([
      { id: 1, name: "ann", score: 7, active: false, profile: { level: 3 }, joined },
    ]);
  });

  it("filters, orders and limits", async () => {
    await open()
      .insert(players)
      .values([
        { name: "ann", score: 2 },
        { name: "bob", score: 1 },
        { name: "cid", score: 3 },
      ]);
    const rows = await open()
      .select({ name: players.name })
      .from(players)
      .where(drizzleSql`${players.score} < 3`)
      .orderBy(asc(players.score))
      .limit(1);
    expect(rows).toEqual([{ name: "bob" }]);
  });

  it("updates and deletes", async () => {
    await open().insert(players).values({ name: "ann" });
    const updated = await open().update(players).set({ score: 9 }).where(eq(players.name, "ann"));
    const deleted = await open().delete(players).where(eq(players.score, 9));
    expect([updated.rowsAffected, deleted.rowsAffected]).toEqual([1, 1]);
  });

  it("upserts", async () => {
    for (const score of [1, 2]) {
      await open().insert(players).values({ name: "ann", score }).onDuplicateKeyUpdate({ set: { score } });
    }
    expect(await open().select({ score: players.score }).from(players)).toEqual([{ score: 2 }]);
  });

  it("counts", async () => {
    await open()
      .insert(players)
      .values([{ name: "ann" }, { name: "bob" }]);
    expect(await open().$count(players)).toBe(2);
  });

  it("commits a transaction, in which it reads what it wrote", async () => {
    const seen = await open().transaction(async (tx) => {
      await tx.insert(players).values({ name: "ann" });
      return await tx.select({ name: players.name }).from(players);
    });
    expect(seen).toEqual([{ name: "ann" }]);
    expect(await open().$count(players)).toBe(1);
  });

  it("rolls a transaction back when told to", async () => {
    await catchError(
      open().transaction(async (tx) => {
        await tx.insert(players).values({ name: "ann" });
        tx.rollback();
      }),
    );
    expect(await open().$count(players)).toBe(0);
  });

  it("rolls a nested transaction back to its savepoint", async () => {
    await open().transaction(async (tx) => {
      await tx.insert(players).values({ name: "ann" });
      await catchError(
        tx.transaction(async (inner) => {
          await inner.insert(players).values({ name: "bob" });
          inner.rollback();
        }),
      );
    });
    expect(await open().select({ name: players.name }).from(players)).toEqual([{ name: "ann" }]);
  });
});
