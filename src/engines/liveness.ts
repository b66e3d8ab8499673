/** An engine that is asked now and then whether it answers. */
export interface LivenessOptions {
  /** Resolves when the engine answers; settles in its own time. */
  readonly probe: () => Promise<void>;
  /** An engine that has not answered for so long is stalled, ms. */
  readonly stallTimeoutMs: number;
  /** Called once. */
  readonly onStalled: () => void;
}

/**
 * How often an engine is asked that answers, and one that does not, ms; more often where it may not stall for
 * long.
 */
const every = { alive: 5000, silent: 500 } as const;
/**
 * So often it has to have failed to answer: a machine that was asleep, or busy with something else, has not
 * asked it.
 */
const minFailures = 3;

/**
 * A process that is there may still answer nobody: stopped, stuck in the kernel, in a loop. It looks as alive
 * as any other until it is asked.
 *
 * @returns What ends the asking.
 */
export function watchLiveness({ probe, stallTimeoutMs, onStalled }: LivenessOptions): () => void {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let failures = 0;
  /** When the first of the questions was asked that got no answer. */
  let silentSinceMs = 0;

  const ask = async (): Promise<void> => {
    const askedMs = performance.now();
    try {
      await probe();
      failures = 0;
    } catch {
      silentSinceMs = failures === 0 ? askedMs : silentSinceMs;
      failures++;
    }
    if (stopped) {
      return;
    }
    if (failures >= minFailures && performance.now() - silentSinceMs >= stallTimeoutMs) {
      onStalled();
      return;
    }
    const waitMs = failures > 0 ? every.silent : Math.min(every.alive, stallTimeoutMs / 3);
    timer = setTimeout(ask, waitMs);
    timer.unref();
  };
  timer = setTimeout(ask, Math.min(every.alive, stallTimeoutMs / 3));
  timer.unref();

  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
