import { Code, ConnectError, type ContextValues, createContextValues } from "@connectrpc/connect";
import { callerKey } from "./auth/caller.ts";
import { type Authenticate, CredentialProblem, type Identity } from "./auth/gate.ts";
import type { WaitUntil } from "./auth/key-set.ts";
import { createBatches, type OpenBatch } from "./batches.ts";
import { allowOrigin, type OriginRule } from "./cors.ts";
import { type DataSource, dataSourceKey } from "./data/data.ts";
import { BatchService } from "./gen/naru/batch/v1/batch_service_pb.ts";
import { type RpcMethod, type RpcMethods, refuseUnknownMethod } from "./rpc/handler.ts";
import { headerChallenge } from "./rpc/header-names.ts";
import { waitUntilKey } from "./rpc/lifetime.ts";
import { refuse } from "./rpc/refuse.ts";

export interface AppParts {
  readonly methods: RpcMethods;
  readonly authenticate: Authenticate;
  /**
   * What becomes of a call to a public method with credentials that are not ours to judge, Basic for instance or another
   * API's key: "ignore" answers as if they were not there, "refuse" with `unauthenticated`.
   */
  readonly foreignCredentials: "ignore" | "refuse";
  readonly origins: OriginRule;
  /** Answers what is not a call: pages, health, version, preflight. */
  readonly site: (request: Request) => Response | Promise<Response>;
}

/** Answers a request. `source` makes the data of the call that it turns out to be; `waitUntil` lets work outlast the answer. */
export type App = (request: Request, source: DataSource, waitUntil: WaitUntil) => Promise<Response>;

/** Puts the gates in their order: CORS, authentication, then the call. Every gate decides by the headers alone. */
export function createApp(parts: AppParts): App {
  const openBatch = createBatches(parts.methods);
  return async (request, source, waitUntil) => {
    const path = pathOf(request.url);
    const method = parts.methods.get(path);
    let response: Response;
    if (request.method === "OPTIONS" || (method === undefined && !isCallPath(request, path))) {
      response = await parts.site(request);
    } else if (method === undefined) {
      response = refuseUnknownMethod(request, path);
    } else {
      response = await call(parts, { request, method, source, waitUntil, openBatch });
    }
    return allowOrigin(parts.origins, request, response);
  };
}

interface AppCall {
  readonly request: Request;
  readonly method: RpcMethod;
  readonly source: DataSource;
  readonly waitUntil: WaitUntil;
  readonly openBatch: OpenBatch;
}

async function call(
  { authenticate, foreignCredentials }: AppParts,
  { request, method, source, waitUntil, openBatch }: AppCall,
): Promise<Response> {
  const authenticated = authenticate(request.headers, waitUntil);
  // Not awaited where it is known already: that would cost every call a turn.
  const identity = authenticated instanceof Promise ? await authenticated : authenticated;
  const refusal = admitMethod(method.isPublic, identity, foreignCredentials);
  if (refusal !== undefined) {
    return identity instanceof CredentialProblem ? refuseToken(request, refusal) : refuse(request, refusal);
  }
  const caller = identity instanceof CredentialProblem ? undefined : identity;
  const values: ContextValues = createContextValues()
    .set(dataSourceKey, source)
    .set(callerKey, caller)
    .set(waitUntilKey, waitUntil);
  if (method.method.parent === BatchService) {
    const admit: Admit = ({ isPublic }) => admitMethod(isPublic, identity, foreignCredentials);
    openBatch(values, { source, caller, admit });
  }
  return method.handle(request, values);
}

/** Says to a client that its token is what was wrong: it may get another and try again (RFC 6750, 3). */
function refuseToken(request: Request, error: ConnectError): Response {
  const response = refuse(request, error);
  if (response.headers.has(headerChallenge)) {
    response.headers.set(headerChallenge, 'Bearer error="invalid_token"');
  }
  return response;
}

/** The gates that every call passes once it is known who makes it, alone or in a batch. */
type Admit = (method: Pick<RpcMethod, "isPublic">) => ConnectError | undefined;

function admitMethod(
  isPublic: boolean,
  identity: Identity,
  foreignCredentials: AppParts["foreignCredentials"],
): ConnectError | undefined {
  if (identity instanceof CredentialProblem) {
    const isIgnored = isPublic && identity.isForeign && foreignCredentials === "ignore";
    return isIgnored ? undefined : identity.error;
  }
  return identity === undefined && !isPublic
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

/** "/package.Service/Method" is meant as a call even where nothing is served at it. A page may be at such a path too. */
function isCallPath({ method, url }: Request, path: string): boolean {
  const isCall = method === "POST" || (method === "GET" && /[?&]encoding=/.test(url));
  return isCall && /^\/[\w.]+\.\w+\/\w+$/.test(path);
}
