import { createHash } from "node:crypto";
import { Code } from "@connectrpc/connect";
import { connectError } from "../connect-error.ts";
import type { CacheSession } from "./cache/cache.ts";
import type { CacheEntry, Endpoint, Loaded, Select } from "./cache/entry.ts";
import type { Freshness } from "./cache/freshness.ts";
import { isRefusal } from "./cache/refusal.ts";
import { freezeRows, fromRowsText, toBase64, toRowsText } from "./cache/rows-text.ts";
import type { Tag } from "./cache/tags.ts";
import type { Alongside, Known, WriteOptions, WriteRun } from "./cache/write.ts";
import type { SqlClient, SqlRow, SqlValue } from "./mysql.ts";

/** A SELECT whose results may be cached. */
export interface Query<Args extends readonly SqlValue[], Row> {
  readonly sql: string;
  /**
   * What the rows depend on, beside the values: a table, or a part of it. A query that names a part must ask
   * for nothing else of that table. All tables of the statement must be named: `test/data/declared-tags.ts`
   * checks it.
   */
  readonly tags: (...args: Args) => readonly Tag[];
  readonly freshness: Freshness;
  /** How long Redis keeps a result. Default 300,000. */
  readonly ttlMs?: number;
  /**
   * How long Redis keeps that there are no rows. Default 10,000: rows come into being without a mark of their
   * own.
   */
  readonly emptyTtlMs?: number;
  /** Never set: it carries the type of a row. */
  readonly row?: Row;
}

/**
 * Fixes the types of a query: `defineQuery<[slotId: number], SlotRow>({ … })`.
 *
 * ```ts
 * import { bounded, defineQuery } from "../src/index.ts";
 *
 * interface ItemRow {
 *   readonly item_id: number;
 *   readonly name: string;
 * }
 *
 * const item = defineQuery<[itemId: number], ItemRow>({
 *   sql: "SELECT item_id, name FROM items WHERE item_id = ?",
 *   tags: (itemId) => [`items/${itemId}`],
 *   freshness: bounded(1_000),
 * });
 * ```
 */
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
  /**
   * Reads what is likely to be asked for next, when the request's own I/O is done. At most two of a request,
   * one after the other; others are not done.
   */
  prefetch<Args extends readonly SqlValue[], Row>(query: Query<Args, Row>, ...args: Args): void;
  /**
   * Runs statements that touch `options.tags`, and nothing else, on the writer. Use `sql.transaction` for
   * several. Gives what `work` gave, or where there is an `alongside` what that made of it.
   */
  write<T, A>(
    options: SqlWriteOptions<T> & Alongside<T, A>,
    work: (sql: SqlClient) => Promise<T>,
  ): Promise<A>;
  write<T>(options: SqlWriteOptions<T>, work: (sql: SqlClient) => Promise<T>): Promise<T>;
}

export interface SqlWriteOptions<T> extends Omit<WriteOptions<T>, "known"> {
  /**
   * Rows that queries give after it, as far as it knows them without asking: the row that it made, or has
   * read back by `sql`. Who reads them next asks Redis and not MySQL. They are passed over when another write
   * of the same is under way.
   */
  readonly known?: (result: T) => readonly KnownRows[];
  /**
   * True when the work may be done again after it broke off: its statements apply once, by a key or by the
   * version that they change, so that one which arrives late, after others have written, changes nothing.
   * Default false. A test delivers each late.
   */
  readonly repeatable?: boolean;
  /**
   * Called before a refusal is passed on after a part of the work broke off: sees to it that what broke off
   * is not applied any more. Without it the caller is told `unavailable`, because the write may still
   * be applied. `noFence` where what refuses stays.
   */
  readonly fence?: (sql: SqlClient) => Promise<void>;
}

/**
 * For a write whose refusals are final: what refused it refuses as well what broke off and arrives later.
 *
 * ```ts
 * import { type Data, noFence, type Tag } from "../src/index.ts";
 *
 * // Deleting twice deletes once, and what is not there stays so.
 * const remove = ({ sql }: Data, itemId: number) => {
 *   const tags: Tag[] = [`items/${itemId}`];
 *   return sql.write({ tags, repeatable: true, fence: noFence }, (writer) =>
 *     writer.execute("DELETE FROM items WHERE item_id = ?", [itemId]),
 *   );
 * };
 * ```
 */
export const noFence = async (): Promise<void> => undefined;

/** Made by `knownRows`. */
export type KnownRows = (keySpace: string) => Known;

/**
 * Says that `query` gives `rows` for `args`: all of its columns and no others, as MySQL would give them. They
 * are frozen. Nothing that was read before the write began may be among them, unless no other write can
 * change it.
 *
 * ```ts
 * import { type Data, defineQuery, type KnownRows, knownRows, strict } from "../src/index.ts";
 *
 * const item = defineQuery<[itemId: number], { name: string }>({
 *   sql: "SELECT name FROM items WHERE item_id = ?",
 *   tags: (itemId) => [`items/${itemId}`],
 *   freshness: strict,
 * });
 *
 * // Who reads the item next asks Redis and not MySQL.
 * const add = ({ sql }: Data, name: string) =>
 *   sql.write(
 *     {
 *       tags: ["items/+"],
 *       touched: (itemId: number) => [`items/${itemId}`],
 *       known: (itemId): KnownRows[] => [knownRows(item, [itemId], [{ name }])],
 *     },
 *     async (writer) => {
 *       const { insertId } = await writer.execute("INSERT INTO items (name) VALUES (?)", [name]);
 *       return Number(insertId);
 *     },
 *   );
 * ```
 */
export function knownRows<Args extends readonly SqlValue[], Row>(
  query: Query<Args, Row>,
  args: NoInfer<Args>,
  rows: readonly NoInfer<Row>[],
): KnownRows {
  return (keySpace) => ({
    entry: new QueryEntry(keyOf(keySpace, query, args), query, args),
    loaded: toLoaded(query, rows as readonly SqlRow[], maxKnownLength),
  });
}

/** What MySQL is reached by for one call. */
export interface CachedSqlSources {
  readonly select: Select;
  /** The primary, whose statements end by themselves after so many milliseconds. */
  createWriter(leftMs: number): SqlClient;
  /** Runs work again while nothing answers, and tells of what was sent and not answered. */
  retry<T>(work: () => Promise<T>, onBrokenOff: () => void): Promise<T>;
  /**
   * Begins the keys of all results: which database it is, without its password, and whose data, where one
   * database holds that of many.
   */
  readonly keySpace: string;
  /** Does `work` when the request's own I/O is done, or never. */
  afterwards(work: () => Promise<unknown>): void;
}

/** Results of so many rows or more are not kept: they push out much that is asked for more often. */
export const maxCachedRows = 1_000;
/** Nor are longer ones, in characters. */
export const maxCachedLength = 512 * 1024;
/** Nor is what a write knows: its answer waits for it. */
export const maxKnownLength = 64 * 1024;

export function createCachedSql(session: CacheSession, sources: CachedSqlSources): CachedSql {
  const load = async (
    query: Query<never, unknown>,
    values: readonly SqlValue[],
    { endpoint, select }: { endpoint: Endpoint; select: Select },
  ) => toLoaded(query, await select(endpoint, { sql: query.sql, values }), maxCachedLength);

  const find = <Args extends readonly SqlValue[], Row>(
    kind: "read" | "prefetch",
    query: Query<Args, Row>,
    args: Args,
  ) => {
    const entry = new QueryEntry(keyOf(sources.keySpace, query, args), query, args);
    return session[kind](entry, (endpoint, select) => load(query, args, { endpoint, select }));
  };

  const write = <T>(
    { repeatable = false, fence, known = () => [], ...options }: SqlWriteOptions<T>,
    work: (sql: SqlClient) => Promise<T>,
  ) =>
    session.write(
      { ...options, known: (result) => known(result).map((rows) => rows(sources.keySpace)) },
      (run) => {
        const writer = sources.createWriter(run.endsAt - session.now());
        return repeatable ? repeat(sources, run, { work: () => work(writer), fence, writer }) : work(writer);
      },
    );

  return {
    read: async <Args extends readonly SqlValue[], Row>(query: Query<Args, Row>, ...args: Args) => {
      const result = await find("read", query, args);
      if (result.decoded === undefined) {
        try {
          result.decoded = fromRowsText(result.payload);
        } catch {
          // Whoever stored it, it was not this code.
          const { select } = sources;
          result.decoded = (await load(query, args, { endpoint: "writer", select })).decoded;
        }
      }
      return result.decoded as readonly Row[];
    },
    prefetch: (query, ...args) => sources.afterwards(() => find("prefetch", query, args)),
    write: write as CachedSql["write"],
  };
}

/** Does work again while nothing answers. What refuses it then must not be what is applied after all. */
async function repeat<T>(
  sources: CachedSqlSources,
  run: WriteRun,
  { work, fence, writer }: { work: () => Promise<T>; fence: SqlWriteOptions<T>["fence"]; writer: SqlClient },
): Promise<T> {
  try {
    return await sources.retry(work, () => {
      run.brokeOff = true;
    });
  } catch (error) {
    if (!run.brokeOff || !isRefusal(error)) {
      throw error;
    }
    if (fence === undefined) {
      const text = "The database did not answer at first: nobody knows whether this was applied";
      throw connectError(Code.Unavailable, text, { cause: error });
    }
    await fence(writer);
    run.brokeOff = false;
    throw error;
  }
}

function toLoaded(query: Query<never, unknown>, rows: readonly SqlRow[], maxLength: number): Loaded {
  const decoded = freezeRows(rows);
  if (query.freshness.mode === "uncached" || rows.length >= maxCachedRows) {
    return { payload: "", decoded, keep: false };
  }
  const payload = toRowsText(rows);
  return {
    payload,
    decoded,
    keep: payload.length <= maxLength,
    ...(rows.length === 0 && { ttlMs: query.emptyTtlMs ?? 10_000 }),
  };
}

/** A class, because an object with a getter of its own takes ten times as long to make. */
class QueryEntry<Args extends readonly SqlValue[]> implements CacheEntry {
  readonly key: string;
  readonly freshness: Freshness;
  readonly ttlMs: number;
  private readonly query: Query<Args, unknown>;
  private readonly args: Args;

  constructor(key: string, query: Query<Args, unknown>, args: Args) {
    this.key = key;
    this.freshness = query.freshness;
    this.ttlMs = query.ttlMs ?? 300_000;
    this.query = query;
    this.args = args;
  }

  /** Most reads of a bounded query need none. */
  get tags(): readonly Tag[] {
    return this.query.tags(...this.args);
  }
}

const hashes = new WeakMap<Query<never, unknown>, string>();

function keyOf(keySpace: string, query: Query<never, unknown>, args: readonly SqlValue[]): string {
  let hash = hashes.get(query);
  if (hash === undefined) {
    hash = createHash("sha256").update(query.sql).digest("base64url");
    hashes.set(query, hash);
  }
  return `${keySpace} ${hash} ${JSON.stringify(args.map(toKey))}`;
}

/** Values of different types never make the same key. */
function toKey(value: SqlValue): unknown {
  switch (typeof value) {
    case "bigint":
      return { n: String(value) };
    case "number":
      return Number.isFinite(value) ? value : { f: String(value) };
    case "object":
      if (value instanceof Date) {
        return { d: value.getTime() };
      }
      return value instanceof Uint8Array ? { b: toBase64(value) } : value;
    default:
      return value;
  }
}
