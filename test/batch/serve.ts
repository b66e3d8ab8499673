import {
  create,
  createRegistry,
  type DescMessage,
  type MessageInitShape,
  toBinary,
} from "@bufbuild/protobuf";
import { type Any, AnySchema, anyUnpack } from "@bufbuild/protobuf/wkt";
import {
  type Client,
  Code,
  ConnectError,
  createClient,
  type ServiceImpl,
  type Transport,
} from "@connectrpc/connect";
import { createConnectTransport, createGrpcWebTransport } from "@connectrpc/connect-web";
import { createApp } from "../../src/app.ts";
import { CredentialProblem } from "../../src/auth/authenticate.ts";
import { batchCodecs } from "../../src/batch/codec.ts";
import { batchService } from "../../src/batch/service.ts";
import type { Data } from "../../src/data/data.ts";
import type { Gate } from "../../src/gate.ts";
import { type BatchResponse, BatchService } from "../../src/gen/naru/batch/v1/batch_service_pb.ts";
import { ActRequestSchema, GameService } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { UserService } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { serverCodecs } from "../../src/gen/server-codecs.ts";
import type { CallObserver } from "../../src/observer.ts";
import { createRpcMethods, type RpcOptions } from "../../src/rpc/handler.ts";
import { route } from "../../src/rpc/routes.ts";

export interface Served {
  readonly users?: Partial<ServiceImpl<typeof UserService>>;
  readonly games?: Partial<ServiceImpl<typeof GameService>>;
  readonly options?: Partial<RpcOptions>;
  /** Nothing, unless given. */
  readonly data?: Data;
  readonly observer?: CallObserver;
  readonly gates?: readonly Gate[];
}

export const baseUrl = "http://naru.test";

export const token = "Bearer good";

/**
 * A fetch that ends in the app, with all its gates and no network between. The one token that is good is user
 * 7's.
 */
export function serve({ users = {}, games = {}, options = {}, data, observer, gates }: Served): typeof fetch {
  const methods = createRpcMethods(
    {
      services: [
        route(UserService, users),
        route(GameService, games),
        route(BatchService, batchService, batchCodecs),
      ],
      publicMethods: ["naru.batch.v1.BatchService/*", "naru.game.v1.UserService/CreateUser"],
      inOrder: { "naru.game.v1.GameService/Act": ({ roomId }: { roomId: number }) => roomId },
    },
    {
      codecs: serverCodecs,
      interceptors: [],
      maxTimeoutMs: 30_000,
      maxStreamTimeoutMs: 60_000,
      readMaxBytes: 4 * 1024 * 1024,
      ...options,
    },
  );
  const app = createApp({
    methods,
    authenticate(headers) {
      const authorization = headers.get("authorization");
      if (authorization === null) {
        return undefined;
      }
      return authorization === token
        ? { userId: 7, roles: [] }
        : new CredentialProblem(new ConnectError("The token is malformed", Code.Unauthenticated), false);
    },
    foreignCredentials: "ignore",
    gates,
    observer,
    origins: () => false,
    site: () => new Response(null, { status: 404 }),
  });
  return async (input, init) => {
    const { redirect: _, ...rest } = init ?? {};
    return app(new Request(input, rest), { dataOf: () => data ?? ({} as Data) }, () => undefined);
  };
}

const registry = createRegistry(UserService.file, GameService.file, BatchService.file);

export const transports: Record<string, (fetch: typeof globalThis.fetch) => Transport> = {
  "Connect JSON": (fetch) => createConnectTransport({ baseUrl, fetch, jsonOptions: { registry } }),
  "Connect binary": (fetch) => createConnectTransport({ baseUrl, fetch, useBinaryFormat: true }),
  "gRPC-Web": (fetch) => createGrpcWebTransport({ baseUrl, fetch }),
};

/** A client of the batches of what is served, by Connect in binary unless told. */
export function batchClient(
  served: Served,
  transport: (fetch: typeof globalThis.fetch) => Transport = transports["Connect binary"] as never,
): Client<typeof BatchService> {
  return createClient(BatchService, transport(serve(served)));
}

export function pack<Desc extends DescMessage>(desc: Desc, init: MessageInitShape<Desc>): Any {
  return create(AnySchema, {
    typeUrl: `type.googleapis.com/${desc.typeName}`,
    value: toBinary(desc, create(desc, init)),
  });
}

export function packAct(roomId: number, actionId: number): Any {
  return pack(ActRequestSchema, { roomId, actionId: BigInt(actionId), type: 1 });
}

/** The message in an answer, whatever it is. */
export function unpack(any: Any | undefined): unknown {
  return any === undefined ? undefined : anyUnpack(any, registry);
}

/** The user ids that were answered, by the id of the call. */
export function usersById({ responses, responseIds }: BatchResponse): Map<number, number | undefined> {
  return new Map(
    responses.map((any, i) => {
      const { user } = unpack(any) as { user?: { userId: number } };
      return [responseIds[i] ?? -1, user?.userId];
    }),
  );
}

export const headers = { authorization: token };

/** All that a stream gives. */
export async function collect<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const each of stream) {
    all.push(each);
  }
  return all;
}

/** Posts a batch in JSON, as a stream's one message where `name` is that of a stream. */
export function postJson(
  fetch: typeof globalThis.fetch,
  name: "Execute" | "ExecuteStream",
  { request, signal }: { request: unknown; signal?: AbortSignal },
): Promise<Response> {
  const json = new TextEncoder().encode(JSON.stringify(request));
  const envelope = Uint8Array.from([0, 0, 0, json.length >> 8, json.length & 255, ...json]);
  const streams = name === "ExecuteStream";
  return fetch(`${baseUrl}/naru.batch.v1.BatchService/${name}`, {
    method: "POST",
    headers: {
      "content-type": streams ? "application/connect+json" : "application/json",
      authorization: token,
    },
    body: streams ? envelope : json,
    ...(signal && { signal }),
  });
}
