import { type Buckets, countUpTo, mergeBuckets } from "./buckets.ts";
import type { ValueColumn } from "./columns.ts";
import type { Exemplar, Exposition } from "./exposition.ts";

/** Everything since the store began, for one method, code and protocol. */
export interface CallTotals {
  readonly method: string;
  readonly code: string;
  readonly protocol: string;
  readonly values: Readonly<Record<ValueColumn, number>>;
  /** Of the durations, in milliseconds. */
  readonly buckets: Buckets;
}

export interface CallFamiliesSource {
  readonly totals: readonly CallTotals[];
  /** Calls in flight over the last minute, as a mean; undefined when no call has ended in it. */
  readonly inFlight: number | undefined;
  /** The last traced call of each bucket, by method. */
  readonly exemplars: ReadonlyMap<string, readonly (Exemplar | undefined)[]>;
}

/** Bounds of the buckets that Prometheus is served, in seconds. */
export const durationBounds = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5];

/** Codes of calls that never came to an answer, or whose answer never came to the client. */
const networkErrors = ["canceled", "deadline_exceeded", "unavailable"];

/** Writes the metrics of all calls: rate, errors and duration of each method, and what they used. */
export function writeCallFamilies(out: Exposition, source: CallFamiliesSource): void {
  writeRequests(out, source);
  writeCaches(out, source.totals);
  writeNetwork(out, source.totals);
}

function writeRequests(out: Exposition, { totals, inFlight, exemplars }: CallFamiliesSource): void {
  out.begin("grpc_requests_total", "counter", "Calls that have ended, by method, code and protocol.");
  for (const { method, code, protocol, values } of totals) {
    out.add({ ...methodLabels(method), grpc_code: code, protocol }, values.calls);
  }
  out.begin("grpc_request_duration_seconds", "histogram", "How long calls took, by method.");
  for (const [method, of] of groupBy(totals, ({ method }) => method)) {
    const buckets: Buckets = new Map();
    for (const each of of) {
      mergeBuckets(buckets, each.buckets);
    }
    const known = exemplars.get(method);
    out.addHistogram(methodLabels(method), {
      bounds: durationBounds,
      cumulative: durationBounds.map((bound) => Math.round(countUpTo(buckets, bound * 1000))),
      sum: sumOf(of, "duration_ms") / 1000,
      count: sumOf(of, "calls"),
      ...(known !== undefined && { exemplars: known }),
    });
  }
  if (inFlight !== undefined) {
    out.begin("grpc_active_connections", "gauge", "Calls in flight, as a mean over the last minute.");
    out.add({}, inFlight);
  }
}

function writeCaches(out: Exposition, totals: readonly CallTotals[]): void {
  out.begin("cache_hits_total", "counter", "Reads that were answered without MySQL, by where.");
  for (const level of ["memory", "colo", "redis"] as const) {
    out.add({ level }, sumOf(totals, `${level}_hits`));
  }
  out.begin(
    "cache_stale_hits_total",
    "counter",
    "Those of them that were older than fresh, within their bound.",
  );
  out.add({}, sumOf(totals, "stale_hits"));
  out.begin("cache_misses_total", "counter", "Reads that MySQL answered.");
  out.add({}, sumOf(totals, "misses"));
}

function writeNetwork(out: Exposition, totals: readonly CallTotals[]): void {
  out.begin(
    "network_request_duration_seconds",
    "summary",
    "How long requests of calls took until their answers began, by what they went to.",
  );
  for (const operation of ["sql", "redis"] as const) {
    out.addSum(
      { operation },
      { sum: sumOf(totals, `${operation}_ms`) / 1000, count: sumOf(totals, `${operation}_round_trips`) },
    );
  }
  out.begin(
    "network_wait_seconds_total",
    "counter",
    "Time that they waited for one of the connections of a call.",
  );
  out.add({}, sumOf(totals, "wait_ms") / 1000);
  out.begin("network_bytes_transferred_total", "counter", "Bytes of messages, as they travelled.");
  out.add({ operation: "receive" }, sumOf(totals, "bytes_in"));
  out.add({ operation: "send" }, sumOf(totals, "bytes_out"));
  out.begin("network_errors_total", "counter", "Calls that were cut off, by their code.");
  for (const status of networkErrors) {
    const of = totals.filter(({ code }) => code === status);
    out.add({ status }, sumOf(of, "calls"));
  }
}

function sumOf(totals: readonly CallTotals[], column: ValueColumn): number {
  return totals.reduce((sum, { values }) => sum + values[column], 0);
}

function methodLabels(method: string): { readonly grpc_service: string; readonly grpc_method: string } {
  const slash = method.indexOf("/");
  return slash < 0
    ? { grpc_service: "", grpc_method: method }
    : { grpc_service: method.slice(0, slash), grpc_method: method.slice(slash + 1) };
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  return Map.groupBy(values, keyOf);
}
