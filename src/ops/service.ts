import { Code, ConnectError, type HandlerContext, type ServiceImpl } from "@connectrpc/connect";
import { connectError } from "../connect-error.ts";
import {
  CheckOutcome,
  type OpsService,
  type QueryMetricsRequest,
  Severity,
} from "../gen/naru/ops/v1/ops_service_pb.ts";
import { type LabelColumn, labelColumns } from "../metrics/columns.ts";
import type { MetricsQuery, MetricsRow } from "../metrics/query.ts";
import { UnanswerableError } from "../metrics/reader.ts";
import type { Incident } from "./alerts/incidents.ts";
import { faultCodes } from "./alerts/measurements.ts";
import { type CheckName, checkNames, diagnose } from "./diagnosis/checks.ts";
import type { CallsSnapshot, Outcome, Probe } from "./diagnosis/snapshot.ts";
import { type OpsHost, opsHostKey } from "./host.ts";
import { findHotspots } from "./hotspots.ts";
import { formatReport, toReport } from "./report.ts";
import { faultsMetric, isMetric, type MetricRow, metricNames, type Series, toSeries } from "./series.ts";

const defaultWindowSeconds = 300;
const defaultRangeMs = 3_600_000;
const defaultStepSeconds = 60;
const defaultHotspots = 10;
const defaultIntervalMs = 1_000;

/**
 * Seconds of the finest step that the store keeps, and how many of them a message of WatchMetrics tells of.
 */
const finestSeconds = 10;
const watchedSteps = 30;

/** Steps that one answer may have. */
const maxSteps = 10_000;

/**
 * What the worker measures and concludes about itself, for administrators.
 *
 * ```ts
 * import { opsService, type Routes, route } from "../src/index.ts";
 * import { OpsService } from "../src/gen/naru/ops/v1/ops_service_pb.ts";
 *
 * const routes: Routes = { services: [route(OpsService, opsService)], publicMethods: [] };
 * ```
 */
export const opsService: Partial<ServiceImpl<typeof OpsService>> = {
  async getReport({ windowSeconds }, context) {
    const host = enter(context);
    const windowMs = (windowSeconds || defaultWindowSeconds) * 1000;
    const toMs = Date.now();
    const range = { fromMs: toMs - windowMs, toMs };
    const [[total], byCode] = await Promise.all([
      ask(host, range),
      ask(host, { ...range, groupBy: ["code"] }),
    ]);
    const report = toReport(total, byCode, windowMs);
    return {
      totalRequests: BigInt(Math.round(report.totalRequests)),
      meanDurationMs: report.meanDurationMs,
      activeConnections: rounded(report.activeConnections),
      cacheHitRate: report.cacheHitRate,
      at: BigInt(toMs),
      failedRequests: BigInt(Math.round(report.failedRequests)),
      p95DurationMs: report.p95DurationMs,
      text: formatReport(report, { windowMs, atMs: toMs }),
    };
  },

  async queryMetrics(request, context) {
    const host = enter(context);
    const { query, seconds, groupBy } = readQuery(request);
    const rows = await askFor(host, [request.name], query);
    return { series: toSeries(request.name, rows, { groupBy, seconds }).map(toMessage) };
  },

  async *watchMetrics({ names, intervalMs }, context) {
    const host = enter(context);
    const watched = names.length === 0 ? metricNames : names;
    watched.forEach(requireMetric);
    while (!context.signal.aborted) {
      const toMs = Date.now();
      const fromMs = toMs - watchedSteps * finestSeconds * 1000;
      const rows = await askFor(host, watched, { fromMs, toMs, stepMs: finestSeconds * 1000 });
      const options = { groupBy: [], seconds: finestSeconds };
      yield { series: watched.flatMap((name) => toSeries(name, rows, options)).map(toMessage) };
      await sleep(Math.max(defaultIntervalMs, intervalMs), context.signal);
    }
  },

  async listAlerts({ includeResolved }, context) {
    const { open, resolved } = await enter(context).alerts(context);
    return { alerts: [...open, ...(includeResolved ? resolved : [])].map(toAlert) };
  },

  async listHotspots({ limit }, context) {
    const host = enter(context);
    const toMs = Date.now();
    const rows = await ask(host, { fromMs: toMs - defaultRangeMs, toMs, groupBy: ["method"] });
    return {
      hotspots: findHotspots(rows, limit || defaultHotspots).map((hotspot) => ({
        operation: hotspot.operation,
        calls: BigInt(Math.round(hotspot.calls)),
        totalMs: hotspot.totalMs,
        meanMs: hotspot.meanMs,
        impact: hotspot.impact,
        p95Ms: hotspot.p95Ms,
        databaseShare: hotspot.databaseShare,
        networkShare: hotspot.networkShare,
        recommendation: hotspot.recommendation,
      })),
    };
  },

  async diagnose({ checks }, context) {
    const host = enter(context);
    const names = checks.map(requireCheck);
    const [parts, calls] = await Promise.all([host.snapshot(context), readCalls(host)]);
    const { probe } = calls;
    const probes = probe === undefined ? parts.probes : [...parts.probes, probe];
    const results = diagnose({ ...parts, probes, calls: calls.snapshot }, names);
    return { results: results.map((result) => ({ ...result, outcome: outcomes[result.outcome] })) };
  },

  getStatus(_request, context) {
    const { version, startedAtMs, components, thresholds } = enter(context);
    return {
      version,
      startedAt: BigInt(startedAtMs),
      thresholds: { ...thresholds },
      components: components().map(({ name, isWell, detail }) => ({
        name,
        outcome: isWell ? CheckOutcome.PASS : CheckOutcome.FAIL,
        detail,
      })),
    };
  },
};

const severities: Readonly<Record<Incident["severity"], Severity>> = {
  low: Severity.LOW,
  medium: Severity.MEDIUM,
  high: Severity.HIGH,
  critical: Severity.CRITICAL,
};

function toAlert(incident: Incident) {
  const { id, symptom, severity, summary, value, threshold, startedAtMs, resolvedAtMs } = incident;
  return {
    id,
    name: symptom,
    severity: severities[severity],
    summary,
    value,
    threshold,
    startedAt: BigInt(startedAtMs),
    resolvedAt: BigInt(resolvedAtMs ?? 0),
  };
}

const outcomes: Readonly<Record<Outcome, CheckOutcome>> = {
  pass: CheckOutcome.PASS,
  warning: CheckOutcome.WARNING,
  fail: CheckOutcome.FAIL,
  error: CheckOutcome.ERROR,
};

function requireCheck(name: string): CheckName {
  if (!checkNames.includes(name as CheckName)) {
    throw new ConnectError(`checks: there is no "${name}": ${checkNames.join(", ")}`, Code.InvalidArgument);
  }
  return name as CheckName;
}

/** How the last minutes went, and how the store that says so is. */
async function readCalls({
  reader,
}: OpsHost): Promise<{ readonly snapshot?: CallsSnapshot | undefined; readonly probe?: Probe }> {
  if (reader === undefined) {
    return {};
  }
  const part = "metrics store";
  const toMs = Date.now();
  const range = { fromMs: toMs - defaultWindowSeconds * 1000, toMs };
  try {
    const [[total], byCode] = await Promise.all([
      reader.query(range),
      reader.query({ ...range, groupBy: ["code"] }),
    ]);
    // Once more, for the first may have opened the store.
    const askedAt = Date.now();
    await reader.query({ fromMs: toMs - finestSeconds * 1000, toMs });
    const probe = { part, tookMs: Date.now() - askedAt, error: undefined };
    return { probe, snapshot: total === undefined ? undefined : toCalls(total, byCode) };
  } catch (error) {
    return { probe: { part, tookMs: undefined, error: String((error as Error).message) } };
  }
}

function toCalls(total: MetricsRow, byCode: readonly MetricsRow[]): CallsSnapshot {
  const { sums, p95 } = total;
  return {
    calls: sums.calls,
    faults: byCode
      .filter(({ labels }) => faultCodes.has(labels[0] ?? ""))
      .reduce((sum, row) => sum + row.sums.calls, 0),
    meanMs: sums.duration_ms / sums.calls,
    p95Ms: p95,
    waitMs: sums.wait_ms / sums.calls,
    peakInFlight: sums.in_flight,
  };
}

/** The host, for administrators alone. */
function enter(context: HandlerContext): OpsHost {
  const host = context.values.get(opsHostKey);
  if (host === undefined) {
    throw new ConnectError("This server measures nothing", Code.Unimplemented);
  }
  host.authorise(context);
  return host;
}

async function ask({ reader }: OpsHost, query: MetricsQuery): Promise<readonly MetricsRow[]> {
  if (reader === undefined) {
    throw new ConnectError(
      "No metrics can be read: set METRICS_URL, or CLOUDFLARE_ACCOUNT_ID and CLOUDFLARE_API_TOKEN",
      Code.FailedPrecondition,
    );
  }
  try {
    return await reader.query(query);
  } catch (cause) {
    if (cause instanceof UnanswerableError) {
      throw connectError(Code.InvalidArgument, cause.message, { cause });
    }
    const text = cause instanceof Error ? cause.message : String(cause);
    throw connectError(Code.Unavailable, `The metrics store does not answer: ${text}`, { cause });
  }
}

/** Rows that tell of these metrics: those by code are added up, and asked for only where one needs them. */
async function askFor(
  host: OpsHost,
  names: readonly string[],
  query: MetricsQuery,
): Promise<readonly MetricRow[]> {
  const groupBy = query.groupBy ?? [];
  const [rows, byCode] = await Promise.all([
    ask(host, query),
    names.includes(faultsMetric) && !groupBy.includes("code")
      ? ask(host, { ...query, groupBy: [...groupBy, "code"] })
      : undefined,
  ]);
  if (byCode === undefined) {
    const code = groupBy.indexOf("code");
    return rows.map((row) => ({
      ...row,
      faults: faultCodes.has(row.labels[code] ?? "") ? row.sums.calls : 0,
    }));
  }
  const keyOf = ({ atMs, labels }: MetricsRow) => JSON.stringify([atMs, ...labels.slice(0, groupBy.length)]);
  const faults = new Map<string, number>();
  for (const row of byCode) {
    if (faultCodes.has(row.labels[groupBy.length] ?? "")) {
      faults.set(keyOf(row), (faults.get(keyOf(row)) ?? 0) + row.sums.calls);
    }
  }
  return rows.map((row) => ({ ...row, faults: faults.get(keyOf(row)) ?? 0 }));
}

function readQuery({ name, from, to, stepSeconds, groupBy }: QueryMetricsRequest) {
  requireMetric(name);
  const labels = groupBy.map((label) => {
    if (!labelColumns.includes(label as LabelColumn) || label === "trace_id") {
      const known = labelColumns.filter((each) => each !== "trace_id").join(", ");
      throw new ConnectError(`group_by: there is no label "${label}": ${known}`, Code.InvalidArgument);
    }
    return label as LabelColumn;
  });
  const toMs = to === 0n ? Date.now() : Number(to);
  const fromMs = from === 0n ? toMs - defaultRangeMs : Number(from);
  // Up to what the store has steps for.
  const seconds = Math.ceil((stepSeconds || defaultStepSeconds) / finestSeconds) * finestSeconds;
  if (fromMs > toMs) {
    throw new ConnectError(`from: is after to: ${from} > ${toMs}`, Code.InvalidArgument);
  }
  if ((toMs - fromMs) / 1000 / seconds > maxSteps) {
    throw new ConnectError(
      `step_seconds: more than ${maxSteps} steps between from and to: ask for longer ones`,
      Code.InvalidArgument,
    );
  }
  return { query: { fromMs, toMs, stepMs: seconds * 1000, groupBy: labels }, seconds, groupBy: labels };
}

function requireMetric(name: string): void {
  if (!isMetric(name)) {
    throw new ConnectError(`There is no metric "${name}": ${metricNames.join(", ")}`, Code.NotFound);
  }
}

function toMessage({ name, labels, at, values }: Series) {
  return { name, labels: { ...labels }, at: at.map(BigInt), values: [...values] };
}

function rounded(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value);
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
