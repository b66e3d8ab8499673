/** How a breaker stands. Plain data, so that it can be shown, stored and compared. */
export type BreakerState =
  | { readonly is: "closed"; readonly failures: number }
  | { readonly is: "open"; readonly until: number; readonly openedTimes: number }
  | { readonly is: "probing"; readonly until: number; readonly openedTimes: number };

export interface BreakerOptions {
  /** Failures in a row that open it. 5: an isolate makes few calls a second, too few for a rate. */
  readonly failuresToOpen: number;
  /**
   * How long it stays open the first time, doubled each time after. 250: a server that restarts is back in
   * less.
   */
  readonly openMs: number;
  /** At most. 1,000: calls can wait for that, and a probe a second is no load. */
  readonly maxOpenMs: number;
  /** How long a probe may take before the next one is allowed: its request may have died. 5,000. */
  readonly probeMs: number;
}

export const breakerDefaults: BreakerOptions = {
  failuresToOpen: 5,
  openMs: 250,
  maxOpenMs: 1_000,
  probeMs: 5_000,
};

export const closedBreaker: BreakerState = { is: "closed", failures: 0 };

/** How soon to ask again while another call probes. 25: as a probe that is answered takes. */
const probingPollMs = 25;

/** Whether a call may go. */
export interface Admission {
  readonly admitted: boolean;
  /** That the call is the one whose end decides. */
  readonly isProbe: boolean;
  readonly next: BreakerState;
  /** When to ask again; 0 for who is admitted. */
  readonly waitMs: number;
}

/**
 * Whether a call may go at `now`, and the state that follows. While open none does; after that one probe at a
 * time, and nobody waits for its promise: on workerd a call that waits for another request's probe dies with
 * that request, which is how libraries' half-open states work.
 */
export function admit(
  state: BreakerState,
  now: number,
  options: BreakerOptions = breakerDefaults,
): Admission {
  if (state.is === "closed") {
    return { admitted: true, isProbe: false, next: state, waitMs: 0 };
  }
  if (now < state.until) {
    const leftMs = state.until - now;
    const waitMs = state.is === "probing" ? Math.min(probingPollMs, leftMs) : leftMs;
    return { admitted: false, isProbe: false, next: state, waitMs };
  }
  const { openedTimes } = state;
  const next: BreakerState = { is: "probing", until: now + options.probeMs, openedTimes };
  return { admitted: true, isProbe: true, next, waitMs: 0 };
}

/** How a call that was admitted ended. */
export interface Settlement {
  /** `left`: its caller ended it, which says nothing about who was called. */
  readonly outcome: "succeeded" | "failed" | "left";
  /** As the admission said. */
  readonly isProbe: boolean;
  readonly now: number;
  /** In [0, 1): spreads isolates, which all saw the same failure. */
  readonly random: number;
  /** How many failures a failure counts for. Default 1. */
  readonly weight?: number;
}

/** The state after an admitted call. */
export function settle(
  state: BreakerState,
  { outcome, isProbe, now, random, weight = 1 }: Settlement,
  options: BreakerOptions = breakerDefaults,
): BreakerState {
  if (state.is === "open") {
    // A call that was admitted before it opened.
    return state;
  }
  if (outcome === "succeeded") {
    return closedBreaker;
  }
  if (state.is === "probing") {
    if (!isProbe) {
      return state;
    }
    if (outcome === "left") {
      // Others need not wait until it is given up.
      return { is: "open", until: now, openedTimes: state.openedTimes };
    }
  } else {
    if (outcome === "left") {
      return state;
    }
    const failures = state.failures + weight;
    if (failures < options.failuresToOpen) {
      return { is: "closed", failures };
    }
  }
  const openedTimes = state.is === "probing" ? state.openedTimes + 1 : 1;
  const openMs = Math.min(options.openMs * 2 ** (openedTimes - 1), options.maxOpenMs);
  return { is: "open", until: now + openMs * (0.8 + 0.4 * random), openedTimes };
}
