import type { SqlRow, SqlValue } from "../mysql.ts";
import type { Freshness } from "./freshness.ts";
import type { Result } from "./memory.ts";
import type { Tag } from "./tags.ts";

/** The replica, or the primary. */
export type Endpoint = "reader" | "writer";

/** What a load gives: a result, and whether it may be kept. */
export interface Loaded extends Result {
  readonly keep: boolean;
  /** How long the store may keep it, in place of the entry's time: shorter for "there is no such row". */
  readonly ttlMs?: number;
}

/** A read that can be answered from the cache. */
export interface CacheEntry {
  /** All that the result depends on beside data: database, SQL, parameters, tenant. */
  readonly key: string;
  readonly tags: readonly Tag[];
  readonly freshness: Freshness;
  /** How long the store keeps it. */
  readonly ttlMs: number;
}

/** A SELECT on its way to MySQL. */
export interface Selection {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** Asks MySQL for rows. */
export type Select = (endpoint: Endpoint, selection: Selection) => Promise<SqlRow[]>;

/** Makes a result of what `select` gives: that of the call, or that of what goes on after it. */
export type Load = (endpoint: Endpoint, select: Select) => Promise<Loaded>;
