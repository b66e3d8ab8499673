import type { ExecutionContext, Fetcher, MessageBatch, ScheduledController } from "@cloudflare/workers-types";
import { Code, ConnectError } from "@connectrpc/connect";
import { type App, createApp, pathOf } from "./app.ts";
import { createAuthenticate } from "./auth/gate.ts";
import { createVerify } from "./auth/verify.ts";
import type { CodecRegistry } from "./codec/codec.ts";
import { type Config, ConfigError, type Environment, parseConfig } from "./config.ts";
import { createOriginRule } from "./cors.ts";
import type { Data, DataSource, ObjectStore, WorkQueue } from "./data/data.ts";
import { createPlanetScaleClient } from "./data/planetscale.ts";
import { createUpstashClient } from "./data/upstash.ts";
import { createRpcMethods } from "./rpc/handler.ts";
import { refuse } from "./rpc/refuse.ts";
import type { Routes } from "./rpc/routes.ts";
import { createSite } from "./site.ts";

/** What a team writes: its services, and what it does outside of a call. */
export interface WorkerDefinition {
  readonly routes: Routes;
  /** What `buf generate` made of the messages; without it protobuf-es encodes and decodes them. */
  readonly codecs?: CodecRegistry;
  /** By the name of the queue, without the suffix of the environment ("-staging"). */
  readonly queues?: Readonly<Record<string, (batch: MessageBatch, data: Data) => Promise<void>>>;
  /** Runs on the cron triggers of wrangler.toml. */
  readonly scheduled?: (controller: ScheduledController, data: Data) => Promise<void>;
}

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
  readonly objects: ObjectStore;
  readonly queue: WorkQueue;
}

/** Turns a team's definition into a Worker. The environment is read at the first event of each isolate. */
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
        const { app } = require(env);
        return await app(request, createDataSource(require(env), context));
      } catch (error) {
        return answerFailure(request, error);
      }
    },
    async queue(batch, env, context) {
      const { config } = require(env);
      const consume = definition.queues?.[withoutSuffix(batch.queue, config.environment)];
      if (consume === undefined) {
        throw new Error(`No consumer for the queue "${batch.queue}"`);
      }
      await consume(batch, createDataSource(require(env), context).open(AbortSignal.timeout(60_000)));
    },
    async scheduled(controller, env, context) {
      const data = createDataSource(require(env), context).open(AbortSignal.timeout(60_000));
      await definition.scheduled?.(controller, data);
    },
  };
}

function createIsolate(definition: WorkerDefinition, env: Environment): Isolate | ConfigError {
  let config: Config;
  try {
    config = parseConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) {
      console.error(error.message);
      return error;
    }
    throw error;
  }
  const origins = createOriginRule(config.corsOrigins);
  const version = env["VERSION"] as { id?: string; tag?: string } | undefined;
  return {
    config,
    objects: env["OBJECTS"] as ObjectStore,
    queue: env["EVENTS"] as WorkQueue,
    app: createApp({
      methods: createRpcMethods(definition.routes, {
        ...config.rpc,
        interceptors: [],
        ...(definition.codecs === undefined ? {} : { codecs: definition.codecs }),
      }),
      authenticate: createAuthenticate(createVerify(config.auth), Date.now),
      origins,
      site: createSite({
        origins,
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

function createDataSource({ config, objects, queue }: Isolate, context: ExecutionContext): DataSource {
  const opened = new WeakMap<AbortSignal, Data>();
  return {
    open(signal) {
      let data = opened.get(signal);
      if (data === undefined) {
        data = {
          sql: createPlanetScaleClient(config.database, signal),
          redis: createUpstashClient(config.redis, signal),
          objects,
          queue,
          now: Date.now,
          waitUntil: (work) => context.waitUntil(work),
        };
        opened.set(signal, data);
      }
      return data;
    },
  };
}

/** A worker that is not configured says so to everyone, but what is missing only to its log. */
function answerFailure(request: Request, error: unknown): Response {
  if (error instanceof ConfigError) {
    const text = "The server is not configured: its log says what is missing";
    return pathOf(request.url) === "/healthz"
      ? new Response(text, { status: 503 })
      : refuse(request, new ConnectError(text, Code.Unavailable));
  }
  console.error(error);
  return refuse(request, new ConnectError("internal error", Code.Internal));
}

function withoutSuffix(queue: string, environment: string): string {
  const suffix = `-${environment}`;
  return queue.endsWith(suffix) ? queue.slice(0, -suffix.length) : queue;
}
