import { timingSafeEqual } from "node:crypto";
import type { StoreFetch } from "./metrics/store-fetch.ts";

export interface MetricsPageOptions {
  /** Undefined where the metrics are not in a store of Naru's own. */
  readonly store: StoreFetch | undefined;
  /** What a scraper says it is: `METRICS_TOKEN`. Undefined where none is let in from outside. */
  readonly token: string | undefined;
  /** Whether the worker runs on a developer's machine, where callers on the machine need no token. */
  readonly isLocal: boolean;
}

/** Milliseconds for one answer of the store. */
const timeoutMs = 10_000;

/**
 * `GET /metrics`, for Prometheus: what the store knows of all isolates and all locations, never what one
 * isolate remembers. In the text format 0.0.4, or OpenMetrics 1.0 for who accepts it.
 */
export async function answerMetrics(
  { store, token, isLocal }: MetricsPageOptions,
  request: Request,
): Promise<Response> {
  if (!(isLocal && isLoopback(request.url)) && !hasToken(request, token)) {
    const text =
      token === undefined ? "Set METRICS_TOKEN to let a scraper in" : "The token is missing or wrong";
    return new Response(`${text}\n`, { status: 401, headers: { "www-authenticate": "Bearer" } });
  }
  if (store === undefined) {
    return new Response("The metrics are in Analytics Engine: ask OpsService, or set METRICS_URL\n", {
      status: 404,
    });
  }
  try {
    const accept = request.headers.get("accept") ?? "*/*";
    const { status, headers, body } = await store("/metrics", {
      headers: { accept },
      signal: AbortSignal.timeout(timeoutMs),
    });
    return new Response(body, {
      status,
      headers: {
        "content-type": headers.get("content-type") ?? "text/plain",
        "cache-control": "no-store",
        vary: "accept",
      },
    });
  } catch {
    // To a scraper no answer is no data, and an empty one would be zeros.
    return new Response("The metrics store does not answer\n", { status: 503 });
  }
}

function isLoopback(url: string): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].includes(new URL(url).hostname);
}

function hasToken(request: Request, token: string | undefined): boolean {
  const given = /^Bearer (.+)$/.exec(request.headers.get("authorization") ?? "")?.[1];
  if (token === undefined || given === undefined) {
    return false;
  }
  const [a, b] = [new TextEncoder().encode(given), new TextEncoder().encode(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
