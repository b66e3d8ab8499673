import { Redis } from "ioredis";
import { type RedisSubscriber, RedisUnavailable, type SubscriptionListener } from "./backend.ts";
import { connectTimeoutMs, type RedisAddress, reconnectDelayMs } from "./redis-address.ts";
import type { ReplyLimits } from "./redis-connection.ts";
import { answersOthers } from "./redis-liveness.ts";

/** A subscription that Redis does not confirm within this time has failed, ms. */
const commandTimeoutMs = 10_000;

/**
 * How often Redis is asked for a sign of life, ms: a subscription to a silent channel cannot tell that its
 * network has gone.
 */
const beatEveryMs = 1000;

/** After so long without one, others are asked whether Redis is there, ms. */
const silentAfterMs = 500;

/**
 * Subscriptions of all clients on one connection, which is opened anew when its network has lost it without a
 * word.
 */
export function createIoredisSubscriber(address: RedisAddress, limits: ReplyLimits): RedisSubscriber {
  const redis = createClient(address);
  const heart = setInterval(() => {
    void beat(redis, address, limits);
  }, beatEveryMs).unref();
  const listeners = new Map<string, Set<SubscriptionListener>>();
  const deliver = (key: string, channel: Buffer, payload: Buffer): void => {
    for (const listener of listeners.get(key) ?? []) {
      listener.message(channel.toString(), payload);
    }
  };
  redis.on("messageBuffer", (channel: Buffer, payload: Buffer) => {
    deliver(`subscribe:${channel.toString()}`, channel, payload);
  });
  redis.on("pmessageBuffer", (pattern: string, channel: Buffer, payload: Buffer) => {
    deliver(`psubscribe:${pattern}`, channel, payload);
  });
  redis.on("close", () => {
    const all = [...listeners.values()].flatMap((set) => [...set]);
    listeners.clear();
    for (const listener of all) {
      listener.lost();
    }
  });
  const remove = (
    kind: "subscribe" | "psubscribe",
    channel: string,
    listener: SubscriptionListener,
  ): void => {
    const key = `${kind}:${channel}`;
    const set = listeners.get(key);
    if (set?.delete(listener) === true && set.size === 0) {
      listeners.delete(key);
      const leave = kind === "subscribe" ? redis.unsubscribe(channel) : redis.punsubscribe(channel);
      leave.catch(() => {});
    }
  };
  return {
    subscribe: async (kind, channel, listener) => {
      if (redis.status !== "ready") {
        throw new RedisUnavailable("Redis is not reachable");
      }
      const key = `${kind}:${channel}`;
      const set = listeners.get(key) ?? new Set();
      listeners.set(key, set.add(listener));
      try {
        // Sent for each listener: subscribing again is free, and the answer says that it is in force.
        await (kind === "subscribe" ? redis.subscribe(channel) : redis.psubscribe(channel));
      } catch (error) {
        remove(kind, channel, listener);
        throw new RedisUnavailable("Redis is not reachable", { cause: error });
      }
      return { count: 1, close: () => remove(kind, channel, listener) };
    },
    waitUntilConnected: (timeoutMs) => waitUntilReady(redis, timeoutMs),
    get listeners() {
      return [...listeners.values()].reduce((sum, set) => sum + set.size, 0);
    },
    close: async () => {
      clearInterval(heart);
      redis.disconnect();
    },
  };
}

/** Opens the connection anew when nothing comes on it while Redis answers others. */
async function beat(redis: Redis, address: RedisAddress, limits: ReplyLimits): Promise<void> {
  if (redis.status !== "ready") {
    return;
  }
  let isAlive = false;
  const sign = redis.ping().then(
    () => {
      isAlive = true;
    },
    () => undefined,
  );
  await Promise.race([sign, new Promise((resolve) => setTimeout(resolve, silentAfterMs))]);
  if (!isAlive && redis.status === "ready" && (await answersOthers(address, limits)) && !isAlive) {
    redis.disconnect(true);
  }
}

function createClient(address: RedisAddress): Redis {
  const redis = new Redis({
    ...address,
    // Replies in the form that Upstash's clients expect: flat lists, no maps.
    protocol: 2,
    stringNumbers: true,
    connectTimeout: connectTimeoutMs,
    commandTimeout: commandTimeoutMs,
    // A network that is gone says no goodbye.
    disconnectTimeout: 100,
    // While Redis is away a command fails at once, and one under way when it goes is never sent a second
    // time: it may have been applied.
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    autoResubscribe: false,
    maxRetriesPerRequest: 0,
    retryStrategy: reconnectDelayMs,
  });
  // Each failed attempt to connect is an event; requests get their own error.
  redis.on("error", () => {});
  return redis;
}

function waitUntilReady(redis: Redis, timeoutMs: number): Promise<void> {
  return new Promise((resolve) => {
    if (redis.status === "ready") {
      resolve();
      return;
    }
    const timer = setTimeout(resolve, timeoutMs);
    redis.once("ready", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
