/**
 * The front door: what a team's own code imports. Everything else in this folder is the runtime's own, and
 * may change its place and its form with any release.
 */

export { type Caller, callerOf, isAdmin, requireAdmin, requireCaller } from "./auth/caller.ts";
export { batchCodecs } from "./batch/codec.ts";
export { batchService } from "./batch/service.ts";
export { connectError } from "./connect-error.ts";
export { insertBatch } from "./data/batch-insert.ts";
export { systemClock, waitAtMost } from "./data/cache/clock.ts";
export { bounded, strict, uncached } from "./data/cache/freshness.ts";
export { WriteRefused } from "./data/cache/refusal.ts";
export type { Tag } from "./data/cache/tags.ts";
export { defineQuery, type KnownRows, knownRows, noFence } from "./data/cached-sql.ts";
export { type Data, dataAfter, dataOf, type ObjectStore } from "./data/data.ts";
export { isUnavailable } from "./data/endpoint.ts";
export {
  isDuplicateKey,
  type SqlClient,
  SqlError,
  type SqlSession,
  type SqlValue,
} from "./data/mysql.ts";
export type { RedisClient, RedisReply } from "./data/redis.ts";
export { type Gate, Refusal } from "./gate.ts";
export type { CallEnd, CallObserver, CallStart } from "./observer.ts";
export { opsService } from "./ops/service.ts";
export { type Routes, route } from "./rpc/routes.ts";
export { toInvalidArgument } from "./rpc/violations.ts";
export { createWorker, type QueueOptions } from "./worker.ts";
