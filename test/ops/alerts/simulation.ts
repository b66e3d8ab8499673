import { check, emptyState, type Notification } from "../../../src/ops/alerts/incidents.ts";
import {
  addUp,
  type CallSums,
  type Measurements,
  type Minute,
} from "../../../src/ops/alerts/measurements.ts";
import { type AlertSettings, defaultSettings } from "../../../src/ops/alerts/rules.ts";
import { seeded } from "../../metrics/points.ts";

export const minuteMs = 60_000;
export const dayMs = 86_400_000;

/** How the calls of a minute are made. */
export interface Traffic {
  /** Calls a minute at the given time, as a mean. */
  readonly calls: (atMs: number) => number;
  /** Share of calls that fail. */
  readonly errors: (atMs: number) => number;
  /** Milliseconds of the median call. */
  readonly medianMs: (atMs: number) => number;
}

/** Days that are busy at noon and quiet at night: 0.03 % errors, a median of 4 ms, and 1 % slow calls. */
export const quiet: Traffic = {
  calls: (atMs) => 600 - 590 * Math.cos((2 * Math.PI * (atMs % dayMs)) / dayMs),
  errors: () => 0.0003,
  medianMs: () => 4,
};

/** Minutes of calls, drawn by chance. */
export class Simulation {
  private readonly random: () => number;
  private readonly traffic: Traffic;
  readonly minutes: Minute[] = [];

  constructor(seed: number, traffic: Traffic) {
    this.random = seeded(seed);
    this.traffic = traffic;
  }

  /** Makes the minutes until then. */
  run(fromMs: number, untilMs: number): void {
    for (let atMs = fromMs; atMs < untilMs; atMs += minuteMs) {
      const calls = this.poisson(this.traffic.calls(atMs) * (0.8 + 0.4 * this.random()));
      if (calls > 0) {
        const faults = Math.min(calls, this.poisson(calls * this.traffic.errors(atMs)));
        const slow = this.poisson(calls * 0.01);
        const unaryMs = calls * this.meanOf(calls, this.traffic.medianMs(atMs)) + slow * 200;
        this.minutes.push({ atMs, calls, faults, unaryCalls: calls, unaryMs, bytes: calls * 1_000 });
      }
    }
  }

  /** The mean of so many log-normal durations, σ of 0.7. */
  private meanOf(calls: number, medianMs: number): number {
    const variance = Math.exp(0.49) * (Math.exp(0.49) - 1);
    const mean = Math.exp(0.245);
    return medianMs * Math.max(0.2, mean + this.normal() * Math.sqrt(variance / calls));
  }

  private normal(): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.random()));
    return radius * Math.cos(2 * Math.PI * this.random());
  }

  private poisson(mean: number): number {
    if (mean > 30) {
      return Math.max(0, Math.round(mean + this.normal() * Math.sqrt(mean)));
    }
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = this.random(); product > limit; product *= this.random()) {
      count++;
    }
    return count;
  }
}

/** What a check at that time sees of these minutes. */
export class Observer {
  private readonly minutes: readonly Minute[];

  constructor(minutes: readonly Minute[]) {
    this.minutes = minutes;
  }

  measure(toMs: number): Measurements {
    const between = (fromMs: number, untilMs: number) =>
      this.minutes.slice(this.find(fromMs), this.find(untilMs));
    const sums = (fromMs: number, untilMs: number): CallSums => addUp(between(fromMs, untilMs));
    const half = 30 * minuteMs;
    const isSlowDue = (toMs / minuteMs) % 10 === 0;
    return {
      toMs,
      minutes: between(toMs - 60 * minuteMs, toMs),
      slow: isSlowDue
        ? {
            sixHours: sums(toMs - dayMs / 4, toMs),
            threeDays: sums(toMs - 3 * dayMs, toMs),
            halfHour: sums(toMs - half, toMs),
            earlierDays: Array.from({ length: 7 }, (_, i) => toMs - half - (i + 1) * dayMs)
              .map((fromMs) => sums(fromMs, fromMs + half))
              .filter(({ calls }) => calls > 0),
          }
        : undefined,
    };
  }

  /** The place of the first minute that is not before. */
  private find(atMs: number): number {
    let [low, high] = [0, this.minutes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.minutes[middle]?.atMs ?? 0) < atMs) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

/** Checks each minute, and what was told, with when. */
export function watch(
  minutes: readonly Minute[],
  range: { readonly fromMs: number; readonly toMs: number },
  settings: AlertSettings = defaultSettings,
): readonly (Notification & { readonly toldAtMs: number })[] {
  const observer = new Observer(minutes);
  const told: (Notification & { readonly toldAtMs: number })[] = [];
  let state = emptyState;
  for (let toMs = range.fromMs; toMs <= range.toMs; toMs += minuteMs) {
    const checked = check(state, observer.measure(toMs), settings);
    state = checked.state;
    told.push(...checked.notifications.map((each) => ({ ...each, toldAtMs: toMs })));
  }
  return told;
}
