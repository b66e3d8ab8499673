import type { ContextValues } from "@connectrpc/connect";
import type { CallUsage } from "../call-usage.ts";
import { createLru } from "../lru.ts";
import { createCache } from "./cache/cache.ts";
import type { Endpoint } from "./cache/entry.ts";
import type { CacheOptions } from "./cache/options.ts";
import type { ReadAfterWrite } from "./cache/sources.ts";
import type { CacheStats } from "./cache/stats.ts";
import type { CacheStore } from "./cache/store.ts";
import { CallData } from "./call-data.ts";
import type { ConnectionGateOptions } from "./connections.ts";
import type { CallContext, Data, DataSource, ObjectStore, WorkQueue } from "./data.ts";
import { createEndpointHealth } from "./endpoint.ts";
import { type ProbedParts, probeParts } from "./probe.ts";
import { createReadAfterWriteTokens } from "./read-after-write.ts";
import { type DataRequest, type PlaneParts, RequestData } from "./request-data.ts";
import type { StatementStats } from "./statement-stats.ts";
import { type CacheTimes, defaultCacheTimes, storeTimesOf, tokenForMs } from "./times.ts";
import { createRedisHealth, type UpstashOptions } from "./upstash.ts";

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
  /** Default: `defaultCacheTimes`. */
  readonly times?: CacheTimes;
  readonly cache?: Partial<CacheOptions>;
  /** Of the deployment: isolates of another one share no results in the data centre's cache. Default "". */
  readonly version?: string;
  /** For tests: the limits of the platform, and what is told of each request. */
  readonly gate?: Partial<ConnectionGateOptions>;
}

export interface RequestDataSource extends DataSource {
  /** The cache's store in Redis, without a call's deadline. */
  readonly store: CacheStore;
  /** Asks every part for a sign of life, past breakers and caches. */
  probe(signal: AbortSignal): Promise<ProbedParts>;
}

/** How the data of an isolate stands. */
export interface DataStatus {
  readonly cache: Readonly<CacheStats> & { readonly bytes: number };
  readonly endpoints: Readonly<
    Record<Endpoint, { readonly breaker: string; readonly statements: readonly StatementStats[] }>
  >;
  readonly redis: { readonly breaker: string; readonly lookups: string };
}

/** MySQL, Redis and their cache as one isolate has them: data and no I/O, which belongs to requests. */
export interface DataPlane {
  /**
   * The data of the calls of one request: they share its connections, round trips and what they have just
   * read.
   */
  open(request: DataRequest): RequestDataSource;
  status(): DataStatus;
}

/**
 * Bytes for the callers whose writes an isolate remembers, for those who do not bring their token: about
 * 10,000.
 */
const writersMaxBytes = 2 * 1024 * 1024;

/** Bytes of one of them beside its name. */
const writerBytes = 150;

export function createDataPlane(options: DataPlaneOptions): DataPlane {
  const { writerUrl, readerUrl, statementTimeoutMs } = options.database;
  const times = options.times ?? defaultCacheTimes;
  const cache = createCache({ ...times, ...options.cache });
  const writer = createEndpointHealth();
  const reader = readerUrl === writerUrl ? writer : createEndpointHealth();
  const parts: PlaneParts = {
    urls: { writer: writerUrl, reader: readerUrl },
    statementTimeoutMs,
    storeTimes: storeTimesOf(times),
    redis: options.redis,
    objects: options.objects,
    queue: options.queue,
    invalidations: options.invalidations,
    callerOf: options.callerOf,
    gate: options.gate ?? {},
    cache,
    health: { writer, reader },
    redisHealth: createRedisHealth(),
    tokens: createReadAfterWriteTokens(options.redis.token, Date.now, tokenForMs(times)),
    writers: createLru<ReadAfterWrite>(writersMaxBytes, (_, caller) => writerBytes + 2 * caller.length),
    keySpace: withoutPassword(writerUrl),
    version: options.version ?? "",
  };
  return {
    open: (request) => new RequestSource(new RequestData(parts, request)),
    status: () => ({
      cache: { ...cache.stats, bytes: cache.bytes() },
      endpoints: {
        reader: { breaker: reader.breaker.is, statements: reader.statements.list() },
        writer: { breaker: writer.breaker.is, statements: writer.statements.list() },
      },
      redis: { breaker: parts.redisHealth.breaker.is, lookups: parts.redisHealth.lookups.is },
    }),
  };
}

/**
 * A class, because it is made for every request: an object with a getter of its own takes many times as long
 * to make.
 */
class RequestSource implements RequestDataSource {
  private readonly request: RequestData;
  // A handler asks for its data more than once.
  private lastCall: CallContext | undefined;
  private lastData: Data | undefined;

  constructor(request: RequestData) {
    this.request = request;
  }

  set record(record: { readonly usage: CallUsage }) {
    this.request.record = record;
  }

  dataOf(call: CallContext): Data {
    if (this.lastData === undefined || this.lastCall !== call) {
      this.lastCall = call;
      this.lastData = new CallData(this.request, call);
    }
    return this.lastData;
  }

  get store(): CacheStore {
    return this.request.background;
  }

  probe(signal: AbortSignal): Promise<ProbedParts> {
    return probeParts(this.request, signal);
  }
}

function withoutPassword(url: string): string {
  const { host, pathname, username } = new URL(url);
  return `${username}@${host}${pathname}`;
}
