import type { IncomingMessage, ServerResponse } from "node:http";
import { type AnswerLimits, watchAnswer } from "./answers.ts";
import { readJson } from "./json.ts";
import { countBytes, type LongText } from "./long-text.ts";
import { atTurnEnd } from "./turn.ts";

/**
 * A request that is refused before its protocol's own code runs; each protocol gives it its own JSON shape.
 */
export class HttpError extends Error {
  override readonly name = "HttpError";
  readonly status: number;
  /** The Connect code that goes with the status ("unauthenticated"). */
  readonly code: string;
  /** What the answer says besides: `www-authenticate`, `accept-encoding`. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

/** What is left of a refused body is read for this long, ms, so that the client gets to see the answer. */
export const discardMs = 1000;
/**
 * Of a stranger's refused body, so much is read, bytes: what is read and thrown away takes memory until it is
 * collected.
 */
export const strangersDiscardBytes = 512 * 1024;

/**
 * Lets a client whose body is not wanted finish, for a moment and for so many bytes; then its connection is
 * closed.
 */
export function discardBody(request: IncomingMessage, maxBytes = strangersDiscardBytes): void {
  if (request.complete) {
    return;
  }
  let leftBytes = maxBytes;
  request.on("data", (chunk: Buffer) => {
    leftBytes -= chunk.length;
    if (leftBytes < 0) {
      request.pause();
    }
  });
  request.resume();
  const timer = setTimeout(() => request.destroy(), discardMs);
  timer.unref();
  request.once("close", () => clearTimeout(timer));
  request.once("end", () => clearTimeout(timer));
}

/** The URL of a request line. @throws HttpError 400 */
export function parseUrl(target: string): URL {
  try {
    return new URL(`http://gateway${target.startsWith("/") ? target : `/${target}`}`);
  } catch {
    throw new HttpError(400, "invalid_argument", "Cannot parse request target");
  }
}

/** Reads a body as JSON in UTF-8. @throws HttpError 400 with no part of the body in its text. */
export function parseJson(body: Buffer): unknown {
  try {
    return readJson(body);
  } catch {
    throw new HttpError(400, "invalid_argument", "Cannot parse request body as JSON");
  }
}

/** Sends a JSON answer, unless the client has gone. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  sendText(response, { status, text: JSON.stringify(body), headers });
}

/** Sends an answer that is JSON already, unless the client has gone. */
export function sendText(
  response: ServerResponse,
  answer: {
    status: number;
    text: LongText;
    headers: Readonly<Record<string, string>>;
    limits?: AnswerLimits;
  },
): void {
  if (response.destroyed || response.headersSent) {
    return;
  }
  const { text, limits } = answer;
  const length = countBytes(text);
  response.writeHead(answer.status, {
    "content-type": "application/json",
    "content-length": length,
    "cache-control": "no-store",
    ...answer.headers,
  });
  if (limits !== undefined) {
    response.once(
      "close",
      watchAnswer(length, limits, () => response.destroy()),
    );
  }
  atTurnEnd(() => {
    if (typeof text === "string") {
      response.end(text);
      return;
    }
    for (const piece of text) {
      response.write(piece);
    }
    response.end();
  });
}
