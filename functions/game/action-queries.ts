import { ActionType, GamePhase } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import type { SqlClient, SqlSession, SqlValue, Tag } from "../../src/index.ts";
import { type EventRow, eventColumns } from "./event-queries.ts";
import { addToOutbox, type Happening, hasRoomInOutbox, outboxValues } from "./outbox.ts";
import { playersTag, roomTag } from "./room-queries.ts";

/** A player's action, with what its type needs of the rest. */
export interface Action {
  readonly roomId: number;
  readonly userId: number;
  readonly actionId: bigint;
  readonly type: ActionType;
  readonly targetId: number;
  readonly posX: number;
  readonly posY: number;
  readonly posZ: number;
  readonly rotation: number;
  readonly value: number;
  readonly now: number;
}

/**
 * What tells why an action was not applied, or what it became when it was. Null where the player or the
 * target was never in the room, or no event is stored.
 */
export interface ActionStateRow extends Nullable<EventRow> {
  readonly phase: GamePhase;
  readonly owner_id: number;
  readonly active: number | null;
  readonly is_down: number | null;
  readonly last_action: bigint | null;
  readonly outbox: string | null;
  readonly target_active: number | null;
  readonly target_is_down: number | null;
}

type Nullable<Row> = { readonly [Name in keyof Row]: Row[Name] | null };

interface Effect {
  readonly set: string;
  readonly where: string;
  readonly values: readonly SqlValue[];
}

const maxScore = 2_147_483_647;

export function touchedBy({ type, roomId }: Action): Tag[] {
  const isRooms = type === ActionType.START || type === ActionType.FINISH;
  return isRooms ? [playersTag(roomId), roomTag(roomId)] : [playersTag(roomId)];
}

/**
 * Applies an action, once, and puts its event into the player's outbox by the same statement. False when it
 * was applied before, when a later one was, or when the room does not allow it.
 */
export async function applyAction(sql: SqlClient, action: Action, happening: Happening): Promise<boolean> {
  if (action.type === ActionType.ATTACK) {
    return sql.transaction((tx) => applyAttack(tx, action, happening));
  }
  const { set, where, values } = effectOf(action);
  // In every statement players come before their room, so that none waits for another in a circle.
  const { rowsAffected } = await sql.execute(
    `UPDATE room_players p STRAIGHT_JOIN rooms r ON r.room_id = p.room_id
     SET p.last_action = ?, ${addToOutbox}${set}
     WHERE p.room_id = ? AND p.user_id = ? AND p.active = 1 AND p.last_action < ? AND ${hasRoomInOutbox}${where}`,
    [action.actionId, ...outboxValues(happening), ...values, action.roomId, action.userId, action.actionId],
  );
  return rowsAffected > 0;
}

/** In one statement: an event that is stored meanwhile is in the outbox or in `events` at any time. */
export async function selectActionState(
  sql: SqlSession,
  { roomId, userId, targetId, actionId }: Action,
): Promise<ActionStateRow | undefined> {
  const rows = await sql.query<ActionStateRow>(
    `SELECT r.phase, r.owner_id, p.active, p.is_down, p.last_action, p.outbox,
       t.active AS target_active, t.is_down AS target_is_down, ${eventColumns.replace(/\w+/g, "e.$&")}
     FROM rooms r
     LEFT JOIN room_players p ON p.room_id = r.room_id AND p.user_id = ?
     LEFT JOIN room_players t ON t.room_id = r.room_id AND t.user_id = ?
     LEFT JOIN events e ON e.room_id = r.room_id AND e.user_id = ? AND e.action_id = ?
     WHERE r.room_id = ?`,
    [userId, targetId, userId, actionId, roomId],
  );
  return rows[0];
}

interface LockedRow {
  readonly user_id: number;
  readonly active: number;
  readonly is_down: number;
  readonly last_action: bigint;
  readonly has_room: number | bigint;
}

/**
 * Two players change together. Both are locked first, by their ids, so that two who attack each other do not
 * deadlock.
 */
async function applyAttack(tx: SqlSession, action: Action, happening: Happening): Promise<boolean> {
  const { roomId, userId, targetId, actionId } = action;
  const [line, since] = outboxValues(happening);
  const rows = await tx.query<LockedRow>(
    `SELECT p.user_id, p.active, p.is_down, p.last_action, ${hasRoomInOutbox} AS has_room FROM room_players p
     WHERE room_id = ? AND user_id IN (?, ?) ORDER BY user_id FOR UPDATE`,
    [roomId, userId, targetId],
  );
  const own = rows.find((row) => row.user_id === userId);
  const bothStand = rows.length === 2 && rows.every((row) => row.active === 1 && row.is_down === 0);
  if (own === undefined || !bothStand || own.last_action >= actionId || Number(own.has_room) !== 1) {
    return false;
  }
  const { rowsAffected } = await tx.execute(
    `UPDATE room_players p STRAIGHT_JOIN rooms r ON r.room_id = p.room_id
     SET p.kills = p.kills + (p.user_id = ?), p.last_action = IF(p.user_id = ?, ?, p.last_action),
       p.deaths = p.deaths + (p.user_id = ?), p.is_down = (p.user_id = ?),
       p.outbox = IF(p.user_id = ?, CONCAT(COALESCE(p.outbox, ''), ?), p.outbox),
       p.outbox_since = IF(p.user_id = ?, COALESCE(p.outbox_since, ?), p.outbox_since)
     WHERE p.room_id = ? AND p.user_id IN (?, ?) AND r.phase = ${GamePhase.PLAYING}`,
    [
      ...[userId, userId, actionId, targetId, targetId],
      ...[userId, line, userId, since],
      ...[roomId, userId, targetId],
    ],
  );
  return rowsAffected > 0;
}

function effectOf({ type, posX, posY, posZ, rotation, value, now }: Action): Effect {
  const isOwner = "AND r.owner_id = p.user_id";
  switch (type) {
    case ActionType.MOVE:
      return {
        set: ", p.pos_x = ?, p.pos_y = ?, p.pos_z = ?, p.rotation = ?, p.is_down = 0",
        where: ` AND r.phase = ${GamePhase.PLAYING}`,
        values: [posX, posY, posZ, rotation],
      };
    case ActionType.SCORE:
      return {
        set: `, p.score = LEAST(p.score + ?, ${maxScore})`,
        where: ` AND r.phase = ${GamePhase.PLAYING} AND p.is_down = 0`,
        values: [value],
      };
    case ActionType.START:
      return {
        set: `, r.phase = ${GamePhase.PLAYING}, r.version = r.version + 1, r.round_started_at = ?`,
        where: ` AND r.phase = ${GamePhase.LOBBY} ${isOwner}`,
        values: [now],
      };
    case ActionType.FINISH:
      return {
        set: `, r.phase = ${GamePhase.FINISHED}, r.version = r.version + 1`,
        where: ` AND r.phase = ${GamePhase.PLAYING} ${isOwner}`,
        values: [],
      };
    default:
      return { set: "", where: "", values: [] };
  }
}
