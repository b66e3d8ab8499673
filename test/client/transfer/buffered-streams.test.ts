import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Code, ConnectError, createClient, type Interceptor } from "@connectrpc/connect";
import { connectNodeAdapter } from "@connectrpc/connect-node";
import { createConnectTransport } from "@connectrpc/connect-web";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withBufferedStreams } from "../../../src/client/transfer/buffered-streams.ts";
import { GameService } from "../../../src/gen/naru/game/v1/game_service_pb.ts";
import { UserService } from "../../../src/gen/naru/game/v1/user_service_pb.ts";
import { errorOf } from "../../error-of.ts";

import { fetchOfReactNative } from "./react-native.ts";

let server: Server;
let baseUrl = "";
/** Resolves when the server has noticed that the client has gone. */
let gone: Promise<void>;

beforeAll(async () => {
  let notice: () => void;
  gone = new Promise((resolve) => {
    notice = resolve;
  });
  const handler = connectNodeAdapter({
    routes: ({ service }) => {
      service(UserService, { getUser: ({ userId }) => ({ user: { userId } }) });
      service(GameService, {
        async *watchRoom({ roomId }, context) {
          context.responseHeader.set("who", context.requestHeader.get("who") ?? "");
          context.responseTrailer.set("room", String(roomId));
          for (let sequence = 1n; sequence <= 300n; sequence++) {
            yield { event: { sequence, text: "x".repeat(500) } };
          }
          if (roomId === 13) {
            throw new ConnectError("The room has burnt down", Code.DataLoss, { floor: "13" });
          }
          if (roomId === 14) {
            await new Promise<void>((resolve) => {
              context.signal.addEventListener("abort", () => resolve());
            });
            notice();
          }
        },
        async recordEvents(requests) {
          let accepted = 0;
          for await (const { eventId } of requests) {
            accepted += Number(eventId);
          }
          return { accepted };
        },
      });
    },
  });
  server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server?.closeAllConnections();
  server?.close();
});

const interceptors: Interceptor[] = [
  (next) => (request) => {
    request.header.set("who", "ada");
    return next(request);
  },
];

const fetches = { "the platform's fetch": undefined, "a fetch without streams": fetchOfReactNative };

for (const [name, fetch] of Object.entries(fetches)) {
  describe(`buffered streams by ${name}`, () => {
    const transport = () =>
      withBufferedStreams({ baseUrl, interceptors, ...(fetch && { fetch }) })(
        createConnectTransport({ baseUrl, useBinaryFormat: true, ...(fetch && { fetch }) }),
      );

    it("send what a client streams", async () => {
      const events = (async function* () {
        for (let number = 1; number <= 100; number++) {
          yield { eventId: String(number) };
        }
      })();
      expect((await createClient(GameService, transport()).recordEvents(events)).accepted).toBe(5050);
    });

    it("give what a server streams, with headers and trailers, and let interceptors see it", async () => {
      const game = createClient(GameService, transport());
      const sequences: bigint[] = [];
      const metadata: (string | null)[] = [];
      const options = {
        onHeader: (header: Headers) => void metadata.push(header.get("who")),
        onTrailer: (trailer: Headers) => void metadata.push(trailer.get("room")),
      };
      for await (const { event } of game.watchRoom({ roomId: 7 }, options)) {
        sequences.push(event!.sequence);
      }
      expect(sequences).toEqual(Array.from({ length: 300 }, (_, index) => BigInt(index + 1)));
      expect(metadata).toEqual(["ada", "7"]);
    });

    it("end with the server's error, after the messages before it", async () => {
      const game = createClient(GameService, transport());
      let messages = 0;
      const watch = async () => {
        for await (const _ of game.watchRoom({ roomId: 13 })) {
          messages++;
        }
      };
      const error = await errorOf(watch());
      expect(error).toMatchObject({ code: Code.DataLoss, rawMessage: "The room has burnt down" });
      expect(error.metadata.get("floor")).toBe("13");
      expect(messages).toBe(300);
    });

    it("leave unary calls to the transport", async () => {
      const { user } = await createClient(UserService, transport()).getUser({ userId: 7 });
      expect(user?.userId).toBe(7);
    });

    it("fail as the platform does where no server is, and as HTTP says where it is another", async () => {
      const game = (fetching: typeof globalThis.fetch) =>
        createClient(GameService, withBufferedStreams({ baseUrl, fetch: fetching })(transport()));
      const lost = game(async () => {
        throw new TypeError("Network request failed");
      });
      const empty = async function* () {};
      expect((await errorOf(lost.recordEvents(empty()))).code).toBe(Code.Unknown);
      const page = game(async () => new Response("<html>", { status: 502 }));
      expect((await errorOf(page.recordEvents(empty()))).code).toBe(Code.Unavailable);
      const broken = game(
        async () =>
          new Response(Uint8Array.of(0, 0, 0), { headers: { "content-type": "application/connect+proto" } }),
      );
      expect(await errorOf(broken.recordEvents(empty()))).toMatchObject({
        code: Code.Unavailable,
        rawMessage: "The answer broke off",
      });
      const packed = game(
        async () =>
          new Response(Uint8Array.of(1, 0, 0, 0, 0), {
            headers: { "content-type": "application/connect+proto" },
          }),
      );
      expect((await errorOf(packed.recordEvents(empty()))).code).toBe(Code.Internal);
    });
  });
}

describe("a buffered stream that is cancelled", () => {
  it("gives the messages that came, ends, and tells the server", async () => {
    const transport = withBufferedStreams({ baseUrl })(createConnectTransport({ baseUrl }));
    const controller = new AbortController();
    let messages = 0;
    const watch = async () => {
      const stream = createClient(GameService, transport).watchRoom(
        { roomId: 14 },
        { signal: controller.signal },
      );
      for await (const _ of stream) {
        messages++;
        if (messages === 300) {
          controller.abort();
        }
      }
    };
    expect((await errorOf(watch())).code).toBe(Code.Canceled);
    await gone;
  });
});
