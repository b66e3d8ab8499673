import { crc32 } from "node:zlib";
import { create, type DescMessage, type MessageInitShape, type MessageShape } from "@bufbuild/protobuf";
import { ConnectError, createContextValues, type HandlerContext } from "@connectrpc/connect";
import { bookingService } from "../../functions/booking/service.ts";
import { gameService } from "../../functions/game/game-service.ts";
import { consumeEvents, type QueuedEvent } from "../../functions/game/record.ts";
import { userService } from "../../functions/game/user-service.ts";
import { transferService } from "../../functions/transfer/service.ts";
import { callerKey } from "../../src/auth/caller.ts";
import { type Data, dataSourceKey } from "../../src/data/data.ts";
import { BookingService } from "../../src/gen/naru/booking/v1/booking_service_pb.ts";
import {
  ActionType,
  GameEventType,
  GameService,
  PlayerRole,
} from "../../src/gen/naru/game/v1/game_service_pb.ts";
import { UserService } from "../../src/gen/naru/game/v1/user_service_pb.ts";
import { TransferService } from "../../src/gen/naru/transfer/v1/transfer_service_pb.ts";
import { createOutbox } from "./engines.ts";

type Answer = Record<string, unknown>;

const startsAt = 4_000_000_000_000n;
const objects = { put: async () => ({}), delete: async () => undefined } as unknown as Data["objects"];

/**
 * Calls every method that writes, most of them twice with the same request and some so that they are refused,
 * each in an isolate of its own, and gives what was answered. `name` keeps its users apart from others'.
 */
export async function callEveryWrite(
  name: string,
  open: (parts: Partial<Data>) => Data,
): Promise<{ answers: [method: string, answer: unknown][]; called: ReadonlySet<string> }> {
  const answers: [string, unknown][] = [];
  const called = new Set<string>();
  const outbox = createOutbox();

  const contextOf = (userId: number) => {
    const data = open({ queue: outbox.queue, objects });
    const values = createContextValues()
      .set(callerKey, { userId, roles: ["admin"] })
      .set(dataSourceKey, { dataOf: () => data });
    return { values, signal: new AbortController().signal } as unknown as HandlerContext;
  };
  const record = async (method: string, call: () => unknown): Promise<Answer> => {
    called.add(method);
    try {
      const answer = (await call()) as Answer;
      answers.push([method, answer]);
      return answer;
    } catch (error) {
      const { code, rawMessage } = ConnectError.from(error);
      answers.push([method, { code, rawMessage }]);
      return {};
    }
  };
  const twice = async (method: string, call: () => unknown): Promise<Answer> => {
    await record(method, call);
    return record(method, call);
  };
  const of = <I extends DescMessage>(schema: I, init: MessageInitShape<I>): MessageShape<I> =>
    create(schema, init);

  const users = UserService.method;
  const userIds: number[] = [];
  for (const player of ["owner", "guest"]) {
    const request = of(users.createUser.input, {
      username: `${player}_${name}`,
      nickname: player,
      idempotencyKey: `${player} ${name}`,
    });
    const { user } = await twice("CreateUser", () => userService.createUser(request, contextOf(0)));
    userIds.push((user as { userId: number }).userId);
  }
  const [owner = 0, guest = 0] = userIds;
  for (const [userId, nickname] of [
    [owner, "renamed"],
    [2_000_000_000, "nobody"],
  ] as const) {
    const user = { userId, nickname, tags: ["a"], level: 3 };
    const request = of(users.updateUser.input, {
      user,
      updateMask: { paths: ["nickname", "tags", "level"] },
    });
    await twice("UpdateUser", () => userService.updateUser(request, contextOf(userId)));
  }

  const game = GameService.method;
  const room = of(game.createRoom.input, { name: "room", maxPlayers: 2, idempotencyKey: `room ${name}` });
  const { state } = await twice("CreateRoom", () => gameService.createRoom(room, contextOf(owner)));
  const { roomId = 0 } = (state ?? {}) as { roomId?: number };
  for (let times = 0; times < 2; times++) {
    await twice("LeaveRoom", () =>
      gameService.leaveRoom(of(game.leaveRoom.input, { roomId }), contextOf(guest)),
    );
    const join = of(game.joinRoom.input, { roomId, role: PlayerRole.BLUE });
    await twice("JoinRoom", () => gameService.joinRoom(join, contextOf(guest)));
  }
  const actions = [
    { type: ActionType.START },
    { type: ActionType.MOVE },
    { type: ActionType.MOVE, posX: 5 },
    { type: ActionType.SCORE, value: 0 },
    { type: ActionType.ATTACK, targetId: guest },
    { type: ActionType.ATTACK, targetId: guest },
    { type: ActionType.CHAT, text: "hello" },
    { type: ActionType.FINISH },
    { type: ActionType.FINISH },
  ];
  for (const [i, action] of actions.entries()) {
    const request = of(game.act.input, { roomId, actionId: BigInt(i + 1), ...action });
    await twice("Act", () => gameService.act(request, contextOf(owner)));
  }
  const event = { type: GameEventType.MOVED, userId: owner, posX: 1, occurredAt: 1n };
  await twice("RecordEvents", () =>
    gameService.recordEvents(
      (async function* () {
        yield of(game.recordEvents.input, { eventId: `event ${name}`, roomId, event });
      })(),
      contextOf(owner),
    ),
  );
  for (let times = 0; times < 2; times++) {
    const messages = outbox.sent.map((body) => {
      const tell = (how: string) => () => void answers.push(["consume", [how, (body as QueuedEvent).kind]]);
      return { body, ack: tell("stored"), retry: tell("not stored") };
    });
    await consumeEvents({ messages } as never, open({}));
  }

  const booking = BookingService.method;
  const made = {
    title: "slot",
    startsAt,
    endsAt: startsAt + 1n,
    capacity: 2,
    idempotencyKey: `slot ${name}`,
  };
  const slotRequest = of(booking.createSlot.input, made);
  const { slot } = await twice("CreateSlot", () => bookingService.createSlot(slotRequest, contextOf(owner)));
  const { slotId = 0 } = (slot ?? {}) as { slotId?: number };
  const reserve = (places: number) => {
    const init = { slotId, places, idempotencyKey: `${places} places ${name}` };
    const request = of(booking.reserve.input, init);
    return twice("Reserve", () => bookingService.reserve(request, contextOf(owner)));
  };
  const { reservation } = await reserve(2);
  await reserve(1);
  const { reservationId = 0n } = (reservation ?? {}) as { reservationId?: bigint };
  const cancel = of(booking.cancel.input, { reservationId });
  await twice("Cancel", () => bookingService.cancel(cancel, contextOf(owner)));

  const data = new Uint8Array(10);
  const chunk = { chunkId: `payload-${name}`, sequence: 0, totalChunks: 1, data, checksum: crc32(data) };
  await twice("Upload", () =>
    transferService.upload(
      (async function* () {
        yield of(TransferService.method.upload.input, { chunk });
      })(),
      contextOf(owner),
    ),
  );
  return { answers, called };
}
