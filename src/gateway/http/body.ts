import type { IncomingMessage } from "node:http";
import type { Memory, Share } from "../memory.ts";
import { HttpError } from "./http.ts";

/** What the bodies of requests may take. */
export interface BodyLimits {
  /** For the whole of a body, ms: one that comes byte by byte is over by then too. */
  readonly timeoutMs: number;
  /** What all bodies take that are under way. */
  readonly memory: Memory;
}

/** Where a body comes from, and what is known of it. */
export interface BodySource {
  /** As declared, bytes; undefined when it comes in chunks. */
  readonly length: number | undefined;
  readonly maxBytes: number;
  pause(): void;
  resume(): void;
}

/** A body that is on its way. */
export interface IncomingBody {
  /** @throws HttpError 413, 408 or 503; what `fail` was given. */
  readonly whole: Promise<Buffer>;
  add(chunk: Buffer): void;
  end(): void;
  fail(error: Error): void;
  /** The request has been answered: its bytes are not counted any more. */
  release(): void;
}

/** Shorter ones are not worth counting. */
const shortBytes = 64 * 1024;

/** Begins to collect a body. @throws HttpError 413 when it is declared to be too long. */
export function collectBody(source: BodySource, { timeoutMs, memory }: BodyLimits): IncomingBody {
  const { length, maxBytes } = source;
  if (length !== undefined && length > maxBytes) {
    throw createTooLarge(maxBytes);
  }
  const chunks: Buffer[] = [];
  let size = 0;
  let share: Share | undefined;
  let isHeld = false;
  let isOver = false;
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();

  const settle = (): void => {
    isOver = true;
    clearTimeout(timer);
  };
  const fail = (error: Error): void => {
    if (!isOver) {
      settle();
      chunks.length = 0;
      share?.release();
      reject(error);
    }
  };
  const timer = setTimeout(
    () => fail(new HttpError(408, "deadline_exceeded", `Request body took longer than ${timeoutMs} ms`)),
    timeoutMs,
  );
  timer.unref();
  const hold = (held: Share): void => {
    isHeld = true;
    source.pause();
    held.wait((hasRoom) => {
      isHeld = false;
      source.resume();
      if (!hasRoom) {
        fail(createNoRoom(memory.limitBytes));
      }
    });
  };

  return {
    whole: promise,
    add: (chunk) => {
      if (isOver) {
        return;
      }
      size += chunk.length;
      if (size > maxBytes) {
        fail(createTooLarge(maxBytes));
        return;
      }
      chunks.push(chunk);
      if (size > shortBytes) {
        share ??= memory.open();
        if (!share.take(size - share.bytes) && !isHeld) {
          hold(share);
        }
      }
    },
    end: () => {
      if (!isOver) {
        settle();
        resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size));
        chunks.length = 0;
      }
    },
    fail,
    release: () => share?.release(),
  };
}

/**
 * Begins to read a request's body. By its events: an asynchronous iterator costs more than all else that is
 * done here.
 *
 * @throws HttpError 413 when it is declared to be longer than `maxBytes`.
 */
export function readBody(request: IncomingMessage, maxBytes: number, limits: BodyLimits): IncomingBody {
  const declared = request.headers["content-length"];
  const body = collectBody(
    {
      length: declared === undefined ? undefined : Number(declared),
      maxBytes,
      pause: () => request.pause(),
      resume: () => request.resume(),
    },
    limits,
  );
  body.whole.catch(() => request.off("data", body.add).pause());
  request.on("data", body.add);
  request.once("end", body.end);
  request.once("error", body.fail);
  request.once("close", () => {
    if (!request.complete) {
      body.fail(new Error("The client has gone before its request was whole"));
    }
  });
  return body;
}

function createTooLarge(maxBytes: number): HttpError {
  return new HttpError(413, "resource_exhausted", `Request body is longer than allowed: ${maxBytes} bytes`);
}

function createNoRoom(limitBytes: number): HttpError {
  return new HttpError(
    503,
    "resource_exhausted",
    `Requests under way take all of ${limitBytes} bytes: try again`,
  );
}
