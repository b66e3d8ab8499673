import { randomUUID } from "node:crypto";
import { MethodOptions_IdempotencyLevel } from "@bufbuild/protobuf/wkt";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openDatabase } from "../../src/cli/database.ts";
import { applyMigrations, readMigrations } from "../../src/cli/migrate.ts";
import { BookingService } from "../../src/gen/naru/booking/v1/booking_service_pb.ts";
import { GameService } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { UserService } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { TransferService } from "../../src/gen/naru/transfer/v1/transfer_service_pb.ts";
import { startGateway, type TestGateway } from "../gateway/setup.ts";
import { openData } from "./engines.ts";
import { callEveryWrite } from "./every-write.ts";

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway({ password: inject("secrets").gatewayPassword, countsMatchedRows: false });
  await applyMigrations(openOwnDatabase(), readMigrations());
});
afterAll(() => gateway.stop());

const openOwnDatabase = () =>
  openDatabase(gateway.url.replace("http://", `http://writer:${inject("secrets").gatewayPassword}@`));

/** What was answered, with a number in place of each id that a database chose or a clock said. */
function comparable(answers: unknown): unknown {
  const seen = new Map<string, number>();
  const text = JSON.stringify(answers, (key, value) => {
    if (/At$/.test(key)) {
      return "then";
    }
    if (/Id$/.test(key) && value !== 0) {
      const name = `${key} ${value}`;
      seen.set(name, seen.get(name) ?? seen.size);
      return `#${seen.get(name)}`;
    }
    return typeof value === "bigint" ? String(value) : value;
  });
  return JSON.parse(text.replace(/(slot|room|user|player|reservation) \d+/gi, "$1 #"));
}

describe("an endpoint that counts the rows that changed, and not those that matched", () => {
  it("does so", async () => {
    const sql = openOwnDatabase();
    await sql.execute("CREATE TABLE same (id INT PRIMARY KEY, value INT)");
    await sql.execute("INSERT INTO same VALUES (1, 1)");
    expect((await sql.execute("UPDATE same SET value = 1 WHERE id = 1")).rowsAffected).toBe(0);
  });

  it("answers every write as the other one does, also one that changes nothing", async () => {
    const name = randomUUID().slice(0, 8);
    const here = await callEveryWrite(name, (parts) => openData({ ...parts }));
    const there = await callEveryWrite(name, (parts) => openData({ ...parts, gatewayUrl: gateway.url }));
    expect(comparable(there.answers)).toEqual(comparable(here.answers));
    const writing = [UserService, GameService, BookingService, TransferService].flatMap(({ methods }) =>
      methods
        .filter(({ idempotency }) => idempotency !== MethodOptions_IdempotencyLevel.NO_SIDE_EFFECTS)
        .map(({ name }) => name),
    );
    expect([...there.called].sort()).toEqual(writing.sort());
  });
});
