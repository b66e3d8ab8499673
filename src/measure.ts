import type { Config } from "./config.ts";
import type { DataStatus } from "./data/data-plane.ts";
import type { Environment } from "./environment.ts";
import { choosePoints, type PointTargets } from "./metrics/choose-points.ts";
import { createCallMetrics } from "./metrics/observer.ts";
import { chooseReader, type MetricsReader } from "./metrics/reader.ts";
import { createStoreFetch, type StoreFetch, type StoreTargets } from "./metrics/store-fetch.ts";
import type { CallObserver } from "./observer.ts";
import type { Component } from "./ops/host.ts";

/** What an isolate measures with, and reads it by. */
export interface Metrics {
  /** Undefined where nobody keeps what is measured. */
  readonly observer: CallObserver | undefined;
  /** Undefined where it can't be read. */
  readonly reader: MetricsReader | undefined;
  /** The way to a store of Naru's own, where there is one. */
  readonly store: StoreFetch | undefined;
}

/** Probes, and what looks at the metrics, are no traffic. */
const noTraffic = ["grpc.health.v1.Health", "naru.ops.v1.OpsService"];

/** Finds where the metrics of an isolate go, by its bindings and its configuration. */
export function createMetrics(env: Environment, { metrics }: Config, version: string): Metrics {
  const store = createStoreFetch({ binding: env["POINTS"] as StoreTargets["binding"], url: metrics.url });
  const points = choosePoints({ store, dataset: env["METRICS"] as PointTargets["dataset"] });
  return {
    observer: points === undefined ? undefined : createCallMetrics({ points, version, leftOut: noTraffic }),
    reader: chooseReader({ store, analytics: metrics.analytics }),
    store,
  };
}

/** What the isolate knows of the parts that it stands on. */
export function describeComponents({ endpoints, redis }: DataStatus): readonly Component[] {
  const describe = (name: string, breaker: string): Component => ({
    name,
    isWell: breaker === "closed",
    detail: breaker === "closed" ? "answers" : `left alone after failures: its breaker is ${breaker}`,
  });
  return [
    describe("mysql writer", endpoints.writer.breaker),
    describe("mysql reader", endpoints.reader.breaker),
    describe("redis", redis.breaker),
  ];
}
