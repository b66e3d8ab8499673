import type { DataChunk, DownloadRequest, DownloadResponse, StatRequest, UploadRequest } from "./transfer_service_pb.ts";
import type { Violation } from "../../../../codec/violation.ts";
import { violate, within } from "../../../../codec/runtime-rules.ts";
import { extend } from "../../../../codec/runtime-codec.ts";
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

const c0 = [{ fieldName: "chunk_id", fieldNumber: 1, fieldType: 9 }];
const c1 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "pattern", fieldNumber: 6, fieldType: 9 }], ruleId: "string.pattern", message: "does not match regex pattern `^[A-Za-z0-9_-]{8,64}$`" };
const c2 = /^[\-0-9A-Z_a-z]{8,64}$/u;
const c3 = [{ fieldName: "sequence", fieldNumber: 2, fieldType: 13 }];
const c4 = { rule: [{ fieldName: "uint32", fieldNumber: 5, fieldType: 11 }, { fieldName: "lt", fieldNumber: 2, fieldType: 13 }], ruleId: "uint32.lt", message: "must be less than 1000000" };
const c5 = [{ fieldName: "total_chunks", fieldNumber: 3, fieldType: 13 }];
const c6 = { rule: [{ fieldName: "uint32", fieldNumber: 5, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 13 }], ruleId: "uint32.gte_lte", message: "must be greater than or equal to 1 and less than or equal to 1000000" };
const c7 = [{ fieldName: "data", fieldNumber: 4, fieldType: 12 }];
const c8 = { rule: [{ fieldName: "bytes", fieldNumber: 15, fieldType: 11 }, { fieldName: "max_len", fieldNumber: 3, fieldType: 4 }], ruleId: "bytes.max_len", message: "must be at most 1048576 bytes" };
const c10 = [{ fieldName: "chunk", fieldNumber: 1, fieldType: 11 }];
const c11 = { rule: [{ fieldName: "required", fieldNumber: 25, fieldType: 8 }], ruleId: "required", message: "value is required" };

export const rules_naru_transfer_v1_transfer_service = [
  /*@__PURE__*/ extend(DataChunkCodec, { validate: validateDataChunk }),
  /*@__PURE__*/ extend(UploadRequestCodec, { validate: validateUploadRequest }),
  /*@__PURE__*/ extend(DownloadRequestCodec, { validate: validateDownloadRequest }),
  /*@__PURE__*/ extend(DownloadResponseCodec, { validate: validateDownloadResponse }),
  /*@__PURE__*/ extend(StatRequestCodec, { validate: validateStatRequest }),
];
