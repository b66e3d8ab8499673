import { randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";
import { Code, ConnectError } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import { type DownloadOptions, download, downloadChunks } from "../../../src/client/transfer/download.ts";
import { upload } from "../../../src/client/transfer/upload.ts";
import { errorOf } from "../../error-of.ts";

import { createVirtualTime } from "../resilience/virtual-time.ts";
import { createStore, type StorePlan } from "./store.ts";

const chunkId = "holiday-film";

async function setUp(bytes: Uint8Array, plan: StorePlan = {}) {
  const time = createVirtualTime();
  const store = createStore(plan);
  await time.run(upload(store.client, bytes, { chunkId, environment: time }));
  return {
    time,
    store,
    fetch: (options: DownloadOptions = {}) =>
      time.run(download(store.client, chunkId, { environment: time, ...options })),
  };
}

describe("a download", () => {
  for (const size of [0, 1, 65_536, 1_000_000]) {
    it(`gives back ${size} bytes`, async () => {
      const bytes = randomBytes(size);
      const { fetch } = await setUp(bytes);
      expect(bytes.equals(await fetch({ checksum: crc32(bytes) }))).toBe(true);
    });
  }

  it("goes on after a broken connection with the chunk that comes next, each once", async () => {
    const bytes = randomBytes(1_000_000);
    const { fetch, store } = await setUp(bytes, {
      toSend: (count, chunk) => {
        if (count === 6 || count === 8) {
          throw new ConnectError("The connection broke", Code.Unavailable);
        }
        return chunk;
      },
    });
    const steps: number[] = [];
    const received = await fetch({ onProgress: ({ chunks }) => steps.push(chunks) });
    expect(bytes.equals(received)).toBe(true);
    expect(store.downloads.map(([first]) => first)).toEqual([0, 5, 6]);
    expect(steps).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
  });

  it("asks again for a chunk that was damaged, and for one that is missing", async () => {
    const bytes = randomBytes(500_000);
    const { fetch, store } = await setUp(bytes, {
      toSend: (count, chunk) =>
        count === 3
          ? { ...chunk, data: chunk.data.map((byte, index) => (index === 9 ? byte ^ 4 : byte)) }
          : count === 6
            ? { ...chunk, sequence: chunk.sequence + 1 }
            : chunk,
    });
    expect(bytes.equals(await fetch())).toBe(true);
    expect(store.downloads.map(([first]) => first)).toEqual([0, 2, 4]);
  });

  it("tells at its end that the whole is not what was stored", async () => {
    const { fetch } = await setUp(randomBytes(100_000));
    const error = await errorOf(fetch({ checksum: 1 }));
    expect(error).toMatchObject({
      code: Code.DataLoss,
      rawMessage: 'Payload "holiday-film" does not match its checksum',
    });
  });

  it("ends at once with what another try would not change", async () => {
    const { time, store } = await setUp(randomBytes(10));
    const error = await errorOf(time.run(download(store.client, "another-film", { environment: time })));
    expect(error.code).toBe(Code.NotFound);
    expect(store.downloads).toHaveLength(1);
    const lost = await setUp(randomBytes(10), {
      toSend: () => {
        throw new ConnectError("What was stored is lost", Code.DataLoss);
      },
    });
    expect((await errorOf(lost.fetch())).code).toBe(Code.DataLoss);
    expect(lost.store.downloads).toHaveLength(1);
  });

  it("ends after eight failures in a row", async () => {
    const { fetch, store } = await setUp(randomBytes(10), {
      toSend: () => {
        throw new ConnectError("Down", Code.Unavailable);
      },
    });
    expect((await errorOf(fetch())).code).toBe(Code.Unavailable);
    expect(store.downloads).toHaveLength(8);
  });

  it("ends the call when the reader has enough", async () => {
    const { time, store } = await setUp(randomBytes(1_000_000));
    let chunks = 0;
    for await (const _ of downloadChunks(store.client, chunkId, { environment: time })) {
      chunks++;
      break;
    }
    await time.pass(1000);
    expect(chunks).toBe(1);
    expect(store.downloads).toHaveLength(1);
    expect(store.downloads[0]!.length).toBeLessThan(16);
  });

  it("stops when it is cancelled", async () => {
    const controller = new AbortController();
    const { fetch, store } = await setUp(randomBytes(1_000_000));
    const stop = ({ chunks }: { chunks: number }) => {
      if (chunks === 3) {
        controller.abort();
      }
    };
    const error = await errorOf(fetch({ signal: controller.signal, onProgress: stop }));
    expect(error.code).toBe(Code.Canceled);
    expect(store.downloads).toHaveLength(1);
  });
});
