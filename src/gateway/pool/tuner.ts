import { type Adjustment, type AdjustState, adjust } from "./adjust.ts";
import type { Clock } from "./clock.ts";
import type { Pool } from "./pool.ts";

/** An adjustment, and when it was made. */
export interface RecordedAdjustment extends Adjustment {
  /** ISO 8601. */
  readonly at: string;
}

/** What keeps a pool in shape. */
export interface TunerOptions {
  readonly adjustEveryMs: number;
  readonly checkEveryMs: number;
  /** The most connections that the pool may grow to. */
  readonly limit: number;
  readonly clock: Clock;
  /** The time of day, ms since 1970, for the record. */
  readonly wallClock: () => number;
  readonly onAdjusted: (adjustment: Adjustment) => void;
}

/** Adjusts and checks a pool until it is stopped. */
export interface Tuner {
  /** The latest adjustments, newest first. */
  readonly adjustments: readonly RecordedAdjustment[];
  stop(): void;
}

/** How many adjustments are remembered: at one in five minutes, more than eight hours of them. */
const maxRecorded = 100;

/** Starts to adjust a pool's size and to check its connections, each at its own interval. */
export function startTuner<T>(pool: Pool<T>, options: TunerOptions): Tuner {
  const { clock } = options;
  const adjustments: RecordedAdjustment[] = [];
  let state: AdjustState = { size: pool.state().size, idleSinceMs: undefined };
  let cancelAdjusting = (): void => {};
  let cancelChecking = (): void => {};
  let stopped = false;

  const adjustNow = (): void => {
    const decided = adjust(state, pool.takeWindow(), options.limit);
    state = decided.state;
    if (decided.adjustment !== undefined) {
      pool.resize(state.size);
      adjustments.unshift({ at: new Date(options.wallClock()).toISOString(), ...decided.adjustment });
      adjustments.splice(maxRecorded);
      options.onAdjusted(decided.adjustment);
    }
    cancelAdjusting = clock.after(options.adjustEveryMs, adjustNow);
  };

  const checkNow = async (): Promise<void> => {
    await pool.checkHealth();
    if (!stopped) {
      cancelChecking = clock.after(options.checkEveryMs, checkNow);
    }
  };

  cancelAdjusting = clock.after(options.adjustEveryMs, adjustNow);
  cancelChecking = clock.after(options.checkEveryMs, checkNow);
  return {
    adjustments,
    stop: () => {
      stopped = true;
      cancelAdjusting();
      cancelChecking();
    },
  };
}
