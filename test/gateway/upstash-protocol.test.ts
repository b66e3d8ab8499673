import { createHash } from "node:crypto";
import { Ratelimit } from "@upstash/ratelimit";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { catchError, password, startGateway, type TestGateway } from "./setup.ts";

let server: TestGateway;

beforeAll(async () => {
  server = await startGateway();
});

beforeEach(async () => {
  await server.redis().flushall();
});

afterAll(() => server.stop());

async function answer(
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
): Promise<[number, unknown]> {
  const response = await server.command(path, body, headers);
  return [response.status, await response.json()];
}

describe("an error", () => {
  it.each<[string, unknown, string]>([
    ["wrong type", ["lpush", "s", "x"], "WRONGTYPE Operation against a key holding the wrong kind of value"],
    ["wrong number of arguments", ["get"], "ERR wrong number of arguments for 'get' command"],
    ["unknown command", ["nosuch", "a"], "ERR unknown command 'NOSUCH', with args beginning with: 'a' "],
    ["empty command", [], "ERR Command is not a JSON array with a name"],
    ["command that is an object", { a: 1 }, "ERR Command is not a JSON array with a name"],
    ["null argument", ["set", "a", null], "ERR null is not a command argument"],
    ["body that is not JSON", "{nonsense", "ERR failed to parse the request body as JSON"],
    ["empty body", "", "ERR failed to parse the request body as JSON"],
  ])("for %s is a 400 with Redis's words", async (_name, body, error) => {
    await server.command("/", ["set", "s", "x"]);
    expect(await answer("/", body)).toEqual([400, { error }]);
  });

  it("for a pipeline that is not a list is a 400", async () => {
    expect(await answer("/pipeline", { a: 1 })).toEqual([
      400,
      { error: "ERR Request body is not a JSON array of commands" },
    ]);
  });

  it("reaches the client as an UpstashError", async () => {
    await server.command("/", ["set", "s", "x"]);
    const error = await catchError(server.redis({ enableAutoPipelining: false }).incr("s"));
    expect(error.name).toBe("UpstashError");
    expect(error.message).toContain("ERR value is not an integer or out of range");
  });
});

describe("commands that the shared connection cannot serve are refused", () => {
  it.each([
    ["blpop", "l", "0"],
    ["BRPOP", "l", "0"],
    ["bzpopmin", "z", "0"],
    ["xread", "BLOCK", "0", "STREAMS", "x", "$"],
    ["xreadgroup", "GROUP", "g", "c", "block", "0", "STREAMS", "x", ">"],
    ["xread", "count", "1", "block", "0", "streams", "x", "$"],
    ["xreadgroup", "GROUP", "streams", "c", "block", "0", "STREAMS", "x", ">"],
    ["xreadgroup", "GROUP", "g", "streams", "count", "5", "block", "0", "STREAMS", "x", ">"],
    ["wait", "1", "0"],
    ["subscribe", "c"],
    ["psubscribe", "c*"],
    ["monitor"],
    ["multi"],
    ["exec"],
    ["watch", "a"],
    ["select", "1"],
    ["auth", "x"],
    ["hello", "3"],
    ["client", "kill", "id", "1"],
    ["quit"],
    ["reset"],
    ["config", "get", "*"],
    ["debug", "sleep", "1"],
    ["shutdown", "nosave"],
    ["save"],
    ["replicaof", "no", "one"],
    ["cluster", "info"],
    ["module", "list"],
    ["acl", "list"],
    ["script", "kill"],
    ["migrate", "h", "1", "k", "0", "1"],
  ])("%s", async (...command) => {
    const [status, body] = await answer("/", command);
    expect(status).toBe(400);
    expect((body as { error: string }).error).toMatch(/^ERR Command is not available: '[a-z ]+'$/);
  });

  it("one by one in a pipeline, whose other commands run", async () => {
    expect(
      await answer("/pipeline", [
        ["set", "a", "1"],
        ["subscribe", "c"],
        ["get", "a"],
      ]),
    ).toEqual([
      200,
      [{ result: "OK" }, { error: "ERR Command is not available: 'subscribe'" }, { result: "1" }],
    ]);
  });

  it("but a key or a value may have such a name", async () => {
    expect(await answer("/", ["set", "monitor", "shutdown"])).toEqual([200, { result: "OK" }]);
    expect(await answer("/", ["xadd", "x", "1-1", "block", "streams"])).toEqual([200, { result: "1-1" }]);
  });
});

describe("base64 replies", () => {
  const encoded = { "upstash-encoding": "base64" };
  const encode = (text: string | Uint8Array): string => Buffer.from(text).toString("base64");

  it("encode every string, at every depth, and nothing else", async () => {
    const [, body] = await answer("/", ["eval", "return {1, 'two', {3, false, 'four'}}", "0"], encoded);
    expect(body).toEqual({ result: [1, encode("two"), [3, null, encode("four")]] });
  });

  it("leave OK and null as they are", async () => {
    expect(await answer("/", ["set", "a", "b"], encoded)).toEqual([200, { result: "OK" }]);
    expect(await answer("/", ["get", "no"], encoded)).toEqual([200, { result: null }]);
  });

  it("carry bytes that are no text", async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const script =
      "local s = '' for i = 0, 255 do s = s .. string.char(i) end return redis.call('SET', KEYS[1], s)";
    await server.command("/", ["eval", script, "1", "bytes"]);
    expect(await answer("/", ["get", "bytes"], encoded)).toEqual([200, { result: encode(bytes) }]);
  });

  it("in a pipeline encode results but not errors", async () => {
    const [, body] = await answer("/pipeline", [["echo", "abcd"], ["incr"]], encoded);
    expect(body).toEqual([
      { result: encode("abcd") },
      { error: "ERR wrong number of arguments for 'incr' command" },
    ]);
  });

  it("are not sent to a client that did not ask", async () => {
    expect(await answer("/", ["echo", "abcd"])).toEqual([200, { result: "abcd" }]);
  });

  it("give hashes as flat lists", async () => {
    await server.command("/", ["hset", "h", "a", "1", "b", "2"]);
    expect(await answer("/", ["hgetall", "h"])).toEqual([200, { result: ["a", "1", "b", "2"] }]);
  });
});

describe("arguments", () => {
  it("may be numbers, booleans and objects", async () => {
    await server.command("/", ["rpush", "l", 1, 1.5, true, { a: [1] }]);
    expect(await answer("/", ["lrange", "l", 0, -1])).toEqual([
      200,
      { result: ["1", "1.5", "true", '{"a":[1]}'] },
    ]);
  });

  it("keep all digits of a long number", async () => {
    await server.command("/", '["set", "n", 12345678901234567890123]');
    expect(await answer("/", ["get", "n"])).toEqual([200, { result: "12345678901234567890123" }]);
  });
});

describe("the path style", () => {
  it.each<[string, string, string | undefined, unknown]>([
    ["a command", "/set/a/b", undefined, "OK"],
    ["options in the query", "/set/a/b?EX=100", undefined, "OK"],
    ["a flag in the query", "/set/fresh/b?NX", undefined, "OK"],
    ["percent-encoding", "/echo/a%20b%2Fc%3F%C3%A9", undefined, "a b/c?é"],
    ["the body as the last argument", "/echo", "from the body", "from the body"],
    ["the body before the query", "/set/body?EX=5", "value", "OK"],
    ["several arguments", "/mget/a/b/c", undefined, [null, null, null]],
  ])("takes %s", async (_name, path, body, result) => {
    expect(await answer(path, body)).toEqual([200, { result }]);
  });

  it("sets what it says", async () => {
    await server.command("/set/a/b?EX=100");
    expect(await server.redis().ttl("a")).toBe(100);
  });

  it("works with GET and with the token in the query", async () => {
    const response = await fetch(`${server.url}/echo/hi?_token=${password}`);
    expect(await response.json()).toEqual({ result: "hi" });
    expect((await fetch(`${server.url}/echo/hi?_token=wrong`)).status).toBe(401);
  });

  it("refuses what the other style refuses", async () => {
    expect(await answer("/monitor")).toEqual([400, { error: "ERR Command is not available: 'monitor'" }]);
  });

  it("takes no DELETE", async () => {
    const headers = { authorization: `Bearer ${password}` };
    const response = await fetch(`${server.url}/get/a`, { method: "DELETE", headers });
    expect([response.status, await response.json()]).toEqual([
      405,
      { error: "HTTP method is not supported: DELETE" },
    ]);
  });
});

describe("the sync token", () => {
  const header = "upstash-sync-token";

  it("comes back as it was sent when nothing was written", async () => {
    const response = await server.command("/", ["ping"], { [header]: "abc" });
    expect(response.headers.get(header)).toBe("abc");
  });

  it.each<[string, string, unknown]>([
    ["a command", "/", ["set", "a", "b"]],
    ["a read", "/", ["get", "a"]],
    [
      "a pipeline",
      "/pipeline",
      [
        ["set", "a", "b"],
        ["get", "a"],
      ],
    ],
    ["a transaction", "/multi-exec", [["set", "a", "b"]]],
    ["a script", "/", ["eval", "return redis.call('set', 'a', ARGV[1])", "0", "x"]],
  ])("is given to a client that has none yet and asks for one: %s", async (_name, path, body) => {
    const response = await server.command(path, body, { [header]: "" });
    expect(response.headers.get(header)).toMatch(/.+/);
  });

  it("is another one after each write, so that a client sees that it has moved on", async () => {
    const redis = server.redis({ enableAutoPipelining: false });
    const client = (redis as unknown as { client: { upstashSyncToken: string } }).client;
    const seen = [client.upstashSyncToken];
    for (const value of ["1", "2", "3"]) {
      await redis.set("key", value);
      seen.push(client.upstashSyncToken);
    }
    await redis.pipeline().set("a", 1).set("b", 2).exec();
    seen.push(client.upstashSyncToken);
    await redis.multi().set("a", 1).exec();
    seen.push(client.upstashSyncToken);
    expect(new Set(seen).size).toBe(6);
    await redis.get("key");
    expect(client.upstashSyncToken).toBe(seen.at(-1));
  });

  it("is not given to who does not ask", async () => {
    expect((await server.command("/", ["set", "a", "b"])).headers.get(header)).toBeNull();
  });
});

describe("scripts with Upstash's own flag", () => {
  const script = "#!lua flags=allow-key-locking\nreturn ARGV[1]";
  const sha = createHash("sha1").update(script).digest("hex");

  it("run on a plain Redis", async () => {
    expect(await answer("/", ["eval", script, "0", "x"])).toEqual([200, { result: "x" }]);
  });

  it("are known by the hash of the caller's text", async () => {
    expect(await answer("/", ["script", "load", script])).toEqual([200, { result: sha }]);
    expect(await answer("/", ["evalsha", sha, "0", "y"])).toEqual([200, { result: "y" }]);
    expect(await answer("/", ["script", "exists", sha, "0".repeat(40)])).toEqual([200, { result: [1, 0] }]);
  });

  it("are unknown again after SCRIPT FLUSH", async () => {
    await server.command("/", ["eval", script, "0", "x"]);
    await server.command("/", ["script", "flush"]);
    const [status, body] = await answer("/", ["evalsha", sha, "0", "y"]);
    expect([status, (body as { error: string }).error.slice(0, 8)]).toEqual([400, "NOSCRIPT"]);
  });

  it("keep their other flags and their line numbers", async () => {
    const write = "#!lua flags=allow-key-locking,no-writes\nreturn redis.call('set', KEYS[1], 'x')";
    const [, refused] = await answer("/", ["eval", write, "1", "k"]);
    expect((refused as { error: string }).error).toContain(
      "Write commands are not allowed from read-only scripts",
    );
    const [, broken] = await answer("/", ["eval", "#!lua flags=allow-key-locking\n\nerror('here')", "0"]);
    expect((broken as { error: string }).error).toContain("user_script:3: here");
  });

  it("work in a pipeline", async () => {
    const [, body] = await answer("/pipeline", [
      ["eval", script, "0", "x"],
      ["evalsha", sha, "0", "y"],
      ["script", "load", script],
    ]);
    expect(body).toEqual([{ result: "x" }, { result: "y" }, { result: sha }]);
  });
});

describe("@upstash/ratelimit", () => {
  it.each([
    ["fixed window", Ratelimit.fixedWindow(3, "60 s")],
    ["sliding window", Ratelimit.slidingWindow(3, "60 s")],
    ["token bucket", Ratelimit.tokenBucket(1, "60 s", 3)],
  ])("%s lets three through and not a fourth", async (_name, limiter) => {
    const limit = new Ratelimit({ redis: server.redis(), limiter, ephemeralCache: false, analytics: false });
    const results = [];
    for (let index = 0; index < 4; index++) {
      results.push((await limit.limit("caller")).success);
    }
    expect(results).toEqual([true, true, true, false]);
    expect((await limit.limit("other")).success).toBe(true);
  });

  it("counts under concurrency", async () => {
    const limiter = Ratelimit.fixedWindow(10, "60 s");
    const limit = new Ratelimit({ redis: server.redis(), limiter, ephemeralCache: false });
    const results = await Promise.all(Array.from({ length: 30 }, () => limit.limit("caller")));
    expect(results.filter(({ success }) => success).length).toBe(10);
  });

  it("tells what remains, and resets", async () => {
    const limit = new Ratelimit({
      redis: server.redis(),
      limiter: Ratelimit.slidingWindow(5, "60 s"),
      ephemeralCache: false,
    });
    await limit.limit("caller");
    expect((await limit.getRemaining("caller")).remaining).toBe(4);
    await limit.resetUsedTokens("caller");
    expect((await limit.getRemaining("caller")).remaining).toBe(5);
  });
});
