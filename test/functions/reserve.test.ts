import { randomUUID } from "node:crypto";
import { Code, ConnectError } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import { reserve } from "../../functions/booking/reserve.ts";
import type { SqlClient, SqlSession } from "../../src/data/mysql.ts";
import { BookingService } from "../../src/gen/naru/booking/v1/booking_service_pb.ts";
import { openSql } from "./engines.ts";
import { anyFront } from "./players.ts";

const admin = { userId: 1, roles: ["admin"] };
const startsAt = 4_000_000_000_000n;

async function createSlot(capacity: number): Promise<number> {
  const { slot } = await anyFront
    .client(BookingService, admin)
    .createSlot({ title: "Final", startsAt, endsAt: startsAt + 1n, capacity });
  return slot?.slotId ?? 0;
}

/** What the slot counts, and what its confirmed reservations hold. */
async function countPlaces(sql: SqlSession, slotId: number) {
  const [row] = await sql.query<{ reserved: number; places: bigint; reservations: bigint }>(
    `SELECT s.reserved, CAST(COALESCE(SUM(r.places), 0) AS SIGNED) AS places, COUNT(r.reservation_id) AS reservations
     FROM slots s LEFT JOIN reservations r ON r.slot_id = s.slot_id AND r.status = 1
     WHERE s.slot_id = ? GROUP BY s.reserved`,
    [slotId],
  );
  return { reserved: row?.reserved, places: Number(row?.places), reservations: Number(row?.reservations) };
}

/** Runs tasks, so many at a time, and gives their results in the order of the tasks. */
async function runAtOnce<T>(tasks: readonly (() => Promise<T>)[], inFlight: number): Promise<T[]> {
  const results: T[] = [];
  const queue = tasks.entries();
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      for (const [i, task] of queue) {
        results[i] = await task();
      }
    }),
  );
  return results;
}

type Outcome = { id: bigint } | { code: Code; message: string };

function attempt(userId: number, slotId: number, idempotencyKey: string): () => Promise<Outcome> {
  const client = anyFront.client(BookingService, { userId });
  return async () => {
    try {
      const { reservation } = await client.reserve({ slotId, idempotencyKey });
      return { id: reservation?.reservationId ?? 0n };
    } catch (error) {
      const { code, rawMessage } = ConnectError.from(error);
      return { code, message: rawMessage };
    }
  };
}

describe("many calls for 100 places", () => {
  const places = 100;
  const full = (slotId: number): Outcome => ({
    code: Code.FailedPrecondition,
    message: `Slot ${slotId} has too few places left`,
  });

  it("sell each place once and refuse the other 1,900", { timeout: 120_000 }, async () => {
    const calls = 2_000;
    const slotId = await createSlot(places);
    const outcomes = await runAtOnce(
      Array.from({ length: calls }, (_, i) => attempt(10 + i, slotId, randomUUID())),
      100,
    );
    const confirmed = outcomes.filter((outcome) => "id" in outcome);
    const refused = outcomes.filter((outcome) => !("id" in outcome));
    expect(confirmed).toHaveLength(places);
    expect(new Set(confirmed.map(({ id }) => id)).size).toBe(places);
    expect(refused).toEqual(Array(calls - places).fill(full(slotId)));
    expect(await countPlaces(openSql(), slotId)).toEqual({
      reserved: places,
      places,
      reservations: places,
    });
  });

  it("sell each place once when every call is sent twice with the same key", {
    timeout: 240_000,
  }, async () => {
    const bookings = 700;
    const slotId = await createSlot(places);
    const pairs = Array.from({ length: bookings }, (_, i) => {
      const call = attempt(10 + i, slotId, randomUUID());
      return () => Promise.all([call(), call()]);
    });
    const outcomes = await runAtOnce(pairs, 50);
    expect(outcomes.filter(([first]) => "id" in first)).toHaveLength(places);
    for (const [first, second] of outcomes) {
      expect(second).toEqual(first);
    }
    expect(outcomes.filter(([first]) => !("id" in first)).map(([first]) => first)).toEqual(
      Array(bookings - places).fill(full(slotId)),
    );
    expect(await countPlaces(openSql(), slotId)).toEqual({
      reserved: places,
      places,
      reservations: places,
    });
  });
});

/** Dies at the n-th statement: before it reaches MySQL, or after it has run and before its answer arrives. */
function dieAt(sql: SqlClient, n: number, when: "before" | "after"): SqlSession {
  let count = 0;
  const run = async <T>(statement: () => Promise<T>): Promise<T> => {
    count++;
    if (count > n || (count === n && when === "before")) {
      throw new ConnectError("dead", Code.Unavailable);
    }
    const result = await statement();
    if (count === n) {
      throw new ConnectError("dead", Code.Unavailable);
    }
    return result;
  };
  return {
    query: (text, values) => run(() => sql.query(text, values)),
    execute: (text, values) => run(() => sql.execute(text, values)),
  };
}

describe("a reservation whose call dies in the middle", () => {
  const points = [1, 2, 3, 4].flatMap((n) => [[n, "before"] as const, [n, "after"] as const]);

  it.each(points)("holds its places once after a retry (statement %i, %s)", async (n, when) => {
    const sql = openSql();
    const slotId = await createSlot(5);
    const request = { slotId, userId: 10, places: 2, idempotencyKey: randomUUID(), now: Date.now() };
    await reserve(dieAt(sql, n, when), request).catch(() => undefined);
    const { places, reserved } = await countPlaces(sql, slotId);
    expect(places).toBe(reserved);
    const row = await reserve(sql, request);
    expect(await reserve(sql, request)).toMatchObject({ reservation_id: row.reservation_id, status: 1 });
    expect(await countPlaces(sql, slotId)).toEqual({ reserved: 2, places: 2, reservations: 1 });
  });

  it.each(points)("stays refused after a retry (statement %i, %s)", async (n, when) => {
    const sql = openSql();
    const slotId = await createSlot(1);
    const request = { slotId, userId: 10, places: 2, idempotencyKey: randomUUID(), now: Date.now() };
    await reserve(dieAt(sql, n, when), request).catch(() => undefined);
    const refused = { code: Code.FailedPrecondition };
    await expect(reserve(sql, request)).rejects.toMatchObject(refused);
    await expect(reserve(sql, request)).rejects.toMatchObject(refused);
    expect(await countPlaces(sql, slotId)).toEqual({ reserved: 0, places: 0, reservations: 0 });
  });

  it("holds no place and is not to be seen while it is pending", async () => {
    const sql = openSql();
    const slotId = await createSlot(1);
    const request = { slotId, userId: 11, places: 1, idempotencyKey: randomUUID(), now: Date.now() };
    await reserve(dieAt(sql, 1, "after"), request).catch(() => undefined);
    const [row] = await sql.query<{ reservation_id: bigint; status: number }>(
      "SELECT reservation_id, status FROM reservations WHERE slot_id = ?",
      [slotId],
    );
    expect(row?.status).toBe(0);
    const own = anyFront.client(BookingService, { userId: 11 });
    await expect(own.getReservation({ reservationId: row?.reservation_id ?? 0n })).rejects.toMatchObject({
      code: Code.NotFound,
    });
    await anyFront.client(BookingService, { userId: 12 }).reserve({ slotId, idempotencyKey: randomUUID() });
    await expect(reserve(sql, request)).rejects.toMatchObject({ code: Code.FailedPrecondition });
    expect(await countPlaces(sql, slotId)).toEqual({ reserved: 1, places: 1, reservations: 1 });
  });

  it("takes at most four round trips", async () => {
    const sql = openSql();
    const counts: number[] = [];
    const count = async (request: Parameters<typeof reserve>[1]) => {
      let trips = 0;
      const counted: SqlSession = {
        query: (text, values) => {
          trips++;
          return sql.query(text, values);
        },
        execute: (text, values) => {
          trips++;
          return sql.execute(text, values);
        },
      };
      await reserve(counted, request).catch(() => undefined);
      counts.push(trips);
    };
    const slotId = await createSlot(1);
    const request = () => ({ slotId, userId: 13, places: 1, idempotencyKey: randomUUID(), now: Date.now() });
    const first = request();
    const second = request();
    const third = request();
    await count(first);
    await count(second);
    await count(first);
    await count(second);
    await reserve(dieAt(sql, 1, "after"), third).catch(() => undefined);
    await count(third);
    expect(counts).toEqual([2, 4, 2, 2, 4]);
  });
});
