import type { Redis } from "@upstash/redis";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { catchError, startGateway, type TestGateway } from "./setup.ts";

let server: TestGateway;
let redis: Redis;

beforeAll(async () => {
  server = await startGateway();
});

beforeEach(async () => {
  redis = server.redis();
  await redis.flushdb();
});

describe("values come back as they were", () => {
  const raw = () => server.redis({ automaticDeserialization: false });
  it.each([
    ["text that is valid base64", "abcd"],
    ["text that is base64 of something", "aGVsbG8="],
    ["OK", "OK"],
    ["digits beyond a double", "9007199254740993"],
    ["digits with leading zeros", "007"],
    ["JSON text", '{"a":1}'],
    ["null as text", "null"],
    ["four-byte UTF-8", "😀𝔘𠜎"],
    ["line breaks and quotes", "a\r\nb\"c'd\\e\0f"],
    ["RESP look-alike", "$5\r\nhello\r\n"],
  ])("%s", async (_name, value) => {
    await raw().set("k", value);
    expect(await raw().get("k")).toBe(value);
    await raw().rpush("l", value, [value] as unknown as string);
    expect((await raw().lrange("l", 0, 0))[0]).toBe(value);
  });

  it("of 4 MB", async () => {
    const value = "0123456789abcdef".repeat(262_144);
    await raw().set("big", value);
    expect(await raw().strlen("big")).toBe(value.length);
    expect(await raw().get("big")).toBe(value);
  });

  it("of an integer reply beyond a double, with all its digits on the wire", async () => {
    await server.command("/", ["set", "n", "9007199254740992"]);
    const response = await server.command("/", ["incr", "n"]);
    expect(await response.text()).toBe('{"result":9007199254740993}');
  });
});

describe("pipelines", () => {
  it("answer in order", async () => {
    const pipeline = redis.pipeline().set("a", 1).incr("a").get("a").hgetall("no").del("a");
    expect(await pipeline.exec()).toEqual(["OK", 2, 2, null, 1]);
  });

  it("go on past an error", async () => {
    const results = await redis.pipeline().set("a", "x").incr("a").get("a").exec({ keepErrors: true });
    expect(results).toEqual([
      { result: "OK", error: undefined },
      { result: undefined, error: "ERR value is not an integer or out of range" },
      { result: "x", error: undefined },
    ]);
  });

  it("are made of commands that are started together", async () => {
    const counts = await Promise.all(Array.from({ length: 500 }, () => redis.incr("a")));
    expect(counts).toEqual(Array.from({ length: 500 }, (_, index) => index + 1));
  });

  it("can be turned off", async () => {
    const single = server.redis({ enableAutoPipelining: false });
    const results = await Promise.all([single.set("a", 1), single.set("b", 2), single.exists("a", "b", "c")]);
    expect(results.slice(0, 2)).toEqual(["OK", "OK"]);
  });
});

describe("transactions", () => {
  it("answer in order", async () => {
    expect(await redis.multi().set("a", 1).incr("a").get("a").exec()).toEqual(["OK", 2, 2]);
  });

  it("are not interleaved with others", async () => {
    await redis.set("a", 0);
    const rounds = Array.from({ length: 50 }, (_, index) =>
      server.redis().multi().incr("a").rpush("log", index).rpush("log", index).incr("a").exec(),
    );
    const results = (await Promise.all(rounds)) as [number, number, number, number][];
    for (const [before, , , after] of results) {
      expect(after - before).toBe(1);
    }
    const log = await redis.lrange<number>("log", 0, -1);
    for (let index = 0; index < log.length; index += 2) {
      expect(log[index]).toBe(log[index + 1]);
    }
  });

  it("with a command that fails when it runs keep what the others did", async () => {
    const response = await server.command("/multi-exec", [
      ["set", "a", "x"],
      ["incr", "a"],
      ["set", "b", "y"],
    ]);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual([
      { result: "OK" },
      { error: "ERR value is not an integer or out of range" },
      { result: "OK" },
    ]);
  });

  it("with a command that Redis refuses do nothing at all", async () => {
    const error = await catchError(
      server.command("/multi-exec", [["set", "a", "x"], ["no-such-command"]]).then(async (response) => {
        expect(response.status).toBe(400);
        throw new Error(((await response.json()) as { error: string }).error);
      }),
    );
    expect(error.message).toBe("EXECABORT Transaction discarded because of previous errors.");
    expect(await redis.exists("a")).toBe(0);
  });

  it("with a command that the gateway refuses do nothing at all", async () => {
    const response = await server.command("/multi-exec", [
      ["set", "a", "x"],
      ["blpop", "l", 0],
    ]);
    expect([response.status, await response.json()]).toEqual([
      400,
      { error: "ERR Command is not available: 'blpop'" },
    ]);
    expect(await redis.exists("a")).toBe(0);
  });
});

describe("scripts", () => {
  it("run and give nested replies", async () => {
    const reply = await redis.eval("return {1, 'two', {3, false}, KEYS[1], ARGV[1]}", ["k"], ["v"]);
    expect(reply).toEqual([1, "two", [3, null], "k", "v"]);
  });

  it("are loaded and run by hash", async () => {
    const sha = await redis.scriptLoad("return ARGV[1]");
    expect(await redis.scriptExists(sha, "0".repeat(40))).toEqual([1, 0]);
    expect(await redis.evalsha(sha, [], ["x"])).toBe("x");
    await redis.scriptFlush();
    expect((await catchError(redis.evalsha(sha, [], []))).message).toContain("NOSCRIPT");
  });

  it("tell their own errors", async () => {
    expect(
      (await catchError(redis.eval("return redis.error_reply('MINE own words')", [], []))).message,
    ).toContain("MINE own words");
  });
});
