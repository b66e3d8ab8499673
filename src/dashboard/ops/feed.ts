import { type Frame, faultsMetric, frameMetrics, toFrame } from "./frame.ts";
import {
  type Alert,
  type AlertJson,
  type Diagnosis,
  type DiagnosisJson,
  type Hotspot,
  type HotspotJson,
  type Series,
  type SeriesJson,
  toAlert,
  toDiagnosis,
  toHotspot,
  toSeries,
} from "./messages.ts";
import { type CallOptions, call, callStream, RpcError } from "./rpc.ts";

/** A stretch of time back from now. */
export interface Range {
  readonly name: string;
  readonly seconds: number;
  readonly stepSeconds: number;
}

/** The first is live, by WatchMetrics. */
export const ranges: readonly Range[] = [
  { name: "5 minutes", seconds: 300, stepSeconds: 10 },
  { name: "1 hour", seconds: 3_600, stepSeconds: 60 },
  { name: "6 hours", seconds: 21_600, stepSeconds: 300 },
  { name: "24 hours", seconds: 86_400, stepSeconds: 900 },
];

/** What the page is told. */
export interface FeedListener {
  onFrame(frame: Frame): void;
  onAlerts(alerts: readonly Alert[]): void;
  onHotspots(hotspots: readonly Hotspot[], faultsByMethod: ReadonlyMap<string, number>): void;
  onDiagnosis(results: readonly Diagnosis[]): void;
  onThresholds(thresholds: Readonly<Record<string, number>>): void;
  /** Undefined when all is answered. */
  onProblem(problem: Problem | undefined): void;
}

export interface Problem {
  /** Whether the token is missing, wrong, or no administrator's. */
  readonly needsToken: boolean;
  readonly text: string;
}

const pollMs = 10_000;
const diagnoseMs = 60_000;
const againMs = 3_000;

/** A part that is asked for again and again. */
type Work = () => Promise<void>;

/** Asks OpsService for what the page shows, until it is stopped. */
export class Feed {
  private readonly listener: FeedListener;
  private readonly token: () => string;
  private stopped = new AbortController();
  private problems = new Map<Work, Problem>();

  constructor(token: () => string, listener: FeedListener) {
    this.token = token;
    this.listener = listener;
  }

  /** Begins anew, with what the token is now. */
  start(range: Range): void {
    this.stop();
    this.stopped = new AbortController();
    this.problems = new Map();
    this.listener.onProblem(undefined);
    const { signal } = this.stopped;
    const isLive = range === ranges[0];
    const show: Work = () => (isLive ? this.watch(range, signal, show) : this.query(range, signal));
    void this.repeat(isLive ? againMs : pollMs, signal, show);
    // Apart from each other: alerts need Redis, the figures the metrics store, and each may be away.
    void this.repeat(pollMs, signal, () => this.readAlerts(signal));
    void this.repeat(pollMs, signal, () => this.readMethods(signal));
    void this.repeat(diagnoseMs, signal, () => this.diagnose(signal));
  }

  stop(): void {
    this.stopped.abort();
  }

  private async repeat(everyMs: number, signal: AbortSignal, work: Work): Promise<void> {
    while (!signal.aborted) {
      if (document.visibilityState === "visible") {
        try {
          await work();
          if (!signal.aborted) {
            this.settle(work, undefined);
          }
        } catch (error) {
          if (!signal.aborted) {
            this.settle(work, toProblem(error));
          }
        }
      }
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  }

  /** Tells of what is wrong until that very part is well again. */
  private settle(work: Work, problem: Problem | undefined): void {
    if (problem === undefined) {
      this.problems.delete(work);
    } else {
      this.problems.set(work, problem);
    }
    this.listener.onProblem([...this.problems.values()][0]);
  }

  private options(signal: AbortSignal): CallOptions {
    return { signal, token: this.token() };
  }

  private async watch(range: Range, signal: AbortSignal, work: Work): Promise<void> {
    const messages = callStream<SeriesAnswer>("WatchMetrics", { names: frameMetrics }, this.options(signal));
    for await (const { series = [] } of messages) {
      this.settle(work, undefined);
      this.showFrame(range, series.map(toSeries));
      if (document.visibilityState !== "visible") {
        // A page that nobody looks at asks for nothing; it goes on when it is looked at.
        return;
      }
    }
  }

  private async query(range: Range, signal: AbortSignal): Promise<void> {
    const to = Date.now();
    const query = { from: to - range.seconds * 1000, to, stepSeconds: range.stepSeconds };
    const answers = await Promise.all(
      frameMetrics.map((name) =>
        call<SeriesAnswer>("QueryMetrics", { name, ...query }, this.options(signal)),
      ),
    );
    this.showFrame(
      range,
      answers.flatMap(({ series = [] }) => series.map(toSeries)),
    );
  }

  private showFrame({ seconds, stepSeconds }: Range, series: readonly Series[]): void {
    const toMs = Date.now();
    this.listener.onFrame(toFrame(series, { fromMs: toMs - seconds * 1000, toMs, stepSeconds }));
  }

  private async readAlerts(signal: AbortSignal): Promise<void> {
    const options = this.options(signal);
    const { thresholds = {} } = await call<{ thresholds?: Readonly<Record<string, number>> }>(
      "GetStatus",
      {},
      options,
    );
    this.listener.onThresholds(thresholds);
    const { alerts = [] } = await call<{ alerts?: readonly AlertJson[] }>(
      "ListAlerts",
      { includeResolved: true },
      options,
    );
    this.listener.onAlerts(alerts.map(toAlert));
  }

  private async readMethods(signal: AbortSignal): Promise<void> {
    const options = this.options(signal);
    const faultsByMethod = { name: faultsMetric, groupBy: ["method"], stepSeconds: 3_600 };
    const [{ hotspots = [] }, { series = [] }] = await Promise.all([
      call<{ hotspots?: readonly HotspotJson[] }>("ListHotspots", { limit: 100 }, options),
      call<SeriesAnswer>("QueryMetrics", faultsByMethod, options),
    ]);
    const faults = new Map(
      series
        .map(toSeries)
        .map(({ labels, values }) => [labels["method"] ?? "", values.reduce((a, b) => a + b, 0)]),
    );
    this.listener.onHotspots(hotspots.map(toHotspot), faults);
  }

  private async diagnose(signal: AbortSignal): Promise<void> {
    const answer = await call<{ results?: readonly DiagnosisJson[] }>("Diagnose", {}, this.options(signal));
    this.listener.onDiagnosis((answer.results ?? []).map(toDiagnosis));
  }
}

interface SeriesAnswer {
  readonly series?: readonly SeriesJson[];
}

function toProblem(error: unknown): Problem {
  const needsToken =
    error instanceof RpcError && (error.code === "unauthenticated" || error.code === "permission_denied");
  return {
    needsToken,
    text: needsToken
      ? "This page is for administrators."
      : `The figures can't be read: ${(error as Error).message}`,
  };
}
