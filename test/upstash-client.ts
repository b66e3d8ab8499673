import { createConnectionGate, ioPriority } from "../src/data/connections.ts";
import type { RedisClient } from "../src/data/redis.ts";
import { createRedisHealth, createUpstash, type UpstashOptions } from "../src/data/upstash.ts";

/** A RedisClient as a request has it, that nothing is shared with. */
export function createUpstashClient(options: UpstashOptions, signal: AbortSignal): RedisClient {
  const open = createUpstash(options, createRedisHealth(), { gate: createConnectionGate() });
  return open({ signal, priority: ioPriority.answer });
}
