import type { CallUsage, ReadFrom } from "../call-usage.ts";
import type { ColoCache } from "./cache/colo.ts";
import type { Select } from "./cache/entry.ts";
import type { Exposure, Invalidation, ReadAfterWrite, SessionSources } from "./cache/sources.ts";
import type { CacheStore } from "./cache/store.ts";
import type { CachedSqlSources } from "./cached-sql.ts";
import { ioPriority } from "./connections.ts";
import type { CallContext } from "./data.ts";
import type { SqlClient } from "./mysql.ts";
import { exposureHeader, readAfterWriteHeader } from "./read-after-write.ts";
import type { RedisClient } from "./redis.ts";
import { endless, type RequestData } from "./request-data.ts";
import { SqlEndpoints } from "./sql-endpoints.ts";

/** What is reached for one call, and ends with it. Each is made when it is first used. */
export class CallSources implements SessionSources, CachedSqlSources {
  private readonly request: RequestData;
  private readonly call: CallContext;
  private readonly caller: string;
  private endpoints: SqlEndpoints | undefined;
  private ownRedis: RedisClient | undefined;
  private ownStore: CacheStore | undefined;

  /** @param caller - Who calls; empty for nobody who has a name. */
  constructor(request: RequestData, call: CallContext, caller: string) {
    this.request = request;
    this.call = call;
    this.caller = caller;
  }

  get keySpace(): string {
    return this.request.parts.keySpace;
  }

  get select(): Select {
    return (endpoint, selection) => this.sql.select(endpoint, selection);
  }

  get redis(): RedisClient {
    this.ownRedis ??= this.request.redis(this.call.signal, ioPriority.answer);
    return this.ownRedis;
  }

  get store(): CacheStore {
    this.ownStore ??= this.request.store(this.redis);
    return this.ownStore;
  }

  /** A GET is for what may be kept near its callers. */
  get colo(): ColoCache | undefined {
    return this.call.requestMethod === "GET" ? this.request.colo : undefined;
  }

  get background(): SessionSources {
    return new BackgroundSources(this.request, this.colo);
  }

  createWriter(leftMs: number): SqlClient {
    return this.sql.createWriter(leftMs);
  }

  retry<T>(work: () => Promise<T>, onBrokenOff: () => void): Promise<T> {
    return this.sql.writer.retry(work, onBrokenOff);
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

  onWritten(written: ReadAfterWrite): void {
    const { tokens, writers } = this.request.parts;
    // Those without a name would all be one caller.
    if (this.caller !== "") {
      writers.set(this.caller, written);
    }
    // A stream that has begun cannot say it any more: what it writes then, its caller sees in other isolates
    // when all do.
    if (this.call.headersSent !== true) {
      this.call.responseHeader.set(readAfterWriteHeader, tokens.create(written, this.caller));
    }
  }

  onExposed(exposure: Exposure): void {
    const { responseHeader } = this.call;
    const known = responseHeader.get(exposureHeader);
    if (known === null || !known.split(", ").includes(exposure)) {
      responseHeader.append(exposureHeader, exposure);
    }
  }

  onRead(from: ReadFrom): void {
    this.usage?.countRead(from);
  }

  private get usage(): CallUsage | undefined {
    return this.call.usage ?? this.request.record?.usage;
  }

  private get sql(): SqlEndpoints {
    this.endpoints ??= new SqlEndpoints(this.request, this.call.signal, { usage: this.usage });
    return this.endpoints;
  }
}

/** What is reached for work that the call does not wait for, and that goes on when it has ended. */
class BackgroundSources implements SessionSources {
  readonly colo: ColoCache | undefined;
  private readonly request: RequestData;
  private readonly endpoints: SqlEndpoints;

  constructor(request: RequestData, colo: ColoCache | undefined) {
    this.request = request;
    this.colo = colo;
    this.endpoints = new SqlEndpoints(request, endless(), { priority: ioPriority.background });
  }

  get select(): Select {
    return (endpoint, selection) => this.endpoints.select(endpoint, selection);
  }

  get store(): CacheStore {
    return this.request.background;
  }

  enqueue(invalidation: Invalidation, delayMs: number): Promise<void> {
    return this.request.enqueue(invalidation, delayMs);
  }

  waitUntil(work: Promise<unknown>): void {
    this.request.waitUntil(work);
  }
}
