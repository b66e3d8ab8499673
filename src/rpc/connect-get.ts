import { base64Decode, base64Encode } from "@bufbuild/protobuf/wire";
import { Code, ConnectError, type ContextValues } from "@connectrpc/connect";
import { overLimit } from "./body.ts";
import { Call } from "./call.ts";
import { requestCompression } from "./compression.ts";
import { encodeAnswer, failConnectUnary, invokeUnary, type UnaryAnswer } from "./connect-unary.ts";
import {
  headerCacheControl,
  headerConnectTimeout,
  headerContentEncoding,
  headerContentType,
  headerEtag,
} from "./header-names.ts";
import type { CompiledMethod } from "./method.ts";
import { parseEncodingParameter } from "./protocol.ts";
import { queryBytes } from "./query.ts";
import { refuseEncoding } from "./refuse.ts";
import { parseConnectTimeout } from "./timeout.ts";
import { checkVersionParameter } from "./version.ts";

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
  const wire = parseEncodingParameter(encoding);
  if (wire === undefined) {
    return refuseEncoding(encoding);
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
    checkVersionParameter(query);
    const bytes = readMessage({ search, query, readMaxBytes: method.readMaxBytes }, call);
    const input = wire.binary ? method.readBinary(bytes) : method.readJson(bytes);
    const output = await invokeUnary(method, call, input);
    return await toTaggedResponse(request, encodeAnswer(method, wire, { call, request, output }), isPublic);
  } catch (error) {
    return failConnectUnary(call, error);
  }
}

interface MessageParameter {
  /** What follows the "?", as it came. */
  readonly search: string;
  readonly query: URLSearchParams;
  readonly readMaxBytes: number;
}

function readMessage({ search, query, readMaxBytes }: MessageParameter, call: Call): Uint8Array {
  const bytes =
    query.get("base64") === "1"
      ? readBase64(query.get("message") ?? "")
      : (queryBytes(search, "message") ?? new Uint8Array());
  if (bytes.length > readMaxBytes) {
    throw overLimit(readMaxBytes);
  }
  const compression = requestCompression("unary", query.get("compression"), call);
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
  const own = answer.headers instanceof Headers ? answer.headers : undefined;
  // A handler may know a tag that is cheaper to compare.
  const etag = own?.get(headerEtag) ?? (await createTag(body));
  // "no-cache" lets it be kept but not used without asking; "private" keeps it out of caches that many share.
  const caching = own?.get(headerCacheControl) ?? (isPublic ? "no-cache" : "private, no-cache");
  const isKnown = knowsTag(request.headers.get("if-none-match"), etag);
  if (own === undefined && !isKnown) {
    // Nearly every answer: a plain object costs less than Headers.
    const headers = { ...answer.headers, [headerEtag]: etag, [headerCacheControl]: caching };
    return new Response(body, { ...answer, headers });
  }
  const headers = new Headers(answer.headers);
  headers.set(headerEtag, etag);
  headers.set(headerCacheControl, caching);
  if (isKnown) {
    headers.delete(headerContentType);
    headers.delete(headerContentEncoding);
    return new Response(null, { status: 304, headers });
  }
  return new Response(body, { ...answer, headers });
}

async function createTag(body: Uint8Array<ArrayBuffer>): Promise<string> {
  return `"${base64Encode(new Uint8Array(await crypto.subtle.digest("SHA-1", body)), "url")}"`;
}

/** Whether If-None-Match names the answer: any with "*", else by the weak comparison. A tag may have a comma in it. */
function knowsTag(known: string | null, etag: string): boolean {
  const opaque = etag.replace(/^W\//, "");
  return known !== null && (known.trim() === "*" || (known.match(/"[^"]*"/g)?.includes(opaque) ?? false));
}
