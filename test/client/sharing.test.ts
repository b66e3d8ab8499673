import { create, createRegistry, toBinary } from "@bufbuild/protobuf";
import { Code, createContextValues } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import { batchable, callPriority } from "../../src/client/index.ts";
import { BatchResponseSchema } from "../../src/gen/naru/batch/v1/batch_service_pb.ts";
import { UserService } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { errorOf } from "../error-of.ts";
import { createBatchingClient, createGate, getUser } from "./server.ts";

const far = { roundTrips: { add: () => undefined, get: () => 200 } };
const near = { roundTrips: { add: () => undefined, get: () => 5 } };

describe("what decides whether calls share a request", () => {
  it("is who calls: different authorization is never mixed", async () => {
    const { client, clock, seen } = createBatchingClient({ getUser }, far);
    const as = (authorization: string) => ({ headers: { authorization } });
    const calls = [
      client.getUser({ userId: 1 }, as("Bearer good")),
      client.getUser({ userId: 2 }, as("Bearer good")),
      errorOf(client.getUser({ userId: 3 }, as("Bearer bad"))),
      errorOf(client.getUser({ userId: 4 }, as("Bearer bad"))),
    ] as const;
    await clock.advance(10);
    const [, , third, fourth] = await Promise.all(calls);
    expect(seen.map(({ path, headers }) => [path, headers.get("authorization")])).toEqual([
      ["BatchService/ExecuteStream", "Bearer good"],
      ["BatchService/ExecuteStream", "Bearer bad"],
    ]);
    expect([third.code, fourth.code]).toEqual([Code.Unauthenticated, Code.Unauthenticated]);
  });

  it("is what the interceptors of the transport are told", async () => {
    const key = { id: Symbol("tenant"), defaultValue: "" };
    const got: string[] = [];
    const { client, clock, seen } = createBatchingClient({ getUser }, far, {
      interceptors: [
        (next) => (request) => {
          got.push(request.contextValues.get(key));
          request.header.set("authorization", "Bearer good");
          return next(request);
        },
      ],
    });
    const a = createContextValues().set(key, "a");
    const b = createContextValues().set(key, "b");
    const calls = [a, a, b, b].map((contextValues, i) =>
      client.getUser({ userId: i + 1 }, { contextValues }),
    );
    await clock.advance(10);
    await Promise.all(calls);
    expect(seen).toHaveLength(2);
    expect(got).toEqual(["a", "b"]);
  });

  it("is not whether their context has only what is meant for batching", async () => {
    const { client, clock, seen } = createBatchingClient({ getUser }, far);
    const calls = [1, 2, 3].map((userId) =>
      client.getUser({ userId }, { contextValues: createContextValues().set(callPriority, "low") }),
    );
    await clock.advance(10);
    await Promise.all(calls);
    expect(seen).toHaveLength(1);
  });

  it("sends a call alone that asks to", async () => {
    const { client, paths, routes } = createBatchingClient({ getUser }, far);
    await client.getUser({ userId: 1 }, { contextValues: createContextValues().set(batchable, false) });
    expect(paths()).toEqual(["UserService/GetUser"]);
    expect(routes()).toEqual(["alone: asked to"]);
  });

  it("sends a call alone that has more headers than a batch takes for it", async () => {
    const { client, clock, paths } = createBatchingClient({ getUser }, far);
    const headers = Array.from({ length: 33 }, (_, i): [string, string] => [`x-${i}`, "1"]);
    const calls = [client.getUser({ userId: 1 }, { headers }), client.getUser({ userId: 2 })];
    calls.push(client.getUser({ userId: 3 }, { headers }), client.getUser({ userId: 4 }));
    await clock.advance(10);
    await Promise.all(calls);
    expect(paths().sort()).toEqual([
      "BatchService/ExecuteStream",
      "UserService/GetUser",
      "UserService/GetUser",
    ]);
  });

  it("sends a long message alone, so that its neighbours do not wait for it", async () => {
    const { client, clock, paths, routes } = createBatchingClient({ createUser: () => ({}) }, far);
    const short = client.createUser({ username: "short", nickname: "a" });
    const tags = Array.from({ length: 32 }, () => "t".repeat(1000));
    const long = errorOf(client.createUser({ username: "long", nickname: "b", tags }));
    await clock.advance(10);
    await Promise.all([short, long]);
    expect(paths()).toEqual(["UserService/CreateUser", "UserService/CreateUser"]);
    expect(routes()[0]).toBe("alone: longer than 16384 bytes");
  });

  it("sends streams as they are", async () => {
    const { game, paths, routes } = createBatchingClient({}, far, {
      games: {
        async *watchRoom() {
          yield { event: {} };
        },
      },
    } as object);
    for await (const message of game.watchRoom({ roomId: 1 })) {
      expect(message.$typeName).toBe("naru.game.v1.WatchRoomResponse");
    }
    expect(paths()).toEqual(["GameService/WatchRoom"]);
    expect(routes()).toEqual(["stream: is a stream"]);
  });

  it("leaves the error of a message that cannot be written to the transport", async () => {
    const { client, clock, paths } = createBatchingClient({ getUser }, far);
    const bad = errorOf(client.getUser({ userId: 1.5 }));
    const good = client.getUser({ userId: 2 });
    await clock.advance(10);
    const error = await bad;
    expect(error).toMatchObject({ code: Code.Internal });
    expect(error.rawMessage).toContain("invalid int32");
    expect((await good).user?.userId).toBe(2);
    expect(paths()).toEqual(["UserService/GetUser"]);
  });
});

describe("the window", () => {
  it("is none on a near link: calls made in one go share, and none waits", async () => {
    const { client, clock, paths } = createBatchingClient({ getUser }, near);
    await Promise.all([client.getUser({ userId: 1 }), client.getUser({ userId: 2 })]);
    await client.getUser({ userId: 3 });
    expect(clock.pending).toBe(0);
    expect(paths()).toEqual(["BatchService/ExecuteStream", "UserService/GetUser"]);
  });

  it("is longer where a round trip is dear", async () => {
    const { client, clock, seen } = createBatchingClient({ getUser }, far);
    const calls = [client.getUser({ userId: 1 })];
    await clock.advance(7.9);
    calls.push(client.getUser({ userId: 2 }));
    expect(seen).toHaveLength(0);
    await clock.advance(0.1);
    await Promise.all(calls);
    expect(seen).toHaveLength(1);
  });

  it("is given up for calls that never have company, until some would have had", async () => {
    const gate = createGate();
    const { client, clock, paths } = createBatchingClient(
      {
        getUser: async (request, context) => {
          if (request.userId === 6) {
            await gate.pass();
          }
          return getUser(request, context);
        },
      },
      far,
    );
    for (let userId = 1; userId <= 3; userId++) {
      const call = client.getUser({ userId });
      await clock.advance(20);
      await call;
    }
    await clock.advance(100);
    await client.getUser({ userId: 4 });
    await client.getUser({ userId: 5 });
    await clock.advance(100);
    const calls = [client.getUser({ userId: 6 })];
    await clock.advance(0);
    calls.push(client.getUser({ userId: 7 }));
    await clock.advance(4);
    calls.push(client.getUser({ userId: 8 }));
    await clock.advance(10);
    gate.open();
    await Promise.all(calls);
    expect(paths()).toEqual([...Array(6).fill("UserService/GetUser"), "BatchService/ExecuteStream"]);
  });

  it("is none for the first call of all, and one of a link of 50 ms until it is measured", async () => {
    const { client, clock, paths } = createBatchingClient({ getUser });
    await clock.advance(1);
    const calls = [client.getUser({ userId: 1 })];
    expect(clock.pending).toBe(0);
    await clock.advance(0);
    calls.push(client.getUser({ userId: 2 }));
    await clock.advance(1.9);
    calls.push(client.getUser({ userId: 3 }));
    expect(clock.pending).toBe(1);
    await clock.advance(0.1);
    await Promise.all(calls);
    expect(paths()).toEqual(["UserService/GetUser", "BatchService/ExecuteStream"]);
  });

  it("follows what the batches themselves measure, without the server's own time", async () => {
    const { client, clock } = createBatchingClient(
      {},
      { stream: false },
      {
        fetch: async () => {
          await clock.advance(100);
          return new Response(
            toBinary(BatchResponseSchema, create(BatchResponseSchema, { processingTimeMs: 40 })),
            {
              headers: { "content-type": "application/proto" },
            },
          );
        },
      },
    );
    const both = () => [1, 2].map((userId) => errorOf(client.getUser({ userId })));
    await Promise.all(both());
    const second = both();
    // 4 % of 60 ms.
    await clock.advance(2.3);
    expect(clock.pending).toBe(1);
    await clock.advance(0.2);
    expect(clock.pending).toBe(0);
    await Promise.all(second);
  });
});

describe("a server without batches", () => {
  it("gets single calls, and is asked again after a time", async () => {
    const requests: string[] = [];
    let hasBatches = false;
    const { client, clock, routes } = createBatchingClient(
      { getUser },
      { ...far, absentForMs: 60_000 },
      {
        layer: (transport) => ({
          unary: (...call) => {
            requests.push(call[0].name);
            return transport.unary(...call);
          },
          stream: (...call) => {
            requests.push(call[0].name);
            return hasBatches
              ? transport.stream(...call)
              : transport.stream(
                  { ...call[0], name: "Missing" },
                  ...(call.slice(1) as never as [never, never, never, never]),
                );
          },
        }),
      },
    );
    const both = () => [client.getUser({ userId: 1 }), client.getUser({ userId: 2 })];
    const first = both();
    await clock.advance(10);
    expect((await Promise.all(first)).map(({ user }) => user?.userId)).toEqual([1, 2]);
    await Promise.all(both());
    expect(requests).toEqual(["ExecuteStream", "GetUser", "GetUser", "GetUser", "GetUser"]);
    expect(routes().at(-1)).toBe("alone: server has no batches");
    hasBatches = true;
    await clock.advance(60_000);
    const later = both();
    await clock.advance(10);
    await Promise.all(later);
    expect(requests.at(-1)).toBe("ExecuteStream");
  });

  it.each([true, false])(
    "is what a transport of JSON amounts to, without a lost request, stream %s",
    async (stream) => {
      const { client, clock, paths, routes } = createBatchingClient(
        { getUser },
        { ...far, stream },
        { useBinaryFormat: false },
      );
      const calls = [client.getUser({ userId: 1 }), client.getUser({ userId: 2 })];
      await clock.advance(10);
      expect((await Promise.all(calls)).map(({ user }) => user?.userId)).toEqual([1, 2]);
      expect(paths()).toEqual(["UserService/GetUser", "UserService/GetUser"]);
      expect(routes().at(-1)).toBe("alone: transport writes JSON");
    },
  );

  it.each([true, false])(
    "ends when a transport of JSON that knows all types has answered, stream %s",
    async (stream) => {
      const registry = createRegistry(UserService.file);
      const { client, clock, paths, routes } = createBatchingClient(
        { getUser },
        { ...far, stream },
        { useBinaryFormat: false, jsonOptions: { registry } },
      );
      const first = [client.getUser({ userId: 1 }), errorOf(client.getUser({ userId: 404 }))] as const;
      await clock.advance(10);
      expect((await first[0]).user?.userId).toBe(1);
      expect((await first[1]).rawMessage).toBe("There is no user 404");
      expect((await client.getUser({ userId: 2 })).user?.userId).toBe(2);
      expect(paths()).toEqual([
        stream ? "BatchService/ExecuteStream" : "BatchService/Execute",
        "UserService/GetUser",
      ]);
      expect(routes().at(-1)).toBe("alone: transport writes JSON");
    },
  );

  it("does not take an unimplemented method of one call for itself", async () => {
    const { client, clock, paths } = createBatchingClient({ getUser }, far);
    const good = client.getUser({ userId: 1 });
    const bad = errorOf(client.listUsers({}));
    await clock.advance(10);
    expect(await bad).toMatchObject({ code: Code.Unimplemented });
    expect((await good).user?.userId).toBe(1);
    expect(paths()).toHaveLength(1);
  });
});
