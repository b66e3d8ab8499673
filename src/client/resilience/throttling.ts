import type { DescMethod } from "@bufbuild/protobuf";
import { Code, type ConnectError, type Transport } from "@connectrpc/connect";
import { contain } from "../transport/contain.ts";
import { type Environment, platform } from "./environment.ts";
import { isRefusal, isUnanswered, refuse } from "./failure.ts";
import { byService, createGate } from "./gate.ts";
import { completeOptions } from "./options.ts";
import { createWindow } from "./window.ts";

export interface ThrottlingOptions {
  /**
   * Requests sent for each one that the server accepts. 2: half of what an overloaded server gets is for
   * finding out.
   */
  readonly k: number;
  /** How long a request counts from its end, ms. 120,000. */
  readonly windowMs: number;
  /**
   * Requests that failed within the window before any call is held back: two failures are no overload. 10.
   */
  readonly minFailures: number;
  /** Requests of one group are counted together. By service. */
  readonly group: (method: DescMethod) => string;
  readonly environment: Environment;
}

/**
 * The probability to hold a request back. Source: Google, "Site Reliability Engineering", chapter 21,
 * "Client-Side Throttling".
 */
export function rejectProbability(requests: number, accepts: number, k: number): number {
  return Math.max(0, (requests - k * accepts) / (requests + 1));
}

/**
 * Holds back, with `unavailable`, a share of the calls that grows as the server accepts fewer. Not accepted
 * are calls that it refused as overloaded, did not answer in time or was not there for.
 */
export function withThrottling(
  options: Partial<ThrottlingOptions> = {},
): (transport: Transport) => Transport {
  const { k, windowMs, minFailures, group, environment } = completeOptions<ThrottlingOptions>(
    {
      k: 2,
      windowMs: 120_000,
      minFailures: 10,
      group: byService,
      environment: platform,
    },
    options,
    { k: [1, 100], windowMs: [1_000, 3_600_000], minFailures: [0, 1e6] },
  );
  return (transport) =>
    createGate(transport, contain(group, byService), (name) => {
      const window = createWindow(windowMs);
      let lastFailure: ConnectError | undefined;
      return (signal) => {
        const now = environment.now();
        // `bad` are requests without an accept so far: all, until they are answered.
        const { total, bad, failures } = window.read(now);
        window.add(now, 1, 1);
        if (failures >= minFailures && environment.random() < rejectProbability(total, total - bad, k)) {
          throw refuse(`${name} is overloaded: held back ${bad} of ${total} calls`, lastFailure);
        }
        return (error) => {
          const isRejected =
            error !== undefined &&
            !signal?.aborted &&
            !isRefusal(error) &&
            (isUnanswered(error) || error.code === Code.ResourceExhausted);
          if (isRejected) {
            lastFailure = error;
          }
          window.add(environment.now(), 0, isRejected ? 0 : -1, isRejected ? error : undefined);
        };
      };
    });
}
