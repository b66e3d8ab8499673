import { hash, timingSafeEqual } from "node:crypto";

/** Which pool a caller uses. */
export type Role = "writer" | "reader";

/** Who a Basic header says the caller is. `database` is undefined when the user name names none. */
export type BasicResult =
  | { readonly kind: "ok"; readonly role: Role; readonly database: string | undefined }
  | { readonly kind: "missing" }
  | { readonly kind: "wrong_password" }
  | { readonly kind: "unknown_role"; readonly user: string };

/**
 * Compares without letting the time tell how much of a guess is right: digests of equal length are compared, so not
 * even the password's length shows.
 */
export function isPassword(password: string, guess: string): boolean {
  return timingSafeEqual(hash("sha256", password, "buffer"), hash("sha256", guess, "buffer"));
}

/**
 * Reads a Basic header of the form `role[.database]:password`. database-js takes user and password from a URL without
 * decoding them, so their percent-encoded forms are accepted too.
 */
export function parseBasic(header: string | undefined, password: string): BasicResult {
  const encoded = /^Basic\s+([A-Za-z0-9+/=_-]+)\s*$/i.exec(header ?? "")?.[1];
  if (encoded === undefined) {
    return { kind: "missing" };
  }
  const [user = "", ...rest] = Buffer.from(encoded, "base64").toString("utf8").split(":");
  if (!isEitherForm(password, rest.join(":"))) {
    return { kind: "wrong_password" };
  }
  const name = decodePercent(user);
  const dot = name.indexOf(".");
  const role = dot === -1 ? name : name.slice(0, dot);
  if (role !== "writer" && role !== "reader") {
    return { kind: "unknown_role", user: name };
  }
  const database = dot === -1 ? "" : name.slice(dot + 1);
  return { kind: "ok", role, database: database === "" ? undefined : database };
}

/** Whether a Bearer header carries the password. */
export function isBearer(header: string | undefined, password: string): boolean {
  const token = /^Bearer\s+(\S+)\s*$/i.exec(header ?? "")?.[1];
  return token !== undefined && isEitherForm(password, token);
}

function isEitherForm(password: string, guess: string): boolean {
  return isPassword(password, guess) || (guess.includes("%") && isPassword(password, decodePercent(guess)));
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
