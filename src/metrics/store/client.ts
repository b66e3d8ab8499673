import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { StoreOptions } from "./store.ts";
import type { StoreCalls, StoreMessage, StoreReply } from "./thread.ts";

/** The store as the rest of the process sees it. What it refuses rejects with a `StoreError`. */
export type MetricsStoreClient = {
  readonly [Name in keyof StoreCalls]: (
    ...args: Parameters<StoreCalls[Name]>
  ) => Promise<ReturnType<StoreCalls[Name]>>;
};

/** An error of the store's, by the name of its class. */
export class StoreError extends Error {
  readonly kind: string;
  /** Of a statement: characters before the place. */
  readonly offset: number | undefined;

  constructor({ name, message, offset }: NonNullable<StoreReply["error"]>) {
    super(message);
    this.kind = name;
    this.offset = offset;
  }
}

/** Replies that are waited for. A store that is slower than what comes is not to grow without bound. */
const maxWaiting = 1_000;

export interface StoreThreadOptions extends Partial<Omit<StoreOptions, "path" | "now" | "random">> {
  readonly path: StoreOptions["path"];
  /** Megabytes of JavaScript's heap: a store that needs more ends by itself, and not the process. 512. */
  readonly maxHeapMb?: number;
}

/**
 * Opens the store in a thread of its own, for SQLite keeps whoever calls it waiting.
 *
 * @param onEnd - Called once when the thread has ended, whyever: from then on everything rejects.
 * @throws Error when the thread or the database can't be opened.
 */
export async function openMetricsStore(
  { maxHeapMb = 512, ...options }: StoreThreadOptions,
  onEnd: () => void = () => undefined,
): Promise<MetricsStoreClient> {
  const thread = new Worker(new URL("./thread.ts", import.meta.url), {
    workerData: options,
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMb },
  });
  thread.unref();
  await once(thread, "message");
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let lastId = 0;
  let gone: Error | undefined;
  thread.on("message", ({ id, result, error }: StoreReply) => {
    const call = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) {
      call?.resolve(result);
    } else {
      call?.reject(new StoreError(error));
    }
  });
  const fail = (error: Error) => {
    gone = error;
    for (const call of waiting.values()) {
      call.reject(error);
    }
    waiting.clear();
  };
  thread.on("error", fail);
  thread.on("exit", () => {
    fail(gone ?? new Error("The metrics store has ended"));
    onEnd();
  });
  const call = (name: keyof StoreCalls, args: readonly unknown[]): Promise<never> => {
    if (gone !== undefined || waiting.size >= maxWaiting) {
      return Promise.reject(gone ?? new Error("The metrics store is too slow"));
    }
    const id = ++lastId;
    const reply = Promise.withResolvers<unknown>();
    waiting.set(id, reply);
    thread.postMessage({ id, name, args } satisfies StoreMessage);
    return reply.promise as Promise<never>;
  };
  return {
    write: (...args) => call("write", args),
    query: (...args) => call("query", args),
    sql: (...args) => call("sql", args),
    prometheus: (...args) => call("prometheus", args),
    status: () => call("status", []),
    close: () => (gone === undefined ? call("close", []) : Promise.resolve()),
  };
}
