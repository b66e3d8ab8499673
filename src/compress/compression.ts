import { Code, ConnectError } from "@connectrpc/connect";

/** Names as HTTP and the protocols write them. "deflate" is the zlib format (RFC 1950), as HTTP means it. */
export type CompressionName = "gzip" | "deflate" | "br";

/**
 * One algorithm. Synchronous: on messages of a few KiB a promise and a stream cost more than the work itself.
 */
export interface Compression {
  readonly name: CompressionName;
  /** `level` as the algorithm counts it: 1–9, brotli 0–11. Default 1, brotli 2: see `chooseLevel`. */
  compress(bytes: Uint8Array, level?: number): Uint8Array<ArrayBuffer>;
  /**
   * An empty input is an empty message, as the protocols allow. Throws a ConnectError: `resource_exhausted`
   * as soon as the output would pass `maxBytes`, with no more than about that much allocated;
   * `invalid_argument` when the input is malformed, ends early, or goes on after its end.
   */
  decompress(bytes: Uint8Array, maxBytes: number): Uint8Array<ArrayBuffer>;
}

/**
 * By the name in the header. What is not in the map is not supported, "identity" included: it needs no codec.
 */
export type Compressions = ReadonlyMap<string, Compression>;

/** The error of a message that is too large once it is decompressed. */
export function createTooLargeError(maxBytes: number): ConnectError {
  return new ConnectError(
    `Message is larger than the limit after decompression: ${maxBytes}`,
    Code.ResourceExhausted,
  );
}

/** The error of input that is not what `name` says. `cause` is for the log: it never leaves the server. */
export function createCorruptError(name: CompressionName, cause?: unknown): ConnectError {
  return new ConnectError(
    `Cannot decompress message: it is not valid ${name}`,
    Code.InvalidArgument,
    undefined,
    undefined,
    cause,
  );
}
