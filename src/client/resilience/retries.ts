import type { DescMessage, DescMethodStreaming, MessageInitShape } from "@bufbuild/protobuf";
import { Code, type StreamResponse, type Transport } from "@connectrpc/connect";
import { createAsyncIterable } from "@connectrpc/connect/protocol";
import { contain, containMaybe } from "../transport/contain.ts";
import { type Attempts, type RetryOptions, startAttempts } from "./attempts.ts";
import { createRetryBudget } from "./budget.ts";
import { platform } from "./environment.ts";
import { toFailure } from "./failure.ts";
import { createKey, toRepeatable } from "./idempotency.ts";
import { completeOptions } from "./options.ts";

const defaultMaxAttempts = 5;

/** A number, or what tells it, for which `instead` stands when it throws or answers no number. */
function containNumber<T extends number | undefined>(value: T | (() => T), instead: T): T | (() => T) {
  if (typeof value !== "function") {
    return value;
  }
  const ask = contain(value);
  return () => {
    const answer = ask();
    return (answer ?? -1) >= 0 ? (answer as T) : instead;
  };
}

/**
 * Sends a call again when its server was not there or the connection broke, as gRPC does. A write is only
 * repeated with an idempotency key, the same on each attempt; a server stream until its first message, and
 * other streams never. The call's deadline holds for all attempts together. A message must not be changed
 * before its call has ended.
 */
export function withRetries(options: Partial<RetryOptions> = {}): (transport: Transport) => Transport {
  const environment = options.environment ?? platform;
  const hooked = completeOptions<RetryOptions>(
    {
      maxAttempts: defaultMaxAttempts,
      initialBackoffMs: 100,
      maxBackoffMs: 5_000,
      backoffMultiplier: 2,
      codes: [Code.Unavailable],
      codesWithPushback: [Code.Aborted, Code.ResourceExhausted],
      maxPushbackMs: 30_000,
      defaultTimeoutMs: undefined,
      attemptTimeoutMs: undefined,
      createKey,
      budget: options.budget ?? createRetryBudget({ environment }),
      onAttempt: undefined,
      environment,
    },
    options,
    {
      maxAttempts: [1, 100],
      initialBackoffMs: [0, 60_000],
      maxBackoffMs: [0, 600_000],
      backoffMultiplier: [1, 10],
      maxPushbackMs: [0, 3_600_000],
      attemptTimeoutMs: [1, 3_600_000],
    },
  );
  const onAttempt = containMaybe(hooked.onAttempt);
  const complete: RetryOptions = {
    ...hooked,
    maxAttempts: containNumber(hooked.maxAttempts, defaultMaxAttempts),
    attemptTimeoutMs: containNumber(hooked.attemptTimeoutMs, undefined),
    createKey: containMaybe(hooked.createKey) as RetryOptions["createKey"],
    onAttempt,
  };
  return (transport) => ({
    unary(method, signal, timeoutMs, header, input, contextValues) {
      const request = toRepeatable(method, input, complete.createKey);
      const repeatable = request !== undefined;
      const attempts = startAttempts({ method, signal, timeoutMs, header, repeatable }, complete);
      const message = request ?? input;
      const attempt = (): ReturnType<typeof transport.unary<typeof method.input, typeof method.output>> => {
        const next = attempts.begin();
        return transport.unary(method, signal, next.timeoutMs, next.header, message, contextValues).then(
          (response) => {
            attempts.succeeded();
            return response;
          },
          (reason) => attempts.failed(reason).then(attempt),
        );
      };
      return attempt();
    },
    async stream(method, signal, timeoutMs, header, input, contextValues) {
      const first =
        method.methodKind === "server_streaming" ? await input[Symbol.asyncIterator]().next() : undefined;
      if (first === undefined || first.done) {
        return transport.stream(method, signal, timeoutMs, header, input, contextValues);
      }
      const request = toRepeatable(method, first.value, complete.createKey);
      const repeatable = request !== undefined;
      const attempts = startAttempts({ method, signal, timeoutMs, header, repeatable }, complete);
      return openStream(attempts, () => {
        const next = attempts.begin();
        const message = createAsyncIterable<MessageInitShape<typeof method.input>>([request ?? first.value]);
        return transport.stream(method, signal, next.timeoutMs, next.header, message, contextValues);
      });
    },
  });
}

/**
 * Opens a stream, again and again while it fails before its first message. Headers and trailers are the last
 * one's.
 */
async function openStream<I extends DescMessage, O extends DescMessage>(
  attempts: Attempts,
  open: () => Promise<StreamResponse<I, O>>,
): Promise<StreamResponse<I, O>> {
  const reopen = async () => {
    for (;;) {
      try {
        return await open();
      } catch (error) {
        await attempts.failed(error);
      }
    }
  };
  let response = await reopen();
  let messages = response.message[Symbol.asyncIterator]();
  let isCommitted = false;
  const next = async () => {
    for (;;) {
      try {
        const result = await messages.next();
        if (!isCommitted) {
          isCommitted = true;
          attempts.succeeded();
        }
        return result;
      } catch (reason) {
        const error = toFailure(reason);
        if (isCommitted) {
          throw error;
        }
        await attempts.failed(error);
        response = await reopen();
        messages = response.message[Symbol.asyncIterator]();
      }
    }
  };
  const { stream, service, method } = response;
  return {
    stream,
    service,
    method: method as DescMethodStreaming<I, O>,
    get header() {
      return response.header;
    },
    get trailer() {
      return response.trailer;
    },
    message: { [Symbol.asyncIterator]: () => ({ next }) },
  };
}
