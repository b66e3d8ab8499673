import { crc32 } from "node:zlib";
import { create, type MessageInitShape } from "@bufbuild/protobuf";
import { createContextValues, type HandlerContext } from "@connectrpc/connect";
import { beforeAll, describe, expect, it } from "vitest";
import { selectReservation, selectSlot } from "../../functions/booking/queries.ts";
import { bookingService } from "../../functions/booking/service.ts";
import { gameService } from "../../functions/game/game-service.ts";
import { selectMembership, selectRoom } from "../../functions/game/room-queries.ts";
import { selectUser } from "../../functions/game/user-queries.ts";
import { userService } from "../../functions/game/user-service.ts";
import { selectTransfer } from "../../functions/transfer/queries.ts";
import { transferService } from "../../functions/transfer/service.ts";
import { callerKey } from "../../src/auth/caller.ts";
import type { Query } from "../../src/data/cached-sql.ts";
import { type Data, dataSourceKey } from "../../src/data/data.ts";
import type { SqlValue } from "../../src/data/mysql.ts";
import {
  CreateSlotRequestSchema,
  ReserveRequestSchema,
} from "../../src/gen/naru/booking/v1/booking_service_pb.ts";
import {
  CreateRoomRequestSchema,
  JoinRoomRequestSchema,
} from "../../src/gen/naru/game/v1/game_service_pb.ts";
import {
  CreateUserRequestSchema,
  UpdateUserRequestSchema,
} from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { UploadRequestSchema } from "../../src/gen/naru/transfer/v1/transfer_service_pb.ts";
import { createOutbox, openData, openRedis, openSql } from "./engines.ts";
import { newUsername, signUp } from "./players.ts";

const objects = { put: async () => ({}), delete: async () => undefined } as unknown as Data["objects"];
let statements = 0;

beforeAll(async () => {
  // As a Redis that has been there for longer than a lease.
  await openRedis().command("SET", "naru:cache:epoch", Date.now() - 60_000);
});

/** A call of an administrator to an isolate of its own. */
function openCall(userId: number): HandlerContext & { data: Data } {
  const onSend = (target: string) => {
    statements += target.endsWith("/Execute") ? 1 : 0;
  };
  const data = openData({ queue: createOutbox().queue, objects, onSend });
  const values = createContextValues()
    .set(callerKey, { userId, roles: ["admin"] })
    .set(dataSourceKey, { dataOf: () => data });
  return { values, data, signal: new AbortController().signal } as unknown as HandlerContext & { data: Data };
}

const maxAttempts = 5;

/**
 * What an isolate gives for a query is what MySQL gives, and MySQL is not asked by that isolate. Other tests
 * write nicknames meanwhile, beside which a room is not handed over: `again` writes the same once more.
 */
async function expectKnown<Args extends readonly SqlValue[], Row>(
  query: Query<Args, Row>,
  args: Args,
  again?: () => unknown,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const expected = await openSql().query(query.sql, args);
    expect(expected.length).toBeGreaterThan(0);
    statements = 0;
    const { data } = openCall(1);
    expect(await data.sql.read(query, ...args)).toEqual(expected);
    if (statements === 0 || again === undefined || attempt === maxAttempts) {
      expect(statements).toBe(0);
      return;
    }
    await again();
  }
}

type UserRequest = MessageInitShape<typeof CreateUserRequestSchema>;

async function createUser(request: UserRequest): Promise<number> {
  const given = create(CreateUserRequestSchema, request);
  const { user } = await userService.createUser(given, openCall(0));
  return user?.userId ?? 0;
}

const full: UserRequest = {
  nickname: "Zoë 🎲",
  email: "zoe@example.com",
  profileImage: "https://example.com/z.png",
  tags: ["a b", 'quoted "c"'],
};

describe("what a write knows is what MySQL gives, which nobody asks for it", () => {
  it("a new account, and the one that a retry finds", async () => {
    const username = newUsername();
    const idempotencyKey = `key of ${username}`;
    await expectKnown(selectUser, [await createUser({ ...full, username, idempotencyKey })]);
    await expectKnown(selectUser, [await createUser({ ...full, username, idempotencyKey })]);
  });

  it("a changed account", async () => {
    const userId = await createUser({ ...full, username: newUsername() });
    const request = create(UpdateUserRequestSchema, {
      user: { userId, nickname: "Other", tags: ["x"], achievements: [1, 2], friendIds: [3], level: 9 },
      updateMask: { paths: ["nickname", "tags", "achievements", "friend_ids", "level"] },
    });
    await userService.updateUser(request, openCall(userId));
    await expectKnown(selectUser, [userId]);
  });

  it("a new room, and one that somebody joins, leaves and joins again", async () => {
    const [{ userId: owner } = { userId: 0 }, { userId: guest } = { userId: 0 }] = await signUp(2);
    const request = create(CreateRoomRequestSchema, { name: "room", idempotencyKey: `key of ${owner} here` });
    const open = () => gameService.createRoom(request, openCall(owner));
    const { state } = await open();
    const roomId = state?.roomId ?? 0;
    await expectKnown(selectMembership, [owner, roomId]);
    await expectKnown(selectRoom, [roomId], open);
    const join = create(JoinRoomRequestSchema, { roomId });
    const enter = () => gameService.joinRoom(join, openCall(guest));
    for (let times = 0; times < 2; times++) {
      await enter();
      await expectKnown(selectMembership, [guest, roomId]);
      await expectKnown(selectRoom, [roomId], enter);
      await enter();
      await expectKnown(selectRoom, [roomId], enter);
      await gameService.leaveRoom({ ...join, $typeName: "naru.game.v1.LeaveRoomRequest" }, openCall(guest));
    }
    await open();
    await expectKnown(selectRoom, [roomId], open);
  });

  it("a new slot, a reservation of it, a retry of that and its end", async () => {
    const [{ userId } = { userId: 0 }] = await signUp(1);
    const startsAt = 4_000_000_000_000n;
    const slot = create(CreateSlotRequestSchema, {
      title: "Slot",
      startsAt,
      endsAt: startsAt + 1n,
      capacity: 3,
      idempotencyKey: `key of ${userId} here`,
    });
    const { slot: made } = await bookingService.createSlot(slot, openCall(userId));
    const slotId = made?.slotId ?? 0;
    await expectKnown(selectSlot, [slotId]);
    await bookingService.createSlot(slot, openCall(userId));
    await expectKnown(selectSlot, [slotId]);
    const request = create(ReserveRequestSchema, { slotId, idempotencyKey: `key of ${userId} there` });
    let reservationId = 0n;
    for (let times = 0; times < 2; times++) {
      const { reservation } = await bookingService.reserve(request, openCall(userId));
      reservationId = reservation?.reservationId ?? 0n;
      await expectKnown(selectReservation, [reservationId]);
    }
    const cancel = { $typeName: "naru.booking.v1.CancelRequest", reservationId } as const;
    await bookingService.cancel(cancel, openCall(userId));
    await expectKnown(selectReservation, [reservationId]);
  });

  it("how far an upload has come", async () => {
    const [{ userId } = { userId: 0 }] = await signUp(1);
    const chunkId = `known-${userId}-payload`;
    const upload = (sequence: number) =>
      transferService.upload(
        (async function* () {
          const data = new Uint8Array(100).fill(sequence);
          const chunk = { chunkId, sequence, totalChunks: 3, data, checksum: crc32(data) };
          yield create(UploadRequestSchema, { chunk });
        })(),
        openCall(userId),
      );
    for (const sequence of [0, 1, 2]) {
      await upload(sequence);
      await expectKnown(selectTransfer, [chunkId]);
    }
  });
});
