import type { Exchange } from "./exchange.ts";
import { HttpError } from "./http.ts";

/** What says that it is JSON, and what says nothing: the types that fetch and curl send unasked. */
const planetscaleTypes = new Set([
  "",
  "application/json",
  "text/json",
  "text/plain",
  "application/x-www-form-urlencoded",
]);

/**
 * Requires a body of JSON that is not compressed (RFC 9110, 8.3, 8.4).
 *
 * @throws HttpError 415 that says what is accepted.
 */
export function requireJson(exchange: Exchange): void {
  requireUncompressed(exchange);
  const type = readMediaType(exchange);
  if (!planetscaleTypes.has(type)) {
    throw createNotJson(type);
  }
}

/**
 * The same for commands, which clients send as bytes and what not: refused is what is known to be of another
 * protocol.
 */
export function requireCommandJson(exchange: Exchange): void {
  requireUncompressed(exchange);
  const type = readMediaType(exchange);
  if (/^application\/(grpc|connect\+|(x-|vnd\.google\.)?proto|msgpack|cbor)/.test(type)) {
    throw createNotJson(type);
  }
}

/** @throws HttpError 415 */
export function requireUncompressed(exchange: Exchange): void {
  const coding = (exchange.header("content-encoding") ?? "").trim().toLowerCase();
  if (coding !== "" && coding !== "identity") {
    throw new HttpError(
      415,
      "unimplemented",
      `Request body is compressed, which is not supported: ${JSON.stringify(coding.slice(0, 64))}`,
      { "accept-encoding": "identity" },
    );
  }
}

function readMediaType(exchange: Exchange): string {
  const [type = ""] = (exchange.header("content-type") ?? "").split(";", 1);
  return type.trim().toLowerCase();
}

function createNotJson(type: string): HttpError {
  return new HttpError(
    415,
    "unimplemented",
    `Content type of the request is not application/json: ${JSON.stringify(type.slice(0, 64))}`,
    { "accept-post": "application/json" },
  );
}
