/** Tokens that extra requests (retries, hedges) may take. As gRPC's retry throttling (proposal A6). */
export interface RetryBudget {
  readonly tokens: number;
}

/**
 * 10 failures in a row stop extra requests; each success gives a tenth of one back, so that they add 10 % of
 * load.
 */
export const maxTokens = 10;
const tokenRatio = 0.1;

export const fullBudget: RetryBudget = { tokens: maxTokens };

/** Extra requests are made while more than half of the tokens are there. */
export function mayRetry({ tokens }: RetryBudget): boolean {
  return tokens > maxTokens / 2;
}

/** The budget after a request, or after a hedge was sent, which is an extra request as well. */
export function spend(budget: RetryBudget, outcome: "succeeded" | "failed" | "hedged"): RetryBudget {
  const tokens = budget.tokens + (outcome === "succeeded" ? tokenRatio : -1);
  return { tokens: Math.min(maxTokens, Math.max(0, tokens)) };
}

/**
 * Milliseconds to wait before attempt `attempt` (1 is the first retry): 25, 50, 100 … up to 1,000, each ±20
 * %.
 */
export function backoffMs(attempt: number, random: number): number {
  return Math.min(1_000, 25 * 2 ** (attempt - 1)) * (0.8 + 0.4 * random);
}
