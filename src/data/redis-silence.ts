import type { Clock } from "./cache/clock.ts";

/**
 * What is known of Redis's round trips, and how long its silence is borne by what somebody else can answer.
 * The estimate is that of TCP's retransmission timer, which works from the first sample and forgets within a
 * dozen. Source: RFC 6298.
 */
export interface RoundTrips {
  /** How many were answered: tells whether anything was since. */
  readonly answers: number;
  readonly smoothedMs: number;
  readonly variationMs: number;
  readonly limitMs: number;
}

/** No limit grows beyond this, ms: MySQL answers sooner. */
const maxLimitMs = 500;

/** Steps in which silence is counted: a stall of the isolate itself is one of them, however long it was. */
const steps = 4;

/** `floorMs`: the least that silence is borne, and how long until something is known. */
export function createRoundTrips(floorMs: number): RoundTrips {
  return { answers: 0, smoothedMs: 0, variationMs: 0, limitMs: floorMs };
}

/** After an answer that took `ms`. */
export function addAnswer(trips: RoundTrips, ms: number, floorMs: number): RoundTrips {
  const isFirst = trips.answers === 0;
  const smoothedMs = isFirst ? ms : trips.smoothedMs + (ms - trips.smoothedMs) / 8;
  const variationMs = isFirst
    ? ms / 2
    : trips.variationMs + (Math.abs(trips.smoothedMs - ms) - trips.variationMs) / 4;
  const limitMs = Math.max(floorMs, Math.min(maxLimitMs, smoothedMs + 4 * variationMs));
  return { answers: trips.answers + 1, smoothedMs, variationMs, limitMs };
}

/**
 * After a silence of `limitMs`: a Redis that is far away is given more time. Those who shared a limit
 * count once.
 */
export function addSilence(trips: RoundTrips, limitMs: number): RoundTrips {
  return limitMs < trips.limitMs
    ? trips
    : { ...trips, limitMs: Math.max(limitMs, Math.min(maxLimitMs, 2 * limitMs)) };
}

/**
 * Resolves to true when Redis has answered nobody in this isolate for `limitMs`, to false when `signal`
 * aborts. A lookup that is late among others that are answered waits on: Redis is busy, and to ask MySQL for
 * all that is looked up would not help.
 */
export async function isSilent(
  answers: () => number,
  { limitMs, clock, signal }: { limitMs: number; clock: Clock; signal: AbortSignal },
): Promise<boolean> {
  let seen = answers();
  for (let silent = 0; silent < steps; ) {
    await clock.sleep(limitMs / steps, signal);
    if (signal.aborted) {
      return false;
    }
    silent = answers() === seen ? silent + 1 : 0;
    seen = answers();
  }
  return true;
}
