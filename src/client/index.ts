export { cancelBatched } from "./batch-cancel.ts";
export type { BatchingOptions } from "./batch-options.ts";
export { withBatching } from "./batching.ts";
export { createClient } from "./client.ts";
export { type Clock, systemClock } from "./clock.ts";
export { type CompressionOptions, type Gzip, withCompression } from "./compression.ts";
export { batchable, type CallPriority, callPriority } from "./context.ts";
export { type DedupeOptions, withDedupe } from "./dedupe.ts";
export { withExactIntegers } from "./exact-integers.ts";
export { createWorkerFetch } from "./fetch.ts";
export type { Decision, Explain, Layer, Route } from "./layer.ts";
export { createNaruTransport, type NaruTransportOptions } from "./naru-transport.ts";
export {
  type ConnectionInfo,
  createNetwork,
  type Network,
  type NetworkCondition,
  type NetworkReportOptions,
  withNetworkReport,
} from "./network.ts";
export { type PlannerOptions, withPlanner } from "./planner.ts";
export { headerReadAfterWrite, withReadAfterWrite } from "./read-after-write.ts";
export type { Attempt, RetryOptions } from "./resilience/attempts.ts";
export { type BreakerOptions, withBreaker } from "./resilience/breaker.ts";
export { createRetryBudget, type RetryBudget, type RetryBudgetOptions } from "./resilience/budget.ts";
export { type HedgingOptions, withHedging } from "./resilience/hedging.ts";
export { withRetries } from "./resilience/retries.ts";
export { type ThrottlingOptions, withThrottling } from "./resilience/throttling.ts";
export { createRoundTrips, type RoundTrips } from "./round-trips.ts";
