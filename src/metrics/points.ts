import type { CallStart } from "../observer.ts";
import type { CallPoint } from "./call-point.ts";

/** Takes the points of an isolate. What it can't keep it counts. */
export interface Points {
  /** Takes the point of a call, which costs the call no waiting. */
  add(point: CallPoint, start: CallStart): void;
}
