import { request } from "node:http";
import type { Socket } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { createClient, type Transport } from "@connectrpc/connect";
import { createConnectTransport } from "@connectrpc/connect-web";
import { withBatching, withCompression } from "naru/client";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { UserService } from "../../../src/gen/naru/game/v1/user_service_pb.ts";
import { announce } from "../../announce.ts";
import { tokenFor } from "../../client.ts";

/** A fetch as browsers have it, that counts the bytes on its connections, headers included. */
function createCountingFetch() {
  const sockets = new Set<Socket>();
  const fetch: typeof globalThis.fetch = (input, init) =>
    new Promise((resolve, reject) => {
      const headers = { ...Object.fromEntries(new Headers(init?.headers)), "accept-encoding": "gzip, br" };
      const sent = request(String(input), { method: init?.method ?? "GET", headers, agent: false });
      sent.on("socket", (socket) => sockets.add(socket));
      sent.on("error", reject);
      sent.on("response", async (response) => {
        const chunks: Uint8Array[] = [];
        for await (const chunk of response) {
          chunks.push(chunk);
        }
        const body = Buffer.concat(chunks);
        const answered = new Headers(response.headers as Record<string, string>);
        const encoding = answered.get("content-encoding");
        answered.delete("content-encoding");
        const plain =
          encoding === "gzip" ? gunzipSync(body) : encoding === "br" ? brotliDecompressSync(body) : body;
        resolve(new Response(plain, { status: response.statusCode ?? 0, headers: answered }));
      });
      sent.end(init?.body as Uint8Array);
    });
  const count = () =>
    [...sockets].reduce((sum, { bytesRead, bytesWritten }) => sum + bytesRead + bytesWritten, 0);
  return { fetch, count };
}

describe("a hundred calls, by bytes on the wire", () => {
  let headers: HeadersInit;

  beforeAll(async () => {
    // Someone who has written nothing: whoever has is answered by MySQL for a while, call by call.
    headers = { authorization: `Bearer ${await tokenFor({ userId: 4_242_424 })}` };
  });

  async function measure(compresses: boolean, layer: (transport: Transport) => Transport): Promise<number> {
    const { fetch, count } = createCountingFetch();
    const transport = createConnectTransport({
      baseUrl: inject("workerUrl"),
      useBinaryFormat: true,
      fetch: compresses ? withCompression()(fetch) : fetch,
    });
    const client = createClient(UserService, layer(transport));
    const calls = Array.from({ length: 100 }, (_, i) => client.getUser({ userId: i + 1 }, { headers }));
    expect(new Set((await Promise.all(calls)).map(({ user }) => user?.username)).size).toBe(100);
    return count();
  }

  // A stream has as many messages as there were moments at which something was done, each compressed by
  // itself.
  it.each([
    [0.15, false],
    [0.2, true],
  ])("take at most %s of what they take alone, stream %s", async (share, stream) => {
    const alone = await measure(false, (transport) => transport);
    const together = await measure(true, withBatching({ stream }));
    announce(`alone ${alone}, together ${together}: ${(together / alone).toFixed(3)}, stream ${stream}`);
    expect(together / alone).toBeLessThanOrEqual(share);
  });

  it("take less when compressed, in both directions", async () => {
    const batching = withBatching({ stream: true });
    expect(await measure(true, batching)).toBeLessThan(0.5 * (await measure(false, batching)));
  });
});
