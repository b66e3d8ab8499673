/** Times of the configuration that must agree with each other, by the names of their variables. */
export interface Times {
  readonly RPC_MAX_TIMEOUT_MS: number;
  readonly DATABASE_TIMEOUT_MS: number;
  readonly REDIS_TIMEOUT_MS: number;
  readonly CACHE_LEASE_MS: number;
}

type Pair = readonly [shorter: keyof Times, longer: keyof Times, why: string];

const lateWrite = "a write could commit after what keeps others from caching what was before it is over";

/** Each one must not exceed the other. */
const pairs: readonly Pair[] = [
  ["RPC_MAX_TIMEOUT_MS", "CACHE_LEASE_MS", lateWrite],
  ["DATABASE_TIMEOUT_MS", "CACHE_LEASE_MS", lateWrite],
  ["REDIS_TIMEOUT_MS", "CACHE_LEASE_MS", "a mark could be over before it is known to be there"],
];

/** What contradicts what, why, and what to type. */
export function contradictionsOf(times: Times): { name: string; problem: string; remedy: string }[] {
  return pairs
    .filter(([shorter, longer]) => times[shorter] > times[longer])
    .map(([shorter, longer, why]) => ({
      name: shorter,
      problem: `exceeds ${longer}, ${times[shorter]} against ${times[longer]}: ${why}`,
      remedy: `Set ${shorter} to ${times[longer]} or less, or ${longer} to ${times[shorter]} or more.`,
    }));
}
