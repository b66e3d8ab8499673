import type { ConnectError } from "@connectrpc/connect";
import { encodeEnvelope } from "@connectrpc/connect/protocol";
import { codeToHttpStatus, endStreamFlag, errorToJson } from "@connectrpc/connect/protocol-connect";
import { setTrailerStatus } from "@connectrpc/connect/protocol-grpc";
import { protocolOf } from "./protocol.ts";

/**
 * Answers a request with an error in the protocol that it speaks, from its headers alone: the body is neither read
 * nor waited for. What speaks none of our protocols gets Connect's JSON form.
 */
export function refuse(request: Request, error: ConnectError): Response {
  const type = request.headers.get("content-type") ?? "";
  switch (protocolOf(request)) {
    case "grpc-web":
    case "grpc-web-text": {
      // A trailers-only response: the status travels in the headers.
      const headers = new Headers({ "content-type": type });
      setTrailerStatus(headers, error);
      return new Response(null, { status: 200, headers });
    }
    case "connect-stream": {
      const end = { error: errorToJson(error, undefined), metadata: undefined };
      const body = encodeEnvelope(endStreamFlag, new TextEncoder().encode(JSON.stringify(end)));
      return new Response(body as Uint8Array<ArrayBuffer>, {
        status: 200,
        headers: { "content-type": type },
      });
    }
    default: {
      const headers = new Headers(error.metadata);
      headers.set("content-type", "application/json");
      return new Response(JSON.stringify(errorToJson(error, undefined)), {
        status: codeToHttpStatus(error.code),
        headers,
      });
    }
  }
}
