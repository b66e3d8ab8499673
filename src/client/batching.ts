import { create, toBinary } from "@bufbuild/protobuf";
import type { Transport, UnaryResponse } from "@connectrpc/connect";
import { type BatchedCall, type BatchGroup, sendBatch } from "./batch.ts";
import { splitHeaders } from "./batch-headers.ts";
import { type BatchingOptions, validateBatchingOptions } from "./batch-options.ts";
import { chooseWindowMs } from "./batch-window.ts";
import { createCaller, type UnaryCall } from "./caller.ts";
import { batchable, callPriority, valuesForInterceptors } from "./context.ts";
import type { Layer } from "./layer.ts";

/** After as many calls without company the next ones do not wait for it. */
const maxLonely = 3;

/** Calls that wait for others to travel with. */
interface Queue extends BatchGroup {
  /** Of what has to be the same in all. */
  readonly key: string;
  readonly calls: Set<BatchedCall>;
  /** Stops the clock of the window. */
  stop: () => void;
}

/**
 * Lets unary calls that are made within a few milliseconds share a request to `naru.batch.v1.BatchService`. Needs a
 * transport of the binary format: over one of JSON every call travels alone. Streams, long messages, and calls whose
 * context says so travel alone too.
 *
 * Calls share a request when what belongs to the request is the same for them: authorization and other such headers,
 * context values for the transport's interceptors, and whether there is a timeout. A call that is cancelled leaves its
 * neighbours alone; the server goes on with it unless all of its batch are cancelled.
 */
export function withBatching(options: Partial<BatchingOptions> = {}): Layer {
  const settings = validateBatchingOptions(options);
  return (transport) => createBatchingTransport(transport, settings);
}

/** Writes the call's message, or tells why it cannot be in a batch. */
function serialize(call: BatchedCall, maxBytes: number): string | undefined {
  const { input } = call.method;
  try {
    call.message = toBinary(input, create(input, call.input));
  } catch {
    // The transport has the error for it.
    return "malformed";
  }
  return call.message.length > maxBytes ? `longer than ${maxBytes} bytes` : undefined;
}

function createBatchingTransport(transport: Transport, settings: BatchingOptions): Transport {
  const { clock, explain, maxWindowMs, roundTrips } = settings;
  const queues = new Set<Queue>();
  let batchCount = 0;
  let absentUntil = 0;
  let absentWhy = "";
  let lonely = 0;
  let aloneInFlight = 0;
  let lastFlushAt = 0;

  const sendAlone = (call: UnaryCall, why: string): Promise<UnaryResponse> => {
    explain?.({ method: call[0], route: "alone", why });
    return transport.unary(...call);
  };

  const settleAlone = (call: BatchedCall, why: string): Promise<UnaryResponse> => {
    const response = sendAlone(call.rest(), why);
    call.settle(response);
    return response;
  };

  const send = (calls: readonly BatchedCall[], group: BatchGroup): void => {
    const [first] = calls;
    if (calls.length > 1) {
      lonely = 0;
      for (const { method } of calls) {
        explain?.({ method, route: "batch", why: "had company", calls: calls.length });
      }
      sendBatch(transport, { ...group, id: `b${++batchCount}`, calls }, settings).then((refused) => {
        if (refused) {
          absentWhy = refused.why;
          absentUntil = clock.now() + settings.absentForMs;
          for (const call of refused.unsent) {
            settleAlone(call, absentWhy);
          }
        }
      });
    } else if (first) {
      lonely++;
      aloneInFlight++;
      const land = () => {
        aloneInFlight--;
      };
      settleAlone(first, "had no company").then(land, land);
    }
  };

  const flush = (queue: Queue): void => {
    if (!queues.delete(queue)) {
      return;
    }
    queue.stop();
    lastFlushAt = clock.now();
    const calls = [...queue.calls];
    let together = calls;
    if (calls.length > 1) {
      // What has no company is left for the transport to serialize.
      together = [];
      let bytes = 0;
      for (const call of calls) {
        const why = serialize(call, settings.maxMessageBytes);
        if (why) {
          settleAlone(call, why);
          continue;
        }
        bytes += call.message.length;
        if (bytes > settings.maxBytes) {
          send(together, queue);
          together = [];
          bytes = call.message.length;
        }
        together.push(call);
      }
    }
    send(together, queue);
  };

  /** When all that runs now has run: calls made in one go still share. */
  const flushSoon = (queue: Queue): void => {
    queue.stop();
    queueMicrotask(() => flush(queue));
  };

  const openQueue = (group: Pick<Queue, "key" | "header" | "contextValues">): Queue => {
    const queue: Queue = { ...group, calls: new Set(), stop: () => undefined };
    queues.add(queue);
    const windowMs = chooseWindowMs(roundTrips.get(), maxWindowMs);
    // Had the last one waited, these two would travel together; unless this one is made because that one was answered.
    if (aloneInFlight > 0 && clock.now() - lastFlushAt < windowMs) {
      lonely = 0;
    }
    if (windowMs > 0 && lonely < maxLonely) {
      queue.stop = clock.schedule(() => flush(queue), windowMs);
    } else {
      flushSoon(queue);
    }
    return queue;
  };

  /** Joins the calls that wait, or tells why not. */
  const join = (args: UnaryCall): Promise<UnaryResponse> | string => {
    const [method, signal, timeoutMs = 0, header, input, values] = args;
    if (values?.get(batchable) === false) {
      return "asked to";
    }
    if (signal?.aborted) {
      return "cancelled";
    }
    if (clock.now() < absentUntil) {
      return absentWhy;
    }
    const split = splitHeaders(header);
    if (!split) {
      return "too many headers";
    }
    const contextValues = valuesForInterceptors(values);
    const key = `${args[2] && timeoutMs > 0}\n${split.shared.join("\n")}`;
    const group = { key, header: split.shared, contextValues };
    const queue =
      [...queues].find((each) => each.key === key && each.contextValues === contextValues) ??
      openQueue(group);
    const { calls } = queue;
    const priority = values?.get(callPriority) ?? "normal";
    const call = Object.assign(createCaller(args, clock), {
      ...split,
      method,
      input,
      message: new Uint8Array(),
      priority,
    });
    call.onLeave = () => calls.delete(call);
    calls.add(call);
    if (calls.size >= settings.maxCalls) {
      flush(queue);
    } else if (priority === "high" || (timeoutMs > 0 && timeoutMs < 4 * maxWindowMs)) {
      flushSoon(queue);
    }
    return call.promise;
  };

  const unary = (...args: UnaryCall): Promise<UnaryResponse> => {
    const joined = join(args);
    return typeof joined === "string" ? sendAlone(args, joined) : joined;
  };

  return {
    unary: unary as unknown as Transport["unary"],
    stream: (method, ...call) => {
      explain?.({ method, route: "stream", why: "is a stream" });
      return transport.stream(method, ...call);
    },
  };
}
