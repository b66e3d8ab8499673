import type { CallLabels, CallPoint } from "./call-point.ts";
import type { Point } from "./columns.ts";

/**
 * Points on their way to a store. Most of those of an isolate have the same few labels, and all of them wait
 * for a second: as numbers in one list they cost the garbage collector nothing.
 */
export interface PointReport {
  /** Names the report: one that comes twice is counted once. */
  readonly id: string;
  /** Points that were lost before it because there was no room for them. */
  readonly dropped: number;
  /** Of each kind of point its index, then its blobs but for the trace. */
  readonly labels: readonly (readonly string[])[];
  /** For each point: its time, the place of its labels, how many doubles it has, and these. */
  readonly values: readonly number[];
  /** Points that belong to a trace, by their place. */
  readonly traces: readonly (readonly [place: number, traceId: string])[];
}

/** Gathers points into a report. */
export class ReportBuilder {
  /** Points that are gathered. */
  count = 0;
  private places = new Map<CallLabels, number>();
  private values: number[] = [];
  private traces: [number, string][] = [];

  add({ at, labels, traceId, values }: CallPoint): void {
    if (traceId !== "") {
      this.traces.push([this.count, traceId]);
    }
    let place = this.places.get(labels);
    if (place === undefined) {
      place = this.places.size;
      this.places.set(labels, place);
    }
    this.values.push(at, place, values.length, ...values);
    this.count++;
  }

  /** Takes everything out. */
  take(id: string, dropped: number): PointReport {
    const { values, traces } = this;
    const labels = Array.from(this.places.keys(), ({ index, blobs }) => [index, ...blobs]);
    this.count = 0;
    this.places = new Map();
    this.values = [];
    this.traces = [];
    return { id, dropped, labels, values, traces };
  }
}

/** The points of a report, the oldest first. */
export function pointsOf({ labels, values, traces }: PointReport): Point[] {
  const traceIds = new Map(traces);
  const points: Point[] = [];
  for (let begin = 0; begin + 3 <= values.length; ) {
    const [at = 0, place = 0, count = 0] = values.slice(begin, begin + 3);
    const [index = "", ...blobs] = labels[place] ?? [];
    const end = begin + 3 + Math.max(0, count);
    const traceId = traceIds.get(points.length) ?? "";
    points.push({ at, index, blobs: [...blobs, traceId], doubles: values.slice(begin + 3, end) });
    begin = end;
  }
  return points;
}
