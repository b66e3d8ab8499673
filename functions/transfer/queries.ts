import { strict } from "../../src/data/cache/freshness.ts";
import type { Tag } from "../../src/data/cache/tags.ts";
import { defineQuery } from "../../src/data/cached-sql.ts";
import { isDuplicateKey, type SqlSession } from "../../src/data/mysql.ts";

export interface TransferRow {
  readonly owner_id: number;
  readonly total_chunks: number;
  readonly chunk_size: number;
  /** Chunks that are stored: 0 up to this one. */
  readonly next_sequence: bigint;
  /** Bytes that are stored. */
  readonly size: bigint;
}

export interface NewTransfer {
  readonly chunkId: string;
  readonly ownerId: number;
  readonly totalChunks: number;
  readonly chunkSize: number;
  readonly now: number;
}

/** A stored object and the chunks in it, one after another. */
export interface SegmentRow {
  readonly first_sequence: number;
  readonly chunks: number;
  readonly checksum: number;
  readonly object_key: string;
}

export interface NewSegment {
  readonly chunkId: string;
  readonly firstSequence: number;
  readonly chunks: number;
  readonly size: number;
  readonly checksum: number;
  readonly objectKey: string;
}

export const transferTags = (chunkId: string): Tag[] => [
  `transfers/${chunkId}`,
  `transfer_segments/${chunkId}`,
];

/** How far a payload has come: what its segments say, for they are all that is ever written as it grows. */
export const selectTransfer = defineQuery<[chunkId: string], TransferRow>({
  sql: `SELECT t.owner_id, t.total_chunks, t.chunk_size,
       CAST(COALESCE(MAX(s.first_sequence + s.chunks), 0) AS SIGNED) AS next_sequence,
       CAST(COALESCE(SUM(s.size), 0) AS SIGNED) AS size
     FROM transfers t LEFT JOIN transfer_segments s ON s.chunk_id = t.chunk_id
     WHERE t.chunk_id = ? GROUP BY t.chunk_id, t.owner_id, t.total_chunks, t.chunk_size`,
  tags: transferTags,
  freshness: strict,
});

/** False when the payload exists. */
export function insertTransfer(sql: SqlSession, transfer: NewTransfer): Promise<boolean> {
  const { chunkId, ownerId, totalChunks, chunkSize, now } = transfer;
  return insertNew(
    sql,
    "INSERT INTO transfers (chunk_id, owner_id, total_chunks, chunk_size, created_at) VALUES (?, ?, ?, ?, ?)",
    [chunkId, ownerId, totalChunks, chunkSize, now],
  );
}

/** Makes an object part of its payload. False when another one begins with the same chunk. */
export function insertSegment(sql: SqlSession, segment: NewSegment): Promise<boolean> {
  const { chunkId, firstSequence, chunks, size, checksum, objectKey } = segment;
  return insertNew(
    sql,
    `INSERT INTO transfer_segments (chunk_id, first_sequence, chunks, size, checksum, object_key)
     VALUES (?, ?, ?, ?, ?, ?)`,
    [chunkId, firstSequence, chunks, size, checksum, objectKey],
  );
}

/** Up to `limit` segments with chunks from a sequence on, in their order. */
export const selectSegments = defineQuery<[chunkId: string, from: number, limit: number], SegmentRow>({
  sql: `SELECT first_sequence, chunks, checksum, object_key FROM transfer_segments
     WHERE chunk_id = ? AND first_sequence + chunks > ? ORDER BY first_sequence LIMIT ?`,
  tags: (chunkId) => [`transfer_segments/${chunkId}`],
  freshness: strict,
});

async function insertNew(
  sql: SqlSession,
  statement: string,
  values: readonly (string | number)[],
): Promise<boolean> {
  try {
    await sql.execute(statement, values);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) {
      return false;
    }
    throw error;
  }
}
