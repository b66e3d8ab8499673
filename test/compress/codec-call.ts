import type { Compression, CompressionName } from "../../src/compress/compression.ts";
import * as fflate from "../../src/compress/fflate.ts";
import * as nodeZlib from "../../src/compress/node-zlib.ts";

const codecs = {
  "node:zlib gzip": nodeZlib.gzip,
  "node:zlib deflate": nodeZlib.deflate,
  "node:zlib br": nodeZlib.brotli,
  "fflate gzip": fflate.gzip,
  "fflate deflate": fflate.deflate,
} as const satisfies Record<string, Compression>;

export type CodecName = keyof typeof codecs;

export const codecNames = Object.keys(codecs) as readonly CodecName[];

/** What a codec is to do, so that it can be told to another runtime. */
export interface CodecCall {
  readonly codec: CodecName;
  readonly compress?: { readonly level?: number };
  readonly decompress?: { readonly maxBytes: number };
}

export function runCodec({ codec, compress, decompress }: CodecCall, input: Uint8Array) {
  return decompress === undefined
    ? codecs[codec].compress(input, compress?.level)
    : codecs[codec].decompress(input, decompress.maxBytes);
}

export function formatOf(codec: CodecName): CompressionName {
  return codecs[codec].name;
}
