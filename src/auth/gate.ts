import { Code, ConnectError } from "@connectrpc/connect";
import { createLru } from "../lru.ts";
import type { Caller } from "./caller.ts";
import type { Verdict, Verify } from "./verify.ts";

/** Verified tokens that one isolate remembers: about 1 KiB each. */
const rememberedTokens = 10_000;

/** Longer tokens are refused unread: no issuer makes them, and each one would be hashed. */
const maxTokenLength = 8192;

/** Says who calls: undefined when no token was sent, an error when the one that was sent is not good. */
export type Authenticate = (headers: Headers) => AuthResult | Promise<AuthResult>;

export type AuthResult = Caller | ConnectError | undefined;

/**
 * Reads the bearer token from the headers alone. A token that was verified is remembered until it expires, so a second call
 * with it waits for nothing.
 */
export function createAuthenticate(verify: Verify, now: () => number): Authenticate {
  const remembered = createLru<{ caller: Caller; expiresAtMs: number }>(rememberedTokens);
  return (headers) => {
    const authorization = headers.get("authorization");
    if (authorization === null) {
      return undefined;
    }
    const known = remembered.get(authorization);
    if (known !== undefined) {
      if (known.expiresAtMs > now()) {
        return known.caller;
      }
      remembered.delete(authorization);
    }
    const token = /^bearer +([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization)?.[1];
    if (token === undefined || token.length > maxTokenLength) {
      return errorOf("malformed");
    }
    return verify(token).then((verdict) => {
      if (!verdict.ok) {
        return errorOf(verdict.reason);
      }
      remembered.set(authorization, verdict);
      return verdict.caller;
    });
  };
}

function errorOf(reason: Exclude<Verdict, { ok: true }>["reason"]): ConnectError {
  switch (reason) {
    case "malformed":
      return new ConnectError("The token is malformed", Code.Unauthenticated);
    case "expired":
      return new ConnectError("The token has expired", Code.Unauthenticated);
    case "invalid":
      return new ConnectError("The token is not signed by a key that is trusted here", Code.Unauthenticated);
    case "unverifiable":
      return new ConnectError("The token cannot be verified now", Code.Unavailable);
  }
}
