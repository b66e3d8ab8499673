const kept = 100;

/** How long the last 100 calls of a method took. */
export interface Latencies {
  add(ms: number): void;
  /** What 95 % of them took at most; Infinity while too few are known. */
  p95(): number;
}

export function createLatencies(minCalls: number): Latencies {
  const ring: number[] = [];
  let next = 0;
  let p95 = Infinity;
  return {
    add(ms) {
      ring[next % kept] = ms;
      next++;
      // Sorted for every tenth call only.
      if (next >= minCalls && (next % 10 === 0 || p95 === Infinity)) {
        p95 = ring.slice().sort((a, b) => a - b)[Math.ceil(ring.length * 0.95) - 1]!;
      }
    },
    p95: () => p95,
  };
}
