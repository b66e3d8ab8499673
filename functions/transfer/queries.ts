import {
  defineQuery,
  isDuplicateKey,
  type SqlClient,
  type SqlSession,
  strict,
  type Tag,
} from "../../src/index.ts";

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
  /** When it is removed unless it is complete; null when it is complete at once. */
  readonly expiresAt: number | null;
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

/** "no owner": what it would belong to is not there. */
export type Inserted = "inserted" | "exists" | "no owner";

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

/** Begins a payload, for whoever has an account. */
export function insertTransfer(sql: SqlSession, transfer: NewTransfer): Promise<Inserted> {
  const { chunkId, ownerId, totalChunks, chunkSize, now, expiresAt } = transfer;
  return insertNew(
    sql,
    `INSERT INTO transfers (chunk_id, owner_id, total_chunks, chunk_size, created_at, expires_at)
     SELECT ?, user_id, ?, ?, ?, ? FROM users WHERE user_id = ?`,
    [chunkId, totalChunks, chunkSize, now, expiresAt, ownerId],
  );
}

/** Makes an object part of its payload, if there is one: it may have been removed. */
export function insertSegment(sql: SqlSession, segment: NewSegment): Promise<Inserted> {
  const { chunkId, firstSequence, chunks, size, checksum, objectKey } = segment;
  return insertNew(
    sql,
    `INSERT INTO transfer_segments (chunk_id, first_sequence, chunks, size, checksum, object_key)
     SELECT chunk_id, ?, ?, ?, ?, ? FROM transfers WHERE chunk_id = ?`,
    [firstSequence, chunks, size, checksum, objectKey, chunkId],
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
  values: readonly (string | number | null)[],
): Promise<Inserted> {
  try {
    const { rowsAffected } = await sql.execute(statement, values);
    return rowsAffected === 0 ? "no owner" : "inserted";
  } catch (error) {
    if (isDuplicateKey(error)) {
      return "exists";
    }
    throw error;
  }
}

/** Payloads that were to be complete before `before`, or may be. */
export async function selectExpired(sql: SqlSession, before: number, limit: number): Promise<string[]> {
  const rows = await sql.query<{ chunk_id: string }>(
    `SELECT chunk_id FROM transfers WHERE expires_at < ? ORDER BY expires_at LIMIT ${limit}`,
    [before],
  );
  return rows.map(({ chunk_id }) => chunk_id);
}

/**
 * Removes a payload that has expired and is not complete, the last objects first, up to `limit` of them: what
 * is left meanwhile is a payload that can be gone on with. Gives the keys of objects that belong to nothing
 * any more. No object can be added meanwhile: `insertSegment` waits for the row.
 */
export function deleteExpired(
  sql: SqlClient,
  chunkId: string,
  { now, limit }: { now: number; limit: number },
): Promise<string[]> {
  return sql.transaction(async (tx) => {
    const [transfer] = await tx.query<{ total_chunks: number; expires_at: bigint | null }>(
      "SELECT total_chunks, expires_at FROM transfers WHERE chunk_id = ? FOR UPDATE",
      [chunkId],
    );
    if (transfer === undefined || transfer.expires_at === null || transfer.expires_at >= now) {
      return [];
    }
    const segments = await tx.query<{ chunks: number; object_key: string }>(
      "SELECT chunks, object_key FROM transfer_segments WHERE chunk_id = ? ORDER BY first_sequence DESC",
      [chunkId],
    );
    if (segments.reduce((sum, { chunks }) => sum + chunks, 0) === transfer.total_chunks) {
      await tx.execute("UPDATE transfers SET expires_at = NULL WHERE chunk_id = ?", [chunkId]);
      return [];
    }
    await tx.execute(
      `DELETE FROM transfer_segments WHERE chunk_id = ? ORDER BY first_sequence DESC LIMIT ${limit}`,
      [chunkId],
    );
    if (segments.length <= limit) {
      await tx.execute("DELETE FROM transfers WHERE chunk_id = ?", [chunkId]);
    }
    return segments.slice(0, limit).map(({ object_key }) => object_key);
  });
}

/** The place of an object in a payload. */
export interface ObjectPlace {
  readonly chunkId: string;
  readonly firstSequence: number;
}

/** Keys of the objects that are part of a payload, at those places. */
export async function selectObjectKeys(
  sql: SqlSession,
  places: readonly ObjectPlace[],
): Promise<Set<string>> {
  const rows = await sql.query<{ object_key: string }>(
    `SELECT object_key FROM transfer_segments
     WHERE ${places.map(() => "(chunk_id = ? AND first_sequence = ?)").join(" OR ")}`,
    places.flatMap(({ chunkId, firstSequence }) => [chunkId, firstSequence]),
  );
  return new Set(rows.map(({ object_key }) => object_key));
}
