import { randomUUID } from "node:crypto";
import { UserService } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { type Front, fronts, type Identity } from "../client.ts";

/** A front for what a test needs but does not test. */
export const anyFront = fronts[1] as Front;

/** A username that no other test has. */
export function newUsername(): string {
  return `t_${randomUUID().replaceAll("-", "").slice(0, 24)}`;
}

/** Registers players of their own for a test, in the order of their ids. */
export async function signUp(count: number): Promise<Identity[]> {
  const users = anyFront.client(UserService);
  const made = await Promise.all(
    Array.from({ length: count }, () => users.createUser({ username: newUsername(), nickname: "Player" })),
  );
  return made.map(({ user }) => ({ userId: user?.userId ?? 0 })).sort((a, b) => a.userId - b.userId);
}
