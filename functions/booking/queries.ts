import { defineQuery, isDuplicateKey, type SqlSession, strict } from "../../src/index.ts";

export interface SlotRow {
  readonly slot_id: number;
  readonly title: string;
  readonly starts_at: bigint;
  readonly ends_at: bigint;
  readonly capacity: number;
  readonly reserved: number;
  /** 1 for a new slot, one more after each change. */
  readonly version: number;
}

export interface NewSlot {
  readonly title: string;
  readonly startsAt: bigint;
  readonly endsAt: bigint;
  readonly capacity: number;
  readonly creatorId: number;
  readonly idempotencyKey: string;
  readonly now: number;
}

/** How a reservation stands, as stored. */
export const reservationStatus = { pending: 0, confirmed: 1, cancelled: 2, refused: 3 } as const;

/** Why a reservation was refused, as stored. */
export const refusal = { none: 0, noSlot: 1, started: 2, full: 3, changed: 4 } as const;

export interface ReservationRow {
  readonly reservation_id: bigint;
  readonly slot_id: number;
  readonly user_id: number;
  readonly places: number;
  readonly status: number;
  readonly refusal: number;
  readonly created_at: bigint;
}

/** A reservation with what decides whether it can be made. */
export interface UndecidedRow extends ReservationRow {
  /** Start of its slot; null when there is no such slot. */
  readonly starts_at: bigint | null;
  /** Version of its slot. */
  readonly version: number | null;
}

export interface NewReservation {
  readonly slotId: number;
  readonly userId: number;
  readonly places: number;
  /** Of the slot as it is to be. Default "": however it stands. */
  readonly etag?: string;
  readonly idempotencyKey: string;
  readonly now: number;
}

const slotColumns = "slot_id, title, starts_at, ends_at, capacity, reserved, version";
const reservationColumns = "reservation_id, slot_id, user_id, places, status, refusal, created_at";
const selectUndecided = `SELECT r.reservation_id, r.slot_id, r.user_id, r.places, r.status, r.refusal, r.created_at,
    s.starts_at, s.version
  FROM reservations r LEFT JOIN slots s ON s.slot_id = r.slot_id`;
/** Those that were made: others are none to whoever asks. */
const made = `status IN (${reservationStatus.confirmed}, ${reservationStatus.cancelled})`;

export const slotTag = (slotId: number) => `slots/${slotId}`;
export const reservationTag = (reservationId: bigint) => `reservations/${reservationId}`;
/** The reservations of a user. */
export const reservationsTag = (userId: number) => `reservations/user:${userId}`;

/** A slot, or none. Its places must not be shown free when they are not. */
export const selectSlot = defineQuery<[slotId: number], SlotRow>({
  sql: `SELECT ${slotColumns} FROM slots WHERE slot_id = ?`,
  tags: (slotId) => [slotTag(slotId)],
  freshness: strict,
});

/**
 * Up to `limit` slots in the order of start and id: those that start at `from` or later with ids after
 * `afterId`.
 */
export const selectSlots = defineQuery<[from: bigint, from: bigint, afterId: bigint, limit: number], SlotRow>(
  {
    sql: `SELECT ${slotColumns} FROM slots WHERE starts_at >= ? AND (starts_at > ? OR slot_id > ?)
     ORDER BY starts_at, slot_id LIMIT ?`,
    tags: () => ["slots"],
    freshness: strict,
  },
);

/** A reservation that was made, or none. */
export const selectReservation = defineQuery<[reservationId: bigint], ReservationRow>({
  sql: `SELECT ${reservationColumns} FROM reservations WHERE reservation_id = ? AND ${made}`,
  tags: (reservationId) => [reservationTag(reservationId)],
  freshness: strict,
});

/** Up to `limit` reservations of a user that were made, the newest first, with ids below `before`. */
export const selectReservations = defineQuery<
  [userId: number, before: bigint, limit: number],
  ReservationRow
>({
  sql: `SELECT ${reservationColumns} FROM reservations
     WHERE user_id = ? AND reservation_id < ? AND ${made} ORDER BY reservation_id DESC LIMIT ?`,
  tags: (userId) => [reservationsTag(userId)],
  freshness: strict,
});

/** Throws a duplicate key error when the creator has used the idempotency key. */
export async function insertSlot(sql: SqlSession, slot: NewSlot): Promise<number> {
  const { insertId } = await sql.execute(
    `INSERT INTO slots (title, starts_at, ends_at, capacity, reserved, creator_id, idempotency_key, created_at)
     VALUES (?, ?, ?, ?, 0, ?, ?, ?)`,
    [
      slot.title,
      slot.startsAt,
      slot.endsAt,
      slot.capacity,
      slot.creatorId,
      slot.idempotencyKey === "" ? null : slot.idempotencyKey,
      slot.now,
    ],
  );
  return Number(insertId);
}

export async function selectSlotByKey(
  sql: SqlSession,
  creatorId: number,
  idempotencyKey: string,
): Promise<SlotRow | undefined> {
  const rows = await sql.query<SlotRow>(
    `SELECT ${slotColumns} FROM slots WHERE creator_id = ? AND idempotency_key = ?`,
    [creatorId, idempotencyKey],
  );
  return rows[0];
}

/**
 * Notes down what is to be reserved, for whoever has an account; it holds no place yet. 0 when there is no
 * account, undefined when the key was used before.
 */
export async function insertReservation(
  sql: SqlSession,
  reservation: NewReservation,
): Promise<bigint | undefined> {
  const { slotId, userId, places, idempotencyKey, now } = reservation;
  try {
    const { rowsAffected, insertId } = await sql.execute(
      `INSERT INTO reservations (slot_id, user_id, places, status, refusal, idempotency_key, created_at)
       SELECT ?, user_id, ?, ${reservationStatus.pending}, ${refusal.none}, ?, ? FROM users WHERE user_id = ?`,
      [slotId, places, idempotencyKey, now, userId],
    );
    return rowsAffected === 0 ? 0n : insertId;
  } catch (error) {
    if (isDuplicateKey(error)) {
      return undefined;
    }
    throw error;
  }
}

/**
 * Takes the places and confirms the reservation, both or neither, if it is pending and the slot has the
 * places, has not started and is the one with the etag. One statement: whatever dies around it, what the slot
 * counts is what is confirmed.
 */
export async function confirmReservation(
  sql: SqlSession,
  reservationId: bigint,
  { etag = "", now }: Pick<NewReservation, "etag" | "now">,
): Promise<boolean> {
  const { rowsAffected } = await sql.execute(
    `UPDATE reservations r STRAIGHT_JOIN slots s ON s.slot_id = r.slot_id
     SET r.status = ${reservationStatus.confirmed}, s.reserved = s.reserved + r.places, s.version = s.version + 1
     WHERE r.reservation_id = ? AND r.status = ${reservationStatus.pending}
       AND s.reserved + r.places <= s.capacity AND s.starts_at > ?${etag === "" ? "" : " AND CAST(s.version AS CHAR) = ?"}`,
    [reservationId, now, ...(etag === "" ? [] : [etag])],
  );
  return rowsAffected > 0;
}

/** Ends a pending reservation without places. False when it was not pending any more. */
export async function refuseReservation(
  sql: SqlSession,
  reservationId: bigint,
  reason: number,
): Promise<boolean> {
  const { rowsAffected } = await sql.execute(
    `UPDATE reservations SET status = ${reservationStatus.refused}, refusal = ?
     WHERE reservation_id = ? AND status = ${reservationStatus.pending}`,
    [reason, reservationId],
  );
  return rowsAffected > 0;
}

/**
 * Refusals of one user that are kept, the last ones: a client repeats what it has just asked for, not what it
 * asked for long ago.
 */
const keptRefusals = 100;

/** Removes the older refusals of a user. */
export async function forgetRefusals(sql: SqlSession, userId: number): Promise<void> {
  await sql.execute(
    `DELETE r FROM reservations r JOIN (
       SELECT reservation_id FROM reservations WHERE user_id = ? AND status = ${reservationStatus.refused}
       ORDER BY reservation_id DESC LIMIT 1 OFFSET ${keptRefusals}
     ) k ON r.reservation_id <= k.reservation_id
     WHERE r.user_id = ? AND r.status = ${reservationStatus.refused}`,
    [userId, userId],
  );
}

/** Up to `limit` users of whom most was refused since `since`, Unix time in milliseconds. */
export async function selectRefused(
  sql: SqlSession,
  since: number,
  limit: number,
): Promise<readonly number[]> {
  const rows = await sql.query<{ user_id: number }>(
    `SELECT user_id FROM reservations WHERE status = ${reservationStatus.refused} AND created_at >= ?
     GROUP BY user_id ORDER BY COUNT(*) DESC LIMIT ${limit}`,
    [since],
  );
  return rows.map(({ user_id }) => user_id);
}

/**
 * Removes up to `limit` reservations of before `before` that were refused, or never decided. Gives how many
 * there were.
 */
export async function deleteUnmade(sql: SqlSession, before: number, limit: number): Promise<number> {
  let deleted = 0;
  for (const status of [reservationStatus.refused, reservationStatus.pending]) {
    const { rowsAffected } = await sql.execute(
      `DELETE FROM reservations WHERE status = ${status} AND created_at < ?
       ORDER BY status, created_at LIMIT ${limit}`,
      [before],
    );
    deleted += rowsAffected;
  }
  return deleted;
}

/** Gives the places of a confirmed reservation back, once. */
export async function cancelReservation(sql: SqlSession, reservationId: bigint): Promise<void> {
  await sql.execute(
    `UPDATE reservations r STRAIGHT_JOIN slots s ON s.slot_id = r.slot_id
     SET r.status = ${reservationStatus.cancelled}, s.reserved = s.reserved - r.places, s.version = s.version + 1
     WHERE r.reservation_id = ? AND r.status = ${reservationStatus.confirmed}`,
    [reservationId],
  );
}

/** A reservation however it stands. */
export async function selectReservationById(
  sql: SqlSession,
  reservationId: bigint,
): Promise<UndecidedRow | undefined> {
  const rows = await sql.query<UndecidedRow>(`${selectUndecided} WHERE r.reservation_id = ?`, [
    reservationId,
  ]);
  return rows[0];
}

export async function selectReservationByKey(
  sql: SqlSession,
  userId: number,
  idempotencyKey: string,
): Promise<UndecidedRow | undefined> {
  const rows = await sql.query<UndecidedRow>(
    `${selectUndecided} WHERE r.user_id = ? AND r.idempotency_key = ?`,
    [userId, idempotencyKey],
  );
  return rows[0];
}
