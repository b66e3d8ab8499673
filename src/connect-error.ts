import { Code, ConnectError } from "@connectrpc/connect";

/** What a ConnectError may carry beside its code and text. */
export interface ConnectErrorOptions {
  /** Why: for the log, never sent. */
  readonly cause?: unknown;
  /** Headers of the answer. */
  readonly metadata?: HeadersInit;
}

/**
 * A ConnectError with its cause, which the constructor takes only behind two arguments that are seldom given.
 *
 * ```ts
 * import { Code } from "@connectrpc/connect";
 * import { connectError } from "../src/index.ts";
 *
 * async function askPartner(url: string): Promise<Response> {
 *   try {
 *     return await fetch(url);
 *   } catch (cause) {
 *     throw connectError(Code.Unavailable, "The partner is not available", { cause });
 *   }
 * }
 * ```
 */
export function connectError(
  code: Code,
  text: string,
  { cause, metadata }: ConnectErrorOptions = {},
): ConnectError {
  return new ConnectError(text, code, metadata, undefined, cause);
}

/** What a call, or one of a batch, is answered that was not done by its deadline. */
export function deadlineExceeded(cause?: unknown): ConnectError {
  return connectError(Code.DeadlineExceeded, "The deadline has passed", { cause });
}
