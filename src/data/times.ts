import { maxBoundMs, skewMs } from "./cache/freshness.ts";

/**
 * Times on which what the cache promises rests: isolates, Redis and callers' tokens must have the same ones.
 */
export interface CacheTimes {
  /**
   * How long a write may be under way. 30,000: the longest that a call lasts. What commits later than this
   * after its mark is not covered by it, so that a write's statements are ended by then.
   */
  readonly leaseMs: number;
  /** How far the replica may be behind. 5,000. */
  readonly lagMs: number;
  /** The longest that any result is kept. 300,000. */
  readonly maxTtlMs: number;
}

export const defaultCacheTimes: CacheTimes = { leaseMs: 30_000, lagMs: 5_000, maxTtlMs: 300_000 };

/**
 * How long a caller's reads are strict after its write: longer than any bound, and than the replica may be
 * behind.
 */
export const strictForMs = ({ lagMs }: Pick<CacheTimes, "lagMs">): number =>
  Math.max(maxBoundMs, lagMs) + skewMs;

/** How long they go past the cache while nobody has told Redis: longer than any result lives. */
export const bypassForMs = ({ lagMs, maxTtlMs }: Pick<CacheTimes, "lagMs" | "maxTtlMs">): number =>
  maxTtlMs + lagMs + skewMs;

/** The longest that a caller's token holds, by whichever isolate's clock made it. */
export const tokenForMs = (times: CacheTimes): number =>
  Math.max(strictForMs(times), bypassForMs(times)) + skewMs;

/** What the store in Redis is told. A version outlives every mark, lag and result that may hang on it. */
export function storeTimesOf({ leaseMs, lagMs, maxTtlMs }: CacheTimes) {
  const versionTtlMs = Math.max(86_400_000, 2 * (leaseMs + lagMs + maxTtlMs));
  return { leaseMs, lagMs, versionTtlMs };
}
