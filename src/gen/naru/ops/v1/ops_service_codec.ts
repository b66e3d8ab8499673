import type { Alert, ChecklistItem, CheckOutcome, ComponentStatus, DiagnoseRequest, DiagnoseResponse, Diagnosis, GetChecklistRequest, GetChecklistResponse, GetReportRequest, GetReportResponse, GetStatusRequest, GetStatusResponse, Hotspot, ListAlertsRequest, ListAlertsResponse, ListHotspotsRequest, ListHotspotsResponse, MetricSeries, QueryMetricsRequest, QueryMetricsResponse, Severity, WatchMetricsRequest, WatchMetricsResponse } from "./ops_service_pb.ts";
import { AlertSchema, ChecklistItemSchema, ComponentStatusSchema, DiagnoseRequestSchema, DiagnoseResponseSchema, DiagnosisSchema, GetChecklistRequestSchema, GetChecklistResponseSchema, GetReportRequestSchema, GetReportResponseSchema, GetStatusRequestSchema, GetStatusResponseSchema, HotspotSchema, ListAlertsRequestSchema, ListAlertsResponseSchema, ListHotspotsRequestSchema, ListHotspotsResponseSchema, MetricSeriesSchema, QueryMetricsRequestSchema, QueryMetricsResponseSchema, WatchMetricsRequestSchema, WatchMetricsResponseSchema } from "./ops_service_pb.ts";
import type { Bytes } from "../../../../codec/runtime-encode.ts";
import { ensure } from "../../../../codec/runtime-encode.ts";
import { unusual } from "../../../../codec/unusual.ts";
import { endLength, endLengthRoom, writeBool, writeDouble, writeInt32, writeInt64, writeString, writeUnknown } from "../../../../codec/runtime-write.ts";
import type { Reader } from "../../../../codec/runtime-read.ts";
import { enter, leave, longBool, longInt64, longTag, longVarint, readDouble, readInt64, readTag, setEntry } from "../../../../codec/runtime-read.ts";
import { readUnknown, skipInEntry } from "../../../../codec/runtime-unknown.ts";
import type { AnyGeneratedCodec } from "../../../../codec/runtime-codec.ts";
import { defineCodec } from "../../../../codec/runtime-codec.ts";
import { readString, readText } from "../../../../codec/runtime-read-text.ts";
import { writePackedDouble } from "../../../../codec/runtime-write-packed.ts";
import { readPackedDouble } from "../../../../codec/runtime-read-packed.ts";

// @generated from file naru/ops/v1/ops_service.proto. Do not edit.

export function writeGetReportRequest(m: GetReportRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.ops.v1.GetReportRequest") throw unusual;
  ensure(b, p, 0);
  if (m.windowSeconds !== 0) { b[p++] = 8; p = writeInt32(b, p, m.windowSeconds);}
  return writeUnknown(b, p, m);
}

export function createGetReportRequest(): GetReportRequest {
  return { $typeName: "naru.ops.v1.GetReportRequest", windowSeconds: 0 };
}

export function readGetReportRequest(r: Reader, end: number, m: GetReportRequest): GetReportRequest {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      switch (t >>> 3) {
        case 1: m.windowSeconds = v | 0; continue;
      }
    }
    p = readUnknown(r, s, end, t, m, GetReportRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const GetReportRequestCodec = /*@__PURE__*/ defineCodec(GetReportRequestSchema, { create: createGetReportRequest, write: writeGetReportRequest, read: readGetReportRequest });

export function writeGetReportResponse(m: GetReportResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.ops.v1.GetReportResponse") throw unusual;
  ensure(b, p, 0);
  if (m.totalRequests !== 0n) { b[p++] = 8; p = writeInt64(b, p, m.totalRequests);}
  if (m.meanDurationMs !== undefined) { b[p++] = 17; p = writeDouble(b, p, m.meanDurationMs);}
  if (m.activeConnections !== undefined) { b[p++] = 24; p = writeInt32(b, p, m.activeConnections);}
  if (m.cacheHitRate !== undefined) { b[p++] = 33; p = writeDouble(b, p, m.cacheHitRate);}
  if (m.memoryBytes !== undefined) { b[p++] = 40; p = writeInt64(b, p, m.memoryBytes);}
  if (m.cpu !== undefined) { b[p++] = 49; p = writeDouble(b, p, m.cpu);}
  if (m.at !== 0n) { b[p++] = 56; p = writeInt64(b, p, m.at);}
  if (m.failedRequests !== 0n) { b[p++] = 64; p = writeInt64(b, p, m.failedRequests);}
  if (m.p95DurationMs !== undefined) { b[p++] = 73; p = writeDouble(b, p, m.p95DurationMs);}
  if (m.text !== "") { b[p++] = 130; b[p++] = 1; p = writeString(b, p, m.text);}
  return writeUnknown(b, p, m);
}

export function createGetReportResponse(): GetReportResponse {
  return { $typeName: "naru.ops.v1.GetReportResponse", totalRequests: 0n, at: 0n, failedRequests: 0n, text: "" };
}

export function readGetReportResponse(r: Reader, end: number, m: GetReportResponse): GetReportResponse {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 5) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      if ((t & 7) === 0) switch (t >>> 3) {
        case 1: m.totalRequests = p - s < 4 ? BigInt(v) : longInt64(); continue;
        case 3: m.activeConnections = v | 0; continue;
        case 5: m.memoryBytes = p - s < 4 ? BigInt(v) : longInt64(); continue;
        case 7: m.at = p - s < 4 ? BigInt(v) : longInt64(); continue;
        case 8: m.failedRequests = p - s < 4 ? BigInt(v) : longInt64(); continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 16: m.text = readText(b, p, e); p = e; continue;
        }
      }
    }
    switch (t) {
      case 17: r.p = p; m.meanDurationMs = readDouble(r); p = r.p; continue;
      case 33: r.p = p; m.cacheHitRate = readDouble(r); p = r.p; continue;
      case 49: r.p = p; m.cpu = readDouble(r); p = r.p; continue;
      case 73: r.p = p; m.p95DurationMs = readDouble(r); p = r.p; continue;
    }
    p = readUnknown(r, s, end, t, m, GetReportResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const GetReportResponseCodec = /*@__PURE__*/ defineCodec(GetReportResponseSchema, { create: createGetReportResponse, write: writeGetReportResponse, read: readGetReportResponse });

export function writeQueryMetricsRequest(m: QueryMetricsRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.ops.v1.QueryMetricsRequest") throw unusual;
  ensure(b, p, 0);
  if (m.name !== "") { b[p++] = 10; p = writeString(b, p, m.name);}
  if (m.from !== 0n) { b[p++] = 16; p = writeInt64(b, p, m.from);}
  if (m.to !== 0n) { b[p++] = 24; p = writeInt64(b, p, m.to);}
  if (m.stepSeconds !== 0) { b[p++] = 32; p = writeInt32(b, p, m.stepSeconds);}
  for (let i = 0, a = m.groupBy; i < a.length; i++) { b[p++] = 42; p = writeString(b, p, a[i]!); ensure(b, p, 0);}
  return writeUnknown(b, p, m);
}

export function createQueryMetricsRequest(): QueryMetricsRequest {
  return { $typeName: "naru.ops.v1.QueryMetricsRequest", name: "", from: 0n, to: 0n, stepSeconds: 0, groupBy: [] };
}

export function readQueryMetricsRequest(r: Reader, end: number, m: QueryMetricsRequest): QueryMetricsRequest {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 5) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      if ((t & 7) === 0) switch (t >>> 3) {
        case 2: m.from = p - s < 4 ? BigInt(v) : longInt64(); continue;
        case 3: m.to = p - s < 4 ? BigInt(v) : longInt64(); continue;
        case 4: m.stepSeconds = v | 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: m.name = readText(b, p, e); p = e; continue;
          case 5: m.groupBy.push(readText(b, p, e)); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, QueryMetricsRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const QueryMetricsRequestCodec = /*@__PURE__*/ defineCodec(QueryMetricsRequestSchema, { create: createQueryMetricsRequest, write: writeQueryMetricsRequest, read: readQueryMetricsRequest });

export function writeQueryMetricsResponse(m: QueryMetricsResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.ops.v1.QueryMetricsResponse") throw unusual;
  ensure(b, p, 0);
  for (let i = 0, a = m.series; i < a.length; i++) { b[p++] = 10; p = endLength(b, ++p, writeMetricSeries(a[i]!, b, p));}
  return writeUnknown(b, p, m);
}

export function createQueryMetricsResponse(): QueryMetricsResponse {
  return { $typeName: "naru.ops.v1.QueryMetricsResponse", series: [] };
}

export function readQueryMetricsResponse(r: Reader, end: number, m: QueryMetricsResponse): QueryMetricsResponse {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 2) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: r.p = p; m.series.push(readMetricSeries(r, e, createMetricSeries())); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, QueryMetricsResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const QueryMetricsResponseCodec = /*@__PURE__*/ defineCodec(QueryMetricsResponseSchema, { create: createQueryMetricsResponse, write: writeQueryMetricsResponse, read: readQueryMetricsResponse });

export function writeMetricSeries(m: MetricSeries, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.ops.v1.MetricSeries") throw unusual;
  ensure(b, p, 0);
  if (m.name !== "") { b[p++] = 10; p = writeString(b, p, m.name);}
  for (const k of Object.keys(m.labels)) {
    b[p++] = 18; const s = ++p;
    b[p++] = 10; p = writeString(b, p, k);
    b[p++] = 18; p = writeString(b, p, m.labels[k as never]!);
    p = endLength(b, s, p);
  }
  if (m.at.length !== 0) {
    ensure(b, p, 10 * m.at.length);
    b[p++] = 26; const k = endLengthRoom(m.at.length), s = p += k;
    for (let i = 0, a = m.at; i < a.length; i++) p = writeInt64(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  if (m.values.length !== 0) {
    b[p++] = 34; p = writePackedDouble(b, p, m.values);
  }
  return writeUnknown(b, p, m);
}

export function createMetricSeries(): MetricSeries {
  return { $typeName: "naru.ops.v1.MetricSeries", name: "", labels: {}, at: [], values: [] };
}

export function readMetricSeries(r: Reader, end: number, m: MetricSeries): MetricSeries {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 5) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      if ((t & 7) === 0) switch (t >>> 3) {
        case 3: m.at.push(p - s < 4 ? BigInt(v) : longInt64()); continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: m.name = readText(b, p, e); p = e; continue;
          case 2: { let k: string = ""; let u: string | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 10) k = readString(r, e); else if (t === 18) u = readString(r, e); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.labels, k, u ?? ""); } continue;
          case 3: r.p = p; for (const a = m.at; r.p < e; ) a.push(readInt64(r)); p = r.p; continue;
          case 4: r.p = p; m.values = readPackedDouble(r, e, m.values); p = r.p; continue;
        }
      }
    }
    switch (t) {
      case 33: r.p = p; m.values.push(readDouble(r)); p = r.p; continue;
    }
    p = readUnknown(r, s, end, t, m, MetricSeriesSchema);
  }
  leave(r, p, end);
  return m;
}

export const MetricSeriesCodec = /*@__PURE__*/ defineCodec(MetricSeriesSchema, { create: createMetricSeries, write: writeMetricSeries, read: readMetricSeries });

export function writeWatchMetricsRequest(m: WatchMetricsRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.ops.v1.WatchMetricsRequest") throw unusual;
  ensure(b, p, 0);
  for (let i = 0, a = m.names; i < a.length; i++) { b[p++] = 10; p = writeString(b, p, a[i]!); ensure(b, p, 0);}
  if (m.intervalMs !== 0) { b[p++] = 16; p = writeInt32(b, p, m.intervalMs);}
  return writeUnknown(b, p, m);
}

export function createWatchMetricsRequest(): WatchMetricsRequest {
  return { $typeName: "naru.ops.v1.WatchMetricsRequest", names: [], intervalMs: 0 };
}

export function readWatchMetricsRequest(r: Reader, end: number, m: WatchMetricsRequest): WatchMetricsRequest {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 5) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      if ((t & 7) === 0) switch (t >>> 3) {
        case 2: m.intervalMs = v | 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: m.names.push(readText(b, p, e)); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, WatchMetricsRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const WatchMetricsRequestCodec = /*@__PURE__*/ defineCodec(WatchMetricsRequestSchema, { create: createWatchMetricsRequest, write: writeWatchMetricsRequest, read: readWatchMetricsRequest });

export function writeWatchMetricsResponse(m: WatchMetricsResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.ops.v1.WatchMetricsResponse") throw unusual;
  ensure(b, p, 0);
  for (let i = 0, a = m.series; i < a.length; i++) { b[p++] = 10; p = endLength(b, ++p, writeMetricSeries(a[i]!, b, p));}
  return writeUnknown(b, p, m);
}

export function createWatchMetricsResponse(): WatchMetricsResponse {
  return { $typeName: "naru.ops.v1.WatchMetricsResponse", series: [] };
}

export function readWatchMetricsResponse(r: Reader, end: number, m: WatchMetricsResponse): WatchMetricsResponse {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 2) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: r.p = p; m.series.push(readMetricSeries(r, e, createMetricSeries())); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, WatchMetricsResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const WatchMetricsResponseCodec = /*@__PURE__*/ defineCodec(WatchMetricsResponseSchema, { create: createWatchMetricsResponse, write: writeWatchMetricsResponse, read: readWatchMetricsResponse });

export function writeListAlertsRequest(m: ListAlertsRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.ops.v1.ListAlertsRequest") throw unusual;
  ensure(b, p, 0);
  if (m.includeResolved !== false) { b[p++] = 8; p = writeBool(b, p, m.includeResolved);}
  return writeUnknown(b, p, m);
}

export function createListAlertsRequest(): ListAlertsRequest {
  return { $typeName: "naru.ops.v1.ListAlertsRequest", includeResolved: false };
}

export function readListAlertsRequest(r: Reader, end: number, m: ListAlertsRequest): ListAlertsRequest {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      switch (t >>> 3) {
        case 1: m.includeResolved = p - s < 4 ? v !== 0 : longBool(); continue;
      }
    }
    p = readUnknown(r, s, end, t, m, ListAlertsRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const ListAlertsRequestCodec = /*@__PURE__*/ defineCodec(ListAlertsRequestSchema, { create: createListAlertsRequest, write: writeListAlertsRequest, read: readListAlertsRequest });

export function writeListAlertsResponse(m: ListAlertsResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.ops.v1.ListAlertsResponse") throw unusual;
  ensure(b, p, 0);
  for (let i = 0, a = m.alerts; i < a.length; i++) { b[p++] = 10; p = endLength(b, ++p, writeAlert(a[i]!, b, p));}
  return writeUnknown(b, p, m);
}

export function createListAlertsResponse(): ListAlertsResponse {
  return { $typeName: "naru.ops.v1.ListAlertsResponse", alerts: [] };
}

export function readListAlertsResponse(r: Reader, end: number, m: ListAlertsResponse): ListAlertsResponse {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 2) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: r.p = p; m.alerts.push(readAlert(r, e, createAlert())); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, ListAlertsResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const ListAlertsResponseCodec = /*@__PURE__*/ defineCodec(ListAlertsResponseSchema, { create: createListAlertsResponse, write: writeListAlertsResponse, read: readListAlertsResponse });

export function writeAlert(m: Alert, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.ops.v1.Alert") throw unusual;
  ensure(b, p, 0);
  if (m.id !== "") { b[p++] = 10; p = writeString(b, p, m.id);}
  if (m.name !== "") { b[p++] = 18; p = writeString(b, p, m.name);}
  if (m.severity !== 0) { b[p++] = 24; p = writeInt32(b, p, m.severity);}
  if (m.summary !== "") { b[p++] = 34; p = writeString(b, p, m.summary);}
  if (!Object.is(m.value, 0)) { b[p++] = 41; p = writeDouble(b, p, m.value);}
  if (!Object.is(m.threshold, 0)) { b[p++] = 49; p = writeDouble(b, p, m.threshold);}
  if (m.startedAt !== 0n) { b[p++] = 56; p = writeInt64(b, p, m.startedAt);}
  if (m.resolvedAt !== 0n) { b[p++] = 64; p = writeInt64(b, p, m.resolvedAt);}
  return writeUnknown(b, p, m);
}

export function createAlert(): Alert {
  return { $typeName: "naru.ops.v1.Alert", id: "", name: "", severity: 0, summary: "", value: 0, threshold: 0, startedAt: 0n, resolvedAt: 0n };
}

export function readAlert(r: Reader, end: number, m: Alert): Alert {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 5) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      if ((t & 7) === 0) switch (t >>> 3) {
        case 3: m.severity = (v | 0) as Severity; continue;
        case 7: m.startedAt = p - s < 4 ? BigInt(v) : longInt64(); continue;
        case 8: m.resolvedAt = p - s < 4 ? BigInt(v) : longInt64(); continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: m.id = readText(b, p, e); p = e; continue;
          case 2: m.name = readText(b, p, e); p = e; continue;
          case 4: m.summary = readText(b, p, e); p = e; continue;
        }
      }
    }
    switch (t) {
      case 41: r.p = p; m.value = readDouble(r); p = r.p; continue;
      case 49: r.p = p; m.threshold = readDouble(r); p = r.p; continue;
    }
    p = readUnknown(r, s, end, t, m, AlertSchema);
  }
  leave(r, p, end);
  return m;
}

export const AlertCodec = /*@__PURE__*/ defineCodec(AlertSchema, { create: createAlert, write: writeAlert, read: readAlert });

export function writeListHotspotsRequest(m: ListHotspotsRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.ops.v1.ListHotspotsRequest") throw unusual;
  ensure(b, p, 0);
  if (m.limit !== 0) { b[p++] = 8; p = writeInt32(b, p, m.limit);}
  return writeUnknown(b, p, m);
}

export function createListHotspotsRequest(): ListHotspotsRequest {
  return { $typeName: "naru.ops.v1.ListHotspotsRequest", limit: 0 };
}

export function readListHotspotsRequest(r: Reader, end: number, m: ListHotspotsRequest): ListHotspotsRequest {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      switch (t >>> 3) {
        case 1: m.limit = v | 0; continue;
      }
    }
    p = readUnknown(r, s, end, t, m, ListHotspotsRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const ListHotspotsRequestCodec = /*@__PURE__*/ defineCodec(ListHotspotsRequestSchema, { create: createListHotspotsRequest, write: writeListHotspotsRequest, read: readListHotspotsRequest });

export function writeListHotspotsResponse(m: ListHotspotsResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.ops.v1.ListHotspotsResponse") throw unusual;
  ensure(b, p, 0);
  for (let i = 0, a = m.hotspots; i < a.length; i++) { b[p++] = 10; p = endLength(b, ++p, writeHotspot(a[i]!, b, p));}
  return writeUnknown(b, p, m);
}

export function createListHotspotsResponse(): ListHotspotsResponse {
  return { $typeName: "naru.ops.v1.ListHotspotsResponse", hotspots: [] };
}

export function readListHotspotsResponse(r: Reader, end: number, m: ListHotspotsResponse): ListHotspotsResponse {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 2) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: r.p = p; m.hotspots.push(readHotspot(r, e, createHotspot())); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, ListHotspotsResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const ListHotspotsResponseCodec = /*@__PURE__*/ defineCodec(ListHotspotsResponseSchema, { create: createListHotspotsResponse, write: writeListHotspotsResponse, read: readListHotspotsResponse });

export function writeHotspot(m: Hotspot, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.ops.v1.Hotspot") throw unusual;
  ensure(b, p, 0);
  if (m.operation !== "") { b[p++] = 10; p = writeString(b, p, m.operation);}
  if (m.calls !== 0n) { b[p++] = 16; p = writeInt64(b, p, m.calls);}
  if (!Object.is(m.totalMs, 0)) { b[p++] = 25; p = writeDouble(b, p, m.totalMs);}
  if (!Object.is(m.meanMs, 0)) { b[p++] = 33; p = writeDouble(b, p, m.meanMs);}
  if (!Object.is(m.impact, 0)) { b[p++] = 41; p = writeDouble(b, p, m.impact);}
  if (!Object.is(m.p95Ms, 0)) { b[p++] = 49; p = writeDouble(b, p, m.p95Ms);}
  if (!Object.is(m.databaseShare, 0)) { b[p++] = 57; p = writeDouble(b, p, m.databaseShare);}
  if (!Object.is(m.networkShare, 0)) { b[p++] = 65; p = writeDouble(b, p, m.networkShare);}
  if (m.recommendation !== "") { b[p++] = 130; b[p++] = 1; p = writeString(b, p, m.recommendation);}
  return writeUnknown(b, p, m);
}

export function createHotspot(): Hotspot {
  return { $typeName: "naru.ops.v1.Hotspot", operation: "", calls: 0n, totalMs: 0, meanMs: 0, impact: 0, p95Ms: 0, databaseShare: 0, networkShare: 0, recommendation: "" };
}

export function readHotspot(r: Reader, end: number, m: Hotspot): Hotspot {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 5) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      if ((t & 7) === 0) switch (t >>> 3) {
        case 2: m.calls = p - s < 4 ? BigInt(v) : longInt64(); continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: m.operation = readText(b, p, e); p = e; continue;
          case 16: m.recommendation = readText(b, p, e); p = e; continue;
        }
      }
    }
    switch (t) {
      case 25: r.p = p; m.totalMs = readDouble(r); p = r.p; continue;
      case 33: r.p = p; m.meanMs = readDouble(r); p = r.p; continue;
      case 41: r.p = p; m.impact = readDouble(r); p = r.p; continue;
      case 49: r.p = p; m.p95Ms = readDouble(r); p = r.p; continue;
      case 57: r.p = p; m.databaseShare = readDouble(r); p = r.p; continue;
      case 65: r.p = p; m.networkShare = readDouble(r); p = r.p; continue;
    }
    p = readUnknown(r, s, end, t, m, HotspotSchema);
  }
  leave(r, p, end);
  return m;
}

export const HotspotCodec = /*@__PURE__*/ defineCodec(HotspotSchema, { create: createHotspot, write: writeHotspot, read: readHotspot });

export function writeDiagnoseRequest(m: DiagnoseRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.ops.v1.DiagnoseRequest") throw unusual;
  ensure(b, p, 0);
  for (let i = 0, a = m.checks; i < a.length; i++) { b[p++] = 10; p = writeString(b, p, a[i]!); ensure(b, p, 0);}
  return writeUnknown(b, p, m);
}

export function createDiagnoseRequest(): DiagnoseRequest {
  return { $typeName: "naru.ops.v1.DiagnoseRequest", checks: [] };
}

export function readDiagnoseRequest(r: Reader, end: number, m: DiagnoseRequest): DiagnoseRequest {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 2) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: m.checks.push(readText(b, p, e)); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, DiagnoseRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const DiagnoseRequestCodec = /*@__PURE__*/ defineCodec(DiagnoseRequestSchema, { create: createDiagnoseRequest, write: writeDiagnoseRequest, read: readDiagnoseRequest });

export function writeDiagnoseResponse(m: DiagnoseResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.ops.v1.DiagnoseResponse") throw unusual;
  ensure(b, p, 0);
  for (let i = 0, a = m.results; i < a.length; i++) { b[p++] = 10; p = endLength(b, ++p, writeDiagnosis(a[i]!, b, p));}
  return writeUnknown(b, p, m);
}

export function createDiagnoseResponse(): DiagnoseResponse {
  return { $typeName: "naru.ops.v1.DiagnoseResponse", results: [] };
}

export function readDiagnoseResponse(r: Reader, end: number, m: DiagnoseResponse): DiagnoseResponse {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 2) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: r.p = p; m.results.push(readDiagnosis(r, e, createDiagnosis())); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, DiagnoseResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const DiagnoseResponseCodec = /*@__PURE__*/ defineCodec(DiagnoseResponseSchema, { create: createDiagnoseResponse, write: writeDiagnoseResponse, read: readDiagnoseResponse });

export function writeDiagnosis(m: Diagnosis, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.ops.v1.Diagnosis") throw unusual;
  ensure(b, p, 0);
  if (m.check !== "") { b[p++] = 10; p = writeString(b, p, m.check);}
  if (m.outcome !== 0) { b[p++] = 16; p = writeInt32(b, p, m.outcome);}
  if (m.finding !== "") { b[p++] = 26; p = writeString(b, p, m.finding);}
  if (m.impact !== "") { b[p++] = 34; p = writeString(b, p, m.impact);}
  if (m.action !== "") { b[p++] = 42; p = writeString(b, p, m.action);}
  if (m.expectedResult !== "") { b[p++] = 50; p = writeString(b, p, m.expectedResult);}
  return writeUnknown(b, p, m);
}

export function createDiagnosis(): Diagnosis {
  return { $typeName: "naru.ops.v1.Diagnosis", check: "", outcome: 0, finding: "", impact: "", action: "", expectedResult: "" };
}

export function readDiagnosis(r: Reader, end: number, m: Diagnosis): Diagnosis {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 5) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      if ((t & 7) === 0) switch (t >>> 3) {
        case 2: m.outcome = (v | 0) as CheckOutcome; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: m.check = readText(b, p, e); p = e; continue;
          case 3: m.finding = readText(b, p, e); p = e; continue;
          case 4: m.impact = readText(b, p, e); p = e; continue;
          case 5: m.action = readText(b, p, e); p = e; continue;
          case 6: m.expectedResult = readText(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, DiagnosisSchema);
  }
  leave(r, p, end);
  return m;
}

export const DiagnosisCodec = /*@__PURE__*/ defineCodec(DiagnosisSchema, { create: createDiagnosis, write: writeDiagnosis, read: readDiagnosis });

export function writeGetStatusRequest(m: GetStatusRequest, b: Bytes, p: number): number {
  ensure(b, p, 0);
  return writeUnknown(b, p, m);
}

export function createGetStatusRequest(): GetStatusRequest {
  return { $typeName: "naru.ops.v1.GetStatusRequest" };
}

export function readGetStatusRequest(r: Reader, end: number, m: GetStatusRequest): GetStatusRequest {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    p = readUnknown(r, s, end, t, m, GetStatusRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const GetStatusRequestCodec = /*@__PURE__*/ defineCodec(GetStatusRequestSchema, { create: createGetStatusRequest, write: writeGetStatusRequest, read: readGetStatusRequest });

export function writeGetStatusResponse(m: GetStatusResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.ops.v1.GetStatusResponse") throw unusual;
  ensure(b, p, 0);
  if (m.version !== "") { b[p++] = 10; p = writeString(b, p, m.version);}
  if (m.startedAt !== 0n) { b[p++] = 16; p = writeInt64(b, p, m.startedAt);}
  for (let i = 0, a = m.components; i < a.length; i++) { b[p++] = 26; p = endLength(b, ++p, writeComponentStatus(a[i]!, b, p));}
  for (const k of Object.keys(m.thresholds)) {
    b[p++] = 34; const s = ++p;
    b[p++] = 10; p = writeString(b, p, k);
    b[p++] = 17; p = writeDouble(b, p, m.thresholds[k as never]!);
    p = endLength(b, s, p);
  }
  return writeUnknown(b, p, m);
}

export function createGetStatusResponse(): GetStatusResponse {
  return { $typeName: "naru.ops.v1.GetStatusResponse", version: "", startedAt: 0n, components: [], thresholds: {} };
}

export function readGetStatusResponse(r: Reader, end: number, m: GetStatusResponse): GetStatusResponse {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 5) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      if ((t & 7) === 0) switch (t >>> 3) {
        case 2: m.startedAt = p - s < 4 ? BigInt(v) : longInt64(); continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: m.version = readText(b, p, e); p = e; continue;
          case 3: r.p = p; m.components.push(readComponentStatus(r, e, createComponentStatus())); p = r.p; continue;
          case 4: { let k: string = ""; let u: number | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 10) k = readString(r, e); else if (t === 17) u = readDouble(r); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.thresholds, k, u ?? 0); } continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, GetStatusResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const GetStatusResponseCodec = /*@__PURE__*/ defineCodec(GetStatusResponseSchema, { create: createGetStatusResponse, write: writeGetStatusResponse, read: readGetStatusResponse });

export function writeComponentStatus(m: ComponentStatus, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.ops.v1.ComponentStatus") throw unusual;
  ensure(b, p, 0);
  if (m.name !== "") { b[p++] = 10; p = writeString(b, p, m.name);}
  if (m.outcome !== 0) { b[p++] = 16; p = writeInt32(b, p, m.outcome);}
  if (m.detail !== "") { b[p++] = 26; p = writeString(b, p, m.detail);}
  return writeUnknown(b, p, m);
}

export function createComponentStatus(): ComponentStatus {
  return { $typeName: "naru.ops.v1.ComponentStatus", name: "", outcome: 0, detail: "" };
}

export function readComponentStatus(r: Reader, end: number, m: ComponentStatus): ComponentStatus {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 5) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      if ((t & 7) === 0) switch (t >>> 3) {
        case 2: m.outcome = (v | 0) as CheckOutcome; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: m.name = readText(b, p, e); p = e; continue;
          case 3: m.detail = readText(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, ComponentStatusSchema);
  }
  leave(r, p, end);
  return m;
}

export const ComponentStatusCodec = /*@__PURE__*/ defineCodec(ComponentStatusSchema, { create: createComponentStatus, write: writeComponentStatus, read: readComponentStatus });

export function writeGetChecklistRequest(m: GetChecklistRequest, b: Bytes, p: number): number {
  ensure(b, p, 0);
  return writeUnknown(b, p, m);
}

export function createGetChecklistRequest(): GetChecklistRequest {
  return { $typeName: "naru.ops.v1.GetChecklistRequest" };
}

export function readGetChecklistRequest(r: Reader, end: number, m: GetChecklistRequest): GetChecklistRequest {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    p = readUnknown(r, s, end, t, m, GetChecklistRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const GetChecklistRequestCodec = /*@__PURE__*/ defineCodec(GetChecklistRequestSchema, { create: createGetChecklistRequest, write: writeGetChecklistRequest, read: readGetChecklistRequest });

export function writeGetChecklistResponse(m: GetChecklistResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.ops.v1.GetChecklistResponse") throw unusual;
  ensure(b, p, 0);
  for (let i = 0, a = m.items; i < a.length; i++) { b[p++] = 10; p = endLength(b, ++p, writeChecklistItem(a[i]!, b, p));}
  return writeUnknown(b, p, m);
}

export function createGetChecklistResponse(): GetChecklistResponse {
  return { $typeName: "naru.ops.v1.GetChecklistResponse", items: [] };
}

export function readGetChecklistResponse(r: Reader, end: number, m: GetChecklistResponse): GetChecklistResponse {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 7) === 2) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: r.p = p; m.items.push(readChecklistItem(r, e, createChecklistItem())); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, GetChecklistResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const GetChecklistResponseCodec = /*@__PURE__*/ defineCodec(GetChecklistResponseSchema, { create: createGetChecklistResponse, write: writeGetChecklistResponse, read: readGetChecklistResponse });

export function writeChecklistItem(m: ChecklistItem, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.ops.v1.ChecklistItem") throw unusual;
  ensure(b, p, 0);
  if (m.id !== "") { b[p++] = 10; p = writeString(b, p, m.id);}
  if (m.title !== "") { b[p++] = 18; p = writeString(b, p, m.title);}
  if (m.outcome !== 0) { b[p++] = 24; p = writeInt32(b, p, m.outcome);}
  if (m.quickWin !== false) { b[p++] = 32; p = writeBool(b, p, m.quickWin);}
  if (m.before !== "") { b[p++] = 42; p = writeString(b, p, m.before);}
  if (m.after !== "") { b[p++] = 50; p = writeString(b, p, m.after);}
  if (m.action !== "") { b[p++] = 58; p = writeString(b, p, m.action);}
  return writeUnknown(b, p, m);
}

export function createChecklistItem(): ChecklistItem {
  return { $typeName: "naru.ops.v1.ChecklistItem", id: "", title: "", outcome: 0, quickWin: false, before: "", after: "", action: "" };
}

export function readChecklistItem(r: Reader, end: number, m: ChecklistItem): ChecklistItem {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    if ((t & 5) === 0) {
      let v = b[p++]!;
      if (v > 127) {
        let w = b[p++]!;
        v = (v & 127) | ((w & 127) << 7);
        if (w > 127) {
          w = b[p++]!;
          if (w > 127) { v = longVarint(r, s); p = r.p; } else v |= w << 14;
        }
      }
      if ((t & 7) === 0) switch (t >>> 3) {
        case 3: m.outcome = (v | 0) as CheckOutcome; continue;
        case 4: m.quickWin = p - s < 4 ? v !== 0 : longBool(); continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: m.id = readText(b, p, e); p = e; continue;
          case 2: m.title = readText(b, p, e); p = e; continue;
          case 5: m.before = readText(b, p, e); p = e; continue;
          case 6: m.after = readText(b, p, e); p = e; continue;
          case 7: m.action = readText(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, ChecklistItemSchema);
  }
  leave(r, p, end);
  return m;
}

export const ChecklistItemCodec = /*@__PURE__*/ defineCodec(ChecklistItemSchema, { create: createChecklistItem, write: writeChecklistItem, read: readChecklistItem });

export const codecs_naru_ops_v1_ops_service: readonly AnyGeneratedCodec[] = /*@__PURE__*/ Array.of<AnyGeneratedCodec>(GetReportRequestCodec, GetReportResponseCodec, QueryMetricsRequestCodec, QueryMetricsResponseCodec, MetricSeriesCodec, WatchMetricsRequestCodec, WatchMetricsResponseCodec, ListAlertsRequestCodec, ListAlertsResponseCodec, AlertCodec, ListHotspotsRequestCodec, ListHotspotsResponseCodec, HotspotCodec, DiagnoseRequestCodec, DiagnoseResponseCodec, DiagnosisCodec, GetStatusRequestCodec, GetStatusResponseCodec, ComponentStatusCodec, GetChecklistRequestCodec, GetChecklistResponseCodec, ChecklistItemCodec);
