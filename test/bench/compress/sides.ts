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

/** What Naru is compared with: how connect-es's own Workers codec uses a CompressionStream. */
export const peer = "CompressionStream gzip, as connect-es";

export const sides: readonly Side[] = [
  compressing(peer, (bytes) => throughReader(new CompressionStream("gzip"), bytes)),
  compressing("CompressionStream gzip, leanest", (bytes) =>
    throughStream(new CompressionStream("gzip"), bytes),
  ),
  ...[1, 6].map((level) => withLevel("fflate gzip", fflate.gzip, level)),
  withLevel("zlib deflate", native.deflate, 1),
  ...[1, 2, 3, 4, 5, 6].map((level) => withLevel("zlib gzip", native.gzip, level)),
  ...[0, 1, 2, 3, 4, 5].map((level) => withLevel("zlib brotli", native.brotli, level)),
  decompressing("DecompressionStream gzip, as connect-es", native.gzip, (bytes) =>
    throughReader(new DecompressionStream("gzip"), bytes),
  ),
  decompressing("DecompressionStream gzip, leanest", native.gzip, (bytes) =>
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

interface ByteStream {
  readonly writable: WritableStream<BufferSource>;
  readonly readable: ReadableStream<Uint8Array>;
}

/** Everything is awaited that can be, and what comes out is read chunk by chunk. */
async function throughReader(stream: ByteStream, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  await writer.ready;
  const written = writer.write(bytes).then(() => writer.close());
  const reader = stream.readable.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader.read(); next.value !== undefined; next = await reader.read()) {
    chunks.push(next.value);
    length += next.value.length;
  }
  await written;
  const output = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    output.set(chunk, offset);
    offset += chunk.length;
  }
  return output;
}

/** The same with as little as possible in JavaScript. */
async function throughStream(stream: ByteStream, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  const written = writer.write(bytes).then(() => writer.close());
  const output = await new Response(stream.readable as ReadableStream<Uint8Array<ArrayBuffer>>).bytes();
  await written;
  return output;
}
