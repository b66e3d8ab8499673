import { fileURLToPath } from "node:url";
import {
  brotliCompressSync,
  brotliDecompressSync,
  deflateSync,
  gunzipSync,
  gzipSync,
  inflateSync,
} from "node:zlib";
import { Code, ConnectError } from "@connectrpc/connect";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleWorker } from "../bench/rpc/bundle.ts";
import { startWorkerd, type Workerd } from "../bench/rpc/workerd.ts";
import { type CodecCall, codecNames, formatOf, runCodec } from "./codec-call.ts";

const reference = {
  gzip: { compress: gzipSync, decompress: gunzipSync },
  deflate: { compress: deflateSync, decompress: inflateSync },
  br: { compress: brotliCompressSync, decompress: brotliDecompressSync },
};

type Run = (call: CodecCall, input: Uint8Array) => Promise<Uint8Array>;

let workerd: Workerd;

beforeAll(async () => {
  const code = await bundleWorker(fileURLToPath(new URL("worker.ts", import.meta.url)));
  workerd = await startWorkerd({ code, variables: {} });
});

afterAll(() => workerd.close());

const fronts: Record<string, Run> = {
  Node: async (call, input) => runCodec(call, input),
  async workerd(call, input) {
    const query = new URLSearchParams({ call: JSON.stringify(call) });
    const response = await fetch(`http://127.0.0.1:${workerd.port}/?${query}`, {
      method: "POST",
      body: Buffer.from(input),
    });
    if (response.status === 400) {
      const { code, message } = (await response.json()) as { code: Code; message: string };
      throw new ConnectError(message, code);
    }
    return response.bytes();
  },
};

/** About half of it can be saved. The same in every run. */
function createText(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (state * 48_271) % 0x7fffffff;
    return 97 + (state % 7) * (state % 3);
  });
}

describe.each(Object.entries(fronts))("in %s", (_, run) => {
  describe.each(codecNames)("%s", (codec) => {
    const format = formatOf(codec);
    const compress = (input: Uint8Array, level?: number) =>
      run({ codec, compress: level === undefined ? {} : { level } }, input);
    const decompress = (input: Uint8Array, maxBytes = 1 << 22) =>
      run({ codec, decompress: { maxBytes } }, input);
    const corrupt = {
      code: Code.InvalidArgument,
      rawMessage: `Cannot decompress message: it is not valid ${format}`,
    };
    const tooLarge = (maxBytes: number) => ({
      code: Code.ResourceExhausted,
      rawMessage: `Message is larger than the limit after decompression: ${maxBytes}`,
    });

    it.each([1, 100, 1024, 5000, 70_000, 1_000_000])("gives %i bytes back", async (length) => {
      const text = createText(length);
      expect(Buffer.compare(await decompress(await compress(text)), text)).toBe(0);
    });

    it("gives an empty message for an empty input", async () => {
      expect(await decompress(new Uint8Array())).toHaveLength(0);
      expect(await decompress(await compress(new Uint8Array()))).toHaveLength(0);
    });

    it("writes what others read, at every level", async () => {
      const text = createText(3000);
      for (const level of [1, 5, 9]) {
        const compressed = await compress(text, level);
        expect(compressed.length).toBeLessThan(2000);
        expect(Buffer.compare(reference[format].decompress(compressed), text)).toBe(0);
      }
    });

    it.each([10, 3000, 300_000])("reads %i bytes that others wrote", async (length) => {
      const text = createText(length);
      expect(Buffer.compare(await decompress(reference[format].compress(text)), text)).toBe(0);
    });

    it("takes a message that is exactly as large as the limit, and none larger", async () => {
      const compressed = await compress(createText(5000));
      expect(await decompress(compressed, 5000)).toHaveLength(5000);
      await expect(decompress(compressed, 4999)).rejects.toMatchObject(tooLarge(4999));
      await expect(decompress(compressed, 1)).rejects.toMatchObject(tooLarge(1));
      await expect(decompress(compressed, 0)).rejects.toMatchObject(tooLarge(0));
    });

    it("refuses input that ends early, wherever", async () => {
      const compressed = await compress(createText(400));
      for (let length = 1; length < compressed.length; length += 7) {
        await expect(decompress(compressed.subarray(0, length))).rejects.toMatchObject(corrupt);
      }
      await expect(decompress(compressed.subarray(0, -1))).rejects.toMatchObject(corrupt);
    });

    it.each([
      ["a zero", [0]],
      ["zeros", [0, 0, 0, 0, 0, 0, 0, 0, 0]],
      ["other bytes", [7, 7, 7]],
      ["a zero and other bytes", [0, 7, 7, 7]],
    ])("refuses input that goes on after its end with %s", async (_, tail) => {
      const compressed = await compress(createText(400));
      await expect(decompress(Buffer.concat([compressed, Buffer.from(tail)]))).rejects.toMatchObject(corrupt);
    });

    it("refuses what is something else", async () => {
      await expect(decompress(createText(400))).rejects.toMatchObject(corrupt);
      const other = format === "gzip" ? deflateSync(createText(400)) : gzipSync(createText(400));
      await expect(decompress(other)).rejects.toMatchObject(corrupt);
    });

    // Brotli has no checksum.
    it.skipIf(format === "br")("refuses input that was changed on its way", async () => {
      const compressed = Buffer.from(await compress(createText(4000)));
      const middle = compressed.length >> 1;
      compressed[middle] = (compressed[middle] ?? 0) ^ 0x10;
      await expect(decompress(compressed)).rejects.toMatchObject(corrupt);
    });
  });

  it.each(["node:zlib deflate", "fflate deflate"] as const)("%s is the zlib format", async (codec) => {
    const [first, second] = await run({ codec, compress: {} }, createText(2000));
    expect(first).toBe(0x78);
    expect(((first ?? 0) * 256 + (second ?? 0)) % 31).toBe(0);
  });

  it("reads a gzip of several members", async () => {
    const members = Buffer.concat([gzipSync("one "), gzipSync("two")]);
    const call = { codec: "node:zlib gzip", decompress: { maxBytes: 100 } } as const;
    expect(new TextDecoder().decode(await run(call, members))).toBe("one two");
  });

  it("refuses a gzip with flags that nobody has defined", async () => {
    const input = gzipSync("text");
    input[3] = 0x40;
    for (const codec of ["node:zlib gzip", "fflate gzip"] as const) {
      const call = { codec, decompress: { maxBytes: 100 } };
      await expect(run(call, input)).rejects.toMatchObject({ code: Code.InvalidArgument });
    }
  });

  it("reads a gzip with a name, a comment and extra fields in its header", async () => {
    const [plain] = [gzipSync(createText(1000))];
    const header = Buffer.concat([
      Buffer.from([0x1f, 0x8b, 0x08, 4 | 8 | 16, 0, 0, 0, 0, 0, 3]),
      Buffer.from([3, 0, 1, 2, 3]),
      Buffer.from("name\0comment\0"),
    ]);
    const named = Buffer.concat([header, plain.subarray(10)]);
    for (const codec of ["node:zlib gzip", "fflate gzip"] as const) {
      expect(await run({ codec, decompress: { maxBytes: 1000 } }, named)).toHaveLength(1000);
    }
  });
});
