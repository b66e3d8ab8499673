/** Where a read of the data layer found its answer, as `CacheStats` names it. */
export type ReadFrom = "memory" | "stale" | "current" | "colo" | "store" | "joined" | "reader" | "writer";

/** What one call used of what lies outside of its handler. Times are in milliseconds. */
export class CallUsage {
  /** Round trips to MySQL, those that only hedge among them, and the time until their answers began. */
  sqlRoundTrips = 0;
  sqlMs = 0;
  /** Pipelines of Redis. Those that the calls of a batch share are counted once, with the batch. */
  redisRoundTrips = 0;
  redisMs = 0;
  /** Time that its outbound requests waited for one of the connections of the invocation. */
  waitMs = 0;
  /** Reads that were answered without MySQL: from the isolate, the data centre's cache, Redis. */
  memoryHits = 0;
  coloHits = 0;
  redisHits = 0;
  /** Those of them whose answer was older than fresh, within the read's bound. */
  staleHits = 0;
  /** Reads that MySQL answered. */
  misses = 0;
  /** Calls that a batch brought; 0 for any other call. */
  batchSize = 0;

  /** Whether the call left its isolate, or brought others. */
  get leftIsolate(): boolean {
    return (
      this.sqlRoundTrips > 0 ||
      this.redisRoundTrips > 0 ||
      this.coloHits > 0 ||
      this.redisHits > 0 ||
      this.misses > 0 ||
      this.batchSize > 0
    );
  }

  countRead(from: ReadFrom): void {
    switch (from) {
      case "reader":
      case "writer":
        this.misses++;
        break;
      case "store":
      case "current":
        this.redisHits++;
        break;
      case "colo":
        this.coloHits++;
        break;
      case "stale":
        this.staleHits++;
        this.memoryHits++;
        break;
      default:
        // What another call is fetching already costs this one nothing of its own.
        this.memoryHits++;
    }
  }

  countSql(waitedMs: number, tookMs: number): void {
    this.sqlRoundTrips++;
    this.sqlMs += tookMs;
    this.waitMs += waitedMs;
  }

  countRedis(waitedMs: number, tookMs: number): void {
    this.redisRoundTrips++;
    this.redisMs += tookMs;
    this.waitMs += waitedMs;
  }
}
