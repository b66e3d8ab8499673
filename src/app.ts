import { type ContextValues, createContextValues } from "@connectrpc/connect";
import type { Authenticate } from "./auth/authenticate.ts";
import { createAdmitGate, createAuthenticateGate } from "./auth/gate.ts";
import { createBatches, type OpenBatch } from "./batches.ts";
import { allowOrigin, type OriginRule } from "./cors.ts";
import { type DataSource, dataSourceKey } from "./data/data.ts";
import { enter, type Gate } from "./gate.ts";
import { BatchService } from "./gen/naru/batch/v1/batch_service_pb.ts";
import { type CallObserver, CallRecord } from "./observer.ts";
import { type OpsHost, opsHostKey } from "./ops/host.ts";
import { varyByOrigin } from "./rpc/answer.ts";
import { type TranslateError, toConnectError } from "./rpc/error.ts";
import { type RpcMethod, type RpcMethods, refuseUnknownMethod } from "./rpc/handler.ts";
import { headerVary } from "./rpc/header-names.ts";
import { type WaitUntil, waitUntilKey } from "./rpc/lifetime.ts";
import { protocolOf } from "./rpc/protocol.ts";
import { refuse } from "./rpc/refuse.ts";
import { addServerTiming, wantsServerTiming } from "./server-timing.ts";

export interface AppParts {
  readonly methods: RpcMethods;
  readonly authenticate: Authenticate;
  /**
   * How a call to a public method is answered that has credentials of another kind than ours, Basic or
   * another API's key: "ignore" answers as if they were not there, "refuse" with `unauthenticated`.
   */
  readonly foreignCredentials: "ignore" | "refuse";
  /** Further gates, behind those that know the caller. Default: none. */
  readonly gates?: readonly Gate[] | undefined;
  /** Is told of each call. Default: nobody is. */
  readonly observer?: CallObserver | undefined;
  /**
   * What callers are told of errors of a gate, or of a call of a batch, that another layer knows. Default:
   * none.
   */
  readonly translateError?: TranslateError | undefined;
  /** Whether this is a developer's machine, where calls that ask are told where their time went. */
  readonly isLocal?: boolean | undefined;
  /** For calls of OpsService. Default: it says that nothing is measured. */
  readonly ops?: OpsHost | undefined;
  readonly origins: OriginRule;
  /** Answers what is not a call: pages, health, version, preflight. */
  readonly site: (request: Request) => Response | Promise<Response>;
}

/**
 * Answers a request. `source` makes the data of the call that it turns out to be; `waitUntil` lets work
 * outlast the answer.
 */
export type App = (request: Request, source: DataSource, waitUntil: WaitUntil) => Promise<Response>;

/**
 * Puts together what a request meets: CORS around all of it, then the gates in their order, then the call.
 */
export function createApp(parts: AppParts): App {
  const gates: readonly Gate[] = [
    createAuthenticateGate(parts.authenticate),
    createAdmitGate(parts.foreignCredentials),
    ...(parts.gates ?? []),
  ];
  const { methods, observer, translateError, ops, isLocal = false } = parts;
  const openBatch = createBatches({ methods, gates, observer, translateError });
  return async (request, source, waitUntil) => {
    const path = pathOf(request.url);
    const method = methods.get(path);
    const isCall = request.method !== "OPTIONS" && (method !== undefined || isCallPath(request, path));
    const response = isCall
      ? await answerCall({
          request,
          path,
          method,
          source,
          waitUntil,
          gates,
          observer,
          openBatch,
          translateError,
          ops,
          isLocal,
        })
      : await answerSite(parts, request);
    return allowOrigin(parts.origins, request, response);
  };
}

/** What is not a call. The answers to calls say by themselves what they vary by. */
async function answerSite({ site }: AppParts, request: Request): Promise<Response> {
  const response = await site(request);
  response.headers.append(headerVary, varyByOrigin);
  return response;
}

interface ArrivedCall {
  readonly request: Request;
  readonly path: string;
  /** Undefined where nothing is served at the path. */
  readonly method: RpcMethod | undefined;
  readonly source: DataSource;
  readonly waitUntil: WaitUntil;
  readonly gates: readonly Gate[];
  readonly observer: CallObserver | undefined;
  readonly openBatch: OpenBatch;
  readonly translateError: TranslateError | undefined;
  readonly ops: OpsHost | undefined;
  readonly isLocal: boolean;
}

/** By its name: a worker without it does not have to load what it speaks. */
const opsServiceName = "naru.ops.v1.OpsService";

async function answerCall(call: ArrivedCall): Promise<Response> {
  const { request, path, method, source, waitUntil, observer } = call;
  let record = observer === undefined ? undefined : openRecord(call);
  try {
    if (record !== undefined) {
      source.record = record;
    }
    if (method === undefined) {
      return refuseUnknownMethod({ request, record }, path);
    }
    const values: ContextValues = createContextValues()
      .set(dataSourceKey, source)
      .set(waitUntilKey, waitUntil);
    const entering = { method, request, values, isBatched: false, waitUntil };
    const entered = enter(call.gates, entering, (leave) => {
      record ??= openRecord(call);
      record.onEnd(leave);
    });
    // Not awaited where it is known already: that would cost every call a turn.
    const refusal = entered instanceof Promise ? await entered : entered;
    if (refusal !== undefined) {
      return refuse({ request, record }, refusal.error, { challenge: refusal.challenge });
    }
    const { parent } = method.method;
    if (parent === BatchService) {
      call.openBatch({ source, entering, record });
    }
    if (parent === BatchService || parent.typeName === opsServiceName) {
      values.set(opsHostKey, call.ops);
    }
    if (!wantsServerTiming(request, values, call.isLocal)) {
      return await method.handle(request, values, record);
    }
    record ??= openRecord(call);
    source.record = record;
    return addServerTiming(await method.handle(request, values, record), record);
  } catch (error) {
    // A gate that broke, or an error that could not be encoded.
    return refuse({ request, record }, toConnectError(error, { translate: call.translateError }));
  }
}

function openRecord({ request, path, method, observer, waitUntil }: ArrivedCall): CallRecord {
  return new CallRecord(
    { name: path.slice(1), method: method?.method, protocolOf, request, waitUntil },
    observer,
  );
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

/**
 * "/package.Service/Method" is meant as a call even where nothing is served at it. A page may be at such a
 * path too.
 */
function isCallPath({ method, url }: Request, path: string): boolean {
  const isCall = method === "POST" || (method === "GET" && /[?&]encoding=/.test(url));
  return isCall && /^\/[\w.]+\.\w+\/\w+$/.test(path);
}
