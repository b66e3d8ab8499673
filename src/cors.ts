import { cors } from "@connectrpc/connect";
import { headerVary } from "./rpc/header-names.ts";

/**
 * Which pages of other origins may call: `true` for an origin that was named, "any" where all are let in,
 * without what their browser keeps for us. `url` is the request's.
 */
export type OriginRule = (origin: string, url: string) => boolean | "any";

export interface OriginOptions {
  /** Pages on any port of this machine may call a worker on this machine. Default false. */
  readonly local?: boolean;
}

/** `origins` as somebody writes them: "*" for any; case and a slash at the end do not matter. */
export function createOriginRule(
  origins: readonly string[],
  { local = false }: OriginOptions = {},
): OriginRule {
  const known = new Set(origins.map(toOrigin));
  const others = origins.includes("*") ? "any" : false;
  return (origin, url) => known.has(origin) || (local && isLoopback(origin) && isLoopback(url)) || others;
}

/**
 * Whether an address is of this machine: of a page as the server of a front end under development has it, for
 * instance.
 */
function isLoopback(address: string): boolean {
  const { hostname = "" } = URL.parse(address) ?? {};
  return /^(localhost|.+\.localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
}

/**
 * As a browser would send it. A scheme of an app's own, "capacitor://localhost", has no origin by the book.
 */
function toOrigin(text: string): string {
  const origin = URL.parse(text)?.origin ?? "null";
  return origin === "null" ? text : origin;
}

/** Readable without being named (Fetch, "CORS-safelisted response-header name"), or of no use to a page. */
const needNoExposure = new Set([
  "cache-control",
  "content-language",
  "content-length",
  "content-type",
  "expires",
  "last-modified",
  "pragma",
  headerVary,
  "access-control-allow-origin",
  "access-control-allow-credentials",
  "set-cookie",
  ...cors.exposedHeaders.map((name) => name.toLowerCase()),
]);

/** What the protocols answer with. A handler's own headers are found in its answer. */
const exposedAlways = cors.exposedHeaders.join(", ");

/**
 * Lets the page at the request's origin read the response, if the rule allows it. Whether it does is part of
 * every answer: each must say that it varies by the origin, whether one was sent or not.
 */
export function allowOrigin(rule: OriginRule, request: Request, response: Response): Response {
  const origin = request.headers.get("origin");
  if (origin !== null) {
    const allowed = rule(origin, request.url);
    if (allowed !== false) {
      expose(response.headers, origin, allowed);
    }
  }
  return response;
}

function expose(headers: Headers, origin: string, allowed: true | "any"): void {
  let names = exposedAlways;
  for (const name of headers.keys()) {
    if (!needNoExposure.has(name)) {
      names += `, ${name}`;
    }
  }
  headers.set("access-control-expose-headers", names);
  headers.set("access-control-allow-origin", origin);
  if (allowed === true) {
    headers.set("access-control-allow-credentials", "true");
  }
}

const sentMethods = cors.allowedMethods.join(", ");

/** Names of headers and commas between them: what a browser asks with. */
const headerNames = /^[\w!#$%&'*+.^`|~, \t-]+$/;

/**
 * Answers a browser that asks whether a page may call. An allowed origin may send what it asks for, as
 * PROTOCOL-WEB of gRPC has it: tracing, error reporting and apps have headers of their own. It may remember
 * the answer for two hours, as long as any does.
 */
export function answerPreflight(rule: OriginRule, request: Request): Response {
  const headers = new Headers({ [headerVary]: "Access-Control-Request-Headers" });
  const origin = request.headers.get("origin");
  if (origin !== null && rule(origin, request.url) !== false) {
    headers.set("access-control-allow-methods", sentMethods);
    headers.set("access-control-max-age", "7200");
    const asked = request.headers.get("access-control-request-headers") ?? "";
    if (headerNames.test(asked)) {
      headers.set("access-control-allow-headers", asked);
    }
  }
  return new Response(null, { status: 204, headers });
}
