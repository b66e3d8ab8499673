import type { Transport } from "@connectrpc/connect";
import { withBatching } from "../batching/batching.ts";
import { cancelBatched } from "../batching/cancel.ts";
import { type DedupeOptions, withDedupe } from "../batching/dedupe.ts";
import type { BatchingOptions } from "../batching/options.ts";
import { type PlannerOptions, withPlanner } from "../batching/planner.ts";
import type { RetryOptions } from "../resilience/attempts.ts";
import { type BreakerOptions, withBreaker } from "../resilience/breaker.ts";
import { createRetryBudget, type RetryBudget } from "../resilience/budget.ts";
import { type HedgingOptions, withHedging } from "../resilience/hedging.ts";
import { withRetries } from "../resilience/retries.ts";
import { type ThrottlingOptions, withThrottling } from "../resilience/throttling.ts";
import { withExactIntegers } from "./exact-integers.ts";
import type { Explain, Layer } from "./layer.ts";
import { createNetwork, type Network, withNetworkReport } from "./network.ts";
import { withReadAfterWrite } from "./read-after-write.ts";
import { withTimeouts } from "./timeout.ts";

/** What each feature is told; false leaves it out. */
export interface NaruTransportOptions {
  readonly dedupe: Partial<DedupeOptions> | false;
  readonly retries: Partial<RetryOptions> | false;
  /** Off by default: it is worth its requests where slow answers are rare and costly. */
  readonly hedging: Partial<HedgingOptions> | false;
  readonly throttling: Partial<ThrottlingOptions> | false;
  readonly breaker: Partial<BreakerOptions> | false;
  readonly planner: Omit<Partial<PlannerOptions>, "batch" | "explain"> | false;
  readonly batching: Partial<BatchingOptions> | false;
  /** Whether a caller's next reads are to see its writes in every isolate of the server. True. */
  readonly readAfterWrite: boolean;
  /** Where the network is measured and reported. */
  readonly network: Network | false;
  /** What retries and hedges together may add to the load. */
  readonly budget: RetryBudget;
  /** Told how each call travels, and why. */
  readonly explain: Explain | undefined;
}

/**
 * All of the client around a transport, which must be of the binary format and should have `useHttpGet`. A
 * call passes, from the outside in:
 *
 * 0. deadlines that are no numbers are refused, and what would be sent as another integer than was meant;
 * 1. what the caller has written is told to the server, so that a read after a write is not that before it;
 * 2. identical reads are asked once, so that what follows happens once for all who ask;
 * 3. retries, so that each attempt passes all that follows;
 * 4. hedging, inside the same budget;
 * 5. throttling, which counts attempts, as the server does;
 * 6. the breaker, which sees what became of each;
 * 7. the planner: GET, shared or alone; and in it batching;
 * 8. the network report, where a request is what travels;
 * 9. at the transport, what keeps deadlines within what its timers can do.
 *
 * Whoever wants less composes the same layers by hand, and a bundler drops the others.
 */
export function createNaruTransport(
  transport: Transport,
  options: Partial<NaruTransportOptions> = {},
): Transport {
  const { explain, budget = createRetryBudget(), network = createNetwork() } = options;
  const {
    dedupe,
    retries,
    hedging = false,
    throttling,
    breaker,
    planner,
    batching,
    readAfterWrite = true,
  } = options;
  const measured = network === false ? {} : { roundTrips: network.roundTrips };
  const batch =
    batching !== false && withBatching({ explain, onBatch: cancelBatched, ...measured, ...batching });
  const layers: readonly (Layer | false)[] = [
    withTimeouts(),
    network !== false && withNetworkReport({ network }),
    planner === false ? batch : withPlanner({ ...planner, explain, batch: batch || undefined }),
    breaker !== false && withBreaker(breaker),
    throttling !== false && withThrottling(throttling),
    hedging !== false && withHedging({ budget, ...hedging }),
    retries !== false && withRetries({ budget, ...retries }),
    dedupe !== false && withDedupe(dedupe),
    readAfterWrite && withReadAfterWrite(),
    withExactIntegers(),
    withTimeouts(),
  ];
  return layers.reduce<Transport>((inner, layer) => (layer ? layer(inner) : inner), transport);
}
