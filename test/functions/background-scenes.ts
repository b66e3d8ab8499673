import { randomUUID } from "node:crypto";
import type { MessageBatch } from "@cloudflare/workers-types";
import { Code, ConnectError } from "@connectrpc/connect";
import { expect } from "vitest";
import { cleanReservations } from "../../functions/booking/clean.ts";
import { cleanEvents } from "../../functions/game/clean-events.ts";
import type { EventTuple } from "../../functions/game/event.ts";
import { insertRoomEvents } from "../../functions/game/event-queries.ts";
import { clearOutboxes } from "../../functions/game/outbox.ts";
import { publishOutboxes } from "../../functions/game/publish-outboxes.ts";
import { consumeEvents, type QueuedEvent } from "../../functions/game/record.ts";
import { insertBatch } from "../../src/data/batch-insert.ts";
import { ActionType } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { openData, openSql } from "./engines.ts";
import { act, openRoom, openSlot, reserve, rowsOf, type Scene } from "./late-scene.ts";
import { signUp } from "./players.ts";

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

const tupleOf = (userId: number, occurredAt: number): EventTuple => [
  7,
  userId,
  0,
  0,
  0,
  0,
  0,
  occurredAt,
  "text",
];

function roomEvent(roomId: number, sequence: number, occurredAt = Date.now()): QueuedEvent {
  return { kind: "room", roomId, sequence, actionId: null, event: tupleOf(1, occurredAt) };
}

function reportedEvent(userId: number, eventId: string, recordedAt = Date.now()): QueuedEvent {
  return { kind: "recorded", userId, eventId, roomId: 1, recordedAt, event: tupleOf(1, recordedAt) };
}

const eventsOf = (roomId: number) =>
  rowsOf("SELECT sequence, occurred_at FROM events WHERE room_id = ? AND sequence >= 1000", roomId);
const reportsOf = (userId: number) =>
  rowsOf("SELECT event_id, recorded_at FROM recorded_events WHERE user_id = ?", userId);

/**
 * When the cron trigger comes that finds the outboxes of these scenes, and none of other tests: soon after
 * 1970 began.
 */
const trigger = 1_000_000;
/** A run that something breaks off is followed by the next one. */
const publishAll = async (send: typeof fetch) => {
  const run = () => publishOutboxes(openData({ send, now: () => trigger }), 0);
  await run().catch((error: unknown) => {
    expect(ConnectError.from(error).code).toBe(Code.Unavailable);
    return run();
  });
};

/** A room with an outbox that holds one event, of `occurredAt`. */
async function openOutbox(occurredAt: number) {
  const { roomId, owner } = await openRoom(1);
  const entry = { roomId, actionId: "-5", event: tupleOf(owner, occurredAt) };
  await setOutbox(roomId, `${JSON.stringify([entry.actionId, entry.event])}\n`);
  return { roomId, owner, entry };
}

async function setOutbox(roomId: number, outbox: string | null): Promise<void> {
  await openSql().execute("UPDATE room_players SET outbox = ?, outbox_since = ? WHERE room_id = ?", [
    outbox,
    outbox === null ? null : 1,
    roomId,
  ]);
}

/** The player does something that waits in the outbox: no queue takes it on. */
const start = (roomId: number, owner: number) => act(owner, { roomId, actionId: 1n, type: ActionType.START });
/** The time only where the scene set it: it cannot know when the player did something. */
const outboxOf = async (roomId: number) => [
  await rowsOf(
    `SELECT SUBSTRING_INDEX(outbox, ',', 1) AS first, IF(outbox_since < ?, outbox_since, NULL) AS since
     FROM room_players WHERE room_id = ?`,
    1_000_000_000_000,
    roomId,
  ),
  await rowsOf("SELECT action_id FROM events WHERE room_id = ?", roomId),
];

/** What the queue and the cron trigger do, by its place in the sources. */
export const backgroundScenes: Record<string, Record<string, () => Promise<Scene>>> = {
  "functions/game/store-events.ts": {
    "an event of a room": async () => {
      const { roomId } = await openRoom(1);
      const event = roomEvent(roomId, 1_000);
      return {
        call: (send) => consume(event, send),
        after: () => consume(roomEvent(roomId, 1_001)),
        see: () => eventsOf(roomId),
      };
    },
    "an event that a client reported": async () => {
      const [{ userId } = { userId: 0 }] = await signUp(1);
      const event = reportedEvent(userId, "event-one");
      return {
        call: (send) => consume(event, send),
        after: () => consume(reportedEvent(userId, "event-two")),
        see: () => reportsOf(userId),
      };
    },
  },
  "functions/game/clean-events.ts": {
    "an old event of a room, after which others happen": async () => {
      const { roomId } = await openRoom(1);
      await consume(roomEvent(roomId, 1_000, 1));
      return {
        call: (send) => cleanEvents(openData({ send })),
        after: () => consume(roomEvent(roomId, 1_000)),
        see: () => eventsOf(roomId),
      };
    },
    "an old event that a client reported, and reports again": async () => {
      const [{ userId } = { userId: 0 }] = await signUp(1);
      await consume(reportedEvent(userId, "event-one", 1));
      return {
        call: (send) => cleanEvents(openData({ send })),
        after: () => consume(reportedEvent(userId, "event-one")),
        see: () => reportsOf(userId),
      };
    },
  },
  "functions/game/publish-outboxes.ts": {
    "an outbox that could not be read, and was mended": async () => {
      const { roomId, owner } = await openRoom(1);
      await setOutbox(roomId, "no event\n");
      return {
        call: publishAll,
        after: async () => {
          await setOutbox(roomId, null);
          await start(roomId, owner);
        },
        see: () => outboxOf(roomId),
      };
    },
    "an outbox that was looked at too early, and has been filled anew": async () => {
      const { roomId, owner, entry } = await openOutbox(trigger + 1);
      return {
        call: publishAll,
        after: async () => {
          await clearOutboxes(openSql(), [entry]);
          await start(roomId, owner);
        },
        see: () => outboxOf(roomId),
      };
    },
    "an outbox with an event that is stored, and one that is not": async () => {
      const { roomId, owner, entry } = await openOutbox(1);
      await insertRoomEvents(openSql(), [{ ...entry, sequence: 1_000 }]);
      return { call: publishAll, after: () => start(roomId, owner), see: () => outboxOf(roomId) };
    },
  },
  "functions/booking/clean.ts": {
    "refused and forgotten reservations that are made after all": async () => {
      const [{ userId } = { userId: 0 }] = await signUp(1);
      const slotId = await openSlot(userId);
      const keys = [randomUUID(), randomUUID()];
      await insertBatch(openSql(), {
        table: "reservations",
        columns: ["slot_id", "user_id", "places", "status", "refusal", "idempotency_key", "created_at"],
        rows: keys.map((key, pending) => [
          slotId,
          userId,
          1,
          pending === 1 ? 0 : 3,
          pending === 1 ? 0 : 3,
          key,
          1,
        ]),
      });
      return {
        call: (send) => cleanReservations(openData({ send })),
        after: async () => {
          for (const key of keys) {
            // While it is kept, what was refused is refused.
            await Promise.resolve(reserve(slotId, userId, key)).catch(() => undefined);
          }
        },
        see: () =>
          rowsOf(
            `SELECT reservation_id, r.idempotency_key, status, r.created_at, reserved
             FROM reservations r JOIN slots s ON s.slot_id = r.slot_id WHERE user_id = ? ORDER BY reservation_id`,
            userId,
          ),
      };
    },
  },
};

/** Also tried, at a place that another scene names. */
export const moreBackgroundScenes: Record<string, () => Promise<Scene>> = {
  "an outbox with an event that nobody published": async () => {
    const { roomId, owner } = await openOutbox(1);
    return {
      call: publishAll,
      after: () => start(roomId, owner),
      // Not the event's own line: a repeat goes on where the first attempt stopped, and takes it out.
      see: async () => [
        await rowsOf(`SELECT outbox LIKE '%["1",%' AS started FROM room_players WHERE room_id = ?`, roomId),
        await rowsOf("SELECT sequence, action_id FROM events WHERE room_id = ?", roomId),
      ],
    };
  },
};
