import { cors } from "@connectrpc/connect";
import { exposureHeader, readAfterWriteHeader } from "./data/read-after-write.ts";

/** Which pages of other origins may call. */
export type OriginRule = (origin: string) => boolean;

export function createOriginRule(origins: readonly string[]): OriginRule {
  if (origins.includes("*")) {
    return () => true;
  }
  const known = new Set(origins);
  return (origin) => known.has(origin);
}

const exposedHeaders = [
  ...cors.exposedHeaders,
  "Server-Timing",
  "ETag",
  "Retry-After",
  "Grpc-Retry-Pushback-Ms",
  readAfterWriteHeader,
  exposureHeader,
].join(", ");

/** Lets the page at the request's origin read the response, if the rule allows it. */
export function allowOrigin(rule: OriginRule, request: Request, response: Response): Response {
  const origin = request.headers.get("origin");
  if (origin !== null && rule(origin)) {
    response.headers.set("access-control-allow-origin", origin);
    response.headers.set("access-control-expose-headers", exposedHeaders);
    response.headers.append("vary", "Origin");
  }
  return response;
}

/** What Connect, gRPC-Web and Naru's own clients send. */
const sentHeaders = [
  ...cors.allowedHeaders,
  "Authorization",
  "Grpc-Timeout",
  "X-Grpc-Web",
  "X-User-Agent",
  "Content-Encoding",
  "Connect-Content-Encoding",
  "Connect-Accept-Encoding",
  "Idempotency-Key",
  "Grpc-Previous-Rpc-Attempts",
  "Naru-Network",
  readAfterWriteHeader,
].join(", ");

const sentMethods = cors.allowedMethods.join(", ");

/** Answers a browser that asks whether a page may call. It may remember the answer for two hours, as long as any does. */
export function answerPreflight(rule: OriginRule, request: Request): Response {
  return allowOrigin(
    rule,
    request,
    new Response(null, {
      status: 204,
      headers: {
        "access-control-allow-methods": sentMethods,
        "access-control-allow-headers": sentHeaders,
        "access-control-max-age": "7200",
      },
    }),
  );
}
