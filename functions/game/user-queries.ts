import { bounded, defineQuery, type SqlSession, type SqlValue } from "../../src/index.ts";
import { type Attempt, setVersion, type Versioned } from "../attempts.ts";

export interface UserRow {
  readonly user_id: number;
  readonly username: string;
  readonly nickname: string;
  readonly level: number;
  readonly last_login: bigint;
  readonly email: string;
  readonly profile_image: string;
  /** 1 for a new account, one more after each change. */
  readonly version: number;
  /** JSON array of strings. */
  readonly tags: string;
  /** JSON array of integers. */
  readonly achievements: string;
  /** JSON array of integers. */
  readonly friend_ids: string;
}

/** What a page of players shows: without the lists that have thousands of entries. */
export type UserSummaryRow = Omit<UserRow, "achievements" | "friend_ids">;

export interface NewUser {
  readonly username: string;
  readonly nickname: string;
  readonly level: number;
  readonly email: string;
  readonly profileImage: string;
  readonly tags: readonly string[];
  readonly idempotencyKey: string;
  readonly now: number;
}

/** Columns that an update may set. */
export type UserChanges = Partial<
  Pick<UserRow, "nickname" | "level" | "email" | "profile_image" | "tags" | "achievements" | "friend_ids">
>;

const summaryColumns = "user_id, username, nickname, level, last_login, email, profile_image, version, tags";
const allColumns = `${summaryColumns}, achievements, friend_ids`;

/** The part of the users that a room shows: most changes of an account leave rooms alone. */
export const nicknames = "users/nicknames";

/** Throws a duplicate key error when the username or the idempotency key is taken. */
export async function insertUser(sql: SqlSession, user: NewUser): Promise<UserRow> {
  const { username, nickname, level, email } = user;
  const tags = JSON.stringify(user.tags);
  const { insertId } = await sql.execute(
    `INSERT INTO users (username, nickname, level, last_login, email, profile_image, tags, achievements, friend_ids,
       idempotency_key, created_at)
     VALUES (?, ?, ?, 0, ?, ?, ?, '[]', '[]', ?, ?)`,
    [
      username,
      nickname,
      level,
      email,
      user.profileImage,
      tags,
      user.idempotencyKey === "" ? null : user.idempotencyKey,
      user.now,
    ],
  );
  return {
    user_id: Number(insertId),
    username,
    nickname,
    level,
    last_login: 0n,
    email,
    profile_image: user.profileImage,
    version: 1,
    tags,
    achievements: "[]",
    friend_ids: "[]",
  };
}

/**
 * Rows of an account, or none. Others may see a profile as it was some seconds ago; its owner sees what the
 * owner wrote.
 */
export const selectUser = defineQuery<[userId: number], UserRow>({
  sql: `SELECT ${allColumns} FROM users WHERE user_id = ?`,
  tags: (userId) => [`users/${userId}`],
  freshness: bounded(1_000, 4_000),
});

/** Up to `limit` players with ids above `after`, in the order of their ids. */
export const selectUsers = defineQuery<[after: bigint, limit: number], UserSummaryRow>({
  sql: `SELECT ${summaryColumns} FROM users WHERE user_id > ? ORDER BY user_id LIMIT ?`,
  tags: () => ["users"],
  freshness: bounded(1_000, 4_000),
});

export async function selectUserByKey(sql: SqlSession, idempotencyKey: string): Promise<UserRow | undefined> {
  const rows = await sql.query<UserRow>(`SELECT ${allColumns} FROM users WHERE idempotency_key = ?`, [
    idempotencyKey,
  ]);
  return rows[0];
}

/** An account that is about to change. */
export async function selectUserToChange(
  sql: SqlSession,
  userId: number,
): Promise<(UserRow & Versioned) | undefined> {
  const rows = await sql.query<UserRow & Versioned>(
    `SELECT ${allColumns}, attempts FROM users WHERE user_id = ?`,
    [userId],
  );
  return rows[0];
}

/** Changes an account that has this version. False when it has another one. */
export async function updateUser(
  sql: SqlSession,
  { user_id, version }: Pick<UserRow, "user_id" | "version">,
  { changes, attempt }: { changes: UserChanges; attempt: Attempt },
): Promise<boolean> {
  const entries = Object.entries(changes) as [keyof UserChanges, SqlValue][];
  const { rowsAffected } = await sql.execute(
    `UPDATE users SET ${entries.map(([column]) => `${column} = ?, `).join("")}${setVersion()}
     WHERE user_id = ? AND version = ?`,
    [...entries.map(([, value]) => value), attempt.id, user_id, version],
  );
  return rowsAffected > 0;
}
