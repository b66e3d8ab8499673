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
  return new CountingReader(budget, done);
}

class CountingReader implements ReplyReader {
  readonly #budget: ReplyBudget;
  readonly #done: (reply: Reply) => void;
  #rest: Buffer | undefined;
  readonly #lists: List[] = [];
  /** A string that is not whole yet: its pieces, unless it is thrown away. */
  #string: { pieces: Buffer[] | undefined; left: number } | undefined;
  /** The reply does not fit: what still comes of it is read and thrown away, and this stands in its place. */
  #refuse: (() => Error) | undefined;
  /** What still comes of a line is thrown away. */
  #isSkippingLine = false;

  constructor(budget: ReplyBudget, done: (reply: Reply) => void) {
    this.#budget = budget;
    this.#done = done;
  }

  read(bytes: Buffer): void {
    const chunk = this.#rest === undefined ? bytes : Buffer.concat([this.#rest, bytes]);
    this.#rest = undefined;
    let at = 0;
    while (at < chunk.length) {
      if (this.#string !== undefined) {
        at = this.#readString(chunk, at);
        continue;
      }
      const end = chunk.indexOf(cr, at);
      const isWhole = end !== -1 && end + 1 < chunk.length;
      if (!this.#isSkippingLine && (isWhole ? end : chunk.length) - at > maxLineBytes) {
        if (chunk[at] !== plus && chunk[at] !== minus) {
          throw new Error("Cannot read a reply of Redis");
        }
        // The beginning of a text says what it is about.
        this.#readLine(chunk, at, at + maxLineBytes);
        this.#isSkippingLine = true;
      }
      if (!isWhole) {
        this.#rest = this.#isSkippingLine
          ? chunk.subarray(end === -1 ? chunk.length : end)
          : chunk.subarray(at);
        return;
      }
      if (!this.#isSkippingLine) {
        this.#readLine(chunk, at, end);
      }
      this.#isSkippingLine = false;
      at = end + crlfBytes;
    }
  }

  #refuseWith(createError: () => Error): void {
    if (this.#refuse !== undefined) {
      return;
    }
    this.#refuse = createError;
    for (const { items } of this.#lists) {
      items.length = 0;
    }
  }

  #fits(bytes: number): boolean {
    if (this.#refuse === undefined && !this.#budget.take(bytes)) {
      this.#refuseWith(() => this.#budget.refuse());
    }
    return this.#refuse === undefined;
  }

  /** Puts a value where it belongs, and closes the lists that are whole with it. */
  #put(value: Reply): void {
    let whole = value;
    for (;;) {
      const list = this.#lists.at(-1);
      if (list === undefined) {
        const reply = this.#refuse === undefined ? whole : this.#refuse();
        this.#refuse = undefined;
        this.#done(reply);
        return;
      }
      if (this.#refuse === undefined) {
        list.items.push(whole);
      }
      list.left--;
      if (list.left > 0) {
        return;
      }
      this.#lists.pop();
      whole = list.items;
    }
  }

  #beginList(length: number): void {
    if (length < 0) {
      this.#put(null);
    } else if (length === 0) {
      this.#put([]);
    } else {
      if (this.#lists.length >= maxDepth) {
        this.#refuseWith(() => {
          this.#budget.refuse();
          return new RedisReplyError(
            `ERR response is nested deeper than allowed: ${maxDepth} lists; the command was run`,
          );
        });
      }
      // Each has a few bytes at least: a list that cannot fit is known by its length.
      this.#fits(length * elementBytes);
      this.#lists.push({ items: [], left: length });
    }
  }

  /** @returns Where to go on. */
  #readString(chunk: Buffer, from: number): number {
    const { pieces, left } = this.#string!;
    const length = Math.min(left, chunk.length - from);
    if (pieces !== undefined && length > 0) {
      pieces.push(chunk.subarray(from, from + length));
    }
    this.#string!.left -= length;
    if (this.#string!.left === 0) {
      this.#string = undefined;
      this.#put(pieces === undefined ? null : joinString(pieces));
    }
    return from + length;
  }

  #readLine(chunk: Buffer, from: number, end: number): void {
    const text = (): string => chunk.toString("utf8", from + 1, end);
    switch (chunk[from]) {
      case plus:
        this.#put(this.#fits(end - from) ? Buffer.from(chunk.subarray(from + 1, end)) : null);
        return;
      case minus:
        this.#put(this.#fits(end - from) ? new RedisReplyError(text()) : null);
        return;
      case 0x3a: // :
        this.#put(this.#fits(end - from) ? text() : null);
        return;
      case 0x24: {
        // $
        const length = Number(text());
        if (length < 0) {
          this.#put(null);
        } else {
          this.#string = { pieces: this.#fits(length) ? [] : undefined, left: length + crlfBytes };
        }
        return;
      }
      case 0x2a: // *
        this.#beginList(Number(text()));
        return;
      default:
        throw new Error("Cannot read a reply of Redis");
    }
  }
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
