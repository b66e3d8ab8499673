import { strict } from "../../src/data/cache/freshness.ts";
import { defineQuery } from "../../src/data/cached-sql.ts";
import { isDuplicateKey, type SqlClient, type SqlSession } from "../../src/data/mysql.ts";
import { GamePhase, type PlayerRole } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { addToOutbox, type Happening, outboxValues } from "./outbox.ts";
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
}

/** What decides whether somebody may take a place: the room with its players and, whatever became of it, the asker's row. */
export interface EntryRow extends RoomPlayerRow {
  readonly max_players: number;
  readonly active: number | null;
  readonly seat: number | null;
  /** The asker's account; null when there is none. */
  readonly account: number | null;
  readonly own_nickname: string | null;
}

export interface Place {
  readonly roomId: number;
  readonly userId: number;
}

export const roomTag = (roomId: number) => `rooms/${roomId}`;
/** The players of a room. */
export const playersTag = (roomId: number) => `room_players/${roomId}`;

const playerColumns = `r.phase, r.round_seconds, r.round_started_at, p.user_id, u.nickname, p.role, p.is_down,
       p.pos_x, p.pos_y, p.pos_z, p.rotation, p.kills, p.deaths, p.score`;

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

const insertColumns = `room_id, user_id, active, seat, role, is_down, pos_x, pos_y, pos_z, rotation, kills, deaths, score,
    last_action, joined_at, outbox, outbox_since`;

/**
 * Makes a room with its owner in it, and gives what it looks like then. Undefined when the owner has no account. Throws a duplicate key error when the
 * owner has used the idempotency key.
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
      `INSERT INTO room_players (${insertColumns}) 
         VALUES (?, ?, 1, 1, ?, 0, 0, 0, 0, 0, 0, 0, 0, 0, ?, ?, ?)`,
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

/** Read from the writer: a place that was taken must not look free. Nothing when there is no such room. */
export function selectEntry(sql: SqlSession, { roomId, userId }: Place): Promise<EntryRow[]> {
  return sql.query<EntryRow>(
    `SELECT ${playerColumns}, r.max_players, p.active, p.seat, a.user_id AS account, a.nickname AS own_nickname
     FROM rooms r
     LEFT JOIN users a ON a.user_id = ?
     LEFT JOIN room_players p ON p.room_id = r.room_id AND (p.active = 1 OR p.user_id = ?)
     LEFT JOIN users u ON u.user_id = p.user_id
     WHERE r.room_id = ? ORDER BY p.user_id`,
    [userId, userId, roomId],
  );
}

export interface SeatTaken {
  readonly seat: number;
  readonly role: PlayerRole;
  /** Whether the user has had a place in the room before. */
  readonly isKnown: boolean;
  readonly now: number;
  /** That the user has come in. */
  readonly joined: Happening;
}

/** Takes a seat, if it is free and the room is not over: no two rows have the same one. */
export async function takeSeat(
  sql: SqlSession,
  { roomId, userId }: Place,
  { seat, role, isKnown, now, joined }: SeatTaken,
): Promise<boolean> {
  const isOpen = `r.phase <> ${GamePhase.FINISHED}`;
  try {
    const { rowsAffected } = isKnown
      ? await sql.execute(
          `UPDATE room_players p STRAIGHT_JOIN rooms r ON r.room_id = p.room_id
           SET p.active = 1, p.is_down = 0, p.seat = ?, p.role = ?, p.joined_at = ?, ${addToOutbox}
           WHERE p.room_id = ? AND p.user_id = ? AND p.active = 0 AND ${isOpen}`,
          [seat, role, now, ...outboxValues(joined), roomId, userId],
        )
      : await sql.execute(
          `INSERT INTO room_players (${insertColumns})
           SELECT r.room_id, ?, 1, ?, ?, 0, 0, 0, 0, 0, 0, 0, 0, 0, ?, ?, ? FROM rooms r
           WHERE r.room_id = ? AND ${isOpen}`,
          [userId, seat, role, now, ...outboxValues(joined), roomId],
        );
    return rowsAffected > 0;
  } catch (error) {
    if (isDuplicateKey(error)) {
      return false;
    }
    throw error;
  }
}

/** Gives a place back, once. False when the user had none. */
export async function releasePlace(
  sql: SqlSession,
  { roomId, userId }: Place,
  left: Happening,
): Promise<boolean> {
  const { rowsAffected } = await sql.execute(
    `UPDATE room_players p SET p.active = 0, p.seat = NULL, ${addToOutbox}
     WHERE p.room_id = ? AND p.user_id = ? AND p.active = 1`,
    [...outboxValues(left), roomId, userId],
  );
  return rowsAffected > 0;
}
