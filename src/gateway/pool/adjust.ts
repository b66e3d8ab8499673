import { type Demand, type PoolSize, roundUp, sizeFor, smallest, toPlain } from "./sizing.ts";

/** What an adjustment goes by: the pool's measurements since the last one. */
export interface AdjustSample extends Demand {
  readonly startMs: number;
  readonly endMs: number;
  /** Connections in use, averaged over time, as a share of the maximum: 0 to 1. */
  readonly utilisation: number;
  /** How long callers waited for a connection, on average, those who got one at once included, ms. */
  readonly meanWaitMs: number;
}

/** What has to be remembered from one adjustment to the next. */
export interface AdjustState {
  readonly size: PoolSize;
  /** Since when the pool has been used little; undefined when it is not. */
  readonly idleSinceMs: number | undefined;
}

/** A change of a pool's size, for people to read. */
export interface Adjustment {
  readonly kind: "grow" | "shrink" | "demand";
  readonly from: PoolSize;
  readonly to: PoolSize;
  /** What was measured, and what follows from it. */
  readonly reason: string;
}

const busyUtilisation = 0.9;
const busyWaitMs = 100;
const growBy = 1.3;
const idleUtilisation = 0.3;
const idleMs = 30 * 60_000;
const shrinkTo = 0.8;

/**
 * Decides on a pool's size from one interval's measurements. Pressure (utilisation over 90 % and a mean wait
 * over 100 ms) grows it by 30 %; 30 minutes under 30 % shrink it by 20 %; otherwise it rises to what Little's
 * law gives. It never sinks under that, nor under 5 and 10, nor grows past `limit`: the server shares its
 * connections among all its clients.
 */
export function adjust(
  state: AdjustState,
  sample: AdjustSample,
  limit: number,
): { readonly state: AdjustState; readonly adjustment: Adjustment | undefined } {
  const isIdle = sample.utilisation < idleUtilisation;
  const idleSinceMs = isIdle ? (state.idleSinceMs ?? sample.startMs) : undefined;
  const { kind, to, why } = choose(state.size, sample, { limit, idleSinceMs });
  const { size: from } = state;
  if (to.core === from.core && to.max === from.max) {
    return { state: { size: from, idleSinceMs }, adjustment: undefined };
  }
  return { state: { size: to, idleSinceMs }, adjustment: { kind, from, to, reason: why } };
}

interface Choice {
  readonly kind: Adjustment["kind"];
  readonly to: PoolSize;
  readonly why: string;
}

function choose(
  from: PoolSize,
  sample: AdjustSample,
  bounds: { readonly limit: number; readonly idleSinceMs: number | undefined },
): Choice {
  const { utilisation, meanWaitMs, endMs } = sample;
  const demanded = sizeFor(sample);
  const used = `utilisation ${Math.round(utilisation * 100)} %`;
  if (utilisation > busyUtilisation && meanWaitMs > busyWaitMs) {
    const grown = { core: roundUp(from.core * growBy), max: roundUp(from.max * growBy) };
    const why = `${used} and mean wait ${Math.round(meanWaitMs)} ms: grown by 30 %`;
    return { kind: "grow", to: clamp(grown, from, bounds.limit), why };
  }
  const idleForMs = bounds.idleSinceMs === undefined ? 0 : endMs - bounds.idleSinceMs;
  if (idleForMs >= idleMs) {
    const minutes = Math.floor(idleForMs / 60_000);
    const to = {
      core: shrink(from.core, Math.max(smallest.core, demanded.core)),
      max: shrink(from.max, Math.max(smallest.max, demanded.max)),
    };
    return { kind: "shrink", to, why: `${used}, under 30 % for ${minutes} min: shrunk by 20 %` };
  }
  const raised = { core: Math.max(from.core, demanded.core), max: Math.max(from.max, demanded.max) };
  const rates = `${sample.ratePerS.toFixed(1)}/s (peak ${sample.peakRatePerS.toFixed(0)}/s)`;
  const why = `${rates} × ${sample.meanHeldMs.toFixed(1)} ms: raised to Little's law`;
  return { kind: "demand", to: clamp(raised, from, bounds.limit), why };
}

/** A size over the limit that was asked for stays; only growth is bounded. */
function clamp(size: PoolSize, from: PoolSize, limit: number): PoolSize {
  return {
    core: Math.max(from.core, Math.min(size.core, limit)),
    max: Math.max(from.max, Math.min(size.max, limit)),
  };
}

/** A size that was asked for and is already under the floor stays. */
function shrink(value: number, floor: number): number {
  return Math.min(value, Math.max(floor, Math.floor(toPlain(value * shrinkTo))));
}
