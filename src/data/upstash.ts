import { Code, ConnectError } from "@connectrpc/connect";
import { traceHeader } from "../trace.ts";
import { admit, type BreakerState, closedBreaker, type Settlement, settle } from "./breaker.ts";
import { systemClock } from "./cache/clock.ts";
import { type ConnectionGate, ioPriority, type OnRoundTrip } from "./connections.ts";
import { errorOfSignal, unavailable } from "./deadline.ts";
import { createFailure, failureOfRedis } from "./failures.ts";
import { type CommandScope, createPipelinedRedis, type SendCommands } from "./pipelined-redis.ts";
import { type RedisClient, type RedisCommand, RedisError, type RedisReply } from "./redis.ts";
import { addAnswer, addSilence, createRoundTrips, isSilent, type RoundTrips } from "./redis-silence.ts";
import { UpstashHttp } from "./upstash-http.ts";

export interface UpstashOptions {
  readonly url: string;
  readonly token: string;
  /** Milliseconds for one round trip, within the call's own deadline. */
  readonly timeoutMs: number;
  /**
   * Milliseconds of silence after which a cache's lookup goes to MySQL instead: 200, which covers a first
   * connection to the next region. It adapts upwards, to 500, where Redis takes longer; a lookup that is late
   * while others are answered has `timeoutMs`.
   */
  readonly lookupTimeoutMs?: number;
  /**
   * Milliseconds without a message after which a subscription ends, because the SDK does not tell a silent
   * channel from a broken connection.
   */
  readonly subscriptionIdleMs: number;
}

/** What the requests of one isolate share about Redis: data only. */
export interface RedisHealth {
  breaker: BreakerState;
  /**
   * Of what MySQL can answer instead. A busy machine may take Redis for silent: then it is not asked, but
   * still told what writes change, or others would read old results.
   */
  lookups: BreakerState;
  /** Undefined before the first. */
  trips: RoundTrips | undefined;
}

export function createRedisHealth(): RedisHealth {
  return { breaker: closedBreaker, lookups: closedBreaker, trips: undefined };
}

/** Of the request whose commands are sent. */
export interface UpstashRequest {
  readonly gate: ConnectionGate;
  /** The trace that it belongs to. Default: none. */
  readonly traceparent?: string | undefined;
  /** Told of each pipeline. */
  readonly onRoundTrip?: OnRoundTrip | undefined;
}

/** A silence says more than a connection that broke: two open the breaker. */
const silenceWeight = 3;

/**
 * The Redis clients of one request, by `@upstash/redis`. Its retries are off, because they repeat writes, and
 * its signal is given as a function, because a plain one turns an abort into the answer `null`. A Redis that
 * does not answer is left alone for a while: every wait for it would add its timeout to a call that MySQL can
 * answer.
 */
export function createUpstash(
  options: UpstashOptions,
  health: RedisHealth,
  { gate, traceparent, onRoundTrip }: UpstashRequest,
): (scope: CommandScope) => RedisClient {
  const http = new UpstashHttp({
    baseUrl: options.url,
    headers: {
      authorization: `Bearer ${options.token}`,
      ...(traceparent !== undefined && { [traceHeader]: traceparent }),
    },
    retry: { retries: 0 },
    responseEncoding: false,
  });
  const floorMs = Math.min(options.lookupTimeoutMs ?? 200, options.timeoutMs);
  const request = async (
    commands: readonly RedisCommand[],
    { signal, replaceable }: { signal: AbortSignal; replaceable: boolean },
  ): Promise<unknown> => {
    const breaker = replaceable ? "lookups" : "breaker";
    const { admitted, isProbe, next } = admit(health[breaker], Date.now());
    health[breaker] = next;
    if (!admitted) {
      throw new ConnectError("Redis is not available", Code.Unavailable);
    }
    const settleAs = (outcome: Settlement["outcome"], weight = 1) => {
      const sample = { outcome, isProbe, now: Date.now(), random: Math.random(), weight };
      health[breaker] = settle(health[breaker], sample);
    };
    const began = Date.now();
    health.trips ??= createRoundTrips(floorMs);
    const { limitMs } = health.trips;
    const ended = new AbortController();
    const silence = new AbortController();
    if (replaceable) {
      void isSilent(() => health.trips?.answers ?? 0, {
        limitMs,
        clock: systemClock,
        signal: ended.signal,
      }).then((silent) => silent && silence.abort());
    }
    try {
      const replies = await http.request({
        path: ["pipeline"],
        body: commands,
        signal: () => AbortSignal.any([signal, silence.signal, AbortSignal.timeout(options.timeoutMs)]),
      });
      health.trips = addAnswer(health.trips, Date.now() - began, floorMs);
      settleAs("succeeded");
      return replies;
    } catch (error) {
      const failure = error instanceof Error ? failureOfRedis(error.message) : undefined;
      if (failure === "too_large" && !signal.aborted) {
        // Of this request alone; Redis is well.
        settleAs("succeeded");
        throw createFailure("Redis", failure, error);
      }
      if (silence.signal.aborted) {
        health.trips = addSilence(health.trips, limitMs);
      }
      settleAs(signal.aborted ? "left" : "failed", silence.signal.aborted ? silenceWeight : 1);
      throw unavailable("Redis", error, signal);
    } finally {
      ended.abort();
    }
  };
  const send: SendCommands = async (commands, { signal, priority, replaceable }) => {
    const replies = await gate.run(() => request(commands, { signal, replaceable }), {
      priority,
      target: "redis",
      signal,
      onRoundTrip,
    });
    if (!Array.isArray(replies) || replies.length !== commands.length) {
      throw unavailable("Redis", new Error("Unexpected number of replies"), signal);
    }
    return replies.map(({ result, error }: { result?: RedisReply; error?: string }, i) => {
      if (error === undefined) {
        return result ?? null;
      }
      const failure = failureOfRedis(error);
      return failure === undefined
        ? new RedisError(`${commands[i]?.[0]}: ${error.split(" ", 1)[0]}`)
        : createFailure("Redis", failure, new RedisError(error));
    });
  };
  return createPipelinedRedis(send, (channel, until) =>
    gate.run(() => subscribe(http, options, { channel, until }), {
      priority: ioPriority.answer,
      target: "redis",
      signal: until,
    }),
  );
}

/** Messages that wait for a slow reader. The oldest go first: who reads a channel must bear losses anyway. */
const maxWaiting = 10_000;

async function subscribe(
  http: InstanceType<typeof UpstashHttp>,
  options: UpstashOptions,
  { channel, until }: { channel: string; until: AbortSignal },
): Promise<AsyncIterable<string>> {
  const messages: string[] = [];
  let wake: () => void = () => undefined;
  let failure: unknown;
  const ready = Promise.withResolvers<void>();
  const controller = new AbortController();
  const onMessage = (event: string) => {
    const { type, text } = parseEvent(event);
    if (type === "subscribe") {
      ready.resolve();
    } else if (type === "message") {
      messages.push(text);
      if (messages.length > maxWaiting) {
        messages.shift();
      }
      wake();
    }
  };
  http
    .request({
      path: ["subscribe", channel],
      headers: { Accept: "text/event-stream" },
      signal: () => controller.signal,
      onMessage,
    })
    .catch((error) => {
      failure = error;
      ready.reject(error);
      wake();
    });
  const close = () => controller.abort();
  // Also while nobody reads, and before anybody does.
  until.addEventListener("abort", close, { once: true });
  const timer = setTimeout(() => ready.reject(new Error("Timed out")), options.timeoutMs);
  try {
    await ready.promise;
  } catch (error) {
    close();
    throw unavailable("Redis", error, until);
  } finally {
    clearTimeout(timer);
  }

  async function* read(): AsyncGenerator<string> {
    try {
      while (true) {
        for (let next = messages.shift(); next !== undefined; next = messages.shift()) {
          yield next;
        }
        if (failure !== undefined || until.aborted) {
          return;
        }
        const idle = await waitForMessage(until, options.subscriptionIdleMs, (fn) => {
          wake = fn;
        });
        if (idle && messages.length === 0) {
          return;
        }
      }
    } finally {
      close();
    }
  }
  return read();
}

/** "message,room:7,text, that may hold commas" */
function parseEvent(event: string): { type: string; text: string } {
  const afterType = event.indexOf(",");
  const afterChannel = event.indexOf(",", afterType + 1);
  return { type: event.slice(0, afterType), text: event.slice(afterChannel + 1) };
}

/** Resolves to true when nothing came in time or the signal aborted, to false when woken. */
function waitForMessage(
  signal: AbortSignal,
  idleMs: number,
  setWake: (wake: () => void) => void,
): Promise<boolean> {
  return new Promise((resolve) => {
    const finish = (idle: boolean) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      setWake(() => undefined);
      resolve(idle);
    };
    const onAbort = () => finish(true);
    const timer = setTimeout(() => finish(true), idleMs);
    signal.addEventListener("abort", onAbort, { once: true });
    if (errorOfSignal(signal) !== undefined) {
      finish(true);
      return;
    }
    setWake(() => finish(false));
  });
}
