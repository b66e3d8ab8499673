import type { ConnectError, ContextValues, HandlerContext } from "@connectrpc/connect";
import type { Caller } from "./auth/caller.ts";
import {
  type BatchMethod,
  type CancelledCalls,
  createBatchTargets,
  type Dispatch,
  dispatchKey,
} from "./batch/dispatch.ts";
import { type Data, type DataSource, dataOf, dataSourceKey } from "./data/data.ts";
import { readAfterWriteHeader } from "./data/read-after-write.ts";
import { createLru } from "./lru.ts";
import { compressesKey } from "./rpc/compression.ts";
import { toConnectError } from "./rpc/error.ts";
import type { RpcMethods } from "./rpc/handler.ts";
import { keepAlive, waitUntilKey } from "./rpc/lifetime.ts";

/**
 * Bytes for the cancelled calls of batches, about 2,000 of them: of one that the runtime has ended nobody takes the note away.
 */
const watchedMaxBytes = 8 * 1024 * 1024;

/** Bytes of a note: a set of 100 numbers, as many as a batch has calls. */
const noteBytes = 4_000;

/** Seconds for which Redis keeps what was cancelled elsewhere: longer than a batch may take. */
const keptSeconds = 60;

export interface BatchParts {
  readonly source: DataSource;
  readonly caller: Caller | undefined;
  /** The gates that every call passes. */
  readonly admit: (method: BatchMethod) => ConnectError | undefined;
}

/** Gives a request for BatchService what it needs to run calls: the rest of the app, which `src/batch` does not know. */
export type OpenBatch = (values: ContextValues, parts: BatchParts) => void;

/** What the batches of an isolate have in common is made here, once. */
export function createBatches(methods: RpcMethods): OpenBatch {
  const targets = createBatchTargets(methods.values());
  const cancelled: CancelledCalls = createLru(watchedMaxBytes, (_, name) => noteBytes + 2 * name.length);
  return (values, { source, caller, admit }) => {
    const dispatch: Dispatch = {
      targets,
      cancelled,
      callerName: String(caller?.userId ?? ""),
      callerHeaders: [readAfterWriteHeader],
      admit,
      toError: (error) => toConnectError(error),
      keepAlive(work) {
        const waitUntil = values.get(waitUntilKey);
        return waitUntil === undefined ? () => undefined : keepAlive(waitUntil, work);
      },
      sendUncompressed: () => values.set(compressesKey, false),
      elsewhere,
    };
    values.set(dispatchKey, dispatch).set(dataSourceKey, new BatchSource(source));
  };
}

/** Keeps the data of each call, for handlers ask for it more than once and those of a batch take turns. */
class BatchSource implements DataSource {
  private readonly source: DataSource;
  private readonly opened = new Map<object, Data>();

  constructor(source: DataSource) {
    this.source = source;
  }

  open(call: HandlerContext): Data {
    let data = this.opened.get(call);
    if (data === undefined) {
      data = this.source.open(call);
      this.opened.set(call, data);
    }
    return data;
  }
}

/** Where isolates leave word for each other: without Redis, they do not. */
const elsewhere: Dispatch["elsewhere"] = {
  cancel: (context, name, ids) =>
    dataOf(context).redis.failOpen(undefined, (redis) =>
      redis.pipeline([
        ["SADD", keyOf(name), ...ids],
        ["EXPIRE", keyOf(name), keptSeconds],
      ]),
    ),
  cancelled: async (context, name) => {
    const find = dataOf(context).redis.failOpen([], (redis) => redis.command("SMEMBERS", keyOf(name)));
    return ((await find) as string[]).map(Number);
  },
};

function keyOf(name: string): string {
  return `naru:batch:cancelled:${name}`;
}
