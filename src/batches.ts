import type { HandlerContext } from "@connectrpc/connect";
import { callerKey } from "./auth/caller.ts";
import { type BatchHost, batchHostKey, type CancelledCalls } from "./batch/host.ts";
import { createBatchTargets } from "./batch/targets.ts";
import { type Data, type DataSource, dataOf, dataSourceKey } from "./data/data.ts";
import { readAfterWriteHeader } from "./data/read-after-write.ts";
import { type EnteringCall, enter, type Gate } from "./gate.ts";
import { createLru } from "./lru.ts";
import { type CallObserver, CallRecord } from "./observer.ts";
import { compressesKey } from "./rpc/compression.ts";
import { type TranslateError, toConnectError } from "./rpc/error.ts";
import type { RpcMethods } from "./rpc/handler.ts";
import { keepAlive, waitUntilKey } from "./rpc/lifetime.ts";

/**
 * Bytes for the cancelled calls of batches, about 2,000 of them: of one that the runtime has ended nobody
 * takes the note away.
 */
const watchedMaxBytes = 8 * 1024 * 1024;

/** Bytes of a note: a set of 100 numbers, as many as a batch has calls. */
const noteBytes = 4_000;

/** Seconds for which Redis keeps what was cancelled elsewhere: longer than a batch may take. */
const keptSeconds = 60;

/** What the batches of an isolate share. */
export interface BatchesParts {
  readonly methods: RpcMethods;
  /** Those that every call passes, alone or in a batch. */
  readonly gates: readonly Gate[];
  readonly observer: CallObserver | undefined;
  readonly translateError: TranslateError | undefined;
}

/** A batch that has passed the gates itself. */
export interface ArrivedBatch {
  readonly source: DataSource;
  readonly entering: EnteringCall;
}

/**
 * Gives a request for BatchService what it needs to run calls: the rest of the app, which `src/batch` does
 * not know.
 */
export type OpenBatch = (batch: ArrivedBatch) => void;

/** What the batches of an isolate have in common is made here, once. */
export function createBatches({ methods, gates, observer, translateError }: BatchesParts): OpenBatch {
  const targets = createBatchTargets(methods.values());
  const cancelled: CancelledCalls = createLru(watchedMaxBytes, (_, name) => noteBytes + 2 * name.length);
  return ({ source, entering }) => {
    const { request, values } = entering;
    const host: BatchHost = {
      targets,
      cancelled,
      callerName: String(values.get(callerKey)?.userId ?? ""),
      callerHeaders: [readAfterWriteHeader],
      isObserved: observer !== undefined,
      openRecord: (name, method) =>
        new CallRecord({ name, method, protocol: "batch", request, startedAtMs: Date.now() }, observer),
      enter(method, onLeave) {
        const refusal = enter(gates, { ...entering, method, isBatched: true }, onLeave);
        return refusal instanceof Promise ? refusal.then((settled) => settled?.error) : refusal?.error;
      },
      toError: (error) => toConnectError(error, { translate: translateError }),
      keepAlive(work) {
        const waitUntil = values.get(waitUntilKey);
        return waitUntil === undefined ? () => undefined : keepAlive(waitUntil, work);
      },
      sendUncompressed: () => values.set(compressesKey, false),
      elsewhere,
    };
    values.set(batchHostKey, host).set(dataSourceKey, new BatchSource(source));
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

/**
 * Cancellations of one caller that Redis keeps, the last ones: whoever cancels batches that there are not
 * makes one key of so many entries, and of no other caller's.
 */
const maxKept = 100;

/** KEYS: cancellations of a caller. ARGV: when, entry, most entries, seconds that they are kept. */
const cancelScript = `
redis.call('ZADD', KEYS[1], ARGV[1], ARGV[2])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', ARGV[1] - 1000 * ARGV[4])
redis.call('ZREMRANGEBYRANK', KEYS[1], 0, -1 - tonumber(ARGV[3]))
redis.call('EXPIRE', KEYS[1], ARGV[4])
return 1`;

/**
 * Where isolates leave word for each other: without Redis, they do not. An entry is a batch's name and the
 * ids of its calls.
 */
const elsewhere: BatchHost["elsewhere"] = {
  cancel: (context, { callerName, requestId }, ids) => {
    const data = dataOf(context);
    const entry = JSON.stringify([requestId, ids]);
    return data.redis.failOpen(undefined, (redis) =>
      redis.script(cancelScript, {
        keys: [keyOf(callerName)],
        args: [data.now(), entry, maxKept, keptSeconds],
      }),
    );
  },
  cancelled: async (context, { callerName, requestId }) => {
    const find = dataOf(context).redis.failOpen([], (redis) =>
      redis.command("ZRANGE", keyOf(callerName), 0, -1),
    );
    return ((await find) as string[])
      .map((entry) => JSON.parse(entry) as [requestId: string, ids: number[]])
      .filter(([name]) => name === requestId)
      .flatMap(([, ids]) => ids);
  },
};

function keyOf(callerName: string): string {
  return `naru:batch:cancelled:${callerName}`;
}
