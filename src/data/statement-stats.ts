import { createLru } from "../lru.ts";

/** What is known of one statement, by its text with placeholders. */
export interface StatementStats {
  readonly sql: string;
  readonly calls: number;
  readonly errors: number;
  readonly inFlight: number;
  readonly rows: number;
  readonly totalMs: number;
  readonly maxMs: number;
  /** Upper bounds of the latency's quantiles, within 25 %. */
  readonly p50Ms: number;
  readonly p95Ms: number;
}

export interface StatementLog {
  /** Counts a statement as under way; the result says how it ended. Only time across I/O is real on Workers. */
  begin(sql: string, now: number): (outcome: { failed: boolean; rows: number; now: number }) => void;
  /** The 90th percentile of a statement that ran often enough to tell; undefined below 20 calls. */
  usualMs(sql: string): number | undefined;
  /** Those with the most time in all first. */
  list(): StatementStats[];
}

interface Entry {
  calls: number;
  errors: number;
  inFlight: number;
  rows: number;
  totalMs: number;
  maxMs: number;
  /** Calls by latency: bucket i holds up to 1.25^i ms. */
  readonly buckets: Uint32Array;
}

const growth = 1.25;
/** 1.25^48 ms are 45 s. */
const bucketCount = 49;
const callsToTell = 20;

/** A log of at most `maxStatements`, 256 by default; the one used least recently is forgotten first. */
export function createStatementLog(maxStatements = 256): StatementLog {
  const entries = createLru<Entry>(maxStatements);
  const touch = (sql: string): Entry => {
    const known = entries.get(sql);
    if (known !== undefined) {
      return known;
    }
    const entry: Entry = {
      calls: 0,
      errors: 0,
      inFlight: 0,
      rows: 0,
      totalMs: 0,
      maxMs: 0,
      buckets: new Uint32Array(bucketCount),
    };
    entries.set(sql, entry);
    return entry;
  };
  return {
    begin: (sql, began) => {
      const entry = touch(sql);
      entry.inFlight++;
      return ({ failed, rows, now }) => {
        const ms = Math.max(0, now - began);
        entry.inFlight--;
        entry.calls++;
        entry.errors += failed ? 1 : 0;
        entry.rows += rows;
        entry.totalMs += ms;
        entry.maxMs = Math.max(entry.maxMs, ms);
        const bucket = Math.min(bucketCount - 1, Math.max(0, Math.ceil(Math.log(ms) / Math.log(growth))));
        entry.buckets[bucket] = (entry.buckets[bucket] ?? 0) + 1;
      };
    },
    usualMs: (sql) => {
      const entry = entries.peek(sql);
      return entry === undefined || entry.calls < callsToTell ? undefined : quantile(entry, 0.9);
    },
    list: () =>
      [...entries.entries()]
        .map(([sql, { buckets, ...entry }]) => ({
          sql,
          ...entry,
          p50Ms: quantile({ ...entry, buckets }, 0.5),
          p95Ms: quantile({ ...entry, buckets }, 0.95),
        }))
        .sort((a, b) => b.totalMs - a.totalMs),
  };
}

function quantile({ buckets, calls, maxMs }: Entry, q: number): number {
  let below = 0;
  for (const [i, count] of buckets.entries()) {
    below += count;
    if (count > 0 && below >= q * calls) {
      return Math.min(maxMs, growth ** i);
    }
  }
  return maxMs;
}
