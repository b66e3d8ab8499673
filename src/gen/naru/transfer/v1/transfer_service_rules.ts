import type { DataChunk, DownloadRequest, DownloadResponse, StatRequest, UploadRequest } from "./transfer_service_pb.ts";
import type { Violation } from "../../../../codec/violation.ts";
import { defineRule, element, violate, within } from "../../../../codec/runtime-rules.ts";
import { defineRules } from "../../../../codec/runtime-codec.ts";
import { DataChunkCodec, DownloadRequestCodec, DownloadResponseCodec, StatRequestCodec, UploadRequestCodec } from "./transfer_service_codec.ts";

// @generated from file naru/transfer/v1/transfer_service.proto. Do not edit.

export function validateDataChunk(m: DataChunk): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!c2.test(m.chunkId)) o = violate(o, c0, c1);
  if (!(m.sequence < 1000000)) o = violate(o, c3, c4);
  if (!(m.totalChunks >= 1 && m.totalChunks <= 1000000)) o = violate(o, c5, c6);
  if (m.data.length > 1048576) o = violate(o, c7, c8);
  return o;
}

export function validateUploadRequest(m: UploadRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!(m.chunk !== undefined)) o = violate(o, c10, c11); else { { const n = validateDataChunk(m.chunk); if (n !== undefined) o = within(o, c10, n); } }
  return o;
}

export function validateDownloadRequest(m: DownloadRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!c2.test(m.chunkId)) o = violate(o, c0, c1);
  return o;
}

export function validateDownloadResponse(m: DownloadResponse): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (m.chunk !== undefined) { { const n = validateDataChunk(m.chunk); if (n !== undefined) o = within(o, c10, n); } }
  return o;
}

export function validateStatRequest(m: StatRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!c2.test(m.chunkId)) o = violate(o, c0, c1);
  return o;
}

const c0 = [/*@__PURE__*/ element("chunk_id", 1, 9)];
const c1 = /*@__PURE__*/ defineRule("string.pattern", "does not match regex pattern `^[A-Za-z0-9_-]{8,64}$`", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("pattern", 6, 9));
const c2 = /^[\-0-9A-Z_a-z]{8,64}$/u;
const c3 = [/*@__PURE__*/ element("sequence", 2, 13)];
const c4 = /*@__PURE__*/ defineRule("uint32.lt", "must be less than 1000000", /*@__PURE__*/ element("uint32", 5, 11), /*@__PURE__*/ element("lt", 2, 13));
const c5 = [/*@__PURE__*/ element("total_chunks", 3, 13)];
const c6 = /*@__PURE__*/ defineRule("uint32.gte_lte", "must be greater than or equal to 1 and less than or equal to 1000000", /*@__PURE__*/ element("uint32", 5, 11), /*@__PURE__*/ element("gte", 5, 13));
const c7 = [/*@__PURE__*/ element("data", 4, 12)];
const c8 = /*@__PURE__*/ defineRule("bytes.max_len", "must be at most 1048576 bytes", /*@__PURE__*/ element("bytes", 15, 11), /*@__PURE__*/ element("max_len", 3, 4));
const c10 = [/*@__PURE__*/ element("chunk", 1, 11)];
const c11 = /*@__PURE__*/ defineRule("required", "value is required", /*@__PURE__*/ element("required", 25, 8));

export const rules_naru_transfer_v1_transfer_service = [
  /*@__PURE__*/ defineRules(DataChunkCodec, validateDataChunk),
  /*@__PURE__*/ defineRules(UploadRequestCodec, validateUploadRequest),
  /*@__PURE__*/ defineRules(DownloadRequestCodec, validateDownloadRequest),
  /*@__PURE__*/ defineRules(DownloadResponseCodec, validateDownloadResponse),
  /*@__PURE__*/ defineRules(StatRequestCodec, validateStatRequest),
];
