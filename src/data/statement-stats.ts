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
  /** Upper bounds of the quantiles of recent latencies, within 25 %. */
  readonly p50Ms: number;
  readonly p95Ms: number;
}

export interface StatementOutcome {
  /** `cut`: whoever asked has left, so that nobody knows how long it would have taken. */
  readonly as: "answered" | "failed" | "cut";
  readonly rows: number;
  readonly now: number;
}

export interface StatementLog {
  /**
   * Counts a statement as under way; the result says how it ended. Only time across I/O is real on Workers.
   */
  begin(sql: string, now: number): (outcome: StatementOutcome) => void;
  /** The 93rd percentile of a statement that ran often enough to tell; undefined below 20 calls. */
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
  /** Recent calls by latency: bucket i holds up to 1.25^i ms. */
  readonly buckets: Uint32Array;
  /** Calls in the buckets. */
  recent: number;
}

const growth = 1.25;
/** 1.25^48 ms are 45 s. */
const bucketCount = 49;
const callsToTell = 20;
/**
 * When so many calls are known, each counts for half from then on: a load that has come or gone is known
 * within some hundred calls.
 */
const callsToHalve = 256;
const usualQuantile = 0.93;

/** Bytes of an entry beside its statement: the counters and the buckets. */
const entryBytes = 600;

/**
 * A log of at most `maxBytes`, 512 KiB by default: some 400 statements of 300 characters. The one used least
 * recently is forgotten first, and one that fills it alone, as an INSERT of thousands of rows does, is not
 * kept.
 */
export function createStatementLog(maxBytes = 512 * 1024): StatementLog {
  const entries = createLru<Entry>(maxBytes, (_, sql) => entryBytes + 2 * sql.length);
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
      recent: 0,
    };
    entries.set(sql, entry);
    return entry;
  };
  return {
    begin: (sql, began) => {
      const entry = touch(sql);
      entry.inFlight++;
      return ({ as, rows, now }) => {
        const ms = Math.max(0, now - began);
        entry.inFlight--;
        entry.calls++;
        entry.errors += as === "failed" ? 1 : 0;
        entry.rows += rows;
        entry.totalMs += ms;
        entry.maxMs = Math.max(entry.maxMs, ms);
        // What was cut off tells something only when it had taken longer than usual by then.
        if (as !== "cut" || ms > quantile(entry, usualQuantile)) {
          add(entry, ms);
        }
      };
    },
    usualMs: (sql) => {
      const entry = entries.peek(sql);
      return entry === undefined || entry.recent < callsToTell ? undefined : quantile(entry, usualQuantile);
    },
    list: () =>
      [...entries.entries()]
        .map(([sql, entry]) => {
          const { buckets: _, recent: __, ...told } = entry;
          return { sql, ...told, p50Ms: quantile(entry, 0.5), p95Ms: quantile(entry, 0.95) };
        })
        .sort((a, b) => b.totalMs - a.totalMs),
  };
}

function add(entry: Entry, ms: number): void {
  const { buckets } = entry;
  const bucket = Math.min(bucketCount - 1, Math.max(0, Math.ceil(Math.log(ms) / Math.log(growth))));
  buckets[bucket] = (buckets[bucket] ?? 0) + 1;
  if (++entry.recent >= callsToHalve) {
    entry.recent = 0;
    for (const [i, count] of buckets.entries()) {
      buckets[i] = count >> 1;
      entry.recent += count >> 1;
    }
  }
}

function quantile({ buckets, recent, maxMs }: Entry, q: number): number {
  let below = 0;
  for (const [i, count] of buckets.entries()) {
    below += count;
    if (count > 0 && below >= q * recent) {
      return Math.min(maxMs, growth ** i);
    }
  }
  return maxMs;
}
