import { create } from "@bufbuild/protobuf";
import { Code } from "@connectrpc/connect";
import { beforeAll, expect, it } from "vitest";
import { act } from "../../functions/game/act.ts";
import { insertRoomEvents, type RoomEvent } from "../../functions/game/event-queries.ts";
import { createRoom, joinRoom, leaveRoom } from "../../functions/game/rooms.ts";
import { readState } from "../../functions/game/state.ts";
import { watch } from "../../functions/game/watch.ts";
import type { Data } from "../../src/data/data.ts";
import { createRedis, type RedisClient } from "../../src/data/redis.ts";
import {
  ActionType,
  ActRequestSchema,
  CreateRoomRequestSchema,
  PlayerRole,
  PlayerStatus,
} from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { createOutbox, openData, openRedis, openSql } from "./engines.ts";
import { signUp } from "./players.ts";

let owner: number;
let guest: number;

beforeAll(async () => {
  const players = await signUp(2);
  [owner, guest] = players.map(({ userId }) => userId) as [number, number];
});

/**
 * The data of a test, whose Redis can be taken away and whose queue is emptied into MySQL when the test says
 * so.
 */
function openRoomData() {
  const { queue, sent } = createOutbox();
  const online = openData({ queue });
  const offline = openData({ queue, redisIsAway: true });
  const drain = async () => insertRoomEvents(openSql(), sent.splice(0) as RoomEvent[]);
  return { online, offline, drain };
}

async function openRoom(data: Data): Promise<number> {
  const { roomId = 0 } = await createRoom(data, owner, create(CreateRoomRequestSchema, { name: "Direct" }));
  await joinRoom(data, { roomId, userId: guest }, { role: PlayerRole.UNSPECIFIED });
  return roomId;
}

function chat(data: Data, roomId: number, actionId: bigint) {
  const request = { roomId, actionId, type: ActionType.CHAT, text: `${actionId}` };
  return act(data, owner, create(ActRequestSchema, request));
}

it("answers the state and its last events from MySQL while Redis is away", async () => {
  const { online, offline, drain } = openRoomData();
  const roomId = await openRoom(online);
  await chat(online, roomId, 1n);
  await drain();
  const state = await readState(offline, roomId);
  expect(state.players?.map(({ status }) => status)).toEqual([PlayerStatus.READY, PlayerStatus.READY]);
  expect(state.recentEvents?.map(({ sequence, text }) => [sequence, text])).toEqual([
    [1n, ""],
    [2n, ""],
    [3n, "1"],
  ]);
});

it("opens, joins and leaves rooms while Redis is away", async () => {
  const { offline } = openRoomData();
  const roomId = await openRoom(offline);
  await leaveRoom(offline, { roomId, userId: guest });
  expect((await readState(offline, roomId)).players?.map(({ userId }) => userId)).toEqual([owner]);
});

it("applies an action once that could not be published, and publishes it once when it is retried", async () => {
  const { online, offline } = openRoomData();
  const roomId = await openRoom(online);
  await openSql().execute("UPDATE rooms SET phase = 2 WHERE room_id = ?", [roomId]);
  const request = create(ActRequestSchema, { roomId, actionId: 1n, type: ActionType.SCORE, value: 5 });
  const away = { code: Code.Unavailable, rawMessage: "Redis is not available" };
  await expect(act(offline, owner, request)).rejects.toMatchObject(away);
  const event = await act(online, owner, request);
  expect(event).toMatchObject({ sequence: 3n, value: 5 });
  expect(await act(online, owner, request)).toEqual(event);
  const state = await readState(online, roomId);
  expect(state.score).toMatchObject({ red: 5 });
  expect(state.recentEvents).toHaveLength(3);
});

it("answers unavailable to who watches while Redis is away", async () => {
  const { online, offline } = openRoomData();
  const roomId = await openRoom(online);
  const options = { roomId, after: 0n, userId: owner, signal: new AbortController().signal };
  await expect(watch(offline, options).next()).rejects.toMatchObject({ code: Code.Unavailable });
});

it("answers a repeated action from MySQL when Redis has lost its memory, and fills up the last events", async () => {
  const { online, drain } = openRoomData();
  const roomId = await openRoom(online);
  const first = await chat(online, roomId, 1n);
  await drain();
  await openRedis().command("DEL", `room:${roomId}:events`, `room:${roomId}:actions`);
  expect(await chat(online, roomId, 1n)).toEqual(first);
  const second = await chat(online, roomId, 2n);
  const state = await readState(online, roomId);
  expect(state.recentEvents?.map(({ sequence }) => sequence)).toEqual([1n, 2n, 3n, second.sequence]);
});

it("never gives a sequence again, even when Redis loses its memory before the queue has delivered", async () => {
  const { online } = openRoomData();
  const roomId = await openRoom(online);
  const seen: bigint[] = [];
  for (let actionId = 1n; actionId <= 6n; actionId++) {
    if (actionId % 2n === 0n) {
      await openRedis().command("DEL", `room:${roomId}:events`, `room:${roomId}:actions`);
    }
    seen.push((await chat(online, roomId, actionId)).sequence);
  }
  expect(seen).toEqual([...new Set(seen)].sort((a, b) => Number(a - b)));
});

it("keeps no more than 1,000 events in Redis, and no more actions than events", {
  timeout: 60_000,
}, async () => {
  const { online, drain } = openRoomData();
  const roomId = await openRoom(online);
  for (let actionId = 1n; actionId <= 1_010n; actionId++) {
    await chat(online, roomId, actionId);
  }
  const [events, actions] = await openRedis().pipeline([
    ["XLEN", `room:${roomId}:events`],
    ["HLEN", `room:${roomId}:actions`],
  ]);
  expect([events, actions]).toEqual([1_000, 1_000]);
  await drain();
  const seen: bigint[] = [];
  const controller = new AbortController();
  for await (const event of watch(online, {
    roomId,
    after: 0n,
    userId: owner,
    signal: controller.signal,
  })) {
    seen.push(event?.sequence ?? 0n);
    if (seen.length === 1_012) {
      controller.abort();
    }
  }
  expect(seen).toEqual(Array.from({ length: 1_012 }, (_, i) => BigInt(i + 1)));
});

it("plays on without a deadlock while everyone moves, attacks, comes and goes at once", async () => {
  const { online } = openRoomData();
  const roomId = await openRoom(online);
  await openSql().execute("UPDATE rooms SET phase = 2 WHERE room_id = ?", [roomId]);
  const crowd = (await signUp(8)).map(({ userId }) => userId);
  const errors: unknown[] = [];
  const play = async (userId: number, i: number) => {
    await joinRoom(online, { roomId, userId }, { role: PlayerRole.UNSPECIFIED });
    for (let actionId = 1n; actionId <= 20n; actionId++) {
      const type = actionId % 2n === 0n ? ActionType.ATTACK : ActionType.MOVE;
      const targetId = crowd[(i + Number(actionId)) % crowd.length] ?? 0;
      const request = create(ActRequestSchema, { roomId, actionId, type, targetId });
      await act(online, userId, request).catch((error) => errors.push(error));
    }
    await leaveRoom(online, { roomId, userId });
  };
  await Promise.all(crowd.map(play));
  // A target that is down, is gone or is the player itself is refused; nothing else may go wrong.
  for (const error of errors) {
    expect([Code.FailedPrecondition, Code.InvalidArgument, Code.Aborted]).toContain(
      (error as { code?: Code }).code,
    );
  }
  const [row] = await openSql().query(
    `SELECT COUNT(seat) AS seats, CAST(SUM(active) AS SIGNED) AS active,
       CAST(SUM(kills) - SUM(deaths) AS SIGNED) AS unmatched
     FROM room_players WHERE room_id = ?`,
    [roomId],
  );
  expect(row).toEqual({ seats: 2n, active: 2n, unmatched: 0n });
});

it("goes on watching when a subscription ends because nothing was said for a while", async () => {
  const { online } = openRoomData();
  const roomId = await openRoom(online);
  let clock = 0;
  const data = openData({
    subscriptionIdleMs: 1,
    // Between two looks at the clock lies more than a subscription that broke would last.
    now: () => {
      clock += 60_000;
      return clock;
    },
  });
  const controller = new AbortController();
  const seen: bigint[] = [];
  for await (const event of watch(data, { roomId, after: 0n, userId: owner, signal: controller.signal })) {
    seen.push(event?.sequence ?? 0n);
    if (seen.length === 12) {
      controller.abort();
    } else if (seen.length >= 2) {
      await chat(online, roomId, BigInt(seen.length));
    }
  }
  expect(seen).toEqual(Array.from({ length: 12 }, (_, i) => BigInt(i + 1)));
});

it("gives up watching when subscriptions break one after another", async () => {
  const { online } = openRoomData();
  const roomId = await openRoom(online);
  const data = openData({ subscriptionIdleMs: 1, now: () => 0 });
  const watching = async () => {
    const { signal } = new AbortController();
    for await (const _ of watch(data, { roomId, after: 0n, userId: owner, signal })) {
      // Nothing is said, so nothing but the end can come.
    }
  };
  await expect(watching()).rejects.toMatchObject({
    code: Code.Unavailable,
    rawMessage: "Redis is not available",
  });
});

it("gives a sign of life, and of the watcher's presence, while nothing is said", async () => {
  const { online } = openRoomData();
  const roomId = await openRoom(online);
  const controller = new AbortController();
  const options = { roomId, after: 2n, userId: owner, signal: controller.signal, beatMs: 1 };
  const seen: unknown[] = [];
  for await (const event of watch(online, options)) {
    if (seen.push(event?.sequence) === 1) {
      await openRedis().command("DEL", `room:${roomId}:presence`);
    } else if ((await openRedis().command("EXISTS", `room:${roomId}:presence`)) === 1) {
      controller.abort();
    }
  }
  expect(seen.length).toBeGreaterThanOrEqual(2);
  expect(new Set(seen)).toEqual(new Set([undefined]));
});

it("ends a watch at once when it is aborted", async () => {
  const { online } = openRoomData();
  const roomId = await openRoom(online);
  const controller = new AbortController();
  const watching = watch(online, { roomId, after: 2n, userId: owner, signal: controller.signal });
  const next = watching.next();
  await expect
    .poll(() => openRedis().command("PUBSUB", "NUMSUB", `room:${roomId}:live`))
    .toEqual([`room:${roomId}:live`, 1]);
  controller.abort();
  expect((await next).done).toBe(true);
  await expect
    .poll(() => openRedis().command("PUBSUB", "NUMSUB", `room:${roomId}:live`))
    .toEqual([`room:${roomId}:live`, 0]);
});

it("gives signs of life though its subscription is opened anew more often than they are due", async () => {
  const { online } = openRoomData();
  const roomId = await openRoom(online);
  let clock = 0;
  const data = openData({
    subscriptionIdleMs: 1,
    // As if each subscription had lasted for a minute: one that ends at once is taken for broken.
    now: () => {
      clock += 60_000;
      return clock;
    },
  });
  const { signal } = new AbortController();
  const seen: unknown[] = [];
  for await (const event of watch(data, { roomId, after: 2n, userId: owner, signal, beatMs: 40 })) {
    if (seen.push(event) === 3) {
      break;
    }
  }
  expect(seen).toEqual([undefined, undefined, undefined]);
});

it("keeps a watcher from being away also while something happens all the time", async () => {
  const { online } = openRoomData();
  const roomId = await openRoom(online);
  // A stream of messages that are there whenever they are asked for.
  const message = '2 [1,1,0,0,0,0,0,1,""]';
  async function* flood() {
    while (true) {
      yield message;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  const client: RedisClient = { ...openRedis(), subscribe: async () => flood() };
  const data = openData({ redis: createRedis(client) });
  await openRedis().command("DEL", `room:${roomId}:presence`);
  const { signal } = new AbortController();
  const seen: unknown[] = [];
  for await (const event of watch(data, { roomId, after: 2n, userId: owner, signal, beatMs: 20 })) {
    if (seen.push(event) === 2) {
      break;
    }
  }
  expect(seen).toEqual([undefined, undefined]);
});

it("leaves no player behind who is there because of a watch that has ended", async () => {
  const { online } = openRoomData();
  const roomId = await openRoom(online);
  const ended: Promise<unknown>[] = [];
  const data = openData({ waitUntil: (work) => void ended.push(work) });
  const { signal } = new AbortController();
  for await (const _ of watch(data, { roomId, after: 2n, userId: owner, signal, beatMs: 1 })) {
    break;
  }
  await Promise.all(ended);
  expect(await openRedis().command("ZRANGE", `room:${roomId}:presence`, 0, -1)).toEqual([String(guest)]);
});

it("closes a subscription that nobody has begun to read", async () => {
  const channel = `room:${Date.now()}:live`;
  const controller = new AbortController();
  await openRedis().subscribe(channel, controller.signal);
  expect(await openRedis().command("PUBSUB", "NUMSUB", channel)).toEqual([channel, 1]);
  controller.abort();
  await expect.poll(() => openRedis().command("PUBSUB", "NUMSUB", channel)).toEqual([channel, 0]);
});
