import type { MessageInitShape } from "@bufbuild/protobuf";
import { Code, ConnectError, type HandlerContext, type ServiceImpl } from "@connectrpc/connect";
import {
  type BookingService,
  type ReservationSchema,
  ReservationStatus,
  type SlotSchema,
} from "../../src/gen/naru/booking/v1/booking_service_pb.ts";
import {
  dataOf,
  isAdmin,
  isDuplicateKey,
  knownRows,
  noFence,
  requireAdmin,
  requireCaller,
  type SqlSession,
} from "../../src/index.ts";
import { requireSameRequest } from "../idempotency.ts";
import { cutPage, defaultPageSize, fromPageToken, isPagingOn } from "../page.ts";
import {
  cancelReservation,
  insertSlot,
  type NewReservation,
  type NewSlot,
  type ReservationRow,
  reservationStatus,
  reservationsTag,
  reservationTag,
  type SlotRow,
  selectReservation,
  selectReservations,
  selectSlot,
  selectSlotByKey,
  selectSlots,
  slotTag,
} from "./queries.ts";
import { reserve } from "./reserve.ts";

/** Above every key. */
const maxId = 2n ** 63n - 1n;

export const bookingService: ServiceImpl<typeof BookingService> = {
  async createSlot(request, context) {
    const caller = requireAdmin(context);
    if (request.endsAt <= request.startsAt) {
      throw new ConnectError("ends_at must be after starts_at", Code.InvalidArgument);
    }
    const data = dataOf(context);
    const slot = { ...request, creatorId: caller.userId, now: data.now() };
    const row = await data.sql.write<SlotRow>(
      {
        tags: ["slots/+"],
        touched: ({ slot_id }) => [slotTag(slot_id)],
        known: (row) => [knownRows(selectSlot, [row.slot_id], [row])],
        repeatable: request.idempotencyKey !== "",
        // What refuses it is stored for good: the key.
        fence: noFence,
      },
      async (sql) => {
        try {
          const slotId = await insertSlot(sql, slot);
          const { title, startsAt, endsAt, capacity } = slot;
          return {
            slot_id: slotId,
            title,
            starts_at: startsAt,
            ends_at: endsAt,
            capacity,
            reserved: 0,
            version: 1,
          };
        } catch (error) {
          if (!isDuplicateKey(error)) {
            throw error;
          }
          return findCreated(sql, slot);
        }
      },
    );
    return { slot: toSlot(row) };
  },

  async getSlot({ slotId }, context) {
    const [slot] = await dataOf(context).sql.read(selectSlot, slotId);
    if (slot === undefined) {
      throw new ConnectError(`There is no slot ${slotId}`, Code.NotFound);
    }
    return { slot: toSlot(slot) };
  },

  async listSlots(request, context) {
    const size = request.pageSize || defaultPageSize;
    const { sql } = dataOf(context);
    const pageOf = (token: string) => {
      const [start, id] = fromPageToken(token, 2) ?? [];
      return start !== undefined && id !== undefined && start >= request.startingFrom
        ? ([start, start, id, size + 1] as const)
        : ([request.startingFrom, request.startingFrom, 0n, size + 1] as const);
    };
    const rows = await sql.read(selectSlots, ...pageOf(request.pageToken));
    const { page, nextPageToken } = cutPage(rows, size, (row) => [row.starts_at, row.slot_id]);
    if (isPagingOn(request.pageToken, nextPageToken)) {
      sql.prefetch(selectSlots, ...pageOf(nextPageToken));
    }
    return { slots: page.map(toSlot), nextPageToken };
  },

  async reserve(request, context) {
    const { userId } = requireCaller(context);
    const data = dataOf(context);
    const reservation: NewReservation = {
      slotId: request.slotId,
      userId,
      places: request.places || 1,
      etag: request.etag,
      idempotencyKey: request.idempotencyKey,
      now: data.now(),
    };
    const row = await data.sql.write<ReservationRow>(
      {
        tags: [reservationsTag(userId), slotTag(request.slotId)],
        touched: ({ reservation_id }) => [reservationTag(reservation_id)],
        known: (row) => [knownRows(selectReservation, [row.reservation_id], [row])],
        repeatable: true,
        // What was refused is stored as refused, and is not confirmed any more.
        fence: noFence,
        whenUnmarked: "refuse",
      },
      (sql) => reserve(sql, reservation),
    );
    return { reservation: toReservation(row) };
  },

  async cancel({ reservationId }, context) {
    const row = await requireOwn(reservationId, context);
    const cancelled = { ...row, status: reservationStatus.cancelled };
    if (row.status === reservationStatus.confirmed) {
      await dataOf(context).sql.write(
        {
          tags: [reservationTag(reservationId), reservationsTag(row.user_id), slotTag(row.slot_id)],
          // It was read before, but only its status ever changes, and never again.
          known: () => [knownRows(selectReservation, [reservationId], [cancelled])],
          repeatable: true,
        },
        (sql) => cancelReservation(sql, reservationId),
      );
    }
    return { reservation: toReservation(cancelled) };
  },

  async getReservation({ reservationId }, context) {
    return { reservation: toReservation(await requireOwn(reservationId, context)) };
  },

  async listReservations(request, context) {
    const { userId } = requireCaller(context);
    const size = request.pageSize || defaultPageSize;
    const { sql } = dataOf(context);
    const pageOf = (token: string) => [userId, fromPageToken(token, 1)?.[0] ?? maxId, size + 1] as const;
    const rows = await sql.read(selectReservations, ...pageOf(request.pageToken));
    const { page, nextPageToken } = cutPage(rows, size, (row) => [row.reservation_id]);
    if (isPagingOn(request.pageToken, nextPageToken)) {
      sql.prefetch(selectReservations, ...pageOf(nextPageToken));
    }
    return { reservations: page.map(toReservation), nextPageToken };
  },
};

/**
 * A reservation that was made, for who made it or an administrator. One that was refused or is pending is
 * none.
 */
async function requireOwn(reservationId: bigint, context: HandlerContext): Promise<ReservationRow> {
  const caller = requireCaller(context);
  const [row] = await dataOf(context).sql.read(selectReservation, reservationId);
  if (row === undefined) {
    throw new ConnectError(`There is no reservation ${reservationId}`, Code.NotFound);
  }
  if (row.user_id !== caller.userId && !isAdmin(caller)) {
    throw new ConnectError(`Reservation ${reservationId} is another's`, Code.PermissionDenied);
  }
  return row;
}

/** What the same creator made with the same key before. Throws when it was another slot. */
async function findCreated(sql: SqlSession, slot: NewSlot): Promise<SlotRow> {
  const first = await selectSlotByKey(sql, slot.creatorId, slot.idempotencyKey);
  if (first === undefined) {
    throw new ConnectError("The slot is not to be seen yet: try again", Code.Unavailable);
  }
  requireSameRequest({
    title: [first.title, slot.title],
    starts_at: [first.starts_at, slot.startsAt],
    ends_at: [first.ends_at, slot.endsAt],
    capacity: [first.capacity, slot.capacity],
  });
  return first;
}

function toSlot(row: SlotRow): MessageInitShape<typeof SlotSchema> {
  return {
    slotId: row.slot_id,
    title: row.title,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    capacity: row.capacity,
    reserved: row.reserved,
    etag: String(row.version),
  };
}

function toReservation(row: ReservationRow): MessageInitShape<typeof ReservationSchema> {
  return {
    reservationId: row.reservation_id,
    slotId: row.slot_id,
    userId: row.user_id,
    places: row.places,
    status:
      row.status === reservationStatus.confirmed ? ReservationStatus.CONFIRMED : ReservationStatus.CANCELLED,
    createdAt: row.created_at,
  };
}
