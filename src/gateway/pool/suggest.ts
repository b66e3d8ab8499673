/** What an operator might do about a pool. */
export interface Suggestion {
  readonly severity: "high" | "critical";
  /** What was seen. */
  readonly finding: string;
  readonly action: string;
}

/** What suggestions go by: the last minute. */
export interface SuggestSample {
  readonly meanWaitMs: number;
  /** Failed connections, as a share of all that were wanted: 0 to 1. */
  readonly failureShare: number;
}

const waitMs = 50;
const failureShare = 0.01;

/** Names what deserves attention, the most urgent first; nothing when all is well. */
export function suggest(sample: SuggestSample): readonly Suggestion[] {
  const suggestions: Suggestion[] = [];
  if (sample.failureShare > failureShare) {
    suggestions.push({
      severity: "critical",
      finding: `${toPercent(sample.failureShare)} of connections failed in the last minute (over 1 %)`,
      action: "Check validation: the server's reachability, its wait_timeout and its connection limit",
    });
  }
  if (sample.meanWaitMs > waitMs) {
    suggestions.push({
      severity: "high",
      finding: `Callers waited ${Math.round(sample.meanWaitMs)} ms on average in the last minute (over 50 ms)`,
      action: "Grow the pool, or shorten what holds its connections: long transactions, slow statements",
    });
  }
  return suggestions;
}

function toPercent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
