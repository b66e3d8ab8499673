import type { CallObserver } from "../observer.ts";
import { PointMaker } from "./call-point.ts";
import type { Points } from "./points.ts";

export interface CallMetricsOptions {
  readonly points: Points;
  /** Of the deployment. */
  readonly version: string;
  /** Services whose calls are no traffic: probes, and what looks at the metrics. */
  readonly leftOut: readonly string[];
}

/** Makes a point of each call that has ended. */
export function createCallMetrics({ points, version, leftOut }: CallMetricsOptions): CallObserver {
  const isLeftOut = new Set(leftOut);
  let inFlight = 0;
  let maker: PointMaker | undefined;
  return {
    began: () => {
      inFlight++;
    },
    ended: (start, end) => {
      const before = inFlight--;
      if (start.method !== undefined && isLeftOut.has(start.method.parent.typeName)) {
        return;
      }
      // An isolate is in one place.
      maker ??= new PointMaker({ colo: coloOf(start.request), version });
      points.add(maker.make(start, end, before), start);
    },
  };
}

function coloOf(request: Request): string {
  const { cf } = request as Request & { readonly cf?: { readonly colo?: unknown } };
  return typeof cf?.colo === "string" ? cf.colo : "";
}
