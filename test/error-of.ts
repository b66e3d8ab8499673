import { ConnectError } from "@connectrpc/connect";

/** The error that a call fails with. Throws when it does not fail. */
export function errorOf(call: Promise<unknown>): Promise<ConnectError> {
  return call.then(
    () => Promise.reject(new Error("The call did not fail")),
    (error) => ConnectError.from(error),
  );
}
