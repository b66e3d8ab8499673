import type { Message } from "@bufbuild/protobuf";
import type { ContextValues } from "@connectrpc/connect";
import { readBody } from "./body.ts";
import { Call } from "./call.ts";
import { compressedBody, requestCompression } from "./compression.ts";
import { addTrailers, unaryErrorResponse } from "./connect-error.ts";
import { toConnectError } from "./error.ts";
import {
  headerConnectTimeout,
  headerContentEncoding,
  headerContentType,
  headerVary,
} from "./header-names.ts";
import type { CompiledMethod } from "./method.ts";
import type { Wire } from "./protocol.ts";
import { parseConnectTimeout } from "./timeout.ts";
import { checkVersionHeader } from "./version.ts";

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
    checkVersionHeader(headers);
    const compression = requestCompression("unary", headers.get(headerContentEncoding), call);
    let body = await readBody(request, method.readMaxBytes);
    if (compression !== undefined && body.length > 0) {
      body = compression.decompress(body, method.readMaxBytes);
    }
    const input = wire.binary ? method.readBinary(body) : method.readJson(body);
    const answer = encodeAnswer(method, wire, {
      call,
      request,
      output: await invokeUnary(method, call, input),
    });
    return new Response(answer.body, answer);
  } catch (error) {
    return failConnectUnary(call, error);
  }
}

/** Runs the handler, within the deadline. The call is over then. */
export async function invokeUnary(method: CompiledMethod, call: Call, input: Message): Promise<Message> {
  const result = method.invoke(input, call);
  const output = result instanceof Promise ? await call.settle(result) : result;
  call.end();
  return output;
}

/** What makes a Response: its body, and the fields of its ResponseInit. */
export interface UnaryAnswer {
  readonly body: Uint8Array<ArrayBuffer> | string;
  /** Not to be changed: many answers share them. */
  readonly headers: Headers | Readonly<Record<string, string>>;
  /** "manual" where the body is compressed already, and the runtime must not do it again. */
  readonly encodeBody?: "manual";
}

/** Encodes what the handler gave. */
export function encodeAnswer(
  method: CompiledMethod,
  wire: Wire,
  { call, request, output }: { call: Call; request: Request; output: Message },
): UnaryAnswer {
  const body = wire.binary ? method.output.encodeShared(output) : method.writeJson(output);
  const compressed = compressedBody(body, { request, values: call.values });
  const header = call.touchedResponseHeader;
  const trailer = call.touchedResponseTrailer;
  const usual = wire.binary ? protoHeaders : jsonHeaders;
  if (header === undefined && trailer === undefined) {
    // Nearly every answer: a plain object costs less than Headers.
    return compressed === undefined
      ? { body, headers: usual }
      : {
          body: compressed.body,
          headers: { ...usual, [headerContentEncoding]: compressed.name },
          encodeBody: "manual",
        };
  }
  const headers = new Headers(header);
  addTrailers(headers, trailer);
  headers.set(headerContentType, wire.contentType);
  headers.append(headerVary, varying);
  if (compressed === undefined) {
    return { body, headers };
  }
  headers.set(headerContentEncoding, compressed.name);
  return { body: compressed.body, headers, encodeBody: "manual" };
}

export function failConnectUnary(call: Call | undefined, error: unknown): Response {
  const connectError = toConnectError(error, call?.failure);
  call?.end(connectError);
  return unaryErrorResponse(connectError, call);
}

/**
 * Also of what was not compressed: a cache must give neither form to a client that would be answered in the
 * other.
 */
const varying = "Accept-Encoding";
const protoHeaders = { [headerContentType]: "application/proto", [headerVary]: varying };
const jsonHeaders = { [headerContentType]: "application/json", [headerVary]: varying };
