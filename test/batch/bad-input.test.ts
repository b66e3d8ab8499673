import { gzipSync } from "node:zlib";
import { create, toBinary } from "@bufbuild/protobuf";
import type { Any } from "@bufbuild/protobuf/wkt";
import { Code } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import { BatchRequestSchema } from "../../src/gen/naru/batch/v1/batch_service_pb.ts";
import { WatchRoomRequestSchema } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { CreateUserRequestSchema, GetUserRequestSchema } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { errorOf } from "../error-of.ts";
import {
  baseUrl,
  batchClient,
  collect,
  headers,
  pack,
  type Served,
  serve,
  token,
  transports,
} from "./serve.ts";

const getUser = (userId: number) => pack(GetUserRequestSchema, { userId });
const many = (count: number) => Array.from({ length: count }, (_, i) => getUser(i + 1));

/** Counts what reaches a handler. */
function counted(): Served & { count(): number } {
  let calls = 0;
  return {
    users: {
      getUser({ userId }) {
        calls++;
        return { user: { userId } };
      },
    },
    count: () => calls,
  };
}

describe.each(Object.entries(transports))("a whole batch is refused over %s", (_, transport) => {
  it("with more than 100 calls", async () => {
    const served = counted();
    const error = await errorOf(batchClient(served, transport).execute({ requests: many(101) }, { headers }));
    expect(error.code).toBe(Code.InvalidArgument);
    expect(error.rawMessage).toBe("A batch holds at most 100 calls");
    expect(served.count()).toBe(0);
    expect(
      (await batchClient(served, transport).execute({ requests: many(100) }, { headers })).errors,
    ).toEqual([]);
  });

  it("with more than 100 calls beside few requests", async () => {
    const calls = Array.from({ length: 101 }, () => ({}));
    const error = await errorOf(
      batchClient({}, transport).execute({ requests: many(1), calls }, { headers }),
    );
    expect(error.code).toBe(Code.InvalidArgument);
  });

  it("without any call", async () => {
    const error = await errorOf(batchClient({}, transport).execute({ requests: [] }, { headers }));
    expect(error.code).toBe(Code.InvalidArgument);
    expect(error.rawMessage).toBe("requests: must contain at least 1 item(s)");
  });

  it("with calls and requests of different number", async () => {
    const error = await errorOf(
      batchClient({}, transport).execute({ requests: many(3), calls: [{}, {}] }, { headers }),
    );
    expect(error.code).toBe(Code.InvalidArgument);
    expect(error.rawMessage).toBe("calls must be empty or one for each of 3 requests: got 2");
  });

  it.each([
    [[5, 6, 5], 5],
    [[0, 1, 0], 0],
  ])("with an id that is there twice: %j", async (ids, twice) => {
    const served = counted();
    const error = await errorOf(
      batchClient(served, transport).execute(
        { requests: many(3), calls: ids.map((id) => ({ id })) },
        { headers },
      ),
    );
    expect(error.code).toBe(Code.InvalidArgument);
    expect(error.rawMessage).toBe(`Two calls have the id ${twice}`);
    expect(served.count()).toBe(0);
  });

  it("with a token that is not good, whatever it asks for", async () => {
    const error = await errorOf(
      batchClient({}, transport).execute({ requests: many(1) }, { headers: { authorization: "Bearer bad" } }),
    );
    expect(error.code).toBe(Code.Unauthenticated);
  });

  it("in a stream as well", async () => {
    const stream = batchClient({}, transport).executeStream(
      { requests: many(2), calls: [{ id: 1 }, { id: 1 }] },
      { headers },
    );
    const error = await errorOf(collect(stream));
    expect(error.code).toBe(Code.InvalidArgument);
  });
});

describe.each(Object.entries(transports))("one call of a batch fails by itself over %s", (_, transport) => {
  /** The error of `request` between two calls that are answered. */
  async function failureOf(request: Any, call: object = {}) {
    const served = counted();
    const response = await batchClient(served, transport).execute(
      { requests: [getUser(1), request, getUser(2)], calls: [{}, call, {}] },
      { headers },
    );
    expect(response.responseIds).toEqual([0, 2]);
    expect(response.errors.length).toBe(1);
    expect(response.errors[0]?.index).toBe(1);
    expect(served.count()).toBe(2);
    return [response.errors[0]?.code, response.errors[0]?.message];
  }

  it("that names a method which nobody serves", async () => {
    expect(await failureOf(getUser(3), { method: "naru.game.v1.UserService/DropUser" })).toEqual([
      Code.Unimplemented,
      "There is no method naru.game.v1.UserService/DropUser",
    ]);
  });

  it("whose type no method takes", async () => {
    const request = pack(BatchRequestSchema, { requestId: "x" });
    expect(await failureOf(request)).toEqual([
      Code.InvalidArgument,
      'No method takes a "naru.batch.v1.BatchRequest": name the method',
    ]);
  });

  it("that is a batch itself", async () => {
    const request = pack(BatchRequestSchema, { requests: [getUser(1)] });
    expect(await failureOf(request, { method: "naru.batch.v1.BatchService/Execute" })).toEqual([
      Code.InvalidArgument,
      "A batch cannot hold another batch",
    ]);
  });

  it("that is a stream", async () => {
    const method = "naru.game.v1.GameService/WatchRoom";
    expect(await failureOf(pack(WatchRoomRequestSchema, { roomId: 1 }), { method })).toEqual([
      Code.InvalidArgument,
      `A batch cannot hold a stream: call ${method} by itself`,
    ]);
  });

  it("whose type is not the one of the method", async () => {
    const request = pack(CreateUserRequestSchema, { username: "ada_l", nickname: "Ada" });
    expect(await failureOf(request, { method: "naru.game.v1.UserService/GetUser" })).toEqual([
      Code.InvalidArgument,
      'naru.game.v1.UserService/GetUser takes a naru.game.v1.GetUserRequest, and not a "naru.game.v1.CreateUserRequest"',
    ]);
  });

  it.each([["authorization"], ["Cookie"], ["x-forwarded-for"], ["cf-connecting-ip"]])(
    "that says who it is by %s",
    async (name) => {
      expect(await failureOf(getUser(3), { headers: { [name]: "Bearer other" } })).toEqual([
        Code.InvalidArgument,
        `One call of a batch cannot have a "${name.toLowerCase()}" of its own`,
      ]);
    },
  );

  it.each([
    ["bad name", "x"],
    ["", "x"],
    ["x-a", "line\r\nbreak: 1"],
    ["x-a", "€"],
  ])("whose header %j is malformed", async (name, value) => {
    expect(await failureOf(getUser(3), { headers: { [name]: value } })).toEqual([
      Code.InvalidArgument,
      `The header ${JSON.stringify(name)} is malformed`,
    ]);
  });

  it("whose key is no header", async () => {
    expect((await failureOf(getUser(3), { idempotencyKey: "schlüssel\n" }))[0]).toBe(Code.InvalidArgument);
  });
});

describe("a message of garbage", () => {
  it.each([
    ["that ends too early", [0x08]],
    ["of a length beyond its end", [0x0a, 0x7f, 0x01]],
    ["of random bytes", [0xff, 0xfe, 0xfd, 0xfc]],
  ])("%s fails its call alone", async (_, bytes) => {
    const served = counted();
    const garbage = { ...getUser(1), value: Uint8Array.from(bytes) };
    const response = await batchClient(served).execute({ requests: [getUser(1), garbage] }, { headers });
    expect(response.responseIds).toEqual([0]);
    expect(response.errors.map(({ index, code }) => [index, code])).toEqual([[1, Code.InvalidArgument]]);
  });

  it("in JSON fails its call alone", async () => {
    const response = await serve(counted())(`${baseUrl}/naru.batch.v1.BatchService/Execute`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: token },
      body: JSON.stringify({
        requests: [
          { "@type": "type.googleapis.com/naru.game.v1.GetUserRequest", userId: 1 },
          { "@type": "type.googleapis.com/naru.game.v1.GetUserRequest", userId: "many" },
          { "@type": "type.googleapis.com/naru.game.v1.NoSuchRequest" },
          { userId: 1 },
          7,
        ],
      }),
    });
    const answer = (await response.json()) as {
      responses: object[];
      errors: { index: number; code: number }[];
    };
    expect(answer.responses).toEqual([
      { "@type": "type.googleapis.com/naru.game.v1.GetUserResponse", user: { userId: 1 } },
    ]);
    expect(answer.errors.map(({ index, code }) => [index, code])).toEqual([
      [1, Code.InvalidArgument],
      [2, Code.InvalidArgument],
      [3, Code.InvalidArgument],
      [4, Code.InvalidArgument],
    ]);
  });
});

describe("an envelope", () => {
  const post = (body: Uint8Array<ArrayBuffer>, more: Record<string, string> = {}) =>
    serve(counted())(`${baseUrl}/naru.batch.v1.BatchService/Execute`, {
      method: "POST",
      headers: { "content-type": "application/proto", authorization: token, ...more },
      body,
    });

  it("of garbage is refused", async () => {
    const response = await post(Uint8Array.from([0x12, 0x7f, 1, 2, 3]));
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
      400,
      "invalid_argument",
    ]);
  });

  it("over the limit of bytes is refused unread", async () => {
    const request = create(BatchRequestSchema, {
      requests: [{ typeUrl: "x/y", value: new Uint8Array(10 * 1024 * 1024) }],
    });
    const response = await post(toBinary(BatchRequestSchema, request) as Uint8Array<ArrayBuffer>);
    expect(((await response.json()) as { code: string }).code).toBe("resource_exhausted");
  });

  it("that grows beyond the limit when it is unpacked is refused", async () => {
    const bomb = gzipSync(new Uint8Array(64 * 1024 * 1024), { level: 9 });
    const response = await post(Uint8Array.from(bomb), { "content-encoding": "gzip" });
    expect(((await response.json()) as { code: string }).code).toBe("resource_exhausted");
  });

  it("of a million calls is refused before any of them is read", async () => {
    const calls = new Uint8Array(2 * 1024 * 1024);
    for (let at = 0; at < calls.length; at += 2) {
      calls[at] = 0x12;
    }
    // Whoever reads beyond the 101st finds no message at all.
    calls.fill(0xff, 202);
    const response = await post(calls);
    expect(await response.json()).toEqual({
      code: "invalid_argument",
      message: "A batch holds at most 100 calls",
    });
  });
});

describe("what a call may not know or say", () => {
  it("is kept from it: secrets, and what describes the body and the connection of the batch", async () => {
    let seen: string[] = [];
    const client = batchClient({
      users: {
        getUser(_request, { requestHeader }) {
          seen = [...requestHeader.keys()];
          return {};
        },
      },
    });
    await client.execute(
      {
        requests: [getUser(1)],
        calls: [
          {
            headers: {
              "content-type": "text/plain",
              "connect-timeout-ms": "1",
              "grpc-timeout": "1S",
              "transfer-encoding": "chunked",
              host: "elsewhere",
              authorization: token,
              "x-mine": "1",
            },
          },
        ],
      },
      { headers: { ...headers, cookie: "session=1", "x-batch": "1", "grpc-accept-encoding": "gzip" } },
    );
    expect(seen.sort()).toEqual(["x-batch", "x-mine"]);
  });
});

describe("answers that are too long to be kept together", () => {
  it("fail by themselves, and by a stream they are answered", async () => {
    const served: Served = {
      users: { getUser: ({ userId }) => ({ user: { userId, profileImage: "x".repeat(1024 * 1024) } }) },
    };
    const response = await batchClient(served).execute({ requests: many(20) }, { headers });
    expect(response.responses.length).toBe(15);
    expect(new Set(response.errors.map(({ code }) => code))).toEqual(new Set([Code.ResourceExhausted]));
    const parts = await collect(batchClient(served).executeStream({ requests: many(20) }, { headers }));
    expect(parts.flatMap(({ responses }) => responses).length).toBe(20);
    expect(parts.flatMap(({ errors }) => errors)).toEqual([]);
  });
});
