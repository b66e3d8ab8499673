import { randomBytes, randomUUID } from "node:crypto";
import { crc32 } from "node:zlib";
import { create } from "@bufbuild/protobuf";
import type { R2Bucket } from "@cloudflare/workers-types";
import { Code } from "@connectrpc/connect";
import { afterAll, beforeAll, expect, it } from "vitest";
import { getPlatformProxy } from "wrangler";
import { readChunks } from "../../functions/transfer/download.ts";
import { storeChunks } from "../../functions/transfer/upload.ts";
import type { Data } from "../../src/data/data.ts";
import { UploadRequestSchema } from "../../src/gen/naru/transfer/v1/transfer_service_pb.ts";
import { openData, openSql } from "./engines.ts";

let platform: Awaited<ReturnType<typeof getPlatformProxy<{ OBJECTS: R2Bucket }>>>;

beforeAll(async () => {
  platform = await getPlatformProxy<{ OBJECTS: R2Bucket }>({ persist: false });
});

afterAll(() => platform.dispose());

/** A payload of three objects with two chunks each. */
async function* uploadRequests(chunkId: string) {
  for (let sequence = 0; sequence < 6; sequence++) {
    const data = randomBytes(500_000);
    yield create(UploadRequestSchema, {
      chunk: { chunkId, sequence, totalChunks: 6, data, checksum: crc32(data) },
    });
  }
}

async function store(data: Data) {
  const { chunkId, ...transfer } = await storeChunks(data, 1, uploadRequests(randomUUID()));
  const objects = await openSql().query<{ object_key: string }>(
    "SELECT object_key FROM transfer_segments WHERE chunk_id = ? ORDER BY first_sequence",
    [chunkId],
  );
  return { chunkId, transfer, keys: objects.map((row) => row.object_key) };
}

it.each([
  ["is gone", (key: string) => platform.env.OBJECTS.delete(key)],
  ["has other bytes", (key: string) => platform.env.OBJECTS.put(key, randomBytes(1_000_000))],
])("answers data_loss where an object %s, after the chunks before it", async (_, damage) => {
  const data = openData({ objects: platform.env.OBJECTS });
  const { chunkId, transfer, keys } = await store(data);
  await damage(keys[1] ?? "");
  const seen: number[] = [];
  const reading = async () => {
    for await (const { sequence } of readChunks(data, chunkId, { transfer, from: 0 })) {
      seen.push(sequence);
    }
  };
  await expect(reading()).rejects.toMatchObject({
    code: Code.DataLoss,
    rawMessage: "What was stored from chunk 2 on is lost",
  });
  expect(seen).toEqual([0, 1]);
});

it("reads an object when its first chunk is taken, and none before", async () => {
  const { OBJECTS: bucket } = platform.env;
  const read: string[] = [];
  const objects: Data["objects"] = new Proxy(bucket, {
    get: (target, name) =>
      name === "get"
        ? (key: string) => {
            read.push(key);
            return bucket.get(key);
          }
        : Reflect.get(target, name),
  });
  const data = openData({ objects });
  const { chunkId, transfer, keys } = await store(data);
  const chunks = readChunks(data, chunkId, { transfer, from: 1 });
  expect(read).toEqual([]);
  await chunks.next();
  expect(read).toEqual(keys.slice(0, 1));
  await chunks.next();
  expect(read).toEqual(keys.slice(0, 2));
  await chunks.return(undefined);
});

it("answers unavailable while the object store is away, and has stored nothing", async () => {
  const put = () => Promise.reject(new Error("The store is away"));
  const objects = { ...platform.env.OBJECTS, put };
  const chunkId = randomUUID();
  await expect(storeChunks(openData({ objects }), 1, uploadRequests(chunkId))).rejects.toMatchObject({
    code: Code.Unavailable,
    rawMessage: "The object store is not available",
  });
  const rows = await openSql().query("SELECT chunk_id FROM transfer_segments WHERE chunk_id = ?", [chunkId]);
  expect(rows).toEqual([]);
});
