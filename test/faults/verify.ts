import type { Load } from "./load.ts";
import type { FaultStack } from "./stack.ts";

/** What the database holds against what the clients were told. Each is to be 0. */
export interface Verdict {
  readonly lost: number;
  readonly twice: number;
  readonly oversold: number;
  /** Slots whose count of places is another than that of their confirmed reservations. */
  readonly miscounted: number;
}

/** Reads the tables themselves: neither cache nor worker has a say in it. */
export async function verify(stack: FaultStack, load: Load): Promise<Verdict> {
  const users = await stack.query(
    "SELECT user_id, username, nickname, CAST(idempotency_key AS CHAR) AS k FROM users",
  );
  const byId = new Map(users.map((row) => [Number(row["user_id"]), row]));
  const reservations = await stack.query(
    "SELECT reservation_id, slot_id, user_id, status, CAST(idempotency_key AS CHAR) AS k FROM reservations",
  );
  const byReservation = new Map(reservations.map((row) => [String(row["reservation_id"]), row]));
  const slots = await stack.query(
    `SELECT slot_id, capacity, reserved,
       (SELECT COALESCE(SUM(places), 0) FROM reservations r WHERE r.slot_id = s.slot_id AND status = 1) AS confirmed
     FROM slots s`,
  );
  const lostUsers = load.created.filter(
    ({ userId, username }) => byId.get(userId)?.["username"] !== username,
  ).length;
  const lostUpdates = load.players.filter(({ userId, acknowledged }) => {
    const version = Number(String(byId.get(userId)?.["nickname"]).slice(1));
    // Also when there is no such row, and so no number.
    return !(version >= (acknowledged.at(-1)?.version ?? 0));
  }).length;
  const lostReservations = load.reserved.filter(({ reservationId, slotId, userId }) => {
    const row = byReservation.get(String(reservationId));
    return row?.["status"] !== 1 || row["slot_id"] !== slotId || row["user_id"] !== userId;
  }).length;
  return {
    lost: lostUsers + lostUpdates + lostReservations,
    twice: countRepeated(users.map((row) => row["k"])) + countRepeated(reservations.map((row) => row["k"])),
    oversold: slots.filter((slot) => Number(slot["confirmed"]) > Number(slot["capacity"])).length,
    miscounted: slots.filter((slot) => Number(slot["confirmed"]) !== Number(slot["reserved"])).length,
  };
}

/**
 * Keys that stand in more than one row: no column of the tables lets them, so this holds against the schema
 * too.
 */
function countRepeated(keys: readonly unknown[]): number {
  const given = keys.filter((key) => key !== null);
  return given.length - new Set(given).size;
}
