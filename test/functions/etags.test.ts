import { randomUUID } from "node:crypto";
import { Code } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import { BookingService } from "../../src/gen/naru/booking/v1/booking_service_pb.ts";
import { ActionType, GameService } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { UserService } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { fronts } from "../client.ts";
import { openRedis } from "./engines.ts";
import { signUp } from "./players.ts";

const startsAt = 4_000_000_000_000n;

describe.each(fronts.slice(0, 2).map((front) => [front.name, front] as const))(
  "A write with an etag, over %s",
  (_, front) => {
    const changed = (what: string) => ({
      code: Code.Aborted,
      rawMessage: `${what} has changed: its etag is another one`,
    });

    it("changes an account only as its caller has seen it", async () => {
      const [player] = await signUp(1);
      const { userId } = player!;
      const users = front.client(UserService, player);
      const rename = (nickname: string, etag: string) =>
        users.updateUser({ user: { userId, nickname }, updateMask: { paths: ["nickname"] }, etag });
      const seen = (await users.getUser({ userId })).user?.etag ?? "";
      const first = (await rename("First", seen)).user;
      expect(first?.etag).not.toBe(seen);
      await expect(rename("Second", seen)).rejects.toMatchObject(changed(`User ${userId}`));
      await expect(rename("Second", "x")).rejects.toMatchObject(changed(`User ${userId}`));
      expect((await users.getUser({ userId })).user).toEqual(first);
      expect((await rename("First", first?.etag ?? "")).user).toEqual(first);
      expect((await rename("Third", "")).user?.nickname).toBe("Third");
    });

    it("leaves nothing behind that keeps readers from the cache when it is refused", async () => {
      const [player] = await signUp(1);
      const { userId } = player!;
      const request = { user: { userId, nickname: "No" }, updateMask: { paths: ["nickname"] }, etag: "x" };
      await expect(front.client(UserService, player).updateUser(request)).rejects.toThrow();
      const marks = async () => {
        const fields = (await openRedis().command("HKEYS", `naru:cache:v:users/${userId}`)) as string[];
        return fields.filter((name) => name.startsWith("m:"));
      };
      await expect.poll(marks).toEqual([]);
    });

    it("takes a place, and gives it back, only in the room as its caller has seen it", async () => {
      const [owner, guest, third] = await signUp(3);
      const as = (player: typeof owner) => front.client(GameService, player);
      const roomId = (await as(owner).createRoom({ name: "r" })).state?.roomId ?? 0;
      const etag = async () => (await as(owner).getState({ roomId })).state?.etag ?? "";
      const alone = await etag();
      const joined = (await as(guest).joinRoom({ roomId, etag: alone })).state?.etag ?? "";
      expect(joined).toBe(await etag());
      await expect(as(third).joinRoom({ roomId, etag: alone })).rejects.toMatchObject(
        changed(`Room ${roomId}`),
      );
      await as(guest).leaveRoom({ roomId, etag: joined });
      const left = await etag();
      expect(new Set([alone, joined, left]).size).toBe(3);
      await as(guest).joinRoom({ roomId, etag: left });
      await expect(as(guest).leaveRoom({ roomId, etag: left })).rejects.toMatchObject(
        changed(`Room ${roomId}`),
      );
      const before = await etag();
      await as(owner).act({ roomId, actionId: 1n, type: ActionType.START });
      const started = await etag();
      expect(started).not.toBe(before);
      await as(owner).act({ roomId, actionId: 2n, type: ActionType.SCORE, value: 3 });
      expect(await etag()).toBe(started);
      await as(guest).joinRoom({ roomId, etag: before });
    });

    it("gives the place in a room to one of many who have seen the same", async () => {
      const [owner, ...crowd] = await signUp(7);
      const game = front.client(GameService, owner);
      const { state } = await game.createRoom({ name: "r" });
      const request = { roomId: state?.roomId ?? 0, etag: state?.etag ?? "" };
      const results = await Promise.allSettled(
        crowd.map((one) => front.client(GameService, one).joinRoom(request)),
      );
      expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect((await game.getState(request)).state?.players).toHaveLength(2);
    });

    it("reserves only in the slot as its caller has seen it, and repeats its refusal", async () => {
      const [player] = await signUp(1);
      const booking = front.client(BookingService, { userId: player?.userId ?? 0, roles: ["admin"] });
      const made = { title: "s", startsAt, endsAt: startsAt + 1n, capacity: 9 };
      const { slotId = 0, etag = "" } = (await booking.createSlot(made)).slot ?? {};
      const reserve = (of: string, idempotencyKey = randomUUID()) =>
        booking.reserve({ slotId, idempotencyKey, etag: of });
      const { reservation } = await reserve(etag);
      const late = { slotId, idempotencyKey: randomUUID(), etag };
      await expect(booking.reserve(late)).rejects.toMatchObject(changed(`Slot ${slotId}`));
      const taken = (await booking.getSlot({ slotId })).slot;
      expect(taken?.reserved).toBe(1);
      await booking.cancel({ reservationId: reservation?.reservationId ?? 0n });
      const free = (await booking.getSlot({ slotId })).slot;
      expect(new Set([etag, taken?.etag, free?.etag]).size).toBe(3);
      await expect(booking.reserve(late)).rejects.toMatchObject(changed(`Slot ${slotId}`));
      await reserve(free?.etag ?? "");
      await reserve("");
      expect((await booking.getSlot({ slotId })).slot?.reserved).toBe(2);
    });
  },
);
