const storageKey = "naru.token";

/** What a token says of its bearer. The page does not verify it: the worker does. */
export interface TokenClaims {
  /** The user that the subject names; undefined for one that is no user id. */
  readonly userId: number | undefined;
  readonly subject: string;
  readonly roles: readonly string[];
  readonly expiresAtMs: number;
}

/** The token, kept until the tab is closed and sent to nobody but this worker. */
export function storedToken(): string {
  return sessionStorage.getItem(storageKey) ?? "";
}

export function storeToken(token: string): void {
  if (token === "") {
    sessionStorage.removeItem(storageKey);
  } else {
    sessionStorage.setItem(storageKey, token);
  }
}

/** Reads the claims of a JWT. Undefined when it is none. */
export function parseToken(token: string): TokenClaims | undefined {
  try {
    const payload = token.split(".")[1] ?? "";
    const bytes = Uint8Array.from(atob(payload.replaceAll("-", "+").replaceAll("_", "/")), (char) =>
      char.charCodeAt(0),
    );
    const claims = JSON.parse(new TextDecoder().decode(bytes)) as Readonly<Record<string, unknown>>;
    const roles = claims["roles"];
    const subject = typeof claims["sub"] === "string" ? claims["sub"] : "";
    return {
      userId: /^[1-9]\d{0,9}$/.test(subject) ? Number(subject) : undefined,
      subject,
      roles: Array.isArray(roles) ? roles.map(String) : [],
      expiresAtMs: Number(claims["exp"]) * 1000,
    };
  } catch {
    return undefined;
  }
}
