/** How metrics are written for Prometheus. */
export type ExpositionFormat = "text" | "openmetrics";

export const expositionTypes: Readonly<Record<ExpositionFormat, string>> = {
  text: "text/plain; version=0.0.4; charset=utf-8",
  openmetrics: "application/openmetrics-text; version=1.0.0; charset=utf-8",
};

/** The format that a scraper asks for: OpenMetrics 1.0 where it names it, else the text format 0.0.4. */
export function chooseExposition(accept: string | null | undefined): ExpositionFormat {
  return accept?.includes("application/openmetrics-text") === true ? "openmetrics" : "text";
}

type FamilyKind = "gauge" | "counter" | "histogram" | "summary";

/** One call that is an example of a bucket. */
export interface Exemplar {
  readonly traceId: string;
  readonly value: number;
  /** Unix time in milliseconds. */
  readonly atMs: number;
}

export type LabelSet = Readonly<Record<string, string>>;

/** Writes metric families, each once and whole. */
export class Exposition {
  readonly format: ExpositionFormat;
  private readonly lines: string[] = [];
  private family = "";
  private kind: FamilyKind = "gauge";

  constructor(format: ExpositionFormat) {
    this.format = format;
  }

  /** Begins a family. The name of a counter ends with "_total". */
  begin(name: string, kind: FamilyKind, help: string): void {
    this.family = name;
    this.kind = kind;
    const announced =
      this.format === "openmetrics" && kind === "counter" ? name.replace(/_total$/, "") : name;
    this.lines.push(`# HELP ${announced} ${escapeHelp(help)}`, `# TYPE ${announced} ${kind}`);
  }

  /** A value of the family that was begun last. */
  add(labels: LabelSet, value: number): void {
    this.write(this.family, labels, value);
  }

  /** All of a histogram: `cumulative` counts of what is at most each bound, then sum and count. */
  addHistogram(labels: LabelSet, { bounds, cumulative, sum, count, exemplars }: HistogramValues): void {
    for (const [i, bound] of [...bounds, Number.POSITIVE_INFINITY].entries()) {
      const upTo = Number.isFinite(bound) ? (cumulative[i] ?? 0) : count;
      this.write(`${this.family}_bucket`, { ...labels, le: formatValue(bound) }, upTo, exemplars?.[i]);
    }
    this.addSum(labels, { sum, count });
  }

  /** Sum and count of a summary without quantiles. */
  addSum(labels: LabelSet, { sum, count }: { readonly sum: number; readonly count: number }): void {
    this.write(`${this.family}_sum`, labels, sum);
    this.write(`${this.family}_count`, labels, count);
  }

  /** Everything that was added. */
  toString(): string {
    return `${this.lines.join("\n")}\n`;
  }

  private write(name: string, labels: LabelSet, value: number, exemplar?: Exemplar): void {
    const text = `${name}${formatLabels(labels)} ${formatValue(value)}`;
    const example =
      exemplar === undefined || this.format === "text" || this.kind !== "histogram"
        ? ""
        : ` # {trace_id="${exemplar.traceId}"} ${formatValue(exemplar.value)} ${exemplar.atMs / 1000}`;
    this.lines.push(text + example);
  }
}

export interface HistogramValues {
  readonly bounds: readonly number[];
  readonly cumulative: readonly number[];
  readonly sum: number;
  readonly count: number;
  /** By bucket, the last of them that of the rest. */
  readonly exemplars?: readonly (Exemplar | undefined)[];
}

function formatLabels(labels: LabelSet): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel(value)}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}

function formatValue(value: number): string {
  return value === Number.POSITIVE_INFINITY ? "+Inf" : String(value);
}

function escapeLabel(value: string): string {
  return value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}

function escapeHelp(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n");
}
