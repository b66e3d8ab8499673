import type { GameEvent, GameEventType } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { bounded, defineQuery, insertBatch, type SqlSession, uncached } from "../../src/index.ts";
import { type EventTuple, fromTuple } from "./event.ts";

export interface EventRow {
  readonly sequence: bigint;
  readonly type: GameEventType;
  readonly user_id: number;
  readonly target_id: number;
  readonly pos_x: number;
  readonly pos_y: number;
  readonly pos_z: number;
  readonly value: number;
  readonly occurred_at: bigint;
  readonly text: string;
}

/** An event of a room on its way to MySQL. */
export interface RoomEvent {
  readonly roomId: number;
  readonly sequence: number;
  /**
   * The action that became it, in decimal, for 64 bits do not fit JSON; negative for what is no action. Null
   * in messages of earlier versions.
   */
  readonly actionId: string | null;
  readonly event: EventTuple;
}

/** An event that a client reported, on its way to MySQL. */
export interface RecordedEvent {
  readonly userId: number;
  readonly eventId: string;
  readonly roomId: number;
  readonly recordedAt: number;
  readonly event: EventTuple;
}

/** Past every sequence that the queue may still hold of one room. */
const sequenceMargin = 10_000_000;

export const eventColumns =
  "sequence, type, user_id, target_id, pos_x, pos_y, pos_z, value, occurred_at, text";

/** The events of a room. */
export const eventsTag = (roomId: number) => `events/${roomId}`;

/**
 * Up to `limit` events of a room between two sequences, in their order. Each place in a stream is read once.
 */
export const selectEvents = defineQuery<
  [roomId: number, after: bigint, before: bigint, limit: number],
  EventRow
>({
  sql: `SELECT ${eventColumns} FROM events WHERE room_id = ? AND sequence > ? AND sequence < ? ORDER BY sequence LIMIT ?`,
  tags: (roomId) => [eventsTag(roomId)],
  freshness: uncached,
});

/**
 * The last `limit` events of a room, the newest first. They are written behind, and so late by themselves.
 */
export const selectLastEvents = defineQuery<[roomId: number, limit: number], EventRow>({
  sql: `SELECT ${eventColumns} FROM events WHERE room_id = ? ORDER BY sequence DESC LIMIT ?`,
  tags: (roomId) => [eventsTag(roomId)],
  freshness: bounded(1_000, 4_000),
});

/**
 * A sequence that no event of the room has had or can still get, for when Redis has forgotten where it was.
 * Each call gives a higher one.
 */
export async function raiseSequenceFloor(sql: SqlSession, roomId: number): Promise<number> {
  await sql.execute(
    `UPDATE rooms SET sequence_floor = ? + GREATEST(
       sequence_floor, (SELECT COALESCE(MAX(e.sequence), 0) FROM events e WHERE e.room_id = ?))
     WHERE room_id = ?`,
    [sequenceMargin, roomId, roomId],
  );
  const rows = await sql.query<{ sequence_floor: bigint }>(
    "SELECT sequence_floor FROM rooms WHERE room_id = ?",
    [roomId],
  );
  return Number(rows[0]?.sequence_floor ?? sequenceMargin);
}

/**
 * Stores events; those that are stored already stay as they are. Gives those that are not stored because
 * another event has their sequence, as it happens when Redis comes back with less than it had.
 */
export async function insertRoomEvents(sql: SqlSession, events: readonly RoomEvent[]): Promise<RoomEvent[]> {
  const inserted = await insertBatch(sql, {
    table: "events",
    columns: ["room_id", "action_id", ...eventColumns.split(", ")],
    ignoreDuplicates: true,
    rows: events.map(({ roomId, actionId, sequence, event }) => [
      roomId,
      actionId === null ? null : BigInt(actionId),
      sequence,
      ...event,
    ]),
  });
  if (inserted === events.length) {
    return [];
  }
  const stored = await selectStoredKeys(sql, events);
  return events.filter((event) => event.actionId !== null && !stored.has(keyOf(event)));
}

/** Names what happened, whatever its sequence. */
export function keyOf({ roomId, actionId, event }: Omit<RoomEvent, "sequence">): string {
  return `${roomId} ${event[1]} ${actionId}`;
}

/** The keys of those events that are stored. */
export async function selectStoredKeys(
  sql: SqlSession,
  events: readonly Omit<RoomEvent, "sequence">[],
): Promise<Set<string>> {
  const named = events.filter(({ actionId }) => actionId !== null);
  if (named.length === 0) {
    return new Set();
  }
  const rows = await sql.query<{ room_id: number; user_id: number; action_id: bigint }>(
    `SELECT room_id, user_id, action_id FROM events
     WHERE ${named.map(() => "(room_id = ? AND user_id = ? AND action_id = ?)").join(" OR ")}`,
    named.flatMap(({ roomId, actionId, event }) => [roomId, event[1], BigInt(actionId ?? 0)]),
  );
  return new Set(rows.map((row) => `${row.room_id} ${row.user_id} ${row.action_id}`));
}

/** Stores events; those that are stored already stay as they are. */
export async function insertRecordedEvents(sql: SqlSession, events: readonly RecordedEvent[]): Promise<void> {
  const eventNames = eventColumns.replace("sequence, ", "").replace("user_id", "subject_id");
  await insertBatch(sql, {
    table: "recorded_events",
    columns: ["user_id", "event_id", "room_id", "recorded_at", ...eventNames.split(", ")],
    ignoreDuplicates: true,
    rows: events.map(({ userId, eventId, roomId, recordedAt, event }) => [
      userId,
      eventId,
      roomId,
      recordedAt,
      ...event,
    ]),
  });
}

export function toGameEvent(row: EventRow): GameEvent {
  return fromTuple(row.sequence, [
    row.type,
    row.user_id,
    row.target_id,
    row.pos_x,
    row.pos_y,
    row.pos_z,
    row.value,
    Number(row.occurred_at),
    row.text,
  ]);
}
