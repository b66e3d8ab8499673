import { hash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { HttpError } from "./http/http.ts";

/** Which pool a caller uses. */
export type Role = "writer" | "reader";

/** Who a Basic header says the caller is. `database` is undefined when the user name names none. */
export type BasicResult =
  | { readonly kind: "ok"; readonly role: Role; readonly database: string | undefined }
  | { readonly kind: "missing" }
  | { readonly kind: "wrong_password" }
  | { readonly kind: "unknown_role"; readonly user: string };

/**
 * Headers that were right, most of them the same few from call to call: checking them again costs 10 µs each
 * time.
 */
const accepted = new Map<string, { readonly password: string; readonly result: BasicResult }>();
/** The same for bearer tokens: header to password. */
const bearers = new Map<string, string>();
const maxAccepted = 1000;
/** Longer headers are not kept: spaces can make one as long as a head may be. */
const maxAcceptedLength = 1024;

/**
 * Compares without letting the time tell how much of a guess is right: digests of equal length are compared,
 * so not even the password's length shows.
 */
export function isPassword(password: string, guess: string): boolean {
  return timingSafeEqual(hash("sha256", password, "buffer"), hash("sha256", guess, "buffer"));
}

/**
 * Reads a Basic header of the form `role[.database]:password`. database-js takes user and password from a URL
 * without decoding them, so their percent-encoded forms are accepted too.
 */
export function parseBasic(header: string | undefined, password: string): BasicResult {
  const known = header === undefined ? undefined : accepted.get(header);
  if (known?.password === password) {
    return known.result;
  }
  const result = readBasic(header, password);
  if (result.kind === "ok" && header !== undefined && header.length <= maxAcceptedLength) {
    if (accepted.size >= maxAccepted) {
      accepted.clear();
    }
    accepted.set(header, { password, result });
  }
  return result;
}

function readBasic(header: string | undefined, password: string): BasicResult {
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
  if (header === undefined || bearers.get(header) === password) {
    return header !== undefined;
  }
  const isRight = readBearer(header, password);
  if (isRight && header.length <= maxAcceptedLength) {
    if (bearers.size >= maxAccepted) {
      bearers.clear();
    }
    bearers.set(header, password);
  }
  return isRight;
}

function readBearer(header: string, password: string): boolean {
  const token = /^Bearer\s+(\S+)\s*$/i.exec(header)?.[1];
  return token !== undefined && isEitherForm(password, token);
}

/**
 * Lets in who knows the password, as a bearer token or, for browsers, with any user name.
 *
 * @throws HttpError 401
 */
export function requirePassword(header: string | undefined, password: string): void {
  const { kind } = parseBasic(header, password);
  // That a user is unknown is only said to those who have the password.
  if (kind !== "ok" && kind !== "unknown_role" && !isBearer(header, password)) {
    throw new HttpError(401, "unauthenticated", "Credentials are missing or wrong");
  }
}

/**
 * Whether a page of another origin makes a request that may change something. A browser that knows the
 * password from the status page would send it along for any page.
 */
export function isForeign(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined || request.method === "GET" || request.method === "HEAD") {
    return false;
  }
  return origin !== `http://${host}` && origin !== `https://${host}`;
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
