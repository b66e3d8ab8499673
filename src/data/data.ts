import type { Queue, R2Bucket } from "@cloudflare/workers-types";
import { Code, ConnectError, createContextKey, type HandlerContext } from "@connectrpc/connect";
import type { CallUsage } from "../call-usage.ts";
import type { CachedSql } from "./cached-sql.ts";
import type { Redis } from "./redis.ts";

/** Where large payloads are kept: R2, or anything of its shape. */
export type ObjectStore = Pick<R2Bucket, "get" | "put" | "head" | "delete" | "list">;

/** Where work is put that may be done after the answer, at least once. */
export type WorkQueue = Pick<Queue<unknown>, "send" | "sendBatch">;

/** Everything that a handler reaches outside of its isolate, bounded by its call's deadline. */
export interface Data {
  readonly sql: CachedSql;
  readonly redis: Redis;
  /**
   * Redis for what is tidied up when the call has ended, whose end does not stop it: for what is handed to
   * `waitUntil`.
   */
  readonly lastingRedis: Redis;
  readonly objects: ObjectStore;
  readonly queue: WorkQueue;
  /** Unix time in milliseconds. */
  now(): number;
  /** Lets a promise finish after the answer was sent. It must not reject. */
  waitUntil(work: Promise<unknown>): void;
}

/** What the data of one call needs of the call. Nothing is touched before it is needed. */
export type CallContext = Pick<HandlerContext, "signal" | "values" | "responseHeader"> &
  Partial<Pick<HandlerContext, "requestMethod">> & {
    /** True once a stream's answer has begun: headers cannot be set any more. */
    readonly headersSent?: boolean;
    /** Where the call counts what it uses. Default: where its request does, if anywhere. */
    readonly usage?: CallUsage | undefined;
  };

/** Makes the data of one call when it is first asked for. Set by the worker for each request. */
export interface DataSource {
  dataOf(call: CallContext): Data;
  /** Where the request counts what it uses: set before its first call, if somebody wants to know. */
  record?: { readonly usage: CallUsage };
}

export const dataSourceKey = createContextKey<DataSource | undefined>(undefined, {
  description: "naru data source",
});

/**
 * The data that a handler works with. It ends with the call.
 *
 * ```ts
 * import { type Data, dataOf, defineQuery, strict } from "../src/index.ts";
 * import type { HandlerContext } from "@connectrpc/connect";
 *
 * const count = defineQuery<[], { items: number }>({
 *   sql: "SELECT COUNT(*) AS items FROM items",
 *   tags: () => ["items"],
 *   freshness: strict,
 * });
 *
 * async function countItems(_request: object, context: HandlerContext) {
 *   const data: Data = dataOf(context);
 *   return { items: (await data.sql.read(count))[0]?.items ?? 0 };
 * }
 * ```
 */
export function dataOf(context: HandlerContext): Data {
  return sourceOf(context).dataOf(context);
}

/** Milliseconds: enough to give something back, and half of what a handler has after its call is over. */
const afterCallMs = 5_000;

/**
 * The data for what has to be done whether the call is over or not, in a `finally` for instance: it ends by a
 * time of its own, and not with the call's signal.
 *
 * ```ts
 * import { dataAfter, dataOf, type ObjectStore } from "../src/index.ts";
 * import type { HandlerContext } from "@connectrpc/connect";
 *
 * async function upload({ name, bytes }: { name: string; bytes: Uint8Array }, context: HandlerContext) {
 *   const objects: ObjectStore = dataOf(context).objects;
 *   try {
 *     await objects.put(name, bytes);
 *     return {};
 *   } catch (error) {
 *     // Also when the deadline has passed, which has ended what `dataOf` gave.
 *     await dataAfter(context).objects.delete(name);
 *     throw error;
 *   }
 * }
 * ```
 */
export function dataAfter(context: HandlerContext & Pick<CallContext, "headersSent">): Data {
  return sourceOf(context).dataOf({
    signal: AbortSignal.timeout(afterCallMs),
    values: context.values,
    requestMethod: context.requestMethod,
    get responseHeader() {
      return context.responseHeader;
    },
    get headersSent() {
      return context.headersSent ?? false;
    },
  });
}

function sourceOf(context: HandlerContext): DataSource {
  const source = context.values.get(dataSourceKey);
  if (source === undefined) {
    throw new ConnectError("This server has no data source", Code.Internal);
  }
  return source;
}
