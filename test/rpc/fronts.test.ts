import { create } from "@bufbuild/protobuf";
import {
  type Client,
  Code,
  ConnectError,
  createClient,
  createContextValues,
  type ServiceImpl,
  type Transport,
} from "@connectrpc/connect";
import { createConnectTransport, createGrpcWebTransport } from "@connectrpc/connect-web";
import { describe, expect, it } from "vitest";
import { codecs } from "../../src/gen/codecs.ts";
import { GameService } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { UserInfoSchema, UserService } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { createRpcMethods, type RpcOptions } from "../../src/rpc/handler.ts";
import { route } from "../../src/rpc/routes.ts";
import { comesToRest } from "../comes-to-rest.ts";
import { errorOf } from "../error-of.ts";

type Users = Partial<ServiceImpl<typeof UserService>>;
type Games = Partial<ServiceImpl<typeof GameService>>;

const defaults: RpcOptions = {
  codecs,
  interceptors: [],
  maxTimeoutMs: 30_000,
  maxStreamTimeoutMs: 60_000,
  readMaxBytes: 64 * 1024,
};

/** A fetch that ends in the methods, without a network between. */
function serve(users: Users, games: Games = {}, options: Partial<RpcOptions> = {}): typeof fetch {
  const methods = createRpcMethods(
    { services: [route(UserService, users), route(GameService, games)], publicMethods: [] },
    { ...defaults, ...options },
  );
  return async (input, init) => {
    const { redirect: _, ...rest } = init ?? {};
    const request = new Request(input, rest);
    const method = methods.get(new URL(request.url).pathname);
    return method === undefined
      ? new Response(null, { status: 404 })
      : method.handle(request, createContextValues());
  };
}

const baseUrl = "http://naru.test";

const transports: Record<string, (fetch: typeof globalThis.fetch) => Transport> = {
  "Connect JSON": (fetch) => createConnectTransport({ baseUrl, fetch, useBinaryFormat: false }),
  "Connect binary": (fetch) => createConnectTransport({ baseUrl, fetch, useBinaryFormat: true }),
  "Connect GET": (fetch) =>
    createConnectTransport({ baseUrl, fetch, useBinaryFormat: true, useHttpGet: true }),
  "gRPC-Web binary": (fetch) => createGrpcWebTransport({ baseUrl, fetch }),
  "gRPC-Web JSON": (fetch) => createGrpcWebTransport({ baseUrl, fetch, useBinaryFormat: false }),
};

/** A message in its envelope. */
function framed(json: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([0, 0, 0, 0, json.length, ...new TextEncoder().encode(json)]);
}

describe.each(Object.entries(transports))("over %s", (_, createTransport) => {
  const users = (implementation: Users, options?: Partial<RpcOptions>): Client<typeof UserService> =>
    createClient(UserService, createTransport(serve(implementation, {}, options)));
  const games = (implementation: Games): Client<typeof GameService> =>
    createClient(GameService, createTransport(serve({}, implementation)));

  it("answers a unary call with the handler's message", async () => {
    const client = users({ getUser: ({ userId }) => ({ user: { userId, username: "ada", lastLogin: 5n } }) });
    const { user } = await client.getUser({ userId: 7 });
    expect(user).toEqual(create(UserInfoSchema, { userId: 7, username: "ada", lastLogin: 5n }));
  });

  it("waits for a handler that waits", async () => {
    const client = users({
      async getUser({ userId }) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        return { user: { userId } };
      },
    });
    expect((await client.getUser({ userId: 9 })).user?.userId).toBe(9);
  });

  it("carries headers and trailers both ways", async () => {
    const client = users({
      getUser(_request, context) {
        context.responseHeader.set("x-seen", context.requestHeader.get("x-sent") ?? "nothing");
        context.responseTrailer.set("x-end", "done");
        return {};
      },
    });
    let header: Headers | undefined;
    let trailer: Headers | undefined;
    await client.getUser(
      { userId: 1 },
      {
        headers: { "x-sent": "hello" },
        onHeader: (h) => {
          header = h;
        },
        onTrailer: (t) => {
          trailer = t;
        },
      },
    );
    expect(header?.get("x-seen")).toBe("hello");
    expect(trailer?.get("x-end")).toBe("done");
  });

  it("carries an error with its code, text, metadata and details", async () => {
    const client = users({
      getUser() {
        throw new ConnectError("there is no user 7 €", Code.NotFound, { "x-hint": "8" }, [
          { desc: UserInfoSchema, value: { userId: 8 } },
        ]);
      },
    });
    const error = await errorOf(client.getUser({ userId: 7 }));
    expect(error.code).toBe(Code.NotFound);
    expect(error.rawMessage).toBe("there is no user 7 €");
    expect(error.metadata.get("x-hint")).toBe("8");
    expect(error.findDetails(UserInfoSchema)[0]?.userId).toBe(8);
  });

  it("tells nothing of an unknown error", async () => {
    const client = users({
      getUser() {
        throw new Error("password=hunter2");
      },
    });
    const error = await errorOf(client.getUser({ userId: 7 }));
    expect(error.code).toBe(Code.Internal);
    expect(error.rawMessage).toBe("internal error");
  });

  it("answers unimplemented for a method without an implementation", async () => {
    const error = await errorOf(users({}).getUser({ userId: 7 }));
    expect(error.code).toBe(Code.Unimplemented);
  });

  it("answers deadline_exceeded in time although the handler goes on", async () => {
    const client = users({ getUser: () => new Promise(() => undefined) }, { maxTimeoutMs: 20 });
    const error = await errorOf(client.getUser({ userId: 7 }));
    expect(error.code).toBe(Code.DeadlineExceeded);
  });

  it("aborts the handler's signal at the deadline, with that as the reason", async () => {
    let reason: unknown;
    const client = users(
      {
        getUser: (_request, { signal }) =>
          new Promise((_, reject) => {
            signal.addEventListener("abort", () => {
              reason = signal.reason;
              reject(signal.reason);
            });
          }),
      },
      { maxTimeoutMs: 20 },
    );
    expect((await errorOf(client.getUser({ userId: 7 }))).code).toBe(Code.DeadlineExceeded);
    expect(ConnectError.from(reason).code).toBe(Code.DeadlineExceeded);
  });

  it("refuses a message over the limit with resource_exhausted", async () => {
    const error = await errorOf(
      users({ createUser: () => ({}) }, { readMaxBytes: 100 }).createUser({ nickname: "x".repeat(200) }),
    );
    expect(error.code).toBe(Code.ResourceExhausted);
  });

  it("streams every message once and in order", async () => {
    const client = games({
      async *watchRoom() {
        for (let i = 1; i <= 1000; i++) {
          yield { event: { sequence: BigInt(i) } };
        }
      },
    });
    const seen: number[] = [];
    for await (const { event } of client.watchRoom({ roomId: 1 })) {
      seen.push(Number(event?.sequence));
    }
    expect(seen).toEqual(Array.from({ length: 1000 }, (_, i) => i + 1));
  });

  it("ends a stream with the handler's error after the messages before it", async () => {
    const client = games({
      async *watchRoom() {
        yield { event: { sequence: 1n } };
        throw new ConnectError("the room is gone", Code.Aborted);
      },
    });
    const seen: bigint[] = [];
    const error = await errorOf(
      (async () => {
        for await (const { event } of client.watchRoom({ roomId: 1 })) {
          seen.push(event?.sequence ?? 0n);
        }
      })(),
    );
    expect(seen).toEqual([1n]);
    expect(error.code).toBe(Code.Aborted);
  });
});

describe("a stream", () => {
  const post = (games: Games, init: RequestInit = {}) =>
    serve({}, games)(`${baseUrl}/naru.game.v1.GameService/WatchRoom`, {
      method: "POST",
      headers: { "content-type": "application/connect+json" },
      body: framed('{"roomId":1}'),
      ...init,
    });

  it.each(["application/connect+json", "application/grpc-web+json"])(
    "stops its handler when the reader leaves, as %s",
    async (type) => {
      const stopped = Promise.withResolvers<boolean>();
      const response = await post(
        {
          async *watchRoom(_request, { signal }) {
            try {
              for (let i = 1n; ; i++) {
                yield { event: { sequence: i } };
                await new Promise((resolve) => setTimeout(resolve, 1));
              }
            } finally {
              stopped.resolve(signal.aborted);
            }
          },
        },
        { headers: { "content-type": type } },
      );
      const reader = response.body?.getReader();
      await reader?.read();
      await reader?.cancel();
      expect(await stopped.promise).toBe(true);
    },
  );

  it("makes nothing that nobody reads", async () => {
    let made = 0;
    const response = await post({
      async *watchRoom() {
        while (true) {
          made++;
          yield { event: { sequence: BigInt(made) } };
        }
      },
    });
    const reader = response.body?.getReader();
    await reader?.read();
    // The piece that was read, and at most two that wait to be.
    expect(await comesToRest(() => made)).toBeLessThan(400);
    await reader?.cancel();
  });

  it("packs messages that come at once, and sends the first of them alone", async () => {
    const response = await post({
      async *watchRoom() {
        for (let i = 1; i <= 201; i++) {
          yield { event: { sequence: BigInt(i) } };
        }
      },
    });
    const pieces: number[] = [];
    for await (const piece of response.body ?? []) {
      pieces.push(new TextDecoder().decode(piece).split("sequence").length - 1);
    }
    expect(pieces).toEqual([1, 100, 100, 0]);
  });

  it("begins without a message when the first is long in coming", async () => {
    const response = await post({
      async *watchRoom() {
        await new Promise((resolve) => setTimeout(resolve, 300));
        yield { event: { sequence: 1n } };
      },
    });
    const began = performance.now();
    expect(await response.text()).toContain('"sequence":"1"');
    expect(performance.now() - began).toBeGreaterThan(100);
  });

  it("of requests is not answered before it has ended, however long it takes", async () => {
    const body = new TransformStream<Uint8Array, Uint8Array>();
    const sender = body.writable.getWriter();
    let answered = false;
    const response = serve(
      {},
      {
        async recordEvents(requests) {
          let accepted = 0;
          for await (const _ of requests) {
            accepted++;
          }
          return { accepted };
        },
      },
    )(`${baseUrl}/naru.game.v1.GameService/RecordEvents`, {
      method: "POST",
      headers: { "content-type": "application/connect+json" },
      body: body.readable,
      duplex: "half",
    } as RequestInit).then((early) => {
      answered = true;
      return early;
    });
    const event = '{"eventId":"12345678","roomId":1,"event":{"type":"GAME_EVENT_TYPE_CHAT"}}';
    await sender.write(framed(event));
    // Three times as long as an answer to a single message waits for its first.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(answered).toBe(false);
    await sender.close();
    expect(await (await response).text()).toContain('"accepted":1');
  });

  it("sends a message after a pause at once", async () => {
    const response = await post({
      async *watchRoom() {
        yield { event: { sequence: 1n } };
        await new Promise((resolve) => setTimeout(resolve, 30));
        yield { event: { sequence: 2n } };
        await new Promise(() => undefined);
      },
    });
    const reader = response.body?.getReader();
    await reader?.read();
    const second = new TextDecoder().decode((await reader?.read())?.value);
    expect(second).toContain('"sequence":"2"');
    await reader?.cancel();
  });
});

describe("an error whose text holds half a surrogate pair", () => {
  it.each(["application/grpc-web+json", "application/json"])("is told as %s", async (type) => {
    const fetch = serve({
      getUser() {
        throw new ConnectError("no user \ud800", Code.NotFound);
      },
    });
    const isFramed = type.includes("grpc");
    const response = await fetch(`${baseUrl}/naru.game.v1.UserService/GetUser`, {
      method: "POST",
      headers: { "content-type": type },
      body: isFramed ? framed('{"userId":7}') : '{"userId":7}',
    });
    expect(await response.text()).toContain(isFramed ? "grpc-status: 5" : '"not_found"');
  });
});
