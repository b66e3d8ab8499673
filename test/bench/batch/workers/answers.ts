import { create, toJson } from "@bufbuild/protobuf";
import type { ServiceImpl } from "@connectrpc/connect";
import {
  type GetUserResponse,
  GetUserResponseSchema,
  type UserService,
} from "../../../../src/gen/naru/game/v1/user_service_pb.ts";

/** Calls in a batch. */
export const batchCalls = 100;

/** Users whose answers take their time: two seconds, and as long as a read of a database. */
export const slowUserId = 9999;
export const readUserId = 9998;

const delaysMs: ReadonlyMap<number, number> = new Map([
  [slowUserId, 2000],
  [readUserId, 10],
]);

/** Undefined for a user that is answered from memory. */
export function delayOf(userId: number): Promise<void> | undefined {
  const delayMs = delaysMs.get(userId);
  return delayMs === undefined ? undefined : new Promise((resolve) => setTimeout(resolve, delayMs));
}

/** What is asked for: users 1 to 100, of about 150 bytes each. Made once, encoded at each call. */
export const userById: ReadonlyMap<number, GetUserResponse> = new Map(
  [...Array.from({ length: batchCalls }, (_, index) => index + 1), readUserId, slowUserId].map((userId) => [
    userId,
    create(GetUserResponseSchema, {
      user: {
        userId,
        username: `player_${userId * 7919}`,
        nickname: `Nick ${userId}`,
        level: 1 + (userId % 60),
        lastLogin: 1_790_000_000_000n + BigInt(userId) * 61_337n,
        profileImage: `https://images.example/players/${userId * 104_729}.webp`,
        tags: ["ranked", userId % 2 === 0 ? "night" : "day"],
        achievements: Array.from({ length: 8 }, (_, index) => (userId * 31 + index * 17) % 300),
        friendIds: Array.from({ length: 8 }, (_, index) => (userId * 7919 + index * 104_729) % 1_000_000),
      },
    }),
  ]),
);

/** The same data for the side that speaks JSON. */
export const jsonById: ReadonlyMap<number, object> = new Map(
  [...userById].map(([userId, answer]) => [userId, toJson(GetUserResponseSchema, answer) as object]),
);

/** Answers from memory, as a cache does: the handler is async, but waits for nothing. */
export const userService: Pick<ServiceImpl<typeof UserService>, "getUser"> = {
  async getUser({ userId }) {
    const delay = delayOf(userId);
    if (delay !== undefined) {
      await delay;
    }
    return requireUser(userId);
  },
};

export function requireUser(userId: number): GetUserResponse {
  const answer = userById.get(userId);
  if (answer === undefined) {
    throw new RangeError(`There is no user ${userId}`);
  }
  return answer;
}
