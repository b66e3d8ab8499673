import type { ConnectError } from "@connectrpc/connect";
import { endConnectStream, unaryErrorResponse } from "./connect-error.ts";
import { trailersOnly } from "./grpc-web-trailer.ts";
import { parseContentType } from "./protocol.ts";

/**
 * Answers a request with an error in the protocol that it speaks, from its headers alone: the body is neither read
 * nor waited for. What speaks none of our protocols gets Connect's JSON form.
 */
export function refuse(request: Request, error: ConnectError, status?: number): Response {
  const wire = request.method === "GET" ? undefined : parseContentType(request.headers.get("content-type"));
  switch (wire?.protocol) {
    case "grpc-web":
    case "grpc-web-text":
      return trailersOnly(wire, error);
    case "connect-stream":
      return new Response(endConnectStream(error, undefined), {
        headers: { "content-type": wire.contentType },
      });
    default:
      return unaryErrorResponse(error, undefined, status);
  }
}
