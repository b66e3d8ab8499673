import { inject } from "vitest";
import type { Data } from "../../src/data/data.ts";
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
export function openRedis({ isAway = false, subscriptionIdleMs = 30_000 } = {}): RedisClient {
  return createUpstashClient(
    {
      url: isAway ? nowhere : inject("gatewayUrl"),
      token: inject("secrets").gatewayPassword,
      timeoutMs: 5_000,
      subscriptionIdleMs,
    },
    new AbortController().signal,
  );
}

/** What a handler works with, on the engines of the worker. A part that a test does not give and touches throws. */
export function openData(parts: Partial<Data> = {}): Data {
  return {
    sql: openSql(),
    redis: openRedis(),
    now: Date.now,
    get objects(): never {
      throw new Error("This test has no objects");
    },
    get queue(): never {
      throw new Error("This test has no queue");
    },
    waitUntil: () => {
      throw new Error("This test has no request");
    },
    ...parts,
  };
}

/** A queue that keeps what it is given. */
export function createOutbox(): { queue: Data["queue"]; sent: unknown[] } {
  const sent: unknown[] = [];
  const metadata = { metrics: { backlogCount: 0, backlogBytes: 0 } };
  const queue: Data["queue"] = {
    send: async (message) => {
      sent.push(message);
      return { metadata };
    },
    sendBatch: async (messages) => {
      sent.push(...[...messages].map(({ body }) => body));
      return { metadata };
    },
  };
  return { queue, sent };
}
