import { randomUUID } from "node:crypto";
import { Code } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import { BatchService } from "../../src/gen/naru/batch/v1/batch_service_pb.ts";
import {
  BookingService,
  GetSlotRequestSchema,
  ReserveRequestSchema,
} from "../../src/gen/naru/booking/v1/booking_service_pb.ts";
import { GetUserRequestSchema } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { batchClient, headers, pack, serve, transports } from "../batch/serve.ts";
import { eventually } from "../gateway/setup.ts";
import { openData, openSql } from "./engines.ts";
import { anyFront } from "./players.ts";

const startsAt = 4_000_000_000_000n;

async function createSlot(): Promise<number> {
  const { slot } = await anyFront
    .client(BookingService, { userId: 1, roles: ["admin"] })
    .createSlot({ title: "Final", startsAt, endsAt: startsAt + 1n, capacity: 5 });
  return slot?.slotId ?? 0;
}

/** Statements that MySQL runs now for reservations of a slot that are not confirmed. */
async function confirming(slotId: number): Promise<number> {
  const [row] = await openSql().query<{ count: bigint }>(
    `SELECT COUNT(*) AS count FROM reservations r JOIN information_schema.processlist p
     ON p.info LIKE CONCAT('UPDATE %r.reservation_id = ', r.reservation_id, '%') WHERE r.slot_id = ?`,
    [slotId],
  );
  return Number(row?.count);
}

describe("a call of a batch that is cancelled while MySQL works for it", () => {
  it("ends its statement and changes nothing, and its neighbours are answered", async () => {
    const [locked, free] = [await createSlot(), await createSlot()];
    const batches = anyFront.client(BatchService, { userId: 7 });
    const requestId = randomUUID();
    const requests = [
      pack(ReserveRequestSchema, { slotId: locked, places: 1, idempotencyKey: randomUUID() }),
      pack(ReserveRequestSchema, { slotId: free, places: 1, idempotencyKey: randomUUID() }),
      pack(GetSlotRequestSchema, { slotId: free }),
    ];
    await openSql().transaction(async (sql) => {
      await sql.query("SELECT slot_id FROM slots WHERE slot_id = ? FOR UPDATE", [locked]);
      const answered = batches.execute({ requestId, requests });
      await eventually(async () => expect(await confirming(locked)).toBe(1));
      await batches.cancel({ requestId, ids: [0] });
      // The row is still locked: an answer comes only because nobody waits for it.
      const { errors, responseIds } = await answered;
      expect(errors).toMatchObject([{ index: 0, code: Code.Canceled }]);
      expect(responseIds).toEqual([1, 2]);
      await eventually(async () => expect(await confirming(locked)).toBe(0));
    });
    const [row] = await openSql().query("SELECT reserved FROM slots WHERE slot_id = ?", [locked]);
    expect(row).toEqual({ reserved: 0 });
  });
});

describe("a cancellation that reaches another isolate than the batch", () => {
  it("is left in Redis, where the batch finds it", async () => {
    const aborted: number[] = [];
    const users = {
      getUser: ({ userId }: { userId: number }, { signal }: { signal: AbortSignal }) =>
        new Promise<{ user: { userId: number } }>((resolve) => {
          signal.addEventListener("abort", () => aborted.push(userId));
          if (userId === 2) {
            setTimeout(() => resolve({ user: { userId } }), 700);
          }
        }),
    };
    const isolate = () =>
      batchClient({}, () => transports["Connect binary"]!(serve({ users, data: openData() })));
    const [here, elsewhere] = [isolate(), isolate()];
    const requestId = randomUUID();
    const requests = [1, 2].map((userId) => pack(GetUserRequestSchema, { userId }));
    const answered = here.execute({ requestId, requests }, { headers });
    await elsewhere.cancel({ requestId, ids: [0] }, { headers });
    const { errors, responseIds } = await answered;
    expect(errors).toMatchObject([{ index: 0, code: Code.Canceled }]);
    expect(responseIds).toEqual([1]);
    expect(aborted[0]).toBe(1);
  });
});
