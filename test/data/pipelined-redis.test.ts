import { Code, ConnectError } from "@connectrpc/connect";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { createRedisStore } from "../../src/data/cache/redis-store.ts";
import { createConnectionGate, ioPriority } from "../../src/data/connections.ts";
import { RedisError } from "../../src/data/redis.ts";
import { createRedisHealth, createUpstash } from "../../src/data/upstash.ts";
import { password, startGateway, type TestGateway } from "../gateway/setup.ts";
import { createUpstashClient } from "../upstash-client.ts";

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.stop());
afterEach(() => {
  vi.restoreAllMocks();
});

function options() {
  return { url: gateway.url, token: password, timeoutMs: 5_000, subscriptionIdleMs: 1_000 };
}

function open() {
  return createUpstashClient(options(), new AbortController().signal);
}

describe("the Redis client", () => {
  it("sends in one round trip what one tick asks, in its order", async () => {
    const redis = open();
    await redis.script("return redis.call('INCRBY', KEYS[1], ARGV[1])", { keys: ["b"], args: [5] });
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

  it("sends no text that UTF-8 cannot say, and what is asked beside it is answered", async () => {
    const redis = open();
    const sent = vi.spyOn(globalThis, "fetch");
    for (let i = 0; i < 10; i++) {
      const [cut, fine] = await Promise.allSettled([
        redis.command("SET", "cut", "half a smile \ud83d"),
        redis.command("ECHO", "a whole one 😀"),
      ]);
      expect(cut).toMatchObject({ status: "rejected", reason: expect.any(RangeError) });
      expect(fine).toEqual({ status: "fulfilled", value: "a whole one 😀" });
    }
    expect(sent).toHaveBeenCalledTimes(10);
    expect(await redis.command("EXISTS", "cut")).toBe(0);
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
    const store = createRedisStore(open());
    await store.lookup({ key: "k0", versions: ["t"], known: undefined, id: "k0" });
    const sent = vi.spyOn(globalThis, "fetch");
    const keys = ["k1", "k2", "k3"];
    await Promise.all(keys.map((key) => store.lookup({ key, versions: ["t"], known: undefined, id: key })));
    expect(sent).toHaveBeenCalledTimes(1);
    expect(String(sent.mock.calls[0]?.[1]?.body).length).toBeLessThan(1_500);
  });

  it("sends a script itself only to a Redis that does not know it", async () => {
    const redis = open();
    const script = "return redis.call('INCR', KEYS[1])";
    const run = () => redis.script(script, { keys: ["runs"], args: [] });
    const sent = vi.spyOn(globalThis, "fetch");
    expect(await run()).toBe(1);
    expect(await run()).toBe(2);
    await redis.command("SCRIPT", "FLUSH");
    expect(await run()).toBe(3);
    const bodies = sent.mock.calls.map(([, init]) => String(init?.body));
    expect(bodies.map((body) => body.includes("INCR"))).toEqual([false, true, false, false, false, true]);
  });

  it("lets one call of a request end and its neighbours go on, in one round trip", async () => {
    const gate = createConnectionGate();
    const openCall = createUpstash(options(), createRedisHealth(), { gate });
    const [first, second] = [new AbortController(), new AbortController()];
    const priority = ioPriority.answer;
    const waiting = [first, second].map(({ signal }) =>
      openCall({ signal, priority }).command("SET", "together", "1"),
    );
    setImmediate(() => first.abort(new ConnectError("enough", Code.DeadlineExceeded)));
    const [ended, other] = await Promise.allSettled(waiting);
    expect(ended).toMatchObject({ status: "rejected", reason: { rawMessage: "enough" } });
    expect(other).toEqual({ status: "fulfilled", value: "OK" });
    expect(gate.sent).toBe(1);
  });

  it("leaves a Redis alone that does not answer, for a while", async () => {
    const gate = createConnectionGate();
    const openCall = createUpstash({ ...options(), url: "http://127.0.0.1:1" }, createRedisHealth(), {
      gate,
    });
    const redis = openCall({ signal: new AbortController().signal, priority: ioPriority.answer });
    const sent = vi.spyOn(globalThis, "fetch");
    for (let i = 0; i < 8; i++) {
      await expect(redis.command("PING")).rejects.toMatchObject({
        code: Code.Unavailable,
        rawMessage: "Redis is not available",
      });
    }
    expect(sent).toHaveBeenCalledTimes(5);
  });
});
