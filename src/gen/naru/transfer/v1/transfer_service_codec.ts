import type { DataChunk, DownloadRequest, DownloadResponse, StatRequest, StatResponse, TransferInfo, UploadRequest, UploadResponse } from "./transfer_service_pb.ts";
import { DataChunkSchema, DownloadRequestSchema, DownloadResponseSchema, StatRequestSchema, StatResponseSchema, TransferInfoSchema, UploadRequestSchema, UploadResponseSchema } from "./transfer_service_pb.ts";
import type { Bytes } from "../../../../codec/runtime-write.ts";
import { endLength, UNUSUAL, writeBool, writeBytes, writeFixed32, writeString, writeUint32, writeUint64, writeUnknown } from "../../../../codec/runtime-write.ts";
import type { Reader } from "../../../../codec/runtime-read.ts";
import { enter, readBool, readBytes, readEnd, readFixed32, readString, readTag, readUint32, readUint64, readUnknown } from "../../../../codec/runtime-read.ts";
import { defineCodec } from "../../../../codec/runtime-codec.ts";

// @generated from file naru/transfer/v1/transfer_service.proto. Do not edit.

export function writeDataChunk(m: DataChunk, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.transfer.v1.DataChunk") throw UNUSUAL;
  if (m.chunkId !== "") {
    b[p++] = 10; p = writeString(b, p, m.chunkId);
  }
  if (m.sequence !== 0) {
    b[p++] = 16; p = writeUint32(b, p, m.sequence);
  }
  if (m.totalChunks !== 0) {
    b[p++] = 24; p = writeUint32(b, p, m.totalChunks);
  }
  if (m.data.length !== 0) {
    b[p++] = 34; p = writeBytes(b, p, m.data);
  }
  if (m.checksum !== 0) {
    b[p++] = 45; p = writeFixed32(b, p, m.checksum);
  }
  if (m.$unknown !== undefined) p = writeUnknown(b, p, m.$unknown);
  return p;
}

export function createDataChunk(): DataChunk {
  return { $typeName: "naru.transfer.v1.DataChunk", chunkId: "", sequence: 0, totalChunks: 0, data: new Uint8Array(0), checksum: 0 };
}

export function readDataChunk(r: Reader, end: number, m: DataChunk): DataChunk {
  enter(r, "naru.transfer.v1.DataChunk");
  while (r.p < end) {
    const t = readTag(r);
    switch (t >>> 3) {
      case 1:
        m.chunkId = readString(r);
        break;
      case 2:
        m.sequence = readUint32(r);
        break;
      case 3:
        m.totalChunks = readUint32(r);
        break;
      case 4:
        m.data = readBytes(r);
        break;
      case 5:
        m.checksum = readFixed32(r);
        break;
      default:
        readUnknown(r, t, m);
    }
  }
  r.left++;
  return m;
}

export const DataChunkCodec = /*@__PURE__*/ defineCodec(DataChunkSchema, { create: createDataChunk, write: writeDataChunk, read: readDataChunk });

export function writeUploadRequest(m: UploadRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.transfer.v1.UploadRequest") throw UNUSUAL;
  if (m.chunk !== undefined) {
    b[p++] = 10; p = endLength(b, ++p, writeDataChunk(m.chunk, b, p));
  }
  if (m.$unknown !== undefined) p = writeUnknown(b, p, m.$unknown);
  return p;
}

export function createUploadRequest(): UploadRequest {
  return { $typeName: "naru.transfer.v1.UploadRequest" };
}

export function readUploadRequest(r: Reader, end: number, m: UploadRequest): UploadRequest {
  enter(r, "naru.transfer.v1.UploadRequest");
  while (r.p < end) {
    const t = readTag(r);
    switch (t >>> 3) {
      case 1:
        m.chunk = readDataChunk(r, readEnd(r), m.chunk ?? createDataChunk());
        break;
      default:
        readUnknown(r, t, m);
    }
  }
  r.left++;
  return m;
}

export const UploadRequestCodec = /*@__PURE__*/ defineCodec(UploadRequestSchema, { create: createUploadRequest, write: writeUploadRequest, read: readUploadRequest });

export function writeUploadResponse(m: UploadResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.transfer.v1.UploadResponse") throw UNUSUAL;
  if (m.info !== undefined) {
    b[p++] = 10; p = endLength(b, ++p, writeTransferInfo(m.info, b, p));
  }
  if (m.$unknown !== undefined) p = writeUnknown(b, p, m.$unknown);
  return p;
}

export function createUploadResponse(): UploadResponse {
  return { $typeName: "naru.transfer.v1.UploadResponse" };
}

export function readUploadResponse(r: Reader, end: number, m: UploadResponse): UploadResponse {
  enter(r, "naru.transfer.v1.UploadResponse");
  while (r.p < end) {
    const t = readTag(r);
    switch (t >>> 3) {
      case 1:
        m.info = readTransferInfo(r, readEnd(r), m.info ?? createTransferInfo());
        break;
      default:
        readUnknown(r, t, m);
    }
  }
  r.left++;
  return m;
}

export const UploadResponseCodec = /*@__PURE__*/ defineCodec(UploadResponseSchema, { create: createUploadResponse, write: writeUploadResponse, read: readUploadResponse });

export function writeTransferInfo(m: TransferInfo, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.transfer.v1.TransferInfo") throw UNUSUAL;
  if (m.chunkId !== "") {
    b[p++] = 10; p = writeString(b, p, m.chunkId);
  }
  if (m.nextSequence !== 0) {
    b[p++] = 16; p = writeUint32(b, p, m.nextSequence);
  }
  if (m.totalChunks !== 0) {
    b[p++] = 24; p = writeUint32(b, p, m.totalChunks);
  }
  if (m.size !== 0n) {
    b[p++] = 32; p = writeUint64(b, p, m.size);
  }
  if (m.chunkSize !== 0) {
    b[p++] = 40; p = writeUint32(b, p, m.chunkSize);
  }
  if (m.complete !== false) {
    b[p++] = 48; p = writeBool(b, p, m.complete);
  }
  if (m.$unknown !== undefined) p = writeUnknown(b, p, m.$unknown);
  return p;
}

export function createTransferInfo(): TransferInfo {
  return { $typeName: "naru.transfer.v1.TransferInfo", chunkId: "", nextSequence: 0, totalChunks: 0, size: 0n, chunkSize: 0, complete: false };
}

export function readTransferInfo(r: Reader, end: number, m: TransferInfo): TransferInfo {
  enter(r, "naru.transfer.v1.TransferInfo");
  while (r.p < end) {
    const t = readTag(r);
    switch (t >>> 3) {
      case 1:
        m.chunkId = readString(r);
        break;
      case 2:
        m.nextSequence = readUint32(r);
        break;
      case 3:
        m.totalChunks = readUint32(r);
        break;
      case 4:
        m.size = readUint64(r);
        break;
      case 5:
        m.chunkSize = readUint32(r);
        break;
      case 6:
        m.complete = readBool(r);
        break;
      default:
        readUnknown(r, t, m);
    }
  }
  r.left++;
  return m;
}

export const TransferInfoCodec = /*@__PURE__*/ defineCodec(TransferInfoSchema, { create: createTransferInfo, write: writeTransferInfo, read: readTransferInfo });

export function writeDownloadRequest(m: DownloadRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.transfer.v1.DownloadRequest") throw UNUSUAL;
  if (m.chunkId !== "") {
    b[p++] = 10; p = writeString(b, p, m.chunkId);
  }
  if (m.fromSequence !== 0) {
    b[p++] = 16; p = writeUint32(b, p, m.fromSequence);
  }
  if (m.$unknown !== undefined) p = writeUnknown(b, p, m.$unknown);
  return p;
}

export function createDownloadRequest(): DownloadRequest {
  return { $typeName: "naru.transfer.v1.DownloadRequest", chunkId: "", fromSequence: 0 };
}

export function readDownloadRequest(r: Reader, end: number, m: DownloadRequest): DownloadRequest {
  enter(r, "naru.transfer.v1.DownloadRequest");
  while (r.p < end) {
    const t = readTag(r);
    switch (t >>> 3) {
      case 1:
        m.chunkId = readString(r);
        break;
      case 2:
        m.fromSequence = readUint32(r);
        break;
      default:
        readUnknown(r, t, m);
    }
  }
  r.left++;
  return m;
}

export const DownloadRequestCodec = /*@__PURE__*/ defineCodec(DownloadRequestSchema, { create: createDownloadRequest, write: writeDownloadRequest, read: readDownloadRequest });

export function writeDownloadResponse(m: DownloadResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.transfer.v1.DownloadResponse") throw UNUSUAL;
  if (m.chunk !== undefined) {
    b[p++] = 10; p = endLength(b, ++p, writeDataChunk(m.chunk, b, p));
  }
  if (m.$unknown !== undefined) p = writeUnknown(b, p, m.$unknown);
  return p;
}

export function createDownloadResponse(): DownloadResponse {
  return { $typeName: "naru.transfer.v1.DownloadResponse" };
}

export function readDownloadResponse(r: Reader, end: number, m: DownloadResponse): DownloadResponse {
  enter(r, "naru.transfer.v1.DownloadResponse");
  while (r.p < end) {
    const t = readTag(r);
    switch (t >>> 3) {
      case 1:
        m.chunk = readDataChunk(r, readEnd(r), m.chunk ?? createDataChunk());
        break;
      default:
        readUnknown(r, t, m);
    }
  }
  r.left++;
  return m;
}

export const DownloadResponseCodec = /*@__PURE__*/ defineCodec(DownloadResponseSchema, { create: createDownloadResponse, write: writeDownloadResponse, read: readDownloadResponse });

export function writeStatRequest(m: StatRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.transfer.v1.StatRequest") throw UNUSUAL;
  if (m.chunkId !== "") {
    b[p++] = 10; p = writeString(b, p, m.chunkId);
  }
  if (m.$unknown !== undefined) p = writeUnknown(b, p, m.$unknown);
  return p;
}

export function createStatRequest(): StatRequest {
  return { $typeName: "naru.transfer.v1.StatRequest", chunkId: "" };
}

export function readStatRequest(r: Reader, end: number, m: StatRequest): StatRequest {
  enter(r, "naru.transfer.v1.StatRequest");
  while (r.p < end) {
    const t = readTag(r);
    switch (t >>> 3) {
      case 1:
        m.chunkId = readString(r);
        break;
      default:
        readUnknown(r, t, m);
    }
  }
  r.left++;
  return m;
}

export const StatRequestCodec = /*@__PURE__*/ defineCodec(StatRequestSchema, { create: createStatRequest, write: writeStatRequest, read: readStatRequest });

export function writeStatResponse(m: StatResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.transfer.v1.StatResponse") throw UNUSUAL;
  if (m.info !== undefined) {
    b[p++] = 10; p = endLength(b, ++p, writeTransferInfo(m.info, b, p));
  }
  if (m.$unknown !== undefined) p = writeUnknown(b, p, m.$unknown);
  return p;
}

export function createStatResponse(): StatResponse {
  return { $typeName: "naru.transfer.v1.StatResponse" };
}

export function readStatResponse(r: Reader, end: number, m: StatResponse): StatResponse {
  enter(r, "naru.transfer.v1.StatResponse");
  while (r.p < end) {
    const t = readTag(r);
    switch (t >>> 3) {
      case 1:
        m.info = readTransferInfo(r, readEnd(r), m.info ?? createTransferInfo());
        break;
      default:
        readUnknown(r, t, m);
    }
  }
  r.left++;
  return m;
}

export const StatResponseCodec = /*@__PURE__*/ defineCodec(StatResponseSchema, { create: createStatResponse, write: writeStatResponse, read: readStatResponse });

export const codecs_naru_transfer_v1_transfer_service = [DataChunkCodec, UploadRequestCodec, UploadResponseCodec, TransferInfoCodec, DownloadRequestCodec, DownloadResponseCodec, StatRequestCodec, StatResponseCodec];
