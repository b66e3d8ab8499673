import type { CallEnd, CallStart } from "../observer.ts";
import type { CallLabels, CallPoint } from "./call-point.ts";

/** Takes the points of an isolate. What it can't keep it counts. */
export interface Points {
  /** Takes the point of a call, which costs the call no waiting. */
  add(point: CallPoint, start: CallStart): void;
  /**
   * The same for a call that was answered at once, of which only the numbers differ from others of its kind:
   * they may be added up.
   */
  count(labels: CallLabels, start: CallStart, ended: EndedCall): void;
}

export interface EndedCall {
  readonly end: CallEnd;
  /** Calls in flight in the isolate when it ended, itself among them. */
  readonly inFlight: number;
}
