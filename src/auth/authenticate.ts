import { Code, ConnectError } from "@connectrpc/connect";
import { createLru } from "../lru.ts";
import type { Caller } from "./caller.ts";
import type { WaitUntil } from "./key-set.ts";
import type { Problem, Verifier } from "./verify.ts";

export interface AuthenticateOptions {
  /**
   * Bytes that one isolate, which has 128 MB, spends on verified tokens. Default 4 MiB: some 3,000 of 500
   * characters.
   */
  readonly maxBytes: number;
  /**
   * Milliseconds after which a token is verified again, so that a role or a key that was taken away does not
   * count until the token's own end. Default 60,000.
   */
  readonly rememberMs: number;
  /** Unix time in milliseconds. */
  readonly now: () => number;
}

const defaults: AuthenticateOptions = { maxBytes: 4 * 1024 * 1024, rememberMs: 60_000, now: Date.now };

/** Longer tokens are refused unread: no issuer makes them, and each one would be hashed. */
const maxTokenLength = 8192;

/** Bytes of a remembered token beside its text and that of its roles. */
const overheadBytes = 300;

/** Credentials that prove nothing. */
export class CredentialProblem {
  /** What the caller is told. */
  readonly error: ConnectError;
  /**
   * Whether they are not ours to judge: Basic, the key of another API, a token of another issuer. A public
   * method is answered as if they were not there, while a token of ours that has expired is told so.
   */
  readonly isForeign: boolean;

  constructor(error: ConnectError, isForeign: boolean) {
    this.error = error;
    this.isForeign = isForeign;
  }
}

/** Who calls; undefined when no credentials were sent. */
export type Identity = Caller | CredentialProblem | undefined;

/** Says who calls, by the headers alone. */
export type Authenticate = (headers: Headers, waitUntil: WaitUntil) => Identity | Promise<Identity>;

interface Remembered {
  readonly caller: Caller;
  readonly untilMs: number;
  /** Of the keys that it was verified with. */
  readonly generation: number;
}

/**
 * Reads the bearer token (RFC 6750) from the headers alone. A token that was verified is remembered for a
 * minute at most, so that a second call with it waits for nothing.
 */
export function createAuthenticate(
  verifier: Verifier,
  options: Partial<AuthenticateOptions> = {},
): Authenticate {
  const { maxBytes, rememberMs, now } = { ...defaults, ...options };
  // By the token and not by the header: one token can be written in any number of headers. Strings may take
  // two bytes a character, and the roles are a part of the token once more.
  const remembered = createLru<Remembered>(maxBytes, (_, token) => overheadBytes + 4 * token.length);
  return (headers, waitUntil) => {
    const authorization = headers.get("authorization");
    if (authorization === null) {
      return undefined;
    }
    const isBearer = authorization.startsWith("Bearer ") || /^bearer /i.test(authorization);
    const token = authorization.slice("bearer ".length);
    // First, for nearly every call is a further one: what is remembered was found to be a token before.
    const known = isBearer ? remembered.get(token) : undefined;
    if (known !== undefined) {
      if (known.untilMs > now() && known.generation === verifier.generation) {
        return known.caller;
      }
      remembered.delete(token);
    }
    if (!isBearer || !/^\S+$/.test(token)) {
      return toProblem("not-bearer");
    }
    if (token.length > maxTokenLength || !/^[\w-]+\.[\w-]+\.[\w-]*$/.test(token)) {
      return toProblem("malformed");
    }
    // Before: who verifies may find other keys meanwhile.
    const { generation } = verifier;
    return verifier.verify(token, waitUntil).then((verdict) => {
      if (!verdict.ok) {
        return toProblem(verdict.problem);
      }
      remembered.set(token, {
        caller: verdict.caller,
        untilMs: Math.min(verdict.expiresAtMs, now() + rememberMs),
        generation,
      });
      return verdict.caller;
    });
  };
}

const texts: Readonly<Record<Problem | "not-bearer", string>> = {
  "not-bearer": 'The Authorization header is not "Bearer" and one token',
  malformed: "The token is malformed",
  unsupported: "The token asks for an algorithm or an extension that is not supported here",
  invalid: "The token is not signed by a key that is trusted here",
  "other-issuer": "The token is of another issuer",
  "other-audience": "The token is meant for another audience",
  "not-yet": "The token is not valid yet",
  expired: "The token has expired",
  unverifiable: "The token cannot be verified now",
};

/** A new one each time: errors carry headers that whoever answers may add to. */
function toProblem(problem: keyof typeof texts): CredentialProblem {
  const isForeign = problem !== "not-yet" && problem !== "expired" && problem !== "unverifiable";
  const code = problem === "unverifiable" ? Code.Unavailable : Code.Unauthenticated;
  return new CredentialProblem(new ConnectError(texts[problem], code), isForeign);
}
