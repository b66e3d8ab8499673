import { Code, ConnectError } from "@connectrpc/connect";
import { connectError, deadlineExceeded } from "../connect-error.ts";

/**
 * The error of a wait that `signal` ended: its own reason if that is a ConnectError, `deadline_exceeded` for
 * a platform TimeoutError, else `canceled`. Undefined while the signal has not aborted.
 */
export function errorOfSignal(signal: AbortSignal): ConnectError | undefined {
  if (!signal.aborted) {
    return undefined;
  }
  const reason: unknown = signal.reason;
  if (reason instanceof ConnectError) {
    return reason;
  }
  if (reason instanceof Error && reason.name === "TimeoutError") {
    return deadlineExceeded(reason);
  }
  return connectError(Code.Canceled, "The call was canceled", { cause: reason });
}

/**
 * `error` as what a data client may throw: the signal's own error first, else `unavailable` with the cause
 * kept.
 */
export function unavailable(what: string, error: unknown, signal: AbortSignal): ConnectError {
  return (
    errorOfSignal(signal) ?? connectError(Code.Unavailable, `${what} is not available`, { cause: error })
  );
}
