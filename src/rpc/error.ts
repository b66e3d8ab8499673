import { Code, ConnectError } from "@connectrpc/connect";
import { errnoDeadlock, errnoLockWaitTimeout, SqlError } from "../data/mysql.ts";

/**
 * The one place where whatever was thrown becomes what the caller is told. Unknown errors leave as a bare `internal`:
 * their text is written to the log and not to the wire.
 */
export function toConnectError(error: unknown): ConnectError {
  if (error instanceof ConnectError) {
    return error;
  }
  if (error instanceof Error && error.name === "TimeoutError") {
    return new ConnectError("The deadline has passed", Code.DeadlineExceeded, undefined, undefined, error);
  }
  if (error instanceof Error && error.name === "AbortError") {
    return new ConnectError("The call was canceled", Code.Canceled, undefined, undefined, error);
  }
  if (error instanceof SqlError && (error.errno === errnoDeadlock || error.errno === errnoLockWaitTimeout)) {
    return new ConnectError("Too many changes at once: try again", Code.Aborted, undefined, undefined, error);
  }
  console.error(error);
  return new ConnectError("internal error", Code.Internal, undefined, undefined, error);
}
