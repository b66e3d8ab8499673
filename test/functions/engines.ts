import { createContextValues } from "@connectrpc/connect";
import { inject } from "vitest";
import type { Data, WorkQueue } from "../../src/data/data.ts";
import { createDataPlane } from "../../src/data/data-plane.ts";
import type { SqlClient } from "../../src/data/mysql.ts";
import { createPlanetScaleClient } from "../../src/data/planetscale.ts";
import type { RedisClient } from "../../src/data/redis.ts";
import { createUpstashClient } from "../upstash-client.ts";

/** An address that nothing listens at. */
const nowhere = "http://127.0.0.1:1";

function databaseUrl(gatewayUrl: string): string {
  const { host } = new URL(gatewayUrl);
  return `http://writer:${encodeURIComponent(inject("secrets").gatewayPassword)}@${host}`;
}

/** The MySQL that the worker uses, past its cache. */
export function openSql({ isAway = false } = {}): SqlClient {
  const { signal } = new AbortController();
  const url = databaseUrl(isAway ? nowhere : inject("gatewayUrl"));
  return createPlanetScaleClient({ url, statementTimeoutMs: 10_000 }, { signal });
}

function redisOptions({ url = inject("gatewayUrl"), subscriptionIdleMs = 30_000 } = {}) {
  return {
    url,
    token: inject("secrets").gatewayPassword,
    timeoutMs: 5_000,
    subscriptionIdleMs,
  };
}

/** The Redis that the worker uses. */
export function openRedis(): RedisClient {
  return createUpstashClient(redisOptions(), new AbortController().signal);
}

export interface TestData extends Partial<Data> {
  readonly redisIsAway?: boolean;
  readonly databaseIsAway?: boolean;
  /** Default: the worker's. */
  readonly gatewayUrl?: string;
  readonly subscriptionIdleMs?: number;
  /** Told the host and path of what is sent. */
  readonly onSend?: (target: string) => void;
  /** Sends in place of fetch. */
  readonly send?: typeof fetch;
}

/**
 * What a handler works with, on the engines of the worker, as an isolate of its own has it. A part that a
 * test does not give and touches throws.
 */
export function openData(options: TestData = {}): Data {
  const { redisIsAway = false, databaseIsAway = false, subscriptionIdleMs = 30_000, ...rest } = options;
  const { onSend, send, gatewayUrl = inject("gatewayUrl"), ...parts } = rest;
  const url = databaseUrl(databaseIsAway ? nowhere : gatewayUrl);
  const plane = createDataPlane({
    database: { writerUrl: url, readerUrl: url, statementTimeoutMs: 10_000 },
    redis: redisOptions({ url: redisIsAway ? nowhere : gatewayUrl, subscriptionIdleMs }),
    objects: parts.objects ?? (missing("objects") as Data["objects"]),
    queue: parts.queue ?? (missing("queue") as WorkQueue),
    invalidations: createOutbox().queue,
    callerOf: () => "tester",
    gate: { record: ({ target }) => onSend?.(target), ...(send === undefined ? {} : { send }) },
  });
  const data = plane.open({ readAfterWrite: null, waitUntil: (work) => void work }).dataOf({
    signal: new AbortController().signal,
    values: createContextValues(),
    responseHeader: new Headers(),
  });
  const given = Object.entries(parts).map(([name, value]) => [name, { value }]);
  return Object.create(data, Object.fromEntries(given));
}

function missing(what: string): object {
  return new Proxy(
    {},
    {
      get: () => {
        throw new Error(`This test has no ${what}`);
      },
    },
  );
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
