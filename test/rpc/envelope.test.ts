import { describe, expect, it } from "vitest";
import { readEnvelopes, toEnvelope } from "../../src/rpc/envelope.ts";

const readMaxBytes = 4 * 1024 * 1024;

/** A body that gives its chunks and then waits. */
function openBody(chunks: readonly Uint8Array[], ends = false): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) {
        controller.enqueue(chunk);
      }
      if (ends) {
        controller.close();
      }
    },
  });
}

describe("the envelopes of a stream", () => {
  it("take memory for what has come of them, and not for what their headers claim", async () => {
    const claim = new Uint8Array([0, 0, 0x3f, 0xff, 0xff, 1]);
    const before = process.memoryUsage().arrayBuffers;
    const reading = Array.from({ length: 80 }, () => {
      const envelopes = readEnvelopes(openBody([claim]), readMaxBytes);
      const first = envelopes.next();
      return { envelopes, first };
    });
    await new Promise(setImmediate);
    // 80 messages of 4 MiB are 320 MiB.
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4 * 1024 * 1024);
    expect(reading).toHaveLength(80);
  });

  it.each([1, 2, 5, 7, 1_000, 1_024, 65_536, 300_000])(
    "are whole when they come in pieces of %d bytes",
    async (size) => {
      const messages = [0, 1, 1_023, 1_024, 1_025, 100_000, 250_001].map((length, i) =>
        new Uint8Array(length).map((_, at) => (at * 7 + i) % 251),
      );
      const body = Buffer.concat(messages.map((message, i) => toEnvelope(message, i % 2)));
      const pieces: Uint8Array[] = [];
      for (let at = 0; at < body.length; at += size) {
        pieces.push(body.subarray(at, at + size));
      }
      const read: { flags: number; data: Buffer }[] = [];
      for await (const { flags, data } of readEnvelopes(openBody(pieces, true), readMaxBytes)) {
        read.push({ flags, data: Buffer.from(data) });
      }
      expect(read.map(({ flags }) => flags)).toEqual(messages.map((_, i) => i % 2));
      for (const [i, { data }] of read.entries()) {
        expect(data.equals(messages[i] as Uint8Array)).toBe(true);
      }
    },
  );
});
