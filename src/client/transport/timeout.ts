import { Code, ConnectError, type Transport } from "@connectrpc/connect";
import type { Layer } from "./layer.ts";

/**
 * The longest that a timer waits, ms: some 24.8 days. A longer one fires at once, by HTML's and Node's rules
 * alike.
 */
export const maxTimerMs = 2_147_483_647;

/**
 * A timeout as transports, timers and the protocol take it: whole milliseconds, rounded up, and no more than
 * a timer waits for. What means "none", 0 or less and undefined, is as it was given.
 */
export function toTimeoutMs<T extends number | undefined>(timeoutMs: T): T | number {
  return timeoutMs && timeoutMs > 0 ? Math.min(maxTimerMs, Math.ceil(timeoutMs)) : timeoutMs;
}

/**
 * @throws ConnectError `invalid_argument` for what is no number: as a deadline it would be none, and nobody
 *   would know.
 */
function requireTimeout(timeoutMs: number | undefined): number | undefined {
  if (timeoutMs !== undefined && !(timeoutMs <= 0 || timeoutMs > 0)) {
    throw new ConnectError("timeoutMs is no number", Code.InvalidArgument);
  }
  return toTimeoutMs(timeoutMs);
}

/**
 * Gives the transport deadlines that it can keep: with one of 25 days or more connect's end the call at once.
 */
export function withTimeouts(): Layer {
  return (transport) => {
    const layer: Transport = {
      unary: (method, signal, timeoutMs, ...rest) =>
        transport.unary(method, signal, requireTimeout(timeoutMs), ...rest),
      stream: (method, signal, timeoutMs, ...rest) =>
        transport.stream(method, signal, requireTimeout(timeoutMs), ...rest),
    };
    return layer;
  };
}
