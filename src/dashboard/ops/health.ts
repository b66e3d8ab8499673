import { h } from "../dom.ts";
import { type Frame, formatNumber } from "./frame.ts";
import { type Alert, type Diagnosis, type Hotspot, severities } from "./messages.ts";

/** What the line is about. */
export interface HealthParts {
  readonly frame: Frame | undefined;
  readonly open: readonly Alert[];
  readonly diagnosis: readonly Diagnosis[];
  /** Share of calls that may fail, 0 to 1. */
  readonly maxErrorRate: number | undefined;
}

export interface Health {
  readonly mark: "good" | "bad" | "wait" | "unknown";
  readonly text: string;
}

/** Faults of the last steps that are more than chance. */
const minFaults = 5;

/**
 * Is it fine, since when not, and what is it: one line. An incident needs some minutes; what the figures or
 * the checks show before is told too.
 */
export function describeHealth({ frame, open, diagnosis, maxErrorRate }: HealthParts): Health {
  const [worst, ...others] = open
    .filter(({ severity }) => severity !== "low")
    .toSorted((a, b) => rankOf(b) - rankOf(a) || a.startedAt - b.startedAt);
  if (worst !== undefined) {
    const more = others.length > 0 ? ` and ${others.length} more` : "";
    const [mark, word] = isBad(worst) ? (["bad", "Not fine"] as const) : (["wait", "Watch out"] as const);
    return { mark, text: `${word} since ${timeOf(worst.startedAt)}: ${worst.summary}${more}` };
  }
  const recent = frame?.recent;
  if (recent !== undefined && maxErrorRate !== undefined) {
    const share = recent.faults / recent.calls;
    if (recent.faults >= minFaults && share > maxErrorRate) {
      return { mark: "bad", text: `Not fine: ${formatNumber(100 * share)} % of the last calls failed` };
    }
  }
  const failed = diagnosis.find(({ outcome }) => outcome === "fail" || outcome === "error");
  if (failed !== undefined) {
    return { mark: "bad", text: `Not fine: ${failed.finding}` };
  }
  const total = frame?.total;
  if (total === undefined) {
    return { mark: "unknown", text: "No data: nothing was called in this time" };
  }
  const share = (100 * total.faults) / total.calls;
  return {
    mark: "good",
    text: `Fine: ${formatNumber(total.calls)} calls, ${formatNumber(share)} % failed, p95 ${formatNumber(total.p95)} ms`,
  };
}

/** What is wrong, by incidents and checks, each with what to do. */
export function listIssues(open: readonly Alert[], results: readonly Diagnosis[]): readonly HTMLElement[] {
  const incidents = open.map((alert) =>
    h(
      "li",
      { class: isBad(alert) ? "issue bad" : "issue wait" },
      h("b", {}, `${alert.severity}: ${alert.name}`),
      h("span", {}, alert.summary),
      h("span", { class: "note" }, `since ${timeOf(alert.startedAt)}`),
    ),
  );
  const checks = results
    .filter(({ outcome }) => outcome !== "pass")
    .map(({ check, outcome, finding, impact, action }) =>
      h(
        "li",
        { class: outcome === "warning" ? "issue wait" : "issue bad" },
        h("b", {}, check),
        h("span", {}, finding),
        h("span", { class: "note" }, impact),
        h("span", {}, `Do: ${action}`),
      ),
    );
  return [...incidents, ...checks];
}

/** What would save the most time. */
export function listSuggestions(hotspots: readonly Hotspot[]): readonly HTMLElement[] {
  return hotspots
    .filter(({ recommendation, calls }) => recommendation !== "" && calls > 0)
    .slice(0, 3)
    .map(({ impact, recommendation }) =>
      h(
        "li",
        { class: "issue" },
        h("b", {}, `${formatNumber(impact)} % of all time`),
        h("span", {}, recommendation),
      ),
    );
}

function rankOf({ severity }: Alert): number {
  return severities.indexOf(severity);
}

/** Whether somebody is to get up for it. */
function isBad(alert: Alert): boolean {
  return rankOf(alert) >= severities.indexOf("high");
}

function timeOf(atMs: number): string {
  return new Date(atMs).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}
