import { fileURLToPath } from "node:url";
import { create, toBinary } from "@bufbuild/protobuf";
import { encodeEnvelope } from "@connectrpc/connect/protocol";
import { signToken } from "../../../src/cli/token.ts";
import { BatchRequestSchema } from "../../../src/gen/naru/batch/v1/batch_service_pb.ts";
import { GetUserRequestSchema } from "../../../src/gen/naru/game/v1/user_service_pb.ts";
import type { HttpCall } from "../rpc/requests.ts";
import { jwtSecret } from "../rpc/sides.ts";
import { batchCalls } from "./workers/answers.ts";

/** A way to ask for users. */
export interface Side {
  readonly name: string;
  readonly title: string;
  readonly worker: "naru" | "connect-es" | "trpc";
  /** How many users one request asks for. */
  readonly calls: number;
  createCall(userIds: readonly number[]): Omit<HttpCall, "method">;
}

const protoHeaders = { "content-type": "application/proto", "connect-protocol-version": "1" };
const jsonHeaders = { "content-type": "application/json" };

const postGetUser: Side["createCall"] = ([userId = 1]) => ({
  path: "/naru.game.v1.UserService/GetUser",
  headers: protoHeaders,
  body: toBinary(GetUserRequestSchema, create(GetUserRequestSchema, { userId })),
});

const postTrpcBatch: Side["createCall"] = (userIds) => ({
  path: `/trpc/${userIds.map(() => "getUser").join(",")}?batch=1`,
  headers: jsonHeaders,
  body: Buffer.from(JSON.stringify(Object.fromEntries(userIds.map((userId, i) => [i, { userId }])))),
});

/** The first two are what the others are compared with. */
export const sides: readonly Side[] = [
  { name: "single", title: "Naru, one call", worker: "naru", calls: 1, createCall: postGetUser },
  {
    name: "connect-es",
    title: "connect-es, one call",
    worker: "connect-es",
    calls: 1,
    createCall: postGetUser,
  },
  {
    name: "execute",
    title: "Naru, Execute",
    worker: "naru",
    calls: batchCalls,
    createCall: (userIds) => ({
      path: "/naru.batch.v1.BatchService/Execute",
      headers: protoHeaders,
      body: encodeBatch(userIds),
    }),
  },
  {
    name: "execute-stream",
    title: "Naru, ExecuteStream",
    worker: "naru",
    calls: batchCalls,
    createCall: (userIds) => ({
      path: "/naru.batch.v1.BatchService/ExecuteStream",
      headers: { ...protoHeaders, "content-type": "application/connect+proto" },
      body: encodeEnvelope(0, encodeBatch(userIds)),
    }),
  },
  {
    name: "trpc",
    title: "tRPC, one call",
    worker: "trpc",
    calls: 1,
    createCall: ([userId]) => ({
      path: "/trpc/getUser",
      headers: jsonHeaders,
      body: Buffer.from(JSON.stringify({ userId })),
    }),
  },
  {
    name: "trpc-batch",
    title: "tRPC, httpBatchLink",
    worker: "trpc",
    calls: batchCalls,
    createCall: postTrpcBatch,
  },
  {
    name: "trpc-stream",
    title: "tRPC, httpBatchStreamLink",
    worker: "trpc",
    calls: batchCalls,
    createCall: (userIds) => {
      const call = postTrpcBatch(userIds);
      return { ...call, headers: { ...call.headers, "trpc-accept": "application/jsonl" } };
    },
  },
];

/** The side of a name. Throws if there is none. */
export function requireSide(name: string): Side {
  const side = sides.find((each) => each.name === name);
  if (side === undefined) {
    throw new RangeError(`There is no side "${name}": ${sides.map((each) => each.name).join(", ")}`);
  }
  return side;
}

export function entryOf({ worker }: Side): string {
  return fileURLToPath(new URL(`./workers/${worker}.ts`, import.meta.url));
}

/** A request for these users, with the headers that every side gets. */
export async function createRequest(
  side: Side,
  userIds: readonly number[],
  headers: Readonly<Record<string, string>> = {},
): Promise<HttpCall> {
  const call = side.createCall(userIds);
  return {
    ...call,
    method: "POST",
    headers: {
      host: "127.0.0.1",
      authorization: `Bearer ${await token}`,
      "user-agent": "bench",
      ...headers,
      ...call.headers,
      "content-length": String(call.body.length),
    },
  };
}

export const firstUsers: readonly number[] = Array.from({ length: batchCalls }, (_, index) => index + 1);

const token = signToken(jwtSecret, { userId: 7, roles: [], lifetimeSeconds: 86_400 });

/** As the client SDK makes it: the method stands for the type, ids count from 1. */
function encodeBatch(userIds: readonly number[]): Uint8Array<ArrayBuffer> {
  return toBinary(
    BatchRequestSchema,
    create(BatchRequestSchema, {
      requestId: "b1",
      requests: userIds.map((userId) => ({
        value: toBinary(GetUserRequestSchema, create(GetUserRequestSchema, { userId })),
      })),
      calls: userIds.map((_, index) => ({
        id: index + 1,
        method: "naru.game.v1.UserService/GetUser",
        priority: 2,
      })),
    }),
  ) as Uint8Array<ArrayBuffer>;
}
