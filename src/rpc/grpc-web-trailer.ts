import { ConnectError } from "@connectrpc/connect";
import { setTrailerStatus } from "@connectrpc/connect/protocol-grpc";
import { trailerFlag, trailerSerialize } from "@connectrpc/connect/protocol-grpc-web";
import { toEnvelope } from "./envelope.ts";
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

/** An answer without a message: the status travels in the headers. */
export function trailersOnly(wire: Wire, error: ConnectError): Response {
  const headers = setStatus(new Headers(), error);
  headers.set("content-type", wire.contentType);
  return new Response(null, { headers });
}

/** The text may quote what a caller sent; half of a surrogate pair in it cannot be percent-encoded. */
function setStatus(headers: Headers, error: ConnectError | undefined): Headers {
  if (error === undefined || error.rawMessage.isWellFormed()) {
    return setTrailerStatus(headers, error);
  }
  const told = new ConnectError(error.rawMessage.toWellFormed(), error.code, error.metadata);
  told.details = error.details;
  return setTrailerStatus(headers, told);
}
