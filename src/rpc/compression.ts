import { Code, ConnectError, type ContextValues, createContextKey } from "@connectrpc/connect";
import {
  chooseLevel,
  chooseResponse,
  compressIfShorter,
  compressMinBytes,
  negotiate,
  toCodingName,
} from "../compress/choose.ts";
import type { Compression, Compressions } from "../compress/compression.ts";
import { envelopedCompressions, unaryCompressions } from "../compress/node-zlib.ts";
import {
  headerAcceptEncoding,
  headerGrpcAcceptEncoding,
  headerStreamAcceptEncoding,
} from "./header-names.ts";

/** Where a compression's name was read: that decides which there are, and how a wrong one is answered. */
export type CompressionUse = "unary" | "stream" | "grpc-web";

const acceptHeader: Readonly<Record<CompressionUse, string>> = {
  unary: headerAcceptEncoding,
  stream: headerStreamAcceptEncoding,
  "grpc-web": headerGrpcAcceptEncoding,
};

/**
 * What a request says it is compressed with. Throws `unimplemented` for an unknown name, and says what there
 * is, in the text and in the header of the answer that the protocol has for it.
 */
export function requestCompression(
  use: CompressionUse,
  name: string | null,
  answer: { readonly responseHeader: Headers },
): Compression | undefined {
  if (name === null || name === "identity" || name === "") {
    return undefined;
  }
  const available = compressionsFor(use);
  const compression = available.get(name) ?? available.get(toCodingName(name));
  if (compression !== undefined || toCodingName(name) === "identity") {
    return compression;
  }
  const names = [...available.keys()].join(",");
  // Not as the error's metadata, of which the protocols' own headers are no part.
  answer.responseHeader.set(acceptHeader[use], names);
  throw new ConnectError(
    `Unknown compression ${JSON.stringify(name)}: supported are ${names}`,
    Code.Unimplemented,
  );
}

/** False where a handler wants its answer to travel as it is, whatever the request accepts. */
export const compressesKey = createContextKey(true, { description: "naru compresses" });

function compressionsFor(use: CompressionUse): Compressions {
  return use === "unary" ? unaryCompressions : envelopedCompressions;
}

/** What the messages of an answer may be compressed with. */
export type AcceptedCompression = Compression;

/** What the caller ranks highest of what we have; without a list what it sends itself, which it must know. */
export function acceptedCompression(
  accept: string | null,
  request: Compression | undefined,
): AcceptedCompression | undefined {
  if (accept === null || accept === "") {
    return request;
  }
  return envelopedCompressions.get(negotiate(accept, envelopedNames) ?? "");
}

const envelopedNames = [...envelopedCompressions.keys()];

/** A message of a stream, compressed if that is worth it. Undefined when it travels as it is. */
export function compressedMessage(
  bytes: Uint8Array,
  { compression, values }: { readonly compression: AcceptedCompression; readonly values: ContextValues },
): Uint8Array<ArrayBuffer> | undefined {
  const level = chooseLevel(compression.name, bytes.length);
  return level === undefined || !values.get(compressesKey)
    ? undefined
    : compressIfShorter(bytes, { compression, level });
}

/** The body of a unary Connect answer, compressed if that is worth it. Undefined when it travels as it is. */
export function compressedBody(
  body: Uint8Array | string,
  { request, values }: { readonly request: Request; readonly values: ContextValues },
): { readonly name: string; readonly body: Uint8Array<ArrayBuffer> } | undefined {
  if (body.length <= compressMinBytes || !values.get(compressesKey)) {
    return undefined;
  }
  // Cloudflare rewrites the header to what it can pass on; the client's own is beside it.
  const accept =
    (request as { cf?: { clientAcceptEncoding?: string } }).cf?.clientAcceptEncoding ??
    request.headers.get(headerAcceptEncoding);
  const choice = chooseResponse({ size: body.length, accept, supported: unaryCompressions });
  if (choice === undefined) {
    return undefined;
  }
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const compressed = compressIfShorter(bytes, choice);
  return compressed && { name: choice.compression.name, body: compressed };
}
