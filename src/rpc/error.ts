import { Code, ConnectError } from "@connectrpc/connect";
import { connectError, deadlineExceeded } from "../connect-error.ts";

/** What a caller is told of an error that another layer knows; undefined for all others. */
export type TranslateError = (error: unknown) => ConnectError | undefined;

/**
 * The one place where whatever was thrown becomes what the caller is told. Unknown errors leave as a bare
 * `internal`: their text is written to the log and not to the wire. `ended` is what the call itself was ended
 * with, if it was: an abort is then its echo. Any other abort was of the handler's own making, and no caller
 * has cancelled anything.
 */
export function toConnectError(
  error: unknown,
  { ended, translate }: { ended?: ConnectError | undefined; translate?: TranslateError | undefined } = {},
): ConnectError {
  if (error instanceof ConnectError) {
    return error;
  }
  if (error instanceof Error && (error.name === "AbortError" || error.name === "TimeoutError")) {
    if (ended !== undefined) {
      return ended;
    }
    if (error.name === "TimeoutError") {
      return deadlineExceeded(error);
    }
  }
  const known = translate?.(error);
  if (known !== undefined) {
    return known;
  }
  console.error(error);
  return connectError(Code.Internal, "internal error", { cause: error });
}
