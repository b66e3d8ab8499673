import type { CancelRequest, CancelResponse, CreateSlotRequest, CreateSlotResponse, GetReservationRequest, GetReservationResponse, GetSlotRequest, GetSlotResponse, ListReservationsRequest, ListReservationsResponse, ListSlotsRequest, ListSlotsResponse, Reservation, ReserveRequest, ReserveResponse, Slot } from "./booking_service_pb.ts";
import type { Registry } from "@bufbuild/protobuf";
import { UNUSUAL } from "../../../../codec/unusual.ts";
import { checkExtensions, jsonEnum, jsonInt, jsonLong, jsonString } from "../../../../codec/runtime-json-write.ts";
import type { JsonReader } from "../../../../codec/runtime-json-read.ts";
import { jsonKeys, openJson, readJsonEnum, readJsonInt32, readJsonInt64, readJsonList, readJsonString, readJsonUnknown } from "../../../../codec/runtime-json-read.ts";
import { CancelRequestCodec, CancelResponseCodec, createReservation, createSlot, CreateSlotRequestCodec, CreateSlotResponseCodec, GetReservationRequestCodec, GetReservationResponseCodec, GetSlotRequestCodec, GetSlotResponseCodec, ListReservationsRequestCodec, ListReservationsResponseCodec, ListSlotsRequestCodec, ListSlotsResponseCodec, ReservationCodec, ReserveRequestCodec, ReserveResponseCodec, SlotCodec } from "./booking_service_codec.ts";
import { extend } from "../../../../codec/runtime-codec.ts";

// @generated from file naru/booking/v1/booking_service.proto. Do not edit.

export function writeJsonSlot(m: Slot, o: Registry | undefined): string {
  if (m.$typeName !== "naru.booking.v1.Slot") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.slotId !== 0) s += (s === "" ? "{\"slotId\":" : ",\"slotId\":") + jsonInt(m.slotId);
  if (m.title !== "") s += (s === "" ? "{\"title\":" : ",\"title\":") + jsonString(m.title);
  if (m.startsAt !== 0n) s += (s === "" ? "{\"startsAt\":" : ",\"startsAt\":") + jsonLong(m.startsAt);
  if (m.endsAt !== 0n) s += (s === "" ? "{\"endsAt\":" : ",\"endsAt\":") + jsonLong(m.endsAt);
  if (m.capacity !== 0) s += (s === "" ? "{\"capacity\":" : ",\"capacity\":") + jsonInt(m.capacity);
  if (m.reserved !== 0) s += (s === "" ? "{\"reserved\":" : ",\"reserved\":") + jsonInt(m.reserved);
  return s === "" ? "{}" : s + "}";
}

export function readJsonSlot(j: unknown, m: Slot, r: JsonReader): Slot {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "slotId":
        m.slotId = readJsonInt32(v);
        break;
      case "title":
        m.title = readJsonString(v);
        break;
      case "startsAt":
        m.startsAt = readJsonInt64(v);
        break;
      case "endsAt":
        m.endsAt = readJsonInt64(v);
        break;
      case "capacity":
        m.capacity = readJsonInt32(v);
        break;
      case "reserved":
        m.reserved = readJsonInt32(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["slot_id", "starts_at", "ends_at"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonReservation(m: Reservation, o: Registry | undefined): string {
  if (m.$typeName !== "naru.booking.v1.Reservation") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.reservationId !== 0n) s += (s === "" ? "{\"reservationId\":" : ",\"reservationId\":") + jsonLong(m.reservationId);
  if (m.slotId !== 0) s += (s === "" ? "{\"slotId\":" : ",\"slotId\":") + jsonInt(m.slotId);
  if (m.userId !== 0) s += (s === "" ? "{\"userId\":" : ",\"userId\":") + jsonInt(m.userId);
  if (m.places !== 0) s += (s === "" ? "{\"places\":" : ",\"places\":") + jsonInt(m.places);
  if (m.status !== 0) s += (s === "" ? "{\"status\":" : ",\"status\":") + jsonEnum(m.status, n_naru_booking_v1_ReservationStatus);
  if (m.createdAt !== 0n) s += (s === "" ? "{\"createdAt\":" : ",\"createdAt\":") + jsonLong(m.createdAt);
  return s === "" ? "{}" : s + "}";
}

export function readJsonReservation(j: unknown, m: Reservation, r: JsonReader): Reservation {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "reservationId":
        m.reservationId = readJsonInt64(v);
        break;
      case "slotId":
        m.slotId = readJsonInt32(v);
        break;
      case "userId":
        m.userId = readJsonInt32(v);
        break;
      case "places":
        m.places = readJsonInt32(v);
        break;
      case "status":
        m.status = readJsonEnum(v, v_naru_booking_v1_ReservationStatus);
        break;
      case "createdAt":
        m.createdAt = readJsonInt64(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["reservation_id", "slot_id", "user_id", "created_at"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonCreateSlotRequest(m: CreateSlotRequest, o: Registry | undefined): string {
  if (m.$typeName !== "naru.booking.v1.CreateSlotRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.title !== "") s += (s === "" ? "{\"title\":" : ",\"title\":") + jsonString(m.title);
  if (m.startsAt !== 0n) s += (s === "" ? "{\"startsAt\":" : ",\"startsAt\":") + jsonLong(m.startsAt);
  if (m.endsAt !== 0n) s += (s === "" ? "{\"endsAt\":" : ",\"endsAt\":") + jsonLong(m.endsAt);
  if (m.capacity !== 0) s += (s === "" ? "{\"capacity\":" : ",\"capacity\":") + jsonInt(m.capacity);
  if (m.idempotencyKey !== "") s += (s === "" ? "{\"idempotencyKey\":" : ",\"idempotencyKey\":") + jsonString(m.idempotencyKey);
  return s === "" ? "{}" : s + "}";
}

export function readJsonCreateSlotRequest(j: unknown, m: CreateSlotRequest, r: JsonReader): CreateSlotRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "title":
        m.title = readJsonString(v);
        break;
      case "startsAt":
        m.startsAt = readJsonInt64(v);
        break;
      case "endsAt":
        m.endsAt = readJsonInt64(v);
        break;
      case "capacity":
        m.capacity = readJsonInt32(v);
        break;
      case "idempotencyKey":
        m.idempotencyKey = readJsonString(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["starts_at", "ends_at", "idempotency_key"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonCreateSlotResponse(m: CreateSlotResponse, o: Registry | undefined): string {
  if (m.$typeName !== "naru.booking.v1.CreateSlotResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.slot !== undefined) s += (s === "" ? "{\"slot\":" : ",\"slot\":") + writeJsonSlot(m.slot, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonCreateSlotResponse(j: unknown, m: CreateSlotResponse, r: JsonReader): CreateSlotResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "slot":
        m.slot = readJsonSlot(v, createSlot(), r);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonGetSlotRequest(m: GetSlotRequest, o: Registry | undefined): string {
  if (m.$typeName !== "naru.booking.v1.GetSlotRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.slotId !== 0) s += (s === "" ? "{\"slotId\":" : ",\"slotId\":") + jsonInt(m.slotId);
  return s === "" ? "{}" : s + "}";
}

export function readJsonGetSlotRequest(j: unknown, m: GetSlotRequest, r: JsonReader): GetSlotRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "slotId":
        m.slotId = readJsonInt32(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["slot_id"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonGetSlotResponse(m: GetSlotResponse, o: Registry | undefined): string {
  if (m.$typeName !== "naru.booking.v1.GetSlotResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.slot !== undefined) s += (s === "" ? "{\"slot\":" : ",\"slot\":") + writeJsonSlot(m.slot, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonGetSlotResponse(j: unknown, m: GetSlotResponse, r: JsonReader): GetSlotResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "slot":
        m.slot = readJsonSlot(v, createSlot(), r);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonListSlotsRequest(m: ListSlotsRequest, o: Registry | undefined): string {
  if (m.$typeName !== "naru.booking.v1.ListSlotsRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.pageSize !== 0) s += (s === "" ? "{\"pageSize\":" : ",\"pageSize\":") + jsonInt(m.pageSize);
  if (m.pageToken !== "") s += (s === "" ? "{\"pageToken\":" : ",\"pageToken\":") + jsonString(m.pageToken);
  if (m.startingFrom !== 0n) s += (s === "" ? "{\"startingFrom\":" : ",\"startingFrom\":") + jsonLong(m.startingFrom);
  return s === "" ? "{}" : s + "}";
}

export function readJsonListSlotsRequest(j: unknown, m: ListSlotsRequest, r: JsonReader): ListSlotsRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "pageSize":
        m.pageSize = readJsonInt32(v);
        break;
      case "pageToken":
        m.pageToken = readJsonString(v);
        break;
      case "startingFrom":
        m.startingFrom = readJsonInt64(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["page_size", "page_token", "starting_from"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonListSlotsResponse(m: ListSlotsResponse, o: Registry | undefined): string {
  if (m.$typeName !== "naru.booking.v1.ListSlotsResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.slots.length !== 0) {
    s += (s === "" ? "{\"slots\":" : ",\"slots\":") + "[";
    for (let i = 0, a = m.slots; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonSlot(a[i]!, o);
    s += "]";
  }
  if (m.nextPageToken !== "") s += (s === "" ? "{\"nextPageToken\":" : ",\"nextPageToken\":") + jsonString(m.nextPageToken);
  return s === "" ? "{}" : s + "}";
}

export function readJsonListSlotsResponse(j: unknown, m: ListSlotsResponse, r: JsonReader): ListSlotsResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "slots":
        for (const i of readJsonList(v)) m.slots.push(readJsonSlot(i, createSlot(), r));
        break;
      case "nextPageToken":
        m.nextPageToken = readJsonString(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["next_page_token"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonReserveRequest(m: ReserveRequest, o: Registry | undefined): string {
  if (m.$typeName !== "naru.booking.v1.ReserveRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.slotId !== 0) s += (s === "" ? "{\"slotId\":" : ",\"slotId\":") + jsonInt(m.slotId);
  if (m.idempotencyKey !== "") s += (s === "" ? "{\"idempotencyKey\":" : ",\"idempotencyKey\":") + jsonString(m.idempotencyKey);
  if (m.places !== 0) s += (s === "" ? "{\"places\":" : ",\"places\":") + jsonInt(m.places);
  return s === "" ? "{}" : s + "}";
}

export function readJsonReserveRequest(j: unknown, m: ReserveRequest, r: JsonReader): ReserveRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "slotId":
        m.slotId = readJsonInt32(v);
        break;
      case "idempotencyKey":
        m.idempotencyKey = readJsonString(v);
        break;
      case "places":
        m.places = readJsonInt32(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["slot_id", "idempotency_key"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonReserveResponse(m: ReserveResponse, o: Registry | undefined): string {
  if (m.$typeName !== "naru.booking.v1.ReserveResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.reservation !== undefined) s += (s === "" ? "{\"reservation\":" : ",\"reservation\":") + writeJsonReservation(m.reservation, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonReserveResponse(j: unknown, m: ReserveResponse, r: JsonReader): ReserveResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "reservation":
        m.reservation = readJsonReservation(v, createReservation(), r);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonCancelRequest(m: CancelRequest, o: Registry | undefined): string {
  if (m.$typeName !== "naru.booking.v1.CancelRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.reservationId !== 0n) s += (s === "" ? "{\"reservationId\":" : ",\"reservationId\":") + jsonLong(m.reservationId);
  return s === "" ? "{}" : s + "}";
}

export function readJsonCancelRequest(j: unknown, m: CancelRequest, r: JsonReader): CancelRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "reservationId":
        m.reservationId = readJsonInt64(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["reservation_id"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonCancelResponse(m: CancelResponse, o: Registry | undefined): string {
  if (m.$typeName !== "naru.booking.v1.CancelResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.reservation !== undefined) s += (s === "" ? "{\"reservation\":" : ",\"reservation\":") + writeJsonReservation(m.reservation, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonCancelResponse(j: unknown, m: CancelResponse, r: JsonReader): CancelResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "reservation":
        m.reservation = readJsonReservation(v, createReservation(), r);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonGetReservationRequest(m: GetReservationRequest, o: Registry | undefined): string {
  if (m.$typeName !== "naru.booking.v1.GetReservationRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.reservationId !== 0n) s += (s === "" ? "{\"reservationId\":" : ",\"reservationId\":") + jsonLong(m.reservationId);
  return s === "" ? "{}" : s + "}";
}

export function readJsonGetReservationRequest(j: unknown, m: GetReservationRequest, r: JsonReader): GetReservationRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "reservationId":
        m.reservationId = readJsonInt64(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["reservation_id"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonGetReservationResponse(m: GetReservationResponse, o: Registry | undefined): string {
  if (m.$typeName !== "naru.booking.v1.GetReservationResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.reservation !== undefined) s += (s === "" ? "{\"reservation\":" : ",\"reservation\":") + writeJsonReservation(m.reservation, o);
  return s === "" ? "{}" : s + "}";
}

export function readJsonGetReservationResponse(j: unknown, m: GetReservationResponse, r: JsonReader): GetReservationResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "reservation":
        m.reservation = readJsonReservation(v, createReservation(), r);
        break;
      default:
        readJsonUnknown(k, v, r, []);
    }
  }
  r.left++;
  return m;
}

export function writeJsonListReservationsRequest(m: ListReservationsRequest, o: Registry | undefined): string {
  if (m.$typeName !== "naru.booking.v1.ListReservationsRequest") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.pageSize !== 0) s += (s === "" ? "{\"pageSize\":" : ",\"pageSize\":") + jsonInt(m.pageSize);
  if (m.pageToken !== "") s += (s === "" ? "{\"pageToken\":" : ",\"pageToken\":") + jsonString(m.pageToken);
  return s === "" ? "{}" : s + "}";
}

export function readJsonListReservationsRequest(j: unknown, m: ListReservationsRequest, r: JsonReader): ListReservationsRequest {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "pageSize":
        m.pageSize = readJsonInt32(v);
        break;
      case "pageToken":
        m.pageToken = readJsonString(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["page_size", "page_token"]);
    }
  }
  r.left++;
  return m;
}

export function writeJsonListReservationsResponse(m: ListReservationsResponse, o: Registry | undefined): string {
  if (m.$typeName !== "naru.booking.v1.ListReservationsResponse") throw UNUSUAL;
  checkExtensions(m, o);
  let s = "";
  if (m.reservations.length !== 0) {
    s += (s === "" ? "{\"reservations\":" : ",\"reservations\":") + "[";
    for (let i = 0, a = m.reservations; i < a.length; i++) s += (i === 0 ? "" : ",") + writeJsonReservation(a[i]!, o);
    s += "]";
  }
  if (m.nextPageToken !== "") s += (s === "" ? "{\"nextPageToken\":" : ",\"nextPageToken\":") + jsonString(m.nextPageToken);
  return s === "" ? "{}" : s + "}";
}

export function readJsonListReservationsResponse(j: unknown, m: ListReservationsResponse, r: JsonReader): ListReservationsResponse {
  const o = openJson(j, r);
  for (const k of jsonKeys(o, r)) {
    const v = o[k];
    switch (k) {
      case "reservations":
        for (const i of readJsonList(v)) m.reservations.push(readJsonReservation(i, createReservation(), r));
        break;
      case "nextPageToken":
        m.nextPageToken = readJsonString(v);
        break;
      default:
        readJsonUnknown(k, v, r, ["next_page_token"]);
    }
  }
  r.left++;
  return m;
}

const n_naru_booking_v1_ReservationStatus = { [0]: "\"RESERVATION_STATUS_UNSPECIFIED\"", [1]: "\"RESERVATION_STATUS_CONFIRMED\"", [2]: "\"RESERVATION_STATUS_CANCELLED\"" };
const v_naru_booking_v1_ReservationStatus = /*@__PURE__*/ new Map<unknown, number>([["RESERVATION_STATUS_UNSPECIFIED", 0], ["RESERVATION_STATUS_CONFIRMED", 1], ["RESERVATION_STATUS_CANCELLED", 2]]);

export const json_naru_booking_v1_booking_service = [
  /*@__PURE__*/ extend(SlotCodec, { writeJson: writeJsonSlot, readJson: readJsonSlot }),
  /*@__PURE__*/ extend(ReservationCodec, { writeJson: writeJsonReservation, readJson: readJsonReservation }),
  /*@__PURE__*/ extend(CreateSlotRequestCodec, { writeJson: writeJsonCreateSlotRequest, readJson: readJsonCreateSlotRequest }),
  /*@__PURE__*/ extend(CreateSlotResponseCodec, { writeJson: writeJsonCreateSlotResponse, readJson: readJsonCreateSlotResponse }),
  /*@__PURE__*/ extend(GetSlotRequestCodec, { writeJson: writeJsonGetSlotRequest, readJson: readJsonGetSlotRequest }),
  /*@__PURE__*/ extend(GetSlotResponseCodec, { writeJson: writeJsonGetSlotResponse, readJson: readJsonGetSlotResponse }),
  /*@__PURE__*/ extend(ListSlotsRequestCodec, { writeJson: writeJsonListSlotsRequest, readJson: readJsonListSlotsRequest }),
  /*@__PURE__*/ extend(ListSlotsResponseCodec, { writeJson: writeJsonListSlotsResponse, readJson: readJsonListSlotsResponse }),
  /*@__PURE__*/ extend(ReserveRequestCodec, { writeJson: writeJsonReserveRequest, readJson: readJsonReserveRequest }),
  /*@__PURE__*/ extend(ReserveResponseCodec, { writeJson: writeJsonReserveResponse, readJson: readJsonReserveResponse }),
  /*@__PURE__*/ extend(CancelRequestCodec, { writeJson: writeJsonCancelRequest, readJson: readJsonCancelRequest }),
  /*@__PURE__*/ extend(CancelResponseCodec, { writeJson: writeJsonCancelResponse, readJson: readJsonCancelResponse }),
  /*@__PURE__*/ extend(GetReservationRequestCodec, { writeJson: writeJsonGetReservationRequest, readJson: readJsonGetReservationRequest }),
  /*@__PURE__*/ extend(GetReservationResponseCodec, { writeJson: writeJsonGetReservationResponse, readJson: readJsonGetReservationResponse }),
  /*@__PURE__*/ extend(ListReservationsRequestCodec, { writeJson: writeJsonListReservationsRequest, readJson: readJsonListReservationsRequest }),
  /*@__PURE__*/ extend(ListReservationsResponseCodec, { writeJson: writeJsonListReservationsResponse, readJson: readJsonListReservationsResponse }),
];
