import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import {
  Code,
  ConnectError,
  type ConnectRouter,
  createConnectRouter,
  type Interceptor,
} from "@connectrpc/connect";
import { type Compression, createFetchHandler } from "@connectrpc/connect/protocol";
import { jwtVerify } from "jose";
import { GameService } from "../../../../src/gen/naru/game/v1/game_service_pb.ts";
import { gameService } from "./answers.ts";

type Handler = (request: Request) => Promise<Response>;

/**
 * The services that `register` adds, by connect-es's router, with the same check of the token. It does not
 * check the rules of messages, as Naru does: 3 % more.
 */
export function createConnectEsWorker(register: (router: ConnectRouter) => ConnectRouter) {
  let handlers: ReadonlyMap<string, Handler> | undefined;
  return {
    async fetch(request: Request, env: { JWT_SECRET: string }): Promise<Response> {
      handlers ??= createHandlers(env.JWT_SECRET, register);
      const handle = handlers.get(new URL(request.url).pathname);
      if (handle === undefined) {
        return new Response(null, { status: 404 });
      }
      const response = await handle(request);
      return response.headers.has("content-encoding") ? keepEncoding(response) : response;
    },
  };
}

export default createConnectEsWorker((router) => router.service(GameService, gameService));

function createHandlers(
  secret: string,
  register: (router: ConnectRouter) => ConnectRouter,
): ReadonlyMap<string, Handler> {
  const router = register(
    createConnectRouter({
      grpc: false,
      maxTimeoutMs: 30_000,
      readMaxBytes: 4 * 1024 * 1024,
      acceptCompression: [compressionGzip],
      compressMinBytes: 1024,
      interceptors: [createAuthenticate(new TextEncoder().encode(secret))],
    }),
  );
  return new Map(router.handlers.map((handler) => [handler.requestPath, createFetchHandler(handler)]));
}

/** Tells the runtime that the body is compressed already: it would do it again. */
function keepEncoding({ body, status, headers }: Response): Response {
  const init: ResponseInit & { encodeBody: "manual" } = { status, headers, encodeBody: "manual" };
  return new Response(body, init);
}

/** As @connectrpc/connect-node compresses, without the rest of that package. */
const compressionGzip: Compression = {
  name: "gzip",
  compress: (bytes) => promisify(gzip)(bytes) as Promise<Uint8Array<ArrayBuffer>>,
  decompress: (bytes, readMaxBytes) =>
    promisify(gunzip)(bytes, { maxOutputLength: readMaxBytes }) as Promise<Uint8Array<ArrayBuffer>>,
};

/** Checks the token by jose, and remembers the outcome, as Naru's gate does. */
function createAuthenticate(key: Uint8Array): Interceptor {
  const expiryByToken = new Map<string, number>();
  return (next) => async (request) => {
    const authorization = request.header.get("authorization") ?? "";
    const expiresAtMs = expiryByToken.get(authorization);
    if (expiresAtMs === undefined || expiresAtMs <= Date.now()) {
      expiryByToken.set(authorization, await verify(authorization, key));
    }
    return next(request);
  };
}

async function verify(authorization: string, key: Uint8Array): Promise<number> {
  try {
    const { payload } = await jwtVerify(authorization.replace(/^bearer /i, ""), key, {
      algorithms: ["HS256"],
      requiredClaims: ["sub", "exp"],
    });
    return (payload.exp ?? 0) * 1000;
  } catch {
    throw new ConnectError("The token is not valid", Code.Unauthenticated);
  }
}
