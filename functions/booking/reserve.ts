import { Code, ConnectError } from "@connectrpc/connect";
import { type SqlSession, WriteRefused } from "../../src/index.ts";
import { requireSameRequest } from "../idempotency.ts";
import {
  confirmReservation,
  insertReservation,
  type NewReservation,
  type ReservationRow,
  refusal,
  refuseReservation,
  reservationStatus,
  selectReservationById,
  selectReservationByKey,
  type UndecidedRow,
} from "./queries.ts";

/**
 * Reserves places, in at most four round trips: notes the reservation down as pending, then confirms it by
 * one statement that also takes the places. It may stop anywhere: a retry with the same key goes on where the
 * first one stopped, and what stays pending holds no place. Throws `failed_precondition`, `not_found` or
 * `aborted`, again for each retry of what was refused.
 */
export async function reserve(sql: SqlSession, request: NewReservation): Promise<ReservationRow> {
  const insertedId = await insertReservation(sql, request);
  if (insertedId === 0n) {
    throw new ConnectError(`There is no user ${request.userId}`, Code.NotFound);
  }
  const earlier = insertedId === undefined ? await selectEarlier(sql, request) : undefined;
  if (earlier !== undefined && earlier.status !== reservationStatus.pending) {
    return requireMade(earlier);
  }
  const reservationId = insertedId ?? earlier?.reservation_id ?? 0n;
  if (await confirmReservation(sql, reservationId, request)) {
    return toConfirmedRow(reservationId, request, earlier?.created_at ?? BigInt(request.now));
  }
  const row = earlier ?? (await requireReservation(sql, reservationId));
  if (row.status !== reservationStatus.pending) {
    return requireMade(row);
  }
  const reason = reasonOf(row, request);
  if (await refuseReservation(sql, reservationId, reason)) {
    throw refusalError(row.slot_id, reason);
  }
  // Another call with the same key has decided in between.
  return requireMade(await requireReservation(sql, reservationId));
}

/** What the same key began before. Throws when it was another request. */
async function selectEarlier(sql: SqlSession, request: NewReservation): Promise<UndecidedRow> {
  const row = await selectReservationByKey(sql, request.userId, request.idempotencyKey);
  if (row === undefined) {
    throw tryAgain();
  }
  requireSameRequest({
    slot_id: [row.slot_id, request.slotId],
    places: [row.places, request.places],
  });
  return row;
}

function toConfirmedRow(reservationId: bigint, request: NewReservation, createdAt: bigint): ReservationRow {
  return {
    reservation_id: reservationId,
    slot_id: request.slotId,
    user_id: request.userId,
    places: request.places,
    status: reservationStatus.confirmed,
    refusal: refusal.none,
    created_at: createdAt,
  };
}

async function requireReservation(sql: SqlSession, reservationId: bigint): Promise<UndecidedRow> {
  const row = await selectReservationById(sql, reservationId);
  if (row === undefined) {
    throw tryAgain();
  }
  return row;
}

function requireMade({ starts_at: _, version: _version, ...row }: UndecidedRow): ReservationRow {
  if (row.status === reservationStatus.refused) {
    throw refusalError(row.slot_id, row.refusal);
  }
  if (row.status === reservationStatus.pending) {
    throw tryAgain();
  }
  return row;
}

function reasonOf(row: UndecidedRow, { etag = "", now }: NewReservation): number {
  if (row.starts_at === null) {
    return refusal.noSlot;
  }
  if (row.starts_at <= now) {
    return refusal.started;
  }
  return etag !== "" && etag !== String(row.version) ? refusal.changed : refusal.full;
}

function refusalError(slotId: number, reason: number): ConnectError {
  switch (reason) {
    case refusal.noSlot:
      return new ConnectError(`There is no slot ${slotId}`, Code.NotFound);
    case refusal.started:
      return new ConnectError(`Slot ${slotId} has started`, Code.FailedPrecondition);
    case refusal.changed:
      return new WriteRefused(`Slot ${slotId} has changed: its etag is another one`, Code.Aborted);
    default:
      return new ConnectError(`Slot ${slotId} has too few places left`, Code.FailedPrecondition);
  }
}

/** A replica that lags behind the primary does not show yet what the primary has decided. */
function tryAgain(): ConnectError {
  return new ConnectError("The reservation is not decided yet: try again", Code.Unavailable);
}
