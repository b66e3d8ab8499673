import { insertBatch } from "../../src/data/batch-insert.ts";
import { bounded, uncached } from "../../src/data/cache/freshness.ts";
import { defineQuery } from "../../src/data/cached-sql.ts";
import type { SqlSession } from "../../src/data/mysql.ts";
import type { GameEvent, GameEventType } from "../../src/gen/naru/game/v1/game_service_pb.ts";
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
  /** The action that became it, in decimal, for 64 bits do not fit JSON; null when none did. */
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

const eventColumns = "sequence, type, user_id, target_id, pos_x, pos_y, pos_z, value, occurred_at, text";

/** The events of a room. */
export const eventsTag = (roomId: number) => `events/${roomId}`;

/** Up to `limit` events of a room between two sequences, in their order. Each place in a stream is read once. */
export const selectEvents = defineQuery<
  [roomId: number, after: bigint, before: bigint, limit: number],
  EventRow
>({
  sql: `SELECT ${eventColumns} FROM events WHERE room_id = ? AND sequence > ? AND sequence < ? ORDER BY sequence LIMIT ?`,
  tags: (roomId) => [eventsTag(roomId)],
  freshness: uncached,
});

/** The last `limit` events of a room, the newest first. They are written behind, and so late by themselves. */
export const selectLastEvents = defineQuery<[roomId: number, limit: number], EventRow>({
  sql: `SELECT ${eventColumns} FROM events WHERE room_id = ? ORDER BY sequence DESC LIMIT ?`,
  tags: (roomId) => [eventsTag(roomId)],
  freshness: bounded(1_000, 4_000),
});

/** What an action became, if that has reached MySQL. */
export async function selectEventOfAction(
  sql: SqlSession,
  roomId: number,
  { userId, actionId }: { userId: number; actionId: bigint },
): Promise<GameEvent | undefined> {
  const rows = await sql.query<EventRow>(
    `SELECT ${eventColumns} FROM events WHERE room_id = ? AND user_id = ? AND action_id = ?`,
    [roomId, userId, actionId],
  );
  return rows.map(toGameEvent)[0];
}

/**
 * A sequence that no event of the room has had or can still get, for when Redis has forgotten where it was. Each call
 * gives a higher one.
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

/** Stores events; those that are stored already stay as they are. */
export async function insertRoomEvents(sql: SqlSession, events: readonly RoomEvent[]): Promise<void> {
  await insertBatch(sql, {
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
