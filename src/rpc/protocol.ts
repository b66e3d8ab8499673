import { MIMEType } from "node:util";
import { headerContentType } from "./header-names.ts";

/** How a request is framed and encoded, as its content type tells. */
export interface Wire {
  readonly protocol: "connect" | "connect-stream" | "grpc-web" | "grpc-web-text";
  readonly binary: boolean;
  /** What the answer's content type is. */
  readonly contentType: string;
}

const wires = new Map<string, Wire>();

for (const [contentType, protocol, binary] of [
  ["application/proto", "connect", true],
  ["application/json", "connect", false],
  ["application/connect+proto", "connect-stream", true],
  ["application/connect+json", "connect-stream", false],
  ["application/grpc-web+proto", "grpc-web", true],
  ["application/grpc-web+json", "grpc-web", false],
  ["application/grpc-web-text+proto", "grpc-web-text", true],
  ["application/grpc-web-text+json", "grpc-web-text", false],
  ["application/grpc-web", "grpc-web", true],
  ["application/grpc-web-text", "grpc-web-text", true],
] as const) {
  wires.set(contentType, { protocol, binary, contentType });
}

/** Of the answers' own types, without parameters. */
const acceptedContentTypes = [...wires.keys()];

// What clients send nearly always, found without being parsed.
for (const wire of [...wires.values()].filter(({ binary }) => !binary)) {
  wires.set(`${wire.contentType}; charset=utf-8`, wire);
}

/** JSON is UTF-8, and US-ASCII is part of it. A parameter of anything else says nothing about it. */
const jsonCharsets = /^(utf-?8|us-ascii)$/i;

/** The wire of a content type, undefined for one that no protocol of ours has. Source: RFC 9110, 8.3. */
export function parseContentType(contentType: string | null): Wire | undefined {
  return contentType === null ? undefined : (wires.get(contentType) ?? parseUnusual(contentType));
}

function parseUnusual(contentType: string): Wire | undefined {
  let type: MIMEType;
  try {
    type = new MIMEType(contentType);
  } catch {
    return undefined;
  }
  const wire = wires.get(type.essence);
  const charset = type.params.get("charset");
  return wire === undefined || wire.binary || charset === null || jsonCharsets.test(charset)
    ? wire
    : undefined;
}

/** The wire that the query of a Connect GET names: what would stand behind "application/" in a POST. */
export function parseEncodingParameter(encoding: string | null): Wire | undefined {
  const wire = encoding === null ? undefined : parseContentType(`application/${encoding}`);
  return wire?.protocol === "connect" ? wire : undefined;
}

/**
 * What a method takes, for the header Accept-Post: a unary one has Connect's bare messages, all others its
 * envelopes.
 */
export function acceptedTypesOf(kind: "unary" | "stream"): string {
  const connect = kind === "unary" ? "connect" : "connect-stream";
  return acceptedContentTypes
    .filter((type) => {
      const protocol = wires.get(type)?.protocol;
      return protocol === connect || protocol === "grpc-web" || protocol === "grpc-web-text";
    })
    .join(", ");
}

/** What a request speaks, by its headers: "unknown" for none of ours. */
export function protocolOf(request: Request): Wire["protocol"] | "connect-get" | "unknown" {
  return request.method === "GET"
    ? "connect-get"
    : (parseContentType(request.headers.get(headerContentType))?.protocol ?? "unknown");
}
