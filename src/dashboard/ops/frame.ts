import type { Series } from "./messages.ts";

/** Values over time. Where nobody told of anything there is null, and not 0. */
export type Line = readonly (number | null)[];

/** What the charts show of a stretch of time. */
export interface Frame {
  /** When each step begins, Unix time in seconds, as uPlot wants it. */
  readonly times: readonly number[];
  readonly stepSeconds: number;
  /** Calls a second. */
  readonly rate: Line;
  /** Share of calls that failed by a fault of the server, in percent. */
  readonly errors: Line;
  /** Milliseconds. */
  readonly p50: Line;
  readonly p95: Line;
  readonly p99: Line;
  /** Of the last steps with calls, a minute or one step; undefined where nothing was called. */
  readonly recent: { readonly calls: number; readonly faults: number } | undefined;
  /** Of all of it; undefined where nothing was called. */
  readonly total: Totals | undefined;
}

export interface Totals {
  readonly calls: number;
  readonly faults: number;
  /** Share of reads that a cache answered, 0 to 1; undefined when there was none. */
  readonly hitRate: number | undefined;
  /** Calls in flight, as a mean over the last step that is whole. */
  readonly inFlight: number;
  /** The largest of all steps. */
  readonly peakInFlight: number;
  /** The newest p95, in milliseconds, and when it was, Unix time in seconds. */
  readonly p95: number;
  readonly at: number;
}

/** Calls that failed by a fault of the server. */
export const faultsMetric = "grpc_request_faults_total";

/** The metrics that a frame is made of. */
export const frameMetrics = [
  "grpc_requests_total",
  faultsMetric,
  "grpc_request_duration_seconds",
  "grpc_active_connections",
  "cache_hits_total",
  "cache_misses_total",
] as const;

/** Points come late by so much. */
const lateSeconds = 2;

/** Puts series side by side, a step each from `fromMs` to `toMs`. */
export function toFrame(
  series: readonly Series[],
  {
    fromMs,
    toMs,
    stepSeconds,
  }: { readonly fromMs: number; readonly toMs: number; readonly stepSeconds: number },
): Frame {
  const first = Math.ceil(fromMs / 1000 / stepSeconds) * stepSeconds;
  // A step that is not over, or whose points are still on their way, would look like a fall.
  const count = Math.max(0, Math.floor((toMs / 1000 - lateSeconds - first) / stepSeconds));
  const times = Array.from({ length: count }, (_, i) => first + i * stepSeconds);
  const lineOf = (name: string, labels: Readonly<Record<string, string>> = {}): Line => {
    const line: (number | null)[] = times.map(() => null);
    for (const each of series) {
      if (
        each.name === name &&
        Object.entries(labels).every(([label, value]) => each.labels[label] === value)
      ) {
        for (const [i, at] of each.at.entries()) {
          const place = Math.round((at / 1000 - first) / stepSeconds);
          if (place >= 0 && place < count) {
            line[place] = (line[place] ?? 0) + (each.values[i] ?? 0);
          }
        }
      }
    }
    return line;
  };
  const calls = lineOf("grpc_requests_total");
  const faults = lineOf(faultsMetric);
  const quantile = (q: string) => scale(lineOf("grpc_request_duration_seconds", { quantile: q }), 1000);
  const [p50, p95, p99] = [quantile("0.5"), quantile("0.95"), quantile("0.99")];
  const last = calls.findLastIndex((value) => value !== null);
  const from = Math.max(0, last + 1 - Math.max(1, Math.round(60 / stepSeconds)));
  const hits = sum(lineOf("cache_hits_total"));
  const reads = hits + sum(lineOf("cache_misses_total"));
  const inFlight = lineOf("grpc_active_connections");
  return {
    times,
    stepSeconds,
    rate: scale(calls, 1 / stepSeconds),
    errors: calls.map((value, i) =>
      value === null || value === 0 ? null : (100 * (faults[i] ?? 0)) / value,
    ),
    p50,
    p95,
    p99,
    recent:
      last < 0
        ? undefined
        : { calls: sum(calls.slice(from, last + 1)), faults: sum(faults.slice(from, last + 1)) },
    total:
      last < 0
        ? undefined
        : {
            calls: sum(calls),
            faults: sum(faults),
            hitRate: reads === 0 ? undefined : hits / reads,
            inFlight: inFlight[last] ?? 0,
            peakInFlight: inFlight.reduce<number>((most, value) => Math.max(most, value ?? 0), 0),
            p95: p95[last] ?? 0,
            at: times[last] ?? 0,
          },
  };
}

function scale(line: Line, by: number): Line {
  return line.map((value) => (value === null ? null : value * by));
}

function sum(line: Line): number {
  return line.reduce<number>((total, value) => total + (value ?? 0), 0);
}

/** A sentence that sums a line up: "p95 is 12 ms now, between 3 and 40 ms". */
export function sumUp(name: string, line: Line, format: (value: number) => string): string {
  const known = line.filter((value) => value !== null);
  const last = known.at(-1);
  if (last === undefined) {
    return `${name}: no data`;
  }
  const [least, most] = [Math.min(...known), Math.max(...known)];
  return least === most
    ? `${name} is ${format(last)}`
    : `${name} is ${format(last)} now, between ${format(least)} and ${format(most)}`;
}

export function formatNumber(value: number): string {
  const digits = value >= 100 || Number.isInteger(value) ? 0 : value >= 10 ? 1 : 2;
  return value.toLocaleString("en", { maximumFractionDigits: digits });
}
