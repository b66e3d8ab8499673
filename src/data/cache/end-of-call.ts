import { Code, ConnectError } from "@connectrpc/connect";

/**
 * `error` for a call that shares the statement which failed: what becomes of one caller's error must not show
 * in another's.
 */
export function shareError(error: unknown): unknown {
  return error instanceof ConnectError
    ? new ConnectError(error.rawMessage, error.code, error.metadata, undefined, error.cause)
    : error;
}

/** True when the call itself has ended, so that nothing is to be tried in place of what failed. */
export function isEndOfCall(error: unknown): boolean {
  return (
    error instanceof ConnectError && (error.code === Code.Canceled || error.code === Code.DeadlineExceeded)
  );
}
