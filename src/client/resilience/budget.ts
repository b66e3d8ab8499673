import { type Environment, platform } from "./environment.ts";
import { completeOptions } from "./options.ts";

export interface RetryBudgetOptions {
  /**
   * Share of all requests that may be repeats. 0.2: what a server which fails every fifth request takes to
   * have all calls answered; a server in any state gets at most 1.25 times the calls, and what the reserve
   * adds.
   */
  readonly ratio: number;
  /**
   * Repeats a second that are free of the ratio, saved for up to 10 s: few calls make no share. 10, as
   * Finagle's budget.
   */
  readonly minPerSecond: number;
  /**
   * Tokens of gRPC's throttling: each failure takes one, and below half of them nothing is repeated. 40:
   * twenty in a row.
   */
  readonly maxTokens: number;
  /**
   * Tokens for each success. 0.5: repeats stop while more than a third of all requests fail, for then they do
   * harm.
   */
  readonly tokenRatio: number;
  readonly environment: Environment;
}

/** What is left for repeats: retries and hedges of one server share it. */
export interface RetryBudget {
  /** Counts a request, be it a repeat or not. */
  sent(): void;
  /** Counts an answer. */
  answered(): void;
  /** Counts a request that failed, once. */
  failed(request: object): void;
  /** Takes one repeat out, for a request that failed only once. Answers why not if it may not be sent. */
  take(request?: object): "throttled" | "over_budget" | undefined;
}

/** Sources: gRPC proposal A6, "Throttling Retry Attempts"; Finagle's RetryBudget. */
export function createRetryBudget(options: Partial<RetryBudgetOptions> = {}): RetryBudget {
  const { ratio, minPerSecond, maxTokens, tokenRatio, environment } = completeOptions(
    { ratio: 0.2, minPerSecond: 10, maxTokens: 40, tokenRatio: 0.5, environment: platform },
    options,
    { ratio: [0, 1], minPerSecond: [0, 1e6], maxTokens: [1, 1000], tokenRatio: [0, 1000] },
  );
  const maxCredit = 10 + 10 * minPerSecond;
  let credit = maxCredit;
  let filledAt = environment.now();
  let tokens = maxTokens;
  const known = new WeakSet<object>();
  const paid = new WeakSet<object>();
  const deposit = (repeats: number) => {
    credit = Math.min(maxCredit, credit + repeats);
  };
  return {
    sent: () => deposit(ratio),
    answered() {
      tokens = Math.min(maxTokens, tokens + tokenRatio);
    },
    failed(request) {
      if (!known.has(request)) {
        known.add(request);
        tokens = Math.max(0, tokens - 1);
      }
    },
    take(request = {}) {
      if (paid.has(request)) {
        return undefined;
      }
      const now = environment.now();
      deposit((Math.max(0, now - filledAt) / 1000) * minPerSecond);
      filledAt = now;
      if (tokens <= maxTokens / 2) {
        return "throttled";
      }
      if (credit < 1) {
        return "over_budget";
      }
      credit--;
      paid.add(request);
      return undefined;
    },
  };
}
