import type { DataChunk, DownloadRequest, DownloadResponse, StatRequest, StatResponse, TransferInfo, UploadRequest, UploadResponse } from "./transfer_service_pb.ts";
import type { Registry } from "@bufbuild/protobuf";
import { UNUSUAL } from "../../../../codec/unusual.ts";
import { checkExtensions, jsonBool, jsonBytes, jsonInt, jsonLong, jsonString } from "../../../../codec/runtime-json-write.ts";
import { hasBytes } from "../../../../codec/runtime-write.ts";
import type { JsonReader } from "../../../../codec/runtime-json-read.ts";
import { jsonKeys, openJson, readJsonBool, readJsonBytes, readJsonString, readJsonUint32, readJsonUint64, readJsonUnknown } from "../../../../codec/runtime-json-read.ts";
import { createDataChunk, createTransferInfo, DataChunkCodec, DownloadRequestCodec, DownloadResponseCodec, StatRequestCodec, StatResponseCodec, TransferInfoCodec, UploadRequestCodec, UploadResponseCodec } from "./transfer_service_codec.ts";
import { extend } from "../../../../codec/runtime-codec.ts";

// @generated from file naru/transfer/v1/transfer_service.proto. Do not edit.

export function writeJsonDataChunk(m: DataChunk, o: Registry | undefined): string {
  if (m.$typeName !== "naru.transfer.v1.DataChunk") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.chunkId !== "") s += (s === "" ? "{\"chunkId\":" : ",\"chunkId\":") + jsonString(m.chunkId);
  if (m.sequence !== 0) s += (s === "" ? "{\"sequence\":" : ",\"sequence\":") + jsonInt(m.sequence);
  if (m.totalChunks !== 0) s += (s === "" ? "{\"totalChunks\":" : ",\"totalChunks\":") + jsonInt(m.totalChunks);
  if (hasBytes(m.data)) s += (s === "" ? "{\"data\":" : ",\"data\":") + jsonBytes(m.data);
  if (m.checksum !== 0) s += (s === "" ? "{\"checksum\":" : ",\"checksum\":") + jsonInt(m.checksum);
  return s === "" ? "{}" : s + "}";
}

export function readJsonDataChunk(j: unknown, m: DataChunk, r: JsonReader): DataChunk {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "chunkId":
        m.chunkId = readJsonString(v);
        break;
      case "sequence":
        m.sequence = readJsonUint32(v);
        break;
      case "totalChunks":
        m.totalChunks = readJsonUint32(v);
        break;
      case "data":
        m.data = readJsonBytes(v);
        break;
      case "checksum":
        m.checksum = readJsonUint32(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["chunk_id", "total_chunks"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonUploadRequest(m: UploadRequest, o: Registry | undefined): string {
  if (m.$typeName !== "naru.transfer.v1.UploadRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.chunk !== undefined) s += (s === "" ? "{\"chunk\":" : ",\"chunk\":") + writeJsonDataChunk(m.chunk, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonUploadRequest(j: unknown, m: UploadRequest, r: JsonReader): UploadRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "chunk":
        m.chunk = readJsonDataChunk(v, createDataChunk(), r);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonUploadResponse(m: UploadResponse, o: Registry | undefined): string {
  if (m.$typeName !== "naru.transfer.v1.UploadResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.info !== undefined) s += (s === "" ? "{\"info\":" : ",\"info\":") + writeJsonTransferInfo(m.info, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonUploadResponse(j: unknown, m: UploadResponse, r: JsonReader): UploadResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "info":
        m.info = readJsonTransferInfo(v, createTransferInfo(), r);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonTransferInfo(m: TransferInfo, o: Registry | undefined): string {
  if (m.$typeName !== "naru.transfer.v1.TransferInfo") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.chunkId !== "") s += (s === "" ? "{\"chunkId\":" : ",\"chunkId\":") + jsonString(m.chunkId);
  if (m.nextSequence !== 0) s += (s === "" ? "{\"nextSequence\":" : ",\"nextSequence\":") + jsonInt(m.nextSequence);
  if (m.totalChunks !== 0) s += (s === "" ? "{\"totalChunks\":" : ",\"totalChunks\":") + jsonInt(m.totalChunks);
  if (m.size !== 0n) s += (s === "" ? "{\"size\":" : ",\"size\":") + jsonLong(m.size);
  if (m.chunkSize !== 0) s += (s === "" ? "{\"chunkSize\":" : ",\"chunkSize\":") + jsonInt(m.chunkSize);
  if (m.complete !== false) s += (s === "" ? "{\"complete\":" : ",\"complete\":") + jsonBool(m.complete);
  return s === "" ? "{}" : s + "}";
}

export function readJsonTransferInfo(j: unknown, m: TransferInfo, r: JsonReader): TransferInfo {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "chunkId":
        m.chunkId = readJsonString(v);
        break;
      case "nextSequence":
        m.nextSequence = readJsonUint32(v);
        break;
      case "totalChunks":
        m.totalChunks = readJsonUint32(v);
        break;
      case "size":
        m.size = readJsonUint64(v);
        break;
      case "chunkSize":
        m.chunkSize = readJsonUint32(v);
        break;
      case "complete":
        m.complete = readJsonBool(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["chunk_id", "next_sequence", "total_chunks", "chunk_size"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonDownloadRequest(m: DownloadRequest, o: Registry | undefined): string {
  if (m.$typeName !== "naru.transfer.v1.DownloadRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.chunkId !== "") s += (s === "" ? "{\"chunkId\":" : ",\"chunkId\":") + jsonString(m.chunkId);
  if (m.fromSequence !== 0) s += (s === "" ? "{\"fromSequence\":" : ",\"fromSequence\":") + jsonInt(m.fromSequence);
  return s === "" ? "{}" : s + "}";
}

export function readJsonDownloadRequest(j: unknown, m: DownloadRequest, r: JsonReader): DownloadRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "chunkId":
        m.chunkId = readJsonString(v);
        break;
      case "fromSequence":
        m.fromSequence = readJsonUint32(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["chunk_id", "from_sequence"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonDownloadResponse(m: DownloadResponse, o: Registry | undefined): string {
  if (m.$typeName !== "naru.transfer.v1.DownloadResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.chunk !== undefined) s += (s === "" ? "{\"chunk\":" : ",\"chunk\":") + writeJsonDataChunk(m.chunk, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonDownloadResponse(j: unknown, m: DownloadResponse, r: JsonReader): DownloadResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "chunk":
        m.chunk = readJsonDataChunk(v, createDataChunk(), r);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonStatRequest(m: StatRequest, o: Registry | undefined): string {
  if (m.$typeName !== "naru.transfer.v1.StatRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.chunkId !== "") s += (s === "" ? "{\"chunkId\":" : ",\"chunkId\":") + jsonString(m.chunkId);
  return s === "" ? "{}" : s + "}";
}

export function readJsonStatRequest(j: unknown, m: StatRequest, r: JsonReader): StatRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "chunkId":
        m.chunkId = readJsonString(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["chunk_id"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonStatResponse(m: StatResponse, o: Registry | undefined): string {
  if (m.$typeName !== "naru.transfer.v1.StatResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.info !== undefined) s += (s === "" ? "{\"info\":" : ",\"info\":") + writeJsonTransferInfo(m.info, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonStatResponse(j: unknown, m: StatResponse, r: JsonReader): StatResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "info":
        m.info = readJsonTransferInfo(v, createTransferInfo(), r);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}


export const json_naru_transfer_v1_transfer_service = [
  /*@__PURE__*/ extend(DataChunkCodec, { writeJson: writeJsonDataChunk, readJson: readJsonDataChunk }),
  /*@__PURE__*/ extend(UploadRequestCodec, { writeJson: writeJsonUploadRequest, readJson: readJsonUploadRequest }),
  /*@__PURE__*/ extend(UploadResponseCodec, { writeJson: writeJsonUploadResponse, readJson: readJsonUploadResponse }),
  /*@__PURE__*/ extend(TransferInfoCodec, { writeJson: writeJsonTransferInfo, readJson: readJsonTransferInfo }),
  /*@__PURE__*/ extend(DownloadRequestCodec, { writeJson: writeJsonDownloadRequest, readJson: readJsonDownloadRequest }),
  /*@__PURE__*/ extend(DownloadResponseCodec, { writeJson: writeJsonDownloadResponse, readJson: readJsonDownloadResponse }),
  /*@__PURE__*/ extend(StatRequestCodec, { writeJson: writeJsonStatRequest, readJson: readJsonStatRequest }),
  /*@__PURE__*/ extend(StatResponseCodec, { writeJson: writeJsonStatResponse, readJson: readJsonStatResponse }),
];
