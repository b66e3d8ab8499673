import type { Compression } from "../../../src/compress/compression.ts";
import * as fflate from "../../../src/compress/fflate.ts";
import * as native from "../../../src/compress/node-zlib.ts";

export type Direction = "compress" | "decompress";

/** One way to do it. `input` is what `run` takes: the message, or what it was compressed to. */
export interface Side {
  readonly name: string;
  readonly direction: Direction;
  readonly run: (input: Uint8Array<ArrayBuffer>) => Uint8Array | Promise<Uint8Array>;
  readonly input: (message: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;
}

/** More than any message here. */
const maxBytes = 4 * 1024 * 1024;

export const streamGzip = "CompressionStream gzip";

export const sides: readonly Side[] = [
  compressing(streamGzip, (bytes) => throughStream(new CompressionStream("gzip"), bytes)),
  ...[1, 6].map((level) => withLevel("fflate gzip", fflate.gzip, level)),
  withLevel("zlib deflate", native.deflate, 1),
  ...[1, 2, 3, 4, 5, 6].map((level) => withLevel("zlib gzip", native.gzip, level)),
  ...[0, 1, 2, 3, 4, 5].map((level) => withLevel("zlib brotli", native.brotli, level)),
  decompressing("DecompressionStream gzip", native.gzip, (bytes) =>
    throughStream(new DecompressionStream("gzip"), bytes),
  ),
  decompressing("fflate gzip", fflate.gzip, (bytes) => fflate.gzip.decompress(bytes, maxBytes)),
  decompressing("fflate deflate", fflate.deflate, (bytes) => fflate.deflate.decompress(bytes, maxBytes)),
  decompressing("zlib gzip", native.gzip, (bytes) => native.gzip.decompress(bytes, maxBytes)),
  decompressing("zlib deflate", native.deflate, (bytes) => native.deflate.decompress(bytes, maxBytes)),
  decompressing("zlib brotli", native.brotli, (bytes) => native.brotli.decompress(bytes, maxBytes)),
];

export function requireSide(direction: string, name: string): Side {
  const side = sides.find((each) => each.direction === direction && each.name === name);
  if (side === undefined) {
    throw new Error(`Cannot find the side "${direction} ${name}"`);
  }
  return side;
}

/** Runs a side `count` times, and gives the length of what came out. */
export async function repeat(side: Side, message: Uint8Array<ArrayBuffer>, count: number): Promise<number> {
  const input = side.input(message);
  let length = 0;
  for (let i = 0; i < count; i++) {
    const output = side.run(input);
    length = output instanceof Promise ? (await output).length : output.length;
  }
  return length;
}

function withLevel(name: string, compression: Compression, level: number): Side {
  return compressing(`${name} ${level}`, (bytes) => compression.compress(bytes, level));
}

function compressing(name: string, run: Side["run"]): Side {
  return { name, direction: "compress", run, input: (message) => message };
}

function decompressing(name: string, compression: Compression, run: Side["run"]): Side {
  return { name, direction: "decompress", run, input: (message) => compression.compress(message) };
}

/** What a codec for connect-es does that has no more than the web's streams: write, close, gather what comes out. */
async function throughStream(
  stream: { readonly writable: WritableStream<BufferSource>; readonly readable: ReadableStream<Uint8Array> },
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  const written = writer.write(bytes).then(() => writer.close());
  const output = await new Response(stream.readable as ReadableStream<Uint8Array<ArrayBuffer>>).bytes();
  await written;
  return output;
}
