import { Code, ConnectError } from "@connectrpc/connect";
import { trailerFlag } from "@connectrpc/connect/protocol-grpc-web";
import type { Compression } from "../compress/compression.ts";
import { type Answer, varyByOrigin } from "./answer.ts";
import { encodeBase64 } from "./base64.ts";
import { readBody, readTextBody } from "./body.ts";
import type { Call } from "./call.ts";
import { acceptedCompression } from "./compression.ts";
import { type Envelope, isEnd, openEnvelope, splitEnvelopes } from "./envelope.ts";
import { endGrpcWeb, okTrailer } from "./grpc-web-trailer.ts";
import {
  headerContentType,
  headerGrpcAcceptEncoding,
  headerGrpcEncoding,
  headerGrpcTimeout,
  headerVary,
} from "./header-names.ts";
import { encodeEnvelope } from "./outgoing.ts";
import { parseGrpcTimeout } from "./timeout.ts";
import type { UnaryExchange, UnaryProtocol } from "./unary.ts";

/**
 * A unary gRPC-Web call, as bytes or as text: one envelope in, one envelope and the trailers out, in one
 * piece.
 */
export const grpcWebUnary: UnaryProtocol = {
  name: "grpc-web",
  compressionUse: "grpc-web",
  parseTimeout: (headers, maxTimeoutMs) => parseGrpcTimeout(headers.get(headerGrpcTimeout), maxTimeoutMs),
  checkVersion: () => undefined,
  requestCoding: ({ request }) => request.headers.get(headerGrpcEncoding),
  readMessage,
  encode(exchange, call, output) {
    const message = encodeEnvelope(exchange.method, output, {
      binary: exchange.wire.binary,
      compression: exchange.accepted,
      values: exchange.values,
    });
    const trailer = call.touchedResponseTrailer;
    const end = trailer === undefined ? okTrailer : endGrpcWeb(undefined, trailer);
    const body = new Uint8Array(message.length + end.length);
    body.set(message);
    body.set(end, message.length);
    return toAnswer(exchange, call, body);
  },
  encodeError: (exchange, call, error) =>
    toAnswer(exchange, call, endGrpcWeb(error, call?.touchedResponseTrailer)),
};

/** Bytes that a body may have beside its message: the header of the envelope, and an envelope of trailers. */
const frameBytes = 1024;

async function readMessage(
  exchange: UnaryExchange,
  compression: Compression | undefined,
): Promise<Uint8Array> {
  const { method, request } = exchange;
  exchange.accepted = acceptedCompression(request.headers.get(headerGrpcAcceptEncoding), compression);
  const envelope = await readEnvelope(exchange);
  return openEnvelope(envelope, { readMaxBytes: method.readMaxBytes, compression });
}

async function readEnvelope({ method, request, wire, record }: UnaryExchange): Promise<Envelope> {
  const { readMaxBytes } = method;
  const body =
    wire.protocol === "grpc-web-text"
      ? await readTextBody(request, readMaxBytes, frameBytes)
      : await readBody(request, readMaxBytes, frameBytes);
  if (record !== undefined) {
    record.bytesIn = body.length;
  }
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

function toAnswer(
  { wire, accepted }: UnaryExchange,
  call: Call | undefined,
  body: Uint8Array<ArrayBuffer>,
): Answer {
  return {
    body: wire.protocol === "grpc-web-text" ? encodeBase64(body) : body,
    headers: headersOf(wire.contentType, { own: call?.touchedResponseHeader, coding: accepted?.name }),
  };
}

function headersOf(
  contentType: string,
  { own, coding }: { own: Headers | undefined; coding: string | undefined },
): Headers {
  if (own === undefined && coding === undefined) {
    return usualHeaders(contentType);
  }
  const headers = new Headers(own);
  headers.set(headerContentType, contentType);
  headers.append(headerVary, varyByOrigin);
  if (coding !== undefined) {
    headers.set(headerGrpcEncoding, coding);
  }
  return headers;
}

const usual = new Map<string, Headers>();

/** Of nearly every answer: made once for each content type, of which there are six. */
function usualHeaders(contentType: string): Headers {
  let headers = usual.get(contentType);
  if (headers === undefined) {
    headers = new Headers({ [headerContentType]: contentType, [headerVary]: varyByOrigin });
    usual.set(contentType, headers);
  }
  return headers;
}
