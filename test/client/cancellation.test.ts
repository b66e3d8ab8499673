import { getEventListeners } from "node:events";
import { Code, ConnectError } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import { errorOf } from "../error-of.ts";
import { settled } from "../fake-clock.ts";
import { createBatchingClient, createGate, getUser } from "./server.ts";

const far = { roundTrips: { add: () => undefined, get: () => 200 } };

/** Two calls on the way, whose handler waits. */
async function inFlight(stream: boolean) {
  const gate = createGate();
  const world = createBatchingClient(
    {
      getUser: async (request, context) => {
        await gate.pass();
        return getUser(request, context);
      },
    },
    { ...far, stream },
  );
  const controllers = [new AbortController(), new AbortController()] as const;
  const [first, second] = controllers;
  const calls = [
    world.client.getUser({ userId: 1 }, { signal: first.signal }),
    world.client.getUser({ userId: 2 }, { signal: second.signal }),
  ] as const;
  await world.clock.advance(8);
  return { ...world, gate, controllers, calls };
}

describe("cancelling", () => {
  it("a call that was not sent takes it out of the batch", async () => {
    const { client, clock, paths } = createBatchingClient({ getUser }, far);
    const controller = new AbortController();
    const gone = errorOf(client.getUser({ userId: 1 }, { signal: controller.signal }));
    const stays = client.getUser({ userId: 2 });
    controller.abort();
    expect(await gone).toMatchObject({ code: Code.Canceled });
    await clock.advance(10);
    expect((await stays).user?.userId).toBe(2);
    expect(paths()).toEqual(["UserService/GetUser"]);
  });

  it("the only call that waits sends nothing", async () => {
    const { client, clock, paths } = createBatchingClient({ getUser }, far);
    const controller = new AbortController();
    const gone = errorOf(client.getUser({ userId: 1 }, { signal: controller.signal }));
    controller.abort();
    await gone;
    await clock.advance(10);
    expect(paths()).toEqual([]);
  });

  it("before calling sends nothing either", async () => {
    const { client, paths } = createBatchingClient({ getUser }, far);
    const error = await errorOf(client.getUser({ userId: 1 }, { signal: AbortSignal.abort() }));
    expect(error.code).toBe(Code.Canceled);
    expect(paths()).toEqual([]);
  });

  it.each([true, false])("one call on the way leaves the others alone, stream %s", async (stream) => {
    const { controllers, calls, seen, gate } = await inFlight(stream);
    const gone = errorOf(calls[0]);
    controllers[0].abort(new Error("the user left"));
    expect(await gone).toMatchObject({ code: Code.Canceled, rawMessage: "the user left" });
    expect(seen[0]?.signal.aborted).toBe(false);
    gate.open();
    expect((await calls[1]).user?.userId).toBe(2);
  });

  it.each([true, false])("all calls of a batch ends the request, stream %s", async (stream) => {
    const { controllers, calls, seen } = await inFlight(stream);
    const both = calls.map((call) => errorOf(call));
    controllers[0].abort();
    controllers[1].abort();
    expect((await Promise.all(both)).map(({ code }) => code)).toEqual([Code.Canceled, Code.Canceled]);
    expect(seen[0]?.signal.aborted).toBe(true);
  });

  it("a call that was answered does nothing", async () => {
    const { controllers, calls, seen, gate } = await inFlight(true);
    gate.open();
    await Promise.all(calls);
    controllers[0].abort();
    await settled();
    expect(seen).toHaveLength(1);
  });

  it("a lone call that is on the way ends its request", async () => {
    const gate = createGate();
    const { client, clock, seen } = createBatchingClient(
      { getUser: () => gate.pass().then(() => ({})) },
      far,
    );
    const controller = new AbortController();
    const gone = errorOf(client.getUser({ userId: 1 }, { signal: controller.signal }));
    await clock.advance(8);
    controller.abort();
    expect((await gone).code).toBe(Code.Canceled);
    expect(seen[0]?.signal.aborted).toBe(true);
  });
});

describe("a signal that outlives its calls", () => {
  it("is let go by each that has ended", async () => {
    const { client, clock } = createBatchingClient({ getUser }, far);
    const { signal } = new AbortController();
    const calls = [1, 404].map((userId) => client.getUser({ userId }, { signal }).catch(() => undefined));
    expect(getEventListeners(signal, "abort")).toHaveLength(2);
    await clock.advance(10);
    await Promise.all(calls);
    const alone = client.getUser({ userId: 1 }, { signal });
    await clock.advance(10);
    await alone;
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });
});

describe("deadlines", () => {
  it("are each call's own", async () => {
    const gate = createGate();
    const { client, clock } = createBatchingClient(
      {
        getUser: async (request, context) => {
          await gate.pass();
          return getUser(request, context);
        },
      },
      far,
    );
    const hasty = errorOf(client.getUser({ userId: 1 }, { timeoutMs: 1000 }));
    const patient = client.getUser({ userId: 2 }, { timeoutMs: 5000 });
    await clock.advance(999);
    await clock.advance(1);
    expect(await hasty).toMatchObject({
      code: Code.DeadlineExceeded,
      rawMessage: "the operation timed out",
    });
    gate.open();
    expect((await patient).user?.userId).toBe(2);
  });

  it("reach the handlers, without the time that was waited", async () => {
    const left: (number | undefined)[] = [];
    const { client, clock, seen } = createBatchingClient(
      {
        getUser: (_, { timeoutMs }) => {
          left.push(timeoutMs());
          return {};
        },
      },
      far,
    );
    const calls = [3000, 1000].map((timeoutMs, i) => client.getUser({ userId: i + 1 }, { timeoutMs }));
    await clock.advance(8);
    await Promise.all(calls);
    expect(seen[0]?.headers.get("connect-timeout-ms")).toBe("2992");
    expect(left[0]).toBeGreaterThan(2000);
    expect(left[0]).toBeLessThanOrEqual(2992);
    expect(left[1]).toBeGreaterThan(500);
    expect(left[1]).toBeLessThanOrEqual(992);
  });

  it("that are near are not spent on waiting", async () => {
    const { client, clock, paths } = createBatchingClient({ getUser }, far);
    await client.getUser({ userId: 1 }, { timeoutMs: 30 });
    expect(clock.pending).toBe(0);
    expect(paths()).toEqual(["UserService/GetUser"]);
  });

  it("do not fall under the default of a call without one", async () => {
    const { client, clock, seen } = createBatchingClient({ getUser }, far, { defaultTimeoutMs: 700 });
    const calls = [
      client.getUser({ userId: 1 }, { timeoutMs: 9000 }),
      client.getUser({ userId: 2 }, { timeoutMs: 9000 }),
      client.getUser({ userId: 3 }),
      client.getUser({ userId: 4 }),
      client.getUser({ userId: 5 }, { timeoutMs: 0 }),
      client.getUser({ userId: 6 }, { timeoutMs: 0 }),
    ];
    await clock.advance(10);
    await Promise.all(calls);
    expect(seen.map(({ headers }) => headers.get("connect-timeout-ms"))).toEqual(["8992", "700", null]);
  });

  it("end as cancelled where the caller's signal says so", async () => {
    const { calls, controllers } = await inFlight(true);
    const both = calls.map((call) => errorOf(call));
    controllers[0].abort(new ConnectError("too late", Code.DeadlineExceeded));
    controllers[1].abort();
    expect((await Promise.all(both)).map(({ code }) => code)).toEqual([Code.DeadlineExceeded, Code.Canceled]);
  });
});
