import { randomUUID } from "node:crypto";
import { Code } from "@connectrpc/connect";
import { beforeAll, expect, it } from "vitest";
import { BookingService, ReservationStatus } from "../../src/gen/naru/booking/v1/booking_service_pb.ts";
import { describeFronts, type Identity } from "../client.ts";
import { anyFront, signUp } from "./players.ts";

const admin: Identity = { userId: 1, roles: ["admin"] };
const startsAt = 4_000_000_000_000n;

async function createSlot(capacity: number, start = startsAt): Promise<number> {
  const { slot } = await anyFront.client(BookingService, admin).createSlot({
    title: "Evening",
    startsAt: start,
    endsAt: start + 3_600_000n,
    capacity,
  });
  return slot?.slotId ?? 0;
}

describeFronts("BookingService", (front) => {
  const guest = front.client(BookingService);
  const asAdmin = front.client(BookingService, admin);
  let player: Identity;
  let other: Identity;

  beforeAll(async () => {
    [player, other] = (await signUp(2)) as [Identity, Identity];
  });

  it("offers a slot that everyone can see without a token", async () => {
    const request = { title: "Ümlaut's slot?", startsAt, endsAt: startsAt + 1n, capacity: 3 };
    const { slot } = await asAdmin.createSlot(request);
    expect(slot).toMatchObject({ ...request, reserved: 0 });
    expect((await guest.getSlot({ slotId: slot?.slotId ?? 0 })).slot).toEqual(slot);
  });

  it("lets administrators only offer a slot", async () => {
    const request = { title: "x", startsAt, endsAt: startsAt + 1n, capacity: 3 };
    await expect(front.client(BookingService, player).createSlot(request)).rejects.toMatchObject({
      code: Code.PermissionDenied,
    });
    await expect(guest.createSlot(request)).rejects.toMatchObject({ code: Code.Unauthenticated });
  });

  it("refuses a slot that ends before it starts", async () => {
    await expect(
      asAdmin.createSlot({ title: "x", startsAt, endsAt: startsAt, capacity: 1 }),
    ).rejects.toMatchObject({ code: Code.InvalidArgument, rawMessage: "ends_at must be after starts_at" });
  });

  it("makes one slot of a creation that is retried with the same key, and none of another one", async () => {
    const request = {
      title: "x",
      startsAt,
      endsAt: startsAt + 1n,
      capacity: 3,
      idempotencyKey: randomUUID(),
    };
    const [first, second] = await Promise.all([asAdmin.createSlot(request), asAdmin.createSlot(request)]);
    expect(second).toEqual(first);
    await expect(asAdmin.createSlot({ ...request, capacity: 4 })).rejects.toMatchObject({
      code: Code.InvalidArgument,
      rawMessage: "idempotency_key was used with another capacity",
    });
  });

  it("answers not_found for a slot that there is not", async () => {
    await expect(guest.getSlot({ slotId: 2_000_000_000 })).rejects.toMatchObject({
      code: Code.NotFound,
      rawMessage: "There is no slot 2000000000",
    });
  });

  it("pages through the slots in the order of their start, without a gap where starts are equal", async () => {
    const start = BigInt(5e12 + Math.floor(Math.random() * 1e12)) * 1_000n;
    const made: number[] = [];
    for (const offset of [2n, 0n, 1n, 1n, 1n]) {
      made.push(await createSlot(1, start + offset));
    }
    const inOrder = [made[1], made[2], made[3], made[4], made[0]];
    const seen: number[] = [];
    let pageToken = "";
    for (let page = 0; page < 3; page++) {
      const { slots, nextPageToken } = await guest.listSlots({ pageSize: 2, pageToken, startingFrom: start });
      seen.push(...slots.map(({ slotId }) => slotId));
      pageToken = nextPageToken;
    }
    expect(seen.slice(0, 5)).toEqual(inOrder);
    await expect(guest.listSlots({ pageToken: "MTIz" })).rejects.toMatchObject({
      code: Code.InvalidArgument,
      rawMessage: 'Cannot parse page_token: "MTIz"',
    });
  });

  it("reserves places, one when none are named, and shows them taken", async () => {
    const slotId = await createSlot(5);
    const own = front.client(BookingService, player);
    const { reservation } = await own.reserve({ slotId, idempotencyKey: randomUUID(), places: 3 });
    expect(reservation).toMatchObject({
      slotId,
      userId: player.userId,
      places: 3,
      status: ReservationStatus.CONFIRMED,
    });
    await own.reserve({ slotId, idempotencyKey: randomUUID() });
    expect((await guest.getSlot({ slotId })).slot?.reserved).toBe(4);
    const reservationId = reservation?.reservationId ?? 0n;
    expect((await own.getReservation({ reservationId })).reservation).toEqual(reservation);
  });

  it("repeats the first answer to a retry with the same key, and takes the places once", async () => {
    const slotId = await createSlot(5);
    const own = front.client(BookingService, player);
    const request = { slotId, idempotencyKey: randomUUID(), places: 2 };
    const [first, second] = await Promise.all([own.reserve(request), own.reserve(request)]);
    expect(second).toEqual(first);
    expect(await own.reserve(request)).toEqual(first);
    expect((await guest.getSlot({ slotId })).slot?.reserved).toBe(2);
  });

  it("repeats a refusal even when there are places again", async () => {
    const slotId = await createSlot(1);
    const own = front.client(BookingService, player);
    const { reservation } = await own.reserve({ slotId, idempotencyKey: randomUUID() });
    const request = { slotId, idempotencyKey: randomUUID() };
    const full = { code: Code.FailedPrecondition, rawMessage: `Slot ${slotId} has too few places left` };
    await expect(own.reserve(request)).rejects.toMatchObject(full);
    await own.cancel({ reservationId: reservation?.reservationId ?? 0n });
    await expect(own.reserve(request)).rejects.toMatchObject(full);
    await own.reserve({ slotId, idempotencyKey: randomUUID() });
  });

  it("refuses more places than are left, and takes none", async () => {
    const slotId = await createSlot(3);
    const own = front.client(BookingService, player);
    await expect(own.reserve({ slotId, idempotencyKey: randomUUID(), places: 4 })).rejects.toMatchObject({
      code: Code.FailedPrecondition,
    });
    expect((await guest.getSlot({ slotId })).slot?.reserved).toBe(0);
  });

  it("refuses a slot that has started", async () => {
    const slotId = await createSlot(3, 1_000n);
    await expect(
      front.client(BookingService, player).reserve({ slotId, idempotencyKey: randomUUID() }),
    ).rejects.toMatchObject({ code: Code.FailedPrecondition, rawMessage: `Slot ${slotId} has started` });
  });

  it("answers not_found for places in a slot that there is not, the second time too", async () => {
    const request = { slotId: 2_000_000_000, idempotencyKey: randomUUID() };
    for (const _ of [1, 2]) {
      await expect(front.client(BookingService, player).reserve(request)).rejects.toMatchObject({
        code: Code.NotFound,
        rawMessage: "There is no slot 2000000000",
      });
    }
  });

  it("refuses a key that was used for another slot or for other places", async () => {
    const slotId = await createSlot(9);
    const own = front.client(BookingService, player);
    const request = { slotId, idempotencyKey: randomUUID(), places: 1 };
    await own.reserve(request);
    await expect(own.reserve({ ...request, places: 2 })).rejects.toMatchObject({
      code: Code.InvalidArgument,
      rawMessage: "idempotency_key was used with another places",
    });
    await expect(own.reserve({ ...request, slotId: slotId + 1 })).rejects.toMatchObject({
      code: Code.InvalidArgument,
      rawMessage: "idempotency_key was used with another slot_id",
    });
  });

  it("takes keys for what they are: by user, by case, by trailing spaces", async () => {
    const slotId = await createSlot(9);
    const key = randomUUID();
    await front.client(BookingService, other).reserve({ slotId, idempotencyKey: key });
    for (const idempotencyKey of [key, key.toUpperCase(), `${key} `]) {
      await front.client(BookingService, player).reserve({ slotId, idempotencyKey });
    }
    expect((await guest.getSlot({ slotId })).slot?.reserved).toBe(4);
  });

  it("gives the places of a cancelled reservation back, once", async () => {
    const slotId = await createSlot(5);
    const own = front.client(BookingService, player);
    const request = { slotId, idempotencyKey: randomUUID(), places: 2 };
    const reservationId = (await own.reserve(request)).reservation?.reservationId ?? 0n;
    await own.reserve({ slotId, idempotencyKey: randomUUID() });
    const [first, second] = await Promise.all([own.cancel({ reservationId }), own.cancel({ reservationId })]);
    expect(first.reservation?.status).toBe(ReservationStatus.CANCELLED);
    expect(second).toEqual(first);
    expect((await guest.getSlot({ slotId })).slot?.reserved).toBe(1);
    expect((await own.reserve(request)).reservation).toEqual(first.reservation);
  });

  it("shows and cancels a reservation for its owner and for administrators only", async () => {
    const slotId = await createSlot(5);
    const { reservation } = await front
      .client(BookingService, player)
      .reserve({ slotId, idempotencyKey: randomUUID() });
    const reservationId = reservation?.reservationId ?? 0n;
    const stranger = front.client(BookingService, other);
    const denied = { code: Code.PermissionDenied, rawMessage: `Reservation ${reservationId} is another's` };
    await expect(stranger.getReservation({ reservationId })).rejects.toMatchObject(denied);
    await expect(stranger.cancel({ reservationId })).rejects.toMatchObject(denied);
    expect((await asAdmin.getReservation({ reservationId })).reservation).toEqual(reservation);
    await asAdmin.cancel({ reservationId });
    expect((await guest.getSlot({ slotId })).slot?.reserved).toBe(0);
  });

  it("answers not_found for a reservation that there is not", async () => {
    const missing = { code: Code.NotFound, rawMessage: "There is no reservation 9007199254740993" };
    await expect(asAdmin.getReservation({ reservationId: 9007199254740993n })).rejects.toMatchObject(missing);
    await expect(asAdmin.cancel({ reservationId: 9007199254740993n })).rejects.toMatchObject(missing);
  });

  it("lists the caller's reservations, the newest first, without refused ones", async () => {
    const [own] = (await signUp(1)) as [Identity];
    const client = front.client(BookingService, own);
    const slotId = await createSlot(3);
    const ids: bigint[] = [];
    for (let i = 0; i < 3; i++) {
      const { reservation } = await client.reserve({ slotId, idempotencyKey: randomUUID() });
      ids.unshift(reservation?.reservationId ?? 0n);
    }
    await client.cancel({ reservationId: ids[1] ?? 0n });
    await client.reserve({ slotId, idempotencyKey: randomUUID(), places: 2 }).catch(() => undefined);
    const first = await client.listReservations({ pageSize: 2 });
    const second = await client.listReservations({ pageSize: 2, pageToken: first.nextPageToken });
    expect([...first.reservations, ...second.reservations].map((r) => [r.reservationId, r.status])).toEqual([
      [ids[0], ReservationStatus.CONFIRMED],
      [ids[1], ReservationStatus.CANCELLED],
      [ids[2], ReservationStatus.CONFIRMED],
    ]);
    expect(second.nextPageToken).toBe("");
  });
});
