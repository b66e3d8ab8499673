/** Calls of a stretch of time, added up. */
export interface CallSums {
  readonly calls: number;
  /** Calls that ended by a fault of ours: see `faultCodes`. */
  readonly faults: number;
  /** Calls that are no streams, and the milliseconds that they took together. */
  readonly unaryCalls: number;
  readonly unaryMs: number;
  /** Received and sent. */
  readonly bytes: number;
}

export interface Minute extends CallSums {
  /** When it begins, Unix time in milliseconds. */
  readonly atMs: number;
}

/** What the rules look at. What could not be read is undefined, and not 0. */
export interface Measurements {
  /** The end of what is looked at, exclusive, Unix time in milliseconds: a whole minute. */
  readonly toMs: number;
  /** The last hour; minutes in which nothing was called are missing. */
  readonly minutes: readonly Minute[] | undefined;
  /** What takes long to read is read each tenth minute, and missing in between. */
  readonly slow: SlowMeasurements | undefined;
}

export interface SlowMeasurements {
  readonly sixHours: CallSums;
  readonly threeDays: CallSums;
  /** The half hour before `toMs`, and the same half hour of earlier days, those with calls. */
  readonly halfHour: CallSums;
  readonly earlierDays: readonly CallSums[];
}

/** Codes of errors that are no caller's doing. */
export const faultCodes: ReadonlySet<string> = new Set([
  "internal",
  "unknown",
  "data_loss",
  "unavailable",
  "deadline_exceeded",
]);

const nothing: CallSums = { calls: 0, faults: 0, unaryCalls: 0, unaryMs: 0, bytes: 0 };

/** The sums of all of them. */
export function addUp(sums: readonly CallSums[]): CallSums {
  return sums.reduce(
    (total, each) => ({
      calls: total.calls + each.calls,
      faults: total.faults + each.faults,
      unaryCalls: total.unaryCalls + each.unaryCalls,
      unaryMs: total.unaryMs + each.unaryMs,
      bytes: total.bytes + each.bytes,
    }),
    nothing,
  );
}

/** The last so many minutes. */
export function lastMinutes(
  { minutes = [], toMs }: Pick<Measurements, "minutes" | "toMs">,
  count: number,
): CallSums {
  return addUp(minutes.filter(({ atMs }) => atMs >= toMs - count * 60_000 && atMs < toMs));
}

/** Milliseconds that a call took in the mean, streams left out; undefined when there were none. */
export function meanMs({ unaryCalls, unaryMs }: CallSums): number | undefined {
  return unaryCalls === 0 ? undefined : unaryMs / unaryCalls;
}
