import { Code, ConnectError } from "@connectrpc/connect";
import type { Compression } from "../compress/compression.ts";

/** Bytes in front of each message of a stream: a byte of flags and the length, big-endian. */
export const envelopeHeaderBytes = 5;

export const compressedFlag = 0b00000001;

export interface Envelope {
  readonly flags: number;
  readonly data: Uint8Array;
}

/** Writes the header into the 5 bytes that were left free in front of a message. */
export function writeEnvelopeHeader(framed: Uint8Array, flags: number): void {
  const length = framed.length - envelopeHeaderBytes;
  framed[0] = flags;
  framed[1] = length >>> 24;
  framed[2] = length >>> 16;
  framed[3] = length >>> 8;
  framed[4] = length;
}

/** `data` in an envelope of its own. */
export function toEnvelope(data: Uint8Array, flags: number): Uint8Array<ArrayBuffer> {
  const framed = new Uint8Array(envelopeHeaderBytes + data.length);
  framed.set(data, envelopeHeaderBytes);
  writeEnvelopeHeader(framed, flags);
  return framed;
}

/** The length that an envelope's header claims. */
export function readEnvelopeLength(bytes: Uint8Array, offset: number): number {
  return (
    ((bytes[offset + 1] ?? 0) * 0x1000000 +
      (((bytes[offset + 2] ?? 0) << 16) | ((bytes[offset + 3] ?? 0) << 8) | (bytes[offset + 4] ?? 0))) >>>
    0
  );
}

export interface EnvelopeLimits {
  /** The largest message, before and after decompression. */
  readonly readMaxBytes: number;
  /** What the caller said it compresses with. */
  readonly compression: Compression | undefined;
}

/** Refuses a length before anything is kept for it: a header may claim 4 GiB. */
export function checkLength(length: number, readMaxBytes: number): void {
  if (length > readMaxBytes) {
    throw new ConnectError(
      `A message of ${length} bytes is over the limit of ${readMaxBytes}`,
      Code.ResourceExhausted,
    );
  }
}

/** The message of an envelope, decompressed if its flag says so. */
export function openEnvelope({ flags, data }: Envelope, limits: EnvelopeLimits): Uint8Array {
  if ((flags & compressedFlag) === 0) {
    return data;
  }
  if (limits.compression === undefined) {
    throw new ConnectError("A message is compressed, but the header names no compression", Code.Internal);
  }
  return data.length === 0 ? data : limits.compression.decompress(data, limits.readMaxBytes);
}

/**
 * Whether an envelope is the one that ends a stream, by the protocol's flag for it. Throws for a flag that no
 * protocol knows: what it would have said of the message is not known either.
 */
export function isEnd({ flags }: Envelope, endFlag: number): boolean {
  if ((flags & ~(compressedFlag | endFlag)) !== 0) {
    throw new ConnectError(`An envelope has unknown flags: ${flags}`, Code.InvalidArgument);
  }
  return (flags & endFlag) !== 0;
}

/** The envelopes of a body that is there as a whole. Throws when it ends in the middle of one. */
export function* splitEnvelopes(body: Uint8Array, readMaxBytes: number): Generator<Envelope> {
  let offset = 0;
  while (offset < body.length) {
    if (body.length - offset < envelopeHeaderBytes) {
      throw truncated();
    }
    const length = readEnvelopeLength(body, offset);
    checkLength(length, readMaxBytes);
    const start = offset + envelopeHeaderBytes;
    offset = start + length;
    if (offset > body.length) {
      throw truncated();
    }
    yield { flags: body[start - envelopeHeaderBytes] ?? 0, data: body.subarray(start, offset) };
  }
}

/** The envelopes of a body as they arrive. Holds at most one incomplete message. */
export async function* readEnvelopes(
  body: ReadableStream<Uint8Array>,
  readMaxBytes: number,
): AsyncGenerator<Envelope, undefined> {
  const splitter = new EnvelopeSplitter(readMaxBytes);
  const reader = body.getReader();
  let done = false;
  try {
    while (true) {
      const chunk = await reader.read();
      if (chunk.done) {
        done = true;
        splitter.finish();
        return undefined;
      }
      yield* splitter.push(chunk.value);
    }
  } finally {
    if (!done) {
      // Nobody wants the rest: the sender is told to stop.
      reader.cancel().catch(() => undefined);
    }
  }
}

/** Bytes that a message takes at least once some of it has come. */
const leastBytes = 1024;

/**
 * Room for so many bytes: twice as much as before, so that each is copied about once, and exactly `length` in
 * the end.
 */
function grow(data: Uint8Array, bytes: number, length: number): Uint8Array {
  if (bytes <= data.length) {
    return data;
  }
  const grown = new Uint8Array(Math.min(length, Math.max(leastBytes, bytes, 2 * data.length)));
  grown.set(data);
  return grown;
}

/** Cuts chunks of any length into envelopes. */
class EnvelopeSplitter {
  private readonly header = new Uint8Array(envelopeHeaderBytes);
  private headerFilled = 0;
  /**
   * Of a message that is longer than what has come of it. It grows with what comes: a header may claim much
   * and send nothing.
   */
  private data: Uint8Array | undefined;
  private dataFilled = 0;
  private dataLength = 0;
  private readonly readMaxBytes: number;

  constructor(readMaxBytes: number) {
    this.readMaxBytes = readMaxBytes;
  }

  *push(chunk: Uint8Array): Generator<Envelope> {
    let offset = 0;
    while (offset < chunk.length) {
      if (this.data === undefined) {
        const taken = Math.min(envelopeHeaderBytes - this.headerFilled, chunk.length - offset);
        this.header.set(chunk.subarray(offset, offset + taken), this.headerFilled);
        this.headerFilled += taken;
        offset += taken;
        if (this.headerFilled < envelopeHeaderBytes) {
          return;
        }
        const length = readEnvelopeLength(this.header, 0);
        checkLength(length, this.readMaxBytes);
        if (chunk.length - offset >= length) {
          // The usual case: the message lies within the chunk and need not be copied.
          yield { flags: this.header[0] ?? 0, data: chunk.subarray(offset, offset + length) };
          offset += length;
          this.headerFilled = 0;
          continue;
        }
        this.data = new Uint8Array(0);
        this.dataFilled = 0;
        this.dataLength = length;
      }
      const taken = Math.min(this.dataLength - this.dataFilled, chunk.length - offset);
      this.data = grow(this.data, this.dataFilled + taken, this.dataLength);
      this.data.set(chunk.subarray(offset, offset + taken), this.dataFilled);
      this.dataFilled += taken;
      offset += taken;
      if (this.dataFilled === this.dataLength) {
        yield { flags: this.header[0] ?? 0, data: this.data };
        this.data = undefined;
        this.headerFilled = 0;
      }
    }
    // A header that ended its chunk may announce a message of no bytes, which is complete already.
    return;
  }

  finish(): void {
    if (this.headerFilled > 0) {
      throw truncated();
    }
  }
}

function truncated(): ConnectError {
  return new ConnectError("The body ends in the middle of a message", Code.InvalidArgument);
}
