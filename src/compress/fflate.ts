import { gzipSync, Inflate, inflateSync, zlibSync } from "fflate";
import { adler32, crc32 } from "./checksum.ts";
import {
  type Compression,
  type CompressionName,
  type Compressions,
  createCorruptError,
  createTooLargeError,
} from "./compression.ts";

/** Bytes that one byte of deflate can become at most: 258 for two bits. */
const maxExpansion = 1032;

/**
 * Input up to this length is inflated in one go, into a buffer that does not grow: what is too much is
 * counted and dropped, which takes up to 0.2 s for input that was made to do harm.
 */
const maxInOneGo = 64 * 1024;

/** Input for one step of a larger message, at least. One step's output is all that can pass the limit. */
const minSliceBytes = 1024;

type Level = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** gzip in JavaScript, for browsers and wherever else there is no node:zlib. Takes one member. */
export const gzip: Compression = {
  name: "gzip",
  // Without the time, which gzip has room for: equal messages give equal bytes.
  compress: (bytes, level = 1) => gzipSync(bytes, { level: level as Level, mtime: 0 }),
  decompress: createDecompress("gzip", (bytes, maxBytes) => {
    const { body, trailer } = splitGzip(bytes);
    const length = trailer.getUint32(4, true);
    const output = inflate(body, maxBytes, length);
    requireEqual(output.length, length);
    requireEqual(crc32(output), trailer.getUint32(0, true));
    return output;
  }),
};

/** deflate in the zlib format, in JavaScript. */
export const deflate: Compression = {
  name: "deflate",
  compress: (bytes, level = 1) => zlibSync(bytes, { level: level as Level }),
  decompress: createDecompress("deflate", (bytes, maxBytes) => {
    const { body, trailer } = splitZlib(bytes);
    const output = inflate(body, maxBytes, body.length * 8);
    requireEqual(adler32(output), trailer.getUint32(0));
    return output;
  }),
};

/** For all protocols: there is no brotli in JavaScript that is small enough to ship. */
export const fflateCompressions: Compressions = new Map([
  ["gzip", gzip],
  ["deflate", deflate],
]);

function createDecompress(
  name: CompressionName,
  decode: (bytes: Uint8Array, maxBytes: number) => Uint8Array<ArrayBuffer>,
): Compression["decompress"] {
  return (bytes, maxBytes) => {
    if (bytes.length === 0) {
      return new Uint8Array(0);
    }
    try {
      return decode(bytes, maxBytes);
    } catch (error) {
      throw error instanceof TooLarge ? createTooLargeError(maxBytes) : createCorruptError(name, error);
    }
  };
}

class TooLarge extends Error {}

/** `expectedBytes` may be wrong in both directions. */
function inflate(body: Uint8Array, maxBytes: number, expectedBytes: number): Uint8Array<ArrayBuffer> {
  return (
    (body.length <= maxInOneGo ? inflateInOneGo(body, Math.min(maxBytes, expectedBytes)) : undefined) ??
    inflateInSlices(body, maxBytes)
  );
}

/** Undefined when there is more than `expectedBytes` of it. */
function inflateInOneGo(body: Uint8Array, expectedBytes: number): Uint8Array<ArrayBuffer> | undefined {
  // A byte more than is expected: only what leaves it free has all of its bytes.
  const out = new Uint8Array(expectedBytes + 1);
  try {
    const output = inflateSync(body, { out }) as Uint8Array<ArrayBuffer>;
    return output.length < out.length ? output : undefined;
  } catch (error) {
    // A stored block did not fit.
    if (error instanceof RangeError) {
      return undefined;
    }
    throw error;
  }
}

function inflateInSlices(body: Uint8Array, maxBytes: number): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    if (size > maxBytes) {
      throw new TooLarge();
    }
    chunks.push(chunk);
  });
  for (let start = 0; start < body.length; ) {
    const end = start + Math.max(minSliceBytes, Math.floor((maxBytes - size) / maxExpansion));
    stream.push(body.subarray(start, end), end >= body.length);
    start = end;
  }
  const output = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    output.set(chunk, offset);
    offset += chunk.length;
  }
  return output;
}

/**
 * The trailer holds checksum and length: input that ends early, goes on too long or was changed does not
 * match it.
 */
interface Parts {
  readonly body: Uint8Array;
  readonly trailer: DataView;
}

const flagHeaderCrc = 2;
const flagExtra = 4;
const flagName = 8;
const flagComment = 16;
const reservedFlags = 0xe0;

/** Source: RFC 1952, 2.3. */
function splitGzip(bytes: Uint8Array): Parts {
  const flags = bytes[3] ?? 0;
  requireEqual(((bytes[0] ?? 0) << 16) | ((bytes[1] ?? 0) << 8) | (bytes[2] ?? 0), 0x1f8b08);
  requireEqual(flags & reservedFlags, 0);
  let start = 10;
  if (flags & flagExtra) {
    start += 2 + ((bytes[start] ?? 0) | ((bytes[start + 1] ?? 0) << 8));
  }
  for (const flag of [flagName, flagComment]) {
    if (flags & flag) {
      start = bytes.indexOf(0, start) + 1 || bytes.length;
    }
  }
  return split(bytes, flags & flagHeaderCrc ? start + 2 : start, 8);
}

/** Source: RFC 1950, 2.2. A preset dictionary is refused: nobody could agree on one. */
function splitZlib(bytes: Uint8Array): Parts {
  const header = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  requireEqual(header & 0x0f20, 0x0800);
  requireEqual(header % 31, 0);
  return split(bytes, 2, 4);
}

function split(bytes: Uint8Array, start: number, trailerBytes: number): Parts {
  const end = bytes.length - trailerBytes;
  if (start >= end) {
    throw new Error(`Unexpected end at ${bytes.length}`);
  }
  return {
    body: bytes.subarray(start, end),
    trailer: new DataView(bytes.buffer, bytes.byteOffset + end, trailerBytes),
  };
}

function requireEqual(found: number, expected: number): void {
  if (found !== expected) {
    throw new Error(`Unexpected value: ${found} instead of ${expected}`);
  }
}
