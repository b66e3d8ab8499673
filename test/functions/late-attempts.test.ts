import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { create, type MessageInitShape } from "@bufbuild/protobuf";
import type { MessageBatch } from "@cloudflare/workers-types";
import { Code, ConnectError, createContextValues, type HandlerContext } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import { bookingService } from "../../functions/booking/service.ts";
import { gameService } from "../../functions/game/game-service.ts";
import { consumeEvents, type QueuedEvent } from "../../functions/game/record.ts";
import { userService } from "../../functions/game/user-service.ts";
import { callerKey } from "../../src/auth/caller.ts";
import { dataSourceKey } from "../../src/data/data.ts";
import {
  CancelRequestSchema,
  CreateSlotRequestSchema,
  ReserveRequestSchema,
} from "../../src/gen/naru/booking/v1/booking_service_pb.ts";
import {
  ActionType,
  ActRequestSchema,
  CreateRoomRequestSchema,
  JoinRoomRequestSchema,
  LeaveRoomRequestSchema,
} from "../../src/gen/naru/game/v1/game_service_pb.ts";
import {
  CreateUserRequestSchema,
  UpdateUserRequestSchema,
} from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { listFiles } from "../repo/source.ts";
import { createOutbox, openData, openSql } from "./engines.ts";
import { createLatePath } from "./late-path.ts";
import { newUsername, signUp } from "./players.ts";

/** A call to an isolate of its own. */
function open(userId: number, send?: typeof fetch): HandlerContext {
  const { queue } = createOutbox();
  const data = openData(send === undefined ? { queue } : { queue, send });
  const values = createContextValues()
    .set(callerKey, { userId, roles: ["admin"] })
    .set(dataSourceKey, { open: () => data });
  return { values, signal: new AbortController().signal } as unknown as HandlerContext;
}

const rename = (userId: number, nickname: string, send?: typeof fetch) =>
  userService.updateUser(
    create(UpdateUserRequestSchema, { user: { userId, nickname }, updateMask: { paths: ["nickname"] } }),
    open(userId, send),
  );
const join = (roomId: number, userId: number, send?: typeof fetch) =>
  gameService.joinRoom(create(JoinRoomRequestSchema, { roomId }), open(userId, send));
const leave = (roomId: number, userId: number, send?: typeof fetch) =>
  gameService.leaveRoom(create(LeaveRoomRequestSchema, { roomId }), open(userId, send));
const act = (userId: number, request: MessageInitShape<typeof ActRequestSchema>, send?: typeof fetch) =>
  gameService.act(create(ActRequestSchema, request), open(userId, send));
const reserve = (slotId: number, userId: number, idempotencyKey: string, send?: typeof fetch) =>
  bookingService.reserve(create(ReserveRequestSchema, { slotId, idempotencyKey }), open(userId, send));
const cancel = (reservationId: bigint, userId: number, send?: typeof fetch) =>
  bookingService.cancel(create(CancelRequestSchema, { reservationId }), open(userId, send));

async function openRoom(players: number) {
  const ids = (await signUp(players)).map(({ userId }) => userId);
  const [owner = 0, guest = 0] = ids;
  const { state } = await gameService.createRoom(create(CreateRoomRequestSchema, { name: "r" }), open(owner));
  return { roomId: state?.roomId ?? 0, owner, guest };
}

async function openSlot(userId: number): Promise<number> {
  const startsAt = 4_000_000_000_000n;
  const request = create(CreateSlotRequestSchema, {
    title: "s",
    startsAt,
    endsAt: startsAt + 1n,
    capacity: 3,
  });
  return (await bookingService.createSlot(request, open(userId))).slot?.slotId ?? 0;
}

const rowsOf = (sql: string, ...values: (string | number | bigint)[]) => openSql().query(sql, values);
const usersOf = (name: string) => rowsOf("SELECT nickname, version FROM users WHERE username = ?", name);
const playersOf = (roomId: number) =>
  rowsOf(
    `SELECT p.user_id, p.active, p.seat, p.version, p.pos_x, p.kills, p.deaths, p.is_down, p.score, p.last_action,
       r.phase, r.version AS room FROM room_players p JOIN rooms r ON r.room_id = p.room_id WHERE p.room_id = ?`,
    roomId,
  );
const bookedOf = (slotId: number) =>
  rowsOf(
    `SELECT s.reserved, s.version, r.user_id, r.status, r.idempotency_key FROM slots s
       LEFT JOIN reservations r ON r.slot_id = s.slot_id AND r.status <> 0 WHERE s.slot_id = ? ORDER BY r.reservation_id`,
    slotId,
  );

function batchOf(...events: QueuedEvent[]): MessageBatch {
  const messages = events.map((body) => ({
    body,
    ack: () => undefined,
    retry: () => expect.fail("not stored"),
  }));
  return { messages } as unknown as MessageBatch;
}
const consume = (event: QueuedEvent, send?: typeof fetch) => {
  const data = openData(send === undefined ? {} : { send });
  return consumeEvents(batchOf(event), data);
};
const tuple = [7, 1, 0, 0, 0, 0, 0, 1, "text"] as const satisfies QueuedEvent["event"];

/** A write that says it is repeatable, another one that is acknowledged after it, and what the database says then. */
interface Scene {
  readonly call: (send: typeof fetch) => unknown;
  readonly after: () => unknown;
  readonly see: () => Promise<unknown>;
}

/** By the place in the sources. */
const scenes: Record<string, Record<string, () => Promise<Scene>>> = {
  "functions/game/user-service.ts": {
    "a new account, renamed": async () => {
      const username = newUsername();
      const request = create(CreateUserRequestSchema, {
        username,
        nickname: "A",
        idempotencyKey: randomUUID(),
      });
      return {
        call: (send) => userService.createUser(request, open(0, send)),
        after: async () => {
          const [row] = await rowsOf("SELECT user_id FROM users WHERE username = ?", username);
          await rename(Number(row?.["user_id"]), "B");
        },
        see: () => usersOf(username),
      };
    },
    "a name that was changed again": async () => {
      const [{ userId } = { userId: 0 }] = await signUp(1);
      return {
        call: (send) => rename(userId, "A", send),
        after: () => rename(userId, "B"),
        see: () => rowsOf("SELECT nickname, version FROM users WHERE user_id = ?", userId),
      };
    },
  },
  "functions/game/rooms.ts": {
    "a new room that its owner has left": async () => {
      const [{ userId } = { userId: 0 }] = await signUp(1);
      const request = create(CreateRoomRequestSchema, { name: "r", idempotencyKey: randomUUID() });
      const see = () => rowsOf("SELECT room_id FROM rooms WHERE owner_id = ?", userId);
      const idOf = async () => Number((await see())[0]?.["room_id"] ?? 0);
      return {
        call: (send) => gameService.createRoom(request, open(userId, send)),
        after: async () => leave(await idOf(), userId),
        see: async () => [await see(), await playersOf(await idOf())],
      };
    },
    "a seat taken for the first time, and given back": async () => {
      const { roomId, guest } = await openRoom(2);
      return {
        call: (send) => join(roomId, guest, send),
        after: () => leave(roomId, guest),
        see: () => playersOf(roomId),
      };
    },
    "a seat given back, and taken again": async () => {
      const { roomId, guest } = await openRoom(2);
      await join(roomId, guest);
      return {
        call: (send) => leave(roomId, guest, send),
        after: () => join(roomId, guest),
        see: () => playersOf(roomId),
      };
    },
  },
  "functions/game/act.ts": {
    "an attack whose victim has stood up": async () => {
      const { roomId, owner, guest } = await openRoom(2);
      await join(roomId, guest);
      await act(owner, { roomId, actionId: 1n, type: ActionType.START });
      return {
        call: (send) => act(owner, { roomId, actionId: 2n, type: ActionType.ATTACK, targetId: guest }, send),
        after: () => act(guest, { roomId, actionId: 1n, type: ActionType.MOVE, posX: 5 }),
        see: () => playersOf(roomId),
      };
    },
  },
  "functions/game/record.ts": {
    "an event of a room": async () => {
      const event = (sequence: number): QueuedEvent => ({
        kind: "room",
        roomId,
        sequence,
        actionId: null,
        event: tuple,
      });
      const { roomId } = await openRoom(1);
      return {
        call: (send) => consume(event(1_000), send),
        after: () => consume(event(1_001)),
        see: () => rowsOf("SELECT sequence, text FROM events WHERE room_id = ? AND sequence >= 1000", roomId),
      };
    },
    "an event that a client reported": async () => {
      const [{ userId } = { userId: 0 }] = await signUp(1);
      const base = { kind: "recorded", userId, roomId: 1, recordedAt: 1, event: tuple } as const;
      return {
        call: (send) => consume({ ...base, eventId: "event-one" }, send),
        after: () => consume({ ...base, eventId: "event-two" }),
        see: () => rowsOf("SELECT event_id, text FROM recorded_events WHERE user_id = ?", userId),
      };
    },
  },
  "functions/booking/service.ts": {
    "a new slot of which a place was taken": async () => {
      const [{ userId } = { userId: 0 }] = await signUp(1);
      const [startsAt, idempotencyKey] = [4_000_000_000_000n, randomUUID()];
      const slot = { title: "s", startsAt, endsAt: startsAt + 1n, capacity: 3, idempotencyKey };
      const see = () => rowsOf("SELECT slot_id FROM slots WHERE creator_id = ?", userId);
      const idOf = async () => Number((await see())[0]?.["slot_id"] ?? 0);
      return {
        call: (send) => bookingService.createSlot(create(CreateSlotRequestSchema, slot), open(userId, send)),
        after: async () => reserve(await idOf(), userId, randomUUID()),
        see: async () => [await see(), await bookedOf(await idOf())],
      };
    },
    "a reservation that was cancelled": async () => {
      const [{ userId } = { userId: 0 }] = await signUp(1);
      const slotId = await openSlot(userId);
      const key = randomUUID();
      return {
        call: (send) => reserve(slotId, userId, key, send),
        after: async () => {
          const [row] = await rowsOf(
            "SELECT reservation_id FROM reservations WHERE user_id = ? AND idempotency_key = ? AND status = 1",
            userId,
            key,
          );
          if (row !== undefined) {
            await cancel(row["reservation_id"] as bigint, userId);
          }
        },
        see: () => bookedOf(slotId),
      };
    },
    "a place given back, and taken by another": async () => {
      const [{ userId } = { userId: 0 }, other] = await signUp(2);
      const slotId = await openSlot(userId);
      const { reservation } = await reserve(slotId, userId, randomUUID());
      return {
        call: (send) => cancel(reservation?.reservationId ?? 0n, userId, send),
        after: () => reserve(slotId, other?.userId ?? 0, randomUUID()),
        see: () => bookedOf(slotId),
      };
    },
  },
};

/** Also tried, at a place that another scene names. */
const more: Record<string, () => Promise<Scene>> = {
  "a seat taken again, and given back": async () => {
    const { roomId, guest } = await openRoom(2);
    await join(roomId, guest);
    await leave(roomId, guest);
    return {
      call: (send) => join(roomId, guest, send),
      after: () => leave(roomId, guest),
      see: () => playersOf(roomId),
    };
  },
  "a step from which the player has gone on": async () => {
    const { roomId, owner } = await openRoom(1);
    await act(owner, { roomId, actionId: 1n, type: ActionType.START });
    return {
      call: (send) => act(owner, { roomId, actionId: 2n, type: ActionType.MOVE, posX: 5 }, send),
      after: () => act(owner, { roomId, actionId: 3n, type: ActionType.MOVE, posX: 7 }),
      see: () => playersOf(roomId),
    };
  },
};

const all = { ...Object.assign({}, ...Object.values(scenes)), ...more } as (typeof scenes)[string];

it("knows every write that says it is repeatable", () => {
  const declared = listFiles("functions/**/*.ts").flatMap((path) => {
    const count = readFileSync(path, "utf8").match(/\brepeatable: (?!false)/g)?.length ?? 0;
    return count === 0 ? [] : [[path, count]];
  });
  const tried = Object.entries(scenes).map(([path, of]) => [path, Object.keys(of).length]);
  expect(declared.sort()).toEqual(tried.sort());
});

describe.each(Object.entries(all))("%s", (_name, prepare) => {
  it("is not undone by a first attempt that arrives late", async () => {
    for (let at = 0; ; at++) {
      const scene = await prepare();
      const path = createLatePath({ at, how: "late" });
      await scene.call(path.send);
      if (!path.isBroken) {
        expect(at).toBeGreaterThan(0);
        return;
      }
      await scene.after();
      const seen = await scene.see();
      await path.deliver();
      expect(await scene.see(), `after ${path.statements[at]}`).toEqual(seen);
    }
  });

  it("is not undone by the repeat of an attempt that was applied and not answered", async () => {
    for (let at = 0; ; at++) {
      const scene = await prepare();
      let seen: unknown;
      const meanwhile = async () => {
        if (await isApplied()) {
          await scene.after();
          seen = await scene.see();
        }
      };
      const before = JSON.stringify(await scene.see(), toText);
      const isApplied = async () => JSON.stringify(await scene.see(), toText) !== before;
      const path = createLatePath({ at, how: "unanswered", meanwhile });
      // What took too long is not repeated, and then its caller knows nothing.
      await Promise.resolve(scene.call(path.send)).catch((error: unknown) => {
        expect(unknown).toContain(ConnectError.from(error).code);
      });
      if (!path.isBroken) {
        return;
      }
      if (seen !== undefined) {
        expect(await scene.see(), `after ${path.statements[at]}`).toEqual(seen);
      }
    }
  });
});

it("does not put a player into a room after all who was told that it is full", async () => {
  const ids = (await signUp(3)).map(({ userId }) => userId);
  const [owner = 0, guest = 0, third = 0] = ids;
  for (const hasBeenThere of [false, true]) {
    const request = create(CreateRoomRequestSchema, { name: "r", maxPlayers: 2 });
    const { state } = await gameService.createRoom(request, open(owner));
    const roomId = state?.roomId ?? 0;
    if (hasBeenThere) {
      await join(roomId, guest);
      await leave(roomId, guest);
    }
    // The second statement takes the seat that the first one has seen free.
    const path = createLatePath({ at: 1, how: "late", meanwhile: async () => join(roomId, third) });
    await expect(join(roomId, guest, path.send)).rejects.toMatchObject({
      code: Code.FailedPrecondition,
      rawMessage: `Room ${roomId} is full`,
    });
    await leave(roomId, third);
    const seen = await playersOf(roomId);
    await path.deliver();
    expect(await playersOf(roomId)).toEqual(seen);
  }
});

const unknown: Code[] = [Code.Aborted, Code.Unavailable];
const toText = (_key: string, value: unknown) => (typeof value === "bigint" ? String(value) : value);
