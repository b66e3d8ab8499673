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
 * The values below which the shares `qs` of all values lie; undefined when there are none.
 *
 * @param qs - 0 to 1, ascending.
 */
export function quantilesOf(
  buckets: ReadonlyMap<number, number>,
  qs: readonly number[],
): readonly number[] | undefined {
  const sorted = [...buckets].sort(([a], [b]) => a - b);
  let total = 0;
  for (const [, count] of sorted) {
    total += count;
  }
  if (total === 0) {
    return undefined;
  }
  let at = 0;
  let below = 0;
  return qs.map((q) => {
    while (at < sorted.length - 1 && below + (sorted[at]?.[1] ?? 0) < q * total) {
      below += sorted[at]?.[1] ?? 0;
      at++;
    }
    const [bucket, count] = sorted[at] as [number, number];
    return valueWithin(bucket, Math.min(1, (q * total - below) / count));
  });
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

/** Adds what `formatBuckets` has written. A page reads some hundred thousand of them. */
export function mergeText(into: Buckets, text: string): void {
  for (let at = 0; at < text.length; ) {
    const colon = text.indexOf(":", at);
    const space = text.indexOf(" ", colon);
    const end = space < 0 ? text.length : space;
    const bucket = text[at] === "z" ? zeroBucket : Number(text.slice(at, colon));
    into.set(bucket, (into.get(bucket) ?? 0) + Number(text.slice(colon + 1, end)));
    at = end + 1;
  }
}

export function parseBuckets(text: string): Buckets {
  const buckets: Buckets = new Map();
  mergeText(buckets, text);
  return buckets;
}
