import type { DataChunk, DownloadRequest, DownloadResponse, StatRequest, StatResponse, TransferInfo, UploadRequest, UploadResponse } from "./transfer_service_pb.ts";
import { DataChunkSchema, DownloadRequestSchema, DownloadResponseSchema, StatRequestSchema, StatResponseSchema, TransferInfoSchema, UploadRequestSchema, UploadResponseSchema } from "./transfer_service_pb.ts";
import type { Bytes } from "../../../../codec/runtime-encode.ts";
import { ensure } from "../../../../codec/runtime-encode.ts";
import { unusual } from "../../../../codec/unusual.ts";
import { endLength, hasBytes, writeBool, writeBytes, writeFixed32, writeString, writeUint32, writeUint64, writeUnknown } from "../../../../codec/runtime-write.ts";
import type { Reader } from "../../../../codec/runtime-read.ts";
import { enter, leave, longBool, longTag, longUint64, longVarint, readFixed32 } from "../../../../codec/runtime-read.ts";
import { readBytes, readText } from "../../../../codec/runtime-read-text.ts";
import { readUnknown } from "../../../../codec/runtime-unknown.ts";
import type { AnyGeneratedCodec } from "../../../../codec/runtime-codec.ts";
import { defineCodec } from "../../../../codec/runtime-codec.ts";

// @generated from file naru/transfer/v1/transfer_service.proto. Do not edit.

export function writeDataChunk(m: DataChunk, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.transfer.v1.DataChunk") throw unusual;
  ensure(b, p, 0);
  if (m.chunkId !== "") { b[p++] = 10; p = writeString(b, p, m.chunkId);}
  if (m.sequence !== 0) { b[p++] = 16; p = writeUint32(b, p, m.sequence);}
  if (m.totalChunks !== 0) { b[p++] = 24; p = writeUint32(b, p, m.totalChunks);}
  if (hasBytes(m.data)) { b[p++] = 34; p = writeBytes(b, p, m.data);}
  if (m.checksum !== 0) { b[p++] = 45; p = writeFixed32(b, p, m.checksum);}
  return writeUnknown(b, p, m);
}

export function createDataChunk(): DataChunk {
  return { $typeName: "naru.transfer.v1.DataChunk", chunkId: "", sequence: 0, totalChunks: 0, data: new Uint8Array(0), checksum: 0 };
}

export function readDataChunk(r: Reader, end: number, m: DataChunk): DataChunk {
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
        case 2: m.sequence = v >>> 0; continue;
        case 3: m.totalChunks = v >>> 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: m.chunkId = readText(b, p, e); p = e; continue;
          case 4: m.data = readBytes(b, p, e); p = e; continue;
        }
      }
    }
    switch (t) {
      case 45: r.p = p; m.checksum = readFixed32(r); p = r.p; continue;
    }
    p = readUnknown(r, s, end, t, m, DataChunkSchema);
  }
  leave(r, p, end);
  return m;
}

export const DataChunkCodec = /*@__PURE__*/ defineCodec(DataChunkSchema, { create: createDataChunk, write: writeDataChunk, read: readDataChunk });

export function writeUploadRequest(m: UploadRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.transfer.v1.UploadRequest") throw unusual;
  ensure(b, p, 0);
  if (m.chunk !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeDataChunk(m.chunk, b, p));}
  return writeUnknown(b, p, m);
}

export function createUploadRequest(): UploadRequest {
  return { $typeName: "naru.transfer.v1.UploadRequest" };
}

export function readUploadRequest(r: Reader, end: number, m: UploadRequest): UploadRequest {
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
          case 1: r.p = p; m.chunk = readDataChunk(r, e, m.chunk ?? createDataChunk()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, UploadRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const UploadRequestCodec = /*@__PURE__*/ defineCodec(UploadRequestSchema, { create: createUploadRequest, write: writeUploadRequest, read: readUploadRequest });

export function writeUploadResponse(m: UploadResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.transfer.v1.UploadResponse") throw unusual;
  ensure(b, p, 0);
  if (m.info !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeTransferInfo(m.info, b, p));}
  return writeUnknown(b, p, m);
}

export function createUploadResponse(): UploadResponse {
  return { $typeName: "naru.transfer.v1.UploadResponse" };
}

export function readUploadResponse(r: Reader, end: number, m: UploadResponse): UploadResponse {
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
          case 1: r.p = p; m.info = readTransferInfo(r, e, m.info ?? createTransferInfo()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, UploadResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const UploadResponseCodec = /*@__PURE__*/ defineCodec(UploadResponseSchema, { create: createUploadResponse, write: writeUploadResponse, read: readUploadResponse });

export function writeTransferInfo(m: TransferInfo, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.transfer.v1.TransferInfo") throw unusual;
  ensure(b, p, 0);
  if (m.chunkId !== "") { b[p++] = 10; p = writeString(b, p, m.chunkId);}
  if (m.nextSequence !== 0) { b[p++] = 16; p = writeUint32(b, p, m.nextSequence);}
  if (m.totalChunks !== 0) { b[p++] = 24; p = writeUint32(b, p, m.totalChunks);}
  if (m.size !== 0n) { b[p++] = 32; p = writeUint64(b, p, m.size);}
  if (m.chunkSize !== 0) { b[p++] = 40; p = writeUint32(b, p, m.chunkSize);}
  if (m.complete !== false) { b[p++] = 48; p = writeBool(b, p, m.complete);}
  return writeUnknown(b, p, m);
}

export function createTransferInfo(): TransferInfo {
  return { $typeName: "naru.transfer.v1.TransferInfo", chunkId: "", nextSequence: 0, totalChunks: 0, size: 0n, chunkSize: 0, complete: false };
}

export function readTransferInfo(r: Reader, end: number, m: TransferInfo): TransferInfo {
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
        case 2: m.nextSequence = v >>> 0; continue;
        case 3: m.totalChunks = v >>> 0; continue;
        case 4: m.size = p - s < 4 ? BigInt(v) : longUint64(); continue;
        case 5: m.chunkSize = v >>> 0; continue;
        case 6: m.complete = p - s < 4 ? v !== 0 : longBool(); continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: m.chunkId = readText(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, TransferInfoSchema);
  }
  leave(r, p, end);
  return m;
}

export const TransferInfoCodec = /*@__PURE__*/ defineCodec(TransferInfoSchema, { create: createTransferInfo, write: writeTransferInfo, read: readTransferInfo });

export function writeDownloadRequest(m: DownloadRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.transfer.v1.DownloadRequest") throw unusual;
  ensure(b, p, 0);
  if (m.chunkId !== "") { b[p++] = 10; p = writeString(b, p, m.chunkId);}
  if (m.fromSequence !== 0) { b[p++] = 16; p = writeUint32(b, p, m.fromSequence);}
  return writeUnknown(b, p, m);
}

export function createDownloadRequest(): DownloadRequest {
  return { $typeName: "naru.transfer.v1.DownloadRequest", chunkId: "", fromSequence: 0 };
}

export function readDownloadRequest(r: Reader, end: number, m: DownloadRequest): DownloadRequest {
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
        case 2: m.fromSequence = v >>> 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: m.chunkId = readText(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, DownloadRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const DownloadRequestCodec = /*@__PURE__*/ defineCodec(DownloadRequestSchema, { create: createDownloadRequest, write: writeDownloadRequest, read: readDownloadRequest });

export function writeDownloadResponse(m: DownloadResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.transfer.v1.DownloadResponse") throw unusual;
  ensure(b, p, 0);
  if (m.chunk !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeDataChunk(m.chunk, b, p));}
  return writeUnknown(b, p, m);
}

export function createDownloadResponse(): DownloadResponse {
  return { $typeName: "naru.transfer.v1.DownloadResponse" };
}

export function readDownloadResponse(r: Reader, end: number, m: DownloadResponse): DownloadResponse {
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
          case 1: r.p = p; m.chunk = readDataChunk(r, e, m.chunk ?? createDataChunk()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, DownloadResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const DownloadResponseCodec = /*@__PURE__*/ defineCodec(DownloadResponseSchema, { create: createDownloadResponse, write: writeDownloadResponse, read: readDownloadResponse });

export function writeStatRequest(m: StatRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.transfer.v1.StatRequest") throw unusual;
  ensure(b, p, 0);
  if (m.chunkId !== "") { b[p++] = 10; p = writeString(b, p, m.chunkId);}
  return writeUnknown(b, p, m);
}

export function createStatRequest(): StatRequest {
  return { $typeName: "naru.transfer.v1.StatRequest", chunkId: "" };
}

export function readStatRequest(r: Reader, end: number, m: StatRequest): StatRequest {
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
          case 1: m.chunkId = readText(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, StatRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const StatRequestCodec = /*@__PURE__*/ defineCodec(StatRequestSchema, { create: createStatRequest, write: writeStatRequest, read: readStatRequest });

export function writeStatResponse(m: StatResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.transfer.v1.StatResponse") throw unusual;
  ensure(b, p, 0);
  if (m.info !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeTransferInfo(m.info, b, p));}
  return writeUnknown(b, p, m);
}

export function createStatResponse(): StatResponse {
  return { $typeName: "naru.transfer.v1.StatResponse" };
}

export function readStatResponse(r: Reader, end: number, m: StatResponse): StatResponse {
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
          case 1: r.p = p; m.info = readTransferInfo(r, e, m.info ?? createTransferInfo()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, StatResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const StatResponseCodec = /*@__PURE__*/ defineCodec(StatResponseSchema, { create: createStatResponse, write: writeStatResponse, read: readStatResponse });

export const codecs_naru_transfer_v1_transfer_service: readonly AnyGeneratedCodec[] = /*@__PURE__*/ Array.of<AnyGeneratedCodec>(DataChunkCodec, UploadRequestCodec, UploadResponseCodec, TransferInfoCodec, DownloadRequestCodec, DownloadResponseCodec, StatRequestCodec, StatResponseCodec);
