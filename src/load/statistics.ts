/** The middle value; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Linear between the two values nearest to the rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = (sorted.length - 1) * share;
  const below = sorted[Math.floor(rank)] ?? Number.NaN;
  const above = sorted[Math.ceil(rank)] ?? Number.NaN;
  return below + (above - below) * (rank - Math.floor(rank));
}

/**
 * Half of the distance between the quartiles, as a part of the median: how far rounds are from each other.
 */
export function relativeSpread(values: readonly number[]): number {
  return (quantile(values, 0.75) - quantile(values, 0.25)) / 2 / median(values);
}

/**
 * How many times `values` are `others`: the median over the rounds of the ratio within a round. What slows
 * the machine for a while slows both sides of a round.
 */
export function pairedRatio(values: readonly number[], others: readonly number[]): number {
  return median(values.map((value, round) => value / (others[round] ?? Number.NaN)));
}

/** How much `values` are above `others`: the median over the rounds of the difference within a round. */
export function pairedDifference(values: readonly number[], others: readonly number[]): number {
  return median(values.map((value, round) => value - (others[round] ?? Number.NaN)));
}
