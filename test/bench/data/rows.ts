/**
 * Compares Naru's decoder of rows with that of `@planetscale/database`, on 1,000 rows of 10 columns as they come over
 * the wire, interleaved in one run:
 *
 *     node test/bench/data/rows.ts
 */
import { Connection, cast } from "@planetscale/database";
import { decodeRows, type WireField, type WireRow } from "../../../src/data/rows.ts";
import { createRandom } from "../../data/random.ts";

const rounds = 15;
const random = createRandom(1);
const text = (length: number) =>
  Array.from({ length }, () => "abcdefghijklmnopqrstuvwxyz"[random.below(26)]).join("");

const fields: WireField[] = [
  { name: "id", type: "INT64", charset: 63 },
  { name: "name", type: "VARCHAR", charset: 255 },
  { name: "email", type: "VARCHAR", charset: 255 },
  { name: "status", type: "INT32", charset: 63 },
  { name: "score", type: "FLOAT64", charset: 63 },
  { name: "price", type: "DECIMAL", charset: 63 },
  { name: "created_at", type: "DATETIME", charset: 63 },
  { name: "note", type: "TEXT", charset: 255 },
  { name: "avatar", type: "BLOB", charset: 63 },
  { name: "deleted_at", type: "INT64", charset: 63 },
];

function createRow(index: number, accent: string): WireRow {
  const cells = [
    `${9_000_000_000 + index}`,
    text(12) + accent,
    `${text(8)}@example.com`,
    `${random.below(1_000)}`,
    `${random.next()}`,
    `${random.below(1_000)}.25`,
    "2026-11-22 01:02:03.004",
    text(60),
    text(16),
    null,
  ];
  const buffers = cells.map((cell) => (cell === null ? null : Buffer.from(cell)));
  return {
    lengths: buffers.map((buffer) => String(buffer?.length ?? -1)),
    values: Buffer.concat(buffers.filter((buffer) => buffer !== null)).toString("base64"),
  };
}

/** CPU time of this process: on a shared machine the wall clock measures the others. */
const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

type Field = Parameters<typeof cast>[0];

/** The same cells as Naru's, by the driver's means. */
function castCell(field: Field, value: string | null): unknown {
  if (value === null) {
    return null;
  }
  switch (field.type) {
    case "INT64":
    case "UINT64":
      return BigInt(value);
    case "DATETIME":
    case "TIMESTAMP":
      return new Date(`${value.replace(" ", "T")}Z`);
    default:
      return cast(field, value);
  }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

for (const [corpus, accent] of [
  ["ASCII", ""],
  ["one name in UTF-8", "é"],
] as const) {
  const rows = Array.from({ length: 1_000 }, (_, i) => createRow(i, accent));
  const body = JSON.stringify({ session: null, result: { fields, rows } });
  const connection = new Connection({
    url: "http://user:password@localhost",
    cast: castCell,
    fetch: async () => ({ ok: true, status: 200, text: async () => body }) as never,
  });
  const sides = {
    driver: async () => void (await connection.execute("SELECT 1")),
    naru: async () => {
      const { result } = JSON.parse(body) as { result: { fields: WireField[]; rows: WireRow[] } };
      decodeRows(result.fields, result.rows);
    },
  };
  const times: Record<keyof typeof sides, number[]> = { driver: [], naru: [] };
  for (let round = -5; round < rounds; round++) {
    const order = round % 2 === 0 ? (["driver", "naru"] as const) : (["naru", "driver"] as const);
    for (const side of order) {
      const started = cpuMs();
      for (let i = 0; i < 10; i++) {
        await sides[side]();
      }
      if (round >= 0) {
        times[side].push((cpuMs() - started) / 10);
      }
    }
  }
  const [driver, naru] = [median(times.driver), median(times.naru)];
  console.log(
    `${corpus}: driver ${driver.toFixed(2)} ms, naru ${naru.toFixed(2)} ms, ${(driver / naru).toFixed(1)} times as fast`,
  );
  console.log(`  naru ${times.naru.map((ms) => ms.toFixed(2)).join(" ")}`);
  console.log(`  driver ${times.driver.map((ms) => ms.toFixed(2)).join(" ")}`);
}
