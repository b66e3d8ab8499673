export { withBatching } from "./batching/batching.ts";
export { cancelBatched } from "./batching/cancel.ts";
export { type DedupeOptions, withDedupe } from "./batching/dedupe.ts";
export type { BatchingOptions } from "./batching/options.ts";
export { type PlannerOptions, withPlanner } from "./batching/planner.ts";
export { createRoundTrips, type RoundTrips } from "./batching/round-trips.ts";
export { createClient } from "./client.ts";
export type { Attempt, RetryOptions } from "./resilience/attempts.ts";
export { type BreakerOptions, withBreaker } from "./resilience/breaker.ts";
export { createRetryBudget, type RetryBudget, type RetryBudgetOptions } from "./resilience/budget.ts";
export { type HedgingOptions, withHedging } from "./resilience/hedging.ts";
export { withRetries } from "./resilience/retries.ts";
export { type ThrottlingOptions, withThrottling } from "./resilience/throttling.ts";
export { type Clock, systemClock } from "./transport/clock.ts";
export { type CompressionOptions, type Gzip, withCompression } from "./transport/compression.ts";
export { batchable, type CallPriority, callPriority } from "./transport/context.ts";
export { withExactIntegers } from "./transport/exact-integers.ts";
export { createWorkerFetch } from "./transport/fetch.ts";
export type { Decision, Explain, Layer, Route } from "./transport/layer.ts";
export { createNaruTransport, type NaruTransportOptions } from "./transport/naru-transport.ts";
export {
  type ConnectionInfo,
  createNetwork,
  type Network,
  type NetworkCondition,
  type NetworkReportOptions,
  withNetworkReport,
} from "./transport/network.ts";
export { headerReadAfterWrite, withReadAfterWrite } from "./transport/read-after-write.ts";
