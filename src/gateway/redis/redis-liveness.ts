import type { Command } from "./commands.ts";
import { connectTimeoutMs, type RedisAddress } from "./redis-address.ts";
import { connectRedis, type ReplyLimits } from "./redis-connection.ts";
import type { Reply } from "./reply.ts";

/**
 * Whether Redis answers a new connection, and is not busy with a script. A connection that is silent
 * meanwhile is dead: its network has lost it without a word, and nothing more will come.
 */
export async function answersOthers(address: RedisAddress, limits: ReplyLimits): Promise<boolean> {
  try {
    const [reply] = (await askAnew(address, limits, [["PING"]])) ?? [];
    return reply !== undefined && !(reply instanceof Error);
  } catch {
    return false;
  }
}

/**
 * Sends commands on a connection of their own, and closes it. Undefined when there is none to be had.
 *
 * @throws RedisUnavailable when it is lost, or nothing comes on it within `connectTimeoutMs`.
 */
export async function askAnew(
  address: RedisAddress,
  limits: ReplyLimits,
  commands: readonly Command[],
): Promise<Reply[] | undefined> {
  const connection = connectRedis(address, limits);
  let timer: NodeJS.Timeout | undefined;
  try {
    await connection.waitUntilReady(connectTimeoutMs);
    if (!connection.isReady) {
      return undefined;
    }
    timer = setTimeout(() => connection.close(), connectTimeoutMs);
    return await connection.send(commands);
  } finally {
    clearTimeout(timer);
    connection.close();
  }
}
