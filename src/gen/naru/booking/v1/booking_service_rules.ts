import type { CancelRequest, CreateSlotRequest, GetReservationRequest, GetSlotRequest, ListReservationsRequest, ListSlotsRequest, ReserveRequest } from "./booking_service_pb.ts";
import type { Violation } from "../../../../codec/violation.ts";
import { isLonger, isShorter, violate } from "../../../../codec/runtime-rules.ts";
import { extend } from "../../../../codec/runtime-codec.ts";
import { CancelRequestCodec, CreateSlotRequestCodec, GetReservationRequestCodec, GetSlotRequestCodec, ListReservationsRequestCodec, ListSlotsRequestCodec, ReserveRequestCodec } from "./booking_service_codec.ts";

// @generated from file naru/booking/v1/booking_service.proto. Do not edit.

export function validateCreateSlotRequest(m: CreateSlotRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (isShorter(m.title, 1)) o = violate(o, c0, c1);
  if (isLonger(m.title, 120)) o = violate(o, c0, c2);
  if (!(m.startsAt > 0n)) o = violate(o, c3, c4);
  if (!(m.endsAt > 0n)) o = violate(o, c5, c4);
  if (!(m.capacity >= 1 && m.capacity <= 1000000)) o = violate(o, c6, c7);
  if (isLonger(m.idempotencyKey, 64)) o = violate(o, c8, c9);
  return o;
}

export function validateGetSlotRequest(m: GetSlotRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!(m.slotId > 0)) o = violate(o, c10, c11);
  return o;
}

export function validateListSlotsRequest(m: ListSlotsRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!(m.pageSize >= 0 && m.pageSize <= 500)) o = violate(o, c12, c13);
  if (isLonger(m.pageToken, 64)) o = violate(o, c14, c9);
  if (!(m.startingFrom >= 0n)) o = violate(o, c15, c16);
  return o;
}

export function validateReserveRequest(m: ReserveRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!(m.slotId > 0)) o = violate(o, c10, c11);
  if (isShorter(m.idempotencyKey, 8)) o = violate(o, c17, c18);
  if (isLonger(m.idempotencyKey, 64)) o = violate(o, c17, c9);
  if (!(m.places >= 0 && m.places <= 20)) o = violate(o, c19, c20);
  return o;
}

export function validateCancelRequest(m: CancelRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!(m.reservationId > 0n)) o = violate(o, c21, c4);
  return o;
}

export function validateGetReservationRequest(m: GetReservationRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!(m.reservationId > 0n)) o = violate(o, c21, c4);
  return o;
}

export function validateListReservationsRequest(m: ListReservationsRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!(m.pageSize >= 0 && m.pageSize <= 500)) o = violate(o, c12, c13);
  if (isLonger(m.pageToken, 64)) o = violate(o, c14, c9);
  return o;
}

const c0 = [{ fieldName: "title", fieldNumber: 1, fieldType: 9 }];
const c1 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "min_len", fieldNumber: 2, fieldType: 4 }], ruleId: "string.min_len", message: "must be at least 1 characters" };
const c2 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "max_len", fieldNumber: 3, fieldType: 4 }], ruleId: "string.max_len", message: "must be at most 120 characters" };
const c3 = [{ fieldName: "starts_at", fieldNumber: 2, fieldType: 3 }];
const c4 = { rule: [{ fieldName: "int64", fieldNumber: 4, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 3 }], ruleId: "int64.gt", message: "must be greater than 0" };
const c5 = [{ fieldName: "ends_at", fieldNumber: 3, fieldType: 3 }];
const c6 = [{ fieldName: "capacity", fieldNumber: 4, fieldType: 5 }];
const c7 = { rule: [{ fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 5 }], ruleId: "int32.gte_lte", message: "must be greater than or equal to 1 and less than or equal to 1000000" };
const c8 = [{ fieldName: "idempotency_key", fieldNumber: 5, fieldType: 9 }];
const c9 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "max_len", fieldNumber: 3, fieldType: 4 }], ruleId: "string.max_len", message: "must be at most 64 characters" };
const c10 = [{ fieldName: "slot_id", fieldNumber: 1, fieldType: 5 }];
const c11 = { rule: [{ fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "gt", fieldNumber: 4, fieldType: 5 }], ruleId: "int32.gt", message: "must be greater than 0" };
const c12 = [{ fieldName: "page_size", fieldNumber: 1, fieldType: 5 }];
const c13 = { rule: [{ fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 5 }], ruleId: "int32.gte_lte", message: "must be greater than or equal to 0 and less than or equal to 500" };
const c14 = [{ fieldName: "page_token", fieldNumber: 2, fieldType: 9 }];
const c15 = [{ fieldName: "starting_from", fieldNumber: 3, fieldType: 3 }];
const c16 = { rule: [{ fieldName: "int64", fieldNumber: 4, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 3 }], ruleId: "int64.gte", message: "must be greater than or equal to 0" };
const c17 = [{ fieldName: "idempotency_key", fieldNumber: 2, fieldType: 9 }];
const c18 = { rule: [{ fieldName: "string", fieldNumber: 14, fieldType: 11 }, { fieldName: "min_len", fieldNumber: 2, fieldType: 4 }], ruleId: "string.min_len", message: "must be at least 8 characters" };
const c19 = [{ fieldName: "places", fieldNumber: 3, fieldType: 5 }];
const c20 = { rule: [{ fieldName: "int32", fieldNumber: 3, fieldType: 11 }, { fieldName: "gte", fieldNumber: 5, fieldType: 5 }], ruleId: "int32.gte_lte", message: "must be greater than or equal to 0 and less than or equal to 20" };
const c21 = [{ fieldName: "reservation_id", fieldNumber: 1, fieldType: 3 }];

export const rules_naru_booking_v1_booking_service = [
  /*@__PURE__*/ extend(CreateSlotRequestCodec, { validate: validateCreateSlotRequest }),
  /*@__PURE__*/ extend(GetSlotRequestCodec, { validate: validateGetSlotRequest }),
  /*@__PURE__*/ extend(ListSlotsRequestCodec, { validate: validateListSlotsRequest }),
  /*@__PURE__*/ extend(ReserveRequestCodec, { validate: validateReserveRequest }),
  /*@__PURE__*/ extend(CancelRequestCodec, { validate: validateCancelRequest }),
  /*@__PURE__*/ extend(GetReservationRequestCodec, { validate: validateGetReservationRequest }),
  /*@__PURE__*/ extend(ListReservationsRequestCodec, { validate: validateListReservationsRequest }),
];
