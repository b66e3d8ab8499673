import type { BatchCall, BatchError, BatchErrorDetail, BatchMetadata, BatchRequest, BatchResponse, CancelRequest, CancelResponse } from "./batch_service_pb.ts";
import { BatchCallSchema, BatchErrorDetailSchema, BatchErrorSchema, BatchMetadataSchema, BatchRequestSchema, BatchResponseSchema, CancelRequestSchema, CancelResponseSchema } from "./batch_service_pb.ts";
import type { Bytes } from "../../../../codec/runtime-encode.ts";
import { ensure } from "../../../../codec/runtime-encode.ts";
import { unusual } from "../../../../codec/unusual.ts";
import { endLength, endLengthRoom, hasBytes, writeBool, writeBytes, writeInt32, writeString, writeUint32, writeUnknown } from "../../../../codec/runtime-write.ts";
import { createAny, readAny, writeAny } from "../../../google/protobuf/any_codec.ts";
import type { Reader } from "../../../../codec/runtime-read.ts";
import { enter, leave, longBool, longTag, longVarint, readTag, setEntry } from "../../../../codec/runtime-read.ts";
import { readBytes, readString, readText } from "../../../../codec/runtime-read-text.ts";
import { readUnknown, skipInEntry } from "../../../../codec/runtime-unknown.ts";
import type { AnyGeneratedCodec } from "../../../../codec/runtime-codec.ts";
import { defineCodec } from "../../../../codec/runtime-codec.ts";
import { readPackedUint32 } from "../../../../codec/runtime-read-packed.ts";

// @generated from file naru/batch/v1/batch_service.proto. Do not edit.

export function writeBatchRequest(m: BatchRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.batch.v1.BatchRequest") throw unusual;
  ensure(b, p, 0);
  if (m.requestId !== "") { b[p++] = 10; p = writeString(b, p, m.requestId);}
  for (let i = 0, a = m.requests; i < a.length; i++) { b[p++] = 18; p = endLength(b, ++p, writeAny(a[i]!, b, p));}
  if (m.enableCompression !== undefined) { b[p++] = 24; p = writeBool(b, p, m.enableCompression);}
  if (m.priority !== 0) { b[p++] = 32; p = writeUint32(b, p, m.priority);}
  for (let i = 0, a = m.calls; i < a.length; i++) { b[p++] = 42; p = endLength(b, ++p, writeBatchCall(a[i]!, b, p));}
  return writeUnknown(b, p, m);
}

export function createBatchRequest(): BatchRequest {
  return { $typeName: "naru.batch.v1.BatchRequest", requestId: "", requests: [], priority: 0, calls: [] };
}

export function readBatchRequest(r: Reader, end: number, m: BatchRequest): BatchRequest {
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
        case 3: m.enableCompression = p - s < 4 ? v !== 0 : longBool(); continue;
        case 4: m.priority = v >>> 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: m.requestId = readText(b, p, e); p = e; continue;
          case 2: r.p = p; m.requests.push(readAny(r, e, createAny())); p = r.p; continue;
          case 5: r.p = p; m.calls.push(readBatchCall(r, e, createBatchCall())); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, BatchRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const BatchRequestCodec = /*@__PURE__*/ defineCodec(BatchRequestSchema, { create: createBatchRequest, write: writeBatchRequest, read: readBatchRequest });

export function writeBatchCall(m: BatchCall, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.batch.v1.BatchCall") throw unusual;
  ensure(b, p, 0);
  if (m.id !== 0) { b[p++] = 8; p = writeUint32(b, p, m.id);}
  if (m.method !== "") { b[p++] = 18; p = writeString(b, p, m.method);}
  if (m.timeoutMs !== 0) { b[p++] = 24; p = writeUint32(b, p, m.timeoutMs);}
  if (m.priority !== 0) { b[p++] = 32; p = writeUint32(b, p, m.priority);}
  if (m.idempotencyKey !== "") { b[p++] = 42; p = writeString(b, p, m.idempotencyKey);}
  for (const k of Object.keys(m.headers)) {
    b[p++] = 130; b[p++] = 1; const s = ++p;
    b[p++] = 10; p = writeString(b, p, k);
    b[p++] = 18; p = writeString(b, p, m.headers[k as never]!);
    p = endLength(b, s, p);
  }
  return writeUnknown(b, p, m);
}

export function createBatchCall(): BatchCall {
  return { $typeName: "naru.batch.v1.BatchCall", id: 0, method: "", timeoutMs: 0, priority: 0, idempotencyKey: "", headers: {} };
}

export function readBatchCall(r: Reader, end: number, m: BatchCall): BatchCall {
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
        case 1: m.id = v >>> 0; continue;
        case 3: m.timeoutMs = v >>> 0; continue;
        case 4: m.priority = v >>> 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 2: m.method = readText(b, p, e); p = e; continue;
          case 5: m.idempotencyKey = readText(b, p, e); p = e; continue;
          case 16: { let k: string = ""; let u: string | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 10) k = readString(r, e); else if (t === 18) u = readString(r, e); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.headers, k, u ?? ""); } continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, BatchCallSchema);
  }
  leave(r, p, end);
  return m;
}

export const BatchCallCodec = /*@__PURE__*/ defineCodec(BatchCallSchema, { create: createBatchCall, write: writeBatchCall, read: readBatchCall });

export function writeBatchResponse(m: BatchResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.batch.v1.BatchResponse") throw unusual;
  ensure(b, p, 0);
  if (m.requestId !== "") { b[p++] = 10; p = writeString(b, p, m.requestId);}
  for (let i = 0, a = m.responses; i < a.length; i++) { b[p++] = 18; p = endLength(b, ++p, writeAny(a[i]!, b, p));}
  for (let i = 0, a = m.errors; i < a.length; i++) { b[p++] = 26; p = endLength(b, ++p, writeBatchError(a[i]!, b, p));}
  if (m.processingTimeMs !== 0) { b[p++] = 32; p = writeInt32(b, p, m.processingTimeMs);}
  if (m.responseIds.length !== 0) {
    ensure(b, p, 10 * m.responseIds.length);
    b[p++] = 42; const k = endLengthRoom(m.responseIds.length), s = p += k;
    for (let i = 0, a = m.responseIds; i < a.length; i++) p = writeUint32(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  for (let i = 0, a = m.metadata; i < a.length; i++) { b[p++] = 130; b[p++] = 1; p = endLength(b, ++p, writeBatchMetadata(a[i]!, b, p));}
  return writeUnknown(b, p, m);
}

export function createBatchResponse(): BatchResponse {
  return { $typeName: "naru.batch.v1.BatchResponse", requestId: "", responses: [], errors: [], processingTimeMs: 0, responseIds: [], metadata: [] };
}

export function readBatchResponse(r: Reader, end: number, m: BatchResponse): BatchResponse {
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
        case 4: m.processingTimeMs = v | 0; continue;
        case 5: m.responseIds.push(v >>> 0); continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: m.requestId = readText(b, p, e); p = e; continue;
          case 2: r.p = p; m.responses.push(readAny(r, e, createAny())); p = r.p; continue;
          case 3: r.p = p; m.errors.push(readBatchError(r, e, createBatchError())); p = r.p; continue;
          case 5: r.p = p; readPackedUint32(r, e, m.responseIds); p = r.p; continue;
          case 16: r.p = p; m.metadata.push(readBatchMetadata(r, e, createBatchMetadata())); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, BatchResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const BatchResponseCodec = /*@__PURE__*/ defineCodec(BatchResponseSchema, { create: createBatchResponse, write: writeBatchResponse, read: readBatchResponse });

export function writeBatchMetadata(m: BatchMetadata, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.batch.v1.BatchMetadata") throw unusual;
  ensure(b, p, 0);
  if (m.id !== 0) { b[p++] = 8; p = writeUint32(b, p, m.id);}
  for (const k of Object.keys(m.headers)) {
    b[p++] = 18; const s = ++p;
    b[p++] = 10; p = writeString(b, p, k);
    b[p++] = 18; p = writeString(b, p, m.headers[k as never]!);
    p = endLength(b, s, p);
  }
  for (const k of Object.keys(m.trailers)) {
    b[p++] = 26; const s = ++p;
    b[p++] = 10; p = writeString(b, p, k);
    b[p++] = 18; p = writeString(b, p, m.trailers[k as never]!);
    p = endLength(b, s, p);
  }
  return writeUnknown(b, p, m);
}

export function createBatchMetadata(): BatchMetadata {
  return { $typeName: "naru.batch.v1.BatchMetadata", id: 0, headers: {}, trailers: {} };
}

export function readBatchMetadata(r: Reader, end: number, m: BatchMetadata): BatchMetadata {
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
        case 1: m.id = v >>> 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 2: { let k: string = ""; let u: string | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 10) k = readString(r, e); else if (t === 18) u = readString(r, e); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.headers, k, u ?? ""); } continue;
          case 3: { let k: string = ""; let u: string | undefined; r.p = p; while (r.p < e) { const t = readTag(r); if (t === 10) k = readString(r, e); else if (t === 18) u = readString(r, e); else skipInEntry(r, e, t); } p = r.p; if (p > e) throw unusual; setEntry(m.trailers, k, u ?? ""); } continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, BatchMetadataSchema);
  }
  leave(r, p, end);
  return m;
}

export const BatchMetadataCodec = /*@__PURE__*/ defineCodec(BatchMetadataSchema, { create: createBatchMetadata, write: writeBatchMetadata, read: readBatchMetadata });

export function writeBatchError(m: BatchError, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.batch.v1.BatchError") throw unusual;
  ensure(b, p, 0);
  if (m.index !== 0) { b[p++] = 8; p = writeUint32(b, p, m.index);}
  if (m.code !== 0) { b[p++] = 16; p = writeInt32(b, p, m.code);}
  if (m.message !== "") { b[p++] = 26; p = writeString(b, p, m.message);}
  for (let i = 0, a = m.details; i < a.length; i++) { b[p++] = 34; p = endLength(b, ++p, writeAny(a[i]!, b, p));}
  if (m.id !== 0) { b[p++] = 40; p = writeUint32(b, p, m.id);}
  for (let i = 0, a = m.opaqueDetails; i < a.length; i++) { b[p++] = 130; b[p++] = 1; p = endLength(b, ++p, writeBatchErrorDetail(a[i]!, b, p));}
  return writeUnknown(b, p, m);
}

export function createBatchError(): BatchError {
  return { $typeName: "naru.batch.v1.BatchError", index: 0, code: 0, message: "", details: [], id: 0, opaqueDetails: [] };
}

export function readBatchError(r: Reader, end: number, m: BatchError): BatchError {
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
        case 1: m.index = v >>> 0; continue;
        case 2: m.code = v | 0; continue;
        case 5: m.id = v >>> 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 3: m.message = readText(b, p, e); p = e; continue;
          case 4: r.p = p; m.details.push(readAny(r, e, createAny())); p = r.p; continue;
          case 16: r.p = p; m.opaqueDetails.push(readBatchErrorDetail(r, e, createBatchErrorDetail())); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, BatchErrorSchema);
  }
  leave(r, p, end);
  return m;
}

export const BatchErrorCodec = /*@__PURE__*/ defineCodec(BatchErrorSchema, { create: createBatchError, write: writeBatchError, read: readBatchError });

export function writeBatchErrorDetail(m: BatchErrorDetail, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.batch.v1.BatchErrorDetail") throw unusual;
  ensure(b, p, 0);
  if (m.type !== "") { b[p++] = 10; p = writeString(b, p, m.type);}
  if (hasBytes(m.value)) { b[p++] = 18; p = writeBytes(b, p, m.value);}
  return writeUnknown(b, p, m);
}

export function createBatchErrorDetail(): BatchErrorDetail {
  return { $typeName: "naru.batch.v1.BatchErrorDetail", type: "", value: new Uint8Array(0) };
}

export function readBatchErrorDetail(r: Reader, end: number, m: BatchErrorDetail): BatchErrorDetail {
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
          case 1: m.type = readText(b, p, e); p = e; continue;
          case 2: m.value = readBytes(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, BatchErrorDetailSchema);
  }
  leave(r, p, end);
  return m;
}

export const BatchErrorDetailCodec = /*@__PURE__*/ defineCodec(BatchErrorDetailSchema, { create: createBatchErrorDetail, write: writeBatchErrorDetail, read: readBatchErrorDetail });

export function writeCancelRequest(m: CancelRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.batch.v1.CancelRequest") throw unusual;
  ensure(b, p, 0);
  if (m.requestId !== "") { b[p++] = 10; p = writeString(b, p, m.requestId);}
  if (m.ids.length !== 0) {
    ensure(b, p, 10 * m.ids.length);
    b[p++] = 18; const k = endLengthRoom(m.ids.length), s = p += k;
    for (let i = 0, a = m.ids; i < a.length; i++) p = writeUint32(b, p, a[i]!);
    p = endLength(b, s, p, k);
  }
  return writeUnknown(b, p, m);
}

export function createCancelRequest(): CancelRequest {
  return { $typeName: "naru.batch.v1.CancelRequest", requestId: "", ids: [] };
}

export function readCancelRequest(r: Reader, end: number, m: CancelRequest): CancelRequest {
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
        case 2: m.ids.push(v >>> 0); continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: m.requestId = readText(b, p, e); p = e; continue;
          case 2: r.p = p; readPackedUint32(r, e, m.ids); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, CancelRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const CancelRequestCodec = /*@__PURE__*/ defineCodec(CancelRequestSchema, { create: createCancelRequest, write: writeCancelRequest, read: readCancelRequest });

export function writeCancelResponse(m: CancelResponse, b: Bytes, p: number): number {
  ensure(b, p, 0);
  return writeUnknown(b, p, m);
}

export function createCancelResponse(): CancelResponse {
  return { $typeName: "naru.batch.v1.CancelResponse" };
}

export function readCancelResponse(r: Reader, end: number, m: CancelResponse): CancelResponse {
  enter(r);
  const b = r.b;
  let p = r.p;
  while (p < end) {
    let t = b[p++]!;
    if (t > 127) { t = longTag(r, p); p = r.p; }
    const s = p;
    p = readUnknown(r, s, end, t, m, CancelResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const CancelResponseCodec = /*@__PURE__*/ defineCodec(CancelResponseSchema, { create: createCancelResponse, write: writeCancelResponse, read: readCancelResponse });

export const codecs_naru_batch_v1_batch_service: readonly AnyGeneratedCodec[] = /*@__PURE__*/ Array.of<AnyGeneratedCodec>(BatchRequestCodec, BatchCallCodec, BatchResponseCodec, BatchMetadataCodec, BatchErrorCodec, BatchErrorDetailCodec, CancelRequestCodec, CancelResponseCodec);
