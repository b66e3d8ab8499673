/** The header names of the protocols, each of them here and nowhere else on the server. */

export const headerContentType = "content-type";

/** Connect: a unary body's coding is HTTP's own. */
export const headerContentEncoding = "content-encoding";
export const headerAcceptEncoding = "accept-encoding";
export const headerStreamEncoding = "connect-content-encoding";
export const headerStreamAcceptEncoding = "connect-accept-encoding";
export const headerConnectTimeout = "connect-timeout-ms";
export const headerConnectVersion = "connect-protocol-version";

/** gRPC-Web. */
export const headerGrpcEncoding = "grpc-encoding";
export const headerGrpcAcceptEncoding = "grpc-accept-encoding";
export const headerGrpcTimeout = "grpc-timeout";
export const headerGrpcMessage = "grpc-message";

/** HTTP. */
export const headerCacheControl = "cache-control";
export const headerEtag = "etag";
export const headerVary = "vary";
export const headerChallenge = "www-authenticate";
