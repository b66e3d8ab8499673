import { Code, ConnectError } from "@connectrpc/connect";
import {
  admit,
  type BreakerOptions,
  type BreakerState,
  breakerDefaults,
  closedBreaker,
  settle,
} from "./breaker.ts";
import { type Clock, systemClock } from "./cache/clock.ts";
import { type IoPriority, ioPriority } from "./connections.ts";
import { errorOfSignal } from "./deadline.ts";
import { isFull, pushbackHeader } from "./failures.ts";
import type { SqlRow, SqlSession, SqlValue } from "./mysql.ts";
import { backoffMs, fullBudget, mayRetry, type RetryBudget, spend } from "./retry-budget.ts";
import { createStatementLog, type StatementLog } from "./statement-stats.ts";

/** What the requests of one isolate share about an endpoint: data only. */
export interface EndpointHealth {
  breaker: BreakerState;
  budget: RetryBudget;
  /**
   * Calls that wait for the breaker, by the state that they met: what a request leaves behind when it dies
   * ends with that.
   */
  waiting: { readonly state: BreakerState; readonly calls: number };
  readonly statements: StatementLog;
}

export function createEndpointHealth(): EndpointHealth {
  return {
    breaker: closedBreaker,
    budget: fullBudget,
    waiting: { state: closedBreaker, calls: 0 },
    statements: createStatementLog(),
  };
}

export interface EndpointOptions {
  /** Reads that fail without an answer are repeated so often, within the budget. 2. */
  readonly maxRetries: number;
  /**
   * What failed later than so many ms after it was sent is not repeated: a timeout would only be waited for
   * twice. 500.
   */
  readonly maxRetryAfterMs: number;
  /**
   * How long what has not been sent waits for an open breaker, ms. 1,500: longer than one stays open, so that
   * whoever comes after an outage is answered. 0 where somebody else can answer.
   */
  readonly patienceMs: number;
  /**
   * A read that takes longer than the 93rd percentile of its statement's recent times, and than this, is sent
   * once more, within the budget. 20 ms: below it the network's own variation shows. Infinity: never. Not the
   * 95th: with one read in twenty late, that is the time of a late one. Nor less: a busy machine would hedge
   * its own noise, and have no budget left for those that are late.
   */
  readonly minHedgeMs: number;
  readonly breaker: BreakerOptions;
  readonly clock: Clock;
  readonly random: () => number;
}

/** As `EndpointOptions.maxRetryAfterMs`. */
export const maxRetryAfterMs = 500;

/** Calls of an isolate that wait for one opening: more are refused at once. */
const maxWaiting = 200;

/** One endpoint as one call uses it. */
export interface SqlEndpoint {
  /** Rows of a SELECT, which is retried and hedged. */
  query: SqlSession["query"];
  /** Runs what changes data, once, and counts it as `name`. */
  execute<T>(name: string, run: () => Promise<T>): Promise<T>;
  /**
   * Runs `work`, and again while it fails without an answer: for what may be done twice. `onBrokenOff` is
   * told of each run that was sent, so that it may be applied later.
   */
  retry<T>(work: () => Promise<T>, onBrokenOff?: () => void): Promise<T>;
}

/**
 * Calls of one endpoint that are counted and cut off by a breaker. Only what may be done twice is done twice:
 * SELECTs, and what `retry` is asked for. What meets an open breaker has not been sent, so it may wait for
 * its next probe, whatever it is.
 *
 * @throws ConnectError `unavailable` with the time to come back, when a breaker stays open; else as
 *   SqlSession.
 */
export function createEndpoint(
  connect: Connect,
  { health, signal, ...given }: EndpointHealthAndSignal & Partial<EndpointOptions>,
): SqlEndpoint {
  return new CountedEndpoint(connect, { health, signal, ...defaults, ...given });
}

/**
 * Makes a connection for each attempt at a SELECT, ended by `signal`. A second one beside the first is less
 * urgent.
 */
type Connect = (signal: AbortSignal, priority: IoPriority) => Pick<SqlSession, "query">;

interface EndpointHealthAndSignal {
  /** Shared by all calls of the isolate. */
  readonly health: EndpointHealth;
  /** Ends what the call has under way. */
  readonly signal: AbortSignal;
}

const defaults: EndpointOptions = {
  maxRetries: 2,
  maxRetryAfterMs,
  patienceMs: 1_500,
  minHedgeMs: 20,
  breaker: breakerDefaults,
  clock: systemClock,
  random: Math.random,
};

class CountedEndpoint implements SqlEndpoint {
  private readonly connect: Connect;
  private readonly options: EndpointHealthAndSignal & EndpointOptions;
  /** Spent before the breaker, in all. */
  private waitedMs = 0;

  constructor(connect: Connect, options: EndpointHealthAndSignal & EndpointOptions) {
    this.connect = connect;
    this.options = options;
  }

  query<Row = SqlRow>(sql: string, values?: readonly SqlValue[]): Promise<Row[]> {
    return this.retry(() => this.hedge<Row>(sql, values));
  }

  execute<T>(name: string, run: () => Promise<T>): Promise<T> {
    return this.attempt(name, this.options.signal, run);
  }

  async retry<T>(work: () => Promise<T>, onBrokenOff?: () => void): Promise<T> {
    const { clock, random, signal } = this.options;
    for (let retries = 0; ; retries++) {
      const began = clock.now() - this.waitedMs;
      try {
        return await work();
      } catch (error) {
        if (isUnavailable(error) && !isRefusal(error)) {
          onBrokenOff?.();
        }
        if (!this.mayRepeat(error, { retries, tookMs: clock.now() - this.waitedMs - began })) {
          throw error;
        }
        await clock.sleep(backoffMs(retries + 1, random()), signal);
      }
    }
  }

  private mayRepeat(error: unknown, { retries, tookMs }: { retries: number; tookMs: number }): boolean {
    const { health, signal, maxRetries, maxRetryAfterMs: latestMs } = this.options;
    return (
      isUnavailable(error) &&
      !isRefusal(error) &&
      !signal.aborted &&
      retries < maxRetries &&
      mayRetry(health.budget) &&
      tookMs <= latestMs
    );
  }

  /** Asks a second time, beside the first, when the answer takes longer than is usual. */
  private async hedge<Row>(sql: string, values: readonly SqlValue[] | undefined): Promise<Row[]> {
    const { health, signal, clock, minHedgeMs } = this.options;
    const select = (until: AbortSignal, priority: IoPriority) =>
      this.attempt(sql, until, () => this.connect(until, priority).query<Row>(sql, values));
    const usualMs = health.statements.usualMs(sql);
    if (usualMs === undefined || minHedgeMs === Number.POSITIVE_INFINITY) {
      return select(signal, ioPriority.answer);
    }
    const losers = new AbortController();
    const until = AbortSignal.any([signal, losers.signal]);
    const first = select(until, ioPriority.answer);
    const second = clock.sleep(Math.max(usualMs, minHedgeMs), until).then(() => {
      if (until.aborted || !mayRetry(health.budget) || health.breaker.is !== "closed") {
        return first;
      }
      health.budget = spend(health.budget, "hedged");
      return select(until, ioPriority.hedge);
    });
    second.catch(() => undefined);
    try {
      // The first to answer wins. A failure of the first is for the retries to judge, without waiting for the
      // second.
      return await Promise.race([first, second.catch(() => first)]);
    } finally {
      losers.abort();
    }
  }

  /** Runs what is let go by the breaker, and tells it and the statistics how it ended. */
  private async attempt<T>(sql: string, until: AbortSignal, run: () => Promise<T>): Promise<T> {
    const { health, clock } = this.options;
    const isProbe = await this.enter(until);
    const end = health.statements.begin(sql, clock.now());
    try {
      const result = await run();
      end({ as: "answered", rows: Array.isArray(result) ? result.length : 0, now: clock.now() });
      this.settleAs("succeeded", isProbe);
      return result;
    } catch (error) {
      end({ as: until.aborted ? "cut" : "failed", rows: 0, now: clock.now() });
      // An answer of MySQL's says that it is well.
      this.settleAs(until.aborted ? "left" : isUnavailable(error) ? "failed" : "succeeded", isProbe);
      throw error;
    }
  }

  private settleAs(outcome: "succeeded" | "failed" | "left", isProbe: boolean): void {
    const { health, clock, random, breaker } = this.options;
    // Of what fails while it is known to fail nothing is repeated, so that it takes nothing from what comes
    // after.
    if (outcome !== "left" && health.breaker.is === "closed") {
      health.budget = spend(health.budget, outcome);
    }
    const sample = { outcome, isProbe, now: clock.now(), random: random() };
    health.breaker = settle(health.breaker, sample, breaker);
  }

  /** Waits until the breaker lets it go, and says whether as its probe. */
  private async enter(until: AbortSignal): Promise<boolean> {
    const { health, clock, random, breaker, patienceMs } = this.options;
    const began = clock.now();
    let met: BreakerState = closedBreaker;
    for (;;) {
      const now = clock.now();
      const { admitted, isProbe, next, waitMs } = admit(health.breaker, now, breaker);
      if (admitted) {
        health.breaker = next;
        this.waitedMs += now - began;
        return isProbe;
      }
      if (met !== health.breaker) {
        met = health.breaker;
        const calls = health.waiting.state === met ? health.waiting.calls : 0;
        health.waiting = { state: met, calls: calls + 1 };
      }
      if (now + waitMs > began + patienceMs || health.waiting.calls > maxWaiting) {
        throw new ConnectError("The database is not available", Code.Unavailable, {
          [pushbackHeader]: String(Math.ceil(waitMs * (1 + 0.2 * random()))),
        });
      }
      await clock.sleep(waitMs, until);
      const ended = errorOfSignal(until);
      if (ended !== undefined) {
        throw ended;
      }
    }
  }
}

/**
 * True when nothing answered, or nothing but that there is no room for the call.
 *
 * ```ts
 * import { type Data, isUnavailable, type RedisClient, type RedisReply } from "../src/index.ts";
 *
 * async function rank({ redis }: Data, userId: number): Promise<RedisReply> {
 *   const ask = (client: RedisClient): Promise<RedisReply> => client.command("ZREVRANK", "ranks", userId);
 *   try {
 *     return await redis.failClosed.command("ZREVRANK", "ranks", userId);
 *   } catch (error) {
 *     if (isUnavailable(error)) {
 *       return redis.failOpen(null, ask);
 *     }
 *     throw error;
 *   }
 * }
 * ```
 */
export function isUnavailable(error: unknown): boolean {
  return (error instanceof ConnectError && error.code === Code.Unavailable) || isFull(error);
}

/** True when the breaker kept it from being sent, or a full server has said when to come back. */
function isRefusal(error: unknown): boolean {
  return error instanceof ConnectError && error.metadata.has(pushbackHeader);
}
