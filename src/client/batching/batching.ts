import { create, toBinary } from "@bufbuild/protobuf";
import type { Transport, UnaryResponse } from "@connectrpc/connect";
import { type Caller, createCaller, type UnaryCall } from "../transport/caller.ts";
import { batchable, callPriority, valuesForInterceptors } from "../transport/context.ts";
import type { Layer } from "../transport/layer.ts";
import { type PackedCall, sendBatch } from "./batch.ts";
import { splitHeaders } from "./headers.ts";
import { type BatchingOptions, validateBatchingOptions } from "./options.ts";
import { assumedRoundTripMs, chooseWindowMs } from "./window.ts";

/** After as many calls without company the next ones do not wait for it. */
const maxLonely = 3;

/** A call that waits for others to travel with. What is optional is found out when there are others. */
interface WaitingCall extends Caller, Partial<Omit<PackedCall, keyof Caller>> {
  /** What has to be the same in the calls of a batch. */
  key?: string;
}

/** Calls that wait together. */
interface Queue {
  readonly calls: WaitingCall[];
  /** Stops the clock of the window, where there is one. */
  stop?: () => void;
}

/**
 * Lets unary calls that are made within a few milliseconds share a request to `naru.batch.v1.BatchService`.
 * Needs a transport of the binary format: over one of JSON every call travels alone. Streams, long messages,
 * and calls whose context says so travel alone too.
 *
 * Calls share a request when what belongs to the request is the same for them: authorization and other such
 * headers, context values for the transport's interceptors, and whether there is a timeout. A call that is
 * cancelled leaves its neighbours alone; the server goes on with it unless it is told by `cancelBatched`, or
 * all of its batch are cancelled.
 */
export function withBatching(options: Partial<BatchingOptions> = {}): Layer {
  const settings = validateBatchingOptions(options);
  return (transport) => createBatchingTransport(transport, settings);
}

/** Finds out what others must have in common with the call. No key: a batch cannot carry its headers. */
function group(call: WaitingCall): WaitingCall {
  const [, , timeoutMs, header, , values] = call.call;
  const split = call.key === undefined && splitHeaders(header);
  if (split) {
    const key = `${timeoutMs && timeoutMs > 0}\n${split.shared.join("\n")}`;
    Object.assign(call, split, { key, contextValues: valuesForInterceptors(values) });
  }
  return call;
}

/** Writes the call as a batch has it, or tells why it cannot be in one. */
function serialize(call: WaitingCall, maxBytes: number): string | undefined {
  const [method, , , , input, values] = call.call;
  try {
    const message = toBinary(method.input, create(method.input, input));
    Object.assign(call, { method, message, priority: values?.get(callPriority) });
    return message.length > maxBytes ? `longer than ${maxBytes} bytes` : undefined;
  } catch {
    // The transport has the error for it.
    return "malformed";
  }
}

function createBatchingTransport(transport: Transport, settings: BatchingOptions): Transport {
  const { clock, explain, maxWindowMs, roundTrips } = settings;
  // No Set: one that each call enters and leaves holds on to them all, until a full collection.
  const queues: Queue[] = [];
  // Another client of the same caller must not have batches of the same names.
  const name = Math.random();
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

  const settleAlone = (call: Caller, why: string): void => {
    const land = () => {
      aloneInFlight--;
    };
    const response = sendAlone(call.rest(), why);
    aloneInFlight++;
    call.resolve(response);
    response.then(land, land);
  };

  const send = (calls: WaitingCall[]): void => {
    const [first] = calls;
    if (calls.length > 1) {
      lonely = 0;
      for (const { call } of calls) {
        explain?.({ method: call[0], route: "batch", why: "had company", calls: calls.length });
      }
      sendBatch(transport, calls as PackedCall[], { ...settings, id: `${name}b${++batchCount}` }).then(
        (refused) => {
          if (refused) {
            absentWhy = refused.why;
            absentUntil = clock.now() + settings.absentForMs;
            for (const call of refused.unsent) {
              settleAlone(call, absentWhy);
            }
          }
        },
      );
    } else if (first && !first.isSettled) {
      lonely++;
      settleAlone(first, "had no company");
    }
  };

  const flush = (queue: Queue): void => {
    const place = queues.indexOf(queue);
    if (place < 0) {
      return;
    }
    queues.splice(place, 1);
    queue.stop?.();
    lastFlushAt = clock.now();
    let together = queue.calls;
    // What has no company is left for the transport to serialize.
    if (together.length > 1) {
      together = [];
      let bytes = 0;
      for (const call of queue.calls) {
        const why = !call.isSettled && serialize(call, settings.maxMessageBytes);
        if (why) {
          settleAlone(call, why);
        } else if (!call.isSettled) {
          bytes += call.message!.length;
          if (bytes > settings.maxBytes) {
            send(together);
            together = [];
            bytes = call.message!.length;
          }
          together.push(call);
        }
      }
    }
    send(together);
  };

  /** When all that runs now has run: calls made in one go still share. */
  const flushSoon = (queue: Queue): void => {
    Promise.resolve(queue).then(flush);
  };

  const openQueue = (): Queue => {
    const queue: Queue = { calls: [] };
    queues.push(queue);
    // Nothing is known for the first call of all: it waits for nobody.
    const windowMs = chooseWindowMs(roundTrips.get() ?? (lastFlushAt && assumedRoundTripMs), maxWindowMs);
    // Had the last one waited, these two would travel together; unless this one is made because that one was
    // answered.
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

  const unary = (...call: UnaryCall): Promise<UnaryResponse> => {
    const [, signal, timeoutMs = 0, , , values] = call;
    const why =
      values?.get(batchable) === false
        ? "asked to"
        : signal?.aborted
          ? "cancelled"
          : absentUntil > 0 && clock.now() < absentUntil && absentWhy;
    if (why) {
      return sendAlone(call, why);
    }
    const caller: WaitingCall = createCaller(call, clock);
    const queue =
      queues.find(({ calls: [first] }) => {
        const { key, contextValues } = group(caller);
        return key !== undefined && key === group(first!).key && contextValues === first!.contextValues;
      }) ?? openQueue();
    queue.calls.push(caller);
    if (queue.calls.length >= settings.maxCalls) {
      flush(queue);
    } else if (values?.get(callPriority) === "high" || (timeoutMs > 0 && timeoutMs < 4 * maxWindowMs)) {
      flushSoon(queue);
    }
    return caller.promise;
  };

  return {
    unary: unary as unknown as Transport["unary"],
    stream: (method, ...call) => {
      explain?.({ method, route: "stream", why: "is a stream" });
      return transport.stream(method, ...call);
    },
  };
}
