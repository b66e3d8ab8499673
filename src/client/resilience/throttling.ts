import type { DescMethod } from "@bufbuild/protobuf";
import { Code, type Transport } from "@connectrpc/connect";
import { type Environment, platform } from "./environment.ts";
import { isRefusal, isTransient, refuse } from "./failure.ts";
import { createGate } from "./gate.ts";
import { completeOptions } from "./options.ts";
import { createWindow, type Window } from "./window.ts";

export interface ThrottlingOptions {
  /** Requests sent for each one that the server accepts. 2: half of what an overloaded server gets is for finding out. */
  readonly k: number;
  /** How long a request counts from its end, ms. 120,000. */
  readonly windowMs: number;
  /** Requests in the window before any is held back: two failures are no overload. 20. */
  readonly minRequests: number;
  /** Requests of one group are counted together. By service. */
  readonly group: (method: DescMethod) => string;
  readonly environment: Environment;
}

/** The probability to hold a request back. Source: Google, "Site Reliability Engineering", chapter 21, "Client-Side Throttling". */
export function rejectProbability(requests: number, accepts: number, k: number): number {
  return Math.max(0, (requests - k * accepts) / (requests + 1));
}

/**
 * Holds back, with `unavailable`, a share of the calls that grows as the server accepts fewer. Not accepted are calls that
 * it refused as overloaded, did not answer in time or was not there for.
 */
export function withThrottling(
  options: Partial<ThrottlingOptions> = {},
): (transport: Transport) => Transport {
  const { k, windowMs, minRequests, group, environment } = completeOptions<ThrottlingOptions>(
    {
      k: 2,
      windowMs: 120_000,
      minRequests: 20,
      group: ({ parent }) => parent.typeName,
      environment: platform,
    },
    options,
    { k: [1, 100], windowMs: [1_000, 3_600_000], minRequests: [0, 1e6] },
  );
  return (transport) => {
    const windows = new Map<string, Window>();
    return createGate(transport, (method, signal) => {
      const name = group(method);
      const window = windows.get(name) ?? createWindow(windowMs);
      windows.set(name, window);
      const now = environment.now();
      const { total, bad } = window.read(now);
      if (total >= minRequests && environment.random() < rejectProbability(total, total - bad, k)) {
        window.add(now, 1, 1);
        throw refuse(`${name} is overloaded: held back ${bad} of ${total} calls`);
      }
      return (error) => {
        const isAccepted =
          error === undefined ||
          signal?.aborted === true ||
          isRefusal(error) ||
          !(
            isTransient(error) ||
            error.code === Code.ResourceExhausted ||
            error.code === Code.DeadlineExceeded
          );
        // Not before: many calls on their way at once are no sign of overload.
        window.add(environment.now(), 1, isAccepted ? 0 : 1);
      };
    });
  };
}
