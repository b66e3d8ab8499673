import type { Redis } from "@upstash/redis";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startGateway, type TestGateway } from "./setup.ts";

let server: TestGateway;
let redis: Redis;

beforeAll(async () => {
  server = await startGateway();
});

beforeEach(async () => {
  redis = server.redis();
  await redis.flushdb();
});

afterAll(() => server.stop());

/** A name, what to do, and what the last step gives. */
type Case = readonly [name: string, run: (redis: Redis) => Promise<unknown>, expected: unknown];

const strings: readonly Case[] = [
  ["get of nothing", (r) => r.get("no"), null],
  ["set and get", async (r) => [await r.set("a", "b"), await r.get("a")], ["OK", "b"]],
  ["an empty string", async (r) => [await r.set("a", ""), await r.get("a")], ["OK", ""]],
  ["a number", async (r) => [await r.set("a", 5), await r.get("a")], ["OK", 5]],
  [
    "an object",
    async (r) => [await r.set("a", { b: [1, null] }), await r.get("a")],
    ["OK", { b: [1, null] }],
  ],
  [
    "set NX on a key that is there",
    async (r) => [await r.set("a", 1), await r.set("a", 2, { nx: true })],
    ["OK", null],
  ],
  ["set XX on a key that is not", (r) => r.set("a", 2, { xx: true }), null],
  ["set GET", async (r) => [await r.set("a", 1), await r.set("a", 2, { get: true })], ["OK", 1]],
  ["set EX and ttl", async (r) => [await r.set("a", 1, { ex: 100 }), await r.ttl("a")], ["OK", 100]],
  [
    "set KEEPTTL",
    async (r) => [await r.set("a", 1, { ex: 100 }), await r.set("a", 2, { keepTtl: true }), await r.ttl("a")],
    ["OK", "OK", 100],
  ],
  ["setnx", async (r) => [await r.setnx("a", 1), await r.setnx("a", 2)], [1, 0]],
  ["getset", async (r) => [await r.getset("a", 1), await r.getset("a", 2)], [null, 1]],
  ["getdel", async (r) => [await r.set("a", 1), await r.getdel("a"), await r.exists("a")], ["OK", 1, 0]],
  ["append and strlen", async (r) => [await r.append("a", "é"), await r.strlen("a")], [2, 2]],
  [
    "incr, decr, incrby, decrby",
    async (r) => [await r.incr("a"), await r.incrby("a", 9), await r.decr("a"), await r.decrby("a", 4)],
    [1, 10, 9, 5],
  ],
  ["incrbyfloat", async (r) => [await r.set("a", 10.5), await r.incrbyfloat("a", 0.1)], ["OK", 10.6]],
  [
    "mset and mget",
    async (r) => [await r.mset({ a: 1, b: "x" }), await r.mget("a", "no", "b")],
    ["OK", [1, null, "x"]],
  ],
  ["msetnx", async (r) => [await r.msetnx({ a: 1, b: 2 }), await r.msetnx({ b: 3, c: 4 })], [1, 0]],
  [
    "setrange and getrange",
    async (r) => [await r.set("a", "hello"), await r.setrange("a", 1, "u"), await r.getrange("a", 0, 2)],
    ["OK", 5, "hul"],
  ],
  [
    "bits",
    async (r) => [await r.setbit("a", 7, 1), await r.getbit("a", 7), await r.bitcount("a", 0, -1)],
    [0, 1, 1],
  ],
];

const keys: readonly Case[] = [
  [
    "exists and del",
    async (r) => [await r.mset({ a: 1, b: 2 }), await r.exists("a", "b", "c"), await r.del("a", "c")],
    ["OK", 2, 1],
  ],
  ["unlink", async (r) => [await r.set("a", 1), await r.unlink("a", "b")], ["OK", 1]],
  [
    "expire, persist, ttl",
    async (r) => [await r.set("a", 1), await r.expire("a", 50), await r.persist("a"), await r.ttl("a")],
    ["OK", 1, 1, -1],
  ],
  ["expire NX", async (r) => [await r.set("a", 1, { ex: 9 }), await r.expire("a", 50, "NX")], ["OK", 0]],
  [
    "pexpireat in the past",
    async (r) => [await r.set("a", 1), await r.pexpireat("a", 1000), await r.get("a")],
    ["OK", 1, null],
  ],
  ["ttl of nothing", (r) => r.ttl("no"), -2],
  ["type", async (r) => [await r.lpush("a", 1), await r.type("a"), await r.type("no")], [1, "list", "none"]],
  ["rename", async (r) => [await r.set("a", 1), await r.rename("a", "b"), await r.get("b")], ["OK", "OK", 1]],
  ["renamenx", async (r) => [await r.mset({ a: 1, b: 2 }), await r.renamenx("a", "b")], ["OK", 0]],
  ["copy", async (r) => [await r.set("a", 1), await r.copy("a", "b"), await r.get("b")], ["OK", "COPIED", 1]],
  [
    "keys",
    async (r) => [await r.mset({ "u:1": 1, "u:2": 2, x: 3 }), (await r.keys("u:*")).sort()],
    ["OK", ["u:1", "u:2"]],
  ],
  [
    "dbsize and touch",
    async (r) => [await r.mset({ a: 1, b: 2 }), await r.dbsize(), await r.touch("a")],
    ["OK", 2, 1],
  ],
  ["ping and echo", async (r) => [await r.ping(), await r.echo("x")], ["PONG", "x"]],
];

const collections: readonly Case[] = [
  ["hset and hget", async (r) => [await r.hset("h", { a: 1, b: "x" }), await r.hget("h", "b")], [2, "x"]],
  [
    "hgetall",
    async (r) => [await r.hset("h", { a: 1, b: { c: 2 } }), await r.hgetall("h")],
    [2, { a: 1, b: { c: 2 } }],
  ],
  ["hgetall of nothing", (r) => r.hgetall("no"), null],
  ["hmget", async (r) => [await r.hset("h", { a: 1 }), await r.hmget("h", "a", "b")], [1, { a: 1, b: null }]],
  [
    "hincrby, hdel, hexists, hlen",
    async (r) => [
      await r.hincrby("h", "a", 5),
      await r.hexists("h", "a"),
      await r.hlen("h"),
      await r.hdel("h", "a"),
    ],
    [5, 1, 1, 1],
  ],
  [
    "hkeys and hvals",
    async (r) => [await r.hset("h", { a: 1 }), await r.hkeys("h"), await r.hvals("h")],
    [1, ["a"], [1]],
  ],
  ["hsetnx", async (r) => [await r.hsetnx("h", "a", 1), await r.hsetnx("h", "a", 2)], [1, 0]],
  [
    "rpush and lrange",
    async (r) => [await r.rpush<unknown>("l", 1, "b", { c: 1 }), await r.lrange("l", 0, -1)],
    [3, [1, "b", { c: 1 }]],
  ],
  [
    "lpop, rpop, llen",
    async (r) => [await r.rpush("l", 1, 2, 3), await r.lpop("l"), await r.rpop("l"), await r.llen("l")],
    [3, 1, 3, 1],
  ],
  ["lpop of several", async (r) => [await r.rpush("l", 1, 2, 3), await r.lpop("l", 2)], [3, [1, 2]]],
  [
    "linsert, lset, lrem, ltrim",
    async (r) => [
      await r.rpush("l", "a", "c"),
      await r.linsert("l", "before", "c", "b"),
      await r.lset("l", 0, "A"),
      await r.lrem("l", 1, "b"),
      await r.ltrim("l", 0, 0),
      await r.lrange("l", 0, -1),
    ],
    [2, 3, "OK", 1, "OK", ["A"]],
  ],
  ["lmove", async (r) => [await r.rpush("l", 1, 2), await r.lmove("l", "m", "left", "right")], [2, 1]],
  [
    "sadd, sismember, scard, srem",
    async (r) => [
      await r.sadd("s", 1, 2),
      await r.sismember("s", 2),
      await r.scard("s"),
      await r.srem("s", 1),
    ],
    [2, 1, 2, 1],
  ],
  ["smembers", async (r) => [await r.sadd("s", "b", "a"), (await r.smembers("s")).sort()], [2, ["a", "b"]]],
  ["smismember", async (r) => [await r.sadd("s", "a"), await r.smismember("s", ["a", "z"])], [1, [1, 0]]],
  [
    "sinter, sunion, sdiff",
    async (r) => [
      await r.sadd("s", 1, 2),
      await r.sadd("t", 2, 3),
      await r.sinter("s", "t"),
      (await r.sunion("s", "t")).sort(),
      await r.sdiff("s", "t"),
    ],
    [2, 2, [2], [1, 2, 3], [1]],
  ],
  [
    "zadd and zrange",
    async (r) => [
      await r.zadd("z", { score: 2, member: "b" }, { score: 1, member: "a" }),
      await r.zrange("z", 0, -1),
    ],
    [2, ["a", "b"]],
  ],
  [
    "zrange with scores, backwards",
    async (r) => [
      await r.zadd("z", { score: 1.5, member: "a" }, { score: 2, member: "b" }),
      await r.zrange("z", 0, -1, { withScores: true, rev: true }),
    ],
    [2, ["b", 2, "a", 1.5]],
  ],
  [
    "zrange by score",
    async (r) => [
      await r.zadd("z", { score: 1, member: "a" }, { score: 5, member: "b" }),
      await r.zrange("z", 2, "+inf", { byScore: true }),
    ],
    [2, ["b"]],
  ],
  [
    "zadd GT",
    async (r) => [
      await r.zadd("z", { score: 5, member: "a" }),
      await r.zadd("z", { gt: true, ch: true }, { score: 3, member: "a" }),
      await r.zscore("z", "a"),
    ],
    [1, 0, 5],
  ],
  [
    "zincrby, zrank, zrevrank, zcard",
    async (r) => [
      await r.zincrby("z", 2, "a"),
      await r.zincrby("z", 1, "b"),
      await r.zrank("z", "a"),
      await r.zrevrank("z", "a"),
      await r.zcard("z"),
    ],
    [2, 1, 1, 0, 2],
  ],
  [
    "zcount, zrem, zpopmin",
    async (r) => [
      await r.zadd("z", { score: 1, member: "a" }, { score: 2, member: "b" }),
      await r.zcount("z", 2, 9),
      await r.zpopmin("z"),
      await r.zrem("z", "b"),
    ],
    [2, 1, ["a", 1], 1],
  ],
  [
    "zmscore",
    async (r) => [await r.zadd("z", { score: 1, member: "a" }), await r.zmscore("z", ["a", "no"])],
    [1, [1, null]],
  ],
  [
    "zremrangebyscore",
    async (r) => [
      await r.zadd("z", { score: 1, member: "a" }, { score: 2, member: "b" }),
      await r.zremrangebyscore("z", 0, 1),
    ],
    [2, 1],
  ],
  [
    "xadd, xlen, xrange",
    async (r) => [await r.xadd("x", "1-1", { a: "b" }), await r.xlen("x"), await r.xrange("x", "-", "+")],
    ["1-1", 1, { "1-1": { a: "b" } }],
  ],
  [
    "xread without BLOCK",
    async (r) => [await r.xadd("x", "1-1", { a: "b" }), await r.xread("x", "0")],
    ["1-1", [["x", [["1-1", ["a", "b"]]]]]],
  ],
  [
    "xgroup and xreadgroup",
    async (r) => [
      await r.xadd("x", "1-1", { a: "b" }),
      await r.xgroup("x", { type: "CREATE", group: "g", id: "0" }),
      await r.xreadgroup("g", "c", "x", ">"),
      await r.xack("x", "g", "1-1"),
    ],
    ["1-1", "OK", [["x", [["1-1", ["a", "b"]]]]], 1],
  ],
  ["hyperloglog", async (r) => [await r.pfadd("p", "a", "b", "a"), await r.pfcount("p")], [1, 2]],
  [
    "geo",
    async (r) => [
      await r.geoadd(
        "g",
        { longitude: 13.361389, latitude: 38.115556, member: "P" },
        { longitude: 15.087269, latitude: 37.502669, member: "C" },
      ),
      Math.round(Number(await r.geodist("g", "P", "C", "KM"))),
    ],
    [2, 166],
  ],
];

describe("strings", () => {
  it.each(strings)("%s", async (_name, run, expected) => expect(await run(redis)).toEqual(expected));
});

describe("keys", () => {
  it.each(keys)("%s", async (_name, run, expected) => expect(await run(redis)).toEqual(expected));
});

describe("collections", () => {
  it.each(collections)("%s", async (_name, run, expected) => expect(await run(redis)).toEqual(expected));
});

describe("iteration", () => {
  it("scans all keys of a pattern", async () => {
    await redis.mset(Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`k:${index}`, index])));
    await redis.set("other", 1);
    const found: string[] = [];
    let cursor = "0";
    do {
      const [next, names] = await redis.scan(cursor, { match: "k:*", count: 50 });
      found.push(...names);
      cursor = next;
    } while (cursor !== "0");
    expect(new Set(found).size).toBe(300);
  });

  it("scans a hash, a set and a sorted set", async () => {
    await redis.hset("h", { a: 1 });
    await redis.sadd("s", "x");
    await redis.zadd("z", { score: 2, member: "m" });
    expect([await redis.hscan("h", 0), await redis.sscan("s", 0), await redis.zscan("z", 0)]).toEqual([
      ["0", ["a", 1]],
      ["0", ["x"]],
      ["0", ["m", 2]],
    ]);
  });
});
