import type { DescMethod } from "@bufbuild/protobuf";
import { type ContextValues, createConnectRouter, type Interceptor } from "@connectrpc/connect";
import { createFetchHandler, type UniversalHandler } from "@connectrpc/connect/protocol";
import { createValidateInterceptor } from "@connectrpc/validate";
import { fromGrpcWebText } from "./grpc-web-text.ts";
import { protocolOf } from "./protocol.ts";
import type { Routes } from "./routes.ts";

export interface RpcOptions {
  /** The longest that a call may take, in milliseconds. */
  readonly maxTimeoutMs: number;
  /** The largest message after decompression, in bytes. */
  readonly readMaxBytes: number;
  readonly interceptors: readonly Interceptor[];
}

/** One method that is served. */
export interface RpcMethod {
  readonly method: DescMethod;
  /** "package.Service/Method". */
  readonly name: string;
  readonly isPublic: boolean;
  /** Answers a request for this method, errors included. */
  handle(request: Request, values: ContextValues): Promise<Response>;
}

/** The methods by the path that they are called at: "/package.Service/Method". */
export type RpcMethods = ReadonlyMap<string, RpcMethod>;

/** Builds the table of methods, once for each isolate. Throws if `publicMethods` names one that does not exist. */
export function createRpcMethods(routes: Routes, options: RpcOptions): RpcMethods {
  const router = createConnectRouter({
    grpc: false,
    maxTimeoutMs: options.maxTimeoutMs,
    readMaxBytes: options.readMaxBytes,
    interceptors: [...options.interceptors, createValidateInterceptor()],
  });
  for (const { service, implementation } of routes.services) {
    router.service(service, implementation);
  }
  const isPublic = createPublicCheck(routes);
  return new Map(
    router.handlers.map((handler) => {
      const name = handler.requestPath.slice(1);
      return [
        handler.requestPath,
        { method: handler.method, name, isPublic: isPublic(name), handle: createHandle(handler) },
      ];
    }),
  );
}

function createHandle(handler: UniversalHandler): RpcMethod["handle"] {
  return (request, values) => {
    const handle = createFetchHandler((universal) => handler({ ...universal, contextValues: values }));
    return protocolOf(request) === "grpc-web-text" ? fromGrpcWebText(request, handle) : handle(request);
  };
}

function createPublicCheck({ services, publicMethods }: Routes): (name: string) => boolean {
  const known = new Set(
    services.flatMap(({ service }) => [
      `${service.typeName}/*`,
      ...service.methods.map((method) => `${service.typeName}/${method.name}`),
    ]),
  );
  for (const name of publicMethods) {
    if (!known.has(name)) {
      throw new Error(`Cannot make a method public that is not served: "${name}"`);
    }
  }
  const open = new Set(publicMethods);
  return (name) => open.has(name) || open.has(`${name.slice(0, name.lastIndexOf("/"))}/*`);
}
