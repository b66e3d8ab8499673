import { randomUUID } from "node:crypto";
import type { MessageInitShape } from "@bufbuild/protobuf";
import type { Message, MessageBatch, R2Bucket } from "@cloudflare/workers-types";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getPlatformProxy } from "wrangler";
import { consumeDeadEvents, consumeEvents, type QueuedEvent } from "../../functions/game/record.ts";
import {
  GameEventType,
  GameService,
  type RecordEventsRequestSchema,
} from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { describeFronts, type Identity } from "../client.ts";
import { openData, openSql } from "./engines.ts";
import { anyFront, signUp } from "./players.ts";

type Init = MessageInitShape<typeof RecordEventsRequestSchema>;
type Event = { type?: GameEventType; occurredAt?: bigint; text?: string };

async function* stream(requests: readonly Init[]): AsyncGenerator<Init> {
  yield* requests;
}

async function countRecorded(userId: number): Promise<number> {
  const [row] = await openSql().query<{ count: bigint }>(
    "SELECT COUNT(*) AS count FROM recorded_events WHERE user_id = ?",
    [userId],
  );
  return Number(row?.count);
}

describeFronts("RecordEvents", (front) => {
  const test = it.runIf(front.clientStreams);
  let player: Identity;
  let roomId: number;
  let otherRoomId: number;

  beforeAll(async () => {
    const [first, other] = (await signUp(2)) as [Identity, Identity];
    player = first;
    const open = async (identity: Identity) =>
      (await anyFront.client(GameService, identity).createRoom({ name: "Recorded" })).state?.roomId ?? 0;
    roomId = await open(player);
    otherRoomId = await open(other);
  });

  const observed = (changes: { eventId?: string; roomId?: number } = {}, event: Event = {}): Init => ({
    eventId: randomUUID(),
    roomId,
    event: { type: GameEventType.MOVED, userId: 1, posX: -5, occurredAt: BigInt(Date.now()), ...event },
    ...changes,
  });

  test("keeps every accepted event once, however often it is sent", async () => {
    const [own] = (await signUp(1)) as [Identity];
    await anyFront.client(GameService, own).joinRoom({ roomId });
    const game = front.client(GameService, own);
    // Half of them are of the greatest length, in characters that take six bytes in JSON: more than one batch
    // may hold.
    const events = Array.from({ length: 250 }, (_, i) =>
      observed({}, { text: i % 2 === 0 ? "short" : "\u0001".repeat(500) }),
    );
    for (const _ of [1, 2]) {
      expect(await game.recordEvents(stream(events))).toMatchObject({ accepted: 250, refused: [] });
    }
    await expect.poll(() => countRecorded(own.userId), { timeout: 10_000 }).toBe(250);
    const rows = await openSql().query<{ event_id: Uint8Array; type: number; pos_x: number; text: string }>(
      "SELECT event_id, type, pos_x, text FROM recorded_events WHERE user_id = ? AND event_id = ?",
      [own.userId, events[1]?.eventId ?? ""],
    );
    expect(rows).toMatchObject([{ type: GameEventType.MOVED, pos_x: -5, text: "\u0001".repeat(500) }]);
  });

  test("refuses single events, says why, and accepts their neighbours", async () => {
    const events = [
      observed(),
      observed({ eventId: "short" }),
      observed({ roomId: 2_000_000_000 }),
      observed({ roomId: otherRoomId }),
      observed({}, { type: GameEventType.UNSPECIFIED }),
      observed({}, { type: 99 as GameEventType }),
      observed({}, { occurredAt: BigInt(Date.now() + 6 * 60_000) }),
      observed({}, { occurredAt: -1n }),
      { eventId: randomUUID(), roomId },
      observed({}, { text: "x".repeat(501) }),
      observed({}, { occurredAt: BigInt(Date.now() + 4 * 60_000) }),
    ];
    const { accepted, refused } = await front.client(GameService, player).recordEvents(stream(events));
    expect(accepted).toBe(2);
    expect(refused.map(({ index, eventId, code, message }) => [index, eventId, code, message])).toEqual(
      [
        [1, "invalid_argument", /event_id/],
        [2, "not_found", /^There is no room 2000000000$/],
        [3, "permission_denied", new RegExp(`^The caller was never in room ${otherRoomId}$`)],
        [4, "invalid_argument", /^event.type must be specified$/],
        [5, "invalid_argument", /event\.type/],
        [6, "invalid_argument", /^event.occurred_at is in the future$/],
        [7, "invalid_argument", /event\.occurred_at/],
        [8, "invalid_argument", /event/],
        [9, "invalid_argument", /event\.text/],
      ].map(([index, code, message]) => [
        index,
        events[index as number]?.eventId,
        code,
        expect.stringMatching(message as RegExp),
      ]),
    );
  });

  test("accepts events of who has left the room", async () => {
    const [own] = (await signUp(1)) as [Identity];
    const game = front.client(GameService, own);
    await game.joinRoom({ roomId });
    await game.leaveRoom({ roomId });
    expect(await game.recordEvents(stream([observed()]))).toMatchObject({ accepted: 1, refused: [] });
  });

  test("accepts a stream without events", async () => {
    expect(await front.client(GameService, player).recordEvents(stream([]))).toMatchObject({
      accepted: 0,
      refused: [],
    });
  });
});

/** A delivery of messages, and what was said to each. */
function deliver(bodies: readonly unknown[]) {
  const answers: string[] = bodies.map(() => "none");
  const messages = bodies.map(
    (body, i): Message => ({
      id: `m${i}-${randomUUID()}`,
      timestamp: new Date(Date.UTC(2026, 4, 3)),
      attempts: 1,
      body,
      ack: () => answers.splice(i, 1, "ack"),
      retry: () => answers.splice(i, 1, "retry"),
    }),
  );
  const batch: MessageBatch = {
    messages,
    queue: "naru-events",
    metadata: { metrics: { backlogCount: 0, backlogBytes: 0 } },
    ackAll: () => undefined,
    retryAll: () => undefined,
  };
  return { batch, answers, messages };
}

describe("the consumer of events", () => {
  const userId = 1_900_000_000 + Math.floor(Math.random() * 100_000_000);
  const recorded = (eventId: string): QueuedEvent => ({
    kind: "recorded",
    userId,
    eventId,
    roomId: 1,
    recordedAt: Date.now(),
    event: [GameEventType.CHAT, 1, 0, 0, 0, 0, 0, Date.now(), "it's \\ 'quoted' ?"],
  });

  it("stores an event once that is delivered twice", async () => {
    const first = deliver([recorded("twice"), recorded("twice"), recorded("once")]);
    await consumeEvents(first.batch, openData());
    await consumeEvents(deliver([recorded("twice")]).batch, openData());
    expect(first.answers).toEqual(["ack", "ack", "ack"]);
    expect(await countRecorded(userId)).toBe(2);
  });

  it("has events delivered again while the database is away", async () => {
    const { batch, answers } = deliver([recorded("later"), recorded("later too")]);
    await consumeEvents(batch, openData({ databaseIsAway: true }));
    expect(answers).toEqual(["retry", "retry"]);
  });

  it("sends what is no event towards the dead letters and stores its neighbours", async () => {
    const broken = [undefined, "text", {}, { ...recorded("x"), event: [1] }, { ...recorded("x"), kind: "?" }];
    const { batch, answers } = deliver([...broken, recorded("neighbour")]);
    await consumeEvents(batch, openData());
    expect(answers).toEqual(["retry", "retry", "retry", "retry", "retry", "ack"]);
  });
});

describe("the consumer of dead letters", () => {
  let platform: Awaited<ReturnType<typeof getPlatformProxy<{ OBJECTS: R2Bucket }>>>;

  beforeAll(async () => {
    platform = await getPlatformProxy<{ OBJECTS: R2Bucket }>({ persist: false });
  });

  afterAll(() => platform.dispose());

  it("keeps each message as an object under the day of the message", async () => {
    const { batch, answers, messages } = deliver([{ some: "body" }, "text"]);
    const objects = platform.env.OBJECTS;
    await consumeDeadEvents(batch, openData({ objects }));
    expect(answers).toEqual(["ack", "ack"]);
    for (const { id, body } of messages) {
      const object = await objects.get(`dead-events/2026-05-03/${id}.json`);
      expect(await object?.json()).toEqual(body);
    }
  });

  it("has a message delivered again that could not be kept", async () => {
    const { batch, answers } = deliver([{ some: "body" }]);
    const put = () => Promise.reject(new Error("The store is away"));
    await consumeDeadEvents(batch, openData({ objects: { ...platform.env.OBJECTS, put } }));
    expect(answers).toEqual(["retry"]);
  });
});
