import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { createRedisStore } from "../../src/data/cache/redis-store.ts";
import { RedisError } from "../../src/data/redis.ts";
import { createUpstashClient } from "../../src/data/upstash.ts";
import { password, startGateway, type TestGateway } from "../gateway/setup.ts";

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.stop());
afterEach(() => {
  vi.restoreAllMocks();
});

function open() {
  const options = { url: gateway.url, token: password, timeoutMs: 5_000, subscriptionIdleMs: 1_000 };
  return createUpstashClient(options, new AbortController().signal);
}

describe("the Redis client", () => {
  it("sends in one round trip what one tick asks, in its order", async () => {
    const redis = open();
    const sent = vi.spyOn(globalThis, "fetch");
    const nested = async () => {
      await null;
      await null;
      return redis.command("GET", "a");
    };
    const replies = await Promise.all([
      redis.command("SET", "a", "1"),
      redis.command("GET", "a"),
      redis.pipeline([
        ["INCR", "a"],
        ["GET", "a"],
      ]),
      redis.script("return redis.call('INCRBY', KEYS[1], ARGV[1])", { keys: ["a"], args: [5] }),
      nested(),
    ]);
    expect(replies).toEqual(["OK", "1", [2, "2"], 7, "7"]);
    expect(sent).toHaveBeenCalledTimes(1);
    expect(await redis.command("GET", "a")).toBe("7");
    expect(sent).toHaveBeenCalledTimes(2);
  });

  it("gives each command its own error, without its values", async () => {
    const redis = open();
    await redis.command("SET", "text", "secret value");
    const [failed, fine] = await Promise.allSettled([
      redis.command("INCR", "text"),
      redis.command("GET", "text"),
    ]);
    expect(failed).toMatchObject({ status: "rejected", reason: new RedisError("INCR: ERR") });
    expect(fine).toEqual({ status: "fulfilled", value: "secret value" });
    await expect(
      redis.pipeline([
        ["INCR", "text"],
        ["SET", "after", "1"],
      ]),
    ).rejects.toThrow(RedisError);
    expect(await redis.command("GET", "after")).toBe("1");
  });

  it("looks several cached results up in one round trip", async () => {
    const sent = vi.spyOn(globalThis, "fetch");
    const store = createRedisStore(open());
    const keys = ["k1", "k2", "k3"];
    await Promise.all(keys.map((key) => store.lookup({ key, versions: ["t"], known: undefined, id: key })));
    expect(sent).toHaveBeenCalledTimes(1);
  });
});
