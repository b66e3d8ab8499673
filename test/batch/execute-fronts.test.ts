import { Code, ConnectError } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import {
  CreateUserRequestSchema,
  GetUserRequestSchema,
  UserInfoSchema,
} from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { batchClient, headers, pack, type Served, transports, unpack, usersById } from "./serve.ts";

const getUser = (userId: number) => pack(GetUserRequestSchema, { userId });

const echo: Served = { users: { getUser: ({ userId }) => ({ user: { userId } }) } };

describe.each(Object.entries(transports))("Execute over %s", (_, transport) => {
  it("answers each call by its place where no ids are given", async () => {
    const response = await batchClient(echo, transport).execute(
      { requestId: "r1", requests: [getUser(10), getUser(11), getUser(12)] },
      { headers },
    );
    expect(response.requestId).toBe("r1");
    expect(response.errors).toEqual([]);
    expect(usersById(response)).toEqual(
      new Map([
        [0, 10],
        [1, 11],
        [2, 12],
      ]),
    );
  });

  it("answers each call by its id, whenever it was done", async () => {
    const client = batchClient(
      {
        users: {
          async getUser({ userId }) {
            await new Promise((resolve) => setTimeout(resolve, userId === 10 ? 20 : 1));
            return { user: { userId } };
          },
        },
      },
      transport,
    );
    const calls = [{ id: 7 }, { id: 0 }, { id: 3 }];
    const response = await client.execute({ requests: [10, 11, 12].map(getUser), calls }, { headers });
    expect(usersById(response)).toEqual(
      new Map([
        [7, 10],
        [0, 11],
        [3, 12],
      ]),
    );
  });

  it("gives each failure its own code, text, details and headers, and leaves its neighbours alone", async () => {
    const client = batchClient(
      {
        users: {
          getUser({ userId }, context) {
            if (userId === 11) {
              context.responseTrailer.set("x-end", "11");
              throw new ConnectError("there is no user 11 €", Code.NotFound, { "x-hint": "8" }, [
                { desc: UserInfoSchema, value: { userId: 8 } },
              ]);
            }
            return { user: { userId } };
          },
        },
      },
      transport,
    );
    const response = await client.execute(
      { requests: [10, 11, 12].map(getUser), calls: [{ id: 1 }, { id: 2 }, { id: 3 }] },
      { headers },
    );
    expect([...usersById(response).keys()]).toEqual([1, 3]);
    const [error] = response.errors;
    expect(error).toMatchObject({ index: 1, id: 2, code: Code.NotFound, message: "there is no user 11 €" });
    expect(unpack(error?.details[0])).toMatchObject({ userId: 8 });
    expect(response.metadata).toMatchObject([
      { id: 2, headers: { "x-hint": "8" }, trailers: { "x-end": "11" } },
    ]);
  });

  it("tells which fields of which call break the rules", async () => {
    const response = await batchClient(echo, transport).execute(
      { requests: [getUser(0), getUser(5)] },
      { headers },
    );
    expect([...usersById(response).keys()]).toEqual([1]);
    const [error] = response.errors;
    expect(error).toMatchObject({ index: 0, code: Code.InvalidArgument });
    expect(error?.message).toContain("user_id: ");
    const types = [
      ...(error?.details.map(({ typeUrl }) => typeUrl.replace("type.googleapis.com/", "")) ?? []),
      ...(error?.opaqueDetails.map(({ type }) => type) ?? []),
    ];
    expect(types).toEqual(["buf.validate.Violations"]);
  });

  it("tells nothing of an unknown error", async () => {
    const client = batchClient(
      {
        users: {
          getUser() {
            throw new Error("password=hunter2");
          },
        },
      },
      transport,
    );
    const { errors } = await client.execute({ requests: [getUser(1)] }, { headers });
    expect(errors[0]).toMatchObject({ code: Code.Internal, message: "internal error" });
  });

  it("carries the headers and trailers that a call answers with", async () => {
    const client = batchClient(
      {
        users: {
          getUser({ userId }, context) {
            if (userId === 11) {
              context.responseHeader.append("x-seen", "a");
              context.responseHeader.append("x-seen", "b");
              context.responseTrailer.set("x-end", "done");
            }
            return {};
          },
        },
      },
      transport,
    );
    const { metadata } = await client.execute({ requests: [getUser(10), getUser(11)] }, { headers });
    expect(metadata).toMatchObject([{ id: 1, headers: { "x-seen": "a, b" }, trailers: { "x-end": "done" } }]);
  });

  it("answers public calls without a token, and the others unauthenticated", async () => {
    const client = batchClient(
      { users: { ...echo.users, createUser: () => ({ user: { userId: 9 } }) } },
      transport,
    );
    const response = await client.execute({
      requests: [
        getUser(1),
        pack(CreateUserRequestSchema, { username: "ada_l", nickname: "Ada" }),
        getUser(2),
      ],
    });
    expect(usersById(response)).toEqual(new Map([[1, 9]]));
    expect(response.errors.map(({ index, code, message }) => [index, code, message])).toEqual([
      [0, Code.Unauthenticated, "This method needs a token"],
      [2, Code.Unauthenticated, "This method needs a token"],
    ]);
  });
});
