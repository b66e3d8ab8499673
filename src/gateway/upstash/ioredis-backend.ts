import { Redis } from "ioredis";
import {
  type RedisBackend,
  type RedisSubscriber,
  RedisUnavailable,
  type SubscriptionListener,
} from "./backend.ts";
import type { Command } from "./commands.ts";
import type { Reply } from "./reply.ts";

/** How to reach a Redis: a socket's path, or host and port. */
export interface RedisAddress {
  readonly path?: string;
  readonly host?: string;
  readonly port?: number;
  readonly username?: string;
  readonly password?: string;
  readonly db?: number;
  readonly tls?: Record<string, never>;
}

/** A connection attempt that takes longer counts as failed, so that "Redis is away" is said within a second. */
const connectTimeoutMs = 900;
/** A command that takes longer is given up: a stopped Redis must not hold requests for good. */
const commandTimeoutMs = 10_000;

/** Reads `redis://`, `rediss://` and `unix:///path` URLs. @throws Error for any other. */
export function parseRedisUrl(url: string): RedisAddress {
  const { protocol, hostname, port, username, password, pathname } = new URL(url);
  const login = {
    ...(username !== "" && { username: decodeURIComponent(username) }),
    ...(password !== "" && { password: decodeURIComponent(password) }),
  };
  if (protocol === "unix:") {
    return { ...login, path: decodeURIComponent(pathname) };
  }
  if (protocol !== "redis:" && protocol !== "rediss:") {
    throw new Error(`Redis URL is not redis://, rediss:// or unix://: "${protocol}//"`);
  }
  const db = Number(pathname.slice(1) || 0);
  return {
    ...login,
    host: hostname,
    port: Number(port || 6379),
    db,
    ...(protocol === "rediss:" && { tls: {} }),
  };
}

/** A connection that fails fast and comes back by itself. */
export function createIoredisBackend(address: RedisAddress): RedisBackend {
  const redis = createClient(address);
  const run = async (commands: readonly Command[]): Promise<Reply[]> => {
    if (redis.status !== "ready") {
      throw new RedisUnavailable("Redis is not reachable");
    }
    const pipeline = redis.pipeline();
    for (const [name = "", ...args] of commands) {
      // In capitals, so that ioredis does not rewrite the arguments or replies of the commands that it knows.
      pipeline.callBuffer(String(name).toUpperCase(), ...args);
    }
    const results = (await pipeline.exec()) ?? [];
    return results.map(([error, reply]) => (error === null ? (reply as Reply) : toReplyError(error)));
  };
  return {
    run,
    runAtomic: async (commands) => {
      const replies = await run([["MULTI"], ...commands, ["EXEC"]]);
      const outcome = replies.at(-1);
      if (!Array.isArray(outcome)) {
        throw outcome instanceof Error ? outcome : new Error("EXECABORT Transaction discarded");
      }
      return outcome as Reply[];
    },
    ping: async () => {
      await run([["PING"]]);
    },
    waitUntilConnected: (timeoutMs) => waitUntilReady(redis, timeoutMs),
    get isConnected() {
      return redis.status === "ready";
    },
    close: () => disconnect(redis),
  };
}

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

/** Resolves when a Redis answers there. */
export async function probeRedis(address: RedisAddress): Promise<void> {
  const redis = new Redis({
    ...address,
    lazyConnect: true,
    retryStrategy: null,
    connectTimeout: connectTimeoutMs,
  });
  redis.on("error", () => {});
  try {
    await redis.connect();
  } finally {
    redis.disconnect();
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
    // While Redis is away a command fails at once, and one under way when it goes is never sent a second time: it may
    // have been applied.
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    autoResubscribe: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(attempt * 25, 500),
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

/** Redis's own words stay; whatever ioredis says about the connection becomes one error. */
function toReplyError(error: Error): Error {
  if (error.name === "ReplyError") {
    return error;
  }
  throw new RedisUnavailable("Connection to Redis was lost; the command may have been applied", {
    cause: error,
  });
}
