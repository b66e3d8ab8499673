import type { MessageInitShape } from "@bufbuild/protobuf";
import { Code, ConnectError, type ServiceImpl } from "@connectrpc/connect";
import type {
  CreateUserRequest,
  UserInfo,
  UserInfoSchema,
  UserService,
} from "../../src/gen/naru/game/v1/user_service_pb.ts";
import {
  type Caller,
  callerOf,
  dataOf,
  isAdmin,
  isDuplicateKey,
  knownRows,
  noFence,
  requireCaller,
  type SqlSession,
} from "../../src/index.ts";
import { type Attempt, changeVersion, createAttempt, requireEtag } from "../attempts.ts";
import { requireSameRequest } from "../idempotency.ts";
import { cutPage, defaultPageSize, fromPageToken, isPagingOn } from "../page.ts";
import {
  insertUser,
  nicknames,
  selectUser,
  selectUserByKey,
  selectUsers,
  selectUserToChange,
  type UserChanges,
  type UserRow,
  type UserSummaryRow,
  updateUser,
} from "./user-queries.ts";

type UserInit = MessageInitShape<typeof UserInfoSchema>;

const firstLevel = 1;

export const userService: ServiceImpl<typeof UserService> = {
  async createUser(request, context) {
    const data = dataOf(context);
    const row = await data.sql.write<UserRow>(
      {
        tags: ["users/+"],
        touched: ({ user_id }) => [`users/${user_id}`],
        known: (row) => [knownRows(selectUser, [row.user_id], [row])],
        repeatable: request.idempotencyKey !== "",
        // What refuses it is stored for good: the username, or the key.
        fence: noFence,
      },
      async (sql) => {
        try {
          return await insertUser(sql, { ...request, level: firstLevel, now: data.now() });
        } catch (error) {
          if (!isDuplicateKey(error)) {
            throw error;
          }
          return findCreated(sql, request);
        }
      },
    );
    // Nobody is authenticated here: who guesses a key must not learn the address by it.
    return { user: { ...toUserInfo(row, undefined), email: row.email === request.email ? row.email : "" } };
  },

  async getUser({ userId }, context) {
    const [user] = await dataOf(context).sql.read(selectUser, userId);
    if (user === undefined) {
      throw noUser(userId);
    }
    return { user: toUserInfo(user, callerOf(context)) };
  },

  async updateUser({ user, updateMask, etag, idempotencyKey }, context) {
    const caller = requireCaller(context);
    const changed = user as UserInfo;
    if (changed.userId === 0) {
      throw new ConnectError("user.user_id must name the account", Code.InvalidArgument);
    }
    if (changed.userId !== caller.userId && !isAdmin(caller)) {
      throw new ConnectError("Only an administrator may change another's account", Code.PermissionDenied);
    }
    const changes = changesOf(changed, updateMask?.paths ?? [], isAdmin(caller));
    const tags = [`users/${changed.userId}`, ...(changes.nickname === undefined ? [] : [nicknames])];
    const change = { changes, etag, attempt: createAttempt("update", caller.userId, idempotencyKey) };
    const [row] = await dataOf(context).sql.write<UserRow[]>(
      {
        tags,
        known: (rows) => [knownRows(selectUser, [changed.userId], rows)],
        repeatable: true,
        // An attempt changes the version that a refusal has seen another one than.
        fence: noFence,
      },
      (sql) => changeUser(sql, changed.userId, change),
    );
    if (row === undefined) {
      throw noUser(changed.userId);
    }
    return { user: toUserInfo(row, caller) };
  },

  async listUsers(request, context) {
    const size = request.pageSize || defaultPageSize;
    const { sql } = dataOf(context);
    const pageOf = (token: string) => [fromPageToken(token, 1)?.[0] ?? 0n, size + 1] as const;
    const rows = await sql.read(selectUsers, ...pageOf(request.pageToken));
    const { page, nextPageToken } = cutPage(rows, size, (row) => [row.user_id]);
    if (isPagingOn(request.pageToken, nextPageToken)) {
      sql.prefetch(selectUsers, ...pageOf(nextPageToken));
    }
    const caller = callerOf(context);
    return { users: page.map((row) => toUserSummary(row, caller)), nextPageToken };
  },
};

/** What a creation that met a duplicate made before, if the same key made it. */
async function findCreated(
  sql: SqlSession,
  { username, idempotencyKey }: CreateUserRequest,
): Promise<UserRow> {
  const first = idempotencyKey === "" ? undefined : await selectUserByKey(sql, idempotencyKey);
  if (first === undefined) {
    throw new ConnectError(`The username "${username}" is taken`, Code.AlreadyExists);
  }
  requireSameRequest({ username: [first.username, username] });
  return first;
}

/**
 * Changes an account once, if it is not as it is to be, and gives what it is then: nothing when there is no
 * such account.
 */
async function changeUser(
  sql: SqlSession,
  userId: number,
  { changes, etag, attempt }: { changes: UserChanges; etag: string; attempt: Attempt },
): Promise<UserRow[]> {
  const wanted = Object.entries(changes) as [keyof UserChanges, unknown][];
  const isDone = (row: UserRow) =>
    !attempt.isKeyed && wanted.every(([column, value]) => row[column] === value);
  const { row, isAfter } = await changeVersion(attempt, `User ${userId}`, {
    look: () => selectUserToChange(sql, userId),
    change: async (row) => {
      requireEtag(etag, String(row.version), `User ${userId}`);
      return isDone(row) || updateUser(sql, row, { changes, attempt });
    },
  });
  if (row === undefined) {
    return [];
  }
  const { attempts: _, ...user } = row;
  return [isAfter || isDone(row) ? user : { ...user, ...changes, version: user.version + 1 }];
}

/**
 * The columns that a mask names. Throws when it names none, one that there is not, or one that is not the
 * caller's.
 */
function changesOf(user: UserInfo, paths: readonly string[], admin: boolean): UserChanges {
  const values: Required<UserChanges> = {
    nickname: user.nickname,
    level: user.level,
    email: user.email,
    profile_image: user.profileImage,
    tags: JSON.stringify(user.tags),
    achievements: JSON.stringify(user.achievements),
    friend_ids: JSON.stringify(user.friendIds),
  };
  for (const path of paths) {
    if (!Object.hasOwn(values, path)) {
      throw new ConnectError(`update_mask cannot name "${path}"`, Code.InvalidArgument);
    }
    if ((path === "level" || path === "achievements") && !admin) {
      throw new ConnectError(`Only an administrator may change ${path}`, Code.PermissionDenied);
    }
  }
  if (paths.length === 0) {
    throw new ConnectError("update_mask names no field", Code.InvalidArgument);
  }
  if (paths.includes("nickname") && user.nickname === "") {
    throw new ConnectError("user.nickname must not be empty", Code.InvalidArgument);
  }
  return Object.fromEntries(paths.map((path) => [path, values[path as keyof UserChanges]]));
}

function toUserSummary(row: UserSummaryRow, caller: Caller | undefined): UserInit {
  return {
    userId: row.user_id,
    username: row.username,
    nickname: row.nickname,
    level: row.level,
    lastLogin: row.last_login,
    email: caller?.userId === row.user_id || isAdmin(caller) ? row.email : "",
    profileImage: row.profile_image,
    tags: JSON.parse(row.tags) as string[],
    etag: String(row.version),
  };
}

function toUserInfo(row: UserRow, caller: Caller | undefined): UserInit {
  return {
    ...toUserSummary(row, caller),
    achievements: JSON.parse(row.achievements) as number[],
    friendIds: JSON.parse(row.friend_ids) as number[],
  };
}

function noUser(userId: number): ConnectError {
  return new ConnectError(`There is no user ${userId}`, Code.NotFound);
}
