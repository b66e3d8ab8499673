import { createRemoteJWKSet, type JWTPayload, type JWTVerifyOptions, jwtVerify } from "jose";
import type { Caller } from "./caller.ts";

export interface VerifyOptions {
  /** For HS256. */
  readonly secret: string | undefined;
  /** Where the issuer publishes its keys, for RS256, ES256 and EdDSA. Fetched when a new key id is seen. */
  readonly jwksUrl: string | undefined;
  readonly issuer: string | undefined;
  readonly audience: string | undefined;
}

/** What a token proves. */
export type Verdict =
  | { readonly ok: true; readonly caller: Caller; readonly expiresAtMs: number }
  /** `reason` may be told to the caller. */
  | { readonly ok: false; readonly reason: "malformed" | "expired" | "invalid" }
  /** The issuer's keys could not be fetched: not the token's fault. */
  | { readonly ok: false; readonly reason: "unverifiable" };

export type Verify = (token: string) => Promise<Verdict>;

/**
 * Checks signature, expiry, issuer and audience by jose. The algorithms are fixed by the kind of key, so that a token
 * cannot choose "none", nor have a public key taken for an HMAC secret.
 */
export function createVerify(options: VerifyOptions): Verify {
  const common: JWTVerifyOptions = {
    requiredClaims: ["sub", "exp"],
    clockTolerance: 5,
    ...(options.issuer === undefined ? {} : { issuer: options.issuer }),
    ...(options.audience === undefined ? {} : { audience: options.audience }),
  };
  const verify = createKeyedVerify(options, common);
  return async (token) => {
    let payload: JWTPayload;
    try {
      payload = await verify(token);
    } catch (error) {
      return { ok: false, reason: reasonOf(error) };
    }
    const userId = Number(payload.sub);
    if (!Number.isInteger(userId) || userId < 1 || userId > 0x7fffffff || payload.exp === undefined) {
      return { ok: false, reason: "malformed" };
    }
    const roles = Array.isArray(payload["roles"])
      ? payload["roles"].filter((role): role is string => typeof role === "string")
      : [];
    return { ok: true, caller: { userId, roles }, expiresAtMs: payload.exp * 1000 };
  };
}

function createKeyedVerify(options: VerifyOptions, common: JWTVerifyOptions) {
  if (options.jwksUrl !== undefined) {
    const keys = createRemoteJWKSet(new URL(options.jwksUrl));
    const algorithms = ["RS256", "ES256", "EdDSA"];
    return async (token: string) => (await jwtVerify(token, keys, { ...common, algorithms })).payload;
  }
  const key = new TextEncoder().encode(options.secret);
  return async (token: string) => (await jwtVerify(token, key, { ...common, algorithms: ["HS256"] })).payload;
}

function reasonOf(error: unknown): "malformed" | "expired" | "invalid" | "unverifiable" {
  switch ((error as { code?: unknown }).code) {
    case "ERR_JWT_EXPIRED":
      return "expired";
    case "ERR_JWS_INVALID":
    case "ERR_JWT_INVALID":
    case "ERR_JWT_CLAIM_VALIDATION_FAILED":
      return "malformed";
    case "ERR_JWS_SIGNATURE_VERIFICATION_FAILED":
    case "ERR_JOSE_ALG_NOT_ALLOWED":
    case "ERR_JWKS_NO_MATCHING_KEY":
      return "invalid";
    default:
      return "unverifiable";
  }
}
