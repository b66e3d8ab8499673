import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { create } from "@bufbuild/protobuf";
import { Code, ConnectError } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import { bookingService } from "../../functions/booking/service.ts";
import { gameService } from "../../functions/game/game-service.ts";
import { userService } from "../../functions/game/user-service.ts";
import { CreateSlotRequestSchema } from "../../src/gen/naru/booking/v1/booking_service_pb.ts";
import { ActionType, CreateRoomRequestSchema } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { CreateUserRequestSchema } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { listFiles } from "../repo/source.ts";
import { backgroundScenes, moreBackgroundScenes } from "./background-scenes.ts";
import { createLatePath } from "./late-path.ts";
import {
  act,
  bookedOf,
  cancel,
  join,
  leave,
  open,
  openRoom,
  openSlot,
  playersOf,
  rename,
  reserve,
  rowsOf,
  type Scene,
  usersOf,
} from "./late-scene.ts";
import { newUsername, signUp } from "./players.ts";

/** By the place in the sources. */
const scenes: Record<string, Record<string, () => Promise<Scene>>> = {
  ...backgroundScenes,
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
        see: () => rowsOf("SELECT profile_image, version FROM users WHERE user_id = ?", userId),
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
  ...moreBackgroundScenes,
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
