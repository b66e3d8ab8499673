import type { IncomingMessage, ServerResponse } from "node:http";
import type { AnswerLimits } from "./answers.ts";
import { type BodyLimits, readBody } from "./body.ts";
import { type ClientSignal, createDeparture } from "./client-signal.ts";
import { askWhetherThere } from "./half-closed.ts";
import { discardBody, sendText, strangersDiscardBytes } from "./http.ts";
import type { LongText } from "./long-text.ts";
import type { Strangers } from "./strangers.ts";

/** The request headers that the protocols read. */
export type HeaderName =
  | "authorization"
  | "content-encoding"
  | "content-type"
  | "upstash-encoding"
  | "upstash-sync-token";

/** A request and the one answer to it: over node:http, or over the gateway's own reader (`front.ts`). */
export interface Exchange {
  readonly method: string;
  readonly target: string;
  header(name: HeaderName): string | undefined;
  /**
   * @throws HttpError 413 when it is longer, 408 when it takes too long, 503 when there is no memory for it.
   */
  readBody(maxBytes: number): Promise<Buffer> | Buffer;
  /** Answers with JSON, unless the client has gone. */
  send(status: number, text: LongText, headers?: Readonly<Record<string, string>>): void;
  /** Lets a client whose body is not wanted finish. To be called after `send`. */
  discardBody(): void;
  /** Closes the client's connection without an answer. */
  drop(): void;
  /**
   * The caller has shown that it knows the password: its connection is no stranger's any more
   * (`strangers.ts`).
   */
  trust(): void;
  readonly signal: ClientSignal;
}

/** What requests and answers may take, and connections. */
export interface ExchangeLimits {
  readonly bodies: BodyLimits;
  readonly answers: AnswerLimits;
  readonly strangers: Strangers;
}

/** An exchange of node:http. */
export function createHttpExchange(
  request: IncomingMessage,
  response: ServerResponse,
  { bodies, answers, strangers }: ExchangeLimits,
): Exchange {
  const departure = createDeparture();
  const { socket } = request;
  let stopAsking: (() => void) | undefined;
  const onHalfClosed = (): void => {
    // Clients of HTTP/1.0 know no answer before the answer.
    if (!response.headersSent && request.httpVersion === "1.1") {
      stopAsking = askWhetherThere(() => {
        // The answer may have begun since; after its head nothing but its body may be written.
        if (!response.headersSent) {
          response.writeContinue();
        }
      });
    }
  };
  socket.once("end", onHalfClosed);
  response.once("close", () => {
    socket.off("end", onHalfClosed);
    stopAsking?.();
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
    readBody: (maxBytes) => {
      const body = readBody(request, maxBytes, bodies);
      response.once("close", body.release);
      return body.whole;
    },
    send: (status, text, headers) => {
      stopAsking?.();
      sendText(response, { status, text, headers: headers ?? {}, limits: answers });
    },
    discardBody: () => discardBody(request, strangers.has(socket) ? strangersDiscardBytes : Infinity),
    drop: () => response.destroy(),
    trust: () => strangers.trust(socket),
    signal: departure,
  };
}
