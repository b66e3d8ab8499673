import type { Message } from "@bufbuild/protobuf";
import type { Compression } from "../compress/compression.ts";
import { type Answer, createUsualHeaders, varyByCoding } from "./answer.ts";
import { readBody } from "./body.ts";
import type { Call } from "./call.ts";
import { compressedBody } from "./compression.ts";
import { addTrailers, unaryErrorAnswer } from "./connect-error.ts";
import {
  headerConnectTimeout,
  headerContentEncoding,
  headerContentType,
  headerVary,
} from "./header-names.ts";
import { parseConnectTimeout } from "./timeout.ts";
import type { UnaryExchange, UnaryProtocol } from "./unary.ts";
import { checkVersionHeader } from "./version.ts";

/** A unary Connect POST: the body is one message, and so is the answer's. */
export const connectPost: UnaryProtocol = {
  name: "connect",
  compressionUse: "unary",
  parseTimeout: (headers, maxTimeoutMs) =>
    parseConnectTimeout(headers.get(headerConnectTimeout), maxTimeoutMs),
  checkVersion: ({ request }) => checkVersionHeader(request.headers),
  requestCoding: ({ request }) => request.headers.get(headerContentEncoding),
  readMessage,
  encode: encodeConnect,
  encodeError: (_, call, error) => unaryErrorAnswer(error, call),
};

async function readMessage(
  { request, method, record }: UnaryExchange,
  compression: Compression | undefined,
): Promise<Uint8Array> {
  const body = await readBody(request, method.readMaxBytes);
  if (record !== undefined) {
    record.bytesIn = body.length;
  }
  return compression === undefined || body.length === 0
    ? body
    : compression.decompress(body, method.readMaxBytes);
}

/** Encodes what the handler gave, for a POST or a GET. */
export function encodeConnect(
  { method, wire, request }: UnaryExchange,
  call: Call,
  output: Message,
): Answer & { readonly body: Uint8Array<ArrayBuffer> | string } {
  const body = wire.binary ? method.output.encodeShared(output) : method.writeJson(output);
  const compressed = compressedBody(body, { request, values: call.values });
  const header = call.touchedResponseHeader;
  const trailer = call.touchedResponseTrailer;
  if (header === undefined && trailer === undefined) {
    const usual = wire.binary ? protoHeaders : jsonHeaders;
    return compressed === undefined
      ? { body, headers: usual.plain }
      : { body: compressed.body, headers: usual.compressed(compressed.name), encodeBody: "manual" };
  }
  const headers = new Headers(header);
  addTrailers(headers, trailer);
  headers.set(headerContentType, wire.contentType);
  headers.append(headerVary, varyByCoding);
  if (compressed === undefined) {
    return { body, headers };
  }
  headers.set(headerContentEncoding, compressed.name);
  return { body: compressed.body, headers, encodeBody: "manual" };
}

const protoHeaders = createUsualHeaders("application/proto");
const jsonHeaders = createUsualHeaders("application/json");
