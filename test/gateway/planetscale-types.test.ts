import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startGateway, type TestGateway } from "./setup.ts";

/**
 * Every kind of column, described as PlanetScale's own service describes it. The descriptors are what the
 * service answered for the same table (database-js, golden/).
 */
interface Column {
  readonly name: string;
  readonly ddl: string;
  readonly value: string;
  readonly field: Readonly<Record<string, number | string>>;
  /** What database-js makes of the cell. */
  readonly cast: unknown;
}

const num = 32768;
const longText = 4_294_967_295;

function column(
  name: string,
  sql: readonly [ddl: string, value: string],
  expected: {
    type: string;
    columnLength: number;
    charset: number;
    flags?: number;
    decimals?: number;
    cast: unknown;
  },
): Column {
  const { cast, ...field } = expected;
  return { name, ddl: sql[0], value: sql[1], field, cast };
}

const columns: readonly Column[] = [
  column("a", ["TINYINT", "1"], { type: "INT8", columnLength: 4, charset: 63, flags: num, cast: 1 }),
  column("b", ["SMALLINT", "1"], { type: "INT16", columnLength: 6, charset: 63, flags: num, cast: 1 }),
  column("c", ["MEDIUMINT", "1"], { type: "INT24", columnLength: 9, charset: 63, flags: num, cast: 1 }),
  column("d", ["INTEGER", "1"], { type: "INT32", columnLength: 11, charset: 63, flags: num, cast: 1 }),
  column("e", ["BIGINT", "1"], { type: "INT64", columnLength: 20, charset: 63, flags: num, cast: "1" }),
  column("f", ["DECIMAL(2, 1)", "1.1"], {
    type: "DECIMAL",
    columnLength: 4,
    charset: 63,
    decimals: 1,
    flags: num,
    cast: "1.1",
  }),
  column("g", ["NUMERIC(2, 1)", "1.1"], {
    type: "DECIMAL",
    columnLength: 4,
    charset: 63,
    decimals: 1,
    flags: num,
    cast: "1.1",
  }),
  column("h", ["FLOAT", "1.1"], {
    type: "FLOAT32",
    columnLength: 12,
    charset: 63,
    decimals: 31,
    flags: num,
    cast: 1.1,
  }),
  column("i", ["DOUBLE", "1.1"], {
    type: "FLOAT64",
    columnLength: 22,
    charset: 63,
    decimals: 31,
    flags: num,
    cast: 1.1,
  }),
  column("j", ["BIT(3)", "0b111"], {
    type: "BIT",
    columnLength: 3,
    charset: 63,
    flags: 32,
    cast: Uint8Array.of(7),
  }),
  column("k", ["DATE", "'1000-01-01'"], {
    type: "DATE",
    columnLength: 10,
    charset: 63,
    flags: 128,
    cast: "1000-01-01",
  }),
  column("l", ["DATETIME", "'1000-01-01 01:01:01'"], {
    type: "DATETIME",
    columnLength: 19,
    charset: 63,
    flags: 128,
    cast: "1000-01-01 01:01:01",
  }),
  column("m", ["TIMESTAMP NULL", "'1970-01-01 00:01:01'"], {
    type: "TIMESTAMP",
    columnLength: 19,
    charset: 63,
    flags: 128,
    cast: "1970-01-01 00:01:01",
  }),
  column("n", ["TIME", "'01:01:01'"], {
    type: "TIME",
    columnLength: 10,
    charset: 63,
    flags: 128,
    cast: "01:01:01",
  }),
  column("o", ["YEAR", "2006"], { type: "YEAR", columnLength: 4, charset: 63, flags: 32864, cast: 2006 }),
  column("p", ["CHAR(4)", "'p'"], { type: "CHAR", columnLength: 16, charset: 255, cast: "p" }),
  column("q", ["VARCHAR(4)", "'q'"], { type: "VARCHAR", columnLength: 16, charset: 255, cast: "q" }),
  column("r", ["BINARY(4)", "'r'"], {
    type: "BINARY",
    columnLength: 4,
    charset: 63,
    flags: 128,
    cast: Uint8Array.of(114, 0, 0, 0),
  }),
  column("s", ["VARBINARY(4)", "'s'"], {
    type: "VARBINARY",
    columnLength: 4,
    charset: 63,
    flags: 128,
    cast: Uint8Array.of(115),
  }),
  column("t", ["TINYBLOB", "'t'"], {
    type: "BLOB",
    columnLength: 255,
    charset: 63,
    flags: 144,
    cast: Uint8Array.of(116),
  }),
  column("u", ["BLOB", "'u'"], {
    type: "BLOB",
    columnLength: 65535,
    charset: 63,
    flags: 144,
    cast: Uint8Array.of(117),
  }),
  column("v", ["MEDIUMBLOB", "'v'"], {
    type: "BLOB",
    columnLength: 16_777_215,
    charset: 63,
    flags: 144,
    cast: Uint8Array.of(118),
  }),
  column("w", ["LONGBLOB", "'w'"], {
    type: "BLOB",
    columnLength: longText,
    charset: 63,
    flags: 144,
    cast: Uint8Array.of(119),
  }),
  column("x", ["TINYTEXT", "'x'"], { type: "TEXT", columnLength: 1020, charset: 255, flags: 16, cast: "x" }),
  column("y", ["TEXT", "'y'"], { type: "TEXT", columnLength: 262_140, charset: 255, flags: 16, cast: "y" }),
  column("z", ["MEDIUMTEXT", "'z'"], {
    type: "TEXT",
    columnLength: 67_108_860,
    charset: 255,
    flags: 16,
    cast: "z",
  }),
  column("aa", ["LONGTEXT", "'aa'"], {
    type: "TEXT",
    columnLength: longText,
    charset: 255,
    flags: 16,
    cast: "aa",
  }),
  column("ab", ["ENUM('foo', 'bar')", "'foo'"], {
    type: "ENUM",
    columnLength: 12,
    charset: 255,
    flags: 256,
    cast: "foo",
  }),
  column("ac", ["SET('foo', 'bar')", "'foo,bar'"], {
    type: "SET",
    columnLength: 28,
    charset: 255,
    flags: 2048,
    cast: "foo,bar",
  }),
  column("ad", ["JSON", `'{"ad":null,"foo":"ü"}'`], {
    type: "JSON",
    columnLength: longText,
    charset: 63,
    flags: 144,
    cast: { ad: null, foo: "ü" },
  }),
  column("ae", ["GEOMETRY", "ST_GeomFromText('POINT(1 1)')"], {
    type: "GEOMETRY",
    columnLength: longText,
    charset: 63,
    flags: 144,
    cast: Uint8Array.from(Buffer.from("000000000101000000000000000000f03f000000000000f03f", "hex")),
  }),
  column("af", ["POINT", "POINT(1, 1)"], {
    type: "GEOMETRY",
    columnLength: longText,
    charset: 63,
    flags: 144,
    cast: Uint8Array.from(Buffer.from("000000000101000000000000000000f03f000000000000f03f", "hex")),
  }),
  column("ai", ["TINYINT UNSIGNED", "1"], {
    type: "UINT8",
    columnLength: 3,
    charset: 63,
    flags: 32800,
    cast: 1,
  }),
  column("aj", ["MEDIUMINT UNSIGNED", "1"], {
    type: "UINT24",
    columnLength: 8,
    charset: 63,
    flags: 32800,
    cast: 1,
  }),
  column("ak", ["INTEGER UNSIGNED", "1"], {
    type: "UINT32",
    columnLength: 10,
    charset: 63,
    flags: 32800,
    cast: 1,
  }),
  column("al", ["BIGINT UNSIGNED", "18446744073709551615"], {
    type: "UINT64",
    columnLength: 20,
    charset: 63,
    flags: 32800,
    cast: "18446744073709551615",
  }),
  column("xa", ["CHAR(4) COLLATE utf8mb4_bin", "'xa'"], {
    type: "BINARY",
    columnLength: 16,
    charset: 255,
    flags: 128,
    cast: "xa",
  }),
  column("xc", ["CHAR(4) CHARSET binary", "'xc'"], {
    type: "BINARY",
    columnLength: 4,
    charset: 63,
    flags: 128,
    cast: Uint8Array.of(120, 99, 0, 0),
  }),
  column("xd", ["TEXT COLLATE utf8mb4_bin", "'xd'"], {
    type: "BLOB",
    columnLength: 262_140,
    charset: 255,
    flags: 144,
    cast: "xd",
  }),
];

let server: TestGateway;

beforeAll(async () => {
  server = await startGateway();
  await server.execute(
    `CREATE TABLE kinds (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, ${columns.map(({ name, ddl }) => `${name} ${ddl}`).join(", ")}) CHARSET utf8mb4`,
  );
  await server.execute(`INSERT INTO kinds VALUES (NULL, ${columns.map(({ value }) => value).join(", ")})`);
  await server.execute(`INSERT INTO kinds (id) VALUES (7)`);
});

afterAll(() => server.stop());

describe("a column is described as PlanetScale describes it", () => {
  it.each(columns)("$ddl is $field.type", async ({ name, field }) => {
    const { result } = await server.execute(`SELECT ${name} FROM kinds`);
    const names = { name, orgName: name, table: "kinds", orgTable: "kinds", database: "naru" };
    expect(result?.fields).toEqual([{ ...names, ...field }]);
  });

  it("an auto-increment key has its key flags", async () => {
    const { result } = await server.execute("SELECT id FROM kinds");
    expect(result?.fields?.[0]).toMatchObject({ type: "INT64", columnLength: 20, charset: 63, flags: 49667 });
  });

  it("a NULL literal has no type, which clients read as NULL", async () => {
    const { result } = await server.execute("SELECT NULL");
    expect(result?.fields).toEqual([{ name: "NULL", charset: 63, flags: expect.any(Number) }]);
    expect(result?.rows).toEqual([{ lengths: ["-1"] }]);
  });

  it("an alias keeps the names of the column behind it", async () => {
    const { result } = await server.execute("SELECT k.a AS other FROM kinds k LIMIT 1");
    expect(result?.fields?.[0]).toMatchObject({ name: "other", orgName: "a", table: "k", orgTable: "kinds" });
  });
});

describe("database-js casts a cell", () => {
  it.each(columns)("of $ddl", async ({ name, cast }) => {
    const { rows, types } = await server.client().execute(`SELECT ${name} FROM kinds WHERE id = 1`);
    expect(rows).toEqual([{ [name]: cast }]);
    expect(types[name]).toBe(columns.find((one) => one.name === name)?.field.type);
  });

  it("that is NULL, whatever its type", async () => {
    const { rows } = await server.client().execute("SELECT * FROM kinds WHERE id = 7");
    expect(rows).toEqual([{ id: "7", ...Object.fromEntries(columns.map(({ name }) => [name, null])) }]);
  });
});

describe("an expression keeps its type", () => {
  it.each([
    ["COUNT(*)", "INT64", "2"],
    ["SUM(a)", "DECIMAL", "1"],
    ["AVG(d)", "DECIMAL", "1.0000"],
    ["MAX(al)", "UINT64", "18446744073709551615"],
    ["9007199254740993", "INT64", "9007199254740993"],
    ["-9223372036854775808", "INT64", "-9223372036854775808"],
    ["0.1 + 0.2", "DECIMAL", "0.3"],
    ["CAST(12345678901234567890.123456789 AS DECIMAL(30,9))", "DECIMAL", "12345678901234567890.123456789"],
    ["1e100", "FLOAT64", 1e100],
    ["JSON_OBJECT('a', JSON_ARRAY(1, NULL, 'x'))", "JSON", { a: [1, null, "x"] }],
    ["JSON_EXTRACT('{\"a\":[1,2]}', '$.a')", "JSON", [1, 2]],
    ["JSON_ARRAYAGG(a)", "JSON", [1, null]],
    ["CAST('2024-02-29 23:59:59.123456' AS DATETIME(6))", "DATETIME", "2024-02-29 23:59:59.123456"],
    ["CAST('-838:59:59' AS TIME)", "TIME", "-838:59:59"],
    ["REPEAT('é', 3)", "VARCHAR", "ééé"],
    ["x'00ff'", "VARBINARY", Uint8Array.of(0, 255)],
  ])("%s is %s", async (expression, type, expected) => {
    const { rows, fields } = await server.client().execute(`SELECT ${expression} AS v FROM kinds`);
    expect(fields[0]?.type).toBe(type);
    expect(rows[0]).toEqual({ v: expected });
  });

  it("TRUE is INT64, as of PlanetScale; INT32 of MariaDB", async () => {
    const { rows, fields } = await server.client().execute("SELECT TRUE AS v");
    expect(fields[0]?.type).toBe(server.family === "mysql" ? "INT64" : "INT32");
    expect(rows).toEqual([{ v: server.integer(1) }]);
  });
});
