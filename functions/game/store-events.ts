import type { Data } from "../../src/index.ts";
import { fromTuple } from "./event.ts";
import {
  eventsTag,
  insertRecordedEvents,
  insertRoomEvents,
  type RecordedEvent,
  type RoomEvent,
} from "./event-queries.ts";
import { type Kept, markKept } from "./live.ts";
import { clearOutboxes } from "./outbox.ts";
import { placeAnew } from "./publish.ts";

/**
 * Stores events of rooms, and lets outboxes and Redis forget them. Each part may be done again, and is until
 * all of it was done. Throws `unavailable` when MySQL or Redis is.
 */
export async function storeRoomEvents(data: Data, events: readonly RoomEvent[]): Promise<void> {
  const displaced = await insertAndForget(data, events);
  if (displaced.length === 0) {
    return;
  }
  // Redis has come back with less than it had, and given a sequence again.
  const replaced: RoomEvent[] = [];
  for (const { roomId, actionId, event, sequence } of displaced) {
    const key = BigInt(actionId ?? 0);
    const happening = { key, event: fromTuple(0n, event) };
    const placed = await placeAnew(data, roomId, happening, { now: event[7], instead: sequence });
    replaced.push({ roomId, actionId, event, sequence: Number(placed.event.sequence) });
  }
  await insertAndForget(data, replaced);
}

/** Stores events that clients reported. Throws `unavailable` when MySQL is. */
export async function storeRecordedEvents(data: Data, events: readonly RecordedEvent[]): Promise<void> {
  await data.sql.write({ tags: ["recorded_events"], repeatable: true }, (sql) =>
    insertRecordedEvents(sql, events),
  );
}

/** Gives those whose sequence another event has. */
function insertAndForget(data: Data, events: readonly RoomEvent[]): Promise<RoomEvent[]> {
  const tags = new Set(events.map(({ roomId }) => eventsTag(roomId)));
  return data.sql.write<RoomEvent[], RoomEvent[]>(
    {
      tags: [...tags],
      repeatable: true,
      alongside: async (displaced) => {
        await markKept(data.redis.failClosed, events.map(toKept));
        return displaced;
      },
    },
    async (sql) => {
      const displaced = await insertRoomEvents(sql, events);
      await clearOutboxes(
        sql,
        displaced.length === 0 ? events : events.filter((event) => !displaced.includes(event)),
      );
      return displaced;
    },
  );
}

function toKept({ roomId, sequence, actionId, event }: RoomEvent): Kept {
  return { roomId, userId: event[1], key: actionId ?? "", sequence };
}
