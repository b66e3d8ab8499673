import type { Command } from "./commands.ts";
import type { Reply } from "./reply.ts";

/** An error that Redis answered. */
export class RedisReplyError extends Error {
  override readonly name = "ReplyError";
}

/** What the replies may take. */
export interface ReplyBudget {
  /**
   * Counts bytes that are about to come. False: they do not fit, and the whole reply is thrown away as it
   * comes.
   */
  take(bytes: number): boolean;
  /** The error that stands in place of a reply that did not fit. Nothing of it is kept. */
  refuse(): Error;
}

/** Reads replies from the bytes in which they come. */
export interface ReplyReader {
  /** @throws Error when the bytes are no replies. */
  read(chunk: Buffer): void;
}

interface List {
  readonly items: Reply[];
  left: number;
}

const cr = 0x0d;
const plus = 0x2b;
const minus = 0x2d;
const crlfBytes = 2;
/** What an element takes besides its bytes: an object, and its place in a list. */
const elementBytes = 32;
/** Of a status or an error; a script can make longer ones. */
const maxLineBytes = 64 * 1024;
/** Redis itself nests lists no deeper than a few; a script can. */
const maxDepth = 1000;

/**
 * A reader of RESP2 (redis.io, "Redis serialization protocol"). ioredis and its like hand a reply out when
 * they have all of it, be it a gigabyte; this one counts while it comes, and of what does not fit it keeps
 * nothing.
 */
export function createReplyReader(budget: ReplyBudget, done: (reply: Reply) => void): ReplyReader {
  let rest: Buffer | undefined;
  const lists: List[] = [];
  /** A string that is not whole yet: its pieces, unless it is thrown away. */
  let string: { pieces: Buffer[] | undefined; left: number } | undefined;
  /** The reply does not fit: what still comes of it is read and thrown away, and this stands in its place. */
  let refuse: (() => Error) | undefined;
  /** What still comes of a line is thrown away. */
  let isSkippingLine = false;

  const refuseWith = (createError: () => Error): void => {
    if (refuse !== undefined) {
      return;
    }
    refuse = createError;
    for (const { items } of lists) {
      items.length = 0;
    }
  };

  const fits = (bytes: number): boolean => {
    if (refuse === undefined && !budget.take(bytes)) {
      refuseWith(() => budget.refuse());
    }
    return refuse === undefined;
  };

  /** Puts a value where it belongs, and closes the lists that are whole with it. */
  const put = (value: Reply): void => {
    let whole = value;
    for (;;) {
      const list = lists.at(-1);
      if (list === undefined) {
        const reply = refuse === undefined ? whole : refuse();
        refuse = undefined;
        done(reply);
        return;
      }
      if (refuse === undefined) {
        list.items.push(whole);
      }
      list.left--;
      if (list.left > 0) {
        return;
      }
      lists.pop();
      whole = list.items;
    }
  };

  const beginList = (length: number): void => {
    if (length < 0) {
      put(null);
    } else if (length === 0) {
      put([]);
    } else {
      if (lists.length >= maxDepth) {
        refuseWith(() => {
          budget.refuse();
          return new RedisReplyError(
            `ERR response is nested deeper than allowed: ${maxDepth} lists; the command was run`,
          );
        });
      }
      // Each has a few bytes at least: a list that cannot fit is known by its length.
      fits(length * elementBytes);
      lists.push({ items: [], left: length });
    }
  };

  /** @returns Where to go on. */
  const readString = (chunk: Buffer, from: number): number => {
    const { pieces, left } = string!;
    const length = Math.min(left, chunk.length - from);
    if (pieces !== undefined && length > 0) {
      pieces.push(chunk.subarray(from, from + length));
    }
    string!.left -= length;
    if (string!.left === 0) {
      string = undefined;
      put(pieces === undefined ? null : joinString(pieces));
    }
    return from + length;
  };

  const readLine = (chunk: Buffer, from: number, end: number): void => {
    const text = (): string => chunk.toString("utf8", from + 1, end);
    switch (chunk[from]) {
      case plus:
        put(fits(end - from) ? Buffer.from(chunk.subarray(from + 1, end)) : null);
        return;
      case minus:
        put(fits(end - from) ? new RedisReplyError(text()) : null);
        return;
      case 0x3a: // :
        put(fits(end - from) ? text() : null);
        return;
      case 0x24: {
        // $
        const length = Number(text());
        if (length < 0) {
          put(null);
        } else {
          string = { pieces: fits(length) ? [] : undefined, left: length + crlfBytes };
        }
        return;
      }
      case 0x2a: // *
        beginList(Number(text()));
        return;
      default:
        throw new Error("Cannot read a reply of Redis");
    }
  };

  return {
    read: (bytes) => {
      const chunk = rest === undefined ? bytes : Buffer.concat([rest, bytes]);
      rest = undefined;
      let at = 0;
      while (at < chunk.length) {
        if (string !== undefined) {
          at = readString(chunk, at);
          continue;
        }
        const end = chunk.indexOf(cr, at);
        const isWhole = end !== -1 && end + 1 < chunk.length;
        if (!isSkippingLine && (isWhole ? end : chunk.length) - at > maxLineBytes) {
          if (chunk[at] !== plus && chunk[at] !== minus) {
            throw new Error("Cannot read a reply of Redis");
          }
          // The beginning of a text says what it is about.
          readLine(chunk, at, at + maxLineBytes);
          isSkippingLine = true;
        }
        if (!isWhole) {
          rest = isSkippingLine ? chunk.subarray(end === -1 ? chunk.length : end) : chunk.subarray(at);
          return;
        }
        if (!isSkippingLine) {
          readLine(chunk, at, end);
        }
        isSkippingLine = false;
        at = end + crlfBytes;
      }
    },
  };
}

/** The last piece or pieces end in the two bytes that end the string. */
function joinString(pieces: readonly Buffer[]): Buffer {
  const whole = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
  return whole.subarray(0, whole.length - crlfBytes);
}

/** A longer argument is written by itself, not copied. */
const longArgumentBytes = 16 * 1024;

/** Commands as they are sent, in as few pieces as are worth it. */
export function encodeCommands(commands: readonly Command[]): (string | Buffer)[] {
  const pieces: (string | Buffer)[] = [];
  let text = "";
  for (const command of commands) {
    text += `*${command.length}\r\n`;
    for (const part of command) {
      const length = typeof part === "string" ? Buffer.byteLength(part) : part.length;
      text += `$${length}\r\n`;
      if (typeof part === "string" && length < longArgumentBytes) {
        text += part;
      } else {
        pieces.push(text, part);
        text = "";
      }
      text += "\r\n";
    }
  }
  pieces.push(text);
  return pieces;
}
