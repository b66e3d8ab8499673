import type { CallStart } from "../observer.ts";
import type { CallLabels, CallPoint } from "./call-point.ts";
import type { EndedCall, Points } from "./points.ts";
import { type PointReport, ReportBuilder } from "./report.ts";

export interface SentPointsOptions {
  /** Sends a report. Rejects when it was not taken. */
  readonly send: (report: PointReport) => Promise<void>;
  /** Milliseconds that points are gathered before they are sent. Default 1,000. */
  readonly gatherMs?: number;
  /** From so many points on they are sent without waiting. Default 1,000. */
  readonly fullAt?: number;
  /**
   * Points that are kept while they can't be sent; more are dropped and counted. Default 10,000, some 2 MB.
   */
  readonly maxKept?: number;
  readonly sleep?: (ms: number) => Promise<void>;
}

/** A report that has taken as long has died with its invocation. */
const lostAfterMs = 10_000;

/** A report and how many points it tells of. */
interface Waiting {
  readonly report: PointReport;
  readonly length: number;
}

/**
 * Gathers the points of an isolate and sends them to a store: at most one report at a time, behind the answer
 * of one of the calls that they tell of. What was not taken is sent again, under the same id, with the next.
 */
export class SentPoints implements Points {
  private readonly options: Required<SentPointsOptions>;
  private readonly builder = new ReportBuilder();
  /** Reports that were not taken, or are on their way. */
  private waiting: Waiting[] = [];
  private waitingLength = 0;
  private dropped = 0;
  /** When the report under way began to be gathered; undefined when there is none. */
  private gatheringSince: number | undefined;
  private isSending = false;

  constructor(options: SentPointsOptions) {
    this.options = {
      gatherMs: 1_000,
      fullAt: 1_000,
      maxKept: 10_000,
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      ...options,
    };
  }

  add(point: CallPoint, { waitUntil }: Pick<CallStart, "waitUntil">): void {
    if (this.hasRoom()) {
      this.builder.add(point);
    }
    this.schedule(point.at, waitUntil);
  }

  count(
    labels: CallLabels,
    { startedAtMs, waitUntil }: Pick<CallStart, "startedAtMs" | "waitUntil">,
    ended: EndedCall,
  ): void {
    if (this.hasRoom()) {
      this.builder.count(labels, startedAtMs, ended);
    }
    this.schedule(startedAtMs, waitUntil);
  }

  private hasRoom(): boolean {
    const hasRoom = this.builder.length + this.waitingLength < this.options.maxKept;
    if (!hasRoom) {
      this.dropped++;
    }
    return hasRoom;
  }

  private schedule(now: number, waitUntil: CallStart["waitUntil"]): void {
    const { gatheringSince } = this;
    if (gatheringSince === undefined || now - gatheringSince > lostAfterMs) {
      this.gatheringSince = now;
      this.isSending = false;
      waitUntil(this.gatherAndSend());
    } else if (this.builder.length >= this.options.fullAt && !this.isSending) {
      waitUntil(this.send());
    }
  }

  private async gatherAndSend(): Promise<void> {
    await this.options.sleep(this.options.gatherMs);
    // Nobody sends again by himself what failed: it waits for the next call.
    await this.send();
    this.gatheringSince = undefined;
  }

  private async send(): Promise<void> {
    if (this.isSending) {
      return;
    }
    this.isSending = true;
    if (this.builder.length > 0 || this.dropped > 0) {
      const { length } = this.builder;
      this.waiting.push({ report: this.builder.take(crypto.randomUUID(), this.dropped), length });
      this.waitingLength += length;
      this.dropped = 0;
    }
    try {
      for (let next = this.waiting[0]; next !== undefined; next = this.waiting[0]) {
        await this.options.send(next.report);
        // Another invocation may have taken this one for dead, and sent it too.
        if (this.waiting[0] === next) {
          this.waiting.shift();
          this.waitingLength -= next.length;
        }
      }
    } catch {
      // What waits goes with the next.
    }
    this.isSending = false;
  }
}
