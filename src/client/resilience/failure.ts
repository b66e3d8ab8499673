import { Code, ConnectError } from "@connectrpc/connect";

const refusals = new WeakSet<object>();

/**
 * An error for a call that this client did not send. It tells of the last failure that led to it, which the
 * caller could not find otherwise: a page that may not call the server at all would only hear that it is
 * overloaded.
 */
export function refuse(message: string, last: ConnectError | undefined): ConnectError {
  const text = last === undefined ? message : `${message}. The last failure: ${last.message}`;
  const error = new ConnectError(text, Code.Unavailable, undefined, undefined, last);
  refusals.add(error);
  return error;
}

/** Whether the client itself kept the call from being sent: asking again at once is of no use. */
export function isRefusal(error: ConnectError): boolean {
  return refusals.has(error);
}

/**
 * Stands for the request that failed: it counts once, however many calls travelled in it. Their errors have
 * one array of details between them.
 */
export function requestOf({ details }: ConnectError): object {
  return details;
}

/**
 * Whether the server was not there, or the connection broke before there was an answer: the call may have
 * been applied or not. An `unknown` or `aborted` with a cause is what the transports make of a fetch or
 * socket that failed; a server's has none.
 */
export function isTransient(error: ConnectError): boolean {
  return (
    error.code === Code.Unavailable ||
    ((error.code === Code.Unknown || error.code === Code.Aborted) && error.cause !== undefined)
  );
}

/**
 * How connect's transports say that an answer ended before it was complete, under codes that mean something
 * else.
 */
const brokenOff =
  /^(protocol error: )?(incomplete envelope|missing (EndStreamResponse|trailer|output message|response body))|^parse binary: premature EOF|Unexpected end of JSON input$/;

/**
 * The error of a call, `unavailable` where its answer ended too early but cleanly: connect's transports call
 * that `invalid_argument` or `internal`, as if the request or the server were at fault. What the server said
 * itself passes.
 */
export function toFailure(reason: unknown): ConnectError {
  const error = ConnectError.from(reason);
  const { rawMessage, metadata, details } = error;
  if (error.isWireError || !brokenOff.test(rawMessage)) {
    return error;
  }
  const text = `The answer broke off: ${rawMessage}`;
  const failure = new ConnectError(text, Code.Unavailable, metadata, undefined, error);
  failure.details = details;
  return failure;
}

/** Whether the server gave no answer, or none in time. */
export function isUnanswered(error: ConnectError): boolean {
  return isTransient(error) || error.code === Code.DeadlineExceeded;
}
