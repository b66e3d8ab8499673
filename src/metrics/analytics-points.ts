import type { AnalyticsEngineDataset } from "@cloudflare/workers-types";
import type { CallStart } from "../observer.ts";
import { type CallLabels, type CallPoint, createCallPoint, toPoint } from "./call-point.ts";
import { type Point, valueColumns } from "./columns.ts";
import type { EndedCall, Points } from "./points.ts";

/**
 * Points that one invocation may write: Analytics Engine takes 250, and drops what comes after without a
 * word. Some are left for what a handler writes itself.
 */
const maxPoints = 240;

const callsColumn = valueColumns.indexOf("calls");
const peakColumn = valueColumns.indexOf("in_flight");

/**
 * Writes to Analytics Engine. The points of a batch's calls are kept until the batch has ended: if they are
 * more than an invocation may write, those that do not fit are added up by method, code and the other labels.
 */
export class AnalyticsPoints implements Points {
  private readonly dataset: Pick<AnalyticsEngineDataset, "writeDataPoint">;
  /** What is held of each batch; "ended" when its own point has been written. */
  private readonly batches = new WeakMap<Request, Point[] | "ended">();

  constructor(dataset: Pick<AnalyticsEngineDataset, "writeDataPoint">) {
    this.dataset = dataset;
  }

  add(given: CallPoint, { request, protocol }: CallStart): void {
    const point = toPoint(given);
    const held = this.batches.get(request);
    // A call whose client went away may end after its batch.
    if (protocol === "batch" && held !== "ended") {
      if (held === undefined) {
        this.batches.set(request, [point]);
      } else {
        held.push(point);
      }
      return;
    }
    this.write(point);
    if (held !== undefined && held !== "ended") {
      this.batches.set(request, "ended");
      for (const each of fitInto(held, maxPoints - 1)) {
        this.write(each);
      }
    }
  }

  count(labels: CallLabels, start: CallStart, ended: EndedCall): void {
    this.add(createCallPoint(labels, start, ended), start);
  }

  private write({ index, blobs, doubles }: Point): void {
    this.dataset.writeDataPoint({
      indexes: [index],
      blobs: blobs as string[],
      doubles: doubles as number[],
    });
  }
}

/** At most so many points that stand for the same calls: what is too much is added up by labels. */
export function fitInto(points: readonly Point[], max: number): readonly Point[] {
  if (points.length <= max) {
    return points;
  }
  // Sums of the most frequent labels take the fewest points.
  const kept = points.slice(0, Math.floor(max / 2));
  const sums = new Map<string, Point[]>();
  for (const point of points.slice(kept.length)) {
    const key = point.blobs.slice(0, -1).join("\n");
    const same = sums.get(key);
    if (same === undefined) {
      sums.set(key, [point]);
    } else {
      same.push(point);
    }
  }
  const groups = [...sums.values()];
  const room = max - kept.length;
  if (groups.length > room) {
    // More kinds than fit: the last point stands for the rest, whatever they were.
    groups.splice(room - 1, groups.length, groups.slice(room - 1).flat());
  }
  return [...kept, ...groups.map(addUp)];
}

/** One point for all of these: means of what a call has, the number of calls, and the peak in flight. */
function addUp(points: readonly Point[]): Point {
  const first = points[0] as Point;
  const doubles = first.doubles.map((_, column) => {
    const values = points.map((point) => point.doubles[column] ?? 0);
    if (column === peakColumn) {
      return Math.max(...values);
    }
    const sum = values.reduce((total, value) => total + value, 0);
    return column === callsColumn ? sum : sum / points.length;
  });
  return { ...first, blobs: [...first.blobs.slice(0, -1), ""], doubles };
}
