import { Code, ConnectError } from "@connectrpc/connect";

/** True when the call itself has ended, so that nothing is to be tried in place of what failed. */
export function isEndOfCall(error: unknown): boolean {
  return (
    error instanceof ConnectError && (error.code === Code.Canceled || error.code === Code.DeadlineExceeded)
  );
}
