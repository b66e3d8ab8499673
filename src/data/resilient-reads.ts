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
import { SqlError, type SqlRow, type SqlSession, type SqlValue } from "./mysql.ts";
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

export interface ResilientReadOptions {
  /** Reads that fail without an answer are repeated so often, within the budget. 2. */
  readonly maxRetries: number;
  /**
   * A read that takes longer than the 95th percentile of its statement, and than this, is sent once more, within the
   * budget. 20 ms: below it the network's own variation shows. Infinity: never.
   */
  readonly minHedgeMs: number;
  readonly breaker: BreakerOptions;
  readonly clock: Clock;
  readonly random: () => number;
}

/**
 * Reads of one endpoint that are retried, hedged and cut off by a breaker. Only for SELECTs: what changes data goes
 * through SqlClient, which sends it once.
 *
 * @throws ConnectError `unavailable` at once while the breaker is open; else as SqlSession.
 */
export function createResilientReads(
  /** Opens a session for each attempt, ended by `signal`. */
  open: (signal: AbortSignal) => Pick<SqlSession, "query">,
  {
    health,
    signal,
    ...given
  }: { health: EndpointHealth; signal: AbortSignal } & Partial<ResilientReadOptions>,
): Pick<SqlSession, "query"> {
  const { maxRetries, minHedgeMs, breaker, clock, random }: ResilientReadOptions = {
    maxRetries: 2,
    minHedgeMs: 20,
    breaker: breakerDefaults,
    clock: systemClock,
    random: Math.random,
    ...given,
  };

  const attempt = async <Row>(sql: string, values: readonly SqlValue[] | undefined, until: AbortSignal) => {
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
      const rows = await open(until).query<Row>(sql, values);
      end({ failed: false, rows: rows.length, now: clock.now() });
      settleAs(false);
      return rows;
    } catch (error) {
      end({ failed: true, rows: 0, now: clock.now() });
      // An abort says nothing about the endpoint, and an answer of MySQL's says that it is well.
      if (!until.aborted) {
        settleAs(!(error instanceof SqlError));
      }
      throw error;
    }
  };

  const hedged = async <Row>(sql: string, values: readonly SqlValue[] | undefined): Promise<Row[]> => {
    const usualMs = health.statements.p95Ms(sql);
    if (usualMs === undefined || minHedgeMs === Number.POSITIVE_INFINITY) {
      return attempt<Row>(sql, values, signal);
    }
    const losers = new AbortController();
    const until = AbortSignal.any([signal, losers.signal]);
    const first = attempt<Row>(sql, values, until);
    const second = clock.sleep(Math.max(usualMs, minHedgeMs), until).then(() => {
      if (until.aborted || !mayRetry(health.budget) || health.breaker.is !== "closed") {
        return first;
      }
      health.budget = spend(health.budget, "hedged");
      return attempt<Row>(sql, values, until);
    });
    second.catch(() => undefined);
    try {
      // The first to answer wins. A failure of the first is for the retries to judge, without waiting for the second.
      return await Promise.race([first, second.catch(() => first)]);
    } finally {
      losers.abort();
    }
  };

  return {
    query: async <Row = SqlRow>(sql: string, values?: readonly SqlValue[]): Promise<Row[]> => {
      for (let retry = 0; ; retry++) {
        try {
          return await hedged<Row>(sql, values);
        } catch (error) {
          const retryable = error instanceof ConnectError && error.code === Code.Unavailable;
          if (!retryable || signal.aborted || retry >= maxRetries || !mayRetry(health.budget)) {
            throw error;
          }
          if (!admit(health.breaker, clock.now(), breaker).admitted) {
            throw error;
          }
          await clock.sleep(backoffMs(retry + 1, random()), signal);
        }
      }
    },
  };
}
