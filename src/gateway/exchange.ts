import type { IncomingMessage, ServerResponse } from "node:http";
import { type ClientSignal, createDeparture } from "./client-signal.ts";
import { discardBody, readBody, sendText } from "./http.ts";

/** The request headers that the protocols read. */
export type HeaderName = "authorization" | "upstash-encoding" | "upstash-sync-token";

/** A request and the one answer to it: over node:http, or over the gateway's own reader (`front.ts`). */
export interface Exchange {
  readonly method: string;
  readonly target: string;
  header(name: HeaderName): string | undefined;
  /** @throws HttpError 413 when it is longer. */
  readBody(maxBytes: number): Promise<Buffer> | Buffer;
  /** Answers with JSON, unless the client has gone. */
  send(status: number, text: string, headers?: Readonly<Record<string, string>>): void;
  /** Lets a client whose body is not wanted finish. To be called after `send`. */
  discardBody(): void;
  /** Closes the client's connection without an answer. */
  drop(): void;
  readonly signal: ClientSignal;
}

/** An exchange of node:http. */
export function createHttpExchange(request: IncomingMessage, response: ServerResponse): Exchange {
  const departure = createDeparture();
  response.once("close", () => {
    if (!response.writableFinished) {
      departure.abort();
    }
  });
  return {
    method: request.method ?? "",
    target: request.url ?? "/",
    header: (name) => {
      const value = request.headers[name];
      return typeof value === "string" ? value : undefined;
    },
    readBody: (maxBytes) => readBody(request, maxBytes),
    send: (status, text, headers) => sendText(response, { status, text, headers: headers ?? {} }),
    discardBody: () => discardBody(request),
    drop: () => response.destroy(),
    signal: departure,
  };
}
