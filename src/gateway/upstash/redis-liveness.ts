import { connectTimeoutMs, type RedisAddress } from "./redis-address.ts";
import { connectRedis, type ReplyLimits } from "./redis-connection.ts";

/**
 * Whether Redis answers a new connection, and is not busy with a script. A connection that is silent meanwhile is dead: its
 * network has lost it without a word, and nothing more will come.
 */
export async function answersOthers(address: RedisAddress, limits: ReplyLimits): Promise<boolean> {
  const other = connectRedis(address, limits);
  try {
    await other.waitUntilReady(connectTimeoutMs);
    const [reply] = await other.send([["PING"]]);
    return !(reply instanceof Error);
  } catch {
    return false;
  } finally {
    other.close();
  }
}
