import type { AnalyticsEngineDataset } from "@cloudflare/workers-types";
import { AnalyticsPoints } from "./analytics-points.ts";
import { pointsPath } from "./paths.ts";
import type { Points } from "./points.ts";
import type { PointReport } from "./report.ts";
import { SentPoints } from "./sent-points.ts";
import type { StoreFetch } from "./store-fetch.ts";

export interface PointTargets {
  /** To a store of Naru's own. */
  readonly store: StoreFetch | undefined;
  /** Analytics Engine: the binding `METRICS`. Locally there is one that keeps nothing. */
  readonly dataset: Pick<AnalyticsEngineDataset, "writeDataPoint"> | undefined;
}

/** Milliseconds for one report. */
const timeoutMs = 5_000;

/** Takes points for the first of the targets that is there; undefined when nobody wants them. */
export function choosePoints({ store, dataset }: PointTargets): Points | undefined {
  if (store !== undefined) {
    return new SentPoints({ send: (report) => post(store, report) });
  }
  return dataset === undefined ? undefined : new AnalyticsPoints(dataset);
}

async function post(store: StoreFetch, report: PointReport): Promise<void> {
  const response = await store(pointsPath, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(report),
    signal: AbortSignal.timeout(timeoutMs),
  });
  // A body that nobody reads would keep its connection.
  await response.arrayBuffer();
  if (!response.ok) {
    throw new Error(`The metrics store answered ${response.status}`);
  }
}
