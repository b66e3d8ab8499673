/**
 * Under this a request of its own costs less than waiting for others, and the wait would be less than a
 * timer's 1 ms.
 */
const nearMs = 25;

/** Taken while the first calls are on their way, which will tell. */
export const assumedRoundTripMs = 50;

/**
 * Waiting may make a call longer by this share of its round trip: one that no other joins is to notice
 * nothing.
 */
const share = 0.04;

/**
 * How long a call waits for others to share its request: nothing where the round trip takes under 25 ms, 2 ms
 * at 50 ms, and no more than `maxWindowMs`, which by default is reached at 250 ms.
 */
export function chooseWindowMs(roundTripMs: number, maxWindowMs: number): number {
  return roundTripMs < nearMs ? 0 : Math.min(maxWindowMs, roundTripMs * share);
}
