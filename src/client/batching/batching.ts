import type { Transport, UnaryResponse } from "@connectrpc/connect";
import { type Caller, callUnary, createCaller, toUnary, type UnaryCall } from "../transport/caller.ts";
import { batchable, callPriority } from "../transport/context.ts";
import type { Layer } from "../transport/layer.ts";
import { type Batch, type PackedCall, sendBatch } from "./batch.ts";
import { type BatchingOptions, validateBatchingOptions } from "./options.ts";
import { WaitingCall } from "./waiting-call.ts";
import { assumedRoundTripMs, chooseWindowMs } from "./window.ts";
import { WireFormat } from "./wire-format.ts";

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
  return (transport) => {
    const batcher = new Batcher(transport, settings);
    return {
      unary: toUnary((call) => batcher.answer(call)),
      stream: (method, ...rest) => {
        settings.explain?.({ method, route: "stream", why: "is a stream" });
        return transport.stream(method, ...rest);
      },
    };
  };
}

/** After as many calls that nobody joined the next ones do not wait. */
const maxUnjoined = 3;

/** Calls that wait to share a request. */
interface Queue {
  readonly calls: WaitingCall[];
  /** Stops the timer, where there is one. */
  stop?: () => void;
}

/** The calls of one transport. */
class Batcher {
  readonly #transport: Transport;
  readonly #options: BatchingOptions;
  // No Set: one that each call enters and leaves holds on to them all, until a full collection.
  readonly #queues: Queue[] = [];
  // Another client of the same caller must not have batches of the same names.
  readonly #name = Math.random();
  #batchCount = 0;
  readonly #format = new WireFormat();
  /** Until when calls travel alone, by the clock, because a batch could not be sent. */
  #pausedUntil = -Infinity;
  /** Calls in a row that waited and were joined by none. */
  #unjoined = 0;
  #aloneInFlight = 0;
  #lastFlushAt = 0;

  constructor(transport: Transport, options: BatchingOptions) {
    this.#transport = transport;
    this.#options = options;
  }

  answer(call: UnaryCall): Promise<UnaryResponse> {
    const why = this.#whyAlone(call);
    if (why !== undefined) {
      return this.#sendAlone(call, why);
    }
    const { clock, maxCalls, maxWindowMs } = this.#options;
    const { timeoutMs = 0, contextValues } = call;
    const waiting = new WaitingCall(createCaller(call, clock));
    const queue = this.#queues.find(({ calls: [first] }) => first && waiting.fits(first)) ?? this.#open();
    queue.calls.push(waiting);
    if (queue.calls.length >= maxCalls) {
      this.#flush(queue);
    } else if (
      contextValues?.get(callPriority) === "high" ||
      (timeoutMs > 0 && timeoutMs < 4 * maxWindowMs)
    ) {
      this.#flushSoon(queue);
    }
    return waiting.caller.promise;
  }

  /** Why the call is not to wait for others; undefined where it is. */
  #whyAlone({ signal, contextValues }: UnaryCall): string | undefined {
    if (contextValues?.get(batchable) === false) {
      return "asked to";
    }
    if (signal?.aborted) {
      return "cancelled";
    }
    const isPaused = this.#options.clock.now() < this.#pausedUntil;
    return isPaused || this.#format.name === "json" ? this.#whyUnable() : undefined;
  }

  /** Why a batch could not be sent. */
  #whyUnable(): string {
    return this.#format.name === "json" ? "transport writes JSON" : "server has no batches";
  }

  /** A new queue, which is flushed when its window closes. */
  #open(): Queue {
    const { clock, roundTrips, maxWindowMs } = this.#options;
    const queue: Queue = { calls: [] };
    this.#queues.push(queue);
    // Nothing is known for the first call of all, which does not wait.
    const assumedMs = this.#lastFlushAt && assumedRoundTripMs;
    const windowMs = chooseWindowMs(roundTrips.get() ?? assumedMs, maxWindowMs);
    // Had the last call waited, these two would travel together; unless this one is made because that one was
    // answered.
    if (this.#aloneInFlight > 0 && clock.now() - this.#lastFlushAt < windowMs) {
      this.#unjoined = 0;
    }
    if (windowMs > 0 && this.#unjoined < maxUnjoined) {
      queue.stop = clock.schedule(() => this.#flush(queue), windowMs);
    } else {
      this.#flushSoon(queue);
    }
    return queue;
  }

  /** When all that runs now has run: calls that are made in one go still share. */
  #flushSoon(queue: Queue): void {
    queueMicrotask(() => this.#flush(queue));
  }

  /** Sends what waits, unless that was done before. */
  #flush(queue: Queue): void {
    const place = this.#queues.indexOf(queue);
    if (place < 0) {
      return;
    }
    this.#queues.splice(place, 1);
    queue.stop?.();
    this.#lastFlushAt = this.#options.clock.now();
    const calls = queue.calls.filter(({ caller }) => !caller.isSettled);
    const [first] = calls;
    if (first && calls.length === 1) {
      this.#settleUnjoined(first.caller);
    } else {
      this.#settleTogether(calls);
    }
  }

  /** Sends calls in as few batches as their sizes allow, and alone what cannot be in one. */
  #settleTogether(calls: readonly WaitingCall[]): void {
    const { maxBytes, maxMessageBytes } = this.#options;
    let batch: PackedCall[] = [];
    let bytes = 0;
    for (const call of calls) {
      const packed = call.pack(maxMessageBytes);
      if (typeof packed === "string") {
        this.#settleAlone(call.caller, packed);
        continue;
      }
      if (bytes + packed.message.length > maxBytes) {
        this.#settleBatch(batch);
        batch = [];
        bytes = 0;
      }
      batch.push(packed);
      bytes += packed.message.length;
    }
    this.#settleBatch(batch);
  }

  async #settleBatch(calls: readonly PackedCall[]): Promise<void> {
    const { explain, clock, absentForMs } = this.#options;
    const [first] = calls;
    if (!first) {
      return;
    }
    if (calls.length === 1) {
      this.#settleUnjoined(first.caller);
      return;
    }
    this.#unjoined = 0;
    for (const { caller } of calls) {
      explain?.({ method: caller.call.method, route: "batch", why: "had company", calls: calls.length });
    }
    const batch: Batch = {
      id: `${this.#name}b${++this.#batchCount}`,
      calls,
      header: first.shared,
      contextValues: first.contextValues,
      format: this.#format,
    };
    for (const caller of await sendBatch(this.#transport, batch, this.#options)) {
      this.#pausedUntil = clock.now() + absentForMs;
      this.#settleAlone(caller, this.#whyUnable());
    }
  }

  #settleUnjoined(caller: Caller): void {
    this.#unjoined++;
    this.#settleAlone(caller, "had no company");
  }

  #settleAlone(caller: Caller, why: string): void {
    const land = (): void => {
      this.#aloneInFlight--;
    };
    const response = this.#sendAlone({ ...caller.call, timeoutMs: caller.remainingMs() }, why);
    this.#aloneInFlight++;
    caller.resolve(response);
    response.then(land, land);
  }

  #sendAlone(call: UnaryCall, why: string): Promise<UnaryResponse> {
    this.#options.explain?.({ method: call.method, route: "alone", why });
    const response = callUnary(this.#transport, call);
    response.then(
      ({ header }) => this.#format.learn(header),
      () => undefined,
    );
    return response;
  }
}
