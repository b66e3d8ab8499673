import type { SqlSession, SqlValue } from "../../src/index.ts";
import { type EventTuple, isTuple, type NewEvent, toTuple } from "./event.ts";
import type { RoomEvent } from "./event-queries.ts";

/**
 * A player's row of `room_players` holds what the player did until `events` has it: the statement that
 * applies an action or takes a seat writes it down, so that whatever dies afterwards, what happened is known
 * and is published later.
 */

/** What happened, with the key that makes it one event however often it is published and stored. */
export interface Happening {
  /** The player's action_id; for what is no action a negative number that was made up. */
  readonly key: bigint;
  readonly event: NewEvent;
}

/** A line of an outbox. */
export interface OutboxEntry {
  readonly actionId: string;
  readonly event: EventTuple;
}

/** A player's row with something in its outbox. */
export interface OutboxRow {
  readonly room_id: number;
  readonly user_id: number;
  readonly outbox: string;
  readonly outbox_since: bigint;
}

/**
 * Bytes of one player's outbox, about a thousand events: with more the player's next actions wait for the
 * events to be stored.
 */
const maxOutboxBytes = 128 * 1024;

/** For a new row. Takes `outboxValues`. */
export const outboxColumns = "outbox, outbox_since";

/** Puts an event into the outbox of the row `p`, beside what makes it happen. Takes `outboxValues`. */
export const addToOutbox =
  "p.outbox = CONCAT(COALESCE(p.outbox, ''), ?), p.outbox_since = COALESCE(p.outbox_since, ?)";

/** True of a row `p` that has room in its outbox. */
export const hasRoomInOutbox = `COALESCE(LENGTH(p.outbox), 0) < ${maxOutboxBytes}`;

export function isOutboxFull(outbox: string | null): boolean {
  return new TextEncoder().encode(outbox ?? "").length >= maxOutboxBytes;
}

export function outboxValues({ key, event }: Happening): [line: string, since: bigint] {
  return [toLine({ actionId: key.toString(), event: toTuple(event) }), event.occurredAt];
}

/** A key for what is no action. Clients' keys are positive. */
export function newEventKey(): bigint {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return -(((BigInt(high) << 32n) | BigInt(low)) >> 1n) - 1n;
}

function toLine({ actionId, event }: OutboxEntry): string {
  return `${JSON.stringify([actionId, event])}\n`;
}

/** Throws on what `toLine` did not write. */
export function parseOutbox(outbox: string): OutboxEntry[] {
  return outbox
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [actionId, event] = JSON.parse(line) as unknown[];
      if (typeof actionId !== "string" || !isTuple(event)) {
        throw new TypeError("Cannot read an outbox");
      }
      return { actionId, event };
    });
}

/** The event of a key, if the outbox has it. */
export function findInOutbox(outbox: string | null, key: bigint): EventTuple | undefined {
  const start = `["${key}",`;
  const line = outbox?.split("\n").find((each) => each.startsWith(start));
  return line === undefined ? undefined : parseOutbox(line)[0]?.event;
}

/** Players whose outbox has held something since before `before`, those of the longest standing first. */
export function selectOutboxes(sql: SqlSession, before: number, limit: number): Promise<OutboxRow[]> {
  return sql.query<OutboxRow>(
    `SELECT room_id, user_id, outbox, outbox_since FROM room_players
     WHERE outbox_since < ? ORDER BY outbox_since LIMIT ${limit}`,
    [before],
  );
}

/**
 * Looks at a row as if the first of what is in its outbox had happened at `now`, so that others have their
 * turn before it. Changes nothing when the outbox was emptied, or postponed, since the row was read.
 */
export async function postponeOutbox(
  sql: SqlSession,
  { room_id, user_id, outbox_since }: Omit<OutboxRow, "outbox">,
  now: number,
): Promise<void> {
  await sql.execute(
    `UPDATE room_players SET outbox_since = ?
     WHERE room_id = ? AND user_id = ? AND outbox IS NOT NULL AND outbox_since = ?`,
    [now, room_id, user_id, outbox_since],
  );
}

/**
 * Lines that one statement takes out: each is a function call within the one before, and MySQL's stack is
 * small.
 */
const linesAtOnce = 50;

/** Takes events that are stored out of their players' outboxes. */
export async function clearOutboxes(
  sql: SqlSession,
  events: readonly Omit<RoomEvent, "sequence">[],
): Promise<void> {
  const named = events.filter(({ actionId }) => actionId !== null);
  for (let i = 0; i < named.length; i += linesAtOnce) {
    await clearLines(sql, named.slice(i, i + linesAtOnce));
  }
}

async function clearLines(sql: SqlSession, events: readonly Omit<RoomEvent, "sequence">[]): Promise<void> {
  const cases: string[] = [];
  const caseValues: SqlValue[] = [];
  const conditions: string[] = [];
  const conditionValues: SqlValue[] = [];
  for (const [roomId, list] of Map.groupBy(events, (event) => event.roomId)) {
    const lines = list.map(({ actionId, event }) => toLine({ actionId: actionId ?? "", event }));
    const users = [...new Set(list.map(({ event }) => event[1]))].sort((a, b) => a - b);
    cases.push(`WHEN ? THEN ${"REPLACE(".repeat(lines.length)}outbox${", ?, '')".repeat(lines.length)}`);
    caseValues.push(roomId, ...lines);
    conditions.push(`(room_id = ? AND user_id IN (${users.map(() => "?").join(", ")}))`);
    conditionValues.push(roomId, ...users);
  }
  // Of one table MySQL assigns from left to right: the second assignment sees what is left by the first.
  await sql.execute(
    `UPDATE room_players
     SET outbox = NULLIF(CASE room_id ${cases.join(" ")} ELSE outbox END, ''),
       outbox_since = IF(outbox IS NULL, NULL, outbox_since)
     WHERE (${conditions.join(" OR ")}) AND outbox IS NOT NULL`,
    [...caseValues, ...conditionValues],
  );
}
