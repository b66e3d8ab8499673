/**
 * What a point says of a call in words, in the order of Analytics Engine's columns `blob1`, `blob2` and so
 * on. All but the trace are of few values each, so that they can be grouped by.
 */
export const labelColumns = [
  /** "package.Service/Method", `unknownMethod` for a name that is not served. */
  "method",
  /** "ok", or the name of the error's code: "not_found". */
  "code",
  /** As `CallStart.protocol`. */
  "protocol",
  /** Where the data of the call came from: "none", "memory", "stale", "colo", "redis", "miss". */
  "cache",
  /** The data centre; empty where there is none. */
  "colo",
  /** What calls: "browser", "connect-es", "connect-go" … */
  "client",
  /** Of the deployment; empty where there is none. */
  "version",
  /**
   * Whose fault an error is: "none", "caller", "denied", "limit", "deadline", "gone", "upstream", "fault".
   */
  "error_kind",
  /** The id of the W3C trace that the call belongs to; empty without one. */
  "trace_id",
] as const;

/**
 * The same in numbers, in the order of the columns `double1`, `double2` and so on. Those of the data layer
 * come last: of a call that used none, a point ends before them, which says 0.
 */
export const valueColumns = [
  /** Calls that the point stands for: 1, or more where a batch has more calls than may be written. */
  "calls",
  "duration_ms",
  /** Calls in flight in the isolate when this one ended, itself among them. */
  "in_flight",
  "bytes_in",
  "bytes_out",
  "messages_in",
  "messages_out",
  /** Time that requests of the call waited for a connection of the invocation. */
  "wait_ms",
  "sql_round_trips",
  "sql_ms",
  "redis_round_trips",
  "redis_ms",
  "memory_hits",
  "colo_hits",
  "redis_hits",
  "stale_hits",
  /** Reads that MySQL answered. */
  "misses",
  /** Calls that a batch brought; 0 for what is no batch. */
  "batch_size",
] as const;

export type LabelColumn = (typeof labelColumns)[number];
export type ValueColumn = (typeof valueColumns)[number];

/** The method of calls whose name is not served: a name of the caller's own choice is no label. */
export const unknownMethod = "(unknown)";

/** The column of Analytics Engine that holds it: "blob3", "double1". */
export function columnOf(name: LabelColumn | ValueColumn): string {
  const label = labelColumns.indexOf(name as LabelColumn);
  return label >= 0 ? `blob${label + 1}` : `double${valueColumns.indexOf(name as ValueColumn) + 1}`;
}

/** One call as it is kept: what Analytics Engine calls a data point, and when the call ended. */
export interface Point {
  /** Unix time in milliseconds. */
  readonly at: number;
  /** By what Analytics Engine samples: the method. At most 96 bytes. */
  readonly index: string;
  /** In the order of `labelColumns`. */
  readonly blobs: readonly string[];
  /** In the order of `valueColumns`. */
  readonly doubles: readonly number[];
}
