import { Code, createClient, createContextValues } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import { withDedupe } from "../../src/client/index.ts";
import { UserService } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { errorOf } from "../error-of.ts";
import { createFakeClock, settled } from "../fake-clock.ts";
import { createGate, createServer, getUser, type Users } from "./server.ts";

/** Reads that wait at a gate. */
function setUp(users: Users = {}) {
  const gate = createGate();
  const clock = createFakeClock(1_000);
  const server = createServer({
    createUser: () => ({}),
    getUser: async (request, context) => {
      await gate.pass();
      return getUser(request, context);
    },
    ...users,
  });
  return {
    ...server,
    gate,
    clock,
    client: createClient(UserService, withDedupe({ clock })(server.transport)),
  };
}

describe("identical reads", () => {
  it("are asked once while the first is on its way, and again after it", async () => {
    const { client, gate, paths } = setUp();
    const calls = [
      client.getUser({ userId: 1 }),
      client.getUser({ userId: 1 }),
      client.getUser({ userId: 1 }),
    ];
    await settled();
    gate.open();
    expect((await Promise.all(calls)).map(({ user }) => user?.nickname)).toEqual(Array(3).fill("user 1"));
    expect(paths()).toHaveLength(1);
    const later = client.getUser({ userId: 1 });
    await settled();
    gate.open();
    await later;
    expect(paths()).toHaveLength(2);
  });

  it("give each caller a message of its own, to change as it likes", async () => {
    const { client, gate } = setUp();
    const calls = [client.getUser({ userId: 1 }), client.getUser({ userId: 1 })] as const;
    await settled();
    gate.open();
    const [first, second] = await Promise.all(calls);
    first.user!.nickname = "changed";
    expect(second.user?.nickname).toBe("user 1");
  });

  it("fail together", async () => {
    const { client, gate, paths } = setUp();
    const calls = [errorOf(client.getUser({ userId: 404 })), errorOf(client.getUser({ userId: 404 }))];
    await settled();
    gate.open();
    expect((await Promise.all(calls)).map(({ code }) => code)).toEqual([Code.NotFound, Code.NotFound]);
    expect(paths()).toHaveLength(1);
  });

  it.each([
    ["another message", { userId: 2 }, {}],
    ["other headers", { userId: 1 }, { headers: { "x-tenant": "b" } }],
    [
      "other context values",
      { userId: 1 },
      { contextValues: createContextValues().set({ id: Symbol(), defaultValue: 0 }, 1) },
    ],
  ])("are not those with %s", async (_, request, options) => {
    const { client, gate, paths } = setUp();
    const calls = [client.getUser({ userId: 1 }), client.getUser(request, options)];
    await settled();
    gate.open();
    await Promise.all(calls);
    expect(paths()).toHaveLength(2);
  });

  it("are not writes", async () => {
    const { client, paths } = setUp();
    const request = { username: "ada", nickname: "Ada" };
    await Promise.all([client.createUser(request), client.createUser(request)]);
    expect(paths()).toHaveLength(2);
  });

  it.each([0, 1])("are left by caller %s without the other noticing", async (leaver) => {
    const { client, gate, seen } = setUp();
    const controllers = [new AbortController(), new AbortController()];
    const calls = controllers.map(({ signal }) => client.getUser({ userId: 1 }, { signal }));
    await settled();
    const gone = errorOf(calls[leaver]!);
    controllers[leaver]?.abort(new Error("left"));
    expect(await gone).toMatchObject({ code: Code.Canceled, rawMessage: "left" });
    expect(seen[0]?.signal.aborted).toBe(false);
    gate.open();
    expect((await calls[1 - leaver]!).user?.userId).toBe(1);
  });

  it("end when the last caller has left, and are then asked anew", async () => {
    const { client, gate, seen } = setUp();
    const controllers = [new AbortController(), new AbortController()];
    const calls = controllers.map(({ signal }) => errorOf(client.getUser({ userId: 1 }, { signal })));
    await settled();
    for (const controller of controllers) {
      controller.abort();
    }
    await Promise.all(calls);
    expect(seen[0]?.signal.aborted).toBe(true);
    const next = client.getUser({ userId: 1 });
    await settled();
    gate.open();
    expect((await next).user?.userId).toBe(1);
    expect(seen).toHaveLength(2);
  });

  it("end for a caller at its own deadline", async () => {
    const { client, gate, clock } = setUp();
    const patient = client.getUser({ userId: 1 });
    const hasty = errorOf(client.getUser({ userId: 1 }, { timeoutMs: 500 }));
    await clock.advance(500);
    expect(await hasty).toMatchObject({ code: Code.DeadlineExceeded });
    gate.open();
    expect((await patient).user?.userId).toBe(1);
  });

  it("are asked again for a caller who has more time than the first had", async () => {
    let asked = 0;
    const { client, seen } = setUp({
      getUser: async ({ userId }, { signal }) => {
        if (++asked === 1) {
          await new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
        }
        return { user: { userId } };
      },
    });
    const hasty = errorOf(client.getUser({ userId: 1 }, { timeoutMs: 20 }));
    const patient = client.getUser({ userId: 1 }, { timeoutMs: 5000 });
    expect((await hasty).code).toBe(Code.DeadlineExceeded);
    expect((await patient).user?.userId).toBe(1);
    expect(seen).toHaveLength(2);
  });
});
