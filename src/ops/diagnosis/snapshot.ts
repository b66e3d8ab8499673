/** A part that was asked for a sign of life. */
export interface Probe {
  /** "mysql writer", "mysql reader", "redis", "objects", "metrics store". */
  readonly part: string;
  /** The round trip in milliseconds; undefined when it failed. */
  readonly tookMs: number | undefined;
  /** What it failed with, its causes included; undefined when it answered. */
  readonly error: string | undefined;
}

/** A pool of the data gateway. */
export interface PoolSnapshot {
  readonly role: string;
  readonly size: number;
  readonly active: number;
  /** Callers that wait for a connection now. */
  readonly queued: number;
  /** Connections in use over the last minute, as a share of the maximum, 0 to 1. */
  readonly utilisation: number;
  readonly meanWaitMs: number;
}

/** Room that the gateway has for requests or answers under way. */
export interface BufferSnapshot {
  readonly kind: string;
  readonly usedBytes: number;
  readonly limitBytes: number;
  /** Requests that wait for room. */
  readonly waiting: number;
}

/** How the last minutes went. */
export interface CallsSnapshot {
  readonly calls: number;
  /** Calls that failed by our own fault, or because something that we stand on was not available. */
  readonly faults: number;
  readonly meanMs: number;
  readonly p95Ms: number;
  /** Time that requests of a call waited for a free connection, milliseconds a call. */
  readonly waitMs: number;
  /** The largest number of calls in flight in one isolate. */
  readonly peakInFlight: number;
}

/** What is known of the system at one moment. What could not be found out is undefined. */
export interface Snapshot {
  readonly probes: readonly Probe[];
  /** MySQL's clock minus the worker's, milliseconds. */
  readonly clockOffsetMs: number | undefined;
  readonly calls: CallsSnapshot | undefined;
  readonly pools: readonly PoolSnapshot[];
  readonly buffers: readonly BufferSnapshot[];
  /** Resident memory of the gateway's process, bytes. */
  readonly gatewayMemoryBytes: number | undefined;
  /** Why the metrics store can't write; undefined when it can, or is not there. */
  readonly storeFailure: string | undefined;
}

export type Outcome = "pass" | "warning" | "fail" | "error";

/** What one check has found, and what to do about it. */
export interface Diagnosis {
  /** "connectivity: redis" */
  readonly check: string;
  readonly outcome: Outcome;
  readonly finding: string;
  /** What it means for callers; empty when all is well. */
  readonly impact: string;
  /** What to do; empty when there is nothing to do. */
  readonly action: string;
  /** How one sees that it helped; empty when there is nothing to do. */
  readonly expectedResult: string;
}
