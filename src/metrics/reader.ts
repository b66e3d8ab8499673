import { queryPath } from "./paths.ts";
import { fromAnalyticsRow, type MetricsQuery, type MetricsRow, toAnalyticsSql } from "./query.ts";
import type { StoreFetch } from "./store-fetch.ts";

/** What a store can't answer however often it is asked: labels that it does not keep, for instance. */
export class UnanswerableError extends Error {
  override readonly name = "UnanswerableError";
}

/** Answers questions about the metrics, wherever they are kept. */
export interface MetricsReader {
  /**
   * @throws UnanswerableError for a query that the store refuses.
   * @throws Error when the store does not answer: what it holds is unknown then, and not nothing.
   */
  query(query: MetricsQuery): Promise<readonly MetricsRow[]>;
}

/**
 * Reads from Naru's own store where there is one, else from Analytics Engine; undefined where nothing is
 * read.
 */
export function chooseReader({ store, analytics }: ReaderTargets): MetricsReader | undefined {
  if (store !== undefined) {
    return new StoreReader(store);
  }
  return analytics === undefined ? undefined : new AnalyticsReader(analytics);
}

export interface ReaderTargets {
  readonly store: StoreFetch | undefined;
  readonly analytics: AnalyticsApi | undefined;
}

/** Milliseconds for one answer. */
const timeoutMs = 10_000;

/** Reads from a store of Naru's own. */
export class StoreReader implements MetricsReader {
  private readonly store: StoreFetch;

  constructor(store: StoreFetch) {
    this.store = store;
  }

  async query(query: MetricsQuery): Promise<readonly MetricsRow[]> {
    const response = await this.store(queryPath, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(query),
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.status === 400) {
      const { message } = (await response.json()) as { readonly message: string };
      throw new UnanswerableError(message);
    }
    if (!response.ok) {
      throw new Error(`The metrics store answered ${response.status}: ${await response.text()}`);
    }
    const { rows } = (await response.json()) as { readonly rows: readonly MetricsRow[] };
    return rows;
  }
}

/** Reads from Analytics Engine by its SQL API. */
export class AnalyticsReader implements MetricsReader {
  private readonly options: AnalyticsApi;

  constructor(options: AnalyticsApi) {
    this.options = options;
  }

  async query(query: MetricsQuery): Promise<readonly MetricsRow[]> {
    const { accountId, token, dataset } = this.options;
    const response = await fetch(
      `https://api.cloudflare.com/client/v4/accounts/${accountId}/analytics_engine/sql`,
      {
        method: "POST",
        headers: { authorization: `Bearer ${token}` },
        body: toAnalyticsSql(query, dataset),
        signal: AbortSignal.timeout(timeoutMs),
      },
    );
    if (!response.ok) {
      // The text may tell of the account, and goes to administrators alone.
      throw new Error(
        `Analytics Engine answered ${response.status}: ${(await response.text()).slice(0, 500)}`,
      );
    }
    const { data } = (await response.json()) as { readonly data: readonly Record<string, unknown>[] };
    return data.map((row) => fromAnalyticsRow(row, query));
  }
}

export interface AnalyticsApi {
  readonly accountId: string;
  /** An API token that may read Account Analytics. */
  readonly token: string;
  readonly dataset: string;
}
