import { Code, ConnectError, type ContextValues } from "@connectrpc/connect";
import { trailerFlag } from "@connectrpc/connect/protocol-grpc-web";
import { encodeBase64 } from "./base64.ts";
import { readBody, readTextBody } from "./body.ts";
import { Call } from "./call.ts";
import { type AcceptedCompression, acceptedCompression, requestCompression } from "./compression.ts";
import { type Envelope, isEnd, openEnvelope, splitEnvelopes } from "./envelope.ts";
import { toConnectError } from "./error.ts";
import { endGrpcWeb, okTrailer } from "./grpc-web-trailer.ts";
import {
  headerContentType,
  headerGrpcAcceptEncoding,
  headerGrpcEncoding,
  headerGrpcTimeout,
} from "./header-names.ts";
import type { CompiledMethod } from "./method.ts";
import { encodeEnvelope } from "./outgoing.ts";
import type { Wire } from "./protocol.ts";
import { parseGrpcTimeout } from "./timeout.ts";

/** Answers a unary gRPC-Web call: one envelope in, one envelope and the trailers out, in one piece. */
export async function handleGrpcWebUnary(
  method: CompiledMethod,
  wire: Wire,
  { request, values }: { request: Request; values: ContextValues },
): Promise<Response> {
  const headers = request.headers;
  let call: Call | undefined;
  let accepted: AcceptedCompression | undefined;
  let message: Uint8Array | undefined;
  let failure: ConnectError | undefined;
  try {
    call = new Call({
      request,
      method: method.method,
      protocolName: "grpc-web",
      values,
      timeoutMs: parseGrpcTimeout(headers.get(headerGrpcTimeout), method.maxTimeoutMs),
    });
    const compression = requestCompression("grpc-web", headers.get(headerGrpcEncoding), call);
    accepted = acceptedCompression(headers.get(headerGrpcAcceptEncoding), compression);
    const body = await readMessage(request, wire, method.readMaxBytes);
    const data = openEnvelope(body, { readMaxBytes: method.readMaxBytes, compression });
    const input = wire.binary ? method.readBinary(data) : method.readJson(data);
    const result = method.invoke(input, call);
    const output = result instanceof Promise ? await call.settle(result) : result;
    call.end();
    message = encodeEnvelope(method, output, { binary: wire.binary, compression: accepted, values });
  } catch (error) {
    failure = toConnectError(error, call?.failure);
    call?.end(failure);
  }
  return respond(wire, { call, accepted, message, failure });
}

/** Bytes that a body may have beside its message: the header of the envelope, and an envelope of trailers. */
const frameBytes = 1024;

async function readMessage(request: Request, wire: Wire, readMaxBytes: number): Promise<Envelope> {
  const body =
    wire.protocol === "grpc-web-text"
      ? await readTextBody(request, readMaxBytes, frameBytes)
      : await readBody(request, readMaxBytes, frameBytes);
  let message: Envelope | undefined;
  for (const envelope of splitEnvelopes(body, readMaxBytes)) {
    if (isEnd(envelope, trailerFlag)) {
      continue;
    }
    if (message !== undefined) {
      throw new ConnectError("There is more than one request message", Code.Unimplemented);
    }
    message = envelope;
  }
  if (message === undefined) {
    throw new ConnectError("There is no request message", Code.Unimplemented);
  }
  return message;
}

function respond(
  wire: Wire,
  answer: {
    call: Call | undefined;
    accepted: AcceptedCompression | undefined;
    message: Uint8Array | undefined;
    failure: ConnectError | undefined;
  },
): Response {
  const { call, accepted, message, failure } = answer;
  const trailer = call?.touchedResponseTrailer;
  const end = failure === undefined && trailer === undefined ? okTrailer : endGrpcWeb(failure, trailer);
  let body = end;
  if (message !== undefined) {
    body = new Uint8Array(message.length + end.length);
    body.set(message);
    body.set(end, message.length);
  }
  return new Response(wire.protocol === "grpc-web-text" ? encodeBase64(body) : body, {
    headers: headersOf(wire, { own: call?.touchedResponseHeader, accepted }),
  });
}

function headersOf(
  { contentType }: Wire,
  { own, accepted }: { own: Headers | undefined; accepted: AcceptedCompression | undefined },
): Headers | Record<string, string> {
  if (own === undefined && accepted === undefined) {
    // Nearly every answer: a plain object costs less than Headers.
    return { [headerContentType]: contentType };
  }
  const headers = new Headers(own);
  headers.set(headerContentType, contentType);
  if (accepted !== undefined) {
    headers.set(headerGrpcEncoding, accepted.name);
  }
  return headers;
}
