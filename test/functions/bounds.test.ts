import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { create } from "@bufbuild/protobuf";
import type { R2Bucket } from "@cloudflare/workers-types";
import { Code } from "@connectrpc/connect";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getPlatformProxy } from "wrangler";
import { cleanReservations, cutRefusals } from "../../functions/booking/clean.ts";
import { selectSlot } from "../../functions/booking/queries.ts";
import { reserve } from "../../functions/booking/reserve.ts";
import { cleanEvents, eventDays } from "../../functions/game/clean-events.ts";
import { cleanObjects, cleanTransfers } from "../../functions/transfer/clean.ts";
import { selectTransfer } from "../../functions/transfer/queries.ts";
import { storeChunks } from "../../functions/transfer/upload.ts";
import { insertBatch } from "../../src/data/batch-insert.ts";
import { createRedisStore } from "../../src/data/cache/redis-store.ts";
import { versionsRead } from "../../src/data/cache/tags.ts";
import type { RedisReply } from "../../src/data/redis.ts";
import { BatchService } from "../../src/gen/naru/batch/v1/batch_service_pb.ts";
import { BookingService } from "../../src/gen/naru/booking/v1/booking_service_pb.ts";
import { ActionType, GameService } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { UploadRequestSchema } from "../../src/gen/naru/transfer/v1/transfer_service_pb.ts";
import { batchClient, headers, serve, transports } from "../batch/serve.ts";
import { listFiles } from "../repo/source.ts";
import { openData, openRedis, openSql } from "./engines.ts";
import { anyFront, signUp } from "./players.ts";

const many = 10_000;
const dayMs = 86_400_000;

let platform: Awaited<ReturnType<typeof getPlatformProxy<{ OBJECTS: R2Bucket }>>>;
let objects: R2Bucket;

beforeAll(async () => {
  platform = await getPlatformProxy<{ OBJECTS: R2Bucket }>({ persist: false });
  objects = platform.env.OBJECTS;
});
afterAll(() => platform.dispose());

/** So many at a time. */
async function repeat(count: number, work: (i: number) => Promise<unknown>, atOnce = 20): Promise<void> {
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < count; i = next++) {
      await work(i);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** Keys of Redis that match a pattern. */
async function scan(pattern: string): Promise<string[]> {
  const found: string[] = [];
  let cursor = "0";
  do {
    const reply = (await openRedis().command(
      "SCAN",
      cursor,
      "MATCH",
      pattern,
      "COUNT",
      1_000,
    )) as RedisReply[];
    cursor = String(reply[0]);
    found.push(...(reply[1] as string[]));
  } while (cursor !== "0");
  return found;
}

async function longestLifeMs(keys: readonly string[]): Promise<number> {
  let longest = 0;
  for (let i = 0; i < keys.length; i += 1_000) {
    const lives = await openRedis().pipeline(keys.slice(i, i + 1_000).map((key) => ["PTTL", key]));
    // -1: for ever. -2: gone meanwhile.
    longest = Math.max(
      longest,
      ...lives.map((life) => (life === -1 ? Number.POSITIVE_INFINITY : Number(life))),
    );
  }
  return longest;
}

async function count(sql: string, values: readonly (string | number)[] = []): Promise<number> {
  const [row] = await openSql().query<{ count: bigint }>(`SELECT COUNT(*) AS count FROM ${sql}`, values);
  return Number(row?.count);
}

describe("docs/data.md", () => {
  const documented = [...readFileSync("docs/data.md", "utf8").matchAll(/^\| `([^`]+)` \| (\w+) \|/gm)].map(
    ([, name = "", kind = ""]) => `${kind} ${name}`,
  );
  const named = (kind: string) =>
    documented.filter((entry) => entry.startsWith(`${kind} `)).map((entry) => entry.slice(kind.length + 1));

  it("says of each table what bounds it", async () => {
    const rows = await openSql().query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()",
    );
    expect(named("table").sort()).toEqual(rows.map(({ name }) => name).sort());
  });

  it("says of each family of keys in Redis what bounds it", async () => {
    const [owner] = (await signUp(1)) as [{ userId: number }];
    const game = anyFront.client(GameService, owner);
    const roomId = (await game.createRoom({ name: "Bounded" })).state?.roomId ?? 0;
    await game.act({ roomId, actionId: 1n, type: ActionType.CHAT, text: "here" });
    await anyFront.client(BatchService, owner).cancel({ requestId: randomUUID(), ids: [1] });
    // What was written by this and by all other tests, and what the sources name.
    const present = (await scan("*")).map((key) =>
      key
        .replace(/^naru:cache:([vef]):.*/, "naru:cache:$1:*")
        .replace(/^naru:batch:cancelled:.*/, "naru:batch:cancelled:*")
        .replace(/^room:\d+:/, "room:*:"),
    );
    const sources = listFiles(
      "functions/**/*.ts",
      "src/data/**/*.ts",
      "src/batches.ts",
      "src/batch/*.ts",
    ).flatMap((path) =>
      [...readFileSync(path, "utf8").matchAll(/(?<!from )["`]((?:room|naru):[^"`\s]*)["`]/g)].map(
        ([, key = ""]) => key.replace(/\$\{[^}]*\}/g, "*"),
      ),
    );
    const families = [...new Set([...present, ...sources])].filter((key) => key !== "naru:cache:");
    expect(families.filter((family) => !named("keys").includes(family))).toEqual([]);
    expect(named("keys").filter((family) => !families.includes(family) && !/:[ef]:\*$/.test(family))).toEqual(
      [],
    );
  });

  it("says of each prefix of objects and each queue what bounds it", () => {
    const prefixes = listFiles("functions/**/*.ts").flatMap((path) =>
      [...readFileSync(path, "utf8").matchAll(/[pP]refix = "([^"]+)"/g)].map(([, prefix = ""]) => prefix),
    );
    expect(named("objects").sort()).toEqual(prefixes.sort());
    const queues = [...readFileSync("wrangler.toml", "utf8").matchAll(/^queue = "([^"]+)"$/gm)]
      .map(([, name = ""]) => name)
      .filter((name) => !/-(staging|production)$/.test(name));
    expect(named("queue").sort()).toEqual([...new Set(queues)].sort());
  });
});

describe("what nobody needs any more", () => {
  it("is gone of 10,000 refused reservations, and of one account only the last stay so long", {
    timeout: 120_000,
  }, async () => {
    const [player] = (await signUp(1)) as [{ userId: number }];
    const sql = openSql();
    const now = Date.now() - 2 * dayMs;
    await insertBatch(sql, {
      table: "reservations",
      columns: ["slot_id", "user_id", "places", "status", "refusal", "idempotency_key", "created_at"],
      rows: Array.from({ length: many }, (_, i) => [
        1,
        player.userId,
        1,
        i % 2 === 0 ? 3 : 0,
        3,
        randomUUID(),
        now,
      ]),
    });
    const own = () => count("reservations WHERE user_id = ?", [player.userId]);
    for (let runs = 0; (await cleanReservations(openData())) > 0; runs++) {
      expect(runs).toBeLessThan(10);
    }
    expect(await own()).toBe(0);
    // Of now: slots that there are not, a row for each, until the cron comes.
    await insertBatch(sql, {
      table: "reservations",
      columns: ["slot_id", "user_id", "places", "status", "refusal", "idempotency_key", "created_at"],
      rows: Array.from({ length: many }, () => [1, player.userId, 1, 3, 3, randomUUID(), Date.now()]),
    });
    const request = () => ({
      slotId: 2_000_000_000,
      userId: player.userId,
      places: 1,
      idempotencyKey: randomUUID(),
      now: Date.now(),
    });
    await repeat(400, () => reserve(sql, request()).catch(() => undefined));
    await cutRefusals(openData());
    expect(await own()).toBe(100);
    // What may be retried stays refused.
    const last = request();
    await expect(reserve(sql, last)).rejects.toMatchObject({ code: Code.NotFound });
    await cleanReservations(openData());
    expect(await count("reservations WHERE idempotency_key = ?", [last.idempotencyKey])).toBe(1);
  });

  it("is never there of accounts that do not exist: they reserve nothing", async () => {
    const userId = 2_100_000_000;
    const booking = anyFront.client(BookingService, { userId });
    await expect(booking.reserve({ slotId: 1, idempotencyKey: randomUUID() })).rejects.toMatchObject({
      code: Code.NotFound,
      rawMessage: `There is no user ${userId}`,
    });
    expect(await count("reservations WHERE user_id = ?", [userId])).toBe(0);
  });

  it("is gone of payloads that were not completed, with their objects, while others stay", {
    timeout: 60_000,
  }, async () => {
    const data = openData({ objects });
    const upload = async (chunkId: string, chunks: number, totalChunks: number) => {
      const requests = async function* () {
        for (let sequence = 0; sequence < chunks; sequence++) {
          const bytes = Buffer.alloc(600_000, sequence);
          const chunk = { chunkId, sequence, totalChunks, data: bytes, checksum: crc32(bytes) };
          yield create(UploadRequestSchema, { chunk });
        }
      };
      await storeChunks(data, 1, requests());
    };
    const [begun, complete, whole] = [randomUUID(), randomUUID(), randomUUID()];
    await upload(begun, 3, 4);
    await upload(complete, 3, 3);
    await upload(whole, 1, 1);
    const later = openData({ objects, now: () => Date.now() + 8 * dayMs });
    await cleanTransfers(later);
    await cleanTransfers(later);
    expect(await count("transfers WHERE chunk_id = ?", [begun])).toBe(0);
    expect(await count("transfer_segments WHERE chunk_id = ?", [begun])).toBe(0);
    expect((await objects.list({ prefix: `transfers/${begun}` })).objects).toEqual([]);
    expect(await data.sql.read(selectTransfer, begun)).toEqual([]);
    for (const kept of [complete, whole]) {
      expect(await count("transfers WHERE chunk_id = ? AND expires_at IS NULL", [kept])).toBe(1);
      expect((await objects.list({ prefix: `transfers/${kept}` })).objects.length).toBeGreaterThan(0);
    }
    // A stream that was under way meanwhile is told, and not answered as if it had been stored.
    await expect(upload(begun, 1, 1)).resolves.toBeUndefined();
  });

  it("is gone of 10,000 objects of uploads that failed, and of one at once when it was refused", {
    timeout: 300_000,
  }, async () => {
    const kept = randomUUID();
    const bytes = Buffer.alloc(10);
    const chunk = { chunkId: kept, sequence: 0, totalChunks: 1, data: bytes, checksum: crc32(bytes) };
    const requests = async function* () {
      yield create(UploadRequestSchema, { chunk });
    };
    await storeChunks(openData({ objects }), 1, requests());
    await repeat(many, () => objects.put(`transfers/${randomUUID()}/0-${randomUUID()}`, ""), 50);
    const later = openData({ objects, now: () => Date.now() + 2 * dayMs });
    for (let runs = 0; runs < 3; runs++) {
      await cleanObjects(openData({ objects }));
    }
    const first = await objects.list({ prefix: "transfers/" });
    expect([first.objects.length, first.truncated]).toEqual([1000, true]);
    // Where the last run stopped, and then from the beginning.
    for (let runs = 0; runs < 2 * (many / 1000 + 1); runs++) {
      await cleanObjects(later);
    }
    const left = (await objects.list({ prefix: "transfers/" })).objects.map(({ key }) => key);
    expect(left.filter((key) => !key.startsWith(`transfers/${kept}/`)).length).toBeLessThan(10);
    expect(left.some((key) => key.startsWith(`transfers/${kept}/`))).toBe(true);
    const nobody = storeChunks(
      openData({ objects }),
      2_100_000_000,
      (async function* () {
        yield create(UploadRequestSchema, { chunk: { ...chunk, chunkId: "of-nobody-at-all" } });
      })(),
    );
    await expect(nobody).rejects.toMatchObject({ code: Code.NotFound });
    expect((await objects.list({ prefix: "transfers/of-nobody-at-all" })).objects).toEqual([]);
  });

  it("is gone of events that are older than they are kept", async () => {
    const at = Date.now() - (eventDays + 1) * dayMs;
    const roomId = 2_000_000_000;
    const columns = [
      "room_id",
      "sequence",
      "type",
      "user_id",
      "target_id",
      "pos_x",
      "pos_y",
      "pos_z",
      "value",
    ];
    await insertBatch(openSql(), {
      table: "events",
      columns: [...columns, "occurred_at", "text"],
      rows: [1, 2].map((sequence) => [
        roomId,
        sequence,
        1,
        1,
        0,
        0,
        0,
        0,
        0,
        sequence === 1 ? at : Date.now(),
        "",
      ]),
    });
    await cleanEvents(openData());
    expect(await count("events WHERE room_id = ?", [roomId])).toBe(1);
  });
});

describe("Redis", () => {
  it("has forgotten 10,000 reads of slots that there are not within half a minute", {
    timeout: 120_000,
  }, async () => {
    const { sql } = openData();
    await repeat(100, (i) => sql.read(selectSlot, 1_500_000_000 + i));
    // As a read does that finds no row, without asking MySQL each time that there is none.
    const store = createRedisStore(openRedis());
    await repeat(
      many,
      async (i) => {
        const [key, id] = [`missing ${i}`, randomUUID()];
        const versions = versionsRead([`slots/${1_500_010_000 + i}`]);
        // A busy Redis is not waited for: MySQL would be asked.
        const found = await store.lookup({ key, versions, known: undefined, id }).catch(() => undefined);
        if (found !== undefined) {
          await store.fill({ key, versions, stamp: found.stamp, payload: "", ttlMs: 10_000, id });
        }
      },
      50,
    );
    const keys = (await scan("naru:cache:*")).filter(
      (key) => !/cache:epoch|v:(?!.*slots\/15\d{8}$)/.test(key),
    );
    expect(keys.length).toBeGreaterThan(1_000);
    expect(await longestLifeMs(keys.filter((key) => key.includes(":v:")))).toBeLessThanOrEqual(30_000);
    expect(await longestLifeMs(keys)).toBeLessThanOrEqual(300_000);
  });

  it("keeps 100 of 10,000 cancellations of batches that there are not, for a minute", {
    timeout: 120_000,
  }, async () => {
    const batches = batchClient({}, () => transports["Connect binary"]!(serve({ data: openData() })));
    await repeat(many, () => batches.cancel({ requestId: randomUUID(), ids: [1, 2, 3] }, { headers }), 200);
    const keys = await scan("naru:batch:cancelled:7*");
    expect(keys).toEqual(["naru:batch:cancelled:7"]);
    expect(await openRedis().command("ZCARD", keys[0] ?? "")).toBe(100);
    expect(await longestLifeMs(keys)).toBeLessThanOrEqual(60_000);
  });

  it("keeps nothing for ever but the moment when it began", async () => {
    const keys = (await scan("*")).filter((key) => key !== "naru:cache:epoch");
    expect(await longestLifeMs(keys)).toBeLessThanOrEqual(7 * dayMs);
  });
});
