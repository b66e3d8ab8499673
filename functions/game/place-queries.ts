import { GamePhase, type PlayerRole } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { isDuplicateKey, type SqlSession, type SqlValue } from "../../src/index.ts";
import { type Attempt, firstAttempts, setVersion, type Versioned } from "../attempts.ts";
import { addToOutbox, type Happening, outboxColumns, outboxValues } from "./outbox.ts";
import { insertColumns, type Place, playerColumns, type RoomPlayerRow } from "./room-queries.ts";

/**
 * What decides whether somebody may take a place: the room with its players and, whatever became of it, the
 * asker's row.
 */
export interface EntryRow extends RoomPlayerRow {
  readonly attempts: string;
  readonly max_players: number;
  readonly active: number | null;
  readonly seat: number | null;
  /** The asker's account; null when there is none. */
  readonly account: number | null;
  readonly own_nickname: string | null;
}

/** A place, whatever became of it. */
export interface PlaceRow extends Versioned {
  readonly active: number;
}

/** Read from the writer: a place that was taken must not look free. Nothing when there is no such room. */
export function selectEntry(sql: SqlSession, { roomId, userId }: Place): Promise<EntryRow[]> {
  return sql.query<EntryRow>(
    `SELECT ${playerColumns}, r.max_players, p.active, p.seat, a.user_id AS account, a.nickname AS own_nickname,
       CASE WHEN p.user_id = ? THEN p.attempts ELSE '' END AS attempts
     FROM rooms r
     LEFT JOIN users a ON a.user_id = ?
     LEFT JOIN room_players p ON p.room_id = r.room_id AND (p.active = 1 OR p.user_id = ?)
     LEFT JOIN users u ON u.user_id = p.user_id
     WHERE r.room_id = ? ORDER BY p.user_id`,
    [userId, userId, userId, roomId],
  );
}

export interface SeatTaken {
  readonly seat: number;
  readonly role: PlayerRole;
  /** Version of the user's place; undefined for one who has never had any. */
  readonly version: number | undefined;
  readonly now: number;
  readonly attempt: Attempt;
  /** That the user has come in. */
  readonly joined: Happening;
  /** Of the state in which it is to be taken; empty for any. */
  readonly etag: string;
}

/**
 * Takes a seat, if it is free, the room is not over and the place has not changed: no two rows have the same
 * seat.
 */
export async function takeSeat(
  sql: SqlSession,
  { roomId, userId }: Place,
  { seat, role, version, now, attempt, joined, etag }: SeatTaken,
): Promise<boolean> {
  const isOpen = `r.phase <> ${GamePhase.FINISHED}`;
  const only = onlyIn(roomId, etag);
  const values = (given: readonly SqlValue[], where: readonly SqlValue[]) =>
    version === undefined
      ? [...given, ...only.joinValues, ...where, ...only.whereValues]
      : [...only.joinValues, ...given, ...where, ...only.whereValues];
  try {
    const { rowsAffected } =
      version === undefined
        ? await sql.execute(
            `INSERT INTO room_players (${insertColumns}, ${outboxColumns})
             SELECT r.room_id, ?, 1, ?, ?, 0, 0, 0, 0, 0, 0, 0, 0, 0, ?, 1, ?, ?, ? FROM rooms r ${only.join}
             WHERE r.room_id = ? AND ${isOpen}${only.where}`,
            values([userId, seat, role, now, firstAttempts(attempt), ...outboxValues(joined)], [roomId]),
          )
        : await sql.execute(
            `UPDATE room_players p STRAIGHT_JOIN rooms r ON r.room_id = p.room_id ${only.join}
             SET p.active = 1, p.is_down = 0, p.seat = ?, p.role = ?, p.joined_at = ?, ${setVersion("p.")},
               ${addToOutbox}
             WHERE p.room_id = ? AND p.user_id = ? AND p.active = 0 AND p.version = ? AND ${isOpen}${only.where}`,
            values([seat, role, now, attempt.id, ...outboxValues(joined)], [roomId, userId, version]),
          );
    return rowsAffected > 0;
  } catch (error) {
    if (isDuplicateKey(error)) {
      return false;
    }
    throw error;
  }
}

/** What a statement adds that is to change a room in one state only: see `etagOf`. */
function onlyIn(roomId: number, etag: string) {
  return etag === ""
    ? { join: "", joinValues: [], where: "", whereValues: [] }
    : {
        join: `JOIN (
          SELECT COALESCE(SUM(version), 0) AS version FROM room_players WHERE room_id = ? AND active = 1
        ) places`,
        joinValues: [roomId],
        where: " AND CAST(r.version + places.version AS CHAR) = ?",
        whereValues: [etag],
      };
}

/** Keeps what is under way from taking a place that is not taken: it would change another version. */
export async function fencePlace(sql: SqlSession, { roomId, userId }: Place): Promise<void> {
  await sql.execute(
    `INSERT INTO room_players (${insertColumns})
     SELECT r.room_id, ?, 0, NULL, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, '' FROM rooms r WHERE r.room_id = ?
     ON DUPLICATE KEY UPDATE version = room_players.version + (room_players.active = 0)`,
    [userId, roomId],
  );
}

/**
 * Leaves the id of an attempt at a place that is as it was to be. False when the place has another version.
 */
export async function notePlace(
  sql: SqlSession,
  { roomId, userId }: Place,
  { version, attempt }: { version: number; attempt: Attempt },
): Promise<boolean> {
  const { rowsAffected } =
    version === 0
      ? await sql.execute(
          `INSERT IGNORE INTO room_players (${insertColumns})
           SELECT r.room_id, ?, 0, NULL, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, ? FROM rooms r WHERE r.room_id = ?`,
          [userId, firstAttempts(attempt), roomId],
        )
      : await sql.execute(
          `UPDATE room_players SET ${setVersion()} WHERE room_id = ? AND user_id = ? AND version = ?`,
          [attempt.id, roomId, userId, version],
        );
  return rowsAffected > 0;
}

/**
 * A user's place, whatever became of it. Undefined when there is no such room; without a version for one who
 * never had any.
 */
export async function selectPlace(sql: SqlSession, { roomId, userId }: Place): Promise<PlaceRow | undefined> {
  const [row] = await sql.query<Partial<Record<keyof PlaceRow, null>> | PlaceRow>(
    `SELECT p.version, p.active, p.attempts
     FROM rooms r LEFT JOIN room_players p ON p.room_id = r.room_id AND p.user_id = ? WHERE r.room_id = ?`,
    [userId, roomId],
  );
  // Not by COALESCE, which makes another type of a number.
  return row && { version: row.version ?? 0, active: row.active ?? 0, attempts: row.attempts ?? "" };
}

/**
 * Gives back a place that is taken and has this version. False when it has another one, or the room is in
 * another state.
 */
export async function releasePlace(
  sql: SqlSession,
  { roomId, userId }: Place,
  { version, attempt, left, etag }: { version: number; attempt: Attempt; left: Happening; etag: string },
): Promise<boolean> {
  const only = onlyIn(roomId, etag);
  const { rowsAffected } = await sql.execute(
    `UPDATE room_players p STRAIGHT_JOIN rooms r ON r.room_id = p.room_id ${only.join}
     SET p.active = 0, p.seat = NULL, ${setVersion("p.")}, ${addToOutbox}, r.version = r.version + ?
     WHERE p.room_id = ? AND p.user_id = ? AND p.active = 1 AND p.version = ?${only.where}`,
    [
      ...only.joinValues,
      attempt.id,
      ...outboxValues(left),
      version + 1,
      roomId,
      userId,
      version,
      ...only.whereValues,
    ],
  );
  return rowsAffected > 0;
}
