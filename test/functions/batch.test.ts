import { randomUUID } from "node:crypto";
import {
  create,
  createRegistry,
  type DescMessage,
  type MessageInitShape,
  toBinary,
} from "@bufbuild/protobuf";
import { type Any, AnySchema, anyUnpack } from "@bufbuild/protobuf/wkt";
import { Code } from "@connectrpc/connect";
import { beforeAll, expect, it } from "vitest";
import { BatchService } from "../../src/gen/naru/batch/v1/batch_service_pb.ts";
import {
  ActionType,
  ActRequestSchema,
  GameService,
  GetStateRequestSchema,
} from "../../src/gen/naru/game/v1/game_service_pb.ts";
import {
  CreateUserRequestSchema,
  GetUserRequestSchema,
  UserService,
} from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { describeFronts, type Identity } from "../client.ts";
import { newUsername, signUp } from "./players.ts";

const registry = createRegistry(UserService.file, GameService.file);

function pack<Desc extends DescMessage>(desc: Desc, init: MessageInitShape<Desc>): Any {
  return create(AnySchema, {
    typeUrl: `type.googleapis.com/${desc.typeName}`,
    value: toBinary(desc, create(desc, init)),
  });
}

const unpack = (any: Any | undefined) => (any === undefined ? undefined : anyUnpack(any, registry));

describeFronts("BatchService", (front) => {
  let player: Identity;
  let other: Identity;

  beforeAll(async () => {
    [player, other] = (await signUp(2)) as [Identity, Identity];
  });

  it("answers reads as they are answered by themselves, each caller's own fields included", async () => {
    const batch = front.client(BatchService, player);
    const alone = front.client(UserService, player);
    const ids = [player.userId, other.userId, player.userId];
    const { responses, responseIds, errors } = await batch.execute({
      requests: ids.map((userId) => pack(GetUserRequestSchema, { userId })),
    });
    expect(errors).toEqual([]);
    expect(responseIds).toEqual([0, 1, 2]);
    expect(responses.map(unpack)).toEqual(await Promise.all(ids.map((userId) => alone.getUser({ userId }))));
  });

  it("applies writes once each, and answers what fails with its own error", async () => {
    const guest = front.client(BatchService);
    const username = newUsername();
    const request = { username, nickname: "Batch", idempotencyKey: randomUUID() };
    const { responses, errors } = await guest.execute({
      requests: [
        pack(CreateUserRequestSchema, request),
        pack(CreateUserRequestSchema, { ...request, idempotencyKey: randomUUID() }),
        pack(CreateUserRequestSchema, { username: "no", nickname: "" }),
        pack(GetUserRequestSchema, { userId: player.userId }),
      ],
      calls: [{ id: 4 }, { id: 3 }, { id: 2 }, { id: 1 }],
    });
    expect(responses.length).toBe(1);
    const codes = new Map(errors.map(({ id, code }) => [id, code]));
    expect(codes.get(2)).toBe(Code.InvalidArgument);
    expect(codes.get(1)).toBe(Code.Unauthenticated);
    // One of the two was first.
    expect(codes.get(3) ?? codes.get(4)).toBe(Code.AlreadyExists);
  });

  it("keeps the order of the actions in a room", async () => {
    const games = front.client(GameService, player);
    const batch = front.client(BatchService, player);
    const { state } = await games.createRoom({ name: "Batch", maxPlayers: 4, idempotencyKey: randomUUID() });
    const roomId = state?.roomId ?? 0;
    const act = (actionId: number, type: ActionType, posX = 0) =>
      pack(ActRequestSchema, { roomId, actionId: BigInt(actionId), type, posX });
    const moves = Array.from({ length: 10 }, (_, i) => act(i + 2, ActionType.MOVE, (i + 1) * 1000));
    const { responses, errors } = await batch.execute({ requests: [act(1, ActionType.START), ...moves] });
    expect(errors).toEqual([]);
    const sequences = responses.map(
      (any) => (unpack(any) as { event?: { sequence: bigint } }).event?.sequence ?? 0n,
    );
    expect(sequences.length).toBe(11);
    expect(sequences).toEqual([...sequences].sort((a, b) => Number(a - b)));
    const after = await games.getState({ roomId });
    expect(after.state?.players.find(({ userId }) => userId === player.userId)?.posX).toBe(10_000);
  });

  it("streams each answer by its id", async () => {
    const batch = front.client(BatchService, player);
    const seen = new Map<number, unknown>();
    const failed = new Map<number, Code>();
    for await (const part of batch.executeStream({
      requests: [
        pack(GetUserRequestSchema, { userId: player.userId }),
        pack(GetStateRequestSchema, { roomId: 999_999 }),
        pack(GetUserRequestSchema, { userId: other.userId }),
      ],
      calls: [{ id: 11 }, { id: 12 }, { id: 13 }],
    })) {
      part.responses.forEach((any, i) => {
        seen.set(part.responseIds[i] ?? 0, unpack(any));
      });
      for (const { id, code } of part.errors) {
        failed.set(id, code);
      }
    }
    expect([...seen.keys()].sort()).toEqual([11, 13]);
    expect([...failed]).toEqual([[12, Code.NotFound]]);
  });
});
