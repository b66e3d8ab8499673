import { openDatabase } from "../../../src/cli/database.ts";
import { insertBatch } from "../../../src/data/batch-insert.ts";
import { startBackend } from "./backend.ts";
import { type DataBench, toOutcome } from "./outcome.ts";

const columns = ["room_id", "seq", "kind", "payload"] as const;

/** Rows of some 60 bytes, by `insertBatch` and each by itself, through the same client. */
export const insertBench: DataBench = {
  name: "insert",
  title: "10,000 rows inserted in batches against row by row",
  async run({ quick }) {
    const count = quick ? 2_000 : 10_000;
    const rows = Array.from({ length: count }, (_, i) => [
      i % 100,
      i,
      "move",
      `payload of event ${i} in its room`,
    ]);
    const backend = await startBackend({ count: false });
    try {
      const { host } = new URL(backend.url);
      const sql = openDatabase(`http://writer:${backend.password}@${host}`);
      await backend.admin.query(
        "CREATE TABLE bench_events (id BIGINT PRIMARY KEY AUTO_INCREMENT, room_id INT, seq INT, kind VARCHAR(20), payload VARCHAR(200))",
      );
      const sides = {
        batch: () => insertBatch(sql, { table: "bench_events", columns, rows }),
        rows: async () => {
          for (const row of rows) {
            await sql.execute(
              "INSERT INTO bench_events (room_id, seq, kind, payload) VALUES (?, ?, ?, ?)",
              row,
            );
          }
        },
      };
      const times: Record<keyof typeof sides, number[]> = { batch: [], rows: [] };
      await sides.batch();
      for (let round = 0; round < (quick ? 1 : 3); round++) {
        for (const side of round % 2 === 0 ? (["batch", "rows"] as const) : (["rows", "batch"] as const)) {
          await backend.admin.query("TRUNCATE bench_events");
          const startMs = performance.now();
          await sides[side]();
          times[side].push(performance.now() - startMs);
          const [[found]] = (await backend.admin.query(
            "SELECT COUNT(*) AS n FROM bench_events",
          )) as never as [[{ n: number }]];
          if (found.n !== count) {
            throw new Error(`Of ${count} rows ${found.n} are there`);
          }
        }
      }
      return [
        toOutcome({ name: `${count} rows in batches`, unit: "ms", rounds: times.batch }),
        toOutcome({ name: `${count} rows one by one`, unit: "ms", rounds: times.rows }),
        toOutcome(
          {
            name: "batches are faster",
            unit: "×",
            rounds: times.rows.map((ms, round) => ms / times.batch[round]!),
          },
          { is: "at least", bound: 30 },
        ),
      ];
    } finally {
      await backend.close();
    }
  },
};
