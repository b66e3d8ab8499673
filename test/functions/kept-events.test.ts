import { create } from "@bufbuild/protobuf";
import { Code } from "@connectrpc/connect";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { act } from "../../functions/game/act.ts";
import { createEvent, toTuple } from "../../functions/game/event.ts";
import type { RoomEvent } from "../../functions/game/event-queries.ts";
import { append } from "../../functions/game/live.ts";
import { publishOutboxes } from "../../functions/game/publish-outboxes.ts";
import { createRoom, joinRoom, leaveRoom } from "../../functions/game/rooms.ts";
import { storeRoomEvents } from "../../functions/game/store-events.ts";
import { watch } from "../../functions/game/watch.ts";
import type { Data } from "../../src/data/data.ts";
import { createRedis, type RedisClient } from "../../src/data/redis.ts";
import {
  ActionType,
  ActRequestSchema,
  CreateRoomRequestSchema,
  type GameEvent,
  GameEventType,
  PlayerRole,
} from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { createOutbox, openData, openRedis, openSql } from "./engines.ts";
import { signUp } from "./players.ts";

let owner: number;
let guest: number;

beforeAll(async () => {
  [owner, guest] = (await signUp(2)).map(({ userId }) => userId) as [number, number];
});

/** A Redis that takes scripts and whose answers are lost while `isLosing`. */
function createLosingRedis() {
  const client = openRedis();
  const state = { isLosing: true };
  const losing: RedisClient = {
    ...client,
    script: async (lua, call) => {
      const reply = await client.script(lua, call);
      if (state.isLosing) {
        throw Object.assign(new Error("The answer was lost"), { name: "TypeError" });
      }
      return reply;
    },
  };
  return { redis: createRedis(losing), state };
}

const noQueue: Data["queue"] = {
  send: () => Promise.reject(new Error("The queue is away")),
  sendBatch: () => Promise.reject(new Error("The queue is away")),
};

async function openRoom(data: Data): Promise<number> {
  const { roomId = 0 } = await createRoom(data, owner, create(CreateRoomRequestSchema, { name: "Kept" }));
  return roomId;
}

function chat(data: Data, roomId: number, actionId: bigint, text = `${actionId}`) {
  return act(data, owner, create(ActRequestSchema, { roomId, actionId, type: ActionType.CHAT, text }));
}

/** What MySQL has of a room. */
async function stored(roomId: number): Promise<[sequence: number, type: number, text: string][]> {
  const rows = await openSql().query<{ sequence: bigint; type: number; text: string }>(
    "SELECT sequence, type, text FROM events WHERE room_id = ? ORDER BY sequence",
    [roomId],
  );
  return rows.map(({ sequence, type, text }) => [Number(sequence), type, text]);
}

/** What watchers of a room have seen, as Redis published it. */
async function seen(roomId: number): Promise<number[]> {
  const entries = (await openRedis().command("XRANGE", `room:${roomId}:events`, "-", "+")) as [string][];
  return entries.map(([id]) => Number(id.split("-")[0]));
}

/** So many events of a room, from its first, as a watcher sees them who comes now. */
async function watchAll(data: Data, roomId: number, count: number): Promise<GameEvent[]> {
  const events: GameEvent[] = [];
  const { signal } = new AbortController();
  for await (const event of watch(data, { roomId, after: 0n, userId: owner, signal })) {
    if (event !== undefined && events.push(event) === count) {
      break;
    }
  }
  return events;
}

function sequences(events: readonly GameEvent[]): number[] {
  return events.map(({ sequence }) => Number(sequence));
}

/**
 * Does what the cron trigger does when the outboxes of a room are old; those of other rooms are of other
 * tests.
 */
async function publishRoom(data: Data, roomId: number): Promise<void> {
  const [mine, others] = [1_000_000_000_000, 9_000_000_000_000];
  await openSql().execute(
    "UPDATE room_players SET outbox_since = IF(room_id = ?, ?, ?) WHERE outbox_since IS NOT NULL",
    [roomId, mine, others],
  );
  await publishOutboxes(data, -60_000);
}

async function outboxes(roomId: number): Promise<number> {
  const rows = await openSql().query(
    "SELECT user_id FROM room_players WHERE room_id = ? AND (outbox IS NOT NULL OR outbox_since IS NOT NULL)",
    [roomId],
  );
  return rows.length;
}

describe("an event that watchers have seen", () => {
  it("is stored under its sequence though the queue was away when its action was answered", async () => {
    const data = openData({ queue: noQueue });
    const roomId = await openRoom(data);
    const { sequence } = await chat(data, roomId, 1n);
    await publishRoom(data, roomId);
    expect(await stored(roomId)).toEqual([
      [1, GameEventType.JOINED, ""],
      [Number(sequence), GameEventType.CHAT, "1"],
    ]);
    expect(await outboxes(roomId)).toBe(0);
  });

  it("is stored by the cron trigger of the worker, half a minute later", async () => {
    const data = openData({ queue: noQueue, now: () => Date.now() - 40_000 });
    const roomId = await openRoom(data);
    await chat(data, roomId, 1n);
    expect(await stored(roomId)).toEqual([]);
    const response = await fetch(`${inject("workerUrl")}/cdn-cgi/handler/scheduled`);
    expect(await response.text()).toBe("ok");
    await expect.poll(() => stored(roomId), { timeout: 10_000 }).toHaveLength(2);
  });

  it("is stored under its sequence though Redis's answer was lost and nobody came back", async () => {
    const { redis, state } = createLosingRedis();
    const data = openData({ queue: createOutbox().queue, redis });
    const roomId = await openRoom(data);
    await expect(chat(data, roomId, 1n)).rejects.toThrow();
    await leaveRoom(data, { roomId, userId: owner });
    expect(await seen(roomId)).toEqual([1, 2, 3]);
    expect(await stored(roomId)).toEqual([]);
    state.isLosing = false;
    await publishRoom(data, roomId);
    expect(await stored(roomId)).toEqual([
      [1, GameEventType.JOINED, ""],
      [2, GameEventType.CHAT, "1"],
      [3, GameEventType.LEFT, ""],
    ]);
    expect(await seen(roomId)).toEqual([1, 2, 3]);
  });

  it("is not forgotten by Redis before MySQL has it, however much happens meanwhile", {
    timeout: 60_000,
  }, async () => {
    const data = openData({ queue: createOutbox().queue });
    const roomId = await openRoom(data);
    const events: RoomEvent[] = [];
    const appendOne = async (i: number) => {
      const event = createEvent(GameEventType.CHAT, owner, { now: Date.now(), text: String(i) });
      const appended = await append(openedRedis, roomId, event, { now: Date.now(), key: BigInt(i) });
      const sequence = Number(appended?.event.sequence);
      events.push({ roomId, sequence, actionId: String(i), event: toTuple(event) });
    };
    const openedRedis = openRedis();
    await Promise.all(Array.from({ length: 1_010 }, (_, i) => appendOne(i + 1)));
    const all = Array.from({ length: 1_011 }, (_, i) => i + 1);
    expect(sequences(await watchAll(data, roomId, 1_011))).toEqual(all);
    // The first of them waits, and is known by its key.
    await appendOne(5);
    expect(events.pop()).toMatchObject({ sequence: 6 });
    await storeRoomEvents(data, events);
    await publishRoom(data, roomId);
    expect(await openRedis().command("HLEN", `room:${roomId}:unkept`)).toBe(0);
    expect(await openRedis().command("XLEN", `room:${roomId}:waiting`)).toBe(0);
    expect(await openRedis().command("XLEN", `room:${roomId}:events`)).toBe(1_000);
    expect(sequences(await watchAll(data, roomId, 1_011))).toEqual(all);
    expect((await stored(roomId)).map(([sequence]) => sequence)).toEqual(all);
  });
});

describe("a repeated action", () => {
  it("goes to the queue again when the first attempt did not come so far", async () => {
    const { redis, state } = createLosingRedis();
    const { queue, sent } = createOutbox();
    const data = openData({ queue, redis });
    const roomId = await openRoom(data);
    await expect(chat(data, roomId, 1n)).rejects.toThrow();
    state.isLosing = false;
    sent.length = 0;
    const event = await chat(data, roomId, 1n, "told differently");
    expect(event).toMatchObject({ sequence: 2n, text: "1" });
    expect(sent).toMatchObject([{ kind: "room", roomId, sequence: 2, actionId: "1" }]);
  });

  it("is answered by what the first became also after the player has left, and acted on", async () => {
    const { queue, sent } = createOutbox();
    const data = openData({ queue });
    const roomId = await openRoom(data);
    const first = await chat(data, roomId, 1n);
    const second = await chat(data, roomId, 2n);
    await leaveRoom(data, { roomId, userId: owner });
    expect(await chat(data, roomId, 1n)).toEqual(first);
    await storeRoomEvents(data, sent.splice(0) as RoomEvent[]);
    expect(await chat(data, roomId, 1n)).toEqual(first);
    expect(await chat(data, roomId, 2n)).toEqual(second);
    expect(sent).toEqual([]);
    await expect(chat(data, roomId, 3n)).rejects.toMatchObject({ code: Code.PermissionDenied });
  });

  it("is published when Redis was away at its first attempt and the player has acted again", async () => {
    const { queue } = createOutbox();
    const online = openData({ queue });
    const offline = openData({ queue, redisIsAway: true });
    const roomId = await openRoom(online);
    await expect(chat(offline, roomId, 1n)).rejects.toMatchObject({ code: Code.Unavailable });
    await chat(online, roomId, 2n);
    expect(await chat(online, roomId, 1n)).toMatchObject({ sequence: 3n, text: "1" });
  });
});

describe("coming and going", () => {
  it("is told to watchers when Redis is back, once, and stored", async () => {
    const { queue } = createOutbox();
    const offline = openData({ queue, redisIsAway: true });
    const online = openData({ queue });
    const roomId = await openRoom(offline);
    await joinRoom(offline, { roomId, userId: guest }, { role: PlayerRole.UNSPECIFIED });
    await leaveRoom(offline, { roomId, userId: guest });
    expect(await seen(roomId)).toEqual([]);
    await Promise.all([publishRoom(online, roomId), publishRoom(online, roomId)]);
    await publishRoom(online, roomId);
    const types = (await stored(roomId)).map(([, type]) => type).sort((a, b) => a - b);
    expect(types).toEqual([GameEventType.JOINED, GameEventType.JOINED, GameEventType.LEFT]);
    expect((await seen(roomId)).length).toBe(3);
    expect((await stored(roomId)).map(([sequence]) => sequence)).toEqual(await seen(roomId));
  });
});

it("keeps both events when Redis comes back with less than it had and gives a sequence again", async () => {
  const { queue, sent } = createOutbox();
  const data = openData({ queue });
  const roomId = await openRoom(data);
  await chat(data, roomId, 1n, "first");
  await storeRoomEvents(data, sent.splice(0) as RoomEvent[]);
  const events = `room:${roomId}:events`;
  const [[, fields]] = (await openRedis().command("XRANGE", events, "1", "1")) as [[string, string[]]];
  await openRedis().pipeline([
    ["DEL", events, `room:${roomId}:actions`, `room:${roomId}:unkept`],
    ["XADD", events, "1-0", ...fields],
  ]);
  expect(await chat(data, roomId, 2n, "second")).toMatchObject({ sequence: 2n });
  await storeRoomEvents(data, sent.splice(0) as RoomEvent[]);
  const [, first, second] = await stored(roomId);
  expect(first).toEqual([2, GameEventType.CHAT, "first"]);
  expect(second).toMatchObject([expect.any(Number), GameEventType.CHAT, "second"]);
  expect(second?.[0]).toBeGreaterThan(1_000_000);
  expect((await chat(data, roomId, 3n)).sequence).toBe(BigInt(second?.[0] ?? 0) + 1n);
});

it("refuses to let a player's events pile up for ever, and takes actions again when they are stored", async () => {
  const data = openData({ queue: createOutbox().queue });
  const roomId = await openRoom(data);
  await publishRoom(data, roomId);
  await openSql().execute(
    "UPDATE room_players SET outbox = REPEAT(?, 300), outbox_since = 1 WHERE room_id = ?",
    [`["5",[6,${owner},0,0,0,0,0,1,"${"x".repeat(480)}"]]\n`, roomId],
  );
  await expect(chat(data, roomId, 9n)).rejects.toMatchObject({
    code: Code.Unavailable,
    rawMessage: "The player's last events are not stored yet: try again",
  });
  await publishRoom(data, roomId);
  expect(await chat(data, roomId, 9n)).toMatchObject({ text: "9" });
});
