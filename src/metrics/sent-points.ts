import type { CallStart } from "../observer.ts";
import type { Point } from "./columns.ts";
import type { Points } from "./points.ts";

/** What is sent at once. */
export interface PointReport {
  /** Names the report: one that comes twice is counted once. */
  readonly id: string;
  /** Points that were lost before it because there was no room for them. */
  readonly dropped: number;
  readonly points: readonly Point[];
}

export interface SentPointsOptions {
  /** Sends a report. Rejects when it was not taken. */
  readonly send: (report: PointReport) => Promise<void>;
  /** Milliseconds that points are gathered before they are sent. Default 1,000. */
  readonly gatherMs?: number;
  /** From so many points on they are sent without waiting. Default 1,000. */
  readonly fullAt?: number;
  /**
   * Points that are kept while they can't be sent; more are dropped and counted. Default 10,000, some 5 MB.
   */
  readonly maxKept?: number;
  readonly sleep?: (ms: number) => Promise<void>;
  readonly now?: () => number;
}

/** A report that has taken as long has died with its invocation. */
const lostAfterMs = 10_000;

/**
 * Gathers the points of an isolate and sends them to a store: at most one report at a time, behind the answer
 * of one of the calls that they tell of. What was not taken is sent again with the next.
 */
export class SentPoints implements Points {
  private readonly options: Required<SentPointsOptions>;
  private kept: Point[] = [];
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
      now: Date.now,
      ...options,
    };
  }

  add(point: Point, { waitUntil }: Pick<CallStart, "waitUntil">): void {
    const { fullAt, maxKept, now } = this.options;
    if (this.kept.length >= maxKept) {
      this.dropped++;
      return;
    }
    this.kept.push(point);
    const { gatheringSince } = this;
    if (gatheringSince === undefined || now() - gatheringSince > lostAfterMs) {
      this.gatheringSince = now();
      this.isSending = false;
      waitUntil(this.gatherAndSend());
    } else if (this.kept.length >= fullAt && !this.isSending) {
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
    if (this.isSending || (this.kept.length === 0 && this.dropped === 0)) {
      return;
    }
    this.isSending = true;
    const { kept: points, dropped } = this;
    this.kept = [];
    this.dropped = 0;
    try {
      await this.options.send({ id: crypto.randomUUID(), dropped, points });
    } catch {
      this.keepAgain(points, dropped);
    }
    this.isSending = false;
  }

  private keepAgain(points: readonly Point[], dropped: number): void {
    const room = Math.max(0, this.options.maxKept - this.kept.length);
    const lost = Math.max(0, points.length - room);
    this.kept = [...points.slice(lost), ...this.kept];
    this.dropped += dropped + lost;
  }
}
