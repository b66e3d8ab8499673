import { Code, ConnectError } from "@connectrpc/connect";

const refusals = new WeakSet<object>();

/** An error for a call that this client did not send. */
export function refuse(message: string): ConnectError {
  const error = new ConnectError(message, Code.Unavailable);
  refusals.add(error);
  return error;
}

/** Whether the client itself kept the call from being sent: asking again at once is of no use. */
export function isRefusal(error: ConnectError): boolean {
  return refusals.has(error);
}

/**
 * Stands for the request that failed: it counts once, however many calls travelled in it. Their errors have one array of
 * details between them.
 */
export function requestOf({ details }: ConnectError): object {
  return details;
}

/**
 * Whether the server was not there, or the connection broke before there was an answer: the call may have been applied or
 * not. An `unknown` or `aborted` with a cause is what the transports make of a fetch or socket that failed; a server's has none.
 */
export function isTransient(error: ConnectError): boolean {
  return (
    error.code === Code.Unavailable ||
    ((error.code === Code.Unknown || error.code === Code.Aborted) && error.cause !== undefined)
  );
}

/** Whether the server gave no answer, or none in time. */
export function isUnanswered(error: ConnectError): boolean {
  return isTransient(error) || error.code === Code.DeadlineExceeded;
}
