import { Code, createClient } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import { type Decision, type PlannerOptions, withBatching, withPlanner } from "../../src/client/index.ts";
import { UserService } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { errorOf } from "../error-of.ts";
import { createFakeClock } from "../fake-clock.ts";
import { createServer, getUser, type Users } from "./server.ts";

function createPlanningClient(users: Users, options: Partial<PlannerOptions> = {}) {
  const clock = createFakeClock(1_000);
  const decisions: Decision[] = [];
  const explain = (decision: Decision) => decisions.push(decision);
  const roundTrips = { add: () => undefined, get: () => 200 };
  const server = createServer({ createUser: () => ({}), ...users }, { useHttpGet: true });
  const batch = withBatching({ clock, roundTrips, explain });
  const transport = withPlanner({ batch, explain, ...options })(server.transport);
  return {
    ...server,
    clock,
    client: createClient(UserService, transport),
    requests: () => server.seen.map(({ verb, path }) => `${verb} ${path}`),
    routes: () => decisions.map(({ route, why }) => `${route}: ${why}`),
  };
}

describe("the planner", () => {
  it("sends a read without company by GET, and says why", async () => {
    const { client, clock, requests, routes } = createPlanningClient({ getUser });
    const call = client.getUser({ userId: 1 });
    await clock.advance(10);
    expect((await call).user?.userId).toBe(1);
    expect(requests()).toEqual(["GET UserService/GetUser"]);
    expect(routes()).toEqual(["alone: had no company", "get: a read without company"]);
  });

  it("takes a field that is named and left undefined as one that is not named", async () => {
    const { client, clock, requests } = createPlanningClient({ listUsers: () => ({}) }, { batch: undefined });
    await client.listUsers({ pageSize: 10, pageToken: undefined } as never);
    await clock.advance(10);
    expect(requests()).toEqual(["GET UserService/ListUsers"]);
  });

  it("sends a write without company by POST", async () => {
    const { client, clock, requests, routes } = createPlanningClient({ getUser });
    const call = client.createUser({ username: "ada", nickname: "Ada" });
    await clock.advance(10);
    await call;
    expect(requests()).toEqual(["POST UserService/CreateUser"]);
    expect(routes().at(-1)).toBe("alone: may have side effects");
  });

  it("lets reads share a request with what is made beside them", async () => {
    const { client, clock, requests, routes } = createPlanningClient({ getUser });
    const calls = [client.getUser({ userId: 1 }), client.createUser({ username: "ada", nickname: "Ada" })];
    await clock.advance(10);
    await Promise.all(calls);
    expect(requests()).toEqual(["POST BatchService/ExecuteStream"]);
    expect(routes()).toEqual(["batch: had company", "batch: had company"]);
  });

  it("sends a read by POST that does not fit into a URL, as the method that it is", async () => {
    const { client, clock, requests, routes, transport } = createPlanningClient(
      { listUsers: () => ({}) },
      { batch: undefined },
    );
    const pageToken = "t".repeat(1600);
    await errorOf(client.listUsers({ pageToken }));
    await clock.advance(10);
    expect(requests()).toEqual(["POST UserService/ListUsers"]);
    expect(routes()).toEqual(["alone: longer than a URL of 2048"]);
    const { method } = UserService;
    const response = await withPlanner({ maxUrlLength: 10 })(transport).unary(
      method.listUsers,
      undefined,
      undefined,
      undefined,
      {},
    );
    expect(response.method).toBe(method.listUsers);
  });

  it("asks a cache at once, when answers of the method are kept", async () => {
    const { client, clock, requests, routes } = createPlanningClient({
      getUser: ({ userId }, { responseHeader }) => {
        responseHeader.set("cache-control", "private, max-age=60");
        return { user: { userId } };
      },
    });
    const first = [1, 2].map((userId) => client.getUser({ userId }));
    await clock.advance(10);
    await Promise.all(first);
    await Promise.all([1, 2].map((userId) => client.getUser({ userId })));
    expect(requests()).toEqual([
      "POST BatchService/ExecuteStream",
      "GET UserService/GetUser",
      "GET UserService/GetUser",
    ]);
    expect(routes().at(-1)).toBe("get: a cache may have it");
  });

  it.each(["no-cache", "private, no-cache", "max-age=0", "no-store, max-age=05"])(
    "learns nothing from an answer that has to be asked for again: %s",
    async (cacheControl) => {
      const { client, clock, requests } = createPlanningClient({
        getUser: (_, { responseHeader }) => {
          responseHeader.set("cache-control", cacheControl);
          return {};
        },
      });
      for (let round = 0; round < 2; round++) {
        const calls = [1, 2].map((userId) => client.getUser({ userId }));
        await clock.advance(10);
        await Promise.all(calls);
      }
      expect(requests()).toEqual(Array(2).fill("POST BatchService/ExecuteStream"));
    },
  );

  it("takes the caller's word for what a cache has", async () => {
    const { client, requests } = createPlanningClient(
      { getUser },
      { cacheable: (method) => method.name === "GetUser" },
    );
    await Promise.all([1, 2].map((userId) => client.getUser({ userId })));
    expect(requests()).toEqual(Array(2).fill("GET UserService/GetUser"));
  });

  it("passes on the error of a call", async () => {
    const { client, clock } = createPlanningClient({ getUser });
    const call = errorOf(client.getUser({ userId: 404 }));
    await clock.advance(10);
    expect(await call).toMatchObject({ code: Code.NotFound });
    const { client: unbatched } = createPlanningClient({ getUser }, { batch: undefined });
    expect(await errorOf(unbatched.getUser({ userId: 1.5 }))).toMatchObject({ code: Code.Internal });
  });
});
