import { Code, ConnectError, createClient, createContextValues, type Transport } from "@connectrpc/connect";
import {
  compressionGzip,
  createGrpcWebTransport,
  createConnectTransport as createNodeTransport,
} from "@connectrpc/connect-node";
import { createConnectTransport as createWebTransport } from "@connectrpc/connect-web";
import {
  batchable,
  createNaruTransport,
  type Decision,
  type NaruTransportOptions,
  withCompression,
} from "naru/client";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { ViolationsSchema } from "../../../src/gen/buf/validate/validate_pb.ts";
import { BookingService } from "../../../src/gen/naru/booking/v1/booking_service_pb.ts";
import { UserService } from "../../../src/gen/naru/game/v1/user_service_pb.ts";
import { tokenFor } from "../../client.ts";
import { errorOf } from "../../error-of.ts";
import { createUsers as createNodeUsers } from "../examples/node.ts";
import { createUsers as createSmallUsers } from "../examples/small.ts";

const transports: Record<string, (baseUrl: string) => Transport> = {
  "connect-web": (baseUrl) =>
    createWebTransport({
      baseUrl,
      useBinaryFormat: true,
      useHttpGet: true,
      fetch: withCompression()(),
    }),
  "connect-node": (baseUrl) =>
    createNodeTransport({
      baseUrl,
      httpVersion: "1.1",
      useBinaryFormat: true,
      useHttpGet: true,
      sendCompression: compressionGzip,
    }),
  "gRPC-Web of connect-node": (baseUrl) => createGrpcWebTransport({ baseUrl, httpVersion: "1.1" }),
};

let headers: HeadersInit;

beforeAll(async () => {
  headers = { authorization: `Bearer ${await tokenFor({ userId: 7 })}` };
});

function setUp(create: (baseUrl: string) => Transport, options: Partial<NaruTransportOptions> = {}) {
  const requests: string[] = [];
  const decisions: Decision[] = [];
  const inner = create(inject("workerUrl"));
  const counted: Transport = {
    unary: (...call) => {
      requests.push(call[0].name);
      return inner.unary(...call);
    },
    stream: (...call) => {
      requests.push(call[0].name);
      return inner.stream(...call);
    },
  };
  const explain = (decision: Decision) => decisions.push(decision);
  const transport = createNaruTransport(counted, { explain, ...options });
  return {
    requests,
    decisions,
    users: createClient(UserService, transport),
    slots: createClient(BookingService, transport),
  };
}

describe.each(Object.entries(transports))("the client over %s, against the worker", (_, create) => {
  it.each([true, false])("asks a hundred things in one request, stream %s", async (stream) => {
    const { users, slots, requests } = setUp(create, { batching: { stream, maxWindowMs: 10 } });
    const asked = Array.from({ length: 50 }, (_, i) => i + 1);
    const [found, open] = await Promise.all([
      Promise.all(asked.map((userId) => users.getUser({ userId }, { headers }))),
      Promise.all(asked.map((slotId) => slots.getSlot({ slotId }, { headers }))),
    ]);
    expect(found.map(({ user }) => user?.userId)).toEqual(asked);
    expect(open.map(({ slot }) => slot?.slotId)).toEqual(asked);
    expect(requests).toEqual([stream ? "ExecuteStream" : "Execute"]);
  });

  it("gives each call the error that it would have had alone", async () => {
    const { users, requests } = setUp(create);
    const apart = createContextValues().set(batchable, false);
    const bad = [{ userId: 0 }, { userId: 2_000_000_000 }];
    const together = await Promise.all([
      ...bad.map((request) => errorOf(users.getUser(request, { headers }))),
      users.getUser({ userId: 7 }, { headers }).then(() => undefined),
    ]);
    expect(requests).toEqual(["ExecuteStream"]);
    for (const [index, request] of bad.entries()) {
      const alone = await errorOf(users.getUser(request, { headers, contextValues: apart }));
      const { code, rawMessage } = alone;
      expect(together[index]).toMatchObject({ code, rawMessage });
      expect(together[index]?.findDetails(ViolationsSchema)).toEqual(alone.findDetails(ViolationsSchema));
    }
    expect(together[0]?.code).toBe(Code.InvalidArgument);
    expect(together[1]?.code).toBe(Code.NotFound);
  });

  it("lets those in that need no token, and tells each of the others", async () => {
    const { users, slots, requests } = setUp(create);
    const [slot, refused] = await Promise.all([
      slots.getSlot({ slotId: 9 }),
      errorOf(users.getUser({ userId: 7 })),
    ]);
    expect(slot.slot?.slotId).toBe(9);
    expect(refused).toMatchObject({ code: Code.Unauthenticated, rawMessage: "This method needs a token" });
    expect(requests).toEqual(["ExecuteStream"]);
  });

  it("cancels one of several", async () => {
    const { users } = setUp(create);
    const controller = new AbortController();
    const gone = errorOf(users.getUser({ userId: 1 }, { headers, signal: controller.signal }));
    const stays = users.getUser({ userId: 2 }, { headers });
    controller.abort();
    expect((await gone).code).toBe(Code.Canceled);
    expect((await stays).user?.userId).toBe(2);
  });

  it("writes once what is written once, in a batch too", async () => {
    const { users } = setUp(create);
    const username = `u${Math.random().toString(36).slice(2)}`;
    const calls = Array.from({ length: 5 }, () =>
      users
        .createUser({ username, nickname: "Same", idempotencyKey: username }, { headers })
        .catch(ConnectError.from),
    );
    const made = (await Promise.all(calls)).map((answer) =>
      answer instanceof ConnectError ? answer.rawMessage : answer.user?.userId,
    );
    expect(new Set(made).size).toBe(1);
    expect(made[0]).toBeTypeOf("number");
  });
});

describe("the examples of the documentation", () => {
  const authorized = { headers: {} as Record<string, string> };

  beforeAll(async () => {
    authorized.headers = { authorization: `Bearer ${await tokenFor({ userId: 7 })}` };
  });

  it("call from Node", async () => {
    const users = createNodeUsers(inject("workerUrl"));
    const found = await Promise.all([1, 2].map((userId) => users.getUser({ userId }, authorized)));
    expect(found.map(({ user }) => user?.userId)).toEqual([1, 2]);
  });

  it("compose some of the layers", async () => {
    const routes: string[] = [];
    const transport = transports["connect-web"]!(inject("workerUrl"));
    const users = createSmallUsers(transport, ({ route }) => routes.push(route));
    const found = await Promise.all([1, 2].map((userId) => users.getUser({ userId }, authorized)));
    expect(found.map(({ user }) => user?.userId)).toEqual([1, 2]);
    expect(routes).toEqual(["batch", "batch"]);
  });
});

describe("a read by GET", () => {
  it("is what a read without company becomes", async () => {
    const { slots, decisions } = setUp(transports["connect-web"]!);
    let etag: string | null = null;
    const onHeader = (header: Headers) => {
      etag = header.get("etag");
    };
    const { slot } = await slots.getSlot({ slotId: 9 }, { onHeader });
    expect(slot?.slotId).toBe(9);
    expect(etag).toMatch(/^"/);
    expect(decisions.at(-1)).toMatchObject({ route: "get" });
  });
});
