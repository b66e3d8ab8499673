import type { DatabaseSync, StatementSync } from "node:sqlite";
import { formatBuckets, parseBuckets } from "../buckets.ts";
import { writeCallFamilies } from "../call-families.ts";
import { type Point, valueColumns } from "../columns.ts";
import { callsDataset } from "../dataset.ts";
import { Exposition, type ExpositionFormat } from "../exposition.ts";
import type { MetricsQuery, MetricsRow } from "../query.ts";
import { type AnalyticsAnswer, runAnalyticsSql } from "./analytics-sql.ts";
import { Examples } from "./examples.ts";
import { registerFunctions } from "./functions.ts";
import { openDatabase } from "./open-database.ts";
import type { PointsReceived } from "./parse-report.ts";
import { queryRollups, readTotals } from "./query-rollups.ts";
import { addRollup, type Rollup, RollupBook, rollupLabels } from "./rollup.ts";
import { Sampler } from "./sample.ts";
import { blobColumns, doubleColumns } from "./schema.ts";

export interface StoreOptions {
  /** The file; ":memory:" keeps everything in memory. */
  readonly path: string;
  /**
   * Points that are kept of each index and second; Analytics Engine begins to sample at about as many. 100.
   */
  readonly pointsPerSecond: number;
  /** Points that are kept in all, the newest. 400,000, some 100 MB. */
  readonly maxPoints: number;
  /** Seconds for which rollups of ten seconds are kept. 7,200. */
  readonly fineSeconds: number;
  /** Seconds for which anything is kept. 90 days, as Analytics Engine. */
  readonly keepSeconds: number;
  /** Rollups that are kept in all, the newest: 3,000,000, some 1 GB. */
  readonly maxRollups: number;
  /** Combinations of labels that are told apart in one stretch of time. 1,000. */
  readonly maxKinds: number;
  /** Bytes of the file: what is oldest goes when it is full. Default 2 GiB. */
  readonly maxBytes: number;
  /**
   * Rollups that may wait while the file can't be written to, then points are refused. 20,000, some 15 MB.
   */
  readonly maxWaiting: number;
  /** Milliseconds to wait for another process that writes to the same file. 2,000. */
  readonly busyTimeoutMs: number;
  /** Unix time in milliseconds. */
  readonly now: () => number;
  readonly random: () => number;
}

export const storeDefaults: Omit<StoreOptions, "path"> = {
  pointsPerSecond: 100,
  maxPoints: 400_000,
  fineSeconds: 7_200,
  keepSeconds: 90 * 86_400,
  maxRollups: 3_000_000,
  maxKinds: 1_000,
  maxBytes: 2 * 1024 ** 3,
  maxWaiting: 20_000,
  busyTimeoutMs: 2_000,
  now: Date.now,
  random: Math.random,
};

/** How the store stands. */
export interface StoreStatus {
  /** Why the last attempt to write failed; undefined when it succeeded. */
  readonly failure: string | undefined;
  /** Points that were lost on their way, or that no room was left for. */
  readonly dropped: number;
  /** When the newest point came, Unix time in milliseconds; undefined when none has. */
  readonly newestAtMs: number | undefined;
  readonly bytes: number;
}

/** Points of clocks that are wrong by more than this are given the time at which they came. */
const maxPastMs = 86_400_000;
const maxFutureMs = 5_000;

/** Ids of reports that are remembered, so that one that is sent twice is counted once. */
const rememberedReports = 10_000;

/** SQLITE_FULL: neither the disk nor the bound of the file leaves room. */
const fullCode = 13;

/** A second is written when it is over by so many milliseconds: reports come that much later. */
const lateMs = 3_000;

/**
 * Keeps points as Analytics Engine does, sampled, and beside them rollups of every one of them, which are
 * exact. Its database is written by `flush`, which is to be called about once a second.
 */
export class MetricsStore {
  private readonly options: StoreOptions;
  private readonly db: DatabaseSync;
  private readonly book: RollupBook;
  private readonly sampler: Sampler;
  private readonly reports = new Set<string>();
  private readonly examples = new Examples();
  private readonly insertPoint: StatementSync;
  private readonly readRollup: StatementSync;
  private readonly writeRollup: StatementSync;
  private dropped = 0;
  private failure: string | undefined;
  private newestAtMs: number | undefined;
  private counted: { readonly atMs: number; readonly rollups: number } | undefined;

  constructor(options: Partial<StoreOptions> & Pick<StoreOptions, "path">) {
    this.options = { ...storeDefaults, ...options };
    this.book = new RollupBook(this.options.maxKinds);
    this.sampler = new Sampler(this.options.pointsPerSecond, this.options.random);
    this.db = openDatabase(this.options);
    registerFunctions(this.db, this.options.now);
    const pointColumns = [
      "dataset",
      "timestamp",
      "_sample_interval",
      "index1",
      ...blobColumns,
      ...doubleColumns,
    ];
    this.insertPoint = this.db.prepare(
      `INSERT INTO points (${pointColumns.join(", ")}) VALUES (${pointColumns.map(() => "?").join(", ")})`,
    );
    const keys = ["step", "at", ...rollupLabels];
    this.readRollup = this.db.prepare(
      `SELECT ${valueColumns.join(", ")}, buckets FROM rollups WHERE ${keys.map((key) => `${key} = ?`).join(" AND ")}`,
    );
    const rollupColumns = [...keys, ...valueColumns, "buckets"];
    this.writeRollup = this.db.prepare(
      `INSERT OR REPLACE INTO rollups (${rollupColumns.join(", ")}) VALUES (${rollupColumns.map(() => "?").join(", ")})`,
    );
  }

  /**
   * Takes a report. One that has come before changes nothing.
   *
   * @throws Error when too much waits for a database that can't be written to.
   */
  write(report: PointsReceived, dataset = callsDataset): void {
    if (this.reports.has(report.id)) {
      return;
    }
    if (this.failure !== undefined && this.book.size > this.options.maxWaiting) {
      throw new Error(`The metrics store takes no points: ${this.failure}`);
    }
    this.remember(report.id);
    this.dropped += report.dropped;
    for (const point of report.points) {
      this.add(point, dataset);
    }
  }

  private add(given: Point, dataset: string): void {
    const now = this.options.now();
    const isPlausible = given.at > now - maxPastMs && given.at < now + maxFutureMs;
    const point = isPlausible ? given : { ...given, at: now };
    this.newestAtMs = Math.max(this.newestAtMs ?? 0, point.at);
    if (dataset === callsDataset) {
      this.book.add(point);
      this.examples.add(point);
    }
    this.sampler.add(dataset, point);
  }

  private remember(id: string): void {
    this.reports.add(id);
    if (this.reports.size > rememberedReports) {
      const [oldest] = this.reports;
      this.reports.delete(oldest as string);
    }
  }

  /**
   * Writes what has come to the database, and forgets what is too old or too much. What fails is tried again
   * with the next.
   *
   * @param isLast - Also writes the points of the second that is not over. Default false.
   */
  flush(isLast = false): void {
    const rollups = this.book.take();
    const points = this.sampler.take(isLast ? Number.POSITIVE_INFINITY : this.options.now() - lateMs);
    try {
      this.inTransaction(() => {
        for (const rollup of rollups) {
          this.mergeIntoDatabase(rollup);
        }
        for (const { dataset, point, interval } of points) {
          this.insertPoint.run(
            dataset,
            Math.floor(point.at / 1000),
            interval,
            point.index,
            ...blobColumns.map((_, i) => point.blobs[i] ?? ""),
            ...doubleColumns.map((_, i) => point.doubles[i] ?? 0),
          );
        }
        this.forget();
      });
      this.failure = undefined;
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
      if ((error as { readonly errcode?: number }).errcode === fullCode) {
        this.makeRoom();
      }
      // The points are a sample of what the rollups tell exactly: those that can't be written are let go.
      this.dropped += points.length;
      this.book.putBack(rollups);
    }
  }

  /** Exact sums over all calls, and quantiles that err by at most 4.5 %. */
  query(query: MetricsQuery): readonly MetricsRow[] {
    this.flush();
    return queryRollups(this.db, query, this.options.now() - this.options.fineSeconds * 1000 + 10_000);
  }

  /**
   * Answers a statement in Analytics Engine's SQL.
   *
   * @throws AnalyticsSqlError for what is not in the subset, with its place.
   */
  sql(text: string): AnalyticsAnswer {
    this.flush();
    return runAnalyticsSql(this.db, text);
  }

  /** The calls since the store began, for Prometheus. */
  prometheus(format: ExpositionFormat): string {
    this.flush();
    const now = this.options.now();
    const lastMinute = queryRollups(this.db, { fromMs: now - 60_000, toMs: now });
    const durationMs = lastMinute[0]?.sums.duration_ms;
    const out = new Exposition(format);
    writeCallFamilies(out, {
      totals: readTotals(this.db),
      // Little's law: what is in flight is what comes, times how long it stays.
      inFlight: durationMs === undefined ? undefined : durationMs / 60_000,
      exemplars: this.examples.all,
    });
    return out.toString();
  }

  status(): StoreStatus {
    const pages = this.db.prepare(
      "SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size",
    );
    return {
      failure: this.failure,
      dropped: this.dropped,
      newestAtMs: this.newestAtMs,
      bytes: Number(pages.get()?.["bytes"] ?? 0),
    };
  }

  close(): void {
    this.flush(true);
    this.db.close();
  }

  private mergeIntoDatabase(rollup: Rollup): void {
    const { step, at, labels } = rollup;
    const row = this.readRollup.get(step, at, ...labels);
    if (row !== undefined) {
      addRollup(rollup, {
        ...rollup,
        values: valueColumns.map((name) => Number(row[name])),
        buckets: parseBuckets(String(row["buckets"])),
      });
    }
    this.writeRollup.run(step, at, ...labels, ...rollup.values, formatBuckets(rollup.buckets));
  }

  private forget(): void {
    const { maxPoints, maxRollups, fineSeconds, keepSeconds } = this.options;
    const now = Math.floor(this.options.now() / 1000);
    this.db.prepare("DELETE FROM rollups WHERE step = 10 AND at < ?").run(now - fineSeconds);
    this.db.prepare("DELETE FROM rollups WHERE step = 60 AND at < ?").run(now - keepSeconds);
    this.db.prepare("DELETE FROM points WHERE id <= (SELECT max(id) FROM points) - ?").run(maxPoints);
    const excess = this.countRollups() - maxRollups;
    if (excess > 0) {
      this.db
        .prepare(
          "DELETE FROM rollups WHERE step = 60 AND at <= (SELECT at FROM rollups WHERE step = 60 ORDER BY at LIMIT 1 OFFSET ?)",
        )
        .run(excess);
    }
  }

  /** Lets a tenth go, the oldest. */
  private makeRoom(): void {
    try {
      this.inTransaction(() => {
        this.db.exec(`
          DELETE FROM points WHERE id <= (SELECT min(id) + (max(id) - min(id)) / 10 FROM points);
          DELETE FROM rollups WHERE step > 0
            AND at <= (SELECT min(at) + (max(at) - min(at)) / 10 FROM rollups WHERE step > 0);
        `);
      });
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    }
  }

  /** Counted at most once a minute: it walks the table. */
  private countRollups(): number {
    const now = this.options.now();
    if (this.counted === undefined || now - this.counted.atMs > 60_000 || now < this.counted.atMs) {
      const row = this.db.prepare("SELECT count(*) AS rollups FROM rollups WHERE step = 60").get();
      this.counted = { atMs: now, rollups: Number(row?.["rollups"] ?? 0) };
    }
    return this.counted.rollups;
  }

  private inTransaction(work: () => void): void {
    this.db.exec("BEGIN IMMEDIATE");
    try {
      work();
      this.db.exec("COMMIT");
    } catch (error) {
      if (this.db.isTransaction) {
        this.db.exec("ROLLBACK");
      }
      throw error;
    }
  }
}
