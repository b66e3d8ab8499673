import type { Message, MessageBatch } from "@cloudflare/workers-types";
import type { Data } from "../../src/data/data.ts";
import { isTuple } from "./event.ts";
import {
  eventsTag,
  insertRecordedEvents,
  insertRoomEvents,
  type RecordedEvent,
  type RoomEvent,
} from "./event-queries.ts";

/** What travels in the queue of events. */
export type QueuedEvent =
  | ({ readonly kind: "room" } & RoomEvent)
  | ({ readonly kind: "recorded" } & RecordedEvent);

/** A message and the event in it. */
interface Delivery<Event> {
  readonly message: Message;
  readonly event: Event;
}

/**
 * Stores events in MySQL. Delivered twice they are stored once. What cannot be stored is delivered again, and at last
 * goes to the dead letters.
 */
export async function consumeEvents(batch: MessageBatch, data: Data): Promise<void> {
  const room: Delivery<RoomEvent>[] = [];
  const recorded: Delivery<RecordedEvent>[] = [];
  for (const message of batch.messages) {
    const event = message.body;
    if (!isQueuedEvent(event)) {
      message.retry();
    } else if (event.kind === "room") {
      room.push({ message, event });
    } else {
      recorded.push({ message, event });
    }
  }
  const rooms = new Set(room.map(({ event }) => eventsTag(event.roomId)));
  await store(room, (events) =>
    data.sql.write({ tags: [...rooms], repeatable: true }, (sql) => insertRoomEvents(sql, events)),
  );
  await store(recorded, (events) =>
    data.sql.write({ tags: ["recorded_events"], repeatable: true }, (sql) =>
      insertRecordedEvents(sql, events),
    ),
  );
}

/** Keeps what could not be stored as an object for each message, so that it can be looked at and sent again. */
export async function consumeDeadEvents(batch: MessageBatch, data: Data): Promise<void> {
  await Promise.all(
    batch.messages.map(async (message) => {
      const day = message.timestamp.toISOString().slice(0, 10);
      try {
        await data.objects.put(`dead-events/${day}/${message.id}.json`, JSON.stringify(message.body), {
          httpMetadata: { contentType: "application/json" },
        });
        message.ack();
      } catch {
        message.retry();
      }
    }),
  );
  console.error(`Events that could not be stored: ${batch.messages.length}, kept under dead-events/`);
}

async function store<Event>(
  deliveries: readonly Delivery<Event>[],
  insert: (events: readonly Event[]) => Promise<void>,
): Promise<void> {
  if (deliveries.length === 0) {
    return;
  }
  const stored = await insert(deliveries.map(({ event }) => event)).then(
    () => true,
    () => false,
  );
  for (const { message } of deliveries) {
    if (stored) {
      message.ack();
    } else {
      message.retry();
    }
  }
}

function isQueuedEvent(body: unknown): body is QueuedEvent {
  if (typeof body !== "object" || body === null || !("event" in body) || !isTuple(body.event)) {
    return false;
  }
  const { kind, roomId, sequence, userId, eventId, recordedAt } = body as Record<string, unknown>;
  const isRoom = kind === "room" && Number.isSafeInteger(sequence);
  const isRecorded =
    kind === "recorded" &&
    Number.isSafeInteger(userId) &&
    typeof eventId === "string" &&
    Number.isSafeInteger(recordedAt);
  return Number.isSafeInteger(roomId) && (isRoom || isRecorded);
}
