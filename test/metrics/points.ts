import { labelColumns, type Point, valueColumns } from "../../src/metrics/columns.ts";

type Named = Partial<
  Record<(typeof labelColumns)[number], string> & Record<(typeof valueColumns)[number], number>
>;

/** A point of a call that took a millisecond and went well, but for what is given. */
export function pointOf(at: number, given: Named = {}): Point {
  const labels: Named = { method: "test.v1.Things/Get", code: "ok", protocol: "connect", ...given };
  const values: Named = { calls: 1, duration_ms: 1, ...given };
  return {
    at,
    index: labels.method ?? "",
    blobs: labelColumns.map((name) => labels[name] ?? ""),
    doubles: valueColumns.map((name) => values[name] ?? 0),
  };
}

/** Numbers from 0 to 1 that are the same in each run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Durations as incidents make them: log-normal about 4 ms, and one in a hundred some 200 ms longer. */
export function durations(count: number, random: () => number): number[] {
  return Array.from({ length: count }, () => {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return Math.exp(Math.log(4) + 0.6 * normal) + (random() < 0.01 ? 200 : 0);
  });
}

/** The value below which the share `q` lies, of all of them. */
export function exactQuantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(q * sorted.length) - 1] ?? Number.NaN;
}
