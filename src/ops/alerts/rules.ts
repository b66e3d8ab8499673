import { addUp, type CallSums, lastMinutes, type Measurements, meanMs } from "./measurements.ts";
import { findTrend, leastShare, median, robustZ } from "./statistics.ts";

/**
 * How bad it is. "low" is shown and never sent, "medium" is sent as a warning, "high" and "critical" wake
 * somebody.
 */
export type Severity = "low" | "medium" | "high" | "critical";

/** What is wrong, as its users feel it. Rules of one symptom share one incident. */
export type Symptom = "errors" | "latency" | "throughput" | "traffic" | "metrics";

/** What a rule found. */
export interface Finding {
  readonly isBreached: boolean;
  /** In the unit of the threshold. */
  readonly value: number;
  readonly threshold: number;
  /** For people; empty when nothing is wrong. */
  readonly summary: string;
}

export interface Rule {
  readonly name: string;
  readonly symptom: Symptom;
  readonly severity: Severity;
  /** Checks in a row that must find it before it fires, and that must not before it is resolved. */
  readonly fireAfter: number;
  readonly resolveAfter: number;
  /** Undefined when it can't be told now: nothing changes then. */
  readonly find: (measurements: Measurements, settings: AlertSettings) => Finding | undefined;
}

export interface AlertSettings {
  /** The share of calls that must go well over 30 days. 0.999. */
  readonly objective: number;
  /** Mean duration in milliseconds from which latency is critical. 50. */
  readonly maxMeanMs: number;
  /** Share of calls that may fail. 0.01. */
  readonly maxErrorRate: number;
  /** Bytes a second under load below which throughput is too small. 100 MB. */
  readonly minBytesPerSecond: number;
  /** Calls in flight, as a mean, from which there is load. 500. */
  readonly loadInFlight: number;
}

export const defaultSettings: AlertSettings = {
  objective: 0.999,
  maxMeanMs: 50,
  maxErrorRate: 0.01,
  minBytesPerSecond: 100e6,
  loadInFlight: 500,
};

/** Calls whose mean says something: of fewer, one slow call moves it. */
const minCallsForMean = 50;

/** Faults that are more than chance, and the standard deviations by which a share must be over its bound. */
const minFaults = 5;
const surely = 3;

const well = (value: number, threshold: number): Finding => ({
  isBreached: false,
  value,
  threshold,
  summary: "",
});

/** Too many of the last minutes' calls failed, by a share that few calls don't reach by chance. */
const errorRate: Rule = {
  name: "error rate",
  symptom: "errors",
  severity: "high",
  fireAfter: 2,
  resolveAfter: 5,
  find(measurements, { maxErrorRate }) {
    if (measurements.minutes === undefined) {
      return undefined;
    }
    for (const minutes of [2, 5, 15]) {
      const sums = lastMinutes(measurements, minutes);
      if (isSurelyOver(sums, maxErrorRate)) {
        const value = sums.faults / sums.calls;
        const summary = `${percent(value)} of the calls of the last ${minutes} minutes failed: ${sums.faults} of ${sums.calls}`;
        return { isBreached: true, value, threshold: maxErrorRate, summary };
      }
    }
    return well(shareOf(lastMinutes(measurements, 5)), maxErrorRate);
  },
};

const meanLatency: Rule = {
  name: "mean latency",
  symptom: "latency",
  severity: "critical",
  fireAfter: 2,
  resolveAfter: 5,
  find(measurements, { maxMeanMs }) {
    if (measurements.minutes === undefined) {
      return undefined;
    }
    const sums = lastMinutes(measurements, 5);
    const value = meanMs(sums);
    return value === undefined || sums.unaryCalls < minCallsForMean || value <= maxMeanMs
      ? well(value ?? 0, maxMeanMs)
      : {
          isBreached: true,
          value,
          threshold: maxMeanMs,
          summary: `A call takes ${value.toFixed(1)} ms in the mean of the last 5 minutes, over ${maxMeanMs} ms`,
        };
  },
};

/** How probable a trend may be that is none, and calls in five minutes whose mean may tell of one. */
const maxChance = 0.001;
const minCallsForTrend = 35;

/** Latency that is well yet, and will not be within an hour if it goes on so. */
const latencyTrend: Rule = {
  name: "latency trend",
  symptom: "latency",
  severity: "medium",
  fireAfter: 2,
  resolveAfter: 10,
  find({ minutes, toMs }, { maxMeanMs }) {
    if (minutes === undefined) {
      return undefined;
    }
    const values = Array.from({ length: 12 }, (_, i) => toMs - (12 - i) * 300_000).flatMap((fromMs) => {
      const sums = addUp(minutes.filter(({ atMs }) => atMs >= fromMs && atMs < fromMs + 300_000));
      return sums.unaryCalls < minCallsForTrend
        ? []
        : [{ at: fromMs / 60_000 + 2.5, value: sums.unaryMs / sums.unaryCalls }];
    });
    const trend = findTrend(values);
    const level = trend?.level ?? 0;
    const minutesLeft = trend === undefined ? Number.POSITIVE_INFINITY : (maxMeanMs - level) / trend.slope;
    const isBreached =
      trend !== undefined &&
      trend.p < maxChance &&
      level > maxMeanMs / 2 &&
      level < maxMeanMs &&
      minutesLeft > 0 &&
      minutesLeft < 60;
    return isBreached
      ? {
          isBreached,
          value: level,
          threshold: maxMeanMs,
          summary: `A call takes ${level.toFixed(1)} ms and ${(trend.slope * 60).toFixed(1)} ms more each hour: over ${maxMeanMs} ms in ${Math.round(minutesLeft)} minutes`,
        }
      : well(level, maxMeanMs);
  },
};

/** Bytes a second, while there is load. */
const throughput: Rule = {
  name: "throughput",
  symptom: "throughput",
  severity: "medium",
  fireAfter: 5,
  resolveAfter: 5,
  find(measurements, { minBytesPerSecond, loadInFlight }) {
    if (measurements.minutes === undefined) {
      return undefined;
    }
    const { bytes, unaryMs } = lastMinutes(measurements, 5);
    const value = bytes / 300;
    // Little's law: what is in flight is what comes, times how long it stays.
    const inFlight = unaryMs / 300_000;
    return inFlight < loadInFlight || value >= minBytesPerSecond
      ? well(value, minBytesPerSecond)
      : {
          isBreached: true,
          value,
          threshold: minBytesPerSecond,
          summary: `${(value / 1e6).toFixed(1)} MB/s while ${Math.round(inFlight)} calls are in flight, under ${minBytesPerSecond / 1e6} MB/s`,
        };
  },
};

/**
 * Burn rates of the SRE workbook: the budget of 30 days is used up so many times too fast, over a long window
 * and yet in the last minutes, so that it ends soon after its cause.
 */
const burnRules: readonly Rule[] = (
  [
    ["fast burn", "critical", 14.4, "1 h", 5, (measurements) => lastMinutes(measurements, 60)],
    ["burn", "high", 6, "6 h", 30, ({ slow }) => slow?.sixHours],
    ["slow burn", "medium", 1, "3 days", 30, ({ slow }) => slow?.threeDays],
  ] as const satisfies readonly BurnWindow[]
).map(createBurnRule);

type BurnWindow = readonly [
  name: string,
  severity: Severity,
  factor: number,
  span: string,
  shortMinutes: number,
  readLong: (measurements: Measurements) => CallSums | undefined,
];

function createBurnRule([name, severity, factor, span, shortMinutes, readLong]: BurnWindow): Rule {
  return {
    name,
    symptom: "errors",
    severity,
    fireAfter: 2,
    resolveAfter: 5,
    find(measurements, { objective }) {
      if (measurements.minutes === undefined) {
        return undefined;
      }
      const budget = 1 - objective;
      const short = lastMinutes(measurements, shortMinutes);
      if (!isSurelyOver(short, factor * budget)) {
        return well(shareOf(short) / budget, factor);
      }
      const long = readLong(measurements);
      if (long === undefined) {
        return undefined;
      }
      const value = shareOf(long) / budget;
      return value <= factor
        ? well(value, factor)
        : {
            isBreached: true,
            value,
            threshold: factor,
            summary: `Errors use the budget of ${percent(budget)} up ${value.toFixed(1)} times too fast, over ${span}: ${long.faults} of ${long.calls} calls failed`,
          };
    },
  };
}

/** What rates miss where hardly anybody calls: most of the calls of hours fail. */
const mostFail: Rule = {
  name: "most calls fail",
  symptom: "errors",
  severity: "high",
  fireAfter: 1,
  resolveAfter: 2,
  find({ slow }) {
    if (slow === undefined) {
      return undefined;
    }
    const { calls, faults } = slow.sixHours;
    const value = shareOf(slow.sixHours);
    return faults >= 2 * minFaults && value > 0.1
      ? {
          isBreached: true,
          value,
          threshold: 0.1,
          summary: `${percent(value)} of the calls of 6 hours failed: ${faults} of ${calls}`,
        }
      : well(value, 0.1);
  },
};

/** Days that a comparison needs, and standard deviations from which it says something. */
const minDays = 4;
const farAway = 3;

/**
 * Values that are far from those of the same time of earlier days. Many of them are compared, and days
 * differ: it is shown, and wakes nobody.
 */
const anomalies: readonly Rule[] = (
  [
    ["latency", meanMs, 0.5, "A call takes", (value) => `${value.toFixed(1)} ms`],
    ["errors", (sums) => shareOf(sums), 0.001, "The share of failed calls is", percent],
    ["traffic", ({ calls }) => calls / 30, 1, "Calls a minute are", (value) => value.toFixed(0)],
  ] as const satisfies readonly Compared[]
).map(createAnomalyRule);

type Compared = readonly [
  symptom: Symptom,
  read: (sums: CallSums) => number | undefined,
  minBand: number,
  what: string,
  format: (value: number) => string,
];

function createAnomalyRule([symptom, read, minBand, what, format]: Compared): Rule {
  return {
    name: `unusual ${symptom}`,
    symptom,
    severity: "low",
    fireAfter: 3,
    resolveAfter: 1,
    find({ slow }) {
      if (slow === undefined) {
        return undefined;
      }
      const value = read(slow.halfHour);
      const earlier = slow.earlierDays.flatMap((sums) => read(sums) ?? []);
      if (value === undefined || earlier.length < minDays) {
        return well(0, farAway);
      }
      const usual = median(earlier);
      const z = robustZ(value, earlier, Math.max(minBand, 0.2 * usual));
      return Math.abs(z) > farAway
        ? {
            isBreached: true,
            value: z,
            threshold: farAway,
            summary: `${what} ${format(value)}, ${format(usual)} at the same time of earlier days`,
          }
        : well(z, farAway);
    },
  };
}

/** All of them. `unknownRule` is the one beside them. */
export const rules: readonly Rule[] = [
  errorRate,
  meanLatency,
  latencyTrend,
  throughput,
  ...burnRules,
  mostFail,
  ...anomalies,
];

/** The metrics could not be read for so many checks: what can't be seen is not well. */
export const unknownRule: Rule = {
  name: "metrics unknown",
  symptom: "metrics",
  severity: "high",
  fireAfter: 15,
  resolveAfter: 1,
  find: ({ minutes }) => ({
    isBreached: minutes === undefined,
    value: minutes === undefined ? 1 : 0,
    threshold: 1,
    summary: minutes === undefined ? "The metrics can't be read: nobody sees whether calls go well" : "",
  }),
};

/** One error of few calls is a large share of them, and means nothing. */
function isSurelyOver({ calls, faults }: CallSums, share: number): boolean {
  return faults >= minFaults && leastShare(faults, calls, surely) > share;
}

function shareOf({ calls, faults }: CallSums): number {
  return calls === 0 ? 0 : faults / calls;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share < 0.01 ? 2 : 1)} %`;
}
