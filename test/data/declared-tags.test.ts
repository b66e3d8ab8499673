import { describe, expect, it } from "vitest";
import { tablesInStatement, undeclaredTables } from "./declared-tags.ts";

describe("declared tags", () => {
  it.each([
    ["SELECT * FROM users WHERE user_id = ?", ["users"]],
    [
      "SELECT r.id, s.at FROM reservations r LEFT JOIN slots s ON s.slot_id = r.slot_id LIMIT ?",
      ["reservations", "slots"],
    ],
    ["SELECT 1 FROM users WHERE id IN (SELECT user_id FROM bans WHERE until > ?)", ["bans", "users"]],
    ["SELECT 'FROM rooms' AS text FROM users /* FROM slots */", ["users"]],
    ["SELECT id FROM users UNION ALL SELECT id FROM guests", ["guests", "users"]],
  ])("find the tables of %s", (sql, tables) => {
    expect([...tablesInStatement(sql)].sort()).toEqual(tables);
  });

  it("tell of a table that is not declared", () => {
    const sql = "SELECT 1 FROM users u JOIN rooms r ON r.owner = u.user_id WHERE u.user_id = ?";
    expect(undeclaredTables(sql, ["users/7"])).toEqual(["rooms"]);
    expect(undeclaredTables(sql, ["users/7", "rooms"])).toEqual([]);
  });
});
