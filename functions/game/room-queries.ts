import { GamePhase, type PlayerRole } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { defineQuery, type SqlClient, type SqlSession, strict } from "../../src/index.ts";
import { type Happening, outboxColumns, outboxValues } from "./outbox.ts";
import { nicknames } from "./user-queries.ts";

export interface NewRoom {
  readonly name: string;
  readonly maxPlayers: number;
  readonly roundSeconds: number;
  readonly ownerId: number;
  /** Side of the owner. */
  readonly role: PlayerRole;
  readonly idempotencyKey: string;
  readonly now: number;
  /** That the owner has come in. */
  readonly joined: Happening;
}

export interface RoomRow {
  readonly room_id: number;
  readonly name: string;
  readonly max_players: number;
  readonly round_seconds: number;
}

/** A room with one of its players; a room without players is one row whose player is null. */
export interface RoomPlayerRow {
  readonly phase: GamePhase;
  readonly round_seconds: number;
  readonly round_started_at: bigint;
  /** Together with those of the players: see `etagOf`. */
  readonly room_version: number;
  readonly user_id: number | null;
  readonly nickname: string | null;
  readonly role: PlayerRole;
  readonly is_down: number;
  readonly pos_x: number;
  readonly pos_y: number;
  readonly pos_z: number;
  readonly rotation: number;
  readonly kills: number;
  readonly deaths: number;
  readonly score: number;
  /** How often the place was taken or given back; null without a player. */
  readonly version: number | null;
}

export interface Place {
  readonly roomId: number;
  readonly userId: number;
}

export const roomTag = (roomId: number) => `rooms/${roomId}`;
/** The players of a room. */
export const playersTag = (roomId: number) => `room_players/${roomId}`;

/**
 * A number that grows whenever somebody comes or goes or the phase changes: the room's own version and those
 * of the places that are taken. Who takes a place adds a version; who gives it back adds more to the room
 * than the place had.
 */
export function etagOf(
  room: Pick<RoomPlayerRow, "room_version"> | undefined,
  players: readonly Pick<RoomPlayerRow, "version">[],
): string {
  return String(players.reduce((sum, { version }) => sum + (version ?? 0), room?.room_version ?? 0));
}

export const playerColumns = `r.phase, r.round_seconds, r.round_started_at, r.version AS room_version, p.user_id, u.nickname, p.role,
       p.is_down, p.pos_x, p.pos_y, p.pos_z, p.rotation, p.kills, p.deaths, p.score, p.version`;

/** The room with the players that have a place, by their ids. Nothing when there is no such room. */
export const selectRoom = defineQuery<[roomId: number], RoomPlayerRow>({
  sql: `SELECT ${playerColumns}
     FROM rooms r
     LEFT JOIN room_players p ON p.room_id = r.room_id AND p.active = 1
     LEFT JOIN users u ON u.user_id = p.user_id
     WHERE r.room_id = ? ORDER BY p.user_id`,
  tags: (roomId) => [roomTag(roomId), playersTag(roomId), nicknames],
  freshness: strict,
});

/** A row when there is such a room. */
export const selectRoomId = defineQuery<[roomId: number], { readonly room_id: number }>({
  sql: "SELECT room_id FROM rooms WHERE room_id = ?",
  tags: (roomId) => [roomTag(roomId)],
  freshness: strict,
});

/** Whether a user has ever had a place in a room: nothing when there is no such room. */
export const selectMembership = defineQuery<
  [userId: number, roomId: number],
  { readonly joined_at: bigint | null }
>({
  sql: `SELECT p.joined_at FROM rooms r LEFT JOIN room_players p ON p.room_id = r.room_id AND p.user_id = ?
     WHERE r.room_id = ?`,
  tags: (_, roomId) => [roomTag(roomId), playersTag(roomId)],
  freshness: strict,
});

export const insertColumns = `room_id, user_id, active, seat, role, is_down, pos_x, pos_y, pos_z, rotation, kills, deaths, score,
    last_action, joined_at, version, attempts`;

/**
 * Makes a room with its owner in it, and gives what it looks like then. Undefined when the owner has no
 * account. Throws a duplicate key error when the owner has used the idempotency key.
 */
export function insertRoom(
  sql: SqlClient,
  room: NewRoom,
): Promise<{ roomId: number; rows: RoomPlayerRow[] } | undefined> {
  return sql.transaction(async (tx) => {
    const { rowsAffected, insertId } = await tx.execute(
      `INSERT INTO rooms (name, owner_id, max_players, round_seconds, phase, round_started_at, sequence_floor,
         idempotency_key, created_at)
       SELECT ?, user_id, ?, ?, ${GamePhase.LOBBY}, 0, 0, ?, ? FROM users WHERE user_id = ?`,
      [
        room.name,
        room.maxPlayers,
        room.roundSeconds,
        room.idempotencyKey === "" ? null : room.idempotencyKey,
        room.now,
        room.ownerId,
      ],
    );
    if (rowsAffected === 0) {
      return undefined;
    }
    const roomId = Number(insertId);
    await tx.execute(
      `INSERT INTO room_players (${insertColumns}, ${outboxColumns})
       VALUES (?, ?, 1, 1, ?, 0, 0, 0, 0, 0, 0, 0, 0, 0, ?, 1, '', ?, ?)`,
      [roomId, room.ownerId, room.role, room.now, ...outboxValues(room.joined)],
    );
    return { roomId, rows: await tx.query<RoomPlayerRow>(selectRoom.sql, [roomId]) };
  });
}

export async function selectRoomByKey(
  sql: SqlSession,
  ownerId: number,
  idempotencyKey: string,
): Promise<RoomRow | undefined> {
  const rows = await sql.query<RoomRow>(
    "SELECT room_id, name, max_players, round_seconds FROM rooms WHERE owner_id = ? AND idempotency_key = ?",
    [ownerId, idempotencyKey],
  );
  return rows[0];
}
