/** The wire protocol of a request, as its method and content type tell. */
export type Protocol = "connect" | "connect-stream" | "grpc-web" | "grpc-web-text";

export const contentTypeGrpcWeb = "application/grpc-web";
export const contentTypeGrpcWebText = "application/grpc-web-text";
export const contentTypeConnectStream = "application/connect+";

/** Undefined for a content type that no protocol of ours uses. */
export function protocolOf(request: Request): Protocol | undefined {
  if (request.method === "GET") {
    return "connect";
  }
  const type = request.headers.get("content-type") ?? "";
  if (type.startsWith(contentTypeGrpcWebText)) {
    return "grpc-web-text";
  }
  if (type.startsWith(contentTypeGrpcWeb)) {
    return "grpc-web";
  }
  if (type.startsWith(contentTypeConnectStream)) {
    return "connect-stream";
  }
  if (type.startsWith("application/proto") || type.startsWith("application/json")) {
    return "connect";
  }
  return undefined;
}
