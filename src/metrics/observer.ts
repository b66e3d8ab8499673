import type { CallObserver } from "../observer.ts";
import { createCallPoint, isAnsweredAtOnce, LabelFinder } from "./call-point.ts";
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
  let inFlight = 0;
  let finder: LabelFinder | undefined;
  return {
    began: () => {
      inFlight++;
    },
    ended: (start, end) => {
      const before = inFlight--;
      // An isolate is in one place.
      finder ??= new LabelFinder({ colo: coloOf(start.request), version }, leftOut);
      const labels = finder.find(start, end);
      if (labels === undefined) {
        return;
      }
      if (isAnsweredAtOnce(end)) {
        points.count(labels, start, { end, inFlight: before });
      } else {
        points.add(createCallPoint(labels, start, { end, inFlight: before }), start);
      }
    },
  };
}

function coloOf(request: Request): string {
  const { cf } = request as Request & { readonly cf?: { readonly colo?: unknown } };
  return typeof cf?.colo === "string" ? cf.colo : "";
}
