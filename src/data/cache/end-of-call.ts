import { Code, ConnectError } from "@connectrpc/connect";

/**
 * A copy of `error` for another call that waited for the same statement: what one caller does to its error
 * must not show in another's.
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
