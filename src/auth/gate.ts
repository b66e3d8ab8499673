import { Code, ConnectError, createContextKey } from "@connectrpc/connect";
import { type Gate, Refusal } from "../gate.ts";
import { type Authenticate, CredentialProblem, type Identity } from "./authenticate.ts";
import { callerKey } from "./caller.ts";

/** What the token said, for the gates behind. "unknown" until it has been looked at. */
const identityKey = createContextKey<Identity | "unknown">("unknown", { description: "naru identity" });

/**
 * Finds out who calls. The calls of a batch are its caller's. Refuses nobody: that is `createAdmitGate`'s.
 */
export function createAuthenticateGate(authenticate: Authenticate): Gate {
  return ({ request, values, isBatched, waitUntil }) => {
    if (isBatched) {
      return undefined;
    }
    const remember = (identity: Identity): undefined => {
      values.set(identityKey, identity);
      if (identity !== undefined && !(identity instanceof CredentialProblem)) {
        values.set(callerKey, identity);
      }
    };
    const identity = authenticate(request.headers, waitUntil);
    return identity instanceof Promise ? identity.then(remember) : remember(identity);
  };
}

/** Says to a client that its token is what was wrong: it may get another and try again (RFC 6750, 3). */
const invalidToken = 'Bearer error="invalid_token"';

/**
 * Lets nobody in with credentials that are wrong, and to methods that are not public only who has shown a
 * token. With `foreignCredentials` "ignore" a public method is answered as if credentials were not there that
 * are not ours to judge.
 */
export function createAdmitGate(foreignCredentials: "ignore" | "refuse"): Gate {
  return ({ method: { isPublic }, values }) => {
    const identity = values.get(identityKey);
    if (identity instanceof CredentialProblem) {
      const isIgnored = isPublic && identity.isForeign && foreignCredentials === "ignore";
      return isIgnored ? undefined : new Refusal(identity.error, invalidToken);
    }
    return isPublic || values.get(callerKey) !== undefined
      ? undefined
      : new Refusal(new ConnectError("This method needs a token", Code.Unauthenticated));
  };
}
