import { gzipSync } from "node:zlib";
import { Code, ConnectError, type ServiceImpl } from "@connectrpc/connect";
import { createApp } from "../../src/app.ts";
import { CredentialProblem } from "../../src/auth/authenticate.ts";
import { createOriginRule } from "../../src/cors.ts";
import type { Data } from "../../src/data/data.ts";
import type { Gate } from "../../src/gate.ts";
import { codecs } from "../../src/gen/codecs.ts";
import { GameService } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { UserService } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import type { CallObserver } from "../../src/observer.ts";
import { decodeBase64Texts } from "../../src/rpc/base64.ts";
import { createRpcMethods, type RpcOptions } from "../../src/rpc/handler.ts";
import { route } from "../../src/rpc/routes.ts";
import { createSite } from "../../src/site.ts";

export interface Served {
  readonly users?: Partial<ServiceImpl<typeof UserService>>;
  readonly games?: Partial<ServiceImpl<typeof GameService>>;
  readonly options?: Partial<RpcOptions>;
  /** Origins of pages that may call. */
  readonly origins?: readonly string[];
  /** Whether pages of this machine may. */
  readonly local?: boolean;
  readonly observer?: CallObserver;
  readonly gates?: readonly Gate[];
}

export const baseUrl = "http://naru.test";

/**
 * Answers requests as the worker does, with all its gates. Methods of UserService are public, and no token is
 * good.
 */
export function serve({
  users = { getUser: ({ userId }) => ({ user: { userId } }) },
  games = {
    async *watchRoom({ roomId }) {
      yield { event: { sequence: BigInt(roomId) } };
    },
  },
  options = {},
  origins = [],
  local = false,
  observer,
  gates,
}: Served = {}): (path: string, init?: RequestInit) => Promise<Response> {
  const rule = createOriginRule(origins, { local });
  const app = createApp({
    methods: createRpcMethods(
      {
        services: [route(UserService, users), route(GameService, games)],
        publicMethods: ["naru.game.v1.UserService/*", "naru.game.v1.GameService/WatchRoom"],
      },
      {
        codecs,
        interceptors: [],
        maxTimeoutMs: 30_000,
        maxStreamTimeoutMs: 60_000,
        readMaxBytes: 64 * 1024,
        ...options,
      },
    ),
    authenticate: (headers) =>
      headers.has("authorization")
        ? new CredentialProblem(new ConnectError("The token is malformed", Code.Unauthenticated), false)
        : undefined,
    foreignCredentials: "ignore",
    gates,
    observer,
    origins: rule,
    site: createSite({
      metrics: async () => new Response(null, { status: 404 }),
      origins: rule,
      version: { id: "", tag: "", environment: "local" },
      assets: undefined,
    }),
  });
  return (path, init) =>
    app(
      new Request(path.startsWith("http") ? path : baseUrl + path, init),
      { dataOf: () => ({}) as Data },
      () => undefined,
    );
}

/** One of the ways to call: a unary method, and one that streams, over each protocol. */
export interface Front {
  readonly name: string;
  readonly path: string;
  /** Empty for a GET. */
  readonly type: string;
  /** Where the protocol has the name of a coding, a list of those that are accepted, and a timeout. */
  readonly encoding: string;
  readonly accept: string;
  readonly timeout: string;
  readonly isText?: boolean;
  readonly isFramed?: boolean;
}

const user = "/naru.game.v1.UserService/GetUser";
const room = "/naru.game.v1.GameService/WatchRoom";
const connect = { encoding: "content-encoding", accept: "accept-encoding", timeout: "connect-timeout-ms" };
const stream = { ...connect, encoding: "connect-content-encoding", accept: "connect-accept-encoding" };
const grpcWeb = { encoding: "grpc-encoding", accept: "grpc-accept-encoding", timeout: "grpc-timeout" };

export const posts: readonly Front[] = [
  { name: "Connect JSON", path: user, type: "application/json", ...connect },
  { name: "Connect binary", path: user, type: "application/proto", ...connect },
  {
    name: "a Connect stream in JSON",
    path: room,
    type: "application/connect+json",
    ...stream,
    isFramed: true,
  },
  { name: "a Connect stream", path: room, type: "application/connect+proto", ...stream, isFramed: true },
  ...[user, room].flatMap((path) =>
    ["grpc-web", "grpc-web+proto", "grpc-web+json", "grpc-web-text", "grpc-web-text+json"].map((type) => ({
      name: `${path === user ? "" : "a stream over "}${type}`,
      path,
      type: `application/${type}`,
      ...grpcWeb,
      isFramed: true,
      isText: type.includes("text"),
    })),
  ),
];

export const get: Front = { name: "Connect GET", path: user, type: "", ...connect };

export const fronts: readonly Front[] = [...posts, get];

/** A message in its envelope. */
export function framed(message: Uint8Array, flags = 0): Uint8Array<ArrayBuffer> {
  const { length } = message;
  return Uint8Array.from([
    flags,
    length >> 24,
    (length >> 16) & 255,
    (length >> 8) & 255,
    length & 255,
    ...message,
  ]);
}

/** The request's one message, whose one number is 7. */
export function messageOf({ type, path }: Front): Uint8Array {
  const json = path === user ? '{"userId":7}' : '{"roomId":7}';
  return type === "" || type.endsWith("json") ? new TextEncoder().encode(json) : Uint8Array.from([8, 7]);
}

/** The whole body of a request, compressed with gzip where it is asked for. */
export function bodyOf(front: Front, { gzip = false } = {}): string | Uint8Array<ArrayBuffer> {
  const message = gzip ? new Uint8Array(gzipSync(messageOf(front))) : messageOf(front);
  const body = front.isFramed ? framed(message, gzip ? 1 : 0) : Uint8Array.from(message);
  return front.isText ? Buffer.from(body).toString("base64") : body;
}

export interface Sent {
  readonly headers?: Record<string, string>;
  readonly type?: string;
  readonly gzip?: boolean;
  /** Beside those that a GET needs. */
  readonly query?: Record<string, string>;
}

/** Calls over a front. */
export function send(
  fetch: ReturnType<typeof serve>,
  front: Front,
  { headers = {}, type = front.type, gzip = false, query = {} }: Sent = {},
): Promise<Response> {
  if (front.type !== "") {
    return fetch(front.path, {
      method: "POST",
      headers: { "content-type": type, ...headers },
      body: bodyOf(front, { gzip }),
    });
  }
  const message = gzip
    ? { base64: "1", message: gzipSync(messageOf(front)).toString("base64url") }
    : { message: Buffer.from(messageOf(front)).toString() };
  const { [front.encoding]: compression, ...others } = headers;
  const parameters = new URLSearchParams({
    encoding: "json",
    ...message,
    ...(compression !== undefined && { compression }),
    ...query,
  });
  return fetch(`${front.path}?${parameters}`, { headers: others });
}

export interface Outcome {
  /** In Connect's words; "ok" for a message. */
  readonly code: string;
  readonly message: string;
}

/** How a call ended, wherever its protocol says so. */
export async function outcomeOf(response: Response): Promise<Outcome> {
  const { headers, status } = response;
  const type = headers.get("content-type") ?? "";
  const raw = Buffer.from(await response.bytes());
  const body = type.includes("-text") ? Buffer.from(decodeBase64Texts(raw.toString())) : raw;
  if (status !== 200) {
    return JSON.parse(body.toString()) as Outcome;
  }
  if (type.includes("grpc-web")) {
    const trailer = new Headers(
      lastEnvelope(body)
        .trim()
        .split("\r\n")
        .map((line) => line.split(/: ?(.*)/).slice(0, 2) as [string, string]),
    );
    const code = Number(trailer.get("grpc-status"));
    const message = decodeURIComponent(trailer.get("grpc-message") ?? "");
    return { code: code === 0 ? "ok" : toCodeName(code), message };
  }
  const { error } = type.includes("connect+")
    ? (JSON.parse(lastEnvelope(body)) as { error?: Outcome })
    : { error: undefined };
  return error ?? { code: "ok", message: "" };
}

function lastEnvelope(body: Buffer): string {
  let start = 0;
  while (start + 5 + body.readUInt32BE(start + 1) < body.length) {
    start += 5 + body.readUInt32BE(start + 1);
  }
  return body.subarray(start + 5).toString();
}

function toCodeName(status: number): string {
  return Code[status]?.replace(/(?<=.)[A-Z]/g, (letter) => `_${letter}`).toLowerCase() ?? String(status);
}
