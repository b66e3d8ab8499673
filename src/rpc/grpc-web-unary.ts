import { Code, ConnectError, type ContextValues } from "@connectrpc/connect";
import { decodeBase64Texts, encodeBase64 } from "./base64.ts";
import { readBody } from "./body.ts";
import { Call } from "./call.ts";
import { type AcceptedCompression, acceptedCompression, requestCompression } from "./compression.ts";
import { openEnvelope, splitEnvelopes } from "./envelope.ts";
import { toConnectError } from "./error.ts";
import { endGrpcWeb, okTrailer } from "./grpc-web-trailer.ts";
import type { CompiledMethod } from "./method.ts";
import { encodeEnvelope } from "./outgoing.ts";
import type { Wire } from "./protocol.ts";
import { headerGrpcTimeout, parseGrpcTimeout } from "./timeout.ts";

const decoder = new TextDecoder();

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
    const encoding = headers.get("grpc-encoding");
    const compression = requestCompression("grpc-web", encoding);
    accepted = acceptedCompression(headers.get("grpc-accept-encoding"), compression);
    const body = await readMessage(request, wire, method.readMaxBytes);
    const data = openEnvelope(body, { readMaxBytes: method.readMaxBytes, compression });
    const input = wire.binary ? method.readBinary(data) : method.readJson(data);
    const result = method.invoke(input, call);
    const output = result instanceof Promise ? await call.settle(result) : result;
    call.end();
    message = encodeEnvelope(method, output, { binary: wire.binary, compression: accepted, values });
  } catch (error) {
    failure = toConnectError(error);
    call?.end(failure);
  }
  return respond(wire, { call, accepted, message, failure });
}

async function readMessage(request: Request, wire: Wire, readMaxBytes: number) {
  // The frame, and for text its base64 form, are longer than the message that the limit is for.
  const slack = 1024;
  const factor = wire.protocol === "grpc-web-text" ? 4 / 3 : 1;
  let body = await readBody(request, readMaxBytes * factor + slack);
  if (wire.protocol === "grpc-web-text") {
    body = decodeText(decoder.decode(body));
  }
  const envelopes = splitEnvelopes(body, readMaxBytes);
  const first = envelopes.next();
  if (first.done === true) {
    throw new ConnectError("There is no request message", Code.Unimplemented);
  }
  if (envelopes.next().done !== true) {
    throw new ConnectError("There is more than one request message", Code.Unimplemented);
  }
  return first.value;
}

function decodeText(text: string): Uint8Array {
  try {
    return decodeBase64Texts(text);
  } catch (error) {
    throw new ConnectError("The body is not base64", Code.InvalidArgument, undefined, undefined, error);
  }
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
  const headers = new Headers(call?.touchedResponseHeader);
  headers.set("content-type", wire.contentType);
  if (accepted !== undefined) {
    headers.set("grpc-encoding", accepted.name);
  }
  return new Response(wire.protocol === "grpc-web-text" ? encodeBase64(body) : body, { headers });
}
