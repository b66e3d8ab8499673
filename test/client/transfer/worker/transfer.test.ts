import { randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";
import { Code, createClient, type Transport } from "@connectrpc/connect";
import * as node from "@connectrpc/connect-node";
import * as web from "@connectrpc/connect-web";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { platform } from "../../../../src/client/resilience/environment.ts";
import { withBufferedStreams } from "../../../../src/client/transfer/buffered-streams.ts";
import { download, downloadChunks } from "../../../../src/client/transfer/download.ts";
import { upload } from "../../../../src/client/transfer/upload.ts";
import { TransferService } from "../../../../src/gen/naru/transfer/v1/transfer_service_pb.ts";
import { type Identity, tokenFor } from "../../../client.ts";
import { errorOf } from "../../../error-of.ts";
import { signUp } from "../../../functions/players.ts";
import { type Fate, startFaultyProxy } from "../../resilience/faulty-proxy.ts";

import { createRandom } from "../../resilience/virtual-time.ts";
import { fetchOfReactNative } from "../react-native.ts";

const environment = { ...platform, sleep: async () => undefined };

const transports: Record<string, (baseUrl: string) => Transport> = {
  "connect-web": (baseUrl) =>
    withBufferedStreams({ baseUrl })(web.createConnectTransport({ baseUrl, useBinaryFormat: true })),
  "a fetch without streams": (baseUrl) =>
    withBufferedStreams({ baseUrl, fetch: fetchOfReactNative })(
      web.createConnectTransport({ baseUrl, useBinaryFormat: true, fetch: fetchOfReactNative }),
    ),
  "connect-node": (baseUrl) => node.createConnectTransport({ baseUrl, httpVersion: "1.1" }),
};

let owner: Identity;
let headers: HeadersInit;
beforeAll(async () => {
  owner = (await signUp(1))[0]!;
  headers = { authorization: `Bearer ${await tokenFor(owner)}` };
});

for (const [name, create] of Object.entries(transports)) {
  describe(`transfers to the worker by ${name}`, () => {
    const connect = (baseUrl = inject("workerUrl")) => createClient(TransferService, create(baseUrl));

    it("give back what was stored, byte by byte", async () => {
      const bytes = randomBytes(1_500_000);
      const client = connect();
      const { chunkId, checksum, size } = await upload(client, new Blob([bytes]), { headers });
      expect({ size, checksum }).toEqual({ size: bytes.length, checksum: crc32(bytes) });
      expect(bytes.equals(await download(client, chunkId, { headers, checksum }))).toBe(true);
    });

    it("store an empty payload", async () => {
      const client = connect();
      const { chunkId, checksum } = await upload(client, new Uint8Array(), { headers });
      expect(await download(client, chunkId, { headers, checksum })).toHaveLength(0);
    });

    it("come through although every third request fails, half of them after the worker has stored it", async () => {
      const random = createRandom(3);
      const fates: readonly Fate[] = ["refused", "lost before", "lost after", "cut"];
      let failures = 0;
      const proxy = await startFaultyProxy(inject("workerUrl"), () => {
        if (random() < 0.67) {
          return "passes";
        }
        return fates[failures++ % fates.length]!;
      });
      const bytes = randomBytes(1_500_000);
      const client = connect(proxy.url);
      const options = { headers, environment };
      const { chunkId, checksum } = await upload(client, bytes, { ...options, maxPartBytes: 262_144 });
      expect(checksum).toBe(crc32(bytes));
      for (let times = 0; times < 2; times++) {
        expect(bytes.equals(await download(client, chunkId, { ...options, checksum }))).toBe(true);
      }
      await proxy.close();
      expect(failures).toBeGreaterThanOrEqual(4);
    });

    it("refuse what is another's, at once", async () => {
      const client = connect();
      const { chunkId } = await upload(client, randomBytes(10), { headers });
      const [other] = await signUp(1);
      const others = { authorization: `Bearer ${await tokenFor(other!)}` };
      expect((await errorOf(download(client, chunkId, { headers: others }))).code).toBe(Code.NotFound);
      expect((await errorOf(upload(client, randomBytes(10), { headers: others, chunkId }))).code).toBe(
        Code.AlreadyExists,
      );
      expect((await errorOf(upload(client, randomBytes(10)))).code).toBe(Code.Unauthenticated);
    });

    it("end when the reader has enough", async () => {
      const client = connect();
      const { chunkId } = await upload(client, randomBytes(300_000), { headers });
      for await (const chunk of downloadChunks(client, chunkId, { headers })) {
        expect(chunk).toHaveLength(65_536);
        break;
      }
    });
  });
}
