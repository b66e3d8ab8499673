import type { Message } from "@bufbuild/protobuf";
import type { ContextValues } from "@connectrpc/connect";
import { readBody } from "./body.ts";
import { Call } from "./call.ts";
import { compressedBody, requestCompression } from "./compression.ts";
import { addTrailers, unaryErrorResponse } from "./connect-error.ts";
import { toConnectError } from "./error.ts";
import type { CompiledMethod } from "./method.ts";
import type { Wire } from "./protocol.ts";
import { headerConnectTimeout, parseConnectTimeout } from "./timeout.ts";

const decoder = new TextDecoder();

/** Answers a unary Connect POST: the body is one message, and so is the answer's. */
export async function handleConnectUnary(
  method: CompiledMethod,
  wire: Wire,
  { request, values }: { request: Request; values: ContextValues },
): Promise<Response> {
  const headers = request.headers;
  let call: Call | undefined;
  try {
    call = new Call({
      request,
      method: method.method,
      protocolName: "connect",
      values,
      timeoutMs: parseConnectTimeout(headers.get(headerConnectTimeout), method.maxTimeoutMs),
    });
    const compression = requestCompression("unary", headers.get("content-encoding"));
    let body = await readBody(request, method.readMaxBytes);
    if (compression !== undefined && body.length > 0) {
      body = compression.decompress(body, method.readMaxBytes);
    }
    const input = wire.binary ? method.readBinary(body) : method.readJson(decoder.decode(body));
    return await answerConnectUnary(method, wire, { call, request, input });
  } catch (error) {
    return failConnectUnary(call, error);
  }
}

/** Runs the handler and encodes what it gives. */
export async function answerConnectUnary(
  method: CompiledMethod,
  wire: Wire,
  { call, request, input }: { call: Call; request: Request; input: Message },
): Promise<Response> {
  const result = method.invoke(input, call);
  const output = result instanceof Promise ? await call.settle(result) : result;
  call.end();
  const body = wire.binary ? method.output.encode(output) : method.writeJson(output);
  const compressed = compressedBody(request, body);
  const header = call.touchedResponseHeader;
  const trailer = call.touchedResponseTrailer;
  if (compressed === undefined && header === undefined && trailer === undefined) {
    return new Response(body, wire.binary ? protoInit : jsonInit);
  }
  const headers = new Headers(header);
  addTrailers(headers, trailer);
  headers.set("content-type", wire.contentType);
  if (compressed === undefined) {
    return new Response(body, { headers });
  }
  headers.set("content-encoding", compressed.name);
  headers.append("vary", "Accept-Encoding");
  // "manual": the bytes are compressed already, and the runtime must not do it again.
  return new Response(compressed.body, { headers, encodeBody: "manual" } as ResponseInit);
}

export function failConnectUnary(call: Call | undefined, error: unknown): Response {
  const connectError = toConnectError(error);
  call?.end(connectError);
  return unaryErrorResponse(connectError, call);
}

const protoInit: ResponseInit = { headers: { "content-type": "application/proto" } };
const jsonInit: ResponseInit = { headers: { "content-type": "application/json" } };
