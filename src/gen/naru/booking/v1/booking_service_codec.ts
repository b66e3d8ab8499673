import type { CancelRequest, CancelResponse, CreateSlotRequest, CreateSlotResponse, GetReservationRequest, GetReservationResponse, GetSlotRequest, GetSlotResponse, ListReservationsRequest, ListReservationsResponse, ListSlotsRequest, ListSlotsResponse, Reservation, ReservationStatus, ReserveRequest, ReserveResponse, Slot } from "./booking_service_pb.ts";
import { CancelRequestSchema, CancelResponseSchema, CreateSlotRequestSchema, CreateSlotResponseSchema, GetReservationRequestSchema, GetReservationResponseSchema, GetSlotRequestSchema, GetSlotResponseSchema, ListReservationsRequestSchema, ListReservationsResponseSchema, ListSlotsRequestSchema, ListSlotsResponseSchema, ReservationSchema, ReserveRequestSchema, ReserveResponseSchema, SlotSchema } from "./booking_service_pb.ts";
import type { Bytes } from "../../../../codec/runtime-encode.ts";
import { ensure } from "../../../../codec/runtime-encode.ts";
import { unusual } from "../../../../codec/unusual.ts";
import { endLength, writeInt32, writeInt64, writeString, writeUnknown } from "../../../../codec/runtime-write.ts";
import type { Reader } from "../../../../codec/runtime-read.ts";
import { enter, leave, longInt64, longTag, longVarint } from "../../../../codec/runtime-read.ts";
import { readText } from "../../../../codec/runtime-read-text.ts";
import { readUnknown } from "../../../../codec/runtime-unknown.ts";
import type { AnyGeneratedCodec } from "../../../../codec/runtime-codec.ts";
import { defineCodec } from "../../../../codec/runtime-codec.ts";

// @generated from file naru/booking/v1/booking_service.proto. Do not edit.

export function writeSlot(m: Slot, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.booking.v1.Slot") throw unusual;
  ensure(b, p, 0);
  if (m.slotId !== 0) { b[p++] = 8; p = writeInt32(b, p, m.slotId);}
  if (m.title !== "") { b[p++] = 18; p = writeString(b, p, m.title);}
  if (m.startsAt !== 0n) { b[p++] = 24; p = writeInt64(b, p, m.startsAt);}
  if (m.endsAt !== 0n) { b[p++] = 32; p = writeInt64(b, p, m.endsAt);}
  if (m.capacity !== 0) { b[p++] = 40; p = writeInt32(b, p, m.capacity);}
  if (m.reserved !== 0) { b[p++] = 48; p = writeInt32(b, p, m.reserved);}
  if (m.etag !== "") { b[p++] = 58; p = writeString(b, p, m.etag);}
  return writeUnknown(b, p, m);
}

export function createSlot(): Slot {
  return { $typeName: "naru.booking.v1.Slot", slotId: 0, title: "", startsAt: 0n, endsAt: 0n, capacity: 0, reserved: 0, etag: "" };
}

export function readSlot(r: Reader, end: number, m: Slot): Slot {
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
        case 1: m.slotId = v | 0; continue;
        case 3: m.startsAt = p - s < 4 ? BigInt(v) : longInt64(); continue;
        case 4: m.endsAt = p - s < 4 ? BigInt(v) : longInt64(); continue;
        case 5: m.capacity = v | 0; continue;
        case 6: m.reserved = v | 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 2: m.title = readText(b, p, e); p = e; continue;
          case 7: m.etag = readText(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, SlotSchema);
  }
  leave(r, p, end);
  return m;
}

export const SlotCodec = /*@__PURE__*/ defineCodec(SlotSchema, { create: createSlot, write: writeSlot, read: readSlot });

export function writeReservation(m: Reservation, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.booking.v1.Reservation") throw unusual;
  ensure(b, p, 0);
  if (m.reservationId !== 0n) { b[p++] = 8; p = writeInt64(b, p, m.reservationId);}
  if (m.slotId !== 0) { b[p++] = 16; p = writeInt32(b, p, m.slotId);}
  if (m.userId !== 0) { b[p++] = 24; p = writeInt32(b, p, m.userId);}
  if (m.places !== 0) { b[p++] = 32; p = writeInt32(b, p, m.places);}
  if (m.status !== 0) { b[p++] = 40; p = writeInt32(b, p, m.status);}
  if (m.createdAt !== 0n) { b[p++] = 48; p = writeInt64(b, p, m.createdAt);}
  return writeUnknown(b, p, m);
}

export function createReservation(): Reservation {
  return { $typeName: "naru.booking.v1.Reservation", reservationId: 0n, slotId: 0, userId: 0, places: 0, status: 0, createdAt: 0n };
}

export function readReservation(r: Reader, end: number, m: Reservation): Reservation {
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
        case 1: m.reservationId = p - s < 4 ? BigInt(v) : longInt64(); continue;
        case 2: m.slotId = v | 0; continue;
        case 3: m.userId = v | 0; continue;
        case 4: m.places = v | 0; continue;
        case 5: m.status = (v | 0) as ReservationStatus; continue;
        case 6: m.createdAt = p - s < 4 ? BigInt(v) : longInt64(); continue;
      }
    }
    p = readUnknown(r, s, end, t, m, ReservationSchema);
  }
  leave(r, p, end);
  return m;
}

export const ReservationCodec = /*@__PURE__*/ defineCodec(ReservationSchema, { create: createReservation, write: writeReservation, read: readReservation });

export function writeCreateSlotRequest(m: CreateSlotRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.booking.v1.CreateSlotRequest") throw unusual;
  ensure(b, p, 0);
  if (m.title !== "") { b[p++] = 10; p = writeString(b, p, m.title);}
  if (m.startsAt !== 0n) { b[p++] = 16; p = writeInt64(b, p, m.startsAt);}
  if (m.endsAt !== 0n) { b[p++] = 24; p = writeInt64(b, p, m.endsAt);}
  if (m.capacity !== 0) { b[p++] = 32; p = writeInt32(b, p, m.capacity);}
  if (m.idempotencyKey !== "") { b[p++] = 42; p = writeString(b, p, m.idempotencyKey);}
  return writeUnknown(b, p, m);
}

export function createCreateSlotRequest(): CreateSlotRequest {
  return { $typeName: "naru.booking.v1.CreateSlotRequest", title: "", startsAt: 0n, endsAt: 0n, capacity: 0, idempotencyKey: "" };
}

export function readCreateSlotRequest(r: Reader, end: number, m: CreateSlotRequest): CreateSlotRequest {
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
        case 2: m.startsAt = p - s < 4 ? BigInt(v) : longInt64(); continue;
        case 3: m.endsAt = p - s < 4 ? BigInt(v) : longInt64(); continue;
        case 4: m.capacity = v | 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 1: m.title = readText(b, p, e); p = e; continue;
          case 5: m.idempotencyKey = readText(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, CreateSlotRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const CreateSlotRequestCodec = /*@__PURE__*/ defineCodec(CreateSlotRequestSchema, { create: createCreateSlotRequest, write: writeCreateSlotRequest, read: readCreateSlotRequest });

export function writeCreateSlotResponse(m: CreateSlotResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.booking.v1.CreateSlotResponse") throw unusual;
  ensure(b, p, 0);
  if (m.slot !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeSlot(m.slot, b, p));}
  return writeUnknown(b, p, m);
}

export function createCreateSlotResponse(): CreateSlotResponse {
  return { $typeName: "naru.booking.v1.CreateSlotResponse" };
}

export function readCreateSlotResponse(r: Reader, end: number, m: CreateSlotResponse): CreateSlotResponse {
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
          case 1: r.p = p; m.slot = readSlot(r, e, m.slot ?? createSlot()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, CreateSlotResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const CreateSlotResponseCodec = /*@__PURE__*/ defineCodec(CreateSlotResponseSchema, { create: createCreateSlotResponse, write: writeCreateSlotResponse, read: readCreateSlotResponse });

export function writeGetSlotRequest(m: GetSlotRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.booking.v1.GetSlotRequest") throw unusual;
  ensure(b, p, 0);
  if (m.slotId !== 0) { b[p++] = 8; p = writeInt32(b, p, m.slotId);}
  return writeUnknown(b, p, m);
}

export function createGetSlotRequest(): GetSlotRequest {
  return { $typeName: "naru.booking.v1.GetSlotRequest", slotId: 0 };
}

export function readGetSlotRequest(r: Reader, end: number, m: GetSlotRequest): GetSlotRequest {
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
        case 1: m.slotId = v | 0; continue;
      }
    }
    p = readUnknown(r, s, end, t, m, GetSlotRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const GetSlotRequestCodec = /*@__PURE__*/ defineCodec(GetSlotRequestSchema, { create: createGetSlotRequest, write: writeGetSlotRequest, read: readGetSlotRequest });

export function writeGetSlotResponse(m: GetSlotResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.booking.v1.GetSlotResponse") throw unusual;
  ensure(b, p, 0);
  if (m.slot !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeSlot(m.slot, b, p));}
  return writeUnknown(b, p, m);
}

export function createGetSlotResponse(): GetSlotResponse {
  return { $typeName: "naru.booking.v1.GetSlotResponse" };
}

export function readGetSlotResponse(r: Reader, end: number, m: GetSlotResponse): GetSlotResponse {
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
          case 1: r.p = p; m.slot = readSlot(r, e, m.slot ?? createSlot()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, GetSlotResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const GetSlotResponseCodec = /*@__PURE__*/ defineCodec(GetSlotResponseSchema, { create: createGetSlotResponse, write: writeGetSlotResponse, read: readGetSlotResponse });

export function writeListSlotsRequest(m: ListSlotsRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.booking.v1.ListSlotsRequest") throw unusual;
  ensure(b, p, 0);
  if (m.pageSize !== 0) { b[p++] = 8; p = writeInt32(b, p, m.pageSize);}
  if (m.pageToken !== "") { b[p++] = 18; p = writeString(b, p, m.pageToken);}
  if (m.startingFrom !== 0n) { b[p++] = 24; p = writeInt64(b, p, m.startingFrom);}
  return writeUnknown(b, p, m);
}

export function createListSlotsRequest(): ListSlotsRequest {
  return { $typeName: "naru.booking.v1.ListSlotsRequest", pageSize: 0, pageToken: "", startingFrom: 0n };
}

export function readListSlotsRequest(r: Reader, end: number, m: ListSlotsRequest): ListSlotsRequest {
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
        case 1: m.pageSize = v | 0; continue;
        case 3: m.startingFrom = p - s < 4 ? BigInt(v) : longInt64(); continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 2: m.pageToken = readText(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, ListSlotsRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const ListSlotsRequestCodec = /*@__PURE__*/ defineCodec(ListSlotsRequestSchema, { create: createListSlotsRequest, write: writeListSlotsRequest, read: readListSlotsRequest });

export function writeListSlotsResponse(m: ListSlotsResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.booking.v1.ListSlotsResponse") throw unusual;
  ensure(b, p, 0);
  for (let i = 0, a = m.slots; i < a.length; i++) { b[p++] = 10; p = endLength(b, ++p, writeSlot(a[i]!, b, p));}
  if (m.nextPageToken !== "") { b[p++] = 18; p = writeString(b, p, m.nextPageToken);}
  return writeUnknown(b, p, m);
}

export function createListSlotsResponse(): ListSlotsResponse {
  return { $typeName: "naru.booking.v1.ListSlotsResponse", slots: [], nextPageToken: "" };
}

export function readListSlotsResponse(r: Reader, end: number, m: ListSlotsResponse): ListSlotsResponse {
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
          case 1: r.p = p; m.slots.push(readSlot(r, e, createSlot())); p = r.p; continue;
          case 2: m.nextPageToken = readText(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, ListSlotsResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const ListSlotsResponseCodec = /*@__PURE__*/ defineCodec(ListSlotsResponseSchema, { create: createListSlotsResponse, write: writeListSlotsResponse, read: readListSlotsResponse });

export function writeReserveRequest(m: ReserveRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.booking.v1.ReserveRequest") throw unusual;
  ensure(b, p, 0);
  if (m.slotId !== 0) { b[p++] = 8; p = writeInt32(b, p, m.slotId);}
  if (m.idempotencyKey !== "") { b[p++] = 18; p = writeString(b, p, m.idempotencyKey);}
  if (m.places !== 0) { b[p++] = 24; p = writeInt32(b, p, m.places);}
  if (m.etag !== "") { b[p++] = 34; p = writeString(b, p, m.etag);}
  return writeUnknown(b, p, m);
}

export function createReserveRequest(): ReserveRequest {
  return { $typeName: "naru.booking.v1.ReserveRequest", slotId: 0, idempotencyKey: "", places: 0, etag: "" };
}

export function readReserveRequest(r: Reader, end: number, m: ReserveRequest): ReserveRequest {
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
        case 1: m.slotId = v | 0; continue;
        case 3: m.places = v | 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 2: m.idempotencyKey = readText(b, p, e); p = e; continue;
          case 4: m.etag = readText(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, ReserveRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const ReserveRequestCodec = /*@__PURE__*/ defineCodec(ReserveRequestSchema, { create: createReserveRequest, write: writeReserveRequest, read: readReserveRequest });

export function writeReserveResponse(m: ReserveResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.booking.v1.ReserveResponse") throw unusual;
  ensure(b, p, 0);
  if (m.reservation !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeReservation(m.reservation, b, p));}
  return writeUnknown(b, p, m);
}

export function createReserveResponse(): ReserveResponse {
  return { $typeName: "naru.booking.v1.ReserveResponse" };
}

export function readReserveResponse(r: Reader, end: number, m: ReserveResponse): ReserveResponse {
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
          case 1: r.p = p; m.reservation = readReservation(r, e, m.reservation ?? createReservation()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, ReserveResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const ReserveResponseCodec = /*@__PURE__*/ defineCodec(ReserveResponseSchema, { create: createReserveResponse, write: writeReserveResponse, read: readReserveResponse });

export function writeCancelRequest(m: CancelRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.booking.v1.CancelRequest") throw unusual;
  ensure(b, p, 0);
  if (m.reservationId !== 0n) { b[p++] = 8; p = writeInt64(b, p, m.reservationId);}
  return writeUnknown(b, p, m);
}

export function createCancelRequest(): CancelRequest {
  return { $typeName: "naru.booking.v1.CancelRequest", reservationId: 0n };
}

export function readCancelRequest(r: Reader, end: number, m: CancelRequest): CancelRequest {
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
        case 1: m.reservationId = p - s < 4 ? BigInt(v) : longInt64(); continue;
      }
    }
    p = readUnknown(r, s, end, t, m, CancelRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const CancelRequestCodec = /*@__PURE__*/ defineCodec(CancelRequestSchema, { create: createCancelRequest, write: writeCancelRequest, read: readCancelRequest });

export function writeCancelResponse(m: CancelResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.booking.v1.CancelResponse") throw unusual;
  ensure(b, p, 0);
  if (m.reservation !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeReservation(m.reservation, b, p));}
  return writeUnknown(b, p, m);
}

export function createCancelResponse(): CancelResponse {
  return { $typeName: "naru.booking.v1.CancelResponse" };
}

export function readCancelResponse(r: Reader, end: number, m: CancelResponse): CancelResponse {
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
          case 1: r.p = p; m.reservation = readReservation(r, e, m.reservation ?? createReservation()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, CancelResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const CancelResponseCodec = /*@__PURE__*/ defineCodec(CancelResponseSchema, { create: createCancelResponse, write: writeCancelResponse, read: readCancelResponse });

export function writeGetReservationRequest(m: GetReservationRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.booking.v1.GetReservationRequest") throw unusual;
  ensure(b, p, 0);
  if (m.reservationId !== 0n) { b[p++] = 8; p = writeInt64(b, p, m.reservationId);}
  return writeUnknown(b, p, m);
}

export function createGetReservationRequest(): GetReservationRequest {
  return { $typeName: "naru.booking.v1.GetReservationRequest", reservationId: 0n };
}

export function readGetReservationRequest(r: Reader, end: number, m: GetReservationRequest): GetReservationRequest {
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
        case 1: m.reservationId = p - s < 4 ? BigInt(v) : longInt64(); continue;
      }
    }
    p = readUnknown(r, s, end, t, m, GetReservationRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const GetReservationRequestCodec = /*@__PURE__*/ defineCodec(GetReservationRequestSchema, { create: createGetReservationRequest, write: writeGetReservationRequest, read: readGetReservationRequest });

export function writeGetReservationResponse(m: GetReservationResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.booking.v1.GetReservationResponse") throw unusual;
  ensure(b, p, 0);
  if (m.reservation !== undefined) { b[p++] = 10; p = endLength(b, ++p, writeReservation(m.reservation, b, p));}
  return writeUnknown(b, p, m);
}

export function createGetReservationResponse(): GetReservationResponse {
  return { $typeName: "naru.booking.v1.GetReservationResponse" };
}

export function readGetReservationResponse(r: Reader, end: number, m: GetReservationResponse): GetReservationResponse {
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
          case 1: r.p = p; m.reservation = readReservation(r, e, m.reservation ?? createReservation()); p = r.p; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, GetReservationResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const GetReservationResponseCodec = /*@__PURE__*/ defineCodec(GetReservationResponseSchema, { create: createGetReservationResponse, write: writeGetReservationResponse, read: readGetReservationResponse });

export function writeListReservationsRequest(m: ListReservationsRequest, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.booking.v1.ListReservationsRequest") throw unusual;
  ensure(b, p, 0);
  if (m.pageSize !== 0) { b[p++] = 8; p = writeInt32(b, p, m.pageSize);}
  if (m.pageToken !== "") { b[p++] = 18; p = writeString(b, p, m.pageToken);}
  return writeUnknown(b, p, m);
}

export function createListReservationsRequest(): ListReservationsRequest {
  return { $typeName: "naru.booking.v1.ListReservationsRequest", pageSize: 0, pageToken: "" };
}

export function readListReservationsRequest(r: Reader, end: number, m: ListReservationsRequest): ListReservationsRequest {
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
        case 1: m.pageSize = v | 0; continue;
      }
      else {
        const e = p + (v >>> 0);
        if (e > end) throw unusual;
        switch (t >>> 3) {
          case 2: m.pageToken = readText(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, ListReservationsRequestSchema);
  }
  leave(r, p, end);
  return m;
}

export const ListReservationsRequestCodec = /*@__PURE__*/ defineCodec(ListReservationsRequestSchema, { create: createListReservationsRequest, write: writeListReservationsRequest, read: readListReservationsRequest });

export function writeListReservationsResponse(m: ListReservationsResponse, b: Bytes, p: number): number {
  if (m.$typeName !== "naru.booking.v1.ListReservationsResponse") throw unusual;
  ensure(b, p, 0);
  for (let i = 0, a = m.reservations; i < a.length; i++) { b[p++] = 10; p = endLength(b, ++p, writeReservation(a[i]!, b, p));}
  if (m.nextPageToken !== "") { b[p++] = 18; p = writeString(b, p, m.nextPageToken);}
  return writeUnknown(b, p, m);
}

export function createListReservationsResponse(): ListReservationsResponse {
  return { $typeName: "naru.booking.v1.ListReservationsResponse", reservations: [], nextPageToken: "" };
}

export function readListReservationsResponse(r: Reader, end: number, m: ListReservationsResponse): ListReservationsResponse {
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
          case 1: r.p = p; m.reservations.push(readReservation(r, e, createReservation())); p = r.p; continue;
          case 2: m.nextPageToken = readText(b, p, e); p = e; continue;
        }
      }
    }
    p = readUnknown(r, s, end, t, m, ListReservationsResponseSchema);
  }
  leave(r, p, end);
  return m;
}

export const ListReservationsResponseCodec = /*@__PURE__*/ defineCodec(ListReservationsResponseSchema, { create: createListReservationsResponse, write: writeListReservationsResponse, read: readListReservationsResponse });

export const codecs_naru_booking_v1_booking_service: readonly AnyGeneratedCodec[] = /*@__PURE__*/ Array.of<AnyGeneratedCodec>(SlotCodec, ReservationCodec, CreateSlotRequestCodec, CreateSlotResponseCodec, GetSlotRequestCodec, GetSlotResponseCodec, ListSlotsRequestCodec, ListSlotsResponseCodec, ReserveRequestCodec, ReserveResponseCodec, CancelRequestCodec, CancelResponseCodec, GetReservationRequestCodec, GetReservationResponseCodec, ListReservationsRequestCodec, ListReservationsResponseCodec);
