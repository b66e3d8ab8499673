import type { DatabaseSync, SQLOutputValue } from "node:sqlite";

/** Values and their weights, as an aggregate gathers them. */
type Weighted = [value: number, weight: number][];

/** Adds what Analytics Engine's SQL has and SQLite has not. */
export function registerFunctions(db: DatabaseSync, now: () => number): void {
  db.function("ae_now", { deterministic: false }, () => Math.floor(now() / 1000));
  db.function("ae_format_time", { deterministic: true }, (time, format) =>
    formatTime(Number(time), String(format)),
  );
  db.aggregate("ae_quantile", {
    start: () => ({ q: 0, values: [] as Weighted }) as never,
    step: (state: unknown, q: SQLOutputValue, value: SQLOutputValue, weight: SQLOutputValue) => {
      const { values } = state as { values: Weighted };
      values.push([Number(value), Number(weight)]);
      return { q: Number(q), values } as never;
    },
    result: (state: unknown) => {
      const { q, values } = state as { q: number; values: Weighted };
      return weightedQuantile(values, q);
    },
  });
  db.aggregate("ae_top", {
    start: () => ({ count: 0, weights: new Map() }) as never,
    step: (state: unknown, count: SQLOutputValue, value: SQLOutputValue, weight: SQLOutputValue) => {
      const { weights } = state as { weights: Map<SQLOutputValue, number> };
      weights.set(value, (weights.get(value) ?? 0) + Number(weight));
      return { count: Number(count), weights } as never;
    },
    result: (state: unknown) => {
      const { count, weights } = state as { count: number; weights: Map<SQLOutputValue, number> };
      const sorted = [...weights].sort(([, a], [, b]) => b - a);
      return JSON.stringify(sorted.slice(0, count).map(([value]) => value));
    },
  });
  for (const [name, isBetter] of [
    ["ae_arg_min", (a: number, b: number) => a < b],
    ["ae_arg_max", (a: number, b: number) => a > b],
  ] as const) {
    db.aggregate(name, {
      start: () => ({ best: undefined, of: null }) as never,
      step: (state: unknown, of: SQLOutputValue, by: SQLOutputValue) => {
        const { best } = state as { best: number | undefined };
        const value = Number(by);
        return (best === undefined || isBetter(value, best) ? { best: value, of } : state) as never;
      },
      result: (state: unknown) => (state as { of: SQLOutputValue }).of as never,
    });
  }
}

/**
 * As ClickHouse's quantileExactWeighted: the first value at which the weights of it and all smaller ones
 * reach the share `q` of all weights.
 */
export function weightedQuantile(values: Weighted, q: number): number | null {
  values.sort(([a], [b]) => a - b);
  const total = values.reduce((sum, [, weight]) => sum + weight, 0);
  if (total === 0) {
    return null;
  }
  let below = 0;
  for (const [value, weight] of values) {
    below += weight;
    if (below >= q * total) {
      return value;
    }
  }
  return values[values.length - 1]?.[0] ?? null;
}

/** "2026-01-31 09:05:00" of seconds of Unix time, in UTC as Analytics Engine's. */
export function formatDateTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 19).replace("T", " ");
}

function formatTime(seconds: number, format: string): string {
  const text = formatDateTime(seconds);
  const parts: Readonly<Record<string, string>> = {
    Y: text.slice(0, 4),
    m: text.slice(5, 7),
    d: text.slice(8, 10),
    H: text.slice(11, 13),
    M: text.slice(14, 16),
    i: text.slice(14, 16),
    S: text.slice(17, 19),
    F: text.slice(0, 10),
    T: text.slice(11, 19),
    "%": "%",
  };
  return format.replaceAll(/%(.)/g, (all, letter: string) => parts[letter] ?? all);
}
