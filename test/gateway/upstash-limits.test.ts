import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startGateway, type TestGateway } from "./setup.ts";

let server: TestGateway;

beforeAll(async () => {
  server = await startGateway();
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

describe("what Redis itself calls a command that blocks, or that is for its operator,", () => {
  /** Their flags say more than is true of them here: they are safe on a shared connection. */
  const allowed = new Set([
    "xread",
    "xreadgroup",
    "publish",
    "spublish",
    "pubsub",
    "script",
    "function",
    "flushall",
  ]);

  it("is refused", async () => {
    const commands = (await (await server.command("/", ["command"])).json()) as {
      result: [string, number, string[]][];
    };
    const risky = commands.result.filter(([name, , flags]) =>
      ["blocking", "admin", "pubsub", "no_multi"].some((flag) => flags.includes(flag) && !allowed.has(name)),
    );
    expect(risky.length).toBeGreaterThan(20);
    const answers = await Promise.all(
      risky.map(async ([name, arity]) => {
        const [, body] = await answer("/", [name, ...Array.from({ length: Math.abs(arity) }, () => "x")]);
        return `${name}: ${(body as { error?: string }).error}`;
      }),
    );
    expect(answers.filter((text) => !text.includes("ERR Command is not available"))).toEqual([]);
  });
});

describe("a body that is no JSON by its own word", () => {
  it.each([
    [{ "content-type": "application/proto" }, "/"],
    [{ "content-encoding": "gzip" }, "/pipeline"],
    [{ "content-encoding": "gzip" }, "/set/key"],
  ])("is a 415: %j", async (headers, path) => {
    const [status, body] = await answer(path, ["ping"], headers as Record<string, string>);
    expect([status, (body as { error: string }).error]).toEqual([
      415,
      expect.stringMatching(/is not application\/json|is compressed, which is not supported/),
    ]);
  });

  it("is none that is sent as curl and others send it", async () => {
    for (const type of ["application/x-www-form-urlencoded", "application/octet-stream", "text/plain"]) {
      expect(await answer("/", ["echo", "x"], { "content-type": type })).toEqual([200, { result: "x" }]);
    }
  });
});

describe("a command that the engine lacks", () => {
  it("is said to be one that Upstash has", async () => {
    const [status, body] = await answer("/", ["json.set", "a", "$", "{}"]);
    expect([status, (body as { error: string }).error]).toEqual([
      400,
      expect.stringMatching(
        /^ERR unknown command 'JSON.SET', .*\(the Redis behind this gateway lacks it; Upstash has the commands of RedisJSON\)$/,
      ),
    ]);
  });
});

describe("a long reply", () => {
  const text = 'größe "€" \u0000\n😀'.repeat(30_000);

  it("is given whole, as text and as base64, alone and in lists", async () => {
    await server.command("/set/long", text);
    for (let index = 0; index < 3; index++) {
      await server.command("/", ["rpush", "list", `${index}`, text]);
    }
    const list = ["0", text, "1", text, "2", text];
    expect(await answer("/", ["get", "long"])).toEqual([200, { result: text }]);
    expect(await answer("/", ["lrange", "list", "0", "-1"])).toEqual([200, { result: list }]);
    expect(await answer("/pipeline", [["get", "long"], ["nosuch"], ["strlen", "long"]])).toEqual([
      200,
      [
        { result: text },
        { error: expect.stringContaining("unknown command") },
        { result: Buffer.byteLength(text) },
      ],
    ]);
    const encode = (part: string): string => Buffer.from(part).toString("base64");
    expect(await answer("/", ["lrange", "list", "0", "-1"], { "upstash-encoding": "base64" })).toEqual([
      200,
      { result: list.map(encode) },
    ]);
    expect(await server.redis().lrange("list", 0, -1)).toEqual([0, text, 1, text, 2, text]);
  });

  it("that is too long does not take those beside it along", async () => {
    await server.command("/", ["eval", "return redis.call('set', 'big', string.rep('x', 40000000))", "0"]);
    expect(
      await answer("/pipeline", [
        ["set", "a", "1"],
        ["get", "big"],
        ["get", "a"],
      ]),
    ).toEqual([
      200,
      [
        { result: "OK" },
        { error: "ERR response is larger than allowed: 33554432 bytes; the command was run" },
        { result: "1" },
      ],
    ]);
  });
});

describe("a script whose reply is odd", () => {
  const nest = (depth: number) =>
    `local t = {} for i = 1, ${depth} do t = {t} end return {t, redis.call('ping')}`;

  it("is told so, and keeps nobody else from Redis", async () => {
    const others: Promise<unknown>[] = [];
    const timer = setInterval(() => others.push(answer("/", ["echo", "x"])), 1);
    const answers = [];
    for (const script of [
      nest(900),
      nest(1100),
      nest(5000),
      "return redis.error_reply('ERR ' .. string.rep('x', 200000))",
      "return redis.status_reply(string.rep('x', 200000))",
      "return {1, {err = string.rep('y', 200000)}, 2}",
    ]) {
      const [, body] = await answer("/", ["eval", script, "0"]);
      answers.push(JSON.stringify(body).slice(0, 40));
    }
    clearInterval(timer);
    expect(answers).toEqual([
      expect.stringMatching(/^{"result":\[\[\[/),
      expect.stringMatching(/^{"error":"ERR response is nested deeper/),
      expect.stringMatching(/^{"error":"ERR/),
      expect.stringMatching(/^{"error":"ERR xxx/),
      expect.stringMatching(/^{"result":"xxx/),
      expect.stringMatching(/^{"result":\[1,"yyy/),
    ]);
    expect(await Promise.all(others)).toEqual(others.map(() => [200, { result: "x" }]));
  });
});
