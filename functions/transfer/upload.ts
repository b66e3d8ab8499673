import { crc32 } from "node:zlib";
import { Code, ConnectError } from "@connectrpc/connect";
import type { DataChunk, UploadRequest } from "../../src/gen/naru/transfer/v1/transfer_service_pb.ts";
import { type Data, knownRows, SqlError, type SqlSession } from "../../src/index.ts";
import { putObject, toObjectKey } from "./objects.ts";
import {
  type Inserted,
  insertSegment,
  insertTransfer,
  selectTransfer,
  type TransferRow,
  transferTags,
} from "./queries.ts";

/** One object holds as many whole chunks as fit into this many bytes, and at least one. */
const segmentBytes = 1_048_576;

/** A payload that is not complete for so long after its first chunk is removed. */
const incompleteMs = 7 * 24 * 3_600_000;

/** What one stream has of a payload. */
interface Upload {
  readonly chunkId: string;
  readonly ownerId: number;
  readonly totalChunks: number;
  readonly chunkSize: number;
  /** Whether the payload has its row. */
  created: boolean;
  /** Chunks that came and are not stored yet, in their order. */
  readonly waiting: Uint8Array[];
  waitingBytes: number;
  /** The sequence that comes next. */
  next: number;
  /** Bytes that are stored. */
  size: bigint;
}

/**
 * Stores chunks as they come, in objects of about 1 MiB, and answers how far the payload has come. What is
 * stored stays when a chunk is refused: `data_loss` for a wrong checksum, `failed_precondition` for one out
 * of order.
 */
export async function storeChunks(
  data: Data,
  ownerId: number,
  requests: AsyncIterable<UploadRequest>,
): Promise<{ chunkId: string } & TransferRow> {
  let upload: Upload | undefined;
  for await (const { chunk } of requests) {
    if (chunk === undefined) {
      continue;
    }
    upload ??= await openUpload(data, ownerId, chunk);
    const refusal = refusalOf(upload, chunk);
    if (refusal !== undefined) {
      await flush(data, upload);
      throw refusal;
    }
    if (chunk.sequence === upload.next) {
      await take(data, upload, chunk);
    }
  }
  if (upload === undefined) {
    throw new ConnectError("No chunk was sent", Code.InvalidArgument);
  }
  await flush(data, upload);
  return { chunkId: upload.chunkId, ...toTransferRow(upload, upload.size) };
}

/** The payload when all chunks have been stored that came. */
function toTransferRow(upload: Upload, size: bigint): TransferRow {
  return {
    owner_id: upload.ownerId,
    total_chunks: upload.totalChunks,
    chunk_size: upload.chunkSize,
    next_sequence: BigInt(upload.next),
    size,
  };
}

async function openUpload(data: Data, ownerId: number, first: DataChunk): Promise<Upload> {
  const { chunkId, totalChunks } = first;
  const [stored] = await data.sql.read(selectTransfer, chunkId);
  if (stored !== undefined && stored.owner_id !== ownerId) {
    throw taken(chunkId);
  }
  return {
    chunkId,
    ownerId,
    totalChunks: stored?.total_chunks ?? totalChunks,
    chunkSize: stored?.chunk_size ?? first.data.length,
    created: stored !== undefined,
    waiting: [],
    waitingBytes: 0,
    next: Number(stored?.next_sequence ?? 0n),
    size: stored?.size ?? 0n,
  };
}

/**
 * Why a chunk cannot be part of the payload. One that was stored before is checked as well, and then passed
 * over.
 */
function refusalOf(upload: Upload, chunk: DataChunk): ConnectError | undefined {
  const { sequence, data } = chunk;
  const isLast = sequence === upload.totalChunks - 1;
  if (chunk.chunkId !== upload.chunkId) {
    return new ConnectError("chunk_id must be the same in every chunk of a stream", Code.InvalidArgument);
  }
  if (chunk.totalChunks !== upload.totalChunks) {
    return new ConnectError(
      `total_chunks of this payload is ${upload.totalChunks}, not ${chunk.totalChunks}`,
      Code.InvalidArgument,
    );
  }
  if (sequence >= upload.totalChunks) {
    return new ConnectError(
      `sequence must be below total_chunks: ${sequence} of ${upload.totalChunks}`,
      Code.InvalidArgument,
    );
  }
  if (sequence > upload.next) {
    return new ConnectError(
      `Expected the chunk with sequence ${upload.next}, not ${sequence}`,
      Code.FailedPrecondition,
    );
  }
  if (crc32(data) !== chunk.checksum) {
    return new ConnectError(`Chunk ${sequence} does not match its checksum`, Code.DataLoss);
  }
  if (isLast ? data.length > upload.chunkSize : data.length !== upload.chunkSize || data.length === 0) {
    return new ConnectError(
      `Chunk ${sequence} has ${data.length} bytes, those of this payload ${upload.chunkSize}`,
      Code.InvalidArgument,
    );
  }
  return undefined;
}

async function take(data: Data, upload: Upload, chunk: DataChunk): Promise<void> {
  if (upload.waitingBytes + chunk.data.length > segmentBytes) {
    await flush(data, upload);
  }
  upload.waiting.push(chunk.data);
  upload.waitingBytes += chunk.data.length;
  upload.next++;
}

/** Stores what waits: the object first, then the row that makes it part of the payload. */
async function flush(data: Data, upload: Upload): Promise<void> {
  if (upload.waiting.length === 0) {
    return;
  }
  const { chunkId, ownerId, totalChunks, chunkSize, waiting } = upload;
  const bytes = concat(waiting, upload.waitingBytes);
  const firstSequence = upload.next - waiting.length;
  const objectKey = toObjectKey({ chunkId, firstSequence });
  await putObject(data.objects, objectKey, bytes);
  const segment = { chunkId, firstSequence, chunks: waiting.length, size: bytes.length };
  const size = upload.size + BigInt(bytes.length);
  let mayBeStored = false;
  const work = async (sql: SqlSession): Promise<Inserted> => {
    if (!upload.created) {
      const now = data.now();
      const expiresAt = upload.next === totalChunks ? null : now + incompleteMs;
      const transfer = { chunkId, ownerId, totalChunks, chunkSize, now, expiresAt };
      const begun = await insertTransfer(sql, transfer);
      if (begun === "no owner") {
        throw new ConnectError(`There is no user ${ownerId}`, Code.NotFound);
      }
      if (begun === "exists") {
        await requireSame(sql, upload);
      }
      upload.created = true;
    }
    mayBeStored = true;
    return insertSegment(sql, { ...segment, checksum: crc32(bytes), objectKey });
  };
  try {
    const stored = await data.sql.write(
      {
        tags: transferTags(chunkId),
        // Nobody else has stored chunks after those that this stream knew: they would begin where this
        // segment does.
        known: (stored) =>
          stored === "inserted" ? [knownRows(selectTransfer, [chunkId], [toTransferRow(upload, size)])] : [],
      },
      work,
    );
    if (stored !== "inserted") {
      mayBeStored = false;
      const why =
        stored === "exists"
          ? "Another upload of this payload is under way"
          : "The payload was removed: begin again";
      throw new ConnectError(why, Code.Aborted);
    }
  } catch (error) {
    // Of what nobody knows whether it is part of the payload, `cleanObjects` finds out later.
    if (!mayBeStored || error instanceof SqlError) {
      await data.objects.delete(objectKey).catch(() => undefined);
    }
    throw error;
  }
  upload.size = size;
  upload.waiting.length = 0;
  upload.waitingBytes = 0;
}

/** Throws when a payload that was begun by another stream in between is not this one. */
async function requireSame(
  sql: SqlSession,
  { chunkId, ownerId, totalChunks, chunkSize }: Upload,
): Promise<void> {
  const [stored] = await sql.query<TransferRow>(selectTransfer.sql, [chunkId]);
  if (stored?.owner_id !== ownerId) {
    throw taken(chunkId);
  }
  if (stored.total_chunks !== totalChunks || stored.chunk_size !== chunkSize) {
    throw new ConnectError("Another upload of this payload is under way", Code.Aborted);
  }
}

function taken(chunkId: string): ConnectError {
  return new ConnectError(`chunk_id "${chunkId}" is taken`, Code.AlreadyExists);
}

function concat(parts: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}
