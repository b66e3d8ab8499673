import type { Alert, ChecklistItem, ComponentStatus, DiagnoseRequest, DiagnoseResponse, Diagnosis, GetChecklistRequest, GetChecklistResponse, GetReportRequest, GetReportResponse, GetStatusRequest, GetStatusResponse, Hotspot, ListAlertsRequest, ListAlertsResponse, ListHotspotsRequest, ListHotspotsResponse, MetricSeries, QueryMetricsRequest, QueryMetricsResponse, WatchMetricsRequest, WatchMetricsResponse } from "./ops_service_pb.ts";
import type { Registry } from "@bufbuild/protobuf";
import { UNUSUAL } from "../../../../codec/unusual.ts";
import { checkExtensions, jsonBool, jsonEnum, jsonFloat, jsonInt, jsonLong, jsonString } from "../../../../codec/runtime-json-write.ts";
import type { JsonReader } from "../../../../codec/runtime-json-read.ts";
import { jsonKeys, openJson, readJsonBool, readJsonDouble, readJsonEnum, readJsonInt32, readJsonInt64, readJsonList, readJsonMap, readJsonString, readJsonUnknown } from "../../../../codec/runtime-json-read.ts";
import { AlertCodec, ChecklistItemCodec, ComponentStatusCodec, createAlert, createChecklistItem, createComponentStatus, createDiagnosis, createHotspot, createMetricSeries, DiagnoseRequestCodec, DiagnoseResponseCodec, DiagnosisCodec, GetChecklistRequestCodec, GetChecklistResponseCodec, GetReportRequestCodec, GetReportResponseCodec, GetStatusRequestCodec, GetStatusResponseCodec, HotspotCodec, ListAlertsRequestCodec, ListAlertsResponseCodec, ListHotspotsRequestCodec, ListHotspotsResponseCodec, MetricSeriesCodec, QueryMetricsRequestCodec, QueryMetricsResponseCodec, WatchMetricsRequestCodec, WatchMetricsResponseCodec } from "./ops_service_codec.ts";
import { setEntry } from "../../../../codec/runtime-read.ts";
import { extend } from "../../../../codec/runtime-codec.ts";

// @generated from file naru/ops/v1/ops_service.proto. Do not edit.

export function writeJsonGetReportRequest(m: GetReportRequest, o: Registry | undefined): string {
  if (m.$typeName !== "naru.ops.v1.GetReportRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.windowSeconds !== 0) s += (s === "" ? "{\"windowSeconds\":" : ",\"windowSeconds\":") + jsonInt(m.windowSeconds);
  return s === "" ? "{}" : s + "}";
}

export function readJsonGetReportRequest(j: unknown, m: GetReportRequest, r: JsonReader): GetReportRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "windowSeconds":
        m.windowSeconds = readJsonInt32(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["window_seconds"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonGetReportResponse(m: GetReportResponse, o: Registry | undefined): string {
  if (m.$typeName !== "naru.ops.v1.GetReportResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.totalRequests !== 0n) s += (s === "" ? "{\"totalRequests\":" : ",\"totalRequests\":") + jsonLong(m.totalRequests);
  if (m.meanDurationMs !== undefined) s += (s === "" ? "{\"meanDurationMs\":" : ",\"meanDurationMs\":") + jsonFloat(m.meanDurationMs);
  if (m.activeConnections !== undefined) s += (s === "" ? "{\"activeConnections\":" : ",\"activeConnections\":") + jsonInt(m.activeConnections);
  if (m.cacheHitRate !== undefined) s += (s === "" ? "{\"cacheHitRate\":" : ",\"cacheHitRate\":") + jsonFloat(m.cacheHitRate);
  if (m.memoryBytes !== undefined) s += (s === "" ? "{\"memoryBytes\":" : ",\"memoryBytes\":") + jsonLong(m.memoryBytes);
  if (m.cpu !== undefined) s += (s === "" ? "{\"cpu\":" : ",\"cpu\":") + jsonFloat(m.cpu);
  if (m.at !== 0n) s += (s === "" ? "{\"at\":" : ",\"at\":") + jsonLong(m.at);
  if (m.text !== "") s += (s === "" ? "{\"text\":" : ",\"text\":") + jsonString(m.text);
  return s === "" ? "{}" : s + "}";
}

export function readJsonGetReportResponse(j: unknown, m: GetReportResponse, r: JsonReader): GetReportResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "totalRequests":
        m.totalRequests = readJsonInt64(v);
        break;
      case "meanDurationMs":
        m.meanDurationMs = readJsonDouble(v);
        break;
      case "activeConnections":
        m.activeConnections = readJsonInt32(v);
        break;
      case "cacheHitRate":
        m.cacheHitRate = readJsonDouble(v);
        break;
      case "memoryBytes":
        m.memoryBytes = readJsonInt64(v);
        break;
      case "cpu":
        m.cpu = readJsonDouble(v);
        break;
      case "at":
        m.at = readJsonInt64(v);
        break;
      case "text":
        m.text = readJsonString(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["total_requests", "mean_duration_ms", "active_connections", "cache_hit_rate", "memory_bytes"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonQueryMetricsRequest(m: QueryMetricsRequest, o: Registry | undefined): string {
  if (m.$typeName !== "naru.ops.v1.QueryMetricsRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.name !== "") s += (s === "" ? "{\"name\":" : ",\"name\":") + jsonString(m.name);
  if (m.from !== 0n) s += (s === "" ? "{\"from\":" : ",\"from\":") + jsonLong(m.from);
  if (m.to !== 0n) s += (s === "" ? "{\"to\":" : ",\"to\":") + jsonLong(m.to);
  if (m.stepSeconds !== 0) s += (s === "" ? "{\"stepSeconds\":" : ",\"stepSeconds\":") + jsonInt(m.stepSeconds);
  if (m.groupBy.length !== 0) {
    s += (s === "" ? "{\"groupBy\":" : ",\"groupBy\":") + "[";
    for (let i = 0, a = m.groupBy; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonString(a[i]!);
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}

export function readJsonQueryMetricsRequest(j: unknown, m: QueryMetricsRequest, r: JsonReader): QueryMetricsRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "name":
        m.name = readJsonString(v);
        break;
      case "from":
        m.from = readJsonInt64(v);
        break;
      case "to":
        m.to = readJsonInt64(v);
        break;
      case "stepSeconds":
        m.stepSeconds = readJsonInt32(v);
        break;
      case "groupBy":
        for (const i of readJsonList(v)) m.groupBy.push(readJsonString(i));
        break;
      default:
        readJsonUnknown(k, v, r, ["step_seconds", "group_by"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonQueryMetricsResponse(m: QueryMetricsResponse, o: Registry | undefined): string {
  if (m.$typeName !== "naru.ops.v1.QueryMetricsResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.series.length !== 0) {
    s += (s === "" ? "{\"series\":" : ",\"series\":") + "[";
    for (let i = 0, a = m.series; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonMetricSeries(a[i]!, o);
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}

export function readJsonQueryMetricsResponse(j: unknown, m: QueryMetricsResponse, r: JsonReader): QueryMetricsResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "series":
        for (const i of readJsonList(v)) m.series.push(readJsonMetricSeries(i, createMetricSeries(), r));
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonMetricSeries(m: MetricSeries, o: Registry | undefined): string {
  if (m.$typeName !== "naru.ops.v1.MetricSeries") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.name !== "") s += (s === "" ? "{\"name\":" : ",\"name\":") + jsonString(m.name);
  {
    let c = "{";
    for (const k of Object.keys(m.labels)) {
      if (c === "{") s += (s === "" ? "{\"labels\":" : ",\"labels\":") + "";
      s += c + jsonString(k) + ":" + jsonString(m.labels[k as never]!);
      c = ",";
    }
    if (c !== "{") s += "}";
  }
  if (m.at.length !== 0) {
    s += (s === "" ? "{\"at\":" : ",\"at\":") + "[";
    for (let i = 0, a = m.at; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonLong(a[i]!);
    s += "]";
  }
  if (m.values.length !== 0) {
    s += (s === "" ? "{\"values\":" : ",\"values\":") + "[";
    for (let i = 0, a = m.values; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonFloat(a[i]!);
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}

export function readJsonMetricSeries(j: unknown, m: MetricSeries, r: JsonReader): MetricSeries {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "name":
        m.name = readJsonString(v);
        break;
      case "labels":
        { const e = readJsonMap(v); for (const n of jsonKeys(e, r)) setEntry(m.labels, readJsonString(n), readJsonString(e[n])); }
        break;
      case "at":
        for (const i of readJsonList(v)) m.at.push(readJsonInt64(i));
        break;
      case "values":
        for (const i of readJsonList(v)) m.values.push(readJsonDouble(i));
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonWatchMetricsRequest(m: WatchMetricsRequest, o: Registry | undefined): string {
  if (m.$typeName !== "naru.ops.v1.WatchMetricsRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.names.length !== 0) {
    s += (s === "" ? "{\"names\":" : ",\"names\":") + "[";
    for (let i = 0, a = m.names; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonString(a[i]!);
    s += "]";
  }
  if (m.intervalMs !== 0) s += (s === "" ? "{\"intervalMs\":" : ",\"intervalMs\":") + jsonInt(m.intervalMs);
  return s === "" ? "{}" : s + "}";
}

export function readJsonWatchMetricsRequest(j: unknown, m: WatchMetricsRequest, r: JsonReader): WatchMetricsRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "names":
        for (const i of readJsonList(v)) m.names.push(readJsonString(i));
        break;
      case "intervalMs":
        m.intervalMs = readJsonInt32(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["interval_ms"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonWatchMetricsResponse(m: WatchMetricsResponse, o: Registry | undefined): string {
  if (m.$typeName !== "naru.ops.v1.WatchMetricsResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.series.length !== 0) {
    s += (s === "" ? "{\"series\":" : ",\"series\":") + "[";
    for (let i = 0, a = m.series; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonMetricSeries(a[i]!, o);
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}

export function readJsonWatchMetricsResponse(j: unknown, m: WatchMetricsResponse, r: JsonReader): WatchMetricsResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "series":
        for (const i of readJsonList(v)) m.series.push(readJsonMetricSeries(i, createMetricSeries(), r));
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonListAlertsRequest(m: ListAlertsRequest, o: Registry | undefined): string {
  if (m.$typeName !== "naru.ops.v1.ListAlertsRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.includeResolved !== false) s += (s === "" ? "{\"includeResolved\":" : ",\"includeResolved\":") + jsonBool(m.includeResolved);
  return s === "" ? "{}" : s + "}";
}

export function readJsonListAlertsRequest(j: unknown, m: ListAlertsRequest, r: JsonReader): ListAlertsRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "includeResolved":
        m.includeResolved = readJsonBool(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["include_resolved"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonListAlertsResponse(m: ListAlertsResponse, o: Registry | undefined): string {
  if (m.$typeName !== "naru.ops.v1.ListAlertsResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.alerts.length !== 0) {
    s += (s === "" ? "{\"alerts\":" : ",\"alerts\":") + "[";
    for (let i = 0, a = m.alerts; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonAlert(a[i]!, o);
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}

export function readJsonListAlertsResponse(j: unknown, m: ListAlertsResponse, r: JsonReader): ListAlertsResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "alerts":
        for (const i of readJsonList(v)) m.alerts.push(readJsonAlert(i, createAlert(), r));
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonAlert(m: Alert, o: Registry | undefined): string {
  if (m.$typeName !== "naru.ops.v1.Alert") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.id !== "") s += (s === "" ? "{\"id\":" : ",\"id\":") + jsonString(m.id);
  if (m.name !== "") s += (s === "" ? "{\"name\":" : ",\"name\":") + jsonString(m.name);
  if (m.severity !== 0) s += (s === "" ? "{\"severity\":" : ",\"severity\":") + jsonEnum(m.severity, n_naru_ops_v1_Severity);
  if (m.summary !== "") s += (s === "" ? "{\"summary\":" : ",\"summary\":") + jsonString(m.summary);
  if (!Object.is(m.value, 0)) s += (s === "" ? "{\"value\":" : ",\"value\":") + jsonFloat(m.value);
  if (!Object.is(m.threshold, 0)) s += (s === "" ? "{\"threshold\":" : ",\"threshold\":") + jsonFloat(m.threshold);
  if (m.startedAt !== 0n) s += (s === "" ? "{\"startedAt\":" : ",\"startedAt\":") + jsonLong(m.startedAt);
  if (m.resolvedAt !== 0n) s += (s === "" ? "{\"resolvedAt\":" : ",\"resolvedAt\":") + jsonLong(m.resolvedAt);
  return s === "" ? "{}" : s + "}";
}

export function readJsonAlert(j: unknown, m: Alert, r: JsonReader): Alert {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "id":
        m.id = readJsonString(v);
        break;
      case "name":
        m.name = readJsonString(v);
        break;
      case "severity":
        m.severity = readJsonEnum(v, v_naru_ops_v1_Severity);
        break;
      case "summary":
        m.summary = readJsonString(v);
        break;
      case "value":
        m.value = readJsonDouble(v);
        break;
      case "threshold":
        m.threshold = readJsonDouble(v);
        break;
      case "startedAt":
        m.startedAt = readJsonInt64(v);
        break;
      case "resolvedAt":
        m.resolvedAt = readJsonInt64(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["started_at", "resolved_at"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonListHotspotsRequest(m: ListHotspotsRequest, o: Registry | undefined): string {
  if (m.$typeName !== "naru.ops.v1.ListHotspotsRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.limit !== 0) s += (s === "" ? "{\"limit\":" : ",\"limit\":") + jsonInt(m.limit);
  return s === "" ? "{}" : s + "}";
}

export function readJsonListHotspotsRequest(j: unknown, m: ListHotspotsRequest, r: JsonReader): ListHotspotsRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "limit":
        m.limit = readJsonInt32(v);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonListHotspotsResponse(m: ListHotspotsResponse, o: Registry | undefined): string {
  if (m.$typeName !== "naru.ops.v1.ListHotspotsResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.hotspots.length !== 0) {
    s += (s === "" ? "{\"hotspots\":" : ",\"hotspots\":") + "[";
    for (let i = 0, a = m.hotspots; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonHotspot(a[i]!, o);
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}

export function readJsonListHotspotsResponse(j: unknown, m: ListHotspotsResponse, r: JsonReader): ListHotspotsResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "hotspots":
        for (const i of readJsonList(v)) m.hotspots.push(readJsonHotspot(i, createHotspot(), r));
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonHotspot(m: Hotspot, o: Registry | undefined): string {
  if (m.$typeName !== "naru.ops.v1.Hotspot") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.operation !== "") s += (s === "" ? "{\"operation\":" : ",\"operation\":") + jsonString(m.operation);
  if (m.calls !== 0n) s += (s === "" ? "{\"calls\":" : ",\"calls\":") + jsonLong(m.calls);
  if (!Object.is(m.totalMs, 0)) s += (s === "" ? "{\"totalMs\":" : ",\"totalMs\":") + jsonFloat(m.totalMs);
  if (!Object.is(m.meanMs, 0)) s += (s === "" ? "{\"meanMs\":" : ",\"meanMs\":") + jsonFloat(m.meanMs);
  if (!Object.is(m.impact, 0)) s += (s === "" ? "{\"impact\":" : ",\"impact\":") + jsonFloat(m.impact);
  if (m.recommendation !== "") s += (s === "" ? "{\"recommendation\":" : ",\"recommendation\":") + jsonString(m.recommendation);
  return s === "" ? "{}" : s + "}";
}

export function readJsonHotspot(j: unknown, m: Hotspot, r: JsonReader): Hotspot {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "operation":
        m.operation = readJsonString(v);
        break;
      case "calls":
        m.calls = readJsonInt64(v);
        break;
      case "totalMs":
        m.totalMs = readJsonDouble(v);
        break;
      case "meanMs":
        m.meanMs = readJsonDouble(v);
        break;
      case "impact":
        m.impact = readJsonDouble(v);
        break;
      case "recommendation":
        m.recommendation = readJsonString(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["total_ms", "mean_ms"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonDiagnoseRequest(m: DiagnoseRequest, o: Registry | undefined): string {
  if (m.$typeName !== "naru.ops.v1.DiagnoseRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.checks.length !== 0) {
    s += (s === "" ? "{\"checks\":" : ",\"checks\":") + "[";
    for (let i = 0, a = m.checks; i < a.length; i++) s += (i === 0 ? "" : ",") + jsonString(a[i]!);
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}

export function readJsonDiagnoseRequest(j: unknown, m: DiagnoseRequest, r: JsonReader): DiagnoseRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "checks":
        for (const i of readJsonList(v)) m.checks.push(readJsonString(i));
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonDiagnoseResponse(m: DiagnoseResponse, o: Registry | undefined): string {
  if (m.$typeName !== "naru.ops.v1.DiagnoseResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.results.length !== 0) {
    s += (s === "" ? "{\"results\":" : ",\"results\":") + "[";
    for (let i = 0, a = m.results; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonDiagnosis(a[i]!, o);
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}

export function readJsonDiagnoseResponse(j: unknown, m: DiagnoseResponse, r: JsonReader): DiagnoseResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "results":
        for (const i of readJsonList(v)) m.results.push(readJsonDiagnosis(i, createDiagnosis(), r));
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonDiagnosis(m: Diagnosis, o: Registry | undefined): string {
  if (m.$typeName !== "naru.ops.v1.Diagnosis") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.check !== "") s += (s === "" ? "{\"check\":" : ",\"check\":") + jsonString(m.check);
  if (m.outcome !== 0) s += (s === "" ? "{\"outcome\":" : ",\"outcome\":") + jsonEnum(m.outcome, n_naru_ops_v1_CheckOutcome);
  if (m.finding !== "") s += (s === "" ? "{\"finding\":" : ",\"finding\":") + jsonString(m.finding);
  if (m.impact !== "") s += (s === "" ? "{\"impact\":" : ",\"impact\":") + jsonString(m.impact);
  if (m.action !== "") s += (s === "" ? "{\"action\":" : ",\"action\":") + jsonString(m.action);
  if (m.expectedResult !== "") s += (s === "" ? "{\"expectedResult\":" : ",\"expectedResult\":") + jsonString(m.expectedResult);
  return s === "" ? "{}" : s + "}";
}

export function readJsonDiagnosis(j: unknown, m: Diagnosis, r: JsonReader): Diagnosis {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "check":
        m.check = readJsonString(v);
        break;
      case "outcome":
        m.outcome = readJsonEnum(v, v_naru_ops_v1_CheckOutcome);
        break;
      case "finding":
        m.finding = readJsonString(v);
        break;
      case "impact":
        m.impact = readJsonString(v);
        break;
      case "action":
        m.action = readJsonString(v);
        break;
      case "expectedResult":
        m.expectedResult = readJsonString(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["expected_result"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonGetStatusRequest(m: GetStatusRequest, o: Registry | undefined): string {
  checkExtensions(m, o);
  let s = "";
  return s === "" ? "{}" : s + "}";
}

export function readJsonGetStatusRequest(j: unknown, m: GetStatusRequest, r: JsonReader): GetStatusRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonGetStatusResponse(m: GetStatusResponse, o: Registry | undefined): string {
  if (m.$typeName !== "naru.ops.v1.GetStatusResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.version !== "") s += (s === "" ? "{\"version\":" : ",\"version\":") + jsonString(m.version);
  if (m.startedAt !== 0n) s += (s === "" ? "{\"startedAt\":" : ",\"startedAt\":") + jsonLong(m.startedAt);
  if (m.components.length !== 0) {
    s += (s === "" ? "{\"components\":" : ",\"components\":") + "[";
    for (let i = 0, a = m.components; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonComponentStatus(a[i]!, o);
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}

export function readJsonGetStatusResponse(j: unknown, m: GetStatusResponse, r: JsonReader): GetStatusResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "version":
        m.version = readJsonString(v);
        break;
      case "startedAt":
        m.startedAt = readJsonInt64(v);
        break;
      case "components":
        for (const i of readJsonList(v)) m.components.push(readJsonComponentStatus(i, createComponentStatus(), r));
        break;
      default:
        readJsonUnknown(k, v, r, ["started_at"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonComponentStatus(m: ComponentStatus, o: Registry | undefined): string {
  if (m.$typeName !== "naru.ops.v1.ComponentStatus") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.name !== "") s += (s === "" ? "{\"name\":" : ",\"name\":") + jsonString(m.name);
  if (m.outcome !== 0) s += (s === "" ? "{\"outcome\":" : ",\"outcome\":") + jsonEnum(m.outcome, n_naru_ops_v1_CheckOutcome);
  if (m.detail !== "") s += (s === "" ? "{\"detail\":" : ",\"detail\":") + jsonString(m.detail);
  return s === "" ? "{}" : s + "}";
}

export function readJsonComponentStatus(j: unknown, m: ComponentStatus, r: JsonReader): ComponentStatus {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "name":
        m.name = readJsonString(v);
        break;
      case "outcome":
        m.outcome = readJsonEnum(v, v_naru_ops_v1_CheckOutcome);
        break;
      case "detail":
        m.detail = readJsonString(v);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonGetChecklistRequest(m: GetChecklistRequest, o: Registry | undefined): string {
  checkExtensions(m, o);
  let s = "";
  return s === "" ? "{}" : s + "}";
}

export function readJsonGetChecklistRequest(j: unknown, m: GetChecklistRequest, r: JsonReader): GetChecklistRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonGetChecklistResponse(m: GetChecklistResponse, o: Registry | undefined): string {
  if (m.$typeName !== "naru.ops.v1.GetChecklistResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.items.length !== 0) {
    s += (s === "" ? "{\"items\":" : ",\"items\":") + "[";
    for (let i = 0, a = m.items; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonChecklistItem(a[i]!, o);
    s += "]";
  }
  return s === "" ? "{}" : s + "}";
}

export function readJsonGetChecklistResponse(j: unknown, m: GetChecklistResponse, r: JsonReader): GetChecklistResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "items":
        for (const i of readJsonList(v)) m.items.push(readJsonChecklistItem(i, createChecklistItem(), r));
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonChecklistItem(m: ChecklistItem, o: Registry | undefined): string {
  if (m.$typeName !== "naru.ops.v1.ChecklistItem") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.id !== "") s += (s === "" ? "{\"id\":" : ",\"id\":") + jsonString(m.id);
  if (m.title !== "") s += (s === "" ? "{\"title\":" : ",\"title\":") + jsonString(m.title);
  if (m.outcome !== 0) s += (s === "" ? "{\"outcome\":" : ",\"outcome\":") + jsonEnum(m.outcome, n_naru_ops_v1_CheckOutcome);
  if (m.quickWin !== false) s += (s === "" ? "{\"quickWin\":" : ",\"quickWin\":") + jsonBool(m.quickWin);
  if (m.before !== "") s += (s === "" ? "{\"before\":" : ",\"before\":") + jsonString(m.before);
  if (m.after !== "") s += (s === "" ? "{\"after\":" : ",\"after\":") + jsonString(m.after);
  if (m.action !== "") s += (s === "" ? "{\"action\":" : ",\"action\":") + jsonString(m.action);
  return s === "" ? "{}" : s + "}";
}

export function readJsonChecklistItem(j: unknown, m: ChecklistItem, r: JsonReader): ChecklistItem {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "id":
        m.id = readJsonString(v);
        break;
      case "title":
        m.title = readJsonString(v);
        break;
      case "outcome":
        m.outcome = readJsonEnum(v, v_naru_ops_v1_CheckOutcome);
        break;
      case "quickWin":
        m.quickWin = readJsonBool(v);
        break;
      case "before":
        m.before = readJsonString(v);
        break;
      case "after":
        m.after = readJsonString(v);
        break;
      case "action":
        m.action = readJsonString(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["quick_win"]);
    }
  }
  r.left++;
  return m;
}

const n_naru_ops_v1_Severity = { [0]: "\"SEVERITY_UNSPECIFIED\"", [1]: "\"SEVERITY_LOW\"", [2]: "\"SEVERITY_MEDIUM\"", [3]: "\"SEVERITY_HIGH\"", [4]: "\"SEVERITY_CRITICAL\"" };
const v_naru_ops_v1_Severity = /*@__PURE__*/ new Map<unknown, number>([["SEVERITY_UNSPECIFIED", 0], ["SEVERITY_LOW", 1], ["SEVERITY_MEDIUM", 2], ["SEVERITY_HIGH", 3], ["SEVERITY_CRITICAL", 4]]);
const n_naru_ops_v1_CheckOutcome = { [0]: "\"CHECK_OUTCOME_UNSPECIFIED\"", [1]: "\"CHECK_OUTCOME_PASS\"", [2]: "\"CHECK_OUTCOME_WARNING\"", [3]: "\"CHECK_OUTCOME_FAIL\"", [4]: "\"CHECK_OUTCOME_ERROR\"" };
const v_naru_ops_v1_CheckOutcome = /*@__PURE__*/ new Map<unknown, number>([["CHECK_OUTCOME_UNSPECIFIED", 0], ["CHECK_OUTCOME_PASS", 1], ["CHECK_OUTCOME_WARNING", 2], ["CHECK_OUTCOME_FAIL", 3], ["CHECK_OUTCOME_ERROR", 4]]);

export const json_naru_ops_v1_ops_service = [
  /*@__PURE__*/ extend(GetReportRequestCodec, { writeJson: writeJsonGetReportRequest, readJson: readJsonGetReportRequest }),
  /*@__PURE__*/ extend(GetReportResponseCodec, { writeJson: writeJsonGetReportResponse, readJson: readJsonGetReportResponse }),
  /*@__PURE__*/ extend(QueryMetricsRequestCodec, { writeJson: writeJsonQueryMetricsRequest, readJson: readJsonQueryMetricsRequest }),
  /*@__PURE__*/ extend(QueryMetricsResponseCodec, { writeJson: writeJsonQueryMetricsResponse, readJson: readJsonQueryMetricsResponse }),
  /*@__PURE__*/ extend(MetricSeriesCodec, { writeJson: writeJsonMetricSeries, readJson: readJsonMetricSeries }),
  /*@__PURE__*/ extend(WatchMetricsRequestCodec, { writeJson: writeJsonWatchMetricsRequest, readJson: readJsonWatchMetricsRequest }),
  /*@__PURE__*/ extend(WatchMetricsResponseCodec, { writeJson: writeJsonWatchMetricsResponse, readJson: readJsonWatchMetricsResponse }),
  /*@__PURE__*/ extend(ListAlertsRequestCodec, { writeJson: writeJsonListAlertsRequest, readJson: readJsonListAlertsRequest }),
  /*@__PURE__*/ extend(ListAlertsResponseCodec, { writeJson: writeJsonListAlertsResponse, readJson: readJsonListAlertsResponse }),
  /*@__PURE__*/ extend(AlertCodec, { writeJson: writeJsonAlert, readJson: readJsonAlert }),
  /*@__PURE__*/ extend(ListHotspotsRequestCodec, { writeJson: writeJsonListHotspotsRequest, readJson: readJsonListHotspotsRequest }),
  /*@__PURE__*/ extend(ListHotspotsResponseCodec, { writeJson: writeJsonListHotspotsResponse, readJson: readJsonListHotspotsResponse }),
  /*@__PURE__*/ extend(HotspotCodec, { writeJson: writeJsonHotspot, readJson: readJsonHotspot }),
  /*@__PURE__*/ extend(DiagnoseRequestCodec, { writeJson: writeJsonDiagnoseRequest, readJson: readJsonDiagnoseRequest }),
  /*@__PURE__*/ extend(DiagnoseResponseCodec, { writeJson: writeJsonDiagnoseResponse, readJson: readJsonDiagnoseResponse }),
  /*@__PURE__*/ extend(DiagnosisCodec, { writeJson: writeJsonDiagnosis, readJson: readJsonDiagnosis }),
  /*@__PURE__*/ extend(GetStatusRequestCodec, { writeJson: writeJsonGetStatusRequest, readJson: readJsonGetStatusRequest }),
  /*@__PURE__*/ extend(GetStatusResponseCodec, { writeJson: writeJsonGetStatusResponse, readJson: readJsonGetStatusResponse }),
  /*@__PURE__*/ extend(ComponentStatusCodec, { writeJson: writeJsonComponentStatus, readJson: readJsonComponentStatus }),
  /*@__PURE__*/ extend(GetChecklistRequestCodec, { writeJson: writeJsonGetChecklistRequest, readJson: readJsonGetChecklistRequest }),
  /*@__PURE__*/ extend(GetChecklistResponseCodec, { writeJson: writeJsonGetChecklistResponse, readJson: readJsonGetChecklistResponse }),
  /*@__PURE__*/ extend(ChecklistItemCodec, { writeJson: writeJsonChecklistItem, readJson: readJsonChecklistItem }),
];
