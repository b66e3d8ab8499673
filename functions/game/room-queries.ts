import type { SqlClient, SqlSession } from "../../src/data/mysql.ts";
import { GamePhase, PlayerRole } from "../../src/gen/naru/game/v1/game_service_pb.ts";

export interface NewRoom {
  readonly name: string;
  readonly maxPlayers: number;
  readonly roundSeconds: number;
  readonly ownerId: number;
  /** Side of the owner. */
  readonly role: PlayerRole;
  readonly idempotencyKey: string;
  readonly now: number;
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

/** What decides whether somebody may take a place. */
export interface EntryRow {
  readonly phase: GamePhase;
  readonly max_players: number;
  readonly players: number;
  /** 1 when the user has a place, 0 or null when not. */
  readonly active: number | null;
  /** Null when there is no such account. */
  readonly account: number | null;
  readonly red: bigint;
  readonly blue: bigint;
}

export interface Place {
  readonly roomId: number;
  readonly userId: number;
}

const insertPlayer = `INSERT INTO room_players (room_id, user_id, active, role, is_down, pos_x, pos_y, pos_z, rotation,
    kills, deaths, score, last_action, joined_at)
  VALUES (?, ?, ?, ?, 0, 0, 0, 0, 0, 0, 0, 0, 0, ?)`;

/**
 * Makes a room with its owner in it. Undefined when the owner has no account. Throws a duplicate key error when the
 * owner has used the idempotency key.
 */
export function insertRoom(sql: SqlClient, room: NewRoom): Promise<number | undefined> {
  return sql.transaction(async (tx) => {
    const { rowsAffected, insertId } = await tx.execute(
      `INSERT INTO rooms (name, owner_id, max_players, round_seconds, phase, round_started_at, players, sequence_floor,
         idempotency_key, created_at)
       SELECT ?, user_id, ?, ?, ${GamePhase.LOBBY}, 0, 1, 0, ?, ? FROM users WHERE user_id = ?`,
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
    await tx.execute(insertPlayer, [roomId, room.ownerId, 1, room.role, room.now]);
    return roomId;
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

export async function hasRoom(sql: SqlSession, roomId: number): Promise<boolean> {
  return (await sql.query("SELECT room_id FROM rooms WHERE room_id = ?", [roomId])).length > 0;
}

/** The room with the players that have a place, by their ids. Nothing when there is no such room. */
export function selectRoom(sql: SqlSession, roomId: number): Promise<RoomPlayerRow[]> {
  return sql.query<RoomPlayerRow>(
    `SELECT r.phase, r.round_seconds, r.round_started_at, p.user_id, u.nickname, p.role, p.is_down,
       p.pos_x, p.pos_y, p.pos_z, p.rotation, p.kills, p.deaths, p.score
     FROM rooms r
     LEFT JOIN room_players p ON p.room_id = r.room_id AND p.active = 1
     LEFT JOIN users u ON u.user_id = p.user_id
     WHERE r.room_id = ? ORDER BY p.user_id`,
    [roomId],
  );
}

/** Undefined when there is no such room. */
export async function selectEntry(sql: SqlSession, { roomId, userId }: Place): Promise<EntryRow | undefined> {
  const side = (role: PlayerRole) =>
    `(SELECT COUNT(*) FROM room_players o WHERE o.room_id = r.room_id AND o.active = 1 AND o.role = ${role})`;
  const rows = await sql.query<EntryRow>(
    `SELECT r.phase, r.max_players, r.players, p.active, u.user_id AS account, ${side(PlayerRole.RED)} AS red, ${side(PlayerRole.BLUE)} AS blue
     FROM rooms r
     LEFT JOIN users u ON u.user_id = ?
     LEFT JOIN room_players p ON p.room_id = r.room_id AND p.user_id = ?
     WHERE r.room_id = ?`,
    [userId, userId, roomId],
  );
  return rows[0];
}

/** Notes down who wants a place, and on which side; it is not taken yet. Leaves a player who has one alone. */
export async function preparePlace(
  sql: SqlSession,
  { roomId, userId }: Place,
  role: PlayerRole,
): Promise<void> {
  await sql.execute(`${insertPlayer} ON DUPLICATE KEY UPDATE role = IF(active = 1, role, ?)`, [
    roomId,
    userId,
    0,
    role,
    0,
    role,
  ]);
}

/** Takes a prepared place and counts it, both or neither, if the room has one and is not over. */
export async function takePlace(sql: SqlSession, { roomId, userId }: Place, now: number): Promise<boolean> {
  const { rowsAffected } = await sql.execute(
    `UPDATE room_players p STRAIGHT_JOIN rooms r ON r.room_id = p.room_id
     SET p.active = 1, p.is_down = 0, p.joined_at = ?, r.players = r.players + 1
     WHERE p.room_id = ? AND p.user_id = ? AND p.active = 0
       AND r.players < r.max_players AND r.phase <> ${GamePhase.FINISHED}`,
    [now, roomId, userId],
  );
  return rowsAffected > 0;
}

/** Gives a place back, once. False when the user had none. */
export async function releasePlace(sql: SqlSession, { roomId, userId }: Place): Promise<boolean> {
  const { rowsAffected } = await sql.execute(
    `UPDATE room_players p STRAIGHT_JOIN rooms r ON r.room_id = p.room_id
     SET p.active = 0, r.players = r.players - 1
     WHERE p.room_id = ? AND p.user_id = ? AND p.active = 1`,
    [roomId, userId],
  );
  return rowsAffected > 0;
}

/** Of some rooms, those that exist, and whether the user has ever had a place there. */
export async function selectMemberships(
  sql: SqlSession,
  userId: number,
  roomIds: readonly number[],
): Promise<Map<number, boolean>> {
  const rows = await sql.query<{ room_id: number; joined_at: bigint | null }>(
    `SELECT r.room_id, p.joined_at FROM rooms r
     LEFT JOIN room_players p ON p.room_id = r.room_id AND p.user_id = ?
     WHERE r.room_id IN (${roomIds.map(() => "?").join(", ")})`,
    [userId, ...roomIds],
  );
  return new Map(rows.map((row) => [row.room_id, row.joined_at !== null && row.joined_at > 0n]));
}
