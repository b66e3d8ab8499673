import type { Transport } from "@connectrpc/connect";
import type { Layer } from "./layer.ts";

/** The longest that a timer waits, ms: some 24.8 days. A longer one fires at once, by HTML's and Node's rules alike. */
export const maxTimerMs = 2 ** 31 - 1;

/**
 * A timeout as transports, timers and the protocol take it: whole milliseconds, rounded up, and no more than a timer waits for.
 * What means "none", 0 or less and undefined, is as it was given.
 */
export function toTimeoutMs<T extends number | undefined>(timeoutMs: T): T | number {
  return timeoutMs !== undefined && timeoutMs > 0 ? Math.min(maxTimerMs, Math.ceil(timeoutMs)) : timeoutMs;
}

/** Gives the transport deadlines that it can keep: with one of 25 days or more connect's end the call at once. */
export function withTimeouts(): Layer {
  return (transport) => {
    const layer: Transport = {
      unary: (method, signal, timeoutMs, ...rest) =>
        transport.unary(method, signal, toTimeoutMs(timeoutMs), ...rest),
      stream: (method, signal, timeoutMs, ...rest) =>
        transport.stream(method, signal, toTimeoutMs(timeoutMs), ...rest),
    };
    return layer;
  };
}
