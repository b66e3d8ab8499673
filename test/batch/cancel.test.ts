import { Code, type Transport } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import { GetUserRequestSchema } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { batchClient, headers, pack, packAct, serve, token, transports, usersById } from "./serve.ts";

const getUser = (userId: number) => pack(GetUserRequestSchema, { userId });

/** Users that are answered when they are let go, or never; who was asked for, and whose work was stopped. */
function gated() {
  const asked: number[] = [];
  const aborted: number[] = [];
  const answers = new Map<number, () => void>();
  const arrived = new Map<number, PromiseWithResolvers<void>>();
  const arrivalOf = (userId: number) => {
    const arrival = arrived.get(userId) ?? Promise.withResolvers<void>();
    arrived.set(userId, arrival);
    return arrival;
  };
  const users = {
    getUser: ({ userId }: { userId: number }, { signal }: { signal: AbortSignal }) =>
      new Promise<{ user: { userId: number } }>((resolve) => {
        asked.push(userId);
        signal.addEventListener("abort", () => aborted.push(userId));
        answers.set(userId, () => resolve({ user: { userId } }));
        arrivalOf(userId).resolve();
      }),
  };
  return {
    served: { users },
    asked,
    aborted,
    answer: (userId: number) => answers.get(userId)?.(),
    /** Until a handler has been called for each of these, and their batch waits for them. */
    arrival: async (...userIds: number[]) => {
      await Promise.all(userIds.map((userId) => arrivalOf(userId).promise));
      await nextTask();
    },
  };
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/** Two clients of one isolate. */
function twoClients(served: Parameters<typeof serve>[0]) {
  const fetch = serve(served);
  const transport = (transports["Connect binary"] as (fetch: typeof globalThis.fetch) => Transport)(fetch);
  return [batchClient({}, () => transport), batchClient({}, () => transport)] as const;
}

describe("a call of a running batch that is cancelled", () => {
  it("stops, and its neighbours do not notice", async () => {
    const { served, aborted, answer, arrival } = gated();
    const [sender, canceller] = twoClients(served);
    const requests = [1, 2, 3].map(getUser);
    const answered = sender.execute({ requestId: "b", requests }, { headers });
    await arrival(1, 2, 3);
    await canceller.cancel({ requestId: "b", ids: [1] }, { headers });
    await expect.poll(() => aborted).toEqual([2]);
    answer(1);
    answer(3);
    const response = await answered;
    expect(response.errors).toMatchObject([{ index: 1, code: Code.Canceled }]);
    expect(response.responseIds).toEqual([0, 2]);
    expect([...usersById(response).values()]).toEqual([1, 3]);
  });

  it("is named by its id, and answered at once where answers are streamed", async () => {
    const { served, aborted, answer, arrival } = gated();
    const [sender, canceller] = twoClients(served);
    const batch = { requestId: "b", requests: [1, 2].map(getUser), calls: [{ id: 21 }, { id: 22 }] };
    const stream = sender.executeStream(batch, { headers })[Symbol.asyncIterator]();
    const first = stream.next();
    await arrival(1, 2);
    await canceller.cancel({ requestId: "b", ids: [22] }, { headers });
    expect((await first).value).toMatchObject({ errors: [{ id: 22, code: Code.Canceled }], responses: [] });
    expect(aborted).toEqual([2]);
    answer(1);
    expect((await stream.next()).value).toMatchObject({ responseIds: [21] });
    expect((await stream.next()).done).toBe(true);
  });

  it("never starts when it has not", async () => {
    const { served, asked, answer, arrival } = gated();
    const [sender, canceller] = twoClients(served);
    const userIds = Array.from({ length: 60 }, (_, i) => i + 1);
    const answered = sender.execute({ requestId: "b", requests: userIds.map(getUser) }, { headers });
    // Of which 50 run at once.
    await arrival(50);
    await canceller.cancel({ requestId: "b", ids: [59, 0] }, { headers });
    // Its place is taken by the next one when the first has stopped.
    await arrival(51);
    for (let userId = 2; userId <= 59; userId++) {
      await arrival(userId);
      answer(userId);
    }
    const { errors, responseIds } = await answered;
    expect(errors.map(({ index }) => index)).toEqual([0, 59]);
    expect(responseIds.length).toBe(58);
    expect(asked).not.toContain(60);
  });

  it("goes on for the others that asked for the same", async () => {
    const { served, asked, aborted, answer, arrival } = gated();
    const [sender, canceller] = twoClients(served);
    const requests = [7, 7, 7].map(getUser);
    const stream = sender.executeStream({ requestId: "b", requests }, { headers })[Symbol.asyncIterator]();
    const first = stream.next();
    await arrival(7);
    await canceller.cancel({ requestId: "b", ids: [0, 2] }, { headers });
    expect((await first).value).toMatchObject({ errors: [{ index: 0 }, { index: 2 }] });
    expect(aborted).toEqual([]);
    answer(7);
    expect((await stream.next()).value).toMatchObject({ responseIds: [1] });
    expect((await stream.next()).done).toBe(true);
    expect(asked).toEqual([7]);
  });

  it("lets the next of its order go on", async () => {
    const seen: bigint[] = [];
    const first = Promise.withResolvers<void>();
    const [sender, canceller] = twoClients({
      games: {
        act({ actionId }) {
          seen.push(actionId);
          first.resolve();
          return actionId === 1n ? new Promise(() => undefined) : {};
        },
      },
    });
    const batch = { requestId: "b", requests: [packAct(1, 1), packAct(1, 2)] };
    const answered = sender.execute(batch, { headers });
    await first.promise;
    await nextTask();
    await canceller.cancel({ requestId: "b", ids: [0] }, { headers });
    expect((await answered).responseIds).toEqual([1]);
    expect(seen).toEqual([1n, 2n]);
  });
});

describe("a cancellation", () => {
  it("of someone else changes nothing", async () => {
    const { served, aborted, answer, arrival } = gated();
    const kept: unknown[] = [];
    const redis = { failOpen: async (instead: unknown) => kept.push("asked Redis") && instead };
    const [sender, canceller] = twoClients({ ...served, data: { redis } as never });
    const answered = sender.execute({ requestId: "b", requests: [getUser(1)] }, { headers });
    await arrival(1);
    // Without a token: the batch is that of user 7.
    await canceller.cancel({ requestId: "b", ids: [0] });
    // The batch is not that caller's in this isolate.
    expect(kept.length).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(aborted).toEqual([]);
    answer(1);
    expect((await answered).responseIds).toEqual([0]);
  });

  it("of calls that are done, are not there or come twice changes nothing", async () => {
    const { served, answer, arrival } = gated();
    const [sender, canceller] = twoClients(served);
    const stream = sender
      .executeStream({ requestId: "b", requests: [getUser(1), getUser(2)] }, { headers })
      [Symbol.asyncIterator]();
    const first = stream.next();
    await arrival(1, 2);
    answer(1);
    expect((await first).value).toMatchObject({ responseIds: [0] });
    await canceller.cancel({ requestId: "b", ids: [0, 99, 1, 1] }, { headers });
    expect((await stream.next()).value).toMatchObject({ errors: [{ index: 1 }], responses: [] });
    expect((await stream.next()).done).toBe(true);
  });

  it("names a batch and at least one call", async () => {
    const [client] = twoClients({});
    await expect(client.cancel({ ids: [1] }, { headers })).rejects.toMatchObject({
      code: Code.InvalidArgument,
    });
    await expect(client.cancel({ requestId: "b" }, { headers })).rejects.toMatchObject({
      code: Code.InvalidArgument,
    });
  });
});

describe("enable_compression", () => {
  const requests = Array.from({ length: 100 }, (_, i) => getUser(i + 1));
  const users = {
    getUser: ({ userId }: { userId: number }) => ({ user: { userId, nickname: "n".repeat(50) } }),
  };
  const encodings = async (enableCompression?: boolean) => {
    let encoding: string | null = null;
    const fetch = serve({ users });
    const watched: typeof globalThis.fetch = async (...args) => {
      const request = new Request(...args);
      request.headers.set("accept-encoding", "gzip");
      const response = await fetch(request);
      encoding = response.headers.get("content-encoding");
      // This fetch has no network that would decompress.
      return encoding === null
        ? response
        : new Response(response.body?.pipeThrough(new DecompressionStream("gzip")), response);
    };
    const client = batchClient({}, () => transports["Connect binary"]!(watched));
    const batch = { requests, ...(enableCompression !== undefined && { enableCompression }) };
    const { responses } = await client.execute(batch, { headers: { authorization: token } });
    expect(responses.length).toBe(100);
    return encoding;
  };

  it("when false lets the answer travel as it is, and changes nothing else", async () => {
    expect(await encodings(false)).toBeNull();
    expect(await encodings(true)).toBe("gzip");
    expect(await encodings()).toBe("gzip");
  });
});
