import type { CacheSession } from "./cache/cache.ts";
import type { Freshness } from "./cache/freshness.ts";
import type { CacheEntry, Endpoint, Loaded } from "./cache/isolate.ts";
import { fromRowsText, toBase64, toRowsText } from "./cache/rows-text.ts";
import type { Tag } from "./cache/tags.ts";
import type { WriteOptions } from "./cache/write.ts";
import type { SqlClient, SqlSession, SqlValue } from "./mysql.ts";

/** A SELECT whose results may be cached. */
export interface Query<Args extends readonly SqlValue[], Row> {
  readonly sql: string;
  /**
   * What the rows depend on, beside the values: a table, or one row of it. A query that names a row must ask for it by
   * that key. All tables of the statement must be named: `test/data/declared-tags.ts` checks it.
   */
  readonly tags: (...args: Args) => readonly Tag[];
  readonly freshness: Freshness;
  /** How long Redis keeps a result. Default 300,000. */
  readonly ttlMs?: number;
  /** How long Redis keeps that there are no rows. Default 10,000: rows come into being without a mark of their own. */
  readonly emptyTtlMs?: number;
  /** Never set: it carries the type of a row. */
  readonly row?: Row;
}

/** Fixes the types of a query: `defineQuery<[slotId: number], SlotRow>({ … })`. */
export function defineQuery<Args extends readonly SqlValue[], Row>(
  query: Query<Args, Row>,
): Query<Args, Row> {
  return query;
}

/** MySQL through the cache, as one call sees it. */
export interface CachedSql {
  /** Rows, frozen and shared. Errors are those of SqlClient. */
  read<Args extends readonly SqlValue[], Row>(
    query: Query<Args, Row>,
    ...args: Args
  ): Promise<readonly Row[]>;
  /** Reads in the background what is likely to be asked for next. */
  prefetch<Args extends readonly SqlValue[], Row>(query: Query<Args, Row>, ...args: Args): void;
  /** Runs statements that touch `options.tags`, and nothing else, on the writer. Use `sql.transaction` for several. */
  write<T>(options: WriteOptions<T>, work: (sql: SqlClient) => Promise<T>): Promise<T>;
}

export interface CachedSqlSources {
  readonly session: CacheSession;
  readonly reader: SqlSession;
  readonly writer: SqlClient;
  /** Which database it is, without its password. */
  readonly database: string;
  /** Whose data it is, where one database holds that of many. */
  readonly tenant?: string;
  waitUntil(work: Promise<unknown>): void;
}

/** Results of so many rows or more are not kept: they push out much that is asked for more often. */
export const maxCachedRows = 1_000;
/** Nor are longer ones, in characters. */
export const maxCachedLength = 512 * 1024;

export function createCachedSql(sources: CachedSqlSources): CachedSql {
  const { session, database, tenant = "" } = sources;

  const load = async (query: Query<never, unknown>, args: readonly SqlValue[], endpoint: Endpoint) => {
    const rows = await sources[endpoint].query(query.sql, args);
    const payload = toRowsText(rows);
    const loaded: Loaded = {
      payload,
      keep: rows.length < maxCachedRows && payload.length <= maxCachedLength,
      ...(rows.length === 0 && { ttlMs: query.emptyTtlMs ?? 10_000 }),
    };
    return loaded;
  };

  const read: CachedSql["read"] = async <Args extends readonly SqlValue[], Row>(
    query: Query<Args, Row>,
    ...args: Args
  ) => {
    const entry: CacheEntry = {
      key: JSON.stringify([database, tenant, query.sql, ...args.map(toKey)]),
      tags: query.tags(...args),
      freshness: query.freshness,
      ttlMs: query.ttlMs ?? 300_000,
    };
    const result = await session.read(entry, (endpoint) =>
      load(query as Query<never, unknown>, args, endpoint),
    );
    result.decoded ??= fromRowsText(result.payload);
    return result.decoded as readonly Row[];
  };

  return {
    read,
    prefetch: (query, ...args) => {
      sources.waitUntil(read(query, ...args).catch(() => undefined));
    },
    write: (options, work) => session.write(options, () => work(sources.writer)),
  };
}

/** Values of different types never make the same key. */
function toKey(value: SqlValue): unknown {
  if (typeof value === "bigint") {
    return { n: String(value) };
  }
  if (value instanceof Date) {
    return { d: value.getTime() };
  }
  return value instanceof Uint8Array ? { b: toBase64(value) } : value;
}
