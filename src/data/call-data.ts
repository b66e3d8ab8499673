import type { CacheSession } from "./cache/cache.ts";
import type { ColoCache } from "./cache/colo.ts";
import type { Endpoint, Exposure, Invalidation, SessionSources } from "./cache/isolate.ts";
import type { CacheStore } from "./cache/store.ts";
import { type CachedSql, type CachedSqlSources, createCachedSql, type Selection } from "./cached-sql.ts";
import { ioPriority } from "./connections.ts";
import type { CallScope, Data, ObjectStore, WorkQueue } from "./data.ts";
import { createEndpoint, isUnavailable, maxRetryAfterMs, type SqlEndpoint } from "./endpoint.ts";
import type { SqlClient, SqlRow } from "./mysql.ts";
import { createPlanetScaleClient, openSession } from "./planetscale.ts";
import { exposureHeader, readAfterWriteHeader } from "./read-after-write.ts";
import { createRedis, type Redis, type RedisClient } from "./redis.ts";
import { endless, type RequestData } from "./request-data.ts";

/**
 * The data of one call. A read that the isolate answers makes no client and touches nothing of the call but
 * its caller.
 */
export class CallData implements Data, CachedSqlSources, SessionSources {
  readonly now = Date.now;
  readonly sql: CachedSql;
  readonly session: CacheSession;
  readonly scope: string;
  private readonly request: RequestData;
  private readonly call: CallScope;
  private readonly caller: string;
  private readonly endpoints: { reader?: SqlEndpoint; writer?: SqlEndpoint } = {};
  private redisClient: RedisClient | undefined;
  private ownStore: CacheStore | undefined;

  constructor(request: RequestData, call: CallScope) {
    const { parts } = request;
    this.request = request;
    this.call = call;
    this.scope = parts.scope;
    this.caller = parts.callerOf(call.values) ?? "";
    this.session = parts.cache.open(this, request.stateOf(this.caller));
    this.sql = createCachedSql(this);
  }

  get redis(): Redis {
    return createRedis(this.client);
  }

  get lastingRedis(): Redis {
    return createRedis(this.request.redis(endless(), ioPriority.background));
  }

  get objects(): ObjectStore {
    return this.request.throughGate(this.request.parts.objects, "objects");
  }

  get queue(): WorkQueue {
    return this.request.throughGate(this.request.parts.queue, "queue");
  }

  get store(): CacheStore {
    this.ownStore ??= this.request.store(this.client);
    return this.ownStore;
  }

  /** A GET is for what may be kept near its callers. */
  get colo(): ColoCache | undefined {
    return this.call.requestMethod === "GET" ? this.request.colo : undefined;
  }

  get background(): CacheStore {
    return this.request.background;
  }

  openWriter(leftMs: number): SqlClient {
    const endpoint = this.endpoint("writer", false);
    const client = createPlanetScaleClient(this.addressOf("writer"), {
      signal: AbortSignal.any([this.call.signal, AbortSignal.timeout(Math.max(0, leftMs))]),
      send: this.request.gate.fetch(ioPriority.answer),
    });
    return {
      query: endpoint.query,
      execute: (sql, values) => endpoint.execute(sql, () => client.execute(sql, values)),
      transaction: (work) => endpoint.execute("BEGIN", () => client.transaction(work)),
    };
  }

  async select(from: Endpoint, { sql, values, inBackground }: Selection): Promise<SqlRow[]> {
    const began = Date.now();
    try {
      return await this.endpoint(from, inBackground).query(sql, values);
    } catch (error) {
      const { reader, writer } = this.request.parts.urls;
      const isQuick = Date.now() - began <= maxRetryAfterMs;
      // The primary has all that its replica has.
      if (from === "reader" && reader !== writer && isQuick && isUnavailable(error)) {
        return this.endpoint("writer", inBackground).query(sql, values);
      }
      throw error;
    }
  }

  retry<T>(work: () => Promise<T>, onBrokenOff: () => void): Promise<T> {
    return this.endpoint("writer", false).retry(work, onBrokenOff);
  }

  enqueue(invalidation: Invalidation, delayMs: number): Promise<void> {
    return this.request.enqueue(invalidation, delayMs);
  }

  waitUntil(work: Promise<unknown>): void {
    this.request.waitUntil(work);
  }

  afterwards(work: () => Promise<unknown>): void {
    this.request.afterwards(work);
  }

  onWritten(): void {
    const written = this.session.readAfterWrite();
    if (written !== undefined) {
      const { tokens, writers } = this.request.parts;
      // Those without a name would all be one caller.
      if (this.caller !== "") {
        writers.set(this.caller, written);
      }
      // A stream that has begun cannot say it any more: what it writes then, its caller sees in other
      // isolates when all do.
      if (this.call.headersSent !== true) {
        this.call.responseHeader.set(readAfterWriteHeader, tokens.create(written, this.caller));
      }
    }
  }

  onExposed(exposure: Exposure): void {
    const known = this.call.responseHeader.get(exposureHeader);
    if (known === null || !known.split(", ").includes(exposure)) {
      this.call.responseHeader.append(exposureHeader, exposure);
    }
  }

  private get client(): RedisClient {
    this.redisClient ??= this.request.redis(this.call.signal, ioPriority.answer);
    return this.redisClient;
  }

  private endpoint(endpoint: Endpoint, inBackground: boolean): SqlEndpoint {
    if (inBackground) {
      return this.connect(endpoint, true);
    }
    this.endpoints[endpoint] ??= this.connect(endpoint, false);
    return this.endpoints[endpoint];
  }

  private connect(endpoint: Endpoint, inBackground: boolean): SqlEndpoint {
    const { gate, parts } = this.request;
    const isReplica = endpoint === "reader" && parts.urls.reader !== parts.urls.writer;
    return createEndpoint(
      (signal, priority) =>
        openSession(this.addressOf(endpoint), {
          signal,
          send: gate.fetch(inBackground ? ioPriority.background : priority),
        }),
      {
        health: parts.health[endpoint],
        scope: { signal: inBackground ? endless() : this.call.signal },
        // The primary answers in its place.
        ...(isReplica && { patienceMs: 0 }),
      },
    );
  }

  private addressOf(endpoint: Endpoint): { url: string; statementTimeoutMs: number } {
    const { urls, statementTimeoutMs } = this.request.parts;
    return { url: urls[endpoint], statementTimeoutMs };
  }
}
