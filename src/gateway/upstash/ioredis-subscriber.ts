import { Redis } from "ioredis";
import { type RedisSubscriber, RedisUnavailable, type SubscriptionListener } from "./backend.ts";
import { connectTimeoutMs, type RedisAddress, reconnectDelayMs } from "./redis-address.ts";

/** A subscription that Redis does not confirm within this time has failed, ms. */
const commandTimeoutMs = 10_000;

/** Subscriptions of all clients on one connection. */
export function createIoredisSubscriber(address: RedisAddress): RedisSubscriber {
  const redis = createClient(address);
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
    close: () => disconnect(redis),
  };
}

function createClient(address: RedisAddress): Redis {
  const redis = new Redis({
    ...address,
    // Replies in the form that Upstash's clients expect: flat lists, no maps.
    protocol: 2,
    stringNumbers: true,
    connectTimeout: connectTimeoutMs,
    commandTimeout: commandTimeoutMs,
    // While Redis is away a command fails at once, and one under way when it goes is never sent a second time: it may
    // have been applied.
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

async function disconnect(redis: Redis): Promise<void> {
  redis.disconnect();
}
