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
  bytes: number;
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

  const flush = (queue: Queue): void => {
    if (!queues.delete(queue)) {
      return;
    }
    queue.stop();
    lastFlushAt = clock.now();
    const calls = [...queue.calls];
    const [first] = calls;
    if (calls.length > 1) {
      lonely = 0;
      for (const { method } of calls) {
        explain?.({ method, route: "batch", why: "had company", calls: calls.length });
      }
      sendBatch(transport, { ...queue, id: `b${++batchCount}`, calls }, settings).then((refused) => {
        if (refused !== undefined) {
          absentWhy = refused.why;
          absentUntil = clock.now() + settings.absentForMs;
          for (const call of refused.unsent) {
            call.settle(sendAlone(call.rest(), absentWhy));
          }
        }
      });
    } else if (first !== undefined) {
      lonely++;
      aloneInFlight++;
      const land = () => {
        aloneInFlight--;
      };
      const response = sendAlone(first.rest(), "had no company");
      response.then(land, land);
      first.settle(response);
    }
  };

  /** When all that runs now has run: calls made in one go still share. */
  const flushSoon = (queue: Queue): void => {
    queue.stop();
    queueMicrotask(() => flush(queue));
  };

  const openQueue = (group: Pick<Queue, "key" | "header" | "contextValues">): Queue => {
    const queue: Queue = { ...group, calls: new Set(), bytes: 0, stop: () => undefined };
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
    const message = toBinary(method.input, create(method.input, input));
    if (message.length > settings.maxMessageBytes) {
      return `longer than ${settings.maxMessageBytes} bytes`;
    }
    const split = splitHeaders(header);
    if (split === undefined) {
      return "too many headers";
    }
    const contextValues = valuesForInterceptors(values);
    const key = `${args[2] && timeoutMs > 0}\n${split.shared.join("\n")}`;
    const group = { key, header: split.shared, contextValues };
    let queue = [...queues].find((each) => each.key === key && each.contextValues === contextValues);
    if (queue !== undefined && queue.bytes + message.length > settings.maxBytes) {
      flush(queue);
      queue = undefined;
    }
    queue ??= openQueue(group);
    const { calls } = queue;
    const priority = values?.get(callPriority) ?? "normal";
    const call = Object.assign(createCaller(args, clock), { ...split, method, message, priority });
    call.onLeave = () => calls.delete(call);
    calls.add(call);
    queue.bytes += message.length;
    if (calls.size >= settings.maxCalls) {
      flush(queue);
    } else if (priority === "high" || (timeoutMs > 0 && timeoutMs < 4 * maxWindowMs)) {
      flushSoon(queue);
    }
    return call.promise;
  };

  const unary = (...args: UnaryCall): Promise<UnaryResponse> => {
    let joined: ReturnType<typeof join>;
    try {
      joined = join(args);
    } catch {
      // A message that cannot be written, or bad headers: the transport has the error for it.
      joined = "malformed";
    }
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
