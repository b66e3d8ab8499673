import { Code, createClient, createContextValues } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import { batchable, callPriority, createNaruTransport } from "../../src/client/index.ts";
import { ViolationsSchema } from "../../src/gen/buf/validate/validate_pb.ts";
import { UserService } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { errorOf } from "../error-of.ts";
import { settled } from "../fake-clock.ts";
import { createBatchingClient, createGate, createServer, getUser } from "./server.ts";

/** Over a link where waiting is worth it. */
const far = { roundTrips: { add: () => undefined, get: () => 200 } };

describe.each([true, false])("calls made together, stream %s", (stream) => {
  const batchPath = stream ? "BatchService/ExecuteStream" : "BatchService/Execute";

  it("share one request and each has its own answer", async () => {
    const { client, clock, paths, decisions } = createBatchingClient({ getUser }, { ...far, stream });
    const calls = [3, 1, 2].map((userId) => client.getUser({ userId }));
    await clock.advance(8);
    expect((await Promise.all(calls)).map(({ user }) => user?.nickname)).toEqual([
      "user 3",
      "user 1",
      "user 2",
    ]);
    expect(paths()).toEqual([batchPath]);
    expect(decisions.map(({ route, calls }) => [route, calls])).toEqual([
      ["batch", 3],
      ["batch", 3],
      ["batch", 3],
    ]);
  });

  it("fail each for itself, with the details and metadata that the lone call would have had", async () => {
    const { client, clock } = createBatchingClient({ getUser }, { ...far, stream });
    const good = client.getUser({ userId: 1 });
    const gone = errorOf(client.getUser({ userId: 404 }));
    const invalid = errorOf(client.getUser({ userId: -1 }));
    const options = { contextValues: createContextValues().set(batchable, false) };
    const alone = await Promise.all([
      errorOf(client.getUser({ userId: 404 }, options)),
      errorOf(client.getUser({ userId: -1 }, options)),
    ]);
    await clock.advance(10);
    expect((await good).user?.userId).toBe(1);
    expect(await gone).toMatchObject({ code: Code.NotFound, rawMessage: "There is no user 404" });
    expect((await gone).metadata.get("x-reason")).toBe("gone");
    expect((await invalid).findDetails(ViolationsSchema)[0]?.violations).toHaveLength(1);
    for (const [index, batched] of [await gone, await invalid].entries()) {
      const { code, rawMessage, details } = alone[index]!;
      expect(batched).toMatchObject({ code, rawMessage, isWireError: true });
      expect(batched.details.map((detail) => "value" in detail && [...(detail.value as Uint8Array)])).toEqual(
        details.map((detail) => "value" in detail && [...(detail.value as Uint8Array)]),
      );
    }
  });

  it("have the headers and trailers of their own answer", async () => {
    const { client, clock } = createBatchingClient(
      {
        getUser: ({ userId }, { responseHeader, responseTrailer }) => {
          responseHeader.set("x-user", `${userId}`);
          responseTrailer.set("x-done", `${userId}`);
          return {};
        },
      },
      { ...far, stream },
    );
    const seen: (string | null)[] = [];
    const calls = [1, 2].map((userId) =>
      client.getUser(
        { userId },
        {
          onHeader: (headers) => seen.push(headers.get("x-user")),
          onTrailer: (trailers) => seen.push(trailers.get("x-done")),
        },
      ),
    );
    await clock.advance(10);
    await Promise.all(calls);
    expect(seen.sort()).toEqual(["1", "1", "2", "2"]);
  });

  it("carry their own headers and idempotency keys, which do not leak into their neighbours", async () => {
    const got: unknown[] = [];
    const { client, clock, paths } = createBatchingClient(
      {
        getUser: ({ userId }, { requestHeader }) => {
          got[userId] = [requestHeader.get("x-request-id"), requestHeader.get("idempotency-key")];
          return {};
        },
      },
      { ...far, stream },
    );
    const calls = [
      client.getUser({ userId: 1 }, { headers: { "X-Request-Id": "a", "Idempotency-Key": "k" } }),
      client.getUser({ userId: 2 }, { headers: { "x-request-id": "b" } }),
      client.getUser({ userId: 3 }),
    ];
    await clock.advance(10);
    await Promise.all(calls);
    expect(paths()).toEqual([batchPath]);
    expect(got.slice(1)).toEqual([
      ["a", "k"],
      ["b", null],
      [null, null],
    ]);
  });
});

describe("a batch", () => {
  it("is cut off from the slowest of its calls", async () => {
    const gate = createGate();
    const { client, clock } = createBatchingClient(
      {
        getUser: async (request, context) => {
          if (request.userId === 1) {
            await gate.pass();
          }
          return getUser(request, context);
        },
      },
      far,
    );
    const slow = client.getUser({ userId: 1 });
    const quick = client.getUser({ userId: 2 });
    await clock.advance(10);
    expect((await quick).user?.userId).toBe(2);
    expect(gate.waiting).toBe(1);
    gate.open();
    expect((await slow).user?.userId).toBe(1);
  });

  it("leaves when it has as many calls as a server takes", async () => {
    const { client, clock, paths } = createBatchingClient({ getUser }, { ...far, maxCalls: 3 });
    const calls = [1, 2, 3, 4].map((userId) => client.getUser({ userId }));
    await settled();
    expect(paths()).toHaveLength(1);
    await clock.advance(10);
    await Promise.all(calls);
    expect(paths()).toEqual(["BatchService/ExecuteStream", "UserService/GetUser"]);
  });

  it("leaves before its messages are too long together", async () => {
    const { client, clock, paths } = createBatchingClient(
      { createUser: () => ({}) },
      { ...far, maxBytes: 250 },
    );
    const nickname = "n".repeat(40);
    const calls = Array.from({ length: 8 }, (_, i) => client.createUser({ username: `user_${i}`, nickname }));
    await clock.advance(10);
    await Promise.all(calls);
    expect(paths()).toEqual(["BatchService/ExecuteStream", "BatchService/ExecuteStream"]);
  });

  it("runs its calls by their priority", async () => {
    const order: number[] = [];
    const { client, clock } = createBatchingClient(
      {
        getUser: ({ userId }) => {
          order.push(userId);
          return {};
        },
      },
      far,
    );
    const calls = (["low", "normal", "high"] as const).map((priority, userId) =>
      client.getUser(
        { userId: userId + 1 },
        { contextValues: createContextValues().set(callPriority, priority) },
      ),
    );
    await clock.advance(10);
    await Promise.all(calls);
    expect(order).toEqual([3, 2, 1]);
  });

  it("does not wait when one of its calls is of high priority", async () => {
    const { client, paths } = createBatchingClient({ getUser }, far);
    const contextValues = createContextValues().set(callPriority, "high");
    await Promise.all([client.getUser({ userId: 1 }), client.getUser({ userId: 2 }, { contextValues })]);
    expect(paths()).toEqual(["BatchService/ExecuteStream"]);
  });

  it("fails all of its calls when it fails, each with an error of its own", async () => {
    const { client, clock } = createBatchingClient(
      { getUser },
      { ...far, stream: false },
      {
        fetch: async () =>
          Response.json(
            { code: "resource_exhausted", message: "Too much" },
            { status: 429, headers: { "retry-after": "2" } },
          ),
      },
    );
    const calls = [1, 2].map((userId) => errorOf(client.getUser({ userId })));
    await clock.advance(10);
    const [first, second] = await Promise.all(calls);
    for (const error of [first!, second!]) {
      expect(error).toMatchObject({ code: Code.ResourceExhausted, rawMessage: "Too much" });
      expect(error.metadata.get("retry-after")).toBe("2");
    }
    expect(first).not.toBe(second);
  });

  it("fails the calls that it has no answer to", async () => {
    const { client, clock } = createBatchingClient(
      { getUser },
      { ...far, stream: false },
      { fetch: async () => new Response(null, { headers: { "content-type": "application/proto" } }) },
    );
    const calls = [1, 2].map((userId) => errorOf(client.getUser({ userId })));
    await clock.advance(10);
    const [error] = await Promise.all(calls);
    expect(error).toMatchObject({
      code: Code.Internal,
      rawMessage: "batch has no answer to this call",
    });
  });

  it.each([0.3, 0.5, 0.7, 0.9])(
    "is asked again when its answer ends early but cleanly, after %d of it",
    async (share) => {
      let requests = 0;
      const server = createServer({ getUser });
      const fetch: typeof globalThis.fetch = async (input, init) => {
        const response = await server.fetch(input, init);
        const bytes = await response.bytes();
        // The first time the end of the stream is missing at least, which has two bytes and their envelope.
        const length = requests++ === 0 ? Math.floor((bytes.length - 7) * share) : bytes.length;
        return new Response(bytes.slice(0, length), {
          headers: response.headers,
        });
      };
      const { transport } = createServer({ getUser }, { fetch });
      const users = createClient(
        UserService,
        createNaruTransport(transport, { network: false, batching: { ...far, stream: true } }),
      );
      const first = users.getUser(
        { userId: 5 },
        { contextValues: createContextValues().set(batchable, true) },
      );
      const calls = [first, ...[1, 2, 3].map((userId) => users.getUser({ userId }))];
      expect((await Promise.all(calls)).map(({ user }) => user?.userId)).toEqual([5, 1, 2, 3]);
      expect(requests).toBeGreaterThan(1);
    },
  );

  it("fails its calls when the answer is garbage", async () => {
    const { client, clock } = createBatchingClient(
      { getUser },
      { ...far, stream: false },
      {
        fetch: async () =>
          new Response(new Uint8Array([18, 3, 18, 200, 1]), {
            headers: { "content-type": "application/proto" },
          }),
      },
    );
    const calls = [1, 2].map((userId) => errorOf(client.getUser({ userId })));
    await clock.advance(10);
    expect((await Promise.all(calls)).map(({ code }) => code)).toEqual([Code.Internal, Code.Internal]);
  });
});

describe("options", () => {
  it.each([
    [{ maxWindowMs: 11 }, "maxWindowMs must be from 0 to 10: 11"],
    [{ maxCalls: 0 }, "maxCalls must be from 1 to 100: 0"],
    [{ maxCalls: Number.NaN }, "maxCalls must be from 1 to 100: NaN"],
  ])("out of range are refused: %o", (options, message) => {
    expect(() => createBatchingClient({}, options)).toThrow(new RangeError(message));
  });
});
