import { Code, ConnectError } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import { GetStateRequestSchema } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { CreateUserRequestSchema, GetUserRequestSchema } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { batchClient, headers, pack, packAct, type Served, usersById } from "./serve.ts";

const getUser = (userId: number) => pack(GetUserRequestSchema, { userId });
const getState = (roomId: number) => pack(GetStateRequestSchema, { roomId });

const echo: Served = { users: { getUser: ({ userId }) => ({ user: { userId } }) } };

describe("a batch", () => {
  it("answers with the last proof of what its caller has written, as a write by itself does", async () => {
    const client = batchClient({
      users: {
        createUser({ username }, context) {
          context.responseHeader.set("naru-read-after-write", `after ${username}`);
          context.responseHeader.set("x-other", "1");
          return {};
        },
      },
    });
    let header = new Headers();
    const requests = ["ada_l", "bob_m"].map((username) =>
      pack(CreateUserRequestSchema, { username, nickname: "N" }),
    );
    const response = await client.execute(
      { requests },
      {
        onHeader: (answered) => {
          header = answered;
        },
      },
    );
    expect(header.get("naru-read-after-write")).toBe("after bob_m");
    expect(header.has("x-other")).toBe(false);
    expect(response.metadata.map((each) => each.headers["naru-read-after-write"])).toEqual([
      "after ada_l",
      "after bob_m",
    ]);
  });

  it("gives answers of memory although its handlers are async, without setting a timer", async () => {
    const client = batchClient({
      users: {
        async getUser({ userId }) {
          await undefined;
          return { user: { userId } };
        },
      },
    });
    const requests = Array.from({ length: 100 }, (_, i) => getUser(i + 1));
    expect(usersById(await client.execute({ requests }, { headers })).size).toBe(100);
  });

  it("starts what is urgent first, by the call's priority or else the batch's", async () => {
    const started: number[] = [];
    const client = batchClient({
      users: {
        getUser({ userId }) {
          started.push(userId);
          return {};
        },
      },
    });
    const calls = [3, 0, 1, 2, 1].map((priority) => ({ priority }));
    await client.execute({ requests: [1, 2, 3, 4, 5].map(getUser), calls, priority: 1 }, { headers });
    expect(started).toEqual([3, 5, 2, 4, 1]);
  });

  it("runs at most 50 calls at once, and all of them", async () => {
    let running = 0;
    let most = 0;
    const client = batchClient({
      users: {
        async getUser({ userId }) {
          most = Math.max(most, ++running);
          await new Promise((resolve) => setTimeout(resolve, 1));
          running--;
          return { user: { userId } };
        },
      },
    });
    const requests = Array.from({ length: 100 }, (_, i) => getUser(i + 1));
    const response = await client.execute({ requests }, { headers });
    expect(response.responses.length).toBe(100);
    expect(most).toBe(50);
  });

  it("asks identical reads once, as urgently as the most urgent of them, and answers each", async () => {
    const started: number[] = [];
    const client = batchClient({
      users: {
        getUser({ userId }, context) {
          started.push(userId);
          if (userId === 2) {
            throw new ConnectError("none", Code.NotFound);
          }
          context.responseHeader.set("x-of", String(userId));
          return { user: { userId } };
        },
      },
    });
    const response = await client.execute(
      {
        requests: [3, 1, 2, 1, 2, 1].map(getUser),
        calls: [2, 3, 2, 2, 2, 1].map((priority, i) => ({ id: i + 1, priority })),
      },
      { headers },
    );
    expect(started).toEqual([1, 3, 2]);
    expect(usersById(response)).toEqual(
      new Map([
        [1, 3],
        [2, 1],
        [4, 1],
        [6, 1],
      ]),
    );
    expect(response.errors.map(({ id }) => id)).toEqual([3, 5]);
    expect(response.metadata.map(({ id }) => id).sort()).toEqual([1, 2, 4, 6]);
  });

  it("does not take for identical what differs in method, message, headers or deadline", async () => {
    const started: string[] = [];
    const client = batchClient({
      users: {
        getUser({ userId }) {
          started.push(`user ${userId}`);
          return {};
        },
      },
      games: {
        getState({ roomId }) {
          started.push(`room ${roomId}`);
          return {};
        },
      },
    });
    const calls = [{}, {}, {}, { headers: { "x-a": "1" } }, { headers: { "x-a": "2" } }, { timeoutMs: 500 }];
    await client.execute(
      { requests: [getUser(1), getState(1), getUser(2), getUser(1), getUser(1), getUser(1)], calls },
      { headers },
    );
    expect(started).toEqual(["user 1", "room 1", "user 2", "user 1", "user 1", "user 1"]);
  });

  it("repeats writes as often as they are asked for", async () => {
    let created = 0;
    const client = batchClient({
      users: {
        createUser() {
          created++;
          return {};
        },
      },
    });
    const request = pack(CreateUserRequestSchema, { username: "ada_l", nickname: "Ada" });
    await client.execute({ requests: [request, request, request] });
    expect(created).toBe(3);
  });

  it("runs calls that depend on each other one after the other, and the rest beside them", async () => {
    const log: string[] = [];
    const client = batchClient({
      games: {
        async act({ roomId, actionId }) {
          log.push(`${roomId}/${actionId} begins`);
          await new Promise((resolve) => setTimeout(resolve, roomId === 1 ? 5 : 1));
          log.push(`${roomId}/${actionId} ends`);
          if (actionId === 2n) {
            throw new ConnectError("no", Code.FailedPrecondition);
          }
          return {};
        },
      },
    });
    const response = await client.execute(
      { requests: [packAct(1, 1), packAct(1, 2), packAct(2, 1), packAct(1, 3)] },
      { headers },
    );
    expect(log.filter((line) => line.startsWith("1/"))).toEqual([
      "1/1 begins",
      "1/1 ends",
      "1/2 begins",
      "1/2 ends",
      "1/3 begins",
      "1/3 ends",
    ]);
    expect(log.indexOf("2/1 ends")).toBeLessThan(log.indexOf("1/1 ends"));
    expect(response.errors.map(({ index, code }) => [index, code])).toEqual([[1, Code.FailedPrecondition]]);
  });

  it("starts writes of one method in the order given", async () => {
    const started: string[] = [];
    const client = batchClient({
      users: {
        async createUser({ username }) {
          started.push(username);
          await new Promise((resolve) => setTimeout(resolve, 1));
          return {};
        },
      },
    });
    const names = Array.from({ length: 80 }, (_, i) => `user_${i}`);
    await client.execute({
      requests: names.map((username) => pack(CreateUserRequestSchema, { username, nickname: "N" })),
    });
    expect(started).toEqual(names);
  });

  it("finds the method by name where the type is left out, and leaves out its own", async () => {
    const request = { ...getUser(5), typeUrl: "" };
    const response = await batchClient(echo).execute(
      {
        requests: [request, getUser(5)],
        calls: [{ id: 1, method: "naru.game.v1.UserService/GetUser" }, { id: 2 }],
      },
      { headers },
    );
    const [bare, typed] = response.responses;
    expect(bare?.typeUrl).toBe("");
    expect(typed?.typeUrl).toBe("type.googleapis.com/naru.game.v1.GetUserResponse");
    expect(bare?.value).toEqual(typed?.value);
  });

  it("gives a call the headers of the batch with its own over them", async () => {
    const seen: (string | null)[][] = [];
    const client = batchClient({
      users: {
        getUser(_request, { requestHeader }) {
          seen.push(["x-all", "x-own", "idempotency-key"].map((name) => requestHeader.get(name)));
          return {};
        },
      },
    });
    await client.execute(
      {
        requests: [getUser(1), getUser(2)],
        calls: [{}, { idempotencyKey: "k", headers: { "X-Own": "2", "x-all": "mine" } }],
      },
      { headers: { ...headers, "x-all": "batch" } },
    );
    expect(seen).toEqual([
      ["batch", null, null],
      ["mine", "2", "k"],
    ]);
  });

  it("shows a handler the call that it would have been by itself", async () => {
    let seen: unknown;
    const client = batchClient({
      users: {
        getUser(_request, context) {
          seen = {
            url: context.url,
            method: context.method.name,
            service: context.service.typeName,
            requestMethod: context.requestMethod,
            protocolName: context.protocolName,
          };
          return {};
        },
      },
    });
    await client.execute({ requests: [getUser(1)] }, { headers });
    expect(seen).toEqual({
      url: "http://naru.test/naru.game.v1.UserService/GetUser",
      method: "GetUser",
      service: "naru.game.v1.UserService",
      requestMethod: "POST",
      protocolName: "connect",
    });
  });

  it("lets interceptors see each call, and keeps what they set to that call", async () => {
    const seen: string[] = [];
    const client = batchClient({
      ...echo,
      options: {
        interceptors: [
          (next) => async (request) => {
            seen.push(request.method.name);
            const response = await next(request);
            response.header.set("x-by", "interceptor");
            return response;
          },
        ],
      },
    });
    const response = await client.execute({ requests: [getUser(1), getUser(2)] }, { headers });
    expect(seen).toEqual(["Execute", "GetUser", "GetUser"]);
    expect(response.metadata.map(({ headers: { "x-by": by } }) => by)).toEqual([
      "interceptor",
      "interceptor",
    ]);
  });
});
