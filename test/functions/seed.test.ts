import { expect, it } from "vitest";
import { seedStatements } from "../../functions/seed.ts";
import { openSql } from "./engines.ts";

it("makes the same statements each time", () => {
  expect([...seedStatements()]).toEqual([...seedStatements()]);
});

it("adds nothing when it runs again", async () => {
  const sql = openSql();
  let rows = 0;
  for (const statement of seedStatements()) {
    rows += (await sql.execute(statement)).rowsAffected;
  }
  expect(rows).toBe(0);
});

it("has 10,000 users, 200 rooms with seats for their players, and 500 slots from 2030 on", async () => {
  const sql = openSql();
  const [counts] = await sql.query(
    `SELECT (SELECT COUNT(*) FROM users WHERE user_id <= 10000) AS users,
       (SELECT COUNT(*) FROM rooms WHERE room_id <= 200) AS rooms,
       (SELECT COUNT(*) FROM slots WHERE slot_id <= 500 AND starts_at >= 1893456000000) AS slots,
       (SELECT COUNT(*) FROM rooms r WHERE r.room_id <= 200 AND r.max_players <
         (SELECT MAX(p.seat) FROM room_players p WHERE p.room_id = r.room_id)) AS overfull,
       (SELECT COUNT(*) FROM room_players p LEFT JOIN users u ON u.user_id = p.user_id
         WHERE u.user_id IS NULL) AS strangers`,
  );
  expect(counts).toEqual({ users: 10_000n, rooms: 200n, slots: 500n, overfull: 0n, strangers: 0n });
});
