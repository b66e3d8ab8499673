import { base64Decode, base64Encode } from "@bufbuild/protobuf/wire";
import { Code, ConnectError, type ContextValues } from "@connectrpc/connect";
import { overLimit } from "./body.ts";
import { Call } from "./call.ts";
import { requestCompression } from "./compression.ts";
import { encodeAnswer, failConnectUnary, invokeUnary, type UnaryAnswer } from "./connect-unary.ts";
import type { CompiledMethod } from "./method.ts";
import { wireUnaryJson, wireUnaryProto } from "./protocol.ts";
import { queryBytes } from "./query.ts";
import { headerConnectTimeout, parseConnectTimeout } from "./timeout.ts";

const encoder = new TextEncoder();

/**
 * Answers a Connect GET: the message is in the query. The answer carries an ETag, so that a browser or a cache asks again
 * with If-None-Match and gets a 304 while nothing has changed.
 */
export async function handleConnectGet(
  method: CompiledMethod,
  { request, values, isPublic }: { request: Request; values: ContextValues; isPublic: boolean },
): Promise<Response> {
  const { url } = request;
  const search = url.slice(url.indexOf("?") + 1);
  const query = new URLSearchParams(search);
  const encoding = query.get("encoding");
  const wire = encoding === "proto" ? wireUnaryProto : encoding === "json" ? wireUnaryJson : undefined;
  if (wire === undefined) {
    return new Response(null, { status: 415 });
  }
  let call: Call | undefined;
  try {
    call = new Call({
      request,
      method: method.method,
      protocolName: "connect",
      values,
      timeoutMs: parseConnectTimeout(request.headers.get(headerConnectTimeout), method.maxTimeoutMs),
    });
    const version = query.get("connect");
    if (version !== null && version !== "v1") {
      throw new ConnectError(`connect must be "v1": got "${version}"`, Code.InvalidArgument);
    }
    const bytes = readMessage(search, query, method.readMaxBytes);
    const input = wire.binary ? method.readBinary(bytes) : method.readJson(bytes);
    const output = await invokeUnary(method, call, input);
    return await toTaggedResponse(request, encodeAnswer(method, wire, { call, request, output }), isPublic);
  } catch (error) {
    return failConnectUnary(call, error);
  }
}

function readMessage(search: string, query: URLSearchParams, readMaxBytes: number): Uint8Array {
  const bytes =
    query.get("base64") === "1"
      ? readBase64(query.get("message") ?? "")
      : (queryBytes(search, "message") ?? new Uint8Array());
  if (bytes.length > readMaxBytes) {
    throw overLimit(readMaxBytes);
  }
  const compression = requestCompression("unary", query.get("compression"));
  return compression === undefined || bytes.length === 0
    ? bytes
    : compression.decompress(bytes, readMaxBytes);
}

/** Both alphabets, padded or not. A "+" that was not percent-encoded is a space here, which a decoder would pass over. */
function readBase64(text: string): Uint8Array {
  try {
    if (/^[\w+/-]*={0,2}$/.test(text)) {
      return base64Decode(text);
    }
  } catch {
    // Too short by a part of a byte.
  }
  throw new ConnectError("The message is not base64", Code.InvalidArgument);
}

async function toTaggedResponse(request: Request, answer: UnaryAnswer, isPublic: boolean): Promise<Response> {
  const body = typeof answer.body === "string" ? encoder.encode(answer.body) : answer.body;
  const headers = new Headers(answer.headers);
  const etag = `"${base64Encode(new Uint8Array(await crypto.subtle.digest("SHA-1", body)), "url")}"`;
  headers.set("etag", etag);
  if (!headers.has("cache-control")) {
    // "no-cache" lets it be kept but not used without asking; "private" keeps it out of caches that many share.
    headers.set("cache-control", isPublic ? "no-cache" : "private, no-cache");
  }
  const known = request.headers.get("if-none-match");
  if (known?.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag) === true) {
    headers.delete("content-type");
    headers.delete("content-encoding");
    return new Response(null, { status: 304, headers });
  }
  return new Response(body, { ...answer, headers });
}
