import { format } from "@planetscale/database";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { insertBatch, splitBatchInsert } from "../../src/data/batch-insert.ts";
import type { SqlValue } from "../../src/data/mysql.ts";
import { createPlanetScaleClient } from "../../src/data/planetscale.ts";
import { password, startGateway, type TestGateway } from "../gateway/setup.ts";

const columns = ["id", "text"];
const rowsOf = (count: number, text = "x"): SqlValue[][] =>
  Array.from({ length: count }, (_, i) => [i, text]);

describe("splitBatchInsert", () => {
  it("keeps to the rows and placeholders of one statement", () => {
    const sizes = (limits: object) =>
      [...splitBatchInsert({ table: "t", columns, rows: rowsOf(2_500) }, limits)].map(
        ({ values }) => values.length,
      );
    expect(sizes({})).toEqual([2_000, 2_000, 1_000]);
    expect(sizes({ maxPlaceholders: 2_001, maxRows: 5_000 })).toEqual([2_000, 2_000, 1_000]);
  });

  it("never writes a statement longer than the packet, whatever its values become", () => {
    const nasty = ["'".repeat(200), "\0".repeat(100), "é".repeat(150), "🐙".repeat(99), "\\"];
    const rows = nasty.flatMap((text) => [...rowsOf(7, text), [1n, new Uint8Array(90)], [null, new Date(0)]]);
    const statements = [...splitBatchInsert({ table: "t", columns, rows }, { maxBytes: 1_000 })];
    const lengths = statements.map(({ sql, values }) => Buffer.byteLength(format(sql, [...values])));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(1_000);
    expect(statements.flatMap(({ values }) => values)).toEqual(rows.flat());
  });

  it("gives nothing for no rows", () => {
    expect([...splitBatchInsert({ table: "t", columns, rows: [] })]).toEqual([]);
  });

  it("reads no further than it has to", () => {
    function* endless() {
      for (let i = 0; ; i++) {
        yield [i, "x"];
      }
    }
    const statements = splitBatchInsert({ table: "t", columns, rows: endless() }, { maxRows: 2 });
    expect(statements.next().value).toMatchObject({ values: [0, "x", 1, "x"] });
  });

  it("refuses what it cannot write", () => {
    const split = (table: string, row: SqlValue[]) => [...splitBatchInsert({ table, columns, rows: [row] })];
    expect(() => split("t`; DROP", [1, "x"])).toThrow('Cannot use name: "t`; DROP"');
    expect(() => split("t", [1])).toThrow("Row 0 must have 2 values: 1");
    expect(() => split("t", [1, "x".repeat(1 << 20)])).toThrow("Row 0 fits into no statement");
  });
});

describe("insertBatch", () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway();
  });
  afterAll(() => gateway.stop());

  it("inserts thousands of rows into a real table, in a transaction all or none", async () => {
    const url = gateway.url.replace("http://", `http://writer:${password}@`);
    const { signal } = new AbortController();
    const sql = createPlanetScaleClient({ url, statementTimeoutMs: 20_000 }, { signal });
    await sql.execute("CREATE TABLE many (id INT PRIMARY KEY, text VARCHAR(200))");
    const suffix = "ON DUPLICATE KEY UPDATE text = 'again'";
    const batch = { table: "many", columns, rows: rowsOf(3_000, "o'clock ? é"), suffix };
    expect(await insertBatch(sql, batch)).toBe(3_000);
    expect(await sql.query("SELECT COUNT(*) AS n, MIN(text) AS text FROM many")).toEqual([
      { n: 3_000n, text: "o'clock ? é" },
    ]);
    const failing = sql.transaction((tx) =>
      insertBatch(
        tx,
        {
          table: "many",
          columns,
          rows: [
            [9_000, "x"],
            [1, "twice"],
          ],
        },
        { maxRows: 1 },
      ),
    );
    await expect(failing).rejects.toMatchObject({ errno: 1062 });
    expect(await sql.query("SELECT id FROM many WHERE id = 9000")).toEqual([]);
  });
});
