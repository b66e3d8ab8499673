import { Code, ConnectError, createClient, type ServiceImpl, type Transport } from "@connectrpc/connect";
import { createConnectTransport } from "@connectrpc/connect-web";
import { type BatchingOptions, withBatching } from "../../src/client/index.ts";
import type { Decision } from "../../src/client/transport/layer.ts";
import { GameService } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { UserService } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { baseUrl, serve, token } from "../batch/serve.ts";
import { createFakeClock } from "../fake-clock.ts";

export type ConnectOptions = Partial<Parameters<typeof createConnectTransport>[0]>;

/** A request as the server got it. */
export interface Seen {
  /** "UserService/GetUser". */
  readonly path: string;
  readonly verb: string;
  readonly headers: Headers;
  readonly signal: AbortSignal;
  readonly url: string;
  readonly body: Uint8Array;
}

export type Users = Partial<ServiceImpl<typeof UserService>>;

/** The app with all its gates, and a transport that ends in it, binary unless told. */
export function createServer(
  users: Users,
  connect: ConnectOptions & { readonly games?: Partial<ServiceImpl<typeof GameService>> } = {},
) {
  const seen: Seen[] = [];
  const { games = {}, ...options } = connect;
  const app = serve({ users, games });
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const signal = init?.signal ?? new AbortController().signal;
    signal.throwIfAborted();
    const request = new Request(input, { ...init, redirect: "manual" });
    const body = await request.clone().bytes();
    const path = new URL(request.url).pathname.split(".").at(-1) ?? "";
    const { method: verb, headers, url } = request;
    seen.push({ path, verb, headers, url, body, signal });
    // As a fetch over a network does, whatever the server makes of it.
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason));
    });
    aborted.catch(() => undefined);
    return Promise.race([app(request, { signal }), aborted]);
  };
  const transport = createConnectTransport({
    baseUrl,
    useBinaryFormat: true,
    interceptors: [
      (next) => (request) => {
        if (!request.header.has("authorization")) {
          request.header.set("authorization", token);
        }
        return next(request);
      },
    ],
    ...options,
    fetch: options.fetch ?? fetch,
  });
  return { seen, transport, fetch, paths: () => seen.map(({ path }) => path) };
}

/** A client whose calls share requests, with a clock that stands still. */
export function createBatchingClient(
  users: Users,
  options: Partial<BatchingOptions> = {},
  wrap: ConnectOptions & { readonly layer?: (transport: Transport) => Transport } = {},
) {
  const { layer = (transport) => transport, ...connect } = wrap;
  const clock = createFakeClock(1_000);
  const decisions: Decision[] = [];
  const server = createServer(users, connect);
  const explain = (decision: Decision) => decisions.push(decision);
  const transport = withBatching({ clock, explain, ...options })(layer(server.transport));
  return {
    ...server,
    clock,
    transport,
    decisions,
    routes: () => decisions.map(({ route, why }) => `${route}: ${why}`),
    client: createClient(UserService, transport),
    game: createClient(GameService, transport),
  };
}

/** Each user is named after its number. Those from 400 on are not there. */
export const getUser: NonNullable<Users["getUser"]> = ({ userId }) => {
  if (userId >= 400) {
    throw new ConnectError(`There is no user ${userId}`, Code.NotFound, { "x-reason": "gone" });
  }
  return { user: { userId, nickname: `user ${userId}` } };
};

/** A handler that answers when it is told. */
export function createGate() {
  const waiting: (() => void)[] = [];
  return {
    pass: () => new Promise<void>((resolve) => waiting.push(resolve)),
    open: () => {
      for (const resolve of waiting.splice(0)) {
        resolve();
      }
    },
    get waiting() {
      return waiting.length;
    },
  };
}
