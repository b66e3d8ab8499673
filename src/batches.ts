import type { HandlerContext } from "@connectrpc/connect";
import { callerKey } from "./auth/caller.ts";
import { type BatchHost, batchHostKey, type CancelledCalls } from "./batch/host.ts";
import { createBatchTargets } from "./batch/targets.ts";
import { redisCancellations } from "./cancellations.ts";
import { type Data, type DataSource, dataSourceKey } from "./data/data.ts";
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
  /** Undefined when nobody wants to hear of it. */
  readonly record: CallRecord | undefined;
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
  return ({ source, entering, record }) => {
    const { request, values, waitUntil } = entering;
    const host: BatchHost = {
      targets,
      cancelled,
      callerName: String(values.get(callerKey)?.userId ?? ""),
      callerHeaders: [readAfterWriteHeader],
      isObserved: observer !== undefined,
      openRecord: (name, method) =>
        new CallRecord({ name, method, protocolOf: () => "batch", request, waitUntil }, observer),
      countCalls(calls) {
        if (record !== undefined) {
          record.usage.batchSize = calls;
        }
      },
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
      elsewhere: redisCancellations,
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

  dataOf(call: HandlerContext): Data {
    let data = this.opened.get(call);
    if (data === undefined) {
      data = this.source.dataOf(call);
      this.opened.set(call, data);
    }
    return data;
  }
}
