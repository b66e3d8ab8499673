/**
 * How old a result may be.
 *
 * - `strict`: never older than the last acknowledged write. The versions are checked with Redis at each read.
 * - `bounded`: the isolate may answer by itself for `maxAgeMs` after it knew the result to be current, and for
 *   `staleMs` more while it refreshes it in the background.
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

export const strict: Freshness = { mode: "strict" };
export const uncached: Freshness = { mode: "uncached" };

/**
 * Results up to `maxAgeMs` old, 1,000 by default, plus `staleMs`, 0 by default.
 *
 * @throws RangeError when both together exceed `maxBoundMs`.
 */
export function bounded(maxAgeMs = 1_000, staleMs = 0): Freshness {
  if (!(maxAgeMs >= 0 && staleMs >= 0 && maxAgeMs + staleMs <= maxBoundMs)) {
    throw new RangeError(`The bound must be within 0 and ${maxBoundMs} ms: ${maxAgeMs} + ${staleMs}`);
  }
  return { mode: "bounded", maxAgeMs, staleMs };
}
