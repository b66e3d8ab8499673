/** The middle of the values; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** 1 / Φ⁻¹(3/4): by it a median absolute deviation estimates the standard deviation of normal values. */
const normalScale = 1.4826;

/**
 * How many standard deviations a value is away from earlier ones. Median and MAD in place of mean and σ, so
 * that one bad day among them does not count.
 *
 * @param minBand - The least standard deviation: of values that hardly differ any other would be far away.
 */
export function robustZ(value: number, earlier: readonly number[], minBand: number): number {
  const middle = median(earlier);
  const mad = median(earlier.map((each) => Math.abs(each - middle)));
  return (value - middle) / Math.max(normalScale * mad, minBand);
}

/**
 * The lower end of Wilson's interval for a share of which `hits` of `count` were seen.
 *
 * @param z - Standard deviations of the interval: 3 leaves out 1 in 700.
 */
export function leastShare(hits: number, count: number, z: number): number {
  if (count <= 0) {
    return 0;
  }
  const share = Math.min(1, hits / count);
  const spread = z * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count));
  return Math.max(0, (share + (z * z) / (2 * count) - spread) / (1 + (z * z) / count));
}

/** A value and when it was. */
export interface TimedValue {
  readonly at: number;
  readonly value: number;
}

/** A direction in which values move. */
export interface Trend {
  /** Theil–Sen: the median of the slopes between any two values, for each unit of `at`. */
  readonly slope: number;
  /** The value on that line at the last of them. */
  readonly level: number;
  /** Mann–Kendall's: how probable as strong a rise is where nothing rises. */
  readonly p: number;
}

/** Undefined for fewer than eight values: they show no trend to trust. */
export function findTrend(values: readonly TimedValue[]): Trend | undefined {
  if (values.length < 8) {
    return undefined;
  }
  const slopes: number[] = [];
  let rises = 0;
  for (const [i, a] of values.entries()) {
    for (const b of values.slice(i + 1)) {
      slopes.push((b.value - a.value) / (b.at - a.at));
      rises += Math.sign(b.value - a.value);
    }
  }
  const slope = median(slopes);
  const last = values.at(-1)?.at ?? 0;
  const level = median(values.map(({ at, value }) => value + slope * (last - at)));
  return { slope, level, p: riseProbability(rises, values) };
}

/** With ties taken out of the variance, and corrected for continuity. */
function riseProbability(rises: number, values: readonly TimedValue[]): number {
  const n = values.length;
  const counts = new Map<number, number>();
  for (const { value } of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const term = (size: number) => size * (size - 1) * (2 * size + 5);
  const ties = [...counts.values()].reduce((sum, size) => sum + term(size), 0);
  const variance = (term(n) - ties) / 18;
  return variance <= 0 ? 1 : 1 - normalShareBelow((rises - Math.sign(rises)) / Math.sqrt(variance));
}

/** The standard normal distribution, by Abramowitz and Stegun's 26.2.17; errs by less than 1e-7. */
function normalShareBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    Math.exp((-z * z) / 2) *
    0.3989422804 *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z > 0 ? 1 - tail : tail;
}
