import { randomBytes, randomUUID } from "node:crypto";
import { crc32 } from "node:zlib";
import type { MessageInitShape } from "@bufbuild/protobuf";
import { Code } from "@connectrpc/connect";
import { beforeAll, expect, it } from "vitest";
import {
  type DataChunk,
  type DataChunkSchema,
  TransferService,
  type UploadRequestSchema,
} from "../../src/gen/naru/transfer/v1/transfer_service_pb.ts";
import { describeFronts, type Identity } from "../client.ts";
import { openSql } from "./engines.ts";
import { anyFront, signUp } from "./players.ts";

type ChunkInit = MessageInitShape<typeof DataChunkSchema> & { data: Uint8Array };
type UploadInit = MessageInitShape<typeof UploadRequestSchema>;

/** A payload of random bytes in chunks; the last one is shorter. */
function createChunks(count: number, size: number): ChunkInit[] {
  const chunkId = randomUUID();
  return Array.from({ length: count }, (_, sequence) => {
    const data = randomBytes(sequence === count - 1 ? Math.ceil(size / 3) : size);
    return { chunkId, sequence, totalChunks: count, data, checksum: crc32(data) };
  });
}

async function* stream(chunks: readonly ChunkInit[]): AsyncGenerator<UploadInit> {
  for (const chunk of chunks) {
    yield { chunk };
  }
}

const bytesOf = (chunks: readonly { data: Uint8Array }[]) => Buffer.concat(chunks.map(({ data }) => data));

describeFronts("TransferService", (front) => {
  const uploading = it.runIf(front.clientStreams);
  let owner: Identity;
  let other: Identity;
  const as = (identity: Identity) => front.client(TransferService, identity);

  beforeAll(async () => {
    [owner, other] = (await signUp(2)) as [Identity, Identity];
  });

  /** By a front that can. */
  async function store(chunks: readonly ChunkInit[]): Promise<string> {
    const { info } = await anyFront.client(TransferService, owner).upload(stream(chunks));
    return info?.chunkId ?? "";
  }

  async function download(chunkId: string, fromSequence = 0): Promise<DataChunk[]> {
    const chunks: DataChunk[] = [];
    for await (const { chunk } of as(owner).download({ chunkId, fromSequence })) {
      if (chunk !== undefined) {
        chunks.push(chunk);
      }
    }
    return chunks;
  }

  uploading("stores a payload and gives it back byte by byte", async () => {
    const chunks = createChunks(40, 60_000);
    const { info } = await as(owner).upload(stream(chunks));
    expect(info).toMatchObject({
      chunkId: chunks[0]?.chunkId,
      nextSequence: 40,
      totalChunks: 40,
      chunkSize: 60_000,
      size: BigInt(39 * 60_000 + 20_000),
      complete: true,
    });
    const chunkId = info?.chunkId ?? "";
    expect((await as(owner).stat({ chunkId })).info).toEqual(info);
    const received = await download(chunkId);
    expect(bytesOf(received).equals(bytesOf(chunks))).toBe(true);
    expect(received.map(({ sequence, checksum }) => [sequence, checksum])).toEqual(
      chunks.map(({ sequence, checksum }) => [sequence, checksum]),
    );
    // 17 whole chunks fit into an object of 1 MiB.
    const segments = await openSql().query<{ chunks: number }>(
      "SELECT chunks FROM transfer_segments WHERE chunk_id = ? ORDER BY first_sequence",
      [chunkId],
    );
    expect(segments.map((segment) => segment.chunks)).toEqual([17, 17, 6]);
  });

  it("gives the rest of a payload from a sequence on, to the last chunk and to none", async () => {
    const chunks = createChunks(30, 50_000);
    const chunkId = await store(chunks);
    for (const from of [1, 20, 25, 29]) {
      const received = await download(chunkId, from);
      expect(received[0]?.sequence).toBe(from);
      expect(bytesOf(received).equals(bytesOf(chunks.slice(from)))).toBe(true);
    }
    expect(await download(chunkId, 30)).toEqual([]);
    await expect(download(chunkId, 31)).rejects.toMatchObject({
      code: Code.OutOfRange,
      rawMessage: "from_sequence is past the end: 31 of 30",
    });
  });

  uploading("goes on where Stat says after a stream that broke, and passes over what is stored", async () => {
    const chunks = createChunks(50, 50_000);
    const chunkId = chunks[0]?.chunkId ?? "";
    const stored = async () => (await as(owner).stat({ chunkId })).info?.nextSequence;
    async function* broken(): AsyncGenerator<UploadInit> {
      yield* stream(chunks.slice(0, 45));
      // Objects of 20 chunks: two are stored while the third waits for the rest.
      await expect.poll(() => stored().catch(() => 0), { timeout: 10_000 }).toBe(40);
      throw new Error("The client has lost its network");
    }
    await expect(as(owner).upload(broken())).rejects.toThrow("The client has lost its network");
    const { info } = await as(owner).stat({ chunkId });
    expect(info).toMatchObject({ nextSequence: 40, size: 2_000_000n, complete: false });
    await expect(download(chunkId)).rejects.toMatchObject({
      code: Code.FailedPrecondition,
      rawMessage: `Payload "${chunkId}" is not complete: 40 of 50 chunks are stored`,
    });
    const done = await as(owner).upload(stream(chunks.slice(38)));
    expect(done.info).toMatchObject({ nextSequence: 50, complete: true });
    expect(await as(owner).upload(stream(chunks))).toEqual(done);
    expect(bytesOf(await download(chunkId)).equals(bytesOf(chunks))).toBe(true);
  });

  uploading(
    "answers data_loss for a chunk that does not match its checksum, and keeps those before it",
    async () => {
      const chunks = createChunks(5, 1_000);
      const corrupted = chunks.map((chunk) =>
        chunk.sequence === 3 ? { ...chunk, data: randomBytes(1_000) } : chunk,
      );
      await expect(as(owner).upload(stream(corrupted))).rejects.toMatchObject({
        code: Code.DataLoss,
        rawMessage: "Chunk 3 does not match its checksum",
      });
      const chunkId = chunks[0]?.chunkId ?? "";
      expect((await as(owner).stat({ chunkId })).info?.nextSequence).toBe(3);
      expect((await as(owner).upload(stream(chunks.slice(3)))).info?.complete).toBe(true);
      expect(bytesOf(await download(chunkId)).equals(bytesOf(chunks))).toBe(true);
    },
  );

  uploading("answers failed_precondition for a chunk out of order and names the one to send", async () => {
    const chunks = createChunks(5, 100) as [ChunkInit, ...ChunkInit[]];
    await expect(as(owner).upload(stream(chunks.slice(1)))).rejects.toMatchObject({
      code: Code.FailedPrecondition,
      rawMessage: "Expected the chunk with sequence 0, not 1",
    });
    const [first, second, , fourth] = chunks as [ChunkInit, ChunkInit, ChunkInit, ChunkInit];
    await expect(as(owner).upload(stream([first, second, fourth]))).rejects.toMatchObject({
      code: Code.FailedPrecondition,
      rawMessage: "Expected the chunk with sequence 2, not 3",
    });
    expect((await as(owner).stat({ chunkId: first.chunkId ?? "" })).info?.nextSequence).toBe(2);
  });

  uploading.each([
    [
      "another chunk_id",
      { chunkId: "another-payload" },
      "chunk_id must be the same in every chunk of a stream",
    ],
    ["another total_chunks", { totalChunks: 4 }, "total_chunks of this payload is 3, not 4"],
    ["a sequence past the end", { sequence: 3 }, "sequence must be below total_chunks: 3 of 3"],
    [
      "another length",
      { data: new Uint8Array(9), checksum: crc32(new Uint8Array(9)) },
      "Chunk 1 has 9 bytes, those of this payload 10",
    ],
  ])("refuses a second chunk with %s", async (_, changes, rawMessage) => {
    const [first, second] = createChunks(3, 10) as [ChunkInit, ChunkInit];
    await expect(as(owner).upload(stream([first, { ...second, ...changes }]))).rejects.toMatchObject({
      code: Code.InvalidArgument,
      rawMessage,
    });
  });

  uploading("refuses a last chunk that is longer than the others", async () => {
    const [first] = createChunks(2, 10) as [ChunkInit];
    const data = new Uint8Array(11);
    await expect(
      as(owner).upload(stream([first, { ...first, sequence: 1, data, checksum: crc32(data) }])),
    ).rejects.toMatchObject({
      code: Code.InvalidArgument,
      rawMessage: "Chunk 1 has 11 bytes, those of this payload 10",
    });
  });

  uploading("refuses a stream without chunks", async () => {
    await expect(as(owner).upload(stream([]))).rejects.toMatchObject({
      code: Code.InvalidArgument,
      rawMessage: "No chunk was sent",
    });
  });

  uploading("stores chunks of the greatest size, and a payload without a byte", async () => {
    const large = createChunks(3, 1_048_576);
    expect((await as(owner).upload(stream(large))).info).toMatchObject({ complete: true });
    expect(bytesOf(await download(large[0]?.chunkId ?? "")).equals(bytesOf(large))).toBe(true);
    const empty = createChunks(1, 0);
    expect((await as(owner).upload(stream(empty))).info).toMatchObject({ complete: true, size: 0n });
    expect(await download(empty[0]?.chunkId ?? "")).toMatchObject([{ sequence: 0, checksum: 0 }]);
  });

  it("shows a payload to who sent it and to administrators only", async () => {
    const chunkId = await store(createChunks(1, 10));
    const missing = { code: Code.NotFound, rawMessage: `There is no payload "${chunkId}"` };
    await expect(as(other).stat({ chunkId })).rejects.toMatchObject(missing);
    await expect(as(other).download({ chunkId })[Symbol.asyncIterator]().next()).rejects.toMatchObject(
      missing,
    );
    expect((await as({ ...other, roles: ["admin"] }).stat({ chunkId })).info?.complete).toBe(true);
  });

  it("answers not_found for a payload of which nothing is stored", async () => {
    const missing = { code: Code.NotFound, rawMessage: 'There is no payload "nothing-here"' };
    await expect(as(owner).stat({ chunkId: "nothing-here" })).rejects.toMatchObject(missing);
    await expect(download("nothing-here")).rejects.toMatchObject(missing);
  });

  uploading("does not let anyone add to another's payload", async () => {
    const chunks = createChunks(2, 10);
    const chunkId = await store(chunks.slice(0, 1));
    await expect(as(other).upload(stream(chunks))).rejects.toMatchObject({
      code: Code.AlreadyExists,
      rawMessage: `chunk_id "${chunkId}" is taken`,
    });
  });

  uploading("stores one payload of two that are sent at once under one name", async () => {
    const chunks = createChunks(60, 50_000);
    const uploads = [as(owner).upload(stream(chunks)), as(owner).upload(stream(chunks))];
    const results = await Promise.allSettled(uploads);
    for (const result of results) {
      if (result.status === "rejected") {
        expect(result.reason).toMatchObject({
          code: Code.Aborted,
          rawMessage: "Another upload of this payload is under way",
        });
      }
    }
    const { info } = await as(owner).upload(stream(chunks));
    expect(info?.complete).toBe(true);
    expect(bytesOf(await download(info?.chunkId ?? "")).equals(bytesOf(chunks))).toBe(true);
  });
});
