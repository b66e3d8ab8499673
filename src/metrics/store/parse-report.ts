import { type Point, unknownMethod } from "../columns.ts";
import { type PointReport, pointsOf } from "../report.ts";

/** What Analytics Engine takes in one point, and of one invocation. */
export const platformLimits = {
  blobs: 20,
  blobBytes: 16 * 1024,
  doubles: 20,
  indexBytes: 96,
  pointsOfInvocation: 250,
} as const;

/** A report that can't be read at all. */
export class ReportError extends Error {
  override readonly name = "ReportError";
}

/** What came in a report. */
export interface PointsReceived extends Pick<PointReport, "id" | "dropped"> {
  readonly points: readonly Point[];
}

export interface ParsedReport {
  readonly report: PointsReceived;
  /** Points that Analytics Engine would have dropped without a word, and why, each reason once. */
  readonly refused: number;
  readonly reasons: readonly string[];
}

/**
 * Reads a report of a worker's, or points as any Worker writes them to Analytics Engine:
 * `{ points: [{ indexes, blobs, doubles }] }`.
 *
 * @param maxPoints - Points that are taken of it.
 * @throws ReportError when it is no report.
 */
export function parseReport(text: string, now: number, maxPoints: number): ParsedReport {
  const given = parseObject(text);
  const points = isReport(given) ? readPoints(given, maxPoints) : given["points"];
  if (!Array.isArray(points)) {
    throw new ReportError('The report has neither a list "points" nor labels, values and traces');
  }
  const taken: Point[] = [];
  const reasons = new Set<string>();
  let refused = 0;
  for (const each of points as readonly unknown[]) {
    const point =
      taken.length < maxPoints ? toPoint(each, now) : `More than ${maxPoints} points of one invocation`;
    if (typeof point === "string") {
      refused++;
      reasons.add(point);
    } else {
      taken.push(point);
    }
  }
  const { id, dropped } = given;
  return {
    report: {
      id: typeof id === "string" && id !== "" ? id.slice(0, 100) : crypto.randomUUID(),
      dropped: (typeof dropped === "number" && dropped > 0 ? Math.floor(dropped) : 0) + refused,
      points: taken,
    },
    refused,
    reasons: [...reasons],
  };
}

function readPoints(report: PointReport, max: number): readonly Point[] {
  const points = pointsOf(report, max + 1);
  if (points.length > max) {
    throw new ReportError(`The report has more than ${max} points`);
  }
  return points;
}

function parseObject(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ReportError("The report is not JSON");
  }
  if (typeof value !== "object" || value === null) {
    throw new ReportError("The report is no object");
  }
  return value as Record<string, unknown>;
}

function isReport(given: Record<string, unknown>): given is PointReport & Record<string, unknown> {
  const { labels, values, traces } = given;
  return isListOf(labels, isTexts) && isListOf(values, isNumber) && isListOf(traces, Array.isArray);
}

function isTexts(value: unknown): value is string[] {
  return isListOf(value, (each) => typeof each === "string");
}

/** The point, or why there is none. */
function toPoint(given: unknown, now: number): Point | string {
  if (typeof given !== "object" || given === null) {
    return "A point is no object";
  }
  const { at, index, indexes, blobs = [], doubles = [] } = given as Record<string, unknown>;
  const chosen = index ?? (Array.isArray(indexes) ? indexes[0] : undefined) ?? "";
  if (Array.isArray(indexes) && indexes.length > 1) {
    return "More than one index";
  }
  if (typeof chosen !== "string" || Buffer.byteLength(chosen) > platformLimits.indexBytes) {
    return `The index is no text of at most ${platformLimits.indexBytes} bytes`;
  }
  if (!isListOf(blobs, isBlob) || blobs.length > platformLimits.blobs) {
    return `The blobs are no list of at most ${platformLimits.blobs} texts`;
  }
  const texts = blobs.map((blob) => blob ?? "");
  if (texts.reduce((bytes, blob) => bytes + Buffer.byteLength(blob), 0) > platformLimits.blobBytes) {
    return `The blobs are longer than ${platformLimits.blobBytes} bytes together`;
  }
  if (!isListOf(doubles, isNumber) || doubles.length > platformLimits.doubles) {
    return `The doubles are no list of at most ${platformLimits.doubles} numbers`;
  }
  return {
    at: isNumber(at) ? at : now,
    index: chosen === "" ? unknownMethod : chosen,
    blobs: texts,
    doubles,
  };
}

function isListOf<T>(value: unknown, is: (each: unknown) => each is T): value is T[] {
  return Array.isArray(value) && value.every(is);
}

function isBlob(value: unknown): value is string | null {
  return typeof value === "string" || value === null;
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
