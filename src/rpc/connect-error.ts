import type { ConnectError } from "@connectrpc/connect";
import { mergeNonProtocolHeaders } from "@connectrpc/connect/protocol";
import {
  codeToHttpStatus,
  endStreamFlag,
  endStreamToJson,
  errorToJson,
} from "@connectrpc/connect/protocol-connect";
import { type Answer, varyByOrigin } from "./answer.ts";
import type { Call } from "./call.ts";
import { toEnvelope } from "./envelope.ts";
import { headerChallenge, headerContentType, headerVary } from "./header-names.ts";

const encoder = new TextEncoder();

/** What the answer of a refusal says beside its error. */
export interface RefusalOptions {
  /** The HTTP status. Default: that of the error's code. */
  readonly status?: number | undefined;
  /** The header WWW-Authenticate of an answer 401. Default "Bearer". */
  readonly challenge?: string | undefined;
}

/** A unary Connect error: its code as the HTTP status, the rest as JSON. */
export function unaryErrorAnswer(
  error: ConnectError,
  call: Call | undefined,
  { status = codeToHttpStatus(error.code), challenge }: RefusalOptions = {},
): Answer {
  const headers = new Headers(call?.touchedResponseHeader);
  addTrailers(headers, call?.touchedResponseTrailer);
  if (!isFromWire(error)) {
    mergeNonProtocolHeaders(headers, error.metadata);
  }
  headers.set(headerContentType, "application/json");
  headers.append(headerVary, varyByOrigin);
  if (status === 401 && (challenge !== undefined || !headers.has(headerChallenge))) {
    // RFC 9110, 15.5.2, asks for it, of whomever the refusal comes.
    headers.set(headerChallenge, challenge ?? "Bearer");
  }
  return { body: JSON.stringify(errorToJson(error, undefined)), status, headers };
}

/** A unary answer has no trailers of its own: they travel among the headers. */
export function addTrailers(headers: Headers, trailer: Headers | undefined): void {
  for (const [key, value] of trailer ?? []) {
    headers.append(`trailer-${key}`, value);
  }
}

/** The last envelope of a Connect stream: the error, if there is one, and the trailers. */
export function endConnectStream(
  error: ConnectError | undefined,
  trailer: Headers | undefined,
): Uint8Array<ArrayBuffer> {
  if (error === undefined && trailer === undefined) {
    return emptyEnd.slice();
  }
  const json = endStreamToJson(new Headers(trailer), error, undefined);
  return toEnvelope(encoder.encode(JSON.stringify(json)), endStreamFlag);
}

const emptyEnd = toEnvelope(encoder.encode("{}"), endStreamFlag);

/** An error that a client of ours got from another server: its headers belong to that call. */
function isFromWire(error: ConnectError): boolean {
  return (error as { isWireError?: boolean }).isWireError === true;
}
