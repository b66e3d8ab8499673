import type { BatchHost } from "./batch/host.ts";
import { dataOf } from "./data/data.ts";

/** Seconds for which Redis keeps what was cancelled elsewhere: longer than a batch may take. */
const keptSeconds = 60;

/**
 * Cancellations of one caller that Redis keeps, the last ones: whoever cancels batches that there are not
 * makes one key of so many entries, and of no other caller's.
 */
const maxKept = 100;

/** KEYS: cancellations of a caller. ARGV: when, entry, most entries, seconds that they are kept. */
const cancelScript = `
redis.call('ZADD', KEYS[1], ARGV[1], ARGV[2])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', ARGV[1] - 1000 * ARGV[4])
redis.call('ZREMRANGEBYRANK', KEYS[1], 0, -1 - tonumber(ARGV[3]))
redis.call('EXPIRE', KEYS[1], ARGV[4])
return 1`;

/**
 * Cancelled calls of batches that run in another isolate, kept in Redis where it can find them. Without Redis
 * such calls go on. An entry is the batch's name and the ids of its calls.
 */
export const redisCancellations: BatchHost["elsewhere"] = {
  cancel: (context, { callerName, requestId }, ids) => {
    const data = dataOf(context);
    const entry = JSON.stringify([requestId, ids]);
    return data.redis.failOpen(undefined, (redis) =>
      redis.script(cancelScript, {
        keys: [keyOf(callerName)],
        args: [data.now(), entry, maxKept, keptSeconds],
      }),
    );
  },
  cancelled: async (context, { callerName, requestId }) => {
    const find = dataOf(context).redis.failOpen([], (redis) =>
      redis.command("ZRANGE", keyOf(callerName), 0, -1),
    );
    return ((await find) as string[])
      .map((entry) => JSON.parse(entry) as [requestId: string, ids: number[]])
      .filter(([name]) => name === requestId)
      .flatMap(([, ids]) => ids);
  },
};

function keyOf(callerName: string): string {
  return `naru:batch:cancelled:${callerName}`;
}
