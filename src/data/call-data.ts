import { type CachedSql, createCachedSql } from "./cached-sql.ts";
import { CallSources } from "./call-sources.ts";
import { ioPriority } from "./connections.ts";
import type { CallContext, Data, ObjectStore, WorkQueue } from "./data.ts";
import { createRedis, type Redis } from "./redis.ts";
import { endless, type RequestData } from "./request-data.ts";

/**
 * The data of one call. A read that the isolate answers makes no client and touches nothing of the call but
 * its caller.
 */
export class CallData implements Data {
  readonly now = Date.now;
  readonly sql: CachedSql;
  private readonly request: RequestData;
  private readonly sources: CallSources;

  constructor(request: RequestData, call: CallContext) {
    const { cache, callerOf } = request.parts;
    const caller = callerOf(call.values) ?? "";
    this.request = request;
    this.sources = new CallSources(request, call, caller);
    const session = cache.createSession(this.sources, request.stateOf(caller));
    this.sql = createCachedSql(session, this.sources);
  }

  get redis(): Redis {
    return createRedis(this.sources.redis);
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

  waitUntil(work: Promise<unknown>): void {
    this.request.waitUntil(work);
  }
}
