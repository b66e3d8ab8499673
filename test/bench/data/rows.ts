import { Connection, cast } from "@planetscale/database";
import { decodeRows, type WireField, type WireRow } from "../../../src/data/rows.ts";
import { createRandom } from "../../data/random.ts";
import { type DataBench, type Outcome, toOutcome } from "./outcome.ts";

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

/** Naru's decoder of rows against that of `@planetscale/database`, on what comes over the wire. */
export const rowsBench: DataBench = {
  name: "rows",
  title: "1,000 rows of 10 columns decoded, CPU time",
  async run({ quick }) {
    return [...(await measure("", quick ? 5 : 15)), ...(await measure("é", quick ? 5 : 15))];
  },
};

async function measure(accent: string, rounds: number): Promise<Outcome[]> {
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
    for (const side of round % 2 === 0 ? (["driver", "naru"] as const) : (["naru", "driver"] as const)) {
      const started = cpuMs();
      for (let i = 0; i < 10; i++) {
        await sides[side]();
      }
      if (round >= 0) {
        times[side].push((cpuMs() - started) / 10);
      }
    }
  }
  const corpus = accent === "" ? "ASCII" : "one name in UTF-8";
  return [
    toOutcome({ name: `@planetscale/database, ${corpus}`, unit: "ms", rounds: times.driver }),
    toOutcome({ name: `Naru, ${corpus}`, unit: "ms", rounds: times.naru }),
    toOutcome(
      {
        name: `rows are decoded faster, ${corpus}`,
        unit: "×",
        rounds: times.driver.map((ms, round) => ms / (times.naru[round] ?? Number.NaN)),
      },
      { is: "at least", bound: 2 },
    ),
  ];
}
