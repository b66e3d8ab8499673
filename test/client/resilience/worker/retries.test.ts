import { beforeAll, describe, expect, inject, it } from "vitest";
import type { SqlClient } from "../../../../src/data/mysql.ts";
import { GameService } from "../../../../src/gen/naru/game/v1/game_service_pb.ts";
import { type Identity, tokenFor } from "../../../client.ts";
import { openSql } from "../../../functions/engines.ts";
import { anyFront, signUp } from "../../../functions/players.ts";
import { type LoadReport, runLoad } from "./load.ts";

describe("retries through a connection that loses every fifth request", () => {
  let identity: Identity;
  let report: LoadReport;
  let sql: SqlClient;

  beforeAll(async () => {
    const [player] = await signUp(1);
    const { userId } = player!;
    identity = { userId };
    sql = openSql();
    report = await runLoad({
      workerUrl: inject("workerUrl"),
      token: await tokenFor({ userId, roles: ["admin"] }),
      userId,
      calls: 400,
      concurrency: 8,
      seed: 5,
      failureRate: 0.2,
      // Of so few calls one that fails nine times in a row would be too many.
      retries: { maxAttempts: 9 },
    });
  });

  it("have all calls answered, with 1.3 requests for each at most", () => {
    expect(report.answered).toBe(report.calls);
    expect(report.requests / report.calls).toBeGreaterThan(1.1);
    expect(report.requests / report.calls).toBeLessThanOrEqual(1.35);
    for (const count of Object.values(report.fates)) {
      expect(count).toBeGreaterThan(10);
    }
  });

  it("sell no place twice", async () => {
    const [row] = await sql.query<{ reserved: number; sold: string; reservations: string }>(
      `SELECT s.reserved, CAST(COUNT(r.reservation_id) AS CHAR) AS reservations,
         CAST(COALESCE(SUM(r.places), 0) AS CHAR) AS sold
       FROM slots s LEFT JOIN reservations r ON r.slot_id = s.slot_id WHERE s.slot_id = ? GROUP BY s.reserved`,
      [report.slotId],
    );
    expect(new Set(report.reservations).size).toBe(100);
    expect(row).toEqual({ reserved: 100, sold: "100", reservations: "100" });
  });

  it("register no player twice, and none as a name that is taken", async () => {
    const rows = await sql.query<{ username: string }>(
      `SELECT username FROM users WHERE username IN (${report.usernames.map(() => "?").join(", ")})`,
      report.usernames,
    );
    expect(report.usernames).toHaveLength(100);
    expect(rows).toHaveLength(100);
  });

  it("apply each action once, in its order", async () => {
    const { state } = await anyFront.client(GameService, identity).getState({ roomId: report.roomId });
    const texts = state?.recentEvents.map(({ text }) => text);
    expect(report.actions).toHaveLength(20);
    expect(texts).toEqual(report.actions.slice(-10));
  });
});
