import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Code, createContextValues } from "@connectrpc/connect";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { strict } from "../../src/data/cache/freshness.ts";
import { defineQuery } from "../../src/data/cached-sql.ts";
import type { Data, WorkQueue } from "../../src/data/data.ts";
import { createDataPlane } from "../../src/data/data-plane.ts";
import { password, startGateway, type TestGateway } from "../gateway/setup.ts";

const player = defineQuery<[id: number], { readonly id: number; readonly name: string }>({
  sql: "SELECT id, name FROM players WHERE id = ?",
  tags: (id) => [`players/${id}`],
  freshness: strict,
});
const zoe = [{ id: 7, name: "Zoe" }];

interface Answer {
  readonly kind: "mysql" | "redis";
  readonly request: string;
  readonly reply: string;
}

let gateway: TestGateway;
let proxy: Server;
let proxyUrl: string;
/** What the client gets in place of an answer. */
let spoil: (answer: Answer) => string;

beforeAll(async () => {
  gateway = await startGateway();
  proxy = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk as Buffer);
    }
    const body = Buffer.concat(chunks).toString();
    const { authorization = "" } = request.headers;
    const answer = await fetch(`${gateway.url}${request.url}`, {
      method: "POST",
      body,
      headers: { authorization, "content-type": "application/json" },
    });
    const kind = request.url?.includes("psdb") ? "mysql" : "redis";
    response.writeHead(answer.status, { "content-type": "application/json" });
    response.end(spoil({ kind, request: body, reply: await answer.text() }));
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  proxyUrl = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  await open(gateway.url).sql.write({ tags: ["players"] }, async (sql) => {
    await sql.execute("CREATE TABLE players (id INT PRIMARY KEY, name VARCHAR(20))");
    await sql.execute("INSERT INTO players VALUES (7, 'Zoe')");
  });
});
afterAll(async () => {
  proxy.close();
  await gateway.stop();
});
beforeEach(async () => {
  spoil = ({ reply }) => reply;
  await open(gateway.url).redis.failClosed.pipeline([
    ["FLUSHALL"],
    ["SET", "naru:cache:epoch", Date.now() - 60_000],
  ]);
});

function open(url = proxyUrl): Data {
  const at = url.replace("http://", `http://writer:${password}@`);
  const plane = createDataPlane({
    database: { writerUrl: at, readerUrl: at, statementTimeoutMs: 5_000 },
    redis: { url, token: password, timeoutMs: 5_000, subscriptionIdleMs: 1_000 },
    objects: {} as Data["objects"],
    queue: {} as WorkQueue,
    invalidations: undefined,
    callerOf: () => undefined,
  });
  return plane.open({ readAfterWrite: null, waitUntil: (work) => void work }).dataOf({
    signal: new AbortController().signal,
    values: createContextValues(),
    responseHeader: new Headers(),
  });
}

const rows = (
  change: (result: { fields: object[]; rows: { lengths: unknown[]; values?: string }[] }) => void,
) => {
  return (reply: string) => {
    const parsed = JSON.parse(reply);
    if (parsed.result?.rows?.length > 0) {
      change(parsed.result);
    }
    return JSON.stringify(parsed);
  };
};

const badMysql: readonly (readonly [name: string, spoil: (reply: string) => string])[] = [
  ["not JSON", () => "<html>Bad gateway</html>"],
  ["empty", () => ""],
  ["truncated", (reply) => reply.slice(0, reply.length / 2)],
  ["null", () => "null"],
  ["a list", () => "[1]"],
  ["rows that are none", rows((result) => Object.assign(result, { rows: "abc" }))],
  [
    "rows whose cells are cut off",
    rows(({ rows: [row] }) => Object.assign(row ?? {}, { values: btoa("7Z") })),
  ],
  [
    "rows with too much in them",
    rows(({ rows: [row] }) => Object.assign(row ?? {}, { values: btoa("7Zoe and more") })),
  ],
  ["rows of fewer columns", rows(({ rows: [row] }) => row?.lengths.pop())],
  ["no base64", rows(({ rows: [row] }) => Object.assign(row ?? {}, { values: "***" }))],
];

describe("a reply of MySQL's that is", () => {
  it.each(badMysql)(
    "%s fails as unavailable, once it has stayed so, and leaves nothing in the cache",
    async (_, change) => {
      spoil = ({ kind, reply }) => (kind === "mysql" ? change(reply) : reply);
      await expect(open().sql.read(player, 7)).rejects.toMatchObject({
        code: Code.Unavailable,
        rawMessage: "The database is not available",
      });
      spoil = ({ reply }) => reply;
      expect(await open().sql.read(player, 7)).toEqual(zoe);
    },
  );

  it("spoilt once is asked for again", async () => {
    let spoilt = 0;
    spoil = ({ kind, reply }) => (kind === "mysql" && spoilt++ === 0 ? reply.slice(1) : reply);
    expect(await open().sql.read(player, 7)).toEqual(zoe);
    expect(spoilt).toBe(2);
  });

  it("of another version, with what this one does not know, is read", async () => {
    spoil = ({ kind, reply }) => {
      if (kind === "redis") {
        return reply;
      }
      const parsed = JSON.parse(reply);
      for (const field of parsed.result?.fields ?? []) {
        Object.assign(field, {
          novelty: { deep: [1] },
          ...(field.name === "name" && { type: "UNHEARD_OF" }),
        });
      }
      return JSON.stringify({ ...parsed, novelty: true });
    };
    expect(await open().sql.read(player, 7)).toEqual(zoe);
  });

  it("of another session commits nothing", async () => {
    spoil = ({ kind, request, reply }) =>
      kind === "mysql" && request.includes("BEGIN")
        ? JSON.stringify({ ...JSON.parse(reply), session: { signature: "another", vitessSession: {} } })
        : reply;
    const write = open().sql.write({ tags: ["players/8"] }, (sql) =>
      sql.transaction((tx) => tx.execute("INSERT INTO players VALUES (8, 'Ann')")),
    );
    await expect(write).rejects.toMatchObject({ name: expect.stringMatching(/Error/) });
    spoil = ({ reply }) => reply;
    expect(await open().sql.read(player, 8)).toEqual([]);
  });
});

const badRedis: readonly (readonly [name: string, spoil: (reply: string) => string])[] = [
  ["not JSON", () => "<html>"],
  ["empty", () => ""],
  ["truncated", (reply) => reply.slice(0, -3)],
  ["null", () => "null"],
  ["no list", () => '{"result":"OK"}'],
  ["too short a list", () => "[]"],
  ["a list of nothing", () => "[null]"],
  ["of a script of another version", () => '[{"result":"OK"}]'],
  ["of a script that said nothing", () => '[{"result":null}]'],
  ["an error", () => '[{"error":"ERR unknown"}]'],
];

describe("a reply of Redis's that is", () => {
  it.each(badRedis)("%s costs the cache and not the call", async (_, change) => {
    spoil = ({ kind, reply }) => (kind === "redis" ? change(reply) : reply);
    const { sql } = open();
    expect(await sql.read(player, 7)).toEqual(zoe);
    const write = sql.write({ tags: ["players/7"] }, (client) =>
      client.execute("UPDATE players SET name = 'Zoe' WHERE id = 7"),
    );
    expect(await write).toMatchObject({ rowsAffected: 1 });
  });

  it("a stored result of another version is passed over", async () => {
    const first = open();
    await first.sql.read(player, 7);
    const redis = first.redis.failClosed;
    const keys = async () => (await redis.command("KEYS", "naru:cache:e:*")) as string[];
    await expect.poll(keys).toHaveLength(1);
    const [key = ""] = await keys();
    const stored = String(await redis.command("GET", key));
    for (const payload of [
      "",
      "{",
      "[]",
      "null",
      '{"rows":[[1]]}',
      '{"names":["id"],"kinds":"d","rows":5}',
    ]) {
      await redis.command("SET", key, `${stored.split("\n")[0]}\n${payload}`);
      expect(await open().sql.read(player, 7)).toEqual(zoe);
    }
  });
});
