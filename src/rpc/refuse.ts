import { Code, ConnectError } from "@connectrpc/connect";
import type { CallRecord } from "../observer.ts";
import { type Answer, toResponse, varyByOrigin } from "./answer.ts";
import { endConnectStream, type RefusalOptions, unaryErrorAnswer } from "./connect-error.ts";
import { trailersOnly } from "./grpc-web-trailer.ts";
import { headerContentType, headerVary } from "./header-names.ts";
import { acceptedTypesOf, parseContentType } from "./protocol.ts";

/** What is refused: a request, and the record of its call if somebody wants to hear of it. */
export interface Refused {
  readonly request: Request;
  readonly record?: CallRecord | undefined;
}

/**
 * Answers a request with an error in the protocol that it speaks, from its headers alone: the body is neither
 * read nor waited for. What speaks none of our protocols gets Connect's JSON form.
 */
export function refuse(
  { request, record }: Refused,
  error: ConnectError,
  options: RefusalOptions = {},
): Response {
  const response = toResponse(encodeRefusal(request, error, options), record);
  record?.end(error);
  return response;
}

function encodeRefusal(request: Request, error: ConnectError, options: RefusalOptions): Answer {
  const wire =
    request.method === "GET" ? undefined : parseContentType(request.headers.get(headerContentType));
  switch (wire?.protocol) {
    case "grpc-web":
    case "grpc-web-text":
      return trailersOnly(wire, error);
    case "connect-stream":
      return {
        body: endConnectStream(error, undefined),
        headers: new Headers({ [headerContentType]: wire.contentType, [headerVary]: varyByOrigin }),
      };
    default:
      return unaryErrorAnswer(error, undefined, options);
  }
}

/** Refuses a content type that the method does not take, and says which it does. */
export function refuseContentType(refused: Refused, kind: "unary" | "stream"): Response {
  const type = refused.request.headers.get(headerContentType);
  const what = type === null ? "There is no Content-Type" : `The Content-Type ${quote(type)} is not accepted`;
  return refuseHttp(refused, 415, `${what}: send one of ${acceptedTypesOf(kind)}`, {
    "accept-post": acceptedTypesOf(kind),
  });
}

/** Refuses a GET whose message is encoded in a way that is not known, and says which are. */
export function refuseEncoding(refused: Refused, encoding: string | null): Response {
  const what =
    encoding === null ? "There is no parameter encoding" : `The encoding ${quote(encoding)} is not accepted`;
  return refuseHttp(refused, 415, `${what}: send encoding=json or encoding=proto`, {
    "accept-post": acceptedTypesOf("unary"),
  });
}

/** Refuses an HTTP method, and says which ones there are. */
export function refuseHttpMethod(refused: Refused, allow: string): Response {
  const text = `${refused.request.method} is not allowed here: send ${allow.replace(", ", " or ")}`;
  return refuseHttp(refused, 405, text, { allow });
}

/**
 * What is wrong with the request as HTTP, before it is known what protocol it speaks. The code is the one
 * that the official conformance suite expects of these statuses, as a client would derive it from an answer
 * without a body. The charset tells the answer apart from that of a Connect call, which the suite takes a
 * bare "application/json" for whoever has asked.
 */
function refuseHttp(
  { record }: Refused,
  status: number,
  text: string,
  metadata: Record<string, string>,
): Response {
  const error = new ConnectError(text, Code.Unknown, metadata);
  const answer = unaryErrorAnswer(error, undefined, { status });
  answer.headers.set(headerContentType, "application/json; charset=utf-8");
  const response = toResponse(answer, record);
  record?.end(error);
  return response;
}

/** What was sent, as long as a person would read it. */
function quote(text: string): string {
  return JSON.stringify(text.length > 100 ? `${text.slice(0, 100)}…` : text);
}
