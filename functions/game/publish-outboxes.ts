import { type Data, isUnavailable } from "../../src/index.ts";
import { fromTuple } from "./event.ts";
import { keyOf, type RoomEvent, selectStoredKeys } from "./event-queries.ts";
import { clearOutboxes, type OutboxRow, parseOutbox, postponeOutbox, selectOutboxes } from "./outbox.ts";
import { place } from "./publish.ts";
import { storeRoomEvents } from "./store-events.ts";

/**
 * What has been in an outbox for so long was forgotten by whoever put it there: the queue takes a second or
 * two.
 */
const overdueMs = 30_000;
/** Players in one run: each costs about three round trips. */
const maxPlayers = 100;

/** Of one player in one run: the others have their turn in the next. */
const maxEvents = 500;

/** Of one run. */
export interface Republished {
  readonly players: number;
  readonly failed: number;
}

/**
 * Publishes and stores what has stayed in outboxes because something died, or was away, between the statement
 * that applied it and the queue. What its watchers have seen keeps its sequence. Two runs at once do no harm.
 */
export async function publishOutboxes(data: Data, olderThanMs = overdueMs): Promise<Republished> {
  // From the writer: a replica may still show what was taken out.
  const rows = await data.sql.write({ tags: ["room_players/outbox"] }, (sql) =>
    selectOutboxes(sql, data.now() - olderThanMs, maxPlayers),
  );
  let failed = 0;
  const before = data.now() - olderThanMs;
  for (const row of rows) {
    try {
      await publishOutbox(data, row, before);
    } catch (error) {
      // Nor would the others have better luck.
      if (isUnavailable(error)) {
        throw error;
      }
      failed++;
      console.error(
        JSON.stringify({ alert: "outbox", roomId: row.room_id, userId: row.user_id, error: String(error) }),
      );
      await data.sql.write({ tags: ["room_players/outbox"], repeatable: true }, (sql) =>
        postponeOutbox(sql, row, data.now()),
      );
    }
  }
  return { players: rows.length, failed };
}

async function publishOutbox(data: Data, row: OutboxRow, before: number): Promise<void> {
  const { room_id: roomId } = row;
  const entries = parseOutbox(row.outbox).map((entry) => ({ roomId, ...entry }));
  const waiting = entries.filter(({ event }) => event[7] < before).slice(0, maxEvents);
  const [first] = entries;
  if (waiting.length === 0 && first !== undefined) {
    // Of a player who does something all the time: what was old is stored, and the queue has the rest.
    await data.sql.write({ tags: ["room_players/outbox"], repeatable: true }, (sql) =>
      postponeOutbox(sql, row, first.event[7]),
    );
    return;
  }
  const stored = await data.sql.write({ tags: ["room_players/outbox"] }, (sql) =>
    selectStoredKeys(sql, waiting),
  );
  const events: RoomEvent[] = [];
  for (const entry of waiting.filter((each) => !stored.has(keyOf(each)))) {
    const happening = { key: BigInt(entry.actionId), event: fromTuple(0n, entry.event) };
    // One after the other: watchers see each as it gets its place. The player was heard of then, and not now.
    const placed = await place(data, roomId, happening, { now: entry.event[7] });
    events.push({ ...entry, sequence: Number(placed.event.sequence) });
  }
  if (events.length > 0) {
    await storeRoomEvents(data, events);
  }
  const known = waiting.filter((each) => stored.has(keyOf(each)));
  if (known.length > 0) {
    await data.sql.write({ tags: ["room_players/outbox"], repeatable: true }, (sql) =>
      clearOutboxes(sql, known),
    );
  }
}
