import { gzipSync } from "node:zlib";
import { create, fromBinary, toBinary } from "@bufbuild/protobuf";
import { AnySchema, anyPack, anyUnpack } from "@bufbuild/protobuf/wkt";
import { beforeAll, describe, expect, inject, it } from "vitest";
import {
  BatchRequestSchema,
  BatchResponseSchema,
} from "../../../../src/gen/naru/batch/v1/batch_service_pb.ts";
import {
  GetUserRequestSchema,
  GetUserResponseSchema,
  ListUsersRequestSchema,
} from "../../../../src/gen/naru/game/v1/user_service_pb.ts";
import { tokenFor } from "../../../client.ts";
import { signUp } from "../../../functions/players.ts";

/** What the Connect clients for Swift and Kotlin put on the wire, byte by byte, as read in their sources. */
describe("the wire of mobile clients", () => {
  let token = "";
  let userId = 0;
  beforeAll(async () => {
    const [player] = await signUp(1);
    userId = player!.userId;
    token = await tokenFor(player!);
  });

  const message = () => toBinary(GetUserRequestSchema, create(GetUserRequestSchema, { userId }));
  const call = (pathAndQuery: string, init: RequestInit & { headers?: Record<string, string> } = {}) =>
    fetch(`${inject("workerUrl")}/${pathAndQuery}`, {
      ...init,
      headers: { authorization: `Bearer ${token}`, ...init.headers },
    });
  const userOf = async (response: Response) => {
    expect(response.status).toBe(200);
    return fromBinary(GetUserResponseSchema, new Uint8Array(await response.arrayBuffer())).user?.userId;
  };

  it("has reads by GET, plain and gzip, in the protocol's order and without padding", async () => {
    const plain = Buffer.from(message()).toString("base64url");
    const query = `naru.game.v1.UserService/GetUser?connect=v1&base64=1&encoding=proto&message=${plain}`;
    expect(await userOf(await call(query))).toBe(userId);
    const packed = gzipSync(message()).toString("base64url");
    const zipped = `naru.game.v1.UserService/GetUser?connect=v1&base64=1&compression=gzip&encoding=proto&message=${packed}`;
    expect(await userOf(await call(zipped, { headers: { "accept-encoding": "gzip" } }))).toBe(userId);
  });

  it("has reads by GET in another order and with padding, as older versions for Kotlin", async () => {
    const packed = encodeURIComponent(
      gzipSync(message()).toString("base64").replaceAll("+", "-").replaceAll("/", "_"),
    );
    const query = `naru.game.v1.UserService/GetUser?encoding=proto&message=${packed}&base64=1&connect=v1&compression=gzip`;
    expect(await userOf(await call(query))).toBe(userId);
  });

  it("has compressed requests, deadlines and the count of attempts in headers", async () => {
    const response = await call("naru.game.v1.UserService/GetUser", {
      method: "POST",
      headers: {
        "content-type": "application/proto",
        "content-encoding": "gzip",
        "accept-encoding": "gzip",
        "connect-protocol-version": "1",
        "connect-timeout-ms": "10000",
        "grpc-previous-rpc-attempts": "1",
      },
      body: gzipSync(message()),
    });
    expect(await userOf(response)).toBe(userId);
  });

  it("has batches as a message like any other", async () => {
    const request = create(BatchRequestSchema, {
      requests: [
        anyPack(GetUserRequestSchema, create(GetUserRequestSchema, { userId })),
        anyPack(GetUserRequestSchema, create(GetUserRequestSchema, { userId: 2_000_000_000 })),
        anyPack(ListUsersRequestSchema, create(ListUsersRequestSchema, { pageSize: 1 })),
      ],
      calls: [{ id: 10 }, { id: 20 }, { id: 30, method: "naru.game.v1.UserService/ListUsers" }],
    });
    const body = gzipSync(toBinary(BatchRequestSchema, request));
    const response = await call("naru.batch.v1.BatchService/Execute", {
      method: "POST",
      headers: { "content-type": "application/proto", "content-encoding": "gzip" },
      body,
    });
    const answer = fromBinary(BatchResponseSchema, new Uint8Array(await response.arrayBuffer()));
    expect([...answer.responseIds].sort()).toEqual([10, 30]);
    expect(answer.errors).toMatchObject([{ id: 20, index: 1, code: 5 }]);
    const read = answer.responses[answer.responseIds.indexOf(10)] ?? create(AnySchema);
    expect(anyUnpack(read, GetUserResponseSchema)?.user?.userId).toBe(userId);
  });
});
