import type { IncomingMessage, ServerResponse } from "node:http";
import { atTurnEnd } from "./turn.ts";

/** A request that is refused before its protocol's own code runs; each protocol gives it its own JSON shape. */
export class HttpError extends Error {
  override readonly name = "HttpError";
  readonly status: number;
  /** The Connect code that goes with the status ("unauthenticated"). */
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/**
 * Reads a request's body whole. By its events: an asynchronous iterator costs more than all else that is done here.
 *
 * @throws HttpError 413 as soon as it is known to be longer than `maxBytes`; the rest is not read.
 */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const declared = Number(request.headers["content-length"] ?? 0);
    if (declared > maxBytes) {
      reject(createTooLarge(maxBytes));
      return;
    }
    const chunks: Buffer[] = [];
    let size = 0;
    const onData = (chunk: Buffer): void => {
      chunks.push(chunk);
      size += chunk.length;
      if (size > maxBytes) {
        request.off("data", onData);
        request.pause();
        reject(createTooLarge(maxBytes));
      }
    };
    request.on("data", onData);
    request.once("end", () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size)));
    request.once("error", reject);
    request.once("close", () => {
      if (!request.complete) {
        reject(new Error("The client has gone before its request was whole"));
      }
    });
  });
}

function createTooLarge(maxBytes: number): HttpError {
  return new HttpError(413, "resource_exhausted", `Request body is longer than allowed: ${maxBytes} bytes`);
}

/** What is left of a refused body is read for this long, so that the client gets to see the answer. */
const discardMs = 1000;

/** Lets a client whose body is not wanted finish, for a moment; then its connection is closed. */
export function discardBody(request: IncomingMessage): void {
  if (request.complete) {
    return;
  }
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

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Reads a body as JSON in UTF-8. @throws HttpError 400 with no part of the body in its text. */
export function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(utf8.decode(body));
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
  answer: { status: number; text: string; headers: Readonly<Record<string, string>> },
): void {
  if (response.destroyed || response.headersSent) {
    return;
  }
  response.writeHead(answer.status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(answer.text),
    "cache-control": "no-store",
    ...answer.headers,
  });
  atTurnEnd(() => response.end(answer.text));
}
