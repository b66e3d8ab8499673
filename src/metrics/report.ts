import type { CallLabels, CallPoint } from "./call-point.ts";
import { type Point, type ValueColumn, valueColumns } from "./columns.ts";
import type { EndedCall } from "./points.ts";

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

/** Calls of one kind that were answered at once, added up. */
interface Tally {
  calls: number;
  bytesIn: number;
  bytesOut: number;
  messagesIn: number;
  messagesOut: number;
  memoryHits: number;
  staleHits: number;
  /** The most that were. */
  inFlight: number;
  /** Of the last. */
  at: number;
}

function createTally(at: number): Tally {
  return {
    calls: 0,
    bytesIn: 0,
    bytesOut: 0,
    messagesIn: 0,
    messagesOut: 0,
    memoryHits: 0,
    staleHits: 0,
    inFlight: 0,
    at,
  };
}

/** One point for all of them: their number, and means of what each has. */
function valuesOf(tally: Tally): readonly number[] {
  const { calls } = tally;
  const known: Readonly<Partial<Record<ValueColumn, number>>> = {
    calls,
    in_flight: tally.inFlight,
    bytes_in: tally.bytesIn / calls,
    bytes_out: tally.bytesOut / calls,
    messages_in: tally.messagesIn / calls,
    messages_out: tally.messagesOut / calls,
    memory_hits: tally.memoryHits / calls,
    stale_hits: tally.staleHits / calls,
  };
  return valueColumns.map((name) => known[name] ?? 0);
}

/** Gathers points into a report. */
export class ReportBuilder {
  /** Points that are gathered. */
  length = 0;
  private places = new Map<CallLabels, number>();
  private values: number[] = [];
  private traces: [number, string][] = [];
  private tallies = new Map<CallLabels, Tally>();

  add({ at, labels, traceId, values }: CallPoint): void {
    if (traceId !== "") {
      this.traces.push([this.length, traceId]);
    }
    this.push(labels, at, values);
    this.length++;
  }

  /** Adds a call up with others that were answered at once: of all of them the report has one point. */
  count(labels: CallLabels, at: number, { end, inFlight }: EndedCall): void {
    let tally = this.tallies.get(labels);
    if (tally === undefined) {
      tally = createTally(at);
      this.tallies.set(labels, tally);
      this.length++;
    }
    tally.calls++;
    tally.bytesIn += end.bytesIn;
    tally.bytesOut += end.bytesOut;
    tally.messagesIn += end.messagesIn;
    tally.messagesOut += end.messagesOut;
    tally.memoryHits += end.usage.memoryHits;
    tally.staleHits += end.usage.staleHits;
    tally.inFlight = Math.max(tally.inFlight, inFlight);
    tally.at = at;
  }

  /** Takes everything out. */
  take(id: string, dropped: number): PointReport {
    for (const [labels, tally] of this.tallies) {
      this.push(labels, tally.at, valuesOf(tally));
    }
    const { values, traces } = this;
    const labels = Array.from(this.places.keys(), ({ index, blobs }) => [index, ...blobs]);
    this.length = 0;
    this.places = new Map();
    this.values = [];
    this.traces = [];
    this.tallies = new Map();
    return { id, dropped, labels, values, traces };
  }

  private push(labels: CallLabels, at: number, values: readonly number[]): void {
    let place = this.places.get(labels);
    if (place === undefined) {
      place = this.places.size;
      this.places.set(labels, place);
    }
    this.values.push(at, place, values.length);
    for (let i = 0; i < values.length; i++) {
      this.values.push(values[i] as number);
    }
  }
}

/**
 * The points of a report, the oldest first.
 *
 * @param max - Points that are read of it. Default: all.
 */
export function pointsOf(
  { labels, values, traces }: PointReport,
  max = Number.POSITIVE_INFINITY,
): readonly Point[] {
  const traceIds = new Map(traces);
  const points: Point[] = [];
  for (let begin = 0; begin + 3 <= values.length && points.length < max; ) {
    const [at = 0, place = 0, count = 0] = values.slice(begin, begin + 3);
    const [index = "", ...blobs] = labels[place] ?? [];
    const end = begin + 3 + Math.max(0, count);
    const traceId = traceIds.get(points.length) ?? "";
    points.push({ at, index, blobs: [...blobs, traceId], doubles: values.slice(begin + 3, end) });
    begin = end;
  }
  return points;
}
