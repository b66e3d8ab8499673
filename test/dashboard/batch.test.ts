import { create, toBinary } from "@bufbuild/protobuf";
import { anyPack } from "@bufbuild/protobuf/wkt";
import { Code } from "@connectrpc/connect";
import { describe, expect, test } from "vitest";
import { packBatch, readFates, type TrayCall, whyNotBatched } from "../../src/dashboard/batch/pack.ts";
import { BatchResponseSchema, BatchService } from "../../src/gen/naru/batch/v1/batch_service_pb.ts";
import {
  BookingService,
  GetSlotRequestSchema,
  GetSlotResponseSchema,
} from "../../src/gen/naru/booking/v1/booking_service_pb.ts";
import { GameService } from "../../src/gen/naru/game/v1/game_service_pb.ts";
import {
  GetUserRequestSchema,
  GetUserResponseSchema,
  UserService,
} from "../../src/gen/naru/game/v1/user_service_pb.ts";

const calls: TrayCall[] = [
  {
    method: BookingService.method.getSlot,
    message: create(GetSlotRequestSchema, { slotId: 1 }),
    text: "{}",
    priority: "normal",
  },
  {
    method: UserService.method.getUser,
    message: create(GetUserRequestSchema, { userId: 7 }),
    text: "{}",
    priority: "low",
  },
];
const slot = create(GetSlotResponseSchema, { slot: { slotId: 1, title: "Sauna" } });
const user = create(GetUserResponseSchema, { user: { userId: 7 } });

const read = (init: Parameters<typeof create<typeof BatchResponseSchema>>[1]) =>
  readFates(create(BatchResponseSchema, init), calls, (schema, message) => toBinary(schema, message).length);

describe("a batch of the page", () => {
  test("names each call by its place, and says how urgent it is", () => {
    const batch = packBatch(calls, "r1");
    expect(batch).toMatchObject({ requestId: "r1", priority: 1 });
    expect(batch.requests.map(({ typeUrl }) => typeUrl)).toEqual([
      "type.googleapis.com/naru.booking.v1.GetSlotRequest",
      "type.googleapis.com/naru.game.v1.GetUserRequest",
    ]);
    expect(batch.calls).toMatchObject([
      { id: 1, method: "naru.booking.v1.BookingService/GetSlot", priority: 0 },
      { id: 2, method: "naru.game.v1.UserService/GetUser", priority: 3 },
    ]);
  });

  test("finds the call of an answer by its id, wherever it stands", () => {
    const fates = read({
      responses: [anyPack(GetUserResponseSchema, user), anyPack(GetSlotResponseSchema, slot)],
      responseIds: [2, 1],
      metadata: [{ id: 2, headers: { etag: "x" } }],
    });
    expect(fates.map(({ index, message, bytes }) => ({ index, message, bytes }))).toEqual([
      { index: 1, message: user, bytes: toBinary(GetUserResponseSchema, user).length },
      { index: 0, message: slot, bytes: toBinary(GetSlotResponseSchema, slot).length },
    ]);
    expect(fates.map(({ headers }) => headers.get("etag"))).toEqual(["x", null]);
  });

  test("finds the call of an error by its id, with its details", () => {
    const detail = anyPack(GetUserRequestSchema, create(GetUserRequestSchema, { userId: 7 }));
    const opaque = { type: "other.Detail", value: new Uint8Array([8, 1]) };
    const [fate, ...others] = read({
      errors: [
        {
          index: 0,
          id: 2,
          code: Code.NotFound,
          message: "no user",
          details: [detail],
          opaqueDetails: [opaque],
        },
      ],
    });
    expect(others).toEqual([]);
    expect(fate).toMatchObject({
      index: 1,
      message: undefined,
      error: {
        code: Code.NotFound,
        rawMessage: "no user",
        details: [{ type: "naru.game.v1.GetUserRequest", value: detail.value }, opaque],
      },
    });
  });

  test("takes an answer of another type for an error, and an answer to nobody for none", () => {
    const fates = read({
      responses: [
        anyPack(GetUserResponseSchema, user),
        anyPack(GetUserResponseSchema, user),
        anyPack(GetUserResponseSchema, user),
      ],
      responseIds: [1, 9],
    });
    expect(fates).toHaveLength(1);
    expect(fates[0]?.error?.message).toBe(
      '[internal] The answer is no naru.booking.v1.GetSlotResponse: "type.googleapis.com/naru.game.v1.GetUserResponse"',
    );
  });

  test("has no streams and no batches in it", () => {
    expect(whyNotBatched(UserService.method.getUser)).toBeUndefined();
    expect(whyNotBatched(GameService.method.watchRoom)).toContain("stream");
    expect(whyNotBatched(GameService.method.recordEvents)).toContain("stream");
    expect(whyNotBatched(BatchService.method.execute)).toBe("A batch cannot be in a batch.");
  });
});
