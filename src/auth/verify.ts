import { errors, type JWTPayload, type JWTVerifyGetKey, type JWTVerifyOptions, jwtVerify } from "jose";
import { type Caller, parseUserId } from "./caller.ts";
import { createKeySet, type KeySetOptions, type WaitUntil } from "./key-set.ts";

export interface VerifyOptions {
  /** For HS256. */
  readonly secret: string | undefined;
  /** Where the issuer publishes its keys, for RS256, ES256 and EdDSA. */
  readonly jwksUrl: string | undefined;
  /** The only `iss` that is accepted; undefined for any. */
  readonly issuer: string | undefined;
  /** What `aud` must name; undefined for anything. */
  readonly audience: string | undefined;
  /** How the keys are fetched and kept. */
  readonly keySet?: Partial<KeySetOptions>;
}

/**
 * Why a token proves nothing. All but "unverifiable" are final: the same token gets the same answer later.
 */
export type Problem =
  | "malformed"
  /** Its header asks for something that is not understood here, as `crit` of RFC 7515 does. */
  | "unsupported"
  /** No trusted key has signed it. */
  | "invalid"
  | "other-issuer"
  | "other-audience"
  | "not-yet"
  | "expired"
  /** The issuer's keys could not be fetched: not the token's fault. */
  | "unverifiable";

/** What a token proves. */
export type Verdict =
  | { readonly ok: true; readonly caller: Caller; readonly expiresAtMs: number }
  | { readonly ok: false; readonly problem: Problem };

export interface Verifier {
  /** Grows when other keys are trusted than before. */
  readonly generation: number;
  /** `waitUntil` lets old keys be renewed after the answer. */
  verify(token: string, waitUntil: WaitUntil): Promise<Verdict>;
}

/** Keys that are tried for a token that does not say which one it is. */
const maxCandidates = 32;

/** The last second that a Date can show: a later end is a mistake, and infinity (1e400) is none. */
const maxExpirySeconds = 8.64e12;

/**
 * Checks signature, expiry, issuer and audience by jose. The algorithms are fixed by the kind of key, so that
 * a token cannot choose "none", nor have a public key taken for an HMAC secret.
 */
export function createVerifier(options: VerifyOptions): Verifier {
  const common: JWTVerifyOptions = {
    requiredClaims: ["sub", "exp"],
    clockTolerance: 5,
    ...(options.issuer === undefined ? {} : { issuer: options.issuer }),
    ...(options.audience === undefined ? {} : { audience: options.audience }),
  };
  return options.jwksUrl === undefined
    ? createSecretVerifier(options.secret, common)
    : createKeySetVerifier(options.jwksUrl, common, options.keySet);
}

function createSecretVerifier(secret: string | undefined, common: JWTVerifyOptions): Verifier {
  const key = new TextEncoder().encode(secret);
  const expected = { ...common, algorithms: ["HS256"] };
  return {
    generation: 0,
    verify: (token) => judge(async () => (await jwtVerify(token, key, expected)).payload),
  };
}

function createKeySetVerifier(
  url: string,
  common: JWTVerifyOptions,
  options: Partial<KeySetOptions> | undefined,
): Verifier {
  const keySet = createKeySet(url, options);
  const expected = { ...common, algorithms: ["RS256", "ES256", "EdDSA"] };
  return {
    get generation() {
      return keySet.generation;
    },
    verify: async (token, waitUntil) => {
      const keys = await keySet.read(waitUntil);
      if (keys === undefined) {
        return { ok: false, problem: "unverifiable" };
      }
      return judge(async () => {
        try {
          return await verifyByCandidates(token, keys, expected);
        } catch (error) {
          // The issuer may have changed its keys since; some give the new one the old one's name.
          const newer = mayBeOfNewerKey(error) ? await keySet.readNewer() : undefined;
          if (newer === undefined) {
            throw error;
          }
          return verifyByCandidates(token, newer, expected);
        }
      });
    },
  };
}

function mayBeOfNewerKey(error: unknown): boolean {
  return error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWSSignatureVerificationFailed;
}

/**
 * Tries every key that it may be, when the token names none or the issuer has given several the same name.
 */
async function verifyByCandidates(
  token: string,
  keys: JWTVerifyGetKey,
  expected: JWTVerifyOptions,
): Promise<JWTPayload> {
  try {
    return (await jwtVerify(token, keys, expected)).payload;
  } catch (error) {
    if (!(error instanceof errors.JWKSMultipleMatchingKeys)) {
      throw error;
    }
    let left = maxCandidates;
    for await (const key of error) {
      if (left-- === 0) {
        break;
      }
      try {
        return (await jwtVerify(token, key, expected)).payload;
      } catch (failure) {
        // What a right signature says is final; a wrong one says nothing of the next key.
        if (failure instanceof errors.JWTClaimValidationFailed || failure instanceof errors.JWTExpired) {
          throw failure;
        }
      }
    }
    throw new errors.JWSSignatureVerificationFailed();
  }
}

async function judge(verify: () => Promise<JWTPayload>): Promise<Verdict> {
  let payload: JWTPayload;
  try {
    payload = await verify();
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
  const { sub, exp } = payload;
  const userId = parseUserId(sub);
  if (userId === undefined || typeof exp !== "number" || Math.abs(exp) > maxExpirySeconds) {
    return { ok: false, problem: "malformed" };
  }
  const roles = Array.isArray(payload["roles"])
    ? payload["roles"].filter((role): role is string => typeof role === "string")
    : [];
  return { ok: true, caller: { userId, roles }, expiresAtMs: exp * 1000 };
}

function problemOf(error: unknown): Problem {
  if (error instanceof errors.JWTExpired) {
    return "expired";
  }
  if (error instanceof errors.JWTClaimValidationFailed) {
    return problemOfClaim(error);
  }
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) {
    return "malformed";
  }
  if (error instanceof errors.JOSENotSupported) {
    return "unsupported";
  }
  // A wrong signature, a key that is not trusted, an algorithm that is not allowed, and keys that Web Crypto
  // cannot use: nothing that time mends.
  return "invalid";
}

function problemOfClaim({ claim, reason }: errors.JWTClaimValidationFailed): Problem {
  // "check_failed" is a value that is right in form; without the claim at all, the token names no issuer or
  // no audience.
  const isWellFormed = reason === "check_failed" || reason === "missing";
  switch (claim) {
    case "iss":
      return isWellFormed ? "other-issuer" : "malformed";
    case "aud":
      return isWellFormed ? "other-audience" : "malformed";
    case "nbf":
      return reason === "check_failed" ? "not-yet" : "malformed";
    default:
      return "malformed";
  }
}
