/**
 * Counts of values in buckets whose bounds grow by 2^(1/8), those of Prometheus's native histograms of schema
 * 3: bucket `i` holds what is over 2^((i-1)/8) and at most 2^(i/8). Buckets of several places or times are
 * merged by adding their counts. A quantile read from them errs by at most 4.5 %.
 */
export type Buckets = Map<number, number>;

/** Growth by 2^(1/8): so many buckets for each doubling. */
const bucketsPerDoubling = 8;

/** The bucket of 0, and of what is below it. */
export const zeroBucket = Number.NEGATIVE_INFINITY;

/** The bucket that a value belongs to. */
export function bucketOf(value: number): number {
  if (!(value > 0)) {
    return zeroBucket;
  }
  const exact = Math.log2(value) * bucketsPerDoubling;
  const rounded = Math.round(exact);
  // A bound belongs to the bucket below it, although its logarithm may come out a little above. There is no
  // bucket -0.
  return Math.abs(exact - rounded) < 1e-9 ? rounded : Math.ceil(exact) + 0;
}

/** The largest value of a bucket. */
export function boundOf(bucket: number): number {
  return bucket === zeroBucket ? 0 : 2 ** (bucket / bucketsPerDoubling);
}

export function addValue(buckets: Buckets, value: number, count = 1): void {
  const bucket = bucketOf(value);
  buckets.set(bucket, (buckets.get(bucket) ?? 0) + count);
}

/** Adds the counts of `from` to those of `into`. */
export function mergeBuckets(into: Buckets, from: ReadonlyMap<number, number>): void {
  for (const [bucket, count] of from) {
    into.set(bucket, (into.get(bucket) ?? 0) + count);
  }
}

/**
 * The value below which the share `q` of all values lies; undefined when there are none.
 *
 * @param q - 0 to 1.
 */
export function quantileOf(buckets: ReadonlyMap<number, number>, q: number): number | undefined {
  const sorted = [...buckets].sort(([a], [b]) => a - b);
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) {
    return undefined;
  }
  let left = q * total;
  for (const [bucket, count] of sorted) {
    if (left <= count) {
      return valueWithin(bucket, count === 0 ? 1 : left / count);
    }
    left -= count;
  }
  return boundOf(sorted[sorted.length - 1]?.[0] ?? zeroBucket);
}

/** As if the values of a bucket were spread evenly over its logarithm. */
function valueWithin(bucket: number, share: number): number {
  return bucket === zeroBucket ? 0 : 2 ** ((bucket - 1 + share) / bucketsPerDoubling);
}

/** How many values are at most `bound`, which for a bound between two buckets is an estimate. */
export function countUpTo(buckets: ReadonlyMap<number, number>, bound: number): number {
  const exact = Math.log2(bound) * bucketsPerDoubling;
  let count = 0;
  for (const [bucket, each] of buckets) {
    if (bucket <= exact + 1e-9) {
      count += each;
    } else if (bucket - 1 < exact) {
      count += each * (exact - (bucket - 1));
    }
  }
  return count;
}

/** "z:3 -8:1 24:5": short, and readable in a database. */
export function formatBuckets(buckets: ReadonlyMap<number, number>): string {
  return [...buckets].map(([bucket, count]) => `${bucket === zeroBucket ? "z" : bucket}:${count}`).join(" ");
}

export function parseBuckets(text: string): Buckets {
  const buckets: Buckets = new Map();
  for (const part of text === "" ? [] : text.split(" ")) {
    const colon = part.indexOf(":");
    const name = part.slice(0, colon);
    buckets.set(name === "z" ? zeroBucket : Number(name), Number(part.slice(colon + 1)));
  }
  return buckets;
}
