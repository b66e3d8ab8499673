import { addValue, type Buckets, mergeBuckets } from "../buckets.ts";
import { type LabelColumn, labelColumns, type Point, valueColumns } from "../columns.ts";

/** What rollups are kept by. Everything else is looked up in the points, which are sampled. */
export const rollupLabels = [
  "method",
  "code",
  "protocol",
  "version",
  "colo",
] as const satisfies LabelColumn[];

/**
 * Seconds that a rollup covers: ten for the last hours, a minute for as long as anything is kept, and
 * `forEver` for all calls since the store began, which tells neither versions nor data centres apart.
 */
export const rollupSteps = [0, 10, 60] as const;

/** The step of what never ends. */
export const forEver = 0;

/** The calls of one stretch of time with the same labels. */
export interface Rollup {
  readonly step: number;
  /** When it begins, in seconds of Unix time. */
  readonly at: number;
  /** In the order of `rollupLabels`. */
  readonly labels: readonly string[];
  /** In the order of `valueColumns`: sums over the calls, of `in_flight` the largest. */
  readonly values: number[];
  /** Of the durations, in milliseconds. */
  readonly buckets: Buckets;
}

const positions = rollupLabels.map((label) => labelColumns.indexOf(label));
const callsColumn = valueColumns.indexOf("calls");
const durationColumn = valueColumns.indexOf("duration_ms");
export const peakColumn = valueColumns.indexOf("in_flight");

/** What labels beyond the bound are called. */
export const otherLabel = "(other)";

/**
 * Adds points up. Of one stretch at most `maxKinds` combinations of labels are told apart: the rest is added
 * to one that is called "(other)".
 */
export class RollupBook {
  private readonly maxKinds: number;
  private rollups = new Map<string, Rollup>();
  private kinds = new Map<string, number>();

  constructor(maxKinds: number) {
    this.maxKinds = maxKinds;
  }

  get size(): number {
    return this.rollups.size;
  }

  add(point: Point): void {
    const labels = positions.map((position) => point.blobs[position] ?? "");
    const [method = "", code = "", protocol = ""] = labels;
    for (const step of rollupSteps) {
      const rollup =
        step === forEver
          ? this.find(forEver, 0, [method, code, protocol, "", ""])
          : this.find(step, Math.floor(point.at / 1000 / step) * step, labels);
      addPoint(rollup, point);
    }
  }

  /** Takes all of them out. */
  take(): readonly Rollup[] {
    const taken = [...this.rollups.values()];
    this.rollups = new Map();
    this.kinds = new Map();
    return taken;
  }

  /** Puts back what could not be written. */
  putBack(rollups: readonly Rollup[]): void {
    for (const rollup of rollups) {
      addRollup(this.find(rollup.step, rollup.at, rollup.labels), rollup);
    }
  }

  private find(step: number, at: number, labels: readonly string[]): Rollup {
    const stretch = `${step} ${at}`;
    const key = `${stretch}\n${labels.join("\n")}`;
    const known = this.rollups.get(key);
    if (known !== undefined) {
      return known;
    }
    const kinds = this.kinds.get(stretch) ?? 0;
    if (kinds >= this.maxKinds && labels[0] !== otherLabel) {
      return this.find(step, at, [otherLabel, ...labels.slice(1).map(() => "")]);
    }
    this.kinds.set(stretch, kinds + 1);
    const made: Rollup = { step, at, labels, values: valueColumns.map(() => 0), buckets: new Map() };
    this.rollups.set(key, made);
    return made;
  }
}

function addPoint({ values, buckets }: Rollup, { doubles }: Point): void {
  const calls = doubles[callsColumn] ?? 0;
  for (let column = 0; column < values.length; column++) {
    const value = doubles[column] ?? 0;
    const before = values[column] as number;
    values[column] =
      column === peakColumn
        ? Math.max(before, value)
        : before + (column === callsColumn ? value : calls * value);
  }
  addValue(buckets, doubles[durationColumn] ?? 0, calls);
}

/** Adds `from` to `into`. */
export function addRollup(into: Rollup, from: Rollup): void {
  for (let column = 0; column < into.values.length; column++) {
    const value = from.values[column] as number;
    const before = into.values[column] as number;
    into.values[column] = column === peakColumn ? Math.max(before, value) : before + value;
  }
  mergeBuckets(into.buckets, from.buckets);
}
