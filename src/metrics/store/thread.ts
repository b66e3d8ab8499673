import { parentPort, workerData } from "node:worker_threads";
import { callsDataset } from "../dataset.ts";
import type { ExpositionFormat } from "../exposition.ts";
import type { MetricsQuery } from "../query.ts";
import { formatAnswer } from "./analytics-sql.ts";
import { parseReport, platformLimits } from "./parse-report.ts";
import { MetricsStore, type StoreOptions } from "./store.ts";

/** What the store can be asked, by name. */
export interface StoreCalls {
  /** Takes a report; of others' data sets as much as one invocation may write. */
  write(text: string, dataset: string): { readonly refused: number; readonly reasons: readonly string[] };
  query(query: MetricsQuery): ReturnType<MetricsStore["query"]>;
  sql(text: string): ReturnType<typeof formatAnswer>;
  prometheus(format: ExpositionFormat): string;
  status(): ReturnType<MetricsStore["status"]>;
  close(): void;
}

export interface StoreMessage {
  readonly id: number;
  readonly name: keyof StoreCalls;
  readonly args: readonly unknown[];
}

export interface StoreReply {
  readonly id: number;
  readonly result?: unknown;
  /** The class of the error by its name, its text and its place. */
  readonly error?: { readonly name: string; readonly message: string; readonly offset?: number | undefined };
}

/** Milliseconds between two writes to the database. */
const flushMs = 1_000;

/** A worker's own report has 10,000 at most. */
const maxReportPoints = 20_000;

const store = new MetricsStore(workerData as StoreOptions);
const timer = setInterval(() => store.flush(), flushMs);

const calls: StoreCalls = {
  write(text, dataset) {
    const max = dataset === callsDataset ? maxReportPoints : platformLimits.pointsOfInvocation;
    const { report, refused, reasons } = parseReport(text, Date.now(), max);
    store.write(report, dataset);
    return { refused, reasons };
  },
  query: (query) => store.query(query),
  sql: (text) => formatAnswer(store.sql(text)),
  prometheus: (format) => store.prometheus(format),
  status: () => store.status(),
  close() {
    clearInterval(timer);
    store.close();
  },
};

parentPort?.on("message", ({ id, name, args }: StoreMessage) => {
  parentPort?.postMessage(
    answer(id, () => (calls[name] as (...given: readonly unknown[]) => unknown)(...args)),
  );
  if (name === "close") {
    parentPort?.close();
  }
});
parentPort?.postMessage({ id: 0 } satisfies StoreReply);

function answer(id: number, work: () => unknown): StoreReply {
  try {
    return { id, result: work() };
  } catch (error) {
    const { name, message, offset } = error as Error & { readonly offset?: number };
    return { id, error: { name, message, offset } };
  }
}
