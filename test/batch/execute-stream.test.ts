import { Code, ConnectError } from "@connectrpc/connect";
import { describe, expect, it, vi } from "vitest";
import { GetUserRequestSchema } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { comesToRest } from "../comes-to-rest.ts";
import {
  batchClient,
  collect,
  headers,
  pack,
  packAct,
  postJson,
  type Served,
  serve,
  transports,
} from "./serve.ts";

const getUser = (userId: number) => pack(GetUserRequestSchema, { userId });

const jsonUser = (userId: number) => ({
  "@type": "type.googleapis.com/naru.game.v1.GetUserRequest",
  userId,
});

/** Users whose answers wait until they are let go. */
function gated() {
  const gates = new Map<number, PromiseWithResolvers<void>>();
  const gateOf = (userId: number) => {
    const gate = gates.get(userId) ?? Promise.withResolvers<void>();
    gates.set(userId, gate);
    return gate;
  };
  const served: Served = {
    users: {
      async getUser({ userId }) {
        await gateOf(userId).promise;
        if (userId === 13) {
          throw new ConnectError("unlucky", Code.Aborted);
        }
        return { user: { userId } };
      },
    },
  };
  return { served, open: (userId: number) => gateOf(userId).resolve() };
}

describe.each(Object.entries(transports))("ExecuteStream over %s", (_, transport) => {
  it("answers in the order in which calls are done, each without waiting for the others", async () => {
    const { served, open } = gated();
    const stream = batchClient(served, transport)
      .executeStream(
        { requestId: "s", requests: [11, 12, 13].map(getUser), calls: [{ id: 1 }, { id: 2 }, { id: 3 }] },
        { headers },
      )
      [Symbol.asyncIterator]();
    open(12);
    expect((await stream.next()).value).toMatchObject({ requestId: "s", responseIds: [2], errors: [] });
    open(13);
    expect((await stream.next()).value).toMatchObject({
      responses: [],
      errors: [{ id: 3, index: 2, code: Code.Aborted, message: "unlucky" }],
    });
    open(11);
    expect((await stream.next()).value).toMatchObject({ responseIds: [1] });
    expect((await stream.next()).done).toBe(true);
  });

  it("sends what is done on the heels of a message in the next, 10 ms later", async () => {
    vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
    try {
      const { served, open } = gated();
      const stream = batchClient(served, transport)
        .executeStream({ requests: [11, 12, 14, 15].map(getUser) }, { headers })
        [Symbol.asyncIterator]();
      open(11);
      expect((await stream.next()).value).toMatchObject({ responseIds: [0] });
      const second = stream.next();
      for (const userId of [12, 14]) {
        await vi.advanceTimersByTimeAsync(4);
        open(userId);
      }
      await vi.advanceTimersByTimeAsync(4);
      expect((await second).value?.responseIds).toEqual([1, 2]);
      // After a pause nothing waits.
      await vi.advanceTimersByTimeAsync(100);
      open(15);
      expect((await stream.next()).value).toMatchObject({ responseIds: [3] });
      expect((await stream.next()).done).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it("sends what is done at the same time in one message", async () => {
    const served: Served = { users: { getUser: async ({ userId }) => ({ user: { userId } }) } };
    const requests = Array.from({ length: 100 }, (_, i) => getUser(i + 1));
    const parts = await collect(batchClient(served, transport).executeStream({ requests }, { headers }));
    expect(parts.flatMap(({ responseIds }) => responseIds).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 100 }, (_, i) => i),
    );
    expect(parts.length).toBeLessThan(5);
  });
});

describe("the deadline of a call", () => {
  it("stops that call's work, and its neighbours do not notice", async () => {
    const aborted: number[] = [];
    const client = batchClient({
      users: {
        getUser: ({ userId }, { signal }) =>
          new Promise((resolve) => {
            signal.addEventListener("abort", () => aborted.push(userId));
            if (userId !== 1) {
              setTimeout(() => resolve({ user: { userId } }), 80);
            }
          }),
      },
    });
    const response = await client.execute(
      { requests: [getUser(1), getUser(2)], calls: [{ timeoutMs: 20 }, {}] },
      { headers },
    );
    expect(response.errors).toMatchObject([
      { index: 0, code: Code.DeadlineExceeded, message: "The deadline has passed" },
    ]);
    expect(response.responseIds).toEqual([1]);
    expect(aborted[0]).toBe(1);
  });

  it("is never beyond the batch's, so that the answers of the others still arrive", async () => {
    let toldMs = 0;
    const client = batchClient({
      users: {
        getUser({ userId }, context) {
          toldMs = context.timeoutMs() ?? 0;
          return userId === 1 ? new Promise(() => undefined) : { user: { userId } };
        },
      },
    });
    const response = await client.execute(
      { requests: [getUser(1), getUser(2)], calls: [{ timeoutMs: 60_000 }, {}] },
      { headers, timeoutMs: 300 },
    );
    expect(toldMs).toBeLessThanOrEqual(270);
    expect(response.errors).toMatchObject([{ index: 0, code: Code.DeadlineExceeded }]);
    expect(response.responseIds).toEqual([1]);
  });

  it("of a stream is that of a call by itself, however long the stream may live", async () => {
    let toldMs = 0;
    const client = batchClient({
      users: {
        getUser(_request, context) {
          toldMs = context.timeoutMs() ?? 0;
          return {};
        },
      },
    });
    await collect(client.executeStream({ requests: [getUser(1)] }, { headers }));
    expect(toldMs).toBeGreaterThan(29_000);
    expect(toldMs).toBeLessThanOrEqual(30_000);
  });

  it("lets those that depend on it go on", async () => {
    const seen: bigint[] = [];
    const client = batchClient({
      games: {
        act({ actionId }) {
          seen.push(actionId);
          return actionId === 1n ? new Promise(() => undefined) : {};
        },
      },
    });
    const response = await client.execute(
      {
        requests: [packAct(1, 1), packAct(1, 2), packAct(1, 3)],
        calls: [{ timeoutMs: 30 }, { timeoutMs: 10 }, {}],
      },
      { headers },
    );
    // The second one's time was over before its turn came.
    expect(seen).toEqual([1n, 3n]);
    expect(response.errors.map(({ index }) => index).sort()).toEqual([0, 1]);
  });
});

describe("a client that goes away", () => {
  it.each(["Execute", "ExecuteStream"] as const)(
    "stops all that runs and starts nothing more: %s",
    async (name) => {
      const client = new AbortController();
      const aborted = Promise.withResolvers<void>();
      const running = Promise.withResolvers<void>();
      let started = 0;
      let stopped = 0;
      const fetch = serve({
        games: {
          act: (_request, { signal }) =>
            new Promise((_, reject) => {
              if (++started === 50) {
                running.resolve();
              }
              signal.addEventListener("abort", () => {
                stopped++;
                reject(signal.reason);
                aborted.resolve();
              });
            }),
        },
      });
      const request = {
        requests: Array.from({ length: 100 }, (_, i) => ({
          "@type": "type.googleapis.com/naru.game.v1.ActRequest",
          roomId: i + 1,
          actionId: "1",
          type: "ACTION_TYPE_MOVE",
        })),
      };
      const answered = postJson(fetch, name, { request, signal: client.signal });
      await running.promise;
      client.abort();
      await aborted.promise;
      await answered.then((response) => response.text()).catch(() => undefined);
      expect(stopped).toBe(50);
      expect(started).toBe(50);
    },
  );

  it("is noticed when it stops to read a stream", async () => {
    const stopped = Promise.withResolvers<boolean>();
    const fetch = serve({
      users: {
        getUser: ({ userId }, { signal }) =>
          userId === 1
            ? { user: { userId } }
            : new Promise(() => signal.addEventListener("abort", () => stopped.resolve(true))),
      },
    });
    const response = await postJson(fetch, "ExecuteStream", { request: { requests: [1, 2].map(jsonUser) } });
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    expect(await stopped.promise).toBe(true);
  });
});

describe("a reader who is slow", () => {
  it("holds back calls rather than answers", async () => {
    let started = 0;
    const fetch = serve({
      users: {
        getUser({ userId }) {
          started++;
          return { user: { userId, profileImage: "x".repeat(256 * 1024) } };
        },
      },
    });
    const requests = Array.from({ length: 100 }, (_, i) => jsonUser(i + 1));
    const response = await postJson(fetch, "ExecuteStream", { request: { requests } });
    const reader = response.body?.getReader();
    await reader?.read();
    expect(await comesToRest(() => started)).toBeLessThan(30);
    await reader?.cancel();
  });
});
