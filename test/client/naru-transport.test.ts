import { Code, ConnectError, createClient } from "@connectrpc/connect";
import { createNaruTransport, type Decision, type NaruTransportOptions } from "naru/client";
import { describe, expect, it } from "vitest";
import { UserService } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { errorOf } from "../error-of.ts";
import { createServer, getUser, type Users } from "./server.ts";

function setUp(users: Users, options: Partial<NaruTransportOptions> = {}) {
  const decisions: Decision[] = [];
  const server = createServer(users, { useHttpGet: true });
  const transport = createNaruTransport(server.transport, {
    explain: (decision) => decisions.push(decision),
    ...options,
  });
  return { ...server, decisions, client: createClient(UserService, transport) };
}

describe("createNaruTransport()", () => {
  it("asks once for identical reads, and lets the different ones share a request", async () => {
    const { client, paths } = setUp({ getUser });
    const users = await Promise.all([1, 2, 1, 2, 3].map((userId) => client.getUser({ userId })));
    expect(users.map(({ user }) => user?.userId)).toEqual([1, 2, 1, 2, 3]);
    expect(paths()).toEqual(["BatchService/ExecuteStream"]);
  });

  it("tries again what one call of a batch has failed with, and that alone", async () => {
    const asked: number[] = [];
    const { client } = setUp(
      {
        getUser: (request, context) => {
          asked.push(request.userId);
          if (request.userId === 2 && asked.filter((userId) => userId === 2).length === 1) {
            throw new ConnectError("Not now", Code.Unavailable);
          }
          return getUser(request, context);
        },
      },
      { retries: { initialBackoffMs: 0 } },
    );
    const users = await Promise.all([1, 2, 3].map((userId) => client.getUser({ userId })));
    expect(users.map(({ user }) => user?.userId)).toEqual([1, 2, 3]);
    expect(asked).toEqual([1, 2, 3, 2]);
  });

  it("reports the network from the second request on", async () => {
    const { client, seen } = setUp({ createUser: () => ({}) });
    const create = () => client.createUser({ username: "ada", nickname: "Ada" });
    await create();
    await create();
    expect(seen.map(({ headers }) => headers.get("naru-network"))).toEqual([
      null,
      expect.stringMatching(/^rtt=\d+$/),
    ]);
  });

  it("leaves out what it is told to", async () => {
    const { client, seen, decisions } = setUp(
      { getUser },
      {
        dedupe: false,
        retries: false,
        throttling: false,
        breaker: false,
        planner: false,
        batching: false,
        network: false,
      },
    );
    await Promise.all([client.getUser({ userId: 1 }), client.getUser({ userId: 1 })]);
    expect((await errorOf(client.getUser({ userId: 404 }))).code).toBe(Code.NotFound);
    expect(seen.map(({ verb, path }) => `${verb} ${path}`)).toEqual(Array(3).fill("GET UserService/GetUser"));
    expect(decisions).toEqual([]);
  });

  it("lets calls share requests without a planner", async () => {
    const { client, paths } = setUp({ getUser }, { planner: false });
    await Promise.all([client.getUser({ userId: 1 }), client.getUser({ userId: 2 })]);
    expect(paths()).toEqual(["BatchService/ExecuteStream"]);
  });
});
