/** How a breaker stands. Plain data, so that it can be shown, stored and compared. */
export type BreakerState =
  | { readonly is: "closed"; readonly failures: number }
  | { readonly is: "open"; readonly until: number; readonly openedTimes: number }
  | { readonly is: "probing"; readonly until: number; readonly openedTimes: number };

export interface BreakerOptions {
  /** Failures in a row that open it. 5: an isolate makes few calls a second, too few for a rate. */
  readonly failuresToOpen: number;
  /** How long it stays open the first time, doubled each time after. 250: a server that restarts is back in less. */
  readonly openMs: number;
  /** At most. 4,000: calls are answered again within 5 s of the end of any outage, and a probe in 4 s is no load. */
  readonly maxOpenMs: number;
  /** How long a probe may take before the next one is allowed: its request may have died. 5,000. */
  readonly probeMs: number;
}

export const breakerDefaults: BreakerOptions = {
  failuresToOpen: 5,
  openMs: 250,
  maxOpenMs: 4_000,
  probeMs: 5_000,
};

export const closedBreaker: BreakerState = { is: "closed", failures: 0 };

/**
 * Whether a call may go at `now`, and the state that follows. While open none does; after that one probe at a time,
 * and nobody waits for it: on workerd a call that waits for another request's probe dies with that request, which is how
 * libraries' half-open states work.
 */
export function admit(
  state: BreakerState,
  now: number,
  options: BreakerOptions = breakerDefaults,
): { readonly admitted: boolean; readonly next: BreakerState } {
  if (state.is === "closed") {
    return { admitted: true, next: state };
  }
  return now < state.until
    ? { admitted: false, next: state }
    : {
        admitted: true,
        next: { is: "probing", until: now + options.probeMs, openedTimes: state.openedTimes },
      };
}

/** The state after an admitted call. `random` in [0, 1) spreads isolates, which all saw the same failure. */
export function settle(
  state: BreakerState,
  sample: { readonly failed: boolean; readonly now: number; readonly random: number },
  options: BreakerOptions = breakerDefaults,
): BreakerState {
  if (state.is === "open") {
    // A call that was admitted before it opened.
    return state;
  }
  if (!sample.failed) {
    return closedBreaker;
  }
  if (state.is === "closed" && state.failures + 1 < options.failuresToOpen) {
    return { is: "closed", failures: state.failures + 1 };
  }
  const openedTimes = state.is === "probing" ? state.openedTimes + 1 : 1;
  const openMs = Math.min(options.openMs * 2 ** (openedTimes - 1), options.maxOpenMs);
  return { is: "open", until: sample.now + openMs * (0.8 + 0.4 * sample.random), openedTimes };
}
