import type { CancelRequest, CreateSlotRequest, CreateSlotResponse, GetReservationRequest, GetSlotRequest, GetSlotResponse, ListReservationsRequest, ListSlotsRequest, ListSlotsResponse, ReserveRequest, Slot } from "./booking_service_pb.ts";
import type { Violation } from "../../../../codec/violation.ts";
import { at, defineRule, element, isLonger, isShorter, violate, within } from "../../../../codec/runtime-rules.ts";
import { defineRules } from "../../../../codec/runtime-codec.ts";
import { CancelRequestCodec, CreateSlotRequestCodec, CreateSlotResponseCodec, GetReservationRequestCodec, GetSlotRequestCodec, GetSlotResponseCodec, ListReservationsRequestCodec, ListSlotsRequestCodec, ListSlotsResponseCodec, ReserveRequestCodec, SlotCodec } from "./booking_service_codec.ts";

// @generated from file naru/booking/v1/booking_service.proto. Do not edit.

export function validateSlot(m: Slot): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (isLonger(m.etag, 32)) o = violate(o, c6, c7);
  return o;
}

export function validateCreateSlotRequest(m: CreateSlotRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (isShorter(m.title, 1)) o = violate(o, c8, c9);
  if (isLonger(m.title, 120)) o = violate(o, c8, c10);
  if (!(m.startsAt > 0n)) o = violate(o, c11, c12);
  if (!(m.endsAt > 0n)) o = violate(o, c13, c12);
  if (!(m.capacity >= 1 && m.capacity <= 1000000)) o = violate(o, c14, c15);
  if (isLonger(m.idempotencyKey, 64)) o = violate(o, c16, c17);
  return o;
}

export function validateCreateSlotResponse(m: CreateSlotResponse): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (m.slot !== undefined) { { const n = validateSlot(m.slot); if (n !== undefined) o = within(o, c18, n); } }
  return o;
}

export function validateGetSlotRequest(m: GetSlotRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!(m.slotId > 0)) o = violate(o, c0, c19);
  return o;
}

export function validateGetSlotResponse(m: GetSlotResponse): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (m.slot !== undefined) { { const n = validateSlot(m.slot); if (n !== undefined) o = within(o, c18, n); } }
  return o;
}

export function validateListSlotsRequest(m: ListSlotsRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!(m.pageSize >= 0 && m.pageSize <= 500)) o = violate(o, c20, c21);
  if (isLonger(m.pageToken, 64)) o = violate(o, c22, c17);
  if (!(m.startingFrom >= 0n)) o = violate(o, c23, c24);
  return o;
}

export function validateListSlotsResponse(m: ListSlotsResponse): Violation[] | undefined {
  let o: Violation[] | undefined;
  for (let i = 0, a = m.slots; i < a.length; i++) { const v = a[i]!; { const n = validateSlot(v); if (n !== undefined) o = within(o, at(c25, { case: "index", value: BigInt(i) }), n); } }
  return o;
}

export function validateReserveRequest(m: ReserveRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!(m.slotId > 0)) o = violate(o, c0, c19);
  if (isShorter(m.idempotencyKey, 8)) o = violate(o, c27, c28);
  if (isLonger(m.idempotencyKey, 64)) o = violate(o, c27, c17);
  if (!(m.places >= 0 && m.places <= 20)) o = violate(o, c29, c30);
  if (isLonger(m.etag, 32)) o = violate(o, c31, c7);
  return o;
}

export function validateCancelRequest(m: CancelRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!(m.reservationId > 0n)) o = violate(o, c32, c12);
  return o;
}

export function validateGetReservationRequest(m: GetReservationRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!(m.reservationId > 0n)) o = violate(o, c32, c12);
  return o;
}

export function validateListReservationsRequest(m: ListReservationsRequest): Violation[] | undefined {
  let o: Violation[] | undefined;
  if (!(m.pageSize >= 0 && m.pageSize <= 500)) o = violate(o, c20, c21);
  if (isLonger(m.pageToken, 64)) o = violate(o, c22, c17);
  return o;
}

const c0 = [/*@__PURE__*/ element("slot_id", 1, 5)];
const c6 = [/*@__PURE__*/ element("etag", 7, 9)];
const c7 = /*@__PURE__*/ defineRule("string.max_len", "must be at most 32 characters", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("max_len", 3, 4));
const c8 = [/*@__PURE__*/ element("title", 1, 9)];
const c9 = /*@__PURE__*/ defineRule("string.min_len", "must be at least 1 characters", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("min_len", 2, 4));
const c10 = /*@__PURE__*/ defineRule("string.max_len", "must be at most 120 characters", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("max_len", 3, 4));
const c11 = [/*@__PURE__*/ element("starts_at", 2, 3)];
const c12 = /*@__PURE__*/ defineRule("int64.gt", "must be greater than 0", /*@__PURE__*/ element("int64", 4, 11), /*@__PURE__*/ element("gt", 4, 3));
const c13 = [/*@__PURE__*/ element("ends_at", 3, 3)];
const c14 = [/*@__PURE__*/ element("capacity", 4, 5)];
const c15 = /*@__PURE__*/ defineRule("int32.gte_lte", "must be greater than or equal to 1 and less than or equal to 1000000", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("gte", 5, 5));
const c16 = [/*@__PURE__*/ element("idempotency_key", 5, 9)];
const c17 = /*@__PURE__*/ defineRule("string.max_len", "must be at most 64 characters", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("max_len", 3, 4));
const c18 = [/*@__PURE__*/ element("slot", 1, 11)];
const c19 = /*@__PURE__*/ defineRule("int32.gt", "must be greater than 0", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("gt", 4, 5));
const c20 = [/*@__PURE__*/ element("page_size", 1, 5)];
const c21 = /*@__PURE__*/ defineRule("int32.gte_lte", "must be greater than or equal to 0 and less than or equal to 500", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("gte", 5, 5));
const c22 = [/*@__PURE__*/ element("page_token", 2, 9)];
const c23 = [/*@__PURE__*/ element("starting_from", 3, 3)];
const c24 = /*@__PURE__*/ defineRule("int64.gte", "must be greater than or equal to 0", /*@__PURE__*/ element("int64", 4, 11), /*@__PURE__*/ element("gte", 5, 3));
const c25 = [/*@__PURE__*/ element("slots", 1, 11)];
const c27 = [/*@__PURE__*/ element("idempotency_key", 2, 9)];
const c28 = /*@__PURE__*/ defineRule("string.min_len", "must be at least 8 characters", /*@__PURE__*/ element("string", 14, 11), /*@__PURE__*/ element("min_len", 2, 4));
const c29 = [/*@__PURE__*/ element("places", 3, 5)];
const c30 = /*@__PURE__*/ defineRule("int32.gte_lte", "must be greater than or equal to 0 and less than or equal to 20", /*@__PURE__*/ element("int32", 3, 11), /*@__PURE__*/ element("gte", 5, 5));
const c31 = [/*@__PURE__*/ element("etag", 4, 9)];
const c32 = [/*@__PURE__*/ element("reservation_id", 1, 3)];

export const rules_naru_booking_v1_booking_service = [
  /*@__PURE__*/ defineRules(SlotCodec, validateSlot),
  /*@__PURE__*/ defineRules(CreateSlotRequestCodec, validateCreateSlotRequest),
  /*@__PURE__*/ defineRules(CreateSlotResponseCodec, validateCreateSlotResponse),
  /*@__PURE__*/ defineRules(GetSlotRequestCodec, validateGetSlotRequest),
  /*@__PURE__*/ defineRules(GetSlotResponseCodec, validateGetSlotResponse),
  /*@__PURE__*/ defineRules(ListSlotsRequestCodec, validateListSlotsRequest),
  /*@__PURE__*/ defineRules(ListSlotsResponseCodec, validateListSlotsResponse),
  /*@__PURE__*/ defineRules(ReserveRequestCodec, validateReserveRequest),
  /*@__PURE__*/ defineRules(CancelRequestCodec, validateCancelRequest),
  /*@__PURE__*/ defineRules(GetReservationRequestCodec, validateGetReservationRequest),
  /*@__PURE__*/ defineRules(ListReservationsRequestCodec, validateListReservationsRequest),
];
