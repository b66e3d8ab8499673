/** What the cache of an isolate has done, counted since its start. */
export interface CacheStats {
  reads: number;
  /** Reads ahead, which are not among `reads`. */
  prefetches: number;
  /** Answered with what the same request, or the isolate, already had. */
  memory: number;
  /**
   * Answered with an older result that is still within the read's bound, from memory or from Redis, and
   * refreshed.
   */
  stale: number;
  /** Answered from memory after Redis said that it is current. */
  current: number;
  /** Answered by the data centre's cache. */
  colo: number;
  /** Answered by Redis. */
  store: number;
  /** Answered by another call's statement. */
  joined: number;
  /** Statements, by where they went. */
  reader: number;
  writer: number;
  /** Lookups that Redis did not answer. */
  storeFailures: number;
  writes: number;
  /** Results that writes knew and that were stored with their settling. */
  known: number;
  /** Writes that were not begun without a mark. */
  refused: number;
  /** Writes that went on without a mark. */
  unmarked: number;
  /** Writes of which a part broke off, so that it may be applied later than its lease. */
  "in-doubt": number;
  /** Invalidations that Redis did not take, or has to take once more, and the queue did. */
  queued: number;
  /** Invalidations that neither of them took: results may be old for `maxTtlMs`. */
  lost: number;
}

export function createStats(): CacheStats {
  return {
    reads: 0,
    prefetches: 0,
    memory: 0,
    stale: 0,
    current: 0,
    colo: 0,
    store: 0,
    joined: 0,
    reader: 0,
    writer: 0,
    storeFailures: 0,
    writes: 0,
    known: 0,
    refused: 0,
    unmarked: 0,
    "in-doubt": 0,
    queued: 0,
    lost: 0,
  };
}
