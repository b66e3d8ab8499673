import type { DescMethod } from "@bufbuild/protobuf";
import { Code, ConnectError, type Transport } from "@connectrpc/connect";
import { getAbortSignalReason } from "@connectrpc/connect/protocol";
import { containMaybe } from "../transport/contain.ts";
import { toTimeoutMs } from "../transport/timeout.ts";
import { withPreviousAttempts } from "./attempts.ts";
import { createRetryBudget, type RetryBudget } from "./budget.ts";
import { type Environment, onAbort, platform } from "./environment.ts";
import { isTransient, requestOf } from "./failure.ts";
import { isRead } from "./idempotency.ts";
import { createLatencies, type Latencies } from "./latencies.ts";
import { completeOptions } from "./options.ts";

export interface HedgingOptions {
  /**
   * Milliseconds after which a read is asked for once more. By default what 95 % of the method's last 100
   * calls took at most.
   */
  readonly delayMs: number | undefined;
  /** At least, ms: where answers are quick a hedge costs more than it gains. 10. */
  readonly minDelayMs: number;
  /** Calls of a method before its latencies mean anything. 20. */
  readonly minCalls: number;
  /**
   * What hedges may add to the load: that of the `withRetries` around it, which counts the calls. One of its
   * own by default.
   */
  readonly budget: RetryBudget | undefined;
  /** Told of each hedge that is sent. */
  readonly onHedge: ((method: DescMethod, afterMs: number) => void) | undefined;
  readonly environment: Environment;
}

/**
 * Asks for a read once more when its answer is late: the first answer counts, the other request is cancelled.
 * Writes and streams pass. Belongs around whatever asks identical reads only once.
 */
export function withHedging(options: Partial<HedgingOptions> = {}): (transport: Transport) => Transport {
  const { delayMs, minDelayMs, minCalls, budget, environment, ...hooks } = completeOptions<HedgingOptions>(
    {
      delayMs: undefined,
      minDelayMs: 10,
      minCalls: 20,
      budget: undefined,
      onHedge: undefined,
      environment: platform,
    },
    options,
    { delayMs: [0, 600_000], minDelayMs: [0, 600_000], minCalls: [1, 100] },
  );
  const onHedge = containMaybe(hooks.onHedge);
  const own = budget === undefined ? createRetryBudget({ environment }) : undefined;
  const repeats = budget ?? own!;
  return (transport) => {
    const latencies = new Map<DescMethod, Latencies>();
    return {
      async unary(method, signal, givenTimeoutMs, header, input, contextValues) {
        const timeoutMs = toTimeoutMs(givenTimeoutMs);
        if (!isRead(method) || signal?.aborted) {
          return transport.unary(method, signal, timeoutMs, header, input, contextValues);
        }
        const seen = latencies.get(method) ?? createLatencies(minCalls);
        latencies.set(method, seen);
        const startedAt = environment.now();
        const elapsedMs = () => environment.now() - startedAt;
        const send = (ended: AbortSignal) =>
          transport.unary(method, ended, timeoutMs, header, input, contextValues);
        const sendAgain = (ended: AbortSignal) => {
          const headers = withPreviousAttempts(header, 1);
          const leftMs =
            timeoutMs && timeoutMs > 0 ? toTimeoutMs(Math.max(1, timeoutMs - elapsedMs())) : timeoutMs;
          return transport.unary(method, ended, leftMs, headers, input, contextValues);
        };
        const mayHedge = () => {
          const may = repeats.take() === undefined;
          if (may) {
            repeats.sent();
            onHedge?.(method, elapsedMs());
          }
          return may;
        };
        own?.sent();
        try {
          const lateMs = delayMs ?? Math.max(minDelayMs, seen.p95());
          const late =
            lateMs < Infinity ? (ended: AbortSignal) => environment.sleep(lateMs, ended) : undefined;
          const response = await race(signal, send, late && { late, mayHedge, send: sendAgain });
          own?.answered();
          seen.add(elapsedMs());
          return response;
        } catch (reason) {
          const error = ConnectError.from(reason);
          if (isTransient(error)) {
            own?.failed(requestOf(error));
          }
          throw reason;
        }
      },
      stream: (...call) => transport.stream(...call),
    };
  };
}

interface Hedge<T> {
  /** Resolves when the answer is late. */
  late(ended: AbortSignal): Promise<void>;
  mayHedge(): boolean;
  send(ended: AbortSignal): Promise<T>;
}

/** The first answer of one or two requests. An error that says something of the call is an answer as well. */
function race<T>(
  signal: AbortSignal | undefined,
  send: (ended: AbortSignal) => Promise<T>,
  hedge: Hedge<T> | undefined,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const running = new Set<AbortController>();
    const waiting = new AbortController();
    const end = (reason?: unknown) => {
      unlink();
      waiting.abort();
      for (const controller of running) {
        controller.abort(reason);
      }
    };
    const run = (start: (ended: AbortSignal) => Promise<T>) => {
      const controller = new AbortController();
      running.add(controller);
      start(controller.signal).then(
        (answer) => {
          running.delete(controller);
          end();
          resolve(answer);
        },
        (error) => {
          running.delete(controller);
          if (running.size === 0 || !isTransient(ConnectError.from(error))) {
            end();
            reject(error);
          }
        },
      );
    };
    const unlink = onAbort(signal, () => {
      const reason = getAbortSignalReason(signal!);
      reject(ConnectError.from(reason, Code.Canceled));
      end(reason);
    });
    run(send);
    hedge?.late(waiting.signal).then(
      () => {
        if (running.size > 0 && hedge.mayHedge()) {
          run(hedge.send);
        }
      },
      () => undefined,
    );
  });
}
