import { inject } from "vitest";
import type { SqlClient } from "../../src/data/mysql.ts";
import { createPlanetScaleClient } from "../../src/data/planetscale.ts";
import type { RedisClient } from "../../src/data/redis.ts";
import { createUpstashClient } from "../../src/data/upstash.ts";

/** An address that nothing listens at. */
const nowhere = "http://127.0.0.1:1";

/** The MySQL that the worker uses. */
export function openSql({ isAway = false } = {}): SqlClient {
  const { host } = new URL(isAway ? nowhere : inject("gatewayUrl"));
  const url = `http://writer:${encodeURIComponent(inject("secrets").gatewayPassword)}@${host}`;
  return createPlanetScaleClient(
    { writerUrl: url, readerUrl: url, statementTimeoutMs: 10_000 },
    new AbortController().signal,
  );
}

/** The Redis that the worker uses. */
export function openRedis({ isAway = false } = {}): RedisClient {
  return createUpstashClient(
    {
      url: isAway ? nowhere : inject("gatewayUrl"),
      token: inject("secrets").gatewayPassword,
      timeoutMs: 5_000,
      subscriptionIdleMs: 30_000,
    },
    new AbortController().signal,
  );
}
