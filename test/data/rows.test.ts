import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createPlanetScaleClient } from "../../src/data/planetscale.ts";
import { decodeRows } from "../../src/data/rows.ts";
import { password, startGateway, type TestGateway } from "../gateway/setup.ts";

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.stop());

function open() {
  const url = gateway.url.replace("http://", `http://writer:${password}@`);
  return createPlanetScaleClient(
    { url, statementTimeoutMs: 5_000 },
    { signal: new AbortController().signal },
  );
}

describe("rows", () => {
  it("keep the type of each column of a real table", async () => {
    const sql = open();
    await sql.execute(`CREATE TABLE types (
      tiny TINYINT, medium INT UNSIGNED, big BIGINT, bigger BIGINT UNSIGNED, half FLOAT, whole DOUBLE,
      price DECIMAL(10,2), at DATETIME(6), stamp TIMESTAMP, day DATE, hour TIME, year YEAR,
      name VARCHAR(60) CHARACTER SET utf8mb4, doc JSON, raw BLOB, fixed BINARY(3), kind ENUM('a', 'b'), nothing INT
    )`);
    await sql.execute(
      `INSERT INTO types VALUES (-1, 4294967295, -9223372036854775808, 18446744073709551615, 0.5, 1e300, '12.30',
        '2026-11-22 01:02:03.004005', '2026-11-22 01:02:03', '2026-11-22', '01:02:03', 2026, 'Zoë 🐙 ?',
        '{"a":["ü"]}', x'00ff80', x'010203', 'b', NULL), (0, 0, 0, 0, 0, 0, 0, '1000-01-01', NULL, NULL, NULL, NULL, '',
        '[]', '', NULL, NULL, NULL)`,
    );
    const [first, second] = await sql.query("SELECT * FROM types ORDER BY tiny");
    expect({ ...first, doc: undefined }).toEqual({
      tiny: -1,
      medium: 4_294_967_295,
      big: -9_223_372_036_854_775_808n,
      bigger: 18_446_744_073_709_551_615n,
      half: 0.5,
      whole: 1e300,
      price: "12.30",
      at: new Date("2026-11-22T01:02:03.004Z"),
      stamp: new Date("2026-11-22T01:02:03Z"),
      day: "2026-11-22",
      hour: "01:02:03",
      year: 2026,
      name: "Zoë 🐙 ?",
      doc: undefined,
      raw: new Uint8Array([0, 255, 128]),
      fixed: new Uint8Array([1, 2, 3]),
      kind: "b",
      nothing: null,
    });
    expect(second).toMatchObject({ at: new Date("1000-01-01T00:00:00Z"), name: "", raw: new Uint8Array() });
  });

  it("belong to their own statement when several run at once", async () => {
    const sql = open();
    const answers = await sql.transaction((tx) =>
      Promise.all([1, 2, 3].map((n) => tx.query("SELECT ? AS n FROM (SELECT 1 UNION SELECT 2) AS two", [n]))),
    );
    expect(answers.map((rows) => rows.map((row) => Number(row["n"])))).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  it("parse JSON, also beyond ASCII", () => {
    const values = Buffer.from('{"a":"ü"}{"a":1}');
    const fields = [
      { name: "x", type: "JSON", charset: 63 },
      { name: "y", type: "JSON", charset: 63 },
    ];
    expect(decodeRows(fields, [{ lengths: ["10", "7"], values: values.toString("base64") }])).toEqual([
      { x: { a: "ü" }, y: { a: 1 } },
    ]);
  });

  it("take the zero date for an invalid one", () => {
    const values = btoa("0000-00-00 00:00:00");
    const [row] = decodeRows([{ name: "at", type: "DATETIME" }], [{ lengths: ["19"], values }]);
    expect((row?.["at"] as Date | undefined)?.getTime()).toBeNaN();
  });

  it("decode texts of any length beyond ASCII", () => {
    const texts = ["é", "é".repeat(600), "🐙".repeat(256), "a".repeat(2_000)];
    const cells = texts.map((text) => Buffer.from(text));
    const fields = texts.map((_, i) => ({ name: `c${i}`, type: "TEXT", charset: 255 }));
    const row = {
      lengths: cells.map((cell) => cell.length),
      values: Buffer.concat(cells).toString("base64"),
    };
    expect(Object.values(decodeRows(fields, [row])[0]!)).toEqual(texts);
  });
});
