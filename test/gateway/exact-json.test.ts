import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { basic, password, startGateway, type TestGateway } from "./setup.ts";

let server: TestGateway;

beforeAll(async () => {
  server = await startGateway();
});

afterAll(() => server.stop());

async function command(body: string | Buffer, path = "/"): Promise<[number, unknown]> {
  const response = await fetch(`${server.url}${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${password}`, "content-type": "application/json" },
    body: body as BodyInit,
  });
  return [response.status, await response.json()];
}

async function execute(body: string | Buffer): Promise<[number, Record<string, unknown>]> {
  const response = await fetch(`${server.url}/psdb.v1alpha1.Database/Execute`, {
    method: "POST",
    headers: { authorization: basic("writer"), "content-type": "application/json" },
    body: body as BodyInit,
  });
  return [response.status, (await response.json()) as Record<string, unknown>];
}

describe("a number in a command", () => {
  it.each([
    ["9007199254740993"],
    ["-9223372036854775808"],
    ["18446744073709551615"],
    ["1e400"],
    ["0.1000000000000000055511151231257827"],
    ["1.0"],
    ["0.0000001"],
    ["123456789012345.678"],
    ["1234567.123456789012"],
    ["-12.50"],
    ["1E5"],
    ["-0"],
    ["12"],
  ])("is stored as it was written: %s", async (number) => {
    expect(await command(`["set", "n", ${number}]`)).toEqual([200, { result: "OK" }]);
    expect(await command('["get","n"]')).toEqual([200, { result: number }]);
    for (const value of [`{"id":${number}}`, `[${number},{"a":[${number}]}]`]) {
      expect(await command(`[["set", "n", ${value}],["get","n"]]`, "/pipeline")).toEqual([
        200,
        [{ result: "OK" }, { result: value }],
      ]);
    }
  });
});

/** What would be stored as something else: a name and how it is written in JSON, in a string. */
const notText: readonly (readonly [string, Buffer])[] = [
  ["the first half of a pair", Buffer.from("\\ud83d")],
  ["the second half of a pair", Buffer.from("\\uDE00")],
  ["halves in the wrong order", Buffer.from("\\ude00\\ud83d")],
  ["a half before text", Buffer.from("a\\uD800b")],
  ["a byte that no UTF-8 has", Buffer.from([0x61, 0xff])],
  ["half of a character", Buffer.from([0xc3])],
  ["a long form of a short one", Buffer.from([0xc0, 0xaf])],
  ["half of a pair in UTF-8", Buffer.from([0xed, 0xa0, 0x80])],
];

describe.each(notText)("%s is refused, and nothing is stored", (_name, bytes) => {
  const wrap = (before: string, after: string) =>
    Buffer.concat([Buffer.from(before), bytes, Buffer.from(after)]);

  it.each([
    ["a value", '["set","untouched","', '"]', "/"],
    ["a key", '["set","', '","1"]', "/"],
    ["within an object", '["set","untouched",{"a":["', '"]}]', "/"],
    ["a name within an object", '["set","untouched",{"', '":1}]', "/"],
    ["in a pipeline", '[["set","untouched","1"],["set","untouched","', '"]]', "/pipeline"],
    ["in a transaction", '[["set","untouched","1"],["set","untouched","', '"]]', "/multi-exec"],
  ])("by Redis: %s", async (_place, before, after, path) => {
    const [status, body] = await command(wrap(before, after), path);
    expect([status, body]).toEqual([400, { error: "ERR failed to parse the request body as JSON" }]);
    expect(await command('["exists","untouched"]')).toEqual([200, { result: 0 }]);
  });

  it("by MySQL", async () => {
    const [status, body] = await execute(wrap('{"query":"SELECT \'', "' AS t\"}"));
    expect([status, body["code"]]).toEqual([400, "invalid_argument"]);
  });
});

describe("text", () => {
  it("beyond the first plane is kept, written as it is and by escapes", async () => {
    const [, body] = await execute(`{"query":"SELECT HEX('😀\\ud83d\\ude00') AS t"}`);
    expect(JSON.stringify(body)).toContain(Buffer.from("F09F9880F09F9880").toString("base64"));
    await command('["set","smile","😀\\ud83d\\ude00"]');
    expect(await command('["get","smile"]')).toEqual([200, { result: "😀😀" }]);
  });
});

describe("a path", () => {
  const get = async (path: string): Promise<[number, unknown]> => {
    const response = await fetch(`${server.url}${path}`, {
      headers: { authorization: `Bearer ${password}`, "upstash-encoding": "base64" },
    });
    return [response.status, await response.json()];
  };

  it("keeps bytes that are no text", async () => {
    await get("/set/bytes/%ff%00%C3");
    expect(await get("/get/bytes")).toEqual([
      200,
      { result: Buffer.from([0xff, 0, 0xc3]).toString("base64") },
    ]);
  });

  it.each(["/set/broken/100%", "/set/broken/%zz", "/set/broken/a?PX=%ff", "/set/broken/a?PX=%"])(
    "that cannot be decoded is refused: %s",
    async (path) => {
      expect((await get(path))[0]).toBe(400);
      expect(await command('["exists","broken"]')).toEqual([200, { result: 0 }]);
    },
  );
});
