import { base64Decode, base64Encode } from "@bufbuild/protobuf/wire";
import { Code, ConnectError } from "@connectrpc/connect";
import type { Compression } from "../compress/compression.ts";
import type { Answer } from "./answer.ts";
import { overLimit } from "./body.ts";
import { unaryErrorAnswer } from "./connect-error.ts";
import { encodeConnect } from "./connect-post.ts";
import {
  headerCacheControl,
  headerConnectTimeout,
  headerContentEncoding,
  headerContentType,
  headerEtag,
} from "./header-names.ts";
import { parseEncodingParameter, type Wire } from "./protocol.ts";
import { queryBytes } from "./query.ts";
import { parseConnectTimeout } from "./timeout.ts";
import type { UnaryExchange, UnaryProtocol } from "./unary.ts";
import { checkVersionParameter } from "./version.ts";

type Query = NonNullable<UnaryExchange["query"]>;

/**
 * A Connect GET: the message is in the query. The answer carries an ETag, so that a browser or a cache asks
 * again with If-None-Match and gets a 304 while nothing has changed.
 */
export const connectGet: UnaryProtocol = {
  name: "connect",
  compressionUse: "unary",
  parseTimeout: (headers, maxTimeoutMs) =>
    parseConnectTimeout(headers.get(headerConnectTimeout), maxTimeoutMs),
  checkVersion: (exchange) => checkVersionParameter(queryOf(exchange).parameters),
  requestCoding: (exchange) => queryOf(exchange).parameters.get("compression"),
  readMessage,
  encode: async (exchange, call, output) => tag(exchange, encodeConnect(exchange, call, output)),
  encodeError: (_, call, error) => unaryErrorAnswer(error, call),
};

/** The query of a GET, and the wire that it names: undefined for one that there is not. */
export function parseQuery({ url }: Request): { readonly query: Query; readonly wire: Wire | undefined } {
  const text = url.slice(url.indexOf("?") + 1);
  const parameters = new URLSearchParams(text);
  return { query: { text, parameters }, wire: parseEncodingParameter(parameters.get("encoding")) };
}

function queryOf(exchange: UnaryExchange): Query {
  return exchange.query as Query;
}

function readMessage(exchange: UnaryExchange, compression: Compression | undefined): Uint8Array {
  const { text, parameters } = queryOf(exchange);
  const { readMaxBytes } = exchange.method;
  const bytes =
    parameters.get("base64") === "1"
      ? readBase64(parameters.get("message") ?? "")
      : (queryBytes(text, "message") ?? new Uint8Array());
  if (exchange.record !== undefined) {
    exchange.record.bytesIn = bytes.length;
  }
  if (bytes.length > readMaxBytes) {
    throw overLimit(readMaxBytes);
  }
  return compression === undefined || bytes.length === 0
    ? bytes
    : compression.decompress(bytes, readMaxBytes);
}

/**
 * Both alphabets, padded or not. A "+" that was not percent-encoded is a space here, which a decoder would
 * pass over.
 */
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

const encoder = new TextEncoder();

async function tag(
  { request, isPublic }: UnaryExchange,
  answer: ReturnType<typeof encodeConnect>,
): Promise<Answer> {
  const body = typeof answer.body === "string" ? encoder.encode(answer.body) : answer.body;
  const headers = new Headers(answer.headers);
  // A handler may know a tag that is cheaper to compare.
  let etag = headers.get(headerEtag);
  if (etag === null) {
    etag = await createTag(body);
    headers.set(headerEtag, etag);
  }
  if (!headers.has(headerCacheControl)) {
    // "no-cache" lets it be kept but not used without asking; "private" keeps it out of caches that many
    // share.
    headers.set(headerCacheControl, isPublic ? "no-cache" : "private, no-cache");
  }
  if (knowsTag(request.headers.get("if-none-match"), etag)) {
    headers.delete(headerContentType);
    headers.delete(headerContentEncoding);
    return { body: null, status: 304, headers };
  }
  return { ...answer, body, headers };
}

async function createTag(body: Uint8Array<ArrayBuffer>): Promise<string> {
  return `"${base64Encode(new Uint8Array(await crypto.subtle.digest("SHA-1", body)), "url")}"`;
}

/**
 * Whether If-None-Match names the answer: any with "*", else by the weak comparison. A tag may have a comma
 * in it.
 */
function knowsTag(known: string | null, etag: string): boolean {
  const opaque = etag.replace(/^W\//, "");
  return known !== null && (known.trim() === "*" || (known.match(/"[^"]*"/g)?.includes(opaque) ?? false));
}
