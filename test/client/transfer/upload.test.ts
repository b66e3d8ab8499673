import { randomBytes } from "node:crypto";
import { crc32 as nodeCrc32 } from "node:zlib";
import { Code, ConnectError } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import type { Progress } from "../../../src/client/transfer/recovery.ts";
import { type UploadOptions, upload } from "../../../src/client/transfer/upload.ts";
import { crc32 } from "../../../src/compress/checksum.ts";
import { errorOf } from "../../error-of.ts";

import { createVirtualTime } from "../resilience/virtual-time.ts";
import { createStore, type StorePlan } from "./store.ts";

const lost = () => new ConnectError("The connection broke", Code.Unavailable);

function setUp(plan: StorePlan = {}) {
  const time = createVirtualTime();
  const store = createStore(plan);
  return {
    time,
    store,
    send: (payload: Parameters<typeof upload>[1], options: UploadOptions = {}) =>
      time.run(upload(store.client, payload, { environment: time, ...options })),
    stored: (chunkId: string) =>
      Buffer.concat((store.payloads.get(chunkId) ?? []).map(({ data }) => Buffer.from(data))),
  };
}

async function* inPieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let offset = 0; offset < bytes.length; offset += length) {
    yield bytes.subarray(offset, offset + length);
  }
}

describe("an upload", () => {
  for (const size of [0, 1, 65_535, 65_536, 65_537, 1_000_000]) {
    it(`stores ${size} bytes as they are, from bytes, a Blob and an iterable`, async () => {
      const bytes = randomBytes(size);
      for (const payload of [bytes, new Blob([bytes]), inPieces(bytes, 70_001)]) {
        const { send, stored } = setUp();
        const done = await send(payload, { size });
        expect(done).toMatchObject({ size, checksum: nodeCrc32(bytes) });
        expect(stored(done.chunkId).equals(bytes)).toBe(true);
      }
    });
  }

  it("goes in parts that grow on a quick link, each in one call", async () => {
    const { send, store } = setUp();
    await send(randomBytes(2_000_000), { maxPartBytes: 1_048_576 });
    expect(store.uploads.map((sequences) => sequences.length)).toEqual([4, 8, 16, 3]);
    expect(store.uploads.flat()).toEqual(Array.from({ length: 31 }, (_, sequence) => sequence));
  });

  it("keeps parts small on a slow link", async () => {
    const { time, store } = setUp();
    // 25 KB/s.
    const slowStore = {
      ...store.client,
      upload: async (...call: Parameters<typeof store.client.upload>) => {
        const answer = await store.client.upload(...call);
        await time.sleep(store.uploads.at(-1)!.length * 2_600);
        return answer;
      },
    } as typeof store.client;
    await time.run(upload(slowStore, randomBytes(1_000_000), { environment: time }));
    const counts = store.uploads.map((sequences) => sequences.length);
    expect(counts[0]).toBe(4);
    expect(Math.max(...counts.slice(2))).toBeLessThanOrEqual(2);
  });

  it("tells how far it has come, part by part", async () => {
    const { send } = setUp();
    const steps: Progress[] = [];
    await send(randomBytes(600_000), { onProgress: (progress) => steps.push(progress) });
    expect(steps).toEqual([
      { bytes: 262_144, chunks: 4, totalChunks: 10 },
      { bytes: 600_000, chunks: 10, totalChunks: 10 },
    ]);
  });

  it("goes on after a broken connection with what was not stored", async () => {
    const bytes = randomBytes(1_000_000);
    const { send, store, stored } = setUp({
      onChunk: (count) => {
        if (count === 7) {
          throw lost();
        }
      },
    });
    const { chunkId, checksum } = await send(bytes);
    expect(stored(chunkId).equals(bytes)).toBe(true);
    expect(checksum).toBe(nodeCrc32(bytes));
    expect(store.uploads[1]).toEqual([4, 5, 6]);
    expect(store.uploads[2]![0]).toBe(6);
    expect(store.stats).toBe(1);
  });

  it("sends nothing twice when only the answer was lost", async () => {
    const bytes = randomBytes(1_000_000);
    const { send, store, stored } = setUp({
      onUploaded: (call) => {
        if (call <= 2) {
          throw lost();
        }
      },
    });
    const { chunkId } = await send(inPieces(bytes, 10_000), { size: bytes.length });
    expect(stored(chunkId).equals(bytes)).toBe(true);
    expect(store.uploads.flat()).toEqual(Array.from({ length: 16 }, (_, sequence) => sequence));
  });

  it("asks what is stored again when that question was lost too", async () => {
    const bytes = randomBytes(500_000);
    const { send, stored, time } = setUp({
      onChunk: (count) => {
        if (count === 3) {
          throw lost();
        }
      },
      onStat: (call) => {
        if (call <= 2) {
          throw lost();
        }
      },
    });
    const { chunkId } = await send(bytes);
    expect(stored(chunkId).equals(bytes)).toBe(true);
    expect(time.slept).toEqual([200, 400, 800]);
  });

  it("sends a chunk again that was damaged on its way", async () => {
    const bytes = randomBytes(500_000);
    let damaged = false;
    const { send, stored } = setUp({
      onChunk: (_, chunk) => {
        if (chunk.sequence === 5 && !damaged) {
          damaged = true;
          chunk.data[100]! ^= 1;
        }
      },
    });
    const { chunkId } = await send(bytes);
    expect(damaged).toBe(true);
    expect(stored(chunkId).equals(bytes)).toBe(true);
  });

  it("ends after eight failures in a row, with the last one", async () => {
    const { send, time } = setUp({
      onChunk: () => {
        throw lost();
      },
    });
    const error = await errorOf(send(randomBytes(1000)));
    expect(error.rawMessage).toBe("The connection broke");
    expect(time.slept).toHaveLength(7);
  });

  it("does not end while something gets through", async () => {
    const bytes = randomBytes(3_000_000);
    const { send, stored } = setUp({
      onChunk: (count) => {
        if (count % 3 === 0) {
          throw lost();
        }
      },
    });
    const { chunkId } = await send(bytes);
    expect(stored(chunkId).equals(bytes)).toBe(true);
  });

  it("ends at once with what another try would not change", async () => {
    const { send, store } = setUp({
      onChunk: () => {
        throw new ConnectError("Not yours", Code.PermissionDenied);
      },
    });
    expect((await errorOf(send(randomBytes(1000)))).code).toBe(Code.PermissionDenied);
    expect(store.uploads).toHaveLength(1);
  });

  it("goes on where one of another day ended, by its name, with the chunks that it had", async () => {
    const bytes = randomBytes(500_000);
    const chunkId = "holiday-film";
    const first = setUp({
      onChunk: (count) => {
        if (count === 6) {
          throw new ConnectError("Closed for today", Code.PermissionDenied);
        }
      },
    });
    await errorOf(first.send(bytes, { chunkId, chunkSize: 50_000 }));
    const { time, store } = first;
    const done = await time.run(upload(store.client, new Blob([bytes]), { chunkId, environment: time }));
    expect(done).toEqual({ chunkId, size: 500_000, checksum: nodeCrc32(bytes) });
    expect(store.uploads.slice(2).flat()).toEqual([5, 6, 7, 8, 9]);
    expect(first.stored(chunkId).equals(bytes)).toBe(true);
    const before = store.uploads.length;
    const again = await time.run(upload(store.client, bytes, { chunkId, environment: time }));
    expect(again.checksum).toBe(nodeCrc32(bytes));
    expect(store.uploads).toHaveLength(before);
  });

  it("refuses to go on with another payload", async () => {
    const { send } = setUp();
    const chunkId = "holiday-film";
    await send(randomBytes(500_000), { chunkId });
    for (const size of [400_000, 499_999]) {
      const error = await errorOf(send(randomBytes(size), { chunkId }));
      expect(error).toMatchObject({
        code: Code.AlreadyExists,
        rawMessage: '"holiday-film" is the name of another payload',
      });
    }
  });

  it("refuses an iterable without its size, and one that has another", async () => {
    const { send } = setUp();
    expect((await errorOf(send(inPieces(randomBytes(10), 5)))).rawMessage).toBe(
      "The size of an AsyncIterable must be given",
    );
    expect((await errorOf(send(inPieces(randomBytes(10), 5), { size: 11 }))).code).toBe(Code.InvalidArgument);
  });

  it("refuses chunks of no length, and longer ones than the server takes", async () => {
    const { send } = setUp();
    for (const chunkSize of [0, 1_048_577]) {
      await expect(send(randomBytes(10), { chunkSize })).rejects.toThrow(
        `chunkSize must be 1 to 1048576: ${chunkSize}`,
      );
    }
  });

  it("stops when it is cancelled, also while it waits", async () => {
    const controller = new AbortController();
    const { time, store } = setUp({
      onChunk: () => {
        throw lost();
      },
    });
    const { signal } = controller;
    const work = errorOf(upload(store.client, randomBytes(10), { environment: time, signal }));
    await time.pass(50);
    controller.abort();
    expect((await work).code).toBe(Code.Canceled);
    await time.pass(10_000);
    expect(store.uploads).toHaveLength(1);
  });
});

describe("crc32", () => {
  it("is zlib's, also in pieces", () => {
    for (const size of [0, 1, 3, 1000, 65_536]) {
      const bytes = randomBytes(size);
      expect(crc32(bytes)).toBe(nodeCrc32(bytes));
      const middle = Math.floor(size / 3);
      expect(crc32(bytes.subarray(middle), crc32(bytes.subarray(0, middle)))).toBe(nodeCrc32(bytes));
    }
  });
});
