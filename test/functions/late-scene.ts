import { create, type MessageInitShape } from "@bufbuild/protobuf";
import { createContextValues, type HandlerContext } from "@connectrpc/connect";
import { bookingService } from "../../functions/booking/service.ts";
import { gameService } from "../../functions/game/game-service.ts";
import { userService } from "../../functions/game/user-service.ts";
import { callerKey } from "../../src/auth/caller.ts";
import { dataSourceKey } from "../../src/data/data.ts";
import {
  CancelRequestSchema,
  CreateSlotRequestSchema,
  ReserveRequestSchema,
} from "../../src/gen/naru/booking/v1/booking_service_pb.ts";
import {
  ActRequestSchema,
  CreateRoomRequestSchema,
  JoinRoomRequestSchema,
  LeaveRoomRequestSchema,
} from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { UpdateUserRequestSchema } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { createOutbox, openData, openSql } from "./engines.ts";
import { signUp } from "./players.ts";

/**
 * A write that says it is repeatable, another one that is acknowledged after it, and what the database says
 * then.
 */
export interface Scene {
  readonly call: (send: typeof fetch) => unknown;
  readonly after: () => unknown;
  readonly see: () => Promise<unknown>;
}

/** A call to an isolate of its own. */
export function open(userId: number, send?: typeof fetch): HandlerContext {
  const { queue } = createOutbox();
  const data = openData(send === undefined ? { queue } : { queue, send });
  const values = createContextValues()
    .set(callerKey, { userId, roles: ["admin"] })
    .set(dataSourceKey, { dataOf: () => data });
  return { values, signal: new AbortController().signal } as unknown as HandlerContext;
}

/**
 * Not the nickname: what breaks off keeps its mark for its lease, and rooms of other tests hang on nicknames.
 */
export const rename = (userId: number, profileImage: string, send?: typeof fetch) =>
  userService.updateUser(
    create(UpdateUserRequestSchema, {
      user: { userId, profileImage },
      updateMask: { paths: ["profile_image"] },
    }),
    open(userId, send),
  );
export const join = (roomId: number, userId: number, send?: typeof fetch) =>
  gameService.joinRoom(create(JoinRoomRequestSchema, { roomId }), open(userId, send));
export const leave = (roomId: number, userId: number, send?: typeof fetch) =>
  gameService.leaveRoom(create(LeaveRoomRequestSchema, { roomId }), open(userId, send));
export const act = (
  userId: number,
  request: MessageInitShape<typeof ActRequestSchema>,
  send?: typeof fetch,
) => gameService.act(create(ActRequestSchema, request), open(userId, send));
export const reserve = (slotId: number, userId: number, idempotencyKey: string, send?: typeof fetch) =>
  bookingService.reserve(create(ReserveRequestSchema, { slotId, idempotencyKey }), open(userId, send));
export const cancel = (reservationId: bigint, userId: number, send?: typeof fetch) =>
  bookingService.cancel(create(CancelRequestSchema, { reservationId }), open(userId, send));

export async function openRoom(players: number) {
  const ids = (await signUp(players)).map(({ userId }) => userId);
  const [owner = 0, guest = 0] = ids;
  const { state } = await gameService.createRoom(create(CreateRoomRequestSchema, { name: "r" }), open(owner));
  return { roomId: state?.roomId ?? 0, owner, guest };
}

export async function openSlot(userId: number): Promise<number> {
  const startsAt = 4_000_000_000_000n;
  const request = create(CreateSlotRequestSchema, {
    title: "s",
    startsAt,
    endsAt: startsAt + 1n,
    capacity: 3,
  });
  return (await bookingService.createSlot(request, open(userId))).slot?.slotId ?? 0;
}

export const rowsOf = (sql: string, ...values: (string | number | bigint)[]) => openSql().query(sql, values);
export const usersOf = (name: string) =>
  rowsOf("SELECT profile_image, version FROM users WHERE username = ?", name);
export const playersOf = (roomId: number) =>
  rowsOf(
    `SELECT p.user_id, p.active, p.seat, p.version, p.pos_x, p.kills, p.deaths, p.is_down, p.score, p.last_action,
       r.phase, r.version AS room FROM room_players p JOIN rooms r ON r.room_id = p.room_id WHERE p.room_id = ?`,
    roomId,
  );
export const bookedOf = (slotId: number) =>
  rowsOf(
    `SELECT s.reserved, s.version, r.user_id, r.status, r.idempotency_key FROM slots s
       LEFT JOIN reservations r ON r.slot_id = s.slot_id AND r.status <> 0 WHERE s.slot_id = ? ORDER BY r.reservation_id`,
    slotId,
  );
