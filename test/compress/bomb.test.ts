import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Code, type ConnectError } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import { bundleWorker } from "../bench/rpc/bundle.ts";
import { startWorkerd } from "../bench/rpc/workerd.ts";
import { createBomb } from "./bombs.ts";
import { codecNames, formatOf, runCodec } from "./codec-call.ts";

const MiB = 1024 * 1024;
const maxBytes = 4 * MiB;

/** 10 MB that would become 10 GB; brotli's is a few hundred bytes for 256 MiB. */
const bombBytes = 10 * 1024 * MiB;

/**
 * What a refusal may take beside the limit: one step of fflate, buffers that grow, and what collections
 * leave.
 */
const spareBytes = 16 * maxBytes;

const refusal = {
  code: Code.ResourceExhausted,
  rawMessage: `Message is larger than the limit after decompression: ${maxBytes}`,
};

/**
 * The most memory that a process ever had. 0 where there is no /proc: the errors are checked all the same.
 */
function readPeakBytes(pid: number | "self"): number {
  if (process.platform !== "linux") {
    return 0;
  }
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "latin1"))?.[1]) * 1024;
}

describe.each(codecNames)("%s", (codec) => {
  const bomb = createBomb(formatOf(codec), bombBytes);
  const call = { codec, decompress: { maxBytes } };

  it("refuses a bomb in Node as soon as it passes the limit", () => {
    const peak = readPeakBytes("self");
    expect(() => runCodec(call, bomb)).toThrow(expect.objectContaining(refusal) as ConnectError);
    expect(readPeakBytes("self") - peak).toBeLessThan(spareBytes);
  });

  it("refuses a bomb in workerd, where an isolate has 128 MB", async () => {
    const code = await bundleWorker(fileURLToPath(new URL("worker.ts", import.meta.url)));
    const workerd = await startWorkerd({ code, variables: {} });
    try {
      const send = async (input: Uint8Array) => {
        const query = new URLSearchParams({ call: JSON.stringify(call) });
        const url = `http://127.0.0.1:${workerd.port}/?${query}`;
        const response = await fetch(url, { method: "POST", body: Buffer.from(input) });
        return (await response.json()) as { code: Code; message: string };
      };
      // Input of the same length that is no bomb: what only receiving it takes.
      await send(new Uint8Array(bomb.length));
      const peak = readPeakBytes(workerd.pid);
      expect(await send(bomb)).toEqual({ code: refusal.code, message: refusal.rawMessage });
      expect(readPeakBytes(workerd.pid) - peak).toBeLessThan(spareBytes);
    } finally {
      await workerd.close();
    }
  });
});

describe("fflate", () => {
  it("refuses a bomb that claims to be small", () => {
    const bomb = createBomb("gzip", 32 * MiB);
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(bomb.length - 4, 100, true);
    const decompress = () => runCodec({ codec: "fflate gzip", decompress: { maxBytes } }, bomb);
    expect(decompress).toThrow(expect.objectContaining(refusal) as ConnectError);
  });
});
