import type { Role } from "../auth.ts";

/** Statements of one role, by how long they took. */
export interface QueryCounts {
  readonly total: number;
  readonly failed: number;
  readonly sumMs: number;
  /** How many took at most as long as the bound of the same index, and no less than the bound before. */
  readonly buckets: readonly number[];
}

/** Counts statements; the wait for a connection belongs to their time. */
export interface QueryMeter {
  record(role: Role, tookMs: number, failed: boolean): void;
  read(role: Role): QueryCounts;
}

/** Upper bounds of the buckets, ms. */
export const queryBoundsMs: readonly number[] = [0.1, 1, 10, 100, 1000];

/** Makes a meter that has counted nothing. */
export function createQueryMeter(): QueryMeter {
  const counts = { reader: createCounts(), writer: createCounts() };
  return {
    record: (role, tookMs, failed) => {
      const count = counts[role];
      count.total++;
      count.failed += failed ? 1 : 0;
      count.sumMs += tookMs;
      const bucket = queryBoundsMs.findIndex((bound) => tookMs <= bound);
      if (bucket !== -1) {
        count.buckets[bucket] = (count.buckets[bucket] ?? 0) + 1;
      }
    },
    read: (role) => counts[role],
  };
}

function createCounts() {
  return { total: 0, failed: 0, sumMs: 0, buckets: queryBoundsMs.map(() => 0) };
}
