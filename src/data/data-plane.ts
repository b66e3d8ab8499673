import type { ContextValues } from "@connectrpc/connect";
import { createLru } from "../lru.ts";
import { type CacheSession, createCache, createSessionState } from "./cache/cache.ts";
import type { CacheOptions, CacheStats, Endpoint, Invalidation, ReadAfterWrite } from "./cache/isolate.ts";
import { createRedisStore } from "./cache/redis-store.ts";
import type { CacheStore } from "./cache/store.ts";
import { createCachedSql } from "./cached-sql.ts";
import {
  type ConnectionGate,
  type ConnectionGateOptions,
  createConnectionGate,
  ioPriority,
} from "./connections.ts";
import type { CallScope, Data, DataSource, ObjectStore, WorkQueue } from "./data.ts";
import {
  createEndpoint,
  createEndpointHealth,
  type EndpointHealth,
  isUnavailable,
  maxRetryAfterMs,
  type SqlEndpoint,
} from "./endpoint.ts";
import type { SqlClient } from "./mysql.ts";
import { createPlanetScaleClient, openSession } from "./planetscale.ts";
import { createReadAfterWriteTokens, readAfterWriteHeader } from "./read-after-write.ts";
import { createRedis, type RedisClient } from "./redis.ts";
import type { StatementStats } from "./statement-stats.ts";
import { createRedisHealth, createUpstash, type UpstashOptions } from "./upstash.ts";

export interface DataPlaneOptions {
  readonly database: {
    readonly writerUrl: string;
    /** That of the writer where there is no replica. */
    readonly readerUrl: string;
    readonly statementTimeoutMs: number;
  };
  readonly redis: UpstashOptions;
  readonly objects: ObjectStore;
  readonly queue: WorkQueue;
  /** Takes the invalidations that Redis did not. */
  readonly invalidations: WorkQueue | undefined;
  /** Names who calls, for whoever has a name: its own writes are seen by its next calls. */
  readonly callerOf: (values: ContextValues) => string | undefined;
  readonly cache?: Partial<CacheOptions>;
  /** For tests: the limits of the platform, and what is told of each request. */
  readonly gate?: Partial<ConnectionGateOptions>;
}

/** What a request brings. */
export interface DataRequest {
  /** The value of `readAfterWriteHeader`. */
  readonly readAfterWrite: string | null;
  waitUntil(work: Promise<unknown>): void;
}

/** How the data of an isolate stands. */
export interface DataStatus {
  readonly cache: Readonly<CacheStats> & { readonly bytes: number };
  readonly endpoints: Readonly<
    Record<Endpoint, { readonly breaker: string; readonly statements: readonly StatementStats[] }>
  >;
  readonly redis: { readonly breaker: string };
}

/** MySQL, Redis and their cache as one isolate has them: data and no I/O, which belongs to requests. */
export interface DataPlane {
  /** The data of the calls of one request: they share its connections, round trips and what they have just read. */
  open(request: DataRequest): DataSource & { readonly store: CacheStore };
  status(): DataStatus;
}

/** Callers whose writes an isolate remembers, for those who do not bring their token. */
const rememberedWriters = 10_000;

export function createDataPlane(options: DataPlaneOptions): DataPlane {
  const { database } = options;
  const cache = createCache(options.cache);
  const writerHealth = createEndpointHealth();
  const isReplicated = database.readerUrl !== database.writerUrl;
  const health: Record<Endpoint, EndpointHealth> = {
    writer: writerHealth,
    reader: isReplicated ? createEndpointHealth() : writerHealth,
  };
  const redisHealth = createRedisHealth();
  const tokens = createReadAfterWriteTokens(options.redis.token, Date.now);
  const writers = createLru<ReadAfterWrite>(rememberedWriters);
  const scope = hostOf(database.writerUrl);

  const open = (request: DataRequest): DataSource & { readonly store: CacheStore } => {
    let gate: ConnectionGate | undefined;
    let redisOf: ReturnType<typeof createUpstash> | undefined;
    let background: CacheStore | undefined;
    let state: ReturnType<typeof createSessionState> | undefined;
    const requireGate = () => {
      gate ??= createConnectionGate(options.gate);
      return gate;
    };
    const openRedis = (signal: AbortSignal, priority: 0 | 2): RedisClient => {
      redisOf ??= createUpstash(options.redis, redisHealth, requireGate());
      return redisOf({ signal, priority });
    };
    const requireBackground = () => {
      if (background === undefined) {
        // A settling is waited for, although its call may end; a fill is not.
        const { fill } = createRedisStore(openRedis(endless(), ioPriority.background));
        background = { ...createRedisStore(openRedis(endless(), ioPriority.answer)), fill };
      }
      return background;
    };
    const requireState = (caller: string) => {
      state ??= createSessionState(
        request.readAfterWrite === null ? writers.get(caller) : tokens.parse(request.readAfterWrite, caller),
      );
      return state;
    };
    const enqueue = async (invalidation: Invalidation, delayMs: number) => {
      if (options.invalidations === undefined) {
        throw new Error("There is no queue of invalidations");
      }
      const delaySeconds = Math.ceil(delayMs / 1_000);
      await throughGate(options.invalidations, requireGate(), "queue").send(invalidation, { delaySeconds });
    };

    const openCall = (call: CallScope): Data => {
      let redis: RedisClient | undefined;
      let store: CacheStore | undefined;
      let writer: SqlClient | undefined;
      const endpoints: { reader?: SqlEndpoint; writer?: SqlEndpoint } = {};
      const requireRedis = () => {
        redis ??= openRedis(call.signal, ioPriority.answer);
        return redis;
      };
      const addressOf = (endpoint: Endpoint) => ({
        url: endpoint === "writer" ? database.writerUrl : database.readerUrl,
        statementTimeoutMs: database.statementTimeoutMs,
      });
      const connect = (endpoint: Endpoint, signal: AbortSignal, isBackground: boolean) =>
        createEndpoint(
          (until, priority) =>
            openSession(addressOf(endpoint), {
              signal: until,
              send: requireGate().fetch(isBackground ? ioPriority.background : priority),
            }),
          { health: health[endpoint], scope: { signal } },
        );
      const requireEndpoint = (endpoint: Endpoint, inBackground: boolean) => {
        if (inBackground) {
          return connect(endpoint, endless(), true);
        }
        endpoints[endpoint] ??= connect(endpoint, call.signal, false);
        return endpoints[endpoint];
      };
      const requireWriter = (): SqlClient => {
        if (writer === undefined) {
          const endpoint = requireEndpoint("writer", false);
          const send = requireGate().fetch(ioPriority.answer);
          const client = createPlanetScaleClient(addressOf("writer"), { signal: call.signal, send });
          writer = {
            query: endpoint.query,
            execute: (sql, values) => endpoint.execute(sql, () => client.execute(sql, values)),
            transaction: (work) => endpoint.execute("BEGIN", () => client.transaction(work)),
          };
        }
        return writer;
      };
      const caller = options.callerOf(call.values) ?? "";
      const session: CacheSession = cache.open(
        {
          get store() {
            store ??= createRedisStore(requireRedis());
            return store;
          },
          get background() {
            return requireBackground();
          },
          enqueue,
          waitUntil: request.waitUntil,
          onWritten: () => {
            const written = session.readAfterWrite();
            if (written !== undefined) {
              if (caller !== "") {
                writers.set(caller, written);
              }
              call.responseHeader.set(readAfterWriteHeader, tokens.create(written, caller));
            }
          },
        },
        requireState(caller),
      );
      return {
        sql: createCachedSql({
          session,
          select: async (endpoint, { sql, values, inBackground }) => {
            const began = Date.now();
            try {
              return await requireEndpoint(endpoint, inBackground).query(sql, values);
            } catch (error) {
              const isQuick = Date.now() - began <= maxRetryAfterMs;
              // The primary has all that its replica has.
              if (endpoint === "reader" && isReplicated && isQuick && isUnavailable(error)) {
                return requireEndpoint("writer", inBackground).query(sql, values);
              }
              throw error;
            }
          },
          get writer() {
            return requireWriter();
          },
          retry: (work) => requireEndpoint("writer", false).retry(work),
          scope,
          waitUntil: request.waitUntil,
        }),
        get redis() {
          return createRedis(requireRedis());
        },
        get objects() {
          return throughGate(options.objects, requireGate(), "objects");
        },
        get queue() {
          return throughGate(options.queue, requireGate(), "queue");
        },
        now: Date.now,
        waitUntil: request.waitUntil,
      };
    };

    let last: { readonly call: CallScope; readonly data: Data } | undefined;
    return {
      open: (call) => {
        if (last?.call !== call) {
          last = { call, data: openCall(call) };
        }
        return last.data;
      },
      get store() {
        return requireBackground();
      },
    };
  };

  return {
    open,
    status: () => ({
      cache: { ...cache.stats, bytes: cache.bytes() },
      endpoints: {
        reader: { breaker: health.reader.breaker.is, statements: health.reader.statements.list() },
        writer: { breaker: health.writer.breaker.is, statements: health.writer.statements.list() },
      },
      redis: { breaker: redisHealth.breaker.is },
    }),
  };
}

/** A binding whose calls take a connection of the request's. */
function throughGate<T extends object>(binding: T, gate: ConnectionGate, target: string): T {
  return new Proxy(binding, {
    get: (of, name) => {
      const method = Reflect.get(of, name) as (...args: unknown[]) => Promise<unknown>;
      return (...args: unknown[]) =>
        gate.run(() => method.apply(of, args), { priority: ioPriority.answer, target });
    },
  });
}

/** What is left to do after the answer ends by its own timeouts. */
function endless(): AbortSignal {
  return new AbortController().signal;
}

function hostOf(url: string): string {
  const { host, pathname } = new URL(url);
  return host + pathname;
}
