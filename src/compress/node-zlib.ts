import {
  brotliCompressSync,
  brotliDecompressSync,
  constants,
  deflateSync,
  gunzipSync,
  gzipSync,
  inflateSync,
} from "node:zlib";
import {
  type Compression,
  type CompressionName,
  type Compressions,
  createCorruptError,
  createTooLargeError,
} from "./compression.ts";

/** workerd refuses a larger `maxOutputLength`: it is all the memory that an isolate has. */
const largestLimit = 128 * 1024 * 1024;

type DecompressOptions = { readonly maxOutputLength: number; readonly info?: boolean };
type Decompress = (bytes: Uint8Array, options: DecompressOptions) => Uint8Array;

/** What node:zlib returns for `info: true`, which its types leave out. */
interface Informed {
  readonly buffer: Uint8Array;
  readonly engine: { readonly bytesWritten: number };
}

/** gzip by node:zlib, native in workerd and in Node. */
export const gzip: Compression = {
  name: "gzip",
  compress: (bytes, level = 1) => plain(gzipSync(bytes, { level, memLevel: memLevelFor(bytes) })),
  decompress: createDecompress("gzip", gunzipSync, (bytes, maxBytes) => {
    const output = gunzipSync(bytes, { maxOutputLength: maxBytes });
    // Zeros after the end pass unseen, and whatever is behind them. The last four bytes are the length of the
    // output unless there is such a tail, or more than one member: then the slow way decides.
    return endsWithLength(bytes, output.length) ? output : requireWhole(gunzipSync, bytes, maxBytes);
  }),
};

/** deflate in the zlib format by node:zlib. */
export const deflate: Compression = {
  name: "deflate",
  compress: (bytes, level = 1) => plain(deflateSync(bytes, { level, memLevel: memLevelFor(bytes) })),
  decompress: createDecompress("deflate", inflateSync),
};

/** Brotli by node:zlib. */
export const brotli: Compression = {
  name: "br",
  compress: (bytes, level = 2) =>
    plain(
      brotliCompressSync(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: level,
          [constants.BROTLI_PARAM_LGWIN]: windowBitsFor(bytes),
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
    ),
  decompress: createDecompress("br", brotliDecompressSync),
};

/** For bodies of unary Connect calls. Brotli first: half the time of gzip, and no larger. */
export const unaryCompressions: Compressions = toMap([brotli, gzip, deflate]);

/** For enveloped messages, Connect streams and gRPC-Web: the names that their specifications know. */
export const envelopedCompressions: Compressions = toMap([gzip, deflate]);

function toMap(compressions: readonly Compression[]): Compressions {
  return new Map(compressions.map((compression) => [compression.name, compression]));
}

function createDecompress(
  name: CompressionName,
  inflate: Decompress,
  decode = (bytes: Uint8Array, maxBytes: number) => requireWhole(inflate, bytes, maxBytes),
): Compression["decompress"] {
  return (bytes, maxBytes) => {
    if (bytes.length === 0) {
      return new Uint8Array(0);
    }
    let output: Uint8Array;
    try {
      output = decode(bytes, Math.min(Math.max(maxBytes, 1), largestLimit));
    } catch (error) {
      // workerd's errors have no code, but where it runs out of room it throws a RangeError, as Node does.
      throw error instanceof RangeError ? createTooLargeError(maxBytes) : createCorruptError(name, error);
    }
    if (output.length > maxBytes) {
      throw createTooLargeError(maxBytes);
    }
    return plain(output);
  };
}

/** In workerd about 35 µs dearer than without `info`, which alone tells where the input ended. */
function requireWhole(inflate: Decompress, bytes: Uint8Array, maxBytes: number): Uint8Array {
  const { buffer, engine } = inflate(bytes, { maxOutputLength: maxBytes, info: true }) as unknown as Informed;
  if (engine.bytesWritten !== bytes.length) {
    throw new Error(`Unexpected data after the end, at ${engine.bytesWritten} of ${bytes.length}`);
  }
  return buffer;
}

function endsWithLength(bytes: Uint8Array, length: number): boolean {
  const end = bytes.length;
  const claimed =
    bytes[end - 4]! | (bytes[end - 3]! << 8) | (bytes[end - 2]! << 16) | (bytes[end - 1]! << 24);
  return claimed === (length | 0);
}

/** The most memory costs time to clear, and pays once a message fills it: a tenth less from 8 KiB on. */
function memLevelFor(bytes: Uint8Array): number {
  return bytes.length < 8 * 1024 ? 8 : 9;
}

/** A window no larger than the message: a fifth less time at 2 KiB. */
function windowBitsFor({ length }: Uint8Array): number {
  return Math.min(Math.max(33 - Math.clz32(length + 16), constants.BROTLI_MIN_WINDOW_BITS), 22);
}

/**
 * Without the methods of Buffer, which copy less than those of Uint8Array where a reader does not expect it.
 */
function plain(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.length);
}
