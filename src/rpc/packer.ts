import type { Message } from "@bufbuild/protobuf";
import { Code, ConnectError } from "@connectrpc/connect";
import { joinBytes } from "../codec/bytes.ts";
import type { CallRecord } from "../observer.ts";
import { type Call, settleQuickly } from "./call.ts";
import { type TranslateError, toConnectError } from "./error.ts";

/**
 * Messages in one piece of the body at most: on workerd each piece costs several times what a message does.
 */
const maxMessages = 100;

/** Bytes in one piece, about. */
const maxBytes = 64 * 1024;

/** Milliseconds that a message may wait for others, counted from the last piece that was sent. */
const maxDelayMs = 10;

export interface PackerOptions {
  readonly call: Call;
  /** A message in its envelope. */
  readonly encode: (message: Message) => Uint8Array;
  /** What the stream ends with. */
  readonly end: (error: ConnectError | undefined) => Uint8Array<ArrayBuffer>;
  /** Is told how the call ends and what it sent. Default: none. */
  readonly record: CallRecord | undefined;
  /** Bytes that a piece of so many takes on the wire. */
  readonly sizeOf: (bytes: number) => number;
  readonly translateError: TranslateError | undefined;
}

/** A piece of the body. `done` with the last one. */
export interface Piece {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly done: boolean;
}

const notYet = Symbol("not yet");

/**
 * Packs the messages of a handler into pieces of the body. The first message, and one that comes after a
 * pause, leaves at once; those that follow on its heels are packed, up to 100 of them or 10 ms, whichever is
 * first.
 */
export class MessagePacker {
  private readonly iterator: AsyncIterator<Message>;
  private readonly options: PackerOptions;
  private pending: Promise<IteratorResult<Message>> | undefined;
  private isFirst = true;
  private lastAt = 0;
  private ended = false;
  private endError: unknown;
  /** Whether a piece is being made: then it tells of the end. */
  private isMaking = false;

  constructor(messages: AsyncIterable<Message>, options: PackerOptions) {
    this.iterator = messages[Symbol.asyncIterator]();
    this.options = options;
    options.call.watchEnd((error) => this.stop(error));
  }

  /** The next piece. Never rejects: an error is what the stream ends with. */
  async next(): Promise<Piece> {
    this.isMaking = true;
    const piece = await this.make();
    this.isMaking = false;
    return piece;
  }

  private async make(): Promise<Piece> {
    const parts: Uint8Array[] = [];
    let size = 0;
    try {
      while (parts.length < (this.isFirst ? 1 : maxMessages) && size < maxBytes) {
        const result = await this.take(parts.length > 0);
        if (result === notYet) {
          break;
        }
        if (result.done === true) {
          return this.finish(parts, size, undefined);
        }
        const framed = this.options.encode(result.value);
        parts.push(framed);
        size += framed.length;
      }
    } catch (error) {
      this.abandon();
      return this.finish(parts, size, this.toError(error));
    }
    this.isFirst = false;
    this.lastAt = Date.now();
    this.count(size, parts.length);
    return { bytes: join(parts, size), done: false };
  }

  private count(bytes: number, messages: number): void {
    const { record, sizeOf } = this.options;
    if (record !== undefined) {
      record.bytesOut += sizeOf(bytes);
      record.messagesOut += messages;
    }
  }

  private toError(error: unknown): ConnectError {
    const { call, translateError } = this.options;
    return toConnectError(error, { ended: call.failure, translate: translateError });
  }

  /**
   * The call has ended before its stream did. A reader that comes back is told, and the observer at once if
   * none is here.
   */
  private stop(error: unknown): void {
    this.ended = true;
    this.endError = error;
    if (!this.isMaking) {
      this.options.record?.end(this.toError(error));
    }
  }

  /** The reader has gone: the handler is told to stop. */
  cancel(): void {
    const gone = new ConnectError("The client has gone away", Code.Canceled);
    this.options.call.end(gone);
    this.options.record?.end(gone);
    this.abandon();
  }

  /** The next message; with `inHurry` only if it comes before the others must leave. */
  private async take(inHurry: boolean): Promise<IteratorResult<Message> | typeof notYet> {
    if (this.ended) {
      throw this.endError;
    }
    this.pending ??= this.iterator.next();
    const quick = await settleQuickly(this.pending);
    const result = quick === undefined ? await this.wait(this.pending, inHurry) : quick.value;
    if (result !== notYet) {
      this.pending = undefined;
    }
    return result;
  }

  private wait(
    pending: Promise<IteratorResult<Message>>,
    inHurry: boolean,
  ): Promise<IteratorResult<Message> | typeof notYet> {
    const delayMs = inHurry ? this.lastAt + maxDelayMs - Date.now() : Number.POSITIVE_INFINITY;
    if (delayMs <= 0) {
      return Promise.resolve(notYet);
    }
    const { promise, resolve, reject } = Promise.withResolvers<IteratorResult<Message> | typeof notYet>();
    const { call } = this.options;
    const timer = inHurry ? setTimeout(() => resolve(notYet), delayMs) : undefined;
    call.watchEnd((error) => {
      this.stop(error);
      reject(error);
    });
    // Called again for each wait, the promise of a slow message gathers a few callbacks at most.
    pending.then(resolve, reject);
    return promise.finally(() => clearTimeout(timer));
  }

  /** Lets the handler run into its `finally`, without waiting for it: its answer is over before. */
  private abandon(): void {
    const { call } = this.options;
    if (this.pending !== undefined) {
      call.outlive(this.pending);
    }
    const returned = this.iterator.return?.();
    if (returned !== undefined) {
      returned.catch(() => undefined);
      call.outlive(returned);
    }
  }

  private finish(parts: Uint8Array[], size: number, error: ConnectError | undefined): Piece {
    const end = this.options.end(error);
    this.count(size + end.length, parts.length);
    parts.push(end);
    this.options.call.watchEnd(undefined);
    this.options.call.end(error);
    this.options.record?.end(error);
    return { bytes: join(parts, size + end.length), done: true };
  }
}

function join(parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const [only] = parts;
  return parts.length === 1 && only !== undefined
    ? (only as Uint8Array<ArrayBuffer>)
    : joinBytes(parts, size);
}
