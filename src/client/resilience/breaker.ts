import type { DescMethod } from "@bufbuild/protobuf";
import type { ConnectError, Transport } from "@connectrpc/connect";
import { contain, containMaybe } from "../transport/contain.ts";
import { type Environment, platform } from "./environment.ts";
import { isRefusal, isUnanswered, refuse } from "./failure.ts";
import { type Admit, byService, createGate } from "./gate.ts";
import { completeOptions } from "./options.ts";
import { createWindow } from "./window.ts";

export interface BreakerOptions {
  /** Share of failed calls that opens it. 0.5. */
  readonly failureRate: number;
  /** How long a call counts, ms. 10,000. */
  readonly windowMs: number;
  /** Calls in the window before a rate means anything. 10. Calls that fail in one request are one in this. */
  readonly minCalls: number;
  /** How long it stays open the first time, ms, ±20 %; twice as long after each probe that fails. 1,000. */
  readonly openMs: number;
  /** 30,000. */
  readonly maxOpenMs: number;
  /** How long a probe keeps other calls waiting for its answer, ms. 5,000. */
  readonly probeMs: number;
  /** Calls of one group share a breaker. By service: what its methods need is down together. */
  readonly group: (method: DescMethod) => string;
  /** Told of each change. What it throws is reported and changes nothing. */
  readonly onChange: ((group: string, state: BreakerState["is"]) => void) | undefined;
  readonly environment: Environment;
}

/** How a breaker stands. In `probing` one call is on its way, and until then or `until` no other. */
export interface BreakerState {
  readonly is: "closed" | "open" | "probing";
  readonly until: number;
  readonly openedTimes: number;
}

const closed: BreakerState = { is: "closed", until: 0, openedTimes: 0 };

/**
 * Refuses calls with `unavailable`, without sending them, while most of a group fail: the caller learns at
 * once, and the server is left alone. Then one call at a time probes it. Failures are no server, a lost
 * connection, and no answer in time.
 */
export function withBreaker(options: Partial<BreakerOptions> = {}): (transport: Transport) => Transport {
  const complete = completeOptions<BreakerOptions>(
    {
      failureRate: 0.5,
      windowMs: 10_000,
      minCalls: 10,
      openMs: 1_000,
      maxOpenMs: 30_000,
      probeMs: 5_000,
      group: byService,
      onChange: undefined,
      environment: platform,
    },
    options,
    {
      failureRate: [0.01, 1],
      windowMs: [100, 3_600_000],
      minCalls: [1, 1e6],
      openMs: [1, 3_600_000],
      maxOpenMs: [1, 3_600_000],
      probeMs: [1, 3_600_000],
    },
  );
  return (transport) =>
    createGate(transport, contain(complete.group, byService), (group) => createBreaker(group, complete));
}

function createBreaker(group: string, options: BreakerOptions): Admit {
  const { environment, failureRate, minCalls, openMs, maxOpenMs, probeMs } = options;
  const onChange = containMaybe(options.onChange);
  const window = createWindow(options.windowMs);
  let state = closed;
  let lastFailure: ConnectError | undefined;
  const change = (next: BreakerState) => {
    const isOther = state.is !== next.is;
    state = next;
    if (isOther) {
      onChange?.(group, next.is);
    }
  };
  const open = (openedTimes: number) => {
    const ms = Math.min(maxOpenMs, openMs * 2 ** openedTimes) * (0.8 + 0.4 * environment.random());
    change({ is: "open", until: environment.now() + ms, openedTimes: openedTimes + 1 });
  };
  return (signal) => {
    const now = environment.now();
    if (state.is !== "closed") {
      if (now < state.until) {
        const ms = Math.ceil(state.until - now);
        throw refuse(`${group} keeps failing: not called for another ${ms} ms`, lastFailure);
      }
      change({ ...state, is: "probing", until: now + probeMs });
    }
    // A call that was let through in another state says nothing of this one.
    const admittedIn = state;
    return (error) => {
      if (state !== admittedIn) {
        return;
      }
      const isNeutral = error !== undefined && (signal?.aborted === true || isRefusal(error));
      const isFailure = error !== undefined && !isNeutral && isUnanswered(error);
      if (isFailure) {
        lastFailure = error;
      }
      if (state.is === "probing") {
        if (isNeutral) {
          change({ ...state, is: "open", until: 0 });
        } else if (isFailure) {
          open(state.openedTimes);
        } else {
          window.clear();
          change(closed);
        }
      } else if (!isNeutral) {
        const at = environment.now();
        window.add(at, 1, Number(isFailure), isFailure ? error : undefined);
        if (isFailure) {
          const { total, bad, failures } = window.read(at);
          const isEnough = total >= minCalls && failures >= minCalls * failureRate;
          if (isEnough && bad >= total * failureRate) {
            open(0);
          }
        }
      }
    };
  };
}
