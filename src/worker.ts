import type { ExecutionContext, Fetcher, MessageBatch, ScheduledController } from "@cloudflare/workers-types";
import { Code, ConnectError, createContextValues, type Interceptor } from "@connectrpc/connect";
import { checkAlerts, logFailure, readAlerts } from "./alerting.ts";
import { type App, createApp, pathOf } from "./app.ts";
import { createAuthenticate } from "./auth/authenticate.ts";
import { callerKey, requireAdmin } from "./auth/caller.ts";
import { createVerifier } from "./auth/verify.ts";
import type { CodecRegistry } from "./codec/codec.ts";
import {
  type BindingName,
  type Config,
  ConfigError,
  parseConfig,
  parseEnvironment,
  parseOrigins,
} from "./config.ts";
import { allowOrigin, createOriginRule, type OriginRule } from "./cors.ts";
import { applyInvalidation } from "./data/cache/invalidation.ts";
import type { Invalidation } from "./data/cache/sources.ts";
import { type Data, dataOf, type ObjectStore, type WorkQueue } from "./data/data.ts";
import { createDataPlane, type DataPlane } from "./data/data-plane.ts";
import { translateConflict } from "./data/failures.ts";
import { readAfterWriteHeader } from "./data/read-after-write.ts";
import type { ColoSource, DataRequest } from "./data/request-data.ts";
import type { Environment } from "./environment.ts";
import type { Gate } from "./gate.ts";
import { createMetrics, describeComponents } from "./measure.ts";
import { answerMetrics } from "./metrics-page.ts";
import { type CallObserver, joinObservers } from "./observer.ts";
import { createRpcMethods } from "./rpc/handler.ts";
import { refuse } from "./rpc/refuse.ts";
import type { Routes } from "./rpc/routes.ts";
import { createSite } from "./site.ts";
import { takeSnapshot } from "./snapshot.ts";
import { readTraceparent } from "./trace.ts";

/** What a team writes: its services, and what it does outside of a call. */
export interface WorkerDefinition {
  readonly routes: Routes;
  /** What `buf generate` made of the messages; without it protobuf-es encodes and decodes them. */
  readonly codecs?: CodecRegistry;
  /** By the name of the queue, without the suffix of the environment ("-staging"). */
  readonly queues?: Readonly<Record<string, QueueConsumer>>;
  /**
   * How a call to a public method is answered that has credentials of another kind than ours, Basic or
   * another API's key. Default "ignore": it is answered as if they were not there. "refuse" answers
   * `unauthenticated`.
   */
  readonly foreignCredentials?: "ignore" | "refuse";
  /**
   * Interceptors of connect-es, the first outermost. They cost each call an object of its request and one of
   * its answer, and copies of its headers: see "Gates, interceptors and the observer" in `docs/calls.md`.
   * Default: none, which costs nothing.
   */
  readonly interceptors?: readonly Interceptor[];
  /** Gates of the team's own, in their order, behind those that find out who calls. Default: none. */
  readonly gates?: readonly Gate[];
  /** Is told of each call and of its end. Default: nobody is. */
  readonly observer?: CallObserver;
  /** What the services cannot do without: a worker that lacks one says so at its start. */
  readonly bindings?: readonly BindingName[];
  /** Runs on the cron triggers of wrangler.toml. */
  readonly scheduled?: (controller: ScheduledController, data: Data) => Promise<void>;
}

/** What a consumer is told beside its messages. */
export interface QueueOptions {
  /** How long a message is tried, in milliseconds, before it is given up. */
  readonly retryForMs: number;
}

export type QueueConsumer = (batch: MessageBatch, data: Data, options: QueueOptions) => Promise<void>;

/** The handlers that the runtime calls. */
export interface Worker {
  fetch(request: Request, env: Environment, context: ExecutionContext): Promise<Response>;
  queue(batch: MessageBatch, env: Environment, context: ExecutionContext): Promise<void>;
  scheduled(controller: ScheduledController, env: Environment, context: ExecutionContext): Promise<void>;
}

/** What one isolate builds once from its environment. */
interface Isolate {
  readonly config: Config;
  readonly app: App;
  readonly data: DataPlane;
  checkAlerts(data: Data): Promise<unknown>;
}

/** The queue of what Redis has to be told later, without the suffix of the environment. */
const invalidationQueue = "naru-invalidations";
const invalidationRetrySeconds = 5;

/** What the data of a request needs of it, and asks for only when it is used. */
class FetchEvent implements DataRequest {
  private readonly request: Request;
  private readonly context: ExecutionContext;

  constructor(request: Request, context: ExecutionContext) {
    this.request = request;
    this.context = context;
  }

  get readAfterWrite(): string | null {
    return this.request.headers.get(readAfterWriteHeader);
  }

  get traceparent(): string | undefined {
    return readTraceparent(this.request.headers);
  }

  get colo(): ColoSource | undefined {
    const { hostname, origin } = new URL(this.request.url);
    const cache = (globalThis.caches as { default?: Cache } | undefined)?.default;
    // There it keeps nothing, and asking takes time.
    return cache === undefined || hostname.endsWith(".workers.dev") ? undefined : { cache, origin };
  }

  waitUntil(work: Promise<unknown>): void {
    this.context.waitUntil(work);
  }
}

/**
 * Turns a team's definition into a Worker. The environment is read at the first event of each isolate.
 *
 * ```ts
 * import {
 *   type CallEnd,
 *   type CallObserver,
 *   type CallStart,
 *   createWorker,
 *   type QueueOptions,
 * } from "../src/index.ts";
 *
 * const observer: CallObserver = {
 *   ended: ({ name }: CallStart, { code, durationMs }: CallEnd) =>
 *     console.log(JSON.stringify({ name, code, durationMs })),
 * };
 *
 * export default createWorker({
 *   routes: { services: [], publicMethods: [] },
 *   observer,
 *   queues: {
 *     events: async (batch, _data, { retryForMs }: QueueOptions) => {
 *       console.log(batch.messages.length, retryForMs);
 *     },
 *   },
 * });
 * ```
 */
export function createWorker(definition: WorkerDefinition): Worker {
  let isolate: Isolate | ConfigError | undefined;
  const require = (env: Environment): Isolate => {
    isolate ??= createIsolate(definition, env);
    if (isolate instanceof ConfigError) {
      throw isolate;
    }
    return isolate;
  };
  return {
    async fetch(request, env, context) {
      try {
        const { app, data } = require(env);
        const event = new FetchEvent(request, context);
        return await app(request, data.open(event), (work) => event.waitUntil(work));
      } catch (error) {
        return answerFailure(request, error, env);
      }
    },
    async queue(batch, env, context) {
      const { config, data } = require(env);
      const name = withoutSuffix(batch.queue, config.environment);
      if (name === invalidationQueue) {
        await applyInvalidations(batch, data, context);
        return;
      }
      const consume = definition.queues?.[name];
      if (consume === undefined) {
        throw new Error(`No consumer for the queue "${batch.queue}"`);
      }
      await consume(batch, openEvent(data, context), config.queues);
    },
    async scheduled(controller, env, context) {
      const isolate = require(env);
      const data = openEvent(isolate.data, context);
      // Beside each other: whether the team's work fails is what alerts are there for.
      const outcomes = await Promise.allSettled([
        isolate.checkAlerts(data),
        definition.scheduled?.(controller, data),
      ]);
      const reasons = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
      if (reasons.length > 0) {
        throw reasons.length === 1 ? reasons[0] : new AggregateError(reasons, reasons.map(String).join("; "));
      }
    },
  };
}

function createIsolate(definition: WorkerDefinition, env: Environment): Isolate | ConfigError {
  let config: Config;
  try {
    config = parseConfig(env, definition.bindings);
  } catch (error) {
    if (error instanceof ConfigError) {
      console.error(error.message);
      return error;
    }
    throw error;
  }
  const origins = originsOf(config);
  const version = env["VERSION"] as { id?: string; tag?: string } | undefined;
  const metrics = createMetrics(env, config, version?.id ?? "");
  const data = createDataPlane({
    database: config.database,
    times: config.cache,
    redis: config.redis,
    objects: env["OBJECTS"] as ObjectStore,
    queue: env["EVENTS"] as WorkQueue,
    invalidations: env["INVALIDATIONS"] as WorkQueue | undefined,
    callerOf: (values) => values.get(callerKey)?.userId.toString(),
    version: version?.id ?? "",
  });
  return {
    config,
    data,
    async checkAlerts({ redis }) {
      const { reader } = metrics;
      if (reader !== undefined) {
        await checkAlerts(config.alerts, { reader, run: redis.failClosed.command }).catch(
          (error: unknown) => {
            logFailure(String(error));
            throw error;
          },
        );
      }
    },
    app: createApp({
      methods: createRpcMethods(definition.routes, {
        ...config.rpc,
        interceptors: definition.interceptors ?? [],
        translateError: translateConflict,
        ...(definition.codecs === undefined ? {} : { codecs: definition.codecs }),
      }),
      authenticate: createAuthenticate(createVerifier(config.auth)),
      foreignCredentials: definition.foreignCredentials ?? "ignore",
      gates: definition.gates,
      observer: joinObservers(metrics.observer, definition.observer),
      translateError: translateConflict,
      isLocal: config.environment === "local",
      ops: {
        reader: metrics.reader,
        version: version?.id ?? "",
        startedAtMs: Date.now(),
        thresholds: {
          mean_duration_ms: config.alerts.settings.maxMeanMs,
          error_rate: config.alerts.settings.maxErrorRate,
        },
        alerts: (context) => readAlerts(dataOf(context).redis.failClosed.command),
        components: () => describeComponents(data.status()),
        snapshot: (context) => takeSnapshot(data, metrics.store, context),
        authorise: requireAdmin,
      },
      origins,
      site: createSite({
        origins,
        metrics: (request) =>
          answerMetrics(
            { store: metrics.store, token: config.metrics.token, isLocal: config.environment === "local" },
            request,
          ),
        assets: env["ASSETS"] as Fetcher | undefined,
        version: {
          id: version?.id ?? "",
          tag: version?.tag ?? "",
          environment: config.environment,
        },
      }),
    }),
  };
}

function originsOf({ corsOrigins, environment }: Pick<Config, "corsOrigins" | "environment">): OriginRule {
  return createOriginRule(corsOrigins, { local: environment === "local" });
}

/** The data of an event that is no call. */
function openEvent(data: DataPlane, context: ExecutionContext): Data {
  return data.open({ readAfterWrite: null, waitUntil: (work) => context.waitUntil(work) }).dataOf({
    signal: AbortSignal.timeout(60_000),
    values: createContextValues(),
    responseHeader: new Headers(),
  });
}

/** Tells Redis what it missed: until it has, results of before the write may be given to other callers. */
async function applyInvalidations(batch: MessageBatch, data: DataPlane, context: ExecutionContext) {
  const { store } = data.open({ readAfterWrite: null, waitUntil: (work) => context.waitUntil(work) });
  await Promise.all(
    batch.messages.map((message) =>
      applyInvalidation(store, message.body as Invalidation).then(
        () => message.ack(),
        () => message.retry({ delaySeconds: invalidationRetrySeconds }),
      ),
    ),
  );
}

/**
 * A worker that is not configured says so to everyone, pages of other origins among them, but what is missing
 * only to its log.
 */
function answerFailure(request: Request, error: unknown, env: Environment): Response {
  const rule = originsOf({ corsOrigins: parseOrigins(env), environment: parseEnvironment(env) });
  return allowOrigin(rule, request, toFailure(request, error));
}

function toFailure(request: Request, error: unknown): Response {
  if (error instanceof ConfigError) {
    const text = "The server is not configured: its log says what is missing";
    return pathOf(request.url) === "/healthz"
      ? new Response(text, { status: 503 })
      : refuse({ request }, new ConnectError(text, Code.Unavailable));
  }
  console.error(error);
  return refuse({ request }, new ConnectError("internal error", Code.Internal));
}

function withoutSuffix(queue: string, environment: string): string {
  const suffix = `-${environment}`;
  return queue.endsWith(suffix) ? queue.slice(0, -suffix.length) : queue;
}
