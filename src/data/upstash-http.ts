// The package exports it under no name of its own, only this file, whose name its version fixes. The whole of
// the package would be 15 KiB of gzip in every isolate: a class for each of Redis's commands.
// @ts-expect-error -- there are no types beside it
import { HttpClient } from "../../node_modules/@upstash/redis/chunk-4WQYU7T6.mjs";

export interface UpstashHttpConfig {
  readonly baseUrl: string;
  readonly headers: { readonly authorization: string };
  readonly retry: { readonly retries: number };
  readonly responseEncoding: "base64" | false;
}

export interface UpstashHttpRequest {
  /** "pipeline", "multi-exec" or "subscribe" and a channel. */
  readonly path: readonly string[];
  readonly body?: readonly unknown[];
  readonly headers?: Readonly<Record<string, string>>;
  /** A function, for a plain signal turns an abort into the answer `null`. */
  readonly signal?: () => AbortSignal;
  /** Called with each event of a stream that `headers` accept. */
  readonly onMessage?: (data: string) => void;
}

/**
 * What `@upstash/redis` sends every command by. Throws its UpstashError, UpstashJSONParseError, or what fetch
 * throws.
 */
export const UpstashHttp = HttpClient as new (
  config: UpstashHttpConfig,
) => { request(request: UpstashHttpRequest): Promise<unknown> };
