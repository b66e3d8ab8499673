import { Code, ConnectError } from "@connectrpc/connect";
import { traceHeader } from "../trace.ts";
import { errorOfSignal } from "./deadline.ts";

/** Lower goes first: what the answer waits for, what it may wait for, what is done after it. */
export const ioPriority = { answer: 0, hedge: 1, background: 2 } as const;
export type IoPriority = (typeof ioPriority)[keyof typeof ioPriority];

/** Connections that may wait for headers at once in one invocation, on Workers. */
export const maxConnections = 6;

/** One outbound request, as the gate saw it. */
export interface GateRecord {
  /** Host and path. Never a query or a body. */
  readonly target: string;
  /** `stalled`: the platform would have queued it, unseen. `refused`: over the budget of subrequests. */
  readonly outcome: "sent" | "stalled" | "refused";
}

export interface ConnectionGateOptions {
  readonly send: typeof fetch;
  /** Default 6, as on Workers: above it the platform queues without regard to priority. */
  readonly maxConnections: number;
  /** Subrequests of the invocation. Default 10,000, the paid plan's; the free plan has 50. */
  readonly maxSubrequests: number;
  /** Told of each request: for tests, and to say which call would have stalled or failed. */
  readonly record?: (record: GateRecord) => void;
}

/** Told when an answer has begun: how long it waited for a connection, and how long for its answer, in ms. */
export type OnRoundTrip = (waitedMs: number, tookMs: number) => void;

/** Of one piece of I/O. */
export interface RunOptions {
  readonly priority: IoPriority;
  /** Names it. */
  readonly target: string;
  readonly signal?: AbortSignal;
  readonly onRoundTrip?: OnRoundTrip | undefined;
}

/** All outbound I/O of one request. */
export interface ConnectionGate {
  /** Sends when a connection is free; of those that wait, the most urgent first, then in their order. */
  fetch(
    priority: IoPriority,
    options?: { readonly traceparent?: string | undefined; readonly onRoundTrip?: OnRoundTrip | undefined },
  ): typeof fetch;
  /** Work on a binding (KV, R2, Queues, Cache), which takes a connection as well. */
  run<T>(work: () => Promise<T>, options: RunOptions): Promise<T>;
  readonly sent: number;
  /** Connections in use. */
  readonly open: number;
  readonly waiting: number;
}

interface Waiter {
  readonly priority: IoPriority;
  readonly start: () => void;
}

/**
 * A gate for one request: nothing in it may be shared with another. A connection counts until its headers
 * have come; an abort frees its place, whether it waits or runs.
 */
export function createConnectionGate(given: Partial<ConnectionGateOptions> = {}): ConnectionGate {
  const options: ConnectionGateOptions = {
    send: (input, init) => fetch(input, init),
    maxConnections,
    maxSubrequests: 10_000,
    ...given,
  };
  const waiters: Waiter[] = [];
  let open = 0;
  let sent = 0;

  const release = () => {
    open--;
    let next = -1;
    for (const [i, { priority }] of waiters.entries()) {
      if (next < 0 || priority < (waiters[next]?.priority ?? 0)) {
        next = i;
      }
    }
    waiters.splice(next < 0 ? waiters.length : next, 1)[0]?.start();
  };

  const wait = (priority: IoPriority, signal: AbortSignal | undefined): Promise<void> =>
    new Promise((resolve, reject) => {
      const waiter: Waiter = {
        priority,
        start: () => {
          signal?.removeEventListener("abort", onAbort);
          open++;
          resolve();
        },
      };
      const onAbort = () => {
        waiters.splice(waiters.indexOf(waiter), 1);
        reject(signal === undefined ? undefined : errorOfSignal(signal));
      };
      signal?.addEventListener("abort", onAbort, { once: true });
      waiters.push(waiter);
    });

  const run: ConnectionGate["run"] = async (work, { priority, target, signal, onRoundTrip }) => {
    const aborted = signal === undefined ? undefined : errorOfSignal(signal);
    if (aborted !== undefined) {
      throw aborted;
    }
    if (sent >= options.maxSubrequests) {
      options.record?.({ target, outcome: "refused" });
      throw new ConnectError(`Too many subrequests: ${sent}`, Code.ResourceExhausted);
    }
    sent++;
    const askedAt = onRoundTrip === undefined ? 0 : Date.now();
    if (open < options.maxConnections) {
      options.record?.({ target, outcome: "sent" });
      open++;
    } else {
      options.record?.({ target, outcome: "stalled" });
      await wait(priority, signal);
    }
    const startedAt = onRoundTrip === undefined ? 0 : Date.now();
    try {
      return await work();
    } finally {
      release();
      onRoundTrip?.(startedAt - askedAt, Date.now() - startedAt);
    }
  };

  return {
    run,
    fetch:
      (priority, { traceparent, onRoundTrip } = {}) =>
      (input, init) => {
        const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
        const traced = traceparent === undefined ? init : withHeader(init, traceHeader, traceparent);
        return run(() => options.send(input, traced), {
          priority,
          target: targetOf(input),
          onRoundTrip,
          ...(signal != null && { signal }),
        });
      },
    get sent() {
      return sent;
    },
    get open() {
      return open;
    },
    get waiting() {
      return waiters.length;
    },
  };
}

function withHeader(init: RequestInit | undefined, name: string, value: string): RequestInit {
  const headers = new Headers(init?.headers);
  headers.set(name, value);
  return { ...init, headers };
}

function targetOf(input: string | URL | Request): string {
  const { host, pathname } = new URL(input instanceof Request ? input.url : input);
  return `${host}${pathname}`;
}
