import { brotliCompressSync, constants, deflateRawSync } from "node:zlib";
import type { CompressionName } from "../../src/compress/compression.ts";

const MiB = 1024 * 1024;

/** 16 MiB of zeros as whole blocks of deflate, that can be repeated. */
const block = deflateRawSync(new Uint8Array(16 * MiB), { finishFlush: constants.Z_FULL_FLUSH });

/** A last block of deflate with nothing in it. */
const lastBlock = Buffer.from([0x03, 0x00]);

/** Zeros, compressed about a thousandfold. The checksum at the end is wrong: nobody should get that far. */
export function createBomb(format: CompressionName, expandedBytes: number): Uint8Array {
  const blocks = Array.from({ length: Math.ceil(expandedBytes / (16 * MiB)) }, () => block);
  switch (format) {
    case "gzip":
      return Buffer.concat([
        Buffer.from([0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0, 3]),
        ...blocks,
        lastBlock,
        Buffer.alloc(8),
      ]);
    case "deflate":
      return Buffer.concat([Buffer.from([0x78, 0x9c]), ...blocks, lastBlock, Buffer.alloc(4)]);
    case "br":
      // Cannot be put together from pieces, but shrinks a million times.
      return brotliCompressSync(new Uint8Array(Math.min(expandedBytes, 256 * MiB)), {
        params: { [constants.BROTLI_PARAM_QUALITY]: 2 },
      });
  }
}
