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
] as const) {
  const wire: Wire = { protocol, binary, contentType };
  wires.set(contentType, wire);
  if (!binary) {
    for (const charset of ["; charset=utf-8", ";charset=utf-8", "; charset=utf8", ";charset=utf8"]) {
      wires.set(contentType + charset, wire);
    }
  }
}
wires.set("application/grpc-web", {
  ...wireOf("application/grpc-web+proto"),
  contentType: "application/grpc-web",
});
wires.set("application/grpc-web-text", {
  ...wireOf("application/grpc-web-text+proto"),
  contentType: "application/grpc-web-text",
});

function wireOf(contentType: string): Wire {
  const wire = wires.get(contentType);
  if (wire === undefined) {
    throw new Error(`Cannot find the content type "${contentType}"`);
  }
  return wire;
}

/** The wire of a content type, undefined for one that no protocol of ours has. */
export function parseContentType(contentType: string | null): Wire | undefined {
  if (contentType === null) {
    return undefined;
  }
  return wires.get(contentType) ?? wires.get(contentType.toLowerCase());
}

export const wireUnaryProto = wireOf("application/proto");
export const wireUnaryJson = wireOf("application/json");

/** What is accepted where nothing was recognised, for the header Accept-Post. */
export const acceptedContentTypes = [...new Set([...wires.values()].map((wire) => wire.contentType))].join(
  ", ",
);
