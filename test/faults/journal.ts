/** One call as its client saw it. */
export interface CallRecord {
  readonly method: string;
  readonly beganMs: number;
  readonly endedMs: number;
  /** Undefined when it was answered. */
  readonly error: string | undefined;
  /** What is wrong with the answer, where something is. */
  readonly wrong: string | undefined;
}

/** When an engine was away. */
export interface Outage {
  readonly engine: "mysql" | "redis";
  readonly beganMs: number;
  readonly endedMs: number;
}

export interface Share {
  readonly calls: number;
  readonly answered: number;
}

/** Calls and outages, as they happen. */
export interface Journal {
  readonly calls: CallRecord[];
  readonly outages: Outage[];
  /** Runs one call. `check` says what is wrong with its answer. */
  record<T>(
    method: string,
    call: () => Promise<T>,
    check: (answer: T) => string | undefined,
  ): Promise<T | undefined>;
  /** Calls of which no part fell into an outage, and how many of them were answered correctly. */
  outsideOutages(): Share;
}

export function createJournal(now: () => number = () => performance.now()): Journal {
  const calls: CallRecord[] = [];
  const outages: Outage[] = [];
  return {
    calls,
    outages,
    record: async (method, call, check) => {
      const beganMs = now();
      try {
        const answer = await call();
        calls.push({ method, beganMs, endedMs: now(), error: undefined, wrong: check(answer) });
        return answer;
      } catch (error) {
        calls.push({ method, beganMs, endedMs: now(), error: String(error), wrong: undefined });
        return undefined;
      }
    },
    outsideOutages: () => {
      const outside = calls.filter(
        (call) => !outages.some((outage) => call.beganMs <= outage.endedMs && call.endedMs >= outage.beganMs),
      );
      const answered = outside.filter(({ error, wrong }) => error === undefined && wrong === undefined);
      return { calls: outside.length, answered: answered.length };
    },
  };
}
