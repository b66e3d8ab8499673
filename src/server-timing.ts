import type { ContextValues } from "@connectrpc/connect";
import { callerKey, isAdmin } from "./auth/caller.ts";
import type { CallRecord } from "./observer.ts";

/** The header by which a caller asks where the time of its call went. Any value but "0". */
export const timingRequestHeader = "naru-timing";

/**
 * Whether a call is to be told where its time went: it asks for it, and is an administrator's or made on a
 * developer's machine. To others it would tell how the server is built.
 */
export function wantsServerTiming(request: Request, values: ContextValues, isLocal: boolean): boolean {
  // The caller first: looking for a header costs every call more.
  if (!isLocal && !isAdmin(values.get(callerKey))) {
    return false;
  }
  const asked = request.headers.get(timingRequestHeader);
  return asked !== null && asked !== "0";
}

/**
 * Adds the header Server-Timing (W3C): the time until the answer began, and what of it was MySQL, Redis and
 * waiting for a connection, in milliseconds. What ran beside each other adds up to more than the whole.
 */
export function addServerTiming(response: Response, { usage, startedAtMs }: CallRecord): Response {
  const { sqlMs, sqlRoundTrips, redisMs, redisRoundTrips, waitMs, memoryHits, redisHits, misses } = usage;
  const parts = [
    `total;dur=${Date.now() - startedAtMs}`,
    `sql;dur=${sqlMs};desc="${sqlRoundTrips} round trips"`,
    `redis;dur=${redisMs};desc="${redisRoundTrips} round trips"`,
    `wait;dur=${waitMs}`,
    `cache;desc="${memoryHits} from memory, ${redisHits} from Redis, ${misses} from MySQL"`,
  ];
  // Not on a copy: the body of one may be compressed a second time.
  response.headers.set("server-timing", parts.join(", "));
  return response;
}
