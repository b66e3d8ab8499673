import { Code, ConnectError } from "@connectrpc/connect";

/**
 * The plain framing of a list of messages of one type: the number of messages as a varint, then each message
 * with its length as a varint in front of it. It has no type names, ids or errors: for those there is
 * BatchService.
 */
export interface FramingLimits {
  /** Messages in one list. Default 10,000. */
  readonly maxMessages?: number;
  /** Bytes in one message. Default 4 MiB, as in a call by itself. */
  readonly maxMessageBytes?: number;
}

const defaultMaxMessages = 10_000;
const defaultMaxMessageBytes = 4 * 1024 * 1024;

/** Bytes of a varint of 32 bits. */
const maxVarintBytes = 5;

/** Encodes a list. */
export function encodeFramed<T>(
  codec: { encodeShared(message: T): Uint8Array },
  messages: readonly T[],
): Uint8Array<ArrayBuffer> {
  const encoded = messages.map((message) => codec.encodeShared(message));
  let size = varintBytes(messages.length);
  for (const { length } of encoded) {
    size += varintBytes(length) + length;
  }
  const bytes = new Uint8Array(size);
  let at = writeVarint(bytes, 0, messages.length);
  for (const message of encoded) {
    at = writeVarint(bytes, at, message.length);
    bytes.set(message, at);
    at += message.length;
  }
  return bytes;
}

/**
 * Reads a list from chunks of any length, message by message, holding one incomplete message at most. Throws
 * `invalid_argument` for a list that ends too early or too late, and `resource_exhausted` for one over a
 * limit.
 */
export async function* decodeFramed<T>(
  codec: { decode(bytes: Uint8Array): T },
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  limits: FramingLimits = {},
): AsyncGenerator<T, undefined> {
  const reader = new FrameReader(limits);
  for await (const chunk of chunks) {
    for (const message of reader.push(chunk)) {
      yield decode(codec, message);
    }
  }
  reader.finish();
}

function decode<T>(codec: { decode(bytes: Uint8Array): T }, bytes: Uint8Array): T {
  try {
    return codec.decode(bytes);
  } catch (error) {
    throw ConnectError.from(error, Code.InvalidArgument);
  }
}

/** Cuts chunks of any length into messages. */
class FrameReader {
  private readonly maxMessages: number;
  private readonly maxMessageBytes: number;
  /** Messages that are still to come; undefined before their number is known. */
  private left: number | undefined;
  private varint = 0;
  private varintBytes = 0;
  private message: Uint8Array | undefined;
  private filled = 0;

  constructor(limits: FramingLimits) {
    this.maxMessages = limits.maxMessages ?? defaultMaxMessages;
    this.maxMessageBytes = limits.maxMessageBytes ?? defaultMaxMessageBytes;
  }

  *push(chunk: Uint8Array): Generator<Uint8Array> {
    let at = 0;
    while (at < chunk.length) {
      if (this.left === 0) {
        throw new ConnectError("There are bytes after the last message of the list", Code.InvalidArgument);
      }
      if (this.message === undefined) {
        const value = this.readVarint(chunk[at++] as number);
        if (value === undefined) {
          continue;
        }
        if (this.left === undefined) {
          this.left = this.requireCount(value);
          continue;
        }
        this.requireLength(value);
        if (chunk.length - at >= value) {
          // The usual case: the message lies within the chunk and need not be copied.
          this.left--;
          yield chunk.subarray(at, at + value);
          at += value;
          continue;
        }
        this.message = new Uint8Array(value);
        this.filled = 0;
      }
      const piece = chunk.subarray(at, at + this.message.length - this.filled);
      this.message.set(piece, this.filled);
      this.filled += piece.length;
      at += piece.length;
      if (this.filled === this.message.length) {
        const { message } = this;
        this.message = undefined;
        this.left = (this.left as number) - 1;
        yield message;
      }
    }
  }

  finish(): void {
    if (this.left === undefined || this.varintBytes > 0 || this.message !== undefined) {
      throw new ConnectError("The list ends in the middle of a message", Code.InvalidArgument);
    }
    if (this.left > 0) {
      throw new ConnectError(`The list lacks ${this.left} of its messages`, Code.InvalidArgument);
    }
  }

  /** Undefined until the last byte of the number has come. */
  private readVarint(byte: number): number | undefined {
    this.varint += (byte & 0x7f) * 2 ** (7 * this.varintBytes);
    this.varintBytes++;
    if (byte > 0x7f) {
      if (this.varintBytes === maxVarintBytes) {
        throw new ConnectError("A number of the list's framing is too long", Code.InvalidArgument);
      }
      return undefined;
    }
    const value = this.varint;
    this.varint = 0;
    this.varintBytes = 0;
    return value;
  }

  private requireCount(count: number): number {
    if (count > this.maxMessages) {
      throw new ConnectError(
        `A list of ${count} messages is over the limit of ${this.maxMessages}`,
        Code.ResourceExhausted,
      );
    }
    return count;
  }

  /** Before anything is kept for it: a length may claim 4 GiB. */
  private requireLength(length: number): void {
    if (length > this.maxMessageBytes) {
      throw new ConnectError(
        `A message of ${length} bytes is over the limit of ${this.maxMessageBytes}`,
        Code.ResourceExhausted,
      );
    }
  }
}

function varintBytes(value: number): number {
  let bytes = 1;
  for (let rest = value; rest > 0x7f; rest = Math.floor(rest / 0x80)) {
    bytes++;
  }
  return bytes;
}

function writeVarint(bytes: Uint8Array, start: number, value: number): number {
  let at = start;
  let rest = value;
  while (rest > 0x7f) {
    bytes[at++] = (rest & 0x7f) | 0x80;
    rest = Math.floor(rest / 0x80);
  }
  bytes[at++] = rest;
  return at;
}
