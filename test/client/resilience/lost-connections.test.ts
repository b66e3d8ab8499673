import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Code, ConnectError, createClient, type Transport } from "@connectrpc/connect";
import * as node from "@connectrpc/connect-node";
import * as web from "@connectrpc/connect-web";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { platform } from "../../../src/client/resilience/environment.ts";
import { isTransient } from "../../../src/client/resilience/failure.ts";
import { withRetries } from "../../../src/client/resilience/retries.ts";
import { GameService } from "../../../src/gen/naru/game/v1/game_service_pb.ts";
import { UserService } from "../../../src/gen/naru/game/v1/user_service_pb.ts";
import { errorOf } from "../../error-of.ts";
import { type Fate, type FaultyProxy, startFaultyProxy } from "./faulty-proxy.ts";

const transports: Record<string, (baseUrl: string) => Transport> = {
  "connect-web": (baseUrl) => web.createConnectTransport({ baseUrl, useBinaryFormat: true }),
  "connect-web by GET": (baseUrl) => web.createConnectTransport({ baseUrl, useHttpGet: true }),
  "connect-web, gRPC-Web": (baseUrl) => web.createGrpcWebTransport({ baseUrl }),
  "connect-node": (baseUrl) => node.createConnectTransport({ baseUrl, httpVersion: "1.1" }),
};

let server: Server;
let proxy: FaultyProxy;
let fates: Fate[] = [];

beforeAll(async () => {
  const handler = node.connectNodeAdapter({
    requestPathPrefix: "",
    routes: ({ service }) => {
      service(UserService, {
        getUser: ({ userId }) => {
          if (userId === 404) {
            throw new ConnectError("There is none", Code.NotFound);
          }
          if (userId === 500) {
            throw new Error("A bug");
          }
          return { user: { userId, nickname: "x".repeat(500) } };
        },
      });
      service(GameService, {
        async *watchRoom() {
          yield { event: { sequence: 1n } };
        },
      });
    },
  });
  server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  proxy = await startFaultyProxy(`http://127.0.0.1:${port}`, () => fates.shift() ?? "passes");
});
afterAll(async () => {
  await proxy?.close();
  server?.closeAllConnections();
  server?.close();
});

const environment = { ...platform, sleep: async () => undefined };

for (const [name, create] of Object.entries(transports)) {
  describe(`with ${name}`, () => {
    const lost = ["refused", "lost before", "lost after", "cut", "ended"] as const;
    for (const fate of lost) {
      it(`a read is answered although its connection was ${fate}`, async () => {
        fates = [fate, fate];
        const users = createClient(UserService, withRetries({ environment })(create(proxy.url)));
        expect((await users.getUser({ userId: 7 })).user?.userId).toBe(7);
        expect(fates).toEqual([]);
      });

      const early = fate === "cut" || fate === "ended" ? "lost before" : fate;
      it(`a stream begins although its connection was ${early}`, async () => {
        fates = [early];
        const game = createClient(GameService, withRetries({ environment })(create(proxy.url)));
        const sequences: bigint[] = [];
        for await (const { event } of game.watchRoom({ roomId: 1 })) {
          sequences.push(event!.sequence);
        }
        expect(sequences).toEqual([1n]);
        expect(fates).toEqual([]);
      });
    }

    it("a server that is not there is a passing failure", async () => {
      const gone = await startFaultyProxy(proxy.url, () => "passes");
      await gone.close();
      const users = createClient(UserService, create(gone.url));
      expect(isTransient(await errorOf(users.getUser({ userId: 7 })))).toBe(true);
    });

    it("what the server says is final", async () => {
      const users = createClient(UserService, create(proxy.url));
      for (const userId of [404, 500]) {
        expect(isTransient(await errorOf(users.getUser({ userId })))).toBe(false);
      }
    });
  });
}

describe("the platform's time", () => {
  it("ends a sleep at once when it is cancelled, with the reason", async () => {
    const controller = new AbortController();
    const sleep = platform.sleep(3_600_000, controller.signal);
    controller.abort(new Error("Gone"));
    await expect(sleep).rejects.toThrow("Gone");
    await expect(platform.sleep(3_600_000, AbortSignal.abort())).rejects.toThrow("aborted");
  });

  it("sleeps as long as it is told, with a signal and without", async () => {
    const startedAt = platform.now();
    await Promise.all([platform.sleep(5), platform.sleep(5, new AbortController().signal)]);
    expect(platform.now() - startedAt).toBeGreaterThanOrEqual(4);
  });
});
