/**
 * How old a result may be.
 *
 * - `strict`: never older than the last acknowledged write. The versions are checked with Redis at each read.
 * - `bounded`: the isolate may answer by itself for `maxAgeMs` after it knew the result to be current, and
 *   for `staleMs` more while it refreshes it in the background.
 * - `uncached`: always asked of MySQL, for what is hardly ever asked twice. The caller sees its own writes.
 */
export type Freshness =
  | { readonly mode: "strict" }
  | { readonly mode: "bounded"; readonly maxAgeMs: number; readonly staleMs: number }
  | { readonly mode: "uncached" };

/** No bound may be longer: a caller's own reads are strict for this long after a write. */
export const maxBoundMs = 5_000;

/** How far the clocks of isolates may disagree. */
export const skewMs = 1_000;

/**
 * Never older than the last acknowledged write.
 *
 * ```ts
 * import { defineQuery, strict } from "../src/index.ts";
 *
 * const stock = defineQuery<[itemId: number], { left: number }>({
 *   sql: "SELECT stock AS `left` FROM items WHERE item_id = ?",
 *   tags: (itemId) => [`items/${itemId}`],
 *   freshness: strict,
 * });
 * ```
 */
export const strict: Freshness = { mode: "strict" };
/**
 * Always asked of MySQL.
 *
 * ```ts
 * import { defineQuery, uncached } from "../src/index.ts";
 *
 * const ping = defineQuery<[], object>({ sql: "SELECT 1", tags: () => [], freshness: uncached });
 * ```
 */
export const uncached: Freshness = { mode: "uncached" };

/**
 * Results up to `maxAgeMs` old, 1,000 by default, plus `staleMs`, 0 by default.
 *
 * @throws RangeError when both together exceed `maxBoundMs`.
 *
 * ```ts
 * import { bounded, defineQuery } from "../src/index.ts";
 *
 * // From the isolate's memory for a second, and for two more while it is asked for anew.
 * const names = defineQuery<[], { name: string }>({
 *   sql: "SELECT name FROM items ORDER BY name",
 *   tags: () => ["items"],
 *   freshness: bounded(1_000, 2_000),
 * });
 * ```
 */
export function bounded(maxAgeMs = 1_000, staleMs = 0): Freshness {
  if (!(maxAgeMs >= 0 && staleMs >= 0 && maxAgeMs + staleMs <= maxBoundMs)) {
    throw new RangeError(`The bound must be within 0 and ${maxBoundMs} ms: ${maxAgeMs} + ${staleMs}`);
  }
  return { mode: "bounded", maxAgeMs, staleMs };
}
