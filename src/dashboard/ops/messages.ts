/** As proto3's JSON has a message: what is 0, false or empty may be missing, and int64 is text. */
type Json<Message> = {
  readonly [Field in keyof Message]?: Message[Field] extends number ? number | string : Message[Field];
};

/** From "low", which is only shown, to "critical". */
export const severities = ["low", "medium", "high", "critical"] as const;
export type Severity = (typeof severities)[number];

export interface Alert {
  readonly name: string;
  readonly severity: Severity;
  readonly summary: string;
  /** Unix time in milliseconds. */
  readonly startedAt: number;
  /** 0 while it lasts. */
  readonly resolvedAt: number;
}

export interface Hotspot {
  readonly operation: string;
  readonly calls: number;
  readonly meanMs: number;
  readonly p95Ms: number;
  /** 0 to 100. */
  readonly impact: number;
  readonly recommendation: string;
}

export interface Diagnosis {
  readonly check: string;
  /** "pass", "warning", "fail" or "error". */
  readonly outcome: string;
  readonly finding: string;
  readonly impact: string;
  readonly action: string;
}

/** One series of a metric. */
export interface Series {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Unix time in milliseconds. */
  readonly at: readonly number[];
  readonly values: readonly number[];
}

export type AlertJson = Json<Omit<Alert, "severity"> & { severity: string }>;
export type HotspotJson = Json<Hotspot>;
export type DiagnosisJson = Json<Diagnosis>;
export type SeriesJson = Json<
  Omit<Series, "at" | "values"> & { at: readonly string[]; values: readonly unknown[] }
>;

export function toAlert({ name = "", severity = "", summary = "", startedAt, resolvedAt }: AlertJson): Alert {
  const known = severity.replace("SEVERITY_", "").toLowerCase() as Severity;
  return {
    name,
    // What a newer worker may say beside the four is taken for bad.
    severity: severities.includes(known) ? known : "high",
    summary,
    startedAt: Number(startedAt ?? 0),
    resolvedAt: Number(resolvedAt ?? 0),
  };
}

export function toHotspot(json: HotspotJson): Hotspot {
  return {
    operation: json.operation ?? "",
    calls: Number(json.calls ?? 0),
    meanMs: Number(json.meanMs ?? 0),
    p95Ms: Number(json.p95Ms ?? 0),
    impact: Number(json.impact ?? 0),
    recommendation: json.recommendation ?? "",
  };
}

export function toDiagnosis(json: DiagnosisJson): Diagnosis {
  const { check = "", outcome = "", finding = "", impact = "", action = "" } = json;
  return { check, outcome: outcome.replace("CHECK_OUTCOME_", "").toLowerCase(), finding, impact, action };
}

export function toSeries({ name = "", labels = {}, at = [], values = [] }: SeriesJson): Series {
  return { name, labels, at: at.map(Number), values: values.map(Number) };
}
