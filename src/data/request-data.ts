import type { ContextValues } from "@connectrpc/connect";
import type { CallUsage } from "../call-usage.ts";
import type { Cache } from "./cache/cache.ts";
import { systemClock } from "./cache/clock.ts";
import { type ColoCache, createColoCache } from "./cache/colo.ts";
import type { Endpoint } from "./cache/entry.ts";
import { createRedisStore } from "./cache/redis-store.ts";
import { createSessionState, type SessionState } from "./cache/session.ts";
import type { Invalidation, ReadAfterWrite } from "./cache/sources.ts";
import type { CacheStore, StoreTimes } from "./cache/store.ts";
import {
  type ConnectionGate,
  type ConnectionGateOptions,
  createConnectionGate,
  type IoPriority,
  ioPriority,
} from "./connections.ts";
import type { ObjectStore, WorkQueue } from "./data.ts";
import type { EndpointHealth } from "./endpoint.ts";
import type { ReadAfterWriteTokens } from "./read-after-write.ts";
import type { RedisClient } from "./redis.ts";
import { createUpstash, type RedisHealth, type UpstashOptions } from "./upstash.ts";

/** What the requests of one isolate share: data, and no I/O. */
export interface PlaneParts {
  readonly urls: Readonly<Record<Endpoint, string>>;
  readonly statementTimeoutMs: number;
  readonly storeTimes: Partial<StoreTimes>;
  readonly redis: UpstashOptions;
  readonly objects: ObjectStore;
  readonly queue: WorkQueue;
  readonly invalidations: WorkQueue | undefined;
  readonly callerOf: (values: ContextValues) => string | undefined;
  readonly gate: Partial<ConnectionGateOptions>;
  readonly cache: Cache;
  readonly health: Readonly<Record<Endpoint, EndpointHealth>>;
  readonly redisHealth: RedisHealth;
  readonly tokens: ReadAfterWriteTokens;
  /** What callers have to see of their writes, by caller. */
  readonly writers: {
    get(caller: string): ReadAfterWrite | undefined;
    set(caller: string, written: ReadAfterWrite): void;
  };
  /** Begins the keys of all results. */
  readonly keySpace: string;
  /** Of the deployment. */
  readonly version: string;
}

/** The data centre's cache, and what its URLs begin with. */
export interface ColoSource {
  readonly cache: Pick<globalThis.Cache, "match" | "put">;
  readonly origin: string;
}

/** What a request brings. */
export interface DataRequest {
  /** The value of `readAfterWriteHeader`. */
  readonly readAfterWrite: string | null;
  /** The trace that the call belongs to, passed on to MySQL and Redis. Default: none. */
  readonly traceparent?: string | undefined;
  /** Undefined where there is none. Asked for by calls that came by GET. */
  readonly colo?: ColoSource | undefined;
  waitUntil(work: Promise<unknown>): void;
}

/** What the calls of one request share, each made when it is first asked for. */
export class RequestData {
  readonly parts: PlaneParts;
  /** Where what the request uses is counted, if anywhere. */
  record: { readonly usage: CallUsage } | undefined;
  private readonly request: DataRequest;
  private ownGate: ConnectionGate | undefined;
  private openRedis: ReturnType<typeof createUpstash> | undefined;
  private backgroundStore: CacheStore | undefined;
  private sessionState: SessionState | undefined;
  private ownColo: ColoCache | undefined;
  private left: Promise<unknown> | undefined;
  private leftCount = 0;

  constructor(parts: PlaneParts, request: DataRequest) {
    this.parts = parts;
    this.request = request;
  }

  get gate(): ConnectionGate {
    this.ownGate ??= createConnectionGate(this.parts.gate);
    return this.ownGate;
  }

  /** The trace that the request belongs to. */
  get traceparent(): string | undefined {
    return this.request.traceparent;
  }

  redis(signal: AbortSignal, priority: IoPriority): RedisClient {
    this.openRedis ??= createUpstash(this.parts.redis, this.parts.redisHealth, {
      gate: this.gate,
      traceparent: this.traceparent,
      onRoundTrip: (waitedMs, tookMs) => this.record?.usage.countRedis(waitedMs, tookMs),
    });
    return this.openRedis({ signal, priority });
  }

  store(redis: RedisClient): CacheStore {
    return createRedisStore(redis, this.parts.storeTimes);
  }

  /** The store for what no call's end may stop. */
  get background(): CacheStore {
    if (this.backgroundStore === undefined) {
      // A settling is waited for, although its call may end; a fill is not.
      const { fill } = this.store(this.redis(endless(), ioPriority.background));
      this.backgroundStore = { ...this.store(this.redis(endless(), ioPriority.answer)), fill };
    }
    return this.backgroundStore;
  }

  get colo(): ColoCache | undefined {
    const { colo } = this.request;
    if (this.ownColo === undefined && colo !== undefined) {
      const { version, redis } = this.parts;
      this.ownColo = createColoCache(colo.cache, {
        origin: colo.origin,
        version,
        secret: redis.token,
        run: (work, inBackground) => {
          const priority = inBackground ? ioPriority.background : ioPriority.answer;
          return this.gate.run(work, { priority, target: "colo" });
        },
      });
    }
    return this.ownColo;
  }

  /** All calls of a request have the same caller. */
  stateOf(caller: string): SessionState {
    if (this.sessionState === undefined) {
      const { readAfterWrite } = this.request;
      const { tokens, writers } = this.parts;
      this.sessionState = createSessionState(
        readAfterWrite === null ? writers.get(caller) : tokens.parse(readAfterWrite, caller),
      );
    }
    return this.sessionState;
  }

  async enqueue(invalidation: Invalidation, delayMs: number): Promise<void> {
    const { invalidations } = this.parts;
    if (invalidations === undefined) {
      throw new Error("There is no queue of invalidations");
    }
    const delaySeconds = Math.ceil(delayMs / 1_000);
    await this.throughGate(invalidations, "queue").send(invalidation, { delaySeconds });
  }

  /** A binding whose calls take a connection of the request's. */
  throughGate<T extends object>(binding: T, target: string): T {
    return new Proxy(binding, {
      get: (of, name) => {
        const method = Reflect.get(of, name) as (...args: unknown[]) => Promise<unknown>;
        return (...args: unknown[]) =>
          this.gate.run(() => method.apply(of, args), { priority: ioPriority.answer, target });
      },
    });
  }

  waitUntil(work: Promise<unknown>): void {
    this.request.waitUntil(work);
  }

  /**
   * Does what nobody waits for, one after the other, each when no connection of the request is in use. Too
   * much is not done.
   */
  afterwards(work: () => Promise<unknown>): void {
    if (this.leftCount++ < maxLeft) {
      this.left = this.doAfter(this.left, work);
      this.waitUntil(this.left);
    }
  }

  private async doAfter(before: Promise<unknown> | undefined, work: () => Promise<unknown>): Promise<void> {
    await before;
    do {
      await systemClock.sleep(restMs);
    } while (this.gate.open > 0);
    await work().catch(() => undefined);
  }
}

/** What a request does beyond its calls: a batch of lists does not become two. */
const maxLeft = 2;

/** Longer than it takes to answer when all I/O is done. */
const restMs = 5;

/** What is left to do after the answer ends by its own timeouts. */
export function endless(): AbortSignal {
  return new AbortController().signal;
}
