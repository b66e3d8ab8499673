import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { numbersUpTo } from "../numbers.ts";
import { startGateway, type TestGateway } from "./setup.ts";

let server: TestGateway;

beforeAll(async () => {
  server = await startGateway();
  await server.execute(
    "CREATE TABLE items (id BIGINT UNSIGNED PRIMARY KEY AUTO_INCREMENT, name VARCHAR(100) UNIQUE, data LONGBLOB, note TEXT, at DATETIME(3))",
  );
});

beforeEach(async () => {
  await server.execute("TRUNCATE items");
});

afterAll(() => server.stop());

async function seed(names: readonly string[]): Promise<void> {
  const rows = names.map(() => "(?)").join(", ");
  await server.client().execute(`INSERT INTO items (name) VALUES ${rows}`, [...names]);
}

describe("a write", () => {
  it("gives the generated id", async () => {
    const first = await server.client().execute("INSERT INTO items (name) VALUES ('a')");
    const second = await server.client().execute("INSERT INTO items (name) VALUES ('b')");
    expect([first.insertId, second.insertId]).toEqual(["1", "2"]);
    expect(first.rowsAffected).toBe(1);
  });

  it("of several rows gives the first id and counts all", async () => {
    const { insertId, rowsAffected } = await server
      .client()
      .execute("INSERT INTO items (name) VALUES ('a'), ('b'), ('c')");
    expect({ insertId, rowsAffected }).toEqual({ insertId: "1", rowsAffected: 3 });
  });

  it("gives an id above 2^63 as it is", async () => {
    const id = "18446744073709551610";
    const { insertId } = await server.client().execute(`INSERT INTO items (id, name) VALUES (${id}, 'big')`);
    expect(insertId).toBe(id);
    await server.execute("ALTER TABLE items AUTO_INCREMENT = 1");
  });

  it("counts the rows that an UPDATE matched, also those that it left as they were", async () => {
    await seed(["a", "b"]);
    const same = await server.client().execute("UPDATE items SET note = NULL");
    const some = await server.client().execute("UPDATE items SET note = 'x' WHERE name = 'a'");
    const none = await server.client().execute("UPDATE items SET note = 'x' WHERE name = 'z'");
    expect([same, some, none].map(({ rowsAffected }) => rowsAffected)).toEqual([2, 1, 0]);
  });

  it("counts a DELETE", async () => {
    await seed(["a", "b", "c"]);
    expect((await server.client().execute("DELETE FROM items WHERE name > 'a'")).rowsAffected).toBe(2);
  });

  it("counts an insert that became an update twice", async () => {
    await seed(["a"]);
    const upsert = "INSERT INTO items (name) VALUES ('a') ON DUPLICATE KEY UPDATE note = 'again'";
    expect((await server.client().execute(upsert)).rowsAffected).toBe(2);
  });

  it("that is ignored counts nothing and gives no id", async () => {
    await seed(["a"]);
    const { rowsAffected, insertId } = await server
      .client()
      .execute("INSERT IGNORE INTO items (name) VALUES ('a')");
    expect({ rowsAffected, insertId }).toEqual({ rowsAffected: 0, insertId: "0" });
  });

  it("leaves zero counts out of the answer", async () => {
    const { result, error } = await server.execute("DELETE FROM items");
    expect({ result, error }).toEqual({ result: {}, error: null });
  });
});

describe("a result", () => {
  it("without rows still describes its columns", async () => {
    const { result } = await server.execute("SELECT id, name FROM items WHERE 1 = 0");
    expect(result?.fields?.map(({ name }) => name)).toEqual(["id", "name"]);
    expect(result?.rows).toBeUndefined();
    expect((await server.client().execute("SELECT id FROM items WHERE 1 = 0")).rows).toEqual([]);
  });

  it("tells NULL from an empty string", async () => {
    const { result } = await server.execute("SELECT '' AS a, NULL AS b, 'x' AS c");
    expect(result?.rows).toEqual([
      { lengths: ["0", "-1", "1"], values: Buffer.from("x").toString("base64") },
    ]);
  });

  it("measures cells in bytes", async () => {
    const { result } = await server.execute("SELECT 'é😀' AS a");
    expect(result?.rows?.[0]?.lengths).toEqual(["6"]);
  });

  it("can be had as arrays, with columns of the same name", async () => {
    const { rows } = await server.client().execute("SELECT 1 AS a, 2 AS a", null, { as: "array" });
    expect(rows).toEqual([[server.integer(1), server.integer(2)]]);
  });

  it("of 20,000 rows arrives whole and in order", async () => {
    const { rows } = await server.client().execute(`SELECT seq FROM ${numbersUpTo(20_000)} ORDER BY seq`);
    expect(rows.length).toBe(20_000);
    expect(rows.map((row) => Number((row as { seq: unknown }).seq))).toEqual(
      Array.from({ length: 20_000 }, (_, index) => index + 1),
    );
  });

  it("has its time in seconds on the wire", async () => {
    const { timing } = await server.execute("SELECT SLEEP(0.05)");
    expect(timing).toBeGreaterThan(0.05);
    expect(timing).toBeLessThan(5);
  });

  it("of a procedure is its first one", async () => {
    await server.execute("CREATE PROCEDURE two() BEGIN SELECT 1 AS a; SELECT 2 AS b; END");
    expect((await server.client().execute("CALL two()")).rows).toEqual([{ a: server.integer(1) }]);
  });

  it("of SHOW and of EXPLAIN is a result like any other", async () => {
    const shown = await server.client().execute("SHOW COLUMNS FROM items LIKE 'name'");
    const explained = await server.client().execute("EXPLAIN SELECT * FROM items");
    expect(shown.rows[0]).toMatchObject({ Field: "name", Key: "UNI" });
    expect(explained.rows[0]).toMatchObject({ table: "items" });
  });
});

describe("an argument survives the way there and back", () => {
  const everyByte = Uint8Array.from({ length: 256 }, (_, index) => index);
  it.each<[string, string | number | boolean | bigint | null | Uint8Array, string, unknown]>([
    [
      "a string with quotes and backslashes",
      `it's "so" \\ \\' '' \n\r\t\0\b\x1a %_`,
      "CHAR(100)",
      `it's "so" \\ \\' '' \n\r\t\0\b\x1a %_`,
    ],
    ["four-byte UTF-8", "😀𝔘𠜎", "CHAR(100)", "😀𝔘𠜎"],
    ["an integer beyond a double", 9_007_199_254_740_993n, "SIGNED", "9007199254740993"],
    ["a negative number", -12.5, "DECIMAL(10,2)", "-12.50"],
    ["true", true, "CHAR", "1"],
    ["null", null, "CHAR", null],
    ["every byte", everyByte, "BINARY(256)", everyByte],
    ["a placeholder in a string", "? :a ??", "CHAR(100)", "? :a ??"],
  ])("%s", async (_title, value, type, expected) => {
    const { rows } = await server.client().execute(`SELECT CAST(? AS ${type}) AS v`, [value as string]);
    expect(rows).toEqual([{ v: expected }]);
  });

  it("a Date, to the millisecond", async () => {
    const at = new Date("2024-02-29T23:59:59.123Z");
    await server.client().execute("INSERT INTO items (name, at) VALUES ('a', ?)", [at]);
    expect((await server.client().execute("SELECT at FROM items")).rows).toEqual([
      { at: "2024-02-29 23:59:59.123" },
    ]);
  });

  it("a list for IN", async () => {
    await seed(["a", "b", "c"]);
    const { rows } = await server
      .client()
      .execute("SELECT name FROM items WHERE name IN (:names) ORDER BY name", {
        names: ["a", "c"],
      });
    expect(rows).toEqual([{ name: "a" }, { name: "c" }]);
  });

  it("1 MB of bytes", async () => {
    const data = new Uint8Array(1_000_000).map((_, index) => (index * 31) % 256);
    await server.client().execute("INSERT INTO items (name, data) VALUES ('big', ?)", [data]);
    const { rows } = await server.client().execute("SELECT data FROM items");
    const read = (rows[0] as { data: Uint8Array }).data;
    expect(Buffer.compare(read, data)).toBe(0);
  });
});

describe("a private server compares and checks as MySQL 8 does", () => {
  it.each([
    ["'a' = 'A'", 1],
    ["'é' = 'E'", 1],
    ["'a' = 'a '", 0],
    ["'😀' = '😁'", 0],
    ["@@session.time_zone", "+00:00"],
    ["@@session.autocommit", "1"],
    ["@@max_allowed_packet", "67108864"],
  ])("%s is %s", async (expression, expected) => {
    const value = typeof expected === "number" ? server.integer(expected) : expected;
    expect((await server.client().execute(`SELECT ${expression} AS v`)).rows).toEqual([{ v: value }]);
  });

  it("with PlanetScale's sql_mode", async () => {
    const { rows } = await server.client().execute("SELECT @@sql_mode AS mode");
    expect((rows[0] as { mode: string }).mode).toBe(
      "ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
    );
  });
});
