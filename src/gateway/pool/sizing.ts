/** How many connections a pool keeps, and how many it may have. */
export interface PoolSize {
  readonly core: number;
  readonly max: number;
}

/** What a pool's size follows from. */
export interface Demand {
  /** Connections taken per second, on average. */
  readonly ratePerS: number;
  /** The same in the busiest second. */
  readonly peakRatePerS: number;
  /** How long a connection is held, on average, ms. */
  readonly meanHeldMs: number;
}

/** No pool is made smaller than this. */
export const smallest: PoolSize = { core: 5, max: 10 };

/**
 * The size that Little's law gives: rate × time held is the number in use at once. A fifth is added for the
 * core and a half for the maximum, and the maximum is at least twice the core.
 */
export function sizeFor(demand: Demand): PoolSize {
  const heldS = demand.meanHeldMs / 1000;
  const core = Math.max(smallest.core, roundUp(demand.ratePerS * heldS * 1.2));
  const max = Math.max(2 * core, roundUp(demand.peakRatePerS * heldS * 1.5));
  return { core, max };
}

/** Up to a whole number. */
export function roundUp(value: number): number {
  return Math.ceil(toPlain(value));
}

/** Without the last bits of a floating-point product, which would make a whole number the next one. */
export function toPlain(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
