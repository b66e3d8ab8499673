import type { CallPoint } from "../../src/metrics/call-point.ts";
import { pointOf } from "./points.ts";

/** As `pointOf`, as a call tells it. */
export function callPointOf(...given: Parameters<typeof pointOf>): CallPoint {
  const { at, index, blobs, doubles } = pointOf(...given);
  return {
    at,
    labels: { index, blobs: blobs.slice(0, -1) },
    traceId: blobs.at(-1) ?? "",
    values: doubles,
  };
}
