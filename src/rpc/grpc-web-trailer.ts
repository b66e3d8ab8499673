import { ConnectError } from "@connectrpc/connect";
import { setTrailerStatus } from "@connectrpc/connect/protocol-grpc";
import { trailerFlag, trailerSerialize } from "@connectrpc/connect/protocol-grpc-web";
import { type Answer, varyByOrigin } from "./answer.ts";
import { encodeBase64 } from "./base64.ts";
import { toEnvelope } from "./envelope.ts";
import { headerContentType, headerGrpcMessage, headerVary } from "./header-names.ts";
import type { Wire } from "./protocol.ts";

/** The last envelope of an answer: status and trailers. */
export function endGrpcWeb(
  error: ConnectError | undefined,
  trailer: Headers | undefined,
): Uint8Array<ArrayBuffer> {
  if (error === undefined && trailer === undefined) {
    return okTrailer.slice();
  }
  return toEnvelope(trailerSerialize(setStatus(new Headers(trailer), error)), trailerFlag);
}

/** An envelope that says nothing but "grpc-status: 0". Not to be changed. */
export const okTrailer = toEnvelope(new TextEncoder().encode("grpc-status: 0\r\n"), trailerFlag);

/**
 * An answer without a message. The status travels in the headers, as gRPC has it, and in the body too, for
 * not every client reads it there. The error's metadata is in the headers alone: whoever reads both would
 * have it twice.
 */
export function trailersOnly(wire: Wire, error: ConnectError): Answer {
  const headers = setStatus(new Headers(), error);
  headers.set(headerContentType, wire.contentType);
  headers.set(headerVary, varyByOrigin);
  const bare = new ConnectError(error.rawMessage, error.code);
  bare.details = error.details;
  const body = endGrpcWeb(bare, undefined);
  return { body: wire.protocol === "grpc-web-text" ? encodeBase64(body) : body, headers };
}

function setStatus(headers: Headers, error: ConnectError | undefined): Headers {
  if (error === undefined) {
    return setTrailerStatus(headers, error);
  }
  // The text may quote what a caller sent; half of a surrogate pair in it cannot be percent-encoded.
  const told = error.rawMessage.isWellFormed() ? error : toWellFormed(error);
  setTrailerStatus(headers, told);
  headers.set(headerGrpcMessage, percentEncode(told.rawMessage));
  return headers;
}

function toWellFormed(error: ConnectError): ConnectError {
  const told = new ConnectError(error.rawMessage.toWellFormed(), error.code, error.metadata);
  told.details = error.details;
  return told;
}

/**
 * As gRPC asks for in PROTOCOL-HTTP2, "Percent-Encoded": printable ASCII stays as it is, for some clients
 * show the text without decoding it. Blanks at the ends are encoded all the same, which a header would lose.
 */
export function percentEncode(text: string): string {
  return text.replace(/[^ -~]+|%|^ +| +$/g, encodeURIComponent);
}
