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
import type { SqlRow, SqlSession, SqlValue } from "./mysql.ts";
import { backoffMs, fullBudget, mayRetry, type RetryBudget, spend } from "./retry-budget.ts";
import { createStatementLog, type StatementLog } from "./statement-stats.ts";

/** What the requests of one isolate share about an endpoint: data only. */
export interface EndpointHealth {
  breaker: BreakerState;
  budget: RetryBudget;
  readonly statements: StatementLog;
}

export function createEndpointHealth(): EndpointHealth {
  return { breaker: closedBreaker, budget: fullBudget, statements: createStatementLog() };
}

export interface EndpointOptions {
  /** Reads that fail without an answer are repeated so often, within the budget. 2. */
  readonly maxRetries: number;
  /** What failed later than so many ms after it began is not repeated: a timeout would only be waited for twice. 500. */
  readonly maxRetryAfterMs: number;
  /**
   * A read that takes longer than the 90th percentile of its statement, and than this, is sent once more, within the
   * budget. 20 ms: below it the network's own variation shows. Infinity: never. Not the 95th: with one read in twenty late,
   * that is the time of a late one.
   */
  readonly minHedgeMs: number;
  readonly breaker: BreakerOptions;
  readonly clock: Clock;
  readonly random: () => number;
}

/** As `EndpointOptions.maxRetryAfterMs`. */
export const maxRetryAfterMs = 500;

/** One endpoint as one call uses it. */
export interface SqlEndpoint {
  /** Rows of a SELECT, which is retried and hedged. */
  query: SqlSession["query"];
  /** Runs what changes data, once, and counts it as `name`. */
  execute<T>(name: string, run: () => Promise<T>): Promise<T>;
  /** Runs `work`, and again while it fails without an answer: for what may be done twice. */
  retry<T>(work: () => Promise<T>): Promise<T>;
}

/**
 * Calls of one endpoint that are counted and cut off by a breaker. Only what may be done twice is done twice: SELECTs, and
 * what `retry` is asked for.
 *
 * @throws ConnectError `unavailable` at once while the breaker is open; else as SqlSession.
 */
export function createEndpoint(
  /** Opens a session for each attempt at a SELECT, ended by `signal`. A second one beside the first is less urgent. */
  open: (signal: AbortSignal, priority: IoPriority) => Pick<SqlSession, "query">,
  {
    health,
    scope,
    ...given
  }: { health: EndpointHealth; scope: { readonly signal: AbortSignal } } & Partial<EndpointOptions>,
): SqlEndpoint {
  const {
    maxRetries,
    maxRetryAfterMs: latestMs,
    minHedgeMs,
    breaker,
    clock,
    random,
  }: EndpointOptions = {
    maxRetries: 2,
    maxRetryAfterMs,
    minHedgeMs: 20,
    breaker: breakerDefaults,
    clock: systemClock,
    random: Math.random,
    ...given,
  };

  const attempt = async <T>(sql: string, until: AbortSignal, run: () => Promise<T>): Promise<T> => {
    const { admitted, next } = admit(health.breaker, clock.now(), breaker);
    health.breaker = next;
    if (!admitted) {
      throw new ConnectError("The database is not available", Code.Unavailable);
    }
    const end = health.statements.begin(sql, clock.now());
    const settleAs = (failed: boolean) => {
      health.breaker = settle(health.breaker, { failed, now: clock.now(), random: random() }, breaker);
      health.budget = spend(health.budget, failed ? "failed" : "succeeded");
    };
    try {
      const result = await run();
      end({ failed: false, rows: Array.isArray(result) ? result.length : 0, now: clock.now() });
      settleAs(false);
      return result;
    } catch (error) {
      end({ failed: true, rows: 0, now: clock.now() });
      // An abort says nothing about the endpoint, and an answer of MySQL's says that it is well.
      if (!until.aborted) {
        settleAs(isUnavailable(error));
      }
      throw error;
    }
  };

  const hedged = async <Row>(sql: string, values: readonly SqlValue[] | undefined): Promise<Row[]> => {
    const { signal } = scope;
    const select = (until: AbortSignal, priority: IoPriority) =>
      attempt(sql, until, () => open(until, priority).query<Row>(sql, values));
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
      // The first to answer wins. A failure of the first is for the retries to judge, without waiting for the second.
      return await Promise.race([first, second.catch(() => first)]);
    } finally {
      losers.abort();
    }
  };

  const retry: SqlEndpoint["retry"] = async (work) => {
    const began = clock.now();
    for (let retries = 0; ; retries++) {
      try {
        return await work();
      } catch (error) {
        if (
          !isUnavailable(error) ||
          scope.signal.aborted ||
          retries >= maxRetries ||
          !mayRetry(health.budget)
        ) {
          throw error;
        }
        const now = clock.now();
        if (now - began > latestMs || !admit(health.breaker, now, breaker).admitted) {
          throw error;
        }
        await clock.sleep(backoffMs(retries + 1, random()), scope.signal);
      }
    }
  };

  return {
    retry,
    query: <Row = SqlRow>(sql: string, values?: readonly SqlValue[]) => retry(() => hedged<Row>(sql, values)),
    execute: (name, run) => attempt(name, scope.signal, run),
  };
}

/** True when nothing answered. */
export function isUnavailable(error: unknown): boolean {
  return error instanceof ConnectError && error.code === Code.Unavailable;
}
