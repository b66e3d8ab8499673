import { Code, ConnectError, type ContextValues, createContextValues } from "@connectrpc/connect";
import { type Caller, callerKey } from "./auth/caller.ts";
import type { Authenticate } from "./auth/gate.ts";
import { createBatches, type OpenBatch } from "./batches.ts";
import { allowOrigin, type OriginRule } from "./cors.ts";
import { type DataSource, dataSourceKey } from "./data/data.ts";
import { BatchService } from "./gen/naru/batch/v1/batch_service_pb.ts";
import { type RpcMethod, type RpcMethods, refuseUnknownMethod } from "./rpc/handler.ts";
import { refuse } from "./rpc/refuse.ts";

export interface AppParts {
  readonly methods: RpcMethods;
  readonly authenticate: Authenticate;
  readonly origins: OriginRule;
  /** Answers what is not a call: pages, health, version, preflight. */
  readonly site: (request: Request) => Response | Promise<Response>;
}

/** Answers a request. `source` makes the data of the call that it turns out to be. */
export type App = (request: Request, source: DataSource) => Promise<Response>;

/** Puts the gates in their order: CORS, authentication, then the call. Every gate decides by the headers alone. */
export function createApp(parts: AppParts): App {
  const openBatch = createBatches(parts.methods);
  return async (request, source) => {
    const path = pathOf(request.url);
    const method = parts.methods.get(path);
    if (request.method === "OPTIONS" || (method === undefined && !isCallPath(request, path))) {
      return parts.site(request);
    }
    const response =
      method === undefined
        ? refuseUnknownMethod(request, path)
        : await call(parts, { request, method, source, openBatch });
    return allowOrigin(parts.origins, request, response);
  };
}

interface AppCall {
  readonly request: Request;
  readonly method: RpcMethod;
  readonly source: DataSource;
  readonly openBatch: OpenBatch;
}

async function call(
  { authenticate }: AppParts,
  { request, method, source, openBatch }: AppCall,
): Promise<Response> {
  let authenticated = authenticate(request.headers);
  if (authenticated instanceof Promise) {
    authenticated = await authenticated;
  }
  if (authenticated instanceof ConnectError) {
    return refuse(request, authenticated);
  }
  const caller = authenticated;
  const refusal = admit(method, caller);
  if (refusal !== undefined) {
    return refuse(request, refusal);
  }
  const values: ContextValues = createContextValues().set(dataSourceKey, source).set(callerKey, caller);
  if (method.method.parent === BatchService) {
    openBatch(values, { source, caller, admit });
  }
  return method.handle(request, values);
}

/** The gates that every call passes once it is known who makes it, alone or in a batch. */
function admit(
  { isPublic }: Pick<RpcMethod, "isPublic">,
  caller: Caller | undefined,
): ConnectError | undefined {
  return caller === undefined && !isPublic
    ? new ConnectError("This method needs a token", Code.Unauthenticated)
    : undefined;
}

/** "https://host/a/b?c" → "/a/b", without the cost of a URL object. */
export function pathOf(url: string): string {
  const start = url.indexOf("/", url.indexOf("//") + 2);
  if (start === -1) {
    return "/";
  }
  const end = url.indexOf("?", start);
  return end === -1 ? url.slice(start) : url.slice(start, end);
}

/** "/package.Service/Method" is meant as a call even where nothing is served at it. */
function isCallPath(request: Request, path: string): boolean {
  return request.method === "POST" && /^\/[\w.]+\.\w+\/\w+$/.test(path);
}
