import { createRegistry, type DescMethod } from "@bufbuild/protobuf";
import { MethodOptions_IdempotencyLevel } from "@bufbuild/protobuf/wkt";
import { Code, ConnectError, type ContextValues, type Interceptor } from "@connectrpc/connect";
import { type CodecRegistry, createCodecRegistry } from "../codec/codec.ts";
import type { CallRecord } from "../observer.ts";
import { connectGet, parseQuery } from "./connect-get.ts";
import { connectPost } from "./connect-post.ts";
import type { TranslateError } from "./error.ts";
import { grpcWebUnary } from "./grpc-web-unary.ts";
import { headerContentType } from "./header-names.ts";
import { type CompiledMethod, compileMethod } from "./method.ts";
import { parseContentType, type Wire } from "./protocol.ts";
import { type Refused, refuse, refuseContentType, refuseEncoding, refuseHttpMethod } from "./refuse.ts";
import type { OrderKey, Routes, ServiceRoute } from "./routes.ts";
import { handleStream } from "./stream.ts";
import { handleUnary, type UnaryProtocol } from "./unary.ts";

export interface RpcOptions {
  /** The longest that a unary call may take, in milliseconds: caps the client's own. */
  readonly maxTimeoutMs: number;
  /** The same for streams, which may live long. */
  readonly maxStreamTimeoutMs: number;
  /** The largest message after decompression, in bytes. */
  readonly readMaxBytes: number;
  /**
   * Whether JSON with a field or the name of an enum value that the server does not know is refused. Default
   * false: it is passed over, as in binary, so that a page may be deployed before the server.
   */
  readonly refusesUnknownJson?: boolean;
  /** What callers are told of errors that another layer knows, that of MySQL for instance. Default: none. */
  readonly translateError?: TranslateError;
  readonly interceptors: readonly Interceptor[];
  /** The generated codecs; protobuf-es does what is not among them. */
  readonly codecs?: CodecRegistry;
}

/** One method that is served. */
export interface RpcMethod {
  readonly method: DescMethod;
  /** "package.Service/Method". */
  readonly name: string;
  readonly isPublic: boolean;
  /** What tells which calls of a batch depend on each other, if any do. */
  readonly orderKey: OrderKey | undefined;
  readonly compiled: CompiledMethod;
  /** Answers a request for this method, errors included. `record` is told how it ends. */
  handle(request: Request, values: ContextValues, record?: CallRecord): Promise<Response> | Response;
}

/** The methods by the path that they are called at: "/package.Service/Method". */
export type RpcMethods = ReadonlyMap<string, RpcMethod>;

/**
 * Builds the table of methods, once for each isolate. Throws if a list of the routes names one that does not
 * exist.
 */
export function createRpcMethods(routes: Routes, options: RpcOptions): RpcMethods {
  const table = new Map<string, RpcMethod>();
  const isPublic = createNameCheck(routes, routes.publicMethods);
  const isSelfValidated = createNameCheck(routes, routes.selfValidatedMethods ?? []);
  const orderKeys = new Map(Object.entries(routes.inOrder ?? {}));
  createNameCheck(routes, [...orderKeys.keys()]);
  const codecs = options.codecs ?? createCodecRegistry();
  const registry = createRegistry(
    ...routes.services.map(({ service }) => service.file),
    ...[...codecs].map(({ desc }) => desc),
  );
  for (const route of routes.services) {
    const own = route.codecs.length === 0 ? codecs : createCodecRegistry([...codecs], route.codecs);
    for (const method of route.service.methods) {
      const name = `${route.service.typeName}/${method.name}`;
      const compiled = compileMethod(method, implementationOf(route, method), {
        ...options,
        codecs: own,
        registry,
        validates: !isSelfValidated(name),
      });
      const about = { name, isPublic: isPublic(name), orderKey: orderKeys.get(name) };
      table.set(`/${name}`, createRpcMethod(compiled, about));
    }
  }
  return table;
}

type AnyImplementation = ((...args: never[]) => unknown) | undefined;

function implementationOf({ implementation }: ServiceRoute, method: DescMethod): AnyImplementation {
  const run = (implementation as Record<string, AnyImplementation>)[method.localName];
  return run?.bind(implementation);
}

/** How a unary method is called by POST. */
const unaryPosts: Readonly<Record<Wire["protocol"], UnaryProtocol | undefined>> = {
  connect: connectPost,
  "connect-stream": undefined,
  "grpc-web": grpcWebUnary,
  "grpc-web-text": grpcWebUnary,
};

function createRpcMethod(
  compiled: CompiledMethod,
  about: Pick<RpcMethod, "name" | "isPublic" | "orderKey">,
): RpcMethod {
  const handle =
    compiled.method.methodKind === "unary" ? createUnary(compiled, about) : createStream(compiled);
  return { method: compiled.method, ...about, compiled, handle };
}

function createUnary(
  compiled: CompiledMethod,
  { isPublic }: Pick<RpcMethod, "isPublic">,
): RpcMethod["handle"] {
  const { method } = compiled;
  const isRead = method.idempotency === MethodOptions_IdempotencyLevel.NO_SIDE_EFFECTS;
  const allow = isRead ? "POST, GET" : "POST";
  return (request, values, record) => {
    if (request.method === "GET" && isRead) {
      const { query, wire } = parseQuery(request);
      return wire === undefined
        ? refuseEncoding({ request, record }, query.parameters.get("encoding"))
        : handleUnary(connectGet, { method: compiled, wire, request, values, isPublic, record, query });
    }
    if (request.method !== "POST") {
      return refuseHttpMethod({ request, record }, allow);
    }
    const wire = parseContentType(request.headers.get(headerContentType));
    const protocol = wire === undefined ? undefined : unaryPosts[wire.protocol];
    return wire === undefined || protocol === undefined
      ? refuseContentType({ request, record }, "unary")
      : handleUnary(protocol, { method: compiled, wire, request, values, isPublic, record });
  };
}

function createStream(compiled: CompiledMethod): RpcMethod["handle"] {
  return (request, values, record) => {
    if (request.method !== "POST") {
      return refuseHttpMethod({ request, record }, "POST");
    }
    const wire = parseContentType(request.headers.get(headerContentType));
    return wire === undefined || wire.protocol === "connect"
      ? refuseContentType({ request, record }, "stream")
      : handleStream(compiled, wire, { request, values, record });
  };
}

/** A check of "package.Service/Method" against a list that may hold "package.Service/*". */
function createNameCheck({ services }: Routes, names: readonly string[]): (name: string) => boolean {
  const known = new Set(
    services.flatMap(({ service }) => [
      `${service.typeName}/*`,
      ...service.methods.map((method) => `${service.typeName}/${method.name}`),
    ]),
  );
  for (const name of names) {
    if (!known.has(name)) {
      throw new Error(`Cannot find the method "${name}" of the routes`);
    }
  }
  const listed = new Set(names);
  return (name) => listed.has(name) || listed.has(`${name.slice(0, name.lastIndexOf("/"))}/*`);
}

/**
 * Refuses a call to what is not served. The code is `unimplemented`, as for a method without an
 * implementation, but the status is 404 and not the 501 of that code: there is nothing at this address. The
 * official conformance suite asks for both ("unexpected-uri").
 */
export function refuseUnknownMethod(refused: Refused, path: string): Response {
  const error = new ConnectError(`There is no method ${path.slice(1)}`, Code.Unimplemented);
  return refuse(refused, error, { status: 404 });
}
