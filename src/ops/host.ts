import { createContextKey, type HandlerContext } from "@connectrpc/connect";
import type { MetricsReader } from "../metrics/reader.ts";
import type { AlertState } from "./alerts/incidents.ts";
import type { Snapshot } from "./diagnosis/snapshot.ts";

/** A part that the worker stands on, as this isolate sees it. */
export interface Component {
  readonly name: string;
  readonly isWell: boolean;
  readonly detail: string;
}

/** What OpsService needs of the worker. */
export interface OpsHost {
  /** Undefined where no metrics can be read. */
  readonly reader: MetricsReader | undefined;
  /** Of the deployment; empty where there is none. */
  readonly version: string;
  /** When the isolate began to answer, Unix time in milliseconds. */
  readonly startedAtMs: number;
  /** The alerts as the last check left them. */
  alerts(context: HandlerContext): Promise<Pick<AlertState, "open" | "resolved">>;
  /** From when on there is an alert, by name. */
  readonly thresholds: Readonly<Record<string, number>>;
  components(): readonly Component[];
  /** Asks every part how it is, now. */
  snapshot(context: HandlerContext): Promise<Omit<Snapshot, "calls">>;
  /** Throws `unauthenticated` or `permission_denied` for who is no administrator. */
  authorise(context: HandlerContext): void;
}

/** Set by the app for calls of OpsService. */
export const opsHostKey = createContextKey<OpsHost | undefined>(undefined, { description: "naru ops host" });
